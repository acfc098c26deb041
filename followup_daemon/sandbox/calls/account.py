"""users.getProfile, users.labels and users.settings.sendAs."""

from __future__ import annotations

from typing import Any

from followup_daemon.errors import Gone
from followup_daemon.sandbox.calls.asked import Asked
from followup_daemon.sandbox.shelf import NOT_FOUND
from followup_daemon.sandbox.views import identity_view, label_view

Json = dict[str, Any]


def get_profile(asked: Asked) -> Json:
    mailbox = asked.mailbox
    return {
        "emailAddress": mailbox.address,
        "messagesTotal": len(mailbox.messages()),
        "threadsTotal": len(mailbox.shelf.thread_ids),
        "historyId": str(mailbox.history_id()),
    }


def list_labels(asked: Asked) -> Json:
    return {"labels": [label_view(label) for label in asked.mailbox.labels.values()]}


def get_label(asked: Asked) -> Json:
    label = asked.mailbox.labels.get(asked.path["id"])
    if label is None:
        raise Gone(NOT_FOUND)
    inside = [message for message in asked.mailbox.messages() if label.id in message.labels]
    unread = [message for message in inside if "UNREAD" in message.labels]
    return label_view(label) | {
        "messagesTotal": len(inside),
        "messagesUnread": len(unread),
        "threadsTotal": len({message.thread_id for message in inside}),
        "threadsUnread": len({message.thread_id for message in unread}),
    }


def create_label(asked: Asked) -> Json:
    return label_view(asked.mailbox.create_label(str(asked.body.get("name", ""))))


def list_send_as(asked: Asked) -> Json:
    return {"sendAs": [identity_view(identity) for identity in asked.mailbox.send_as]}


def get_send_as(asked: Asked) -> Json:
    wanted = asked.path["sendAsEmail"].lower()
    for identity in asked.mailbox.send_as:
        if identity.address.lower() == wanted:
            return identity_view(identity)
    raise Gone(NOT_FOUND)
