"""A Takeout mbox laid into the mailbox as its state before anything happens: no history records."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from followup_daemon.sandbox.mailbox import Mailbox
from followup_daemon.sandbox.rawmail import addresses_in, without_headers
from followup_daemon.sandbox.stored import SYSTEM_LABELS, Mail, StoredDraft, StoredMessage
from followup_daemon.takeout import RawMail, raw_messages

LABEL_IDS = {
    "unread": "UNREAD",
    "starred": "STARRED",
    "important": "IMPORTANT",
    "category personal": "CATEGORY_PERSONAL",
    "category updates": "CATEGORY_UPDATES",
    "category promotions": "CATEGORY_PROMOTIONS",
    "category social": "CATEGORY_SOCIAL",
    "category forums": "CATEGORY_FORUMS",
}
"""Takeout's English names for system labels that are no folders."""

NO_LABELS = frozenset({"opened", "archived"})
"""Words that Takeout writes among the labels for a state that has none."""

TAKEOUT_FIELDS = frozenset({"x-gm-thrid", "x-gmail-labels"})
"""Fields that Takeout adds and the mailbox does not hold."""


def load_mbox(mailbox: Mailbox, path: Path) -> int:
    """How many mails were laid down. Raises UserError for a path that holds no mail."""
    dated = [(_received(mailbox, item), item) for item in raw_messages(path)]
    dated.sort(key=lambda pair: pair[0])
    with mailbox.lock:
        history_id = mailbox.journal.next_id(mailbox.now())
        for when, item in dated:
            _lay(mailbox, item, when, history_id)
    return len(dated)


def _lay(mailbox: Mailbox, item: RawMail, when: datetime, history_id: int) -> None:
    """One mail under its own labels; the oldest of a thread bears the thread's id, as it mostly does in Gmail."""
    mail = Mail.read(without_headers(Mail.read(item.raw).raw, TAKEOUT_FIELDS.__contains__))
    thread_id = item.thread or mailbox.shelf.place(mail)
    opens = bool(thread_id) and thread_id not in mailbox.shelf.thread_ids
    message_id = thread_id if opens else mailbox.ids.message(when)
    labels = _labels(mailbox, mail, item.labels)
    mailbox.keep(
        StoredMessage(
            id=message_id,
            thread_id=thread_id or message_id,
            labels=labels,
            internal_date=when,
            arrived=when,
            raw=mail.raw,
            headers=mail.headers,
            history_id=history_id,
        )
    )
    if "DRAFT" in labels:
        draft_id = mailbox.ids.draft()
        mailbox.drafts[draft_id] = StoredDraft(draft_id, message_id)


def _labels(mailbox: Mailbox, mail: Mail, names: tuple[str, ...]) -> frozenset[str]:
    """The label ids, made where the owner's own are new. Own mail is sent mail, in whatever language it is labelled."""
    labels = {_label_id(mailbox, name) for name in names if name.lower() not in NO_LABELS}
    mine = any(mailbox.is_mine(address) for _, address in addresses_in(mail.header("From")))
    if mine and "DRAFT" not in labels:
        labels.add("SENT")
    elif not names and not mine:
        labels.add("INBOX")
    return frozenset(labels)


def _label_id(mailbox: Mailbox, name: str) -> str:
    if name.upper() in SYSTEM_LABELS:
        return name.upper()
    if known := LABEL_IDS.get(name.lower()):
        return known
    existing = next((label.id for label in mailbox.labels.values() if label.name.lower() == name.lower()), "")
    return existing or mailbox.create_label(name).id


def _received(mailbox: Mailbox, item: RawMail) -> datetime:
    """When Gmail took the mail in: by the envelope line, else the Date field, else now."""
    if item.received is not None:
        return item.received.astimezone(UTC)
    return date_of(Mail.read(item.raw)) or mailbox.now()


def date_of(mail: Mail) -> datetime | None:
    """The Date field's instant, None where it is missing or no date."""
    try:
        date = parsedate_to_datetime(mail.header("Date"))
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
