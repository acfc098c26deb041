"""Which offer is meant: by instant, clock or day, by its place in the list, by part of day, by its bare hour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from followup_daemon.reading.offers import Slot

_ORDER = re.compile(
    # "the second one", "option 2", "the latter", "the earlier slot", "#3", "number two"
    r"\b(?:the |your |my )?(?P<order>first|second|third|fourth|fifth|last|latter|former|early(?= (?:one|slot|option"
    r"|time))|earlier|earliest|late(?= (?:one|slot|option|time))|later|latest|1st|2nd|3rd|4th|5th|middle)"
    r"(?: (?:one|slot|option|time|date|choice|suggestion|window|variant|proposal"
    r"|of (?:the|those|these|your)))?\b"
    r"(?=[,.!;:)?]|$| -| (?:please|pls|plz|works?|suits?|is|would|will|sounds|looks|for me|if|as|and|on|at|then|thanks"
    r"|thank|because|since|mon|tue|wed|thu|fri|sat|sun|\d|you|that|i|date|one|slot|option|of (?:the|those|these|your)))"
    r"|^(?:(?:hi|hello|hey|dear)? ?\w+,? )?\(?(?P<letter>[a-e1-6])\)?(?=(?:\)| please| pls| works| is (?:good|great"
    r"|fine|best)|[.!]?$))"
    r"|(?P<circled>[\u2460-\u2468])"
    r"|\b(?:option|letter|slot|number|choice|no\.?|#) ?(?P<label>[1-9]|[a-h]|one|two|three|four|five)\b",
    re.IGNORECASE,
)
_HOUR_AFTER_DAY = re.compile(
    r"(mon|tue|wed|thu|fri|sat|sun)[a-z]* (\d{1,2})$", re.IGNORECASE
)  # "thursday 11" of an offer at 11:00
CLOCK = re.compile(
    # hours as in "I'd like the 11.15", "at 2 please", "3pm works", "the 2pm please"
    r"(?<![\d.,:/$\u00a3\u20ac-])(?:(?:the|at|for|@) )?(?:(\d{1,2})[:.h](\d{2})|(?:(?<=the )|(?<=at )|(?<=for )"
    r"|(?<=@ ))(\d{1,2})(?= ?(?:[ap]\.?m\b|o'?clock|please|works|is|would|slot|one|it is|then)\b|[,.!]"
    r"|$))(?![\d/-]) ?([ap]\.?m?\b)?",
    re.IGNORECASE,
)
PART = re.compile(r"\b(morning|afternoon|evening|noon|lunchtime|midday)\b", re.IGNORECASE)
HALF = re.compile(
    # which half of the day is meant: "7.30pm", "7.30 in the evening", "19.30"
    r"\d ?[ap]\.?m?\b|morning|noon|afternoon|evening|night|\b(?:1[3-9]|2[0-3]|0\d)[.:h]?\d\d",
    re.IGNORECASE,
)
CHOICE = re.compile(r"\bor\b|\beither\b|(?<!\d)/|/(?!\d)", re.IGNORECASE)
ROW = 4
"""Characters behind the hour from which a row says what happens then."""

_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_PLACES = {
    "first": 0, "1st": 0, "former": 0, "one": 0, "second": 1, "2nd": 1, "two": 1, "third": 2, "3rd": 2, "three": 2,
    "fourth": 3, "4th": 3, "four": 3, "fifth": 4, "5th": 4, "five": 4, "middle": 1, "last": -1,
}  # fmt: skip


def match_slot(slot: Slot, offers: Sequence[Slot], around: str = "") -> Slot | None:
    """The one offer that this slot means; with the owner's clock time where the offer is a stretch or a day."""
    if slot.start is not None:
        exact = [offer for offer in offers if offer.start == slot.start]
        said = None if slot.zone_named else slot.start.time()
        by_clock = [
            offer
            for offer in offers
            if offer.start and offer.start.time() == said and (_same_day(offer, slot) or not slot.day_said)
        ]
        for group in (exact, by_clock, _by_face(slot, offers)):
            if group:
                return group[0]
        return _in_stretch(slot, offers)
    if hour := _HOUR_AFTER_DAY.match(slot.words):
        meant = [
            offer
            for offer in offers
            if offer.start
            and f"{offer.start:%A}".lower().startswith(hour.group(1).lower())
            and offer.start.hour % 12 == int(hour.group(2)) % 12
        ]
        if len(meant) == 1:
            return meant[0]
    that_day = [offer for offer in offers if _same_day(offer, slot)]
    if len(that_day) > 1:
        part = slot.part or (found.group(1).lower() if (found := PART.search(around)) else "")
        chosen = [offer for offer in that_day if part and in_part(offer, part)]
        if len(chosen) == 1:
            return chosen[0]
        return by_order(around, that_day) or visit(that_day)
    return that_day[0] if that_day else None


def _by_face(slot: Slot, offers: Sequence[Slot]) -> list[Slot]:
    """The offers twelve hours off on that day, where the hour alone is said: "Thursday 7.30" of an offer in the
    morning."""
    start = slot.start
    if start is None or slot.zone_named or HALF.search(slot.words):
        return []
    return [
        offer
        for offer in offers
        if offer.start
        and _same_day(offer, slot)
        and (offer.start.hour % 12, offer.start.minute) == (start.hour % 12, start.minute)
    ]


