"""The loop: its two clocks, what it does with each fault, and what it says in the log."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from followup_daemon.cycle import Event, Report
from followup_daemon.daemon import HEARTBEAT, SIGNED_OUT, Beat, Daemon
from followup_daemon.errors import AuthExpired, RateLimited, Refused, Stopped, Unreachable, UserError
from followup_daemon.pulse import STALLED, Pulse
from followup_daemon.supervisor import Supervisor

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
FIVE_MINUTES = timedelta(minutes=5)


def after(**span: float) -> datetime:
    return NOON + timedelta(**span)


# Beat


def test_the_first_look_is_no_jump() -> None:
    assert not Beat().jumped(NOON, 5.0)


@pytest.mark.parametrize("seconds", [0.0, 1.0, 30.0, 31.5, 600.0])
def test_two_clocks_that_go_alike_are_no_jump_however_long_a_pass_took(seconds: float) -> None:
    beat = Beat()
    beat.jumped(NOON, 100.0)
    assert not beat.jumped(after(seconds=seconds), 100.0 + seconds)


def test_a_suspend_is_a_jump_since_the_monotonic_clock_stood_still() -> None:
    """The lid was closed for eight hours, ten seconds into a wait of thirty."""
    beat = Beat()
    beat.jumped(NOON, 100.0)
    assert beat.jumped(after(hours=8, seconds=30), 130.0)
    assert not beat.jumped(after(hours=8, seconds=60), 160.0)


def test_a_clock_that_was_set_back_is_a_jump_once() -> None:
    beat = Beat()
    beat.jumped(NOON, 100.0)
    assert beat.jumped(after(hours=-1, seconds=30), 130.0)
    assert not beat.jumped(after(hours=-1, seconds=60), 160.0)


def test_a_clock_that_drifts_or_is_slewed_is_no_jump() -> None:
    beat = Beat()
    for beats in range(1000):
        assert not beat.jumped(after(seconds=30.2 * beats), 100.0 + 30.0 * beats)


def test_the_end_of_summer_time_is_no_jump() -> None:
    """Instants are compared, not what the clock on the wall shows."""
    beat = Beat()
    beat.jumped(datetime.fromisoformat("2026-10-25T02:59:45+02:00"), 100.0)
    assert not beat.jumped(datetime.fromisoformat("2026-10-25T02:00:15+01:00"), 130.0)


# Daemon


@dataclass
class Job:
    """Stands for the scheduler's job: keeps what was asked of it."""

    interval: timedelta = FIVE_MINUTES
    next_runs: list[datetime] = field(default_factory=list)

    @property
    def trigger(self) -> Job:
        return self

    def modify(self, *, next_run_time: datetime) -> None:
        self.next_runs.append(next_run_time)

    def reschedule(self, _trigger: str, *, seconds: float) -> None:
        self.interval = timedelta(seconds=seconds)


