"""Days made of marks: single days, lists, ranges and stretches, in the tense and the week they are spoken of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from followup_daemon.reading.day_sums import Setting, day_of
from followup_daemon.reading.moments import Doubt
from followup_daemon.reading.time_periods import month_end
from followup_daemon.reading.time_pieces import Days, Item
from followup_daemon.reading.time_slots import MOVED
from followup_daemon.reading.time_tense import Tense, tense
from followup_daemon.reading.time_tokens import DayMark, Stretch
from followup_daemon.reading.time_words import MONTHS

_MONTH_NAMES = tuple(MONTHS)
_DONE = re.compile(
    r"\b(?:\w{3,12}(?<!ne)ed|was|were|did|left|began|grew|built|won|since)\b(?![^.!?]*\b(?:will|to|by)\b)[^.!?\n]*$"
)
_ANCHOR_GAP = re.compile(r"[ ]?(?:,|:|-|\()?[ ]?(?:on|either|or|,)?[ ]?(?:on )?")


_NOT_THEN = re.compile(r"\b(?:can't|cannot|not|except|unless|otherwise)\b")
_MOST_DAYS = 14  # days of a range that a clock time beside it is taken to be on


def days_of(mark: DayMark, found: list[Item], low: str, setting: Setting) -> list[Days]:
    """The day of a mark, or the days of one with a tail ("June 4 or 5", "12-14 May"); none for an impossible date."""
    said: Tense = tense(low, mark.start, mark.end)
    before = next((item.last for item in reversed(found[-40:]) if isinstance(item, Days)), None)
    day, doubts = day_of(mark, setting, said, _anchor(mark, found, low), before)
    if day is None:
        return []
    days = [day, *(other for number in mark.tail if (other := _same_month(day, number)) is not None)]
    if mark.through and len(days) == 2 and days[0] < days[1]:
        return [_made(mark, _all(days[0], days[1]), doubts, setting, said)]
    return [_made(mark, (one,), doubts, setting, said) for one in days]


def with_days(mark: DayMark, found: list[Item], low: str, setting: Setting) -> list[Item]:
    """What was found with the days of this mark; "next week" right before a weekday only says which."""
    days, lead = days_of(mark, found, low, setting), found[-1] if found else None
    if days and isinstance(lead, Days) and _leads(lead, mark, low):
        return [*found[:-1], replace(days[0], start=lead.start, anchor=lead.anchor), *days[1:]]
    return [*found, *days]


def with_stretch(mark: Stretch, found: list[Item], low: str, setting: Setting) -> list[Item]:
    """What was found with this stretch; behind weekdays ("Tuesday at 10 next week") it only says which."""
    mark = _in_tense(mark, low, setting)
    behind = found and mark.vague and re.fullmatch(r"[ ]?,?[ ]?(?:of |in )?", low[found[-1].end : mark.start])
    moved = _moved(found, mark, low) if behind else None
    return moved or [*found, _stretched(mark)]


def ranged(found: list[Item], low: str) -> list[Item]:
    """The items with "Mon-Wed", "from 3 to 5 June", "between Monday and Wednesday" made one stretch each."""
    given: list[Item] = []
    for item in found:
        last = given[-1] if given else None
        if isinstance(item, Days) and isinstance(last, Days) and _bounds(last, item, low):
            given[-1] = _through(last, item)
        else:
            given.append(item)
    return given


def _through(left: Days, right: Days) -> Days:
    end = right.last if right.last > left.first else right.last + timedelta(days=7)
    recurring = left.recurring or right.recurring
    return replace(
        left,
        end=right.end,
        dates=_all(left.first, end),
        last=end,
        stretch=True,
        recurring=recurring,
        part=right.part,
        plain=False,
    )


def _all(first: date, last: date) -> tuple[date, ...]:
    """Every day of a range, as far as a clock time could be meant for each."""
    return tuple(first + timedelta(days=step) for step in range(min((last - first).days + 1, _MOST_DAYS)))


def _made(mark: DayMark, days: tuple[date, ...], doubts: tuple[Doubt, ...], setting: Setting, said: Tense) -> Days:
    return Days(
        mark.start,
        mark.end,
        days,
        days[0],
        days[-1],
        weekday=mark.weekday,
        stretch=len(days) > 1,
        deadline=mark.deadline,
        part=mark.part,
        past=said == "past" or days[-1] < setting.today,
        recurring=mark.shift == "every",
        plain=mark.weekday is not None and mark.day is None and not mark.shift and not mark.weeks,
        doubts=doubts,
    )


def _stretched(mark: Stretch) -> Days:
    return Days(
        mark.start,
        mark.end,
        _all(mark.first, mark.last),
        mark.first,
        mark.last,
        stretch=mark.first != mark.last,
        vague=mark.vague,
        deadline=mark.deadline,
        past=mark.past,
        anchor=mark.anchor,
    )


def _leads(lead: Days, mark: DayMark, low: str) -> bool:
    """Whether a stretch right before this weekday only says which week: "next week, Wednesday"."""
    if lead.anchor is None or not lead.vague or mark.weekday is None:
        return False
    return bool(_ANCHOR_GAP.fullmatch(low[lead.end : mark.start]))


def _same_month(day: date, number: int) -> date | None:
    """The day of this number in the month of ``day``, or in the next where it has passed over the month's end."""
    try:
        if number > day.day:
            return day.replace(day=number)
        following = day.replace(day=1) + timedelta(days=32)
        return following.replace(day=number)
    except ValueError:
        return None


