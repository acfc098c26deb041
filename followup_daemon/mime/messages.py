"""A mail's header fields and parts put together as one decoded, bounded ``Message``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from itertools import islice

from followup_daemon.mail import Message, Person, plain

from .charsets import decoded
from .fields import ids, moment, one_id, people, words
from .flowed import unflowed
from .reports import report_of
from .structure import MAX_PARTS, Part, header_fields, leaves

MAX_TEXT = 100_000  # characters kept of each text, of each calendar
MAX_CALENDARS = 10
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# The fields that tell automatic and bulk mail from a person's (RFC 3834, RFC 2919, RFC 5965).
KEPT_HEADERS = frozenset({
    "auto-submitted", "content-type", "delivered-to", "feedback-id", "list-id", "list-unsubscribe", "precedence",
    "return-path", "x-auto-response-suppress", "x-autoreply", "x-autorespond", "x-autoresponder", "x-failed-recipients",
    "x-gm-thrid", "x-gmail-labels",
})  # fmt: skip
_MAX_KEPT = 1_000
_MAX_RECEIVED = 50

_DATA_URI = re.compile(r"data:[^\"'\s>)]{200,}")  # <img src="data:image/png;base64,...">
_UNREAD_TAGS = ("style", "script", "!--")


def read(
    raw: bytes,
    *,
    id: str = "",  # noqa: A002 - the field's own name
    thread_id: str = "",
    labels: Iterable[str] = (),
    internal_date: datetime | None = None,
) -> Message:
    """The mail in these RFC 5322 bytes, however broken; never raises."""
    fields, body = header_fields(raw, 0, len(raw))
    parts = islice(leaves(raw, fields, body, len(raw)), MAX_PARTS)
    return assemble(fields, parts, id=id, thread_id=thread_id, labels=labels, internal_date=internal_date)


def assemble(
    headers: Iterable[tuple[str, str]],
    parts: Iterable[Part],
    *,
    id: str,  # noqa: A002 - the field's own name
    thread_id: str,
    labels: Iterable[str],
    internal_date: datetime | None,
) -> Message:
    """The mail with these header fields and leaf parts; values may be RFC 2047-encoded or decoded already.

    Of a field that stands twice the first counts. Without a usable Date the mail has ``internal_date``; without that,
    both come from the newest Received field, else from 1970. Each address field keeps ``fields.MAX_PEOPLE`` people,
    each text ``MAX_TEXT`` characters.
    """
    fields = [(name.lower(), value) for name, value in headers]
    first = dict(reversed(fields))
    leaf_parts = list(islice(parts, MAX_PARTS))
    text = _joined(leaf_parts, "text/plain", _plain_text)
    html = _joined(leaf_parts, "text/html", _html_text)
    date, taken_in = _dates(fields, internal_date)

    def named(name: str) -> tuple[Person, ...]:
        return people(first.get(name, ""))

    return Message(
        id=id,
        thread_id=thread_id,
        message_id=one_id(first.get("message-id", "")) or _stand_in(first, text or html),
        date=date,
        internal_date=taken_in,
        from_=next(iter(named("from")), Person("", "")),
        to=named("to"),
        cc=named("cc"),
        reply_to=named("reply-to"),
        sender=next(iter(named("sender")), None),
        subject=words(first.get("subject", "")),
        text=text,
        html=html,
        calendars=_calendars(leaf_parts),
        in_reply_to=one_id(first.get("in-reply-to", "")),
        references=ids(first.get("references", "")),
        labels=frozenset(labels),
        headers=_kept(fields),
        report=report_of(first.get("content-type", ""), leaf_parts),
    )


def _kept(fields: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    kept = ((name, words(value)[:_MAX_KEPT]) for name, value in fields if name in KEPT_HEADERS)
    return tuple(islice(kept, MAX_PARTS))


def _dates(fields: Sequence[tuple[str, str]], internal_date: datetime | None) -> tuple[datetime, datetime]:
    """When it was written, with the writer's offset, and when it was taken in, UTC."""
    written = next((found for name, value in fields if name == "date" and (found := moment(words(value)))), None)
    taken_in = internal_date or _received(fields) or written or EPOCH
    return written or taken_in, taken_in.astimezone(UTC)


