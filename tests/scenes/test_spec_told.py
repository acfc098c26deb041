"""What the owner is told, from when and until when: a line in status until it is settled (SPEC sections 1 and 2)."""

from __future__ import annotations

from pathlib import Path

import pytest
from by_hand_world import asked, data, says
from scene_mails import SUBJECT, agreed, due_on, silent, two_talks_at_one_employer
from scene_world import MAYA, OLE, World

CAREERS = "Tidewater Careers <no-reply@tidewater.example>"


def kinds(world: World, moment: str = "") -> list[str]:
    """What the owner is asked or told at the moment."""
    if moment:
        world.at(moment)
    return [kind for kind, _ in asked(world)]


@pytest.fixture
def held(world: World) -> World:
    """The interview of Thursday the 12th was held, and the thanks went."""
    return world.thanked()


# Spam


@pytest.mark.parametrize(
    "text",
    [
        "Hi Robin,\n\nIt was great to meet you.\n\nMaya",
        "Hi Robin,\n\nCould you send me two references, please?\n\nMaya",
        "Hi Robin,\n\nI am sorry to say that we have chosen another candidate.\n\nMaya",
        "Hi Robin,\n\nWe are delighted to offer you the position.\n\nMaya",
    ],
)
def test_an_answer_in_spam_is_told_at_once(held: World, text: str) -> None:
    held.at("03-17 09:00").receive(text)
    held.gmail.owner.report_spam(held.mail()[-1].id)
    assert kinds(held, "03-17 09:05") == ["in_spam"]
    assert "lies in Spam" in says(held, "status")


def test_an_answer_in_spam_in_a_thread_of_its_own_is_told_until_it_is_no_spam(held: World) -> None:
    held.at("03-17 09:00").receive("Hi Robin,\n\nIt was great to meet you.\n\nMaya", subject="Hello", thread="new")
    spam = held.mail()[-1].id
    held.gmail.owner.report_spam(spam)
    assert kinds(held, "03-17 09:05") == ["in_spam"]
    silent(held, "03-19 09:00")
    held.gmail.owner.not_spam(spam)
    assert kinds(held, "03-19 10:00") == []


def test_an_answer_in_spam_is_told_until_the_owner_writes(held: World) -> None:
    held.at("03-17 09:00").receive("Hi Robin,\n\nIt was great to meet you.\n\nMaya")
    held.gmail.owner.report_spam(held.mail()[-1].id)
    held.at("03-18 09:00").reply("Hi Maya,\n\nLikewise! I only found your mail now.\n\nRobin")
    assert kinds(held, "03-18 09:05") == []


# What mail asks and says


def test_a_question_is_told_a_business_day_later_until_it_is_answered(held: World) -> None:
    held.at("03-13 10:00").receive("Hi Robin,\n\nCould you send me two references, please?\n\nMaya")
    assert kinds(held, "03-14 10:00") == []
    assert kinds(held, "03-15 23:00") == []
    assert kinds(held, "03-16 00:30") == ["question"]
    held.at("03-16 10:00").reply("Hi Maya,\n\nHere they are: Jo Reed and Max Ott.\n\nRobin")
    assert kinds(held, "03-16 10:05") == []


def test_a_question_answered_another_way_is_settled_by_hand(held: World) -> None:
    held.at("03-13 10:00").receive("Hi Robin,\n\nCould you send me two references, please?\n\nMaya")
    ((_, id_),) = asked(held.at("03-16 09:00"))
    says(held, "heard", id_, "--answered")
    assert kinds(held, "03-16 09:05") == []


def test_a_portal_notice_is_told_until_somebody_writes(held: World) -> None:
    held.at("03-16 09:00").receive(
        "Dear Robin,\n\nThe status of your application has changed. Sign in to see your status.\n\nTidewater Careers",
        sender=CAREERS, subject="Your application at Tidewater Systems", thread="p", Auto_Submitted="auto-generated",
    )  # fmt: skip
    assert kinds(held, "03-16 09:05") == ["portal"]
    due_on(held, "03-19")
    held.at("03-19 10:00").receive("Hi Robin,\n\nThank you for your patience.\n\nMaya")
    assert kinds(held, "03-19 10:05") == []


