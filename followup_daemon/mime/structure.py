"""Where the header fields and parts of a mail lie in its bytes; nothing is copied that is not read."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message as Fields

from .charsets import decoded
from .fields import from_base64, words

MAX_PARTS = 200
MAX_DEPTH = 20
MAX_PART_BYTES = 2_000_000
_MAX_HEADER_BLOCK = 2_000_000
_MAX_HEADERS = 1_000
_MAX_VALUE = 300_000

# Content-Type: text/plain
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")


@dataclass(frozen=True)
class Part:
    """One leaf of the MIME tree, its transfer encoding undone.

    ``content_type`` and the names of ``params`` are in lower case. An attachment has a ``filename``; the text of the
    mail has none. A message/* part is a leaf: what lies in it is not this mail's own.
    """

    content_type: str
    params: tuple[tuple[str, str], ...]
    filename: str
    content: bytes

    def param(self, name: str) -> str:
        """The value of a Content-Type parameter, empty where it is missing."""
        return next((value for key, value in self.params if key == name), "")


def header_fields(raw: bytes, start: int, end: int) -> tuple[list[tuple[str, str]], int]:
    """The header fields from ``start`` on, unfolded, and where the body begins.

    The block ends at the first empty line, or before the first line that is neither field nor continuation.
    """
    fields: list[tuple[str, list[bytes]]] = []
    at = start
    limit = min(end, start + _MAX_HEADER_BLOCK)
    while at < limit:
        stop = raw.find(b"\n", at, limit)
        after = limit if stop < 0 else stop + 1
        line = raw[at:after].rstrip(b"\r\n")
        if not line:
            return _as_text(fields), after
        if line[:1] in b" \t" and fields:
            fields[-1][1].append(line)
        elif match := _FIELD.match(line):
            fields.append((match[1].decode("ascii"), [line[match.end() :]]))
        elif fields or not line.startswith((b"From ", b">From ", b"\xef\xbb\xbf")):
            return _as_text(fields), at
        at = after
    return _as_text(fields), at


def _as_text(fields: list[tuple[str, list[bytes]]]) -> list[tuple[str, str]]:
    return [
        (name, decoded(b"".join(lines)[:_MAX_VALUE].replace(b"\r", b" "), "").strip())
        for name, lines in fields[:_MAX_HEADERS]
    ]


def content_fields(fields: list[tuple[str, str]]) -> Fields:
    """The Content-* fields, first of each name, for the standard library to take apart."""
    found = Fields()
    for name, value in fields:
        if name.lower() in {"content-type", "content-disposition", "content-transfer-encoding"} and name not in found:
            found[name] = value[:2_000]
    return found


def content_type(fields: Fields) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Type and parameters in lower case; text/plain for none or nonsense (RFC 2045 section 5.2)."""
    try:
        params = fields.get_params(failobj=[], unquote=True)
    except (ValueError, TypeError, IndexError):
        return "text/plain", ()
    return fields.get_content_type(), tuple((str(name).lower(), _param_text(value)) for name, value in params[1:])


def _param_text(value: object) -> str:
    """A parameter value as text; RFC 2231 gives a tuple of charset, language and text."""
    return str(value[2]) if isinstance(value, tuple) and len(value) == 3 else str(value)


def _filename(fields: Fields) -> str:
    """The name of an attachment; ``attachment`` for one without; empty for what is shown as the mail's text."""
    try:
        name = words(fields.get_filename("") or "")
        attached = fields.get_content_disposition() == "attachment"
    except (ValueError, TypeError, IndexError):
        return "attachment"
    return name[:300] or ("attachment" if attached else "")


def leaves(raw: bytes, fields: list[tuple[str, str]], start: int, end: int, depth: int = 0) -> Iterator[Part]:
    """The leaves of the part whose header is ``fields`` and whose body is ``raw[start:end]``, in order."""
    content = content_fields(fields)
    kind, params = content_type(content)
    boundary = next((value for name, value in params if name == "boundary"), "").encode("utf-8", "replace").rstrip()
    if not kind.startswith("multipart/") or depth == MAX_DEPTH:
        filename = _filename(content)
        wanted = kind.startswith(("text/", "message/")) or "ics" in kind or filename.lower().endswith(".ics")
        yield Part(kind, params, filename, _undone(raw, start, end, content) if wanted else b"")
        return
    if not boundary:
        yield Part("text/plain", params, "", raw[start : min(end, start + MAX_PART_BYTES)])
        return
    for part_start, part_end in _between(raw, boundary, start, end):
        inner, body = header_fields(raw, part_start, part_end)
        yield from leaves(raw, inner, body, part_end, depth + 1)


def _between(raw: bytes, boundary: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each body part between the delimiter lines lies (RFC 2046 section 5.1.1); the last may be cut off."""
    begun = -1
    for line_start, line_end, closing in _delimiters(raw, b"--" + boundary, start, end):
        if begun >= 0:
            yield begun, max(begun, line_start)
        if closing:
            return
        begun = line_end
    if begun >= 0:
        yield begun, end


def _delimiters(raw: bytes, mark: bytes, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each delimiter line, the line break before it included, and whether it closes the multipart."""
    at = raw.find(mark, start, end)
    while at >= 0:
        stop = raw.find(b"\n", at, end)
        line_end = end if stop < 0 else stop + 1
        tail = raw[at + len(mark) : min(line_end, at + len(mark) + 200)].strip()
        if (at == start or raw[at - 1 : at] == b"\n") and tail in (b"", b"--"):
            before = at - 1 if at > start else at
            before -= before > start and raw[before - 1 : before] == b"\r"
            yield before, line_end, tail == b"--"
            at = raw.find(mark, line_end, end)
        else:
            at = raw.find(mark, at + 1, end)


def _undone(raw: bytes, start: int, end: int, content: Fields) -> bytes:
    """The body with its transfer encoding undone, at most MAX_PART_BYTES of it."""
    encoding = str(content.get("content-transfer-encoding", "")).strip().lower()
    body = raw[start : min(end, start + MAX_PART_BYTES + MAX_PART_BYTES // 2)]
    if encoding == "base64":
        return from_base64(body)[:MAX_PART_BYTES]
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)[:MAX_PART_BYTES]
    return body[:MAX_PART_BYTES]
