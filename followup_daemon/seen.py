"""Meetings that only received mail speaks of: notices that no sent mail answers, and the rounds they would make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from followup_daemon.interview import Round
from followup_daemon.merging import merged, same_start
from followup_daemon.signals import Described, Meeting, Noticed


def seen_meetings(waiting: Iterable[Noticed | Described], rounds: Sequence[Round]) -> list[Round]:
    """One round for each meeting of the notices, the newest word on it counting.

    A notice of a meeting that is one of ``rounds`` goes to that one's history.
    """
    seen: list[Round] = []
    for signal in waiting:
        if not isinstance(signal, Noticed) or signal.meeting.start is None:
            continue
        known = same_meeting(seen, signal.meeting) or same_meeting(rounds, signal.meeting)
        if known is None:
            seen.append(Round(signal.evidence, signal.meeting, 0.0, None, [signal]))
        else:
            known.history.append(signal)
            if known in seen:
                known.meeting = merged(known.meeting, signal.meeting, newer=True)
    return seen


def same_meeting(rounds: Sequence[Round], meeting: Meeting) -> Round | None:
    """The newest round with this meeting's UID or, where either has none, exactly its start."""
    for one in reversed(rounds):
        if meeting.uid and one.meeting.uid == meeting.uid:
            return one
    for one in reversed(rounds):
        if meeting.start is not None and same_start(one.meeting.start, meeting.start):
            return one
    return None
