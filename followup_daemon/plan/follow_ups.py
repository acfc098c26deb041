"""Follow-ups: how many went, to whom the next one goes, and when it is due (SPEC section 2, Follow-ups)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from followup_daemon import workdays
from followup_daemon.interview import Interview, can_be_written_to, thanked_people
from followup_daemon.ledger import FOLLOW_UPS, LYING, StepKind, Taken
from followup_daemon.mail import Person, canonical
from followup_daemon.plan.steps import OVERDUE_LIMIT, SPACING, Around, Hold, HoldReason, Policy, Step, Tone
from followup_daemon.signals import Automatic, Evidence, Word
from followup_daemon.standing import Standing


@dataclass(frozen=True, slots=True)
class Asked:
    """A follow-up that went: when, to which addresses (canonical, To before Cc), and its RFC 5322 id."""

    at: datetime
    to: tuple[str, ...]
    message_id: str


def follow_up_step(
    interview: Interview, stands: Standing, ledger: Sequence[Taken], policy: Policy, around: Around
) -> tuple[Step | None, Hold | None]:
    """The next follow-up, or why there is none. The interview has a start and nothing stops it altogether."""
    mine = [entry for entry in ledger if entry.interview in interview.known_as]
    own = [entry for entry in mine if entry.kind in FOLLOW_UPS and entry.stands]
    asked = follow_ups_sent(interview, stands, own)
    hold = _hold(stands, own, asked, policy, around)
    if hold is not None:
        return None, hold
    addressee = _addressee(interview, stands, ledger, asked)
    if addressee is None:
        return None, Hold("follow_up", "no_address")
    if _lies_open_elsewhere(interview, addressee, ledger):
        return None, Hold("follow_up", "unsent")
    day, rule, because = due_day(interview, stands, addressee, asked, policy, around)
    thanked = bool(stands.thanks or _thanked(interview, stands, ledger))
    step = _step(interview.id, FOLLOW_UPS[len(asked)], addressee, day, stands, policy)
    return replace(step, rule=rule, because=because, thanks_missing=not thanked), None


def follow_ups_sent(interview: Interview, stands: Standing, own: Sequence[Taken]) -> tuple[Asked, ...]:
    """Every follow-up that went, ours and the owner's own, oldest first; one that reached nobody does not count."""
    went: dict[str, Asked] = {}
    for entry in own:
        if entry.fate == "sent":
            went[entry.sent_as or entry.draft_id] = Asked(entry.fate_at, tuple(map(canonical, entry.to)), entry.sent_as)
    for act in stands.asked:
        to = tuple(canonical(person.address) for person in act.to)
        went.setdefault(act.evidence.message_id, Asked(act.evidence.at, to, act.evidence.message_id))
    reached = (one for one in went.values() if not _reached_nobody(interview, one))
    return tuple(sorted(reached, key=lambda one: one.at))


def _reached_nobody(interview: Interview, asked: Asked) -> bool:
    """Whether bounces account for every addressee of this mail."""
    failed: set[str] = set()
    for signal in interview.history:
        if not isinstance(signal, Automatic) or signal.kind != "bounce" or signal.evidence.at < asked.at:
            continue
        if signal.original in {"", asked.message_id}:
            failed.update(canonical(address) for address in (*signal.failed, signal.about) if address)
    return bool(asked.to) and failed.issuperset(asked.to)


def _hold(
    stands: Standing, own: Sequence[Taken], asked: Sequence[Asked], policy: Policy, around: Around
) -> Hold | None:
    """What keeps the next follow-up from being planned at all; a date that has not come yet is no hold."""
    if stands.closed is not None:
        return Hold("follow_up", "closed", stands.closed_by)
    if around.accepted is not None:
        return Hold("follow_up", "offer_accepted_elsewhere", around.accepted)
    if stands.next_round is not None:
        return Hold("follow_up", "next_round", stands.next_round.evidence)
    if stands.question is not None:
        return Hold("follow_up", "question", stands.question.evidence)
    if stands.on_hold is not None and not _promised_since(stands, stands.on_hold):
        return Hold("follow_up", "on_hold", stands.on_hold.evidence)
    return _cap(asked, policy) or _held_by_ledger(own, asked)


def _cap(asked: Sequence[Asked], policy: Policy) -> Hold | None:
    """As many went as may, by whatever channel: never a third."""
    return Hold("follow_up", "cap") if len(asked) >= min(policy.max_follow_ups, len(FOLLOW_UPS)) else None


def _promised_since(stands: Standing, word: Word) -> bool:
    return stands.promise is not None and stands.promise.evidence.at >= word.evidence.at


def _held_by_ledger(own: Sequence[Taken], asked: Sequence[Asked]) -> Hold | None:
    """What a draft made before means for the next: open, vanished, discarded or bounced, it holds the next one."""
    reasons: dict[str, HoldReason] = {
        "claimed": "claimed",
        "open": "unsent",
        "edited": "unsent",
        "withdrawing": "unsent",
        "vanished": "vanished",
        "discarded": "discarded",
        "unknown": "unknown",
    }
    counted = {one.message_id for one in asked}
    for entry in own:
        if entry.fate in reasons:
            return Hold("follow_up", reasons[entry.fate])
        if entry.fate == "sent" and entry.sent_as and entry.sent_as not in counted:
            return Hold("follow_up", "bounced")
    return None


