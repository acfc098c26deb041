"""Gmail's disputed points and faults, a lost history, and a database that was put back (SPEC section 4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from scene_mails import NO, agreed, due_on, silent
from scene_world import World

from followup_daemon.errors import FollowupError
from followup_daemon.sandbox import Fault, Switches

USUAL = Switches()
READINGS = {
    "usual": USUAL,
    "message ids replaced": replace(USUAL, draft_message_id="replaced", message_id_on_edit="replaced"),
    "message ids kept": replace(USUAL, message_id_on_send="kept"),
    "draft id changes": replace(USUAL, draft_id_on_edit="changes"),
    "body kept": replace(USUAL, body_on_edit="kept"),
    "subject edit stays": replace(USUAL, thread_on_subject_edit="stays"),
    "second draft hidden": replace(USUAL, second_draft_in_thread="hidden"),
    "send relabels": replace(USUAL, send_shows_as="relabelled"),
    "send labels later": replace(USUAL, send_shows_as="added_then_labelled"),
    "discard trashes": replace(USUAL, discard_shows_as="trashed"),
    "schedule shows nothing": replace(USUAL, schedule_shows_as="nothing"),
    "no labels in history": replace(USUAL, history_label_ids="absent"),
    "threads unordered": replace(USUAL, thread_order="newest_first", listing_order="unordered"),
    "text regenerated": replace(USUAL, text_on_api_send="regenerated", payload_text="original", inline_limit=100),
    "raw headers": replace(USUAL, payload_headers="raw", rfc822msgid="bracketed"),
    "history by record": replace(USUAL, history_expiry="by_record"),
    "short history": replace(USUAL, history_lifetime=timedelta(hours=2), quiet_history_moves=False),
}


@pytest.mark.parametrize("switches", READINGS.values(), ids=list(READINGS))
def test_a_life_is_the_same_however_gmail_behaves(tmp_path: Path, switches: Switches) -> None:
    """Thanks opened in Gmail and sent, the first edited and sent, the second withdrawn by a rejection."""
    with World(tmp_path) as world:
        world.gmail.switches = switches
        agreed(world)
        world.at("03-12 15:20").look()
        world.gmail.owner.edit_draft(world.only_draft())
        world.look_at("03-12 15:30")
        world.send_draft()
        due_on(world, "03-19")
        world.gmail.owner.edit_draft(world.only_draft(), text="Hi Maya,\n\nDo you know more by now?\n\nRobin")
        world.look_at("03-19 09:00")
        world.at("03-19 10:00").send_draft()
        silent(world, "03-19 10:30", "03-20 09:00")
        due_on(world, "03-30")
        world.at("03-30 09:00").receive(NO)
        silent(world, "03-30 09:10")
        assert world.steps() == [
            ("thank_you", "sent"),
            ("first_follow_up", "sent"),
            ("second_follow_up", "withdrawn"),
        ]


@pytest.mark.parametrize("switches", READINGS.values(), ids=list(READINGS))
def test_a_discard_is_a_discard_however_gmail_behaves(tmp_path: Path, switches: Switches) -> None:
    with World(tmp_path) as world:
        world.gmail.switches = switches
        agreed(world)
        world.at("03-12 15:20").look()
        world.discard_draft()
        silent(world, "03-12 15:30")
        world.look_at("03-19 08:31")
        assert world.to() == [["maya.brandt"]]
        world.gmail.owner.discard_draft(world.only_draft())
        silent(world, "03-19 09:00", "03-26 09:00", "04-02 09:00")
        assert world.steps() == [("thank_you", "discarded"), ("first_follow_up", "discarded")]


@pytest.mark.parametrize("name", ["usual", "schedule shows nothing", "short history", "no labels in history"])
def test_a_scheduled_send_is_a_send_however_gmail_behaves(tmp_path: Path, name: str) -> None:
    with World(tmp_path) as world:
        world.gmail.switches = READINGS[name]
        agreed(world).thanked()
        due_on(world, "03-19")
        world.schedule_only_draft("03-21 09:00")
        silent(world, "03-19 12:00", "03-20 09:00")
        world.look_at("03-21 09:30")
        assert world.steps()[-1] == ("first_follow_up", "sent")


# A lost history


def test_facts_15_and_17_an_answer_that_came_while_the_history_ran_out_counts(world: World) -> None:
    """Laptop off from the 12th to the 26th: the history lasts for seven days."""
    world.thanked()
    world.at("03-16 10:00").receive("Hi Robin,\n\nWe will decide by Friday, March 27.\n\nMaya")
    silent(world, "03-26 09:00")
    due_on(world, "03-30")


def test_fact_17_an_answer_in_another_thread_that_came_while_the_history_ran_out_counts(world: World) -> None:
    world.thanked()
    world.at("03-16 10:00").receive(NO, subject="Your application", thread="new")
    silent(world, "03-26 09:00", "03-27 09:00")


def test_fact_17_a_draft_that_was_sent_while_the_history_ran_out_is_sent(world: World) -> None:
    world.thanked()
    due_on(world, "03-19")
    world.at("03-20 10:00").send_draft()
    silent(world, "03-30 09:00")
    assert world.steps()[-1] == ("first_follow_up", "sent")
    due_on(world, "03-31")


# A lost answer


@pytest.mark.parametrize("kind", ["lost_answer", "reset_after", "half_answer", "server_error_after"])
def test_facts_40_and_55_a_lost_answer_makes_no_second_draft(world: World, kind: str) -> None:
    world.at("03-12 15:10").look()
    world.gmail.faults.add(Fault(kind, "drafts.create"))  # type: ignore[arg-type]
    world.at("03-12 15:20").look_anyhow()
    world.gmail.faults.clear()
    for moment in ("03-12 15:21", "03-12 15:25", "03-12 16:00"):
        world.at(moment).look_anyhow()
        assert len(world.drafts()) == 1
    assert world.steps()[-1] == ("thank_you", "open")


def test_a_draft_whose_answer_was_lost_and_that_was_sent_is_not_made_again(world: World) -> None:
    world.at("03-12 15:10").look()
    world.gmail.faults.add(Fault("lost_answer", "drafts.create"))
    world.at("03-12 15:20").look_anyhow()
    world.at("03-12 15:21").send_draft()
    for moment in ("03-12 15:22", "03-12 15:30", "03-13 09:00"):
        world.at(moment).look_anyhow()
        assert world.drafts() == []


def test_a_draft_whose_answer_was_lost_and_that_was_discarded_is_not_made_again(world: World) -> None:
    world.at("03-12 15:10").look()
    world.gmail.faults.add(Fault("lost_answer", "drafts.create"))
    world.at("03-12 15:20").look_anyhow()
    world.at("03-12 15:21").discard_draft()
    for moment in ("03-12 15:22", "03-12 15:30", "03-13 09:00"):
        world.at(moment).look_anyhow()
        assert world.drafts() == []


@pytest.mark.parametrize("kind", ["closed", "server_error", "rate_limited"])
def test_a_request_that_never_arrived_is_made_in_a_later_pass(world: World, kind: str) -> None:
    world.at("03-12 15:10").look()
    world.gmail.faults.add(Fault(kind, "drafts.create", times=9))  # type: ignore[arg-type]
    world.at("03-12 15:20").look_anyhow()
    world.gmail.faults.clear()
    assert world.drafts() == []
    world.at("03-12 15:22").look_anyhow()
    world.at("03-12 15:25").look_anyhow()
    assert world.to() == [["maya.brandt"]]


# A database that was put back


def test_an_old_database_makes_no_second_draft_while_the_first_is_open(world: World) -> None:
    world.at("03-12 15:10").look()
    world.save_data()
    world.at("03-12 15:20").look()
    world.restore_data()
    for moment in ("03-12 15:30", "03-13 09:00"):
        world.at(moment).look_anyhow()
        assert len(world.drafts()) == 1


@pytest.mark.parametrize("fate", ["sent", "discarded"])
def test_an_old_database_makes_no_second_draft_after_the_first_was_gone(world: World, fate: str) -> None:
    world.at("03-12 15:10").look()
    world.save_data()
    world.at("03-12 15:20").look()
    (world.send_draft if fate == "sent" else world.discard_draft)()
    world.restore_data()
    for moment in ("03-12 15:30", "03-13 09:00"):
        try:
            world.at(moment).look_anyhow()
        except FollowupError as fault:
            pytest.fail(str(fault))
        assert world.drafts() == []


@pytest.mark.parametrize("fate", ["open", "sent", "discarded"])
def test_an_old_database_makes_no_second_follow_up(world: World, fate: str) -> None:
    world.thanked()
    world.look_at("03-18 09:00")
    world.save_data()
    world.look_at("03-19 08:31")
    if fate == "sent":
        world.send_draft()
    if fate == "discarded":
        world.discard_draft()
    world.restore_data()
    for moment in ("03-19 09:00", "03-20 09:00", "03-23 09:00"):
        world.at(moment).look_anyhow()
        assert len(world.drafts()) == (1 if fate == "open" else 0)


def test_fact_18_reads_that_lag_do_not_make_silence(world: World) -> None:
    """A mail that cannot be read yet is read in the next pass; the draft that was made before it is withdrawn."""
    world.thanked()
    world.gmail.switches = replace(USUAL, read_lag=timedelta(seconds=20), search_lag=timedelta(minutes=2))
    world.at("03-19 08:30").receive(NO)
    world.look_anyhow()
    world.at("03-19 08:35").look_anyhow()
    assert world.drafts() == []
    silent(world, "03-20 09:00")
