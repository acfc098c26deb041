"""The values that reading a text for dates and times gives: moments and durations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from enum import Enum
from typing import Literal
from zoneinfo import ZoneInfo

Span = tuple[int, int]


class Kind(Enum):
    """What was said: a clock time, one whole day, or a stretch of days."""

    TIME = "time"
    DAY = "day"
    PERIOD = "period"


class Doubt(Enum):
    """Why a find is less than certain."""

    CLASH = "weekday and number disagree"
    ORDER = "day and month could be the other way round"
    HALF = "a.m. or p.m. is guessed"
    NEXT = "next could mean this week or the one after"
    SAME_DAY = "the weekday is the day of writing"
    FAR = "no such day within eight weeks"
    CARRIED = "the day stands in an earlier line or sentence"
    APART = "other words stand between day and time"
    BARE = "a bare number read as a clock time"
    ZONE = "the zone name has more than one meaning"
    NO_SUCH_HOUR = "the clocks go forward over this hour"
    HOUR_TWICE = "the clocks go back over this hour"
    TWO_ZONES = "the same time said in two zones does not agree"


WEIGHT = {
    Doubt.CLASH: 0.3,
    Doubt.ORDER: 0.5,
    Doubt.HALF: 0.5,
    Doubt.NEXT: 0.6,
    Doubt.SAME_DAY: 0.6,
    Doubt.FAR: 0.6,
    Doubt.CARRIED: 0.75,
    Doubt.APART: 0.85,
    Doubt.BARE: 0.7,
    Doubt.ZONE: 0.6,
    Doubt.NO_SUCH_HOUR: 0.3,
    Doubt.HOUR_TWICE: 0.5,
    Doubt.TWO_ZONES: 0.5,
}


@dataclass(frozen=True, slots=True)
class Moment:
    """One find in a text.

    ``start`` and ``end`` are aware instants of a TIME; ``start`` is None where no day was said (``day_said`` False),
    then ``on_day`` gives it one. ``first`` and ``last`` are whole days, inclusive; for a TIME its local date. ``clock``
    is the wall clock as said, ``zone`` the zone named in the text, ``whose`` "mine" or "yours" after "2 my time": the
    instants are then still reckoned in the writer's zone and ``in_zone`` corrects them. ``deadline``: by, before,
    until, within, end of. ``open``: "any time after 3". ``vague``: a stretch (next week, mid-June) rather than a named
    day. ``part``: the part of day said. ``also``: the same instant as said in a second zone. ``day_before``: for a time
    without a day, the day named last before it in this text.
    """

    kind: Kind
    span: Span
    words: str
    start: datetime | None = None
    end: datetime | None = None
    first: date | None = None
    last: date | None = None
    clock: time | None = None
    clock_end: time | None = None
    zone: ZoneInfo | timezone | None = None
    whose: Literal["mine", "yours"] | None = None
    weekday: int | None = None
    deadline: bool = False
    open: bool = False
    vague: bool = False
    part: str = ""
    day_said: bool = True
    past: bool = False
    doubts: tuple[Doubt, ...] = ()
    also: time | None = None
    day_before: date | None = None

    @property
    def certainty(self) -> float:
        """How sure the reading is, 1 down to 0: the product of what each doubt leaves."""
        certain = 1.0
        for doubt in self.doubts:
            certain *= WEIGHT[doubt]
        return round(certain, 3)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length said in a text, the longer one where two were said ("30-45 min")."""

    minutes: int
    span: Span


def place(day: date, clock: time, zone: tzinfo) -> tuple[datetime, tuple[Doubt, ...]]:
    """The instant of a wall clock on a day, with a doubt in the hour that DST skips or repeats.

    A skipped hour is reckoned with the offset before the change, as PEP 495 says for fold=0.
    """
    local = datetime.combine(day, clock, zone)
    back = local.astimezone(UTC).astimezone(zone)
    if back.replace(tzinfo=None) != local.replace(tzinfo=None):
        return back, (Doubt.NO_SUCH_HOUR,)
    if local.utcoffset() != local.replace(fold=1).utcoffset():
        return local, (Doubt.HOUR_TWICE,)
    return local, ()


def on_day(moment: Moment, day: date, zone: tzinfo) -> Moment:
    """The same clock time on this day, in the zone it names, else in ``zone``; other kinds come back as they are."""
    if moment.clock is None:
        return moment
    used = moment.zone or zone
    start, doubts = place(day, moment.clock, used)
    end = None
    if moment.clock_end is not None:
        turn = timedelta(days=1 if moment.clock_end <= moment.clock else 0)
        end = place(day + turn, moment.clock_end, used)[0]
    kept = tuple(doubt for doubt in moment.doubts if doubt not in {Doubt.NO_SUCH_HOUR, Doubt.HOUR_TWICE})
    return replace(moment, start=start, end=end, first=day, last=day, day_said=True, doubts=(*kept, *doubts))


def in_zone(moment: Moment, zone: tzinfo) -> Moment:
    """The same wall clock read in another zone, unless the text names one."""
    if moment.clock is None or moment.first is None or moment.zone is not None:
        return moment
    return on_day(moment, moment.first, zone)


def last_day(moment: Moment) -> date | None:
    """The day by which this is over: the last of a stretch, the date of a time, None where no day was said."""
    return moment.last
