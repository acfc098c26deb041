"""The thank-you: when, to whom, how, and the four things that stop it (SPEC section 2, Thank-you)."""

from __future__ import annotations

from pathlib import Path

import pytest
from scene_mails import BY_COORDINATOR, INES, PANEL, SUBJECT, agreed
from scene_world import INVITATION, MAYA, OLE, YES, World


def test_without_a_length_a_video_talk_takes_an_hour(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, INVITATION.replace(" It takes 45 minutes.", ""))
        world.at("03-12 15:29").look()
        assert world.drafts() == []
        world.at("03-12 15:31").look()
        assert world.to() == [["maya.brandt"]]


def test_without_a_length_a_telephone_talk_takes_half_an_hour(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, INVITATION.replace(" It takes 45 minutes.", "").replace("by video", "by phone"))
        world.at("03-12 14:59").look()
        assert world.drafts() == []
        world.at("03-12 15:01").look()
        assert world.to() == [["maya.brandt"]]


def test_thanks_are_made_until_the_end_of_the_second_business_day(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, INVITATION.replace("March 12", "March 13").replace("Thursday", "Friday"), yes="Yes, that works.")
        world.at("03-17 23:50").look()
        assert world.to() == [["maya.brandt"]]


def test_thanks_are_skipped_after_the_second_business_day(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, INVITATION.replace("March 12", "March 13").replace("Thursday", "Friday"), yes="Yes, that works.")
        world.at("03-18 00:10").look()
        assert world.drafts() == []
        assert world.steps() == []


def test_thanks_are_made_for_at_least_72_hours(tmp_path: Path) -> None:
    """Monday's second business day ends on Wednesday; 72 hours last until Thursday."""
    with World(tmp_path) as world:
        monday = INVITATION.replace("March 12", "March 16").replace("Thursday", "Monday")
        agreed(world, monday, yes="Yes, Monday at 2 works.")
        world.at("03-19 14:40").look()
        assert world.to() == [["maya.brandt"]]
        world.discard_draft()


def test_thanks_are_skipped_after_72_hours(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        monday = INVITATION.replace("March 12", "March 16").replace("Thursday", "Monday")
        agreed(world, monday, yes="Yes, Monday at 2 works.")
        world.at("03-19 14:50").look()
        assert world.drafts() == []


def test_a_holiday_lengthens_the_time_for_thanks_and_follow_ups(tmp_path: Path) -> None:
    """Thursday 21 May 2026; Monday the 25th is Memorial Day: the second business day is Tuesday the 26th."""
    owner = {"name": "Robin Vale", "time_zone": "America/Chicago", "country": "US"}
    with World(tmp_path, owner=owner) as world:
        world.at("05-18 09:00").receive(INVITATION.replace("March 12", "May 21"), subject=SUBJECT)
        world.at("05-18 10:00").reply(YES)
        world.at("05-26 23:00").look()
        assert world.to() == [["maya.brandt"]]
        world.send_draft()
        world.look_at("05-28 09:00")
        assert world.drafts() == []
        world.look_at("05-29 08:31")
        assert world.to() == [["maya.brandt"]]


def test_together_one_draft_goes_to_every_interviewer(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, PANEL, cc=OLE)
        world.at("03-12 15:20").look()
        (draft,) = world.drafts()
        assert {one.address for one in draft.to} == {"maya.brandt@tidewater.example", "ole.hansen@tidewater.example"}
        assert draft.cc == ()
        assert draft.in_reply_to


def test_separately_each_gets_a_new_mail_of_another_text(tmp_path: Path) -> None:
    with World(tmp_path, thank_you={"address": "separately"}) as world:
        agreed(world, PANEL, cc=OLE)
        world.at("03-12 15:20").look()
        drafts = world.drafts()
        assert sorted(world.to()) == [["maya.brandt"], ["ole.hansen"]]
        assert {draft.subject for draft in drafts} == {"Thank you for your time"}
        assert not any(draft.in_reply_to for draft in drafts)
        assert len({draft.thread_id for draft in drafts}) == 2
        first, second = (draft.text.partition("\n")[2] for draft in drafts)
        assert first != second
        world.look_at("03-12 16:00", "03-13 09:00")
        assert len(world.drafts()) == 2


def test_where_no_interviewers_address_is_known_the_coordinator_passes_thanks_on(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, BY_COORDINATOR, INES, yes="Hi Ines,\n\nYes, Thursday at 2 works for me.\n\nRobin")
        world.at("03-12 15:20").look()
        (draft,) = world.drafts()
        assert world.to() == [["ines.roth"]]
        assert "Maya Brandt" in draft.text
        assert "pass" in draft.text


def test_a_coordinator_is_not_thanked_where_an_interviewers_address_is_known(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, BY_COORDINATOR, INES, cc=MAYA, yes="Hi Ines,\n\nYes, Thursday at 2 works for me.\n\nRobin")
        world.at("03-12 15:20").look()
        assert world.to() == [["maya.brandt"]]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Robin,\n\nIt was great to meet you today.\n\nMaya",
        "Hi Robin,\n\nCould you send me two references, please?\n\nMaya",
        "Hi Robin,\n\nWe will let you know by Friday, March 20.\n\nMaya",
        "Hi Robin,\n\nWe would like to invite you to a second interview. When could you come next week?\n\nMaya",
        "Hi Robin,\n\nWe are delighted to offer you the position of Support Engineer.\n\nMaya",
    ],
    ids=["courtesy", "question", "promise", "next_round", "offer"],
)
def test_what_they_write_after_the_talk_does_not_stop_thanks(world: World, text: str) -> None:
    world.at("03-12 15:00").receive(text)
    world.at("03-12 15:20").look()
    assert world.to() == [["maya.brandt"]]


