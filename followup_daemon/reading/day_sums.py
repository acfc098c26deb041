"""The date that a day mark means, reckoned from the day of writing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from followup_daemon.reading.moments import Doubt
from followup_daemon.reading.time_periods import next_monday, next_month
from followup_daemon.reading.time_tense import Tense
from followup_daemon.reading.time_tokens import DayMark

EIGHT_WEEKS = 56
# A date without a year is taken for past up to this many days back; beyond, for next year's.
LOOK_BACK = 60
Sum = tuple[date | None, tuple[Doubt, ...]]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the sums depend on: when it was written, how 5/7 reads, and whether that is more than a guess."""

    written: datetime
    day_first: bool
    sure: bool = True

    @property
    def today(self) -> date:
        return self.written.date()


def day_of(
    mark: DayMark, setting: Setting, tense: Tense, anchor: date | None = None, before: date | None = None
) -> Sum:
    """The date meant, None for an impossible one ("31 June"), with the doubts met on the way.

    ``anchor`` is the Monday of a week spoken of ("next week: ..."), ``before`` the day named last, for "the following
    Monday".
    """
    if mark.offset is not None:
        return setting.today + timedelta(days=mark.offset), ()
    if mark.day is None:
        if mark.weekday is None:
            return None, ()
        from_day = before if mark.shift in {"following", "sameweek"} else anchor
        return _weekday(mark, mark.weekday, setting.today, tense, from_day)
    if mark.month is None:
        return _number(mark, mark.day, setting.today, tense)
    return _dated(mark, (mark.day, mark.month), setting, tense)


def _weekday(mark: DayMark, weekday: int, today: date, tense: Tense, anchor: date | None) -> Sum:
    """A weekday by itself: the coming one, unless a word, the tense or the week of ``anchor`` tells another."""
    ahead = (weekday - today.weekday()) % 7 or 7
    coming = today + timedelta(days=ahead)
    if mark.weeks:
        return coming + timedelta(weeks=mark.weeks), ()
    if mark.shift == "next":
        return _next(weekday, today, ahead)
    if mark.shift == "last" or (tense == "past" and not mark.shift):
        return coming - timedelta(days=14 if ahead == 7 else 7), ()
    if mark.shift == "following":
        start = anchor or next_monday(today) - timedelta(days=1)
        return start + timedelta(days=(weekday - start.weekday()) % 7 or 7), ()
    if mark.shift == "sameweek" and anchor is not None:
        anchor -= timedelta(days=anchor.weekday())
    if mark.shift in {"nextweek", "weekafter"}:
        anchor = next_monday(today) + timedelta(days=7 if mark.shift == "weekafter" else 0)
    if anchor is not None:
        return anchor + timedelta(days=weekday), ()
    return coming, (Doubt.SAME_DAY,) if ahead == 7 else ()


def _next(weekday: int, today: date, ahead: int) -> Sum:
    """ "Next Thursday" is the one of next week; said early in this week, some mean the coming one."""
    day = next_monday(today) + timedelta(days=weekday)
    unclear = (day != today + timedelta(days=ahead) and ahead >= 3) or today.weekday() == 6
    return day, (Doubt.NEXT,) if unclear else ()


def _number(mark: DayMark, number: int, today: date, tense: Tense) -> Sum:
    """ "the 19th": the next one; with a weekday the month in which both hold, within eight weeks."""
    if mark.shift == "next":
        return next(iter(_numbered(number, next_month(today), 1)), None), ()
    recent = _last_number(number, mark.weekday, today)
    if tense == "past" and recent is not None:
        return recent, ()
    ahead = [day for day in _numbered(number, today, 13) if day >= today]
    fits = [day for day in ahead if mark.weekday in {None, day.weekday()} and (day - today).days <= EIGHT_WEEKS]
    if fits:
        return fits[0], ()
    if mark.weekday is not None and recent is not None and (today - recent).days <= 14:
        return recent, ()
    return (ahead[0] if ahead else None), (Doubt.CLASH,) if mark.weekday is not None else ()


def _last_number(number: int, weekday: int | None, today: date) -> date | None:
    """The last day of this number up to ``today``, a few months back at most; of this weekday if one is said."""
    past = [day for day in _numbered(number, today - timedelta(days=70), 4) if day <= today]
    return next((day for day in reversed(past) if weekday in {None, day.weekday()}), None)


def _numbered(number: int, start: date, months: int) -> list[date]:
    """This day of the month in each of so many months, from the month of ``start`` on."""
    base = start.year * 12 + start.month - 1
    days = (_date((base + step) // 12, (base + step) % 12 + 1, number) for step in range(months))
    return [day for day in days if day is not None]


def _dated(mark: DayMark, said: tuple[int, int], setting: Setting, tense: Tense) -> Sum:
    """A day and a month, in the order that fits: weekday first, then how the writer writes dates."""
    first = _in_year(mark, *said, setting.today, tense)
    if mark.other is None:
        return _checked(first, mark)
    other = _in_year(mark, *mark.other, setting.today, tense)
    chosen, second = (first, other) if setting.day_first else (other, first)
    if chosen is None or second is None:
        return _checked(chosen or second, mark)
    if mark.weekday is not None:
        return _checked(second if chosen.weekday() != mark.weekday == second.weekday() else chosen, mark)
    if setting.sure:
        return chosen, ()
    near, far = abs((second - setting.today).days), abs((chosen - setting.today).days)
    return (second if near <= 45 and far > 90 else chosen), (Doubt.ORDER,)


def _checked(day: date | None, mark: DayMark) -> Sum:
    clash = day is not None and mark.weekday is not None and day.weekday() != mark.weekday
    return day, (Doubt.CLASH,) if clash else ()


def _in_year(mark: DayMark, number: int, month: int, today: date, tense: Tense) -> date | None:
    """The day in the year said; else in the year in which the weekday holds, or which lies nearest ahead."""
    if mark.year is not None:
        return _date(mark.year, month, number)
    near = [day for year in (today.year - 1, today.year, today.year + 1) if (day := _date(year, month, number))]
    if mark.weekday is not None:
        fits = [day for day in near if day.weekday() == mark.weekday and -200 <= (day - today).days <= 330]
        near = fits or near
    if tense == "past":
        past = [day for day in near if -300 <= (day - today).days <= 0]
        if past:
            return past[-1]
    return next((day for day in near if (day - today).days >= -LOOK_BACK), near[-1] if near else None)


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
