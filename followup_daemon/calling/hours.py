"""When to call: a good time of day where they are, while the owner is awake."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from followup_daemon.workdays import Calendar, add, first_on_or_after

Window = tuple[datetime, datetime]
"""From when to when, in the zone of those who are called."""

Hours = tuple[time, time]

GOOD: tuple[Hours, ...] = ((time(10), time(11, 30)), (time(14), time(16)))
"""Mid-morning and mid-afternoon; neither is good at a week's beginning and end."""

OFFICE: tuple[Hours, ...] = ((time(9), time(17, 30)),)
OPEN: tuple[Hours, ...] = ((time(8), time(19)),)
"""When somebody may answer at all."""

AWAKE: Hours = (time(8), time(20))
LONG_DAY: Hours = (time(7), time(22))

SEARCHES: tuple[tuple[tuple[Hours, ...], Hours, timedelta], ...] = (
    (GOOD, AWAKE, timedelta(minutes=45)),
    (OFFICE, AWAKE, timedelta(minutes=30)),
    (OFFICE, LONG_DAY, timedelta(minutes=30)),
    (OPEN, LONG_DAY, timedelta(minutes=30)),
)
"""Their hours, the owner's, and how long they must have in common; some of the last are common to any two clocks."""

DAYS_AHEAD = 3
"""Business days that are searched before less good hours are."""

QUARTER = timedelta(minutes=15)

WEEKEND = (5, 6)
FRIDAY_WEEKEND = (4, 5)
FRIDAY_WEEKEND_ZONES = frozenset(
    "Africa/Algiers Africa/Cairo Africa/Tripoli Asia/Aden Asia/Amman Asia/Baghdad Asia/Bahrain Asia/Damascus "
    "Asia/Dhaka Asia/Jerusalem Asia/Kuwait Asia/Muscat Asia/Qatar Asia/Riyadh".split()
)
"""Where the weekend is Friday and Saturday, by the CLDR's week data."""


def good_time(earliest: datetime, theirs: tzinfo, mine: tzinfo, calendar: Calendar) -> Window:
    """The first good hours from ``earliest`` on, on a business day of the owner's and while the owner is awake.

    Where the next days bring none that both have in common, their office hours do, then a longer day of both. A
    calendar of days on which nobody is at work there gives the morning of its first day.
    """
    today = first_on_or_after(earliest.astimezone(mine).date(), calendar)
    days = [add(today, number, calendar) for number in range(DAYS_AHEAD)]
    for hours, awake, least in SEARCHES:
        for day in days:
            mine_then = _between(day, awake, mine)
            common = (_common(window, mine_then, earliest) for window in _windows(day, hours, theirs))
            if found := next((window for window in common if window[1] - window[0] >= least), None):
                return _in_zone(found, theirs)
    return _in_zone(_between(days[1], GOOD[0], theirs), theirs)


def _windows(day: date, hours: tuple[Hours, ...], zone: tzinfo) -> Iterator[Window]:
    """These hours of their days around the owner's ``day``, on days on which they work."""
    weekend = FRIDAY_WEEKEND if str(zone) in FRIDAY_WEEKEND_ZONES else WEEKEND
    for distance in (-1, 0, 1):
        theirs = day + timedelta(days=distance)
        for span in hours:
            if theirs.weekday() not in weekend and not (hours is GOOD and _is_bad(theirs, span, weekend)):
                yield _between(theirs, span, zone)


def _is_bad(day: date, span: Hours, weekend: tuple[int, int]) -> bool:
    """Whether these are the first or the last hours of a week: Monday morning, Friday afternoon."""
    morning = span[0] < time(12)
    first, last = (weekend[1] + 1) % 7, (weekend[0] - 1) % 7
    return day.weekday() == (first if morning else last)


def _between(day: date, hours: Hours, zone: tzinfo) -> Window:
    """The hours as instants, in UTC so that they can be compared across a change of clocks."""
    begin, end = (datetime.combine(day, hour, zone).astimezone(UTC) for hour in hours)
    return begin, end


def _common(window: Window, awake: Window, earliest: datetime) -> Window:
    """What both have in common from ``earliest`` on, beginning at a quarter of an hour; maybe less than nothing."""
    return max(window[0], awake[0], _next_quarter(earliest.astimezone(UTC))), min(window[1], awake[1])


def _next_quarter(at: datetime) -> datetime:
    over = timedelta(minutes=at.minute % 15, seconds=at.second, microseconds=at.microsecond)
    return at + (QUARTER - over) if over else at


def _in_zone(window: Window, zone: tzinfo) -> Window:
    return window[0].astimezone(zone), window[1].astimezone(zone)
