"""Pauses: nothing is drafted while one lasts, and the days still count (SPEC section 2, by hand)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from followup_daemon.by_hand import Paused, Resumed
from followup_daemon.interview import Interview
from followup_daemon.plan.steps import Around, Hold, Outlook, Policy

Said = Paused | Resumed


def with_pauses(ahead: Outlook, interview: Interview, around: Around, policy: Policy) -> Outlook:
    """What is to come, as far as pauses let it: put off to the day a pause ends, or held back where it has no end.

    What the owner wanted by hand is the owner's own act: a pause does not hold it. The last instant for a step stays
    as it was, so that a long pause leaves it skipped or listed.
    """
    on = list(lasting(interview, around))
    if not on:
        return ahead
    kept = [step for step in ahead.steps if step.wanted]
    endless = next((one for one in on if one.until is None), None)
    if endless is not None:
        return Outlook(tuple(kept), (*ahead.holds, Hold("all", "paused", endless.evidence)))
    ends = max(policy.opens(one.until) for one in on if one.until is not None)
    kept += [replace(step, due=max(step.due, ends)) for step in ahead.steps if not step.wanted]
    return replace(ahead, steps=tuple(sorted(kept, key=lambda step: step.due)))


def pause_ends(interview: Interview, around: Around, policy: Policy) -> list[datetime]:
    """When pauses of this interview ended, or will: going quiet counts from there."""
    said = [*_own(interview), *around.pauses]
    ends = [one.evidence.at for one in said if isinstance(one, Resumed)]
    return ends + [policy.opens(one.until) for one in lasting(interview, around) if one.until is not None]


def lasting(interview: Interview, around: Around) -> Iterator[Paused]:
    """The pauses that no ``resume`` has ended: the interview's own, and that of all, which it may have left."""
    own, all_ = _newest(_own(interview)), _newest(list(around.pauses))
    if isinstance(own, Paused):
        yield own
    left = isinstance(own, Resumed) and all_ is not None and own.evidence.at > all_.evidence.at
    if isinstance(all_, Paused) and not left:
        yield all_


def _own(interview: Interview) -> list[Said]:
    return [one for one in interview.history if isinstance(one, Paused | Resumed)]


def _newest(said: list[Said]) -> Said | None:
    return max(said, key=lambda one: one.evidence.at, default=None)
