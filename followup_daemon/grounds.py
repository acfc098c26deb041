"""Grounds: what is believed of an interview, each belief with the mails (or the owner's own word) that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from followup_daemon.by_hand import Added, Closed, Denied, Edited, Fact
from followup_daemon.contract import decision_by, finding
from followup_daemon.interview import Interview, Said
from followup_daemon.mail import Person, canonical
from followup_daemon.merging import same_start
from followup_daemon.signals import (
    Automatic,
    Cancelled,
    Confirmed,
    Described,
    Evidence,
    Meeting,
    NotHeld,
    Noticed,
    OwnerWrote,
    Telling,
    Topic,
    Word,
    instant_text,
)
from followup_daemon.standing import DECISIVE, Standing

Voice = Literal[
    "owner",
    "by_hand",  # the owner, to the daemon itself
    "interviewer",
    "coordinator",
    "agency",
    "their_side",
    "machine",
    "received",  # received mail whose writer is not known
]

About = (
    Topic
    | Literal[
        "certainty",
        "state",
        "closed",
        "not_held",
        "decision_by",
        "question",
        "next_round",
        "on_hold",
        "away",
        "dead_address",
        "thanked",
        "asked",
    ]
)


@dataclass(frozen=True, slots=True)
class Belief:
    """One thing believed, and the evidence of it; empty where it is put together from more than one mail."""

    topic: About
    value: str | float | date | datetime | Person
    because: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One message, or one word of the owner's by hand: who wrote it, and each finding in it with its evidence."""

    voice: Voice
    sender: Person | None
    findings: tuple[tuple[str, Evidence], ...]

    @property
    def evidence(self) -> Evidence:
        return self.findings[0][1]


def sources(interview: Interview) -> tuple[Source, ...]:
    """Everything that tells something of the interview, in order of arrival, each message once."""
    said: dict[object, list[Said]] = {}
    findings: dict[object, list[tuple[str, Evidence]]] = {}
    for one in interview.history:
        said.setdefault(one.evidence.source, []).append(one)
        findings.setdefault(one.evidence.source, []).append((finding(one), one.evidence))
    for telling in _that_hold(interview):
        findings.setdefault(telling.evidence.source, []).append((f"told.{telling.topic}", telling.evidence))
    in_order = sorted(findings.items(), key=lambda one: one[1][0][1].at)
    return tuple(Source(*_writer(interview, said.get(id_, ())), tuple(told)) for id_, told in in_order)


def _that_hold(interview: Interview) -> Iterator[Telling]:
    """Where the facts of the meeting, as it is now, stand in the mail."""
    meeting = interview.meeting
    people = {word for person in interview.people for word in (person.name, person.address) if word}
    values: dict[Topic, str | None] = {
        "start": instant_text(meeting.start) if meeting.start else None,
        "end": instant_text(meeting.end) if meeting.end else None,
        "medium": meeting.medium,
        "company": meeting.company,
        "role": meeting.role,
    }
    for telling in meeting.told:
        of_person = telling.topic in {"interviewer", "coordinator"} and telling.value in people
        if of_person or values.get(telling.topic) == telling.value:
            yield telling


def numbers(because: Iterable[Evidence | None], known: Sequence[Source]) -> list[int]:
    """Which of the sources, counted from 1, these evidences come from."""
    wanted = {one.source for one in because if one is not None}
    return [number for number, source in enumerate(known, 1) if source.evidence.source in wanted]


def _writer(interview: Interview, group: Sequence[Said]) -> tuple[Voice, Person | None]:
    """Who wrote the message, as far as what it tells shows that."""
    if any(isinstance(said, Fact) for said in group):
        return "by_hand", None
    for said in group:
        match said:
            case Confirmed() | OwnerWrote() | Cancelled(by="owner"):
                return "owner", None
            case Word(automatic=True, sender=sender):
                return "machine", sender
            case Word(sender=sender) | NotHeld(sender=sender):
                return _side(interview, sender), sender
            case Automatic():
                return "machine", None
    return "received", None


def _side(interview: Interview, sender: Person) -> Voice:
    meeting = interview.meeting
    if any(one.same_mailbox(sender.address) for one in meeting.interviewers):
        return "interviewer"
    if meeting.coordinator is not None and meeting.coordinator.same_mailbox(sender.address):
        return "agency" if meeting.agency else "coordinator"
    return "their_side"


def beliefs(interview: Interview, stands: Standing) -> tuple[Belief, ...]:
    """All that is believed of the interview; what is not known is left out."""
    return (
        Belief("certainty", interview.certainty, _agreements(interview)),
        *_of_meeting(interview),
        *_of_people(interview),
        *_of_standing(interview, stands),
    )


