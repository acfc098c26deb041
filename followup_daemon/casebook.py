"""The casebook: every interview a mailbox speaks of, with all that was said of each, in whatever threads.

Three questions are answered in turn: which threads are one case (one employer, one role); what was agreed in it
(``fold``); and which interview the mail of other threads means (``reading.whose``). What the owner says by hand is read
with the mail, each fact at its instant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from followup_daemon.backing import backed
from followup_daemon.by_hand import EVERY, Fact, Paused, Resumed
from followup_daemon.cases import cases
from followup_daemon.denials import set_apart
from followup_daemon.doubts import answered
from followup_daemon.fold import fold
from followup_daemon.interview import Interview, Said, in_order
from followup_daemon.likeness import clearly_other_company, clearly_other_role
from followup_daemon.mail import Owner
from followup_daemon.reading.whose import Doubt, calls_off, whose
from followup_daemon.signals import Cancelled, Evidence, Meeting, OwnerWrote, Signal, Word
from followup_daemon.standing import DECISIVE


@dataclass(frozen=True, slots=True)
class Casebook:
    """All interviews, oldest first, and the messages that may mean more than one of them.

    ``pauses`` are the owner's words on a pause of all interviews, as they were said.
    """

    interviews: tuple[Interview, ...]
    doubts: tuple[Doubt, ...] = ()
    pauses: tuple[Paused | Resumed, ...] = ()

    def named(self, interview_id: str) -> Interview | None:
        """The interview with this id, or that had it before it proved to be another's."""
        return next((one for one in self.interviews if interview_id in one.known_as), None)

    def doubts_about(self, interview: Interview) -> tuple[Evidence, ...]:
        """The messages that may mean this interview or another."""
        return tuple(doubt.evidence for doubt in self.doubts if interview.id in doubt.interviews)


def casebook(signals: Iterable[Signal], owner: Owner, facts: Iterable[Fact] = ()) -> Casebook:
    """What the signals of a whole mailbox come to, with what the owner says by hand."""
    facts, pauses = _apart(facts)
    ordered, denied = set_apart(in_order(signals), facts, owner.zone)
    heard: dict[str, list[Said]] = defaultdict(list)
    for signal in ordered:
        heard[_thread(signal)].append(signal)
    by_thread = backed(heard)
    agreed: list[Interview] = []
    said: dict[str, list[Said]] = {}
    strays: list[Said] = []
    for group in cases(by_thread):
        signals_of_case = [signal for thread in group for signal in by_thread.pop(thread)]
        folded = fold(signals_of_case, owner.zone)
        elsewhere = [signal for signal in signals_of_case if _decides_elsewhere(signal, folded)]
        strays += elsewhere
        signals_of_case = [_as_courtesy(signal) if signal in elsewhere else signal for signal in signals_of_case]
        agreed += fold(signals_of_case, owner.zone) if elsewhere else folded
        said.update((interview.id, signals_of_case) for interview in folded)
    rest = _mail([*strays, *(signal for signals in by_thread.values() for signal in signals)])
    answer = answered(whose(rest, [_by_mail_alone(interview) for interview in agreed], owner), agreed)
    known = {interview.id: interview for interview in agreed}
    for signal in rest:
        for interview_id in answer.belongs.get(signal.evidence.message_id, ()):
            said[interview_id] += _meant_for(signal, known[interview_id])
    interviews = {one.id: one for case in _distinct(said.values()) for one in fold(case, owner.zone)}
    return Casebook(tuple(sorted([*interviews.values(), *denied], key=_age)), answer.doubts, pauses)


def _apart(facts: Iterable[Fact]) -> tuple[list[Fact], tuple[Paused | Resumed, ...]]:
    """What the owner says of single interviews, and of all of them."""
    of_one: list[Fact] = []
    of_all: list[Paused | Resumed] = []
    for fact in facts:
        if isinstance(fact, Paused | Resumed) and fact.interview == EVERY:
            of_all.append(fact)
        else:
            of_one.append(fact)
    return of_one, tuple(of_all)


def _thread(said: Said) -> str:
    """The thread it stands in; what was added by hand without one stands alone."""
    return said.evidence.thread_id or (f"by hand {said.interview}" if isinstance(said, Fact) else "")


def _mail(said: Iterable[Said]) -> list[Signal]:
    return [one for one in said if not isinstance(one, Fact)]


def _by_mail_alone(interview: Interview) -> Interview:
    """The interview without the owner's facts: one added by hand is known by mail of any time."""
    return replace(interview, history=tuple(_mail(interview.history)))


def _decides_elsewhere(signal: Said, interviews: Sequence[Interview]) -> bool:
    """Whether a decision in the thread of these interviews is plainly about another role or company than theirs."""
    return (
        isinstance(signal, Word)
        and signal.kind in DECISIVE
        and bool(interviews)
        and all(_is_plainly_other(signal, one.meeting) for one in interviews)
    )


def _is_plainly_other(word: Word, meeting: Meeting) -> bool:
    """Whether the mail names another role or company, and the words it decides with do not name this one too."""
    said = word.evidence.words.casefold()
    other_role = clearly_other_role(word.role, meeting.role) and (meeting.role or "").casefold() not in said
    other_company = clearly_other_company(word.company, meeting.company)
    return other_role or (other_company and (meeting.company or "").casefold() not in said)


def _as_courtesy(signal: Said) -> Said:
    """The word as one that decides nothing here: its writer wrote all the same."""
    return replace(signal, kind="courtesy", promise=None) if isinstance(signal, Word) else signal


def _meant_for(signal: Signal, interview: Interview) -> list[Signal]:
    """The signal as one about this interview: what calls off a meeting of another day calls off nothing here."""
    if not isinstance(signal, Cancelled) or signal.uid:
        return [signal]
    return [replace(signal, starts=interview.start)] if calls_off(signal, interview) else []


def _distinct(cases_said: Iterable[list[Said]]) -> list[list[Said]]:
    """Each case once, though several interviews share it."""
    return list({id(case): case for case in cases_said}.values())


def _age(interview: Interview) -> tuple[object, str]:
    first = interview.history[0].evidence.at if interview.history else None
    return first, interview.id


def accepted_offer(book: Casebook) -> tuple[str, Evidence] | None:
    """The interview whose offer the owner accepted last, and the mail that says so."""
    found: tuple[str, Evidence] | None = None
    for interview in book.interviews:
        for signal in interview.history:
            accepts = isinstance(signal, OwnerWrote) and signal.act == "accepts_offer"
            if accepts and (found is None or signal.evidence.at > found[1].at):
                found = interview.id, signal.evidence
    return found
