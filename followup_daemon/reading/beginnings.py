"""What a text begins with where a pattern fits it, read off the pattern: a place that begins otherwise is not tried."""

from __future__ import annotations

import re

from followup_daemon.reading.anchors import CLASSED, CODE, KEY, LOOK, OPEN, at_least, closing, parted

_LETTERS = re.compile(r"\w+")
_RANGE = re.compile(r"(\w)-(\w)|\\(d)|(?!\\)(.)", re.DOTALL)
_BEGINS_A_WORD = re.compile(r"(?:\(\?<?[=!][^()]*\))*(?:\\b|\(\?<!\\w\))")
_DIGITS = frozenset("0123456789")


def beginnings(pattern: str) -> frozenset[str] | None:
    """Letters and digits of which any text that the pattern fits begins with some; None: not known."""
    found: set[str] = set()
    for part in parted(pattern):
        first = _first(part)
        if first is None:
            return None
        found |= first
    return frozenset(found)


def first_words(pattern: str) -> frozenset[str] | None:
    """By their first one or two letters the words that the pattern can begin with, as ``places_of_words`` has them.

    None where they are not known, or where it may begin within a word, or with none.
    """
    found: set[str] = set()
    for part in parted(pattern):
        words = beginnings(part) if _BEGINS_A_WORD.match(part) else None
        if words is None or not all(word[0].isalnum() for word in words):
            return None
        found.update(word[:KEY] for word in words)
    return frozenset(found)


def _first(pattern: str) -> set[str] | None:
    """The same for one alternative: its parts up to the first that may not be left out."""
    found: set[str] = set()
    at = 0
    while at < len(pattern):
        if LOOK.match(pattern, at):
            at = closing(pattern, at)
        elif pattern.startswith("\\b", at):
            at += 2
        else:
            first, end = _part(pattern, at)
            if first is None:
                return None
            found |= first
            times, at = at_least(pattern, end)
            if times:
                return found
    return None


def _part(pattern: str, at: int) -> tuple[frozenset[str] | None, int]:
    """What the part here begins with, and where it ends; of letters all but one that may be left out is one part."""
    if opened := OPEN.match(pattern, at):
        close = closing(pattern, at)
        return beginnings(pattern[opened.end() : close - 1]), close
    if letters := _LETTERS.match(pattern, at):
        return _of_letters(letters)
    if pattern.startswith("\\d", at):
        return _DIGITS, at + 2
    if code := CODE.match(pattern, at):
        return frozenset({chr(int(code[1], 16))}), code.end()
    classed = CLASSED.match(pattern, at)
    return (_of_class(classed.group()[1:-1]), classed.end()) if classed else (None, at)


def _of_letters(found: re.Match[str]) -> tuple[frozenset[str], int]:
    """The same for letters, and for what must follow them: "t(?:wo|en)" begins with "two" or "ten"."""
    word, end = found.group().lower(), found.end()
    if at_least(found.string, end)[0] == 0:
        return (frozenset({word[:-1]}), end - 1) if len(word) > 1 else (frozenset({word}), end)
    if OPEN.match(found.string, end):
        followed, close = _part(found.string, end)
        if followed is not None and at_least(found.string, close)[0]:
            return frozenset(word + after for after in followed), close
    return frozenset({word}), end


def _of_class(content: str) -> frozenset[str] | None:
    """The characters of a class like ``[0-5]``; None where it is another kind."""
    found: set[str] = set()
    at = 0
    while at < len(content):
        part = _RANGE.match(content, at)
        if part is None or content.startswith("^"):
            return None
        if part[1]:
            found.update(map(chr, range(ord(part[1]), ord(part[2]) + 1)))
        found.update(_DIGITS if part[3] else part[4] or "")
        at = part.end()
    return frozenset(found)
