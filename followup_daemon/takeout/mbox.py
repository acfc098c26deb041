"""The mails of an mbox or a folder of .eml files as they lie there, one at a time, whatever the size of the whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from followup_daemon.errors import UserError
from followup_daemon.mime.fields import moment
from followup_daemon.mime.structure import header_fields

from .labels import label_ids

Progress = Callable[[int], None]

MAX_MAIL = (
    48_000_000  # bytes read of one mail: 30 MB attached are 41 MB in base64; of a bigger one the beginning is read
)
_CHUNK = 1_000_000
_MAX_ENVELOPE = 600

# From 1830000000000000001@xxx Mon Apr 07 14:31:02 +0000 2025 (Takeout)
_TAKEOUT = re.compile(rb"From (\S{1,300})@xxx (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([^\r\n]{1,60})\r?\n?")
# From dana@mail.example Thu May 21 12:00:00 2026 (RFC 4155; a zone may stand before or behind the year)
_CLASSIC = re.compile(
    rb"From (\S{1,300}) +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) "
    rb"((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d [^\r\n]{1,50})\r?\n?"
)
# Apr 07 14:31:02 +0000 2025
_ENVELOPE_DATE = re.compile(r"(\w{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})")
_QUOTED_FROM = re.compile(rb"(?m)^>(>*From )")
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mail lies: its bytes ``start`` to ``end`` of ``path``; its Gmail id and time by the envelope line.

    ``number`` is 0 where the envelope holds no id of Gmail's.
    """

    path: Path
    start: int
    end: int
    number: int
    received: datetime | None


@dataclass(frozen=True, slots=True)
class RawMail:
    """A mail's bytes, unquoted, with Gmail's labels and the thread's API id, empty where Takeout does not say."""

    raw: bytes
    labels: tuple[str, ...]
    thread: str
    received: datetime | None


def raw_messages(path: Path, progress: Progress | None = None) -> Iterator[RawMail]:
    """Every mail in the order in which it lies there. Raises UserError for a path that holds no mail."""
    for place in places(path, progress):
        raw = raw_at(place.path, place.start, place.end)
        labels, thread = gmail_fields(header_fields(raw, 0, len(raw))[0])
        yield RawMail(raw, labels, thread, place.received)


def size_of(path: Path) -> int:
    """The bytes that ``progress`` will count up to. Raises UserError for a path that holds no mail."""
    return sum(map(_size, _files(path)))


def gmail_fields(fields: list[tuple[str, str]]) -> tuple[tuple[str, ...], str]:
    """Labels and API thread id out of X-Gmail-Labels and X-GM-THRID, whose decimal number is the id in hex."""
    first = {name.lower(): value for name, value in reversed(fields)}
    number = first.get("x-gm-thrid", "").strip()
    thread = f"{int(number):x}" if number.isascii() and number.isdigit() and len(number) <= 20 else ""
    return label_ids(first.get("x-gmail-labels", "")), thread


def raw_at(file: Path, start: int, end: int, limit: int = MAX_MAIL) -> bytes:
    """The bytes of a mail, at most ``limit``, with the mbox quoting of ``From `` lines undone."""
    with readable(file), file.open("rb") as stream:
        stream.seek(start)
        raw = stream.read(min(end - start, limit))
    quoted = file.suffix.lower() != ".eml" and _QUOTED_FROM.search(raw)
    return _QUOTED_FROM.sub(rb"\1", raw) if quoted else raw


def places(path: Path, progress: Progress | None = None) -> Iterator[Place]:
    """Where each mail lies; ``progress`` is told the bytes gone through so far."""
    done = 0
    for file in _files(path):
        size = _size(file)
        if file.suffix.lower() == ".eml":
            yield Place(file, 0, size, 0, None)
        else:
            for place in _in_mbox(file, size):
                yield place
                if progress:
                    progress(done + place.end)
        done += size
        if progress:
            progress(done)


