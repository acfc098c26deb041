"""What comes, and what the daemon does (the table of SPEC section 2)."""

from __future__ import annotations

from pathlib import Path

import pytest
from scene_mails import SUBJECT, agreed, due_on, silent
from scene_world import INVITATION, MAYA, OLE, World

AUTOMATIC = f"Automatic reply: {SUBJECT}"


def kinds(world: World) -> set[str]:
    """What the next pass reports."""
    return {event.kind for event in world.look().events}


# Automatic mail


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (f"Read: {SUBJECT}", "Your message was read on Friday, March 13, 2026 9:00 AM."),
        (f"Delivery Status Notification (Delay): {SUBJECT}", "Delivery is delayed. We will keep trying for 46 hours."),
        ("We received your application", "Thank you for your application to Tidewater Systems. We have received it."),
        (
            "Your application at Tidewater Systems",
            "Your application status has been updated. Sign in to see your status.",
        ),
    ],
    ids=["receipt", "delay", "acknowledged", "portal"],
)
def test_automatic_mail_that_tells_nothing_changes_nothing(world: World, subject: str, text: str) -> None:
    world.thanked()
    world.at("03-17 09:00").receive(
        text, sender="Tidewater Careers <no-reply@tidewater.example>", subject=subject, thread="auto",
        Auto_Submitted="auto-generated",
    )  # fmt: skip
    due_on(world, "03-19")
    assert world.to() == [["maya.brandt"]]


