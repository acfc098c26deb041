"""What a multipart/report tells: a bounce (RFC 3464), a read receipt (RFC 8098), a complaint (RFC 5965)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.message import Message as Fields
from typing import Literal

from followup_daemon.mail import Report

from .charsets import decoded
from .fields import one_id, words
from .structure import Part, content_type, header_fields

Kind = Literal["delivery-status", "disposition-notification", "other"]
_STATUS: dict[str, Kind] = {
    "message/delivery-status": "delivery-status",
    "message/global-delivery-status": "delivery-status",
    "message/disposition-notification": "disposition-notification",
    "message/global-disposition-notification": "disposition-notification",
}
_ORIGINALS = frozenset({"message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers"})
_GRAVEST_FIRST = ("failed", "delayed", "delivered", "relayed", "expanded")
_BY_STATUS = {"2": "delivered", "4": "delayed", "5": "failed"}  # RFC 3463 section 2
_MAX_VALUE = 1_000
_MAX_STATUS = 100_000
_MAX_RECIPIENTS = 200

# rfc822; dana@mail.example
_TYPED_ADDRESS = re.compile(r"^[\w.+-]{1,40}\s*;\s*")


def report_of(content: str, parts: Sequence[Part]) -> Report | None:
    """What the report says; None for a mail that is no report."""
    status = next((part for part in parts if part.content_type in _STATUS), None)
    if status is None:
        return _other(content, parts)
    groups = _groups(status.content[:_MAX_STATUS])
    kind = _STATUS[status.content_type]
    if kind == "delivery-status":
        action, recipients = _delivery(groups)
    else:
        action, recipients = _disposition(groups), _recipients(groups)
    named = (one_id(value) for group in groups for name, value in group if name == "original-message-id")
    return Report(kind, action, recipients, _original_id(parts) or next(filter(None, named), ""))


def _other(content: str, parts: Sequence[Part]) -> Report | None:
    fields = Fields()
    fields["Content-Type"] = content[:2_000]
    if content_type(fields)[0] != "multipart/report":
        return None
    return Report("other", "", (), _original_id(parts))


def _groups(status: bytes) -> list[list[tuple[str, str]]]:
    """The field groups of a status part, one for the message, then one for each recipient; other lines passed over."""
    groups = []
    for block in re.split(r"\n[ \t]*\n", decoded(status, "").replace("\r\n", "\n")):
        fields: list[tuple[str, str]] = []
        for line in block.split("\n"):
            name, colon, value = line.partition(":")
            if line[:1].isspace() and fields:
                fields[-1] = (fields[-1][0], f"{fields[-1][1]} {line.strip()}"[:_MAX_VALUE])
            elif colon and " " not in name.strip():
                fields.append((name.strip().lower(), words(value)))
        groups.append(fields)
    return [group for group in groups if group]


def _delivery(groups: list[list[tuple[str, str]]]) -> tuple[str, tuple[str, ...]]:
    """The gravest action and whom it befell."""
    actions = {_action(group) for group in groups}
    action = next((one for one in _GRAVEST_FIRST if one in actions), "")
    return action, _recipients([group for group in groups if _action(group) == action])


def _action(group: list[tuple[str, str]]) -> str:
    """The action of RFC 3464 section 2.3.3; for one of a server's own, what the status code means."""
    told = dict(reversed(group))
    action = told.get("action", "").lower().partition(" ")[0].partition(";")[0].strip()
    if action in _GRAVEST_FIRST:
        return action
    return _BY_STATUS.get(told.get("status", "")[:1], "")


def _disposition(groups: list[list[tuple[str, str]]]) -> str:
    """``displayed`` of ``Disposition: manual-action/MDN-sent-manually; displayed``."""
    values = (value for group in groups for name, value in group if name == "disposition")
    return next(values, "").rpartition(";")[2].partition("/")[0].strip().lower()


def _recipients(groups: Sequence[list[tuple[str, str]]]) -> tuple[str, ...]:
    """The addresses as the sender wrote them, then those they were forwarded to."""
    found = [
        address
        for wanted in ("original-recipient", "final-recipient")
        for group in groups
        for name, value in group
        if name == wanted and "@" in (address := _TYPED_ADDRESS.sub("", value).strip("<> "))
    ]
    return tuple(dict.fromkeys(found))[:_MAX_RECIPIENTS]


def _original_id(parts: Sequence[Part]) -> str:
    """The Message-ID of the mail that came back, from the part that holds its header."""
    for part in parts:
        if part.content_type in _ORIGINALS:
            fields, _ = header_fields(part.content, 0, len(part.content))
            found = next((one_id(value) for name, value in fields if name.lower() == "message-id"), "")
            if found:
                return found
    return ""
