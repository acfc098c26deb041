"""Cues: patterns with weights, written down as a text block, and what those that are found in a text weigh."""

from __future__ import annotations

import re
from functools import lru_cache

from followup_daemon.reading.phrases import Phrases, worded

Cues = tuple[tuple[int, Phrases], ...]

SEAM = "\n\f"
"""Stands between the mails of a text: no cue goes across it, and what is on either side is searched once."""


def cues(block: str) -> Cues:
    """The cues of a block: each begins with its weight and goes on in the lines that begin with ``|``."""
    lines = (line.partition(" ") for line in unwrapped(block).splitlines() if line and not line.startswith("#"))
    return tuple((int(weight), worded(pattern)) for weight, _, pattern in lines)


def unwrapped(block: str) -> str:
    """The block without indents; a line that begins with ``|``, or with ``&`` in its place, goes on the line before."""
    return re.sub(r"\n(?:&|(?=\|))", "", "\n".join(line.lstrip() for line in block.splitlines()))


def weigh(text: str, cues: Cues) -> tuple[int, int]:
    """The sum of the weights of the cues found in ``text``, each counted once, and the heaviest of them."""
    numbers = frozenset().union(*(_found(part, cues) for part in text.split(SEAM)))
    weights = [cues[number][0] for number in numbers]
    return sum(weights), max(weights, default=0)


@lru_cache(maxsize=2048)
def _found(part: str, cues: Cues) -> frozenset[int]:
    """The cues found in a part, by number: a thread is weighed again with each of its mails."""
    phrases, owners = _together(cues)
    return frozenset(owners[number] for number in phrases.found_in(part))


@lru_cache(maxsize=256)
def _together(cues: Cues) -> tuple[Phrases, tuple[int, ...]]:
    """The patterns of all cues as one list, and by their places which cue each belongs to."""
    every = [(source, number) for number, (_, cue) in enumerate(cues) for source in cue.sources]
    return Phrases(tuple(source for source, _ in every)), tuple(number for _, number in every)
