"""The throwaway account that is probed: spoken to through the product's own gate and pace, and left as it was."""

from __future__ import annotations

import base64
import email
import email.policy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from google_auth_httplib2 import AuthorizedHttp
from googleapiclient.discovery import build

from followup_daemon.errors import Gone, MailboxError
from followup_daemon.gmail import Pace, load
from followup_daemon.gmail.endpoints import GMAIL, MAILBOX
from followup_daemon.gmail.gate import Door, Gate
from followup_daemon.gmail.pace import PacedHttp

MARK = "followup-daemon probe"
"""How the subject of every draft begins that is made here."""

Json = dict[str, Any]


class WrongAccountError(Exception):
    """The token file is another account's than the one that was named: nothing was asked of it but whose it is."""


@dataclass
class Account:
    """Google's client above the gate; only drafts in ``made`` may be deleted. ``before`` lay there at the beginning."""

    users: Any
    address: str
    bare: Callable[[str], bytes]
    close: Callable[[], None]
    made: set[str]
    wait: Callable[[float], object]
    before: frozenset[str] = frozenset()

    def history_id(self) -> str:
        return str(self.users.getProfile(userId="me").execute()["historyId"])

    def draft(self, title: str, *fields: tuple[str, str], body: bytes = b"Only a test.", thread_id: str = "") -> Json:
        """A new draft to the account itself; ``fields`` are laid over the usual ones, an empty value leaves one out."""
        values = {
            "From": self.address, "To": self.address, "Subject": f"{MARK}: {title}", "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=utf-8", **dict(fields),
        }  # fmt: skip
        head = "".join(f"{name}: {value}\r\n" for name, value in values.items() if value)
        message = {"raw": base64.urlsafe_b64encode(head.encode() + b"\r\n" + body + b"\r\n").decode()}
        if thread_id:
            message["threadId"] = thread_id
        made: Json = self.users.drafts().create(userId="me", body={"message": message}).execute()
        self.made.add(made["id"])
        return made

    def message(self, message_id: str, how: str = "full") -> Json:
        found: Json = self.users.messages().get(userId="me", id=message_id, format=how).execute()
        return found

    def mail(self, message_id: str) -> EmailMessage:
        """The message as it is stored."""
        raw = self.message(message_id, "raw")["raw"]
        return email.message_from_bytes(base64.urlsafe_b64decode(raw + "=="), policy=email.policy.default)

    def thread(self, thread_id: str) -> list[Json]:
        found: Json = self.users.threads().get(userId="me", id=thread_id, format="minimal").execute()
        return list(found.get("messages", []))

    def listed(self, **how: Any) -> list[Json]:
        """The first page of the messages."""
        return list(self.users.messages().list(userId="me", **how).execute().get("messages", []))

    def drafts(self) -> dict[str, Json]:
        """Every draft by its id."""
        found: dict[str, Json] = {}
        request = self.users.drafts().list(userId="me", maxResults=500)
        while request is not None:
            page = request.execute()
            found |= {one["id"]: one for one in page.get("drafts", [])}
            request = self.users.drafts().list_next(request, page)
        return found

    def records(self, since: str, **how: Any) -> list[Json]:
        """The history after ``since``."""
        found: list[Json] = []
        request = self.users.history().list(userId="me", startHistoryId=since, **how)
        while request is not None:
            page = request.execute()
            found += page.get("history", [])
            request = self.users.history().list_next(request, page)
        return found

    def delete(self, draft_id: str) -> None:
        self.users.drafts().delete(userId="me", id=draft_id).execute()
        self.made.discard(draft_id)

    def clean_up(self) -> Iterator[str]:
        """Delete what was made here, also what an answer that was lost did not tell of; say what could not be."""
        for draft_id in self.drafts():
            if draft_id not in self.before and self._is_ours(draft_id):
                self.made.add(draft_id)
                try:
                    self.delete(draft_id)
                except MailboxError as fault:
                    yield f"The draft {draft_id} is left behind: {fault}"

    def _is_ours(self, draft_id: str) -> bool:
        try:
            message = self.users.drafts().get(userId="me", id=draft_id, format="metadata").execute()["message"]
        except Gone:
            return False
        headers = message["payload"]["headers"]
        return any(one["name"].lower() == "subject" and one["value"].startswith(MARK) for one in headers)


def open_account(token: Path, named: str, api_endpoint: str | None, wait: Callable[[float], object]) -> Account:
    """The account whose sign-in the file keeps. Raise WrongAccountError where it is not the one that was named."""
    server = (api_endpoint or GMAIL).rstrip("/")
    credentials = load(token, api_endpoint)
    made: set[str] = set()
    gate = Gate(Door(server, credentials.token_uri), made.__contains__)
    authorized = AuthorizedHttp(credentials, http=gate)
    http = PacedHttp(authorized, server + MAILBOX, Pace())
    options = {"api_endpoint": server}
    users = build("gmail", "v1", http=http, cache_discovery=False, client_options=options).users()
    address = str(users.getProfile(userId="me").execute()["emailAddress"])
    if address.lower() != named.lower():
        http.close()
        raise WrongAccountError(f"The sign-in is that of {address}, and you named {named}: nothing was done.")

    def bare(path: str) -> bytes:
        """The body of an answer as it came."""
        content: bytes = authorized.request(f"{server}{MAILBOX}{path}", "GET")[1]
        return content

    account = Account(users, address, bare, http.close, made, wait)
    account.before = frozenset(account.drafts())
    return account
