"""The ledger's entries: which steps were taken for which interview, and what became of their drafts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

StepKind = Literal["thank_you", "first_follow_up", "second_follow_up"]
Channel = Literal["email", "call"]
FOLLOW_UPS: tuple[StepKind, StepKind] = ("first_follow_up", "second_follow_up")

Fate = Literal[
    "claimed",  # about to be made, or left so by a crash: settled from the mailbox's history
    "open",  # lies in Drafts as we wrote it
    "edited",  # lies in Drafts, changed by the owner
    "sent",
    "vanished",  # gone with nothing sent; undecided, as Gmail's scheduled send looks the same
    "discarded",
    "withdrawing",  # about to be deleted by the daemon, or left so by a crash
    "withdrawn",  # by the daemon itself, or never made: the step is free again
    "unknown",  # in the history with a fate we cannot tell: the step is listed, never made again by itself
]
LYING: frozenset[Fate] = frozenset({"claimed", "open", "edited", "withdrawing"})
"""Fates with a draft that lies in the mailbox, or may."""
WITHDRAWABLE: frozenset[Fate] = frozenset({"open", "withdrawing"})
"""Fates with a draft that is word for word ours: no other draft is ever deleted."""


DISCARDED_AFTER = 5
"""Business days without mail to an addressee after which a vanished draft counts as discarded."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One step taken. ``to`` are its addressees. ``person`` is set for a thank-you that is a mail of its own, and for a
    follow-up that is made once more because the first of its kind reached nobody.

    ``draft_id`` and ``message_id`` are Gmail's, empty while only claimed; ``sent_as`` is the RFC 5322 id of the mail
    that was sent. ``claimed_at`` is the mailbox's history id when the step was claimed. ``digest`` is of the letter's
    words, and ``marks`` of each of them, so that neither tells what they were. ``changed_at`` is when the daemon first
    saw the present ``message_id``, None while the draft is as it was made. ``fate_at`` is when the fate came about: for
    ``sent`` the time of sending, and ``unchanged`` says that it went word for word as we wrote it. ``by`` a call, the
    draft is a note to the owner and ``to`` who is called: the call counts when the owner says so, whatever becomes of
    the note.
    """

    interview: str
    kind: StepKind
    person: str
    to: tuple[str, ...]
    thread_id: str
    made_at: datetime
    claimed_at: int
    fate: Fate
    fate_at: datetime
    draft_id: str = ""
    message_id: str = ""
    digest: str = ""
    marks: tuple[str, ...] = ()
    changed_at: datetime | None = None
    sent_as: str = ""
    unchanged: bool = False
    by: Channel = "email"

    @property
    def key(self) -> tuple[str, StepKind, str]:
        """Interview, kind and, for thanks of their own, the person: at most one entry of a key is not withdrawn."""
        return self.interview, self.kind, self.person

    @property
    def stands(self) -> bool:
        """Whether it takes up its step; only a withdrawn one frees it."""
        return self.fate != "withdrawn"


def sent_unchanged(ledger: Iterable[Taken]) -> frozenset[str]:
    """The RFC 5322 ids of mails that the owner sent word for word as we wrote them: they answer no question."""
    return frozenset(entry.sent_as for entry in ledger if entry.unchanged and entry.sent_as)
