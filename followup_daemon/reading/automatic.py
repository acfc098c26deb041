"""Whether a person wrote a mail, and if none did, what kind of machine: headers and parts first, words last.

1. Marks are taken from headers and parts (RFC 3834, RFC 6522, RFC 2369). A *hard* mark means that no person wrote; a
   *soft* one is also found on mail that people write through a hiring platform.
2. Where only soft marks or none stand, the words decide; in doubt a person wrote.
3. What kind of machine it was is told by the report, then by the words.
"""

from __future__ import annotations

import re

from followup_daemon.mail import Message
from followup_daemon.noreply import is_no_reply
from followup_daemon.reading.automatic_words import (
    ABSENCE,
    ABSENT_NOW,
    AUTO_SUBJECT,
    BOUNCE_SUBJECT,
    BOUNCE_TEXT,
    DAEMON,
    DELAY,
    DO_NOT_REPLY,
    LEFT,
    OTHER,
    PORTAL,
    QUOTE_BEGINS,
    RECEIPT,
    REPLIES_LOST,
    STOCK,
)
from followup_daemon.reading.domains import is_hiring_platform, is_scheduler
from followup_daemon.reading.html import text_of
from followup_daemon.reading.phrases import Phrases, plain
from followup_daemon.signals import AutomaticKind

TEXT_READ = 4_000
"""Characters of a mail that are looked at here: a machine says what it is at its beginning."""

HTML_READ = 40_000

_AUTOREPLY_FIELDS = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-failed-recipients")
_BULK_FIELDS = ("list-id", "list-unsubscribe", "feedback-id")
_CALENDAR_SENDER = "calendar-notification@google.com"
_REPLY_OBJECT = re.compile(r"^METHOD:(?:REPLY|COUNTER)\s*$", re.MULTILINE | re.IGNORECASE)
_BY_WORDS: tuple[tuple[AutomaticKind, Phrases], ...] = (
    ("left", LEFT),
    ("absence", ABSENCE),
    ("portal", PORTAL),
    ("other", OTHER),
    ("receipt", RECEIPT),
)


def automatic_kind(message: Message) -> AutomaticKind | None:
    """What kind of machine wrote the mail; None for a person, also in doubt."""
    if message.report is not None:
        return _of_report(message)
    if is_calendar_mail(message):
        return "calendar"
    text = opening(message)
    if _is_hard(message):
        return _of_words(message.subject, text) or "other"
    if AUTO_SUBJECT.match(message.subject.strip(" []*<>-")):
        return _of_words(message.subject, text) or "absence"
    if _is_soft(message):
        return _of_soft(message, text)
    return _of_unmarked(message, text)


def is_doubtful(message: Message) -> bool:
    """Whether a machine may have written what reads like a person's mail: soft marks, and no mail it answers."""
    return _is_soft(message) and not _answers(message)


def opening(message: Message) -> str:
    """The first words of the mail above any quote, on lines as they came."""
    text = plain(message.text[:TEXT_READ] or text_of(message.html[:HTML_READ])[:TEXT_READ])
    quote = QUOTE_BEGINS.search(text)
    return text[: quote.start()] if quote else text


def is_calendar_mail(message: Message) -> bool:
    """Whether a calendar sent it in a person's name: Google's by its Sender (subjects are localised), others by a reply
    object that comes without a word of the person's own (RFC 6047)."""
    if message.from_.address.lower() == _CALENDAR_SENDER:
        return True
    if message.sender and message.sender.address.lower() == _CALENDAR_SENDER:
        return bool(message.calendars)
    return any(_REPLY_OBJECT.search(part) for part in message.calendars) and not opening(message).strip()


def is_calendar_copy(message: Message) -> bool:
    """Whether Google's calendar wrote it in the owner's name, and filed a copy in Sent: known by its Sender alone."""
    return bool(message.calendars and message.sender and message.sender.address.lower() == _CALENDAR_SENDER)


def _of_report(message: Message) -> AutomaticKind:
    """A delivery report without a readable action is a bounce; one of success is no more than a receipt (RFC 3464)."""
    report = message.report
    if report is None or report.kind == "other":
        return _of_words(message.subject, opening(message)) or "other"
    if report.kind == "disposition-notification":
        return "receipt"
    match report.action.lower():
        case "failed" | "":
            return "bounce"
        case "delayed":
            return "delay"
        case _:
            return "receipt"


