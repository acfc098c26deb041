"""Marks turned into the two things to be linked: days reckoned out, and slots of the clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta, timezone
from zoneinfo import ZoneInfo

from followup_daemon.reading.day_sums import Setting, day_of
from followup_daemon.reading.moments import Doubt
from followup_daemon.reading.time_periods import month_end
from followup_daemon.reading.time_tense import Tense, tense
from followup_daemon.reading.time_tokens import AwayMark, Clock, CloseMark, DayMark, Mark, PartMark, Stretch, ZoneMark
from followup_daemon.reading.time_words import MONTHS

MONTH_NAMES = tuple(MONTHS)


@dataclass(frozen=True, slots=True)
class Days:
    """One day, or several that stand together; ``dates`` are those a clock time beside them would be on."""

    start: int
    end: int
    dates: tuple[date, ...]
    first: date
    last: date
    weekday: int | None = None
    stretch: bool = False
    vague: bool = False
    deadline: bool = False
    past: bool = False
    part: str = ""
    recurring: bool = False
    plain: bool = False
    anchor: date | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A clock time or a range of the clock, with its zone and part of day."""

    start: int
    end: int
    clock: Clock
    until: Clock | None = None
    zone: ZoneMark | None = None
    part: str = ""


Item = Days | Slot | AwayMark

_RANGE = re.compile(r"\s?(?:-|to|till|til|until|through|thru|and)\s?$")
_ZONE_GAP = re.compile(r"\)?[ ]?[,(\[/-]?[ ]?(?:in )?\s?")
_PART_GAP = re.compile(r"[ ]?,?[ ]?")
_PART_BEFORE = re.compile(r"[ ,:-]{1,2}(?:at|around|about|say|from|between)?\s?")
_MOVED = re.compile(r"\b(?:mov|chang|reschedul|push|shift|switch|bring|bump|swap)\w{0,5}\b[^.\n]{0,40}$")
_DONE = re.compile(
    r"\b(?:\w{3,12}(?<!ne)ed|was|were|did|left|began|grew|built|won|since)\b(?![^.!?]*\b(?:will|to|by)\b)[^.!?\n]*$"
)
_ANCHOR_GAP = re.compile(r"[ ]?(?:,|:|-|\()?[ ]?(?:on|either|or|,)?[ ]?(?:on )?")


def items(marks: list[Mark], low: str, setting: Setting) -> list[Item]:
    """Days and slots in the order of the text."""
    found: list[Item] = []
    place = 0
    while place < len(marks):
        mark = marks[place]
        if isinstance(mark, Clock):
            slot, place = _slot(marks, place, low)
            found.append(slot)
            continue
        if isinstance(mark, DayMark):
            days = list(_days(mark, found, low, setting))
            if days and _leads(found, mark, low):
                lead = found.pop()
                assert isinstance(lead, Days)
                days[0] = replace(days[0], start=lead.start, anchor=lead.anchor)
            found.extend(days)
        elif isinstance(mark, Stretch):
            found = _stretch(_in_tense(mark, low, setting), found, low)
        elif isinstance(mark, ZoneMark):
            found = _zone_behind(mark, found, low)
        elif isinstance(mark, CloseMark):
            found.append(Days(mark.start, mark.end, (setting.today,), setting.today, setting.today, deadline=True))
        elif isinstance(mark, AwayMark):
            found.append(mark)
        place += 1
    return _ranged(found, low)


def _zone_behind(mark: ZoneMark, found: list[Item], low: str) -> list[Item]:
    """The items with a zone that stands behind the day put to the slot before it: "1 pm, Thursday (Central Time)"."""
    if len(found) < 2 or not isinstance(found[-1], Days) or not isinstance(slot := found[-2], Slot):
        return found
    if (
        slot.zone is not None
        or not re.fullmatch(r"[ ,]{0,2}[(]?", low[found[-1].end : mark.start])
        or "\n" in low[slot.end : mark.start]
    ):
        return found
    return [*found[:-2], replace(slot, zone=mark), replace(found[-1], end=mark.end)]