def test_an_absence_does_not_stop_thanks(world: World) -> None:
    world.at("03-12 15:00").receive(
        "I am out of the office and back on March 23.",
        subject="Automatic reply: Interview: Support Engineer at Tidewater Systems",
        Auto_Submitted="auto-replied",
    )
    world.at("03-12 15:20").look()
    assert world.to() == [["maya.brandt"]]


def test_a_rejection_stops_thanks(world: World) -> None:
    world.at("03-12 15:00").receive("Hi Robin,\n\nUnfortunately we have decided not to move forward with you.\n\nMaya")
    world.at("03-12 15:20").look()
    assert world.drafts() == []


def test_the_owners_withdrawal_stops_thanks(world: World) -> None:
    world.at("03-12 15:00").reply("Hi Maya,\n\nAfter our talk I would like to withdraw my application.\n\nRobin")
    world.at("03-12 15:20").look()
    assert world.drafts() == []


def test_a_cancellation_withdraws_thanks_that_lie_there(world: World) -> None:
    """A draft made because the cancellation came only after the time that was meant."""
    world.at("03-12 15:20").look()
    world.at("03-12 15:40").receive("Hi Robin,\n\nSorry, I was held up. Could we find a new time?\n\nMaya")
    world.look()
    assert world.drafts() == []
    assert world.steps() == [("thank_you", "withdrawn")]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Maya,\n\nThanks again for your time today. I attach the two references you asked for.\n\nRobin",
        "Hi Maya,\n\nThank you for the pleasant conversation.\n\nRobin",
        "Hi Maya,\n\nIt was great speaking with you - thank you for taking the time.\n\nRobin",
    ],
)
def test_own_thanks_in_half_a_sentence_are_enough(world: World, text: str) -> None:
    world.at("03-12 15:00").reply(text)
    world.at("03-12 15:20").look()
    assert world.drafts() == []


def test_own_thanks_in_a_new_mail_withdraw_the_draft(world: World) -> None:
    world.at("03-12 15:20").look()
    world.at("03-12 16:00").write(MAYA, "Thank you", "Hi Maya,\n\nThank you for the interview today.\n\nRobin")
    world.look()
    assert world.drafts() == []
    assert world.steps() == [("thank_you", "withdrawn")]


def test_own_thanks_to_one_leave_those_to_the_other(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, PANEL, cc=OLE)
        world.at("03-12 15:00").write(OLE, "Thanks", "Hi Ole,\n\nThank you for the good talk today.\n\nRobin")
        world.at("03-12 15:20").look()
        assert world.to() == [["maya.brandt"]]


def test_own_thanks_through_the_coordinator_are_enough(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, BY_COORDINATOR, INES, cc=MAYA, yes="Hi Ines,\n\nYes, Thursday at 2 works for me.\n\nRobin")
        world.at("03-12 15:00").write(
            INES, "Thank you", "Hi Ines,\n\nPlease pass on my thanks to Maya for the interview today.\n\nRobin"
        )
        world.at("03-12 15:20").look()
        assert world.drafts() == []


def hear_of_ole(world: World, subject: str, thread: str) -> None:
    """Ole, known by name so far, writes: now his address is known."""
    text = "Hi Robin,\n\nIt was a pleasure to talk to you.\n\nOle Hansen"
    world.receive(text, sender=OLE, subject=subject, thread=thread)
    world.look()


@pytest.mark.parametrize("thread", ["t", "another"])
def test_an_interviewer_first_known_after_the_thanks_went_gets_their_own(tmp_path: Path, thread: str) -> None:
    with World(tmp_path) as world:
        agreed(world, PANEL).thanked()
        hear_of_ole(world.at("03-13 09:00"), "" if thread == "t" else "Hello from Ole", thread)
        assert world.to() == [["ole.hansen"]]
        assert world.steps() == [("thank_you", "sent"), ("thank_you", "open")]


@pytest.mark.parametrize("thread", ["t", "another"])
def test_an_interviewer_first_known_while_the_thanks_lie_is_taken_into_them(tmp_path: Path, thread: str) -> None:
    with World(tmp_path) as world:
        agreed(world, PANEL).at("03-12 15:20").look()
        assert world.to() == [["maya.brandt"]]
        hear_of_ole(world.at("03-12 16:00"), "" if thread == "t" else "Hello from Ole", thread)
        assert [set(one) for one in world.to()] == [{"maya.brandt", "ole.hansen"}]


def test_an_interviewer_first_known_after_the_window_is_not_thanked(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, PANEL).thanked()
        hear_of_ole(world.at("03-17 09:00"), "", "t")
        assert world.drafts() == []


def test_thanks_are_made_on_a_weekend_too(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world)
        world.at("03-14 11:00").look()
        assert world.to() == [["maya.brandt"]]
