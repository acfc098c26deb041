"""Lines of a mail marked: typed, quoted, or forwarded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from .quote_heads import WIDE_COLON, head_at, next_filled
from .quote_words import BEGINNINGS, FIRST_PERSON, WROTE

MAX_ATTRIBUTION = 400
_MAX_WRAPPED = 4  # lines over which an attribution is wrapped

_WROTE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, WROTE))})(?!\w)", re.IGNORECASE)
_FIRST_PERSON = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, FIRST_PERSON))})(?!\w)", re.IGNORECASE)
# 2026, 10:15, 10.15, 21/5, 5-21 - some part of a date with a time
_DATED = re.compile(r"\d{4}|\d{1,2}[:.h]\d\d|\d{1,2}[/-]\d{1,2}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
# 2026-05-21 10:15 GMT+02:00 Dana Oak <dana@mail.example>
_DATE_FIRST = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b")
_ENDS = (":", WIDE_COLON, "-", ":*", ": *")


class Mark(Enum):
    """What a line is."""

    TYPED = "typed"
    QUOTED = "quoted"
    FORWARDED = "forwarded"


def marks(lines: Sequence[str], *, forwards: bool) -> list[Mark]:
    """A mark for each line; an empty line is marked like the line before it.

    ``forwards`` tells that the subject calls the mail a forward: then what stands below a header block is forwarded.
    """
    found = [Mark.QUOTED if is_marked(line) else Mark.TYPED for line in lines]
    index = 0
    while index < len(lines):
        if found[index] is Mark.QUOTED or not lines[index].strip():
            index += 1
            continue
        if below := head_at(lines, index):
            forwarded = forwards or below == "forwarded"
            found[index:] = [Mark.FORWARDED if forwarded else Mark.QUOTED] * (len(lines) - index)
            break
        end = _attribution_end(lines, index)
        if end and not _quote_follows(lines, end) and not _answers_between(lines, found, index, end):
            found[index:] = [Mark.QUOTED] * (len(lines) - index)
            break
        if end:
            found[index:end] = [Mark.QUOTED] * (end - index)
        index = max(end, index + 1)
    return _blank_like_before(lines, found)


def is_marked(line: str) -> bool:
    """Whether the line carries a quote mark."""
    return line[:8].lstrip().startswith(">")


def unmarked(line: str) -> str:
    """The line without its quote marks."""
    return line.lstrip("> \t") if is_marked(line) else line


def _blank_like_before(lines: Sequence[str], found: list[Mark]) -> list[Mark]:
    for index in range(1, len(lines)):
        if not lines[index].strip() and not is_marked(lines[index]):
            found[index] = found[index - 1]
    return found


def _attribution_end(lines: Sequence[str], index: int) -> int:
    """Behind the attribution that begins here ("On ..., Dana Oak wrote:"), wrapped or not; 0 where none does."""
    end = _attribution_from(lines, index)
    if not end:
        return 0
    later = range(index + 1, end)
    if _begins(lines[index]):
        return 0 if any(_begins(lines[start]) and _attribution_from(lines, start) == end for start in later) else end
    return 0 if any(_attribution_from(lines, start) == end for start in later) else end


def _begins(line: str) -> bool:
    """Whether an attribution is likely to begin with this line: a date comes first, or the writer's address."""
    line = line[:MAX_ATTRIBUTION].lstrip("> ")
    return line.startswith(BEGINNINGS) or _DATE_FIRST.match(line) is not None or 0 < line.find("<") < line.find("@")


def _attribution_from(lines: Sequence[str], index: int) -> int:
    """Behind the attribution that these lines, the first of them included, make up; 0 where they make none."""
    joined = ""
    for end in range(index, min(index + _MAX_WRAPPED, len(lines))):
        line = lines[end][: MAX_ATTRIBUTION + 1].strip()
        if not line or (end > index and is_marked(line) and not _closes_address(joined, line)):
            return 0
        joined = f"{joined} {line.lstrip('> ') if end > index else line}".strip()
        if len(joined) > MAX_ATTRIBUTION:
            return 0
        if joined.endswith(_ENDS) or _DATE_FIRST.match(joined):
            if _is_attribution(joined, followed_by_quote=_quote_follows(lines, end + 1)):
                return end + 1
            if not joined.endswith("-") and not _DATE_FIRST.match(joined):
                return 0
    return 0


def _quote_follows(lines: Sequence[str], index: int) -> bool:
    after = next_filled(lines, index)
    return after < len(lines) and is_marked(lines[after])


def _answers_between(lines: Sequence[str], found: Sequence[Mark], index: int, end: int) -> bool:
    """Whether the mail opens with the attribution and answers between marked lines, so that only these are quoted."""
    opens = not any(line.strip() for line in lines[:index])
    return opens and Mark.QUOTED in found[end:]


def _closes_address(joined: str, line: str) -> bool:
    """Whether the line is the wrapped rest of ``<dana@mail.example> wrote:``, not a quoted line."""
    return joined.rfind("<") > joined.rfind(">") and len(line) < 60 and line.endswith(_ENDS)


def _is_attribution(joined: str, *, followed_by_quote: bool) -> bool:
    addressed = "@" in joined
    dated = _DATED.search(joined) is not None
    wrote = _WROTE.search(joined) is not None and not _FIRST_PERSON.search(joined)
    if followed_by_quote:
        stamped = _YEAR.search(joined) is not None and _CLOCK.search(joined) is not None
        return wrote or stamped or (dated and (addressed or joined.startswith(BEGINNINGS)))
    if wrote:
        return addressed or (dated and (joined.startswith(BEGINNINGS) or joined[:1].isdigit()))
    return _DATE_FIRST.match(joined) is not None and ((addressed and joined.endswith((">", ":"))) or "GMT" in joined)
