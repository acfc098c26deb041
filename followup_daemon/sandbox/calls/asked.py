"""One call of a method, with its parameters read and checked against the discovery document."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from werkzeug.datastructures import MultiDict

from followup_daemon.sandbox.mailbox import Mailbox
from followup_daemon.sandbox.methods import Method, schema
from followup_daemon.sandbox.problems import ProblemError, invalid

Json = dict[str, Any]
LIST_DEFAULT = 100
LIST_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """The call: ``path`` holds the ids in its address; ``lag`` and ``empty_page`` are faults that reach into a list."""

    method: Method
    mailbox: Mailbox
    path: dict[str, str]
    query: MultiDict[str, str]
    body: Json = field(default_factory=dict)
    scopes: frozenset[str] = frozenset()
    lag: timedelta = timedelta(0)
    empty_page: bool = False

    def text(self, name: str, default: str = "") -> str:
        return self.query.get(name, default)

    def texts(self, name: str) -> list[str]:
        return self.query.getlist(name)

    def flag(self, name: str) -> bool:
        return self.query.get(name, "false").lower() in {"true", "1"}

    @property
    def page_size(self) -> int:
        """How many items a page may hold: 100 unless told, 500 at most."""
        return min(int(self.text("maxResults") or 0) or LIST_DEFAULT, LIST_LIMIT)

    def raw(self, message: Json, place: str) -> bytes:
        """The mail that a message resource carries in ``raw``."""
        value = message.get("raw", "")
        if not isinstance(value, str):
            raise ProblemError(invalid(f"Invalid value at '{place}.raw' (TYPE_BYTES), {value!r}"))
        try:
            padded = value.replace("+", "-").replace("/", "_").rstrip("=")
            return base64.b64decode(padded + "=" * (-len(padded) % 4), altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            raise ProblemError(
                invalid(f"Invalid value at '{place}.raw' (TYPE_BYTES), Base64 decoding failed for \"{value[:40]}\"")
            ) from None


def check(asked: Asked) -> None:
    """Raise ProblemError for a parameter or body field that the method does not know or that has no such value."""
    for name, value in asked.query.items(multi=True):
        described = asked.method.parameters.get(name)
        if described is None or described.get("location") == "path":
            raise ProblemError(
                invalid(
                    f'Invalid JSON payload received. Unknown name "{name}": Cannot bind query parameter.'
                    f" Field '{name}' could not be found in request message."
                )
            )
        _check_value(name, value, described)
    if asked.method.request:
        _check_body(asked.body, asked.method.request, "")


def _check_value(name: str, value: str, described: Json) -> None:
    kind = str(described.get("format", described["type"])).upper()
    allowed = described.get("enum")
    number = kind in {"UINT32", "UINT64", "INT32", "INT64"}
    if number and not (value.isascii() and value.isdigit() and int(value) < 2**64):
        raise ProblemError(invalid(f"Invalid value at '{_snake(name)}' (TYPE_{kind}), \"{value}\""))
    if kind == "BOOLEAN" and value.lower() not in {"true", "false", "1", "0"}:
        raise ProblemError(invalid(f"Invalid value at '{_snake(name)}' (TYPE_BOOL), \"{value}\""))
    if allowed and value not in allowed and value.lower() not in allowed and not name.startswith("$"):
        raise ProblemError(invalid(f"Invalid value at '{_snake(name)}' (TYPE_ENUM), \"{value}\""))


def _check_body(body: Any, name: str, place: str) -> None:
    known: Json = schema(name).get("properties", {})
    if not isinstance(body, dict):
        raise ProblemError(invalid(f"Invalid JSON payload received. Unexpected value at '{place}'"))
    for key, value in body.items():
        if key not in known:
            where = f" at '{place}'" if place else ""
            raise ProblemError(
                invalid(f'Invalid JSON payload received. Unknown name "{key}"{where}: Cannot find field.')
            )
        if inner := known[key].get("$ref"):
            _check_body(value, inner, f"{place}.{_snake(key)}".lstrip("."))


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
