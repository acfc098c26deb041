"""One pass over a prepared text that marks all it says about days, clocks, zones and parts of the day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo
from functools import cache, lru_cache
from itertools import islice

from followup_daemon.reading import time_clocks, time_days, time_periods, time_within
from followup_daemon.reading.beginnings import beginnings
from followup_daemon.reading.time_days import S, count_of
from followup_daemon.reading.time_names import is_name
from followup_daemon.reading.time_noise import lower, masked
from followup_daemon.reading.time_tokens import AwayMark, Clock, CloseMark, DayMark, Mark, PartMark, ZoneMark
from followup_daemon.reading.time_words import COUNTS, MONTHS, ORDINALS, PARTS, WEEKDAYS, alternatives
from followup_daemon.reading.time_zones import zone_mark
from followup_daemon.reading.zones import PATTERN as ZONE
from followup_daemon.reading.zones import WORDS as ZONE_WORDS
from followup_daemon.reading.zones import fixed

_CLOSE = (
    rf"(?:eod|eob|cob|close{S}of{S}(?:business|play|day)|end{S}of{S}(?:the{S})?(?:business{S}|"
    rf"working{S})?(?:day|play|business))(?!\w)"
)
_PART = (
    rf"(?:in{S}the{S}|first{S}thing(?:{S}in{S}the{S}morning)?|"
    rf"at{S}(?=night))?(?P<part_w>{alternatives(PARTS)}|(?<=thing))(?!\w)"
)
_AWAY = (
    rf"in{S}(?P<aw_n>\d{{1,3}}|{alternatives(COUNTS)}|half{S}an)(?:{S}?(?:-|to|"
    rf"or){S}?\d{{1,2}})?{S}?(?P<aw_u>min(?:ute)?s?|hours?|hrs?)(?:['\u2019]?{S}time)?(?!\w)"
)
_STAMP = (
    r"(?P<st_y>20\d\d)-?(?P<st_m>\d\d)-?(?P<st_d>\d\d)(?:t|[ ](?=\d\d:\d\d(?::\d\d)?(?:z|"
    r"[+-]\d\d)))(?P<st_h>\d\d):?(?P<st_n>\d\d)(?::?\d\d(?:\.\d{1,6})?)?(?P<st_z>z|[+-]\d\d:?\d\d)?(?!\w)"
)
_TABLE: tuple[tuple[str, str, Callable[..., Mark | None]], ...] = (
    *time_periods.PATTERNS[:2],
    *time_days.PATTERNS,
    *time_periods.PATTERNS[2:],
    *time_within.PATTERNS,
    *time_clocks.PATTERNS,
)
_BUILD = {name: build for name, _, build in _TABLE}
_PERIODS = frozenset(name for name, _, _ in (*time_periods.PATTERNS, *time_within.PATTERNS))
_FORMS = (
    [("stamp", _STAMP), ("close", _CLOSE), ("away", _AWAY)]
    + [(name, pattern) for name, pattern, _ in _TABLE]
    + [("part", _PART), ("zone", ZONE)]
)
# The first words of all patterns: most words of a mail are none of these, and are passed over at once.
_OPENERS = (
    "a", "an", "the", "next", "this", "last", "past", "coming", "upcoming", "following", "every", "each", "alternate",
    "in", "on", "at", "of", "by", "within", "inside", "over", "during", "until", "till", "before", "after", "into",
    "throughout", "no", "week", "weeks", "wk", "wc", "w", "kw", "cw", "cal", "eow", "eod", "eob", "cob", "close", "end",
    "early", "earlier", "beginning", "start", "first", "second", "latter", "mid", "middle", "late", "later", "back",
    "tail", "final", "new", "month", "couple", "day", "today", "tomorrow", "tommorow", "tomorow", "tommorrow", "tomoz",
    "tmrw", "tmr", "tmw", "tonight", "tonite", "yesterday", "noon", "noonish", "midday", "midnight", "half", "quarter",
    "kl", "klokken", "klockan", "klokka", "um", "\u00e0", "\u00e0s", "alle", "om", "ore",
    "my", "mine", "your", "yours", "our", "for", "here",
    "us", "utc", "gmt",
)  # fmt: skip
_FIRST_WORDS = {
    word.split()[0].split("-")[0].split(".")[0]
    for word in (
        *_OPENERS,
        *WEEKDAYS,
        *(f"{day}s" for day in WEEKDAYS),
        *MONTHS,
        *COUNTS,
        *ORDINALS,
        *PARTS,
        *ZONE_WORDS,
    )
}
# A word or number begins here; after a digit with a dot, slash or colon it would be the rest of something else.
_START = re.compile(
    rf"(?:(?<![\w\u0000])|(?<=\u65e5))(?<!\d[.:,])"
    rf"(?:(?:(?<!\d/)|(?<=[.:]\d\d/))\d|\u5348[\u524d\u5f8c]\d|{alternatives(sorted(_FIRST_WORDS))}(?![a-z]))"
)
_DIGITS = {"stamp", "iso", "pack", "kanji", "num", "sl", "dot", "ap", "co", "hr", "pt", "cp"}
_LETTERS = {
    "close",
    "away",
    "mw",
    "wn",
    "wd",
    "md",
    "wm",
    "ow",
    "near",
    "part",
    "zone",
    "nn",
    "hp",
    "sp",
    "kl",
    "wo",
    "wk",
    "ew",
    "we",
    "ny",
    "mo",
    "mp",
    "im",
    "in",
    "me",
}


_AT_DIGIT = re.compile(
    "|".join(
        f"(?P<is_{name}>{pattern})" for name, pattern in _FORMS if name not in _LETTERS or name in {"nn", "near"}
    )  # "12 noon", "2moro"
)
_CLOCKS = re.compile("|".join(f"(?P<is_{name}>{pattern})" for name, pattern, _ in time_clocks.PATTERNS))
_OFFSET = re.compile(r"(?<=:\d\d:\d\d)[ ]?[+-]\d\d:?\d\d(?!\d)")  # RFC 5322: 14:30:00 +0100
_FUTURE_CALL = re.compile(
    r"\b(?:call|ring|dial|phone|back|start|starting|free|speak|talk|meet|meeting|join|there|see\syou|"
    r"begins?|online|on)\b[^.!?\n]{0,30}$"
)


MOST_STARTS = 8_000  # words and numbers looked at; a mail has some hundreds
MOST_MARKS = 1_000


def marks(text: str, written: datetime, zone: tzinfo) -> tuple[list[Mark], str]:
    """All marks of a plain text in order, and the lower-case text they were found in."""
    blotted = masked(text)
    low = lower(blotted)
    return list(islice(_found(blotted, low, written, zone), MOST_MARKS)), low


def _found(text: str, low: str, written: datetime, zone: tzinfo) -> Iterator[Mark]:
    at = 0
    for _ in range(MOST_STARTS):
        start = _START.search(low, at)
        if start is None:
            return
        at = start.end()
        name, hit = _hit(low, start)
        if hit is None:
            continue
        if name == "stamp":
            yield from _stamp(hit)
            at = hit.end()
            continue
        mark = _mark(name, hit, text, low, written, zone)
        if mark is None:
            mark = _clock_instead(low, hit.start())
        if mark is None:
            at = max(_past_word(low, hit.start()), at)
        else:
            yield mark
            at = max(mark.end, at)
        if isinstance(mark, Clock) and (offset := _OFFSET.match(low, mark.end)) is not None:
            yield ZoneMark(offset.start(), offset.end(), fixed(offset.group().strip()))
            at = offset.end()


def _hit(low: str, start: re.Match[str]) -> tuple[str, re.Match[str] | None]:
    """The first form that fits where a word or number begins, and its name."""
    if start.group().isdigit():
        hit = _AT_DIGIT.match(low, start.start())
        return (hit.lastgroup or "").removeprefix("is_") if hit else "", hit
    for name, pattern in _forms_at(start.group()):
        if hit := pattern.match(low, start.start()):
            return name, hit
    return "", None


@lru_cache(maxsize=1024)
def _forms_at(word: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms that can begin with this word, in order."""
    return tuple((name, _form(name)) for name, first in _first_words() if first is None or word.startswith(first))


