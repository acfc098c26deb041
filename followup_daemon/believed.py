"""What is believed of an interview, and why, as plain text: labels, values, and who says so."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_daemon.grounds import About, Belief, Source, Voice
from followup_daemon.interview import Interview, Lack
from followup_daemon.mail import Person
from followup_daemon.sayings import STATES, clean, day_and_time, day_of
from followup_daemon.standing import standing

TOPICS: dict[About, str] = {
    "certainty": "certainty",
    "start": "starts",
    "end": "ends",
    "medium": "how",
    "company": "company",
    "role": "role",
    "interviewer": "interviewer",
    "coordinator": "arranged by",
    "state": "state",
    "closed": "closed",
    "not_held": "it was not held",
    "decision_by": "they decide by",
    "question": "your turn: they asked",
    "next_round": "a further round",
    "on_hold": "on hold",
    "away": "away",
    "dead_address": "reaches nobody",
    "thanked": "you thanked them",
    "asked": "you asked for news",
}
VOICES: dict[Voice, str] = {
    "owner": "you",
    "by_hand": "you, by hand",
    "interviewer": "interviewer",
    "coordinator": "arranges",
    "agency": "agency",
    "their_side": "their side",
    "machine": "a machine",
    "received": "received mail",
}
CLOSINGS = {
    "cancelled": "called off",
    "withdrawn": "you withdrew",
    "next_round_confirmed": "the next round is agreed",
    "rejected": "they rejected",
    "offer": "they made an offer",
    "accepted_offer": "you accepted an offer",
    "by_hand": "by you, by hand",
}
LACKS: dict[Lack, str] = {
    "confirmation": "no mail that you sent confirms it",
    "time": "no time is known",
    "job": "the conversation does not show clearly that it is a job interview",
    "agreement": "your mail does not agree to it clearly",
}


def state_words(interview: Interview) -> str:
    """How it stands in a few words: closed by the owner, or not sure, before what they answered."""
    if interview.closed_by_hand is not None:
        return "no interview, you said" if interview.is_denied else f"closed {CLOSINGS['by_hand']}"
    state = standing(interview).state
    if interview.is_sure or state not in {"awaiting", "replied"}:
        return STATES[state]
    if interview.confirmed_by is None:
        return "only received"
    return "not sure" if interview.start is not None else "no time known"


def belief_words(belief: Belief, zone: ZoneInfo) -> str:
    """The value of a belief; empty where the label says it all."""
    match belief.value:
        case float() as share:
            return f"{share:.0%}"
        case datetime() as moment:
            said = "" if belief.topic != "end" or belief.because else " (no length said)"
            return day_and_time(moment, zone) + said
        case date() as day:
            return day_of(day, zone)
        case Person() as person:
            return whole(person)
        case word:
            known = {"state": STATES, "closed": CLOSINGS}.get(belief.topic, {})
            return known.get(str(word)) or (clean(str(word), 200) if word else "")


def whole(person: Person) -> str:
    """``Ana Lima <ana@fernhill.example>``, or as much of it as is known."""
    address = f"<{person.address}>" if person.address else ""
    return clean(f"{person.name} {address}", 200)


def writer(source: Source) -> str:
    """Who says it, and in which part: ``Ana Lima (interviewer)``."""
    if source.sender is None:
        return VOICES[source.voice]
    return f"{clean(source.sender.name or source.sender.address, 80)} ({VOICES[source.voice]})"
