"""When to call: a good time of day where they are, while the owner is awake."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from followup_daemon.workdays import Calendar, add, first_on_or_after

Window = tuple[datetime, datetime]
"""From when to when, in the zone of those who are called."""

Hours = tuple[time, time]

GOOD: tuple[Hours, ...] = ((time(10), time(11, 30)), (time(14), time(16)))
"""Mid-morning and mid-afternoon."""

OFFICE: tuple[Hours, ...] = ((time(9), time(17, 30)),)
"""When somebody may answer at all."""

AWAKE: Hours = (time(8), time(20))

DAYS_AHEAD = 3
"""Business days among which a good hour is looked for, before office hours do."""

LEAST_GOOD, LEAST = timedelta(minutes=45), timedelta(minutes=30)
QUARTER = timedelta(minutes=15)

MONDAY, FRIDAY, SATURDAY = 0, 4, 5


def good_time(earliest: datetime, theirs: tzinfo, mine: tzinfo, calendar: Calendar) -> Window:
    """The first good hours from ``earliest`` on, on a business day of the owner's and while the owner is awake.

    Where their day and the owner's leave none in common, office hours do; where these leave none, the good hours that
    are nearest to when the owner is awake. Monday morning and Friday afternoon are no good hours.
    """
    today = first_on_or_after(earliest.astimezone(mine).date(), calendar)
    days = [add(today, number, calendar) for number in range(DAYS_AHEAD)]
    for hours, least in ((GOOD, LEAST_GOOD), (OFFICE, LEAST)):
        for day in days:
            awake = _between(day, AWAKE, mine)
            common = (_common(window, awake, earliest) for window in _windows(day, hours, theirs))
            if found := next((window for window in common if window[1] - window[0] >= least), None):
                return _in_zone(found, theirs)
    ahead = [window for window in _windows(today, GOOD, theirs) if window[0] >= earliest]
    return _in_zone(min(ahead, key=lambda window: _apart(window, _between(today, AWAKE, mine))), theirs)


def _windows(day: date, hours: tuple[Hours, ...], zone: tzinfo) -> Iterator[Window]:
    """These hours of their days around the owner's ``day``, those that are good to call in."""
    for distance in (-1, 0, 1):
        theirs = day + timedelta(days=distance)
        for span in hours:
            if theirs.weekday() < SATURDAY and (hours is OFFICE or not _is_bad(theirs, span)):
                yield _between(theirs, span, zone)


def _is_bad(day: date, span: Hours) -> bool:
    """Whether these are hours of a week's beginning or end."""
    morning = span[0] < time(12)
    return (day.weekday() == MONDAY and morning) or (day.weekday() == FRIDAY and not morning)


def _between(day: date, hours: Hours, zone: tzinfo) -> Window:
    """The hours as instants, in UTC so that they can be compared across a change of clocks."""
    begin, end = (datetime.combine(day, hour, zone).astimezone(UTC) for hour in hours)
    return begin, end


def _common(window: Window, awake: Window, earliest: datetime) -> Window:
    begin = max(window[0], awake[0], _next_quarter(earliest.astimezone(UTC)))
    return begin, min(window[1], awake[1])


def _next_quarter(at: datetime) -> datetime:
    over = timedelta(minutes=at.minute % 15, seconds=at.second, microseconds=at.microsecond)
    return at + (QUARTER - over) if over else at


def _apart(window: Window, awake: Window) -> timedelta:
    """How far the window reaches out of the time awake."""
    return max(awake[0] - window[0], timedelta()) + max(window[1] - awake[1], timedelta())


def _in_zone(window: Window, zone: tzinfo) -> Window:
    return window[0].astimezone(zone), window[1].astimezone(zone)
