"""Doubts that the owner has answered: a decision that may mean several interviews, one of them closed by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from followup_daemon.interview import Interview
from followup_daemon.reading.whose import Belonging, Doubt


def answered(found: Belonging, interviews: Iterable[Interview]) -> Belonging:
    """What was found, each doubt that a ``close`` answers taken for an answer.

    Closed after the mail came, it is the one that the mail means; closed before, it is none that the mail could mean.
    """
    closed = {one.id: one.closed_by_hand.at for one in interviews if one.closed_by_hand is not None}
    belongs = dict(found.belongs)
    doubts: list[Doubt] = []
    for doubt in found.doubts:
        meant = [one for one in doubt.interviews if one in closed and closed[one] >= doubt.evidence.at]
        left = tuple(meant or (one for one in doubt.interviews if one not in closed))
        if len(left) > 1 and not meant:
            doubts.append(replace(doubt, interviews=left))
        elif left:
            belongs[doubt.evidence.message_id] = left
    return Belonging(belongs, tuple(doubts))