def _slot(marks: list[Mark], place: int, low: str) -> tuple[Slot, int]:
    """The slot that begins at this clock, and where to go on: "from 9 to 9:45 ET", "11 in the morning for me"."""
    clock = marks[place]
    assert isinstance(clock, Clock)
    slot = Slot(clock.start, clock.end, clock, part=_part_before(marks, place, low))
    slot, place = _described(slot, marks, place + 1, low)
    if place < len(marks) and isinstance(until := marks[place], Clock):
        gap = low[slot.end : until.start]
        if len(gap) < 9 and _RANGE.match(gap) and _is_range(slot, gap, low):
            slot = replace(slot, end=until.end, until=until)
            slot, place = _described(slot, marks, place + 1, low)
    return slot, place


def _is_range(slot: Slot, gap: str, low: str) -> bool:
    """ "to" and "-" always; "and" only behind "between"; none across lines but for a dash."""
    if "\n" in gap and gap.strip() != "-":
        return False
    if gap.strip() == "and":
        return bool(re.search(r"\bbetween\s{1,2}$", low[max(0, slot.start - 10) : slot.start]))
    return not (gap.strip() in {"to", "until", "till"} and _MOVED.search(low[max(0, slot.start - 60) : slot.start]))


def _described(slot: Slot, marks: list[Mark], place: int, low: str) -> tuple[Slot, int]:
    """The slot with the zones and parts of day that follow it at once."""
    while place < len(marks):
        mark = marks[place]
        gap = low[slot.end : mark.start]
        if len(gap) > 8:
            break
        if isinstance(mark, ZoneMark) and _ZONE_GAP.fullmatch(gap):
            fixed = slot.zone is not None and isinstance(slot.zone.zone, timezone) and isinstance(mark.zone, ZoneInfo)
            if slot.zone is None or fixed or (slot.zone.zone is None and mark.zone is not None):
                slot = replace(slot, zone=mark)
        elif isinstance(mark, PartMark) and _PART_GAP.fullmatch(gap) and not slot.part:
            slot = replace(slot, part=mark.part)
        else:
            break
        slot, place = replace(slot, end=mark.end), place + 1
    return slot, place


def _part_before(marks: list[Mark], place: int, low: str) -> str:
    """ "In the morning, at 9"."""
    before = marks[place - 1] if place else None
    if (
        isinstance(before, PartMark)
        and len(gap := low[before.end : marks[place].start]) < 12
        and _PART_BEFORE.fullmatch(gap)
    ):
        return before.part
    return ""


def _days(mark: DayMark, found: list[Item], low: str, setting: Setting) -> Iterator[Days]:
    """The day of a mark, or the days of one with a tail ("June 4 or 5", "12-14 May")."""
    said: Tense = tense(low, mark.start, mark.end)
    anchor = _anchor(mark, found, low)
    before = next((item.last for item in reversed(found[-40:]) if isinstance(item, Days)), None)
    day, doubts = day_of(mark, setting, said, anchor, before)
    if day is None:
        return
    days = [day]
    for number in mark.tail:
        following = _same_month(day, number)
        if following is not None:
            days.append(following)
    if mark.through and len(days) == 2 and days[0] < days[1]:
        days = [days[0] + timedelta(days=step) for step in range((days[1] - days[0]).days + 1)]
        yield _made(mark, tuple(days), doubts, setting, said, stretch=True)
        return
    for one in days:
        yield _made(mark, (one,), doubts, setting, said)


def _made(
    mark: DayMark,
    days: tuple[date, ...],
    doubts: tuple[Doubt, ...],
    setting: Setting,
    said: Tense,
    *,
    stretch: bool = False,
) -> Days:
    plain = mark.weekday is not None and mark.day is None and not mark.shift and not mark.weeks
    return Days(
        mark.start, mark.end, days, days[0], days[-1],
        weekday=mark.weekday, stretch=stretch, deadline=mark.deadline, vague=mark.vague, part=mark.part,
        past=said == "past" or days[-1] < setting.today, recurring=mark.shift == "every", plain=plain, doubts=doubts,
    )  # fmt: skip


