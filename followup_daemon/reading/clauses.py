"""The clauses of a mail, each judged for itself: whether it says yes or no, asks, hedges or offers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from followup_daemon.reading.agreement_words import AVAILABLE, HEDGES, NO, WISHES
from followup_daemon.reading.phrases import Sentence
from followup_daemon.reading.slot_exclusion import clause_of
from followup_daemon.reading.yes_words import BARE, FITS, SETTLES

_GREETING = re.compile(
    # "Hi Dana, ", "Good morning Mr. Lee - ", "Thanks so much! ", "Dana, "
    r"\s*(?:(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|thanks|thank you"
    r"|many thanks|cheers)\b[^,.!?\n:]{0,40}|[A-Z][\w'.-]{1,20}(?: [A-Z][\w'.-]{1,20})?)(?:[,!.:]| -)+\s*)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"[\w' ]{2,20}(?:[,!]| -)(?=\s)")  # "Sure, " of "Sure, what should I bring?"


@dataclass(frozen=True)
class Clause:
    """A part of a sentence, judged where it is asked; ``takes``: it is no more than a yes before a question."""

    text: str
    start: int
    asks: bool
    takes: bool = False

    @cached_property
    def yes(self) -> bool:
        return self.takes or bool(yes_marks(self.text))

    @cached_property
    def no(self) -> bool:
        return not self.takes and (NO.search(self.text) is not None or WISHES.search(self.text) is not None)

    @cached_property
    def hedged(self) -> bool:
        return not self.takes and HEDGES.search(self.text) is not None

    @cached_property
    def available(self) -> bool:
        return not self.takes and AVAILABLE.search(self.text) is not None

    @property
    def agrees(self) -> bool:
        return self.yes and not self.no and not self.hedged


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


def clauses_of(sentence: Sentence) -> list[Clause]:
    """The sentence cut at "but" and its like, each part judged for itself."""
    made: list[Clause] = []
    at = 0
    if sentence.asks and (lead := _LEAD.match(sentence.text)) and BARE.match(sentence.text[: lead.end()]):
        made.append(Clause(lead.group(), sentence.start, asks=False, takes=True))
        at = lead.end()
    while at < len(sentence.text):
        part = clause_of(sentence, sentence.start + at)
        begin = sentence.text.find(part, max(0, at - len(part)))
        end = begin + len(part)
        last = end >= len(sentence.text)
        made.append(Clause(part, sentence.start + begin, asks=sentence.asks and last))
        at = max(end, at + 1) + 1
    return made


def clause_at(clauses: Sequence[Clause], place: int) -> Clause | None:
    return next((clause for clause in reversed(clauses) if clause.start <= place), None)
