"""What a find carries beside its instant: spans, doubts, zones to be settled, days to be filled in, DST nights."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from followup_daemon.reading.times import Doubt, Kind, Moment, find_durations, find_times, in_zone, last_day, on_day

CHICAGO = ZoneInfo("America/Chicago")
LONDON = ZoneInfo("Europe/London")
TUESDAY = datetime(2026, 5, 12, 9, tzinfo=CHICAGO)


def one(text: str, written: datetime = TUESDAY, zone: ZoneInfo = CHICAGO, *, day_first: bool | None = None) -> Moment:
    found = find_times(text, written, zone, day_first)
    assert len(found) == 1, found
    return found[0]


def test_words_are_the_original_words_of_the_span() -> None:
    """Dashes, spaces and case stay as they came; the span points into the text given."""
    text = "So: Thursday\u00a0May 14, 2\u20133\u202fPM then?"
    found = one(text)
    assert found.words == text[slice(*found.span)] == "Thursday\u00a0May 14, 2\u20133\u202fPM"


def test_a_time_without_a_day_has_no_start_until_it_is_given_one() -> None:
    found = one("make it 3:45 ET")
    assert (found.start, found.first, found.day_said, found.clock) == (None, None, False, time(15, 45))
    placed = on_day(found, date(2026, 5, 14), CHICAGO)
    assert placed.start == datetime(2026, 5, 14, 15, 45, tzinfo=ZoneInfo("America/New_York"))
    assert placed.day_said


def test_a_time_without_a_day_knows_the_day_named_before_it() -> None:
    found = find_times("Thursday it is.\n\nThe room is free all day.\n\nWe begin at 10:30.", TUESDAY, CHICAGO)
    assert [moment.day_before for moment in found] == [None, date(2026, 5, 14)]


def test_a_past_day_is_not_the_day_of_a_later_time() -> None:
    found = find_times("It was great to meet you on Monday. Is 2pm good for the next one?", TUESDAY, CHICAGO)
    assert [moment.past for moment in found] == [True, False]
    assert found[1].start is None
    assert found[1].day_before is None


def test_whose_clock_is_kept_until_the_caller_knows_the_zone() -> None:
    found = one("Thursday at 3 your time")
    assert found.whose == "yours"
    assert in_zone(found, LONDON).start == datetime(2026, 5, 14, 15, tzinfo=LONDON)


def test_a_zone_named_in_the_text_is_not_overruled() -> None:
    found = one("Thursday at 3pm ET")
    assert in_zone(found, LONDON) == found


def test_the_second_zone_of_one_time_is_kept_beside_it() -> None:
    found = one("Thursday at 11am PT (2pm ET)")
    assert (found.clock, found.also, found.doubts) == (time(11), time(14), ())


def test_two_zones_that_do_not_agree_leave_a_doubt() -> None:
    """11 Pacific is 2 Eastern, not 3."""
    assert Doubt.TWO_ZONES in one("Thursday at 11am PT (3pm ET)").doubts


def test_a_zone_only_in_the_brackets_settles_the_instant() -> None:
    found = one("Thursday at 3pm (8pm UK time)")
    assert found.start == datetime(2026, 5, 14, 20, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Thursday, May 15 at 2", Doubt.CLASH),
        ("next Friday at 2", Doubt.NEXT),
        ("Tuesday at 2", Doubt.SAME_DAY),
        ("Thursday at 7", Doubt.HALF),
        ("5/6 at 10", Doubt.ORDER),
        ("Thursday looks fine. Is 2pm good?", Doubt.CARRIED),
        ("Thursday is when the whole team could do 2pm", Doubt.APART),
        ("make it 4", Doubt.BARE),
    ],
)
def test_what_is_unsure_says_why_and_counts_for_less(text: str, doubt: Doubt) -> None:
    found = find_times(text, TUESDAY.astimezone(timezone(timedelta(hours=-5))), timezone(timedelta(hours=-5)), None)
    unsure = [moment for moment in found if doubt in moment.doubts]
    assert unsure
    assert all(0 < moment.certainty < 1 for moment in unsure)


def test_a_plain_day_and_time_are_certain() -> None:
    assert one("Thursday, May 14 at 2pm ET").certainty == 1


def test_numbers_read_by_the_evidence_of_the_text_before_the_zone() -> None:
    """25/5 can only be day first, so 5/6 beside it is 5 June, whatever Chicago would make of it."""
    found = find_times("on 25/5 at 10:00 or on 5/6 at 10:00", TUESDAY, CHICAGO, None)
    assert [moment.first for moment in found] == [date(2026, 5, 25), date(2026, 6, 5)]


def test_a_weekday_settles_the_order_of_other_numbers_too() -> None:
    zone = timezone(timedelta(hours=-5))
    found = find_times("Fri 5/6 at 10:00 or on 4/6 at 10:00", TUESDAY, zone, None)
    assert [moment.first for moment in found] == [date(2026, 6, 5), date(2026, 6, 4)]


@pytest.mark.parametrize(("zone", "day"), [("America/Chicago", date(2026, 6, 5)), ("Europe/Paris", date(2026, 5, 6))])
def test_without_evidence_numbers_read_as_people_of_the_zone_write_them(zone: str, day: date) -> None:
    written = datetime(2026, 5, 1, 9, tzinfo=ZoneInfo(zone))
    assert one("6/5 at 10:00", written, ZoneInfo(zone)).first == day


def test_the_hour_that_spring_skips_is_doubted() -> None:
    """02:30 on 29 March 2026 does not exist in Berlin; it is reckoned with the offset before the change."""
    written = datetime(2026, 3, 25, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    found = one("29 March at 2:30 in the morning", written, ZoneInfo("Europe/Berlin"))
    assert found.doubts == (Doubt.NO_SUCH_HOUR,)
    assert found.start is not None
    assert found.start.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_the_hour_that_autumn_repeats_is_doubted() -> None:
    written = datetime(2026, 10, 20, 9, tzinfo=CHICAGO)
    assert one("Sunday, November 1 at 1:30 am", written).doubts == (Doubt.HOUR_TWICE,)


def test_the_day_after_the_clock_change_has_the_new_offset() -> None:
    written = datetime(2026, 10, 23, 10, tzinfo=LONDON)
    found = one("Monday at 2pm", written, LONDON)
    assert found.start is not None
    assert found.start.utcoffset() == timedelta(0)


def test_tomorrow_counts_from_the_date_where_the_writer_is() -> None:
    """22:00 in Chicago on the 12th is the 13th in London: tomorrow is the 13th all the same."""
    written = datetime(2026, 5, 12, 22, tzinfo=CHICAGO)
    assert one("tomorrow at 10", written, LONDON).first == date(2026, 5, 13)


@pytest.mark.parametrize(
    ("offset", "zone"),
    [(5.5, "Asia/Kolkata"), (1, "Europe/Dublin"), (3, "Asia/Jerusalem"), (-7, "Asia/Kolkata")],
)
def test_an_abbreviation_with_several_homes_goes_by_the_offset_of_the_mail(offset: float, zone: str) -> None:
    written = datetime(2026, 5, 12, 9, tzinfo=timezone(timedelta(hours=offset)))
    found = find_times("Thursday at 3pm IST", written, written.tzinfo or UTC, None)
    assert found[0].zone == ZoneInfo(zone)


def test_a_range_over_midnight_ends_on_the_next_day() -> None:
    found = one("Thursday 10pm-1am")
    assert found.end == datetime(2026, 5, 15, 1, tzinfo=CHICAGO)


@pytest.mark.parametrize(
    ("text", "kind", "last", "told"),
    [
        ("next week", Kind.PERIOD, date(2026, 5, 22), "vague"),
        ("by the end of next week", Kind.DAY, date(2026, 5, 22), "by"),
        ("within two weeks", Kind.DAY, date(2026, 5, 26), "by"),
        ("in two weeks", Kind.DAY, date(2026, 5, 26), "vague"),
        ("early June", Kind.PERIOD, date(2026, 6, 10), "vague"),
        ("mid-June", Kind.PERIOD, date(2026, 6, 20), "vague"),
        ("by June 5", Kind.DAY, date(2026, 6, 5), "by"),
        ("in the new year", Kind.PERIOD, date(2027, 1, 31), "vague"),
    ],
)
def test_a_promise_is_for_the_last_day_of_its_stretch(text: str, kind: Kind, last: date, told: str) -> None:
    """SPEC section 2: next week = its Friday, early and mid of a month = 10th and 20th, the new year = 31 January."""
    found = one(text)
    assert (found.kind, last_day(found)) == (kind, last)
    assert (found.vague, found.deadline) == (told == "vague", told == "by")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("30 minutes", [30]),
        ("30\u201345 min", [45]),
        ("a 45-minute call", [45]),
        ("an hour and a half", [90]),
        ("half an hour", [30]),
        ("half hour", [30]),
        ("a quarter of an hour", [15]),
        ("three quarters of an hour", [45]),
        ("an hour-long chat", [60]),
        ("one hour", [60]),
        ("a full hour", [60]),
        ("1.5 hours", [90]),
        ("1h30", [90]),
        ("1 hr 15 min", [75]),
        ("a 3-hour visit", [180]),
        ("twenty minutes", [20]),
        ("20 to 30 minutes", [30]),
        ("an hour to an hour and a half", [60, 90]),
        ("90m", [90]),
        ("in 30 minutes", []),
        ("10 minutes early", []),
        ("24 hours' notice", []),
        ("within 48 hours", []),
        ("the last ten minutes", []),
        ("a 10-minute walk", []),
        ("two hours ago", []),
        ("40 hours per week", []),
        ("at 11.30 am", []),
        ("20 years", []),
    ],
)
def test_lengths_of_talks_are_told_from_distances(text: str, minutes: list[int]) -> None:
    assert [length.minutes for length in find_durations(text)] == minutes


def test_a_length_ends_the_time_beside_it_only() -> None:
    found = find_times("Thursday at 2pm for 45 minutes, then Friday at 3pm", TUESDAY, CHICAGO)
    assert [moment.clock_end for moment in found] == [time(14, 45), None]


def test_a_mail_with_an_absurd_date_tells_nothing() -> None:
    assert find_times("tomorrow at 3", datetime(9999, 12, 31, tzinfo=UTC), CHICAGO) == ()
