"""A text in English words, phrase by phrase, with the way back to the words of the original.

From left to right, the longest phrase that stands at a word wins; what no phrase knows stays as it is. Every phrase
is bounded, so the time is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from followup_daemon.reading.language_glossary import GAPS, Glossary, Phrase
from followup_daemon.reading.phrases import plain

DEPTH = 4
"""How deep phrases may stand within the gap of another."""

_WORD = re.compile(r"\w+")
Piece = tuple[str, int, int]
"""English words, and where the words they stand for begin and end."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """``english`` is the ``original`` as the rules read it, made of the ``pieces`` in order."""

    original: str
    english: str
    pieces: tuple[Piece, ...]

    def original_of(self, words: str) -> str | None:
        """The original words that stand where ``words`` stand in the English, whatever the spaces between them;
        None where they do not stand there."""
        bare = " ".join(words.split())
        before, behind = (r"(?<!\w)" if bare[:1].isalnum() else ""), (r"(?!\w)" if bare[-1:].isalnum() else "")
        pattern = before + r"\s+".join(map(re.escape, bare.split())) + behind
        found = re.search(pattern, self.english) if bare else None
        return self.original[slice(*self._source(*found.span()))] if found else None

    def _source(self, start: int, end: int) -> tuple[int, int]:
        """Where the original of this stretch of the English begins and ends."""
        ends = accumulate(len(words) for words, _, _ in self.pieces)
        begins, last = len(self.original), 0
        for (words, begin, finish), until in zip(self.pieces, ends, strict=True):
            at = until - len(words)
            if not words[max(0, start - at) : max(0, end - at)].strip():
                continue
            copied = words == self.original[begin:finish]
            begins = min(begins, begin + max(0, start - at) if copied else begin)
            last = max(last, begin + min(len(words), end - at) if copied else finish)
        return begins, last


@dataclass(frozen=True, slots=True)
class _Reading:
    """What holds for a whole text."""

    glossary: Glossary
    written: date
    names: frozenset[str]


def rendered(text: str, glossary: Glossary, written: date, names: frozenset[str] = frozenset()) -> Rendering:
    """The text in English words; ``written`` is the day it was written on, from which weeks are counted.

    ``names`` are words that begin no phrase: somebody is called by them.
    """
    original = unicodedata.normalize("NFC", text)
    straight = plain(original)
    pieces = [*_pieces(straight, 0, len(straight), _Reading(glossary, written, names), DEPTH)]
    pieces = [(original[start:end], start, end) if words == straight[start:end] else (words, start, end)
              for words, start, end in pieces]  # fmt: skip
    if len(original) > len(straight):
        pieces.append((original[len(straight) :], len(straight), len(original)))
    return Rendering(original, "".join(words for words, _, _ in pieces), tuple(pieces))


def _pieces(text: str, start: int, end: int, reading: _Reading, depth: int) -> list[Piece]:
    """The stretch from ``start`` to ``end`` as pieces."""
    made: list[Piece] = []
    at = start
    for word in _WORD.finditer(text, start, end):
        if word.start() < at or word.group() in reading.names:
            continue
        phrase, found = _longest(text, word, end, reading.glossary)
        if phrase is None or found is None:
            continue
        if word.start() > at:
            made.append((text[at : word.start()], at, word.start()))
        made += _english(text, phrase, found, reading, depth)
        at = found.end()
    return [*made, (text[at:end], at, end)] if at < end else made


def _longest(
    text: str, word: re.Match[str], end: int, glossary: Glossary
) -> tuple[Phrase | None, re.Match[str] | None]:
    for phrase in glossary.beginning_with(word.group()):
        found = phrase.match(text, word.start(), end)
        if found and not (phrase.loose and _tears(text, found, end, glossary)):
            return phrase, found
    return None, None


def _tears(text: str, found: re.Match[str], end: int, glossary: Glossary) -> bool:
    """Whether a phrase of several words begins within the gap and needs the verb behind it."""
    last = found.start(found.lastindex or 0)
    for word in _WORD.finditer(text, found.start(), last):
        if word.start() == found.start():
            continue
        for phrase in glossary.beginning_with(word.group()):
            if phrase.loose or phrase.weight[0] < 2:
                continue
            whole = phrase.match(text, word.start(), end)
            if whole and whole.end() > last:
                return True
    return False


def _english(text: str, phrase: Phrase, found: re.Match[str], reading: _Reading, depth: int) -> list[Piece]:
    """The English of one phrase; what stands in its gaps is put into English too."""
    made: list[Piece] = []
    for part in phrase.said:
        if isinstance(part, str):
            made.append((part, found.start(), found.end()))
            continue
        group, kind = part
        begin, finish = found.span(group)
        words = text[begin:finish]
        if kind in GAPS:
            begin += len(words) - len(words.lstrip(" ,\n"))
            made += _pieces(text, begin, finish, reading, depth - 1) if depth else [(words, begin, finish)]
        else:
            made.append((_of_kind(words, kind, reading), begin, finish))
    return _single_spaced([*made, (".", found.end() - 1, found.end())] if _ends_sentence(text, found) else made)


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    """Whether the phrase took a full stop that ends a line too: "on the 29." """
    return found.group().endswith(".") and text[found.end() : found.end() + 2].lstrip(" ")[:1] in {"", "\n"}


def _of_kind(words: str, kind: str, reading: _Reading) -> str:
    if kind == "week":
        return f"{_monday(int(words), reading.written):%Y-%m-%d}" if 0 < int(words) < 54 else words
    if kind == "Stem":
        return words.lower()
    return reading.glossary.kinds.get(kind, {}).get(words.lower(), words)


def _monday(week: int, written: date) -> date:
    """The Monday of the calendar week (ISO 8601) of that number that lies nearest."""
    here = written - timedelta(days=written.weekday())
    weeks = week - written.isocalendar().week
    return here + timedelta(weeks=weeks + (52 if weeks < -26 else -52 if weeks > 26 else 0))


def _single_spaced(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the spaces that an empty gap leaves: two in a row, or one at the end."""
    kept: list[Piece] = []
    for words, start, end in pieces:
        single = words.lstrip(" ") if kept and kept[-1][0].endswith(" ") else words
        if single:
            kept.append((single, start, end))
    if kept:
        words, start, end = kept[-1]
        kept[-1] = (words.rstrip(" "), start, end)
    return kept
