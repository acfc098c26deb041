"""The telephone numbers that stand in lines of text, each with what the words beside it say of the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from phonenumbers import (
    Leniency,
    PhoneNumber,
    PhoneNumberMatch,
    PhoneNumberMatcher,
    PhoneNumberType,
    number_type,
)

from followup_daemon.calling.number_words import (
    CONFERENCE,
    DIRECT,
    EXTENSION,
    FAX,
    MAIN,
    MOBILE,
    OTHER,
    OWN,
    PASSED_OVER,
    PHONE,
)

LONGEST_LINE = 1_000
MOST_LINES = 200
MOST_TRIES = 12
"""How often the library may look for a number in one line (``max_tries``): hostile lines cost no more."""

LEAST_DIGITS = 7


class Line(IntEnum):
    """Whose telephone rings: the sooner theirs, the smaller."""

    DIRECT = 0
    MOBILE = 1
    PHONE = 2
    PLAIN = 3  # nothing is said of it
    MAIN = 4  # somebody else answers first
    LOOSE = 5  # it stands among other words, which must tell
    NEVER = 6  # fax, order numbers, others'


@dataclass(frozen=True, slots=True)
class Found:
    """A number where it stands: in which line of the text, between which places of it, and what kind it is."""

    number: PhoneNumber
    extension: str
    line: Line
    text: str
    start: int
    end: int


_KINDS = (
    (FAX, Line.NEVER),
    (OTHER, Line.NEVER),
    (DIRECT, Line.DIRECT),
    (MOBILE, Line.MOBILE),
    (MAIN, Line.MAIN),
    (PHONE, Line.PHONE),
)
_LABELS = {word: line for words, line in reversed(_KINDS) for word in words}
_BY_TYPE = {
    PhoneNumberType.MOBILE: Line.MOBILE,
    PhoneNumberType.TOLL_FREE: Line.MAIN,
    PhoneNumberType.SHARED_COST: Line.MAIN,
    PhoneNumberType.UAN: Line.MAIN,
    PhoneNumberType.PREMIUM_RATE: Line.NEVER,
    PhoneNumberType.PAGER: Line.NEVER,
    PhoneNumberType.VOICEMAIL: Line.NEVER,
}
"""What the number itself tells where its label leaves it open."""

_ABROAD = re.compile(r"(?<![\d+(./-])(?<!\d )00(?=[1-9]\d)")  # 0049 30 901820 is dialled for +49 30 901820
_WORD = re.compile(r"[^\W\d_]+")
_HANDPHONE = re.compile(r"\bh/p\b", re.IGNORECASE)
_SHARED = re.compile(  # Tel/Fax: one line for both
    r"\b(?:(?:tel|telephone|telefon|phone|ph|t|p)\.? ?[/&+] ?(?:fax|f)|fax ?[/&+] ?(?:tel|phone|telefon))\b",
    re.IGNORECASE,
)
_SIGNS = {0x260E: " tel ", 0x2706: " tel ", 0x1F4DE: " tel ", 0x1F4F1: " mobile ", 0x1F4E0: " fax "}
_BOUNDS = "|\u2022\u00b7;,\t"
_BEHIND = re.compile(r"[\s.:/\u2013\u2014-]{0,4}\(?[\s]?((?:[^\W\d_]+[ /.-]{0,2}){1,3})")
_EXTENSION = re.compile(EXTENSION, re.IGNORECASE)
_GIVEN = re.compile("|".join(OWN), re.IGNORECASE)
_CONFERENCE = re.compile("|".join(CONFERENCE), re.IGNORECASE)
_ASSISTANT = re.compile(
    r"\W{0,4}(?:(?:my|executive|personal) )?(?:assistant|asst|pa|ea|secretary)\b[^:]{0,15}:", re.IGNORECASE
)


def phone_numbers(text: str, region: str | None) -> Iterator[Found]:
    """The numbers in the text that ring somewhere, those of a video conference apart, in order.

    Without ``region`` only those with the code of their country count.
    """
    lines = _told(text)
    for index, line in enumerate(lines):
        if sum(char.isdigit() for char in line) >= LEAST_DIGITS:
            above = lines[index - 1] if index else ""
            yield from _in_line(line, above, region)


def _told(text: str) -> list[str]:
    """The lines made ready, those of conference blocks emptied: their paragraph, and the next where they close it."""
    kept: list[str] = []
    dialling = ended = False
    for raw in text.split("\n", MOST_LINES)[:MOST_LINES]:
        line = _ready(raw)
        if not line.strip():
            ended = True
        elif _CONFERENCE.search(raw[:LONGEST_LINE]):
            dialling, ended, line = True, False, ""
        elif dialling and not _GIVEN.search(line) and not (ended and _WORD.match(line.strip())):
            ended, line = False, ""
        else:
            dialling = ended = False
        kept.append(line)
    return kept


def _ready(line: str) -> str:
    """The line cut between two words, without addresses of mail and web, codes for dialling abroad as a plus."""
    line = line[: LONGEST_LINE + 1].translate(_SIGNS)
    short = line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE].rpartition(" ")[0]
    words = ("" if "@" in word or "://" in word or word.startswith("www.") else word for word in short.split(" "))
    return _ABROAD.sub("+", _SHARED.sub("tel ", _HANDPHONE.sub("hp", " ".join(words))))


def _in_line(line: str, above: str, region: str | None) -> Iterator[Found]:
    """The line's numbers. Labels stand before their numbers, unless each has one behind and none before."""
    matches = list(PhoneNumberMatcher(line, region, leniency=Leniency.VALID, max_tries=MOST_TRIES))
    ends = [0, *(match.end for match in matches)]
    starts = [*(match.start for match in matches), len(line)]
    before = [_before(line[end : match.start]) for end, match in zip(ends, matches, strict=False)]
    behind = [_behind(line[match.end : start]) for match, start in zip(matches, starts[1:], strict=True)]
    after = all(label is not None for label in behind)
    for at, match in enumerate(matches):
        label = behind[at] if after or before[at] is None else before[at]
        if label is None and at == 0 and match.start == len(line) - len(line.lstrip()):
            label = _before(above) if _is_label(above) else None
        if _ASSISTANT.match(above) or _ASSISTANT.match(line):
            label = Line.NEVER
        yield _found(match, label, line, starts[at + 1])


