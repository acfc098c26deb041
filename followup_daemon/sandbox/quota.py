"""What calls cost and when too much was asked (page "Usage limits"; how it is enforced is as users report it)."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from followup_daemon.sandbox.methods import Method
from followup_daemon.sandbox.problems import CONCURRENT, MINUTE_LIMIT, Problem, ProblemError

PER_MINUTE = 6000
"""Units per minute, user and project."""

BURST = 1100
"""Units that may come at once. An unpaced client was refused after about 2,900 units in 18 seconds: 18 s at the
steady 100 a second, and these."""

PENALTY = 60.0
"""Seconds during which everything is refused once the limit was met; recovery took minutes."""

CONCURRENT_LIMIT = 10
"""Requests of one user under way at once."""


class Quota:
    """Counters by method, and a limit that refills second by second on its own clock (seconds, real time at first).

    ``enforced`` False only counts, for simulations that put weeks into seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.enforced = True
        self.calls: Counter[str] = Counter()
        self.units: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self._clock = clock
        self._lock = threading.Lock()
        self._left = float(BURST)
        self._at = clock()
        self._closed_until = 0.0
        self._under_way = 0

    def reset(self) -> None:
        """All counters at nought, the limit unspent."""
        with self._lock:
            for counter in (self.calls, self.units, self.refused):
                counter.clear()
            self._left, self._at, self._closed_until = float(BURST), self._clock(), 0.0

    @property
    def total(self) -> int:
        """Units charged since the last reset."""
        return sum(self.units.values())

    def count(self, name: str) -> None:
        """One more call of ``name``, whatever becomes of it."""
        with self._lock:
            self.calls[name] += 1

    @contextmanager
    def charged(self, method: Method) -> Iterator[None]:
        """The call's units taken. Raise ProblemError where too much was asked in too short a time, or at once."""
        with self._lock:
            problem = self._refusal(method.units)
            if problem:
                self.refused[method.name] += 1
                raise ProblemError(problem)
            self.units[method.name] += method.units
            self._under_way += 1
        try:
            yield
        finally:
            with self._lock:
                self._under_way -= 1

    def _refusal(self, units: int) -> Problem | None:
        if not self.enforced:
            return None
        now = self._clock()
        self._left = min(float(BURST), self._left + (now - self._at) * PER_MINUTE / 60)
        self._at = now
        if now < self._closed_until:
            return MINUTE_LIMIT
        if self._under_way >= CONCURRENT_LIMIT:
            return CONCURRENT
        if self._left < units:
            self._closed_until = now + PENALTY
            return MINUTE_LIMIT
        self._left -= units
        return None
