"""What stands in an answer of the API; whatever has another shape than Google promises is a broken answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from followup_daemon.errors import Unreachable

Answer = Mapping[str, Any]


def whole(answer: object) -> Answer:
    """The answer as the object it must be. Raise Unreachable for anything else."""
    if not isinstance(answer, dict):
        raise _broken("is no JSON object")
    return answer


def text(answer: Answer, key: str) -> str:
    """The text under ``key``. Raise Unreachable where there is none."""
    value = answer.get(key)
    if not isinstance(value, str) or not value:
        raise _broken(f"lacks `{key}`")
    return value


def number(answer: Answer, key: str) -> int:
    """The whole number under ``key``; Google writes 64-bit numbers as text. Raise Unreachable where there is none."""
    value = answer.get(key)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 20:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _broken(f"has no number under `{key}`")


def part(answer: Answer, key: str) -> Answer:
    """The object under ``key``. Raise Unreachable where there is none."""
    value = answer.get(key)
    if not isinstance(value, dict):
        raise _broken(f"lacks `{key}`")
    return value


def items(answer: Answer, key: str) -> tuple[Answer, ...]:
    """The objects listed under ``key``; none where the key is missing, as Google leaves empty lists out."""
    value = answer.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise _broken(f"has no list under `{key}`")
    return tuple(value)


def labels(answer: Answer) -> frozenset[str] | None:
    """The label ids; None where the answer does not tell them."""
    value = answer.get("labelIds")
    if not isinstance(value, list):
        return None
    return frozenset(one for one in value if isinstance(one, str))


def _broken(what: str) -> Unreachable:
    return Unreachable(f"Gmail's answer {what}; the next pass tries again.")
