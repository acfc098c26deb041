"""Interviews as the JSON that ``inspect --json`` and the other commands print (SPEC section 5)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from followup_daemon.interview import Interview, thanked_people
from followup_daemon.mail import Person
from followup_daemon.signals import Evidence, Word
from followup_daemon.standing import Standing, standing

Json = dict[str, Any]


def interview_json(interview: Interview) -> Json:
    """One interview with the keys of the contract, and a few more."""
    stands = standing(interview)
    meeting = interview.meeting
    return {
        "id": interview.id,
        "confirmed_by": interview.confirmed_by.message_id if interview.confirmed_by else None,
        "start": iso(interview.start),
        "end": iso(interview.meeting.end),
        "medium": meeting.medium,
        "interviewers": [_person(one) for one in meeting.interviewers],
        "thank_to": [person.address for person in thanked_people(interview)],
        "coordinator": _person(meeting.coordinator) if meeting.coordinator else None,
        "company": meeting.company,
        "role": meeting.role,
        "state": stands.state,
        "closed": stands.closed,
        "decision_by": iso(decision_by(interview)),
        "thank_you_sent": next((act.evidence.message_id for act in stands.thanks), None),
        "follow_ups_sent": [act.evidence.message_id for act in stands.asked],
        "certainty": round(interview.certainty, 2),
        "sure": interview.is_sure,
    }


def is_current(interview: Interview) -> bool:
    """Whether it stands confirmed: sure, and not done with by a later round."""
    return interview.is_sure and interview.ended != "next_round_confirmed"


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
    """What each message told, and the words it rests on, in order of arrival."""
    for signal in interview.history:
        kind = getattr(signal, "kind", getattr(signal, "act", ""))
        yield f"{type(signal).__name__.lower()} {kind}".strip(), signal.evidence


def standing_json(stands: Standing) -> Json:
    """How an interview stands, for ``show --json``."""
    return {
        "state": stands.state,
        "closed": stands.closed,
        "closed_by": evidence_json(stands.closed_by) if stands.closed_by else None,
        "question": evidence_json(stands.question.evidence) if stands.question else None,
        "promise": evidence_json(stands.promise.evidence) if stands.promise else None,
        "dead_addresses": sorted(stands.dead),
    }


def iso(moment: date | datetime | None) -> str | None:
    """ISO 8601, an instant with its offset; None stays None."""
    return moment.isoformat() if moment is not None else None


def _person(person: Person) -> Json:
    return {"name": person.name or None, "email": person.address or None}
