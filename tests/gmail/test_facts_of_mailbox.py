"""Traps of Gmail's history, drafts and searches, looked at through the mailbox."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from asked_of_gmail import noted
from below_the_client import canned
from gmail_world import OWNER, START, World, a_reply, raw_mail, world

from followup_daemon.gmail import token_file
from followup_daemon.sandbox import Letterbox, Switches


@pytest.fixture
def place(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as found:
        yield found


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return noted(monkeypatch)


# The history


@pytest.mark.parametrize(
    ("since", "told", "kept"),
    [
        (999, "1000", 1000),  # as texts the other way round
        (1000, "999", 1000),
        (7, str(2**64 - 1), 2**64 - 1),
        (2**53 + 1, str(2**53 + 2), 2**53 + 2),  # beyond what a float holds
    ],
)
def test_fact_2_history_ids_are_compared_as_integers_and_asked_for_as_they_are(
    since: int, told: str, kept: int
) -> None:
    """They rise with gaps: whoever reckons with them skips mail."""
    box, sender = canned({"historyId": told})
    assert box.changes(since).history_id == kept
    assert f"startHistoryId={since}&" in f"{sender.asked[0]}&"


@pytest.mark.parametrize("test", ["now", "then"])
def test_fact_5_the_history_is_asked_for_without_a_filter_so_no_deletion_is_missed(
    tmp_path: Path, asked: list[str], test: Any
) -> None:
    """A filter by label may drop the deletion of a draft's message; two units a page buy all of it."""
    with world(tmp_path, Switches(history_label_test=test)) as place:
        came = place.receive()
        start = place.box.profile().history_id
        made = place.box.create_draft(a_reply(came))
        place.sandbox.owner.send_draft(made.id)
        found = place.box.changes(start)
        assert {(one.message_id, one.deleted) for one in found.drafts} >= {
            (made.message_id, False),
            (made.message_id, True),
        }
        (history,) = (one for one in asked if one.startswith("GET history"))
        assert "labelId" not in history
        assert "historyTypes" not in history


def test_fact_14_a_calendars_copy_in_sent_is_told_apart_by_its_sender(place: World) -> None:
    raw = raw_mail("Invitation: Interview", sender=OWNER, to="dana@northwind.example")
    copy = place.sandbox.owner.send(b"Sender: Google Calendar <calendar-notification@google.com>\r\n" + raw)
    (message,) = place.box.thread(copy.thread_id).messages
    assert "SENT" in message.labels
    assert message.sender is not None
    assert message.sender.address == "calendar-notification@google.com"


# Drafts


def test_fact_21_one_call_tells_untouched_edited_moved_and_gone(place: World) -> None:
    came = place.receive()
    made = [place.box.create_draft(replace(a_reply(came), text=f"Thanks {number}")) for number in range(4)]
    place.sandbox.owner.edit_draft(made[1].id, text="Better.")
    place.sandbox.owner.edit_draft(made[2].id, headers={"Subject": "Something else"})
    place.sandbox.owner.discard_draft(made[3].id)
    place.sandbox.quota.reset()
    now = {one.id: one for one in place.box.drafts()}
    assert now[made[0].id] == made[0]
    assert now[made[1].id].message_id != made[1].message_id
    assert now[made[1].id].thread_id == came.thread_id
    assert now[made[2].id].thread_id != came.thread_id
    assert made[3].id not in now
    assert (place.calls, place.sandbox.quota.total) == ({"drafts.list": 1}, 5)


def test_fact_28_a_reply_that_is_drafted_shows_in_its_conversation(place: World) -> None:
    """With a thread id and no reply fields it may be a ghost: in Drafts, and missing from the conversation."""
    came = place.receive()
    made = place.box.create_draft(a_reply(came))
    ghost = place.box.create_draft(replace(a_reply(came), in_reply_to="", references=()))
    shown = {one.id for one in place.box.thread(came.thread_id).messages}
    assert made.message_id in shown
    assert ghost.message_id not in shown


def test_fact_41_the_signature_is_read_from_the_settings_with_the_scopes_that_we_ask_for(place: World) -> None:
    primary = place.sandbox.mailbox.send_as[0]
    place.sandbox.mailbox.send_as = [replace(primary, signature="<div>Priya Raman</div>")]
    assert json.loads(place.token_file.read_text())["scopes"] == sorted(token_file.SCOPES)
    assert place.box.senders()[0].signature == "<div>Priya Raman</div>"


