"""Brakes: what is listed and not drafted, what waits, and when an interview is closed (SPEC section 2)."""

from __future__ import annotations

from pathlib import Path

import pytest
from scene_mails import SUBJECT, agreed, due_on, silent
from scene_world import INVITATION, World

from followup_daemon.errors import AuthExpired, Refused, UserError
from followup_daemon.sandbox import Fault

NAMES = ["Ana Ruiz", "Bo Lind", "Cy Marsh", "Dee Holt", "Eli Stone", "Fay Quinn", "Gus Ward"]


def interviews_with(world: World, names: list[str], day: str = "Thursday, March 12") -> None:
    """An interview with each of these people, each at a company of their own."""
    for number, name in enumerate(names):
        last = name.split()[1].lower()
        world.at(f"03-09 09:{number:02}").receive(
            INVITATION.replace("Maya Brandt", name)
            .replace("Tidewater Systems", f"{last.capitalize()} Works")
            .replace("Thursday, March 12", day)
            .replace("2:00 pm", f"{number + 9}:00"),
            sender=f"{name} <{last}@{last}-works.example>",
            subject=f"Interview: Support Engineer at {last.capitalize()} Works",
            thread=last,
        )
        first = name.split()[0]
        world.at(f"03-09 10:{number:02}").reply(f"Hi {first},\n\nYes, that works for me.\n\nRobin", thread=last)


