"""What is asked of Gmail, noted at the gate that every request passes."""

from __future__ import annotations

from typing import Any

import pytest
from httplib2 import Response

from followup_daemon.gmail.endpoints import MAILBOX
from followup_daemon.gmail.gate import Gate


def noted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every request that comes to the gate from now on, as ``GET history?startHistoryId=7``."""
    kept: list[str] = []
    request = Gate.request

    def note(self: Gate, uri: str, method: str = "GET", *args: Any, **named: Any) -> tuple[Response, bytes]:
        kept.append(f"{method} {uri.partition(MAILBOX)[2]}")
        return request(self, uri, method, *args, **named)

    monkeypatch.setattr(Gate, "request", note)
    return kept
