"""users.messages: list, get, insert, import, send, modify, trash and the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from followup_daemon.errors import Gone, Refused
from followup_daemon.sandbox import drafting
from followup_daemon.sandbox.calls.asked import Asked
from followup_daemon.sandbox.calls.paging import order_of, page
from followup_daemon.sandbox.ids import part_of_attachment
from followup_daemon.sandbox.loading import date_of
from followup_daemon.sandbox.mailbox import BINS
from followup_daemon.sandbox.payload import encoded, part_bytes
from followup_daemon.sandbox.problems import Problem, ProblemError, invalid
from followup_daemon.sandbox.query import parse
from followup_daemon.sandbox.search import Desk, matches, wants_bins
from followup_daemon.sandbox.shelf import NOT_FOUND
from followup_daemon.sandbox.stored import Mail, StoredMessage
from followup_daemon.sandbox.views import message_view, ref, ref_with_labels

Json = dict[str, Any]


def found(asked: Asked, messages: list[StoredMessage]) -> Iterator[StoredMessage]:
    """Those of the messages that the call's labelIds, q and includeSpamTrash leave."""
    wanted, text = set(asked.texts("labelIds")), asked.text("q").strip()
    if text and not asked.scopes - {"https://www.googleapis.com/auth/gmail.metadata"}:
        raise ProblemError(Problem(403, "Metadata scope does not support 'q' parameter", "forbidden"))
    for label in sorted(wanted - asked.mailbox.labels.keys()):
        raise Refused(f"Invalid label: {label}")
    query = parse(text)
    bins = asked.flag("includeSpamTrash") or wants_bins(query) or bool(wanted & BINS)
    desk = Desk(asked.mailbox.now(), asked.mailbox.address, asked.mailbox.labels, asked.mailbox.switches.rfc822msgid)
    lag = max(asked.lag, asked.mailbox.switches.search_lag) if text else asked.lag
    for message in messages:
        fresh = bool(lag) and desk.now - message.arrived < lag
        in_reach = wanted <= message.labels and (bins or not message.labels & BINS) and not fresh
        if in_reach and (not text or matches(query, message, desk)):
            yield message


def list_messages(asked: Asked) -> Json:
    items = ((order_of(asked, message), message) for message in found(asked, asked.mailbox.messages()))
    return page(asked, "messages", items, ref)


def get_message(asked: Asked) -> Json:
    message = asked.mailbox.shown(message_id(asked))
    return message_view(asked.mailbox, message, form_of(asked), headers_wanted(asked))


def form_of(asked: Asked) -> str:
    """The format asked for. Raise ProblemError for one that the granted scope may not see."""
    form = asked.text("format", "full").lower()
    if form in {"full", "raw"} and asked.scopes == {"https://www.googleapis.com/auth/gmail.metadata"}:
        raise ProblemError(Problem(403, f"Metadata scope doesn't allow format {form.upper()}", "forbidden"))
    return form


def headers_wanted(asked: Asked) -> frozenset[str]:
    return frozenset(name.lower() for name in asked.texts("metadataHeaders"))


def message_id(asked: Asked, name: str = "id") -> str:
    """The message id in the address. Raise ProblemError for what cannot be one."""
    given = asked.path[name]
    if not given or len(given) > 16 or set(given.lower()) - set("0123456789abcdef"):
        raise ProblemError(invalid("Invalid id value"))
    return given


def insert_message(asked: Asked) -> Json:
    return _appended(asked, "receivedTime")


def import_message(asked: Asked) -> Json:
    return _appended(asked, "dateHeader")


def _appended(asked: Asked, default_source: str) -> Json:
    """A mail put into the mailbox without being sent, under the labels given with it."""
    mailbox = asked.mailbox
    raw = asked.raw(asked.body, "message")
    if not raw.strip():
        raise Refused("'raw' RFC822 payload message string or uploading message via /upload/* URL required")
    mail = Mail.read(raw)
    labels = asked.body.get("labelIds", [])
    for label in labels:
        if label not in mailbox.labels:
            raise Refused(f"Invalid label: {label}")
    thread_id = asked.body.get("threadId", "")
    if thread_id and thread_id not in mailbox.shelf.thread_ids:
        raise Gone(NOT_FOUND)
    when = date_of(mail) if asked.text("internalDateSource", default_source) == "dateHeader" else None
    return ref_with_labels(mailbox.add(mail, labels, thread_id or mailbox.shelf.place(mail), when=when))


def send_message(asked: Asked) -> Json:
    sent = drafting.send(asked.mailbox, asked.raw(asked.body, "message"), asked.body.get("threadId", ""))
    return ref_with_labels(sent)


def modify_message(asked: Asked) -> Json:
    known = message_id(asked)
    asked.mailbox.held(known)
    asked.mailbox.modify([known], asked.body.get("addLabelIds", []), asked.body.get("removeLabelIds", []))
    return ref_with_labels(asked.mailbox.held(known))


def batch_modify(asked: Asked) -> None:
    known = [given for given in asked.body.get("ids", []) if asked.mailbox.held(given)]
    asked.mailbox.modify(known, asked.body.get("addLabelIds", []), asked.body.get("removeLabelIds", []))


def trash_message(asked: Asked) -> Json:
    asked.mailbox.trash([message_id(asked)])
    return ref_with_labels(asked.mailbox.held(message_id(asked)))


def untrash_message(asked: Asked) -> Json:
    asked.mailbox.untrash([message_id(asked)])
    return ref_with_labels(asked.mailbox.held(message_id(asked)))


def delete_message(asked: Asked) -> None:
    asked.mailbox.delete([message_id(asked)])


def get_attachment(asked: Asked) -> Json:
    message = asked.mailbox.shown(message_id(asked, "messageId"))
    owner, part_id = part_of_attachment(asked.path["id"])
    data = part_bytes(message.raw, part_id) if owner == message.id else None
    if data is None:
        raise ProblemError(invalid("Invalid attachment token"))
    return {"size": len(data), "data": encoded(data)}
