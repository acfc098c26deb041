"""What one mail of the owner's does about the times on the table: takes one, offers others, or leaves it open.

1. A mail that still has to check confirms nothing, whatever else it says.
2. A time in a clause that says yes, found among the offers (by instant, clock or day), is taken.
3. Else a pick by order or part of day ("the second one", "the later one on Friday").
4. Else a plain yes takes the only offer there is.
5. Times that are on no list are the owner's proposal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from followup_daemon.reading.agreement_words import AVAILABLE, BARE, CHECKS, FITS, HEDGES, NO, SETTLES, SOFT
from followup_daemon.reading.offers import Slot, clause_of
from followup_daemon.reading.phrases import Sentence

Does = Literal["takes", "proposes", "declines", "checks", "says yes", "nothing"]

_ORDER = re.compile(
    # "the second one", "option 2", "the latter", "the earlier slot", "#3", "number two"
    r"\b(?:the |your |my )?(?P<order>first|second|third|fourth|fifth|last|latter|former|early(?= (?:one|slot|option|time))|earlier|earliest|late(?= (?:one|slot|option|time))|later|latest|1st|2nd|3rd|4th|5th|middle)"
    r"(?: (?:one|slot|option|time|date|choice|suggestion|of (?:the|those|these|your)))?\b(?! (?:round|interview|step|stage|name|thing|week|of (?:january|february|march|april|may|june|july|august|september|october|november|december)|grade|floor|class|year))"
    r"|^(?:(?:hi|hello|hey|dear)? ?\w+,? )?\(?(?P<letter>[a-e1-6])\)?(?=(?:\)| please| pls| works| is (?:good|great|fine|best)|[.!]?$))"
    r"|\b(?:option|slot|number|choice|no\.?|#) ?(?P<label>[1-9]|[a-h]|one|two|three|four|five)\b",
    re.IGNORECASE,
)
_HOUR_AFTER_DAY = re.compile(
    r"(mon|tue|wed|thu|fri|sat|sun)[a-z]* (\d{1,2})$", re.IGNORECASE
)  # "thursday 11" of an offer at 11:00
_CLOCK = re.compile(
    # "the 11.15", "at 2", "10:00", "3pm", "4 o'clock"
    r"(?<![\d.,:/$\u00a3\u20ac-])(?:(?:the|at|for|@) )?(?:(\d{1,2})[:.h](\d{2})|(?:(?<=the )|(?<=at )|(?<=for )|(?<=@ ))(\d{1,2})(?= ?(?:o'?clock|please|works|is|would|slot|one|it is|then)\b|[,.!]|$))(?![\d/-]) ?([ap]\.?m?\b)?",
    re.IGNORECASE,
)
SHORT = 60
"""Characters of a clause that picks without a yes: "The later one on Friday if I may"."""
_PART = re.compile(r"\b(morning|afternoon|evening|noon|lunchtime|midday)\b", re.IGNORECASE)
_PLACES = {
    "first": 0, "1st": 0, "former": 0, "one": 0, "second": 1, "2nd": 1, "two": 1, "third": 2, "3rd": 2, "three": 2,
    "fourth": 3, "4th": 3, "four": 3, "fifth": 4, "5th": 4, "five": 4, "middle": 1, "last": -1,
}  # fmt: skip
_GREETING = re.compile(
    # "Hi Dana, ", "Good morning Mr. Lee - ", "Thanks so much! ", "Dana, "
    r"\s*(?:(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|thanks|thank you|many thanks|cheers)\b[^,.!?\n:]{0,40}|[A-Z][\w'.-]{1,20}(?: [A-Z][\w'.-]{1,20})?)(?:[,!.:]| -)+\s*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the mail does, with which slots, by which words, and how certain that is."""

    does: Does
    slots: tuple[Slot, ...] = ()
    words: str = ""
    rule: str = ""
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class _Clause:
    text: str
    start: int
    yes: bool
    no: bool
    asks: bool
    hedged: bool
    available: bool

    @property
    def agrees(self) -> bool:
        return self.yes and not self.no and not self.hedged


def answer(said: Sequence[Sentence], named: Sequence[Slot], offers: Sequence[Slot]) -> Answer:
    """What a mail with these sentences, naming these slots, does about these offers."""
    clauses = [clause for sentence in said for clause in _clauses(sentence)]
    yes = next((clause for clause in clauses if clause.agrees and not clause.asks), None)
    if check := next((clause for clause in clauses if CHECKS.search(clause.text) and not clause.asks), None):
        if not any(
            re.search(r"\bconfirm(?:ed|ing)\b", clause.text, re.IGNORECASE) for clause in clauses if clause.agrees
        ):
            return Answer("checks", tuple(named), check.text, "still has to check")
    if taken := _taken_by_name(clauses, named, offers):
        return _asks_another_hour(clauses, named, taken) or taken
    if taken := _taken_by_order(clauses, offers) or _taken_by_clock(clauses, offers):
        return taken
    if yes and (plain_yes := _plain_yes(yes, named, offers)):
        return (_asks_another_hour(clauses, named, plain_yes) if plain_yes.slots else None) or plain_yes
    return _otherwise(clauses, yes, named, offers)


