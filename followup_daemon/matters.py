"""Matters: what the owner is asked or told, each for as long as it is so (SPEC section 1, told).

Computed, never stored: facts in, matters out. The sentences are ``sayings``'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from followup_daemon import workdays
from followup_daemon.casebook import Casebook
from followup_daemon.interview import Interview
from followup_daemon.ledger import FOLLOW_UPS, StepKind, Taken, sent_unchanged
from followup_daemon.plan import Around, Outlook, Policy, is_overtaken
from followup_daemon.plan.steps import QUIET_LIMIT, HoldReason
from followup_daemon.signals import Automatic, Evidence, OwnerWrote, Word
from followup_daemon.standing import Standing, outranked, standing

MatterKind = Literal[
    "unsure",
    "seen_only",
    "no_time",
    "outranked",  # what the owner said by hand, by a later mail
    "doubt",  # a decision that may mean several interviews
    "question",  # the ball is with the owner
    "not_held",
    "on_hold",
    "offer_accepted_elsewhere",
    "offer",  # while other interviews are open
    "times_unanswered",  # the owner offered times for a further round and heard nothing
    "portal",  # "sign in to see your status"
    "doubtful",  # counted as a word, though a machine may have written it
    "not_understood",  # a mail of theirs in a language that cannot be read
    "late_word",  # came after the interview had gone quiet
    "bounced",
    "no_address",
    "overdue",  # too late to be drafted by itself
    "call_untold",  # the call sheet has been there for a while, and the owner has not said that the call was made
    "claimed",
    "unknown",
    "vanished",
    "discarded",
    "left",  # overtaken, but the owner's words are in it
    "unsent",
]

ASKED_BY_HOLD: dict[HoldReason, MatterKind] = {
    "unsure": "unsure",
    "seen_only": "seen_only",
    "no_time": "no_time",
    "not_held": "not_held",
    "on_hold": "on_hold",
    "offer_accepted_elsewhere": "offer_accepted_elsewhere",
    "bounced": "bounced",
    "no_address": "no_address",
}
"""Holds that the owner is told of as they are."""

QUESTION_TOLD = 1
"""Business days after which an open question of theirs is told: the owner knows of it from the mail."""

TIMES_UNANSWERED = 5
"""Business days after which times that the owner offered count as unanswered."""

THANKS_UNSENT = timedelta(hours=20)
FOLLOW_UP_UNSENT = 2
"""Business days."""

CALL_UNTOLD = 2
"""Business days after the call sheet was made, after which the owner is asked whether the call was made."""

VANISHED_UNTIL = 5
"""Business days after which a draft that vanished counts as discarded."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to tell: about which interviews, since when, and the message or step it rests on.

    ``to`` are the addresses it is about; ``until`` is the day on which it settles itself.
    """

    kind: MatterKind
    interviews: tuple[str, ...]
    at: datetime
    evidence: Evidence | None = None
    step: StepKind | None = None
    to: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One interview with all that bears on it at ``now``; ``own`` are the steps taken for it."""

    interview: Interview
    ahead: Outlook
    ledger: tuple[Taken, ...]
    beside: Around
    policy: Policy
    now: datetime

    @property
    def stands(self) -> Standing:
        return standing(self.interview, sent_unchanged(self.ledger))

    @property
    def own(self) -> Sequence[Taken]:
        return [entry for entry in self.ledger if entry.interview in self.interview.known_as]

    @property
    def today(self) -> date:
        return self.policy.day(self.now)

    @property
    def is_over(self) -> bool:
        """Whether nothing can come of it any more: closed, gone quiet, or long past without ever being sure."""
        paused = any(hold.reason == "paused" for hold in self.ahead.holds)
        quiet = self.ahead.quiet_on or self._fades_on()
        return (self.today >= quiet and not paused) or (self.stands.closed is not None and not self.ahead.steps)

    def _fades_on(self) -> date:
        moments = [signal.evidence.at for signal in self.interview.history]
        moments += [self.interview.end] if self.interview.end else []
        return workdays.add(max(map(self.policy.day, moments)), QUIET_LIMIT, self.policy.calendar)

    def business_days_since(self, moment: datetime, number: int) -> bool:
        """Whether ``number`` business days have gone by since ``moment``."""
        return self.today >= workdays.add(self.policy.day(moment), number, self.policy.calendar)

    def matter(self, kind: MatterKind, evidence: Evidence | None, to: tuple[str, ...] = ()) -> Matter:
        """What this evidence tells; without one, what the newest mail came to."""
        newest = self.interview.history[-1].evidence.at if self.interview.history else self.now
        return Matter(kind, (self.interview.id,), evidence.at if evidence else newest, evidence, to=to)


def matters(cases: Sequence[Case], book: Casebook) -> tuple[Matter, ...]:
    """Everything the owner is asked or told, the newest last; drafts that lie are told of for closed interviews too."""
    open_cases = [case for case in cases if not case.is_over]
    found = [matter for case in open_cases for matter in (*_asked(case), *_said(case), *_overdue(case))]
    found += [matter for case in cases for matter in (*_lying(case), *_late(case), *_outranked(case))]
    found += _doubts(open_cases, book)
    found += _offers(cases, open_cases)
    return tuple(sorted(found, key=lambda one: (one.at, one.interviews, one.kind)))


def _asked(case: Case) -> Iterator[Matter]:
    """What holds an interview back until the owner does something."""
    dead = tuple(sorted(case.stands.dead))
    holds = {kind: hold for hold in case.ahead.holds if (kind := ASKED_BY_HOLD.get(hold.reason)) is not None}
    for kind, hold in holds.items():
        yield case.matter(kind, hold.evidence, dead if kind == "bounced" else ())
    if dead and "bounced" not in holds:
        yield case.matter("bounced", _newest_return(case), dead)
    question = case.stands.question
    if question is not None and case.business_days_since(question.evidence.at, QUESTION_TOLD):
        yield case.matter("question", question.evidence)


