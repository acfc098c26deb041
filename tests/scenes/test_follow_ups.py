"""Follow-ups: to whom, and on which day (SPEC section 2, Follow-ups)."""

from __future__ import annotations

from pathlib import Path

import pytest
from scene_mails import AGENCY_MAIL, BY_COORDINATOR, INES, PANEL, PETRA, SUBJECT, agreed, due_on
from scene_world import INVITATION, MAYA, OLE, World

COURTESY = "Hi Robin,\n\nIt was a pleasure to meet you as well.\n\n"


# To whom


def test_it_goes_to_the_person_who_last_wrote(world: World) -> None:
    world.thanked()
    world.at("03-13 10:00").receive(f"{COURTESY}Ole Hansen", sender=OLE, cc=MAYA)
    due_on(world, "03-20")
    assert world.to() == [["ole.hansen"]]
    assert world.drafts()[0].cc == ()


def test_after_silence_it_goes_to_whom_the_thanks_went_and_to_one_of_them(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world, PANEL, cc=OLE).thanked()
        due_on(world, "03-19")
        assert len(world.to()[0]) == 1


def test_with_an_agency_it_goes_to_the_agency(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        yes = "Hi Petra,\n\nYes, Thursday at 2 works for me.\n\nRobin"
        agreed(world, AGENCY_MAIL, PETRA, yes=yes).thanked()
        world.at("03-13 10:00").receive(f"{COURTESY}Maya Brandt", subject="Our talk", thread="direct")
        world.look()
        for draft in list(world.gmail.mailbox.drafts):
            world.gmail.owner.send_draft(draft)
        due_on(world, "03-20")
        assert world.to() == [["petra.lang"]]


def test_the_second_goes_to_whom_the_first_went_even_if_another_wrote_since(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.send_draft()
    world.at("03-20 10:00").receive("Hi Robin,\n\nThank you for your message.\n\nOle Hansen", sender=OLE, cc=MAYA)
    due_on(world, "03-30")
    assert world.to() == [["maya.brandt"]]


def test_the_second_goes_to_another_where_the_first_one_left(world: World) -> None:
    world.at("03-12 15:00").receive(f"{COURTESY}Ole Hansen", sender=OLE, cc=MAYA)
    world.thanked()
    due_on(world, "03-19")
    assert world.to() == [["ole.hansen"]]
    world.send_draft()
    world.at("03-19 09:30").receive(
        "I no longer work at Tidewater Systems. Please contact the support team.",
        sender=OLE,
        subject="Automatic reply: Interview: Support Engineer at Tidewater Systems",
        Auto_Submitted="auto-replied",
    )
    due_on(world, "03-30")
    assert world.to() == [["maya.brandt"]]


def test_never_to_a_no_reply(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(
            world,
            BY_COORDINATOR,
            "Ines Roth via Hirely <no-reply@hirely.example>",
            cc=INES,
            yes="Hi Ines,\n\nYes, Thursday at 2 works for me.\n\nRobin",
        )
        world.at("03-12 15:20").look()
        assert all("no-reply" not in one for to in world.to() for one in to)
        world.look_at("03-16 09:00", "03-19 08:31")
        assert all("no-reply" not in one for to in world.to() for one in to)


# When


def test_five_business_days_after_a_friday_talk_is_a_friday(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        friday = INVITATION.replace("March 12", "March 13").replace("Thursday", "Friday")
        agreed(world, friday, yes="Hi Maya,\n\nYes, Friday at 2 works.\n\nRobin").thanked("03-13 15:20")
        due_on(world, "03-20")


def test_the_second_is_counted_from_the_sending_of_the_first(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.look_at("03-24 09:00")
    world.send_draft()
    due_on(world, "04-02")


def test_the_first_is_not_counted_from_the_thanks(world: World) -> None:
    world.at("03-12 15:20").look()
    world.at("03-16 20:00").send_draft()
    due_on(world, "03-19")


def test_after_the_first_a_word_without_a_date_is_waited_after(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.send_draft()
    world.at("03-26 10:00").receive("Hi Robin,\n\nThank you for your patience.\n\nMaya")
    due_on(world, "04-02")


PROMISES = {
    "We will let you know by Friday, March 27.": "03-30",
    "We will decide next week.": "03-23",
    "We will be in touch by the end of next week.": "03-23",
    "We will be in touch within two weeks.": "03-30",
    "You will hear from us within ten days.": "03-24",
    "We will make a decision at the end of the month.": "04-01",
    "We expect to decide in early April.": "04-13",
    "We hope to have a decision by mid April.": "04-21",
    "You will hear from us on Monday.": "03-20",
    "We will be in touch soon.": "03-20",
}


@pytest.mark.parametrize(("said", "day"), PROMISES.items(), ids=list(PROMISES))
def test_a_promise_is_waited_for(world: World, said: str, day: str) -> None:
    """Said on Friday 13 March: a stretch is a promise for its last day, and one business day more is given.

    "On Monday" is over before the five business days after the talk, which then rule; "soon" gives no date.
    """
    world.thanked()
    world.at("03-13 11:00").receive(f"Hi Robin,\n\nThank you for yesterday. {said}\n\nMaya")
    if said == "You will hear from us on Monday.":
        day = "03-19"
    due_on(world, day)


def test_a_promise_for_the_new_year_is_one_for_the_end_of_january(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        world.at("12-07 09:00").receive(INVITATION.replace("March 12", "December 10"), subject=SUBJECT)
        world.at("12-07 10:00").reply("Hi Maya,\n\nYes, Thursday at 2 works well for me.\n\nRobin")
        world.thanked("12-10 15:20")
        world.at("12-11 10:00").receive("Hi Robin,\n\nWe will get back to you in the new year.\n\nMaya")
        world.look_at("12-11 11:00")
        due_on(world, "2027-02-01")


def test_a_promise_said_before_the_talk_counts(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        invitation = INVITATION.replace(
            "It takes 45 minutes.", "It takes 45 minutes. We will decide by Friday, March 27."
        )
        agreed(world, invitation).thanked()
        due_on(world, "03-30")


@pytest.mark.parametrize(("newer", "day"), [("Wednesday, March 25", "03-26"), ("Friday, April 3", "04-06")])
def test_a_newer_promise_replaces_the_older_one(world: World, newer: str, day: str) -> None:
    world.thanked()
    world.at("03-13 11:00").receive("Hi Robin,\n\nWe will let you know by Friday, March 27.\n\nMaya")
    world.at("03-16 11:00").receive(f"Hi Robin,\n\nA correction: we will decide by {newer}.\n\nMaya")
    due_on(world, day)


def test_a_pleasantry_after_a_promise_makes_it_no_earlier(world: World) -> None:
    world.thanked()
    world.at("03-13 11:00").receive("Hi Robin,\n\nWe will let you know by Friday, March 27.\n\nMaya")
    world.at("03-13 12:00").reply("Hi Maya,\n\nThat is fine.\n\nRobin")
    world.at("03-16 11:00").receive("Hi Robin,\n\nThank you for your patience.\n\nMaya")
    due_on(world, "03-30")


def test_a_pleasantry_after_a_promise_can_make_it_later(world: World) -> None:
    world.thanked()
    world.at("03-13 11:00").receive("Hi Robin,\n\nWe will let you know by Friday, March 20.\n\nMaya")
    world.at("03-19 11:00").receive("Hi Robin,\n\nThank you for your patience.\n\nMaya")
    due_on(world, "03-26")


def test_a_promise_after_the_first_holds_the_second(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.send_draft()
    world.at("03-20 10:00").receive("Hi Robin,\n\nWe will decide by Friday, April 10.\n\nMaya")
    due_on(world, "04-13")


def test_the_letter_names_the_date_that_has_passed(world: World) -> None:
    world.thanked()
    world.at("03-13 11:00").receive("Hi Robin,\n\nWe will decide by Friday, March 27.\n\nMaya")
    due_on(world, "03-30")
    assert "March 27" in world.drafts()[0].text


ABSENCES = {"I am out of the office and back on March 23.": "03-24", "I am away until March 23.": "03-25"}


@pytest.mark.parametrize(("said", "day"), ABSENCES.items(), ids=list(ABSENCES))
def test_an_absent_addressee_is_waited_for(world: World, said: str, day: str) -> None:
    """Back on Monday the 23rd: due on the 24th. Away until the 23rd: back on the 24th, due on the 25th."""
    world.thanked()
    world.at("03-12 15:30").receive(
        f"Thank you for your message. {said}",
        subject="Automatic reply: Interview: Support Engineer at Tidewater Systems",
        Auto_Submitted="auto-replied",
    )
    due_on(world, day)


def test_somebody_elses_absence_holds_nothing(world: World) -> None:
    world.thanked()
    world.at("03-12 15:30").receive(
        "I am out of the office and back on March 30.",
        sender=OLE,
        subject="Automatic reply: Interview: Support Engineer at Tidewater Systems",
        Auto_Submitted="auto-replied",
    )
    due_on(world, "03-19")


def test_an_absence_notice_in_answer_to_the_first_holds_the_second(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.send_draft()
    world.at("03-19 09:00").receive(
        "I am out of the office and back on April 13.",
        subject="Automatic reply: Interview: Support Engineer at Tidewater Systems",
        Auto_Submitted="auto-replied",
    )
    due_on(world, "04-14")


def test_the_owners_answer_to_their_question_is_waited_after(world: World) -> None:
    world.thanked()
    world.at("03-17 11:00").receive("Hi Robin,\n\nCould you send me your salary expectations?\n\nMaya")
    world.at("03-18 09:00").reply("Hi Maya,\n\nI would hope for 70,000.\n\nRobin")
    due_on(world, "03-25")


# Then it stops


def test_two_askings_of_the_owners_own_leave_nothing_to_do(world: World) -> None:
    world.thanked()
    world.at("03-17 09:00").reply("Hi Maya,\n\nIs there any news about the position?\n\nRobin")
    world.at("03-24 09:00").reply("Hi Maya,\n\nMay I ask whether a decision has been made?\n\nRobin")
    world.look_at("03-24 09:30", "03-31 09:00", "04-02 09:00", "04-10 09:00")
    assert world.drafts() == []


def test_an_asking_in_a_new_mail_counts_too(world: World) -> None:
    world.thanked()
    world.at("03-17 09:00").write(
        MAYA, "Support Engineer", "Hi Maya,\n\nI wanted to ask whether there is any news on the position.\n\nRobin"
    )
    world.look_at("03-17 09:30")
    due_on(world, "03-26")
    assert world.to() == [["maya.brandt"]]


def test_an_asking_of_the_owners_own_withdraws_the_draft_that_asks(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.at("03-19 10:00").reply("Hi Maya,\n\nIs there any news about the position?\n\nRobin")
    world.look()
    assert world.drafts() == []
    due_on(world, "03-30")
    assert "wrote:" in world.drafts()[0].text


def test_with_a_cap_of_one_there_is_no_second(tmp_path: Path) -> None:
    with World(tmp_path, max_follow_ups=1) as world:
        agreed(world).thanked()
        due_on(world, "03-19")
        world.send_draft()
        world.look_at("03-30 09:00", "04-02 09:00")
        assert world.drafts() == []


def test_with_a_cap_of_none_only_thanks_are_made(tmp_path: Path) -> None:
    with World(tmp_path, max_follow_ups=0) as world:
        agreed(world).thanked()
        world.look_at("03-19 09:00", "03-30 09:00")
        assert world.drafts() == []
