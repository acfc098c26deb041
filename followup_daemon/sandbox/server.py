"""The socket side on loopback: HTTP/1.1 with kept connections, and the ways in which a connection can end."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from followup_daemon.sandbox.face import Answer, Request

Respond = Callable[[Request], Answer]
LINGER_NONE = struct.pack("ii", 1, 0)
"""SO_LINGER with no time: closing sends RST instead of FIN."""


class LoopbackServer:
    """A server on a free port of 127.0.0.1, from ``start`` to ``stop``."""

    def __init__(self, respond: Respond) -> None:
        self._server = _Listener(respond)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), name="sandbox", daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """No more answers: the port is free, every connection closed."""
        stopping = threading.Thread(target=self._server.shutdown)
        stopping.start()
        with suppress(OSError):
            # The loop looks at its end only when it wakes up.
            socket.create_connection(("127.0.0.1", self._server.server_address[1]), timeout=1).close()
        stopping.join()
        self._thread.join()
        self._server.server_close()
        self._server.hang_up()


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, respond: Respond) -> None:
        self.respond = respond
        self._open: set[socket.socket] = set()
        self._open_lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), _Connection)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._open_lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """The connection closed at once: FIN, or RST where no linger is set; the default would always send FIN."""
        with self._open_lock:
            self._open.discard(request)
        self.close_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: a client that went away is no fault of ours, ours are answered with 500."""

    def hang_up(self) -> None:
        with self._open_lock:
            for request in self._open:
                with suppress(OSError):
                    request.shutdown(socket.SHUT_RDWR)


class _Connection(BaseHTTPRequestHandler):
    """One connection and its requests, one after the other."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 1 << 16
    server: _Listener

    def __getattr__(self, name: str) -> Callable[[], None]:
        if name.startswith("do_"):
            return self._whole
        raise AttributeError(name)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
        """Nothing: requests hold mail."""

    def _whole(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        answer = self.server.respond(Request(self.command, self.path, headers, body))
        if answer.after:
            time.sleep(answer.after)
        if answer.ending in {"closed", "reset"}:
            self._break_off(hard=answer.ending == "reset")
            return
        self._write(answer)

    def _write(self, answer: Answer) -> None:
        self.send_response_only(answer.status, _phrase(answer.status))
        self.send_header("Date", self.date_time_string())
        self.send_header("Server", "ESF")
        for name, value in answer.headers:
            self.send_header(name, value)
        if answer.status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if answer.ending == "half":
            self.wfile.write(answer.body[: len(answer.body) // 2])
            self.wfile.flush()
            self._break_off(hard=False)
            return
        self.wfile.write(answer.body)
        self.wfile.flush()

    def _break_off(self, *, hard: bool) -> None:
        self.close_connection = True
        if hard:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_NONE)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
