"""Dates and times said in mail: the door to the grammar.

The way of a text: noise blotted out (``time_noise``), marks scanned (``time_scan``), neighbours joined
(``time_merge``), bare numbers judged (``time_bare``), hours of the night put to the day (``time_office``), days
reckoned and slots built (``time_items``, ``day_sums``), slots linked to days (``time_links``), moments made of them
(``time_moments``).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from followup_daemon.reading.day_sums import Setting, day_of
from followup_daemon.reading.durations import durations_in, find_durations
from followup_daemon.reading.moments import Doubt, Duration, Kind, Moment, in_zone, last_day, on_day
from followup_daemon.reading.time_bare import with_clocks
from followup_daemon.reading.time_items import items
from followup_daemon.reading.time_links import links
from followup_daemon.reading.time_merge import merged
from followup_daemon.reading.time_moments import away, days, times
from followup_daemon.reading.time_noise import plain
from followup_daemon.reading.time_office import in_office_hours
from followup_daemon.reading.time_pieces import Slot
from followup_daemon.reading.time_scan import marks
from followup_daemon.reading.time_text import Text, zones_said
from followup_daemon.reading.time_tokens import DayMark, Mark, ZoneMark
from followup_daemon.reading.zones import MIXED, MONTH_FIRST

__all__ = ["Doubt", "Duration", "Kind", "Moment", "find_durations", "find_times", "in_zone", "last_day", "on_day"]

MOST = 400  # moments from one text; a mail that names more says nothing by it


def find_times(text: str, written: datetime, zone: tzinfo, day_first: bool | None = None) -> tuple[Moment, ...]:  # noqa: FBT001
    """Every date and time said in the text, in order.

    ``written`` is the mail's Date with the writer's own offset: "tomorrow" counts from it. ``zone`` holds where the
    text names none; ``day_first`` is how 5/7 reads, None lets the text, then the zone decide. At most MOST moments of
    the first 50,000 characters; none for a mail whose Date is absurd.
    """
    if not 1980 <= written.year <= 2200:
        return ()
    words = plain(text)
    found, low = marks(words, written, zone)
    setting = _setting(found, written, zone, day_first)
    found = in_office_hours(with_clocks(merged(found, low, setting), words, low), low)
    whole = _whole(text, low, _by_weekdays(found, setting), zone, found)
    linked = links(whole.items, low)
    told = sorted([*times(linked, whole), *days(linked, whole), *away(whole)], key=_order)
    return tuple(map(_forward, told[:MOST]))


def _forward(moment: Moment) -> Moment:
    """The moment, a stretch that would end before it begins cut to its first day: "14 June until Thursday"."""
    backward = moment.first is not None and moment.last is not None and moment.last < moment.first
    return replace(moment, last=moment.first) if backward else moment


def _whole(words: str, low: str, setting: Setting, zone: tzinfo, found: list[Mark]) -> Text:
    overall = next((mark for mark in found if isinstance(mark, ZoneMark) and mark.overall and mark.zone), None)
    built = items(found, low, setting)
    slots = [item for item in built if isinstance(item, Slot)]
    lengths = durations_in(low) if slots else ()
    return Text(words, low, setting, zone, built, slots, lengths, zones_said(slots, overall, low))


def _order(moment: Moment) -> tuple[int, float]:
    """By the end of the words, then by the time: "Tuesday at 10, 1 or 3" ends later with each of them."""
    return moment.span[1], moment.start.timestamp() if moment.start else 0.0


def _setting(found: list[Mark], written: datetime, zone: tzinfo, day_first: bool | None) -> Setting:  # noqa: FBT001
    """How numbers read here: as told, else as one above 12 gives away, else as people of the zone write them."""
    if day_first is not None:
        return Setting(written, day_first)
    orders = {mark.order for mark in found if isinstance(mark, DayMark) and mark.order}
    if len(orders) == 1:
        return Setting(written, orders == {"day"})
    name = getattr(zone, "key", "")
    hours = (written.utcoffset() or timedelta()).total_seconds() / 3600
    month_first = bool(MONTH_FIRST.fullmatch(name)) if name else -10 <= hours <= -4
    return Setting(written, not month_first, sure=bool(name) and not MIXED.fullmatch(name))


def _by_weekdays(found: list[Mark], setting: Setting) -> Setting:
    """The setting as the first "Thu 6/4" corrects it, where only one order makes that day a Thursday."""
    for mark in found:
        if setting.sure or not isinstance(mark, DayMark) or mark.other is None or mark.weekday is None:
            continue
        day, doubts = day_of(mark, setting, "")
        if day is not None and not doubts:
            return replace(setting, day_first=(day.day, day.month) == (mark.day, mark.month), sure=True)
    return setting
