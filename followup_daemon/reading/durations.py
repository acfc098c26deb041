"""Lengths of talks said in a text: "30 minutes", "an hour and a half", "45-min", "30-45 min"."""

from __future__ import annotations

import re

from followup_daemon.reading.moments import Duration
from followup_daemon.reading.time_noise import lower, masked, plain
from followup_daemon.reading.time_words import COUNTS, alternatives

_COUNT = rf"(?:\d{{1,3}}(?:\.\d)?|{alternatives(COUNTS)})"
_HOUR = r"(?:hours?|hrs?)\b(?:-long\b)?"
_MINUTE = r"(?:minutes?|mins?)\b"
_G = r"[ \n-]{1,2}"
_FIND = re.compile(
    rf"(?<![\w.:/])(?:"
    rf"(?P<three>three{_G}quarters{_G}of{_G}an{_G}hour\b)"
    rf"|(?P<quarter>(?:an?[ \n])?quarter(?:[ \n]of)?{_G}(?:an[ \n])?hour\b)"
    rf"|(?P<half>half{_G}(?:an?{_G})?(?:hour|hr)\b)"
    rf"|(?:(?P<low>{_COUNT})[ ]?(?:-|to|or|/)[ ]?)?(?P<h>{_COUNT}|(?=hour-long)|\d\u00bd|an?[ ](?:full|"
rf"good|whole))(?P<more>[ ]and[ ]a[ ](?:half|quarter)|\u00bd)?[ -]?{_HOUR}"
    r"(?:(?:[ ]and)?[ ](?P<plus>a[ ]half|a[ ]quarter|\d{1,2}(?=[ ]?m)|"
rf"{alternatives(COUNTS)}(?=[ ]m))(?:[ ]?{_MINUTE})?)?"
    rf"|(?P<hm>[1-4])[ ]?h[ ]?(?P<hmm>[0-5]\d)?(?:[ ]?m(?:in)?)?(?!\w)"
    rf"|(?:(?P<lowm>{_COUNT})[ ]?(?:-|to|or|/)[ ]?)?(?P<m>\d{{1,3}}(?=\+?[ ]?(?:m\b(?!\.)|'))|"
rf"{_COUNT})\+?[ \n-]?(?:{_MINUTE}|(?<=[\d+ ])m\b|')(?!\w)"
    rf")"
)  # fmt: skip
# Behind or before these words it is no length of a talk: "in 30 minutes", "10 minutes early", "24 hours' notice".
_BEFORE = re.compile(
    r"(?:\b(?:in|within|after|every|last|first|next|past|until|another|since|than|inside|final|under|"
    r"takes\syou|drive|walk|arrive|come|be)\s(?:the\s|about\s|around\s|(?:first|last|next|"
    r"past)\s)?(?:or\sso\s)?)$"
)
_AFTER = re.compile(
    r"(?:[ -](?:early|earlier|late|later|before|prior|beforehand|ago|notice|walk|drive|away|out|from|"
    r"after|into|read|of\sexperience|per\s(?:week|day)|a\s(?:week|day|month)|ride|commute|delay|buffer|"
    r"break|"
    r"in\sadvance|ahead|warning)\b|'?s?[ ](?:notice|walk|drive|ride)|/week|/day)"
)
_SHORTEST = 5
_LONGEST = 12 * 60


def find_durations(text: str) -> tuple[Duration, ...]:
    """Every length of a talk in the text, in order; of a range the longer. Distances ("in 30 minutes") are none."""
    return durations_in(lower(masked(plain(text))))


def durations_in(low: str) -> tuple[Duration, ...]:
    """The same for a text already in lower case and without noise."""
    found = []
    for hit in _FIND.finditer(low):
        if _BEFORE.search(low[max(0, hit.start() - 24) : hit.start()]) or _AFTER.match(low, hit.end()):
            continue
        minutes = _minutes(hit)
        if _SHORTEST <= minutes <= _LONGEST:
            found.append(Duration(minutes, hit.span()))
    return tuple(found)


def _minutes(hit: re.Match[str]) -> int:
    for name, minutes in (("three", 45), ("quarter", 15), ("half", 30)):
        if hit[name]:
            return minutes
    if hit["m"]:
        return int(_number(hit["m"]))
    if hit["hm"]:
        return int(hit["hm"]) * 60 + int(hit["hmm"] or 0)
    total = _number(hit["h"]) * 60
    extra = hit["more"] or hit["plus"] or ""
    if "half" in extra or "\u00bd" in extra:
        return int(total) + 30
    if "quarter" in extra:
        return int(total) + 15
    return int(total + (_number(extra) if extra else 0))


def _number(words: str) -> float:
    if words[:1].isdigit():
        return float(words.replace("\u00bd", ".5"))
    return float(COUNTS.get(re.sub(r"\s+", " ", words), 1))
