"""Zones named in a text, as marks: what they are, whose clock they mean, and where such a word is none."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from followup_daemon.reading.time_tokens import ZoneMark
from followup_daemon.reading.zone_places import NAMELIKE
from followup_daemon.reading.zones import named_zone

# "We have kept 10:15 for you" tells no zone.
_KEPT_FOR = re.compile(
    r"\b(?:set\saside|reserv|book|schedul|hold|held|arrang|set\sup|confirm|down|block|plan|keep|kept|sav)[^.!?]{0,90}$"
)
_ALL_TIMES = re.compile(
    r"(?:\ball\b(?:\stimes?)?(?:\s(?:are|is))?(?:\s(?:in|listed|given|shown))*|\btimes?\s(?:are|is|in|"
    r"below|zone|listed|shown|given)(?:\s(?:are|in|is))*|\btime-?\s?zone)\s?[:=(]?\s{0,2}$"
)
_GOES_ON = re.compile(r"\s[A-Z][a-z]")
_CALENDAR_WORD = re.compile(r"\s(?:Time|Standard|Daylight|On|Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
_CLEAR_CLOCK = re.compile(r"(?:\d[ap]\.?m\.?|:\d\d|noon|midday)\s?\(?$")


def zone_mark(hit: re.Match[str], text: str, low: str, written: datetime, zone: tzinfo) -> ZoneMark | None:
    """A zone, where case or place shows that it is one: "ET", "2pm et", but not French "et"; None elsewhere."""
    start, end = hit.span()
    if hit["zone_whose"]:
        return _whose(start, end, low)
    named = bool(hit["zone_named"] or hit["zone_place"] or hit["zone_area"])
    if low[start:end] in NAMELIKE and low[start - 1 : start] != "(":
        return None  # "Does 2pm suit, Austin?"
    if not (_is_name(text, end, low[start:end]) if named else _is_short(text[start:end], start, low)):
        return None
    found, shared = named_zone(hit["zone_named"] or text[start:end], written, zone)
    overall = bool(_ALL_TIMES.search(low[max(0, start - 40) : start]))
    return ZoneMark(start, end, found, None, overall, shared) if found else None


def _whose(start: int, end: int, low: str) -> ZoneMark | None:
    bracketed = re.search(r"\([^()]{0,12}$", low[max(0, start - 14) : start])
    if low.startswith("for", start) and not bracketed and _KEPT_FOR.search(low[max(0, start - 120) : start]):
        return None
    return ZoneMark(start, end, None, "yours" if "you" in low[start:end] else "mine")


def _is_name(text: str, end: int, words: str) -> bool:
    """Whether "Eastern" or "London" does not go on as a name: "Central Station", "London Bridge"."""
    if "time" in words or not _GOES_ON.match(text, end):
        return True
    return bool(_CALENDAR_WORD.match(text, end))


def _is_short(words: str, start: int, low: str) -> bool:
    """Whether "ET", "cst" or "UTC+2" can be meant: in capitals, or small right behind a clear clock time."""
    if words.isalpha() and words.islower() and len(words) < 5:
        return bool(_CLEAR_CLOCK.search(low[max(0, start - 9) : start]))
    return not words.isalpha() or words.isupper() or words.islower()
