"""The owner's answer to talks on several days: takes them all, leaves the choice to them, or may mean either.

1. What names one of the days alone, declines one, asks for another time or has to check is no answer to all.
2. To talks that are to be held all of them, any yes to both, or to the whole, takes them.
3. To a choice, "both work" settles nothing: they choose. Where it is held for settled all the same, or where nobody
   can tell whether it was a choice, the owner is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from followup_daemon.reading.agreement_answer import Answer, only_offer
from followup_daemon.reading.agreement_match import by_order, match_slot
from followup_daemon.reading.agreement_together import Together, has_down, leaves_it, says_both
from followup_daemon.reading.agreement_words import CHECKS, CLARIFIES
from followup_daemon.reading.assent import CONSENT, CONSENTS, PAST_THANKS, assents
from followup_daemon.reading.clauses import Clause, clause_at, clauses_of
from followup_daemon.reading.offers import Slot
from followup_daemon.reading.phrases import Sentence

EACH_NAMED, AS_A_WHOLE, PERHAPS = 0.95, 0.85, 0.5
"""How certain it is that all stand; the last is asked about."""

APART = 60
"""Characters between two times beyond which they are not named side by side."""

SINGLED_OUT = re.compile(
    # between two times, what is told of one of them alone: "Tuesday please, Monday is ...", "Tuesday as I ..."
    r"\b(?:i|i'm|i've|i'll|my|we|prefer|rather|because|as|since|if|but|though|instead|please|so(?! (?:does|do|is))|not"
    r"|or)\b",
    re.IGNORECASE,
)

PICKS = re.compile(
    # one of them is taken before the others: "I'd prefer the Thursday", "Sunday would be easiest"
    r"\b(?:prefer\w*|rather|best|better|easiest|easier|ideal(?:ly)?|choose|pick|choice|go (?:with|for)|take the)\b",
    re.IGNORECASE,
)

HANDS_OVER = re.compile(
    # the owner leaves the choice to them: "please choose what is better for Jo", "tell me which one", "your pick"
    r"\b(?:whichever|whatever|up to (?:you|him|her|them|(?-i:[A-Z])\w+)|your (?:choice|pick|call|decision|preference)"
    r"|no (?:strong |real |particular )?preference|leave (?:it|that|this|the (?:choice|decision)) (?:up )?(?:to|with)"
    r"|you (?:choose|pick|decide|tell me|say|can (?:choose|pick))"
    r"|(?:choose|pick|decide|take|select|book|prefer|tell me|let me know|say)(?: on)? (?:what|which|(?:the|any) (?:one"
    r"|day|time|slot|best|better|easier|easiest))\b(?! (?:on|at)\b))",
    re.IGNORECASE,
)

RULE = "takes each of several talks"
USUAL_LENGTH = timedelta(minutes=60)


def by_day(offers: Sequence[Slot]) -> tuple[Slot, ...]:
    """The offers with an hour, one for each day, in order of time: the talks of one day are one."""
    days: dict[date, list[Slot]] = {}
    for slot in sorted((one for one in offers if one.start), key=lambda one: (one.day, one.start)):
        days.setdefault(slot.day, []).append(slot)
    return tuple(_one_day(slots) for _, slots in sorted(days.items()))


def _one_day(slots: Sequence[Slot]) -> Slot:
    first, last = slots[0], slots[-1]
    if first is last or last.start is None:
        return first
    return replace(first, end=last.end or last.start + USUAL_LENGTH)


def answer_to_all(
    said: Sequence[Sentence], named: Sequence[Slot], offers: Sequence[Slot], meant: Together
) -> Answer | None:
    """What the mail does about talks on several days taken together, None where it is no answer to all of them."""
    if meant != "all" and (words := _handed_over(said, named, offers)):
        return Answer("says yes", by_day(offers), words, "leaves the choice to them")
    return _answer_to_all(said, named, offers, meant)


def _answer_to_all(
    said: Sequence[Sentence], named: Sequence[Slot], offers: Sequence[Slot], meant: Together
) -> Answer | None:
    talks = by_day(offers)
    clauses = [clause for sentence in said for clause in clauses_of(sentence)]
    side_by_side = len({talk.sentence.start for talk in talks}) == 1
    stray = meant == "unclear" and not side_by_side and only_offer(offers) is not None
    if len(talks) < 2 or stray or _leaves_open(said, clauses, named, offers):
        return None
    days = _days_by_clause(clauses, named, offers)
    every = set[date]().union(*(found for _, found in days))
    apart = any(len(found) < 2 for _, found in days)
    if (apart and not _one_by_one(days, every, clauses)) or not all(_coordinated(one, named) for one, _ in days):
        return None
    words = _words(clauses, days)
    if words is None or (days and len(every) < 2):
        return None
    whole = len(every) == len(talks) or any(says_both(clause.text) for clause in clauses)
    taken = tuple(talk for talk in talks if not every or whole or talk.day in every)
    downright = bool(days) and has_down(words)
    if meant == "all" or (meant == "unclear" and downright):
        return Answer("takes", taken, words, RULE, EACH_NAMED if days else AS_A_WHOLE)
    if meant == "one" and not downright:
        settled = days or whole or leaves_it(said)
        return Answer("says yes", tuple(taken), words, "leaves the choice to them") if settled else None
    return Answer("takes", taken, words, RULE, PERHAPS)


def _handed_over(said: Sequence[Sentence], named: Sequence[Slot], offers: Sequence[Slot]) -> str:
    """The words that leave the choice to them in a mail that names several of the days and refuses none; else empty."""
    clauses = [clause for sentence in said for clause in clauses_of(sentence)]
    refused = any(clause.no for clause, _ in _days_by_clause(clauses, named, offers))
    days = {match.day for slot in named if (match := match_slot(slot, offers, ""))}
    if len(days) < 2 or refused or any(CHECKS.search(clause.text) for clause in clauses):
        return ""
    return next((one.text for one in said if HANDS_OVER.search(one.text) or leaves_it([one])), "")


def _leaves_open(
    said: Sequence[Sentence], clauses: Sequence[Clause], named: Sequence[Slot], offers: Sequence[Slot]
) -> bool:
    """Whether the mail declines, checks, asks for another time, or names one that was not offered."""
    if any(PAST_THANKS.search(one.text) or CLARIFIES.search(one.text) or PICKS.search(one.text) for one in said):
        return True
    if any(clause.no or clause.hedged or CHECKS.search(clause.text) for clause in clauses):
        return True
    if any(by_order(clause.text, offers) and not says_both(clause.text) for clause in clauses):
        return True
    asked = [clause_at(clauses, slot.place) for slot in named]
    if any(clause is not None and clause.asks for clause in asked):
        return True
    return any(match_slot(slot, offers, "") is None for slot in named)


def _days_by_clause(
    clauses: Sequence[Clause], named: Sequence[Slot], offers: Sequence[Slot]
) -> list[tuple[Clause, set[date]]]:
    """The clauses that name offered times, each with the days of those."""
    found: dict[int, tuple[Clause, set[date]]] = {}
    for slot in named:
        clause, match = clause_at(clauses, slot.place), match_slot(slot, offers, "")
        if clause is not None and match is not None:
            found.setdefault(clause.start, (clause, set()))[1].add(match.day)
    return list(found.values())


def _coordinated(clause: Clause, named: Sequence[Slot]) -> bool:
    """Whether the times of a clause stand side by side: "Tuesday at 2 and Thursday at 10", with nothing told of one."""
    within = [slot for slot in named if 0 <= slot.place - clause.start < len(clause.text)]
    ends = [slot.place + len(slot.words) - clause.start for slot in within]
    gaps = [clause.text[end : other.place - clause.start] for end, other in zip(ends, within[1:], strict=False)]
    return not any(len(gap) > APART or SINGLED_OUT.search(gap) for gap in gaps)


def _one_by_one(days: Sequence[tuple[Clause, set[date]]], every: set[date], clauses: Sequence[Clause]) -> bool:
    """Whether each clause takes a day of its own: "Tuesday at 2 works. Thursday at 10 works too."."""
    if len(every) < 2 or sum(len(found) for _, found in days) != len(every):
        return False
    named = [clause for clause, _ in days]
    whole = any(clause.agrees and not clause.asks for clause in clauses if clause not in named)
    return all(clause.agrees or (whole and not SINGLED_OUT.search(clause.text)) for clause in named)


def _words(clauses: Sequence[Clause], days: Sequence[tuple[Clause, set[date]]]) -> str | None:
    """The clause that takes them: one that names them, speaks of both or says yes; None where none does."""
    agreeing = [clause for clause in clauses if clause.agrees and not clause.asks]
    for clause, found in days:
        if len(found) > 1 and (clause in agreeing or has_down(clause.text)):
            return clause.text
    both = [clause for clause in clauses if says_both(clause.text) and not clause.asks]
    if found_both := next((clause for clause in both if CONSENTS.search(clause.text) or clause in agreeing), None):
        return found_both.text
    if agreeing:
        return agreeing[0].text
    told = [Sentence(clause.text, clause.start, clause.start + len(clause.text)) for clause in clauses]
    return told[0].text if told and assents(told, asked=True) >= CONSENT else None
