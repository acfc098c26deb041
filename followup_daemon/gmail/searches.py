"""Many search terms in as few searches as fit into the address of a request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote_plus

MOST_TERMS = 8
# Characters of the terms of one search as they stand in an address, where one letter may take twelve. Beyond 2,048 for
# the whole address Google's client sends a search as a POST, which the gate refuses.
LONGEST = 1_400


def any_of(terms: Iterable[str]) -> Iterator[str]:
    """Searches, each of which finds mail that meets any of some of the terms; one too long for any search is left out.

    >>> list(any_of(["from:a.example", '"Dana Oak"']))
    ['{from:a.example "Dana Oak"}']
    """
    chosen: list[str] = []
    length = 0
    for term in terms:
        more = len(quote_plus(term)) + 1
        if more > LONGEST:
            continue
        if chosen and (len(chosen) == MOST_TERMS or length + more > LONGEST):
            yield _braced(chosen)
            chosen, length = [], 0
        chosen.append(term)
        length += more
    if chosen:
        yield _braced(chosen)


def _braced(terms: Iterable[str]) -> str:
    return "{" + " ".join(terms) + "}"
