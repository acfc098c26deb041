"""What the owner answers line by line, under the lines it answers: "> Could you come on Friday at 3?" - "Sure"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup_daemon.reading.offers import Slot
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import Sentence, plain

BETWEEN = "\n\n"
"""What stands between two typed passages in ``Typed.text``."""

WORDS_COMPARED = 8


@dataclass(frozen=True, slots=True)
class Passage:
    """What was typed under a quoted line that offers times: its sentences, the times it names, those offers."""

    said: tuple[Sentence, ...]
    named: tuple[Slot, ...]
    offers: tuple[Slot, ...]


def answered_inline(
    page: Page, said: Sequence[Sentence], named: Sequence[Slot], offers: Sequence[Slot]
) -> Passage | None:
    """The first passage typed under the quoted line of an offer, where the mail answers line by line."""
    if sum(block.kind == "typed" for block in page.typed.blocks) < 2:
        return None
    for quoted, begin, end in _passages(page):
        meant = tuple(offer for offer in offers if _start_of(offer.sentence.text) in quoted)
        if meant:
            return Passage(
                tuple(one for one in said if begin <= one.start < end),
                tuple(slot for slot in named if begin <= slot.place < end),
                meant,
            )
    return None


def _passages(page: Page) -> Iterator[tuple[str, int, int]]:
    """Each typed passage with the quote it stands under, as words, and its place in the typed text."""
    at, quoted = 0, ""
    for block in page.typed.blocks:
        if block.kind == "typed":
            if quoted:
                yield quoted, at, at + len(block.text)
            at += len(block.text) + len(BETWEEN)
        else:
            quoted = _words(block.text[-2000:])


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain(text).casefold()))


def _start_of(sentence: str) -> str:
    """The first words of a sentence, behind the number or letter of its line."""
    bare = re.sub(r"^\s*\(?[\da-z][.)]\s+", "", sentence, flags=re.IGNORECASE)
    return " ".join(_words(bare).split()[:WORDS_COMPARED])