def test_at_most_five_follow_ups_are_made_on_a_day(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        interviews_with(world, NAMES)
        world.at("03-12 17:00").look()
        assert len(world.drafts()) == 7
        for name in NAMES:
            world.send_draft(name.split()[1].lower())
        world.look_at("03-19 08:31", "03-19 12:00", "03-19 20:00")
        assert len(world.drafts()) == 5
        world.look_at("03-20 00:10")
        assert len(world.drafts()) == 7


def test_overdue_steps_are_made_on_a_weekend_too(world: World) -> None:
    """Due on Thursday the 19th; the laptop was off until Saturday."""
    world.thanked()
    world.at("03-21 07:00").look()
    assert world.to() == [["maya.brandt"]]


def test_a_step_ten_business_days_overdue_is_still_made(world: World) -> None:
    world.thanked()
    world.at("04-02 22:00").look()
    assert world.to() == [["maya.brandt"]]


def test_after_a_month_off_nothing_is_made_and_the_step_is_listed(world: World) -> None:
    world.thanked()
    report = world.at("04-13 09:00").look()
    assert world.drafts() == []
    assert "overdue" in {event.kind for event in report.events}


def test_drafts_are_made_at_the_hour_that_the_owner_chose(tmp_path: Path) -> None:
    with World(tmp_path, drafts_at="16:00") as world:
        agreed(world).thanked()
        silent(world, "03-19 15:59")
        world.look_at("03-19 16:01")
        assert len(world.drafts()) == 1


def test_other_waiting_times_of_the_owners_hold(tmp_path: Path) -> None:
    settings = {"thank_you": {"after": "2h"}, "first_follow_up": {"after": "3bd"}, "second_follow_up": {"after": "5bd"}}
    with World(tmp_path, **settings, after_promise="2bd") as world:
        agreed(world)
        silent(world, "03-12 16:40")
        world.thanked("03-12 16:50")
        due_on(world, "03-17")
        world.send_draft()
        world.at("03-18 10:00").receive("Hi Robin,\n\nWe will decide by Friday, March 27.\n\nMaya")
        due_on(world, "03-31")


def test_a_follow_up_waits_while_the_owner_has_a_draft_in_the_thread(world: World) -> None:
    world.thanked()
    raw = b"From: robin.vale@mail.example\r\nTo: maya.brandt@tidewater.example\r\nSubject: Re: Interview\r\n\r\nDear"
    own = world.gmail.owner.save_draft(raw, world.sent()[-1].thread_id)
    report = world.look_at("03-18 09:00", "03-19 08:31")[-1]
    assert len(world.drafts()) == 1
    assert "waits" in {event.kind for event in report.events}
    world.gmail.owner.discard_draft(own.id)
    world.look_at("03-20 09:00")
    assert world.steps()[-1] == ("first_follow_up", "open")


def test_twenty_business_days_after_the_next_step_was_due_it_is_closed(world: World) -> None:
    """The second was due on 30 March; a word after 27 April is told, and is followed by nothing."""
    world.thanked()
    due_on(world, "03-19")
    world.send_draft()
    silent(world, "03-26 09:00")
    world.at("04-28 10:00").receive("Hi Robin,\n\nThank you for your patience.\n\nMaya")
    silent(world, "04-28 11:00", "05-05 09:00", "05-12 09:00", "05-19 09:00")


def test_a_late_word_before_the_twenty_days_are_over_is_waited_after(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.look_at("03-23 09:00")
    world.send_draft()
    world.at("04-01 08:00").receive("Hi Robin,\n\nThank you for your patience.\n\nMaya")
    world.look()
    due_on(world, "04-08")


def test_a_promise_far_ahead_keeps_it_open(world: World) -> None:
    world.thanked()
    world.at("03-13 11:00").receive("Hi Robin,\n\nWe will decide by Friday, June 5.\n\nMaya")
    silent(world, "04-15 09:00", "05-15 09:00")
    due_on(world, "06-08")


def test_a_look_that_fails_postpones_and_is_never_silence(world: World) -> None:
    world.thanked()
    world.gmail.faults.add(Fault("no_scope", "threads.get", times=99))
    world.at("03-19 08:31").receive("Hi Robin,\n\nIt was good to meet you.\n\nMaya")
    with pytest.raises(AuthExpired):
        world.look_anyhow()
    assert world.drafts() == []
    world.gmail.faults.clear()
    silent(world, "03-19 09:00")


# First run


def test_the_first_run_takes_up_an_interview_of_two_weeks_ago(world: World) -> None:
    """Thanks are too late, the follow-up is overdue by less than ten business days."""
    world.at("03-26 09:00").look()
    assert world.steps() == [("first_follow_up", "open")]
    assert "should have said so sooner" in world.drafts()[0].text


def test_the_first_run_looks_no_further_back_than_it_is_told(tmp_path: Path) -> None:
    with World(tmp_path, of_gmail={"look_back": "7d"}) as world:
        agreed(world)
        world.at("03-26 09:00").look()
        assert world.interviews() == ()
        assert world.drafts() == []


@pytest.mark.parametrize("when", ["03-19 08:31", "03-20 10:00"])
def test_the_first_run_sees_what_the_owner_did_before_it(world: World, when: str) -> None:
    world.at("03-12 16:00").reply("Hi Maya,\n\nThank you for the interview today.\n\nRobin")
    world.at("03-17 09:00").reply("Hi Maya,\n\nIs there any news about the position?\n\nRobin")
    silent(world, when)
    due_on(world, "03-26")
    assert world.steps() == [("second_follow_up", "open")]


def test_a_subject_that_names_nothing_is_enough(tmp_path: Path) -> None:
    with World(tmp_path) as world:
        world.at("03-09 09:00").receive(INVITATION, subject="Next week")
        world.at("03-09 10:00").reply("Hi Maya,\n\nYes, Thursday at 2 works well for me.\n\nRobin")
        world.thanked()
        assert SUBJECT not in world.sent()[-1].subject


# Steps that meet in one thread, and requests that are refused


@pytest.mark.parametrize(("after", "day"), [("1bd", "03-13"), ("2bd", "03-16")])
def test_thanks_never_make_room_for_themselves_over_a_later_step(tmp_path: Path, after: str, day: str) -> None:
    """A follow-up withdraws the untouched thanks; while it lies there they wait, though their days last."""
    with World(tmp_path, first_follow_up={"after": after}) as world:
        agreed(world).at("03-12 15:20").look()
        world.look_at(f"{day} 08:31", f"{day} 08:36", f"{day} 08:41", f"{day} 08:46")
        assert world.steps() == [("thank_you", "withdrawn"), ("first_follow_up", "open")]


def refuse(*_: object) -> None:
    raise Refused("Gmail refused the request with 403.")


def test_a_deletion_that_is_refused_holds_up_no_other_interview(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    interviews_with(world, ["Ana Ruiz"])
    world.at("03-12 15:20").look()
    assert len(world.drafts()) == 2
    for draft in list(world.gmail.mailbox.drafts):
        if "ruiz" in str(world.gmail.mailbox.held(world.gmail.mailbox.drafts[draft].message_id).header("To")):
            world.gmail.owner.send_draft(draft)
    world.at("03-13 09:00").receive("Hi Robin,\n\nI am sorry to say that we have chosen another candidate.\n\nMaya")
    monkeypatch.setattr("followup_daemon.gmail.mailbox.Gmail.delete_draft", refuse)
    reports = [world.at(when).look_anyhow() for when in ("03-13 09:10", "03-19 08:31")]
    assert all(report.complete and len(report.failures) == 1 for report in reports)
    assert ["ruiz"] in world.to()


def test_a_thread_that_is_refused_where_a_draft_is_looked_for_holds_up_no_other_interview(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.at("03-12 15:20").look()
    world.discard_draft()
    interviews_with(world, ["Ana Ruiz"])
    world.at("03-12 15:30").look_anyhow()
    monkeypatch.setattr("followup_daemon.gmail.mailbox.Gmail.threads_with", refuse)
    report = world.at("03-19 08:31").look_anyhow()
    assert report.complete
    assert [what.partition(" of ")[0] for what, _ in report.failures] == ["a look at the thank_you"]
    assert ["ruiz"] in world.to()


def test_thanks_stay_where_the_follow_up_cannot_be_put_into_words(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies there makes room only once there is something to take its place."""

    def broken(*_: object) -> None:
        raise UserError("The template cannot be rendered.")

    world.at("03-12 15:20").look()
    monkeypatch.setattr("followup_daemon.letters.write", broken)
    report = world.at("03-19 08:31").look_anyhow()
    assert [str(fault) for _, fault in report.failures] == ["The template cannot be rendered."]
    assert world.steps() == [("thank_you", "open")]
