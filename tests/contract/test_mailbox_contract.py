"""What any ``Mailbox`` must keep to, whatever lies behind it, and however Gmail takes the points it leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from emulate_world import OTHERWISE, emulated_world
from gmail_world import DANA, OWNER, START, a_reply, all_the_other_way, other_readings, world
from mailbox_place import Place

from followup_daemon.errors import CursorLost, ForbiddenRequest, Gone
from followup_daemon.mail import Letter
from followup_daemon.mailbox import Mailbox
from followup_daemon.sandbox import Switches

READINGS = other_readings()


@pytest.fixture(
    params=[Switches(), all_the_other_way(), None],
    ids=["as documented", "every open point the other way", "a server not written here"],
)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    switches: Switches | None = request.param
    if switches is None and (wrong := OTHERWISE.get(request.node.originalname)):
        request.applymarker(pytest.mark.xfail(reason=wrong, raises=AssertionError))
    with emulated_world(tmp_path) if switches is None else world(tmp_path, switches) as found:
        yield found


def test_it_is_a_mailbox(place: Place) -> None:
    box: Mailbox = place.box
    assert box.profile().address == OWNER


def test_fact_6_when_nothing_happened_nothing_is_told_and_the_cursor_serves_again(place: Place) -> None:
    start = place.box.profile().history_id
    first = place.box.changes(start)
    assert (first.threads, first.drafts) == ((), ())
    assert first.history_id >= start
    assert place.box.changes(first.history_id).threads == ()


def test_a_mail_that_came_is_told_once_after_each_cursor(place: Place) -> None:
    """Reading twice from one cursor tells the same; reading from the new one tells nothing."""
    start = place.box.profile().history_id
    came = place.receive()
    told = place.box.changes(start)
    assert told.threads == (came.thread_id,)
    assert place.box.changes(start).threads == told.threads
    assert place.box.changes(told.history_id).threads == ()


def test_no_mail_is_lost_between_two_cursors(place: Place) -> None:
    """However the stream of events is cut into looks, every thread that changed is told."""
    cursor = place.box.profile().history_id
    happened, told = set(), set()
    first = place.receive()
    for step in range(6):
        happened.add(place.receive(f"Role {step}").thread_id)
        happened.add(place.send("Interview", answers=first).thread_id)
        if step % 2:
            found = place.box.changes(cursor)
            told |= set(found.threads)
            assert found.history_id > cursor
            cursor = found.history_id
    assert told >= happened


def test_fact_11_reading_and_starring_change_nothing_but_trashing_does(place: Place) -> None:
    came = place.receive()
    start = place.box.profile().history_id
    place.owner.read(came.id)
    place.owner.star(came.id)
    assert place.box.changes(start).threads == ()
    place.owner.trash(came.id)
    assert place.box.changes(start).threads == (came.thread_id,)


def test_fact_15_a_history_that_is_no_longer_kept_is_a_lost_cursor(place: Place) -> None:
    start = place.box.profile().history_id
    place.receive()
    place.forget_history()
    with pytest.raises(CursorLost):
        place.box.changes(start)


def test_facts_25_and_95_the_whole_thread_comes_oldest_first_with_its_drafts_and_its_trash(place: Place) -> None:
    first = place.receive()
    second = place.send(answers=first)
    third = place.receive(answers=second)
    place.owner.trash(third.id)
    draft = place.box.create_draft(a_reply(third))
    place.time.pass_(minutes=1)
    found = place.box.thread(first.thread_id)
    assert [one.internal_date for one in found.messages] == sorted(one.internal_date for one in found.messages)
    assert [one.id for one in found.messages if not one.is_draft] == [first.id, second.id, third.id]
    assert {one.id for one in found.messages if one.is_draft} <= {draft.message_id}
    assert [one.id for one in found.messages if "TRASH" in one.labels] == [third.id]


def test_a_thread_that_is_not_there_is_gone(place: Place) -> None:
    with pytest.raises(Gone):
        place.box.thread("18c2f3a9b0d1e4f5")


def test_sent_threads_hold_sent_mail_only_and_from_then_on_only(place: Place) -> None:
    place.send("Long ago")
    place.time.pass_(days=40)
    place.receive("Never answered")
    place.leave_draft()
    sent = place.send("Of late")
    place.time.pass_(minutes=5)
    assert place.box.sent_threads(START + timedelta(days=30)) == (sent.thread_id,)
    assert len(place.box.sent_threads(START)) == 2


def test_facts_17_and_93_all_threads_hold_spam_and_trash_but_no_drafts(place: Place) -> None:
    place.receive("Long ago")
    place.time.pass_(days=40)
    spam, trashed, plain = (place.receive(subject) for subject in ("Spam", "Trash", "Plain"))
    place.owner.report_spam(spam.id)
    place.owner.trash(trashed.id)
    place.owner.archive(plain.id)
    place.leave_draft()
    place.time.pass_(minutes=5)
    found = place.box.all_threads(START + timedelta(days=30))
    assert set(found) == {spam.thread_id, trashed.thread_id, plain.thread_id}


def test_threads_are_found_by_any_of_many_words(place: Place) -> None:
    one, other, _ = (place.receive(subject) for subject in ("Support Lead at Fernhill", "Lunch", "Nothing"))
    place.time.pass_(minutes=5)
    words = ['"Support Lead"', *(f'"no such thing {number}"' for number in range(40)), "subject:lunch"]
    assert set(place.box.threads_with(START, words)) == {one.thread_id, other.thread_id}


def test_fact_18_a_mail_that_no_search_finds_yet_is_among_the_threads(place: Place) -> None:
    """The search index lags; a thread that a resync passes over would never be read."""
    sent = place.send()
    assert place.box.sent_threads(START) == (sent.thread_id,)
    assert place.box.all_threads(START) == (sent.thread_id,)


def test_a_draft_is_made_as_the_letter_says(place: Place) -> None:
    came = place.receive()
    made = place.box.create_draft(a_reply(came, "Thank you, Zoë."))
    place.time.pass_(minutes=1)
    assert made.thread_id == came.thread_id
    assert place.box.drafts() == (made,)
    ref, message = place.box.draft(made.id)
    assert ref == made
    assert (message.to, message.subject, message.text.strip()) == ((DANA,), "Re: Interview", "Thank you, Zoë.")
    assert (message.in_reply_to, message.is_draft) == (came.header("Message-ID"), True)


def test_a_letter_without_a_thread_opens_one(place: Place) -> None:
    came = place.receive()
    made = place.box.create_draft(Letter((DANA,), "Thank you for your time", "Thank you.", "<p>Thank you.</p>"))
    assert made.thread_id != came.thread_id


def test_the_owners_own_drafts_are_listed_too(place: Place) -> None:
    theirs = place.leave_draft()
    made = place.box.create_draft(a_reply(place.receive()))
    assert {one.id for one in place.box.drafts()} == {theirs.id, made.id}


def test_fact_21_an_edit_shows_as_another_message_in_the_draft(place: Place) -> None:
    came = place.receive()
    made = place.box.create_draft(a_reply(came))
    place.time.pass_(minutes=1)
    edited = place.owner.edit_draft(made.id, text="Much better.")
    place.time.pass_(minutes=1)
    (listed,) = place.box.drafts()
    assert listed.id == edited.id
    assert listed.message_id != made.message_id
    assert listed.thread_id == came.thread_id
    assert "Much better." in place.box.draft(edited.id)[1].text


@pytest.mark.parametrize("fate", ["open", "edited", "sent", "discarded", "withdrawn"])
def test_fact_12_that_a_draft_was_made_stands_in_the_history_whatever_became_of_it(place: Place, fate: str) -> None:
    """A claim that a crash left open is settled by this."""
    came = place.receive()
    start = place.box.profile().history_id
    made = place.box.create_draft(a_reply(came))
    place.ours.add(made.id)
    place.time.pass_(minutes=1)
    _meets_with(place, made.id, fate)
    place.time.pass_(minutes=1)
    found = place.box.changes(start)
    assert came.thread_id in found.threads
    assert any(record.thread_id == came.thread_id and not record.deleted for record in found.drafts)


def _meets_with(place: Place, draft_id: str, fate: str) -> None:
    owner = place.owner
    if fate == "edited":
        owner.edit_draft(draft_id, text="Changed.")
    elif fate == "sent":
        owner.send_draft(draft_id)
    elif fate == "discarded":
        owner.discard_draft(draft_id)
    elif fate == "withdrawn":
        place.box.delete_draft(draft_id)


def test_where_no_draft_was_made_no_record_speaks_of_one(place: Place) -> None:
    came = place.receive()
    start = place.box.profile().history_id
    place.send(answers=came)
    place.receive(answers=came)
    place.time.pass_(minutes=1)
    assert not [record for record in place.box.changes(start).drafts if not record.deleted]


def test_fact_13_a_sent_draft_is_gone_and_the_mail_is_in_sent(place: Place) -> None:
    came = place.receive()
    made = place.box.create_draft(a_reply(came))
    place.owner.send_draft(made.id)
    place.time.pass_(minutes=1)
    assert place.box.drafts() == ()
    with pytest.raises(Gone):
        place.box.draft(made.id)
    (sent,) = [one for one in place.box.thread(came.thread_id).messages if "SENT" in one.labels]
    assert not sent.is_draft


def test_a_discarded_draft_is_listed_no_more(place: Place) -> None:
    made = place.box.create_draft(a_reply(place.receive()))
    place.owner.discard_draft(made.id)
    assert place.box.drafts() == ()


def test_only_an_open_draft_of_ours_can_be_deleted(place: Place) -> None:
    theirs = place.leave_draft()
    made = place.box.create_draft(a_reply(place.receive()))
    place.ours.add(made.id)
    place.box.delete_draft(made.id)
    with pytest.raises(Gone):
        place.box.delete_draft(made.id)
    with pytest.raises(ForbiddenRequest):
        place.box.delete_draft(theirs.id)
    assert [one.id for one in place.box.drafts()] == [theirs.id]


def test_the_senders_begin_with_the_default(place: Place) -> None:
    assert [(one.address, one.name, one.default) for one in place.box.senders()] == [(OWNER, "Priya Raman", True)]


@pytest.mark.parametrize("reading", READINGS)
def test_a_whole_exchange_is_taken_in_under_each_reading(reading: str, tmp_path: Path) -> None:
    """Whatever Gmail does where its pages are silent: no mail is missed, no draft is made twice or taken for mail."""
    with world(tmp_path, READINGS[reading]) as place:
        cursor = place.box.profile().history_id
        came = place.receive()
        found = place.box.changes(cursor)
        assert [one.id for one in place.box.thread(*found.threads).messages] == [came.id]
        made = place.box.create_draft(a_reply(came))
        place.time.pass_(minutes=3)
        edited = place.owner.edit_draft(made.id, text="Thank you so much.")
        sent = place.owner.send_draft(edited.id)
        answer = place.receive(answers=came)
        told = place.box.changes(found.history_id)
        assert came.thread_id in told.threads
        assert any(not record.deleted for record in told.drafts if record.thread_id == came.thread_id)
        messages = place.box.thread(came.thread_id).messages
        assert [one.id for one in messages] == [came.id, sent.id, answer.id]
        assert [("SENT" in one.labels, one.is_draft) for one in messages] == [
            (False, False),
            (True, False),
            (False, False),
        ]
        assert place.box.drafts() == ()
