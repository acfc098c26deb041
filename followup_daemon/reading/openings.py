"""Whether somebody says that a place is to be filled, without a word like "vacancy".

"We're losing our bookkeeper", "I need someone for the nights", "Ada retires in June", "the technician you look for".
"""

from __future__ import annotations

import re

from followup_daemon.reading.titles import HEADS, LOOSE_HEADS

WORTH = 3
"""The weight of such a sentence among the cues of a job."""

_ANYBODY = frozenset(
    {"somebody", "someone", "anybody", "anyone", "hand", "hands", "staff", "lads", "man", "woman", "lady"}
)
_HEADS = HEADS - LOOSE_HEADS | _ANYBODY
_WORDS = r"((?:[\w'&/-]+ ){0,5}[\w'&/-]+)"

_NEEDS = re.compile(
    # "we need two drivers", "looking for a cellar hand", "down a cook", "losing our head gardener"
    r"\b(?:needs?|look(?:ing)? for|after|short of|down|los(?:e|es|ing)|seek(?:ing)?|search(?:ing)?(?: for)?|recruiting"
    r"|hiring|replac(?:e|ing)|could use|wanted|want) (?:(?:an?|our|my|another|one|two|three|some|more|[1-9]) )?"
    + _WORDS,
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    # "the technician you're looking for", "you are looking for an assistant" falls under ``_NEEDS``
    r"\b(?:an?|the) " + _WORDS + r" (?:that |whom? )?you(?:'re| are)? (?:look(?:ing)? for|seek(?:ing)?|need|after)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    # "your note about the analyst job", "your interest in our night porter job"
    r"\byour (?:note|letter|message|e-?mail|call|interest) (?:about|regarding|in|on) (?:an?|the|our|my) " + _WORDS,
    re.IGNORECASE,
)
_GOES = re.compile(
    # "our nurse leaves end of May", "one man stops in June"
    r"\b(?:our|my|one|the) "
    + _WORDS
    + r"(?: is| are|'s| will be)? (?:leaving|leaves|retir(?:es|ing)|stops|stopping)\b",
    re.IGNORECASE,
)
_GOES_BY_NAME = re.compile(
    # "Ada is retiring", "Odd stops in June"
    r"\b[A-Z][a-z]+(?: is|'s)? (?:retiring|retires|stops (?:at|in)|gives up|leaving us|leaves us|moving on"
    r"|on maternity leave)\b"
)
_PHRASE_ENDS = re.compile(
    r"\b(?:to|in|at|on|from|of|about|before|after|and|or|but|who|that|which|if|when)\b.*", re.IGNORECASE
)


def tells_an_opening(text: str) -> bool:
    """Whether the text says that somebody is sought, or goes and leaves a place."""
    if _GOES_BY_NAME.search(text):
        return True
    found = (match.group(1) for pattern in (_NEEDS, _SOUGHT, _ASKED, _GOES) for match in pattern.finditer(text))
    return any(_is_somebody(words) for words in found)


def _is_somebody(words: str) -> bool:
    """Whether the phrase is about a person at work: "head gardener from May", not "decision by Friday"."""
    phrase = _PHRASE_ENDS.sub("", words).lower().split()
    return any(word in _HEADS or word.removesuffix("s") in _HEADS for word in phrase)