def test_times_offered_and_not_answered_are_told_after_five_business_days(held: World) -> None:
    held.at("03-16 09:00").receive(
        "Hi Robin,\n\nWe would like to invite you to a second interview. When could you come next week?\n\nMaya"
    )
    held.at("03-17 09:00").reply("Hi Maya,\n\nI am free on Tuesday at 10 am or Wednesday at 2 pm.\n\nRobin")
    assert kinds(held, "03-23 23:00") == []
    assert kinds(held, "03-24 00:30") == ["times_unanswered"]
    held.at("03-24 09:00").receive("Hi Robin,\n\nSorry for the wait, we will get back to you tomorrow.\n\nMaya")
    assert kinds(held, "03-24 09:05") == []
    silent(held, "03-30 09:00")


def test_a_hold_is_told_and_a_date_given_with_it_is_a_promise(held: World) -> None:
    held.at("03-16 09:00").receive(
        "Hi Robin,\n\nThe role has been put on hold. We will get back to you by Friday, April 3.\n\nMaya"
    )
    assert kinds(held, "03-16 09:05") == ["on_hold"]
    due_on(held, "04-06")
    assert kinds(held) == []


def test_an_interview_that_was_not_held_is_told_until_a_new_time_stands(world: World) -> None:
    world.at("03-12 14:10").receive("Hi Robin,\n\nAre you joining? I am in the call.\n\nMaya")
    assert kinds(world, "03-12 14:15") == ["not_held"]
    world.at("03-12 16:00").receive(
        "Hi Robin,\n\nNo problem at all. Could we do Monday, March 16 at 2:00 pm Central instead?\n\nMaya"
    )
    assert kinds(world, "03-12 16:05") == ["not_held"]
    world.at("03-12 17:00").reply("Hi Maya,\n\nThank you! Monday at 2 works.\n\nRobin")
    assert kinds(world, "03-12 17:05") == []


def test_a_bounce_is_told(held: World) -> None:
    held.at("03-12 15:40").bounce("maya.brandt@tidewater.example", held.sent()[-1])
    assert kinds(held, "03-12 15:45") == ["bounced"]
    assert "draft" in says(held, "status")


def test_who_left_is_told(held: World) -> None:
    held.at("03-12 15:40").receive(
        "I no longer work at Tidewater Systems.", subject=f"Automatic reply: {SUBJECT}", Auto_Submitted="auto-replied"
    )
    assert kinds(held, "03-12 15:45") == ["bounced"]


