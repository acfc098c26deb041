"""Text made ready to match against, its sentences told apart, and word lists made into patterns.

In a list every line is a phrase, written the way it is read, so that the list is data::

    phrases('''
        we've gone with <someone>
        not this time
    ''', someone="(?:someone|somebody) else")

``~`` bridges up to forty characters of the sentence, ``...`` up to ninety, both as few as will do; a space stands for
any short white space, with a question mark for none as well; case does not count; every phrase begins a word.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from followup_daemon.reading.anchors import Anchors, anchors, parted, places_of_words, words_in
from followup_daemon.reading.beginnings import first_words

LONGEST = 40_000
"""Characters of one mail that are read: some twenty times a long one, so that hostile mail costs no more."""

LONGEST_SENTENCE = 700
"""Characters of one sentence that are looked at; a longer one is cut into several."""

_STRAIGHT = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u0060": "'", "\u00b4": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2010": "-", "\u2011": "-", "\u2012": "-",
        "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\r": " ",
    }
)  # fmt: skip

ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof rev revd fr br st sr jr ing dipl a.m p.m e.g i.e approx ca c no nr ext tel mob vs dept resp "
    "incl min mins hr hrs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri "
    "sat sun phil med".split()
)
"""Words whose full stop ends no sentence: "Dr. Aalto", "2.30 p.m. on Friday"."""

_BREAK = re.compile(r"[.!?\u2026]+[)\"']*(?:\s+|$)|\n+|(?<=\w)\s{0,3};\s+|[\u3002\uff01\uff1f]\s*")
_LAST_WORD = re.compile(r"[^\s(\"']{1,12}$")
_DATED = re.compile(r"\d{1,2}\.(?:0?[1-9]|1[0-2])")  # "12.05. at 17:30"
_COUNTED = re.compile(r"\d{1,2}")
_GOES_ON_WITH = re.compile(r"(?:or|and|to|until|oder|und|bis|of)\b")  # "on the 3. or 4. of May"
_WRAPPED = 55
"""A line at least this long that ends in the middle of a sentence was broken by the mail program."""


@dataclass(frozen=True, eq=False)
class Phrases:
    """Patterns that are searched for as if they were alternatives of one, the earlier before the later.

    Each is tried only on a text that holds one of its anchors, and compiled when it is first tried.
    """

    sources: tuple[str, ...]

    def search(self, text: str, at: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first find between two places, None where there is none."""
        first: re.Match[str] | None = None
        for number in self._possible(text[at:end]):
            found = self._next(number, text, at, end)
            if found and (first is None or found.start() < first.start()):
                first = found
        return first

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """The find that begins exactly here."""
        for number in self._possible(text[at:]):
            found = self._compiled(number)[0].match(text, at)
            if found:
                return found
        return None

    def finditer(self, text: str, at: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All finds in order, none within another."""
        ahead = {number: self._next(number, text, at, end) for number in self._possible(text[at:end])}
        while found := min(filter(None, ahead.values()), key=re.Match.start, default=None):
            yield found
            passed = [number for number, other in ahead.items() if other and other.start() < found.end()]
            ahead |= {number: self._next(number, text, found.end(), end) for number in passed}

    def _next(self, number: int, text: str, at: int, end: int) -> re.Match[str] | None:
        """The next find of one pattern, tried where a word stands that it can begin with; nothing is none."""
        pattern, words = self._compiled(number)
        if words is None:
            found = pattern.search(text, at, end)
            return found if found and found.group() else None
        for place in _places(text, words, at, end):
            if found := pattern.match(text, place, end):
                return found
        return None

    def may_be_in(self, text: str) -> bool:
        """Whether the text holds the words that any of the patterns needs; where not, none is in any part of it."""
        return bool(self._possible(text))

    def found_in(self, text: str) -> Iterator[int]:
        """The patterns that are found in the text, by number."""
        return (number for number in self._possible(text) if self._next(number, text, 0, len(text)))

    def sub(self, words: str, text: str) -> str:
        """``text`` with ``words`` in place of each find."""
        pieces, at = [], 0
        for found in self.finditer(text):
            pieces += [text[at : found.start()], words]
            at = found.end()
        return "".join([*pieces, text[at:]])

    def _possible(self, text: str) -> list[int]:
        """The patterns that may be found in the text, by number."""
        words = words_in(text)
        if self._words.isdisjoint(words):
            return self._unanchored
        found, index = set(self._unanchored), self._index
        for word in self._words & words:
            for number, further in index[word]:
                if not any(map(words.isdisjoint, further)):
                    found.add(number)
        return sorted(found)

    @cached_property
    def _anchors(self) -> tuple[tuple[Anchors, ...], ...]:
        return tuple(map(anchors, self.sources))

    @cached_property
    def _unanchored(self) -> list[int]:
        return [number for number, words in enumerate(self._anchors) if not words]

    @cached_property
    def _index(self) -> dict[str, list[tuple[int, tuple[Anchors, ...]]]]:
        """The patterns by the rarest of their anchors, each with the further ones."""
        index: dict[str, list[tuple[int, tuple[Anchors, ...]]]] = defaultdict(list)
        for number, words in enumerate(self._anchors):
            for word in words[0] if words else ():
                index[word].append((number, words[1:]))
        return index

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._index)

    @cached_property
    def _ready(self) -> dict[int, tuple[re.Pattern[str], frozenset[str] | None]]:
        return {}

    def _compiled(self, number: int) -> tuple[re.Pattern[str], frozenset[str] | None]:
        """The pattern, and the words that it can begin with where they are known."""
        if number not in self._ready:
            source = self.sources[number]
            self._ready[number] = re.compile(source, re.IGNORECASE), first_words(source)
        return self._ready[number]


def _places(text: str, words: frozenset[str], at: int, end: int) -> list[int]:
    """Where any of the words begin between two places, in order."""
    every = places_of_words(text)
    found: list[int] = []
    for word in every.keys() & words:
        places = every[word]
        found += places if at == 0 and end >= len(text) else places[bisect_left(places, at) : bisect_left(places, end)]
    found.sort()
    return found


def phrases(lines: str, **slots: str) -> Phrases:
    """What finds any of the lines; empty lines and those that begin with ``#`` count for nothing."""
    kept = [line.strip() for line in lines.splitlines()]
    told = [_pattern(line, slots) for line in kept if line and not line.startswith("#")]
    return Phrases(tuple(rf"(?<!\w)(?:{line})" for line in told))


def worded(pattern: str) -> Phrases:
    """One pattern, case not counted, that is tried only where one of its words stands."""
    return Phrases(parted(pattern))


def _pattern(line: str, slots: dict[str, str]) -> str:
    for name, pattern in slots.items():
        line = line.replace(f"<{name}>", f"(?:{pattern})")
    bridged = line.replace("...", r"[^.!?]{0,90}?").replace("~", r"[^.!?]{0,40}?")
    return bridged.replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a line of its own, with its place in the text."""

    text: str
    start: int
    end: int

    @property
    def asks(self) -> bool:
        """Whether it ends as a question."""
        return self.text.rstrip(" )\"'").endswith(("?", "\uff1f"))


def plain(text: str) -> str:
    """``text`` with straight quotes, dashes and spaces, character for character, cut at ``LONGEST``."""
    return text[:LONGEST].translate(_STRAIGHT)


@lru_cache(maxsize=64)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of plain text in order; a line broken by the mail program goes on in the next."""
    found: list[Sentence] = []
    begin = 0
    for mark in _BREAK.finditer(text):
        if _goes_on(text, mark, begin):
            continue
        _keep(found, text, begin, mark.end())
        begin = mark.end()
    _keep(found, text, begin, len(text))
    return tuple(found)


def _goes_on(text: str, mark: re.Match[str], begin: int) -> bool:
    """Whether the sentence does not end here: an abbreviation's full stop, or a line that was wrapped."""
    first = mark.group()[0]
    if first == ".":
        word = _LAST_WORD.search(text, max(begin, mark.start() - 14), mark.start())
        if "\n" in mark.group() or word is None:
            return False
        return word.group().lower() in ABBREVIATIONS or _is_in_date(word.group(), text, mark.end())
    if first == "\n" and len(mark.group()) == 1:
        line = mark.start() - (text.rfind("\n", 0, mark.start()) + 1)
        following = text[mark.end() : mark.end() + 1]
        return line >= _WRAPPED and (following.islower() or following.isdigit() or text[mark.start() - 1] in ",(&")
    return False


def _keep(found: list[Sentence], text: str, begin: int, end: int) -> None:
    for start in range(begin, end, LONGEST_SENTENCE):
        part = text[start : min(end, start + LONGEST_SENTENCE)]
        lead = len(part) - len(part.lstrip())
        trimmed = part.strip()
        if trimmed:
            found.append(Sentence(trimmed, start + lead, start + lead + len(trimmed)))


def _is_in_date(word: str, text: str, at: int) -> bool:
    """Whether the full stop behind this word is that of a date written with points, the sentence going on at ``at``."""
    if not text[at : at + 1].islower():
        return False
    return _DATED.fullmatch(word) is not None or bool(_COUNTED.fullmatch(word) and _GOES_ON_WITH.match(text, at))
