"""The parsed form of a mail in the API: MessagePart and what hangs on it (API reference, users.messages)."""

from __future__ import annotations

import base64
import html
from collections.abc import Callable
from email.message import Message
from functools import lru_cache
from typing import Any

from followup_daemon.sandbox.composer import html_to_text, parsed, text_of, words_of
from followup_daemon.sandbox.rawmail import Headers, decoded
from followup_daemon.sandbox.switches import Switches

Json = dict[str, Any]
SNIPPET = 200


def encoded(data: bytes) -> str:
    """base64url with its padding, as the API writes bytes."""
    return base64.urlsafe_b64encode(data).decode("ascii")


@lru_cache(maxsize=8192)
def snippet_of(raw: bytes) -> str:
    """The first words of the mail on one line, HTML-escaped."""
    words = words_of(raw)
    text = words.text[:2000] or html_to_text(words.html[:20_000])
    return html.escape(" ".join(text.split())[:SNIPPET], quote=True).replace("&#x27;", "&#39;")


def header_list(headers: Headers, switches: Switches, wanted: frozenset[str] = frozenset()) -> list[Json]:
    """The header fields in order; only those in ``wanted`` (lower case) where it is not empty."""
    form: Callable[[str], str] = decoded if switches.payload_headers == "decoded" else str
    return [{"name": name, "value": form(value)} for name, value in headers if not wanted or name.lower() in wanted]


def tree(raw: bytes, headers: Headers, switches: Switches, attachment: Callable[[str], str]) -> Json:
    """The whole payload; ``attachment`` gives the id under which a part's bytes can be fetched."""
    root = _part(parsed(raw), "", switches, attachment)
    return root | {"headers": header_list(headers, switches)}


def part_bytes(raw: bytes, part_id: str) -> bytes | None:
    """The decoded bytes of one part, None where the mail has no such part."""
    part: Message = parsed(raw)
    for step in part_id.split(".") if part_id else ():
        children = _children(part)
        if not step.isdigit() or int(step) >= len(children):
            return None
        part = children[int(step)]
    return _bytes(part)


def _part(part: Message, part_id: str, switches: Switches, attachment: Callable[[str], str]) -> Json:
    children = _children(part)
    filename = decoded(part.get_filename() or "")
    made: Json = {
        "partId": part_id,
        "mimeType": part.get_content_type(),
        "filename": filename,
        "headers": header_list(_headers(part), switches),
        "body": _body(part, part_id, switches, attachment) if not children or filename else {"size": 0},
    }
    if children:
        prefix = f"{part_id}." if part_id else ""
        made["parts"] = [_part(child, f"{prefix}{at}", switches, attachment) for at, child in enumerate(children)]
    return made


def _body(part: Message, part_id: str, switches: Switches, attachment: Callable[[str], str]) -> Json:
    data = _bytes(part)
    is_text = part.get_content_maintype() == "text"
    if part.get_filename() or not is_text or len(data) > switches.inline_limit:
        return {"attachmentId": attachment(part_id), "size": len(data)} if data else {"size": 0}
    if switches.payload_text == "utf8":
        data = text_of(part).encode("utf-8", "replace")
    return {"size": len(data), "data": encoded(data)} if data else {"size": 0}


def _children(part: Message) -> list[Message]:
    inner = part.get_payload()
    return [child for child in inner if isinstance(child, Message)] if isinstance(inner, list) else []


def _bytes(part: Message) -> bytes:
    """The part's content without its transfer encoding; an attached mail as the mail itself."""
    if part.get_content_type() == "message/rfc822" and (children := _children(part)):
        return children[0].as_bytes()
    body = part.get_payload(decode=True)
    return body if isinstance(body, bytes) else b""


def _headers(part: Message) -> Headers:
    return tuple((name, " ".join(str(value).split())) for name, value in part.items())
