"""What each method does; a method that is not here is known but not played."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from followup_daemon.sandbox.calls import account, drafts, history, messages, threads
from followup_daemon.sandbox.calls.asked import Asked

Act = Callable[[Asked], dict[str, Any] | None]

ACTS: Mapping[str, Act] = {
    "getProfile": account.get_profile,
    "labels.list": account.list_labels,
    "labels.get": account.get_label,
    "labels.create": account.create_label,
    "settings.sendAs.list": account.list_send_as,
    "settings.sendAs.get": account.get_send_as,
    "history.list": history.list_history,
    "messages.list": messages.list_messages,
    "messages.get": messages.get_message,
    "messages.insert": messages.insert_message,
    "messages.import": messages.import_message,
    "messages.send": messages.send_message,
    "messages.modify": messages.modify_message,
    "messages.batchModify": messages.batch_modify,
    "messages.trash": messages.trash_message,
    "messages.untrash": messages.untrash_message,
    "messages.delete": messages.delete_message,
    "messages.attachments.get": messages.get_attachment,
    "threads.list": threads.list_threads,
    "threads.get": threads.get_thread,
    "threads.modify": threads.modify_thread,
    "threads.trash": threads.trash_thread,
    "threads.untrash": threads.untrash_thread,
    "threads.delete": threads.delete_thread,
    "drafts.list": drafts.list_drafts,
    "drafts.get": drafts.get_draft,
    "drafts.create": drafts.create_draft,
    "drafts.update": drafts.update_draft,
    "drafts.delete": drafts.delete_draft,
    "drafts.send": drafts.send_draft,
}

__all__ = ["ACTS", "Act", "Asked"]
