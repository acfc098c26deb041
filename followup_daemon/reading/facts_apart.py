"""What a mail says of one of several talks: whom one meets then, and whether it is by phone, by video or on site.

The words between two times belong to the one or the other: to the later from its "and then", "and" or line on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from followup_daemon.mail import Person
from followup_daemon.reading import medium
from followup_daemon.reading.names import fold
from followup_daemon.reading.offers import Slot
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import plain
from followup_daemon.signals import Meeting

FAR = 300
"""Characters around a time in which it is said what belongs to it."""

_ADJOINING = re.compile(
    # a seam right before the later time: "... with Jo and Sam | and (on) Friday at 10"
    r"(?:\band\b|\bthen\b|[,;])(?: (?:then|on|the|again|also|finally|next))*\W{0,3}$",
    re.IGNORECASE,
)
_SEAM = re.compile(
    # where the words turn to the later talk: a line, a sentence, "and then", "followed by", a bare "and"
    r"\n|[;!?]|\.(?=\s)|\b(?:and then|followed by|then|as well as|plus)\b|, and\b|\band\b",
    re.IGNORECASE,
)


def own_part(told: Meeting, slot: Slot, apart: Sequence[Slot], theirs: Sequence[Page]) -> Meeting:
    """The meeting with the people and the medium that are said of it alone, where the mail tells them apart."""
    parts = next((found for page in theirs if (found := _parts(plain(page.typed.text), slot, apart))), None)
    if parts is None:
        return told
    own, others = parts
    people = tuple(person for person in told.interviewers if _is_of(person, own, others))
    return replace(told, interviewers=people, medium=medium.medium([own], []) or told.medium)


def _parts(text: str, slot: Slot, apart: Sequence[Slot]) -> tuple[str, str] | None:
    """What the mail says of this talk, and of the others; None where it is not the mail that names them."""
    every = sorted((slot, *apart), key=lambda one: one.place)
    if any(text[one.place : one.place + len(one.words)] != one.words for one in every):
        return None
    line = text.rfind("\n", 0, every[0].place) + 1
    cuts = [max(line, every[0].sentence.start, every[0].place - FAR)]
    for one, other in pairwise(every):
        cuts.append(_cut(text, one.place + len(one.words), other.place))
    cuts.append(min(_end_of_line(text, every[-1]), every[-1].place + FAR))
    pieces = {one.place: text[begin:end] for one, (begin, end) in zip(every, pairwise(cuts), strict=True)}
    return pieces.pop(slot.place), "\n".join(pieces.values())


def _cut(text: str, begin: int, end: int) -> int:
    gap = text[begin:end]
    seam = _ADJOINING.search(gap) or _SEAM.search(gap)
    return begin + seam.start() if seam else end


def _end_of_line(text: str, slot: Slot) -> int:
    end = text.find("\n", slot.place)
    return end if end >= 0 else len(text)


def _is_of(person: Person, own: str, others: str) -> bool:
    """Whether the person is one of this talk: named with it, or not named with any of the others."""
    words = [word for word in re.findall(r"[^\W\d_]{2,}", fold(person.name)) if word]
    here, elsewhere = (
        any(re.search(rf"\b{re.escape(word)}\b", fold(part)) for word in words) for part in (own, others)
    )
    return here or not elsewhere
