"""The lines below a letter: who signs, and what programs and lawyers add."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from .signature_words import (
    ANSWERS,
    CLOSINGS,
    DETAILS,
    DEVICE_BEGINNINGS,
    DEVICE_EXCUSES,
    DEVICES,
    SMALL_PRINT,
)

MAX_SIGNATURE_LINES = 25
_MAX_NAME_LINE = 60
_REACH = 30  # lines from the end within which a signature begins

_WORDS = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_POSTSCRIPT = re.compile(r"\s{0,4}(?:p\.?\s?p?\.?\s?s)\b[.:,;\s-]", re.IGNORECASE)  # P.S. - and: PS: PPS
_CONTACT = re.compile(r"\+?\d[\d ().-]{6,}\d|@|https?://|www\.|linkedin\.|\bext\b|\s[|·•]\s", re.IGNORECASE)
_NAME_END = re.compile(r"[,(|/·•\u2013\u2014]|\s-\s|\s{2,}")  # Dana Oak, PhD (she/her) | Recruiter
_RULE = re.compile(r"[-_=*~#.\s\u2013\u2014\u1427]+")  # also the mark that a mail tracker leaves
_LONG_RULE = re.compile(r"[-_=*~\u2013\u2014]{5,}")
_TEAM = re.compile(r"(?:[A-Z\u00c0-\u00de][^.!?:]{0,80} )?[Tt]eam")  # The Orchard hiring team
_AFTER_CLOSING = re.compile(r"[\s,.!\u2013\u2014-]+")  # Best, Dana; Thanks - Dana


_BULLETS = ("- ", "* ", "\u2022")
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "rev", "herr", "frau", "i", "a", "ing"})


@dataclass(frozen=True, slots=True)
class Signed:
    """A typed passage parted: the letter, and the lines that sign it; small print is in neither."""

    letter: tuple[str, ...]
    signature: tuple[str, ...]


def signed(lines: Sequence[str], writer: str, *, is_last: bool) -> Signed:
    """The passage without signature and small print.

    ``writer`` is the display name of who wrote it, or the address. ``is_last``: nothing typed follows, so a name alone
    may end it. A passage that would be nothing but signature is all letter.
    """
    kept = _trimmed(_without_small_print(lines))
    start = _signature_start(kept, _tokens(writer), is_last=is_last)
    below = kept[start:]
    back = _typed_below(below)
    signature = [line for index, line in enumerate(below) if index not in back]
    letter = _trimmed(kept[:start])
    if back:
        letter = [*letter, "", *(below[index] for index in sorted(back))]
    if not letter and not _is_delimiter(kept[:1]):
        only_closing = [line for line in signature if _is_closing(line)]
        return Signed(tuple(only_closing or signature), tuple(signature) if only_closing else ())
    return Signed(tuple(letter), tuple(_trimmed(signature[:MAX_SIGNATURE_LINES])))


def _trimmed(lines: Sequence[str]) -> list[str]:
    """The lines without empty ones and bare rules at either end."""
    start, end = 0, len(lines)
    while end > start and (not lines[end - 1].strip() or _RULE.fullmatch(lines[end - 1][:200])):
        end -= 1
    while start < end and (not lines[start].strip() or _LONG_RULE.fullmatch(lines[start][:200].strip())):
        start += 1
    return list(lines[start:end])


def _without_small_print(lines: Sequence[str]) -> list[str]:
    """The lines without what devices, mail servers and lawyers add, each with the rest of its paragraph."""
    kept: list[str] = []
    dropping = False
    for index, line in enumerate(lines):
        if not line.strip():
            dropping = False
        elif dropping or _is_small_print(f"{line[:2_000]} {lines[index + 1][:200] if index + 1 < len(lines) else ''}"):
            dropping = True
            continue
        if not _is_device_line(line):
            kept.append(line)
    return kept


def _is_small_print(text: str) -> bool:
    lowered = text.casefold()
    return any(phrase in lowered for phrase in SMALL_PRINT)


def _is_device_line(line: str) -> bool:
    """Whether the line is like "Sent from my iPhone"."""
    if len(line) > 160:
        return False
    words = " ".join(re.sub(r"[<>()\[\]*_]", " ", line).casefold().split()).strip("-. !")
    if words.startswith(DEVICE_EXCUSES) or (words.startswith("sent from my ") and len(words) < 60):
        return True
    return words.startswith(DEVICE_BEGINNINGS) and any(device in words for device in DEVICES)


def _signature_start(lines: Sequence[str], writer: frozenset[str], *, is_last: bool) -> int:
    """The line with which the signature begins; the number of lines where there is none."""
    first = max(0, len(lines) - _REACH)
    for index in range(first, len(lines)):
        if _is_delimiter(lines[index : index + 1]) and (lines[index].strip() == "--" or _is_brief(lines[index + 1 :])):
            return index
    for index in range(len(lines) - 1, first - 1, -1):
        if _closes(lines, index, writer):
            return _with_lines_above(lines, index, writer)
    for index in range(len(lines) - 1, max(first, len(lines) - 14) - 1, -1):
        if _is_writer(lines[index], writer) and _can_sign(lines, index):
            return _with_lines_above(lines, index, writer)
    return _unnamed_start(lines) if is_last else len(lines)


def _can_sign(lines: Sequence[str], index: int) -> bool:
    """Whether the writer's name on this line signs; it may also stand in a list of who will be there."""
    above = next((line for line in reversed(lines[:index]) if line.strip()), "")
    own = _paragraph(lines, index + 1)
    listed = lines[index].lstrip().startswith(_BULLETS) and (above.lstrip().startswith(_BULLETS) or bool(own))
    if above.rstrip().endswith(":") or listed or not all(map(_is_short, own)):
        return False
    return not any(map(_is_sentence, lines[index + 1 + len(own) :]))


