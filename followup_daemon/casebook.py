"""The casebook: every interview a mailbox speaks of, with all that was said of each, in whatever threads.

Three questions are answered in turn: which threads are one case (one employer, one role); what was agreed in it
(``fold``); and which interview the mail of other threads means (``reading.whose``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from followup_daemon.cases import cases
from followup_daemon.fold import fold
from followup_daemon.interview import Interview, in_order
from followup_daemon.mail import Owner
from followup_daemon.reading.whose import Doubt, whose
from followup_daemon.signals import Evidence, OwnerWrote, Signal


@dataclass(frozen=True, slots=True)
class Casebook:
    """All interviews, oldest first, and the messages that may mean more than one of them."""

    interviews: tuple[Interview, ...]
    doubts: tuple[Doubt, ...] = ()

    def named(self, interview_id: str) -> Interview | None:
        """The interview with this id, or that had it before it proved to be another's."""
        return next((one for one in self.interviews if interview_id in one.known_as), None)

    def doubts_about(self, interview: Interview) -> tuple[Evidence, ...]:
        """The messages that may mean this interview or another."""
        return tuple(doubt.evidence for doubt in self.doubts if interview.id in doubt.interviews)


def casebook(signals: Iterable[Signal], owner: Owner) -> Casebook:
    """What the signals of a whole mailbox come to."""
    ordered = in_order(list(signals))
    by_thread: dict[str, list[Signal]] = defaultdict(list)
    for signal in ordered:
        by_thread[signal.evidence.thread_id].append(signal)
    agreed: list[Interview] = []
    said: dict[str, list[Signal]] = {}
    for group in cases(by_thread):
        signals_of_case = [signal for thread in group for signal in by_thread.pop(thread)]
        folded = fold(signals_of_case, owner.zone)
        agreed += folded
        said.update((interview.id, signals_of_case) for interview in folded)
    answer = whose([signal for rest in by_thread.values() for signal in rest], agreed, owner)
    for rest in by_thread.values():
        for signal in rest:
            for interview_id in answer.belongs.get(signal.evidence.message_id, ()):
                said[interview_id].append(signal)
    interviews = {one.id: one for case in _distinct(said.values()) for one in fold(case, owner.zone)}
    return Casebook(tuple(sorted(interviews.values(), key=_age)), answer.doubts)


def _distinct(cases_said: Iterable[list[Signal]]) -> list[list[Signal]]:
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
