"""What a pass needs of a mailbox: the protocol that ``gmail`` carries out, and the values it speaks in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from followup_daemon.mail import Letter, Message, Thread


@dataclass(frozen=True, slots=True)
class Profile:
    """The account's address and the mailbox's present history id."""

    address: str
    history_id: int


@dataclass(frozen=True, slots=True)
class SendAs:
    """An address the owner may send from; ``signature`` is HTML, empty where none is set or it cannot be read."""

    address: str
    name: str
    signature: str
    default: bool


@dataclass(frozen=True, slots=True)
class DraftRef:
    """A draft as ``drafts.list`` shows it: its stable id, the message that now holds it, and the thread it lies in."""

    id: str
    message_id: str
    thread_id: str


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """A history record about a message that is, or was, a draft: the message was added to or deleted from a thread.

    Gmail's records of deletions carry no labels: ``deleted`` records may speak of any message.
    """

    message_id: str
    thread_id: str
    deleted: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """All that happened since a cursor.

    ``threads`` had a message added, deleted or relabelled; ``drafts`` are the draft records in order; ``history_id`` is
    the cursor to keep once the effects are stored. Of ``threads``, those in ``mail`` got mail, or had mail relabelled:
    the others lost a message or hold a draft. ``alone`` are those of ``mail`` to which one received mail came that by
    all signs is the only one; with its id.
    """

    threads: tuple[str, ...]
    drafts: tuple[DraftRecord, ...]
    history_id: int
    mail: tuple[str, ...] = ()
    alone: Mapping[str, str] = field(default_factory=dict)


class Mailbox(Protocol):
    """A mailbox as a pass sees it. Every call raises a ``MailboxError`` when it could not be carried out."""

    def profile(self) -> Profile:
        """The account and its present history id."""

    def senders(self) -> tuple[SendAs, ...]:
        """The addresses the owner may send from, the default first."""

    def changes(self, since: int) -> Changes:
        """What happened after history id ``since``. Raise CursorLost where Gmail no longer keeps it."""

    def sent_threads(self, since: datetime) -> tuple[str, ...]:
        """Threads that hold a mail of the Sent folder from ``since`` on, newest first."""

    def all_threads(self, since: datetime) -> tuple[str, ...]:
        """Threads that hold any mail from ``since`` on, archive, Spam and Trash included, drafts not; newest first."""

    def threads_with(self, since: datetime, words: Sequence[str]) -> tuple[str, ...]:
        """Threads of mail as ``all_threads`` lists it that meets any of these Gmail search terms."""

    def thread(self, thread_id: str) -> Thread:
        """The whole thread, drafts and trashed mail included. Raise Gone where it is not there."""

    def message(self, message_id: str) -> Message:
        """One message, at half the price of its thread. Raise Gone where it is not there."""

    def drafts(self) -> tuple[DraftRef, ...]:
        """Every draft in the mailbox, the owner's own too."""

    def draft(self, draft_id: str) -> tuple[DraftRef, Message]:
        """The draft as it now stands. Raise Gone where it is not there."""

    def create_draft(self, letter: Letter) -> DraftRef:
        """The new draft. Raise Unreachable where it is not known whether it was made: never tried twice."""

    def delete_draft(self, draft_id: str) -> None:
        """Delete a draft of ours for good. Raise Gone where it is not there; ForbiddenRequest for any other draft."""
