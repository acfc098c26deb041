"""Gmail's real client over a real socket on the embedded server, and the world around it that writes and sends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any, Literal, get_args, get_origin, get_type_hints

from followup_daemon import gmail
from followup_daemon.gmail.pace import BURST
from followup_daemon.mail import Letter, Person
from followup_daemon.sandbox import Sandbox, StoredDraft, StoredMessage, Switches
from followup_daemon.sandbox.owner import Owner

OWNER = "priya@gmail.example"
DANA = Person("Dana Whitlow", "dana@northwind.example")
START = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)


def raw_mail(
    subject: str = "Interview",
    text: str = "Does Thursday at 2 work?",
    *,
    sender: str = f"{DANA.name} <{DANA.address}>",
    to: str = OWNER,
    message_id: str = "",
    in_reply_to: str = "",
) -> bytes:
    """A mail as it goes over the wire."""
    lines = [f"From: {sender}", f"To: {to}", f"Subject: {subject}"]
    lines += [f"Message-ID: {message_id}"] if message_id else []
    lines += [f"In-Reply-To: {in_reply_to}", f"References: {in_reply_to}"] if in_reply_to else []
    return ("\r\n".join([*lines, "Content-Type: text/plain; charset=utf-8", "", text]) + "\r\n").encode()


def a_reply(to: StoredMessage, text: str = "Thank you for your time.") -> Letter:
    """A letter that answers the mail in its thread."""
    parent = to.header("Message-ID")
    return Letter(
        (DANA,), f"Re: {to.header('Subject')}", text, thread_id=to.thread_id, in_reply_to=parent, references=(parent,)
    )


@dataclass
class Time:
    """The world's time, and the daemon's waits: both pass at once, in no time."""

    now: datetime = START
    waits: list[float] = field(default_factory=list)

    def pass_(self, **units: float) -> None:
        self.now += timedelta(**units)

    def clock(self) -> float:
        return self.now.timestamp()

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.pass_(seconds=seconds)


@dataclass
class World:
    """A mailbox, ``box``, and what happens to it without us."""

    sandbox: Sandbox
    time: Time
    folder: Path
    ours: set[str] = field(default_factory=set)
    stop: Event = field(default_factory=Event)
    opened: list[gmail.Gmail] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.token_file = self.folder / "token.json"
        self.sandbox.write_token(self.token_file)
        self.box = self.connect()

    def connect(self, **options: Any) -> gmail.Gmail:
        """Another client of the same account; the ledger is ``ours``."""
        pace = gmail.Pace(self.stop, self.time.clock, self.time.wait, burst=BURST)
        given: dict[str, Any] = {
            "api_endpoint": self.sandbox.url,
            "may_delete": self.ours.__contains__,
            "pace": pace,
            "timeout": 5.0,
        }
        self.opened.append(gmail.connect(self.token_file, **given | options))
        return self.opened[-1]

    @property
    def owner(self) -> Owner:
        return self.sandbox.owner

    @property
    def calls(self) -> dict[str, int]:
        """How often each method was called at the server, whatever became of it."""
        return dict(self.sandbox.quota.calls)

    def receive(self, subject: str = "Interview", *, answers: StoredMessage | None = None) -> StoredMessage:
        """A mail from Dana, in the thread of the mail that it answers."""
        self.time.pass_(seconds=30)
        message_id = f"<{self.time.now:%d%H%M%S}@northwind.example>"
        return self.sandbox.mailbox.deliver(raw_mail(subject, message_id=message_id, in_reply_to=_id_of(answers)))

    def send(self, subject: str = "Interview", *, answers: StoredMessage | None = None) -> StoredMessage:
        """A mail that the owner wrote and sent."""
        self.time.pass_(seconds=30)
        mail = raw_mail(subject, "Yes.", sender=OWNER, to=DANA.address, in_reply_to=_id_of(answers))
        return self.sandbox.owner.send(mail, answers.thread_id if answers else "")

    def leave_draft(self, subject: str = "Groceries", *, answers: StoredMessage | None = None) -> StoredDraft:
        """A draft of the owner's own."""
        self.time.pass_(seconds=30)
        mail = raw_mail(subject, "Milk", sender=OWNER, to=OWNER, in_reply_to=_id_of(answers))
        return self.sandbox.owner.save_draft(mail, answers.thread_id if answers else "")

    def forget_history(self) -> None:
        """The history up to now is no longer kept."""
        self.sandbox.mailbox.expire_history()


def _id_of(message: StoredMessage | None) -> str:
    return message.header("Message-ID") if message else ""


@contextmanager
def world(folder: Path, switches: Switches | None = None) -> Iterator[World]:
    time = Time()
    with Sandbox(OWNER, clock=lambda: time.now, switches=switches, name="Priya Raman") as sandbox:
        found = World(sandbox, time, folder)
        yield found
        for box in found.opened:
            box.close()


def other_readings() -> dict[str, Switches]:
    """For each point that Gmail's pages leave open, a mailbox that takes it another way."""
    documented = Switches()
    found = {
        "inline_limit": replace(documented, inline_limit=10),
        "read_lag": replace(documented, read_lag=timedelta(seconds=2)),
        "search_lag": replace(documented, search_lag=timedelta(minutes=2)),
    }
    hints = get_type_hints(Switches)
    for one in fields(Switches):
        given = getattr(documented, one.name)
        listed = get_args(hints[one.name]) if get_origin(hints[one.name]) is Literal else ()
        for value in (not given,) if isinstance(given, bool) else listed:
            if value != given:
                changed: dict[str, Any] = {one.name: value}
                found[f"{one.name}={value}"] = replace(documented, **changed)
    return found


def all_the_other_way() -> Switches:
    """Every open point the other way at once."""
    changed: dict[str, Any] = {}
    for name, switches in other_readings().items():
        key = name.partition("=")[0]
        changed[key] = getattr(switches, key)
    return Switches(**changed)