def test_automatic_mail_does_not_withdraw_a_draft(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.at("03-19 09:00").receive("Thank you for your message.", subject=AUTOMATIC, Auto_Submitted="auto-replied")
    world.look()
    assert len(world.drafts()) == 1


# Bounces


def test_after_a_bounced_thank_you_nothing_goes_to_that_address(world: World) -> None:
    world.thanked()
    world.at("03-12 15:40").bounce("maya.brandt@tidewater.example", world.sent()[-1])
    silent(world, "03-12 16:00", "03-13 09:00", "03-19 09:00", "03-30 09:00")
    assert world.steps() == [("thank_you", "sent")]


def test_after_a_bounced_thank_you_the_follow_up_goes_to_someone_else_who_wrote(world: World) -> None:
    world.thanked()
    world.at("03-12 15:40").bounce("maya.brandt@tidewater.example", world.sent()[-1])
    world.at("03-12 16:00").receive("Hi Robin,\n\nIt was a pleasure to meet you as well.\n\nOle", sender=OLE)
    due_on(world, "03-19")
    assert world.to() == [["ole.hansen"]]


def test_a_bounced_follow_up_is_not_made_again_and_does_not_count(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.send_draft()
    world.at("03-19 09:30").bounce("maya.brandt@tidewater.example", world.sent()[-1])
    silent(world, "03-19 10:00", "03-20 09:00", "03-30 09:00", "04-02 09:00")


def test_an_open_draft_to_an_address_that_bounced_is_withdrawn(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.at("03-19 09:30").bounce("maya.brandt@tidewater.example", world.sent()[-1])
    world.look()
    assert world.drafts() == []


def test_who_no_longer_works_there_gets_no_more_mail(world: World) -> None:
    world.thanked()
    world.at("03-12 15:40").receive(
        "I no longer work at Tidewater Systems.", subject=AUTOMATIC, Auto_Submitted="auto-replied"
    )
    silent(world, "03-12 16:00", "03-19 09:00", "03-30 09:00")


# Questions


def test_an_open_follow_up_is_withdrawn_when_they_ask_something(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.at("03-19 09:30").receive("Hi Robin,\n\nCould you send me two references, please?\n\nMaya")
    silent(world, "03-19 10:00", "03-26 09:00", "04-02 09:00")


def test_our_thanks_do_not_answer_their_question(world: World) -> None:
    """The question came before the thanks were sent as we wrote them: the ball is still with the owner."""
    world.at("03-12 15:05").receive("Hi Robin,\n\nCould you send me two references, please?\n\nMaya")
    world.thanked()
    silent(world, "03-19 09:00", "03-20 09:00", "03-26 09:00")


def test_a_question_answered_in_a_new_mail_is_answered(world: World) -> None:
    world.thanked()
    world.at("03-16 09:00").receive("Hi Robin,\n\nCould you send me two references, please?\n\nMaya")
    world.at("03-16 12:00").write(MAYA, "My references", "Hi Maya,\n\nHere they are: Jo Reed and Max Ott.\n\nRobin")
    due_on(world, "03-23")


# A further round


def test_an_invitation_to_a_further_round_ends_the_follow_ups(world: World) -> None:
    world.thanked()
    world.at("03-16 09:00").receive("Hi Robin,\n\nWe would like to invite you to a second interview.\n\nMaya")
    silent(world, "03-19 09:00", "03-23 09:00", "03-30 09:00", "04-10 09:00")


def test_a_further_round_withdraws_an_open_follow_up(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.at("03-19 09:30").receive("Hi Robin,\n\nWe would like to invite you to a second interview.\n\nMaya")
    silent(world, "03-19 10:00")
    assert world.steps()[-1] == ("first_follow_up", "withdrawn")


def test_a_second_round_has_three_steps_of_its_own(world: World) -> None:
    world.thanked()
    world.at("03-16 11:00").receive(
        "Hi Robin,\n\nWe would like to invite you to a second interview with me, on Monday, March 23 at 10:00 am"
        " Central,"
        " again by video.\n\nMaya"
    )
    world.at("03-16 12:00").reply("Hi Maya,\n\nMonday at 10 is perfect.\n\nRobin")
    silent(world, "03-19 09:00", "03-23 11:20")
    world.thanked("03-23 11:40")
    due_on(world, "03-30")
    world.send_draft()
    due_on(world, "04-08")
    world.send_draft()
    silent(world, "04-15 09:00", "04-20 09:00")
    first, second = world.interviews()
    assert first.ended == "next_round_confirmed"
    assert second.ended is None


# Rejections and offers


OTHER_ROLE = (
    "Regarding your other application, for the position of Office Manager, we have decided to go with someone else."
)


def test_a_rejection_for_another_role_in_the_thread_closes_nothing(world: World) -> None:
    world.thanked()
    world.at("03-16 09:00").receive(f"Hi Robin,\n\n{OTHER_ROLE}\n\nMaya")
    due_on(world, "03-23")


def test_a_rejection_for_another_role_in_another_thread_closes_nothing(world: World) -> None:
    world.thanked()
    world.at("03-16 09:00").receive(
        "Dear Robin,\n\nUnfortunately we have decided not to move forward with your application for the position"
        " of Office"
        " Manager.\n\nTidewater Careers",
        sender="Tidewater Careers <no-reply@tidewater.example>",
        subject="Your application for Office Manager",
        thread="other",
        Auto_Submitted="auto-generated",
    )
    due_on(world, "03-19")


@pytest.mark.parametrize(
    "sender", ["Tidewater Careers <no-reply@tidewater.example>", "Tidewater Systems <notifications@jobs.ashbyhq.com>"]
)
def test_a_rejection_by_a_machine_in_another_thread_closes_it(world: World, sender: str) -> None:
    world.thanked()
    world.at("03-16 09:00").receive(
        "Dear Robin,\n\nThank you for your interest in the Support Engineer position at Tidewater Systems."
        " Unfortunately we"
        " have decided not to move forward with your application.\n\nTidewater Careers",
        sender=sender,
        subject="Your application to Tidewater Systems",
        thread="other",
        Auto_Submitted="auto-generated",
    )
    silent(world, "03-16 10:00", "03-19 09:00", "03-30 09:00")
    assert [one.id for one in world.interviews()]


def test_an_offer_closes_it(world: World) -> None:
    world.thanked()
    world.at("03-16 09:00").receive("Hi Robin,\n\nWe are delighted to offer you the position.\n\nMaya")
    assert "closed" in kinds(world)
    silent(world, "03-19 09:00", "03-30 09:00")


def test_a_pleasantry_after_a_rejection_reopens_nothing(world: World) -> None:
    world.thanked()
    world.at("03-16 09:00").receive("Hi Robin,\n\nI am sorry to say that we have chosen another candidate.\n\nMaya")
    world.at("03-16 10:00").reply("Hi Maya,\n\nThank you for telling me.\n\nRobin")
    world.at("03-16 11:00").receive("Hi Robin,\n\nThank you. All the best to you.\n\nMaya")
    silent(world, "03-19 09:00", "03-23 09:00", "03-30 09:00")


# On hold


def test_a_role_on_hold_stops_the_follow_ups(world: World) -> None:
    world.thanked()
    world.at("03-16 09:00").receive("Hi Robin,\n\nThe role has been put on hold for now.\n\nMaya")
    silent(world, "03-19 09:00", "03-23 09:00", "03-30 09:00", "04-06 09:00")


def test_a_pleasantry_does_not_end_the_hold(world: World) -> None:
    world.thanked()
    world.at("03-16 09:00").receive("Hi Robin,\n\nThe role has been put on hold for now.\n\nMaya")
    world.at("03-16 10:00").reply("Hi Maya,\n\nThank you for telling me.\n\nRobin")
    world.at("03-16 11:00").receive("Hi Robin,\n\nThank you for understanding.\n\nMaya")
    silent(world, "03-19 09:00", "03-23 09:00", "03-30 09:00", "04-06 09:00")


def test_a_date_given_with_the_hold_is_a_promise(world: World) -> None:
    world.thanked()
    world.at("03-16 09:00").receive(
        "Hi Robin,\n\nThe role has been put on hold. We will get back to you by Friday, April 3.\n\nMaya"
    )
    due_on(world, "04-06")


# Reschedules, cancellations, no-shows


def test_moved_before_the_start_by_the_owner(world: World) -> None:
    world.at("03-11 09:00").reply("Hi Maya,\n\nI am sorry, could we move it to Friday, March 13 at 11:00 am?\n\nRobin")
    world.at("03-11 11:00").receive("Hi Robin,\n\nFriday at 11 works for me.\n\nMaya")
    silent(world, "03-12 16:00", "03-13 12:10")
    world.look_at("03-13 12:20")
    assert world.to() == [["maya.brandt"]]


def test_thanks_that_lie_are_withdrawn_and_made_anew_when_it_is_moved(world: World) -> None:
    world.at("03-12 15:20").look()
    world.at("03-12 15:40").receive(
        "Hi Robin,\n\nI am so sorry that I did not make it to our call today. Could we do tomorrow, Friday, March 13 at"
        " 11:00 am Central instead?\n\nMaya"
    )
    silent(world, "03-12 15:50")
    world.at("03-12 16:00").reply("Hi Maya,\n\nNo problem, Friday at 11 works.\n\nRobin")
    silent(world, "03-12 16:10", "03-13 12:10")
    world.look_at("03-13 12:20")
    assert world.to() == [["maya.brandt"]]
    (one,) = world.interviews()
    assert one.start is not None
    assert one.start.day == 13


def test_thanks_thrown_away_after_a_no_show_are_made_anew_after_the_new_time(world: World) -> None:
    """A step whose draft was never sent is due anew after the new time."""
    world.at("03-12 15:20").look()
    world.at("03-12 15:30").discard_draft()
    silent(world, "03-12 15:35")
    world.at("03-12 15:40").receive(
        "Hi Robin,\n\nI am so sorry that I did not make it to our call today. Could we do Monday, March 23 at 11:00 am"
        " Central instead?\n\nMaya"
    )
    world.at("03-12 16:00").reply("Hi Maya,\n\nNo problem, Monday the 23rd at 11 works.\n\nRobin")
    silent(world, "03-13 09:00", "03-20 09:00", "03-23 11:30")
    world.look_at("03-23 12:20")
    assert world.to() == [["maya.brandt"]]


def test_the_owners_asking_whether_they_join_stops_every_step(world: World) -> None:
    world.at("03-12 14:10").reply("Hi Maya,\n\nI am in the meeting room. Are you joining?\n\nRobin")
    silent(world, "03-12 15:20", "03-13 09:00", "03-19 09:00")


def test_a_cancellation_by_the_owner_closes_it(world: World) -> None:
    world.at("03-11 09:00").reply("Hi Maya,\n\nI have to cancel our interview tomorrow, I am sorry.\n\nRobin")
    silent(world, "03-12 16:00", "03-19 09:00")


def test_a_new_time_after_a_cancellation_takes_it_up_again(world: World) -> None:
    world.at("03-11 09:00").receive("Hi Robin,\n\nI am afraid we have to cancel the interview tomorrow.\n\nMaya")
    silent(world, "03-12 16:00")
    world.at("03-16 09:00").receive(
        "Hi Robin,\n\nCould we meet on Thursday, March 19 at 2:00 pm Central instead?\n\nMaya"
    )
    world.at("03-16 10:00").reply("Hi Maya,\n\nYes, Thursday at 2 works.\n\nRobin")
    silent(world, "03-16 11:00", "03-19 15:00")
    world.look_at("03-19 15:20")
    assert world.to() == [["maya.brandt"]]


# The owner's own acts


def test_the_owners_withdrawal_ends_it(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.at("03-19 09:00").reply("Hi Maya,\n\nI would like to withdraw my application.\n\nRobin")
    silent(world, "03-19 09:30", "03-30 09:00")


def test_an_accepted_offer_stops_the_others(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world).thanked()
        world.at("03-13 09:00").receive(
            INVITATION.replace("Tidewater Systems", "Oakmoor Labs")
            .replace("Maya Brandt", "Nils Falk")
            .replace("March 12", "March 16")
            .replace("Thursday", "Monday"),
            sender="Nils Falk <nils.falk@oakmoor.example>",
            subject="Interview at Oakmoor Labs",
            thread="oak",
        )
        world.at("03-13 10:00").reply("Hi Nils,\n\nYes, Monday at 2 works for me.\n\nRobin", thread="oak")
        world.look_at("03-16 15:20")
        world.send_draft("oak")
        world.at("03-18 09:00").receive(
            "Hi Robin,\n\nWe are delighted to offer you the position.\n\nNils",
            sender="Nils Falk <nils.falk@oakmoor.example>",
            thread="oak",
        )
        world.at("03-18 10:00").reply("Hi Nils,\n\nI am happy to accept your offer.\n\nRobin", thread="oak")
        silent(world, "03-19 09:00", "03-23 09:00", "03-30 09:00")


@pytest.mark.parametrize(
    "text",
    [
        "Hi Robin,\n\nI am so sorry, I have to cancel our interview today, something urgent came up.\n\nMaya",
        "Hi Robin,\n\nI am afraid I cannot make it today after all. We will have to find another time.\n\nMaya",
    ],
)
def test_a_mail_minutes_after_the_start_that_calls_it_off_stops_the_thanks(world: World, text: str) -> None:
    world.at("03-12 14:05").receive(text)
    silent(world, "03-12 15:20", "03-13 09:00", "03-19 09:00")


def test_thanks_for_taking_the_time_give_nothing_up(world: World) -> None:
    world.at("03-10 09:00").reply("Hi Maya,\n\nThank you for taking the time to set this up.\n\nRobin")
    world.look_at("03-12 15:20")
    assert world.to() == [["maya.brandt"]]


def test_getting_back_to_you_in_two_weeks_is_a_promise_and_no_request(world: World) -> None:
    world.thanked()
    world.at("03-13 11:00").receive("Hi Robin,\n\nWe will get back to you in two weeks.\n\nMaya")
    due_on(world, "03-30")
