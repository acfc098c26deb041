"""Marks turned into days and slots, in the order of the text."""

from __future__ import annotations

import re
from dataclasses import replace

from followup_daemon.reading.day_sums import Setting
from followup_daemon.reading.time_pieces import Days, Item, Slot
from followup_daemon.reading.time_slots import slot_at
from followup_daemon.reading.time_stretches import ranged, with_days, with_stretch
from followup_daemon.reading.time_tokens import AwayMark, Clock, CloseMark, DayMark, Mark, Stretch, ZoneMark


def items(marks: list[Mark], low: str, setting: Setting) -> list[Item]:
    """Days and slots in the order of the text."""
    found: list[Item] = []
    place = 0
    while place < len(marks):
        mark = marks[place]
        if isinstance(mark, Clock):
            slot, place = slot_at(mark, marks, place, low)
            found.append(slot)
            continue
        found = _with(mark, found, low, setting)
        place += 1
    return ranged(found, low)


def _with(mark: Mark, found: list[Item], low: str, setting: Setting) -> list[Item]:
    """What was found with one mark more that is no clock time."""
    match mark:
        case DayMark():
            return with_days(mark, found, low, setting)
        case Stretch():
            return with_stretch(mark, found, low, setting)
        case ZoneMark():
            return _zone_behind(mark, found, low)
        case CloseMark():
            day = setting.today
            return [*found, Days(mark.start, mark.end, (day,), day, day, deadline=True)]
        case AwayMark():
            return [*found, mark]
        case _:
            return found


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
