"""Gone quiet: from which day on an interview is closed because nothing came (SPEC section 2, Brakes)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

from followup_daemon import workdays
from followup_daemon.by_hand import Edited, Noted, Paused, Resumed
from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken
from followup_daemon.plan.pauses import pause_ends
from followup_daemon.plan.steps import QUIET_LIMIT, Around, Outlook, Policy
from followup_daemon.signals import NotHeld

NO_EVENT = (Noted, Paused, Resumed, Edited)
"""What the owner says without that anything happened."""

Ahead = Callable[[Interview, Sequence[Taken], Policy, Around], Outlook]
"""What is to come for an interview, going quiet left aside."""


def quiet_on(interview: Interview, ledger: Sequence[Taken], policy: Policy, around: Around, ahead: Ahead) -> date:
    """The day from which the interview is closed as gone quiet; what comes on that day or later reopens nothing.

    It is 20 business days after the latest of the interview, the last mail or draft event, the end of a pause, and the
    day on which the next step is due by what was known then.
    """
    own = [entry for entry in ledger if entry.interview in interview.known_as]
    moments = sorted([*_moments(interview, own), *pause_ends(interview, around, policy)])
    for moment, following in pairwise(moments):
        if policy.day(following) < workdays.add(policy.day(moment), QUIET_LIMIT, policy.calendar):
            continue
        then = ahead(_as_of(interview, moment), _ledger_of(ledger, moment), policy, _around_of(around, moment))
        closed = _limit(moment, then, policy)
        if policy.day(following) >= closed:
            return closed
    return _limit(moments[-1], ahead(interview, ledger, policy, around), policy)


def _limit(moment: datetime, then: Outlook, policy: Policy) -> date:
    due = [step.due for step in then.steps[:1]]
    return workdays.add(max(map(policy.day, [moment, *due])), QUIET_LIMIT, policy.calendar)


def _moments(interview: Interview, own: Sequence[Taken]) -> list[datetime]:
    """When the present form of the interview began, and every mail and draft event since, in order.

    It began with its end or, where that is later, with the mail by which the time stands.
    """
    known = [interview.end, interview.confirmed_by.at if interview.confirmed_by else None]
    begun = [moment for moment in known if moment is not None]
    events = [said.evidence.at for said in interview.history if not isinstance(said, NO_EVENT)]
    events += [moment for entry in own for moment in (entry.made_at, entry.fate_at)]
    if not begun:
        return sorted(events)
    return [max(begun), *sorted(moment for moment in events if moment > max(begun))]


def _as_of(interview: Interview, at: datetime) -> Interview:
    """The interview by what had come until then."""
    history = tuple(signal for signal in interview.history if signal.evidence.at <= at)
    ended = interview.ended_by is not None and interview.ended_by.at <= at
    return replace(
        interview,
        history=history,
        not_held=interview.not_held and any(isinstance(signal, NotHeld) for signal in history),
        ended=interview.ended if ended else None,
        ended_by=interview.ended_by if ended else None,
    )


def _ledger_of(ledger: Sequence[Taken], at: datetime) -> list[Taken]:
    made = [entry for entry in ledger if entry.made_at <= at]
    return [entry if entry.fate_at <= at else replace(entry, fate="open") for entry in made]


def _around_of(around: Around, at: datetime) -> Around:
    return Around(
        tuple(one for one in around.asked if one[1] <= at),
        around.accepted if around.accepted and around.accepted.at <= at else None,
        tuple(doubt for doubt in around.doubts if doubt.at <= at),
        tuple(one for one in around.pauses if one.evidence.at <= at),
        tuple(one for one in around.people if one.evidence.at <= at),
    )
