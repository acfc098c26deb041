"""A page: one message made ready for reading - what its writer typed, the times it names, whether a person wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from followup_daemon.mail import Invite, Message, Owner, Thread
from followup_daemon.reading.answering import as_known
from followup_daemon.reading.automatic import automatic_kind, is_calendar_copy
from followup_daemon.reading.invites import read_invites
from followup_daemon.reading.language import ENGLISH
from followup_daemon.reading.language_page import Foreign, foreign, invites_read
from followup_daemon.reading.quotes import Typed, typed
from followup_daemon.reading.stamped import writers_zone
from followup_daemon.reading.times import Moment, find_times
from followup_daemon.signals import WORDS_KEPT, AutomaticKind, Evidence

NOTHING_TYPED = Typed("", "", "")


@dataclass(frozen=True, slots=True)
class Page:
    """``zone`` is the clock its writer lives by: the owner's, else the offset of the Date header.

    ``automatic`` is None for a mail that a person wrote. ``moments`` are the times in ``typed.text``. ``foreign`` is
    kept of a mail in another language: ``message`` and ``typed`` are then in the English that the rules read, or empty.
    """

    message: Message
    mine: bool
    typed: Typed
    zone: tzinfo
    automatic: AutomaticKind | None
    invites: tuple[Invite, ...]
    moments: tuple[Moment, ...]
    foreign: Foreign | None = None

    @property
    def written(self) -> str:
        """What was typed, in the language it was typed in."""
        return self.foreign.typed.text if self.foreign else self.typed.text

    def evidence(self, words: str, rule: str) -> Evidence:
        """Evidence that rests on ``words`` of this message, given in the language they are written in."""
        original = self.foreign.original(words) if self.foreign else words
        kept = " ".join(original.split())[:WORDS_KEPT]
        message = self.message
        return Evidence(message.message_id, message.thread_id, message.internal_date, kept, rule)


def pages(thread: Thread, owner: Owner) -> tuple[Page, ...]:
    """The thread's mails in order of arrival, drafts left out, each told apart from the quotes of the earlier ones."""
    made: list[Page] = []
    for message in as_known(thread, owner).messages:
        if not message.is_draft:
            made.append(_page(message, owner, made))
    return tuple(made)


def _page(message: Message, owner: Owner, earlier: Sequence[Page]) -> Page:
    mine = owner.wrote(message)
    before = earlier[-1].foreign if earlier else None
    told = NOTHING_TYPED if mine and is_calendar_copy(message) else typed(message, [page.written for page in earlier])
    message, text, other = foreign(message, told, before.language if before else ENGLISH)
    day_first = other.day_first if other and owner.day_first is None else owner.day_first
    zone = owner.zone if mine else writers_zone(message, text.signature, owner.zone)
    return Page(
        message=message,
        mine=mine,
        typed=text,
        zone=zone,
        automatic=None if mine else automatic_kind(message),
        invites=invites_read(read_invites(message), other, message.date.date()),
        moments=find_times(text.text, message.date, zone, day_first),
        foreign=other,
    )
