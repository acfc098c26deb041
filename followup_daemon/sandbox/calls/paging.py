"""Lists in pages: order, page tokens and the estimate of how many there are."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from followup_daemon.sandbox.calls.asked import Asked
from followup_daemon.sandbox.problems import ProblemError, invalid
from followup_daemon.sandbox.stored import StoredMessage

Json = dict[str, Any]
Item = TypeVar("Item")
ESTIMATE = 201
"""What Gmail tends to say instead of a greater number."""


def order_of(asked: Asked, message: StoredMessage) -> str:
    """The key by which a list is sorted: newest first, or in no order that tells anything."""
    if asked.mailbox.switches.listing_order == "unordered":
        return message.id[::-1]
    return f"{10**15 - message.milliseconds:016d}{message.id}"


def page(asked: Asked, name: str, items: Iterable[tuple[str, Item]], show: Callable[[Item], Json]) -> Json:
    """One page of the items, which come with their order keys; the name is missing where the page is empty."""
    start = position(asked)
    rest = sorted((item for item in items if item[0] > start), key=lambda item: item[0])
    shown = [] if asked.empty_page else rest[: asked.page_size]
    made: Json = {name: [show(item) for _, item in shown]} if shown else {}
    if asked.empty_page:
        made["nextPageToken"] = token(start)
    elif len(rest) > len(shown):
        made["nextPageToken"] = token(shown[-1][0])
    return made | {"resultSizeEstimate": min(len(rest), ESTIMATE)}


def token(at: str) -> str:
    """An opaque token for the page after ``at``."""
    return base64.urlsafe_b64encode(json.dumps(["page", at]).encode()).decode().rstrip("=")


def position(asked: Asked) -> str:
    """Where the asked page starts, empty for the first. Raise ProblemError for a token that we never gave."""
    given = asked.text("pageToken")
    if not given:
        return ""
    try:
        kind, at = json.loads(base64.urlsafe_b64decode(given + "=" * (-len(given) % 4)))
    except (ValueError, TypeError):
        kind, at = "", ""
    if kind != "page" or not isinstance(at, str):
        raise ProblemError(invalid("Invalid pageToken"))
    return at
