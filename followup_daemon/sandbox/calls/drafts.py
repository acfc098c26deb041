"""users.drafts."""

from __future__ import annotations

from typing import Any

from followup_daemon.errors import Refused
from followup_daemon.sandbox import drafting
from followup_daemon.sandbox.calls.asked import Asked
from followup_daemon.sandbox.calls.messages import form_of, found
from followup_daemon.sandbox.calls.paging import order_of, page
from followup_daemon.sandbox.stored import StoredDraft, StoredMessage
from followup_daemon.sandbox.views import draft_view, ref, ref_with_labels

Json = dict[str, Any]


def list_drafts(asked: Asked) -> Json:
    drafts = {draft.message_id: draft for draft in asked.mailbox.drafts.values()}
    messages = found(asked, [asked.mailbox.held(message_id) for message_id in drafts])
    items = ((order_of(asked, message), (drafts[message.id], message)) for message in messages)
    return page(asked, "drafts", items, _shown)


def _shown(pair: tuple[StoredDraft, StoredMessage]) -> Json:
    return {"id": pair[0].id, "message": ref(pair[1])}


def get_draft(asked: Asked) -> Json:
    return draft_view(asked.mailbox, drafting.draft_called(asked.mailbox, asked.path["id"]), form_of(asked))


def create_draft(asked: Asked) -> Json:
    return _laid(drafting.create_draft(asked.mailbox, *_content(asked)))


def update_draft(asked: Asked) -> Json:
    return _laid(drafting.update_draft(asked.mailbox, asked.path["id"], *_content(asked)))


def delete_draft(asked: Asked) -> None:
    drafting.delete_draft(asked.mailbox, asked.path["id"])


def send_draft(asked: Asked) -> Json:
    """The draft sent; a message given along replaces its content first."""
    draft_id = asked.body.get("id", "")
    if asked.body.get("message", {}).get("raw"):
        drafting.update_draft(asked.mailbox, draft_id, *_content(asked))
    return ref_with_labels(drafting.send_draft(asked.mailbox, draft_id))


def _content(asked: Asked) -> tuple[bytes, str]:
    """The raw mail and thread id of the request; headers given in ``payload`` count for nothing beside ``raw``."""
    message = asked.body.get("message")
    if not message:
        raise Refused("Missing draft message")
    return asked.raw(message, "draft.message"), message.get("threadId", "")


def _laid(made: tuple[StoredDraft, StoredMessage]) -> Json:
    return {"id": made[0].id, "message": ref_with_labels(made[1])}
