"""Slots: the times that a mail names for meeting, told from all the other times in it.

1. Each moment of the mail is put on its day and read by the right clock: the zone it names, "your time", else the
   writer's.
2. Moments that are no slot are dropped: deadlines, hours, flights, what does not suit, what is past; when to arrive
   counts only where nothing else is said.
3. A time without a day counts where a day was named without a time, or beside another time of that day in one line.
4. Sessions that follow one another on a day are one slot from the first to the last; times within a slot belong to
   it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from followup_daemon.mail import Owner
from followup_daemon.reading.clock_zone import clock_zone
from followup_daemon.reading.moments import Doubt, Kind, Moment, in_zone, on_day
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import Sentence, plain, sentences
from followup_daemon.reading.slot_days import day_behind, day_in_subject, shifted, to_meet_at
from followup_daemon.reading.slot_exclusion import is_arrival, is_offered
from followup_daemon.reading.slot_words import ASKS
from followup_daemon.reading.times import find_times
from followup_daemon.reading.zones import MONTH_FIRST

_SAME_AS = re.compile(
    # before a clock that only says another in one's own hours: "so it'd be 8.30 at night here", "I make that 9pm"
    r"\b(?:it(?:'d| would|'ll| will)(?: then)? be|(?:that|it|which)(?:'s| is)|that(?:'d| would) be"
    r"|makes? (?:it|that))[ ]$",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(
    r"[ ](?:(?:at night|in the (?:morning|evening|afternoon)) )?(?:here|there|for (?:me|you|us)"
    r"|(?:my|your) (?:time|end|side))\b",
    re.IGNORECASE,
)

FARTHEST = timedelta(days=200)
"""No meeting is arranged further ahead."""

MOST_SLOTS = 60
LEFT = {
    Doubt.CLASH: 0.6, Doubt.ORDER: 0.7, Doubt.HALF: 0.9, Doubt.NEXT: 0.9, Doubt.SAME_DAY: 0.85, Doubt.FAR: 0.7,
    Doubt.CARRIED: 0.97, Doubt.BARE: 0.85, Doubt.ZONE: 0.85, Doubt.TWO_ZONES: 0.85,
}  # fmt: skip
"""What each doubt leaves of an offer that the owner then took: both sides knew what was meant."""

UNASKED = 0.8
"""What is left of a time in a mail that neither asks nor invites."""

_ANSWERS = re.compile(r"\s*(?:re|aw|sv|vs|fwd?|wg|tr|rv)\s*:", re.IGNORECASE)  # "Re: Interview on Friday at 2"

_BETWEEN = re.compile(
    r"\b(?:between|any ?time|anytime|after|before|from|until|free|available|open|flexible)\b[^.!?\n]{0,25}$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:^|\n)[ \t>*]*(?:option |slot |choice )?\(?([1-9]|[a-hA-H])(?:[.):][ \t]|[ ]{2,})", re.IGNORECASE
)
_OPTION = re.compile(r"\b(?:option|slot|choice) ([1-9a-h])\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slot:
    """A time named for meeting: an instant, or only a ``day``; ``open``: a stretch in which to choose.

    ``place`` is where it stands in the text, ``sentence`` what stands around it, ``label`` the "2" of "2. Tuesday".
    ``bare_weekday``: the day was said by its weekday alone, so that another week may be meant. ``offered``: words
    around it say that one meets then. ``day_said``: the mail itself names its day.
    """

    day: date
    start: datetime | None
    end: datetime | None
    zone: tzinfo
    place: int
    sentence: Sentence
    words: str
    certainty: float
    open: bool = False
    part: str = ""
    label: str = ""
    zone_named: bool = False
    bare_weekday: bool = False
    offered: bool = False
    day_said: bool = True


def slots(
    page: Page, owner: Owner, other_zone: tzinfo, thread_day: date | None = None, week: tuple[date, date] | None = None
) -> tuple[Slot, ...]:
    """The slots of a mail, in the order in which they stand.

    ``thread_day`` is the day the thread named last, ``week`` the stretch of days that is spoken of: a weekday alone
    then means the one within it.
    """
    text, moments = _read(page, owner)
    around = tuple(sentences(text))
    asks = ASKS.search(text) is not None
    zone = clock_zone(page, owner)
    found: list[Slot] = []
    arrivals: list[Slot] = []
    thread_day = day_in_subject(page, owner, moments) or thread_day
    for moment, sentence in to_meet_at(moments[:400], around, text, thread_day):
        slot = _slot(moment, sentence, text, _zone(moment, zone, other_zone), day_behind(moments, moment) or thread_day)
        if slot and _is_ahead(slot := _in_week(slot, week), page):
            slot = replace(slot, offered=is_offered(moment, sentence, text))
            weighed = slot if asks or page.mine else replace(slot, certainty=slot.certainty * UNASKED)
            (arrivals if is_arrival(moment, sentence, text) else found).append(weighed)
    found = [slot for slot in found if slot is found[0] or _WEEKDAY.search(slot.words) or not _says_again(slot, text)]
    if not found and not arrivals and not page.mine and not _ANSWERS.match(page.message.subject):
        found = list(_in_subject(page, owner, zone))
    return tuple(_merged(_kept(found if any(slot.start for slot in found) else arrivals or found))[:MOST_SLOTS])


def _says_again(slot: Slot, text: str) -> bool:
    """Whether a clock without a day is that of the time before it, in the hours of somebody else."""
    end = slot.place + len(slot.words)
    behind = _FOR_WHOM.match(text, end) or _FOR_WHOM.search(f" {slot.words}")
    return behind is not None and _SAME_AS.search(text[max(0, slot.place - 30) : slot.place]) is not None


def _in_subject(page: Page, owner: Owner, zone: tzinfo) -> Iterator[Slot]:
    """The time that only the subject of a first mail names: "Guest relations - Friday 14.08, 14h30, my office"."""
    subject = plain(page.message.subject)
    whole = Sentence(subject, 0, len(subject))
    for moment in find_times(subject, page.message.date, page.zone, owner.day_first):
        slot = None if moment.past or moment.deadline else _slot(moment, whole, subject, zone, None)
        if slot and slot.start and _is_ahead(slot, page):
            yield replace(slot, offered=True)


def _read(page: Page, owner: Owner) -> tuple[str, tuple[Moment, ...]]:
    """The text in which to look, and its times; a machine's notice is read to its end, for it signs with nothing."""
    if page.automatic is None or not page.typed.signature:
        return plain(page.typed.text), page.moments
    whole = f"{page.typed.text}\n\n{page.typed.signature}"
    return plain(whole), find_times(whole, page.message.date, page.zone, owner.day_first)


