"""Quota kept by waiting, and reads tried again: the layer between Google's client and the gate."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event
from time import monotonic
from typing import Any, Protocol

from followup_daemon.errors import RateLimited, Stopped

from . import endpoints, faults

# Gmail allows 6,000 units a minute and looks at shorter stretches too: an unpaced client was refused after about 2,900
# units within 18 s. This is at most 1,900 in any 18 s, and 4,000 in any minute. After a refusal 25 a second ran clean.
BURST = 1_000
UNITS_PER_SECOND = 50
UNITS_PER_SECOND_REFUSED = 25
TRIES = 5
LONGEST_WAIT = 32.0
# Seconds after which a read that failed is not tried again: five timeouts in a row would hold up the pass too long.
PATIENCE = 90.0


@dataclass
class Pace:
    """A bucket of ``burst`` quota units that fills in real time. ``wait`` is cut short by the end of the program.

    ``asks`` is called before each request that is sent: whoever watches the pass sees it go on.
    """

    stop: Event = field(default_factory=Event)
    clock: Callable[[], float] = monotonic
    wait: Callable[[float], object] | None = None
    burst: float | None = None
    asks: Callable[[], object] = lambda: None

    def __post_init__(self) -> None:
        self._rate: float = UNITS_PER_SECOND
        self._size = BURST if self.burst is None else self.burst
        self._held = self._size
        self._filled_at = self.clock()

    def trust(self) -> None:
        """Wait for no quota unless ``burst`` was given: the quota is Google's, and this server is on this machine.

        It may keep one all the same: its first refusal ends the trust.
        """
        if self.burst is None:
            self._size = self._held = float("inf")

    def refused(self) -> None:
        """Go slowly from now on: the server met its limit before we met ours."""
        self._rate, self._size = UNITS_PER_SECOND_REFUSED, min(self._size, BURST)
        self._held = min(self._held, 0)

    def spend(self, units: int) -> None:
        """Take the units, waiting until the bucket holds them. Raise Stopped if the program ends meanwhile."""
        now = self.clock()
        self._held = min(self._size, self._held + (now - self._filled_at) * self._rate)
        self._filled_at = now
        self._held -= units
        if self._held < 0:
            self.pause(-self._held / self._rate)

    def pause(self, seconds: float) -> None:
        """Wait. Raise Stopped if the program ends meanwhile."""
        (self.wait or self.stop.wait)(seconds)
        self.refuse_after_end()

    def refuse_after_end(self) -> None:
        """Raise Stopped if the program ends."""
        if self.stop.is_set():
            raise Stopped("The program was asked to end while a request waited its turn; it was not sent.")


class Sender(Protocol):
    """What sends a request: ``google_auth_httplib2.AuthorizedHttp``, or ``httplib2.Http``."""

    def request(self, uri: str, method: str, body: Any, headers: Any) -> tuple[Any, bytes]: ...

    def close(self) -> None: ...


class PacedHttp:
    """The ``http`` that Google's client is given: paced, reads tried again, every fault one of ours.

    Google's own retries stay off: they repeat writes, and sleep deaf to the end of the program.
    """

    def __init__(self, sender: Sender, door_path: str, pace: Pace, chance: Callable[[], float] = random.random) -> None:
        self._sender = sender
        self._start = door_path
        self._pace = pace
        self._chance = chance

    def request(
        self, uri: str, method: str = "GET", body: Any = None, headers: Any = None, **_: object
    ) -> tuple[Any, bytes]:
        """The answer of a success. Raise the MailboxError for anything else, after a few tries of a read."""
        units = self._units(method, uri)
        started = self._pace.clock()
        tries = TRIES if method == "GET" else 1
        for tried in range(1, tries + 1):
            self._take_turn(method, units)
            answer = self._sent_once(uri, method, body, headers)
            if not isinstance(answer, faults.Fault):
                return answer
            late = self._pace.clock() - started > PATIENCE
            if isinstance(answer.error, RateLimited):
                self._pace.refused()
            if not answer.passing or late or tried == tries:
                raise answer.error
            self._pace.pause(min(LONGEST_WAIT, 2.0 ** (tried - 1)) * self._chance())
        raise AssertionError("a request is tried at least once")

    def _take_turn(self, method: str, units: int) -> None:
        """Wait for the turn of a request. Raise Stopped for a read once the program ends.

        A write is the last act of what is in hand: it is sent, so that its outcome is known and recorded.
        """
        if method == "GET":
            self._pace.refuse_after_end()
            self._pace.spend(units)
        else:
            with suppress(Stopped):
                self._pace.spend(units)
        self._pace.asks()

    def _units(self, method: str, uri: str) -> int:
        """What it costs; nothing for what the gate is going to refuse."""
        endpoint = endpoints.find(method, uri.partition("?")[0].removeprefix(self._start))
        return endpoint.units if endpoint else 0

    def _sent_once(self, uri: str, method: str, body: Any, headers: Any) -> tuple[Any, bytes] | faults.Fault:
        try:
            response, content = self._sender.request(uri, method, body=body, headers=headers)
        except faults.EXCEPTIONS as cause:
            fault = faults.of_exception(cause)
            fault.error.__cause__ = cause
            return fault
        if 200 <= response.status < 300:
            return response, content
        return faults.of_answer(response.status, content)

    def close(self) -> None:
        self._sender.close()
