"""Messages, threads and drafts as the API shows them; fields without content are left out, as its JSON does."""

from __future__ import annotations

from followup_daemon.errors import Refused
from followup_daemon.sandbox.composer import parsed
from followup_daemon.sandbox.mailbox import Mailbox
from followup_daemon.sandbox.payload import Json, encoded, header_list, snippet_of, tree
from followup_daemon.sandbox.stored import Label, Letterbox, StoredDraft, StoredMessage


def ref(message: StoredMessage) -> Json:
    """A message as lists name it."""
    return {"id": message.id, "threadId": message.thread_id}


def ref_with_labels(message: StoredMessage) -> Json:
    """A message as the answer to a change names it."""
    return ref(message) | ({"labelIds": sorted(message.labels)} if message.labels else {})


def message_view(mailbox: Mailbox, message: StoredMessage, form: str, wanted: frozenset[str] = frozenset()) -> Json:
    """The message in one of the four formats; ``wanted`` narrows the headers of format metadata."""
    made = ref_with_labels(message) | {
        "snippet": snippet_of(message.raw),
        "sizeEstimate": len(message.raw),
        "historyId": str(message.history_id),
        "internalDate": str(message.milliseconds),
    }
    match form:
        case "minimal":
            return made
        case "raw":
            return made | {"raw": encoded(message.raw)}
        case "metadata":
            payload = {
                "mimeType": parsed(message.raw).get_content_type(),
                "headers": header_list(message.headers, mailbox.switches, wanted),
            }
            return made | {"payload": _some(payload)}
        case "full":
            ids = mailbox.ids
            payload = tree(
                message.raw, message.headers, mailbox.switches, lambda part: ids.attachment(message.id, part)
            )
            return made | {"payload": payload}
    raise Refused(f"Invalid value at 'format' (type.googleapis.com/google.apps.gmail.v1.Format), \"{form}\"")


def thread_view(mailbox: Mailbox, thread_id: str, form: str, wanted: frozenset[str]) -> Json:
    """The thread with its messages, drafts and trashed ones included."""
    messages = mailbox.thread(thread_id)
    return {
        "id": thread_id,
        "historyId": str(max(message.history_id for message in messages)),
        "messages": [message_view(mailbox, message, form, wanted) for message in messages],
    }


def draft_view(mailbox: Mailbox, draft: StoredDraft, form: str) -> Json:
    return {"id": draft.id, "message": message_view(mailbox, mailbox.held(draft.message_id), form)}


def label_view(label: Label) -> Json:
    made: Json = {"id": label.id, "name": label.name, "type": "user" if label.is_user else "system"}
    return made | ({"messageListVisibility": "show", "labelListVisibility": "labelShow"} if label.is_user else {})


def identity_view(identity: Letterbox) -> Json:
    """A send-as identity; the primary one has no verification status, names and signatures only where set."""
    made = _some(
        {
            "sendAsEmail": identity.address,
            "displayName": identity.name,
            "replyToAddress": identity.reply_to,
            "signature": identity.signature,
            "isPrimary": identity.is_primary,
            "isDefault": identity.is_default,
        }
    )
    if identity.is_primary:
        return made
    return made | {"treatAsAlias": True, "verificationStatus": "accepted" if identity.accepted else "pending"}


def _some(made: Json) -> Json:
    return {key: value for key, value in made.items() if value or key == "displayName"}
