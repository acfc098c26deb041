"""Talks on several days that one mail agrees: interviews of their own, all but the last with a further talk ahead.

Each has its own thanks. While a further talk is agreed nobody asks for news of an earlier one: it is closed by the
next as by an invitation to a further round, and opens again when that one is called off.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from followup_daemon.interview import SURE, Interview, Round, Said
from followup_daemon.merging import same_start
from followup_daemon.seen import same_meeting
from followup_daemon.signals import Confirmed, Described, Meeting, Noticed, OwnerWrote, Word


def is_apart(current: Round, signal: Confirmed) -> bool:
    """Whether the mail agrees on this talk beside the one of ``current``, on another day."""
    return signal.beside > 0 and signal.evidence.message_id in _agreed_in(current.history)


def spoken_of(rounds: Sequence[Round], meeting: Meeting, was: datetime | None) -> Round | None:
    """The round with this meeting's UID or start, else the one that was to begin at ``was``."""
    return same_meeting(rounds, meeting) or (same_meeting(rounds, Meeting(start=was)) if was else None)


def on_its_date(rounds: Sequence[Round], signal: Noticed | Described, zone: tzinfo, live: Round | None) -> Round | None:
    """The round kin to the ``live`` one that is on the notice's date, for an hour may move; else the live one."""
    start = signal.meeting.start
    if live is None or start is None:
        return live
    for one in (one for one in rounds if _are_kin(one, live) and one.meeting.start):
        if one.meeting.start and one.meeting.start.astimezone(zone).date() == start.astimezone(zone).date():
            return one
    return live


def last_begun(rounds: Sequence[Round], live: Round | None, at: datetime) -> Round | None:
    """The round kin to the ``live`` one that began last before ``at``; the live one where none did."""
    begun = [one for one in rounds if live and _are_kin(one, live) and one.took_place_before(at)]
    return max(begun, key=lambda one: one.meeting.start or at, default=live)


def say_again(rounds: Sequence[Round], signal: Confirmed) -> None:
    """Keep what the owner said again of a time that stands; it opens again what the owner had closed before.

    Nothing else follows from it, but where received mail alone had moved the interview there: then it is the first yes.
    """
    current = same_meeting(rounds, signal.meeting)
    if current is None:
        return
    current.history.append(signal)
    if current.closed_by_hand is not None and signal.certainty >= SURE:
        current.closed_by_hand = None
    if current.moved_at and current.confirmed_by and current.confirmed_by.at < current.moved_at:
        current.confirmed_by = signal.evidence


def ended_with(rounds: Sequence[Round], meant: Round | None, signal: Said) -> list[Round]:
    """The rounds that the signal goes to: the one meant; what ends the application ends those agreed with it too."""
    if meant is None:
        return []
    rejects = isinstance(signal, Word) and signal.kind == "rejection"
    ends = rejects or (isinstance(signal, OwnerWrote) and signal.act == "withdraws")
    return [meant, *(one for one in rounds if ends and _are_kin(one, meant))]


def close_earlier(rounds: Sequence[Round]) -> None:
    """Close each round by the next one that was agreed with it and still stands."""
    for one in rounds:
        later = [other for other in rounds if _are_kin(one, other) and _stands(other) and _is_later(other, one)]
        if later and one.ended is None:
            following = min(later, key=lambda other: other.meeting.start or other.first.at)
            one.close("next_round_confirmed", following.confirmed_by or following.first)


def agreed_with_next(interview: Interview) -> bool:
    """Whether it was agreed in one mail with the talk that follows it: until it is held it stands beside that."""
    return interview.ended_by is not None and interview.ended_by.message_id in _agreed_in(interview.history)


def _agreed_in(history: Sequence[Said]) -> set[str]:
    return {one.evidence.message_id for one in history if isinstance(one, Confirmed)}


def _are_kin(one: Round, other: Round) -> bool:
    return one is not other and bool(_agreed_in(one.history) & _agreed_in(other.history))


def _stands(one: Round) -> bool:
    gone = one.ended in {"cancelled", "withdrawn"} or one.closed_by_hand is not None
    return not gone and one.confirmed_by is not None and one.certainty >= SURE


def _is_later(other: Round, one: Round) -> bool:
    starts = other.meeting.start, one.meeting.start
    return starts[0] is not None and starts[1] is not None and starts[0] > starts[1] and not same_start(*starts)
