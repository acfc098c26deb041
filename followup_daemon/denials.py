"""Denials: meetings of which the owner said that they are no interviews, set apart before anything is folded.

What was denied is never asked about again, also where more mail repeats it. A denial falls when the owner takes the
interview up after all, or confirms it by a mail sent later of which the reading is sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from followup_daemon.by_hand import Added, Denied, Fact
from followup_daemon.interview import SEEN_ONLY, SURE, Interview, Said, in_order
from followup_daemon.likeness import clearly_other_company
from followup_daemon.mail import canonical
from followup_daemon.merging import same_start
from followup_daemon.signals import Confirmed, Meeting, Noticed, Signal


def set_apart(
    signals: Sequence[Signal], facts: Iterable[Fact], zone: tzinfo
) -> tuple[list[Said], tuple[Interview, ...]]:
    """All that is left to fold, in order, and the denied meetings as interviews that are closed by hand."""
    kept: list[Said] = list(signals)
    denied: list[Interview] = []
    facts = in_order(facts)
    for place, fact in enumerate(facts):
        if isinstance(fact, Denied) and not _is_outranked(fact, signals, facts[place + 1 :], zone):
            said_of_it = _denied_messages(fact, signals)
            told = [
                said
                for said in kept
                if isinstance(said, Confirmed | Noticed) and (said in said_of_it or _repeats(said, fact, zone))
            ]
            kept = [said for said in kept if said not in told]
            denied.append(_as_interview(fact, told))
        else:
            kept.append(fact)
    return in_order(kept), tuple(denied)


def _is_outranked(denial: Denied, signals: Iterable[Signal], later: Iterable[Fact], zone: tzinfo) -> bool:
    """Whether the owner took it up after all, by hand or by a later mail of which the reading is sure."""
    return any(isinstance(one, Added) and one.interview == denial.interview for one in later) or any(
        isinstance(one, Confirmed)
        and one.certainty >= SURE
        and one.evidence.at > denial.evidence.at
        and _speaks_of_it(one, denial, zone)
        for one in signals
    )


def _denied_messages(denial: Denied, signals: Iterable[Signal]) -> list[Confirmed | Noticed]:
    """What the denied messages tell of the meeting; one that tells of it tells of another meeting besides.

    One that tells of other times only is read otherwise than when it was denied: all of it was.
    """
    told: dict[str, list[Confirmed | Noticed]] = defaultdict(list)
    for one in signals:
        if isinstance(one, Confirmed | Noticed) and one.evidence.message_id in denial.messages:
            told[one.evidence.message_id].append(one)
    meeting = denial.meeting
    found: list[Confirmed | Noticed] = []
    for of_one in told.values():
        found += [one for one in of_one if _is_meeting(one.meeting, meeting)] or of_one
    return found


def _is_meeting(told: Meeting, meeting: Meeting) -> bool:
    if meeting.uid and told.uid:
        return told.uid == meeting.uid
    return told.start is None or meeting.start is None or same_start(told.start, meeting.start)


def _repeats(signal: Confirmed | Noticed, denial: Denied, zone: tzinfo) -> bool:
    """Whether it is another message that says the same again without being sure."""
    sure = isinstance(signal, Confirmed) and signal.certainty >= SURE
    denied_with_it = signal.evidence.message_id in denial.messages
    return not sure and not denied_with_it and _speaks_of_it(signal, denial, zone)


def _speaks_of_it(signal: Confirmed | Noticed, denial: Denied, zone: tzinfo) -> bool:
    """Whether it is about the meeting denied: by UID, by its start or, in the same thread, by its date.

    Later mail in that thread is about it too where one of the two has no time, or where it moves the meeting.
    """
    told, meeting = signal.meeting, denial.meeting
    if meeting.uid and told.uid == meeting.uid:
        return True
    in_its_thread = signal.evidence.thread_id in denial.threads
    was = signal.was if isinstance(signal, Noticed) else None
    if same_start(told.start, meeting.start) or same_start(was, meeting.start):
        return in_its_thread or not _is_elsewhere(told, meeting)
    if not in_its_thread:
        return False
    later = signal.evidence.at > denial.evidence.at
    if told.start is None or meeting.start is None:
        return later
    same_date = told.start.astimezone(zone).date() == meeting.start.astimezone(zone).date()
    return same_date or (later and _moves(signal, meeting.start))


def _is_elsewhere(told: Meeting, meeting: Meeting) -> bool:
    """Whether it is with clearly another company, and with nobody of the meeting denied."""
    shared = _addresses(told) & _addresses(meeting)
    return not shared and clearly_other_company(told.company, meeting.company)


def _addresses(meeting: Meeting) -> set[str]:
    people = (*meeting.interviewers, *((meeting.coordinator,) if meeting.coordinator else ()))
    return {canonical(one.address) for one in people if one.address}


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
