"""Moments made of slots, days and what stands around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import groupby, takewhile

from followup_daemon.reading.moments import Doubt, Duration, Kind, Moment, on_day
from followup_daemon.reading.time_clocks import half_of, paired, settled, shared
from followup_daemon.reading.time_links import Link
from followup_daemon.reading.time_pieces import Days, Slot
from followup_daemon.reading.time_text import Text
from followup_daemon.reading.time_tokens import AwayMark, Half
from followup_daemon.reading.time_twice import agree, once

# "by Friday", "no later than noon on the 11th", "before the end of the day on Monday"
_BY = re.compile(
    r"\b(?:by|before|until|till|til|no\slater\sthan|not\slater\sthan|on\sor\sbefore|prior\sto|deadline(?:\sis|\sof|:)?"
    r"|due(?:\sby|\son)?|within|latest)\s{1,2}"
    r"(?:(?:the\s)?(?:end|close)\sof\s(?:the\s)?(?:(?:business|play|day)\s(?:on\s)?)?)?"
    r"(?:on\s|the\s|of\s|around\s|about\s|this\s|say\s|like\s|at\s){0,2}$"
)
# "stop by on Friday"
_NOT_BY = re.compile(
    r"\b(?:come|stop|swing|drop|pop|go|call|walk|pass|came|stopped|by)\s{1,2}by\s{1,2}(?:on\s|at\s|the\s)?$"
)
_LATEST = re.compile(r"[\s,(]{0,3}(?:at\sthe\s(?:very\s)?latest|latest)\b")
_OPEN = re.compile(r"\b(?:after|not\sbefore|earliest|past|any\s?time\sfrom|from)\s{1,2}(?:about\s|around\s)?$")
_OPEN_AFTER = re.compile(
    r"\s{0,2}(?:onwards?|or\s(?:later|after)(?!\s\d)|\+|and\slater|and\sonwards|on(?=[.,;!?)]|$))(?!\w)"
)
# Trades and meals that settle a bare hour from 5 to 9.
_MORNING = re.compile(
    r"\b(?:breakfast|shift|bright\sand\searly|before\s(?:work|school|class)|sunrise|first\sthing|"
    r"early\sstart|opening\sup)\b"
)
_EVENING = re.compile(r"\b(?:dinner|supper|drinks|after\s(?:work|hours)|evening)\b")
_APART = re.compile(r"[.!?]\s(?!\w{1,3}\.)|\n\s*\n|\n[ ]?[*\u2022-]")
_LENGTH_REACH = 70


def times(linked: list[Link], text: Text) -> list[Moment]:
    """A moment for each slot on each of its days; one time said in two zones is one."""
    moments: list[Moment] = []
    for _, run in groupby(linked, key=lambda link: link.run):
        for link, other in once(_with_halves(list(run), text), text):
            if not any(days.recurring for days in link.days):
                moments.extend(_on_days(link, other, text))
    return moments


def days(linked: list[Link], text: Text) -> list[Moment]:
    """A moment for each day or stretch that no clock time has taken."""
    taken = {id(one) for link in linked for one in link.days}
    return [
        _day(item, text)
        for item in text.items
        if isinstance(item, Days) and id(item) not in taken and not item.recurring
    ]


def away(text: Text) -> list[Moment]:
    """A moment for each "in two hours", counted from the writing."""
    return [_from_now(item, text) for item in text.items if isinstance(item, AwayMark)]


def _from_now(mark: AwayMark, text: Text) -> Moment:
    start = text.setting.written + timedelta(minutes=mark.minutes)
    span, day = (mark.start, mark.end), start.date()
    words = text.words[mark.start : mark.end]
    return Moment(Kind.TIME, span, words, start=start, first=day, last=day, clock=start.time())


def _day(item: Days, text: Text) -> Moment:
    return Moment(
        Kind.PERIOD if item.stretch else Kind.DAY,
        (item.start, item.end),
        text.words[item.start : item.end],
        first=item.first,
        last=item.last,
        weekday=item.weekday,
        vague=item.vague,
        part=item.part,
        past=item.past,
        doubts=item.doubts,
        deadline=item.deadline or _deadline(item.start, item.end, text),
    )


def _with_halves(run: list[Link], text: Text) -> list[Link]:
    """The run with a.m. and p.m. settled as far as the words and its own last item tell."""
    clocks = [link.slot.clock for link in run]
    if all(link.slot.until is None for link in run):
        clocks = shared(clocks)
    slots = [replace(link.slot, clock=clock) for link, clock in zip(run, clocks, strict=True)]
    return [replace(link, slot=_halved(slot, _half(slot, link, text))) for link, slot in zip(run, slots, strict=True)]


def _halved(slot: Slot, half: Half) -> Slot:
    """The slot with a.m. or p.m. where the words leave it open and ``half`` tells it."""
    if slot.until is not None:
        first, last = paired(slot.clock, slot.until, "" if slot.until.half or slot.until.day24 else half)
        return replace(slot, clock=first, until=last)
    if half and not slot.clock.half and not slot.clock.day24:
        return replace(slot, clock=replace(slot.clock, half=half))
    return slot


def _half(slot: Slot, link: Link, text: Text) -> Half:
    """The half of the clock that the part of day, or the trade of the sentence, tells.

    "Not Wednesday morning. Half two the same day" is not at night: the part goes with the day's own sentence.
    """
    of_day = "" if link.carried else next((one.part for one in link.days if one.part), "")
    part = slot.part or ("" if of_day == "morning" and 1 <= slot.clock.hour <= 5 else of_day)
    if part:
        return half_of(part, slot.clock.hour)
    around = text.low[max(0, slot.start - 60) : slot.end + 60]
    if not 5 <= slot.clock.hour <= 9:
        return ""
    return "am" if _MORNING.search(around) else "pm" if _EVENING.search(around) else ""


def _on_days(link: Link, other: Slot | None, text: Text) -> list[Moment]:
    base = _base(link, other, text)
    if not link.days:
        return [replace(base, day_before=_day_before(link.slot, text))]
    return [_placed(base, day, said, link, text) for said in link.days for day in said.dates]


def _base(link: Link, other: Slot | None, text: Text) -> Moment:
    """What a slot says by itself, without a day."""
    slot, mark = link.slot, text.zones.get(link.slot.start)
    clock, doubts = settled(slot.clock)
    start, end = _span(link)
    return Moment(
        Kind.TIME,
        (start, end),
        text.words[start:end],
        clock=clock,
        clock_end=settled(slot.until)[0] if slot.until is not None else _end(slot, clock, text),
        zone=text.zone_of(slot),
        whose=mark.whose if mark is not None else None,
        part=slot.part,
        doubts=(*doubts, *_doubts(link, other, text)),
        day_said=False,
        deadline=_deadline(slot.start, slot.end, text),
        open=slot.until is None and _is_open(slot, text),
        also=settled(other.clock)[0] if other is not None else None,
    )


def _span(link: Link) -> tuple[int, int]:
    """Where slot and day stand; the slot alone where its day is further off."""
    if not link.whole:
        return link.slot.start, link.slot.end
    before = [one.start for one in link.days if one.end <= link.slot.start]
    return min([link.slot.start, *before]), max([link.slot.end, *(one.end for one in link.days)])


def _doubts(link: Link, other: Slot | None, text: Text) -> tuple[Doubt, ...]:
    slot, mark = link.slot, text.zones.get(link.slot.start)
    twice = other is not None and other.zone is not None and other.zone.zone is not None
    told = {
        Doubt.BARE: slot.until is None and slot.clock.form != "full" and not link.days,
        Doubt.ZONE: mark is not None and mark.shared,
        Doubt.CARRIED: link.carried,
        Doubt.APART: link.apart,
        Doubt.TWO_ZONES: twice and other is not None and not agree(link, other, text),
    }
    return tuple(doubt for doubt, holds in told.items() if holds)


def _placed(base: Moment, day: date, said: Days, link: Link, text: Text) -> Moment:
    moment = on_day(base, day, text.zone)
    by = said.deadline or _deadline(said.start, said.end, text)
    return replace(
        moment,
        weekday=said.weekday,
        part=base.part or said.part,
        deadline=base.deadline or (link.whole and by),
        doubts=(*moment.doubts, *said.doubts),
        past=said.past or (moment.start is not None and moment.start < text.setting.written),
    )


def _end(slot: Slot, clock: time, text: Text) -> time | None:
    """The end by a length said close by in the same sentence, with no other clock time nearer to it."""
    at = bisect_left(text.lengths, slot.start - 2 * _LENGTH_REACH, key=lambda length: length.span[0])
    close = takewhile(lambda length: length.span[0] < slot.end + 2 * _LENGTH_REACH, text.lengths[at : at + 20])
    near = [length for length in close if length.span[0] != slot.start and _beside(slot, length, text)]
    if len(near) != 1:
        return None
    return (datetime.combine(date(2000, 1, 1), clock) + timedelta(minutes=near[0].minutes)).time()


def _beside(slot: Slot, length: Duration, text: Text) -> bool:
    left, right = min(slot.end, length.span[1]), max(slot.start, length.span[0])
    if right - left > _LENGTH_REACH or _APART.search(text.low[left:right]):
        return False
    at = bisect_left(text.slots, length.span[0], key=lambda other: other.start)
    near = min(text.slots[max(0, at - 1) : at + 1], key=lambda other: _distance(other, length))
    return near.start == slot.start


def _distance(slot: Slot, length: Duration) -> int:
    return max(slot.start - length.span[1], length.span[0] - slot.end)


def _deadline(start: int, end: int, text: Text) -> bool:
    before = text.low[max(0, start - 44) : start]
    if _BY.search(before):
        return not _NOT_BY.search(before)
    return bool(_LATEST.match(text.low, end))


def _is_open(slot: Slot, text: Text) -> bool:
    return bool(_OPEN.search(text.low[max(0, slot.start - 24) : slot.start]) or _OPEN_AFTER.match(text.low, slot.end))


def _day_before(slot: Slot, text: Text) -> date | None:
    """The day named last before this slot, if it is no past or vague one."""
    at = bisect_left(text.items, slot.start, key=lambda item: item.start)
    for item in reversed(text.items[max(0, at - 60) : at]):
        if isinstance(item, Days) and not (item.past or item.vague or item.recurring):
            return item.last
    return None
