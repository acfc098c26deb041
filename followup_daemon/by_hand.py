"""Facts by hand: what the owner says of an interview, each with its instant. Mail never replaces one.

A correction stands against all mail older than it; a later confirmation sent by the owner or a cancellation outranks it
(SPEC section 2, by hand). What follows from a fact is for ``taking_up``, ``denials``, ``hearsay`` and ``plan``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from followup_daemon.mail import Person
from followup_daemon.signals import Evidence, Meeting

EVERY = ""
"""The id that stands for all interviews, in ``Paused`` and ``Resumed``."""


@dataclass(frozen=True, slots=True)
class Added:
    """It is an interview of the owner's, and ``meeting`` is what stands of it (``add``).

    ``evidence`` has the instant, and the thread where there is one; no message.
    """

    interview: str
    evidence: Evidence
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Edited:
    """What is believed of the meeting is wrong, and ``meeting`` is what stands of it (``edit``)."""

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


Hearsay = Literal["courtesy", "promise", "rejection", "offer", "next_round", "on_hold", "answered"]
"""What was said: a word of their side's, as mail tells it, or that the owner answered their question elsewhere."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said outside the mailbox (``heard``), with the date they gave; ``evidence.words`` are the owner's."""

    interview: str
    evidence: Evidence
    what: Hearsay
    by: date | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """The owner telephoned ``person`` about the state of things (``called``), and this is what they said.

    It counts as a follow-up, sent at that time.
    """

    interview: str
    evidence: Evidence
    person: Person | None
    what: Hearsay
    by: date | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """Something they spoke about, for the thanks (``note``); an empty text takes the note back."""

    interview: str
    evidence: Evidence
    text: str


@dataclass(frozen=True, slots=True)
class Paused:
    """Nothing is drafted (``pause``) for this interview, or for ``EVERY``, before the day ``until``; None: no end."""

    interview: str
    evidence: Evidence
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Resumed:
    """The pause ends, and a follow-up that was thrown away is made after all (``resume``)."""

    interview: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Wanted:
    """The owner wants the next step now (``draft``), or a mail that tells of another offer (``offer``).

    ``to`` is the addressee where the owner names one. ``deadline`` is the day by which the owner has to decide on the
    other offer.
    """

    interview: str
    evidence: Evidence
    what: Literal["thank_you", "follow_up", "offer"]
    to: Person | None = None
    deadline: date | None = None


Fact = Added | Edited | Closed | Denied | Heard | Called | Noted | Paused | Resumed | Wanted


def by_hand(at: datetime, rule: str, thread_id: str = "", words: str = "") -> Evidence:
    """The evidence of a fact by hand: no message, but the owner's own act at ``at``."""
    return Evidence("", thread_id, at, words, f"by hand: {rule}")


def new_id(at: datetime, start: datetime) -> str:
    """The id of an interview that no mail shows, added at ``at``: six hexadecimal digits, as those of the others."""
    told = f"{at.astimezone(UTC).isoformat()} {start.astimezone(UTC).isoformat()}"
    return hashlib.sha256(told.encode()).hexdigest()[:6]
