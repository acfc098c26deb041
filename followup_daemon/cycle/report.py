"""What one pass did, as values: the edge makes the sentences, the log and the exit code of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from followup_daemon.casebook import Casebook
from followup_daemon.errors import FollowupError
from followup_daemon.ledger import StepKind

EventKind = Literal[
    "recognised",
    "moved",
    "closed",
    "drafted",
    "withdrawn",
    "left",  # overtaken, but the owner's words are in it: left and told
    "sent",
    "edited",
    "vanished",
    "discarded",
    "unknown",  # made, fate not to be told: listed
    "waits",  # due, but a rule holds it in this pass
    "overdue",  # too long past its day: listed, never drafted by itself
    "failed",
]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing a pass did or found for one interview; ``detail`` says why in our words, never in those of a mail."""

    at: datetime
    kind: EventKind
    interview: str
    step: StepKind | None = None
    detail: str = ""
    draft_id: str = ""


@dataclass(slots=True)
class Report:
    """What a pass comes to, filled in as it goes.

    ``complete`` says that the mailbox was taken in up to its present state. ``failures`` are requests, messages or
    steps that failed and are tried again: the pass's exit code is 1. ``unread`` of so many conversations of older mail
    are still to be read, by the passes to come.
    """

    events: list[Event] = field(default_factory=list)
    failures: list[tuple[str, FollowupError]] = field(default_factory=list)
    book: Casebook = field(default_factory=lambda: Casebook(()))
    complete: bool = False
    unread: int = 0
    of: int = 0

    def fail(self, what: str, fault: FollowupError) -> None:
        self.failures.append((what, fault))
