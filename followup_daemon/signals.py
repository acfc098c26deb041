"""Signals: what one message tells, each with its evidence; the closed set that reading emits and ``fold`` takes.

A signal never says what follows from it: that is ``fold`` and ``plan``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from followup_daemon.mail import Person

Medium = Literal["phone", "video", "onsite"]
FIRM = 0.3
"""The ``about`` below which a signal tells nothing by itself."""

WORDS_KEPT = 200
"""Characters of a mail that an evidence may keep: enough for ``why``, too little to be the mail."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a finding comes from: the message (RFC 5322 id), its Gmail thread, when Gmail took it in (UTC), the words
    it rests on (bounded by ``WORDS_KEPT``), and the name of the rule that read them."""

    message_id: str
    thread_id: str
    at: datetime
    words: str
    rule: str

    @property
    def source(self) -> object:
        """By what the source is told from others: the message's id; without one, the instant of the owner's word."""
        return self.message_id or self.at


Topic = Literal["start", "end", "medium", "company", "role", "interviewer", "coordinator"]


@dataclass(frozen=True, slots=True)
class Telling:
    """Where one fact of a meeting stands in the mail. ``value`` is the fact as text, an instant in UTC."""

    topic: Topic
    value: str
    evidence: Evidence


def instant_text(moment: datetime) -> str:
    """An instant as the value of a ``Telling``: the same in whatever zone it was said."""
    return moment.astimezone(UTC).isoformat()


@dataclass(frozen=True, slots=True)
class Meeting:
    """What mail says of one meeting; every field may be unknown.

    ``start`` and ``end`` are aware, in the zone meant; ``end`` is None where neither an end nor a length was said.
    ``interviewers`` ask the questions, in the order of the mail, with an empty address where none is known anywhere
    and a title for a name where no name is given. ``coordinator`` arranges; ``agency`` says that the coordinator works
    for an agency and not for the ``company``. ``uid`` is the iCalendar UID of an invitation. ``day`` is told where the
    day alone is known, as of "I've booked the Thursday": which of the notices is meant.
    ``told`` are the words in which the mail says all this, where it says it.
    """

    start: datetime | None = None
    end: datetime | None = None
    medium: Medium | None = None
    company: str | None = None
    role: str | None = None
    interviewers: tuple[Person, ...] = ()
    coordinator: Person | None = None
    agency: bool = False
    uid: str = ""
    day: date | None = None
    told: tuple[Telling, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The owner's sent mail by which the agreed time stands (SPEC section 1, confirmation).

    ``meeting.start`` is None where the mail leans on a notice in another thread ("booked, see you then").
    ``certainty`` runs from 0 to 1; below ``interview.SURE`` the owner is asked. ``about`` is the part of it that
    its own thread gives: how certain that thread is about a job interview. Another may know better (``backing``).

    ``beside`` counts the talks on other days that the same mail agrees before this one. ``instead`` is the start that
    it replaces, where that thread has several. ``again``: the time stood already in its thread, and is only said again.
    """

    evidence: Evidence
    meeting: Meeting
    certainty: float
    about: float = 1.0
    beside: int = 0
    instead: datetime | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Noticed:
    """Received mail that fixes a time without a mail of the owner: an invitation, its update, a scheduler's notice.

    ``update`` says that it changes a meeting known before (higher SEQUENCE, "has been rescheduled"), and ``was`` when
    that was to be, where the mail tells it. ``about`` is how certain its own thread is about a job interview.
    """

    evidence: Evidence
    meeting: Meeting
    update: bool
    about: float = 1.0
    was: datetime | None = None


@dataclass(frozen=True, slots=True)
class Described:
    """Received mail that tells more of a meeting already agreed: the panel, the length, the medium, the role."""

    evidence: Evidence
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The meeting is called off by ``by``, without a new time agreed. ``starts`` and ``uid`` say which, where known.

    In a thread that holds no meeting: by ``sender``, a machine where ``automatic``; of ``day``, where it names one.
    """

    evidence: Evidence
    by: Literal["them", "owner"]
    starts: datetime | None = None
    uid: str = ""
    company: str | None = None
    role: str | None = None
    day: date | None = None
    sender: Person | None = None
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class NotHeld:
    """Mail that shows the meeting did not take place ("are you joining?", "sorry, held up - new time?")."""

    evidence: Evidence
    sender: Person


@dataclass(frozen=True, slots=True)
class Promise:
    """A date by which they decide or get back. ``vague``: a stretch of days, ``by`` being its last."""

    by: date
    vague: bool


WordKind = Literal[
    "courtesy",  # decides nothing: "great to meet you too", "still in discussions"
    "promise",  # says by when they will decide or get back
    "question",  # asks the owner for something: the ball is with the owner
    "next_round",  # invites to a further round
    "rejection",
    "offer",
    "on_hold",  # the role is on hold, the search paused
]


@dataclass(frozen=True, slots=True)
class Word:
    """A message from their side, before or after the start, and what it says; one message may tell several.

    A human mail that tells nothing else is a courtesy: every one of theirs leaves at least one word.

    ``automatic``: written by a machine (an ATS, a scheduler). Only a rejection, an offer or a cancellation of a machine
    counts. ``company`` and ``role`` are those the message itself names. ``doubtful``: it may be a machine's mail.
    ``language`` is that of a mail that was not understood; empty for one that was. ``in_spam``: the mail lies in Spam.
    """

    evidence: Evidence
    kind: WordKind
    sender: Person
    promise: Promise | None = None
    automatic: bool = False
    doubtful: bool = False
    company: str | None = None
    role: str | None = None
    language: str = ""
    in_spam: bool = False


OwnerAct = Literal[
    "thanks",  # for an interview that took place, also half a sentence
    "asks_news",  # asks where things stand
    "answers",  # any other mail to their side: answers a question, sends what was asked for
    "offers_times",  # proposes times for a further round
    "withdraws",  # withdraws the application, or declines the meeting
    "accepts_offer",
    "called",  # says that they spoke by telephone about the state of things
]


@dataclass(frozen=True, slots=True)
class OwnerWrote:
    """A mail of the owner's to their side and what it does; one mail may do several. ``to`` holds To and Cc."""

    evidence: Evidence
    act: OwnerAct
    to: tuple[Person, ...]


AutomaticKind = Literal["absence", "left", "bounce", "delay", "calendar", "receipt", "portal", "other"]


@dataclass(frozen=True, slots=True)
class Automatic:
    """Mail that no person wrote. ``about`` is the address it speaks of: who is away, who left, which bounced.

    ``returns`` is the first day back, where an absence names one (SPEC section 2). ``failed`` are the recipients a
    bounce names and ``original`` the RFC 5322 id of the mail that bounced, where the report tells.
    """

    evidence: Evidence
    kind: AutomaticKind
    about: str
    returns: date | None = None
    failed: tuple[str, ...] = ()
    original: str = ""


Signal = Confirmed | Noticed | Described | Cancelled | NotHeld | Word | OwnerWrote | Automatic
