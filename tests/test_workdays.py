from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_daemon import workdays


@dataclass(frozen=True)
class Week:
    """A calendar by rule: these weekdays are free (Monday is 0), and these single days."""

    weekend: frozenset[int] = frozenset({5, 6})
    off: frozenset[date] = frozenset()

    def is_working_day(self, day: date) -> bool:
        return day.weekday() not in self.weekend and day not in self.off


PLAIN = Week()
THURSDAY = date(2026, 3, 12)
SATURDAY = date(2026, 3, 14)

days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
calendars = st.builds(
    Week,
    weekend=st.frozensets(st.integers(0, 6), max_size=6),
    off=st.frozensets(st.dates(date(2026, 1, 1), date(2026, 3, 31)), max_size=40),
)
near = st.dates(date(2025, 12, 1), date(2026, 4, 30))


def test_five_business_days_after_a_thursday_is_the_following_thursday() -> None:
    assert workdays.add(THURSDAY, 5, PLAIN) == date(2026, 3, 19)


def test_one_business_day_after_a_saturday_is_monday_not_tuesday() -> None:
    assert workdays.add(SATURDAY, 1, PLAIN) == date(2026, 3, 16)


def test_nothing_added_is_the_day_itself_even_on_a_sunday() -> None:
    assert workdays.add(date(2026, 3, 15), 0, PLAIN) == date(2026, 3, 15)


def test_the_turn_of_the_year_skips_the_holidays_on_both_sides() -> None:
    closed = Week(off=frozenset({date(2026, 12, 31), date(2027, 1, 1)}))
    assert workdays.add(date(2026, 12, 30), 1, closed) == date(2027, 1, 4)
    assert workdays.count(date(2026, 12, 30), date(2027, 1, 4), closed) == 1


def test_a_friday_and_saturday_weekend_counts_sunday() -> None:
    gulf = Week(weekend=frozenset({4, 5}))
    assert workdays.add(THURSDAY, 1, gulf) == date(2026, 3, 15)


def test_the_day_itself_is_never_counted_and_the_last_one_is() -> None:
    assert workdays.count(THURSDAY, THURSDAY, PLAIN) == 0
    assert workdays.count(THURSDAY, date(2026, 3, 13), PLAIN) == 1
    assert workdays.count(THURSDAY, date(2026, 3, 16), PLAIN) == 2


def test_counting_backwards_is_nothing() -> None:
    assert workdays.count(date(2026, 3, 20), THURSDAY, PLAIN) == 0


def test_first_on_or_after_keeps_a_business_day_and_moves_a_free_one() -> None:
    assert workdays.first_on_or_after(THURSDAY, PLAIN) == THURSDAY
    assert workdays.first_on_or_after(SATURDAY, PLAIN) == date(2026, 3, 16)


def test_a_calendar_without_business_days_is_an_error_not_an_endless_loop() -> None:
    with pytest.raises(workdays.NoWorkingDay):
        workdays.add(THURSDAY, 1, Week(weekend=frozenset(range(7))))


@given(near, st.integers(0, 60), calendars)
def test_count_undoes_add(day: date, number: int, calendar: Week) -> None:
    """count(d, add(d, n)) == n."""
    assert workdays.count(day, workdays.add(day, number, calendar), calendar) == number


@given(near, near, calendars)
def test_add_undoes_count_up_to_the_last_business_day(start: date, end: date, calendar: Week) -> None:
    """add(a, count(a, b)) is the last business day in (a, b], or a where there is none."""
    start, end = min(start, end), max(start, end)
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    last = max(filter(calendar.is_working_day, between), default=start)
    assert workdays.add(start, workdays.count(start, end, calendar), calendar) == last


@given(days, st.integers(1, 40), calendars)
def test_what_is_added_to_lands_on_a_business_day_strictly_later(day: date, number: int, calendar: Week) -> None:
    landed = workdays.add(day, number, calendar)
    assert landed > day
    assert calendar.is_working_day(landed)


@given(near, near, st.integers(0, 30), calendars)
def test_a_later_day_never_gives_an_earlier_one(one: date, other: date, number: int, calendar: Week) -> None:
    """a <= b implies add(a, n) <= add(b, n)."""
    assert workdays.add(min(one, other), number, calendar) <= workdays.add(max(one, other), number, calendar)


@given(near, st.integers(0, 30), st.integers(0, 30), calendars)
def test_adding_twice_is_adding_the_sum(day: date, one: int, other: int, calendar: Week) -> None:
    """add(add(d, m), n) == add(d, m + n)."""
    step = workdays.add(workdays.add(day, one, calendar), other, calendar)
    assert step == workdays.add(day, one + other, calendar)


@given(near, near, near, calendars)
def test_counts_of_neighbouring_stretches_add_up(one: date, two: date, three: date, calendar: Week) -> None:
    """count(a, b) + count(b, c) == count(a, c) for a <= b <= c."""
    first, second, third = sorted((one, two, three))
    parts = workdays.count(first, second, calendar) + workdays.count(second, third, calendar)
    assert parts == workdays.count(first, third, calendar)
