"""Laws of the date grammar for any text: it never fails, stays bounded, and reads back what it is told."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from types import FrameType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_daemon.reading.times import MOST, Kind, find_times

CHICAGO = ZoneInfo("America/Chicago")
TUESDAY = datetime(2026, 5, 12, 9, tzinfo=CHICAGO)
PIECES = (
    "Thursday Mon tue next this week of the 14th 5/14 May june 2026 at 2 2pm 2:30 14h30 half past quarter to - \u2013 "
    ", . ; : ( ) / or and by until ET UTC+2 London time your my noon tomorrow in two weeks hours \n \u3000 14.05. w/c"
).split(" ")
MONSTERS = {
    "a line of a megabyte": "x" * 1_000_000,
    "ten thousand dates": "5/14/2026 at 3pm, " * 10_000,
    "one weekday over and over": "monday " * 5_000,
    "one-digit numbers": "1 " * 25_000,
    "ranges without end": "3pm-4pm " * 6_000,
    "office hours": "Mon 9am-5pm, " * 4_000,
    "empty lines": "\n" * 50_000,
    "blanks": " " * 50_000,
    "brackets": "(" * 50_000,
    "half an address": "a." * 25_000 + "@",
    "a list of numbers": "1, 2, 3, " * 6_000,
    "at, at, at": "at " * 17_000,
    "weeks of weeks": "a week from next week of " * 2_000,
    "digits and dots": "1.2." * 12_500,
    "digits and dashes": "12-34-" * 8_000,
    "half and half": "half past half " * 3_000,
}


def calls(work: Callable[[], object]) -> int:
    """How many Python functions run."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", MONSTERS)
def test_a_monster_is_read_within_bounds(name: str) -> None:
    """At most MOST finds, and no more calls than an honest long mail would need."""
    text = MONSTERS[name]
    found: list[object] = []
    assert calls(lambda: found.extend(find_times(text, TUESDAY, CHICAGO))) < 400_000
    assert len(found) <= MOST


@pytest.mark.parametrize(
    "line", ["Thursday at 2pm ET or Friday at 3pm. ", "We met on 8 May and talked for 1 hour. ", "at 5 or 6 "]
)
def test_twice_the_text_takes_about_twice_the_work(line: str) -> None:
    short, long = (calls(lambda text=line * times: find_times(text, TUESDAY, CHICAGO)) for times in (60, 120))  # type: ignore[misc]
    assert long <= 2.4 * short


def test_what_lies_beyond_the_limit_is_not_read() -> None:
    assert find_times("-" * 60_000 + " Thursday at 2pm", TUESDAY, CHICAGO) == ()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_jumble_of_time_words_is_read_without_fail(text: str) -> None:
    """Every find points into the text, in order, with a start exactly where a day is known."""
    found = find_times(text, TUESDAY, CHICAGO)
    for moment in found:
        assert moment.words == text[slice(*moment.span)]
        assert moment.words.strip()
        assert 0 < moment.certainty <= 1
        assert (moment.start is not None) == (moment.kind is Kind.TIME and moment.day_said)
        assert moment.start is None or moment.start.tzinfo is not None
        assert moment.end is None or (moment.start is not None and moment.end > moment.start)
        assert moment.first is None or moment.last is None or moment.first <= moment.last
    assert [moment.span[1] for moment in found] == sorted(moment.span[1] for moment in found)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_is_read_without_fail(text: str) -> None:
    assert find_times(text, TUESDAY, CHICAGO) == find_times(text, TUESDAY, CHICAGO)


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FORMS: tuple[Callable[[datetime], str], ...] = (
    lambda at: f"{at:%A, %B} {at.day} at {at:%I:%M %p}",
    lambda at: f"{at:%a %b} {at.day}, {at.year} {at:%I:%M%p}".lower(),
    lambda at: f"{at.day} {at:%B %Y}, {at:%H:%M}",
    lambda at: f"{at:%Y-%m-%d %H:%M}",
    lambda at: f"{at:%d.%m.%Y} {at:%H:%M} Uhr",
    lambda at: f"{at:%A} {at.day}/{at.month} at {at:%H:%M}",
    lambda at: f"{at:%H:%M} on {at:%B} {at.day}",
    lambda at: f"{at:%a} {at.month}/{at.day} @ {at.hour % 12 or 12}:{at:%M}{'pm' if at.hour >= 12 else 'am'}",
    lambda at: f"Date: {at.day} {at:%b %Y}\nTime: {at:%H:%M}",
    lambda at: f"{at:%A} the {at.day}{_suffix(at.day)} at {at:%H:%M}",
    lambda at: f"{at:%B} {at.day} ({at:%a}), {at:%H:%M}",
)


def _suffix(number: int) -> str:
    return "th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


@settings(max_examples=200, deadline=None)
@given(
    st.integers(1, 26),
    st.integers(7 * 12, 21 * 12 - 1),
    st.sampled_from(FORMS),
    st.sampled_from(["Would {} suit you?", "{}", "We have you down for {}.", "- {}\n- or another day"]),
)
def test_a_time_written_out_in_any_usual_form_is_read_back(
    days: int, fives: int, form: Callable[[datetime], str], frame: str
) -> None:
    """Whatever day of the coming weeks and whatever minute of the day, month first or day first."""
    midnight = datetime(2026, 5, 12, tzinfo=CHICAGO)
    at = midnight + timedelta(days=days, minutes=5 * fives)
    found = find_times(frame.format(form(at)), TUESDAY, CHICAGO, None)
    assert [moment.start for moment in found] == [at]


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 51), st.sampled_from(["Thursday at 2", "tomorrow at 10", "next week", "by Friday", "in two weeks"])
)
def test_words_mean_the_same_a_number_of_weeks_later(weeks: int, text: str) -> None:
    shift = timedelta(weeks=weeks)
    now, later = (find_times(text, written, CHICAGO)[0] for written in (TUESDAY, TUESDAY + shift))
    assert isinstance(now.first, date)
    assert isinstance(later.first, date)
    assert (later.first - now.first, later.clock) == (shift, now.clock)
