"""What the simulated world knows to be true: employers, interviews, mails and what each tells, drafts and their fates.

The daemon sees none of this, only the mailbox; ``promises`` judges by this alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from followup_daemon.ledger import StepKind
from followup_daemon.mail import Person

OWNER = Person("Priya Raman", "priya@gmail.example")
MARK = re.compile(r"\[\[(k\d+)\]\]")  # [[k17]]

WORDS = frozenset({"courtesy", "promise", "question", "next_round", "rejection", "offer", "on_hold"})
ACTS = frozenset({"thanks", "asks_news", "answers", "offers_times", "withdraws", "accepts_offer"})
MACHINES = frozenset({"absence", "left", "bounce", "portal", "receipt"})
HANDS = frozenset({
    "called", "noted", "edited", "added", "closed", "paused", "resumed",
    "draft_thanks", "draft_follow_up", "offer_told",
})  # fmt: skip
"""What the owner says by hand that no mail says."""


@dataclass(frozen=True, slots=True)
class Employer:
    """One employer and one role: who writes, who interviews, and the address its machines write from."""

    name: str
    company: str
    role: str
    recruiter: Person | None
    agency: bool
    interviewers: tuple[Person, ...]
    machine: Person


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a mail tells about a round; ``what`` is one of WORDS, ACTS, MACHINES or of the meeting's own.

    The meeting's own are agreed, described, notice, cancelled and not_held. ``machine``: a word that no person wrote.
    ``named``: the mail names company and role. By hand the owner says the words too, and HANDS; of a pause of all
    interviews ``round`` is empty.
    """

    what: str
    round: str
    by: date | None = None
    start: datetime | None = None
    end: datetime | None = None
    interviewers: tuple[Person, ...] = ()
    about: str = ""
    returns: date | None = None
    original: str = ""
    machine: bool = False
    named: bool = False


@dataclass(eq=False, slots=True)
class Round:
    """One interview: its first confirmation, once it was sent, gives it its id."""

    name: str
    employer: Employer
    first: Posted | None = None


DraftState = Literal["open", "edited", "sent", "scheduled", "discarded", "withdrawn"]


@dataclass(eq=False, slots=True)
class Made:
    """One draft that the daemon made, ``apart`` for one person of several.

    ``touched_at`` is when the composer last saved it, ``gone_at`` when it went.
    ``unledgered``: made after the copy of a database that was put back; ``forgotten``: and Gmail's history no longer
    reaches so far.
    """

    draft_id: str
    round: Round
    kind: StepKind
    to: frozenset[str]
    thread_id: str
    mark: str
    made_at: datetime
    text: str
    state: DraftState = "open"
    touched_at: datetime | None = None
    gone_at: datetime | None = None
    was_edited: bool = False
    was_scheduled: bool = False
    unledgered: bool = False
    forgotten: bool = False
    by: Literal["email", "call"] = "email"
    apart: bool = False
    laptop: int = 0

    def is_of(self, one: Round, kind: StepKind, made_at: datetime) -> bool:
        """Whether the ledger means this draft, claimed in a pass that began then."""
        return self.round is one and self.kind == kind and timedelta(0) <= self.made_at - made_at < timedelta(hours=2)


@dataclass(eq=False, slots=True)
class Posted:
    """One mail that came in or went out; ``made`` is the draft of the daemon's that it was.

    ``by_hand``: no mail, but what the owner told the daemon; ``frees`` are the drafts thrown away that are made anew.
    """

    id: str
    rfc_id: str
    thread_id: str
    at: datetime
    sender: Person
    to: tuple[Person, ...]
    facts: tuple[Fact, ...]
    made: Made | None = None
    by_hand: bool = False
    frees: tuple[Made, ...] = ()

    @property
    def by_owner(self) -> bool:
        return self.sender == OWNER

    @property
    def by_person(self) -> bool:
        """Whether a human of their side wrote it."""
        return not self.by_owner and not any(one.machine or one.what in MACHINES | {"notice"} for one in self.facts)

    def can_answer(self, laptop: int = 0) -> bool:
        """Whether it may answer a question: a mail of the owner's, but not the laptop's own words as they were."""
        if self.by_hand:
            return self.tells("answers") or self.tells("called")
        made = self.made
        as_it_was = made is not None and not made.was_edited and not made.unledgered and made.laptop == laptop
        return self.by_owner and not as_it_was

    @property
    def addresses(self) -> frozenset[str]:
        return frozenset(one.address for one in self.to)

    def tells(self, what: str) -> bool:
        return any(one.what == what for one in self.facts)


@dataclass(slots=True)
class Truth:
    """Everything that has happened, and what the marks in mails mean."""

    posts: list[Posted] = field(default_factory=list)
    drafts: list[Made] = field(default_factory=list)
    rounds: dict[str, Round] = field(default_factory=dict)
    marks: dict[str, tuple[Fact, ...]] = field(default_factory=dict)
    _by_round: dict[str, list[Posted]] = field(default_factory=lambda: defaultdict(list))
    _sorted_in: int = 0

    def mark(self, facts: tuple[Fact, ...]) -> str:
        """A fresh mark that means these facts."""
        name = f"k{len(self.marks) + 1}"
        self.marks[name] = facts
        return f"[[{name}]]"

    def lose(self, since: datetime) -> None:
        """Forget what was said by hand since then: the database that held it is gone."""
        self.posts[:] = [post for post in self.posts if not (post.by_hand and post.at >= since)]
        self._by_round.clear()
        self._sorted_in = 0

    def about(self, one: Round) -> Sequence[Posted]:
        for post in self.posts[self._sorted_in :]:
            for name in {fact.round for fact in post.facts}:
                self._by_round[name].append(post)
        self._sorted_in = len(self.posts)
        return self._by_round[one.name]
