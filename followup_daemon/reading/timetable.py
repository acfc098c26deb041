"""Who holds which talk, out of the lines of an agenda: "10:30 - 11:15  Pairing  Ann Lee, Lead (ann@...)".

The cells of a line are told apart; where the head of the table says in which cell the people stand, only that one is
read. A name counts that is written in full, or is part of one that the mail knows elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from followup_daemon.reading.mention_rows import ONLOOKS, Mention, read_row
from followup_daemon.reading.names import Named, addresses, names

MOST_LINES, MOST_ROWS = 40, 200
LONGEST_LINE = 240
_AM_PM = r"(?:[ap]\.?m\.?|noon)"
_CLOCK_LINE = re.compile(
    # clocks that begin a line, as "9.00 to 9.45am" does, a day before them or not; no "2. Bring your certificates"
    r"^[ \t>*\u2022\u00b7-]{0,6}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[^\n|:]{0,14}(?:[ ]{2,6}|[|:,][ ]?))?"
    rf"(?:at )?\d{{1,2}}(?:[:.h]\d{{2}}(?:[ ]?{_AM_PM})?|[ ]?{_AM_PM}|(?=[ ]?(?:-|to|until)[ ]?\d)|(?=[ ]{{2}}|[ ]?\|))"
    rf"(?:[ ]?(?:-|to|until)[ ]?\d{{1,2}}(?:[:.h]\d{{2}})?[ ]?{_AM_PM}?)?"
    r"(?:[ ]?(?:(?-i:[A-Z]{2,4})|hrs|uhr)\b)?[ ]{0,6}[:|,-]?[ ]{0,3}",
    re.IGNORECASE | re.MULTILINE,
)
_CELLS = re.compile(r"[ ]{2,}|[ ]?\|[ ]?|\t+")
_PEOPLE_HEAD = re.compile(
    r"(?:with|who|whom|interviewers?|panel|people|persons?|host(?:ed by)?|names?|meeting with|you'?(?:ll| will) meet"
    r"|attendees|participants)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]{0,120}\)?")
_LEAD_IN = re.compile(r"^(?:[^:()]{1,60}: |.{0,60}?\b(?:with|by|w/) |.{1,40}? - (?=[^\W\d_a-z]))", re.IGNORECASE)
_WITH_ONE = re.compile(r"\b(?:with|by|w/) (?=[A-Z])")
_IN_BRACKETS = re.compile(r"\((?=[A-Z][\w'-]+(?:(?:, | and | & |, and )[A-Z][\w'-]+){1,6}\))")  # "committee (Lee, Ek)"
_NO_TALK = re.compile(
    r"\b(?:lunch|coffee|tour|break|breakfast|dinner|arriv\w+|reception|check[- ]?in|welcome|badge|security|desk"
    r"|students|pupils|the grads?|buddy|walk-?round|observ\w+|shadow\w*)\b",
    re.IGNORECASE,
)


def on_agenda(text: str) -> Iterator[Mention]:
    """Everyone named in the lines of an agenda, or in a table, as holding a talk."""
    yield from _in_tables(text)
    known: frozenset[str] = frozenset()
    column = -1
    for number, clock in enumerate(_CLOCK_LINE.finditer(text)):
        if number == MOST_LINES:
            return
        end = text.find("\n", clock.end())
        end = min(end if end >= 0 else len(text), clock.end() + LONGEST_LINE)
        if number == 0:
            known = _words_of_full_names(text)
            column = _people_column(text, clock.start())
        yield from _of_line(text, clock.end(), end, column, known)


def without_agenda(text: str) -> str:
    """The text without the lines of an agenda, so that they are not read once more as sentences."""
    lines = list(islice(_CLOCK_LINE.finditer(text), MOST_LINES))
    if len(lines) < 2:
        return text
    kept, at = [], 0
    for clock in lines:
        end = text.find("\n", clock.end())
        end = end if end >= 0 else len(text)
        if clock.start() >= at:
            kept += [text[at : clock.start()], "."]
            at = end
    return "".join([*kept, text[at:]])


def _in_tables(text: str) -> Iterator[Mention]:
    """Everyone in the column of the people, in tables whose head names it: "Who  What  When"."""
    column = -1
    for line in text.splitlines()[:MOST_ROWS]:
        cells = _CELLS.split(line[:LONGEST_LINE].strip(" |"))
        heads = [index for index, cell in enumerate(cells) if _PEOPLE_HEAD.fullmatch(cell.strip())]
        if len(cells) > 1 and heads:
            column = heads[0]
        elif len(cells) < 2 or not 0 <= column < len(cells):
            column = -1
        elif not any(_NO_TALK.search(_ASIDE.sub("", cell)) for cell in cells):
            yield from read_row(cells[column].strip(), 0)[0]


def _words_of_full_names(text: str) -> frozenset[str]:
    return frozenset(word for found in names(text) if len(found.words) > 1 for word in found.words)


def _people_column(text: str, at: int) -> int:
    """Which cell behind the clock the line above names as that of the people; -1 where it does not."""
    head = text[max(0, at - LONGEST_LINE) : at].rstrip("\n").rpartition("\n")[2]
    cells = _CELLS.split(head.strip())
    return next((index - 1 for index, cell in enumerate(cells) if index and _PEOPLE_HEAD.fullmatch(cell.strip())), -1)


def _of_line(text: str, start: int, end: int, column: int, known: frozenset[str]) -> Iterator[Mention]:
    cells = _spans(text, start, end)
    if 0 <= column < len(cells):
        chosen = [cells[column]]
        cells = cells[:column] + chosen
    else:
        chosen = cells
    lead = _ASIDE.sub("", text[start : chosen[0][0]] if chosen is not cells else _before_name(text, start, end))
    if _NO_TALK.search(lead):
        return
    for first, last in chosen:
        line = text[first:last]
        begun = _LEAD_IN.match(line)
        places = {0, begun.end()} if begun else {0}
        rows = [read_row(line, place)[0] for place in sorted(places)]
        row = max(rows, key=len)
        alone = column >= 0 or any(one.me for one in row)
        people = [one for one in row if one.me or (one.named and _is_known(one.named, known, alone=alone))]
        if _NO_TALK.match(line) or ONLOOKS.match(line):
            continue
        people += [one for one in _told_by_place(line) if one not in people]
        given = [found.group() for found in addresses(line)]
        for one in _without_department(people, line):
            whose = len(given) == 1 == len(people) and not one.address and not one.me
            yield Mention(one.named, me=one.me, address=given[0] if whose else one.address)


def _told_by_place(line: str) -> Iterator[Mention]:
    """Those of one name whom the place shows to be people: "with Ann", "Search committee (Lee, Ek)"."""
    for place in (*_WITH_ONE.finditer(line), *_IN_BRACKETS.finditer(line)):
        yield from (one for one in read_row(line, place.end())[0] if one.named and len(one.named.words) == 1)


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a line, each by its place."""
    spans, at = [], start
    for gap in _CELLS.finditer(text, start, end):
        if gap.start() > at:
            spans.append((at, gap.start()))
        at = gap.end()
    return [*spans, (at, end)] if at < end else spans


def _before_name(text: str, start: int, end: int) -> str:
    """What the line says before its first full name."""
    first = next((found.start for found in names(text, start, end) if len(found.words) > 1 or found.honorific), end)
    return text[start:first]


def _is_known(named: Named, known: frozenset[str], *, alone: bool) -> bool:
    """Whether this is a person: under a full name, or one known by it elsewhere, or in the column of the people."""
    return alone or len(named.words) > 1 or bool(named.honorific) or named.name in known


def _without_department(people: list[Mention], line: str) -> list[Mention]:
    """The people without a last one that is where the first one works: "Ann Lee, Engineer, Dev Tools"."""
    last = people[-1].named if len(people) > 1 else None
    before = people[-2].named if len(people) > 1 else None
    if last is None or before is None or line[last.end :].strip(" .,)"):
        return people
    between = line[before.end : last.start]
    titled = between.count(",") > 1 and between.rstrip().endswith(",")
    return people[:-1] if titled else people
