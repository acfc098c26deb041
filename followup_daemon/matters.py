"""Matters: what the owner is asked or told, each for as long as it is so (SPEC section 1, told).

Computed, never stored: facts in, matters out. The sentences are ``sayings``'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from followup_daemon import workdays
from followup_daemon.casebook import Casebook
from followup_daemon.interview import Interview
from followup_daemon.ledger import DISCARDED_AFTER, FOLLOW_UPS, Taken, sent_unchanged
from followup_daemon.matter import Matter, MatterKind
from followup_daemon.plan import Around, Outlook, Policy, is_overtaken
from followup_daemon.plan.steps import QUIET_LIMIT, HoldReason
from followup_daemon.signals import Automatic, Evidence, OwnerWrote, Word
from followup_daemon.standing import Standing, counts, outranked, standing

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


@dataclass(frozen=True, slots=True)
class Case:
    """One interview with all that bears on it at ``now``; ``own`` are the steps taken for it.

    ``looked`` is when the mailbox was last taken in, None where that is not known.
    """

    interview: Interview
    ahead: Outlook
    ledger: tuple[Taken, ...]
    beside: Around
    policy: Policy
    now: datetime
    looked: datetime | None = None

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

    @property
    def people(self) -> Sequence[OwnerWrote | Word]:
        """What people wrote, the owner included, oldest first."""
        said = (one for one in self.interview.history if isinstance(one, OwnerWrote | Word))
        return [one for one in said if isinstance(one, OwnerWrote) or not one.automatic]

    def business_days_since(self, moment: datetime, number: int) -> bool:
        """Whether ``number`` business days have gone by since ``moment``."""
        return self.today >= workdays.add(self.policy.day(moment), number, self.policy.calendar)

    def matter(self, kind: MatterKind, evidence: Evidence | None, to: tuple[str, ...] = ()) -> Matter:
        """What this evidence tells; without one, what the newest mail came to."""
        newest = [self.now, *(one.evidence.at for one in self.interview.history)][-1]
        return Matter(kind, (self.interview.id,), evidence.at if evidence else newest, evidence, to=to)


def matters(cases: Sequence[Case], book: Casebook) -> tuple[Matter, ...]:
    """Everything the owner is asked or told, the newest last; drafts that lie are told of for closed interviews too."""
    open_cases = [case for case in cases if not case.is_over]
    found = [
        matter for case in open_cases for matter in (*_asked(case), *_on_hold(case), *_said(case), *_overdue(case))
    ]
    found += [matter for case in cases for matter in (*_lying(case), *_late(case), *_in_spam(case), *_outranked(case))]
    found += _doubts(open_cases, book)
    found += _offers(cases, open_cases)
    return tuple(sorted(found, key=lambda one: (one.at, one.interviews, one.kind)))


def _asked(case: Case) -> Iterator[Matter]:
    """What holds an interview back until the owner does something."""
    dead = tuple(sorted(case.stands.dead))
    holds = {kind: hold for hold in case.ahead.holds if (kind := ASKED_BY_HOLD.get(hold.reason)) is not None}
    if dead:
        holds.pop("no_address", None)
    for kind, hold in holds.items():
        yield case.matter(kind, hold.evidence, dead if kind == "bounced" else ())
    if dead and "bounced" not in holds:
        yield case.matter("bounced", _newest_return(case), dead)
    question = case.stands.question
    if question is not None and case.business_days_since(question.evidence.at, QUESTION_TOLD):
        yield case.matter("question", question.evidence)


def _on_hold(case: Case) -> Iterator[Matter]:
    """A role on hold until a date that is still to come: no hold of the plan's, which waits for that date."""
    word, promise = case.stands.on_hold, case.stands.promise
    until = promise.promise.by if promise is not None and promise.promise is not None else None
    held = any(hold.reason == "on_hold" for hold in case.ahead.holds)
    if word is not None and not held and until is not None and case.today <= until:
        yield case.matter("on_hold", word.evidence)


def _newest_return(case: Case) -> Evidence | None:
    returned = [one for one in case.interview.history if isinstance(one, Automatic) and one.kind in {"bounce", "left"}]
    return returned[-1].evidence if returned else None


def _said(case: Case) -> Iterator[Matter]:
    """What mail tells that no rule can take further."""
    last_human = max((one.evidence.at for one in case.people), default=None)
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
    quiet, newest = case.ahead.quiet_on, [None, *case.people][-1]
    if quiet is None or case.stands.closed is not None or not isinstance(newest, Word):
        return
    if not newest.evidence.message_id:
        return  # the owner heard it, and knows
    if case.policy.day(newest.evidence.at) >= quiet and not case.business_days_since(newest.evidence.at, QUIET_LIMIT):
        yield case.matter("late_word", newest.evidence)


def _in_spam(case: Case) -> Iterator[Matter]:
    """Their answers in Spam, whatever they decide: told until the owner writes or takes them out, or for a while."""
    written = [one.evidence.at for one in case.people if isinstance(one, OwnerWrote)]
    lying = (one.evidence for one in case.interview.history if isinstance(one, Word) and one.in_spam and counts(one))
    for mail in {one.message_id: one for one in lying}.values():
        if mail.at >= max(written, default=mail.at) and not case.business_days_since(mail.at, QUIET_LIMIT):
            yield case.matter("in_spam", mail)


def _outranked(case: Case) -> Iterator[Matter]:
    """What no longer holds of what the owner said by hand, told until the owner says more, or for a while."""
    mail = outranked(case.interview)
    if mail is not None and not case.business_days_since(mail.at, QUIET_LIMIT):
        yield case.matter("outranked", mail)


def _overdue(case: Case) -> Iterator[Matter]:
    """Follow-ups too late to be drafted by themselves, and steps that were due when the mailbox was last looked at and
    wait; thanks past their days are skipped."""
    for step in case.ahead.steps:
        late = case.now > step.until
        if (late and step.kind in FOLLOW_UPS) or (not late and case.looked is not None and step.due <= case.looked):
            to = tuple(person.address for person in step.to)
            yield Matter("overdue" if late else "waits", (case.interview.id,), step.due, step=step.kind, to=to)


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
                until=workdays.add(case.policy.day(entry.fate_at), DISCARDED_AFTER, case.policy.calendar)
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
