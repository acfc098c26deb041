"""A reading and a writing that rest on marks in the mails' text, so that nothing depends on language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import cast

from simulated_facts import ACTS, MACHINES, MARK, OWNER, WORDS, Employer, Fact, Round, Truth

from followup_daemon.interview import Interview, interview_id
from followup_daemon.letters.write import in_reply
from followup_daemon.mail import Letter, Message, Owner, Person, Thread
from followup_daemon.plan import Step
from followup_daemon.reading.page import Page
from followup_daemon.signals import (
    Automatic,
    AutomaticKind,
    Cancelled,
    Confirmed,
    Described,
    Evidence,
    Meeting,
    NotHeld,
    Noticed,
    OwnerAct,
    OwnerWrote,
    Promise,
    Signal,
    Word,
    WordKind,
)

NEVER = datetime(1970, 1, 1, tzinfo=UTC)

WORDING = {
    "thank_you": "Thank you for the conversation about the position, I enjoyed hearing of the team and its plans.",
    "first_follow_up": "Thank you again for the interview; may I ask how things stand and when you expect to decide?",
    "second_follow_up": "Following my earlier question I remain interested and would be glad of any word on it.",
}


def reader(truth: Truth) -> Callable[[Sequence[Page], Owner], tuple[Signal, ...]]:
    """A ``read_pages`` that reads the marks."""

    def read_pages(made: Sequence[Page], owner: Owner) -> tuple[Signal, ...]:
        read = [page.message for page in made]
        facts = [fact for message in read for mark in MARK.findall(message.text) for fact in truth.marks[mark]]
        panel = {fact.round: fact.interviewers for fact in facts if fact.what == "described"}
        signals = [signal for message in read for signal in _signals(message, truth, owner, panel)]
        return tuple(signals)

    return read_pages


Panel = dict[str, tuple[Person, ...]]
"""Who interviews, by round, as a later mail of the thread told; the thread is read whole."""


def _signals(message: Message, truth: Truth, owner: Owner, panel: Panel) -> list[Signal]:
    facts = [fact for mark in MARK.findall(message.text) for fact in truth.marks[mark]]
    evidence = Evidence(message.message_id, message.thread_id, message.internal_date, _words(facts, truth), "mark")
    told = [replace(fact, interviewers=panel.get(fact.round, fact.interviewers)) for fact in facts]
    found = [
        _signal(fact, evidence, message, truth.rounds[fact.round].employer) for fact in told if fact.what != "note"
    ]
    by_machine = any(fact.machine or fact.what in MACHINES | {"notice"} for fact in facts)
    if facts and not owner.wrote(message) and not by_machine and not any(isinstance(one, Word) for one in found):
        found.append(Word(evidence, "courtesy", message.from_))
    return found


def _words(facts: list[Fact], truth: Truth) -> str:
    employers = dict.fromkeys(truth.rounds[fact.round].employer for fact in facts)
    return " ".join(f"your application as {one.role} at {one.company}" for one in employers)


def _signal(fact: Fact, evidence: Evidence, message: Message, employer: Employer) -> Signal:
    company, role = employer.company, employer.role
    if fact.what in WORDS:
        promise = Promise(fact.by, vague=False) if fact.by else None
        kind = cast("WordKind", fact.what)
        named = (company, role) if fact.named or fact.machine or fact.what in {"rejection", "offer"} else (None, None)
        return Word(evidence, kind, message.from_, promise, fact.machine, company=named[0], role=named[1])
    if fact.what in ACTS:
        return OwnerWrote(evidence, cast("OwnerAct", fact.what), (*message.to, *message.cc))
    if fact.what in MACHINES:
        failed = (fact.about,) if fact.what == "bounce" else ()
        return Automatic(evidence, cast("AutomaticKind", fact.what), fact.about, fact.returns, failed, fact.original)
    if fact.what == "cancelled":
        return Cancelled(evidence, "them", company=company, role=role)
    if fact.what == "not_held":
        return NotHeld(evidence, message.from_)
    meeting = Meeting(
        fact.start, fact.end, "video", company, role, fact.interviewers, employer.recruiter, employer.agency
    )
    kinds: dict[str, Signal] = {
        "agreed": Confirmed(evidence, meeting, 0.9),
        "described": Described(evidence, Meeting(interviewers=fact.interviewers)),
        "notice": Noticed(evidence, replace(meeting, interviewers=()), update=False),
    }
    return kinds[fact.what]


def round_of(truth: Truth, interview: str) -> Round | None:
    """The round whose first confirmation gave this id."""
    for one in truth.rounds.values():
        if one.first and interview == id_of(one):
            return one
    return None


@cache
def id_of(one: Round) -> str:
    """The interview's id, which rests on the message id of its first confirmation alone."""
    assert one.first is not None
    return interview_id(Evidence(one.first.rfc_id, "", NEVER, "", ""))


class Writer:
    """Puts steps into marked words; ``letters`` are those written, by their mark: step and round."""

    def __init__(self, truth: Truth) -> None:
        self._truth = truth
        self.letters: dict[str, tuple[Step, Round]] = {}

    def write(self, step: Step, interview: Interview, parent: Message | None, quoted: Message | None) -> Letter:
        """The letter for the step. Raise AssertionError for an interview that never was agreed."""
        one = round_of(self._truth, interview.id)
        assert one is not None, f"a letter for an interview that nobody agreed on: {interview}"
        act = "thanks" if step.kind == "thank_you" else "asks_news"
        mark = self._truth.mark((Fact(act, one.name),))
        self.letters[mark] = (step, one)
        text = f"Hello,\n\n{WORDING[step.kind]}\n\n{mark}\n\n{OWNER.name}\n"
        subject = "Thank you for your time" if step.kind == "thank_you" else "Following up on our interview"
        letter = Letter(to=step.to, subject=subject, text=text, from_=Person(OWNER.name, OWNER.address))
        return in_reply(letter, parent) if parent else letter

    def call_note(self, step: Step, interview: Interview, threads: Sequence[Thread]) -> Letter:
        """The owner's note for a call: a mail of its own to the owner."""
        one = round_of(self._truth, interview.id)
        assert one is not None, f"a call for an interview that nobody agreed on: {interview}"
        mark = self._truth.mark((Fact("note", one.name),))
        self.letters[mark] = (step, one)
        text = f"Call {step.to[0].name or step.to[0].address}.\n\n{mark}\n"
        return Letter(to=(Person(OWNER.name, OWNER.address),), subject=f"Call for {one.name}", text=text)
