"""Paragraphs that a mail program broke into lines of some 76 characters, put on one line again."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WIDEST = 80  # a longer line shows that the mail is not wrapped
_WIDTH = 72  # the narrowest column at which mail programs break lines

# - Monday; 2) Tuesday; * Wednesday; > quoted; Time: 2 pm - each begins a line of its own
_OWN_LINE = re.compile(r"\s|[-*\u2022>|=_+#~]|\(?\w{1,2}[.)]\s|[^\W\d_]+(?: [^\W\d_]+){0,2}:")
_DAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|\d{1,2}[/.:-]\d", re.IGNORECASE)


def unwrapped(lines: Sequence[str]) -> list[str]:
    """The lines with those joined that were one before the mail program broke them.

    A line was broken where the first word of the next would not have fitted into the column. Lines that begin alike
    with a day or a time are a list of slots and stay apart.
    """
    if any(len(line.rstrip()) > _WIDEST for line in lines):
        return list(lines)
    joined: list[str] = []
    before = ""
    for line in lines:
        if before and _was_broken(before, line):
            joined[-1] = f"{joined[-1].rstrip()} {line}"
        else:
            joined.append(line)
        before = line
    return joined


def _was_broken(line: str, following: str) -> bool:
    if not following.strip() or _OWN_LINE.match(following) or line.rstrip().endswith((":", ";")):
        return False
    if _DAY.match(line) and _DAY.match(following):
        return False
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > _WIDTH
