"""Several interviews at once, loops and rounds (SPEC sections 1 and 2)."""

from __future__ import annotations

from pathlib import Path

from scene_mails import AGENCY_MAIL, PETRA, agreed, due_on, silent
from scene_world import INVITATION, MAYA, OLE, World


def with_petra(world: World) -> World:
    """Two clients of one agency: Tidewater on Thursday the 12th, Oakmoor on Friday the 13th."""
    yes = "Hi Petra,\n\nYes, {} at 2 works for me.\n\nRobin"
    world.at("03-09 09:00").receive(
        AGENCY_MAIL, sender=PETRA, subject="Tidewater Systems - Support Engineer interview", thread="tide"
    )
    world.at("03-09 10:00").reply(yes.format("Thursday"), thread="tide")
    world.at("03-09 11:00").receive(
        AGENCY_MAIL.replace("Tidewater Systems", "Oakmoor Labs")
        .replace("Support Engineer", "Data Analyst")
        .replace("Maya Brandt, their Head of Support,", "Nils Falk, their Head of Data,")
        .replace("Thursday, March 12", "Friday, March 13"),
        sender=PETRA,
        subject="Oakmoor Labs - Data Analyst interview",
        thread="oak",
    )
    world.at("03-09 12:00").reply(yes.format("Friday"), thread="oak")
    world.at("03-12 15:20").look()
    world.send_draft("tide")
    world.at("03-13 15:20").look()
    world.send_draft("oak")
    return world


