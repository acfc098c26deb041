"""Denials: meetings of which the owner said that they are no interviews, set apart before anything is folded.

What was denied is never asked about again, also where more mail repeats it. A denial falls when the owner takes the
interview up after all, or confirms it by a mail sent later of which the reading is sure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from followup_daemon.by_hand import Added, Denied, Fact
from followup_daemon.interview import SEEN_ONLY, SURE, Interview, Said, in_order
from followup_daemon.merging import same_start
from followup_daemon.signals import Confirmed, Noticed, Signal


def set_apart(
    signals: Sequence[Signal], facts: Iterable[Fact], zone: tzinfo
) -> tuple[list[Said], tuple[Interview, ...]]:
    """All that is left to fold, in order, and the denied meetings as interviews that are closed by hand."""
    kept: list[Said] = list(signals)
    denied: list[Interview] = []
    facts = tuple(facts)
    for fact in facts:
        if isinstance(fact, Denied) and not _is_outranked(fact, signals, facts, zone):
            told = [said for said in kept if isinstance(said, Confirmed | Noticed) and _is_denied(said, fact, zone)]
            kept = [said for said in kept if said not in told]
            denied.append(_as_interview(fact, told))
        else:
            kept.append(fact)
    return in_order(kept), tuple(denied)


def _is_outranked(denial: Denied, signals: Iterable[Signal], facts: Iterable[Fact], zone: tzinfo) -> bool:
    taken_up = any(
        isinstance(one, Added) and one.interview == denial.interview and one.evidence.at > denial.evidence.at
        for one in facts
    )
    return taken_up or any(
        isinstance(one, Confirmed)
        and one.certainty >= SURE
        and one.evidence.at > denial.evidence.at
        and _speaks_of_it(one, denial, zone)
        for one in signals
    )


def _is_denied(signal: Confirmed | Noticed, denial: Denied, zone: tzinfo) -> bool:
    """Whether it is one of the messages denied, or says the same again without being sure."""
    if signal.evidence.message_id in denial.messages:
        return True
    sure = isinstance(signal, Confirmed) and signal.certainty >= SURE
    return not sure and _speaks_of_it(signal, denial, zone)


def _speaks_of_it(signal: Confirmed | Noticed, denial: Denied, zone: tzinfo) -> bool:
    """Whether it is about the meeting denied: by UID, by its start or, in the same thread, by its date.

    Later mail in that thread is about it too where one of the two has no time, or where it moves the meeting.
    """
    told, meeting = signal.meeting, denial.meeting
    if (meeting.uid and told.uid == meeting.uid) or same_start(told.start, meeting.start):
        return True
    if isinstance(signal, Noticed) and same_start(signal.was, meeting.start):
        return True
    if signal.evidence.thread_id not in denial.threads:
        return False
    later = signal.evidence.at > denial.evidence.at
    if told.start is None or meeting.start is None:
        return later
    same_date = told.start.astimezone(zone).date() == meeting.start.astimezone(zone).date()
    return same_date or (later and _moves(signal, meeting.start))


def _moves(signal: Confirmed | Noticed, start: datetime) -> bool:
    """Whether it can move a meeting that begins at ``start``, as ``fold`` sees it."""
    return signal.evidence.at < start and (isinstance(signal, Confirmed) or signal.update)


def _as_interview(denial: Denied, told: Sequence[Confirmed | Noticed]) -> Interview:
    confirmed = next((one.evidence for one in told if isinstance(one, Confirmed)), None)
    return Interview(
        id=denial.interview,
        confirmed_by=confirmed,
        meeting=denial.meeting,
        threads=denial.threads,
        certainty=min((one.certainty for one in told if isinstance(one, Confirmed)), default=SEEN_ONLY),
        history=tuple(in_order([*told, denial])),
        closed_by_hand=denial.evidence,
    )
