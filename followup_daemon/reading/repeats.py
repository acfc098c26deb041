"""Lines that an earlier mail of the thread already said: a quote in any language, whatever its marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .quote_marks import Mark, is_marked, unmarked

_LEAST = 20  # characters of a line that says something of its own
_LEAST_IN_ALL = 150
_LEAST_LINES = 3
_MAX_EARLIER = 20
_MAX_TEXT = 8_000

_ALIKE = re.compile(r"[\W_]+")
_GREETING = re.compile(
    r"\W{0,3}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[r]?|sehr geehrte)\b", re.IGNORECASE
)


def without_repeats(lines: Sequence[str], marked: Sequence[Mark], earlier: Sequence[str]) -> list[Mark]:
    """The marks with typed lines that repeat an earlier mail turned to quoted.

    One line alone is no quote, for an answer may repeat it ("Thursday at 2 pm works for me"): it takes a question, or
    a passage of some length. A mail in which nothing would be left is left alone.
    """
    said = _alike(" ".join(text[:_MAX_TEXT] for text in earlier[-_MAX_EARLIER:]))
    found = _wrapped_rests(lines, marked, said) if said else list(marked)
    if not said or Mark.TYPED not in found:
        return found
    changed = list(found)
    for run in _runs(lines, found, said):
        filled = [lines[index] for index in run if lines[index].strip()]
        asks = filled[-1].rstrip().endswith("?") and len(filled[-1]) >= _LEAST
        if len(filled) >= _LEAST_LINES or sum(map(len, filled)) >= _LEAST_IN_ALL or asks:
            for index in run:
                changed[index] = Mark.QUOTED
    kept = (line for mark, line in zip(changed, lines, strict=True) if mark is Mark.TYPED and line.strip())
    return changed if any(not _GREETING.match(line) for line in kept) else found


def _alike(text: str) -> str:
    return f" {_ALIKE.sub(' ', text.casefold()).strip()} " if text.strip() else ""


def _stands_in(line: str, said: str) -> bool:
    return _alike(line[:2_000]) in said


def _runs(lines: Sequence[str], marked: Sequence[Mark], said: str) -> list[list[int]]:
    """Stretches of typed lines that were all said before; short ones count only between or below longer ones."""
    runs: list[list[int]] = []
    run: list[int] = []
    for index, line in enumerate(lines):
        typed = marked[index] is Mark.TYPED
        repeated = typed and line.strip() and not _GREETING.match(line) and _stands_in(line, said)
        begins = repeated and len(line.strip()) >= _LEAST
        if begins or (run and typed and (repeated or not line.strip())):
            run.append(index)
        elif run:
            runs.append(run)
            run = []
    return [*runs, run] if run else runs


def _wrapped_rests(lines: Sequence[str], marked: Sequence[Mark], said: str) -> list[Mark]:
    """The marks with the rests of quoted lines, that a mail program wrapped without a mark, turned to quoted."""
    found = list(marked)
    for index in range(1, len(lines)):
        if found[index] is not Mark.TYPED or not lines[index].strip() or not is_marked(lines[index - 1]):
            continue
        tail = unmarked(lines[index - 1])[-60:]
        if tail.strip() and _stands_in(f"{tail.partition(' ')[2] or tail} {lines[index]}", said):
            found[index] = Mark.QUOTED
    return found