def test_two_follow_ups_to_one_person_stand_five_business_days_apart(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        with_petra(world)
        world.look_at("03-19 08:31")
        assert [draft.subject for draft in world.drafts()] == ["Re: Tidewater Systems - Support Engineer interview"]
        world.look_at("03-20 08:31")
        assert len(world.drafts()) == 1
        world.send_draft("tide")
        silent(world, "03-20 09:00", "03-26 09:00")
        world.look_at("03-27 08:31")
        assert [draft.subject for draft in world.drafts()] == ["Re: Oakmoor Labs - Data Analyst interview"]


def test_the_older_interview_goes_first_where_both_are_due_at_once(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        with_petra(world)
        world.look_at("03-23 09:00")
        assert [draft.subject for draft in world.drafts()] == ["Re: Tidewater Systems - Support Engineer interview"]


def test_the_seconds_are_apart_from_the_other_firsts_too(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        with_petra(world)
        world.look_at("03-19 08:31")
        world.send_draft("tide")
        world.look_at("03-26 08:31")
        world.send_draft("oak")
        silent(world, "03-30 09:00", "04-01 09:00")
        world.look_at("04-02 08:31")
        assert [draft.subject for draft in world.drafts()] == ["Re: Tidewater Systems - Support Engineer interview"]


def test_a_rejection_by_the_agency_for_one_client_closes_that_one(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        with_petra(world)
        world.at("03-16 10:00").receive(
            "Hi Robin,\n\nI am afraid you were not selected for the Support Engineer position.\n\nPetra",
            sender=PETRA,
            subject="Tidewater Systems",
            thread="news",
        )
        silent(world, "03-16 11:00", "03-19 09:00")
        world.look_at("03-20 08:31")
        assert [draft.subject for draft in world.drafts()] == ["Re: Oakmoor Labs - Data Analyst interview"]


def test_a_rejection_by_the_agency_that_names_no_client_makes_both_wait(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        with_petra(world)
        world.at("03-16 10:00").receive(
            "Hi Robin,\n\nI am afraid the client has decided to go with another candidate.\n\nPetra",
            sender=PETRA,
            subject="News",
            thread="news",
        )
        silent(world, "03-16 11:00", "03-19 09:00", "03-20 09:00", "03-30 09:00")


def test_a_follow_up_for_one_client_is_not_the_asking_for_the_other(tmp_path: Path) -> None:
    """The owner's own asking counts for the interview in whose thread it stands; the other waits its five days."""
    with World(tmp_path) as world:
        with_petra(world)
        world.at("03-17 09:00").reply("Hi Petra,\n\nIs there any news from Tidewater Systems?\n\nRobin", thread="tide")
        silent(world, "03-17 10:00", "03-20 09:00", "03-23 09:00")
        world.look_at("03-24 08:31")
        assert [draft.subject for draft in world.drafts()] == ["Re: Oakmoor Labs - Data Analyst interview"]


SECOND_TALK = """Hi Robin,

For the Support Engineer position at Tidewater Systems I would like to interview you as well, by video. Would Thursday,
March 12 at 4:00 pm Central suit you? It takes 30 minutes.

Best regards,
Ole Hansen
Head of Operations, Tidewater Systems"""


def test_talks_on_one_date_are_one_loop_thanked_after_the_last(world: World) -> None:
    world.at("03-09 11:00").receive(
        SECOND_TALK, sender=OLE, subject="Support Engineer at Tidewater Systems: talk with Ole Hansen", thread="ole"
    )
    world.at("03-09 12:00").reply("Hi Ole,\n\nYes, Thursday at 4 works for me.\n\nRobin", thread="ole")
    silent(world, "03-12 15:20", "03-12 16:50")
    world.look_at("03-12 17:01")
    assert [set(one) for one in world.to()] == [{"maya.brandt", "ole.hansen"}]
    (one,) = world.interviews()
    assert len(one.meeting.interviewers) == 2


def test_the_follow_ups_of_a_loop_are_those_of_one_interview(world: World) -> None:
    world.at("03-09 11:00").receive(
        SECOND_TALK, sender=OLE, subject="Support Engineer at Tidewater Systems: talk with Ole Hansen", thread="ole"
    )
    world.at("03-09 12:00").reply("Hi Ole,\n\nYes, Thursday at 4 works for me.\n\nRobin", thread="ole")
    world.look_at("03-12 17:01")
    world.send_only_draft()
    due_on(world, "03-19")
    assert len(world.to()[0]) == 1


def test_a_loop_that_grows_after_its_first_talk_keeps_its_id(world: World) -> None:
    (before,) = world.at("03-12 13:00").interviews()
    world.at("03-12 14:50").receive(
        SECOND_TALK.replace("Thursday,\nMarch 12 at 4:00 pm", "today at 4:00 pm"),
        sender=OLE,
        subject="Support Engineer at Tidewater Systems: talk with Ole Hansen",
        thread="ole",
    )
    world.at("03-12 14:55").reply("Hi Ole,\n\nYes, today at 4 works for me.\n\nRobin", thread="ole")
    (one,) = world.interviews()
    assert one.id == before.id
    silent(world, "03-12 15:30")
    world.look_at("03-12 17:01")
    assert [set(one) for one in world.to()] == [{"maya.brandt", "ole.hansen"}]


def test_two_interviews_on_one_date_with_two_employers_are_two(world: World) -> None:
    world.at("03-09 11:00").receive(
        SECOND_TALK.replace("Tidewater Systems", "Oakmoor Labs").replace("Ole Hansen", "Nils Falk"),
        sender="Nils Falk <nils.falk@oakmoor.example>",
        subject="Interview at Oakmoor Labs",
        thread="oak",
    )
    world.at("03-09 12:00").reply("Hi Nils,\n\nYes, Thursday at 4 works for me.\n\nRobin", thread="oak")
    world.look_at("03-12 15:20")
    assert world.to() == [["maya.brandt"]]
    world.look_at("03-12 17:01")
    assert sorted(world.to()) == [["maya.brandt"], ["nils.falk"]]


def test_a_reschedule_in_a_new_thread_moves_the_same_interview(world: World) -> None:
    (before,) = world.at("03-10 09:00").interviews()
    world.at("03-11 09:00").receive(
        "Hi Robin,\n\nI am sorry, I have to move our interview for the Support Engineer position. Could we do"
        " Monday, March"
        " 16 at 3:00 pm Central instead?\n\nMaya Brandt\nTidewater Systems",
        subject="New time for our interview",
        thread="new",
    )
    world.at("03-11 10:00").reply("Hi Maya,\n\nMonday at 3 is fine.\n\nRobin", thread="new")
    silent(world, "03-12 15:20", "03-13 09:00")
    (one,) = world.interviews()
    assert one.id == before.id
    world.look_at("03-16 16:31")
    assert world.to() == [["maya.brandt"]]


def test_a_second_round_in_a_new_thread_closes_the_first(world: World) -> None:
    world.thanked()
    world.at("03-16 09:00").receive(
        "Hi Robin,\n\nWe would like to invite you to a second interview for the Support Engineer position at Tidewater"
        " Systems, with Ole Hansen and me. Would Monday, March 23 at 3:00 pm Central suit you?\n\nMaya"
        " Brandt\nTidewater"
        " Systems",
        subject="Second interview: Support Engineer at Tidewater Systems",
        thread="second",
        cc=OLE,
    )
    world.at("03-16 10:00").reply("Hi Maya,\n\nMonday at 3 is fine.\n\nRobin", thread="second")
    silent(world, "03-16 11:00", "03-19 09:00", "03-23 16:20")
    world.look_at("03-23 16:31")
    assert [set(one) for one in world.to()] == [{"maya.brandt", "ole.hansen"}]
    first, second = world.interviews()
    assert first.ended == "next_round_confirmed"
    assert second.start is not None


def test_the_thanks_of_a_first_round_are_not_lost_to_a_second_one_that_comes_at_once(world: World) -> None:
    world.at("03-12 14:50").receive(
        "Hi Robin,\n\nThat went well! Could you come to a second interview on Monday, March 23 at 3:00 pm"
        " Central?\n\nMaya"
    )
    world.at("03-12 15:00").reply("Hi Maya,\n\nYes, Monday the 23rd at 3 works.\n\nRobin")
    world.look_at("03-12 15:20")
    assert world.to() == [["maya.brandt"]]


def test_thanks_in_one_thread_do_not_thank_another_employer(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        agreed(world)
        world.at("03-09 11:00").receive(
            INVITATION.replace("Tidewater Systems", "Oakmoor Labs").replace("Maya Brandt", "Nils Falk")
            .replace("2:00 pm", "10:00 am"),
            sender="Nils Falk <nils.falk@oakmoor.example>", subject="Interview at Oakmoor Labs", thread="oak",
        )  # fmt: skip
        world.at("03-09 12:00").reply("Hi Nils,\n\nYes, Thursday at 10 works for me.\n\nRobin", thread="oak")
        world.at("03-12 15:00").write(MAYA, "Thank you", "Hi Maya,\n\nThank you for the interview.\n\nRobin")
        world.look_at("03-12 15:30")
        assert world.to() == [["nils.falk"]]
