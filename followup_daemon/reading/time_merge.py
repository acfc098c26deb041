"""Neighbouring marks joined: a weekday with its number, a day with its part, a number behind a weekday."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from followup_daemon.reading.day_sums import Setting, day_of
from followup_daemon.reading.moments import Doubt
from followup_daemon.reading.time_tokens import Clock, CloseMark, DayMark, Mark, PartMark, Stretch, WeekOf
from followup_daemon.reading.time_words import AFTER_NUMBER

Join = Callable[[Mark, Mark, str], Mark | None]

_FAR = 12  # characters between two marks that say one thing
_TOUCH = re.compile(r"\s?[,.:()\[-]?\s{0,2}(?:the\s|on\s(?:the\s)?)?\(?")
_OF = re.compile(r"\s?(?:,|of|on|\(|-)?\s?(?:the\s)?")
_NEAR_GAP = re.compile(r"[ ]?[,(-]?[ ]?(?:the )?")
_BRACKET = re.compile(r"[ ]?[(\[]|,?[ ]")
_NUMBER_GAP = re.compile(r"\.?,?[ ](?:the )?")
_WEAK_BEFORE = re.compile(
    r"\b(?:on|by|before|until|till|til|from|since|of|for|commencing|w/c|date|dated|due|between|after|"
    r"starting|beginning|is|and|or|to|week|about|around|do|does|than|latest|target|deadline|until|closing|effective|was|through|back|returning|"
    r"returns?)[ ]?:?[ ]{0,2}(?:the[ ])?$"
    r"|(?:^|[\n(\[*\u2022-])[ ]{0,4}$|[@~]\s?$"
)
_WEAK_AFTER = re.compile(
    r"[ ]{0,2}(?:$|[\n,.;:!?)\]]|(?:at|or|and|please|if|works|is|would|from|instead|then|this|for)\b|[-@&])"
)
_IN_LIST = re.compile(r"[ ]?(?:,|/|&|or|and|-|to|,[ ]or|,[ ]and)[ ]?(?:the[ ])?")
_TO_CLOCK = re.compile(r"[ ,@(:-]{1,3}(?:at |from |between )?")
_FROM_CLOCK = re.compile(r"[ ,]{0,2}(?:on )?")
_ORDINAL_BEFORE = re.compile(r"\b(?:on|by|before|until|till|from|and|or|to|of|between|commencing|w/c|,)[ ]{1,2}$|[@(]$")


def merged(marks: list[Mark], low: str, setting: Setting) -> list[Mark]:
    """The marks with those joined that speak of one day, and without days that say too little."""
    days = _folded(
        _folded(marks, lambda left, right, gap: _join(left, right, gap, setting), low),
        lambda left, right, gap: _week_of(left, right, gap, setting),
        low,
    )
    return list(_strong(_numbered(days, low, setting), low))


def _folded(marks: list[Mark], join: Join, low: str) -> list[Mark]:
    """The marks with every two neighbours made one that ``join`` makes one."""
    joined: list[Mark] = []
    for mark in marks:
        joined.append(mark)
        while len(joined) > 1 and (one := _one(joined[-2], joined[-1], join, low)) is not None:
            joined[-2:] = [one]
    return joined


def _one(left: Mark, right: Mark, join: Join, low: str) -> Mark | None:
    return join(left, right, low[left.end : right.start]) if right.start - left.end <= _FAR else None


def _join(left: Mark, right: Mark, gap: str, setting: Setting) -> Mark | None:
    """One mark for two that touch and say the same thing; None where they stay apart."""
    if isinstance(left, DayMark):
        if isinstance(right, DayMark):
            return _two_days(left, right, gap, setting)
        if isinstance(right, PartMark) and re.fullmatch(r"[ ]?,?[ ]?(?:in the )?|\s", gap) and not left.part:
            return replace(left, end=right.end, part=right.part)
        if isinstance(right, CloseMark) and re.fullmatch(r"[ ,(-]{0,3}(?:by )?", gap):
            return replace(left, end=right.end, deadline=True)
    if isinstance(right, DayMark):
        if isinstance(left, PartMark) and _OF.fullmatch(gap) and not right.part:
            return replace(right, start=left.start, part=left.part)
        if isinstance(left, CloseMark) and re.fullmatch(r"[ ,(]{1,2}(?:on |of |this )?", gap):
            return replace(right, start=left.start, deadline=True)
    return None


def _two_days(left: DayMark, right: DayMark, gap: str, setting: Setting) -> DayMark | None:
    """ "Thursday the 14th", "tomorrow, Wednesday 13 May", "5/7 (Thu)", "May 14, Thursday"."""
    if "every" in {left.shift, right.shift} or (left.tail and right.day):
        return None
    if left.offset is not None or right.offset is not None:
        return _with_near(left, right, gap, setting)
    if left.day is None and right.day is not None and right.weekday is None:
        part_of_range = gap.strip() == "-" and right.weak and right.ordinal
        joined = replace(right, start=left.start, weekday=left.weekday, weak=False, part=left.part)
        return joined if _TOUCH.fullmatch(gap) and not part_of_range else None
    if right.day is None and left.day is not None and left.weekday is None and not right.shift:
        meant = gap.strip() in {"(", "["} or _same(left, right, setting)
        joined = replace(left, end=right.end, weekday=right.weekday, weak=False)
        return joined if _BRACKET.fullmatch(gap) and meant else None
    return None


def _with_near(left: DayMark, right: DayMark, gap: str, setting: Setting) -> DayMark | None:
    """ "tomorrow, Wednesday 13 May", "Wednesday (tomorrow)", where both are one day."""
    if not _NEAR_GAP.fullmatch(gap) or not _same(left, right, setting):
        return None
    if left.offset is not None and right.offset is None:
        return replace(left, end=right.end, weekday=right.weekday, part=left.part or right.part)
    return replace(left, end=right.end) if "(" in gap else None


def _same(left: DayMark, right: DayMark, setting: Setting) -> bool:
    """Whether both marks can mean one date."""
    one = day_of(left, setting, "")[0]
    if one is None:
        return False
    if right.offset is not None:
        return one == day_of(right, setting, "")[0]
    if right.day is None:
        return one.weekday() == right.weekday
    return one.day == right.day and right.month in {None, one.month} and right.weekday in {None, one.weekday()}


def _week_of(left: Mark, right: Mark, gap: str, setting: Setting) -> Stretch | None:
    """The week of the day that follows "w/c"; "week ending" up to that day."""
    if not (isinstance(left, WeekOf) and isinstance(right, DayMark) and re.fullmatch(r"[ :]{0,3}(?:the |on )?", gap)):
        return None
    day, _ = day_of(right, setting, "")
    if day is None:
        return None
    start = day - timedelta(days=day.weekday())
    if left.ending:
        return Stretch(left.start, right.end, start, day, anchor=start)
    return Stretch(left.start, right.end, start, start + timedelta(days=4), anchor=start)


def _numbered(marks: list[Mark], low: str, setting: Setting) -> list[Mark]:
    """A bare number behind a weekday taken for the day of the month where it fits: "Mon 16: 9:00", "Wednesday 19"."""
    given: list[Mark] = []
    for place, mark in enumerate(marks):
        last = given[-1] if given else None
        if (
            isinstance(mark, Clock)
            and mark.form == "hour"
            and isinstance(last, DayMark)
            and _is_day_number(last, mark, marks[place + 1 :], low, setting)
        ):
            given[-1] = replace(last, end=mark.end, day=mark.hour, weak=False)
            continue
        given.append(mark)
    return given


def _is_day_number(day: DayMark, number: Clock, rest: list[Mark], low: str, setting: Setting) -> bool:
    if (
        day.weekday is None
        or day.day is not None
        or day.shift
        or day.weeks
        or day.part
        or not low[number.start : number.end].isdigit()
    ):
        return False
    if not _NUMBER_GAP.fullmatch(low[day.end : number.start]):
        return False
    following = rest[0] if rest else None
    gap = low[number.end : following.start] if following is not None else ""
    if (
        isinstance(following, Clock)
        and len(gap) < 9
        and re.fullmatch(r"\s?(?:-|to|or|and)\s?", gap)
        and number.hour <= 12
    ):
        return False  # "Tuesday 11-12", "Tuesday 10 or 11"
    if re.match(r"[ ]?(?:candidates|interviews?|people|of us|rounds?)", low[number.end : number.end + 16]):
        return False
    _, doubts = day_of(replace(day, day=number.hour), setting, "")
    return Doubt.CLASH not in doubts or number.hour > 12


def _strong(marks: list[Mark], low: str) -> Iterator[Mark]:
    """The marks without days too weak for where they stand."""
    before: Mark | None = None
    for place, mark in enumerate(marks):
        following = marks[place + 1] if place + 1 < len(marks) else None
        if isinstance(mark, DayMark) and (mark.weak or mark.ordinal) and not _stands(mark, before, following, low):
            continue
        if isinstance(mark, WeekOf):
            continue
        before = mark
        yield mark


def _ends_day(mark: DayMark, following: Mark | None, low: str) -> bool:
    """Whether no noun follows that the ordinal counts: "the 2nd paragraph"."""
    if following is not None and following.start - mark.end <= 3:
        return True
    return bool(AFTER_NUMBER.match(low, mark.end))


def _stands(mark: DayMark, before: Mark | None, following: Mark | None, low: str) -> bool:
    """Whether "5/7", "19th" or "Tue" can be a day here: behind "on" or "by", beside a clock, in a list of days."""
    if mark.weekday is not None and mark.day is None:
        return True
    if mark.ordinal and mark.weekday is None and not _ends_day(mark, following, low):
        return False
    if isinstance(before, DayMark) and _IN_LIST.fullmatch(low[before.end : mark.start][:12]):
        return before.day is not None
    if _beside_clock(mark, before, following, low):
        return True
    if mark.ordinal:
        return _ordinal_stands(mark, low)
    return bool(_WEAK_BEFORE.search(low[max(0, mark.start - 16) : mark.start]))


def _beside_clock(mark: DayMark, before: Mark | None, following: Mark | None, low: str) -> bool:
    """ "5/15 1015", "10:30 on 5/15"; an ordinal asks for more: "19th at 3", not "1st 6:30a-2:30p"."""
    if isinstance(following, Clock):
        gap = low[mark.end : following.start][:10]
        at = bool(re.match(r"[ ]?(?:@|at\b)", gap))
        bare = following.form == "hour" and not (gap.strip() and _like_hour(following, low))
        if _TO_CLOCK.fullmatch(gap) and not bare and (not mark.ordinal or at or gap.lstrip().startswith(",")):
            return True
    return (
        isinstance(before, Clock)
        and before.form == "full"
        and bool(_FROM_CLOCK.fullmatch(low[before.end : mark.start][:6]))
    )


def _like_hour(clock: Clock, low: str) -> bool:
    """Whether no noun stands behind a bare number: "5/15, 4-5", "5/15 (at 2)"."""
    return bool(AFTER_NUMBER.match(low, clock.end) or re.match(r"\s?(?:-|to)\s?\d", low[clock.end : clock.end + 6]))


def _ordinal_stands(mark: DayMark, low: str) -> bool:
    """ "the 19th" by itself; "19th" behind "on" or "by"; "the fourteenth" behind them, "the second" never."""
    before = low[max(0, mark.start - 12) : mark.start]
    if not any(char.isdigit() for char in low[mark.start : mark.end]):
        return (mark.day or 0) >= 10 and bool(re.search(r"\b(?:on|by|until|before)\s$", before))
    return not mark.weak or bool(_ORDINAL_BEFORE.search(before) and _WEAK_AFTER.match(low, mark.end))
