"""Raw mail as Gmail handles it: header lines read, set and dropped without touching the rest (RFC 5322)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import getaddresses

Headers = tuple[tuple[str, str], ...]

REPLY_PREFIXES = frozenset(
    {"re", "fw", "fwd", "aw", "wg", "sv", "vs", "vb", "antw", "tr", "rv", "rif", "r", "res", "enc", "odp", "ynt", "pd"}
)
_PREFIX = re.compile(r"\s*([A-Za-z]{1,4})(?:\[\d{1,3}\])?\s*:")  # "Re:", "AW[2]:"
_ANGLE_ID = re.compile(r"<[^<>\s]{1,998}>")  # "<4f1c@mail.example>"
_LINE_END = re.compile(rb"\r\n|\r|\n")


def with_crlf(raw: bytes) -> bytes:
    """The mail with CRLF line ends, as Gmail stores it; an mbox "From " line in front is dropped."""
    if raw.startswith(b"From "):
        raw = raw.partition(b"\n")[2]
    return _LINE_END.sub(b"\r\n", raw)


def split_head(raw: bytes) -> tuple[bytes, bytes]:
    """Header block and body; a mail without an empty line is all header block."""
    if raw.startswith(b"\r\n"):
        return b"", raw[2:]
    head, _, body = raw.partition(b"\r\n\r\n")
    return head, body


def headers_of(raw: bytes) -> Headers:
    """Name and unfolded value of every header field, in order; lines that are no field are passed over."""
    fields: list[tuple[str, str]] = []
    for field in _fields(split_head(raw)[0]):
        name, colon, value = field.partition(b":")
        if colon and name.strip() and b" " not in name.strip():
            text = value.replace(b"\r\n", b"").decode("utf-8", "replace").strip()
            fields.append((name.strip().decode("ascii", "replace"), text))
    return tuple(fields)


def header(headers: Headers, name: str) -> str:
    """The first value under ``name``, empty where there is none."""
    wanted = name.lower()
    return next((value for key, value in headers if key.lower() == wanted), "")


def with_headers(raw: bytes, values: Mapping[str, str]) -> bytes:
    """The mail with these fields set: each replaces its first occurrence (others go), or stands at the end."""
    pending = {name.lower(): (name, value) for name, value in values.items()}
    head, body = split_head(raw)
    kept: list[bytes] = []
    for field in _fields(head):
        name = _name(field)
        if name not in pending and name not in {key.lower() for key in values}:
            kept.append(field)
        elif name in pending:
            kept.append(_line(*pending.pop(name)))
    kept += [_line(name, value) for name, value in pending.values()]
    return b"\r\n".join(kept) + b"\r\n\r\n" + body


def with_first(raw: bytes, name: str, value: str) -> bytes:
    """The mail with one more field in front, as a trace field is added."""
    return _line(name, value) + b"\r\n" + raw


def without_headers(raw: bytes, drop: Callable[[str], bool]) -> bytes:
    """The mail without the fields whose lower-case name ``drop`` accepts."""
    head, body = split_head(raw)
    return b"\r\n".join(field for field in _fields(head) if not drop(_name(field))) + b"\r\n\r\n" + body


def decoded(value: str) -> str:
    """The value with its RFC 2047 words decoded; as it stands where they are broken or in no known charset."""
    if "=?" not in value:
        return value
    try:
        pieces = decode_header(value)
        return "".join(
            piece if isinstance(piece, str) else piece.decode(charset or "ascii", "replace")
            for piece, charset in pieces
        )
    except (HeaderParseError, LookupError, ValueError):
        return value


def ids_in(value: str) -> tuple[str, ...]:
    """The Message-IDs of a References, In-Reply-To or Message-ID value, with their angle brackets."""
    return tuple(_ANGLE_ID.findall(value))


def addresses_in(value: str) -> tuple[tuple[str, str], ...]:
    """Display name (decoded) and address of everybody in an address field."""
    return tuple((decoded(name), address) for name, address in getaddresses([value]) if address)


def bare_subject(subject: str) -> str:
    """The subject as threads are compared by: decoded, without Re: and its kin, case and spacing folded."""
    text = decoded(subject)
    while (match := _PREFIX.match(text)) and match[1].lower() in REPLY_PREFIXES:
        text = text[match.end() :]
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _fields(head: bytes) -> list[bytes]:
    fields: list[bytes] = []
    pieces: list[bytes] = []
    for line in head.split(b"\r\n"):
        if pieces and line[:1] in {b" ", b"\t"}:
            pieces.append(line)
        else:
            if pieces:
                fields.append(b"\r\n".join(pieces))
            pieces = [line]
    return [*fields, b"\r\n".join(pieces)] if any(pieces) else fields


def _name(field: bytes) -> str:
    return field.partition(b":")[0].strip().lower().decode("ascii", "replace")


def _line(name: str, value: str) -> bytes:
    return f"{name}: {value}".encode()
