"""The real client on the embedded Gmail without a socket, so that anything can happen between any two requests."""

from __future__ import annotations

import http.client
import random
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import httplib2
from google_auth_httplib2 import AuthorizedHttp

from followup_daemon.gmail import Gmail, Pace, load
from followup_daemon.gmail.endpoints import MAILBOX
from followup_daemon.gmail.gate import Door, Gate
from followup_daemon.gmail.pace import PacedHttp
from followup_daemon.gmail.wire import NoAnswer
from followup_daemon.sandbox.face import Answer, Request

SERVER = "http://127.0.0.1:9"
"""Nobody listens there: a request that found its way to a socket would fail."""


class Killed(BaseException):
    """The process ends here, as by kill -9: nothing of ours runs after it."""


class WiredGate(Gate):
    """The gate, with a call in place of the connection behind it."""

    def __init__(self, door: Door, may_delete: Callable[[str], bool], ask: Callable[[Request], Answer]) -> None:
        super().__init__(door, may_delete)
        self._ask = ask

    def _conn_request(
        self, conn: object, request_uri: str, method: str, body: Any, headers: Any
    ) -> tuple[httplib2.Response, bytes]:
        content = body.encode() if isinstance(body, str) else body or b""
        wanted = {name.lower(): str(value) for name, value in headers.items() if name.lower() != "accept-encoding"}
        answer = self._ask(Request(method, request_uri, wanted, content))
        if answer.ending in {"closed", "reset"}:
            raise http.client.RemoteDisconnected if method == "GET" else NoAnswer("RemoteDisconnected")
        if answer.ending == "half":
            raise http.client.IncompleteRead(answer.body[: len(answer.body) // 2])
        return httplib2.Response({"status": str(answer.status), **dict(answer.headers)}), answer.body


def connect(
    token: Path, may_delete: Callable[[str], bool], ask: Callable[[Request], Answer], pace: Pace, chance: random.Random
) -> Gmail:
    """The mailbox as ``gmail.connect`` makes it, over ``ask``."""
    credentials = load(token, SERVER)
    gate = WiredGate(Door(SERVER, credentials.token_uri), may_delete, ask)
    http = PacedHttp(AuthorizedHttp(credentials, http=gate), SERVER + MAILBOX, pace, chance.random)
    return Gmail(http, SERVER, pace)


def paced(clock: Callable[[], float], wait: Callable[[float], None]) -> Pace:
    """A pace in the world's own time."""
    return Pace(Event(), clock, wait)
