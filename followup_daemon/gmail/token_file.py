"""The token file: google-auth's authorized-user JSON, read, checked, and written without loss."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from followup_daemon.errors import AuthExpired, UserError
from followup_daemon.private import make_private

READONLY = "https://www.googleapis.com/auth/gmail.readonly"
COMPOSE = "https://www.googleapis.com/auth/gmail.compose"
# All that is ever asked for: reading mail, and writing drafts.
SCOPES = (READONLY, COMPOSE)

REMEDY = "Sign in with `followup-daemon auth`."
_NEEDED = ("refresh_token", "client_id", "client_secret")
_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Token:
    """What the file holds; ``expiry`` is UTC, None where the file does not say: then it holds until the server says no.

    ``scopes`` is None where the file does not name them.
    """

    token: str | None
    refresh_token: str | None
    client_id: str
    client_secret: str
    token_uri: str | None = None
    expiry: datetime | None = None
    scopes: tuple[str, ...] | None = None


def read(path: Path) -> Token:
    """The token of the file, which is made the owner's alone.

    Raise AuthExpired where there is no file, UserError naming file and key for what is wrong in it.
    """
    found = _document(path)
    missing = [key for key in _NEEDED if key not in found]
    if missing:
        raise _broken(path, f"lacks the key `{missing[0]}`")
    token = Token(
        token=_text(path, found, "token"),
        refresh_token=_text(path, found, "refresh_token"),
        client_id=_text(path, found, "client_id") or "",
        client_secret=_text(path, found, "client_secret") or "",
        token_uri=_text(path, found, "token_uri"),
        expiry=_expiry(path, found),
        scopes=_scopes(path, found),
    )
    if not token.token and not token.refresh_token:
        raise _broken(path, "holds neither a `token` nor a `refresh_token`")
    _check_scopes(path, token.scopes)
    return token


def state(path: Path) -> tuple[int, int, int]:
    """By what a change of the file is seen; noughts where there is none."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0, 0)
    return found.st_ino, found.st_mtime_ns, found.st_size


def _document(path: Path) -> dict[str, Any]:
    try:
        make_private(path)
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError:
        raise AuthExpired(f"There is no token file {path}, so nobody is signed in. {REMEDY}") from None
    except OSError as fault:
        raise UserError(f"The token file {path} cannot be read: {fault.strerror}.", "Mend its permissions.") from fault
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise _broken(path, "is no JSON") from None
    if len(content) > _LARGEST or not isinstance(document, dict):
        raise _broken(path, "is no JSON object")
    return document


def _broken(path: Path, what: str) -> UserError:
    text = f"The token file {path} {what}; it should be the authorized-user JSON that google-auth writes."
    return UserError(text, "Put it aside and sign in again with `followup-daemon auth`.")


def _text(path: Path, found: Mapping[str, Any], key: str) -> str | None:
    value = found.get(key)
    if value is not None and not isinstance(value, str):
        raise _broken(path, f"has something else than a text under `{key}`")
    return value or None


def _expiry(path: Path, found: Mapping[str, Any]) -> datetime | None:
    """The time in UTC; google-auth writes 2026-03-12T09:30:00Z, and reads a time without offset as UTC."""
    text = _text(path, found, "expiry")
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise _broken(path, "has no time under `expiry`") from None


def _scopes(path: Path, found: Mapping[str, Any]) -> tuple[str, ...] | None:
    """What was granted, where the file says so, else what was asked for: a text with spaces, or a list."""
    for key in ("granted_scopes", "scopes"):
        value = found.get(key)
        if isinstance(value, str):
            return tuple(value.split())
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        if value is not None:
            raise _broken(path, f"has no list under `{key}`")
    return None


def _check_scopes(path: Path, scopes: tuple[str, ...] | None) -> None:
    missing = [one.rpartition("/")[2] for one in SCOPES if scopes is not None and one not in scopes]
    if missing:
        raise AuthExpired(
            f"The sign-in in {path} does not allow {' and '.join(missing)}. "
            "Sign in again and tick both boxes with `followup-daemon auth`."
        )


def write(path: Path, changes: Mapping[str, Any]) -> None:
    """Put ``changes`` into the file and keep all else that it holds. Raise OSError where it cannot be written.

    A reader sees the old file or the new one, never half of one, also after a power failure.
    """
    target = path.resolve()
    try:
        document = json.loads(target.read_bytes())
    except (OSError, ValueError, RecursionError):
        document = {}
    kept = document if isinstance(document, dict) else {}
    _replace(target, json.dumps({**kept, **changes}, indent=2).encode() + b"\n")


def _replace(target: Path, content: bytes) -> None:
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
