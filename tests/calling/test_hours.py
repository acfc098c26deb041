"""When to call: mid-morning or mid-afternoon where they are, while the owner is awake."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from calling_world import Weekdays
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_daemon.calling.hours import good_time

NAMES = {
    "London": "Europe/London",
    "Berlin": "Europe/Berlin",
    "New York": "America/New_York",
    "Los Angeles": "America/Los_Angeles",
    "Kolkata": "Asia/Kolkata",
    "Sydney": "Australia/Sydney",
    "Auckland": "Pacific/Auckland",
}


def at(day: str, clock: str = "08:30", place: str = "London") -> datetime:
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), ZoneInfo(NAMES[place]))


def window(earliest: datetime, theirs: str, mine: str = "London", *off: date) -> str:
    begin, end = good_time(earliest, ZoneInfo(NAMES[theirs]), ZoneInfo(NAMES[mine]), Weekdays(*off))
    return f"{begin:%a %d %H:%M}-{end:%H:%M}"


def test_it_is_mid_morning_or_where_that_is_over_mid_afternoon() -> None:
    assert window(at("2026-03-19"), "London") == "Thu 19 10:00-11:30"
    assert window(at("2026-03-19", "10:20"), "London") == "Thu 19 10:30-11:30"
    assert window(at("2026-03-19", "10:50"), "London") == "Thu 19 14:00-16:00"
    assert window(at("2026-03-19", "15:00"), "London") == "Thu 19 15:00-16:00"
    assert window(at("2026-03-19", "15:20"), "London") == "Fri 20 10:00-11:30"


def test_it_is_neither_monday_morning_nor_friday_afternoon() -> None:
    assert window(at("2026-03-16"), "London") == "Mon 16 14:00-16:00"
    assert window(at("2026-03-20"), "London") == "Fri 20 10:00-11:30"
    assert window(at("2026-03-20", "11:00"), "London") == "Mon 23 14:00-16:00"


def test_a_weekend_and_a_day_off_are_passed_over() -> None:
    assert window(at("2026-03-21"), "London") == "Mon 23 14:00-16:00"
    assert window(at("2026-03-19"), "London", "London", date(2026, 3, 19)) == "Fri 20 10:00-11:30"


def test_the_hours_are_theirs_and_the_owner_is_awake() -> None:
    assert window(at("2026-06-18"), "New York") == "Thu 18 10:00-11:30"
    assert window(at("2026-06-18"), "Los Angeles") == "Thu 18 10:00-11:30"
    assert window(at("2026-06-18"), "Berlin") == "Thu 18 10:00-11:30"
    assert window(at("2026-06-18", place="New York"), "London", "New York") == "Thu 18 14:00-16:00"
    assert window(at("2026-06-18"), "Kolkata") == "Thu 18 14:00-16:00"


def test_office_hours_do_where_no_good_hour_is_common() -> None:
    """08:30 in Los Angeles is 16:30 in London."""
    assert window(at("2026-06-18", place="Los Angeles"), "London", "Los Angeles") == "Thu 18 16:30-17:30"


def test_a_longer_day_does_where_office_hours_are_the_owners_night() -> None:
    """07:00 in New York is 16:30 in India; 20:00 in London is 09:00 of the next day in New Zealand's summer."""
    assert window(at("2026-06-17", place="New York"), "Kolkata", "New York") == "Thu 18 16:30-17:30"
    assert window(at("2026-12-10"), "Auckland") == "Fri 11 09:00-11:00"


def test_where_friday_is_no_working_day_nobody_is_called_on_it() -> None:
    riyadh, london = ZoneInfo("Asia/Riyadh"), ZoneInfo("Europe/London")
    begin, _ = good_time(at("2026-03-20"), riyadh, london, Weekdays())
    assert f"{begin:%a %d %H:%M}" == "Mon 23 14:00"
    monday, _ = good_time(at("2026-03-23", "06:00"), riyadh, london, Weekdays())
    assert f"{monday:%a %d %H:%M}" == "Mon 23 14:00"


def test_their_day_may_be_the_next_one() -> None:
    """An evening in Los Angeles is the next morning in Sydney."""
    assert window(at("2026-06-16", place="Los Angeles"), "Sydney", "Los Angeles") == "Wed 17 10:00-11:30"
    assert window(at("2026-06-18", place="Los Angeles"), "Sydney", "Los Angeles") == "Fri 19 10:00-11:30"
    assert window(at("2026-06-19", place="Los Angeles"), "Sydney", "Los Angeles") == "Tue 23 10:00-11:30"


def test_a_calendar_of_weekends_alone_still_gives_a_time() -> None:
    class Saturdays:
        def is_working_day(self, day: date, /) -> bool:
            return day.weekday() == 5

    zone = ZoneInfo(NAMES["London"])
    assert f"{good_time(at('2026-03-19'), zone, zone, Saturdays())[0]:%a %d %H:%M}" == "Sat 28 10:00"


def test_in_the_weeks_when_only_one_side_has_changed_its_clocks_their_wall_clock_counts() -> None:
    """The United States change on 8 March 2026, Europe on the 29th, Australia on 5 April."""
    for day, mine in (("2026-03-05", "15:00"), ("2026-03-12", "14:00"), ("2026-04-02", "15:00")):
        begin, _ = good_time(at(day), ZoneInfo(NAMES["New York"]), ZoneInfo(NAMES["London"]), Weekdays())
        assert f"{begin:%H:%M}" == "10:00"
        assert f"{begin.astimezone(ZoneInfo(NAMES['London'])):%H:%M}" == mine


def test_a_bare_offset_is_a_clock_too() -> None:
    begin, _ = good_time(at("2026-03-19"), timezone(timedelta(hours=-5)), ZoneInfo("Europe/London"), Weekdays())
    assert begin.isoformat() == "2026-03-19T10:00:00-05:00"


@settings(max_examples=150, deadline=None)
@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 - made aware below
    st.sampled_from(sorted(NAMES)),
    st.sampled_from(sorted(NAMES)),
)
def test_it_is_never_before_the_note_never_on_a_weekend_and_never_in_the_night(
    when: datetime, theirs: str, mine: str
) -> None:
    """Whatever the day and the places: when somebody answers, soon, and at least half an hour long."""
    earliest = when.replace(tzinfo=UTC)
    begin, end = good_time(earliest, ZoneInfo(NAMES[theirs]), ZoneInfo(NAMES[mine]), Weekdays())
    assert earliest <= begin
    assert end - begin >= timedelta(minutes=30)
    assert begin - earliest < timedelta(days=6)
    assert begin.weekday() < 5
    awake = begin.astimezone(ZoneInfo(NAMES[mine])), end.astimezone(ZoneInfo(NAMES[mine]))
    assert time(7) <= awake[0].time() < awake[1].time() <= time(22)
    assert time(8) <= begin.time() < end.time() <= time(19)


@pytest.mark.parametrize("mine", ["London", "Berlin", "New York"])
@pytest.mark.parametrize("theirs", ["London", "Berlin", "New York"])
def test_between_near_places_it_is_always_a_good_hour_for_both(mine: str, theirs: str) -> None:
    for number in range(14):
        earliest = at("2026-03-23", place=mine) + timedelta(days=number)
        begin, end = good_time(earliest, ZoneInfo(NAMES[theirs]), ZoneInfo(NAMES[mine]), Weekdays())
        assert (begin.time() >= time(10) and end.time() <= time(11, 30)) or begin.time() >= time(14)
        assert time(8) <= begin.astimezone(ZoneInfo(NAMES[mine])).time()
        assert end.astimezone(ZoneInfo(NAMES[mine])).time() <= time(20)
