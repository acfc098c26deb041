"""users.threads: a thread answers a list when one of its messages does, by itself."""

from __future__ import annotations

from typing import Any

from followup_daemon.errors import Gone
from followup_daemon.sandbox.calls.asked import Asked
from followup_daemon.sandbox.calls.messages import form_of, found, headers_wanted, message_id
from followup_daemon.sandbox.calls.paging import order_of, page
from followup_daemon.sandbox.payload import snippet_of
from followup_daemon.sandbox.shelf import NOT_FOUND
from followup_daemon.sandbox.stored import StoredMessage
from followup_daemon.sandbox.views import ref_with_labels, thread_view

Json = dict[str, Any]


def list_threads(asked: Asked) -> Json:
    newest: dict[str, StoredMessage] = {}
    for message in found(asked, asked.mailbox.messages()):
        newest.setdefault(message.thread_id, message)
    items = ((order_of(asked, message), message) for message in newest.values())
    return page(asked, "threads", items, lambda message: _shown(asked, message))


def _shown(asked: Asked, message: StoredMessage) -> Json:
    members = asked.mailbox.shelf.members(message.thread_id)
    history_id = max(member.history_id for member in members)
    return {"id": message.thread_id, "snippet": snippet_of(message.raw), "historyId": str(history_id)}


def get_thread(asked: Asked) -> Json:
    return thread_view(asked.mailbox, message_id(asked), form_of(asked), headers_wanted(asked))


def modify_thread(asked: Asked) -> Json:
    asked.mailbox.modify(_members(asked), asked.body.get("addLabelIds", []), asked.body.get("removeLabelIds", []))
    return _changed(asked)


def trash_thread(asked: Asked) -> Json:
    asked.mailbox.trash(_members(asked))
    return _changed(asked)


def untrash_thread(asked: Asked) -> Json:
    asked.mailbox.untrash(_members(asked))
    return _changed(asked)


def delete_thread(asked: Asked) -> None:
    asked.mailbox.delete(_members(asked))


def _members(asked: Asked) -> list[str]:
    members = [member.id for member in asked.mailbox.shelf.members(message_id(asked))]
    if not members:
        raise Gone(NOT_FOUND)
    return members


def _changed(asked: Asked) -> Json:
    members = asked.mailbox.shelf.members(asked.path["id"])
    return {"id": asked.path["id"], "messages": [ref_with_labels(member) for member in members]}
