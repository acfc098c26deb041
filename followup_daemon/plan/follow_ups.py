"""The next follow-up, or why there is none: what holds it, to whom it goes, and when it is due (SPEC section 2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from followup_daemon import workdays
from followup_daemon.by_hand import Wanted
from followup_daemon.interview import Interview
from followup_daemon.ledger import FOLLOW_UPS, Channel, StepKind, Taken
from followup_daemon.mail import Person, canonical
from followup_daemon.plan.addressee import addressee_of, lies_open_elsewhere, thanked_addresses
from followup_daemon.plan.asked import Asked, follow_ups_sent, own_follow_ups, reached_nobody
from followup_daemon.plan.due import due_day
from followup_daemon.plan.steps import OVERDUE_LIMIT, Around, Hold, HoldReason, Policy, Step, Tone
from followup_daemon.plan.wanted import deadline_passed, follow_up_wanted, wanted_until
from followup_daemon.signals import Word
from followup_daemon.standing import Standing

HELD_BY: dict[str, HoldReason] = {
    "claimed": "claimed",
    "open": "unsent",
    "edited": "unsent",
    "withdrawing": "unsent",
    "vanished": "vanished",
    "discarded": "discarded",
    "unknown": "unknown",
}
"""What a draft made before means for the next, by its fate."""

LIES: frozenset[HoldReason] = frozenset({"claimed", "unsent"})
"""What holds also a follow-up that the owner asked for by hand: a draft lies there."""


def follow_up_step(
    interview: Interview, stands: Standing, ledger: Sequence[Taken], policy: Policy, around: Around
) -> tuple[Step | None, Hold | None]:
    """The next follow-up, or why there is none. The interview has a start and nothing stops it altogether.

    What the owner asked for by hand is held by a close, the cap and a draft that lies there alone.
    """
    own = own_follow_ups(interview, ledger)
    asked = follow_ups_sent(interview, stands, own)
    hold = _closed(stands) or _cap(asked, policy)
    if hold is not None:
        return None, hold
    wanted = follow_up_wanted(interview, stands, own, asked)
    if wanted is not None:
        lies = _held_by_ledger(own, asked)
        if lies is not None and lies.reason in LIES:
            return None, lies
        return _wanted_step(interview, stands, ledger, asked, own, wanted, policy)
    hold = _waits(stands, around) or _held_by_ledger(own, asked)
    if hold is not None:
        return None, hold
    return _planned_step(interview, stands, ledger, asked, own, policy, around)


def _planned_step(
    interview: Interview,
    stands: Standing,
    ledger: Sequence[Taken],
    asked: Sequence[Asked],
    own: Sequence[Taken],
    policy: Policy,
    around: Around,
) -> tuple[Step | None, Hold | None]:
    by = _channel(asked, policy)
    addressee = addressee_of(interview, stands, ledger, asked, by)
    if addressee is None:
        return None, Hold("follow_up", "no_address")
    if lies_open_elsewhere(interview, addressee, ledger):
        return None, Hold("follow_up", "unsent")
    day, rule, because = due_day(interview, stands, addressee, asked, policy, around)
    due = policy.opens(day)
    if (offer := deadline_passed(interview, due, policy)) is not None:
        return None, Hold("follow_up", "deadline", offer.evidence)
    kind, person = _place(asked, own, addressee)
    promised = stands.promised
    passed = promised if promised is not None and promised < day else None
    step = Step(
        interview=interview.id,
        kind=kind,
        to=(addressee,),
        due=due,
        until=policy.closes(workdays.add(day, OVERDUE_LIMIT, policy.calendar)),
        tone=_tone(asked, stands, passed, by),
        rule=rule,
        person=person,
        by=by,
        promised=passed,
        thanks_missing=_thanks_missing(interview, stands, ledger),
        because=because,
    )
    return step, None


def _wanted_step(
    interview: Interview,
    stands: Standing,
    ledger: Sequence[Taken],
    asked: Sequence[Asked],
    own: Sequence[Taken],
    wanted: Wanted,
    policy: Policy,
) -> tuple[Step | None, Hold | None]:
    """The follow-up that the owner asked for by hand, due at that instant."""
    by: Channel = "email" if wanted.what == "offer" or wanted.to else _channel(asked, policy)
    addressee = wanted.to or addressee_of(interview, stands, ledger, asked, by)
    if addressee is None:
        return None, Hold("follow_up", "no_address")
    kind, person = _place(asked, own, addressee)
    promised, at = stands.promised, wanted.evidence.at
    passed = promised if promised is not None and promised < policy.day(at) else None
    step = Step(
        interview=interview.id,
        kind=kind,
        to=(addressee,),
        due=at,
        until=wanted_until(wanted, policy),
        tone="another_offer" if wanted.what == "offer" else _tone(asked, stands, passed, by),
        rule="as you asked",
        person=person,
        by=by,
        promised=passed,
        thanks_missing=_thanks_missing(interview, stands, ledger),
        because=wanted.evidence,
        wanted=True,
        deadline=wanted.deadline,
    )
    return step, None


def _closed(stands: Standing) -> Hold | None:
    return Hold("follow_up", "closed", stands.closed_by) if stands.closed is not None else None


def _cap(asked: Sequence[Asked], policy: Policy) -> Hold | None:
    """As many went as may, by whatever channel: never a third."""
    return Hold("follow_up", "cap") if len(asked) >= min(policy.max_follow_ups, len(FOLLOW_UPS)) else None


def _waits(stands: Standing, around: Around) -> Hold | None:
    """What keeps the next follow-up from being planned at all; a date that has not come yet is no hold."""
    if around.accepted is not None:
        return Hold("follow_up", "offer_accepted_elsewhere", around.accepted)
    if stands.next_round is not None:
        return Hold("follow_up", "next_round", stands.next_round.evidence)
    if stands.question is not None:
        return Hold("follow_up", "question", stands.question.evidence)
    if stands.on_hold is not None and not _promised_since(stands, stands.on_hold):
        return Hold("follow_up", "on_hold", stands.on_hold.evidence)
    return None


def _promised_since(stands: Standing, word: Word) -> bool:
    return stands.promise is not None and stands.promise.evidence.at >= word.evidence.at


def _held_by_ledger(own: Sequence[Taken], asked: Sequence[Asked]) -> Hold | None:
    """What was made before holds the next one: open, vanished, discarded or bounced; a call not told of yet."""
    for entry in own:
        if entry.by == "call" and entry.fate != "claimed":
            if all(one.at < entry.made_at for one in asked):
                return Hold("follow_up", "call")
        elif entry.fate in HELD_BY:
            return Hold("follow_up", HELD_BY[entry.fate])
        elif reached_nobody(entry, asked) and all(one.at < entry.fate_at for one in asked):
            return Hold("follow_up", "bounced")
    return None


def _place(asked: Sequence[Asked], own: Sequence[Taken], addressee: Person) -> tuple[StepKind, str]:
    """Which follow-up the next one is, and the person where one of that kind stands in the ledger already.

    The ledger has one entry for each key: what reached nobody, or was done another way, keeps its own.
    """
    held = {entry.kind for entry in own if not reached_nobody(entry, asked)}
    number = len(asked)
    free = [kind for kind in (FOLLOW_UPS[number], *FOLLOW_UPS) if kind not in held]
    kind = free[0] if free else FOLLOW_UPS[number]
    taken = any(entry.kind == kind and not entry.person for entry in own)
    return kind, canonical(addressee.address) if taken else ""


def _channel(asked: Sequence[Asked], policy: Policy) -> Channel:
    return policy.second_by if asked else policy.first_by


def _tone(asked: Sequence[Asked], stands: Standing, passed: date | None, by: Channel) -> Tone:
    if by == "call":
        return "call"
    if asked:
        return "second"
    if passed is not None:
        return "promise_passed"
    return "after_courtesy" if stands.words else "silence"


def _thanks_missing(interview: Interview, stands: Standing, ledger: Sequence[Taken]) -> bool:
    return not (stands.thanks or thanked_addresses(interview, stands, ledger))
