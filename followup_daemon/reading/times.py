"""Dates and times said in mail: the door to the grammar.

The way of a text: noise blotted out (``time_noise``), marks scanned (``time_scan``), neighbours joined (``time_merge``),
bare numbers judged (``time_bare``), days reckoned and slots built (``time_items``, ``day_sums``), slots linked to
days (``time_links``), moments made here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from followup_daemon.reading.day_sums import Setting, day_of
from followup_daemon.reading.durations import durations_in, find_durations
from followup_daemon.reading.moments import Doubt, Duration, Kind, Moment, in_zone, last_day, on_day, place
from followup_daemon.reading.time_bare import with_clocks
from followup_daemon.reading.time_clocks import half_of, paired, settled, shared
from followup_daemon.reading.time_items import Days, Item, Slot, items
from followup_daemon.reading.time_links import Link, links, same_time_gap
from followup_daemon.reading.time_merge import merged
from followup_daemon.reading.time_noise import plain
from followup_daemon.reading.time_scan import marks
from followup_daemon.reading.time_tokens import AwayMark, Clock, DayMark, Half, Mark, ZoneMark
from followup_daemon.reading.zones import MIXED, MONTH_FIRST

__all__ = ["Doubt", "Duration", "Kind", "Moment", "find_durations", "find_times", "in_zone", "last_day", "on_day"]

MOST = 400  # moments from one text; a mail that names more says nothing by it
_BY = re.compile(
    r"\b(?:by|before|until|till|til|no\slater\sthan|not\slater\sthan|on\sor\sbefore|prior\sto|deadline(?:\sis|\sof|:)?|due(?:\sby|\son)?|within|latest)\s{1,2}"
    r"(?:(?:the\s)?(?:end|close)\sof\s(?:the\s)?(?:(?:business|play|day)\s(?:on\s)?)?)?(?:on\s|the\s|of\s|around\s|about\s|this\s|say\s|like\s|at\s){0,2}$"
)
_NOT_BY = re.compile(r"\b(?:come|stop|swing|drop|pop|go|call|walk|pass|came|stopped|by)\s{1,2}by\s{1,2}(?:on\s|at\s|the\s)?$")
_LATEST = re.compile(r"[\s,(]{0,3}(?:at\sthe\s(?:very\s)?latest|latest)\b")
_OPEN = re.compile(r"\b(?:after|not\sbefore|earliest|past|any\s?time\sfrom|from)\s{1,2}(?:about\s|around\s)?$")
_OPEN_AFTER = re.compile(r"[\s]{0,2}(?:onwards?|or\slater|or\safter|\+|and\slater|and\sonwards)(?!\w)")
_MORNING = re.compile(r"\b(?:breakfast|shift|bright\sand\searly|before\s(?:work|school|class)|sunrise|first\sthing|early\sstart|opening\sup)\b")
_EVENING = re.compile(r"\b(?:dinner|supper|drinks|after\s(?:work|hours)|evening)\b")
_LENGTH_REACH = 70


@dataclass(frozen=True, slots=True)
class _Text:
    """One text under reading."""

    words: str
    low: str
    setting: Setting
    zone: tzinfo
    overall: ZoneMark | None
    items: list[Item]
    lengths: tuple[Duration, ...]


def find_times(text: str, written: datetime, zone: tzinfo, day_first: bool | None = None) -> tuple[Moment, ...]:  # noqa: FBT001
    """Every date and time said in the text, in order.

    ``written`` is the mail's Date with the writer's own offset: "tomorrow" counts from it. ``zone`` holds where the text
    names none; ``day_first`` is how 5/7 reads, None lets the text, then the zone decide. At most MOST moments of the
    first 50,000 characters.
    """
    words = plain(text)
    found, low = marks(words, written, zone)
    setting = _setting(found, written, zone, day_first)
    found = with_clocks(merged(found, words, low, setting), words, low)
    setting = _by_weekdays(found, setting)
    overall = next((mark for mark in found if isinstance(mark, ZoneMark) and mark.overall and mark.zone), None)
    built = items(found, low, setting)
    whole = _Text(text, low, setting, zone, overall, built, durations_in(low))
    linked = links(built, low)
    moments = [*_times(linked, whole), *_days(linked, whole), *_away(whole)]
    return tuple(sorted(moments, key=_order))[:MOST]


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


def _times(linked: list[Link], text: _Text) -> list[Moment]:
    """A moment for each slot on each of its days; one time said in two zones is one."""
    moments: list[Moment] = []
    at = 0
    while at < len(linked):
        run = [link for link in linked[at:] if link.run == linked[at].run]
        at += len(run)
        for link, other in _once(_with_halves(run, text), text):
            if any(days.recurring for days in link.days):
                continue
            moments.extend(_on_days(link, other, text))
    return moments


def _with_halves(run: list[Link], text: _Text) -> list[Link]:
    """The run with a.m. and p.m. settled as far as the words and its own last item tell."""
    clocks = [link.slot.clock for link in run]
    if all(link.slot.until is None for link in run):
        clocks = shared(clocks)
    return [replace(link, slot=_paired(replace(link.slot, clock=clock), link.days, text)) for link, clock in zip(run, clocks, strict=True)]


def _paired(slot: Slot, days: tuple[Days, ...], text: _Text) -> Slot:
    half = _half(slot, days, text)
    if slot.until is not None:
        if half and slot.until.half == "" and slot.clock.half == "" and not slot.until.day24:
            first, last = paired(replace(slot.clock, half=half) if not slot.clock.day24 else slot.clock, slot.until)
        else:
            first, last = paired(slot.clock, slot.until, "" if slot.until.half else half)
        return replace(slot, clock=first, until=last)
    if half and not slot.clock.half and not slot.clock.day24:
        return replace(slot, clock=replace(slot.clock, half=half))
    return slot


def _half(slot: Slot, days: tuple[Days, ...], text: _Text) -> Half:
    """The half of the clock that the part of day, or the trade of the sentence, tells."""
    part = slot.part or next((one.part for one in days if one.part), "")
    if part:
        return half_of(part, slot.clock.hour)
    around = text.low[max(0, slot.start - 60) : slot.end + 60]
    if 5 <= slot.clock.hour <= 9 and _MORNING.search(around):
        return "am"
    if 5 <= slot.clock.hour <= 9 and _EVENING.search(around):
        return "pm"
    return ""


def _once(run: list[Link], text: _Text) -> list[tuple[Link, Slot | None]]:
    """The links without those that say the time before them again in another zone; these go with it."""
    given: list[tuple[Link, Slot | None]] = []
    for link in run:
        last = given[-1] if given else None
        if last is not None and last[1] is None and _again(last[0], link, text):
            first, second = last[0], link
            if _zone_mark(first.slot, text) is None and second.slot.zone is not None and second.slot.zone.zone is not None and not _agree(first, second, text):
                first, second = second, first
            given[-1] = (first, second.slot)
            continue
        given.append((link, None))
    return given


def _again(first: Link, second: Link, text: _Text) -> bool:
    gap = text.low[first.slot.end : second.slot.start]
    if not same_time_gap(gap) or second.slot.zone is None or ("," in gap and second.slot.zone.zone is not None and not _agree(first, second, text)) or (first.slot.zone is not None and first.slot.zone.zone == second.slot.zone.zone and first.slot.zone.whose == second.slot.zone.whose):
        return False
    return "(" in gap or _agree(first, second, text) or (second.slot.zone.zone is None and (gap.strip() in {"/", "=", "or", "-"} or "," in gap)) or bool(re.search(r"\bthat|which|i\.?e", gap))


def _agree(first: Link, second: Link, text: _Text) -> bool:
    day = first.days[0].first if first.days else text.setting.today
    return _instant(first.slot, day, text) == _instant(second.slot, day, text)


def _instant(slot: Slot, day: date, text: _Text) -> datetime:
    return place(day, settled(slot.clock)[0], _zone(slot, text) or text.zone)[0]


def _zone_mark(slot: Slot, text: _Text) -> ZoneMark | None:
    """The zone said beside a slot, or behind the last slot of its line, or for all times of the text."""
    if slot.zone is not None:
        return slot.zone
    for other in text.items:
        if isinstance(other, Slot) and slot.end <= other.start <= slot.end + 90 and other.zone is not None and other.zone.zone is not None:
            between = text.low[slot.end : other.start]
            if "\n" not in between and "(" not in between and not re.search(r"[.!?]\s", between):
                return other.zone
    return text.overall


def _zone(slot: Slot, text: _Text) -> ZoneInfo | timezone | None:
    mark = _zone_mark(slot, text)
    return mark.zone if mark is not None else None


def _on_days(link: Link, other: Slot | None, text: _Text) -> list[Moment]:
    base = _base(link, other, text)
    days = [(day, days) for days in link.days for day in days.dates]
    if not days:
        return [replace(base, day_before=_day_before(link.slot, text))]
    return [_placed(base, day, said, link, text) for day, said in days]


def _base(link: Link, other: Slot | None, text: _Text) -> Moment:
    """What a slot says by itself, without a day."""
    slot = link.slot
    clock, doubts = settled(slot.clock)
    until = settled(slot.until)[0] if slot.until is not None else _end(slot, clock, text)
    mark = _zone_mark(slot, text)
    start = min([slot.start, *(days.start for days in link.days if days.end <= slot.start)])
    end = max([slot.end, *(days.end for days in link.days)])
    if slot.until is None and slot.clock.form != "full" and not link.days:
        doubts = (*doubts, Doubt.BARE)
    if mark is not None and mark.shared:
        doubts = (*doubts, Doubt.ZONE)
    if link.carried or link.apart:
        doubts = (*doubts, Doubt.CARRIED if link.carried else Doubt.APART)
    if other is not None and other.zone is not None and other.zone.zone is not None and not _agree(link, replace(link, slot=other), text):
        doubts = (*doubts, Doubt.TWO_ZONES)
    span = (start, end) if link.whole else (slot.start, slot.end)
    return Moment(
        Kind.TIME, span, text.words[span[0] : span[1]], clock=clock, clock_end=until, zone=_zone(slot, text),
        whose=mark.whose if mark is not None else None, part=slot.part, doubts=doubts, day_said=False,
        deadline=_deadline(slot.start, slot.end, text), open=slot.until is None and _is_open(slot, text),
        also=settled(other.clock)[0] if other is not None else None,
    )  # fmt: skip


def _placed(base: Moment, day: date, said: Days, link: Link, text: _Text) -> Moment:
    moment = on_day(base, day, text.zone)
    deadline = base.deadline or (link.whole and (said.deadline or _deadline(said.start, said.end, text)))
    assert moment.start is not None
    return replace(
        moment, weekday=said.weekday, part=base.part or said.part, deadline=deadline, doubts=(*moment.doubts, *said.doubts),
        past=said.past or moment.start < text.setting.written,
    )  # fmt: skip


def _end(slot: Slot, clock: time, text: _Text) -> time | None:
    """The end by a length said close by in the same sentence, with no other clock time nearer to it."""
    near = [length for length in text.lengths if _beside(slot, length, text)]
    if len(near) != 1:
        return None
    return (datetime.combine(date.min, clock) + timedelta(minutes=near[0].minutes)).time()


def _beside(slot: Slot, length: Duration, text: _Text) -> bool:
    left, right = min(slot.end, length.span[1]), max(slot.start, length.span[0])
    between = text.low[left:right]
    if right - left > _LENGTH_REACH or re.search(r"[.!?]\s(?!\w{1,3}\.)|\n\s*\n|\n[ ]?[*\u2022-]", between):
        return False
    return not any(isinstance(item, Slot) and left <= item.start < right and item is not slot and item.start != slot.start for item in text.items)


def _deadline(start: int, end: int, text: _Text) -> bool:
    before = text.low[max(0, start - 44) : start]
    if _BY.search(before):
        return not _NOT_BY.search(before)
    return bool(_LATEST.match(text.low, end))


def _is_open(slot: Slot, text: _Text) -> bool:
    return bool(_OPEN.search(text.low[max(0, slot.start - 24) : slot.start]) or _OPEN_AFTER.match(text.low, slot.end))


def _day_before(slot: Slot, text: _Text) -> date | None:
    """The day named last before this slot, if it is no past or vague one."""
    days = [item for item in text.items if isinstance(item, Days) and item.end <= slot.start and not (item.past or item.vague or item.recurring)]
    return days[-1].last if days else None


def _days(linked: list[Link], text: _Text) -> list[Moment]:
    """A moment for each day or stretch that no clock time has taken."""
    taken = {id(days) for link in linked for days in link.days}
    return [_day(item, text) for item in text.items if isinstance(item, Days) and id(item) not in taken and not item.recurring]


def _day(item: Days, text: _Text) -> Moment:
    return Moment(
        Kind.PERIOD if item.stretch else Kind.DAY, (item.start, item.end), text.words[item.start : item.end], first=item.first, last=item.last,
        weekday=item.weekday, vague=item.vague, part=item.part, past=item.past, doubts=item.doubts,
        deadline=item.deadline or _deadline(item.start, item.end, text),
    )  # fmt: skip


def _away(text: _Text) -> list[Moment]:
    """ "In two hours", counted from the writing."""
    moments = []
    for item in text.items:
        if isinstance(item, AwayMark):
            start = text.setting.written + timedelta(minutes=item.minutes)
            moments.append(Moment(Kind.TIME, (item.start, item.end), text.words[item.start : item.end], start=start, first=start.date(), last=start.date(), clock=start.time()))
    return moments
