"""By whose clock somebody lives, as far as mail tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

from followup_daemon.calling.numbers import Number
from followup_daemon.calling.places import place_of
from followup_daemon.calling.writing import Written, written_by
from followup_daemon.interview import Interview
from followup_daemon.mail import Owner, Person, Thread


def their_zone(
    person: Person, threads: Sequence[Thread], owner: Owner, number: Number | None, interview: Interview
) -> tzinfo:
    """The zone of the place in their signature or of their Date header; else the number's, the meeting's, the owner's.

    A Date header knows an offset and not when the clocks change: the first of these zones that had it then is meant.
    """
    return zone_in(written_by(person, threads, owner)[0], owner, number, interview)


def zone_in(theirs: Sequence[Written], owner: Owner, number: Number | None, interview: Interview) -> tzinfo:
    """The zone that their mails tell, the newest first; see ``their_zone``."""
    start = interview.meeting.start
    others = [number.zone if number else None, start.tzinfo if start else None, owner.zone]
    for mail in theirs:
        place = place_of(mail.signature, mail.clock).zone
        if mail.clock is not None:
            return _with_offset(mail.clock, [place, *others])
        if place is not None:
            return place
    return next(zone for zone in others if zone is not None)


def _with_offset(at: datetime, zones: Sequence[tzinfo | None]) -> tzinfo:
    """The first zone of a place that shows the same time as ``at``, else the bare offset."""
    named = (zone for zone in zones if isinstance(zone, ZoneInfo))
    return next((zone for zone in named if at.astimezone(zone).utcoffset() == at.utcoffset()), at.tzinfo or UTC)