def _agreements(interview: Interview) -> tuple[Evidence, ...]:
    agreed = [said for said in interview.history if isinstance(said, Confirmed | Noticed | Added | Closed | Denied)]
    return _evidence([one for one in agreed if not isinstance(one, Noticed)] or agreed)


def _because(
    interview: Interview, topic: Topic, values: Iterable[str], holds: Callable[[Meeting], bool]
) -> tuple[Evidence, ...]:
    """Where the mail says it, and the owner by hand; where no line says it by itself, what it was put together in."""
    wanted = set(values)
    lines = [one.evidence for one in _that_hold(interview) if one.topic == topic and one.value in wanted]
    tells = [one for one in interview.history if isinstance(one, Confirmed | Noticed | Described | Added | Edited)]
    whole = [one for one in tells if holds(one.meeting)]
    by_hand = [one.evidence for one in whole if isinstance(one, Added | Edited)]
    return tuple(dict.fromkeys([*lines, *by_hand] if lines else _evidence(whole)))


def _of_meeting(interview: Interview) -> Iterator[Belief]:
    meeting, start, end = interview.meeting, interview.start, interview.end
    if start is not None:
        said = _because(interview, "start", [instant_text(start)], lambda one: same_start(one.start, start))
        agreed = [
            one for one in interview.history if isinstance(one, Confirmed) and same_start(one.meeting.start, start)
        ]
        yield Belief("start", start, (*said, *_evidence(agreed)))
    if end is not None:
        yield Belief("end", end, _because(interview, "end", [instant_text(end)], lambda one: same_start(one.end, end)))
    for topic, value in _named(meeting):
        if value:
            yield Belief(topic, value, _because(interview, topic, [value], _has(topic, value)))


def _named(meeting: Meeting) -> tuple[tuple[Topic, str | None], ...]:
    return ("medium", meeting.medium), ("company", meeting.company), ("role", meeting.role)


def _has(topic: str, value: str) -> Callable[[Meeting], bool]:
    return lambda meeting: bool(getattr(meeting, topic) == value)


def _of_people(interview: Interview) -> Iterator[Belief]:
    for person in interview.meeting.interviewers:
        known = [word for word in (person.name, person.address) if word]
        yield Belief("interviewer", person, _because(interview, "interviewer", known, _names(person)))
    coordinator = interview.meeting.coordinator
    if coordinator is not None:
        known = [word for word in (coordinator.name, coordinator.address) if word]
        arranges = _because(interview, "coordinator", known, lambda one: one.coordinator == coordinator)
        yield Belief("coordinator", coordinator, arranges)


def _names(person: Person) -> Callable[[Meeting], bool]:
    return lambda meeting: any(_is_one(person, other) for other in meeting.interviewers)


def _is_one(one: Person, other: Person) -> bool:
    if one.address and other.address:
        return canonical(one.address) == canonical(other.address)
    return bool(one.name) and one.name.casefold() == other.name.casefold()


def _of_standing(interview: Interview, stands: Standing) -> Iterator[Belief]:
    yield Belief("state", stands.state, _evidence(_deciding(stands)))
    if stands.closed is not None:
        yield Belief("closed", stands.closed, (stands.closed_by,) if stands.closed_by else ())
    if interview.not_held:
        yield Belief("not_held", "", _evidence(one for one in interview.history if isinstance(one, NotHeld)))
    promised = decision_by(interview)
    if promised is not None:
        promises = (one for one in interview.history if isinstance(one, Word) and one.promise)
        by = [one for one in promises if one.promise and one.promise.by == promised]
        yield Belief("decision_by", promised, _evidence(by))
    yield from _of_turn(stands)
    for absence in stands.away:
        yield Belief("away", absence.about, (absence.evidence,))
    for address in sorted(stands.dead):
        returned = (one for one in interview.history if isinstance(one, Automatic))
        about = [one for one in returned if address in map(canonical, filter(None, (*one.failed, one.about)))]
        yield Belief("dead_address", address, _evidence(about))


def _of_turn(stands: Standing) -> Iterator[Belief]:
    """Whose turn it is, and what the owner has done."""
    if stands.question is not None:
        yield Belief("question", "", (stands.question.evidence,))
    if stands.next_round is not None:
        yield Belief("next_round", "", (stands.next_round.evidence,))
    if stands.on_hold is not None:
        yield Belief("on_hold", "", (stands.on_hold.evidence,))
    if stands.thanks:
        yield Belief("thanked", "", _evidence(stands.thanks))
    if stands.asked:
        yield Belief("asked", "", _evidence(stands.asked))


def _deciding(stands: Standing) -> Sequence[Word]:
    """The word that decided, else all that they said since."""
    deciding = [word for word in stands.words if DECISIVE.get(word.kind) == stands.state]
    return deciding[-1:] or stands.words


def _evidence(said: Iterable[Said]) -> tuple[Evidence, ...]:
    return tuple(one.evidence for one in said)
