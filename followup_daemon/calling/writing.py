"""The mails in which somebody speaks for themself: what they typed and signed, and by which clock they wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followup_daemon.mail import Message, Owner, Person, Thread
from followup_daemon.reading.page import Page, pages

MOST_MAILS = 30
"""How many mails of one writer are looked at, the newest first."""


@dataclass(frozen=True, slots=True)
class Written:
    """A mail as its writer wrote it. ``clock`` is its Date where that shows the writer's own time, else None."""

    message: Message
    text: str
    signature: str
    clock: datetime | None


def written_by(person: Person, threads: Sequence[Thread], owner: Owner) -> tuple[list[Written], list[Written]]:
    """The person's own mails and the owner's, the newest first; machines' mails in the person's name are left out."""
    every = [page for thread in threads for page in pages(thread, owner)]
    every.sort(key=lambda page: page.message.internal_date, reverse=True)
    theirs = [_written(page, person) for page in every if _is_theirs(page, person)]
    mine = [_written(page, person) for page in every if page.mine]
    return theirs[:MOST_MAILS], mine[:MOST_MAILS]


def _is_theirs(page: Page, person: Person) -> bool:
    writer = page.message.from_
    if page.mine or page.automatic is not None:
        return False
    if person.address:
        return person.same_mailbox(writer.address)
    return " " in person.name.strip() and _name(person) == _name(writer)


def _name(person: Person) -> frozenset[str]:
    return frozenset(person.name.casefold().replace(",", " ").split())


def _written(page: Page, person: Person) -> Written:
    """The page in its writer's own words, the signature without their name: Paris Jones does not sit in Paris."""
    typed = page.foreign.typed if page.foreign else page.typed
    names = {word for word in _name(person) | _name(page.message.from_) if len(word) > 2}
    signature = "\n".join(
        " ".join("" if word.casefold().strip(",.") in names else word for word in line.split(" "))
        for line in typed.signature.split("\n")
    )
    return Written(page.message, typed.text, signature, _clock(page.message))


def _clock(message: Message) -> datetime | None:
    """The Date header, None where it shows UTC: that may be a server's stamp or the writer's winter."""
    return message.date if message.date.utcoffset() else None