def _leads(found: list[Item], mark: DayMark, low: str) -> bool:
    """Whether a stretch right before this weekday only says which week: "next week, Wednesday"."""
    last = found[-1] if found else None
    if not isinstance(last, Days) or last.anchor is None or not last.vague or mark.weekday is None:
        return False
    return bool(_ANCHOR_GAP.fullmatch(low[last.end : mark.start]))


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
    """The week spoken of just before: "next week, Wednesday or Thursday"."""
    for item in reversed(found[-8:]):
        if isinstance(item, Days) and item.anchor is not None:
            if not item.stretch:
                return (
                    item.anchor
                    if len(low[item.end : mark.start]) <= 40 and "\n" not in low[item.end : mark.start]
                    else None
                )
            between = low[item.end : mark.start]
            near = (
                len(between) <= 90
                and "\n\n" not in between
                and not re.search(r"\b(?:can't|cannot|not|except|unless|otherwise)\b", between)
            )
            return item.anchor if near and not item.past and len(re.findall(r"[.!?]\s", between)) <= 1 else None
    return None


def _in_tense(mark: Stretch, low: str, setting: Setting) -> Stretch:
    """A month or weekend as the tense puts it: "we opened in March", said in May, is the March before."""
    words = low[mark.start : mark.end]
    if mark.first <= setting.today or not _DONE.search(low[max(0, mark.start - 60) : mark.start]):
        return mark
    if words.startswith(MONTH_NAMES):
        first, last = mark.first.replace(year=mark.first.year - 1), mark.last.replace(year=mark.last.year - 1, day=1)
        return replace(mark, first=first, last=month_end(last), past=True)
    if words.endswith("end") and "week" in words:
        return replace(mark, first=mark.first - timedelta(days=7), last=mark.last - timedelta(days=7), past=True)
    return mark


def _stretch(mark: Stretch, found: list[Item], low: str) -> list[Item]:
    """The stretch behind what was found; behind weekdays ("Tuesday at 10 next week") it moves them into its week instead."""
    last = found[-1] if found else None
    if (
        mark.anchor is not None
        and last is not None
        and mark.vague
        and re.fullmatch(r"[ ]?,?[ ]?(?:of |in )?", low[last.end : mark.start])
    ):
        moved = _moved(found, mark, low)
        if moved is not None:
            return moved
    days = Days(
        mark.start, mark.end, tuple(mark.first + timedelta(days=step) for step in range(min((mark.last - mark.first).days + 1, 7))), mark.first, mark.last,
        stretch=mark.first != mark.last, vague=mark.vague, deadline=mark.deadline, past=mark.past, anchor=mark.anchor,
    )  # fmt: skip
    return [*found, days]


def _moved(found: list[Item], mark: Stretch, low: str) -> list[Item] | None:
    """The plain weekdays of this sentence put into the week that is named behind them; None where there are none."""
    assert mark.anchor is not None
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


def _ranged(found: list[Item], low: str) -> list[Item]:
    """The items with "Mon-Wed", "from 3 to 5 June", "between Monday and Wednesday" made one stretch each."""
    given: list[Item] = []
    for item in found:
        last = given[-1] if given else None
        if isinstance(item, Days) and isinstance(last, Days) and _bounds(last, item, low):
            end = item.last if item.last > last.first else item.last + timedelta(days=7)
            count = min((end - last.first).days + 1, 14)
            dates = tuple(last.first + timedelta(days=step) for step in range(count))
            given[-1] = replace(
                last,
                end=item.end,
                dates=dates,
                last=end,
                stretch=True,
                recurring=last.recurring or item.recurring,
                part=item.part,
                plain=False,
            )
            continue
        given.append(item)
    return given


def _bounds(left: Days, right: Days, low: str) -> bool:
    gap = low[left.end : right.start]
    if len(gap) > 12 or "\n" in gap or left.stretch or right.stretch:
        return False
    before = low[max(0, left.start - 60) : left.start]
    if re.fullmatch(r"[ ]?(?:-|through|thru)[ ]?(?:the )?", gap):
        return not (right.first <= left.first and not right.plain)
    if re.fullmatch(r"[ ](?:to|till|until)[ ](?:the )?", gap):
        return not _MOVED.search(before)
    return bool(re.fullmatch(r"[ ]and[ ](?:the )?", gap) and re.search(r"\bbetween\s(?:the\s)?$", before))
