"""In which language a text is written, told by its commonest words or its letters.

The languages are data: ``languages/CODE.yaml`` for those the rules can read, ``languages/not_understood.yaml`` for
those that are known by name only. English is what the rules themselves speak.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

ENGLISH = "English"
UNKNOWN = "another language"

READ = 1_500
"""Characters of a text by which its language is told: further down stand signatures and small print."""

LEAST_WORDS, LEAST_SHARE = 3, 0.15
"""How many of a language's commonest words a text needs, and which share of its words they make at least."""

AHEAD = 1.5
"""How many times the common words of English another language needs: mixed mail is read as English."""

LONG, NO_ENGLISH = 25, 0.04
"""From how many words on a text with hardly an English one is in a language that has no file."""

MOST_FOREIGN = 0.3
"""The share of letters beyond the Latin ones from which a text is in another script."""

# two letters or more, in no address: "the", "l'entretien", "rendez-vous"; not "nytimes" of "www.nytimes.com"
_WORD = re.compile(r"(?<![\w@./:'-])[^\W\d_]{1,40}(?:['-][^\W\d_]{1,40}|[^\W\d_])(?![\w@/]|\.\w|:/)")
_LETTER = re.compile(r"[^\W\d_]")
_BEYOND_LATIN = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")


@dataclass(frozen=True, slots=True)
class Known:
    """How the languages are recognised: by the name of each its script; by each common word the languages it is of.

    ``telling`` are the words one of which will do where a text is too short for more.
    """

    letters: dict[str, re.Pattern[str]]
    of: dict[str, tuple[str, ...]]
    telling: dict[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """What one file of ``languages`` says: its pages as written, the glossary unread."""

    name: str
    file: str
    head: dict[str, Any]


def language_of(text: str) -> str | None:
    """The name of the language, ``UNKNOWN`` for one that has no name here; None for a text too short to tell."""
    text = text[:READ]
    words = _WORD.findall(text.replace("\u2019", "'").casefold())
    known = recognised()
    hits = Counter(name for word in words if (names := known.of.get(word)) for name in names)
    english = hits.pop(ENGLISH, 0)
    if not text.isascii() and english <= LEAST_WORDS and (script := _script(text)):
        return script
    if not words:
        return None
    name, count = hits.most_common(1)[0] if hits else ("", 0)
    if count >= max(LEAST_WORDS, LEAST_SHARE * len(words)) and count > AHEAD * english:
        return name
    if english >= 2 and english >= count:
        return ENGLISH
    if not english and (told := next((known.telling[word] for word in words if word in known.telling), None)):
        return told
    return UNKNOWN if len(words) >= LONG and english < NO_ENGLISH * len(words) and _runs(text) else None


def _script(text: str) -> str | None:
    """The language whose letters the text is written in, None where they are Latin."""
    beyond = "".join(_BEYOND_LATIN.findall(text))
    if len(beyond) < MOST_FOREIGN * len(_LETTER.findall(text)) or len(beyond) < 2:
        return None
    return next((name for name, pattern in recognised().letters.items() if pattern.search(beyond)), UNKNOWN)


def _runs(text: str) -> bool:
    """Whether most words are written small, as in running text, and not as in a list of names."""
    words: list[str] = _WORD.findall(text)
    return sum(map(str.islower, words)) * 2 > len(words)


@cache
def recognised() -> Known:
    """What the files tell of how their languages are recognised.

    A common word of several languages counts for each, one of English for English alone.
    """
    letters: dict[str, re.Pattern[str]] = {}
    of: dict[str, tuple[str, ...]] = {}
    telling: dict[str, str] = {}
    for entry in entries():
        if pattern := entry.head.get("letters"):
            letters[entry.name] = re.compile(f"[{pattern}]")
        for word in str(entry.head.get("words", "")).casefold().split():
            of[word] = (*of.get(word, ()), entry.name)
        telling |= dict.fromkeys(str(entry.head.get("telling", "")).casefold().split(), entry.name)
    ours = {word: (ENGLISH,) if ENGLISH in names else names for word, names in of.items()}
    return Known(letters, ours, telling)


@cache
def entries() -> tuple[Entry, ...]:
    """All languages of the folder, those that are read first."""
    found = []
    for path in sorted(files(__package__).joinpath("languages").iterdir(), key=lambda one: one.name):
        if path.name == "not_understood.yaml":
            continue
        head = next(pages_of(path.name))
        found.append(Entry(head["name"], path.name, head))
    others = next(pages_of("not_understood.yaml"))
    return (*found, *(Entry(name, "", head) for name, head in others.items()))


def pages_of(file: str) -> Iterator[Any]:
    """The pages of a language's file, parsed one by one: the glossary is left alone until it is asked for."""
    text = files(__package__).joinpath("languages", file).read_text(encoding="utf-8")
    yield from yaml.load_all(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
