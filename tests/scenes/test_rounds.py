"""Corners: around the start, between two rounds, and what machines say in the thread (SPEC section 2)."""

from __future__ import annotations

from pathlib import Path

from scene_mails import BY_COORDINATOR, INES, PANEL, SUBJECT, agreed, due_on, silent
from scene_world import INVITATION, MAYA, OLE, World

ATS = "Tidewater Systems Recruiting <notifications@jobs.ashbyhq.com>"


def second_round(world: World, at: str = "03-12 14:50") -> None:
    """Invited to Monday the 23rd at three, and agreed ten minutes later."""
    world.at(at).receive(
        "Hi Robin,\n\nThat went well! Could you come to a second interview on Monday, March 23 at 3:00 pm"
        " Central?\n\nMaya"
    )
    world.at(at.replace(":50", ":58")).reply("Hi Maya,\n\nYes, Monday the 23rd at 3 works.\n\nRobin")


def test_a_mail_minutes_after_the_start_that_shows_it_was_not_held_stops_the_thanks(world: World) -> None:
    world.at("03-12 14:05").receive("Hi Robin,\n\nAre you joining? I am in the video call.\n\nMaya")
    silent(world, "03-12 15:20", "03-13 09:00", "03-19 09:00")


def test_own_thanks_for_the_first_round_count_though_the_second_is_agreed(world: World) -> None:
    second_round(world)
    world.at("03-12 15:05").reply("Hi Maya,\n\nThank you for the pleasant interview today.\n\nRobin")
    silent(world, "03-12 15:20", "03-13 09:00")
    world.look_at("03-23 16:31")
    assert world.to() == [["maya.brandt"]]


def test_a_rejection_before_the_second_round_ends_it_all(world: World) -> None:
    world.thanked()
    second_round(world, "03-16 14:50")
    world.at("03-19 10:00").receive("Hi Robin,\n\nI am sorry, but we have chosen another candidate.\n\nMaya")
    silent(world, "03-19 11:00", "03-23 16:31", "03-30 09:00")


def test_the_owners_withdrawal_before_the_second_round_ends_it_all(world: World) -> None:
    world.thanked()
    second_round(world, "03-16 14:50")
    world.at("03-19 10:00").reply("Hi Maya,\n\nI would like to withdraw my application.\n\nRobin")
    silent(world, "03-19 11:00", "03-23 16:31", "03-30 09:00")


def test_a_second_round_that_is_cancelled_leaves_the_first_closed(world: World) -> None:
    world.thanked()
    second_round(world, "03-16 14:50")
    world.at("03-19 10:00").receive("Hi Robin,\n\nI am afraid we have to cancel the interview on Monday.\n\nMaya")
    silent(world, "03-19 11:00", "03-23 16:31", "03-30 09:00")


def test_a_second_round_that_is_moved_is_one_interview(world: World) -> None:
    world.thanked()
    second_round(world, "03-16 14:50")
    world.at("03-19 10:00").receive("Hi Robin,\n\nCould we move it to Tuesday, March 24 at 3:00 pm?\n\nMaya")
    world.at("03-19 11:00").reply("Hi Maya,\n\nTuesday at 3 works.\n\nRobin")
    silent(world, "03-19 12:00", "03-23 16:31")
    world.look_at("03-24 16:31")
    assert world.to() == [["maya.brandt"]]
    assert len(world.interviews()) == 2


def test_a_third_round_closes_the_second(world: World) -> None:
    world.thanked()
    second_round(world, "03-16 14:50")
    world.thanked("03-23 16:31")
    world.at("03-25 10:00").receive(
        "Hi Robin,\n\nWe would like to invite you to a final interview on Thursday, April 2 at 9:00 am Central.\n\nMaya"
    )
    world.at("03-25 11:00").reply("Hi Maya,\n\nThursday at 9 works.\n\nRobin")
    silent(world, "03-25 12:00", "03-30 09:00", "04-01 09:00")
    world.look_at("04-02 10:31")
    assert world.to() == [["maya.brandt"]]


def test_a_promise_after_the_first_round_counts_for_the_second(world: World) -> None:
    world.thanked()
    world.at("03-13 10:00").receive("Hi Robin,\n\nWe will decide on all candidates by Friday, April 10.\n\nMaya")
    second_round(world, "03-16 14:50")
    world.thanked("03-23 16:31")
    due_on(world, "04-13")


# Machines


def test_a_machines_rejection_in_the_thread_counts_from_any_address(world: World) -> None:
    world.thanked()
    world.at("03-17 09:00").receive(
        "Dear Robin,\n\nUnfortunately we will not be moving forward with your application.\n\nThe hiring team",
        sender="Hiring Team <no-reply@applications.hirely.example>",
        Auto_Submitted="auto-generated",
    )
    silent(world, "03-17 10:00", "03-19 09:00", "03-30 09:00")


def test_a_machines_offer_closes_it(world: World) -> None:
    world.thanked()
    world.at("03-17 09:00").receive(
        "Dear Robin,\n\nWe are pleased to offer you the position of Support Engineer at Tidewater"
        " Systems.\n\nTidewater",
        sender=ATS,
        subject="Your offer from Tidewater Systems",
        thread="ats",
        Auto_Submitted="auto-generated",
    )
    silent(world, "03-17 10:00", "03-19 09:00", "03-30 09:00")


