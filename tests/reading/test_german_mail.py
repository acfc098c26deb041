"""German conversations, each read whole and held against its label; what else is measured: ``bench/own_corpus.py``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from corpus_mail import CORPUS, Conversation, conversations

from followup_daemon.contract import interview_json, is_current
from followup_daemon.inspection import inspect
from followup_daemon.mail import Owner
from followup_daemon.reading import read_thread
from followup_daemon.takeout import index, threads

EVERY = conversations(CORPUS.parent / "german")
MISSED = {"33-it-systemhaus": 'of "between 9 and 10, say 9:15" the first hour is taken'}
EXACT = ("confirmed_by", "medium", "state", "thank_you_sent")


def found(conversation: Conversation, folder: Path) -> list[dict[str, object]]:
    """The interviews of the conversation that ``inspect --json`` would print, those called off left out."""
    file = folder / "one.mbox"
    file.write_bytes(conversation.mbox())
    book = inspect(file, [conversation.me], conversation.zone, conversation.now).book
    told = [interview_json(interview) for interview in book.interviews if is_current(interview)]
    return [dict(one) for one in told if one["state"] != "cancelled"]


@pytest.mark.parametrize(
    "conversation",
    [
        pytest.param(one, marks=pytest.mark.xfail(reason=MISSED[one.id], strict=True) if one.id in MISSED else ())
        for one in EVERY
        if one.gold["interview"]
    ],
    ids=lambda one: one.id,
)
def test_an_interview_agreed_in_german_is_read_as_its_label_says(conversation: Conversation, tmp_path: Path) -> None:
    """The last of the conversation, its start to the minute, and names and roles as they stand in the mail."""
    gold = conversation.gold
    one = max(found(conversation, tmp_path), key=lambda one: str(one["start"]))
    assert datetime.fromisoformat(str(one["start"])) == datetime.fromisoformat(gold["start"])
    assert {name: one[name] for name in EXACT} == {name: gold[name] for name in EXACT}
    written = "\n".join(f"{mail.subject}\n{mail.text}\n{mail.sender.name}" for mail in conversation.mails)
    for words in filter(None, (one["role"], one["company"])):
        assert " ".join(str(words).split()) in " ".join(written.split())


@pytest.mark.parametrize("conversation", [one for one in EVERY if not one.gold["interview"]], ids=lambda one: one.id)
def test_no_interview_is_found_where_the_label_says_none(conversation: Conversation, tmp_path: Path) -> None:
    assert found(conversation, tmp_path) == []


@pytest.mark.parametrize("conversation", EVERY, ids=lambda one: one.id)
def test_evidence_is_quoted_from_the_mail_as_it_was_written(conversation: Conversation, tmp_path: Path) -> None:
    """Not a word of the English that the rules read shows."""
    file = tmp_path / "one.mbox"
    file.write_bytes(conversation.mbox())
    owner = Owner("", (conversation.me,), conversation.zone)
    written = {mail.message_id: " ".join(f"{mail.subject} {mail.text}".split()) for mail in conversation.mails}
    for thread in threads(index(file), owner.is_me):
        for signal in read_thread(thread, owner):
            assert signal.evidence.words in written[signal.evidence.message_id]
