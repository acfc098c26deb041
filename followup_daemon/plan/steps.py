"""The values a plan is made of: the owner's policy, the steps to come, and what holds steps back.

A step carries ``due`` and ``until``, so that a plan needs no clock: the caller asks ``due <= now <= until``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from followup_daemon.by_hand import Paused, Resumed
from followup_daemon.ledger import Channel, StepKind
from followup_daemon.mail import Person
from followup_daemon.signals import Automatic, Evidence
from followup_daemon.workdays import Calendar

OVERDUE_LIMIT = 10
"""Business days past its due day after which a step is listed and never drafted by itself."""

QUIET_LIMIT = 20
"""Business days without anything after which an interview is closed as gone quiet."""

SPACING = 5
"""Business days between two follow-ups to one person, whatever the interview."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The owner's waiting times; business days are counted in ``calendar``, days and ``drafts_at`` in ``zone``."""

    zone: ZoneInfo
    calendar: Calendar
    thank_you_after: timedelta = timedelta(minutes=30)
    together: bool = True
    first_after: int = 5
    second_after: int = 7
    after_promise: int = 1
    drafts_at: time = time(8, 30)
    max_follow_ups: int = 2
    first_by: Channel = "email"
    second_by: Channel = "email"

    def day(self, moment: datetime) -> date:
        """The date of ``moment`` in the owner's zone."""
        return moment.astimezone(self.zone).date()

    def opens(self, day: date) -> datetime:
        """The instant on ``day`` at which drafts are made. In a spring gap the clock reads one hour later."""
        return datetime.combine(day, self.drafts_at, self.zone)

    def closes(self, day: date) -> datetime:
        """The last instant of ``day`` in the owner's zone."""
        return datetime.combine(day, time(23, 59, 59), self.zone)


Tone = Literal[
    "thanks", "thanks_passed_on", "silence", "promise_passed", "after_courtesy", "second", "another_offer", "call"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One mail (or call) that is still to be drafted.

    ``to`` are its addressees; ``person`` is set for thanks that are a mail of their own. ``until`` is the last instant
    at which it is drafted by itself. ``promised`` is the date of theirs that has passed. ``thanks_missing`` says
    that no thanks went, so that a follow-up opens with them. ``rule`` names what set the due day, and ``because`` is
    the mail that did, where one did. ``wanted``: the owner asked for it by hand. ``deadline`` is the day by which the
    owner has to decide on another offer.
    """

    interview: str
    kind: StepKind
    to: tuple[Person, ...]
    due: datetime
    until: datetime
    tone: Tone
    rule: str
    person: str = ""
    by: Channel = "email"
    promised: date | None = None
    thanks_missing: bool = False
    because: Evidence | None = None
    wanted: bool = False
    deadline: date | None = None

    @property
    def key(self) -> tuple[str, StepKind, str]:
        return self.interview, self.kind, self.person


HoldReason = Literal[
    "unsure",  # the reading is not sure: the owner is asked
    "seen_only",  # only received mail speaks of it: the owner is asked
    "no_time",  # confirmed, but no time is known
    "closed",
    "paused",
    "not_held",
    "next_round",
    "question",  # the ball is with the owner
    "on_hold",
    "offer_accepted_elsewhere",
    "cap",  # as many follow-ups went as may
    "unsent",  # the first follow-up lies unsent
    "claimed",  # a draft's fate is not known yet
    "vanished",
    "discarded",
    "unknown",  # a draft was made, its fate cannot be told: listed
    "bounced",  # the mail reached nobody: not made again by itself
    "call",  # the call sheet lies there, and the owner has not said that the call was made
    "deadline",  # the owner has to decide on another offer before
    "no_address",
    "thanked",
    "doubt",  # a rejection or offer that could mean two interviews
]


@dataclass(frozen=True, slots=True)
class Hold:
    """Why nothing (more) is drafted, for thanks or for follow-ups, and the message it rests on."""

    what: Literal["all", "thank_you", "follow_up"]
    reason: HoldReason
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """All that is still to come for one interview, earliest first, and what holds the rest back.

    ``quiet_on`` is the day from which an interview with no news is closed as gone quiet, None where it is closed
    or held back altogether. ``call_back`` is the day on which the owner may call once more, though no step is left.
    """

    steps: tuple[Step, ...] = ()
    holds: tuple[Hold, ...] = ()
    quiet_on: date | None = None
    call_back: date | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What the plan must know of the other interviews.

    ``asked`` are the follow-ups that went for other interviews: address, time of sending. ``accepted`` is the mail by
    which the owner accepted an offer elsewhere. ``doubts`` are messages that may mean this interview or another.
    ``pauses`` are the owner's words on a pause of all interviews. ``people`` is what their mail tells of people: who is
    absent, and whose address reaches nobody.
    """

    asked: tuple[tuple[str, datetime], ...] = ()
    accepted: Evidence | None = None
    doubts: tuple[Evidence, ...] = ()
    pauses: tuple[Paused | Resumed, ...] = ()
    people: tuple[Automatic, ...] = ()


NOTHING_AROUND = Around()
