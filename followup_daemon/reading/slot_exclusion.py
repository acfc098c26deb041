"""Which times of a mail are none to meet at: deadlines, hours of business, other events, what does not suit.

Everything that stays is a time to meet: no word has to say so.
"""

from __future__ import annotations

import re
from functools import lru_cache

from followup_daemon.reading.agreement_words import NO
from followup_daemon.reading.moments import Moment
from followup_daemon.reading.phrases import Sentence
from followup_daemon.reading.slot_words import (
    ARRIVES,
    COMES_BY,
    GIVEN_UP,
    MEETS,
    NOT_A_SLOT,
    NOT_AFTER_ALL,
    OFFERED_BEHIND,
    RECURRING,
    ROW_LABEL,
    SENDS,
)

BEFORE, BEHIND = 70, 45
"""Characters around a time in which it is said what the time is for."""

_CLAUSE = re.compile(
    r",? (?:but|however|though|although|while|whereas)\b|;|, (?:so|or|as|since|because)\b"
    r"|(?<=\w) (?:as|because|since) (?:i|we)\b"
    r"|, (?:how about|what about|would|(?:can|could|shall|may) (?:you|we|i|it|that)\b)"
    r"|, (?:i|we)(?:'ve| have|'m| am|'ll be| will be|'re| are| work| teach| start| finish)\b(?! (?:free|available|happy"
    r"|able|good|fine|sure|certain|told|afraid))|(?<=\w) \bso\b ",
    re.IGNORECASE,
)


_TURNS = re.compile(
    # behind the time: "in Conference Room B", "as we are closed on Monday", ", doors are on the left", " - bring a pen"
    r"[,;()\n]| [-\u2013\u2014] "
    r"|\b(?:in|at|on|with|about|to|as|since|because|before|after|by|via|over|and|following)\b",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"[,;(]| [-\u2013\u2014] ")
_UNTIL = re.compile(
    r"\b(?:through|thru|since|until|till?|up to|valid past|after(?: the)?)\s$", re.IGNORECASE
)  # "on trial through Friday"
_TAKES_ITS_PLACE = re.compile(r"[ ,]{0,2}instead\b", re.IGNORECASE)  # "we have to push you back - Friday instead"
_ENDS_BARE = re.compile(r"(?<![a-z] )(?<!\d)\d{1,2}$", re.IGNORECASE)  # "1pm, 20", not "Apr 14" nor "2026"
_LENGTH = re.compile(r"[ ]?-[ ]?\d{1,3}[ -]?min", re.IGNORECASE)  # of "1pm, 20-30 mins"


def is_other(moment: Moment, sentence: Sentence, text: str) -> bool:
    """Whether the moment is no time to meet; a time to arrive at is told by ``is_arrival``."""
    if ROW_LABEL.search(moment.words) or (_ENDS_BARE.search(moment.words) and _LENGTH.match(text, moment.span[1])):
        return True
    clause, begin, end = _around(moment, sentence, text)
    if moment.deadline and not COMES_BY.search(text, begin, moment.span[1] + 10):
        return True
    line_start = text.rfind("\n", 0, moment.span[0]) + 1
    line_end = text.find("\n", moment.span[1])
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    if RECURRING.search(clause if len(clause) <= len(line) else line) or GIVEN_UP.search(text, begin, moment.span[0]):
        return True
    before = text[begin : moment.span[0]]
    meets = MEETS.search(before)
    of_a_day = moment.clock is None and (SENDS.search(before) or _UNTIL.search(before))
    if of_a_day or NOT_AFTER_ALL.search(before, meets.start() if meets else 0):
        return True
    if meets:
        return NO.search(text, begin + meets.start(), _end_of_phrase(text, moment.span[1], end)) is not None
    new = _TAKES_ITS_PLACE.match(text, moment.span[1]) is not None
    said = _BREAKS.search(text, moment.span[1], end)
    behind = said.start() if said else end
    return NOT_A_SLOT.search(text, begin, behind) is not None or (not new and NO.search(clause) is not None)


def is_offered(moment: Moment, sentence: Sentence, text: str) -> bool:
    """Whether words around the moment say that one meets then, rather than nothing saying otherwise."""
    _, begin, end = _around(moment, sentence, text)
    before = text[begin : moment.span[0]]
    return MEETS.search(before) is not None or OFFERED_BEHIND.search(text, moment.span[1], end) is not None


def _end_of_phrase(text: str, begin: int, end: int) -> int:
    """Where what is said of the time itself ends: at a comma, a dash, a word that turns to where or why."""
    found = _TURNS.search(text, begin, end)
    return found.start() if found else end


def is_arrival(moment: Moment, sentence: Sentence, text: str) -> bool:
    """Whether the moment is when to be there, so that it is the meeting's only where the mail names no other."""
    _, begin, end = _around(moment, sentence, text)
    return ARRIVES.search(text, begin, _end_of_phrase(text, moment.span[1], end)) is not None


def _around(moment: Moment, sentence: Sentence, text: str) -> tuple[str, int, int]:
    """The moment's clause, and the stretch of the text in which it is said what the moment is for."""
    clause = clause_of(sentence, moment.span[0])
    line_start = text.rfind("\n", 0, moment.span[0]) + 1
    clause_start = sentence.start + max(sentence.text.find(clause), 0)
    begin = max(clause_start, line_start, moment.span[0] - BEFORE)
    return clause, begin, min(clause_start + len(clause), moment.span[1] + BEHIND)


def clause_of(sentence: Sentence, place: int) -> str:
    """The part of the sentence, between "but" and "though", in which the place lies."""
    inside = place - sentence.start
    begin = 0
    for cut in _cuts(sentence.text):
        if cut > inside:
            return sentence.text[begin:cut]
        begin = cut
    return sentence.text[begin:]


@lru_cache(maxsize=256)
def _cuts(sentence: str) -> tuple[int, ...]:
    """Where clauses begin in the sentence, which is asked for each of its times."""
    return tuple(cut.start() for cut in _CLAUSE.finditer(sentence))
