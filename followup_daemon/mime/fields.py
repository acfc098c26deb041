"""Header values decoded: words, addresses, ids and dates."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from followup_daemon.mail import Person, plain

from .charsets import decoded

MAX_PEOPLE = 200  # kept of one address field; a mail to more is no interview
MAX_IDS = 200  # kept of References, the newest
_MAX_FIELD = 64_000
MAX_WORDS = 4_000
_MAX_NAME = 400
_MAX_ADDRESS = 320  # RFC 5321 section 4.5.3.1: 64 + 1 + 255

# =?utf-8?q?Zo=C3=AB?= (RFC 2047 section 2; the language suffix of RFC 2231 section 5 is skipped)
_ENCODED = re.compile(r"=\?([!-)+->@-~]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?\r\n]{0,2000})\?=")
# <abc.1@mail.example>, also folded inside the brackets as some Exchange servers do
_ID = re.compile(r"<([^<>]{1,900})>")


def words(value: str, *, limit: int = MAX_WORDS) -> str:
    """The value as people read it: RFC 2047 words decoded, unfolded, white space collapsed."""
    value = value[:limit]
    if "=?" in value:
        value = "".join(_decoded_runs(value))
    return " ".join(plain(value).split())


def _decoded_runs(value: str) -> Iterator[str]:
    """Text between encoded words, and neighbouring words of one charset decoded together.

    White space between two encoded words is no part of the text (RFC 2047 section 6.2), and a character may be cut
    in two by them.
    """
    pending, charset, end = b"", "", 0
    for match in _ENCODED.finditer(value):
        gap = value[end : match.start()]
        if gap.strip() or not end or match[1].lower() != charset:
            yield decoded(pending, charset)
            yield gap if gap.strip() or not end else ""
            pending, charset = b"", match[1].lower()
        pending += _word_bytes(match[2], match[3])
        end = match.end()
    yield decoded(pending, charset)
    yield value[end:]


def _word_bytes(encoding: str, body: str) -> bytes:
    data = body.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(data, header=True)
    return from_base64(data)


def from_base64(data: bytes) -> bytes:
    """The decoded bytes; alien characters are skipped, missing padding is made up, a lone last sextet is dropped."""
    kept = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    if len(kept) % 4 == 1:
        kept = kept[:-1]
    return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))


def people(value: str) -> tuple[Person, ...]:
    """The mailboxes of an address field in order, group members among them; at most MAX_PEOPLE."""
    found: list[Person] = []
    name_so_far = ""
    for piece in _pieces(value[:_MAX_FIELD]):
        person = _person(f"{name_so_far}{piece}")
        if person is None:
            name_so_far = f"{name_so_far}{piece}, "[:_MAX_NAME] if piece.strip() else ""
            continue
        name_so_far = ""
        found.append(person)
        if len(found) == MAX_PEOPLE:
            break
    if not found and (name := _clean_name(name_so_far.rstrip(", "))):
        return (Person(name, ""),)
    return tuple(found)


def _pieces(value: str) -> Iterator[str]:
    """The field cut at commas, semicolons and group colons that stand outside quotes, comments and brackets.

    >>> list(_pieces('"Dane, Kim" <k@mail.example>, Panel: a@mail.example;'))
    ['"Dane, Kim" <k@mail.example>', ' a@mail.example', '']
    """
    start, quoted, depth, angle, skip = 0, False, 0, False, False
    for index, char in enumerate(value):
        if skip:
            skip = False
        elif char == "\\" and (quoted or depth):
            skip = True
        elif char == '"' and not depth:
            quoted = not quoted
        elif quoted:
            continue
        elif char in "()":
            depth = max(0, depth + (1 if char == "(" else -1))
        elif depth:
            continue
        elif char in "<>":
            angle = char == "<"
        elif char in ",;" and not angle:
            yield value[start:index]
            start = index + 1
        elif char == ":" and not angle and "@" not in value[start:index][-_MAX_NAME:]:
            start = index + 1
    yield value[start:]


def _person(piece: str) -> Person | None:
    """One mailbox: ``Name <address>``, a bare address, or ``address (Name)``; None where there is no address."""
    before, bracket, rest = piece.rpartition("<")
    if bracket:
        address = "".join(rest.partition(">")[0].split())
        name = before
    else:
        written, _, comment = piece.partition("(")
        address, before = _bare(written)
        name = comment.rpartition(")")[0] or comment or before
    address = plain(words(address) if "=?" in address else address).strip("'\"<>,; ")
    if "@" not in address:
        return Person(_clean_name(name), "") if bracket and _clean_name(name) else None
    address = address.rpartition(":")[2] if address.startswith("@") else address  # RFC 5322 section 4.4: obs-route
    if len(address) > _MAX_ADDRESS:
        return None
    return Person(_clean_name(name), address)


def _bare(written: str) -> tuple[str, str]:
    """Address and name where no brackets part them: ``Kim Oak kim@mail.example``, ``kim @ mail.example``."""
    tokens = written.split()
    address = next((one for one in tokens if "@" in one.strip("@")), "")
    if not address:
        return "".join(tokens), ""
    return address, " ".join(one for one in tokens if one != address)


def _clean_name(name: str) -> str:
    """The display name without its quoting; encoded words inside quotes are decoded too, as mail clients do."""
    name = name.strip()
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = re.sub(r"\\(.)", r"\1", name[1:-1])
    return words(name)[:_MAX_NAME].strip("\"' ")


def ids(value: str) -> tuple[str, ...]:
    """The message ids of a field, brackets kept, white space inside them dropped; the newest MAX_IDS."""
    found = ("<" + "".join(body.split()) + ">" for body in _ID.findall(value[-_MAX_FIELD:]))
    return tuple(dict.fromkeys(one for one in found if len(one) > 2))[-MAX_IDS:]


def one_id(value: str) -> str:
    """The first message id of a field; a bare one gets its brackets; empty where there is none."""
    if found := ids(value[:_MAX_FIELD]):
        return found[0]
    bare = value[:1_000].split()
    return f"<{bare[0].strip('<>')}>" if len(bare) == 1 and bare[0].strip("<>") else ""


def moment(value: str) -> datetime | None:
    """The instant of a Date or Received value with its own offset, UTC where that is -0000; None for nonsense."""
    try:
        found = parsedate_to_datetime(value[:200])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if not 1970 <= found.year <= 2200:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
