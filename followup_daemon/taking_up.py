"""What the owner says by hand of an interview while it is folded: taken up, corrected, or closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from followup_daemon.by_hand import Added, Closed, Denied, Edited, Fact, Noted, Paused, Resumed, Wanted
from followup_daemon.interview import CERTAIN, Round
from followup_daemon.merging import best_people, merged, same_start
from followup_daemon.seen import same_meeting, seen_meetings
from followup_daemon.signals import Described, Noticed

Waiting = list[Noticed | Described]


def take_up(rounds: list[Round], waiting: Waiting, fact: Added) -> Round:
    """The round that the owner means, as the owner says and sure from there on; opened where there is none."""
    current = _known(rounds, fact) or _from_notices(rounds, waiting, fact) or same_meeting(rounds, fact.meeting)
    if current is None:
        current = Round(fact.evidence, fact.meeting, CERTAIN, fact.evidence, id=fact.interview)
        rounds.append(current)
    told = merged(fact.meeting, current.meeting)
    people = best_people(fact.meeting.interviewers, current.meeting.interviewers)
    if current.confirmed_by is None or not same_start(current.meeting.start, fact.meeting.start):
        current.confirmed_by = fact.evidence
    current.history.append(fact)
    current.meeting = replace(told, interviewers=people)
    current.certainty = CERTAIN
    current.closed_by_hand, current.not_held = None, False
    if current.ended != "next_round_confirmed":
        current.ended, current.ended_by = None, None
    return current


def correct(rounds: Sequence[Round], fact: Edited) -> None:
    """Let the round that the owner means be as the owner says; whether it is open, and sure, stays as it was."""
    current = _known(rounds, fact)
    if current is None:
        return
    if not same_start(current.meeting.start, fact.meeting.start):
        current.by_mail = current.by_mail or current.meeting.start
        current.confirmed_by = fact.evidence if current.confirmed_by else None
        current.not_held = False
    current.history.append(fact)
    current.meeting = replace(fact.meeting, uid=current.meeting.uid, told=current.meeting.told)


def remember(rounds: Sequence[Round], fact: Noted | Paused | Resumed | Wanted) -> None:
    """Keep what the owner says of the round, where it is still there: what follows from it is the plan's."""
    current = _known(rounds, fact)
    if current is not None:
        current.history.append(fact)


def close_by_hand(rounds: Sequence[Round], fact: Closed | Denied) -> None:
    """Close the round that the owner means, where it is still there; a denial that mail has outranked is only kept."""
    current = _known(rounds, fact)
    if current is None:
        return
    current.history.append(fact)
    if isinstance(fact, Closed):
        current.closed_by_hand = fact.evidence


def _known(rounds: Sequence[Round], fact: Fact) -> Round | None:
    """The newest round that has the fact's id, or had it."""
    return next((one for one in reversed(rounds) if fact.interview in one.known_as), None)


def _from_notices(rounds: list[Round], waiting: Waiting, fact: Added) -> Round | None:
    """The meeting that only notices spoke of so far, as a round; its notices wait no more."""
    seen = seen_meetings(waiting, [])
    meant = _known(seen, fact) or same_meeting(seen, fact.meeting)
    if meant is None:
        return None
    waiting[:] = [notice for notice in waiting if notice not in meant.history]
    rounds.append(meant)
    return meant