def yes_marks(text: str) -> list[tuple[int, int]]:
    """Where a clause says yes; a bare "perfect" counts only at its beginning, behind a greeting."""
    marks = [found.span() for pattern in (FITS, SETTLES) for found in pattern.finditer(text)]
    at = 0
    for _ in range(4):
        if bare := BARE.match(text, at):
            return [*marks, bare.span()]
        greeting = _GREETING.match(text, at)
        if not greeting:
            break
        at = greeting.end()
    return marks


def _clauses(sentence: Sentence) -> list[_Clause]:
    """The sentence cut at "but" and its like, each part judged for itself."""
    made: list[_Clause] = []
    at = 0
    while at < len(sentence.text):
        part = clause_of(sentence, sentence.start + at)
        begin = sentence.text.find(part, max(0, at - len(part)))
        end = begin + len(part)
        last = end >= len(sentence.text)
        asks = sentence.asks and last
        made.append(
            _Clause(
                part,
                sentence.start + begin,
                bool(yes_marks(part)),
                NO.search(part) is not None,
                asks,
                HEDGES.search(part) is not None,
                AVAILABLE.search(part) is not None,
            )  # fmt: skip
        )
        at = max(end, at + 1) + 1
    return made


def _clause_at(clauses: Sequence[_Clause], place: int) -> _Clause | None:
    return next((clause for clause in reversed(clauses) if clause.start <= place), None)


def _taken_by_name(clauses: Sequence[_Clause], named: Sequence[Slot], offers: Sequence[Slot]) -> Answer | None:
    """The offer that the owner names in a clause of consent; the nearest to the yes where a clause names several."""
    best: tuple[int, Answer] | None = None
    for slot in named:
        clause = _clause_at(clauses, slot.place)
        if clause is None or clause.no or clause.hedged:
            continue
        match = match_slot(slot, offers, clause.text)
        if match is None or (clause.asks and not clause.yes) or (clause.available and not clause.yes):
            continue
        distance = _distance(clause, slot)
        bare = distance is None
        if bare and slot.start is None and not (SOFT.search(clause.text) or len(clause.text) < SHORT):
            continue
        ranked = 200 if distance is None else distance
        if best is None or ranked < best[0]:
            certainty = 0.95 if not bare else 0.85
            best = ranked, Answer("takes", (match,), clause.text, "takes an offered time", certainty)
    return best[1] if best else None


def _asks_another_hour(clauses: Sequence[_Clause], named: Sequence[Slot], taken: Answer) -> Answer | None:
    """A proposal, where only the day is taken and another hour of it asked for: "Friday is great, but could it be 1:30?"."""
    offer = taken.slots[0]
    if any(
        slot.start == offer.start or (slot.start and offer.start and slot.start.time() == offer.start.time())
        for slot in named
    ):
        return None
    for slot in named:
        clause = _clause_at(clauses, slot.place)
        if slot.start and clause and clause.asks and offer.start and slot.day == offer.day:
            return Answer("proposes", (slot,), clause.text, "asks for another hour")
    return None


def _distance(clause: _Clause, slot: Slot) -> int | None:
    """How far the nearest yes stands from the slot, None where the clause holds none."""
    begin = slot.place - clause.start
    end = begin + len(slot.words)
    gaps = [max(start - end, begin - stop, 0) for start, stop in yes_marks(clause.text)]
    return min(gaps, default=None)


def match_slot(slot: Slot, offers: Sequence[Slot], around: str = "") -> Slot | None:
    """The one offer that this slot means; with the owner's clock time where the offer is a stretch or a day."""
    if slot.start is not None:
        exact = [offer for offer in offers if offer.start == slot.start]
        by_clock = [
            offer for offer in offers
            if offer.start and not slot.zone_named and offer.start.time() == slot.start.time() and _same_day(offer, slot)
        ]  # fmt: skip
        for group in (exact, by_clock):
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
        part = slot.part or (found.group(1).lower() if (found := _PART.search(around)) else "")
        chosen = [offer for offer in that_day if part and _in_part(offer, part)]
        if len(chosen) == 1:
            return chosen[0]
        ordered = _by_order(around, that_day)
        return ordered
    return that_day[0] if that_day else None


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


def _in_part(offer: Slot, part: str) -> bool:
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


def _taken_by_order(clauses: Sequence[_Clause], offers: Sequence[Slot]) -> Answer | None:
    """A pick by place in the list, or by part of day, in a clause of consent."""
    if len(offers) < 2:
        return None
    for clause in clauses:
        if clause.no or clause.hedged or (clause.asks and not clause.yes):
            continue
        chosen = _by_order(clause.text, offers) if clause.yes or len(clause.text) < SHORT else None
        if chosen is None and clause.yes and (part := _PART.search(clause.text)):
            fitting = [offer for offer in offers if _in_part(offer, part.group(1).lower())]
            chosen = fitting[0] if len(fitting) == 1 else None
        if chosen is not None:
            return Answer("takes", (chosen,), clause.text, "picks from the list", 0.9)
    return None


