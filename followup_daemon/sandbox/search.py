"""Whether a message answers a search; each message by itself, as the API searches (guide "Filtering")."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from followup_daemon.sandbox.composer import html_to_text, parsed, words_of
from followup_daemon.sandbox.query import Every, Query, Some, Term, Without, terms
from followup_daemon.sandbox.rawmail import decoded, ids_in
from followup_daemon.sandbox.stored import Label, StoredMessage

Test = Callable[[str, "Look"], bool]

PACIFIC = ZoneInfo("America/Los_Angeles")
"""Dates in a search mean midnight in this zone (guide "Filtering")."""

PLACES: Mapping[str, str] = {
    "inbox": "INBOX", "sent": "SENT", "draft": "DRAFT", "drafts": "DRAFT", "trash": "TRASH", "bin": "TRASH",
    "spam": "SPAM", "chats": "CHAT", "unread": "UNREAD", "starred": "STARRED", "important": "IMPORTANT",
}  # fmt: skip
"""Names after in: and is: that stand for one label."""

UNITS = {"d": 1, "m": 30, "y": 365}
SIZES = {"": 1, "k": 1024, "m": 1024**2}
WORDS_READ = 200_000
"""How many characters of a body are searched."""

_DATE = re.compile(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})")  # "2026/04/06"
_DATE_US = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")  # "04/06/2026"
_AGE = re.compile(r"(\d{1,4})([dmy])")  # "7d"
_SIZE = re.compile(r"(\d{1,10})([km]?)b?")  # "10M"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Desk:
    """What a search needs to know beside the message."""

    now: datetime
    address: str
    labels: Mapping[str, Label]
    msgid_form: str


@dataclass(frozen=True, slots=True)
class Look:
    """One message under search."""

    message: StoredMessage
    desk: Desk


def wants_bins(query: Query) -> bool:
    """Whether the search itself asks for what lies in Spam or Trash."""
    places = {term.value.lower() for term in terms(query) if term.operator in {"in", "is", "label"}}
    return bool(places & {"anywhere", "spam", "trash", "bin"})


def matches(query: Query, message: StoredMessage, desk: Desk) -> bool:
    """Whether this one message, apart from its thread, answers the search."""
    match query:
        case Every(parts):
            return all(matches(part, message, desk) for part in parts)
        case Some(parts):
            return any(matches(part, message, desk) for part in parts)
        case Without(part):
            return not matches(part, message, desk)
        case Term(operator, value):
            return _TESTS[operator](value, Look(message, desk))


def folded(text: str) -> str:
    """The words of a text as searches compare them, a blank around each: case and accents folded."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))
    return f" {' '.join(words)} "


def contains(text: str, words: str) -> bool:
    """Whether the words stand in the text side by side, in order."""
    return folded(words) in folded(text) or not folded(words).strip()


@lru_cache(maxsize=8192)
def _everything(raw: bytes) -> str:
    """All that bare words are sought in, folded: people, subject, words and names of attachments."""
    mail = parsed(raw)
    fields = " \n ".join(decoded(str(mail.get(name, ""))) for name in ("Subject", "From", "To", "Cc", "Bcc"))
    words = words_of(raw)
    body = words.text[:WORDS_READ] + "\n" + (html_to_text(words.html[:WORDS_READ]) if words.html else "")
    return folded("\n".join((fields, body, *_filenames(raw))))


@lru_cache(maxsize=8192)
def _filenames(raw: bytes) -> tuple[str, ...]:
    return tuple(decoded(name) for part in parsed(raw).walk() if (name := part.get_filename()))


def _place(value: str, look: Look) -> bool:
    name = value.lower()
    match name:
        case "anywhere":
            return True
        case "read":
            return "UNREAD" not in look.message.labels
        case "archive":
            return not look.message.labels & {"INBOX", "SENT", "DRAFT", "TRASH", "SPAM"}
    if name in PLACES:
        return PLACES[name] in look.message.labels
    return _label(value, look)


