"""The facts a store keeps besides signals and the ledger's entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from followup_daemon.signals import Signal


@dataclass(frozen=True, slots=True)
class Reading:
    """What the messages of one thread told, by their RFC 5322 ids; a message that told nothing stands there too."""

    thread_id: str
    messages: Mapping[str, tuple[Signal, ...]]


@dataclass(frozen=True, slots=True)
class Scan:
    """A look at all mail since an instant, of which ``queue`` are the threads still to be read.

    ``listed`` are the threads of Sent with which it began; ``total`` is how many are to be read in all. ``last`` says
    that mail which the owner did not answer is in the queue too: after it nothing remains.
    """

    since: datetime
    begun: datetime
    queue: tuple[str, ...]
    listed: tuple[str, ...]
    total: int
    last: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """Gmail's history id up to which mail has been taken in, and the instant of the last complete intake.

    ``unread`` are the threads that Gmail refused to hand out then: they are asked for again, once an hour those of
    ``refused``, which were asked for again in vain. ``drafts_from`` is the history id, of ``drafts_since``, from which
    draft records are still to be held against steps; 0 where none are. ``unsettled`` says that something came, and what
    became of the drafts was not looked at since; ``look_until`` that it is looked at in every pass until then. ``scan``
    is what remains to be read of older mail, None where nothing does.
    """

    history_id: int
    taken_at: datetime
    unread: tuple[str, ...] = ()
    drafts_from: int = 0
    drafts_since: datetime | None = None
    refused: tuple[str, ...] = ()
    unsettled: bool = False
    look_until: datetime | None = None
    scan: Scan | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A line that the owner is told (SPEC section 1, told): of which interview, since when, and why.

    ``key`` says what it is about: the same key is told once, also after it was settled. ``reason`` is a word of the
    product's own, never of a mail; ``message_id`` leads to the mail.
    """

    key: str
    interview: str
    at: datetime
    reason: str
    message_id: str