def _taken_by_clock(clauses: Sequence[_Clause], offers: Sequence[Slot]) -> Answer | None:
    """A pick by the bare hour of one offer: "the 11.15, please", "2 o'clock is fine"."""
    for clause in clauses:
        if clause.no or clause.hedged or (clause.asks and not clause.yes):
            continue
        for found in _CLOCK.finditer(clause.text):
            hour, minute, half = (
                int(found.group(1) or found.group(3)),
                int(found.group(2) or 0),
                (found.group(4) or "").lower(),
            )
            fitting = [offer for offer in offers if offer.start and _is_hour(offer.start, hour, minute, half)]
            if len(fitting) == 1:
                return Answer("takes", (fitting[0],), clause.text, "takes an offered hour", 0.85)
    return None


def _is_hour(start: datetime, hour: int, minute: int, half: str) -> bool:
    if minute != start.minute or (half and (half[0] == "p") != (start.hour >= 12)):
        return False
    return start.hour == hour or (hour <= 12 and start.hour % 12 == hour % 12)


def _by_order(text: str, offers: Sequence[Slot]) -> Slot | None:
    found = _ORDER.search(text)
    if not found:
        return None
    if label := (found.group("label") or found.group("letter") or "").lower():
        labelled = [offer for offer in offers if offer.label == label or offer.label == str(_PLACES.get(label, -9) + 1)]
        place = int(label) - 1 if label.isdigit() else _PLACES.get(label, ord(label[0]) - ord("a"))
        return labelled[0] if labelled else offers[place] if 0 <= place < len(offers) else None
    order = found.group("order").lower()
    if order in _PLACES:
        place = _PLACES[order]
        return offers[place] if -len(offers) <= place < len(offers) else None
    timed = sorted(
        (offer for offer in offers if offer.start), key=lambda offer: offer.start.timestamp() if offer.start else 0.0
    )
    if not timed:
        return None
    if order == "latter":
        return offers[-1]
    return timed[0] if order.startswith("earl") else timed[-1]


def _plain_yes(yes: _Clause, named: Sequence[Slot], offers: Sequence[Slot]) -> Answer | None:
    """A yes that names no time takes the only offer; with none on the table it is a yes to something else."""
    foreign = [
        slot
        for slot in named
        if slot.start is not None
        and match_slot(slot, offers, "") is None
        and slot.place >= yes.start - 5
        and slot.place <= yes.start + len(yes.text)
    ]
    if foreign:
        return None
    if len(offers) == 1:
        return Answer("takes", (offers[0],), yes.text, "yes to the only offer", 0.9)
    days = {offer.day for offer in offers}
    if len(offers) > 1 and len(days) == 1 and all(offer.start for offer in offers) and _spelled_out_once(offers):
        return Answer("takes", (offers[0],), yes.text, "yes to the day", 0.8)
    return Answer("says yes", (), yes.text, "a plain yes", 0.5)


def _spelled_out_once(offers: Sequence[Slot]) -> bool:
    """Whether the times of one day are parts of one visit rather than a choice: none stands beside an "or"."""
    return not any(re.search(r"\bor\b|\beither\b|/", offer.sentence.text) for offer in offers) and not any(
        offer.label for offer in offers
    )


def _is_offered(slot: Slot, clause: _Clause) -> bool:
    """Whether a time of the owner's own stands in a clause that offers it: a day alone needs words that do."""
    return not clause.no and (slot.start is not None or clause.asks or clause.available or clause.yes)


def _otherwise(
    clauses: Sequence[_Clause], yes: _Clause | None, named: Sequence[Slot], offers: Sequence[Slot]
) -> Answer:
    """What is left: a stated time of one's own, a proposal, a refusal, or nothing."""
    usable = [
        slot for slot in named if (clause := _clause_at(clauses, slot.place)) is not None and _is_offered(slot, clause)
    ]
    no = next((clause for clause in clauses if clause.no), None)
    if usable:
        clause = _clause_at(clauses, usable[0].place)
        stated = [
            slot
            for slot in usable
            if slot.start
            and (found := _clause_at(clauses, slot.place))
            and found.agrees
            and not found.asks
            and not found.available
        ]
        if len(stated) == 1 and not no and not offers:
            found = _clause_at(clauses, stated[0].place)
            return Answer("takes", (stated[0],), found.text if found else "", "states the agreed time", 0.75)
        return Answer("proposes", tuple(usable), clause.text if clause else "", "proposes times")
    if no:
        return Answer("declines", (), no.text, "does not suit")
    return Answer("says yes", (), yes.text, "a plain yes", 0.5) if yes else Answer("nothing")
