"""The daemon in the foreground: passes at the owner's interval, until it is told to stop."""

from __future__ import annotations

import logging
import signal
import threading
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler

from followup_daemon.cycle import Report
from followup_daemon.errors import AuthExpired, FollowupError, Stopped
from followup_daemon.pulse import Pulse

log = logging.getLogger(__name__)

HEARTBEAT = timedelta(seconds=30)
"""How often the two clocks are compared."""

JUMP = timedelta(seconds=20)
"""A difference between them that means a suspend or a clock that was set; a drifting clock stays far below."""

SIGNED_OUT = timedelta(minutes=15)
"""The least interval while the sign-in is refused: only the owner can mend that, and a refused token is tried again."""

BEATS = 3
"""Signs of life that the service manager gets at least in the time within which it wants one."""

GRACE = timedelta(seconds=8)
"""How long a pass under way may take to end: it asks nothing more, but a draft in hand is made and recorded.

Ten seconds after a SIGTERM the process is gone, the end of the interpreter included.
"""


class Beat:
    """Compares the wall clock with the monotonic one, which stands still while the laptop sleeps (APScheduler 794)."""

    def __init__(self) -> None:
        self._last: tuple[datetime, float] | None = None

    def jumped(self, wall: datetime, ticks: float) -> bool:
        """Whether the wall clock has run ahead, or back, since the last look: a suspend, or a clock that was set."""
        last, self._last = self._last, (wall, ticks)
        if last is None:
            return False
        return abs((wall - last[0]) - timedelta(seconds=ticks - last[1])) > JUMP


def listen(stop: threading.Event) -> None:
    """From now on SIGTERM and SIGINT set ``stop``.

    A thread takes them: a handler could strike while the main thread holds the lock of the very event it has to set.
    """
    numbers = {signal.SIGTERM, signal.SIGINT}
    signal.pthread_sigmask(signal.SIG_BLOCK, numbers)

    def take() -> None:
        signal.sigwait(numbers)
        stop.set()

    threading.Thread(target=take, name="signals", daemon=True).start()


class Daemon:
    """One scheduled job that makes passes, never two at once, and a heartbeat that pulls it forward after a jump.

    The job is never persisted and never skipped as late: what is due is derived from our own tables. ``resumed`` is
    called before the first pass after a jump, and after a mistake of ours, to drop the connections. ``pulse`` hears of
    every turn.
    """

    job: Any
    """The scheduler's own job."""

    def __init__(
        self,
        make_pass: Callable[[datetime], Report],
        *,
        every: timedelta,
        stop: threading.Event,
        resumed: Callable[[], None],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        ticks: Callable[[], float] = time.monotonic,
        pulse: Pulse | None = None,
    ) -> None:
        self._make_pass = make_pass
        self._every = every
        self._stop = stop
        self._resumed = resumed
        self._clock = clock
        self._ticks = ticks
        self._pulse = pulse or Pulse(ticks=ticks)
        self._beat = Beat()
        self._told: frozenset[str] = frozenset()
        self._has_jumped = threading.Event()
        self._idle = threading.Event()
        self._idle.set()

    def run(self) -> bool:
        """Make passes until ``stop`` is set; False where a pass did not end in time and must be left to its fate."""
        scheduler = BackgroundScheduler(timezone=UTC)
        self.job = scheduler.add_job(
            self.look,
            "interval",
            seconds=self._every.total_seconds(),
            next_run_time=self._clock(),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        scheduler.start()
        wanted = self._pulse.supervisor.watchdog
        pause = min(HEARTBEAT, wanted / BEATS) if wanted else HEARTBEAT
        while not self._stop.wait(pause.total_seconds()):
            self.beat()
        log.info("stopping")
        self._pulse.supervisor.stopping()
        scheduler.shutdown(wait=False)
        return self._idle.wait(GRACE.total_seconds())

    def beat(self) -> None:
        """One heartbeat: a sign of life; after a jump the next pass comes at once, whatever the scheduler reckoned."""
        self._pulse.beat()
        if self._beat.jumped(self._clock(), self._ticks()):
            log.info("the clock has jumped, as after a suspend: looking at once")
            self._has_jumped.set()
        if self._has_jumped.is_set() and self._idle.is_set():
            self.job.modify(next_run_time=self._clock())

    def look(self) -> None:
        """One pass, and the interval to the next: longer while nobody is signed in."""
        self._idle.clear()
        self._pulse.turned()
        wanted = self._every
        try:
            if self._stop.is_set():
                return
            if self._has_jumped.is_set():
                self._has_jumped.clear()
                self._resumed()
            signed_in = self._passed(self._clock())
            wanted = max(self._every, timedelta(0) if signed_in else SIGNED_OUT)
            if self.job.trigger.interval != wanted:
                self.job.reschedule("interval", seconds=wanted.total_seconds())
        finally:
            self._pulse.turned(next_within=wanted)
            self._idle.set()

    def _passed(self, now: datetime) -> bool:
        """Whether the sign-in was accepted. Whatever a pass meets is logged, and the next one tries again."""
        try:
            report = self._make_pass(now)
        except AuthExpired as fault:
            self._tell([(logging.ERROR, f"sign-in needed: {fault}")])
            return False
        except Stopped:
            return True
        except FollowupError as fault:
            self._tell([(logging.ERROR, f"the pass was put off and is tried again: {fault}")])
        except Exception as fault:  # noqa: BLE001 - the loop outlives a mistake of ours, which is named without its text
            self._tell([(logging.CRITICAL, f"a mistake of this program: {_trace(fault)}; the pass is tried again")])
            self._resumed()
        else:
            self._tell(_lines(report))
        return True

    def _tell(self, lines: list[tuple[int, str]]) -> None:
        """Log what the pass before did not already say: a draft that lies unsent for days is no news every minute.

        The service manager is told the gravest line, of several the last.
        """
        for level, line in lines:
            if line not in self._told:
                log.log(level, "%s", line)
        if lines:
            self._pulse.supervisor.says(max(reversed(lines), key=lambda one: one[0])[1])
        self._told = frozenset(line for _, line in lines)


def _lines(report: Report) -> list[tuple[int, str]]:
    """What a pass did and found, in our words only: ids, kinds and reasons, no text of a mail."""
    said = [(logging.INFO, _joined(one.interview, one.kind, one.step or "", one.detail)) for one in report.events]
    failed = [
        (logging.WARNING, f"{what} failed and is tried again: {fault}")
        for what, fault in report.failures
        if not isinstance(fault, Stopped)
    ]
    whole = f"the mailbox is read, {len(report.book.interviews)} interviews"
    return said + failed + [(logging.INFO, whole)] * report.complete


def _joined(*words: str) -> str:
    return " ".join(filter(None, words))


def _trace(fault: BaseException) -> str:
    """Kind and places of an unforeseen exception, innermost last; its message is left out, for it may quote a mail."""
    frames = traceback.extract_tb(fault.__traceback__)[-6:]
    places = " > ".join(f"{Path(frame.filename).stem}.{frame.name}:{frame.lineno}" for frame in frames)
    return f"{type(fault).__name__} in {places}"