def _anchor(mark: DayMark, found: list[Item], low: str) -> date | None:
    """The Monday of the week spoken of just before: "next week, Wednesday or Thursday"."""
    for item in reversed(found[-8:]):
        if not isinstance(item, Days) or item.anchor is None:
            continue
        between = low[item.end : mark.start]
        if not item.stretch:
            return item.anchor if len(between) <= 40 and "\n" not in between else None
        near = len(between) <= 90 and "\n\n" not in between and len(re.findall(r"[.!?]\s", between)) <= 1
        return item.anchor if near and not item.past and not _NOT_THEN.search(between) else None
    return None


def _in_tense(mark: Stretch, low: str, setting: Setting) -> Stretch:
    """A month or weekend as the tense puts it: "we opened in March", said in May, is the March before."""
    words = low[mark.start : mark.end]
    if mark.first <= setting.today or not _DONE.search(low[max(0, mark.start - 60) : mark.start]):
        return mark
    if words.startswith(_MONTH_NAMES):
        first, last = mark.first.replace(year=mark.first.year - 1), mark.last.replace(year=mark.last.year - 1, day=1)
        return replace(mark, first=first, last=month_end(last), past=True)
    if words.endswith("end") and "week" in words:
        return replace(mark, first=mark.first - timedelta(days=7), last=mark.last - timedelta(days=7), past=True)
    return mark


def _moved(found: list[Item], mark: Stretch, low: str) -> list[Item] | None:
    """The plain weekdays of this sentence put into the week that is named behind them; None where there are none."""
    if mark.anchor is None:
        return None
    given, changed = list(found), False
    for place in range(len(given) - 1, -1, -1):
        item = given[place]
        if re.search(r"[.!?\n]\s", low[item.end : mark.start]) or mark.start - item.end > 80:
            break
        if isinstance(item, Days) and item.plain and item.weekday is not None:
            day = mark.anchor + timedelta(days=item.weekday)
            given[place] = replace(item, dates=(day,), first=day, last=day, doubts=(), past=False)
            changed = True
    if not changed:
        return None
    given[-1] = replace(given[-1], end=mark.end)
    return given


def _bounds(left: Days, right: Days, low: str) -> bool:
    gap = low[left.end : right.start]
    if len(gap) > 12 or "\n" in gap or left.stretch or right.stretch:
        return False
    before = low[max(0, left.start - 60) : left.start]
    if re.fullmatch(r"[ ]?(?:-|through|thru)[ ]?(?:the )?", gap):
        return not (right.first <= left.first and not right.plain)
    if re.fullmatch(r"[ ](?:to|till|until)[ ](?:the )?", gap):
        return not MOVED.search(before)
    return bool(re.fullmatch(r"[ ]and[ ](?:the )?", gap) and re.search(r"\bbetween\s(?:the\s)?$", before))
