"""Whose word it is when it stands in another thread (SPEC section 2, "A word counts from ...")."""

from __future__ import annotations

from pathlib import Path

import pytest
from scene_mails import (
    AGENCY_MAIL,
    PETRA,
    a_no_that_could_mean_two,
    agreed,
    calendar_mail,
    due_on,
    silent,
    two_talks_at_one_employer,
)
from scene_world import World

REJECTED = "Hi Robin,\n\nI am sorry to say that we have chosen another candidate for the Support Engineer position.\n\n"
PLAIN_NO = "Hi Robin,\n\nI am sorry to say that we have decided to go with another candidate.\n\n"
NILS = "Nils Falk <nils.falk@oakmoor.example>"


def second_employer(world: World, *, role: str = "Support Engineer") -> None:
    """A second interview, on Friday the 13th at ten, with Oakmoor Labs."""
    world.at("03-10 09:00").receive(
        f"Hi Robin,\n\nThank you for your application for the {role} position at Oakmoor Labs. I would like to"
        f" interview"
        " you by video. Would Friday, March 13 at 10:00 am Central suit you? It takes 45 minutes.\n\nNils Falk\nOakmoor"
        " Labs",
        sender=NILS,
        subject=f"Interview: {role} at Oakmoor Labs",
        thread="oak",
    )
    world.at("03-10 10:00").reply("Hi Nils,\n\nYes, Friday at 10 works for me.\n\nRobin", thread="oak")


def test_a_word_of_the_interviewers_in_a_new_mail_is_waited_after(world: World) -> None:
    world.thanked()
    world.at("03-17 10:00").receive("Hi Robin,\n\nIt was good to meet you.\n\nMaya", subject="Hello", thread="new")
    due_on(world, "03-24")


