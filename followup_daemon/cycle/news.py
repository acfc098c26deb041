"""What the mailbox tells since the last pass, and whether anything of it touches a draft of ours.

The list of drafts costs more than the history, which names every draft that came or went: in most passes none of ours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from followup_daemon.ledger import LYING, Taken
from followup_daemon.mail import Thread
from followup_daemon.mailbox import DraftRecord

LISTS_LAG = timedelta(minutes=15)
"""How long after the history the list of drafts, and a search, may still show what was before."""


@dataclass(frozen=True, slots=True)
class News:
    """``drafts`` are the draft records that are still to be weighed, earlier ones too; ``fresh`` those of this pass.

    ``threads`` are all that changed, ``read`` those read. ``afresh`` says that the history does not tell all: after a
    resync, or where a pass ended between taking in and looking at the drafts.
    """

    drafts: tuple[DraftRecord, ...] = ()
    fresh: tuple[DraftRecord, ...] = ()
    threads: tuple[str, ...] = ()
    read: Mapping[str, Thread] = field(default_factory=dict)
    afresh: bool = False

    @property
    def silent(self) -> bool:
        """Whether nothing happened."""
        return not (self.fresh or self.threads or self.afresh)

    def touches_drafts(self, ledger: Sequence[Taken]) -> bool:
        """Whether a draft of ours that lies there may have gone or changed.

        A draft that moves to another thread leaves the record of the message that held it.
        """
        seen = {*self.threads, *(one.message_id for one in self.fresh), *(one.thread_id for one in self.fresh)}
        return any(entry.fate in LYING and bool(seen & {entry.thread_id, entry.message_id}) for entry in ledger)