def _in_week(slot: Slot, week: tuple[date, date] | None) -> Slot:
    """The slot, its bare weekday moved into the week that is spoken of."""
    if week is None or not slot.bare_weekday or week[0] <= slot.day <= week[1]:
        return slot
    day = slot.day + timedelta(days=7 * -((slot.day - week[0]).days // 7))
    if not week[0] <= day <= week[1]:
        return slot
    shift = day - slot.day
    return replace(slot, day=day, start=shifted(slot.start, shift), end=shifted(slot.end, shift), bare_weekday=False)


def _zone(moment: Moment, zone: tzinfo, other_zone: tzinfo) -> tzinfo:
    return other_zone if moment.whose == "yours" else zone


def _slot(moment: Moment, sentence: Sentence, text: str, zone: tzinfo, thread_day: date | None) -> Slot | None:
    day = moment.first or moment.day_before or thread_day
    if day is None:
        return None
    start: datetime | None
    end: datetime | None
    if moment.kind is Kind.TIME:
        placed = on_day(moment, day, zone) if not moment.day_said else in_zone(moment, zone)
        if placed.start is None:
            return None
        start, end = placed.start, placed.end
        day = start.date()
    else:
        start, end = None, None
        if moment.last is not None and moment.first is not None and moment.last != moment.first:
            return None
    before = text[max(sentence.start, moment.span[0] - 30) : moment.span[0]]
    asks_between = bool(start and _BETWEEN.search(before) and "between" in before.lower())
    return Slot(
        day=day,
        start=start,
        end=end,
        zone=moment.zone or zone,
        place=moment.span[0],
        sentence=sentence,
        words=moment.words,
        certainty=_certainty(moment, zone),
        open=moment.open or asks_between,
        part=moment.part,
        label=_label(text, moment.span[0]),
        zone_named=moment.zone is not None,
        bare_weekday=_is_bare(moment),
        day_said=moment.day_said or moment.day_before is not None,
    )


_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:this|next|tomorrow|tmrw|today|\d{1,2}(?:st|nd|rd|th)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|week)|\d{1,2}[/.]\d{1,2}|\b\d{4}\b",
    re.IGNORECASE,
)