def _in_order(offers: Sequence[Slot]) -> list[Slot]:
    timed = [(offer.start, index, offer) for index, offer in enumerate(offers) if offer.start]
    return [offer for _, _, offer in sorted(timed, key=lambda one: one[:2])]


def visit(offers: Sequence[Slot]) -> Slot | None:
    """The sessions of one visit as one: rows of an agenda, or ranges with people, no choice among them."""
    timed = _in_order(offers)
    choice = any(offer.label or CHOICE.search(offer.sentence.text) for offer in timed)
    rows = all(offer.end or len(offer.sentence.text) > len(offer.words) + ROW for offer in timed)
    if not timed or choice or not rows:
        return None
    ends = [offer.end for offer in timed if offer.end]
    return replace(timed[0], end=max(ends) if ends else None)


def _same_day(offer: Slot, slot: Slot) -> bool:
    """Whether both are on one day; "Wednesday" said of an offer is the offer's Wednesday, in whatever week."""
    return offer.day == slot.day or (
        slot.bare_weekday and offer.day.weekday() == slot.day.weekday() and offer.day > slot.day
    )


def _in_stretch(slot: Slot, offers: Sequence[Slot]) -> Slot | None:
    for offer in offers:
        if slot.start is None:
            continue
        local = slot.start if slot.zone_named or offer.zone is slot.zone else slot.start.replace(tzinfo=offer.zone)
        if offer.start is None and offer.day == local.date():
            local = _in_its_part(local, offer.part, slot.words)
            return replace(
                slot,
                start=local,
                end=None if slot.end is None else slot.end.replace(tzinfo=local.tzinfo),
                certainty=slot.certainty * 0.9,
            )
        if (
            offer.open
            and offer.start
            and offer.start <= local
            and local.date() == offer.day
            and (offer.end is None or local < offer.end)
        ):
            return replace(slot, start=local, certainty=slot.certainty * 0.9)
    return None


def _in_its_part(start: datetime, part: str, words: str) -> datetime:
    """The hour in the part of the day that was offered: "7.30" to "Thursday morning?" is no evening's."""
    if HALF.search(words):
        return start
    if part == "morning" and start.hour > 12:
        return start - timedelta(hours=12)
    return start + timedelta(hours=12) if part in {"afternoon", "evening"} and start.hour < 12 else start


def in_part(offer: Slot, part: str) -> bool:
    if offer.start is None:
        return offer.part == part
    hour = offer.start.hour
    return {
        "morning": hour < 12,
        "noon": hour == 12,
        "midday": 11 <= hour <= 13,
        "lunchtime": 11 <= hour <= 13,
        "afternoon": 12 <= hour < 18,
        "evening": hour >= 17,
    }.get(part, False)


def is_hour(start: datetime, hour: int, minute: int, half: str) -> bool:
    if minute != start.minute or (half and (half[0] == "p") != (start.hour >= 12)):
        return False
    return start.hour == hour or (hour <= 12 and start.hour % 12 == hour % 12)


def names_label(text: str) -> bool:
    """Whether a place in a list is named by its number or letter: "letter b", "option 2"."""
    found = _ORDER.search(text)
    return found is not None and bool(found.group("label") or found.group("circled"))


def by_day_of_month(text: str, offers: Sequence[Slot]) -> Slot | None:
    """The one offer on the day of the month that is said alone: "22nd is perfect"."""
    days = {int(found.group(1)) for found in _ORDINAL.finditer(text)}
    meant = [offer for offer in offers if offer.start and offer.day.day in days]
    return meant[0] if len(meant) == 1 else None


def by_order(text: str, offers: Sequence[Slot]) -> Slot | None:
    """The offer meant by its number or letter, by its place in the list, or as the earlier or later one."""
    found = _ORDER.search(text)
    if not found:
        return None
    timed = [offer for offer in offers if offer.start]
    offers = timed or offers
    order = (found.group("order") or "").lower()
    if not order:
        return _labelled(found, offers)
    if order in _PLACES:
        is_day = order[:1].isdigit() and any(offer.day.day == int(order[0]) for offer in offers)
        return None if is_day else _at(offers, _PLACES[order])
    if order == "latter":
        return _at(offers, -1)
    timed = _in_order(timed)
    return _at(timed, 0 if order.startswith("earl") else -1)


def _labelled(found: re.Match[str], offers: Sequence[Slot]) -> Slot | None:
    if circled := found.group("circled"):
        return _at(offers, ord(circled) - ord("\u2460"))
    label = (found.group("label") or found.group("letter")).lower()
    labelled = [offer for offer in offers if offer.label == label or offer.label == str(_PLACES.get(label, -9) + 1)]
    place = int(label) - 1 if label.isdigit() else _PLACES.get(label, ord(label[0]) - ord("a"))
    return labelled[0] if labelled else _at(offers, place)


def _at(offers: Sequence[Slot], place: int) -> Slot | None:
    return offers[place] if -len(offers) <= place < len(offers) else None
