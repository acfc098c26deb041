"""Talks on several days in one mail: whether they are to be held one and all, or one of them is to be chosen.

1. What stands between two times tells most: "and then" joins them, "or" makes them a choice.
2. Else the mail does: "your schedule", "both interviews", "round 1" against "which", "slots", "I'm free".
3. Where it says neither, or both, nobody can tell: the owner is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from followup_daemon.reading.cues import unwrapped
from followup_daemon.reading.offers import Slot
from followup_daemon.reading.phrases import Sentence, phrases

Together = Literal["all", "one", "unclear"]

MOST_DAYS = 3
"""Days beyond which times without a word on it are a list to choose from."""

FAR = 400
"""Characters between two times beyond which what stands there joins them no more."""

_OR = re.compile(
    # right before the later time: "or on", "or perhaps", "otherwise", "alternatively the", "/"
    r"(?:\b(?:or|otherwise|alternatively|else|failing that|vs\.?)\b|/)[\s,:(-]{0,3}(?:\w+[ ,]{1,2}){0,3}\W{0,3}$",
    re.IGNORECASE,
)
_THEN = re.compile(
    # "and then", "followed by", "as well as", "the second on", "plus", "after that": one talk behind the other
    r"\b(?:and then|then|followed by|followed up by|as well as|plus|after (?:that|which)|afterwards|next up|finally"
    r"|and (?:also|finally|again|afterwards|the (?:second|other|final|last|next))"
    r"|(?:the|your|a) (?:second|final|last|next|other) (?:\w+ ){0,3}(?:on|is|will|would|takes|being|with))\b",
    re.IGNORECASE,
)
_MEETS = re.compile(
    # whom one meets, said behind or before a time: "with Ann", "meet Ann", "Ann's panel", "(the team)"
    r"\b(?:with|w/|meet(?:ing)?|see(?:ing)?|talk(?:ing)? to|speak(?:ing)? (?:to|with)|interviewed by)\s"
    r"(?!you\b|me\b|us\b|that\b|this\b|it\b)",
    re.IGNORECASE,
)
_SO_COME = re.compile(
    # a question or bidding that joins by its verb: "could you come Thursday at 2 and Friday at 10?"
    r"\b(?:(?:can|could|would|will|are) (?:you|u) (?:be able to |able to |please |kindly |be free to |free to )*"
    r"(?:come|do|make|manage|meet|speak|talk|join|attend|see|visit)|(?:you(?:'d| would|'ll| will|'re| are)|we(?:'d"
    r"| would) like you to|please) (?:\w+ )?(?:meet\w*|come|attend|speak\w*|talk\w*|see\w*|join|be (?:meeting|seeing|"
    r"speaking|talking|interviewed)))\b",
    re.IGNORECASE,
)
_ALL = phrases(
    unwrapped(
        r"""
        # the mail tells of several talks: "two interviews", "both talks", "your schedule", "round 1", "part two"
        (?:two|2|three|3|four|several|both|separate|back[- ]to[- ]back) (?:\w+ ){0,3}?(?:interviews|talks|rounds
        |sessions|conversations|meetings|stages|parts|calls|chats|appointments|visits|steps|days|interviewers|panels)
        (?:would|do|does|will|are|is|hope|that|make|manage|attend|able to do) (?:you |they |those |we )?(?:both
        |all three|(?:these|those|the) (?:both|two))
        (?:both|all (?:three|of (?:these|them|those))) (?:would |will |still |do )?(?:work|suit|ok|okay|fine
        |possible|convenient|alright|all right|dates|days|times)
        (?:your|the|an?|following|full|final|interview|proposed|draft) (?:\w+ )?(?:schedule|itinerary|agenda|programme
        |program|timetable|line-?up|running order)
        schedule(?=:)
        your (?:\w+ )?(?:interviews|talks|conversations)
        (?:interviews|talks|conversations) (?:are|will be|have been|would be|take place|as follows|with)
        (?:round|interview|part|stage|talk|session|meeting|day|step|call|conversation) (?:1|one|2|two|ii)\b(?! of)
        (?:first|1st) (?:\w+ )?(?:interview|talk|round|part|stage|session|conversation|meeting|call|chat)[^?]{0,200}
        &\b(?:second|2nd|other)
        first ~(?:and|,) then
        """
    )
)
"""Marks of a mail that tells of several talks, to be held all of them."""

_ONE = phrases(
    unwrapped(
        r"""
        # the mail leaves the choice: "which suits", "pick one", "any of these", "slots", "I'm free", "option a"
        which(?:ever)?(?! (?:will|would be|is|are|should|takes?|lasts?|you))
        (?:choose|pick|select|prefer|preferred|preferences?|your choice|choice of|options?|alternatives?
        |alternatively)
        (?:one|any) of (?:the|these|those|them)
        (?:do|does|would|will|if|is|are) (?:any|either|one)\b
        either (?:of|day|one|works?|is|would|slot|time|suits?)
        (?:suits?|works?|is|be|are) (?:you |for you )?(?:best|better|easier|easiest)
        (?:slots?|availability|availabilities|openings)
        (?<!you're\s)(?<!you\sare\s)(?<!you\sbe\s)(?<!be\s)(?<!are\syou\s)available
        (?:possible|following|some|few|couple of|these|alternative|suggested|potential) (?:\w+ )?(?:dates|times
        |options|days)
        (?:i'm|i am|we're|we are|is|are|am) (?:also |both |all |currently |still )?(?:free|around|open|flexible)
        (?:i|we|he|she|they|team|panel) (?:could|can) (?:do|offer|also|make|manage)
        let (?:me|us) know (?:which|what)
        what (?:suits|works|is best|would suit|would work|day|time)
        """
    )
)
"""Marks of a mail that leaves the choice among the times it names."""

_OBJECTION = re.compile(
    # what asks to speak up against any of them leaves no choice: "if either of these doesn't work, let me know"
    r"\b(?:if|in case|unless|should) (?:either|any|one|neither|anything)"
    r"(?: of (?:these|those|them|the (?:times|days|dates|two)))?"
    r"[^.!?\n]{0,50}?(?:n't|n\u2019t|\bnot|problem|clash\w*|conflict\w*|difficult\w*|issue|tricky|awkward|impossible"
    r"|change)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    # an answer to all of them: "both work", "all three are fine", "the two dates"; not "see you both", "both of you"
    r"(?<!you )(?<!them )\b(?:both|all three|the two|those two|these two|all(?= of (?:them|those|these|the)| the ))"
    r"(?=(?: of)? ?(?:them|those|these|the)? ?(?:times?|dates?|days?|slots?|talks?|interviews?|rounds?|sessions?"
    r"|meetings?|appointments?|calls?|chats?|would|will|do|are|is|works?|suits?|looks?|sounds?|fine|good|great|ok|okay"
    r"|perfect|confirmed|booked|fit|in (?:my|the)|on (?:my|the)|noted|for me)\b|(?: of (?:them|those|these))?[,.!]"
    r"|(?: of (?:them|those|these))?$)"
    r"|\b(?:those|these|the) (?:times|dates|days|slots|talks|interviews) (?:all |both )?(?:are|work|suit|look|sound"
    r"|would)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(
    # what leaves it to them: "either works", "any of those", "whichever you prefer", "up to you", "as you like"
    r"\b(?:either|any (?:of|one|is|works|day|time)|whichever|whatever|up to you|your (?:choice|call|pick)"
    r"|as you (?:like|prefer|wish)|you (?:choose|pick|decide)"
    r"|don't mind(?= (?:which|what|when|either)|[.,!]|$)|no preference|flexible)\b",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    # the owner has them down, each of them: "see you on Tuesday and Thursday", "confirming both", "in my diary"
    r"\b(?:see (?:you|u|ya|them)|be there|confirm\w*|look(?:ing)? forward|attend\w*|accept\w*|booked|both in\b|noted"
    r"|(?:in|on|to|into) (?:my|the) (?:diary|calendar)|count me in)\b",
    re.IGNORECASE,
)


def together(text: str, named: Sequence[Slot]) -> Together:
    """Whether the times that a mail names on several days are to be held all of them, or one."""
    timed = sorted((slot for slot in named if slot.start), key=lambda slot: slot.place)
    days = {slot.day for slot in timed}
    between = [
        text[max(one.place + len(one.words), other.place - FAR) : other.place]
        for one, other in pairwise(timed)
        if one.day != other.day
    ]
    if any(_OR.search(gap) for gap in between):
        return "one"
    kept = _OBJECTION.sub(" ", text)
    chosen = _ONE.search(kept) is not None or any(slot.label.isalpha() for slot in timed)
    joined = _ALL.search(text) is not None or _each_with(text, timed)
    one_by_one = bool(between) and all(_THEN.search(gap) for gap in between)
    if one_by_one and not chosen:
        return "all"
    if joined or one_by_one:
        return "unclear" if chosen else "all"
    if chosen or len(days) > MOST_DAYS or any(slot.label for slot in timed):
        return "one"
    bidding = any(_SO_COME.search(slot.sentence.text) for slot in timed)
    in_one = len({slot.sentence.start for slot in timed}) == 1
    return "all" if bidding and in_one else "unclear"


def _each_with(text: str, timed: Sequence[Slot]) -> bool:
    """Whether behind, or before, each of the times stands whom one meets then."""
    ends = [slot.place for slot in timed[1:]] + [min(len(text), timed[-1].place + FAR)] if timed else []
    behind = [_MEETS.search(text[slot.place : end]) for slot, end in zip(timed, ends, strict=True)]
    return len(timed) > 1 and all(behind)


def says_both(text: str) -> bool:
    """Whether an answer speaks of all that was offered: "both work", "all three are fine"."""
    return _BOTH.search(text) is not None


def leaves_it(said: Sequence[Sentence]) -> bool:
    """Whether an answer leaves the choice to them: "either is fine"."""
    return any(_EITHER.search(one.text) for one in said)


def has_down(text: str) -> bool:
    """Whether the owner holds the times that a clause names for settled: "see you on Tuesday and Thursday"."""
    return _SETTLED.search(text) is not None
