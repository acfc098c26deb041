"""The words without one of which a pattern cannot be found in a text, and the words of a text to hold against them.

Most of what mail says is none of the phrases looked for, and a sentence without a single word of a phrase need not be
searched for it. A pattern's anchors are read off the pattern itself, part by part, from what must be there: in
``have (?:been )?(?:chosen|selected) for`` the words "have", "chosen" or "selected", and "for"; the rarest are taken.
What is not read here for certain gives no anchor, and a pattern without anchors is always tried.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

Anchors = frozenset[str]

STEM, SHORTEST = 4, 3
"""Letters that are looked for where a pattern leaves the end of a word open: "resc-" for "reschedul"."""

KEY = 2
"""Letters by which the places of words are kept."""

_COMMON = (
    "the to you we i a and for in of is be have with on that are this at your our will it as not if can an us me so no "
    "t s ll ve re d m any all but would could was has had been do or my they he she what when please time know let "
    "from here there about by out up one who how get just like want more than then them his her their"
).split()
EVERYDAY = frozenset([*_COMMON, *(word[:STEM] + "-" for word in _COMMON)])
"""Words of every other sentence: one of them tells as little as ``AS_FEW`` others."""

AS_FEW = 40
MOST_SPELLINGS = 8

_WORD = re.compile(r"\w+")
_HEAD = re.compile(rf"(\w{{1,{KEY}}})\w*")
_LETTERS = re.compile(r"(?P<run>\w+)|\[(?P<few>(?:[^\W_]|\\u[0-9a-f]{4}){1,4})\]")
CODE = re.compile(r"\\u([0-9a-f]{4})")
_QUANTIFIER = re.compile(r"(?:[?*+]|\{(\d*),?\d*\})[?+]?")
LOOK = re.compile(r"\(\?<?[=!]")
OPEN = re.compile(r"\(\?(?:P<\w+>|[a-z]*(?:-[a-z]+)?:)|\((?!\?)")
_CLASS = r"\[\^?\]?(?:[^\]\\]|\\.)*\]"
CLASSED = re.compile(_CLASS, re.DOTALL)
_BRACKET = re.compile(rf"\\.|{_CLASS}|[()|]", re.DOTALL)
# A part that no word goes across, and that must be there: a space, a dash, \b, \s{1,3}, [- ].
_GAP = re.compile(r"\\b|(?:[^\w\\.()\[\]|?*+{}^$]|\\[sWnrt]|\\[^\w]|\[-?[ .,!?:;/&']*-?\])(?![?*]|\{[0,])")
_BEGINS = r"(?<!\w)"
_UNREAD = re.compile(r"\\(?![wWdDsSB])[^\W_]")
# Letters that ``re.IGNORECASE`` takes for i, s and k, and ``str.lower`` does not.
_ALIKE = str.maketrans("\u0130\u0131\u017f\u212a", "iisk")


@lru_cache(maxsize=1024)
def words_in(text: str) -> frozenset[str]:
    """The words of a text in lower case, each whole, and by its first letters with a dash behind: "chosen", "chos-"."""
    return frozenset().union(*map(_looked_for, _WORD.findall(_lower(text))))


@lru_cache(maxsize=4096)
def _looked_for(word: str) -> tuple[str, str, str]:
    return word, word[:STEM] + "-", word[:SHORTEST] + "-"


@lru_cache(maxsize=512)
def places_of_words(text: str) -> dict[str, list[int]]:
    """Where the words of a text begin, in order, by their first letter and by their first two."""
    places: dict[str, list[int]] = defaultdict(list)
    for found in _HEAD.finditer(_lower(text)):
        places[found[1]].append(found.start())
    shorter: dict[str, list[int]] = defaultdict(list)
    for word, starts in places.items():
        shorter[word[:1]] += starts
    return {**places, **{letter: sorted(starts) for letter, starts in shorter.items()}}


def _lower(text: str) -> str:
    """The text in small letters as patterns that ignore case take them; no letter moves."""
    return text.lower() if text.isascii() else text.translate(_ALIKE).lower()


def anchors(pattern: str) -> tuple[Anchors, ...]:
    """Sets of words, as ``words_in`` has them: any text that the pattern is found in holds a word of each set.

    The rarest are first; none where none are known.
    """
    try:
        return tuple(sorted(_alternatives(pattern, begins=False, whole=False)[0], key=_cost))
    except _UnknownError:
        return ()


def parted(pattern: str) -> tuple[str, ...]:
    """The alternatives that a pattern is made of, in order; itself where it is none."""
    parts, depth, at = [], 0, 0
    for found in _BRACKET.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(found.group(), 0)
        if found.group() == "|" and not depth:
            parts.append(pattern[at : found.start()])
            at = found.end()
    return (*parts, pattern[at:])


class _UnknownError(Exception):
    """The pattern holds what is not read here."""


@dataclass(slots=True)
class _Branch:
    """One alternative as far as it is read; ``begins``: what is read of a word is its beginning."""

    begins: bool
    spellings: tuple[str, ...] = ("",)
    must: list[Anchors] = field(default_factory=list)

    @property
    def within(self) -> bool:
        """Whether a word is being read."""
        return self.spellings != ("",)

    def spell(self, endings: Sequence[str]) -> None:
        """Go on with the word being read, by any of the endings."""
        self.spellings = tuple(word + ending for word in self.spellings for ending in endings)

    def end_word(self, *, whole: bool, begins: bool) -> None:
        """End the word being read; ``whole``: no letter can follow; ``begins``: the next letter begins a word."""
        if self.begins and min(map(len, self.spellings)) >= (1 if whole else SHORTEST):
            self.must.append(frozenset(self.spellings if whole else (word[:STEM] + "-" for word in self.spellings)))
        self.spellings, self.begins = ("",), begins


def _cost(words: Anchors) -> int:
    return sum(AS_FEW if word in EVERYDAY else 1 for word in words)


@lru_cache(maxsize=1024)
def _alternatives(pattern: str, *, begins: bool, whole: bool) -> tuple[tuple[Anchors, ...], bool]:
    """The anchors of alternatives, and whether each ends where a word may begin.

    ``begins`` and ``whole``: no letter stands before them, and none behind.
    """
    found: list[list[Anchors]] = []
    ends = True
    at = -1
    while at < len(pattern):
        branch = _Branch(begins)
        at += 1
        while at < len(pattern) and pattern[at] != "|":
            at = _part(pattern, at, branch, whole=whole)
        ends = ends and branch.begins and not branch.within
        branch.end_word(whole=whole, begins=False)
        found.append(branch.must)
    if len(found) == 1:
        return tuple(found[0]), ends
    return ((frozenset().union(*(min(must, key=_cost) for must in found)),) if all(found) else ()), ends


def _part(pattern: str, at: int, branch: _Branch, *, whole: bool) -> int:
    """Read the part of the alternative that begins here; where the next begins."""
    if pattern[at] == ")":
        raise _UnknownError
    if pattern[at] == "(":
        return _group(pattern, at, branch, whole=whole)
    if gap := _GAP.match(pattern, at):
        branch.end_word(whole=True, begins=True)
        return at_least(pattern, gap.end())[1]
    if letters := _LETTERS.match(pattern, at):
        return _letters(letters, branch)
    classed = CLASSED.match(pattern, at)
    if (pattern[at] == "[" and classed is None) or _UNREAD.match(pattern, at):
        raise _UnknownError
    branch.end_word(whole=False, begins=False)
    return at_least(pattern, classed.end() if classed else at + 1 + (pattern[at] == "\\"))[1]


def _letters(found: re.Match[str], branch: _Branch) -> int:
    """Read letters, the last of which may be left out ("colou?r") or be one of a few ("r[e\u00e9]sum")."""
    least, end = at_least(found.string, found.end())
    branch.spell([(found["run"] or "")[:-1].lower()])
    last = found["run"][-1] if found["run"] else CODE.sub(lambda code: chr(int(code[1], 16)), found["few"])
    repeated = end > found.end() and found.string[found.end()] != "?"
    if len(branch.spellings) * (len(last) + 1) <= MOST_SPELLINGS and (least or not repeated):
        branch.spell([*last.lower(), *([] if least else [""])])
    else:
        repeated = True
    if repeated:
        branch.end_word(whole=False, begins=False)
    return end


def _group(pattern: str, at: int, branch: _Branch, *, whole: bool) -> int:
    """Read a group, or what only looks ahead or back and stands for nothing itself."""
    if pattern.startswith(_BEGINS, at):
        branch.end_word(whole=True, begins=True)
        return at + len(_BEGINS)
    here = branch.begins and not branch.within
    close = closing(pattern, at)
    if LOOK.match(pattern, at):
        branch.end_word(whole=False, begins=here)
        return close
    opened = OPEN.match(pattern, at)
    if opened is None:
        raise _UnknownError
    least, after = at_least(pattern, close)
    words, ends = _alternatives(
        pattern[opened.end() : close - 1], begins=here, whole=after == close and _is_closed(pattern, close, whole=whole)
    )
    branch.end_word(whole=False, begins=ends and (least > 0 or here))
    if least:
        branch.must.extend(words)
    return after


def _is_closed(pattern: str, at: int, *, whole: bool) -> bool:
    """Whether no letter can stand here; ``whole``: none can behind the alternative."""
    return _GAP.match(pattern, at) is not None or (whole and pattern[at : at + 1] in {"", "|"})


def closing(pattern: str, at: int) -> int:
    """Behind the bracket that closes the one here."""
    depth = 0
    for found in _BRACKET.finditer(pattern, at):
        depth += {"(": 1, ")": -1}.get(found.group(), 0)
        if not depth:
            return found.end()
    raise _UnknownError


def at_least(pattern: str, at: int) -> tuple[int, int]:
    """How often what stands before must be there at least, and where its quantifier ends."""
    found = _QUANTIFIER.match(pattern, at)
    if found is None:
        return 1, at
    if found.group()[0] == "{":
        return int(found[1] or 0), found.end()
    return int(found.group()[0] == "+"), found.end()
