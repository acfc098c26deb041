"""Interviews: what all signals together say was agreed. ``fold`` is the state machine from signals to interviews.

Nothing here knows what day it is: an interview is what its signals say, "upcoming" and "overdue" are how it looks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import groupby
from typing import Literal, TypeVar

from followup_daemon.by_hand import Added, Denied, Fact, Noted
from followup_daemon.mail import Person
from followup_daemon.noreply import is_no_reply
from followup_daemon.signals import (
    Cancelled,
    Confirmed,
    Described,
    Evidence,
    Meeting,
    NotHeld,
    Noticed,
    OwnerWrote,
    Signal,
    Word,
)

TITLES = frozenset("mr mrs ms miss mx dr prof professor sir madam".split())
"""Words before a name that tell nothing of whose it is."""

SURE = 0.6
"""The certainty below which nothing is drafted and the owner is asked."""

CERTAIN = 1.0
"""The certainty of what the owner says by hand."""

SEEN_ONLY = 0.3
"""The certainty of an interview that only received mail speaks of."""

PHONE_LENGTH = timedelta(minutes=30)
USUAL_LENGTH = timedelta(minutes=60)

Ending = Literal["cancelled", "withdrawn", "next_round_confirmed"]

Lack = Literal["confirmation", "time", "job", "agreement"]
"""What an interview that is not sure can lack: a sent mail that confirms it, its time, a sign of a job, a clear yes."""

Said = Signal | Fact
"""What mail tells, or the owner by hand."""

AnySaid = TypeVar("AnySaid", bound=Said)


@dataclass(frozen=True, slots=True)
class Interview:
    """One agreed meeting, known for life by the first confirmation of its round.

    ``confirmed_by`` is the first sent mail after which the final time stands, None where only received mail speaks of
    it and the owner has not taken it up by hand. ``threads`` begins with its home; one added by hand may have none.
    ``history`` holds all that counts for it, in order of arrival. ``not_held`` says that it did not take place and no
    new time is confirmed yet. ``ended`` and ``ended_by`` tell how the agreement itself came to an end; what they
    answered after it is for ``standing`` to tell. ``closed_by_hand`` is set while the owner's ``close`` stands.
    """

    id: str
    confirmed_by: Evidence | None
    meeting: Meeting
    threads: tuple[str, ...]
    certainty: float
    history: tuple[Said, ...]
    not_held: bool = False
    ended: Ending | None = None
    ended_by: Evidence | None = None
    closed_by_hand: Evidence | None = None
    known_as: frozenset[str] = field(init=False, repr=False, compare=False)
    """Its id and those it had in other threads before they proved to be one interview: the ledger may know them."""

    def __post_init__(self) -> None:
        # Asked for by every plan, of every entry of the ledger.
        object.__setattr__(self, "known_as", frozenset({self.id, *_ids(self.history)}))

    def __hash__(self) -> int:
        return hash((self.id, len(self.history)))  # whole histories would be walked through each time

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
    def is_denied(self) -> bool:
        """Whether the owner said that it is no interview, and that stands."""
        return any(isinstance(one, Denied) and one.evidence == self.closed_by_hand for one in self.history)

    @property
    def home(self) -> str:
        """The thread it was agreed in; empty for one added by hand without any."""
        return self.threads[0] if self.threads else ""

    @property
    def note(self) -> str:
        """What they spoke about, as the owner last noted it; empty where nothing is noted."""
        return next((one.text for one in reversed(self.history) if isinstance(one, Noted)), "")

    @property
    def people(self) -> tuple[Person, ...]:
        """Interviewers, then the coordinator."""
        coordinator = (self.meeting.coordinator,) if self.meeting.coordinator else ()
        return (*self.meeting.interviewers, *coordinator)


def lacking(interview: Interview) -> tuple[Lack, ...]:
    """What is missing for drafts to be made, nothing where they may be; see ``Interview.is_sure``."""
    agreed = [one for one in interview.history if isinstance(one, Confirmed)]
    told: list[Confirmed] | list[Noticed] = agreed or [one for one in interview.history if isinstance(one, Noticed)]
    about = max((one.about for one in told), default=CERTAIN)
    faint = interview.confirmed_by is not None and interview.certainty < SURE
    no_job = about < SURE
    unclear = faint and (not no_job or all(one.certainty < SURE * one.about for one in agreed))
    lacks: dict[Lack, bool] = {
        "confirmation": interview.confirmed_by is None,
        "time": interview.start is None,
        "job": no_job,
        "agreement": unclear,
    }
    return () if interview.is_sure else tuple(lack for lack, is_so in lacks.items() if is_so)


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


def interview_id(first: Evidence, beside: int = 0) -> str:
    """The short id an interview keeps for life: six hexadecimal digits of its first evidence's message id.

    Of several that one message agrees, each but the first has its number (``Confirmed.beside``) as part of it.
    """
    return _short_id(f"{first.message_id} {beside}" if beside else first.message_id)


@lru_cache(maxsize=4096)
def _short_id(known_by: str) -> str:
    return hashlib.sha256(known_by.encode()).hexdigest()[:6]


def _ids(history: Iterable[Said]) -> set[str]:
    """The ids under which all this may have stood as an interview."""
    told = {
        interview_id(said.evidence, said.beside if isinstance(said, Confirmed) else 0)
        for said in history
        if isinstance(said, Confirmed | Noticed)
    }
    return told | {said.interview for said in history if isinstance(said, Added)}


def in_order(signals: Iterable[AnySaid]) -> list[AnySaid]:
    """All once each, in order of arrival; of one message, agreements come before what else it says.

    What the owner says by hand comes after the mail of the same instant: it stands against it. Two such words of one
    instant stay as they were said, and one said twice counts where it was said last.
    """
    given = sorted(signals, key=_place)
    return [one for _, group in groupby(given, key=_place) for one in _once(list(group))]


def _once(said: list[AnySaid]) -> list[AnySaid]:
    """What was said at one place, once each."""
    if len(said) == 1:
        return said
    once = list(dict.fromkeys(reversed(said)))
    once.reverse()
    return once if isinstance(once[0], Fact) else sorted(once, key=repr)


def _place(signal: Said) -> tuple[datetime, bool, str, bool]:
    evidence = signal.evidence
    return evidence.at, isinstance(signal, Fact), evidence.message_id, not isinstance(signal, Confirmed)


def _as_they_wrote(people: tuple[Person, ...], history: Iterable[Said]) -> tuple[Person, ...]:
    """The people, with the address learned for the one of that name in the interview's mail, where none was known."""
    met: dict[str, Person] = {}
    for signal in history:
        others: tuple[Person, ...] = ()
        if isinstance(signal, Word) and not signal.automatic:
            others = (signal.sender,)
        elif isinstance(signal, OwnerWrote):
            others = signal.to
        met |= {one.address.casefold(): one for one in others if " " in one.name.strip() and one.address}
    return tuple(one if one.address else _known_as(one, met.values()) for one in people)


