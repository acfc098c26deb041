"""The call sheet: whom to call, by which number, when, and what is known of the matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from followup_daemon.calling.hours import Window, good_time
from followup_daemon.calling.numbers import Number, number_in
from followup_daemon.calling.writing import written_by
from followup_daemon.calling.zone import zone_in
from followup_daemon.interview import Interview
from followup_daemon.mail import Owner, Person, Thread
from followup_daemon.plan import Policy, Step
from followup_daemon.plan.call_back import after_call


@dataclass(frozen=True, slots=True)
class CallSheet:
    """What one call needs. ``window`` is a good time for it in ``zone``, theirs.

    ``call_back`` is when to call again where they name no date, or after ``promised`` where that is still to come.
    ``interview_day`` is the day of the interview in the zone it was agreed in.
    """

    whom: Person
    number: Number | None
    zone: tzinfo
    window: Window
    call_back: date
    company: str = ""
    role: str = ""
    interview_day: date | None = None
    promised: date | None = None
    thanks_missing: bool = False


def call_sheet(
    step: Step,
    interview: Interview,
    threads: Sequence[Thread],
    owner: Owner,
    policy: Policy,
    region: str | None = None,
    *,
    at: datetime | None = None,
) -> CallSheet:
    """The sheet for the call that is due by ``step``, made ``at`` an instant at or after that, else as it falls due.

    ``region`` is the owner's country (ISO 3166).
    """
    whom, meeting = step.to[0], interview.meeting
    theirs, mine = written_by(whom, threads, owner)
    number = number_in(theirs, mine, region)
    zone = zone_in(theirs, owner, number, interview)
    window = good_time(max(step.due, at or step.due), zone, owner.zone, policy.calendar)
    return CallSheet(
        whom=whom,
        number=number,
        zone=zone,
        window=window,
        call_back=after_call(step.promised, policy.day(window[0]), policy),
        company=meeting.company or "",
        role=meeting.role or "",
        interview_day=meeting.start.date() if meeting.start else None,
        promised=step.promised,
        thanks_missing=step.thanks_missing,
    )