def _is_hard(message: Message) -> bool:
    """RFC 3834 section 5: any value of Auto-Submitted but ``no``; an empty return path (RFC 5321 section 4.5.5); a
    sender that reads nothing. X-Auto-Response-Suppress only asks others not to answer."""
    submitted = re.split(r"[;\s(]", message.header("auto-submitted").strip().lower(), maxsplit=1)[0]
    if submitted not in {"", "no"} or any(message.header(name) for name in _AUTOREPLY_FIELDS):
        return True
    if re.match(r"auto[_-]?reply", message.header("precedence").strip().lower()):
        return True
    if message.header("return-path").strip() == "<>" or DAEMON.match(_local(message.from_.address)):
        return True
    return is_no_reply(message.from_.address) and not _reachable(message)


def _is_soft(message: Message) -> bool:
    """Bulk fields, a platform's address: what a person's mail through a hiring platform carries as well."""
    domain = message.from_.domain
    return (
        message.header("precedence").strip().lower() in {"bulk", "list", "junk"}
        or any(message.header(name) for name in _BULK_FIELDS)
        or is_hiring_platform(domain)
        or is_scheduler(domain)
        or is_no_reply(message.from_.address)
    )


def _of_soft(message: Message, text: str) -> AutomaticKind | None:
    """Mail through a platform or a list: a person's where it answers a mail, or where no machine's words are found."""
    if _is_absence_note(message, text):
        return "absence"
    if _answers(message):
        return None
    kind = _of_words(message.subject, text)
    if kind is not None and kind != "absence":
        return kind
    if DO_NOT_REPLY.search(text) or is_scheduler(message.from_.domain):
        return "other"
    return None if is_hiring_platform(message.from_.domain) or _greets_reader(message, text) else "other"


def _of_unmarked(message: Message, text: str) -> AutomaticKind | None:
    """Mail without any mark: an absence note by its stock words, a bounce in a bounce's words, or what says of itself
    that no person wrote."""
    if _is_absence_note(message, text):
        return "absence"
    if BOUNCE_SUBJECT.search(message.subject) and (BOUNCE_TEXT.search(text) or not message.from_.address):
        return "delay" if DELAY.search(message.subject) or DELAY.search(text) else "bounce"
    if DO_NOT_REPLY.search(text):
        return _of_words(message.subject, text) or "other"
    return "left" if LEFT.search(text[:300]) and STOCK.search(text) and _answers(message) else None


def _of_words(subject: str, text: str) -> AutomaticKind | None:
    """The kind that the words of a machine's mail tell, None where they tell none."""
    text = REPLIES_LOST.sub("", text)
    if DELAY.search(subject) or (DELAY.search(text) and "(failure)" not in subject.lower()):
        return "delay"
    if BOUNCE_SUBJECT.search(subject) or BOUNCE_TEXT.search(text):
        return "bounce"
    return next((kind for kind, pattern in _BY_WORDS if pattern.search(subject) or pattern.search(text)), None)


def _is_absence_note(message: Message, text: str) -> bool:
    """Whether a program's absence note stands there: an answer that opens with the absence, goes on in stock words, and
    greets nobody by name ("Hi Sam, I'm out next week, but let's ...")."""
    if not _answers(message):
        return False
    words = " ".join(text.split())
    opens = ABSENT_NOW.search(words[:220])
    return bool(opens and STOCK.search(words[:1200])) and not _greets_reader(message, text)


def _greets_reader(message: Message, text: str) -> bool:
    """Whether its first line holds the name of someone in To, as it is told there or in the address."""
    first_line = text.strip().partition("\n")[0][:60].lower()
    told = [re.split(r"[\s,]+", person.name)[:3] for person in message.to]
    told += [re.split(r"[._+-]", _local(person.address))[:3] for person in message.to]
    names = [name.lower() for names in told for name in names if len(name) > 1]
    return any(re.search(rf"\b{re.escape(name)}\b", first_line) for name in names)


def _answers(message: Message) -> bool:
    """Whether it is a reply: by its fields, or by its subject where a gateway dropped them."""
    by_subject = message.subject.lower().startswith(("re:", "aw:", "sv:"))
    return bool(message.in_reply_to or message.references) or by_subject


def _local(address: str) -> str:
    return address.rpartition("@")[0].lower()


def _reachable(message: Message) -> bool:
    """Whether answers to a no-reply sender go to someone: platforms send people's mail with a Reply-To of its own."""
    return any(person.address and not is_no_reply(person.address) for person in message.reply_to)