def _newest_return(case: Case) -> Evidence | None:
    returned = [one for one in case.interview.history if isinstance(one, Automatic) and one.kind in {"bounce", "left"}]
    return returned[-1].evidence if returned else None


def _said(case: Case) -> Iterator[Matter]:
    """What mail tells that no rule can take further."""
    last_human = max(
        (
            signal.evidence.at
            for signal in case.interview.history
            if isinstance(signal, OwnerWrote) or (isinstance(signal, Word) and not signal.automatic)
        ),
        default=None,
    )
    for signal in case.interview.history:
        newest = last_human is None or signal.evidence.at >= last_human
        if isinstance(signal, Automatic) and signal.kind == "portal" and newest:
            yield case.matter("portal", signal.evidence, (signal.about,) if signal.about else ())
        if isinstance(signal, Word) and signal.doubtful and newest:
            yield case.matter("doubtful", signal.evidence)
        if isinstance(signal, Word) and signal.language and newest:
            yield case.matter("not_understood", signal.evidence, (signal.sender.name or signal.sender.address,))
        offered = isinstance(signal, OwnerWrote) and signal.act == "offers_times"
        if (
            offered
            and newest
            and case.stands.next_round
            and case.business_days_since(signal.evidence.at, TIMES_UNANSWERED)
        ):
            yield case.matter("times_unanswered", signal.evidence)


def _late(case: Case) -> Iterator[Matter]:
    """A word after the interview had gone quiet reopens nothing: it is told until the owner has written."""
    people = [
        signal
        for signal in case.interview.history
        if isinstance(signal, OwnerWrote) or (isinstance(signal, Word) and not signal.automatic)
    ]
    quiet, newest = case.ahead.quiet_on, people[-1] if people else None
    if quiet is None or case.stands.closed is not None or not isinstance(newest, Word):
        return
    if not newest.evidence.message_id:
        return  # the owner heard it, and knows
    at = newest.evidence.at
    if case.policy.day(at) >= quiet and not case.business_days_since(at, QUIET_LIMIT):
        yield case.matter("late_word", newest.evidence)


def _outranked(case: Case) -> Iterator[Matter]:
    """What no longer holds of what the owner said by hand, told until the owner says more, or for a while."""
    mail = outranked(case.interview)
    if mail is not None and not case.business_days_since(mail.at, QUIET_LIMIT):
        yield case.matter("outranked", mail)


def _overdue(case: Case) -> Iterator[Matter]:
    """Follow-ups too late to be drafted by themselves; thanks past their days are skipped."""
    for step in case.ahead.steps:
        if case.now > step.until and step.kind in FOLLOW_UPS:
            to = tuple(person.address for person in step.to)
            yield Matter("overdue", (case.interview.id,), step.due, step=step.kind, to=to)


def _lying(case: Case) -> Iterator[Matter]:
    """Drafts that need the owner's eyes."""
    for entry in case.own:
        is_note = entry.by == "call" and entry.fate not in {"claimed", "unknown"}
        kind = _of_note(case, entry) if is_note else _of_draft(case, entry)
        if kind is not None:
            yield Matter(
                kind,
                (case.interview.id,),
                entry.made_at if kind in {"unsent", "call_untold"} else entry.fate_at,
                step=entry.kind,
                to=entry.to,
                until=workdays.add(case.policy.day(entry.fate_at), VANISHED_UNTIL, case.policy.calendar)
                if kind == "vanished"
                else None,
            )


def _of_draft(case: Case, entry: Taken) -> MatterKind | None:
    match entry.fate:
        case "claimed":
            return "claimed"
        case "unknown" | "vanished":
            return None if case.is_over else entry.fate
        case "discarded":
            return "discarded" if entry.kind in FOLLOW_UPS and not case.is_over else None
        case "edited" if is_overtaken(entry, case.interview, case.ledger, case.policy, case.now, case.beside):
            return "left"
        case "open" | "edited":
            return "unsent" if _long_unsent(case, entry) else None
        case _:
            return None


def _of_note(case: Case, entry: Taken) -> MatterKind | None:
    """Whether the call holds the next follow-up, and two business days have gone by."""
    waits = entry.stands and any(hold.reason == "call" for hold in case.ahead.holds)
    asked = waits and not case.is_over and case.business_days_since(entry.made_at, CALL_UNTOLD)
    return "call_untold" if asked else None


def _long_unsent(case: Case, entry: Taken) -> bool:
    if entry.kind == "thank_you":
        return case.now - entry.made_at >= THANKS_UNSENT
    return case.business_days_since(entry.made_at, FOLLOW_UP_UNSENT)


def _doubts(open_cases: Sequence[Case], book: Casebook) -> list[Matter]:
    """Decisions that may mean several interviews, of which one at least is open."""
    still_open = {case.interview.id for case in open_cases}
    return [
        Matter("doubt", doubt.interviews, doubt.evidence.at, doubt.evidence)
        for doubt in book.doubts
        if still_open & set(doubt.interviews)
    ]


def _offers(cases: Sequence[Case], open_cases: Sequence[Case]) -> list[Matter]:
    """Offers in hand while other interviews are open: a good reason to ask there."""
    accepted = any(case.stands.closed == "accepted_offer" for case in cases)
    return [
        case.matter("offer", case.stands.closed_by)
        for case in cases
        if case.stands.closed == "offer"
        and not accepted
        and any(other.interview.id != case.interview.id for other in open_cases)
        and case.stands.closed_by is not None
        and not case.business_days_since(case.stands.closed_by.at, QUIET_LIMIT)
    ]