def _is_bare(moment: Moment) -> bool:
    said = moment.weekday is not None and _WEEKDAY.search(moment.words) is not None
    words = moment.words if moment.clock is None else moment.words.replace(f"{moment.clock:%H.%M}", "")  # "14.00"
    return said and not _DATED.search(words)


def _certainty(moment: Moment, zone: tzinfo) -> float:
    """How sure the reading is; a date like 04/06 is less of a doubt where nobody writes the month first."""
    certain = 1.0
    for doubt in moment.doubts:
        certain *= 0.95 if doubt is Doubt.ORDER and not MONTH_FIRST.match(str(zone)) else LEFT.get(doubt, 0.8)
    return round(certain, 2)


def _label(text: str, place: int) -> str:
    """The number or letter that stands before the time on its line: "b" of "b) Tuesday at 2"."""
    line_start = text.rfind("\n", 0, place)
    lead = _LABEL.match(text, max(line_start, 0)) or _OPTION.search(text, max(line_start, 0), place)
    return lead.group(1).lower() if lead else ""


def _is_ahead(slot: Slot, page: Page) -> bool:
    sent = page.message.date
    if slot.start is not None:
        return sent - timedelta(minutes=10) < slot.start < sent + FARTHEST
    here = sent.astimezone(slot.zone)
    if slot.day == here.date() and (slot.part, here.hour >= 12) == ("morning", True):
        return False
    return here.date() <= slot.day < (sent + FARTHEST).date()


def _kept(found: list[Slot]) -> list[Slot]:
    """The slots, without the days whose time is said elsewhere in the mail."""
    said = {slot.day: slot for slot in reversed(found) if slot.start is not None}
    kept: list[Slot] = []
    for slot in found:
        if slot.start is None and slot.day in said:
            continue
        kept.append(slot)
    return kept


def _merged(found: list[Slot]) -> list[Slot]:
    """Sessions that follow one another made one; what lies within another slot, or repeats one, left out."""
    merged: list[Slot] = []
    for slot in found:
        if slot.start is None:
            again = next((index for index, other in enumerate(merged) if other.day == slot.day), None)
            if again is None:
                merged.append(slot)
            elif slot.sentence.asks and merged[again].start is None:
                merged[again] = slot
            continue
        for index, other in enumerate(merged):
            if other.start is None:
                continue
            if other.start == slot.start:
                if other.end is None and slot.end is not None:
                    merged[index] = replace(other, end=slot.end)
                break
            if other.end and other.start < slot.start < other.end:
                break
            if (
                other.end
                and slot.end
                and other.end <= slot.start <= other.end + timedelta(minutes=35)
                and other.sentence is not slot.sentence
            ) or (other.end and slot.start == other.end):
                merged[index] = replace(other, end=slot.end or other.end)
                break
        else:
            merged.append(slot)
    return merged
