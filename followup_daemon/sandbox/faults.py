"""Faults that can be switched on while the server runs: what a network and Google's own servers do at times."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal

from followup_daemon.sandbox.problems import (
    DAY_LIMIT,
    DOMAIN_POLICY,
    MAILBOX_OFF,
    MINUTE_LIMIT,
    NOT_CONFIGURED,
    NOT_FOUND,
    SCOPE,
    TOO_MANY,
    UNAUTHORIZED,
    USER_LIMIT,
    Problem,
    invalid,
)

Kind = Literal[
    "closed", "reset", "lost_answer", "reset_after", "half_answer", "late", "slow",
    "server_error", "server_error_after", "html_error", "odd_error", "garbage", "empty_body",
    "rate_limited", "user_rate_limited", "daily_limit", "too_many", "unauthorized", "no_scope", "not_configured",
    "domain_policy", "mailbox_off", "bad_request", "not_found", "history_expired", "empty_page", "stale_search",
    "invalid_grant",
]  # fmt: skip
"""closed, reset: the connection ends (FIN, RST) before the server acts. lost_answer, reset_after, half_answer: after
it acted. late: acts, then answers after ``seconds``. slow: waits ``seconds``, then acts. server_error(_after):
``status`` before (after) acting. html_error, odd_error: error bodies that are not the API's. garbage, empty_body:
acts, then no JSON under status 200. not_found: 404, as for what is not visible yet. empty_page: nextPageToken and
nothing else. stale_search: a list that lacks what came within ``seconds``. invalid_grant: for method ``token``."""

PROBLEMS: dict[str, Problem] = {
    "rate_limited": MINUTE_LIMIT,
    "user_rate_limited": USER_LIMIT,
    "daily_limit": DAY_LIMIT,
    "too_many": TOO_MANY,
    "unauthorized": UNAUTHORIZED,
    "no_scope": SCOPE,
    "not_configured": NOT_CONFIGURED,
    "domain_policy": DOMAIN_POLICY,
    "mailbox_off": MAILBOX_OFF,
    "bad_request": invalid("Bad Request"),
    "not_found": NOT_FOUND,
    "history_expired": NOT_FOUND,
}
"""Kinds that are answered with an error before anything is done."""


@dataclass(frozen=True, slots=True)
class Fault:
    """``kind`` befalls the next ``times`` calls whose method matches the pattern, after ``skip`` that go well."""

    kind: Kind
    method: str = "*"
    times: int = 1
    skip: int = 0
    status: int = 503
    seconds: float = 0.0


class Faults:
    """The faults that are still to come, first added first served."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[list[int]] = []
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        with self._lock:
            self._faults.append(fault)
            self._waiting.append([fault.skip, fault.times])

    def clear(self) -> None:
        with self._lock:
            self._faults.clear()
            self._waiting.clear()

    @property
    def pending(self) -> int:
        """How many calls are still to be struck."""
        with self._lock:
            return sum(times for _, times in self._waiting)

    def take(self, method: str) -> Fault | None:
        """The fault that befalls this call of ``method``, None for none."""
        with self._lock:
            for fault, left in zip(self._faults, self._waiting, strict=True):
                if not fnmatchcase(method, fault.method) or not left[1]:
                    continue
                if left[0]:
                    left[0] -= 1
                    continue
                left[1] -= 1
                if not left[1]:
                    self._forget(left)
                return fault
        return None

    def _forget(self, spent: list[int]) -> None:
        at = next(place for place, left in enumerate(self._waiting) if left is spent)
        del self._waiting[at], self._faults[at]
