"""Google's client looked at from below: what it asks, and canned answers to it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from httplib2 import Response

from followup_daemon.gmail import Gmail, Pace
from followup_daemon.gmail.endpoints import GMAIL, MAILBOX
from followup_daemon.gmail.pace import PacedHttp


@dataclass
class Canned:
    """Google's client is answered with these bodies, one after the other; what it asked is kept."""

    answers: list[dict[str, Any]]
    asked: list[str] = field(default_factory=list)

    def request(self, uri: str, method: str, body: Any, headers: Any) -> tuple[Response, bytes]:
        self.asked.append(uri)
        return Response({"status": 200}), json.dumps(self.answers.pop(0)).encode()

    def close(self) -> None:
        """Nothing is open."""


def canned(*answers: dict[str, Any]) -> tuple[Gmail, Canned]:
    """A mailbox that is answered so."""
    sender = Canned(list(answers))
    return Gmail(PacedHttp(sender, GMAIL + MAILBOX, Pace()), GMAIL, Pace()), sender