def test_fact_42_the_account_itself_may_send_though_no_verification_is_told_of_it(place: World) -> None:
    """Consumer accounts often tell no name either."""
    place.sandbox.mailbox.send_as = [Letterbox(OWNER, is_default=True, is_primary=True)]
    (found,) = place.box.senders()
    assert (found.address, found.name) == (OWNER, "")


# Searches


def test_fact_92_mail_sent_from_an_alias_is_among_the_sent_for_the_label_is_asked_for(
    place: World, asked: list[str]
) -> None:
    """A search ``from:me`` would miss it: the API expands no alias."""
    place.sandbox.mailbox.send_as.append(Letterbox("priya@raman.example"))
    sent = place.sandbox.owner.send(raw_mail("Interview", "Yes.", sender="priya@raman.example", to="d@b.example"))
    place.time.pass_(minutes=5)
    assert place.box.sent_threads(START) == (sent.thread_id,)
    assert all("labelIds=SENT" in one for one in asked if one.startswith("GET messages?"))
    assert not [one for one in asked if "from%3A" in one]


def test_fact_92_words_of_two_mails_of_one_thread_are_found_for_any_of_them_is_enough(place: World) -> None:
    """The API matches single mails: whoever asks for both words at once finds nothing."""
    first = place.receive("Fernhill")
    place.sandbox.mailbox.deliver(raw_mail("Re: Fernhill", "Larkspur", in_reply_to=first.header("Message-ID")))
    place.time.pass_(minutes=5)
    assert place.box.threads_with(START, ["fernhill", "larkspur"]) == (first.thread_id,)


def test_fact_93_a_list_is_paged_by_its_token_and_not_by_the_number_it_estimates() -> None:
    box, sender = canned(
        {"messages": [{"id": "a", "threadId": "ta"}], "resultSizeEstimate": 1, "nextPageToken": "2"},
        {"resultSizeEstimate": 900, "messages": [{"id": "b", "threadId": "tb"}]},
    )
    assert box.threads_with(START, ["x"]) == ("ta", "tb")
    assert len(sender.asked) == 2


def test_fact_94_no_search_tries_to_leave_out_what_a_calendar_sent(place: World, asked: list[str]) -> None:
    """There is no operator for Sender, and From is the person: only reading the mail tells."""
    answer = raw_mail("Accepted: Interview", "")
    place.sandbox.mailbox.deliver(b"Sender: calendar-notification@google.com\r\n" + answer)
    place.time.pass_(minutes=5)
    assert len(place.box.all_threads(START)) == 1
    assert not [one for one in asked if "sender%3A" in one.lower() or "-from" in one]


@pytest.mark.parametrize("order", ["oldest_first", "newest_first", "unordered"])
def test_fact_95_a_thread_is_in_the_order_of_arrival_whatever_its_dates_say(tmp_path: Path, order: Any) -> None:
    with world(tmp_path, Switches(thread_order=order)) as place:
        first = place.receive()
        wrong = raw_mail("Re: Interview", in_reply_to=first.header("Message-ID"))
        place.time.pass_(minutes=1)
        late = place.sandbox.mailbox.deliver(b"Date: Sat, 03 Mar 2001 09:00:00 +0000\r\n" + wrong)
        last = place.receive(answers=first)
        assert [one.id for one in place.box.thread(first.thread_id).messages] == [first.id, late.id, last.id]


def test_fact_100_a_calendar_that_hangs_on_a_mail_is_read_anew_by_the_id_of_that_reading(place: World) -> None:
    """The ids of attachments change with every reading: one that was kept would lead nowhere."""
    calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR"
    head = raw_mail().partition(b"Content-Type")[0]
    part = 'Content-Type: application/ics; name="invite.ics"\r\nContent-Disposition: attachment; filename="invite.ics"'
    body = f'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n{part}\r\n\r\n{calendar}\r\n--b--\r\n'
    came = place.sandbox.mailbox.deliver(head + body.encode())
    for _ in range(3):
        (message,) = place.box.thread(came.thread_id).messages
        assert "METHOD:REQUEST" in message.calendars[0]
    assert place.calls["messages.attachments.get"] == 3
