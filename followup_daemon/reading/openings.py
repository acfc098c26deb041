"""Whether somebody says that a place is to be filled, without a word like "vacancy".

"We're losing our bookkeeper", "I need someone for the nights", "Ada retires in June", "the technician you look for".
"""

from __future__ import annotations

import re
from functools import lru_cache

from followup_daemon.reading.cues import SEAM
from followup_daemon.reading.phrases import worded
from followup_daemon.reading.titles import HEADS, LOOSE_HEADS

WORTH = 3
"""The weight of such a sentence among the cues of a job."""

_ANYBODY = frozenset(
    {"somebody", "someone", "anybody", "anyone", "hand", "hands", "staff", "lads", "man", "woman", "lady"}
)
_HEADS = HEADS - LOOSE_HEADS | _ANYBODY
_WORDS = r"((?:[\w'&/-]+ ){0,5}[\w'&/-]+)"

_NEEDS = worded(
    # "we need two drivers", "looking for a cellar hand", "down a cook", "losing our head gardener"
    r"\b(?:needs?|look(?:ing)? for|after|short of|down|los(?:e|es|ing)|seek(?:ing)?|search(?:ing)?(?: for)?"
    r"|(?<!you're )(?<!you are )(?<!still )(?:recruiting|hiring)|hire|take on|replac(?:e|ing)|could use|wanted"
    r"|want) (?:(?:an?|our|my|another|one|two|three|some|more|[1-9]) )?" + _WORDS,
)
_SOUGHT = worded(
    # "the technician you're looking for", "you are looking for an assistant" falls under ``_NEEDS``
    r"\b(?:an?|the) " + _WORDS + r" (?:that |whom? )?you(?:'re| are)? (?:look(?:ing)? for|seek(?:ing)?|need|after)\b",
)
_ASKED = worded(
    # "your note about the analyst job", "your interest in our night porter job"
    r"\byour (?:note|letter|message|e-?mail|call|interest) (?:about|regarding|in|on) (?:an?|the|our|my) " + _WORDS,
)
_GOES = worded(
    # "our nurse leaves end of May", "one man stops in June"
    r"\b(?:our|my|one|the) "
    + _WORDS
    + r"(?: is| are|'s| will be)? (?:leaving|leaves|retir(?:es|ing)|stops|stopping)\b",
)
_GOES_BY_NAME = re.compile(
    # "Ada is retiring", "Odd stops in June"
    r"\b(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|The |It |This |That |Train|Bus|Flight)[A-Z][a-z]+(?: is|'s"
    r"| has)? (?:off (?:to|sick for)"
    r"|goes (?:on (?:\w+ )?leave|back to|off)|going (?:on (?:\w+ )?leave|back to)|(?:can't|cannot"
    r"|won't) do \w+ any ?more"
    r"|has left|left us|quit|gave (?:me |us )?notice|handed in|is expecting|is getting married|leaves us|is leaving"
    r"|retiring|retires|stops (?:at|in)|gives up|leaving us|leaves us|moving on"
    r"|on maternity leave)\b"
)
_PHRASE_ENDS = re.compile(
    r"\b(?:to|in|at|on|from|of|about|before|after|and|or|but|who|that|which|if|when)\b.*", re.IGNORECASE
)


_AGENT = re.compile(r"[a-z]{3,}(?:er|or|ist|man|woman|ian|ess)s?$")  # "milker", "cellarman", "seamstress"
_NO_AGENT = frozenset(
    """order letter number offer other another daughter mother father brother sister paper winter summer chapter
    quarter trailer container tender visitor customer printer boiler charger mixer computer server partner dinner
    lodger lawyer builder plumber doctor helper year october november december september woman man business""".split()
)


def tells_an_opening(text: str) -> bool:
    """Whether one of the mails of the text says that somebody is sought, or goes and leaves a place."""
    return any(map(_tells, text.split(SEAM)))


@lru_cache(maxsize=256)
def _tells(text: str) -> bool:
    if _GOES_BY_NAME.search(text):
        return True
    found = (match.group(1) for pattern in (_NEEDS, _SOUGHT, _ASKED, _GOES) for match in pattern.finditer(text))
    goes = (match.group(1).lower().removesuffix("'s").split()[-1] for match in _GOES.finditer(text))
    return any(map(_is_somebody, found)) or any(_AGENT.match(word) and word not in _NO_AGENT for word in goes)


def _is_somebody(words: str) -> bool:
    """Whether the phrase is about a person at work: "head gardener from May", not "decision by Friday"."""
    phrase = _PHRASE_ENDS.sub("", words).lower().split()
    return any(word in _HEADS or word.removesuffix("s") in _HEADS for word in phrase)
