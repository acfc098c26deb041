"""What the daemon asks of Gmail, counted in quota units by the embedded server (issue 5, Budgets)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from budget_world import agree_on_interview, fill, get_newsletter, write_ordinary
from scene_world import ZONE, World, raw_mail

from followup_daemon.cycle import keeping, scan


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with World(tmp_path) as found:
        yield found


def spent(world: World) -> int:
    """The units since the last count."""
    units = world.gmail.quota.total
    world.gmail.quota.reset()
    return units


def test_a_pass_in_which_nothing_happened_is_one_request_of_two_units(world: World) -> None:
    """Whose mailbox it is, and which drafts lie there, is known: the history would tell."""
    world.agree()
    with world.daemon() as place:
        place.make_pass(world.now)
        world.at("03-12 15:30")
        place.make_pass(world.now)
        assert len(world.drafts()) == 1
        world.at("03-12 15:35")
        place.make_pass(world.now)
        world.at("03-12 16:00")
        place.make_pass(world.now)
        for minutes in range(5, 60, 5):
            world.at(f"03-12 16:{minutes:02d}")
            spent(world)
            place.make_pass(world.now)
            assert dict(world.gmail.quota.calls) == {"history.list": 1}
            assert spent(world) == 2


def test_a_sent_mail_that_is_no_interview_costs_the_reading_of_its_thread(world: World) -> None:
    world.agree()
    with world.daemon() as place:
        place.make_pass(world.now)
        place.make_pass(world.now)
        for number in range(3):
            write_ordinary(world, number)
            spent(world)
            world.now += timedelta(minutes=5)
            place.make_pass(world.now)
            assert spent(world) <= 2 + 40


def test_a_received_mail_in_a_thread_of_its_own_costs_its_own_reading(world: World) -> None:
    world.agree()
    with world.daemon() as place:
        place.make_pass(world.now)
        place.make_pass(world.now)
        get_newsletter(world, 1)
        spent(world)
        place.make_pass(world.now + timedelta(minutes=5))
        assert spent(world) == 2 + 20


def test_filing_and_trashing_mail_costs_no_reading(world: World) -> None:
    world.agree()
    with world.daemon() as place:
        get_newsletter(world, 1)
        place.make_pass(world.now)
        place.make_pass(world.now)
        (letter,) = [one for one in world.gmail.mailbox.messages() if "news1" in one.header("From")]
        world.gmail.owner.trash(letter.id)
        spent(world)
        place.make_pass(world.now + timedelta(minutes=5))
        assert spent(world) == 2


def test_a_step_that_waits_for_days_does_not_read_its_thread_in_every_pass(world: World) -> None:
    """The owner's own draft lies in the thread."""
    world.agree()
    with world.daemon() as place:
        place.make_pass(world.now)
        world.at("03-12 15:00")
        (yes,) = world.sent()
        draft = "Hi Maya,\n\nOne more thing.\n\nRobin"
        fields = {"From": yes.from_.address, "To": yes.to[0].address, "Subject": yes.subject}
        fields |= {"In-Reply-To": yes.message_id}
        world.gmail.owner.save_draft(raw_mail(draft, fields, world.now), yes.thread_id)
        world.at("03-12 15:30")
        place.make_pass(world.now)
        spent(world)
        for minutes in range(35, 60, 5):
            world.at(f"03-12 15:{minutes}")
            report = place.make_pass(world.now)
            assert "waits" in {event.kind for event in report.events}
        assert world.gmail.quota.calls["threads.get"] == 0


