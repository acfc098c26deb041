"""Interviews as the JSON that ``inspect --json`` and the other commands print (SPEC section 5)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, assert_never

from followup_daemon.by_hand import (
    Added,
    Called,
    Closed,
    Denied,
    Edited,
    Fact,
    Heard,
    Noted,
    Paused,
    Resumed,
    Wanted,
)
from followup_daemon.interview import Interview, Said, thanked_people
from followup_daemon.kin import agreed_with_next
from followup_daemon.mail import Person
from followup_daemon.signals import (
    Automatic,
    Cancelled,
    Confirmed,
    Described,
    Evidence,
    NotHeld,
    Noticed,
    OwnerWrote,
    Word,
)
from followup_daemon.standing import Standing, standing

Json = dict[str, Any]
BY_TYPE: dict[type, str] = {
    Confirmed: "confirmed",
    Noticed: "noticed",
    Described: "described",
    Cancelled: "cancelled",
    NotHeld: "not_held",
    Added: "by_hand.added",
    Edited: "by_hand.edited",
    Closed: "by_hand.closed",
    Denied: "by_hand.denied",
    Heard: "by_hand.heard",
    Called: "by_hand.called",
    Noted: "by_hand.noted",
    Paused: "by_hand.paused",
    Resumed: "by_hand.resumed",
    Wanted: "by_hand.wanted",
}


def interview_json(interview: Interview) -> Json:
    """One interview with the keys of the contract, and a few more."""
    stands = standing(interview)
    meeting = interview.meeting
    return {
        "id": interview.id,
        "confirmed_by": (interview.confirmed_by.message_id or None) if interview.confirmed_by else None,
        "start": iso(interview.start),
        "end": iso(interview.meeting.end),
        "medium": meeting.medium,
        "interviewers": [person_json(one) for one in meeting.interviewers],
        "thank_to": [person.address for person in thanked_people(interview)],
        "coordinator": person_json(meeting.coordinator) if meeting.coordinator else None,
        "company": meeting.company,
        "role": meeting.role,
        "state": stands.state,
        "closed": stands.closed,
        "decision_by": iso(decision_by(interview)),
        "thank_you_sent": next((act.evidence.message_id for act in stands.thanks), None),
        "follow_ups_sent": [act.evidence.message_id for act in stands.asked if act.evidence.message_id],
        "certainty": round(interview.certainty, 2),
        "sure": interview.is_sure,
    }


def is_current(interview: Interview) -> bool:
    """Whether it stands confirmed: sure, and not done with by a later round."""
    return interview.is_sure and (interview.ended != "next_round_confirmed" or agreed_with_next(interview))


def decision_by(interview: Interview) -> date | None:
    """The newest exact date by which they said they would decide or get back; a vague stretch is none."""
    start = interview.start
    exact = (
        signal.promise.by
        for signal in reversed(interview.history)
        if isinstance(signal, Word) and signal.promise is not None and not signal.promise.vague
    )
    return next((day for day in exact if start is None or day >= start.date()), None)


def evidence_json(evidence: Evidence) -> Json:
    """Where a finding comes from."""
    return {
        "message_id": evidence.message_id,
        "at": iso(evidence.at),
        "words": evidence.words,
        "rule": evidence.rule,
    }


def findings(interview: Interview) -> Iterable[tuple[str, Evidence]]:
    """What each message told, such as ``confirmed`` or ``word.question``, and what it rests on; in order of arrival."""
    for signal in interview.history:
        yield finding(signal), signal.evidence


def finding(signal: Said) -> str:
    match signal:
        case Word():
            return f"word.{signal.kind}"
        case OwnerWrote():
            return f"owner.{signal.act}"
        case Automatic():
            return f"automatic.{signal.kind}"
        case Confirmed() | Noticed() | Described() | Cancelled() | NotHeld():
            return BY_TYPE[type(signal)]
        case _ if isinstance(signal, Fact):
            return BY_TYPE[type(signal)]
        case _:
            assert_never(signal)


def standing_json(stands: Standing) -> Json:
    """How an interview stands, for ``show --json``."""
    promise = stands.promise
    return {
        "state": stands.state,
        "closed": stands.closed,
        "closed_by": _evidence(stands.closed_by),
        "question": _evidence(stands.question.evidence if stands.question else None),
        "next_round": _evidence(stands.next_round.evidence if stands.next_round else None),
        "on_hold": _evidence(stands.on_hold.evidence if stands.on_hold else None),
        "promise": {**evidence_json(promise.evidence), "by": iso(promise.promise.by), "vague": promise.promise.vague}
        if promise and promise.promise
        else None,
        "away": [{"address": one.about, "returns": iso(one.returns)} for one in stands.away],
        "dead_addresses": sorted(stands.dead),
    }


def _evidence(evidence: Evidence | None) -> Json | None:
    return evidence_json(evidence) if evidence is not None else None


def iso(moment: date | datetime | None) -> str | None:
    """ISO 8601, an instant with its offset; None stays None."""
    return moment.isoformat() if moment is not None else None


def person_json(person: Person) -> Json:
    """A person; None for a name or an address that is not known."""
    return {"name": person.name or None, "email": person.address or None}
