"""Loops: talks with one employer for one role on one date of the owner's, which are one interview (SPEC section 1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo

from followup_daemon.interview import Interview, Round
from followup_daemon.merging import keys, merged, united
from followup_daemon.signals import Confirmed, Meeting, Noticed


def is_loop(current: Round, meeting: Meeting, zone: tzinfo) -> bool:
    """Whether this is a further talk of the same date, with people other than those known so far."""
    if current.ended is not None or current.not_held or not same_date(current.meeting, meeting, zone):
        return False
    known, further = keys(current.meeting.interviewers), keys(meeting.interviewers)
    return bool(known and further) and not known & further


def same_date(one: Meeting, other: Meeting, zone: tzinfo) -> bool:
    """Whether both are known to be on one date of the owner's."""
    if one.start is None or other.start is None:
        return False
    return one.start.astimezone(zone).date() == other.start.astimezone(zone).date()


def grow(current: Round, signal: Confirmed | Noticed) -> None:
    """A loop takes in a further talk: all interviewers, from the first talk's start to the last one's end."""
    old, new = current.meeting, signal.meeting
    current.history.append(signal)
    grown = replace(merged(old, new), interviewers=united(old.interviewers, new.interviewers))
    current.meeting = replace(grown, start=_earlier(old.start, new.start), end=_later(end_of(old), end_of(new)))


def end_of(meeting: Meeting) -> datetime | None:
    """When it ends, as said or by its medium's usual length."""
    return Interview("", None, meeting, (), 0.0, ()).end


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return min((moment for moment in (one, other) if moment), default=None)


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((moment for moment in (one, other) if moment), default=None)