def test_a_machines_cancellation_closes_it(world: World) -> None:
    world.at("03-11 09:00").receive(
        "Hi Robin,\n\nYour interview for the Support Engineer position at Tidewater Systems on Thursday, March 12"
        " at 2:00 pm"
        " Central has been cancelled.\n\nTidewater Systems Recruiting",
        sender=ATS,
        subject="Interview cancelled: Support Engineer at Tidewater Systems",
        thread="ats",
        Auto_Submitted="auto-generated",
    )
    silent(world, "03-11 10:00", "03-12 15:20", "03-19 09:00")


def test_a_machines_rejection_that_names_neither_closes_nothing(world: World) -> None:
    world.thanked()
    world.at("03-17 09:00").receive(
        "Dear Robin,\n\nUnfortunately we will not be moving forward with your application.\n\nThe hiring team",
        sender="Hiring Team <no-reply@applications.hirely.example>",
        subject="Your application",
        thread="ats",
        Auto_Submitted="auto-generated",
    )
    due_on(world, "03-19")


def test_a_machines_courtesy_is_no_word(world: World) -> None:
    world.thanked()
    world.at("03-17 09:00").receive(
        "Dear Robin,\n\nYour application for the Support Engineer position is still under review.\n\nTidewater Systems",
        sender=ATS,
        subject="Your application to Tidewater Systems",
        thread="ats",
        Auto_Submitted="auto-generated",
    )
    due_on(world, "03-19")


# Drafts


def test_a_vanished_thank_you_holds_nothing_up(world: World) -> None:
    world.at("03-12 15:20").look()
    world.at("03-18 15:00").discard_draft()
    silent(world, "03-18 16:00")
    world.look_at("03-19 08:31")
    assert world.steps() == [("thank_you", "vanished"), ("first_follow_up", "open")]


def test_thanks_that_waited_beside_a_draft_of_the_owners_are_skipped_in_the_end(world: World) -> None:
    raw = b"From: robin.vale@mail.example\r\nTo: maya.brandt@tidewater.example\r\nSubject: Re: Interview\r\n\r\nDear"
    own = world.gmail.owner.save_draft(raw, world.mail()[-1].thread_id)
    world.look_at("03-12 15:20", "03-16 09:00")
    world.gmail.owner.discard_draft(own.id)
    silent(world, "03-17 09:00", "03-18 09:00")


def test_other_candidates_on_the_mail_are_never_written_to(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(
            world,
            INVITATION.replace("interview you by video", "interview you together with other candidates by video"),
            cc="Lou Perez <lou.perez@mail.example>, Kim Doe <kim.doe@mail.example>",
        )
        world.at("03-12 15:20").look()
        (draft,) = world.drafts()
        assert world.to() == [["maya.brandt"]]
        assert draft.cc == ()


def test_a_coordinator_who_arranged_is_asked_after_silence(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, BY_COORDINATOR, INES, cc=MAYA, yes="Hi Ines,\n\nYes, Thursday at 2 works for me.\n\nRobin")
        world.thanked()
        due_on(world, "03-19")
        assert world.to() == [["ines.roth"]]


def test_separately_one_who_was_thanked_gets_no_second_mail(tmp_path: Path) -> None:
    with World(tmp_path, thank_you={"address": "separately"}) as world:
        agreed(world, PANEL, cc=OLE)
        world.at("03-12 15:00").write(OLE, "Thanks", "Hi Ole,\n\nThank you for the good talk today.\n\nRobin")
        world.at("03-12 15:20").look()
        assert world.to() == [["maya.brandt"]]


def test_separately_the_follow_up_goes_to_one_of_them(tmp_path: Path) -> None:
    with World(tmp_path, thank_you={"address": "separately"}) as world:
        agreed(world, PANEL, cc=OLE).at("03-12 15:20").look()
        for draft in list(world.gmail.mailbox.drafts):
            world.gmail.owner.send_draft(draft)
        due_on(world, "03-19")
        assert world.to() == [["maya.brandt"]]
        assert world.drafts()[0].in_reply_to


# Zones


def test_a_time_in_another_zone_is_thanked_for_at_its_instant(tmp_path: Path) -> None:
    """Two o'clock in New York is one o'clock in Chicago."""
    with World(tmp_path) as world:
        agreed(world, INVITATION.replace("Central", "Eastern"), yes="Hi Maya,\n\nYes, that works for me.\n\nRobin")
        silent(world, "03-12 14:10")
        world.look_at("03-12 14:20")
        assert world.to() == [["maya.brandt"]]


def test_days_are_counted_in_the_owners_zone(tmp_path: Path) -> None:
    """Thursday 23:30 in Berlin is Thursday afternoon in Chicago; Friday 01:00 in Berlin is Thursday there too."""
    with World(tmp_path) as world:
        invitation = INVITATION.replace("Thursday, March 12 at 2:00 pm Central", "Friday, March 13 at 1:00 am CET")
        agreed(world, invitation, yes="Hi Maya,\n\nYes, that works for me.\n\nRobin")
        world.thanked("03-12 20:20")
        due_on(world, "03-19")
        assert SUBJECT in world.drafts()[0].subject
