"""Interviews: what all signals together say was agreed. ``fold`` is the state machine from signals to interviews.

Nothing here knows what day it is: an interview is what its signals say, "upcoming" and "overdue" are how it looks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from followup_daemon.mail import Person
from followup_daemon.noreply import is_no_reply
from followup_daemon.signals import Cancelled, Confirmed, Described, Evidence, Meeting, NotHeld, Noticed, Signal, Word

SURE = 0.6
"""The certainty below which nothing is drafted and the owner is asked."""

SEEN_ONLY = 0.3
"""The certainty of an interview that only received mail speaks of."""

PHONE_LENGTH = timedelta(minutes=30)
USUAL_LENGTH = timedelta(minutes=60)

Ending = Literal["cancelled", "withdrawn", "next_round_confirmed"]


@dataclass(frozen=True, slots=True)
class Interview:
    """One agreed meeting, known for life by the first confirmation of its round.

    ``confirmed_by`` is the first sent mail after which the final time stands, None where only received mail speaks of
    it. ``threads`` begins with its home. ``history`` holds every signal that counts for it, in order of arrival.
    ``not_held`` says that it did not take place and no new time is confirmed yet. ``ended`` and ``ended_by`` tell how
    the agreement itself came to an end; what they answered after it is for ``standing`` to tell.
    """

    id: str
    confirmed_by: Evidence | None
    meeting: Meeting
    threads: tuple[str, ...]
    certainty: float
    history: tuple[Signal, ...]
    not_held: bool = False
    ended: Ending | None = None
    ended_by: Evidence | None = None

    @property
    def start(self) -> datetime | None:
        return self.meeting.start

    @property
    def end(self) -> datetime | None:
        """When it ends: as said, else 30 minutes after the start by phone and 60 otherwise (SPEC section 2)."""
        if self.meeting.start is None or self.meeting.end is not None:
            return self.meeting.end
        return self.meeting.start + (PHONE_LENGTH if self.meeting.medium == "phone" else USUAL_LENGTH)

    @property
    def is_sure(self) -> bool:
        """Whether drafts may be made: confirmed by the owner, at a known time, with enough certainty."""
        return self.confirmed_by is not None and self.meeting.start is not None and self.certainty >= SURE

    @property
    def known_as(self) -> frozenset[str]:
        """Its id and those it had in other threads before they proved to be one interview: the ledger may know them."""
        agreed = (signal for signal in self.history if isinstance(signal, Confirmed | Noticed))
        return frozenset({self.id, *(interview_id(signal.evidence) for signal in agreed)})

    @property
    def people(self) -> tuple[Person, ...]:
        """Interviewers, then the coordinator."""
        coordinator = (self.meeting.coordinator,) if self.meeting.coordinator else ()
        return (*self.meeting.interviewers, *coordinator)


def thanked_people(interview: Interview) -> tuple[Person, ...]:
    """Who is thanked: every interviewer whose address is known; where none is, the coordinator, else nobody."""
    known = tuple(person for person in interview.meeting.interviewers if can_be_written_to(person))
    if known:
        return known
    coordinator = interview.meeting.coordinator
    return (coordinator,) if coordinator and can_be_written_to(coordinator) else ()


def can_be_written_to(person: Person) -> bool:
    """Whether an address is known that somebody reads: never a no-reply."""
    return bool(person.address) and not is_no_reply(person.address)


def interview_id(first: Evidence) -> str:
    """The short id an interview keeps for life: six hexadecimal digits of its first evidence's message id."""
    return hashlib.sha256(first.message_id.encode()).hexdigest()[:6]


def in_order(signals: list[Signal]) -> list[Signal]:
    """The signals once each, in order of arrival; of one message, agreements come before what else it says."""
    return sorted(
        dict.fromkeys(signals),
        key=lambda signal: (
            signal.evidence.at,
            signal.evidence.message_id,
            not isinstance(signal, Confirmed),
            repr(signal),
        ),
    )


def _as_they_wrote(people: tuple[Person, ...], history: Iterable[Signal]) -> tuple[Person, ...]:
    """The people, with the address from which someone of exactly that full name wrote where none was known."""
    wrote = {
        signal.sender.name.casefold(): signal.sender
        for signal in history
        if isinstance(signal, Word) and not signal.automatic and " " in signal.sender.name
    }
    return tuple(one if one.address else wrote.get(one.name.casefold(), one) for one in people)


@dataclass(slots=True)
class Round:
    """An interview while it is folded: the one mutable thing here, gone when ``freeze`` is called.

    ``moved_at`` is when received mail alone last moved it: the owner's next yes is the first to that time.
    """

    first: Evidence
    meeting: Meeting
    certainty: float
    confirmed_by: Evidence | None
    history: list[Signal] = field(default_factory=list)
    moved_at: datetime | None = None
    not_held: bool = False
    ended: Ending | None = None
    ended_by: Evidence | None = None

    def took_place_before(self, at: datetime) -> bool:
        """Whether it had begun by ``at`` and nothing says that it was not held."""
        start = self.meeting.start
        return start is not None and start < at and not self.not_held and self.ended not in {"cancelled", "withdrawn"}

    def close(self, how: Ending, evidence: Evidence) -> None:
        if self.ended is None:
            self.ended, self.ended_by = how, evidence

    def freeze(self) -> Interview:
        """The finished interview; its home is the thread of its first evidence."""
        threads = dict.fromkeys([self.first.thread_id, *(signal.evidence.thread_id for signal in self.history)])
        return Interview(
            id=interview_id(self.first),
            confirmed_by=self.confirmed_by,
            meeting=replace(self.meeting, interviewers=_as_they_wrote(self.meeting.interviewers, self.history)),
            threads=tuple(threads),
            certainty=self.certainty if self.confirmed_by else min(self.certainty, SEEN_ONLY),
            history=tuple(in_order(self.history)),
            not_held=self.not_held,
            ended=self.ended,
            ended_by=self.ended_by,
        )


MeetingSignal = Confirmed | Noticed | Described | Cancelled | NotHeld
