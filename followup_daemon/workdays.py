"""Business days, counted from a day to a later one; whose days these are is the calendar's matter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Protocol

ONE_DAY = timedelta(days=1)
# The longest stretch without a business day that is believed: a calendar that offers none for a whole year is broken.
LONGEST_BREAK = 366


class Calendar(Protocol):
    """Which days somebody works."""

    def is_working_day(self, day: date, /) -> bool: ...


class NoWorkingDay(ValueError):
    """The calendar knows no business day for a year on end."""


def add(day: date, number: int, calendar: Calendar) -> date:
    """The ``number``-th business day strictly after ``day``: Thursday + 5 = Thursday, Saturday + 1 = Monday.

    Nothing added is the day itself, business day or not. Raise NoWorkingDay if a year brings none.
    """
    for _ in range(number):
        day = first_on_or_after(day + ONE_DAY, calendar)
    return day


def first_on_or_after(day: date, calendar: Calendar) -> date:
    """``day`` if it is a business day, else the next one. Raise NoWorkingDay if a year brings none."""
    for _ in range(LONGEST_BREAK):
        if calendar.is_working_day(day):
            return day
        day += ONE_DAY
    raise NoWorkingDay(day)


def count(start: date, end: date, calendar: Calendar) -> int:
    """How many business days lie strictly after ``start``, up to and including ``end``; 0 if ``end`` is not later."""
    days = (start + timedelta(days=distance) for distance in range(1, (end - start).days + 1))
    return sum(map(calendar.is_working_day, days))