class TestFirstScan:
    """A first look at a mailbox that is too large to be read at once."""

    @pytest.fixture
    def large(self, world: World, monkeypatch: pytest.MonkeyPatch) -> World:
        """A fifth of a month's mail of somebody who writes 30 a day; a pass may read 25 threads."""
        monkeypatch.setattr(scan, "PER_PASS", 25)
        world.now = datetime(2026, 3, 30, 9, tzinfo=ZONE)
        fill(world, sent=200, messages=1200, days=30, interviews=8)
        return world

    def test_all_interviews_are_found_first_within_2000_units(self, large: World) -> None:
        spent(large)
        report = large.look()
        assert len(report.book.interviews) == 8
        assert spent(large) <= 2_000
        assert report.unread > 150

    def test_the_rest_follows_pass_by_pass_and_a_new_process_goes_on_where_the_last_one_ended(
        self, large: World
    ) -> None:
        left = large.look().unread
        passes = 0
        while left:
            large.now += timedelta(minutes=5)
            spent(large)
            report = large.look()
            assert report.unread < left or report.of > left
            assert large.gmail.quota.calls["threads.get"] <= 25
            left = report.unread
            passes += 1
            assert passes < 40
        assert len(report.book.interviews) == 8

    def test_thanks_are_drafted_meanwhile(self, large: World) -> None:
        """They have but a day; a search finds the few mails that stop them."""
        large.look()
        assert large.at("04-02 15:20").look().unread
        assert len(large.drafts()) == 8


def rejected_before_much_other_mail(world: World, hour: str, later: str, about: str = "") -> None:
    """An interview is agreed, a rejection comes in another thread at that hour, and then forty mails of no matter."""
    world.agree()
    world.at(f"{hour}:00").receive(
        f"Dear Robin,\n\nWe have chosen another candidate{about}.\n",
        sender="People Team <people@tidewater.example>",
        thread="elsewhere",
        subject="Your application as Support Engineer",
    )
    for number in range(40):
        world.at(f"{later}:{number:02d}")
        write_ordinary(world, number)


def test_an_answer_that_lies_unread_in_a_large_mailbox_stops_the_follow_up(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first look comes when the follow-up is due, and reads the answer last."""
    monkeypatch.setattr(scan, "PER_PASS", 10)
    rejected_before_much_other_mail(world, "03-18 10", "03-18 11")
    world.at("03-20 09:00")
    held = 0
    while (report := world.look()).unread:
        assert world.drafts() == []
        held += any(event.kind == "waits" and event.step == "first_follow_up" for event in report.events)
        world.now += timedelta(minutes=5)
    assert world.drafts() == []
    assert held


def test_an_answer_found_by_a_search_stops_the_thanks_while_older_mail_is_being_read(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "PER_PASS", 5)
    rejected_before_much_other_mail(world, "03-12 15", "03-12 15", " for the Support Engineer position")
    world.at("03-12 16:00").look()
    assert world.at("03-12 16:20").look().unread
    assert world.drafts() == []


def test_a_crash_in_the_first_scan_loses_nothing_and_reads_no_more_than_a_batch_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "BATCH", 5)
    agree_on_interview(world, 0)
    for number in range(20):
        world.now += timedelta(minutes=5)
        write_ordinary(world, number)
    whole, batches = keeping.read_all, []

    def killed(*given: Any) -> Any:
        batches.append(given[3])
        if len(batches) == 3:
            raise KeyboardInterrupt
        return whole(*given)

    monkeypatch.setattr(scan, "read_all", killed)
    with pytest.raises(KeyboardInterrupt):
        world.look()
    world.gmail.quota.reset()
    assert len(world.interviews()) == 1
    assert world.gmail.quota.calls["threads.get"] == 21 - 2 * 5


def test_a_day_of_ordinary_use_costs_at_most_4000_units(world: World) -> None:
    """30 mails sent, 60 received of which half are answers to the owner's; 8 interviews open; a pass in 5 minutes."""
    for number in range(8):
        agree_on_interview(world, number)
        world.now += timedelta(minutes=5)
    with world.daemon() as place:
        place.make_pass(world.now)
        place.make_pass(world.now)
        world.at("03-11 00:00")
        place.make_pass(world.now)
        spent(world)
        for count in range(288):
            world.now += timedelta(minutes=5)
            if count % 9 == 0 and count < 270:
                write_ordinary(world, count, answers=count % 2 == 0)
            if count % 6 == 1:
                get_newsletter(world, count + 1)
            place.make_pass(world.now)
        assert spent(world) <= 4_000
