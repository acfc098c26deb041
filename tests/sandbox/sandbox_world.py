"""A mailbox on loopback and Google's own client in front of it."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build

from followup_daemon.sandbox import Sandbox, StoredMessage

PRIYA = "priya.raman@gmail.com"
DANA = "Dana Whitlock <dana@northgate.example>"
SCOPE = "https://www.googleapis.com/auth/gmail."
ALL = ("readonly", "compose", "modify")
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def mail(
    subject: str = "Interview",
    *,
    sender: str = DANA,
    to: str = f"Priya Raman <{PRIYA}>",
    body: str = "Could you do Thursday at 2?",
    message_id: str = "",
    parent: str = "",
    extra: str = "",
) -> bytes:
    """A plain mail; ``parent`` is the Message-ID it answers, ``extra`` whole header lines."""
    lines = [f"From: {sender}"] if sender else []
    lines += [f"To: {to}"] if to else []
    lines += [f"Subject: {subject}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
    lines += [f"Message-ID: {message_id}"] if message_id else []
    lines += [f"In-Reply-To: {parent}", f"References: {parent}"] if parent else []
    lines += [extra] if extra else []
    return ("\r\n".join(lines) + "\r\n\r\n" + body + "\r\n").encode()


def coded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode()


def uncoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text)


@dataclass
class World:
    """The mailbox, the client in front of it, and the time, which moves only by ``passes``."""

    now: datetime = START
    gmail: Sandbox = field(init=False)
    users: Any = field(init=False)
    service: Any = field(init=False)

    def passes(self, **span: float) -> None:
        self.now += timedelta(**span)

    def client(self, path: Path) -> Any:
        """A client of its own over the token file at ``path``."""
        info = json.loads(path.read_text())
        credentials = Credentials(  # type: ignore[no-untyped-call]
            info["token"],
            refresh_token=info["refresh_token"],
            token_uri=info["token_uri"],
            client_id=info["client_id"],
            client_secret=info["client_secret"],
            scopes=info["scopes"],
        )
        endpoint = {"api_endpoint": self.gmail.url}
        return build("gmail", "v1", credentials=credentials, client_options=endpoint, cache_discovery=False)

    def draft(self, raw: bytes, thread_id: str = "") -> dict[str, Any]:
        """What drafts.create answers."""
        message = {"raw": coded(raw)} | ({"threadId": thread_id} if thread_id else {})
        made: dict[str, Any] = self.users.drafts().create(userId="me", body={"message": message}).execute()
        return made

    def history(self, start: object, **arguments: Any) -> dict[str, Any]:
        made: dict[str, Any] = self.users.history().list(userId="me", startHistoryId=str(start), **arguments).execute()
        return made

    def changes(self, start: object) -> list[tuple[str, str, list[str]]]:
        """Every change after ``start`` as kind, message id and the labels that are told."""
        return [
            (kind, change["message"]["id"], change.get("labelIds") or change["message"].get("labelIds", []))
            for record in self.history(start).get("history", [])
            for kind in ("messagesAdded", "messagesDeleted", "labelsAdded", "labelsRemoved")
            for change in record.get(kind, [])
        ]

    def profile_id(self) -> str:
        made: str = self.users.getProfile(userId="me").execute()["historyId"]
        return made

    def listed(self, q: str = "", **arguments: Any) -> list[str]:
        """The ids that messages.list gives."""
        answer = self.users.messages().list(userId="me", **({"q": q} if q else {}), **arguments).execute()
        return [item["id"] for item in answer.get("messages", [])]

    def raw(self, message_id: str) -> bytes:
        return uncoded(self.users.messages().get(userId="me", id=message_id, format="raw").execute()["raw"])

    def thread(self, thread_id: str) -> list[str]:
        answer = self.users.threads().get(userId="me", id=thread_id, format="minimal").execute()
        return [item["id"] for item in answer["messages"]]

    def asked(self) -> StoredMessage:
        """A question of an interviewer's, come in."""
        return self.gmail.mailbox.deliver(mail(message_id="<ask@northgate.example>"))

    def answer(self, body: str = "Thursday at 2 works.", **more: str) -> bytes:
        """The owner's reply to that question."""
        return mail("Re: Interview", sender="", to=DANA, body=body, parent="<ask@northgate.example>", **more)


@contextmanager
def opened(folder: Path, **settings: Any) -> Iterator[World]:
    """A mailbox and its client, ended with the block; ``settings`` are Sandbox's own."""
    world = World()
    world.gmail = Sandbox(PRIYA, clock=lambda: world.now, name="Priya Raman", **settings)
    world.gmail.quota.enforced = False
    with world.gmail:
        world.gmail.write_token(folder / "token.json", scopes=[f"{SCOPE}{name}" for name in ALL])
        world.service = world.client(folder / "token.json")
        world.users = world.service.users()
        yield world
        world.service.close()
