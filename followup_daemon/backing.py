"""What other threads know of a meeting: a notice and a brief "booked" say little by themselves, together they tell all.

A signal is *firm* where its own thread shows that it is about a job interview. One that is not counts only beside a
firm one of the same meeting, and is then as certain as that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from followup_daemon.cases import cases, employer_domain, pairs_of_bookings
from followup_daemon.interview import Said
from followup_daemon.mail import Person
from followup_daemon.merging import same_start
from followup_daemon.signals import FIRM, Confirmed, Noticed, Word

Booking = Confirmed | Noticed

BORNE_OUT = 0.75
"""How certain a confirmation of a time is that a notice tells as well, for a thread without doubt about a job."""

ANNOUNCED = 0.8
"""How certain a meeting is that its sender announced as a step of the application."""

ANNOUNCED_WITHIN = timedelta(days=14)
"""How long after it was announced a calendar entry follows."""

FURTHER = 0.85
"""What a meeting with the same house keeps of the certainty of one agreed before."""

SOON = timedelta(days=60)
"""How long after one meeting was agreed another with the same house is taken to be about the same job."""

STEPS = 3
"""How many meetings far certainty is handed on: an update's from the notice it replaces, that one's from a mail."""


def backed(by_thread: Mapping[str, Sequence[Said]]) -> dict[str, list[Said]]:
    """All that was said, thread by thread; what speaks of a meeting without a firm one beside it is left out."""
    words = [one for signals in by_thread.values() for one in signals if isinstance(one, Word)]
    invites = [word for word in words if word.kind == "next_round" and not word.automatic]
    by_thread = {
        thread: [_announced(one, invites) if isinstance(one, Booking) else one for one in signals]
        for thread, signals in by_thread.items()
    }
    kept = {thread: list(signals) for thread, signals in by_thread.items()}
    for group in cases(by_thread):
        told = [one for thread in group for one in by_thread[thread] if isinstance(one, Booking)]
        offers = [one.evidence.at for thread in group for one in by_thread[thread] if _is_offer(one)]
        open_ = [one for one in told if not any(at <= one.evidence.at for at in offers)]
        weighed = _weighed(told, pairs_of_bookings({thread: by_thread[thread] for thread in group}), open_)
        for thread in group:
            kept[thread] = [weighed.get(one, one) if isinstance(one, Booking) else one for one in kept[thread]]
            kept[thread] = [one for one in kept[thread] if not isinstance(one, Booking) or _counts(one)]
    return kept


def _announced(one: Booking, invites: Sequence[Word]) -> Booking:
    """A meeting whose own thread holds little beside its calendar entry, as certain as the mail that announced it.

    "The next step is a technical interview, I'll send an invitation" stands in another thread of the same person's.
    """
    said = [word for word in invites if _announces(word, one)]
    if not said or not FIRM <= one.about < ANNOUNCED:
        return one
    role = one.meeting.role or next((word.role for word in said if word.role), None)
    return _as_certain(replace(one, meeting=replace(one.meeting, role=role)), ANNOUNCED)


def _announces(word: Word, one: Booking) -> bool:
    elsewhere = word.evidence.thread_id != one.evidence.thread_id
    before = timedelta(0) <= one.evidence.at - word.evidence.at <= ANNOUNCED_WITHIN
    return elsewhere and before and any(person.same_mailbox(word.sender.address) for person in _people(one))


def _is_offer(one: Said) -> bool:
    return isinstance(one, Word) and one.kind == "offer"


def _weighed(
    told: Sequence[Booking], pairs: Iterable[tuple[Confirmed, Noticed]], undecided: Sequence[Booking]
) -> dict[Booking, Booking]:
    """Each with the certainty of the best that speaks of the same meeting.

    Those ``undecided`` were agreed before any offer of the job: what is agreed after one is a first day.
    """
    leans = set(pairs)
    about = {one: one.about for one in told}
    for _ in range(STEPS):
        about = {one: max(about[other] for other in told if other is one or _backs(other, one, leans)) for one in told}
    about |= {one: further for one in undecided if about[one] < FIRM and (further := _further(one, told)) > 0}
    firm = [one.meeting for one in told if one.about >= FIRM]
    named = {"company": any(one.company for one in firm), "role": any(one.role for one in firm)}
    forgotten = {field: None for field, is_named in named.items() if is_named}
    sure = {one: _as_certain(one if one.about >= FIRM else _without(one, forgotten), about[one]) for one in told}
    return {one: _borne_out(sure[one]) if _is_noticed(one, told, leans) else sure[one] for one in told}


def _further(one: Booking, told: Sequence[Booking]) -> float:
    """How certain a meeting is one about the job because one about it was agreed with the same house before.

    "We enjoyed our visit, come back and meet the team" names no post any more; ``one`` tells of no other purpose.
    """
    if not isinstance(one, Confirmed):
        return 0.0
    earlier = [
        other
        for other in told
        if isinstance(other, Confirmed) and other.about >= FIRM and _is_before(other, one) and _share_house(one, other)
    ]
    return max((FURTHER * other.about for other in earlier), default=0.0)


def _is_before(other: Booking, one: Booking) -> bool:
    return timedelta(0) < one.evidence.at - other.evidence.at <= SOON


def _share_house(one: Booking, other: Booking) -> bool:
    houses = [{person.domain for person in _people(each) if employer_domain(person.domain)} for each in (one, other)]
    return _share(one, other) or bool(houses[0] & houses[1])


def _counts(one: Booking) -> bool:
    return one.about >= FIRM and (isinstance(one, Noticed) or one.certainty >= FIRM)


def _is_noticed(one: Booking, told: Sequence[Booking], leans: set[tuple[Confirmed, Noticed]]) -> bool:
    """Whether a notice tells of the very time that a confirmation means."""
    notices = [other for other in told if isinstance(other, Noticed)]
    return isinstance(one, Confirmed) and any(
        (one, other) in leans or same_start(one.meeting.start, other.meeting.start) for other in notices
    )


def _borne_out(one: Booking) -> Booking:
    """A confirmation that a notice bears out: however little it says itself, that time was booked."""
    if isinstance(one, Noticed):
        return one
    return replace(one, certainty=max(one.certainty, round(BORNE_OUT * one.about, 2)))


def _without(one: Booking, forgotten: dict[str, None]) -> Booking:
    """The signal without what a firm one names: a thread that tells little names no employer for sure."""
    meeting = replace(one.meeting, **forgotten)  # type: ignore[arg-type]
    return replace(one, meeting=meeting)


def _backs(other: Booking, one: Booking, leans: set[tuple[Confirmed, Noticed]]) -> bool:
    """Whether what is known of the one meeting holds for the other: not where the owner only tells a friend of it."""
    return _same(one, other, leans) and not (isinstance(one, Confirmed) and _is_private(one) and not _share(one, other))


def _is_private(one: Confirmed) -> bool:
    """Whether the mail goes to somebody who writes from no employer's domain."""
    people = _people(one)
    return bool(people) and not any(employer_domain(person.domain) for person in people)


def _share(one: Booking, other: Booking) -> bool:
    return any(person.same_mailbox(known.address) for person in _people(one) for known in _people(other))


def _people(one: Booking) -> list[Person]:
    meeting = one.meeting
    coordinator = (meeting.coordinator,) if meeting.coordinator else ()
    return [person for person in (*meeting.interviewers, *coordinator) if person.address]


def _same(one: Booking, other: Booking, leans: set[tuple[Confirmed, Noticed]]) -> bool:
    """Whether both speak of one meeting: by UID, by start, by the start that one replaces, or as a pair."""
    if (one.meeting.uid and one.meeting.uid == other.meeting.uid) or same_start(one.meeting.start, other.meeting.start):
        return True
    if isinstance(one, Noticed) and same_start(one.was, other.meeting.start):
        return True
    if isinstance(other, Noticed) and same_start(other.was, one.meeting.start):
        return True
    return (one, other) in leans or (other, one) in leans


def _as_certain(one: Booking, about: float) -> Booking:
    if about <= one.about:
        return one
    if isinstance(one, Noticed):
        return replace(one, about=about)
    return replace(one, about=about, certainty=round(one.certainty / one.about * about, 2))