def _label(value: str, look: Look) -> bool:
    """A label by its name, blanks and slashes written as hyphens, or a system label in any case."""
    sought = _label_form(value)
    carried = (label for key, label in look.desk.labels.items() if key in look.message.labels)
    return any(_label_form(label.name) == sought or label.id == value for label in carried)


def _label_form(name: str) -> str:
    return re.sub(r"[\s/]", "-", name.casefold())


def _people(*fields: str) -> Test:
    def test(value: str, look: Look) -> bool:
        sought = look.desk.address if value.lower() == "me" else value
        return any(
            contains(decoded(content), sought) for name, content in look.message.headers if name.lower() in fields
        )

    return test


def _moment(value: str) -> datetime | None:
    """Epoch seconds, or midnight Pacific of a date; None for what is neither."""
    if value.isdigit() and len(value) > 4:
        return datetime.fromtimestamp(min(int(value), 32_503_680_000), UTC)
    if match := _DATE.fullmatch(value):
        numbers = (int(match[1]), int(match[2]), int(match[3]))
    elif match := _DATE_US.fullmatch(value):
        numbers = (int(match[3]), int(match[1]), int(match[2]))
    else:
        return None
    try:
        return datetime(*numbers, tzinfo=PACIFIC)
    except ValueError:
        return None


def _after(value: str, look: Look) -> bool:
    moment = _moment(value)
    return moment is not None and look.message.internal_date >= moment


def _before(value: str, look: Look) -> bool:
    moment = _moment(value)
    return moment is not None and look.message.internal_date < moment


def _newer_than(value: str, look: Look) -> bool:
    match = _AGE.fullmatch(value.lower())
    return bool(match) and look.desk.now - look.message.internal_date <= _age(match)


def _older_than(value: str, look: Look) -> bool:
    match = _AGE.fullmatch(value.lower())
    return bool(match) and look.desk.now - look.message.internal_date > _age(match)


def _age(match: re.Match[str] | None) -> timedelta:
    return timedelta(days=int(match[1]) * UNITS[match[2]]) if match else timedelta(0)


def _message_id(value: str, look: Look) -> bool:
    bracketed = value.startswith("<") and value.endswith(">")
    if (look.desk.msgid_form == "bare" and bracketed) or (look.desk.msgid_form == "bracketed" and not bracketed):
        return False
    return f"<{value.strip('<>')}>" in ids_in(look.message.header("Message-ID"))


def _has(value: str, look: Look) -> bool:
    match value.lower():
        case "attachment":
            return bool(_filenames(look.message.raw))
        case "userlabels":
            return any(look.desk.labels[name].is_user for name in look.message.labels if name in look.desk.labels)
        case "nouserlabels":
            return not _has("userlabels", look)
    return False


def _filename(value: str, look: Look) -> bool:
    ending = "." + value.casefold()
    return any(name.casefold().endswith(ending) or contains(name, value) for name in _filenames(look.message.raw))


def _size(*, larger: bool) -> Test:
    def test(value: str, look: Look) -> bool:
        if not (match := _SIZE.fullmatch(value.lower())):
            return False
        limit = int(match[1]) * SIZES[match[2]]
        return len(look.message.raw) >= limit if larger else len(look.message.raw) < limit

    return test


def _category(value: str, look: Look) -> bool:
    return f"CATEGORY_{value.upper().replace('PRIMARY', 'PERSONAL')}" in look.message.labels


_TESTS: Mapping[str, Test] = {
    "": lambda value, look: folded(value) in _everything(look.message.raw) or not folded(value).strip(),
    "in": _place,
    "is": _place,
    "label": _place,
    "category": _category,
    "from": _people("from"),
    "to": _people("to", "cc", "bcc"),
    "cc": _people("cc"),
    "bcc": _people("bcc"),
    "deliveredto": _people("delivered-to"),
    "subject": _people("subject"),
    "list": _people("list-id"),
    "after": _after,
    "newer": _after,
    "before": _before,
    "older": _before,
    "newer_than": _newer_than,
    "older_than": _older_than,
    "rfc822msgid": _message_id,
    "has": _has,
    "filename": _filename,
    "larger": _size(larger=True),
    "size": _size(larger=True),
    "smaller": _size(larger=False),
}