def _found(match: PhoneNumberMatch, label: Line | None, line: str, until: int) -> Found:
    apart = _EXTENSION.match(line, match.end) if match.number.extension is None else None
    extension = match.number.extension or (apart[1] if apart else "")
    hashed = line[: match.start].endswith("#") and label is None
    kind = Line.NEVER if hashed else _kind(match, label, alone=_is_alone(line, match, until))
    return Found(match.number, extension, _with_extension(kind, extension), line, match.start, match.end)


def _with_extension(line: Line, extension: str) -> Line:
    """A number with an extension rings on somebody's desk."""
    return Line.DIRECT if extension and Line.PHONE <= line <= Line.MAIN else line


def _kind(match: PhoneNumberMatch, label: Line | None, *, alone: bool) -> Line:
    """What the label says, made precise by what the number itself tells; a bare number must stand alone."""
    told = _BY_TYPE.get(number_type(match.number))
    if told is Line.NEVER:
        return Line.NEVER
    if label is None:
        return (Line.PLAIN if told is None else told) if alone else Line.LOOSE
    return told if label is Line.PHONE and told is not None else label


def _is_alone(line: str, match: PhoneNumberMatch, until: int) -> bool:
    """Whether nothing but marks stands beside it, or it is written as only telephone numbers are."""
    before = line[: match.start].rstrip()
    set_apart = not before or before[-1] in _BOUNDS + "/\u2013\u2014-"
    return (set_apart and not _WORD.match(line[match.end : until].strip())) or match.raw_string.startswith(("+", "("))


def _before(text: str) -> Line | None:
    """What the last words of the text call the number behind it, None where they are no label."""
    words = [word.casefold() for word in _WORD.findall(text[max(map(text.rfind, _BOUNDS)) + 1 :][-60:])]
    general = False
    for word in reversed(words[-5:]):
        line = _LABELS.get(word)
        if line is Line.PHONE:
            general = True
        elif line is not None:
            return line
        elif word not in PASSED_OVER:
            break
    return Line.PHONE if general else None


def _behind(text: str) -> Line | None:
    """What the words right behind a number call it: "(mobile)", "office"; None where they do not."""
    found = _BEHIND.match(text)
    words = [word.casefold() for word in _WORD.findall(found[1])] if found else []
    lines = [_LABELS.get(word) for word in words if word not in PASSED_OVER]
    told = [line for line in lines if line is not None]
    return max(told, key=lambda line: line is Line.NEVER) if told and len(told) == len(lines) else None


def _is_label(line: str) -> bool:
    """Whether the line is the label of what stands below it: "Mobile:"."""
    return len(line.split()) <= 3 and not any(map(str.isdigit, line)) and _before(line) is not None
