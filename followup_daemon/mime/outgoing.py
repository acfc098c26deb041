"""A letter as RFC 5322 bytes for Gmail's drafts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

from followup_daemon.mail import Letter, Person

_MAX_SUBJECT = 900
_REFERENCES_AT_EACH_END = 20

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")  # a display name that needs no quotes
_ONE_ID = re.compile(r"<[!-;=?-~]{1,900}>")  # <abc@mail.example>
_FIELD_NAME = re.compile(r"[!-9;-~]{1,70}")  # X-Followup


def write(letter: Letter, headers: Iterable[tuple[str, str]] = ()) -> bytes:
    """The letter as a mail without Date, Bcc and Message-ID, which Gmail sets; ``headers`` are added as they are.

    The header fields are laid out here, because EmailMessage turns an id of 78 characters into encoded words, which
    breaks the threading. Line breaks in a value are folded away, so no value can add a field. The same letter gives
    the same bytes.
    """
    fields = [
        *([("From", _mailboxes((letter.from_,)))] if letter.from_ else []),
        ("To", _mailboxes(letter.to)),
        ("Subject", _encoded(letter.subject[:_MAX_SUBJECT], len("Subject: "))),
        ("In-Reply-To", "".join(_clean_ids([letter.in_reply_to]))),
        ("References", "\r\n ".join(_trimmed(_clean_ids(letter.references)))),
        *((name, _encoded(value, len(name) + 2)) for name, value in headers if _FIELD_NAME.fullmatch(name)),
    ]
    head = "".join(f"{name}: {value}\r\n" for name, value in fields if value)
    return head.encode("utf-8", "replace") + _body(letter)


def _body(letter: Letter) -> bytes:
    """MIME fields and text; an HTML alternative where there is one."""
    message = EmailMessage(policy=SMTP)
    message.set_content(_sound(letter.text))
    if letter.html:
        message.add_alternative(_sound(letter.html), subtype="html")
        message.set_boundary("=_" + hashlib.sha256(repr(letter).encode("utf-8", "replace")).hexdigest()[:32])
    return message.as_bytes()


def _sound(text: str) -> str:
    """Text that UTF-8 can carry: a lone surrogate becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _mailboxes(people: Iterable[Person]) -> str:
    return ",\r\n ".join(_mailbox(one) for one in people if one.address)


def _mailbox(person: Person) -> str:
    address = re.sub(r"[\s<>,;]+", "", _CONTROLS.sub("", _sound(person.address)))
    name = _one_line(person.name)
    if not name:
        return address
    if not name.isascii() or "=?" in name:
        return f"{_encoded(name, 0)} <{address}>"
    if _ATOMS.fullmatch(name):
        return f"{name} <{address}>"
    quoted = name.replace("\\", r"\\").replace('"', r"\"")
    return f'"{quoted}" <{address}>'


def _encoded(value: str, taken: int) -> str:
    """The value on lines of at most 76 characters, RFC 2047 words where it is not ASCII."""
    value = _one_line(value)
    if value.isascii() and "=?" not in value:
        return value
    return Header(value, "utf-8", maxlinelen=76, header_name="x" * max(0, taken - 2)).encode(linesep="\r\n")


def _one_line(value: str) -> str:
    return " ".join(_CONTROLS.sub(" ", _sound(value)).split())


def _clean_ids(found: Iterable[str]) -> list[str]:
    """The ids that can stand in a field; others would break the line or the thread."""
    return [one for one in found if _ONE_ID.fullmatch(one)]


def _trimmed(references: list[str]) -> list[str]:
    """The first and the last, for a thread is found by its root and by its newest mails."""
    end = _REFERENCES_AT_EACH_END
    return references if len(references) <= 2 * end else [*references[:end], *references[-end:]]