class Told(Supervisor):
    """Stands for the service manager: keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.signs = 0
        self.status = ""

    def alive(self) -> None:
        self.signs += 1

    def says(self, status: str) -> None:
        self.status = status


@dataclass
class Loop:
    """A daemon whose passes end as ``ends`` says, under clocks that are handed in."""

    ends: Callable[[], Report]
    now: datetime = NOON
    ticks: float = 100.0
    passes: int = 0
    dropped: int = 0
    job: Job = field(default_factory=Job)
    told: Told = field(default_factory=Told)

    def __post_init__(self) -> None:
        self.stop = threading.Event()
        self.daemon = Daemon(
            self._make_pass,
            every=FIVE_MINUTES,
            stop=self.stop,
            resumed=self._drop,
            clock=lambda: self.now,
            ticks=lambda: self.ticks,
            pulse=Pulse(self.told, lambda: self.ticks),
        )
        self.daemon.job = self.job

    def _make_pass(self, now: datetime) -> Report:
        assert now == self.now
        self.passes += 1
        return self.ends()

    def _drop(self) -> None:
        self.dropped += 1

    def later(self, *, slept: timedelta = timedelta(0)) -> None:
        """A heartbeat later, ``slept`` of which the laptop was suspended besides."""
        self.now += HEARTBEAT + slept
        self.ticks += HEARTBEAT.total_seconds()
        self.daemon.beat()

    def signs_within(self, span: timedelta) -> int:
        """How many signs of life the service manager gets meanwhile, of one at each heartbeat."""
        before = self.told.signs
        for _ in range(span // HEARTBEAT):
            self.later()
        return self.told.signs - before


def ends_with(*outcomes: Report | Exception) -> Callable[[], Report]:
    """One outcome after the other; the last for ever."""
    left = list(outcomes)

    def end() -> Report:
        outcome = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    return end


def complete(*events: Event) -> Report:
    return Report(events=list(events), complete=True)


def test_heartbeats_alone_pull_no_pass_forward() -> None:
    loop = Loop(ends_with(complete()))
    for _ in range(20):
        loop.later()
    assert loop.job.next_runs == []


def test_after_a_suspend_the_next_pass_comes_at_once_on_new_connections() -> None:
    loop = Loop(ends_with(complete()))
    loop.later()
    loop.later(slept=timedelta(hours=8))
    assert loop.job.next_runs == [loop.now]
    loop.daemon.look()
    assert (loop.passes, loop.dropped) == (1, 1)
    loop.later()
    loop.daemon.look()
    assert (len(loop.job.next_runs), loop.dropped) == (1, 1)


def test_after_the_clock_was_set_back_the_next_pass_does_not_wait_for_the_old_time() -> None:
    """The scheduler had reckoned with the old wall clock: an hour back would be an hour of silence."""
    loop = Loop(ends_with(complete()))
    loop.later()
    loop.later(slept=timedelta(hours=-1))
    assert loop.job.next_runs == [loop.now]


def test_a_pass_that_was_under_way_during_the_jump_is_followed_by_another() -> None:
    loop = Loop(complete)

    def sleep_within() -> Report:
        loop.later(slept=timedelta(hours=1))
        return complete()

    loop.later()
    loop.ends = sleep_within
    loop.daemon.look()
    assert loop.job.next_runs == []
    loop.later()
    assert loop.job.next_runs == [loop.now]


def test_while_the_sign_in_is_refused_it_stays_up_and_looks_less_often() -> None:
    loop = Loop(ends_with(AuthExpired("withdrawn"), AuthExpired("withdrawn"), complete()))
    loop.daemon.look()
    assert loop.job.interval == SIGNED_OUT
    loop.daemon.look()
    loop.daemon.look()
    assert loop.job.interval == FIVE_MINUTES
    assert loop.passes == 3


@pytest.mark.parametrize(
    "fault",
    [
        UserError("The template is broken.", "Mend it."),
        Unreachable("no answer"),
        RateLimited("slower"),
        ValueError("unforeseen"),
        RecursionError(),
        KeyError("x"),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_whatever_a_pass_meets_the_next_one_comes_at_the_usual_interval(fault: Exception) -> None:
    loop = Loop(ends_with(fault, complete()))
    loop.daemon.look()
    loop.daemon.look()
    assert (loop.passes, loop.job.interval) == (2, FIVE_MINUTES)


def test_an_unforeseen_fault_is_logged_with_its_place_and_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    """An exception's message may quote the mail on which it struck."""
    loop = Loop(ends_with(ValueError("invalid literal: 'Dear Priya, SECRET'")))
    with caplog.at_level(logging.DEBUG):
        loop.daemon.look()
    assert "ValueError" in caplog.text
    assert "test_daemon.end" in caplog.text
    assert "SECRET" not in caplog.text
    assert loop.dropped == 1


def test_the_service_manager_gets_signs_of_life_until_the_next_pass_is_late() -> None:
    loop = Loop(ends_with(complete()))
    loop.daemon.look()
    assert loop.signs_within(FIVE_MINUTES + STALLED) == (FIVE_MINUTES + STALLED) // HEARTBEAT
    assert loop.signs_within(FIVE_MINUTES) == 0
    loop.daemon.look()
    assert loop.signs_within(HEARTBEAT) == 1