def _is_sentence(line: str) -> bool:
    """Whether the line speaks to the reader, as nothing below a signature does but a postscript."""
    said = line.strip()
    return said.endswith((".", "!", "?")) and len(said.split()) >= 4 and not _POSTSCRIPT.match(said) and " you" in said


def _paragraph(lines: Sequence[str], index: int) -> list[str]:
    """The lines from here to the next empty one."""
    return list(takewhile(str.strip, lines[index:]))


def _is_delimiter(lines: Sequence[str]) -> bool:
    return bool(lines) and lines[0].strip() in {"--", "\u2014", "\u2014\u2014", "---"}


def _is_brief(lines: Sequence[str]) -> bool:
    """Whether the lines below a rule that is no proper delimiter are few and short enough to sign."""
    return sum(bool(line.strip()) for line in lines) <= 12 and all(map(_is_short, lines))


def _closes(lines: Sequence[str], index: int, writer: frozenset[str]) -> bool:
    """Whether the letter ends with this line: a closing word above a name, or "Best, Dana"."""
    line = lines[index].strip()
    below = [one.strip() for one in lines[index + 1 :] if one.strip()]
    if _is_closing(line):
        return not below or _is_name_like(below[0]) or _is_writer(below[0], writer)
    return len(line) <= 60 and all(map(_is_short, below)) and _closes_in_one(line, writer)


def _closes_in_one(line: str, writer: frozenset[str]) -> bool:
    """Whether the line is closing words and the writer's name: "Best, Dana"."""
    cuts = [(line[: gap.start()], line[gap.end() :]) for gap in _AFTER_CLOSING.finditer(line)]
    return any(_is_closing(words) and _is_writer(name, writer) for words, name in cuts)


def _is_closing(line: str) -> bool:
    """Whether the line is nothing but closing words, in one language or in two."""
    if len(line) > 90:
        return False
    words = " ".join(line.casefold().replace("\u2019", "'").strip(" ,.!-~*_:;\u2013\u2014\u2026").split())
    return bool(words) and (words in CLOSINGS or all(part.strip(" ,.!") in CLOSINGS for part in words.split("/")))


def _with_lines_above(lines: Sequence[str], index: int, writer: frozenset[str]) -> int:
    """Where the signature begins that we know by one of its lines: closings, a first name and a rule stand above it."""
    start, at = index, index - 1
    while at >= 0 and start - at <= 3:
        line = lines[at].strip()
        adjacent = at == start - 1
        if _is_closing(line) or (line and _LONG_RULE.fullmatch(line[:200])):
            start = at
        elif line and not (adjacent and _stands_in_signature(line)) and not _is_lone_name(line, writer):
            break
        elif line:
            start = at
        at -= 1
    return start


def _is_lone_name(line: str, writer: frozenset[str]) -> bool:
    return len(_WORDS.findall(line[:100])) <= 3 and _is_writer(line, writer)


def _stands_in_signature(line: str) -> bool:
    """Whether a line right above a name looks like one more line of the signature: "Dana, Reception"."""
    return len(line) <= 50 and not line.endswith((".", "!", ",", ":", ";", ")")) and _is_name_like(line)


def _tokens(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORDS.findall(name[:200].partition("@")[0]))


