"""What lies in the mailbox, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from followup_daemon.sandbox.rawmail import Headers, header, headers_of, with_crlf

SYSTEM_LABELS = (
    "CHAT", "SENT", "INBOX", "IMPORTANT", "TRASH", "DRAFT", "SPAM", "CATEGORY_FORUMS", "CATEGORY_UPDATES",
    "CATEGORY_PERSONAL", "CATEGORY_PROMOTIONS", "CATEGORY_SOCIAL", "STARRED", "UNREAD",
)  # fmt: skip
"""The labels of every account, in the order in which labels.list gives them."""

FIXED_LABELS = frozenset({"SENT", "DRAFT"})
"""Labels that no client may apply or remove (guide "Manage labels")."""


@dataclass(frozen=True, slots=True)
class Letterbox:
    """A send-as identity. A consumer's primary address often shows no display name."""

    address: str
    name: str = ""
    signature: str = ""
    is_default: bool = False
    is_primary: bool = False
    accepted: bool = True
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    id: str
    name: str
    is_user: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A filter of the owner's: a delivered mail whose From and subject contain these words gets its labels changed."""

    from_: str = ""
    subject: str = ""
    add: frozenset[str] = frozenset()
    remove: frozenset[str] = frozenset()

    def applies(self, message: StoredMessage) -> bool:
        return (
            self.from_.lower() in message.header("From").lower()
            and self.subject.lower() in message.header("Subject").lower()
        )


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """One message. ``internal_date`` orders it; ``arrived`` is when it came to lie here, for lags and for Trash.

    ``ghost`` marks a draft that its thread does not show.
    """

    id: str
    thread_id: str
    labels: frozenset[str]
    internal_date: datetime
    arrived: datetime
    raw: bytes
    headers: Headers
    history_id: int = 0
    ghost: bool = False

    def header(self, name: str) -> str:
        return header(self.headers, name)

    @property
    def milliseconds(self) -> int:
        """The internal date as the API writes it."""
        return int(self.internal_date.timestamp() * 1000)


@dataclass(frozen=True, slots=True)
class StoredDraft:
    id: str
    message_id: str


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A draft on its way out: in no list until ``at``."""

    draft_id: str
    message: StoredMessage
    at: datetime


@dataclass(frozen=True, slots=True)
class Mail:
    """A raw mail with CRLF line ends and its headers, read once."""

    raw: bytes
    headers: Headers

    @classmethod
    def read(cls, raw: bytes) -> Mail:
        stored = with_crlf(raw)
        return cls(stored, headers_of(stored))

    def header(self, name: str) -> str:
        return header(self.headers, name)
