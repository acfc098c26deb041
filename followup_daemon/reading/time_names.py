"""Whether a month or weekday name is a person, a company or another word: "Hi June", "Sun Hydraulics", "we march"."""

from __future__ import annotations

import re

from followup_daemon.reading.time_tokens import Clock, DayMark
from followup_daemon.reading.time_words import HOURS, MONTHS, NAMES_TOO, WEEKDAYS, alternatives

_CALENDAR = re.compile(rf"(?:{alternatives(MONTHS)}|{alternatives(WEEKDAYS)})\b")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]{1,20}")
_MAY_BEFORE = re.compile(
    r"\b(?:i|you|we|he|she|it|they|that|which|who|this|there|team|people|and|one|as|or|the\spanel)\s{1,2}$"
)
_MAY_AFTER = re.compile(r"\s(?:be|have|not|need|want|come|also|apply|well|take|require|include|vary|change|or\smay)\b")
_MARCH_AFTER = re.compile(r"\s?(?:abreast|toward|together)\b")
_WEEKDAY_BEFORE = re.compile(
    r"\b(?:on|this|next|last|by|until|till|before|after|for|from|and|or|coming|to|early|late|of|see\syou|"
    r"about|how\sis|is|either|both|between|except|"
    r"do|the|wc|week|on\sa|since|through|thru|not|also|maybe|say|yes|no|ok|okay|works|great|perfect|"
    r"thanks|hi|hello|could|can|would|any|"
    r"tuesday|monday|wednesday|thursday|friday|saturday|sunday)\s{1,2}$"
)
_ON = re.compile(r"\b(?:on|this|next|last|by|until|till|before|after|see\syou|coming)\s{1,2}$")
_SHORT_AFTER = re.compile(
    r"[\s,]{0,2}(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|noon|midday|morning|afternoon|"
    r"evening|lunch|am\b|pm\b|a\.m|p\.m|at\s|@|works|is\b|would\b|or\b|and\b|eod|cob|does|doesn't|isn't|"
    r"won't|can't|looks|sounds|suits|still|instead|please|pls|for\s|from\s|between|after|before|if\s|in\s|same\s|"
    r"the\s\d|-|/|[()])|\.?[.,;:?!)]|\.?\s*$|\.?\n"
)
# "Mon half two", "wed. @ 2.30", "tue around 3"
_CLOCK_AHEAD = re.compile(
    r"[\s,.:@(-]{0,4}(?:(?:at|from|between|around|about|say|after|before|by)\s)?(?:\d|half\s|quarter\s|noon|midday|back\sof\s"
    rf"|(?:{alternatives(HOURS)}|morning|afternoon|evening|lunch)\b)"
)
_DOES = re.compile(r"\b(?:i|we|he|she|they|who)\s$")  # "we sat at two tables", "they wed at noon"


def is_name(mark: Clock | DayMark, text: str, low: str) -> bool:
    """Whether the words of this mark are not the day or month they look like."""
    if isinstance(mark, Clock):
        return False
    words = low[mark.start : mark.end]
    if mark.weekday is not None and mark.shift in {"", "every"} and not mark.weeks:
        return _weekday_name(mark, text, low)
    if mark.month is not None and "may" in words:
        return _may_verb(mark, text, low, words)
    if words.startswith("mar") and mark.month == 3:
        return bool(_MARCH_AFTER.match(low, mark.end))
    return False


def _weekday_name(mark: DayMark, text: str, low: str) -> bool:
    """ "Thu Tran", "Sun Hydraulics", "we sat"; full names of days are hardly ever anything else."""
    word = text[mark.start : mark.end].rstrip(".")
    if word.lower() in NAMES_TOO and not _ON.search(low[max(0, mark.start - 14) : mark.start]):
        return _CLOCK_AHEAD.match(low, mark.end) is None
    after = _NAME_AFTER.match(text, mark.end)
    followed = (
        after is not None and not _CALENDAR.match(low, mark.end + 1) and not _LINE_WORD.match(after.group().strip())
    )
    if followed and word[:1].isupper() and not _ON.search(low[max(0, mark.start - 14) : mark.start]):
        return len(word) <= 4
    if len(word) > 4 or word.lower() in {"tues", "weds", "thur"}:
        return False
    if (
        word.islower()
        and word in {"sun", "sat", "wed", "mon"}
        and not (_CLOCK_AHEAD.match(low, mark.end) and not _DOES.search(low[max(0, mark.start - 6) : mark.start]))
        and not re.match(r"\s?-\s?[a-z]{3}", low[mark.end : mark.end + 8])
    ):
        return (
            not re.search(
                r"\b(?:on|this|next|by|or|and|until|till|for|-)\s?$", low[max(0, mark.start - 8) : mark.start]
            )
            or word == "sun"
        )
    if _SHORT_AFTER.match(low, mark.end) or _CLOCK_AHEAD.match(low, mark.end):
        return False
    return not _WEEKDAY_BEFORE.search(low[max(0, mark.start - 14) : mark.start])


_LINE_WORD = re.compile(
    r"(?:At|On|From|Morning|Afternoon|Evening|The|Noon|Between|Or|And|Eod|Cob|EOD|COB|Am|Pm|Is|Works|For|"
    r"With|To|In|Interview|Would|Could|I|We|Date|Time)\b"
)


def _may_verb(mark: DayMark, text: str, low: str, words: str) -> bool:
    """ "I may 2", "the 5 may apply": the verb in small letters beside a number."""
    place = mark.start + words.index("may")
    if text[place] == "M":
        return False
    if _MAY_AFTER.match(low, place + 3):
        return True
    return bool(_MAY_BEFORE.search(low[max(0, mark.start - 14) : mark.start]))
