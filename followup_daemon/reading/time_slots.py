"""Slots of the clock made of marks: a time or a range, with its zone and part of day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timezone
from zoneinfo import ZoneInfo

from followup_daemon.reading.time_pieces import Slot
from followup_daemon.reading.time_tokens import Clock, Mark, PartMark, ZoneMark

_RANGE = re.compile(r"\s?(?:-|to|till|til|until|through|thru|bis|and)\s?$")
_ZONE_GAP = re.compile(r"\)?[ ]?[,(\[/-]?[ ]?(?:in )?\s?")
_PART_GAP = re.compile(r"[ ]?,?[ ]?")
_PART_BEFORE = re.compile(r"[ ,:-]{1,2}(?:at|around|about|say|from|between)?\s?")
# "Can we move from Tuesday to Thursday" is no range.
MOVED = re.compile(
    r"\b(?:(?:mov|chang|reschedul|push|switch|bring|bump|swap)\w{0,5}|shift(?:ed|ing)?\s(?=it|this|that|you|us|me"
    r"|our|your|the|from|things))\b[^.\n]{0,40}$"
)


def slot_at(clock: Clock, marks: list[Mark], place: int, low: str) -> tuple[Slot, int]:
    """The slot that begins at this clock, and where to go on: "from 9 to 9:45 ET", "9 in the morning for me"."""
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
    if "\n" in gap and not re.fullmatch(r"\s?-\s?\n\s?|\n\s?-\s?\n", gap):
        return False  # a dash at the head of the next line is that of a list
    if gap.strip() == "and":
        return bool(re.search(r"\bbetween\s{1,2}$", low[max(0, slot.start - 10) : slot.start]))
    return not (gap.strip() in {"to", "until", "till"} and MOVED.search(low[max(0, slot.start - 60) : slot.start]))


def _described(slot: Slot, marks: list[Mark], place: int, low: str) -> tuple[Slot, int]:
    """The slot with the zones and parts of day that follow it at once."""
    while place < len(marks):
        mark = marks[place]
        gap = low[slot.end : mark.start]
        if len(gap) > 8:
            break
        if isinstance(mark, ZoneMark) and _ZONE_GAP.fullmatch(gap) and (mark.zone is not None or "in" not in gap):
            vague = slot.zone is not None and (slot.zone.shared or isinstance(slot.zone.zone, timezone))
            fixed = vague and isinstance(mark.zone, ZoneInfo)
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