def test_while_the_sign_in_is_refused_the_longer_wait_is_no_standstill() -> None:
    loop = Loop(ends_with(AuthExpired("withdrawn")))
    loop.daemon.look()
    assert loop.signs_within(SIGNED_OUT + STALLED) == (SIGNED_OUT + STALLED) // HEARTBEAT
    assert loop.signs_within(FIVE_MINUTES) == 0


def test_a_pass_that_hangs_gets_no_more_signs_of_life() -> None:
    """The heartbeat has a thread of its own; that it turns says nothing of the work."""
    signs = []

    def hang() -> Report:
        signs.append(loop.signs_within(STALLED))
        signs.append(loop.signs_within(FIVE_MINUTES))
        return complete()

    loop = Loop(hang)
    loop.daemon.look()
    assert signs == [STALLED // HEARTBEAT, 0]


def test_a_suspend_is_no_standstill() -> None:
    loop = Loop(ends_with(complete()))
    loop.daemon.look()
    before = loop.told.signs
    loop.later(slept=timedelta(days=3))
    assert loop.told.signs == before + 1


def test_the_service_manager_is_told_the_gravest_line_of_the_last_pass() -> None:
    waits = Event(NOON, "waits", "3fa9c1", "thank_you", "a draft lies in the thread")
    failed = complete(waits)
    failed.fail("thread 18c", Refused("Gmail refused the request with 400."))
    loop = Loop(ends_with(failed, complete(waits)))
    loop.daemon.look()
    assert loop.told.status == "thread 18c failed and is tried again: Gmail refused the request with 400."
    loop.daemon.look()
    assert loop.told.status == "the mailbox is read, 0 interviews"


def test_once_it_is_told_to_stop_no_further_pass_begins() -> None:
    loop = Loop(ends_with(complete()))
    loop.stop.set()
    loop.daemon.look()
    assert loop.passes == 0


def test_a_pass_cut_short_by_the_end_is_no_fault(caplog: pytest.LogCaptureFixture) -> None:
    cut = Report()
    cut.fail("the mailbox", Stopped("asked to end"))
    loop = Loop(ends_with(Stopped("asked to end"), cut))
    with caplog.at_level(logging.DEBUG):
        loop.daemon.look()
        loop.daemon.look()
    assert caplog.text == ""


def test_what_was_said_in_the_pass_before_is_not_said_again(caplog: pytest.LogCaptureFixture) -> None:
    """A step that waits for days does not fill the log, and is named again when it comes anew."""
    waits = Event(NOON, "waits", "3fa9c1", "thank_you", "a draft lies in the thread")
    failed = complete(waits)
    failed.fail("thread 18c", Refused("Gmail refused the request with 400."))
    loop = Loop(ends_with(complete(waits), failed, failed, complete(), complete(waits)))
    with caplog.at_level(logging.INFO):
        for _ in range(5):
            loop.daemon.look()
    lines = [record.getMessage() for record in caplog.records]
    assert lines == [
        "3fa9c1 waits thank_you a draft lies in the thread",
        "the mailbox is read, 0 interviews",
        "thread 18c failed and is tried again: Gmail refused the request with 400.",
        "3fa9c1 waits thank_you a draft lies in the thread",
    ]


def test_run_makes_the_first_pass_at_once_and_ends_when_told() -> None:
    stop = threading.Event()

    def make_pass(_now: datetime) -> Report:
        stop.set()
        return complete()

    assert Daemon(make_pass, every=FIVE_MINUTES, stop=stop, resumed=lambda: None).run()


def test_run_does_not_wait_for_a_pass_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup_daemon.daemon.GRACE", timedelta(seconds=0.05))
    stop, hung = threading.Event(), threading.Event()

    def make_pass(_now: datetime) -> Report:
        stop.set()
        hung.wait(30)
        return complete()

    ended = Daemon(make_pass, every=FIVE_MINUTES, stop=stop, resumed=lambda: None).run()
    hung.set()
    assert not ended