def _in_mbox(file: Path, size: int) -> Iterator[Place]:
    """The mails of one mbox; the last one may be cut off."""
    with readable(file), file.open("rb") as stream:
        pattern = _separator(stream, file)
        start, number, received = -1, 0, None
        for at, before, line in _from_lines(stream):
            found = pattern.match(line)
            if not found or (pattern is _CLASSIC and at and not before.endswith((b"\n\n", b"\n\r\n"))):
                continue
            if start >= 0:
                yield Place(file, start, max(start, at - _blank_line(before)), number, received)
            start, number, received = at + found.end(), _gmail_id(found[1]), _when(found[2])
        if start >= 0:
            stream.seek(max(0, size - 4))
            yield Place(file, start, max(start, size - _blank_line(stream.read(4))), number, received)


def _separator(stream: BinaryIO, file: Path) -> re.Pattern[bytes]:
    """Which kind of ``From `` line parts the mails of this file. Raises UserError where it is no mbox."""
    beginning = stream.read(4_000).lstrip()
    stream.seek(0)
    for pattern in (_TAKEOUT, _CLASSIC):
        if not beginning or pattern.match(beginning):
            return pattern
    if beginning.startswith(_ARCHIVES):
        raise UserError(f"{file} is an archive.", "Unpack it first and give the .mbox file inside.")
    raise UserError(
        f"{file} is no mbox: it does not begin with a 'From ' line.", "Give a Takeout .mbox, or .eml files."
    )


def _from_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes, bytes]]:
    """Offset, the four bytes before, and the beginning of every line that starts with ``From ``."""
    data, base, searched, more = b"", 0, 0, True
    while more:
        chunk = stream.read(_CHUNK)
        more = bool(chunk)
        data += chunk
        at = data.find(b"From ", searched - base)
        while at >= 0 and (not more or at + _MAX_ENVELOPE <= len(data)):
            if base + at == 0 or data[at - 1 : at] == b"\n":
                yield base + at, data[max(0, at - 4) : at], data[at : at + _MAX_ENVELOPE]
            at = data.find(b"From ", at + 1)
        kept = at if at >= 0 else max(0, len(data) - 4)
        searched = base + kept
        dropped = max(0, kept - 4)
        data, base = data[dropped:], base + dropped


def _blank_line(before: bytes) -> int:
    """The length of the empty line that an mbox puts between two mails."""
    if before.endswith(b"\n\r\n"):
        return 2
    return 1 if before.endswith(b"\n\n") else 0


def _gmail_id(name: bytes) -> int:
    """The message id of a Takeout envelope, a 64-bit number; 0 for another name or a stand-in."""
    return int(name) if name.isdigit() and 15 <= len(name) <= 20 else 0


def _when(text: bytes) -> datetime | None:
    """When Gmail took the mail in; None for an envelope without an offset, whose zone nobody knows."""
    found = _ENVELOPE_DATE.fullmatch(text.decode("latin-1").strip())
    return moment("{1} {0} {4} {2} {3}".format(*found.groups())) if found else None


def _files(path: Path) -> list[Path]:
    """The file itself, or every .eml and .mbox of a folder, in order of their names."""
    if not path.exists():
        raise UserError(f"There is no file or folder {path}.", "Give a Takeout .mbox or a folder of .eml files.")
    if not path.is_dir():
        return [path]
    with readable(path):
        files = sorted(one for one in path.rglob("*") if one.suffix.lower() in {".eml", ".mbox"} and one.is_file())
    if not files:
        raise UserError(f"The folder {path} holds no .eml or .mbox file.", "Give the folder that holds the mails.")
    return files


def _size(file: Path) -> int:
    with readable(file):
        return file.stat().st_size


@contextmanager
def readable(file: Path) -> Iterator[None]:
    """Turns a fault of the file system into a UserError that names the file."""
    try:
        yield
    except OSError as fault:
        reason = fault.strerror or "it is no plain file"
        raise UserError(
            f"{file} cannot be read: {reason}.", "Check that it is there and that you may read it."
        ) from fault
