"""The daemon in the foreground: passes at the owner's interval, until it is told to stop."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import FrameType

from apscheduler.schedulers.background import BackgroundScheduler

from followup_daemon.cycle import Report
from followup_daemon.errors import AuthExpired, MailboxError

log = logging.getLogger(__name__)

HEARTBEAT = timedelta(seconds=30)
"""How often the wall clock is looked at: waits stand still while a laptop sleeps (APScheduler issue 794)."""

RESUMED = 2 * HEARTBEAT
"""A gap between two heartbeats that means the laptop slept, or its clock was set."""


class Beat:
    """When the next pass is due, by the wall clock: after the interval, and at once after a sleep."""

    def __init__(self, every: timedelta) -> None:
        self._every = every
        self._last_beat: datetime | None = None
        self._next_pass: datetime | None = None

    def strike(self, now: datetime) -> tuple[bool, bool]:
        """Whether a pass is due at ``now``, and whether the laptop has slept since the last beat."""
        slept = self._last_beat is not None and not timedelta(0) <= now - self._last_beat <= RESUMED
        self._last_beat = now
        due = slept or self._next_pass is None or now >= self._next_pass
        if due:
            self._next_pass = now + self._every
        return due, slept


def run(
    make_pass: Callable[[datetime], Report],
    *,
    every: timedelta,
    stop: threading.Event,
    resumed: Callable[[], None],
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> None:
    """Make passes until SIGTERM or SIGINT; a pass under way is cut short at its next wait.

    One job looks at the clock every half minute. It is never persisted, never skipped as late, and never runs twice at
    once: what is due is derived from our own tables. ``resumed`` is called after a sleep, to drop dead connections.
    """

    def ask_to_stop(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask_to_stop)
    beat = Beat(every)

    def look() -> None:
        due, slept = beat.strike(clock())
        if slept:
            resumed()
        if due and not stop.is_set():
            _guarded(make_pass, clock())

    scheduler = BackgroundScheduler(timezone=UTC)
    scheduler.add_job(
        look,
        "interval",
        seconds=HEARTBEAT.total_seconds(),
        next_run_time=clock(),
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    scheduler.start()
    log.info("watching")
    while not stop.wait(timeout=60):
        continue
    log.info("stopping")
    scheduler.shutdown(wait=True)


def _guarded(make_pass: Callable[[datetime], Report], now: datetime) -> None:
    """One pass; a mailbox out of reach or a sign-in that expired is logged, and the next pass tries again."""
    try:
        report = make_pass(now)
    except AuthExpired as fault:
        log.error("sign-in needed: %s", fault)  # noqa: TRY400 - a foreseen fault needs no traceback
        return
    except MailboxError as fault:
        log.warning("the pass was put off: %s", fault)
        return
    for event in report.events:
        log.info("%s %s %s %s", event.interview, event.kind, event.step or "", event.detail)
    for what, failure in report.failures:
        log.warning("%s failed and is tried again: %s", what, failure)
