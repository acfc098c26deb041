"""Traps of Gmail's, each played to the end: what the daemon makes of them in a few weeks' life."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from asked_of_gmail import noted
from scene_mails import SUBJECT, agreed, due_on, silent
from scene_world import INVITATION, MAYA, YES, World

from followup_daemon.sandbox import Fault, Switches

USUAL = Switches()
CALENDAR = "Google Calendar <calendar-notification@google.com>"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the daemon asks of Gmail: ``GET messages?q=in%3Aanywhere``."""
    return noted(monkeypatch)


# History


@pytest.mark.parametrize("shown", ["added", "relabelled", "added_then_labelled"])
def test_fact_13_a_draft_that_is_saved_again_and_again_is_no_mail_until_it_is_sent(tmp_path: Path, shown: Any) -> None:
    """One product counted five mails for one draft in eleven minutes."""
    with World(tmp_path) as world:
        world.gmail.switches = replace(USUAL, send_shows_as=shown)
        agreed(world).thanked()
        due_on(world, "03-19")
        for minute in range(10, 21, 2):
            world.gmail.owner.edit_draft(world.only_draft(), text=f"Hi Maya,\n\nAny news by now? {minute}\n\nRobin")
            world.look_at(f"03-19 09:{minute}")
            assert world.steps() == [("thank_you", "sent"), ("first_follow_up", "edited")]
        world.at("03-19 09:21").send_draft()
        world.look_at("03-19 09:22", "03-19 09:23")
        assert world.steps() == [("thank_you", "sent"), ("first_follow_up", "sent")]
        due_on(world, "03-30")


def calendar_copy(world: World, subject: str, text: str, thread_id: str = "") -> None:
    """What Gmail files in Sent when the owner's calendar invites somebody: From is the owner, no person wrote it."""
    told = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u1@google.com\r\nDTSTART:20260325T190000Z\r\n"
    told += "DTEND:20260325T193000Z\r\nSUMMARY:Coffee\r\nORGANIZER:mailto:robin.vale@mail.example\r\n"
    told += "ATTENDEE:mailto:maya.brandt@tidewater.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    lines = [
        f"Sender: {CALENDAR}", "From: Robin Vale <robin.vale@mail.example>", f"To: {MAYA}", f"Subject: {subject}",
        "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="b"', "",
        "--b", "Content-Type: text/plain; charset=utf-8", "", text,
        "--b", "Content-Type: text/calendar; charset=utf-8; method=REQUEST", "", told, "--b--", "",
    ]  # fmt: skip
    world.gmail.owner.send("\r\n".join(lines).encode(), thread_id)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Invitation: Thank you Maya", "Thank you for your time and for the interview, Maya.\n\nRobin Vale"),
        ("Invitation: News", "Is there any news about the position?\n\nWhen: Wednesday, March 25"),
    ],
)
def test_fact_14_a_calendars_copy_in_sent_is_no_mail_of_the_owners(world: World, subject: str, text: str) -> None:
    """It neither thanks nor asks, whatever the event's description says."""
    world.at("03-12 15:00")
    calendar_copy(world, subject, text)
    world.look_at("03-12 15:20")
    assert world.to() == [["maya.brandt"]]
    world.send_draft()
    world.at("03-17 09:00")
    calendar_copy(world, f"Updated {subject}", text)
    due_on(world, "03-19")
    assert world.steps() == [("thank_you", "sent"), ("first_follow_up", "open")]


def test_fact_14_a_calendars_copy_in_sent_is_no_parent(world: World) -> None:
    before = world.mail()[-1]
    world.at("03-12 15:00")
    calendar_copy(world, f"Re: {SUBJECT}", "Coffee", before.thread_id)
    assert world.mail()[-1].thread_id == before.thread_id
    world.look_at("03-12 15:20")
    assert world.drafts()[0].in_reply_to == before.message_id


def test_fact_16_after_a_long_absence_the_cursor_is_the_profiles_asked_for_before_the_lists(
    world: World, asked: list[str]
) -> None:
    """The newest mail's own id may be out of date in a quiet mailbox: each pass would read all anew."""
    world.thanked()
    world.look()
    del asked[:]
    world.look_at("03-26 09:00")
    lost = next(place for place, path in enumerate(asked) if path.startswith("GET history"))
    after = asked[lost + 1 :]
    assert after.index("GET profile?alt=json") < next(
        i for i, path in enumerate(after) if path.startswith("GET messages?")
    )
    del asked[:]
    world.look_at("03-26 09:05")
    assert not [path for path in asked if path.startswith("GET messages?")]


