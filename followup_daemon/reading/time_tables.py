"""Times in the rows of a table whose head names the days: "| Tue 23 June | Wed 24 June", then "9:00 | open | taken"."""

from __future__ import annotations

import re

from followup_daemon.reading.time_pieces import Days, Item, Slot

MOST_ROWS = 20
_CELL = re.compile(r"[|]|[ ]{2,}")
_LABEL = re.compile(r"[ |*]{0,40}(?:[a-z]{1,12}[ ]{0,9}(?:\||[ ]{2}))?[ |*]{0,9}")  # the head of the first column
_GAP = re.compile(r"[ ]{0,6}\|[ |]{0,6}|[ ]{2,40}")
_GONE = re.compile(
    r"\b(?:taken|booked|busy|full|closed|gone|filled|unavailable|not available|no|none|n/a|x|out)\b"
    r"|^[ ]*[-x\u2717\u00d7]?[ ]*$"
)


def by_column(items: list[Item], low: str) -> dict[int, tuple[Days, ...]]:
    """By the start of each slot in a row its days; none for a row in which every day is taken."""
    found: dict[int, tuple[Days, ...]] = {}
    for place, item in enumerate(items):
        head = _head(items, place, low) if isinstance(item, Days) else []
        if len(head) > 1:
            found.update(_rows(items, place + len(head), head, low))
    return found


def _head(items: list[Item], place: int, low: str) -> list[Days]:
    """The days of the line that begins with this one, where cells part them and no time stands there."""
    first = items[place]
    line = low.rfind("\n", 0, first.start) + 1
    if not _LABEL.fullmatch(low[line : first.start]):
        return []
    days: list[Days] = []
    for item in items[place : place + 10]:
        if days and "\n" in low[days[-1].end : item.start]:
            break
        if not isinstance(item, Days) or item.stretch or (days and not _GAP.fullmatch(low[days[-1].end : item.start])):
            return []
        days.append(item)
    return days if not low[days[-1].end : _line_end(days[-1].end, low)].strip(" |*") else []


def _rows(items: list[Item], place: int, head: list[Days], low: str) -> dict[int, tuple[Days, ...]]:
    """The slots of the lines below, up to an empty line, one without a time, or another day."""
    found: dict[int, tuple[Days, ...]] = {}
    columns = [_column(day.start, low) for day in head]
    at = head[-1].end
    for item in items[place : place + MOST_ROWS * len(head)]:
        if not isinstance(item, Slot) or low.count("\n", at, item.start) > 1:
            break
        column = _column(item.start, low)
        # HTML tables come without the empty cell at the left of their head
        shifted = (
            [cell + 1 for cell in columns] if columns[0] == 0 and len(_cells(item, low)) == len(head) + 1 else columns
        )
        if column in shifted:
            found[item.start] = (head[shifted.index(column)],)
        elif column < shifted[0]:
            found[item.start] = tuple(day for day, cell in zip(head, shifted, strict=True) if _free(item, cell, low))
        at = item.end
    return found


def _column(at: int, low: str) -> int:
    """In which cell of its line this place is."""
    line = low[low.rfind("\n", 0, at) + 1 : at]
    return len(_CELL.findall(line.removeprefix("|").lstrip(" ") if not line.startswith("  ") else line))


def _cells(slot: Slot, low: str) -> list[str]:
    line = low[low.rfind("\n", 0, slot.start) + 1 : _line_end(slot.end, low)]
    return _CELL.split(line.strip().removeprefix("|").removesuffix("|"))


def _free(slot: Slot, column: int, low: str) -> bool:
    """Whether the cell of this slot's line does not say that the time is gone."""
    cells = _cells(slot, low)
    return column < len(cells) and not _GONE.search(cells[column])


def _line_end(at: int, low: str) -> int:
    end = low.find("\n", at)
    return end if end >= 0 else len(low)
