"""The due rule of follow-ups: the latest of all days that apply (SPEC section 2, Follow-ups)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from followup_daemon import workdays
from followup_daemon.interview import Interview
from followup_daemon.mail import Person
from followup_daemon.plan.asked import Asked
from followup_daemon.plan.steps import SPACING, Around, Policy
from followup_daemon.signals import Evidence
from followup_daemon.standing import Standing

Due = tuple[date, str, Evidence | None]
"""A day, the rule that names it, and the mail that set it."""


def due_day(
    interview: Interview,
    stands: Standing,
    addressee: Person,
    asked: Sequence[Asked],
    policy: Policy,
    around: Around,
) -> Due:
    """The day on which the next follow-up is due, and what set it: the latest of all that apply."""
    first = policy.first_after

    def after(number: int, day: date) -> date:
        return workdays.add(day, number, policy.calendar)

    days: list[Due] = []
    if asked:
        day = after(policy.second_after, policy.day(asked[-1].at))
        rule = "after the first follow-up was sent" if asked[-1].message_id else "after your call"
        days.append((day, rule, _mail_of(interview, asked[-1].at)))
    else:
        days.append((after(first, policy.day(_start(interview))), "after the interview", None))
    if (quiet := stands.quiet_since) is not None:
        rule = "after their last word or the owner's answer"
        days.append((after(first, policy.day(quiet)), rule, _mail_of(interview, quiet)))
    if stands.promise is not None and stands.promised is not None:
        day = after(policy.after_promise, stands.promised)
        days.append((day, "after the date they gave", stands.promise.evidence))
    days += [
        (after(1, absence.returns), "after the return of an absent addressee", absence.evidence)
        for absence in stands.away
        if absence.returns is not None and addressee.same_mailbox(absence.about)
    ]
    days += [
        (after(SPACING, policy.day(at)), "after the last follow-up to the same person", None)
        for address, at in around.asked
        if addressee.same_mailbox(address)
    ]
    return max(days, key=lambda one: one[0])


def _mail_of(interview: Interview, at: datetime) -> Evidence | None:
    """The mail of that instant, as the interview knows it."""
    return next((one.evidence for one in interview.history if one.evidence.at == at), None)


def _start(interview: Interview) -> datetime:
    if interview.start is None:
        raise ValueError(interview.id)
    return interview.start
