"""What is to come for one interview: the one place that joins thanks, follow-ups and what closes both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken, sent_unchanged
from followup_daemon.plan.asked import follow_ups_sent, own_follow_ups
from followup_daemon.plan.call_back import call_back_day
from followup_daemon.plan.elsewhere import with_elsewhere, without_sent_elsewhere
from followup_daemon.plan.follow_ups import follow_up_step
from followup_daemon.plan.pauses import with_pauses
from followup_daemon.plan.quiet import quiet_on
from followup_daemon.plan.steps import NOTHING_AROUND, Around, Hold, Outlook, Policy, Step
from followup_daemon.plan.thanks import thank_you_steps
from followup_daemon.standing import Standing, standing


def next_step(
    interview: Interview, ledger: Sequence[Taken], policy: Policy, around: Around = NOTHING_AROUND
) -> Step | None:
    """The step that is due first, None where nothing is to come."""
    steps = outlook(interview, ledger, policy, around).steps
    return steps[0] if steps else None


def outlook(interview: Interview, ledger: Sequence[Taken], policy: Policy, around: Around = NOTHING_AROUND) -> Outlook:
    """All that is still to come for ``interview``, earliest first, and what holds the rest back.

    ``ledger`` may hold entries of other interviews; only this one's count here, and drafts that lie open for the same
    person. Steps, in this order: what stops everything; the thanks; the follow-up; pauses; the day of gone quiet.
    """
    ahead = with_pauses(unpaused(interview, ledger, policy, around), interview, around, policy)
    if any(hold.what == "all" or hold.reason == "closed" for hold in ahead.holds):
        return ahead
    return replace(ahead, quiet_on=quiet_on(interview, ledger, policy, around, unpaused))


def unpaused(interview: Interview, ledger: Sequence[Taken], policy: Policy, around: Around) -> Outlook:
    """What is to come if nothing is paused and the interview has not gone quiet."""
    stands = with_elsewhere(standing(interview, sent_unchanged(ledger)), interview, around.people)
    stands = without_sent_elsewhere(stands, interview, ledger)
    stopped = _stopped(interview, stands, around)
    if stopped is not None:
        return Outlook(holds=(stopped,))
    own = [entry for entry in ledger if entry.interview in interview.known_as]
    thanks, thanks_holds = thank_you_steps(interview, stands, own, policy)
    follow_up, follow_up_hold = follow_up_step(interview, stands, ledger, policy, around)
    steps = [*thanks, *([follow_up] if follow_up else [])]
    holds = [*thanks_holds, *([follow_up_hold] if follow_up_hold else [])]
    steps.sort(key=lambda step: (step.due, step.kind, step.person))
    called = follow_up_hold is not None and follow_up_hold.reason == "cap"
    return Outlook(
        tuple(steps), tuple(holds), call_back=_call_back(interview, stands, ledger, policy) if called else None
    )


def _call_back(interview: Interview, stands: Standing, ledger: Sequence[Taken], policy: Policy) -> date | None:
    asked = follow_ups_sent(interview, stands, own_follow_ups(interview, ledger))
    return call_back_day(interview, stands, asked, policy)


def _stopped(interview: Interview, stands: Standing, around: Around) -> Hold | None:
    """What stops all steps, thanks too.

    An offer or a further round ends the follow-ups only: thanks are stopped by the owner's own, a cancellation or
    no-show, a rejection and the owner's withdrawal alone, or by the owner's own ``close``.
    """
    if interview.closed_by_hand is not None:
        return Hold("all", "closed", interview.closed_by_hand)
    if not interview.is_sure:
        return _unsure(interview)
    if stands.closed in {"cancelled", "withdrawn", "rejected"}:
        return Hold("all", "closed", stands.closed_by)
    if interview.not_held:
        return Hold("all", "not_held")
    return Hold("all", "doubt", around.doubts[0]) if around.doubts else None


def _unsure(interview: Interview) -> Hold:
    if interview.confirmed_by is None:
        return Hold("all", "seen_only", interview.history[0].evidence if interview.history else None)
    return Hold("all", "no_time" if interview.start is None else "unsure", interview.confirmed_by)


def without(ledger: Sequence[Taken], entry: Taken) -> tuple[Taken, ...]:
    """The ledger as it would be had the daemon withdrawn ``entry``."""
    return tuple(replace(other, fate="withdrawn") if other == entry else other for other in ledger)
