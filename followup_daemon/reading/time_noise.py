"""A text made ready for the date grammar: plain characters, and what only looks like a time cut out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from followup_daemon.reading.beginnings import beginnings
from followup_daemon.reading.time_noise_words import ADDRESS, CASED, FILE, HOURS, HOURS_AT_HEAD, NUMBERS, WEB, WORDS

LIMIT = 50_000
CUT = "\x00"
LONGEST_WORD = 24
"""Letters by which a word is known that may begin what is noise."""

# One for one, so that every position still points into the text as it came.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\u2015\uff0d\u301c\uff5e", "-"),
        **dict.fromkeys(
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\r", " "
        ),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", " "),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u22c5\u00b7\u2022\u2219\u25cf\u25aa", ","),
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        "\uff1a": ":",
        "\uff0f": "/",
        "\uff0c": ",",
        "\u3001": ",",
        "\uff08": "(",
        "\uff09": ")",
        # circled and bracketed list numbers: the bullet that they are
        **{chr(code): "*" for code in (*range(0x2460, 0x249C), *range(0x24EB, 0x2500), *range(0x2776, 0x2794))},
        "\x00": " ",
    }
)
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


def _any(patterns: Iterable[str]) -> str:
    return "(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + ")"


_WEB = re.compile(_any(WEB))
_ADDRESS = re.compile(ADDRESS)
_CASED = re.compile(rf"(?<![A-Za-z0-9]){_any(CASED)}")
_STARTS = re.compile(r"\w+|[+(#$\u20ac\u00a3\u00a5\u20b9\u00a9]")  # where a word, or a number with its sign, begins
_NUMBERS = re.compile(_any(NUMBERS))
_FILE = re.compile(FILE)
_AT_HEAD = re.compile(rf"[\n|(,]{_any(HOURS_AT_HEAD)}")


def plain(text: str) -> str:
    """The text with look-alike dashes, spaces and digits made plain, at most LIMIT characters, positions unchanged."""
    return text[:LIMIT].translate(_PLAIN)


def lower(text: str) -> str:
    """ASCII letters in lower case; no position moves, as ``str.lower`` could make it."""
    return text.translate(_LOWER)


def masked(text: str) -> str:
    """The plain text with phones, prices, versions, rooms, addresses, office hours and their like blotted out."""
    text = "\n" + text
    if "@" in text:
        text = _blot(text, _ADDRESS.finditer(lower(text)))
    low = lower(text)
    if "/" in low or "www." in low or _FILE.search(low):
        text = _blot(text, _WEB.finditer(low))
    text = _blot(text, _CASED.finditer(text))
    text = _blot(text, _AT_HEAD.finditer(lower(text)))
    return _blot(text, _inline(lower(text)))[1:]


def _inline(low: str) -> Iterator[re.Match[str]]:
    """What is noise within a line, in order; at each place only what can begin there is tried."""
    at = 0
    for start in _STARTS.finditer(low):
        forms = _forms_at(start.group()[:LONGEST_WORD])
        if not forms or start.start() < at:
            continue
        hit = next(filter(None, (form.match(low, start.start()) for form in forms)), None)
        if hit is not None:
            yield hit
            at = hit.end()


@lru_cache(maxsize=2048)
def _forms_at(word: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of noise that can begin with this word or number, in order."""
    if not "a" <= word[0] <= "z":
        return (_NUMBERS,)
    return tuple(_form(pattern) for pattern, first in _first_words() if first is None or word.startswith(first))


@cache
def _first_words() -> tuple[tuple[str, tuple[str, ...] | None], ...]:
    """The patterns that begin with a word, each with the beginnings of its first words; None: whatever the word."""
    told = ((pattern, beginnings(pattern)) for pattern in (*WORDS, *HOURS))
    return tuple((pattern, None if first is None else tuple(first)) for pattern, first in told)


@cache
def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _blot(text: str, found: Iterable[re.Match[str]]) -> str:
    """The text with these stretches blotted out; line ends stay, they carry meaning."""
    pieces, at = [], 0
    for hit in found:
        pieces.append(text[at : hit.start()])
        pieces.append("".join("\n" if char == "\n" else CUT for char in hit.group()))
        at = hit.end()
    return "".join([*pieces, text[at:]])
