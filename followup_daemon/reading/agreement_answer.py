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
from dataclasses import dataclass
from typing import Literal

from followup_daemon.reading.agreement_match import (
    CHOICE,
    CLOCK,
    PART,
    by_day_of_month,
    by_order,
    in_part,
    is_hour,
    match_slot,
    names_label,
    visit,
)
from followup_daemon.reading.agreement_words import CHECKS, CLARIFIES, SOFT
from followup_daemon.reading.assent import assents
from followup_daemon.reading.clauses import Clause, clause_at, clauses_of, yes_marks
from followup_daemon.reading.offers import Slot
from followup_daemon.reading.phrases import Sentence
from followup_daemon.reading.yes_words import SETTLES

Does = Literal["takes", "proposes", "declines", "checks", "says yes", "nothing"]

SAID_SO = 0.95
"""How certain a pick is that names the time and says yes to it."""

OPENING = 4
"""Characters before or behind a time that are still no words of their own."""

SHORT = 60
"""Characters of a clause that picks without a yes: "The later one on Friday if I may"."""


ASKS_FOR_ONE = re.compile(
    # "Could we do the Friday one?", "May I have Wednesday?"; not "Could we do Thursday instead?"
    r"\b(?:could|can|may|might|shall) (?:i|we)\b"
    r"(?!.*\b(?:instead|another|other|different|later|earlier|move|change)\b)",
    re.IGNORECASE,
)
STATES = re.compile(
    # what was agreed elsewhere is stated so: "see you Tuesday at 2", "I have booked it"; "Tuesday at 2 works" offers
    r"\b(?:see (?:you|u|ya)|confirm\w*|look(?:ing)? forward|as (?:agreed|discussed|arranged|planned)|booked|scheduled"
    r"|(?:i'll|i will|i shall) (?:be (?:there|here|with you|at|in)|come|attend|call|ring|see)|diary|calendar|talk"
    r"|speak|meet|until|till|grabbed|picked|took|taken|signed up|registered"
    r"|(?:down|set) for|reserved|noted|accept\w*|for (?:our|the|my|your))\b",
    re.IGNORECASE,
)
_CONFIRMS = re.compile(r"\bconfirm(?:ed|ing)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the mail does, with which slots, by which words, and how certain that is."""

    does: Does
    slots: tuple[Slot, ...] = ()
    words: str = ""
    rule: str = ""
    certainty: float = 1.0


def answer(said: Sequence[Sentence], named: Sequence[Slot], offers: Sequence[Slot]) -> Answer:
    """What a mail with these sentences, naming these slots, does about these offers."""
    clauses = [clause for sentence in said for clause in clauses_of(sentence)]
    yes = next((clause for clause in clauses if clause.agrees and not clause.asks), None)
    check = next((clause for clause in clauses if CHECKS.search(clause.text)), None)
    if check and not any(_CONFIRMS.search(clause.text) for clause in clauses if clause.agrees):
        return Answer("checks", tuple(named), check.text, "still has to check")
    if any(CLARIFIES.search(one.text) for one in said) and any(one.asks for one in said):
        return Answer("nothing")
    in_order = _taken_by_order(clauses, offers)
    if (taken := _taken_by_name(clauses, named, offers)) and not (in_order and taken.certainty < SAID_SO):
        return _asks_another_hour(clauses, named, taken) or taken
    if taken := in_order or _taken_by_clock(clauses, offers):
        return taken
    own_time = any(slot.start and _is_own(slot, clauses, offers) for slot in named)
    if yes and (plain_yes := _plain_yes(yes, named, offers)) and not (own_time and not plain_yes.slots):
        return (_asks_another_hour(clauses, named, plain_yes) if plain_yes.slots else None) or plain_yes
    found = _otherwise(clauses, yes, named, offers)
    return (_implied(said, named, offers) or found) if found.does in {"says yes", "nothing"} else found


def _implied(said: Sequence[Sentence], named: Sequence[Slot], offers: Sequence[Slot]) -> Answer | None:
    """The only offer, taken by a mail that holds nothing against it and something for it."""
    offer = only_offer(offers)
    if offer is None or offer.start is None or any(match_slot(slot, [offer], "") is None for slot in named):
        return None
    certainty = assents(said, asked=offer.sentence.asks)
    words = max((one.text for one in said), key=len, default="")
    return Answer("takes", (offer,), words, "nothing against the only offer", certainty) if certainty else None


def only_offer(offers: Sequence[Slot]) -> Slot | None:
    """The one offer there is; beside one with an hour, days without are none, nor is beside one in so many words what
    is only named, unless there is a choice."""
    if len(offers) == 1:
        offer = offers[0]
        return offer if offer.start or offer.offered or offer.sentence.asks else None
    timed = [offer for offer in offers if offer.start]
    if len(timed) > 1 and all(offer.end for offer in timed) and len({offer.day for offer in timed}) == 1:
        return visit(timed)
    meant = timed if len(timed) == 1 else [offer for offer in timed if offer.offered]
    return meant[0] if len(meant) == 1 and _spelled_out_once(offers) else None


def _taken_by_name(clauses: Sequence[Clause], named: Sequence[Slot], offers: Sequence[Slot]) -> Answer | None:
    """The offer that the owner names in a clause of consent; the nearest to the yes where a clause names several.

    Hours of one's own on several days, where they named days at most, are proposals.
    """
    best: tuple[int, Answer] | None = None
    own = len({slot.day for slot in named if slot.start}) > 1
    for slot in named:
        clause = clause_at(clauses, slot.place)
        if clause is None or clause.no or clause.hedged:
            continue
        match = match_slot(slot, offers, clause.text)
        if match is None or (own and slot.start and not any(offer.start for offer in offers)):
            continue
        if not (clause.yes or _opens(clause, slot) or _picks(clause, named, offers)):
            continue
        distance = _distance(clause, slot)
        bare = distance is None
        if bare and slot.start is None and not (SOFT.search(clause.text) or len(clause.text) < SHORT):
            continue
        ranked = 200 if distance is None else distance
        if best is None or ranked < best[0]:
            certainty = SAID_SO if not bare else 0.85
            best = ranked, Answer("takes", (match,), clause.text, "takes an offered time", certainty)
    return best[1] if best else None


def _opens(clause: Clause, slot: Slot) -> bool:
    """Whether a clause states the time first and asks of something else: "2:30 Weds. Should I bring my knives?"."""
    begin = slot.place - clause.start
    return slot.start is not None and 0 <= begin <= OPENING and len(clause.text) > begin + len(slot.words) + OPENING


def _picks(clause: Clause, named: Sequence[Slot], offers: Sequence[Slot]) -> bool:
    """Whether a clause without a yes picks all the same: by stating a day, or, of several, the one day it is free on or
    asks for ("Could we do the Friday one?")."""
    if not clause.asks and not clause.available:
        return True
    fitting = [slot for slot in named if clause.start <= slot.place < clause.start + len(clause.text)]
    asked = not clause.asks or ASKS_FOR_ONE.search(clause.text) is not None
    return asked and len(fitting) == 1 and len(offers) > 1


def _asks_another_hour(clauses: Sequence[Clause], named: Sequence[Slot], taken: Answer) -> Answer | None:
    """A proposal, where only the day is taken: "Friday is great, but could it be 1:30?"."""
    offer = taken.slots[0]
    if any(
        slot.start == offer.start or (slot.start and offer.start and slot.start.time() == offer.start.time())
        for slot in named
    ):
        return None
    for slot in named:
        clause = clause_at(clauses, slot.place)
        if slot.start and clause and clause.asks and offer.start and slot.day == offer.day:
            return Answer("proposes", (slot,), clause.text, "asks for another hour")
    return None


def _distance(clause: Clause, slot: Slot) -> int | None:
    """How far the nearest yes stands from the slot, None where the clause holds none."""
    begin = slot.place - clause.start
    end = begin + len(slot.words)
    gaps = [max(start - end, begin - stop, 0) for start, stop in yes_marks(clause.text)]
    return min(gaps, default=None)


def _taken_by_order(clauses: Sequence[Clause], offers: Sequence[Slot]) -> Answer | None:
    """A pick by place in the list, or by part of day, in a clause of consent."""
    if len(offers) < 2:
        return None
    for clause in clauses:
        if clause.no or clause.hedged or (clause.asks and not clause.yes):
            continue
        picks = clause.yes or len(clause.text) < SHORT or names_label(clause.text)
        chosen = by_order(clause.text, offers) if picks else None
        chosen = chosen or (by_day_of_month(clause.text, offers) if clause.yes else None)
        if chosen is None and (clause.yes or len(clause.text) < SHORT) and (part := PART.search(clause.text)):
            fitting = [offer for offer in offers if in_part(offer, part.group(1).lower())]
            chosen = fitting[0] if len(fitting) == 1 else None
        if chosen is not None:
            return Answer("takes", (chosen,), clause.text, "picks from the list", 0.9)
    return None


def _taken_by_clock(clauses: Sequence[Clause], offers: Sequence[Slot]) -> Answer | None:
    """A pick by the bare hour of one offer: "the 11.15, please", "2 o'clock is fine"."""
    for clause in clauses:
        if clause.no or clause.hedged or (clause.asks and not clause.yes):
            continue
        for found in CLOCK.finditer(clause.text):
            hour, minute, half = (
                int(found.group(1) or found.group(3)),
                int(found.group(2) or 0),
                (found.group(4) or "").lower(),
            )
            fitting = [offer for offer in offers if offer.start and is_hour(offer.start, hour, minute, half)]
            if len(fitting) == 1:
                return Answer("takes", (fitting[0],), clause.text, "takes an offered hour", 0.85)
    return None


def _plain_yes(yes: Clause, named: Sequence[Slot], offers: Sequence[Slot]) -> Answer | None:
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
    if only := only_offer(offers):
        return Answer("takes", (only,), yes.text, "yes to the only offer", 0.9)
    timed = [offer for offer in offers if offer.start]
    if len(timed) > 1 and len({offer.day for offer in timed}) == 1 and _spelled_out_once(offers):
        return Answer("takes", (timed[0],), yes.text, "yes to the day", 0.8)
    return Answer("says yes", (), yes.text, "a plain yes", 0.5)


def _spelled_out_once(offers: Sequence[Slot]) -> bool:
    """Whether the times of one day are parts of one visit rather than a choice: none stands beside an "or"."""
    return not any(CHOICE.search(offer.sentence.text) for offer in offers) and not any(offer.label for offer in offers)


def _is_offered(slot: Slot, clause: Clause) -> bool:
    """Whether a time of the owner's own stands in a clause that offers it: a day alone needs words that do."""
    return not clause.no and (slot.start is not None or clause.asks or clause.available or clause.yes)


def _is_own(slot: Slot, clauses: Sequence[Clause], offers: Sequence[Slot]) -> bool:
    """Whether a time is the owner's own: none was offered, or this one was not, and they are asked if it would do."""
    clause = clause_at(clauses, slot.place)
    asked = clause is not None and clause.asks
    return not offers or (asked and match_slot(slot, offers, "") is None)


def _states(clause: Clause) -> bool:
    """Whether a clause that names a time states it, with a yes or with words of a booking, rather than offers it."""
    booked = STATES.search(clause.text) is not None and not (clause.no or clause.hedged)
    return (clause.agrees or booked) and not (clause.asks or clause.available)


def _otherwise(clauses: Sequence[Clause], yes: Clause | None, named: Sequence[Slot], offers: Sequence[Slot]) -> Answer:
    """What is left: a stated time of one's own, a proposal, a refusal, or nothing."""
    usable = [
        slot for slot in named if (clause := clause_at(clauses, slot.place)) is not None and _is_offered(slot, clause)
    ]
    no = next((clause for clause in clauses if clause.no), None)
    if usable:
        clause = clause_at(clauses, usable[0].place)
        stated = [slot for slot in usable if slot.start and (at := clause_at(clauses, slot.place)) and _states(at)]
        found = clause_at(clauses, stated[0].place) if len(stated) == 1 else None
        states = found and (STATES.search(found.text) or any(SETTLES.search(one.text) for one in clauses if one.agrees))
        if found and states and not no and not offers:
            return Answer("takes", (stated[0],), found.text, "states the agreed time", 0.75)
        return Answer("proposes", tuple(usable), clause.text if clause else "", "proposes times")
    if no:
        return Answer("declines", (), no.text, "does not suit")
    return Answer("says yes", (), yes.text, "a plain yes", 0.5) if yes else Answer("nothing")
