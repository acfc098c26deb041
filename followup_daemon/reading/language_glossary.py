"""A glossary: phrases of another language made into patterns, each with the English phrase that the rules know.

A phrase is written as it is said, word by word::

    passt mir (sehr|ganz) gut: suits me well            # (a|b): may stand there
    nächste* <weekday>: next <weekday>                   # *: any ending; <weekday>: one of a kind
    wir haben uns ... entschieden: we have decided ...   # ...: up to fourteen words of the sentence
    möchten .. <verb>: would like to <verb> ..           # ..: up to eight words without a comma
    um <hour>.<minute> uhr: at <hour>:<minute>
    ^bis <weekday>: see you on <weekday>                 # ^: only where a sentence or a line begins

Case does not count; a comma may stand between two words. Kinds are lists in the same file. These are built in: ``<n>``
a number, ``<d>`` one of one or two digits, ``<mm>`` minutes, ``<Name>`` up to three words written large, ``<Stem>`` the
beginning of a compound, ``<week>`` the number of a calendar week, which becomes its Monday. Kinds and numbers stand in
the English in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import Any

from followup_daemon.reading.language import entries, pages_of

GAPS = ("...", "..")
_BETWEEN = r",?(?: {1,3}|[ ]?\n ?)"
_LETTER = r"[^\s.!?;:]|(?<=\d)[.:](?=[\d,\s])|(?:(?<=Dr)|(?<=Prof))[.]"
_BRIDGES = {
    "...": rf"((?:{_BETWEEN}(?:{_LETTER}){{1,40}}){{0,14}}?)",
    "..": rf"((?:[ ]\n?(?:(?!,){_LETTER}){{1,40}}){{0,8}}?)",
}
_LEADING = re.compile(r"\W")
_SLOT = re.compile(r"<(\w+)>")
_PARTS = re.compile(r"(<\w+>|(?<!\.)\.{2,3}(?!\.))")
_BEGINS = r"(?:(?<![\s\S])|(?<=\n)|(?<=[.!?:,-] ))"
_CAPITAL = r"(?-i:[A-Z\u00c0-\u00de])"
BUILT_IN = {
    "n": r"\d{1,4}",
    "d": r"\d{1,2}",
    "mm": r"[0-5]\d",
    "week": r"\d{1,2}",
    "Name": rf"{_CAPITAL}[\w'-]{{0,30}}(?: {_CAPITAL}[\w'-]{{1,30}}){{0,2}}",
    "Stem": rf"{_CAPITAL}[\w-]{{1,24}}",
}
KEY = 3
"""By how many letters of its first word a phrase is looked up."""

DIGIT = "#"

ORDER = "order"
"""The section of phrases that only set verbs in the English order."""

Kinds = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """``said`` is the English: words as they are, numbers for what the pattern's group holds, its kind beside it.

    ``weight`` counts its words, then its letters. ``loose``: it only sets verbs in the English order, and gives way to
    a phrase that would lose its last word by it.
    """

    source: str
    said: tuple[str | tuple[int, str], ...]
    weight: tuple[int, int]
    loose: bool = False

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Where the phrase stands, if it begins at ``start`` and ends before ``end``."""
        return _pattern(self.source).match(text, start, end)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """The pattern, compiled when it is first asked for: few mails need more than a part of a glossary."""
    return re.compile(source, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Glossary:
    """The phrases of a language by the beginning of their first word, the longest first; ``tails`` end a compound."""

    language: str
    day_first: bool
    by_start: dict[str, tuple[Phrase, ...]]
    tails: tuple[Phrase, ...]
    kinds: Kinds

    def beginning_with(self, word: str) -> Iterator[Phrase]:
        """Every phrase that may begin with this word."""
        yield from self.by_start.get(start_of(word), ())
        if len(word) > 5:
            yield from self.tails


def start_of(word: str) -> str:
    """The key under which phrases stand that begin with the word."""
    return DIGIT if word[:1].isdigit() else word[:KEY].lower()


@cache
def glossary(language: str) -> Glossary | None:
    """The glossary of the language, None for one that is known by name only."""
    entry = next((one for one in entries() if one.name == language and one.file), None)
    if entry is None:
        return None
    pages = list(pages_of(entry.file))
    return compiled(entry.name, entry.head, pages[1]) if len(pages) > 1 else None


def compiled(name: str, head: dict[str, Any], body: dict[str, Any]) -> Glossary:
    """The two pages of a language's file as a glossary. Raise ValueError for a phrase that is not well formed."""
    spellings = {str(letter): str(other) for letter, other in head.get("spellings", {}).items()}
    kinds = {kind: _spelt_out(words, spellings) for kind, words in body.pop("kinds", {}).items()}
    by_start: dict[str, list[Phrase]] = {}
    tails: list[Phrase] = []
    for section, lines in body.items():
        for source, english in lines.items():
            phrase = replace(_phrase(str(source), str(english), kinds, spellings), loose=section == ORDER)
            for key in _keys(str(source), kinds, spellings):
                (by_start.setdefault(key, []) if key else tails).append(phrase)
    heaviest = {key: tuple(sorted(found, key=_weight, reverse=True)) for key, found in by_start.items()}
    return Glossary(
        name, bool(head.get("day_first", False)), heaviest, tuple(sorted(tails, key=_weight, reverse=True)), kinds
    )


def _weight(phrase: Phrase) -> tuple[int, int]:
    return phrase.weight


def _spelt_out(words: dict[Any, Any], spellings: dict[str, str]) -> dict[str, str]:
    """Every word of a kind, in each spelling, with its English; several words that mean the same share a line."""
    return {
        spelling: str(english)
        for several, english in words.items()
        for word in str(several).lower().split()
        for spelling in _spelt(word, spellings)
    }


def _spelt(word: str, spellings: dict[str, str]) -> Iterator[str]:
    """The word as it may be typed: with its own letters, or without them ("fuer")."""
    choices = [(letter, spellings[letter]) if letter in spellings else (letter,) for letter in word[:40]]
    several = sum(len(choice) > 1 for choice in choices)
    if several > 2:
        yield from (word, "".join(choice[-1] for choice in choices))
        return
    yield from ("".join(letters) for letters in product(*choices))


def _phrase(source: str, english: str, kinds: Kinds, spellings: dict[str, str]) -> Phrase:
    """The phrase compiled. Raise ValueError where its first word may be missing or its English asks for more."""
    opens = source.startswith("^")
    first, *rest = source.removeprefix("^").split()
    if first[0] == "(" or not set(GAPS).isdisjoint((first, *rest[-1:])):
        raise ValueError(f"{source!r}: a phrase begins with a word that must stand there, and ends with none of ...")
    groups: list[str] = []
    pattern = (_BEGINS if opens else "") + _word(first, groups, kinds, spellings)
    for token in rest:
        if token in GAPS:
            groups.append(token)
            pattern += _BRIDGES[token]
        elif token[0] == "(":
            pattern += f"(?:{_BETWEEN}{_word(token[1:-1], groups, kinds, spellings)})?"
        else:
            pattern += _BETWEEN + _word(token, groups, kinds, spellings)
    firm = [token for token in (first, *rest) if token[0] != "(" and token not in GAPS]
    weight = (len(firm) + opens, sum(min(map(len, _SLOT.sub(".", token).split("|"))) for token in firm))
    ends = "" if source[-1] in ".:!" else r"(?!\w)"
    return Phrase(pattern + ends, _said(source, english, groups), weight)


def _word(token: str, groups: list[str], kinds: Kinds, spellings: dict[str, str]) -> str:
    """The pattern of one word, its alternatives and the kinds in it."""
    written = []
    for choice in token.split("|"):
        parts = [_part(part, groups, kinds, spellings) for part in _PARTS.split(choice) if part]
        written.append("".join(parts))
    return f"(?:{'|'.join(written)})" if len(written) > 1 else written[0]


def _part(part: str, groups: list[str], kinds: Kinds, spellings: dict[str, str]) -> str:
    if slot := _SLOT.fullmatch(part):
        name = slot.group(1)
        groups.append(name)
        if name in BUILT_IN:
            return f"({BUILT_IN[name]})"
        return f"({'|'.join(sorted(map(re.escape, kinds[name]), key=len, reverse=True))})"
    letters = (
        f"(?:{re.escape(letter)}|{re.escape(spellings[letter])})" if letter in spellings else re.escape(letter)
        for letter in part.lower()
    )
    return "".join(letters).replace(r"\*", r"\w{0,3}")


def _said(source: str, english: str, groups: list[str]) -> tuple[str | tuple[int, str], ...]:
    """The English in parts. Raise ValueError where it asks for a kind that the phrase does not hold."""
    free = list(enumerate(groups, 1))
    said: list[str | tuple[int, str]] = []
    for part in _PARTS.split(english):
        name = part if part in GAPS else part[1:-1] if _SLOT.fullmatch(part) else ""
        if not name:
            said += [part] if part else []
            continue
        found = next((one for one in free if one[1] == name), None)
        if found is None:
            raise ValueError(f"{source!r}: {part} stands in the English {english!r} only")
        free.remove(found)
        said.append(found)
    return tuple(said)


def _keys(source: str, kinds: Kinds, spellings: dict[str, str]) -> Iterable[str]:
    """The beginnings by which the phrase is found; empty for one that begins with any word."""
    keys: set[str] = set()
    for choice in source.removeprefix("^").split()[0].split("|"):
        slot = _SLOT.match(choice)
        if slot is None:
            literal = _LEADING.split(choice.lower(), maxsplit=1)[0]
            if len(literal) < KEY and choice[len(literal) :][:1] in {"*", "<"}:
                raise ValueError(f"{source!r}: {choice!r} is looked up by its first {KEY} letters")
            keys |= {start_of(one) for one in _spelt(literal, spellings)}
        elif slot.group(1) in kinds:
            keys |= {start_of(word) for word in kinds[slot.group(1)]}
        else:
            keys.add("" if slot.group(1) == "Stem" else DIGIT)
    return keys
