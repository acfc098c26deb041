"""The labels of our own conversations keep the conventions of the score, and their mailboxes read back as written."""

from __future__ import annotations

import mailbox
from contextlib import closing
from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from corpus_mail import CORPUS, Conversation, conversations

EVERY = [one for folder in ("corpus", "german", "wide") for one in conversations(CORPUS.parent / folder)]
WITH_INTERVIEW = [one for one in EVERY if one.gold["interview"]]
STATES = frozenset("awaiting replied next_round rejected offer".split())


@pytest.mark.parametrize("conversation", WITH_INTERVIEW, ids=lambda one: one.id)
def test_a_label_names_sent_mails_and_known_addresses(conversation: Conversation) -> None:
    """A confirmation, thanks and follow-ups are the owner's; whom to thank stands somewhere in the mail."""
    gold = conversation.gold
    own = {mail.message_id: mail for mail in conversation.mails if mail.sender.address == conversation.me}
    assert {gold["confirmed_by"], *gold["follow_ups_sent"]} <= set(own)
    assert gold["thank_you_sent"] is None or gold["thank_you_sent"] in own
    assert gold["state"] in STATES
    written = b"".join(mail.raw for mail in conversation.mails).lower()
    assert gold["thank_to"]
    assert all(address.lower().encode() in written for address in gold["thank_to"])


@pytest.mark.parametrize("conversation", WITH_INTERVIEW, ids=lambda one: one.id)
def test_a_label_keeps_the_order_of_events(conversation: Conversation) -> None:
    """Confirmed before the start; thanked and asked after it; all of it before now."""
    gold = conversation.gold
    at = {mail.message_id: mail.at for mail in conversation.mails}
    start = datetime.fromisoformat(gold["start"])
    assert at[gold["confirmed_by"]] < start < conversation.now
    assert all(at[one] > start for one in (gold["thank_you_sent"], *gold["follow_ups_sent"]) if one)


@pytest.mark.parametrize("conversation", EVERY, ids=lambda one: one.id)
def test_a_mailbox_reads_back_as_written(conversation: Conversation, tmp_path: Path) -> None:
    """As many mails as written, in order of time, each with its text or HTML decodable."""
    file = tmp_path / "one.mbox"
    file.write_bytes(conversation.mbox())
    with closing(mailbox.mbox(file)) as box:
        read = [message_from_bytes(one.as_bytes(), policy=policy.default) for one in box]
    assert [one["Message-ID"] for one in read] == [mail.message_id for mail in conversation.mails]
    assert [mail.at for mail in conversation.mails] == sorted(mail.at for mail in conversation.mails)
    for one in read:
        body = one.get_body(("plain", "html"))
        assert body is not None
        invites = any(part.get_content_type() == "text/calendar" for part in one.walk())
        assert body.get_content().strip() or invites
