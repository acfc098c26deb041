"""The world around a mailbox at ``emulate``: who writes, and what the owner does in Gmail."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

from emulate_server import Emulated, emulated
from gmail_world import DANA, OWNER, Time, raw_mail

from followup_daemon import gmail
from followup_daemon.gmail.pace import BURST
from followup_daemon.sandbox import StoredDraft, StoredMessage

OTHERWISE = {
    "test_facts_25_and_95_the_whole_thread_comes_oldest_first_with_its_drafts_and_its_trash": (
        "emulate leaves trashed mail out of threads.get; Gmail's has no such choice, its mails bear TRASH (fact 25)"
    ),
}
"""Tests of the contract that the server does not pass, and the fact of Gmail that it misses (docs/CONFORMANCE.md)."""


@dataclass(frozen=True)
class EmulatedOwner:
    """The owner at Gmail's web page, by the calls that come nearest."""

    server: Emulated

    def send(self, raw: bytes, thread_id: str = "") -> StoredMessage:
        return self.held(self.server.call("POST", "/messages/send", _message(raw, thread_id))["id"])

    def save_draft(self, raw: bytes, thread_id: str = "") -> StoredDraft:
        made = self.server.call("POST", "/drafts", {"message": _message(raw, thread_id)})
        return StoredDraft(made["id"], made["message"]["id"])

    def send_draft(self, draft_id: str, /) -> StoredMessage:
        return self.held(self.server.call("POST", "/drafts/send", {"id": draft_id})["id"])

    def edit_draft(self, draft_id: str, /, *, text: str) -> StoredDraft:
        """The composer's save: another message with another draft id, the reading of fact 20.

        `emulate` has no composer, and its drafts.update keeps the message's id and leaves no record, against fact 12.
        """
        held = self.server.call("GET", f"/drafts/{draft_id}", format="full")["message"]
        edited = EmailMessage()
        for one in held["payload"]["headers"]:
            edited[one["name"]] = one["value"]
        edited.set_content(text)
        saved = self.save_draft(edited.as_bytes(), held["threadId"])
        self.discard_draft(draft_id)
        return saved

    def discard_draft(self, draft_id: str, /) -> None:
        self.server.call("DELETE", f"/drafts/{draft_id}")

    def trash(self, *message_ids: str) -> None:
        for one in message_ids:
            self.server.call("POST", f"/messages/{one}/trash")

    def report_spam(self, *message_ids: str) -> None:
        self._relabel(message_ids, {"addLabelIds": ["SPAM"], "removeLabelIds": ["INBOX"]})

    def archive(self, *message_ids: str) -> None:
        self._relabel(message_ids, {"removeLabelIds": ["INBOX"]})

    def read(self, *message_ids: str) -> None:
        self._relabel(message_ids, {"removeLabelIds": ["UNREAD"]})

    def star(self, *message_ids: str) -> None:
        self._relabel(message_ids, {"addLabelIds": ["STARRED"]})

    def receive(self, raw: bytes) -> StoredMessage:
        """A mail as it comes in from outside."""
        labels = ["INBOX", "UNREAD", "CATEGORY_PERSONAL"]
        return self.held(self.server.call("POST", "/messages/import", {**_message(raw), "labelIds": labels})["id"])

    def drafts(self) -> list[StoredMessage]:
        """The mails of the drafts that lie in Gmail."""
        listed = self.server.call("GET", "/drafts").get("drafts", [])
        return [self.held(one["message"]["id"]) for one in listed]

    def draft_ids(self) -> list[str]:
        return [one["id"] for one in self.server.call("GET", "/drafts").get("drafts", [])]

    def _relabel(self, message_ids: tuple[str, ...], change: dict[str, list[str]]) -> None:
        for one in message_ids:
            self.server.call("POST", f"/messages/{one}/modify", change)

    def held(self, message_id: str) -> StoredMessage:
        """The mail as it lies there; its raw text lacks the Message-ID that the server gave it."""
        whole = self.server.call("GET", f"/messages/{message_id}", format="full")
        raw = self.server.call("GET", f"/messages/{message_id}", format="raw")["raw"]
        fields = tuple((one["name"], one["value"]) for one in whole["payload"]["headers"])
        at = datetime.fromtimestamp(int(whole["internalDate"]) / 1000, UTC)
        mail = base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4))
        return StoredMessage(whole["id"], whole["threadId"], frozenset(whole["labelIds"]), at, at, mail, fields)


def _message(raw: bytes, thread_id: str = "") -> dict[str, str]:
    coded = {"raw": base64.urlsafe_b64encode(raw).decode("ascii")}
    return coded | ({"threadId": thread_id} if thread_id else {})


@dataclass
class EmulatedWorld:
    """A mailbox at ``emulate`` in front of Gmail's real client, as ``gmail_world.World`` is one at the sandbox."""

    server: Emulated
    time: Time
    folder: Path
    ours: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.owner = EmulatedOwner(self.server)
        self.server.write_token(self.folder / "token.json")
        self.box = gmail.connect(
            self.folder / "token.json",
            api_endpoint=self.server.url,
            may_delete=self.ours.__contains__,
            pace=gmail.Pace(clock=self.time.clock, wait=self.time.wait, burst=BURST),
            timeout=5.0,
        )

    def receive(self, subject: str = "Interview", *, answers: StoredMessage | None = None) -> StoredMessage:
        """A mail from Dana, in the thread of the mail that it answers."""
        self.time.pass_(seconds=30)
        message_id = f"<{self.time.now:%d%H%M%S}@northwind.example>"
        return self.owner.receive(raw_mail(subject, message_id=message_id, in_reply_to=_id_of(answers)))

    def send(self, subject: str = "Interview", *, answers: StoredMessage | None = None) -> StoredMessage:
        """A mail that the owner wrote and sent."""
        self.time.pass_(seconds=30)
        mail = raw_mail(
            subject,
            "Yes.",
            sender=OWNER,
            to=DANA.address,
            message_id=f"<{self.time.now:%d%H%M%S}@gmail.example>",
            in_reply_to=_id_of(answers),
        )
        return self.owner.send(mail, answers.thread_id if answers else "")

    def leave_draft(self, subject: str = "Groceries", *, answers: StoredMessage | None = None) -> StoredDraft:
        """A draft of the owner's own."""
        self.time.pass_(seconds=30)
        mail = raw_mail(subject, "Milk", sender=OWNER, to=OWNER, in_reply_to=_id_of(answers))
        return self.owner.save_draft(mail, answers.thread_id if answers else "")

    def forget_history(self) -> None:
        """The history up to now is no longer kept."""
        self.server.forget_history()


def _id_of(message: StoredMessage | None) -> str:
    return message.header("Message-ID") if message else ""


@contextmanager
def emulated_world(folder: Path) -> Iterator[EmulatedWorld]:
    time = Time()
    with emulated(folder, OWNER, "Priya Raman", lambda: time.now) as server:
        found = EmulatedWorld(server, time, folder)
        yield found
        found.box.close()
