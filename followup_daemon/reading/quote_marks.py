"""Lines of a mail marked: typed, quoted, or forwarded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from .quote_words import BEGINNINGS, FIRST_PERSON, FORWARDS, LABELS, ORIGINALS, WROTE

MAX_ATTRIBUTION = 400
_MAX_WRAPPED = 4  # lines over which an attribution is wrapped
_MAX_HEADER_LINES = 16

_WROTE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, WROTE))})(?!\w)", re.IGNORECASE)
_FIRST_PERSON = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, FIRST_PERSON))})(?!\w)", re.IGNORECASE)
# 2026, 10:15, 10.15, 21/5, 5-21 - some part of a date with a time
_DATED = re.compile(r"\d{4}|\d{1,2}[:.h]\d\d|\d{1,2}[/-]\d{1,2}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
# 2026-05-21 10:15 GMT+02:00 Dana Oak <dana@mail.example>
_DATE_FIRST = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b")
_WIDE_COLON = "\uff1a"
_ENDS = (":", _WIDE_COLON, "-", ":*", ": *")
_RULE = re.compile(r"\s{0,4}[-_=*~]{5,}\s{0,4}")
# 9:00, 14h, 2 pm - the From of somebody's own agenda
_TIME_FIRST = re.compile(r"\d{1,2}(?:[:.h]\d\d)?\s{0,2}(?:[ap]\.?m|h|uhr|-|$)|\d{1,2}[:.h]\d\d", re.IGNORECASE)


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
        if below := _mark_below(lines, index, forwards=forwards):
            found[index:] = [below] * (len(lines) - index)
            break
        end = _attribution_end(lines, index)
        if end and not _quote_follows(lines, end):
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


def _mark_below(lines: Sequence[str], index: int, *, forwards: bool) -> Mark | None:
    """How everything from this line on is marked, where it is the head of a mail put below; else None."""
    words = lines[index][:100].strip(" \t-_=*>|:#").casefold()
    ruled = "--" in lines[index][:100] or lines[index].rstrip().endswith(":") or "__" in lines[index][:100]
    if ruled and words in FORWARDS:
        return Mark.FORWARDED
    below = Mark.FORWARDED if forwards else Mark.QUOTED
    if ruled and words in ORIGINALS:
        return below
    start = index
    if _RULE.fullmatch(lines[index]):
        start = _next_filled(lines, index + 1)
    return below if start < len(lines) and _is_header_block(lines, start) else None


def _next_filled(lines: Sequence[str], index: int) -> int:
    """The next line that is not empty, at most a few further down."""
    for after in range(index, min(index + 6, len(lines))):
        if lines[after].strip():
            return after
    return len(lines)


def _is_header_block(lines: Sequence[str], start: int) -> bool:
    """Whether the fields of a mail's header begin here: ``From: ... Sent: ... To: ... Subject: ...``.

    A block without an address needs a date beside its subject, for "From: 9:00 / To: 9:45 / Subject: the team" is
    somebody's own agenda.
    """
    if _label(lines[start]) is None:
        return False
    fields: dict[str, str] = {}
    last, strays = "", 0
    for line in lines[start : start + _MAX_HEADER_LINES]:
        labelled = _label(line)
        if labelled:
            last, strays = labelled[0], 0
            fields.setdefault(last, labelled[1])
        elif line.strip():
            strays += 1
            if strays > 2 or last in {"", "date"}:
                break
            fields[last] = f"{fields[last]} {line.strip()}"[:1_000]
    if "from" not in fields or _TIME_FIRST.match(fields["from"]):
        return False
    addressed = any("@" in value for value in fields.values())
    dated = any(char.isdigit() for char in fields.get("date", ""))
    if len(fields) < 3:
        return len(fields) == 2 and addressed and dated
    return addressed or (dated and "subject" in fields)


def _label(line: str) -> tuple[str, str] | None:
    """What the line's label stands for, and its value."""
    line = line[:500]
    at = line.find(":")
    wide = line.find(_WIDE_COLON)
    cut = wide if at < 0 or 0 <= wide < at else at
    if not 1 < cut < 40:
        return None
    field = LABELS.get(line[:cut].strip(" \t*_>|").casefold())
    return (field, line[cut + 1 :].strip(" \t*_")) if field else None


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
    after = _next_filled(lines, index)
    return after < len(lines) and is_marked(lines[after])


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
