"""Drafts and sending as the API does them (guide "Create and send draft emails")."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from email.utils import format_datetime, formataddr

from followup_daemon.errors import Gone, Refused
from followup_daemon.mail import canonical
from followup_daemon.sandbox.composer import html_to_text, with_body, words_of
from followup_daemon.sandbox.journal import Entry
from followup_daemon.sandbox.mailbox import BINS, Mailbox
from followup_daemon.sandbox.placing import named_ids, own_id
from followup_daemon.sandbox.rawmail import addresses_in, decoded, with_first, with_headers, without_headers
from followup_daemon.sandbox.shelf import NOT_FOUND
from followup_daemon.sandbox.stored import Mail, Scheduled, StoredDraft, StoredMessage

SIZE_LIMIT = 36_700_160
"""Largest mail that drafts.create takes, in bytes (API reference)."""


def create_draft(mailbox: Mailbox, raw: bytes, thread_id: str = "") -> tuple[StoredDraft, StoredMessage]:
    """A new draft. Raise Gone for an unknown thread, Refused for mail that Gmail does not take."""
    mail = _completed(mailbox, _checked(raw), mailbox.switches.draft_message_id)
    draft_id = mailbox.ids.draft()
    return lay_draft(mailbox, draft_id, mail, thread_id)


def update_draft(mailbox: Mailbox, draft_id: str, raw: bytes, thread_id: str = "") -> tuple[StoredDraft, StoredMessage]:
    """The draft with all its content replaced, thread included: whoever leaves ``thread_id`` out opens a new one."""
    draft = draft_called(mailbox, draft_id)
    mail = _completed(mailbox, _checked(raw), mailbox.switches.draft_message_id)
    _check_thread(mailbox, thread_id)
    made = lay_draft(mailbox, draft.id, mail, thread_id)
    drop_message(mailbox, draft.message_id)
    return made


def delete_draft(mailbox: Mailbox, draft_id: str) -> None:
    """The draft gone for good, past Trash."""
    mailbox.delete([draft_called(mailbox, draft_id).message_id])


def send_draft(mailbox: Mailbox, draft_id: str) -> StoredMessage:
    """The draft as sent: the draft is gone, a message with SENT lies in its thread."""
    draft = draft_called(mailbox, draft_id)
    message = mailbox.held(draft.message_id)
    return send_away(mailbox, draft, _outgoing(mailbox, message.raw))


def send(mailbox: Mailbox, raw: bytes, thread_id: str = "") -> StoredMessage:
    """The mail as sent, in the given thread or one of its own."""
    _check_thread(mailbox, thread_id)
    mail = _regenerated(mailbox, _outgoing(mailbox, _received(mailbox, _checked(raw)).raw))
    return file_sent(mailbox, mail, thread_id)


def draft_called(mailbox: Mailbox, draft_id: str) -> StoredDraft:
    try:
        return mailbox.drafts[draft_id]
    except KeyError:
        raise Gone(NOT_FOUND) from None


def lay_draft(
    mailbox: Mailbox, draft_id: str, mail: Mail, thread_id: str, *, from_web: bool = False
) -> tuple[StoredDraft, StoredMessage]:
    """The mail laid into Drafts under ``draft_id``, announced as a message added; the web page makes no ghosts."""
    _check_thread(mailbox, thread_id)
    ghost = bool(thread_id) and not from_web and _is_ghost(mailbox, mail, thread_id)
    message = mailbox.add(mail, {"DRAFT"}, thread_id, ghost=ghost)
    mailbox.drafts[draft_id] = StoredDraft(draft_id, message.id)
    return mailbox.drafts[draft_id], message


def drop_message(mailbox: Mailbox, message_id: str) -> None:
    """The message of a replaced or sent draft gone, announced as deleted; the draft itself is not touched."""
    message = mailbox.held(message_id)
    mailbox.forget(message_id)
    mailbox.record([Entry("messagesDeleted", message)])


def send_away(mailbox: Mailbox, draft: StoredDraft, mail: Mail, *, when: datetime | None = None) -> StoredMessage:
    """The draft sent as ``mail``, shown in the history as the switch says."""
    thread_id = mailbox.held(draft.message_id).thread_id
    del mailbox.drafts[draft.id]
    if mailbox.switches.send_shows_as == "relabelled":
        return _relabelled(mailbox, draft, mail)
    sent = file_sent(mailbox, mail, thread_id, when=when)
    drop_message(mailbox, draft.message_id)
    return sent


def file_sent(mailbox: Mailbox, mail: Mail, thread_id: str, *, when: datetime | None = None) -> StoredMessage:
    """The mail filed in Sent and gone out; a mail to oneself lies in the inbox as well, as the same message."""
    labels = {"SENT"} | ({"INBOX", "UNREAD"} if _to_self(mailbox, mail) else set())
    if mailbox.switches.send_shows_as == "added_then_labelled":
        sent = mailbox.add(mail, labels - {"SENT"}, thread_id, when=when)
        mailbox.relabel([sent.id], {"SENT"})
        sent = mailbox.held(sent.id)
    else:
        sent = mailbox.add(mail, labels, thread_id, when=when)
    mailbox.sent_out.append(sent)
    return sent


def send_scheduled(mailbox: Mailbox, due: Scheduled) -> None:
    """A scheduled draft sent at its hour, into the thread it was written in."""
    mail = _outgoing(mailbox, due.message.raw, when=due.at)
    file_sent(mailbox, mail, due.message.thread_id, when=due.at)


def outgoing_from_web(mailbox: Mailbox, raw: bytes) -> Mail:
    """The mail as the web composer sends it."""
    raw = without_headers(raw, lambda name: name == "received")
    if mailbox.switches.x_headers_on_web_send == "stripped":
        raw = without_headers(raw, lambda name: name.startswith("x-"))
    return _outgoing(mailbox, raw)


def _relabelled(mailbox: Mailbox, draft: StoredDraft, mail: Mail) -> StoredMessage:
    mailbox.rewrite(draft.message_id, mail)
    mailbox.relabel([draft.message_id], {"SENT"}, {"DRAFT"})
    sent = mailbox.held(draft.message_id)
    mailbox.sent_out.append(sent)
    return sent


def _checked(raw: bytes) -> Mail:
    if not raw.strip():
        raise Refused("'raw' RFC822 payload message string or uploading message via /upload/* URL required")
    if len(raw) > SIZE_LIMIT:
        raise Refused("Request payload size exceeds the limit: 36700160 bytes.")
    mail = Mail.read(raw)
    for field in ("To", "Cc", "Bcc"):
        value = mail.header(field)
        if value and not any("@" in address for _, address in addresses_in(value)):
            raise Refused(f"Invalid {field} header")
    return mail


def _check_thread(mailbox: Mailbox, thread_id: str) -> None:
    if thread_id and thread_id not in mailbox.shelf.thread_ids:
        raise Gone(NOT_FOUND)


def _completed(mailbox: Mailbox, mail: Mail, message_id: str) -> Mail:
    """The draft with the fields that Gmail adds where they are missing."""
    values: dict[str, str] = {}
    if not mail.header("From") or (
        mailbox.switches.draft_from == "replaced" and not accepted_identity(mailbox, mail.header("From"))
    ):
        values["From"] = default_from(mailbox)
    if not mail.header("Date"):
        values["Date"] = format_datetime(mailbox.now())
    if message_id == "replaced" or not own_id(mail.headers):
        values["Message-ID"] = mailbox.ids.rfc822()
    if not mail.header("MIME-Version"):
        values["MIME-Version"] = "1.0"
    return _received(mailbox, Mail.read(with_headers(mail.raw, values)) if values else mail)


def _received(mailbox: Mailbox, mail: Mail) -> Mail:
    """The mail under the trace field that every mail taken in by the API carries."""
    trace = f"from 1048576 named unknown by gmailapi.google.com with HTTPREST; {format_datetime(mailbox.now())}"
    return Mail.read(with_first(mail.raw, "Received", trace))


def _outgoing(mailbox: Mailbox, raw: bytes, *, when: datetime | None = None) -> Mail:
    """The mail as it leaves: Date of now, a sender that may send, and Gmail's own Message-ID."""
    mail = Mail.read(raw)
    if not any(mail.header(field) for field in ("To", "Cc", "Bcc")):
        raise Refused("Recipient address required")
    values = {"Date": format_datetime(when or mailbox.now())}
    if not accepted_identity(mailbox, mail.header("From")):
        values["From"] = default_from(mailbox)
    if mailbox.switches.message_id_on_send == "replaced" or not own_id(mail.headers):
        values["Message-ID"] = mailbox.ids.rfc822()
    return Mail.read(with_headers(raw, values))


