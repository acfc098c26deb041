"""The batch endpoint: up to 100 calls in one multipart request (guide "Batch requests")."""

from __future__ import annotations

from collections.abc import Callable
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from followup_daemon.sandbox.face import Answer, Request

BATCH_PATHS = frozenset({"/batch", "/batch/gmail/v1"})
LIMIT = 100
BOUNDARY = "batch_sandbox"


def is_batch(request: Request) -> bool:
    return request.verb == "POST" and request.target.partition("?")[0] in BATCH_PATHS


def answer_batch(request: Request, answer: Callable[[Request], Answer]) -> Answer:
    """All inner answers in one body with status 200, the last call's first: no order is promised."""
    head = f"Content-Type: {request.headers.get('content-type', '')}\r\n\r\n".encode()
    outer = BytesParser(policy=compat32).parsebytes(head + request.body)
    parts = outer.get_payload()
    if not isinstance(parts, list) or not parts:
        return _failed("Failed to parse batch request, error: 0 items. Received batch body: ")
    if len(parts) > LIMIT:
        return _failed(f"The batch request exceeds the limit of {LIMIT} calls.")
    pieces = [_piece(part, request, answer) for part in reversed(parts) if isinstance(part, Message)]
    body = b"".join(b"--" + BOUNDARY.encode() + b"\r\n" + piece + b"\r\n" for piece in pieces)
    kind = f"multipart/mixed; boundary={BOUNDARY}"
    return Answer(200, body + f"--{BOUNDARY}--\r\n".encode(), (("Content-Type", kind),))


def _piece(part: Message, outer: Request, answer: Callable[[Request], Answer]) -> bytes:
    """One inner answer as a part: its Content-ID is the call's, marked as a response."""
    made = answer(_inner(part, outer))
    if made.ending != "whole":
        made = Answer(503, b"", ())
    name = str(part.get("Content-ID", "")).strip("<>")
    lines = [
        "Content-Type: application/http",
        f"Content-ID: <response-{name}>",
        "",
        f"HTTP/1.1 {made.status} {'OK' if made.status < 300 else 'Error'}",
        *(f"{key}: {value}" for key, value in made.headers),
        f"Content-Length: {len(made.body)}",
        "",
    ]
    return "\r\n".join(lines).encode() + b"\r\n" + made.body


def _inner(part: Message, outer: Request) -> Request:
    """The call inside a part; credentials of the outer request hold where it brings none."""
    payload = part.get_payload(decode=True)
    text = payload if isinstance(payload, bytes) else b""
    line, _, rest = text.partition(b"\n")
    verb, _, target = line.decode("latin-1").strip().partition(" ")
    inner = BytesParser(policy=compat32).parsebytes(rest)
    headers = {name.lower(): str(value) for name, value in inner.items()}
    headers.pop("accept-encoding", None)
    headers.setdefault("authorization", outer.headers.get("authorization", ""))
    body = inner.get_payload(decode=True)
    return Request(verb, target.rpartition(" ")[0] or target, headers, body if isinstance(body, bytes) else b"")


def _failed(message: str) -> Answer:
    return Answer(400, message.encode(), (("Content-Type", "text/plain; charset=UTF-8"),))