def test_an_offer_is_told_while_another_is_open(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        two_talks_at_one_employer(world)
        world.at("03-16 09:00").receive("Hi Robin,\n\nWe are delighted to offer you the position.\n\nMaya")
        assert kinds(world, "03-16 09:05") == ["offer"]
        world.at("03-16 10:00").reply("Hi Maya,\n\nI am happy to accept your offer.\n\nRobin")
        assert kinds(world, "03-16 10:05") == ["offer_accepted_elsewhere"]
        silent(world, "03-20 09:00", "03-27 09:00")
        world.at("03-27 10:00").reply("Hi Ole,\n\nI would like to withdraw my application.\n\nRobin", thread="data")
        assert kinds(world, "03-27 10:05") == []


def test_an_offer_alone_is_not_told(held: World) -> None:
    held.at("03-16 09:00").receive("Hi Robin,\n\nWe are delighted to offer you the position.\n\nMaya")
    assert kinds(held, "03-16 09:05") == []


def test_a_word_after_it_has_gone_quiet_is_told(held: World) -> None:
    due_on(held, "03-19")
    held.send_draft()
    due_on(held, "03-30")
    held.send_draft()
    held.look_at("04-28 09:00")
    held.at("04-28 10:00").receive("Hi Robin,\n\nThank you for your patience.\n\nMaya")
    assert kinds(held, "04-28 10:05") == ["late_word"]
    silent(held, "05-06 09:00")


def test_a_mail_that_a_machine_may_have_written_is_a_word_and_told(held: World) -> None:
    held.at("03-17 09:00").receive(
        "Dear Robin,\n\nThank you for speaking with us about the Support Engineer position. We will be in"
        " touch.\n\nThe Tidewater hiring team",
        sender="Tidewater Hiring <hiring@tidewater.example>",
        subject="Your interview for the Support Engineer position",
        thread="hiring",
        List_Unsubscribe="<mailto:stop@tidewater.example>",
    )
    assert kinds(held, "03-17 09:05") == ["doubtful"]
    silent(held, "03-19 09:00")


# Drafts


def test_unsent_thanks_are_told_after_twenty_hours(world: World) -> None:
    world.at("03-12 15:20").look()
    assert kinds(world, "03-13 11:19") == []
    assert kinds(world, "03-13 11:21") == ["unsent"]
    world.send_draft()
    assert kinds(world) == []


def test_an_unsent_follow_up_is_told_after_two_business_days_and_holds_the_second(held: World) -> None:
    due_on(held, "03-19")
    assert kinds(held, "03-22 23:00") == []
    assert kinds(held, "03-23 00:30") == ["unsent"]
    held.look_at("03-30 09:00", "04-06 09:00")
    assert len(held.drafts()) == 1
    held.send_draft()
    assert kinds(held) == []
    due_on(held, "04-15")


def test_a_vanished_follow_up_is_told_until_it_was_sent(held: World) -> None:
    due_on(held, "03-19")
    held.schedule_only_draft("03-20 07:00")
    assert kinds(held, "03-19 09:00") == ["vanished"]
    assert kinds(held, "03-20 09:00") == []
    due_on(held, "03-31")


def test_a_step_that_waits_beside_a_draft_of_the_owners_says_so(held: World) -> None:
    held.at("03-18 09:00").look()
    thread = held.mail()[-1].thread_id
    held.gmail.owner.save_draft(
        f"From: robin.vale@mail.example\r\nTo: {MAYA}\r\nSubject: Re: {SUBJECT}\r\n\r\nHi Maya, I".encode(), thread
    )
    report = held.look_at("03-19 09:00")[0]
    assert [event.kind for event in report.events] == ["waits"]
    assert len(held.drafts()) == 1
    assert kinds(held) == ["waits"]
    assert "waits" in says(held, "status")
    held.gmail.owner.discard_draft(held.only_draft())
    assert kinds(held, "03-19 09:10") == []
    assert held.to() == [["maya.brandt"]]


def test_a_step_too_long_overdue_is_told_and_drafted_when_the_owner_asks(held: World) -> None:
    """Due on Thursday the 19th; ten business days end with Thursday, 2 April."""
    assert kinds(held, "04-03 09:00") == ["overdue"]
    assert held.drafts() == []
    ((_, id_),) = asked(held)
    says(held, "draft", id_)
    held.look()
    assert held.to() == [["maya.brandt"]]
    assert kinds(held, "04-03 09:05") == []


# Not sure


def test_a_decision_that_may_mean_two_is_told_once_with_both(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        two_talks_at_one_employer(world)
        world.at("03-16 10:00").receive(
            "Dear Robin,\n\nUnfortunately we will not be moving forward with your application.\n\nTidewater Careers",
            sender=CAREERS, subject="Your application", thread="ats", Auto_Submitted="auto-generated",
        )  # fmt: skip
        world.at("03-16 10:05").look()
        (told,) = data(world, "status")["matters"]
        assert told["kind"] == "doubt"
        assert len(told["interviews"]) == 2
        silent(world, "03-19 09:00", "03-20 09:00")


def test_a_colleagues_rejection_of_one_of_two_closes_that_one(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world).thanked()
        world.at("03-16 10:00").receive(
            "Dear Robin,\n\nThank you for your interest in the Support Engineer role. Unfortunately we have decided to"
            " go with another candidate.\n\nOle Hansen",
            sender=OLE, subject="Your application", thread="ole",
        )  # fmt: skip
        silent(world, "03-16 10:05", "03-19 09:00")
        assert data(world, "status", "--all")["interviews"][0]["state"] == "rejected"