def _regenerated(mailbox: Mailbox, mail: Mail) -> Mail:
    words = words_of(mail.raw)
    if mailbox.switches.text_on_api_send == "kept" or not words.html:
        return mail
    return Mail.read(with_body(mail, replace(words, text=html_to_text(words.html)), mailbox.ids.boundary))


def accepted_identity(mailbox: Mailbox, from_value: str) -> bool:
    """Whether the From field names one accepted send-as address, which alone is sent as written."""
    named = addresses_in(from_value)
    accepted = {canonical(identity.address) for identity in mailbox.send_as if identity.accepted}
    return len(named) == 1 and canonical(named[0][1]) in accepted


def default_from(mailbox: Mailbox) -> str:
    """The From of mail that names no sender of its own."""
    identity = next(identity for identity in mailbox.send_as if identity.is_default)
    return formataddr((identity.name, identity.address)) if identity.name else identity.address


def _to_self(mailbox: Mailbox, mail: Mail) -> bool:
    named = [pair for field in ("To", "Cc", "Bcc") for pair in addresses_in(decoded(mail.header(field)))]
    return any(mailbox.is_mine(address) for _, address in named)


def _is_ghost(mailbox: Mailbox, mail: Mail, thread_id: str) -> bool:
    """Whether the thread hides the draft: it names no message of the thread, or only ones in Trash or Spam."""
    if mailbox.switches.thread_without_headers == "visible":
        return False
    named = set(named_ids(mail.headers))
    parents = [message for message in mailbox.shelf.members(thread_id) if own_id(message.headers) in named]
    return all(message.labels & BINS for message in parents)
