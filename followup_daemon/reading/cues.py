"""Cues: patterns with weights, written down as a text block."""

from __future__ import annotations

import re

from followup_daemon.reading.phrases import Phrases, worded

Cues = tuple[tuple[int, Phrases], ...]


def cues(block: str) -> Cues:
    """The cues of a block: each begins with its weight and goes on in the lines that begin with ``|``."""
    lines = (line.partition(" ") for line in unwrapped(block).splitlines() if line and not line.startswith("#"))
    return tuple((int(weight), worded(pattern)) for weight, _, pattern in lines)


def unwrapped(block: str) -> str:
    """The block without indents; a line that begins with ``|``, or with ``&`` in its place, goes on the line before."""
    return re.sub(r"\n(?:&|(?=\|))", "", "\n".join(line.lstrip() for line in block.splitlines()))
