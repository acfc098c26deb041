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
from dataclasses import dataclass

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
    "mr mrs ms mx dr prof rev fr st sr jr ing dipl a.m p.m e.g i.e approx ca c no nr ext tel mob vs dept resp incl min "
    "mins hr hrs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun "
    "phil med".split()
)
"""Words whose full stop ends no sentence: "Dr. Aalto", "2.30 p.m. on Friday"."""

_BREAK = re.compile(r"[.!?\u2026]+[)\"']*(?:\s+|$)|\n+|(?<=\w)\s{0,3};\s+|[\u3002\uff01\uff1f]\s*")
_LAST_WORD = re.compile(r"[^\s(\"']{1,12}$")
_WRAPPED = 55
"""A line at least this long that ends in the middle of a sentence was broken by the mail program."""


def phrases(lines: str, **slots: str) -> re.Pattern[str]:
    """One pattern that finds any of the lines; empty lines and those that begin with ``#`` count for nothing."""
    kept = [line.strip() for line in lines.splitlines()]
    told = [_pattern(line, slots) for line in kept if line and not line.startswith("#")]
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})", re.IGNORECASE)


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
        return "\n" not in mark.group() and word is not None and word.group().lower() in ABBREVIATIONS
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
