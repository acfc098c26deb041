"""Facts by hand: what the owner says of an interview, each with its instant. Mail never replaces one.

A correction stands against all mail older than it; a later confirmation sent by the owner or a cancellation outranks it
(SPEC section 2, by hand). What follows from a fact is for ``taking_up``, ``denials`` and ``fold``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from followup_daemon.signals import Evidence, Meeting


@dataclass(frozen=True, slots=True)
class Added:
    """It is an interview of the owner's, and ``meeting`` is what stands of it (``add``).

    ``evidence`` has the instant, and the thread where there is one; no message.
    """

    interview: str
    evidence: Evidence
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Closed:
    """Nothing more is to come of this interview (``close``)."""

    interview: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Denied:
    """What was asked about is no interview (``close``): neither ``messages``, which speak of it, nor what repeats them.

    ``meeting`` and ``threads`` are what was believed of it.
    """

    interview: str
    evidence: Evidence
    meeting: Meeting
    messages: tuple[str, ...]
    threads: tuple[str, ...]


Fact = Added | Closed | Denied


def by_hand(at: datetime, rule: str, thread_id: str = "") -> Evidence:
    """The evidence of a fact by hand: no message, but the owner's own act at ``at``."""
    return Evidence("", thread_id, at, "", f"by hand: {rule}")


def new_id(at: datetime, start: datetime) -> str:
    """The id of an interview that no mail shows, added at ``at``: six hexadecimal digits, as those of the others."""
    told = f"{at.astimezone(UTC).isoformat()} {start.astimezone(UTC).isoformat()}"
    return hashlib.sha256(told.encode()).hexdigest()[:6]