@cache
def _first_words() -> tuple[tuple[str, tuple[str, ...] | None], ...]:
    """The forms that begin with a word, each with the beginnings of its first words; None: whatever the word."""
    told = []
    for name, pattern in _FORMS:
        first = beginnings(pattern)
        words = None if first is None else tuple(re.split(r"[\d_]", word)[0] for word in first if not word[0].isdigit())
        if name not in _DIGITS:
            told.append((name, words))
    return tuple(told)


@cache
def _form(name: str) -> re.Pattern[str]:
    return re.compile(dict(_FORMS)[name])


def _clock_instead(low: str, start: int) -> Clock | None:
    """The clock time where what looked like a day was none: "11.20." at the end of a sentence."""
    hit = _CLOCKS.match(low, start)
    built = _BUILD[(hit.lastgroup or "").removeprefix("is_")](hit) if hit is not None else None
    return built if isinstance(built, Clock) else None


def _past_word(low: str, start: int) -> int:
    """Where to go on after a match that proved to be none: behind its first word."""
    found = re.compile(r"\w+|.", re.DOTALL).match(low, start)
    return found.end() if found else start + 1


def _mark(name: str, hit: re.Match[str], text: str, low: str, written: datetime, zone: tzinfo) -> Mark | None:
    if name == "zone":
        return zone_mark(hit, text, low, written, zone)
    if name == "part":
        return PartMark(hit.start(), hit.end(), PARTS.get(re.sub(r"\s+", " ", hit["part_w"]), "morning"))
    if name == "close":
        return CloseMark(hit.start(), hit.end())
    if name == "away":
        return _away(hit, low)
    mark = _BUILD[name](hit, written) if name in _PERIODS else _BUILD[name](hit)
    if isinstance(mark, Clock | DayMark) and is_name(mark, text, low):
        return None
    return mark


def _stamp(hit: re.Match[str]) -> Iterator[Mark]:
    """An ISO 8601 time, as three marks."""
    year, month, day, hour, minute = (int(hit[f"st_{key}"]) for key in "ymdhn")
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60):
        return
    split = hit.start("st_h")
    yield DayMark(hit.start(), split - 1, day=day, month=month, year=year)
    yield Clock(split, hit.start("st_z") if hit["st_z"] else hit.end(), hour, minute, day24=True)
    if hit["st_z"]:
        zone = fixed("+0") if hit["st_z"] == "z" else fixed(hit["st_z"])
        yield ZoneMark(hit.start("st_z"), hit.end(), zone)


def _away(hit: re.Match[str], low: str) -> AwayMark | None:
    """ "in two hours" counts only where somebody then calls or begins: else it is a length."""
    if not _FUTURE_CALL.search(low[max(0, hit.start() - 60) : hit.start()]):
        return None
    number = hit["aw_n"]
    minutes = 30 if number.startswith("half") else count_of(number) * (60 if hit["aw_u"].startswith("h") else 1)
    return AwayMark(hit.start(), hit.end(), minutes)
