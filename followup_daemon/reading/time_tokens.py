"""The marks of the date grammar: what one stretch of text says about a day, a clock, a zone or a part of the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timezone
from typing import Literal
from zoneinfo import ZoneInfo

Half = Literal["", "am", "pm"]
Shift = Literal["", "next", "this", "last", "following", "nextweek", "weekafter", "sameweek", "every"]
Order = Literal["", "day", "month"]
Form = Literal["full", "hour", "dot", "compact", "suffix", "word"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time as written. ``form`` tells how much it needs its neighbours to be one at all.

    "full" needs none (3pm, 14:00, noon); the others do: "hour" (9, nine), "dot" (10.30), "compact" (1015),
    "suffix" (16h), "word" (ten thirty). ``day24``: only the 24-hour clock writes it so.
    """

    start: int
    end: int
    hour: int
    minute: int
    half: Half = ""
    day24: bool = False
    form: Form = "full"
    part: str = ""


@dataclass(frozen=True, slots=True)
class DayMark:
    """What is said of a day: a weekday, numbers, or a distance from today; None and "" for what is not said.

    ``other`` is the day, month pair of the second reading of "5/7"; ``order`` what "31/5" and "5/31" give away.
    ``tail`` are further day numbers that share the month ("June 4 or 5"), ``through`` when they bound a range.
    ``weak``: too little by itself ("19th", "sun").
    """

    start: int
    end: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    other: tuple[int, int] | None = None
    tail: tuple[int, ...] = ()
    through: bool = False
    shift: Shift = ""
    weeks: int = 0
    offset: int | None = None
    weak: bool = False
    part: str = ""
    vague: bool = False
    deadline: bool = False
    ordinal: bool = False
    order: Order = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of days that needs no further reckoning; ``anchor`` is the Monday of the week it speaks of."""

    start: int
    end: int
    first: date
    last: date
    vague: bool = True
    deadline: bool = False
    anchor: date | None = None
    past: bool = False


@dataclass(frozen=True, slots=True)
class WeekOf:
    """ "w/c", "the week of": the day that follows stands for its week."""

    start: int
    end: int
    ending: bool = False


@dataclass(frozen=True, slots=True)
class ZoneMark:
    """A zone named, or whose clock is meant; ``overall`` for "all times ET"."""

    start: int
    end: int
    zone: ZoneInfo | timezone | None
    whose: Literal["mine", "yours"] | None = None
    overall: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class PartMark:
    """A part of the day: "in the morning", "afternoon"."""

    start: int
    end: int
    part: str


@dataclass(frozen=True, slots=True)
class CloseMark:
    """The end of a working day: EOD, COB, close of play."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AwayMark:
    """A distance in minutes from the writing: "in two hours"."""

    start: int
    end: int
    minutes: int


Mark = Clock | DayMark | Stretch | WeekOf | ZoneMark | PartMark | CloseMark | AwayMark
