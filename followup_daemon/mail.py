"""Mail as frozen values, in the words of RFC 5322, iCalendar and the Gmail API."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

GMAIL_DOMAINS = frozenset({"gmail.com", "googlemail.com"})

# What people never see between the letters: soft hyphen, zero-width and direction marks, controls; and the many spaces.
_UNSEEN = dict.fromkeys(
    [0xAD, 0x34F, 0x61C, 0x180E, 0x2060, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2061, 0x2070)]
    + [code for code in (*range(32), *range(127, 160)) if code not in (9, 10, 11, 12, 13, 0x85)]
)
_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_BREAKS = dict.fromkeys([11, 12, 13, 0x85, 0x2028, 0x2029], "\n")
_PLAIN: dict[int, str | None] = {**_UNSEEN, **_SPACES, **_BREAKS}


def plain(text: str) -> str:
    """The text as its reader sees it: every space a space, every line end one newline, nothing invisible."""
    return text.replace("\r\n", "\n").translate(_PLAIN)


def canonical(address: str) -> str:
    """The form in which two addresses of one mailbox compare equal; for comparing, never for addressing.

    Dots, case, ``+tag`` and googlemail.com are folded for Gmail's own domains only: elsewhere dots matter
    (https://support.google.com/mail/answer/10313).
    """
    local, _, domain = address.strip().lower().rpartition("@")
    if domain in GMAIL_DOMAINS:
        return local.partition("+")[0].replace(".", "") + "@gmail.com"
    return f"{local}@{domain}"


@dataclass(frozen=True, slots=True)
class Person:
    """A mailbox of RFC 5322 section 3.4; ``name`` or ``address`` is empty where the mail does not say."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        """The part behind the @, in lower case; empty without an address."""
        return self.address.rpartition("@")[2].lower()

    def same_mailbox(self, address: str) -> bool:
        """Whether ``address`` reaches this person."""
        return bool(self.address) and canonical(self.address) == canonical(address)


@dataclass(frozen=True, slots=True)
class Attendee:
    """An ATTENDEE line of RFC 5545 section 3.8.4.1."""

    person: Person
    partstat: str = "NEEDS-ACTION"
    role: str = "REQ-PARTICIPANT"


@dataclass(frozen=True, slots=True)
class Invite:
    """One VEVENT of an iTIP object (RFC 5546). ``start`` and ``end`` are aware; None for a missing or all-day one."""

    method: str
    uid: str
    sequence: int
    stamp: datetime | None
    start: datetime | None
    end: datetime | None
    summary: str
    description: str
    location: str
    status: str
    organizer: Person | None
    attendees: tuple[Attendee, ...] = ()
    recurrence_id: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A multipart/report (RFC 6522): what kind, which recipients it names as failed, and whose message it is about."""

    kind: Literal["delivery-status", "disposition-notification", "other"]
    action: str
    recipients: tuple[str, ...]
    original_message_id: str


@dataclass(frozen=True, slots=True)
class Message:
    """One mail, decoded and bounded.

    ``id`` and ``thread_id`` are Gmail's; ``message_id``, ``in_reply_to`` and ``references`` hold RFC 5322 ids with
    their angle brackets. ``date`` is the Date header with the writer's own offset (else ``internal_date``);
    ``internal_date`` is when Gmail took the mail in, UTC, and the key to order by. ``text`` is the text/plain part,
    ``html`` the text/html part, each empty where there is none. ``calendars`` are the text/calendar parts, decoded.
    ``headers`` keeps the few header fields that tell automatic mail from people, names in lower case.
    """

    id: str
    thread_id: str
    message_id: str
    date: datetime
    internal_date: datetime
    from_: Person
    to: tuple[Person, ...] = ()
    cc: tuple[Person, ...] = ()
    reply_to: tuple[Person, ...] = ()
    sender: Person | None = None
    subject: str = ""
    text: str = ""
    html: str = ""
    calendars: tuple[str, ...] = ()
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    labels: frozenset[str] = frozenset()
    headers: tuple[tuple[str, str], ...] = ()
    report: Report | None = None

    def header(self, name: str) -> str:
        """The value of a kept header field, empty where it is missing."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key == wanted), "")

    @property
    def is_draft(self) -> bool:
        return "DRAFT" in self.labels

    @property
    def is_visible(self) -> bool:
        """Whether the conversation view shows it as mail: neither draft nor Trash nor Spam."""
        return not self.labels & {"DRAFT", "TRASH", "SPAM"}

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone in From, To and Cc."""
        return (self.from_, *self.to, *self.cc)


@dataclass(frozen=True, slots=True)
class Thread:
    """A Gmail thread, oldest message first, drafts and trashed mail included."""

    id: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose Gmail it is. ``day_first`` is how 04/06 reads; None lets the mail itself decide."""

    name: str
    addresses: tuple[str, ...]
    zone: ZoneInfo
    day_first: bool | None = None
    fit: str = ""
    _canonical: frozenset[str] = field(default=frozenset(), init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_canonical", frozenset(map(canonical, self.addresses)))

    def is_me(self, address: str) -> bool:
        """Whether ``address`` is one of the owner's own, by Gmail's folding."""
        return canonical(address) in self._canonical

    def wrote(self, message: Message) -> bool:
        """Whether the owner wrote this mail: filed in Sent, or From one of the owner's addresses."""
        return "SENT" in message.labels or self.is_me(message.from_.address)


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail put into words, ready to lie in Drafts; ``thread_id`` is set with ``in_reply_to`` for a reply."""

    to: tuple[Person, ...]
    subject: str
    text: str
    html: str = ""
    from_: Person | None = None
    thread_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
