"""What the options of ``add`` and ``edit`` say of a meeting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from followup_daemon.commands.options import local_end, local_time, person
from followup_daemon.commands.overview import Overview
from followup_daemon.errors import UserError
from followup_daemon.signals import Medium, Meeting

MEDIA: tuple[Medium, ...] = ("phone", "video", "onsite")
LENGTH = 120
"""Characters of a company or a role."""


def told(
    seen: Overview,
    known: datetime | None,
    start: str | None,
    end: str | None,
    medium: str | None,
    company: str | None,
    role: str | None,
    interviewers: Sequence[str],
) -> Meeting:
    """What the options say of the meeting that is ``known`` to start then.

    Raise UserError, naming the option, for a value that says nothing.
    """
    if medium is not None and medium not in MEDIA:
        raise UserError(f"--medium {medium[:60]} is not known.", f"Write one of {', '.join(MEDIA)}.")
    persons = tuple(person(one, "--with") for one in interviewers)
    for one in persons:
        if seen.owner.is_me(one.address):
            raise UserError(f"--with {one.address} is your own address.", "Name those who interview you.")
    begins = local_time(start, seen.zone, "--start") if start is not None else None
    day = begins or (known.astimezone(seen.zone) if known is not None else None)
    return Meeting(
        start=begins,
        end=local_end(end, day, seen.zone) if end is not None else None,
        medium=next((one for one in MEDIA if one == medium), None),
        company=line(company),
        role=line(role),
        interviewers=persons,
    )


def line(text: str | None) -> str | None:
    """A company or a role on one line; None for nothing."""
    return " ".join((text or "").split())[:LENGTH] or None


def checked(meeting: Meeting) -> Meeting:
    """The meeting. Raise UserError where it has no time, or ends before it begins."""
    if meeting.start is None:
        raise UserError("No time is known of this interview.", "Tell it with --start '2026-03-12 14:00'.")
    if meeting.end is not None and meeting.end <= meeting.start:
        raise UserError("The interview would end before it begins.", "Give --start and --end of the same day.")
    return meeting
