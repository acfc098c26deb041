"""One text under reading, with what holds for all of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timezone, tzinfo
from zoneinfo import ZoneInfo

from followup_daemon.reading.day_sums import Setting
from followup_daemon.reading.moments import Duration, place
from followup_daemon.reading.time_clocks import settled
from followup_daemon.reading.time_pieces import Item, Slot
from followup_daemon.reading.time_tokens import ZoneMark

_LINE_REACH = 90  # how far the zone behind the last time of a list reaches back


@dataclass(frozen=True, slots=True)
class Text:
    """The words, their lower-case form without noise, and all found in them; ``zones`` by the start of each slot."""

    words: str
    low: str
    setting: Setting
    zone: tzinfo
    items: list[Item]
    slots: list[Slot]
    lengths: tuple[Duration, ...]
    zones: dict[int, ZoneMark]

    def zone_of(self, slot: Slot) -> ZoneInfo | timezone | None:
        """The zone named for this slot, None where none is."""
        mark = self.zones.get(slot.start)
        return mark.zone if mark is not None else None

    def instant(self, slot: Slot, day: date) -> datetime:
        """When the slot begins on this day."""
        return place(day, settled(slot.clock)[0], self.zone_of(slot) or self.zone)[0]


def zones_said(slots: list[Slot], overall: ZoneMark | None, low: str) -> dict[int, ZoneMark]:
    """By the start of each slot the zone beside it, behind a later slot of its line, or told for all times."""
    zones: dict[int, ZoneMark] = {}
    last: Slot | None = None
    for slot in reversed(slots):
        mark = slot.zone
        if mark is None and last is not None and _one_line(low[slot.end : last.start]):
            mark = zones.get(last.start)
            mark = mark if mark is not None and mark.zone is not None else None
        mark = mark or overall
        if mark is not None:
            zones[slot.start] = mark
        last = slot
    return zones


def _one_line(between: str) -> bool:
    return len(between) <= _LINE_REACH and not re.search(r"[\n(]|[.!?]\s", between)
