"""Clock times put into the working day: "02:30 on Thursday" is meant for the afternoon."""

from __future__ import annotations

import re
from dataclasses import replace

from followup_daemon.reading.time_tokens import Clock, Mark, ZoneMark

_NIGHT = re.compile(r"\b(?:nights?|overnight|shifts?|earl(?:y|ies)|small\shours|a\.?m)\b")
_DATED = re.compile(r"\d{4}-\d\d-\d\d[t ]{0,2}$|\d{8}[t ]$")  # a machine's 24-hour clock
_REACH = 80


def in_office_hours(marks: list[Mark], low: str) -> list[Mark]:
    """The marks with a time from 01:00 to 05:59 left open to the afternoon.

    It stays in the night where something speaks for it: a zone, which may have been converted, another time on the
    24-hour clock, a date as machines write it, seconds, or a night shift.
    """
    if any(isinstance(mark, ZoneMark) or (isinstance(mark, Clock) and _of_24(mark)) for mark in marks):
        return marks
    return [
        replace(mark, day24=False) if isinstance(mark, Clock) and _small(mark) and not _by_night(mark, low) else mark
        for mark in marks
    ]


def _small(mark: Clock) -> bool:
    return mark.day24 and not mark.half and 1 <= mark.hour <= 5


def _of_24(mark: Clock) -> bool:
    """Whether only the 24-hour clock writes it so; noon and midnight have words of their own."""
    return mark.day24 and mark.hour > 12


def _by_night(mark: Clock, low: str) -> bool:
    around = low[max(0, mark.start - _REACH) : mark.end + _REACH]
    seconds = low.count(":", mark.start, mark.end) > 1
    return seconds or bool(_NIGHT.search(around) or _DATED.search(low[max(0, mark.start - 12) : mark.start]))
