"""What the writer of a mail typed, apart from what they quote, forward and sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from followup_daemon.mail import Message

from .html import text_of
from .quote_marks import Mark, marks, unmarked
from .quote_words import FORWARD_SUBJECTS
from .repeats import without_repeats
from .signatures import signed
from .wrapping import unwrapped

MAX_TEXT = 50_000
MAX_BLOCKS = 400
_MAX_LINES = 5_000
_STUB = 300

# What a text part says that has nothing to say: "To view this message, please use an HTML-capable reader."
_STUB_WORDS = re.compile(
    r"\bhtml\b|\bbrowser\b|view (?:this|the) (?:e-?mail|message)|view online|does not support", re.IGNORECASE
)
_HTML_START = re.compile(r"\s{0,200}<(?:!doctype html|html|head|body|div|table|p|meta)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A passage of a mail in its place: typed, quoted (marks taken off), or a mail forwarded below."""

    kind: Literal["typed", "quoted", "forwarded"]
    text: str


@dataclass(frozen=True, slots=True)
class Typed:
    """``text`` is what the writer typed, ``quoted`` what they quote or forward, ``signature`` the lines that sign.

    ``blocks`` are the passages in order, so that "yes, 2pm works" can be read under "> Would 2pm work?".
    """

    text: str
    quoted: str
    signature: str
    blocks: tuple[Block, ...] = ()


def typed(message: Message, earlier: Iterable[str] = ()) -> Typed:
    """The mail taken apart; ``earlier`` are the texts of earlier mails of its thread, whose lines are quotes too.

    The text/plain part is read; the HTML where that is missing, says nothing, or shows a quote that the text hides.
    """
    forwards = message.subject[:12].lstrip().casefold().startswith(FORWARD_SUBJECTS)
    earlier = tuple(earlier)
    writer = message.from_.name or message.from_.address
    text = message.text
    if _HTML_START.match(text[:400]):
        text = text_of(text)
    if not message.html:
        return _parted(text, writer, earlier, forwards=forwards)
    if not text.strip() or (len(text.strip()) < _STUB and _STUB_WORDS.search(text)):
        return _parted(text_of(message.html), writer, earlier, forwards=forwards)
    found = _parted(text, writer, earlier, forwards=forwards)
    if not found.quoted or not found.text:
        other = _parted(text_of(message.html), writer, earlier, forwards=forwards)
        if other.text and (other.quoted or not found.text):
            return other
    return found


def _parted(text: str, writer: str, earlier: Sequence[str], *, forwards: bool) -> Typed:
    """1. mark the lines; 2. take for quoted what earlier mails said; 3. cut off signatures; 4. join broken lines."""
    lines = text[:MAX_TEXT].split("\n")[:_MAX_LINES]
    marked = without_repeats(lines, marks(lines, forwards=forwards), earlier)
    passages = [
        (mark, [line for _, line in group])
        for mark, group in groupby(zip(marked, lines, strict=True), key=lambda one: one[0])
    ]
    passages = passages[:MAX_BLOCKS]
    last = max((index for index, (mark, _) in enumerate(passages) if mark is Mark.TYPED), default=-1)
    blocks: list[Block] = []
    signatures: list[str] = []
    for index, (mark, passage) in enumerate(passages):
        if mark is Mark.TYPED:
            parted = signed(passage, writer, is_last=index == last)
            signatures.extend(parted.signature)
            content = "\n".join(unwrapped(parted.letter))
        else:
            content = "\n".join(map(unmarked, passage)).strip()
        if content.strip():
            blocks.append(Block(mark.value, content))
    return Typed(
        text="\n\n".join(block.text for block in blocks if block.kind == "typed"),
        quoted="\n\n".join(block.text for block in blocks if block.kind != "typed"),
        signature="\n".join(signatures),
        blocks=tuple(blocks),
    )
