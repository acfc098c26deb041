"""The requests that Gmail may be asked, as data: method, path and what each costs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

GMAIL = "https://gmail.googleapis.com"
AUTH_URI = "https://accounts.google.com/o/oauth2/auth"
TOKEN_URI = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address, no secret
MAILBOX = "/gmail/v1/users/me/"

# 18c2f3a9b0d1e4f5 (a message, thread), r-8734502934850293 (a draft), ANGjdJ8x... (an attachment, some hundred letters)
_ID = r"(?P<id>[A-Za-z0-9_-][A-Za-z0-9._-]{0,63})"
_ATTACHMENT = r"[A-Za-z0-9_-]{1,1500}"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One method and path below the mailbox, the query keys it takes, and its price in quota units."""

    method: str
    path: str
    units: int
    query: frozenset[str] = frozenset()

    def matches(self, method: str, path: str) -> bool:
        return method == self.method and re.fullmatch(self.path, path) is not None

    def id_in(self, path: str) -> str:
        """The id that stands in the path; empty for a path without one."""
        match = re.fullmatch(self.path, path)
        return match["id"] if match and "id" in match.re.groupindex else ""


_PAGED = frozenset({"maxResults", "pageToken"})
_SEARCH = _PAGED | {"q", "labelIds", "includeSpamTrash"}
_FORMAT = frozenset({"format", "metadataHeaders"})

# https://developers.google.com/workspace/gmail/api/reference/quota, as of May 2026
PROFILE = Endpoint("GET", "profile", 1)
LABELS = Endpoint("GET", "labels", 1)
SEND_AS = Endpoint("GET", "settings/sendAs", 1)
HISTORY = Endpoint("GET", "history", 2, _PAGED | {"startHistoryId", "historyTypes", "labelId"})
MESSAGES = Endpoint("GET", "messages", 5, _SEARCH)
MESSAGE = Endpoint("GET", f"messages/{_ID}", 20, _FORMAT)
ATTACHMENT = Endpoint("GET", f"messages/{_ID}/attachments/{_ATTACHMENT}", 20)
THREADS = Endpoint("GET", "threads", 10, _SEARCH)
THREAD = Endpoint("GET", f"threads/{_ID}", 40, _FORMAT)
DRAFTS = Endpoint("GET", "drafts", 5, _PAGED | {"q", "includeSpamTrash"})
DRAFT = Endpoint("GET", f"drafts/{_ID}", 20, frozenset({"format"}))
CREATE_DRAFT = Endpoint("POST", "drafts", 10)
DELETE_DRAFT = Endpoint("DELETE", f"drafts/{_ID}", 10)

ALLOWED = (
    PROFILE,
    LABELS,
    SEND_AS,
    HISTORY,
    MESSAGES,
    MESSAGE,
    ATTACHMENT,
    THREADS,
    THREAD,
    DRAFTS,
    DRAFT,
    CREATE_DRAFT,
    DELETE_DRAFT,
)
# What Google's client adds to every request.
ALWAYS: Mapping[str, str] = {"alt": "json"}


def find(method: str, path: str) -> Endpoint | None:
    """The endpoint that answers to exactly this method and path below the mailbox; None where none is allowed."""
    return next((one for one in ALLOWED if one.matches(method, path)), None)