def test_fact_16_what_comes_in_while_a_lost_history_is_made_good_is_read_in_the_next_pass(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.thanked()
    world.look()
    world.at("03-18 09:00").gmail.mailbox.expire_history()
    listed = type(world.gmail.mailbox).messages
    told: list[bool] = []

    def late(mailbox: Any) -> Any:
        found = listed(mailbox)
        if not told:
            told.append(True)
            world.receive("Hi Robin,\n\nWe will decide by Friday, March 27.\n\nMaya")
        return found

    monkeypatch.setattr(type(world.gmail.mailbox), "messages", late)
    world.look_anyhow()
    monkeypatch.undo()
    assert told
    silent(world, "03-18 09:05", "03-19 08:31", "03-27 09:00")
    due_on(world, "03-30")


# Handles of a draft


def test_fact_20_a_draft_whose_id_died_with_an_edit_is_known_again_and_is_no_discard(world: World) -> None:
    world.gmail.switches = replace(USUAL, draft_id_on_edit="changes")
    world.thanked()
    due_on(world, "03-19")
    first = world.only_draft()
    world.gmail.owner.edit_draft(first, text="Hi Maya,\n\nDo you know more by now?\n\nRobin")
    assert world.only_draft() != first
    world.look_at("03-19 09:00", "03-20 09:00", "03-27 09:00")
    assert len(world.drafts()) == 1
    assert world.steps()[-1] == ("first_follow_up", "edited")
    world.at("03-27 10:00").send_only_draft()
    world.look()
    assert world.steps()[-1] == ("first_follow_up", "sent")


def test_fact_20_a_draft_that_a_list_and_a_look_miss_once_is_no_discard(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.gmail.faults.add(Fault("stale_search", "drafts.list", seconds=3600))
    world.gmail.faults.add(Fault("not_found", "drafts.get"))
    world.at("03-19 09:00").look_anyhow()
    assert world.gmail.faults.pending == 0
    world.look_at("03-19 09:05")
    assert len(world.drafts()) == 1
    assert world.steps()[-1] == ("first_follow_up", "open")


# Threading


def test_fact_25_a_mail_in_spam_and_a_draft_are_no_parents(world: World) -> None:
    before = world.mail()[-1]
    world.at("03-12 15:00").receive("Hi Robin,\n\nIt was good to meet you.\n\nMaya")
    world.gmail.owner.report_spam(world.mail()[-1].id)
    world.at("03-12 15:20").look()
    (draft,) = world.drafts()
    assert draft.in_reply_to == before.message_id
    world.send_draft()
    due_on(world, "03-19")
    assert world.drafts()[0].in_reply_to == world.sent()[-1].message_id


@pytest.mark.parametrize("ghosts", ["ghost", "visible"])
def test_facts_27_to_28_each_draft_in_a_thread_meets_the_three_conditions_and_is_shown(
    tmp_path: Path, ghosts: Any
) -> None:
    with World(tmp_path) as world:
        world.gmail.switches = replace(USUAL, thread_without_headers=ghosts)
        agreed(world)
        for moment in ("03-12 15:20", "03-19 08:31", "03-30 08:31"):
            world.look_at(moment)
            (draft,) = world.drafts()
            parent = world.mail()[-1]
            assert draft.thread_id == parent.thread_id
            assert (draft.in_reply_to, draft.references[-1]) == (parent.message_id, parent.message_id)
            assert draft.subject == f"Re: {SUBJECT}"
            assert draft.id in {one.id for one in world.gmail.mailbox.thread(parent.thread_id)}
            world.send_only_draft()


def test_facts_29_and_40_two_drafts_never_meet_in_one_thread(world: World) -> None:
    """Of two, Gmail may show one; one of the owner's own counts too."""
    world.thanked()
    thread = world.sent()[-1].thread_id
    mine = world.gmail.owner.save_draft(
        b"From: robin.vale@mail.example\r\nTo: maya.brandt@tidewater.example\r\nSubject: Re: Interview\r\n\r\nHm",
        thread,
    )
    world.look_at("03-19 08:31", "03-20 08:31")
    assert [one.id for one in world.drafts()] == [mine.message_id]
    world.gmail.owner.discard_draft(mine.id)
    world.look_at("03-20 09:00")
    assert world.to() == [["maya.brandt"]]


def test_fact_30_the_subject_of_the_parent_is_kept_with_the_chain_it_has(tmp_path: Path) -> None:
    """The API takes a draft under any subject into any thread, and other people's programs then split it."""
    with World(tmp_path) as world:
        world.at("03-09 09:00").receive(INVITATION, subject=f"AW: {SUBJECT}")
        world.at("03-09 10:00").reply(YES)
        world.at("03-12 15:20").look()
        subject = world.drafts()[0].subject
        assert subject.endswith(SUBJECT)
        assert subject == world.mail()[-1].subject


# Calendars


def test_facts_107_to_109_what_a_calendar_sends_in_a_persons_name_is_no_word_of_theirs(world: World) -> None:
    """An invitation has no Auto-Submitted, its subject is in any language, and updates have other methods."""
    world.thanked()
    for day, method, subject in (("13", "REPLY", "Angenommen: Kaffee"), ("16", "REQUEST", "Aktualisierte Einladung")):
        told = f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:lunch@google.com\r\n"
        told += "DTSTART:20260403T170000Z\r\nSUMMARY:Team lunch\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        lines = [
            f"Sender: {CALENDAR}", f"From: {MAYA}", f"Reply-To: {MAYA}", "To: robin.vale@mail.example",
            f"Subject: {subject}", "Message-ID: <c" + day + "@google.com>", "MIME-Version: 1.0",
            'Content-Type: multipart/mixed; boundary="b"', "",
            "--b", "Content-Type: text/plain; charset=utf-8", "", "Maya Brandt hat die Einladung angenommen.",
            "--b", f"Content-Type: text/calendar; charset=utf-8; method={method}", "", told, "--b--", "",
        ]  # fmt: skip
        world.at(f"03-{day} 11:00").gmail.mailbox.deliver("\r\n".join(lines).encode())
        world.look()
    due_on(world, "03-19")
