"""A matter: one thing that the owner is asked or told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from followup_daemon.ledger import StepKind
from followup_daemon.signals import Evidence

MatterKind = Literal[
    "unsure",
    "seen_only",
    "no_time",
    "outranked",  # what the owner said by hand, by a later mail
    "doubt",  # a decision that may mean several interviews
    "question",  # the ball is with the owner
    "not_held",
    "on_hold",
    "offer_accepted_elsewhere",
    "offer",  # while other interviews are open
    "times_unanswered",  # the owner offered times for a further round and heard nothing
    "portal",  # "sign in to see your status"
    "doubtful",  # counted as a word, though a machine may have written it
    "not_understood",  # a mail of theirs in a language that cannot be read
    "late_word",  # came after the interview had gone quiet
    "in_spam",  # an answer of theirs that the owner may never see
    "bounced",
    "no_address",
    "waits",  # due at the last look, and a draft in its way
    "overdue",  # too late to be drafted by itself
    "call_untold",  # the call sheet has been there for a while, and the owner has not said that the call was made
    "claimed",
    "unknown",
    "vanished",
    "discarded",
    "left",  # overtaken, but the owner's words are in it
    "unsent",
]


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to tell: about which interviews, since when, and the message or step it rests on.

    ``to`` are the addresses it is about; ``until`` is the day on which it settles itself.
    """

    kind: MatterKind
    interviews: tuple[str, ...]
    at: datetime
    evidence: Evidence | None = None
    step: StepKind | None = None
    to: tuple[str, ...] = ()
    until: date | None = None