def _known_as(person: Person, met: Iterable[Person]) -> Person:
    """The person as the only one met whose name holds theirs: "Mr. Doe" is Jo Doe, unless Al Doe was met too."""
    wanted = _name_words(person.name)
    fitting = [one for one in met if wanted and wanted <= _name_words(one.name)]
    if len(fitting) != 1:
        return person
    longer = len(_name_words(fitting[0].name)) > len(wanted)
    return Person(fitting[0].name if longer else person.name, fitting[0].address)


def _name_words(name: str) -> frozenset[str]:
    words = (word.strip(".,()").casefold() for word in name.split())
    return frozenset(word for word in words if word and word not in TITLES)


@dataclass(slots=True)
class Round:
    """An interview while it is folded: the one mutable thing here, gone when ``freeze`` is called.

    ``moved_at`` is when received mail alone last moved it: the owner's next yes is the first to that time. ``id`` is
    that of the first confirmation, or what a fact by hand calls it. ``by_mail`` is the start that mail knows where the
    owner corrected it by hand.
    """

    first: Evidence
    meeting: Meeting
    certainty: float
    confirmed_by: Evidence | None
    history: list[Said] = field(default_factory=list)
    moved_at: datetime | None = None
    by_mail: datetime | None = None
    not_held: bool = False
    ended: Ending | None = None
    ended_by: Evidence | None = None
    closed_by_hand: Evidence | None = None
    id: str = ""

    def __post_init__(self) -> None:
        self.id = self.id or interview_id(self.first)

    @property
    def known_as(self) -> set[str]:
        """Its id, and those under which it would stand by each of its confirmations and notices."""
        return {self.id, *_ids(self.history)}

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
            id=self.id,
            confirmed_by=self.confirmed_by,
            meeting=replace(self.meeting, interviewers=_as_they_wrote(self.meeting.interviewers, self.history)),
            threads=tuple(filter(None, threads)),
            certainty=self.certainty if self.confirmed_by else min(self.certainty, SEEN_ONLY),
            history=tuple(in_order(self.history)),
            not_held=self.not_held,
            ended=self.ended,
            ended_by=self.ended_by,
            closed_by_hand=self.closed_by_hand,
        )


MeetingSignal = Confirmed | Noticed | Described | Cancelled | NotHeld
