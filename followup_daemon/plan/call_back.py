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
    day, word = policy.day(called[-1]), stands.promise
    if word is not None and word.promise is not None and word.promise.by >= day:
        return workdays.add(word.promise.by, policy.after_promise, policy.calendar)
    return workdays.add(day, IN_A_WEEK, policy.calendar)