def test_a_word_of_the_interviewers_in_a_new_mail_withdraws_the_follow_up(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.at("03-19 10:00").receive("Hi Robin,\n\nIt was good to meet you.\n\nMaya", subject="Hello", thread="new")
    silent(world, "03-19 10:30")
    due_on(world, "03-26")


def test_a_rejection_in_a_new_mail_closes_it(world: World) -> None:
    world.thanked()
    world.at("03-17 10:00").receive(f"{PLAIN_NO}Maya", subject="Your application", thread="new")
    silent(world, "03-17 11:00", "03-19 09:00", "03-30 09:00")


def test_a_colleague_at_the_domain_who_speaks_of_the_application_counts(world: World) -> None:
    world.thanked()
    world.at("03-17 10:00").receive(
        "Hi Robin,\n\nI am looking after applications in HR. Your application is still being discussed.\n\nZoe Hart",
        sender="Zoe Hart <zoe.hart@tidewater.example>",
        subject="Your application",
        thread="new",
    )
    due_on(world, "03-24")


def test_a_colleague_at_the_domain_who_speaks_of_something_else_does_not_count(world: World) -> None:
    world.thanked()
    world.at("03-17 10:00").receive(
        "Hello,\n\nYour order of two lamps was shipped this morning.\n\nZoe Hart",
        sender="Zoe Hart <zoe.hart@tidewater.example>",
        subject="Your lamps",
        thread="new",
    )
    due_on(world, "03-19")


def test_a_promise_in_another_thread_is_waited_for(world: World) -> None:
    world.thanked()
    world.at("03-17 10:00").receive(
        "Hi Robin,\n\nWe will decide by Friday, March 27.\n\nMaya", subject="Timeline", thread="new"
    )
    due_on(world, "03-30")


def test_strangers_at_a_public_provider_do_not_count(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, sender="Maya Brandt <maya.brandt.tidewater@gmail.com>").thanked()
        world.at("03-17 10:00").receive(
            "Hi Robin,\n\nI saw your application for the flat share. The decision is still open.\n\nTom",
            sender="Tom Weld <tom.weld@gmail.com>",
            subject="Your application",
            thread="new",
        )
        due_on(world, "03-19")


def test_a_stranger_at_the_agency_does_not_count(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, AGENCY_MAIL, PETRA, yes="Hi Petra,\n\nYes, Thursday at 2 works for me.\n\nRobin").thanked()
        world.at("03-17 10:00").receive(
            "Hi Robin,\n\nWe have a new position as a driver that may fit your application.\n\nJon Ames",
            sender="Jon Ames <jon.ames@brightpath-recruitment.example>",
            subject="A new position",
            thread="new",
        )
        due_on(world, "03-19")


def test_an_employers_mail_closes_only_its_own_interview(world: World) -> None:
    second_employer(world)
    world.thanked()
    world.at("03-13 11:20").look()
    world.send_draft("oak")
    world.at("03-16 10:00").receive(f"{PLAIN_NO}Nils", sender=NILS, subject="Your application", thread="new")
    world.look_at("03-19 08:31", "03-20 08:31")
    assert world.to() == [["maya.brandt"]]


def test_a_rejection_for_one_of_two_roles_at_one_employer_closes_that_one(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        two_talks_at_one_employer(world)
        world.at("03-16 10:00").receive(
            "Dear Robin,\n\nUnfortunately we will not be moving forward with your application for the position of Data"
            " Analyst.\n\nTidewater Careers",
            sender="Tidewater Careers <no-reply@tidewater.example>",
            subject="Your application for Data Analyst",
            thread="ats",
            Auto_Submitted="auto-generated",
        )
        world.look_at("03-19 08:31", "03-20 08:31")
        assert world.to() == [["maya.brandt"]]


def test_a_rejection_that_could_mean_two_makes_both_wait(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        a_no_that_could_mean_two(world)
        silent(world, "03-16 11:00", "03-19 09:00", "03-20 09:00", "03-30 09:00")
        assert len(world.look().book.doubts) == 1


def test_a_word_in_spam_counts(world: World) -> None:
    world.thanked()
    world.at("03-17 10:00").receive(f"{PLAIN_NO}Maya", subject="Your application", thread="new")
    world.gmail.owner.report_spam(world.mail()[-1].id)
    silent(world, "03-17 11:00", "03-19 09:00", "03-30 09:00")


def test_a_word_that_was_trashed_before_the_look_counts(world: World) -> None:
    world.thanked()
    world.at("03-17 10:00").receive("Hi Robin,\n\nIt was good to meet you.\n\nMaya")
    world.gmail.owner.trash(world.mail()[-1].id)
    due_on(world, "03-24")


def test_a_deleted_word_keeps_what_it_told(world: World) -> None:
    world.thanked()
    world.at("03-17 10:00").receive("Hi Robin,\n\nWe will decide by Friday, March 27.\n\nMaya")
    world.look()
    world.gmail.owner.delete_forever(world.mail()[-1].id)
    world.look_at("03-17 11:00")
    due_on(world, "03-30")


def test_a_deleted_thread_keeps_the_interview(world: World) -> None:
    """The whole conversation is gone: the thanks are a new mail."""
    world.at("03-10 09:00").look()
    world.gmail.owner.delete_forever(*(one.id for one in world.mail()))
    world.look_at("03-10 10:00", "03-12 15:20")
    assert world.to() == [["maya.brandt"]]
    assert world.drafts()[0].in_reply_to == ""


INVITED = "You have been invited by Maya Brandt to an interview for the Support Engineer position at Tidewater Systems."


def test_an_emailed_acceptance_of_an_invitation_is_a_confirmation(tmp_path: Path) -> None:
    """The invitation lies in one thread, the acceptance, as calendars send it, in another."""
    with World(tmp_path) as world:
        world.at("03-09 09:00").gmail.mailbox.deliver(calendar_mail(world, "REQUEST", INVITED))
        answer = calendar_mail(world, "REPLY", "", subject="Accepted: Interview: Support Engineer", partstat="ACCEPTED")
        world.at("03-09 10:00").gmail.owner.send(answer)
        silent(world, "03-09 11:00", "03-12 15:10")
        world.look_at("03-12 15:20")
        assert world.to() == [["maya.brandt"]]


def test_an_invitation_that_was_not_accepted_by_mail_is_asked_about(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        world.at("03-09 09:00").gmail.mailbox.deliver(calendar_mail(world, "REQUEST", INVITED))
        silent(world, "03-12 15:20", "03-13 09:00", "03-19 09:00")
        (one,) = world.interviews()
        assert not one.is_sure


def test_an_update_of_the_invitation_moves_the_interview(world: World) -> None:
    world.at("03-09 11:00").gmail.mailbox.deliver(calendar_mail(world, "REQUEST", INVITED))
    world.at("03-11 09:00").gmail.mailbox.deliver(
        calendar_mail(
            world, "REQUEST", "This event has been changed.", sequence="1", start="20260313T160000Z",
            end="20260313T164500Z", subject="Updated invitation: Interview: Support Engineer",
        )
    )  # fmt: skip
    silent(world, "03-11 10:00", "03-12 15:20", "03-13 11:50")
    world.look_at("03-13 12:16")
    assert world.to() == [["maya.brandt"]]


def test_an_invitation_to_the_next_round_does_not_move_the_first(world: World) -> None:
    world.at("03-10 09:00").gmail.mailbox.deliver(
        calendar_mail(
            world, "REQUEST", INVITED, uid="two@tidewater.example", start="20260319T190000Z", end="20260319T194500Z",
            summary="Second interview: Support Engineer", subject="Invitation: Second interview: Support Engineer",
        )
    )  # fmt: skip
    world.look_at("03-10 10:00")
    world.look_at("03-12 15:20")
    assert world.to() == [["maya.brandt"]]
    assert [one.is_sure for one in world.interviews()] == [True, False]


def test_an_invitation_to_another_talk_of_the_date_makes_a_loop(world: World) -> None:
    world.at("03-10 09:00").gmail.mailbox.deliver(
        calendar_mail(
            world, "REQUEST", "You have been invited to an interview with Ole Hansen for the Support Engineer role.",
            uid="two@tidewater.example", start="20260312T210000Z", end="20260312T213000Z",
            summary="Interview with Ole Hansen: Support Engineer", subject="Invitation: Interview with Ole Hansen",
        )
    )  # fmt: skip
    silent(world, "03-10 10:00", "03-12 15:20", "03-12 16:50")
    world.look_at("03-12 17:01")
    assert world.to() == [["maya.brandt"]]
    (one,) = world.interviews()
    assert {person.name for person in one.meeting.interviewers} == {"Maya Brandt", "Ole Hansen"}


def test_a_calendars_cancellation_closes_the_interview(world: World) -> None:
    world.at("03-09 11:00").gmail.mailbox.deliver(calendar_mail(world, "REQUEST", INVITED))
    world.at("03-11 09:00").gmail.mailbox.deliver(
        calendar_mail(
            world, "CANCEL", "This event has been canceled.", sequence="1", status="CANCELLED",
            subject="Canceled event: Interview: Support Engineer",
        )
    )  # fmt: skip
    silent(world, "03-11 10:00", "03-12 15:20", "03-19 09:00")


def test_a_schedulers_notice_and_a_short_yes_make_an_interview(tmp_path: Path) -> None:
    """The notice names the time, the owner's "booked" only says that it stands."""
    with World(tmp_path) as world:
        world.at("03-09 09:00").receive(
            "Hi Robin,\n\nThank you for your application for the Support Engineer position at Tidewater Systems. I"
            " would like"
            " to interview you by video. Please pick a time here: https://cal.example/maya\n\nMaya Brandt",
            subject="Interview: Support Engineer at Tidewater Systems",
        )
        world.at("03-09 09:30").receive(
            "Hi Robin Vale,\n\nYour interview with Maya Brandt (Tidewater Systems) is scheduled.\n\nWhen:"
            " Thursday, March 12,"
            " 2026, 2:00 pm - 2:45 pm (Central Time)\nWhere: Video call",
            sender="Calendly <notifications@calendly.com>",
            subject="Confirmed: Interview with Maya Brandt on Thursday, March 12, 2026",
            thread="notice",
            Auto_Submitted="auto-generated",
        )
        world.at("03-09 10:00").reply("Hi Maya,\n\nBooked! Looking forward to it.\n\nRobin")
        silent(world, "03-09 11:00", "03-12 15:10")
        world.look_at("03-12 15:20")
        assert world.to() == [["maya.brandt"]]


@pytest.mark.parametrize("again", [False, True])
def test_reading_the_same_mail_again_changes_nothing(world: World, again: bool) -> None:  # noqa: FBT001
    """Relabelled mail is read again."""
    world.thanked()
    world.at("03-17 10:00").receive("Hi Robin,\n\nIt was good to meet you.\n\nMaya")
    world.look()
    if again:
        world.gmail.owner.archive(*(one.id for one in world.mail()))
    due_on(world, "03-24")
