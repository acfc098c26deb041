"""Where the head of another mail stands in a text, below which that mail is quoted or forwarded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from .quote_words import FORWARDS, LABELS, ORIGINALS

WIDE_COLON = "\uff1a"
_MAX_HEADER_LINES = 40

_RULE = re.compile(r"\s{0,4}[-_=*~]{5,}\s{0,4}")
# 9:00, 14h, 2 pm - the From of somebody's own agenda
_TIME_FIRST = re.compile(r"\d{1,2}(?:[:.h]\d\d)?\s{0,2}(?:[ap]\.?m|h|uhr|-|$)|\d{1,2}[:.h]\d\d", re.IGNORECASE)
# 11/08/2000 02:19 PM - the date under the sender's name, or behind it, as Notes writes it
_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4} \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?"
_STAMP = re.compile(_DATE)
_NAME_AND_STAMP = re.compile(rf".{{1,80}} on {_DATE}")


def head_at(lines: Sequence[str], index: int) -> Literal["quoted", "forwarded"] | None:
    """How everything from this line on is, where it is the head of a mail put below; else None."""
    line = lines[index][:200]
    words = line.strip(" \t-_=*>|:#").casefold()
    if words in FORWARDS or ("forwarded by" in words and line.lstrip().startswith("--")):
        return "forwarded"
    if words in ORIGINALS:
        return "quoted"
    start = next_filled(lines, index + 1) if _RULE.fullmatch(line) else index
    if start < len(lines) and (_is_header_block(lines, start) or _is_notes_head(lines, start)):
        return "quoted"
    return None


def _is_notes_head(lines: Sequence[str], start: int) -> bool:
    """Whether a mail begins here as Notes quotes it: the name, the date, then ``To: ... cc: ... Subject: ...``."""
    if not _NAME_AND_STAMP.fullmatch(lines[start][:120].strip()):
        start = next_filled(lines, start + 1)
        if start >= len(lines) or not _STAMP.fullmatch(lines[start][:120].strip()):
            return False
    labels = [_label(line) for line in lines[start + 1 : start + _MAX_HEADER_LINES]]
    return {"to", "subject"} <= {labelled[0] for labelled in labels if labelled}


def next_filled(lines: Sequence[str], index: int) -> int:
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
            strays += not ("," in line or ";" in line or "@" in line)
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
    wide = line.find(WIDE_COLON)
    cut = wide if at < 0 or 0 <= wide < at else at
    if not 1 < cut < 40:
        return None
    field = LABELS.get(line[:cut].strip(" \t*_>|").casefold())
    return (field, line[cut + 1 :].strip(" \t*_")) if field else None
