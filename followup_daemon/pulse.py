"""Whether the work loop still turns, and the sign of life that the service manager gets only then."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import timedelta

from followup_daemon.supervisor import Supervisor

log = logging.getLogger(__name__)

STALLED = timedelta(minutes=10)
"""How long a pass may go without asking Gmail anything, and the scheduler be late; a timeout comes after one."""


class Pulse:
    """When the loop last turned, by a clock that stands still in a suspend, and by when it must turn again."""

    def __init__(self, supervisor: Supervisor | None = None, ticks: Callable[[], float] = time.monotonic) -> None:
        self.supervisor = supervisor or Supervisor()
        self._ticks = ticks
        self._due = (ticks() + STALLED.total_seconds(), False)

    def turned(self, next_within: timedelta = timedelta(0)) -> None:
        """The loop went on: a pass began or ended, or asks Gmail; the next turn comes within the time given."""
        self._due = (self._ticks() + (next_within + STALLED).total_seconds(), False)

    def beat(self) -> None:
        """Give the sign of life while the loop turns; one that does not is told once, and left to the watchdog."""
        due, told = self._due
        if self._ticks() <= due:
            self.supervisor.alive()
        elif not told:
            self._due = (due, True)
            log.error("the work has stood still for %d minutes", STALLED // timedelta(minutes=1))
