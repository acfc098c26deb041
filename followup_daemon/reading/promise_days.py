"""Days of a promise that no calendar word names: a length of time to wait, and the day after another."""

# ruff: noqa: E501 - a pattern and its examples stand on one line

from __future__ import annotations

import re
from datetime import date, timedelta

from followup_daemon.reading.phrases import worded

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fourteen": 14, "another": 1, "a couple of": 2, "couple of": 2, "couple": 2,
}  # fmt: skip
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_WAIT = re.compile(
    # "give us two weeks", "it takes ten days"; not "two weeks ago", "a two-week trial", "four weeks' notice", "for a day"
    rf"(?<!for )(?<!every )(?<!last )(?<!past )(?<!these )\b{_NUMBER} (?:more |working |business |full )?(?P<unit>days?|weeks?|fortnights?)\b"
    r"(?!'? (?:ago|notice|holiday|leave|trial|contract|course|shift|off|a (?:week|month|year)|of|in|per|old|each|together|to (?!decide|get|hear|know|reach|make|come|final|process|choose))|[- ](?:long|trial))",
    re.IGNORECASE,
)
_LATER = worded(
    # "the day after", "the next morning", "two days later", "the day after that"
    r"\b(?:the )?(?:very )?(?:day|morning|evening) (?:after|following)\b(?! (?:tomorrow|the|your|our|we|they|he|she|i)\b)"
    r"|\b(?:the )?(?:very )?(?:next|following) (?:day|morning)\b"
    rf"|\b{_NUMBER} days? (?:later|after(?:wards)?)\b"
)


def waited(words: str, today: date) -> date | None:
    """The last day of a length of time that is asked for: "give us two weeks"; None where none is named."""
    match = _WAIT.search(words)
    if match is None:
        return None
    days = {"d": 1, "w": 7, "f": 14}[match["unit"][0].lower()]
    return today + timedelta(days=days * _number(match["number"]))


def later(words: str) -> tuple[int, int] | None:
    """Where the words speak of a day by another ("the day after", "two days later"), and by how many days it is later."""
    match = _LATER.search(words)
    if match is None:
        return None
    number = match.groupdict().get("number")
    return match.start(), _number(number) if number else 1


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBERS[words.lower()]
