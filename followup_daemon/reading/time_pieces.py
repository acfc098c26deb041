"""The two things that marks are turned into: days reckoned out, and slots of the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from followup_daemon.reading.moments import Doubt
from followup_daemon.reading.time_tokens import AwayMark, Clock, ZoneMark


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