def _received(fields: Sequence[tuple[str, str]]) -> datetime | None:
    """The newest instant of the Received fields; the date stands behind the last semicolon (RFC 5321 section 4.4)."""
    values = islice((value for name, value in fields if name == "received"), _MAX_RECEIVED)
    found = (moment(words(value.rpartition(";")[2])) for value in values)
    return max((one for one in found if one), default=None)


def _stand_in(first: dict[str, str], text: str) -> str:
    """An id for a mail without one: the same for the same mail, whether it came as bytes or as a payload tree."""
    told = [words(first.get(name, "")) for name in ("from", "to", "date", "subject")]
    digest = hashlib.sha256("\n".join([*told, text]).encode("utf-8", "replace")).hexdigest()
    return f"<{digest[:16]}@no-message-id.invalid>"


def _joined(parts: Sequence[Part], kind: str, text_of: Callable[[Part], str]) -> str:
    """The mail's own text of one kind: all unnamed parts, for Apple Mail cuts a text at each picture in it.

    Some mailers give the text itself a name: where no part is without, the first named one is it.
    """
    texts = [part for part in parts if part.content_type == kind]
    own = [part for part in texts if not part.filename]
    named = [part for part in texts[:1] if part.filename not in ("", "attachment") and part is parts[0]]
    joined, left = [], MAX_TEXT
    for part in own or named:
        piece = text_of(part)[:left]
        joined.append(piece)
        left -= len(piece) + 1
        if left <= 0:
            break
    return "\n".join(piece.rstrip("\n") if index + 1 < len(joined) else piece for index, piece in enumerate(joined))


def _plain_text(part: Part) -> str:
    text = plain(decoded(part.content[: MAX_TEXT * 4], part.param("charset")))
    if part.param("format").lower() == "flowed":
        return unflowed(text, delete_space=part.param("delsp").lower() == "yes")
    return text


def _html_text(part: Part) -> str:
    """The HTML without pictures in place, style sheets and scripts, so that what people read is within bounds."""
    html = _DATA_URI.sub("data:", plain(decoded(part.content, part.param("charset"))))
    return html if len(html) < MAX_TEXT else _without_unread(html)


def _without_unread(html: str) -> str:
    """The HTML without the elements that show no text; one that is never closed stays."""
    for tag in _UNREAD_TAGS:
        opening, closing = f"<{tag}", "-->" if tag == "!--" else f"</{tag}"
        lowered, kept, at = html.lower(), [], 0
        if len(lowered) != len(html):
            return html
        while (start := lowered.find(opening, at)) >= 0 and (end := lowered.find(closing, start)) >= 0:
            kept.append(html[at:start])
            at = end + len(closing)
        html = "".join([*kept, html[at:]])
    return html


def _calendars(parts: Sequence[Part]) -> tuple[str, ...]:
    """The calendar parts, each once: mailers attach the invitation a second time as invite.ics."""
    found = (
        _calendar(part)
        for part in parts
        if part.content_type in {"text/calendar", "application/ics"} or part.filename.lower().endswith(".ics")
    )
    return tuple(islice(dict.fromkeys(filter(None, found)), MAX_CALENDARS))


def _calendar(part: Part) -> str:
    """The object with the METHOD that the Content-Type states where it has none itself (RFC 6047 section 2.4)."""
    text = decoded(part.content[: MAX_TEXT * 4], part.param("charset")).replace("\r\n", "\n").strip()[:MAX_TEXT]
    method = part.param("method")
    if method.isalpha() and text.startswith("BEGIN:VCALENDAR\n") and "\nMETHOD" not in text:
        return text.replace("\n", f"\nMETHOD:{method.upper()}\n", 1)
    return text