def _addressee(
    interview: Interview, stands: Standing, ledger: Sequence[Taken], asked: Sequence[Asked]
) -> Person | None:
    """To whom the next one goes: one person.

    The second to the addressee of the first; else the agency where one arranges; else the human on their side who last
    wrote; else whom the thanks went to. An address that bounced or whose owner left is passed over.
    """
    writers = [
        signal.sender
        for signal in reversed(interview.history)
        if isinstance(signal, Word) and not signal.automatic and signal.sender.address
    ]
    written_to = [person for act in (*stands.thanks, *stands.asked) for person in act.to]
    known = {canonical(one.address): one for one in (*written_to, *writers, *interview.people) if one.address}
    candidates: list[Person] = [known.get(one, Person("", one)) for asked_one in asked[-1:] for one in asked_one.to]
    if interview.meeting.agency and interview.meeting.coordinator is not None:
        candidates.append(interview.meeting.coordinator)
    candidates += writers
    candidates += [known.get(canonical(one), Person("", one)) for one in _thanked(interview, stands, ledger)]
    candidates += thanked_people(interview)
    living = (one for one in candidates if can_be_written_to(one) and canonical(one.address) not in stands.dead)
    return next(living, None)


def _thanked(interview: Interview, stands: Standing, ledger: Sequence[Taken]) -> list[str]:
    sent = [
        address
        for entry in ledger
        if entry.interview in interview.known_as and entry.kind == "thank_you" and entry.fate == "sent"
        for address in entry.to
    ]
    return sent + [person.address for act in stands.thanks for person in act.to]


def _lies_open_elsewhere(interview: Interview, addressee: Person, ledger: Sequence[Taken]) -> bool:
    """Whether a follow-up to the same person lies open for another interview."""
    return any(
        entry.interview not in interview.known_as
        and entry.kind in FOLLOW_UPS
        and entry.fate in LYING
        and any(addressee.same_mailbox(address) for address in entry.to)
        for entry in ledger
    )


def _step(interview_id: str, kind: StepKind, addressee: Person, day: date, stands: Standing, policy: Policy) -> Step:
    promised = stands.promise.promise.by if stands.promise and stands.promise.promise else None
    return Step(
        interview=interview_id,
        kind=kind,
        to=(addressee,),
        due=policy.opens(day),
        until=policy.closes(workdays.add(day, OVERDUE_LIMIT, policy.calendar)),
        tone=_tone(kind, stands, promised, day),
        rule="",
        by=policy.first_by if kind == "first_follow_up" else policy.second_by,
        promised=promised if promised is not None and promised < day else None,
    )


def _tone(kind: StepKind, stands: Standing, promised: date | None, day: date) -> Tone:
    if kind == "second_follow_up":
        return "second"
    if promised is not None and promised < day:
        return "promise_passed"
    return "after_courtesy" if stands.words else "silence"


Due = tuple[date, str, Evidence | None]
"""A day, the rule that names it, and the mail that set it."""


def due_day(
    interview: Interview,
    stands: Standing,
    addressee: Person,
    asked: Sequence[Asked],
    policy: Policy,
    around: Around,
) -> Due:
    """The day on which the next follow-up is due, and what set it: the latest of all that apply."""
    first = policy.first_after

    def after(number: int, day: date) -> date:
        return workdays.add(day, number, policy.calendar)

    days: list[Due] = []
    if asked:
        day = after(policy.second_after, policy.day(asked[-1].at))
        days.append((day, "after the first follow-up was sent", _mail_of(interview, asked[-1].at)))
    else:
        days.append((after(first, policy.day(_start(interview))), "after the interview", None))
    if (quiet := stands.quiet_since) is not None:
        rule = "after their last word or the owner's answer"
        days.append((after(first, policy.day(quiet)), rule, _mail_of(interview, quiet)))
    if stands.promise is not None and stands.promise.promise is not None:
        day = after(policy.after_promise, stands.promise.promise.by)
        days.append((day, "after the date they gave", stands.promise.evidence))
    days += [
        (after(1, absence.returns), "after the return of an absent addressee", absence.evidence)
        for absence in stands.away
        if absence.returns is not None and addressee.same_mailbox(absence.about)
    ]
    days += [
        (after(SPACING, policy.day(at)), "after the last follow-up to the same person", None)
        for address, at in around.asked
        if addressee.same_mailbox(address)
    ]
    return max(days, key=lambda one: one[0])


def _mail_of(interview: Interview, at: datetime) -> Evidence | None:
    """The mail of that instant, as the interview knows it."""
    return next((one.evidence for one in interview.history if one.evidence.at == at), None)


def _start(interview: Interview) -> datetime:
    if interview.start is None:
        raise ValueError(interview.id)
    return interview.start
