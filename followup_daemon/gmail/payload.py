"""Gmail's payload tree as a ``Message``: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from followup_daemon import mime
from followup_daemon.mail import Message
from followup_daemon.mime.fields import from_base64
from followup_daemon.mime.structure import MAX_DEPTH, MAX_PART_BYTES, MAX_PARTS, content_fields, content_type

from . import answers
from .answers import Answer

# Bytes of a part that is fetched by itself; what people write, and calendars, are far smaller.
LARGEST_FETCH = 4_000_000
# Parts of one mail that are fetched by themselves: each costs 20 quota units.
MOST_FETCHES = 10
_REPORTS = frozenset({
    "message/delivery-status", "message/global-delivery-status", "message/disposition-notification",
    "message/global-disposition-notification",
})  # fmt: skip

# The mail that came back, which a report holds.
_RETURNED = frozenset({"message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers"})
_URL_SAFE = str.maketrans("-_", "+/")

Fetch = Callable[[str, str], bytes]


def message(answer: Answer, fetch: Fetch) -> Message:
    """The mail in an answer of format full or minimal; ``fetch(message id, attachment id)`` gets what is not inline."""
    message_id = answers.text(answer, "id")
    payload = answer.get("payload")
    tree = payload if isinstance(payload, dict) else {}
    reader = _Reader(message_id, fetch, is_report=str(tree.get("mimeType")).lower() == "multipart/report")
    return mime.assemble(
        _headers(tree),
        islice(reader.leaves(tree), MAX_PARTS),
        id=message_id,
        thread_id=answers.text(answer, "threadId"),
        labels=answers.labels(answer) or frozenset(),
        internal_date=internal_date(answer),
    )


def internal_date(answer: Answer) -> datetime | None:
    """When Gmail took the mail in; ``internalDate`` is in milliseconds. None where it is missing or nonsense."""
    value = str(answer.get("internalDate", ""))
    if not value.isascii() or not value.isdigit() or len(value) > 15:
        return None
    try:
        return datetime.fromtimestamp(int(value) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def from_base64url(data: str) -> bytes:
    """The bytes; characters outside the alphabet are skipped, missing padding is made up."""
    return from_base64(data.translate(_URL_SAFE).encode("ascii", "ignore"))


def _headers(tree: Answer) -> list[tuple[str, str]]:
    listed = tree.get("headers")
    found = listed if isinstance(listed, list) else []
    return [
        (one["name"], one["value"])
        for one in found
        if isinstance(one, dict) and isinstance(one.get("name"), str) and isinstance(one.get("value"), str)
    ]


class _Reader:
    """Walks the tree of one mail, and counts its leaves and what it fetches."""

    def __init__(self, message_id: str, fetch: Fetch, *, is_report: bool) -> None:
        self._message_id = message_id
        self._fetch = fetch
        self._is_report = is_report
        self._leaves = 0
        self._fetches = 0

    def leaves(self, tree: Answer, depth: int = 0) -> Iterator[mime.Part]:
        """The leaf parts in order; a message/* part is a leaf, what lies in it is not this mail's own."""
        kind = str(tree.get("mimeType") or "text/plain").lower()
        below = _below(tree)
        if below and not kind.startswith("message/") and depth < MAX_DEPTH:
            for part in below:
                yield from self.leaves(part, depth + 1)
        elif not kind.startswith("multipart/"):
            yield self._leaf(tree, kind, below)

    def _leaf(self, tree: Answer, kind: str, below: Sequence[Answer]) -> mime.Part:
        self._leaves += 1
        headers = _headers(tree)
        fields = content_fields(headers)
        part = mime.Part(kind, content_type(fields)[1], _filename(tree, headers), b"")
        if kind.startswith("message/") and below:
            return replace(part, content=b"".join(map(_as_header_block, below)))
        content = self._content(tree, part)
        return replace(part, content=content, params=_true_params(part, content))

    def _content(self, tree: Answer, part: mime.Part) -> bytes:
        body = tree.get("body")
        held: dict[str, Any] = body if isinstance(body, dict) else {}
        data, attachment, size = held.get("data"), held.get("attachmentId"), held.get("size", 0)
        if isinstance(data, str) and data:
            return from_base64url(data[: MAX_PART_BYTES // 3 * 4]) if _is_read(part) else b""
        if not isinstance(attachment, str) or not isinstance(size, int) or size > LARGEST_FETCH:
            return b""
        wanted = _is_fetched(part, is_first=self._leaves == 1) or (self._is_report and part.content_type in _RETURNED)
        if not wanted or self._fetches >= MOST_FETCHES:
            return b""
        self._fetches += 1
        return self._fetch(self._message_id, attachment)[:MAX_PART_BYTES]


def _below(tree: Answer) -> list[Answer]:
    parts = tree.get("parts")
    return [one for one in parts if isinstance(one, dict)] if isinstance(parts, list) else []


def _is_read(part: mime.Part) -> bool:
    return part.content_type.startswith(("text/", "message/")) or _is_calendar(part)


def _is_fetched(part: mime.Part, *, is_first: bool) -> bool:
    """Calendars, the mail's own text, and what a report tells; no attached documents.

    Some mailers give the text itself a name; then it comes first.
    """
    own_text = part.content_type.startswith("text/") and (not part.filename or is_first)
    return own_text or part.content_type in _REPORTS or _is_calendar(part)


def _is_calendar(part: mime.Part) -> bool:
    is_named = part.filename.lower().endswith(".ics")
    return is_named or part.content_type in {"text/calendar", "application/ics"}


def _filename(tree: Answer, headers: Sequence[tuple[str, str]]) -> str:
    """The name of an attachment; ``attachment`` for one without; empty for what is shown as the mail's text."""
    name = tree.get("filename")
    if isinstance(name, str) and name:
        return name[:300]
    disposition = next((value for key, value in headers if key.lower() == "content-disposition"), "")
    return "attachment" if disposition.strip().lower().startswith("attachment") else ""


def _true_params(part: mime.Part, content: bytes) -> tuple[tuple[str, str], ...]:
    """The parameters, the charset UTF-8 where the content is: it is not said whether Gmail recodes what it hands out.

    Text of another charset that is beyond ASCII is hardly ever valid UTF-8 by chance.
    """
    try:
        is_utf8 = bool(content) and not content.isascii() and bool(content.decode("utf-8"))
    except UnicodeDecodeError:
        is_utf8 = False
    if not is_utf8:
        return part.params
    return (*((key, value) for key, value in part.params if key != "charset"), ("charset", "utf-8"))


def _as_header_block(tree: Answer) -> bytes:
    """The header fields of what lies within a message/* part as bytes: a report tells by them what came back."""
    lines = (f"{name}: {' '.join(value.split())}\r\n" for name, value in _headers(tree))
    return "".join(lines).encode("utf-8", "replace") + b"\r\n"