def _is_writer(line: str, writer: frozenset[str]) -> bool:
    """Whether the line begins with the writer's name, or part of it, and goes on with titles at most.

    >>> _is_writer("Dana Oak, Recruiter", frozenset({"dana", "oak"}))
    True
    """
    line = line[:200].strip(" *_-~\u2013\u2014/")
    name = _NAME_END.split(line, maxsplit=1)[0].strip(" .!*_")
    words = [word.casefold() for word in _WORDS.findall(name) if word.casefold() not in _HONORIFICS]
    if not 0 < len(words) <= 5 or len(name) > _MAX_NAME_LINE or any(char.isdigit() for char in name):
        return False
    if len(words) == 1:
        return _is_part_of(words[0], writer) or _is_initials(name, writer)
    known = sum(word in writer for word in words)
    titled = all(word[0].isupper() or word.casefold() in writer for word in _WORDS.findall(name))
    others = not ANSWERS.isdisjoint(words)
    return known * 2 >= len(words) and titled and not others and not line.endswith((".", "?", "!", ":"))


def _is_part_of(word: str, writer: frozenset[str]) -> bool:
    """Whether the word is one of the names, or short for one: Barb, Mina."""
    if word in writer:
        return len(word) > 1
    return len(word) >= 3 and any(name.startswith(word) or name.endswith(word) for name in writer)


def _is_initials(name: str, writer: frozenset[str]) -> bool:
    """Whether the line is like "D", "d." or "DO"."""
    letters = name.replace(".", "").replace(" ", "")
    if not 0 < len(letters) <= 4 or not (letters.isupper() or len(letters) == 1):
        return False
    return set(letters.casefold()) <= {word[0] for word in writer}


def _is_name_like(line: str) -> bool:
    """Whether a line below a closing can be a name: a few words, no digits, no sentence."""
    name = _NAME_END.split(line.strip(" *_-~"), maxsplit=1)[0].strip()
    words = _WORDS.findall(name)
    if not words or len(words) > 6 or len(name) > _MAX_NAME_LINE or any(char.isdigit() for char in name):
        return False
    if line.rstrip().endswith(("?", ":", ";")) or words[0].casefold() in ANSWERS:
        return False
    return len(words) == 1 or sum(word[0].isupper() for word in words) * 2 > len(words) or not name.isascii()


def _is_short(line: str) -> bool:
    """Whether a line can stand in a signature: no full sentence that goes on and on."""
    return len(line) <= 110 or _CONTACT.search(line[:300]) is not None


def _unnamed_start(lines: Sequence[str]) -> int:
    """Where a last paragraph signs for somebody whose name we do not know: a lone name, or a name above contacts."""
    start = len(lines)
    while start and lines[start - 1].strip():
        start -= 1
    paragraph = lines[start:]
    if not start or not paragraph:
        return len(lines)
    if len(paragraph) == 1 and _TEAM.fullmatch(paragraph[0][:100].strip()):
        return start
    if not _is_name_like(paragraph[0]):
        return len(lines)
    words = _WORDS.findall(paragraph[0])
    lone = len(paragraph) == 1 and len(words) == 1 and len(words[0]) <= 14 and paragraph[0].strip(" .-~")[-1:].isalpha()
    if lone and words[0].casefold() not in ANSWERS:
        return start
    contacts = any(_CONTACT.search(line[:300]) for line in paragraph[1:])
    details = any(_is_detail(line) for line in paragraph)
    return start if contacts and not details and all(map(_is_short, paragraph)) else len(lines)


def _typed_below(lines: Sequence[str]) -> set[int]:
    """Which lines below the signature's first paragraph are typed after all: postscripts, and details of a meeting."""
    typed: set[int] = set()
    paragraph: list[int] = []
    for index in range(len(lines) + 1):
        if index < len(lines) and lines[index].strip():
            paragraph.append(index)
            continue
        if paragraph and paragraph[0] and _is_typed_paragraph([lines[one] for one in paragraph]):
            typed.update(paragraph)
        paragraph = []
    return typed


def _is_typed_paragraph(lines: Sequence[str]) -> bool:
    return _POSTSCRIPT.match(lines[0]) is not None or sum(map(_is_detail, lines)) >= 2


def _is_detail(line: str) -> bool:
    """Whether the line reads like "When: Thursday, 10 am"."""
    label, colon, _ = line[:60].partition(":")
    words = _WORDS.findall(label)
    return bool(colon) and 0 < len(words) <= 3 and any(word.casefold() in DETAILS for word in words)
