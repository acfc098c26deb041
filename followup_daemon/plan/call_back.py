"""The day on which the owner may call back, though no step is left for it (SPEC section 2, Calls)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from followup_daemon import workdays
from followup_daemon.by_hand import Called
from followup_daemon.interview import Interview
from followup_daemon.plan.asked import Asked
from followup_daemon.plan.steps import Policy
from followup_daemon.standing import Standing

IN_A_WEEK = 5
"""Business days after a call in which they named no date."""


def call_back_day(interview: Interview, stands: Standing, asked: Sequence[Asked], policy: Policy) -> date | None:
    """The day after the date they named on the telephone, else in a week; None where the owner did not call last."""
    called = [one.evidence.at for one in interview.history if isinstance(one, Called)]
    if not called or not asked or asked[-1].at != called[-1] or stands.closed is not None:
        return None
    return after_call(stands.promised, policy.day(called[-1]), policy)


def after_call(named: date | None, called_on: date, policy: Policy) -> date:
    """A day or two after the date they named; in a week where they named none, or it had passed by then."""
    if named is not None and named > called_on:
        return workdays.add(named, policy.after_promise, policy.calendar)
    return workdays.add(called_on, IN_A_WEEK, policy.calendar)
