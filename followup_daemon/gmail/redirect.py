"""The one page that the browser comes back to after the consent: a server on loopback, for this sign-in alone."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

LOOPBACK = "127.0.0.1"
_PATIENCE = 0.2
_SLOWEST = 10.0
"""Seconds after which a browser that does not finish its request is let go."""


class Redirect:
    """Waits for the browser. Google's own local server takes the first request, a browser's look for an icon too.

    What does not carry our ``state`` is answered and waited past: another program on this machine may knock.
    """

    def __init__(self, port: int = 0) -> None:
        """Raise OSError where the port is taken."""
        self._came: str | None = None
        self._state = ""
        self._server = HTTPServer((LOOPBACK, port), _handler(self._take))
        self._server.timeout = _PATIENCE

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def uri(self) -> str:
        """Where the consent page sends the browser (RFC 8252 section 7.3)."""
        return f"http://{LOOPBACK}:{self.port}/"

    def wait(self, state: str, seconds: float, stop: threading.Event) -> str | None:
        """The address with which the browser came back; None after so many seconds, or once ``stop`` is set."""
        self._state = state
        until = time.monotonic() + seconds
        while self._came is None and time.monotonic() < until and not stop.is_set():
            self._server.handle_request()
        return self._came

    def close(self) -> None:
        self._server.server_close()

    def _take(self, path: str) -> str:
        """Keep the address where it is the answer, and return what the browser shows."""
        query = parse_qs(urlsplit(path).query)
        if query.get("state") != [self._state] or not query.keys() & {"code", "error"}:
            return ""
        self._came = f"http://{LOOPBACK}:{self.port}{path}"
        if "error" in query:
            return "Nothing was allowed. You can close this window."
        return "Done: followup-daemon goes on in your terminal. You can close this window."


def _handler(take: Callable[[str], str]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = _SLOWEST

        def do_GET(self) -> None:
            shown = take(self.path)
            self.send_response(200 if shown else 404)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write((shown or "Nothing is here.").encode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that http.server calls
            """Nothing: the address holds the code."""

    return Handler
