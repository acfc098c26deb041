"""Whether a sentence speaks of what was or of what is to come, told by the last cue before a day."""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future", ""]

# "our chat on Tuesday", "Thank you for the conversation on Friday", "We met last Thursday", "following our call Monday"
_PAST = (
    r"\b(?:met|spoke|talked|chatted|discussed|enjoyed|interviewed|visited|came\sin|was\s(?:there|in|on)|heard\sfrom)\b",
    (
        r"\b(?:following|further\sto|after|since|from|during|re)\s(?:our|the|your|my)\s(?:\w+\s){0,2}"
        r"(?:interview|meeting|chat|conversation|talk|discussion|call|visit|session)\b"
    ),
    (
        r"\bthank(?:s|\syou)(?:\s\w+){0,3}?\sfor\s(?:(?!invit|offer|confirm|schedul|slot|opportun)[\w']+\s){0,8}?"
        r"(?:time|conversation|chat|call|talk|interview|meeting|speaking|talking|hour|visit|tour|discussion|"
        r"coming|seeing|having|hosting)\b"
    ),
    r"\bthank(?:s|\syou)(?:\s\w+){0,3}?\sfor\s*$",
    (
        r"(?:^|\bit\swas\s|\bwas\s)(?:so\s|really\s|very\s|such\sa\s)?(?:nice|good|great|lovely|wonderful|"
        r"pleasure|a\spleasure)\s"
        r"(?:talking|speaking|chatting|meeting|seeing|connecting|to\s(?:talk|speak|chat|meet|connect|see|hear))\b"
    ),
    r"\b(?:last|this\spast)\s*$",
    # "I applied on Friday", but not "you said you would call on Friday"
    (
        r"\b(?:said|sent|emailed|called|wrote|applied|submitted|received|completed|saw|took|gave|finished|started|signed|"
        r"heard|happened|went|arrived|left|came|missed)\s(?:(?!confirm|interview|meet|call\b|slot|avail|schedul|resched|"
        r"would|will|could|can\b|to\b|you\b|we\b|they\b|i\b)[\w']+\s){0,5}?on\s*$"
    ),
    r"\b(?:was|were)\s(?!schedul|book|plan|suppos|due|set|meant|mov|resched|confirm|push)[^.!?]{0,60}\bon\s*$",
)
_FUTURE = (
    r"\blook(?:ing)?\sforward|\bwill\b|'ll\b|\bsee\syou\b|\bconfirm|\breschedul|\bremind|\b(?:can|could|"
    r"would|shall|should)\b"
    r"|\bschedul|\bpropos|\bsuggest|\bavailab|\bfree\b|\bmoved?\s(?:\w+\s)?to\b|\bworks?\b|\binvit|"
    r"\bupcoming|\bbefore\b|\bprior\sto\b"
    r"|\bahead\sof\b|\buntil\b|\bby\b|\bbook|\blet's\b|\bset\sup\b|\bdown\sfor\b|\bpush|\bnext\b"
)
_OUR_TALK = re.compile(
    r"\b(?:our|that|my)\s(?:\w+\s)?(?:chat|conversation|talk|discussion|visit|tour)\s(?:last|on|this|from)?\s*$"
)
_AFTER = re.compile(
    r"\s*,?\s*(?:was|went|were|has\sbeen|'s\s(?:chat|call|conversation|talk)|gone)\b(?!\s(?:moved|changed|set|pushed))"
)
_PAST_CUE = re.compile("|".join(_PAST))
_FUTURE_CUE = re.compile(_FUTURE)
_SENTENCE_END = re.compile(r"[.!?;]\s|\n\s*\n|:\s")
REACH = 110


def tense(low: str, start: int, end: int) -> Tense:
    """The tense in which the day at this span is spoken of; empty where nothing tells."""
    before = low[max(0, start - REACH) : start]
    cut = max((found.end() for found in _SENTENCE_END.finditer(before)), default=0)
    clause = re.sub(r"\s+", " ", before[cut:])
    past = max((found.end() for found in _PAST_CUE.finditer(clause)), default=-1)
    future = max((found.end() for found in _FUTURE_CUE.finditer(clause)), default=-1)
    if past > future:
        return "past"
    if future < 0 and (_OUR_TALK.search(clause) or _AFTER.match(low, end, end + 40)):
        return "past"
    return "future" if future >= 0 else ""
