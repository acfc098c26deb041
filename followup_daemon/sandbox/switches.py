"""Every point on which Gmail's documents are silent or its users' reports disagree, one field each.

The default is what the documents or most reports say; a test plays the other reading by changing one field.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal


@dataclass(frozen=True, slots=True)
class Switches:
    """How this mailbox behaves where Gmail's behaviour is not settled; values are immutable, swap the whole."""

    draft_message_id: Literal["kept", "replaced"] = "kept"
    """Whether drafts.create keeps the Message-ID in the raw mail; reports conflict."""

    message_id_on_edit: Literal["kept", "replaced"] = "kept"
    """Whether an edit in Gmail's web composer keeps the draft's Message-ID; reports conflict."""

    message_id_on_send: Literal["replaced", "kept"] = "replaced"
    """Whether sending puts Gmail's own Message-ID in place; most reports say so and a few deny it."""

    x_headers_on_edit: Literal["stripped", "kept"] = "stripped"
    """Whether a custom X- header survives an edit in the web composer; one report says it does not."""

    x_headers_on_web_send: Literal["stripped", "kept"] = "stripped"
    """Whether a custom X- header survives sending from the web composer; one report says it does not."""

    draft_id_on_edit: Literal["stable", "changes"] = "stable"
    """Official: the draft id is immutable. One product's users report ids that died with a web edit."""

    body_on_edit: Literal["rewrapped", "kept"] = "rewrapped"
    """Whether the web composer rebuilds the body (``<div dir="ltr">``, no comments, style or doctype)."""

    thread_on_subject_edit: Literal["moves", "stays"] = "moves"
    """Whether an edited subject moves the draft to another thread; reported to move."""

    thread_without_headers: Literal["ghost", "visible"] = "ghost"
    """A draft with threadId but no In-Reply-To/References, or with a trashed parent: listed in Drafts, missing
    from the thread (ghost), or shown there. Google's three conditions for threading are not met."""

    second_draft_in_thread: Literal["visible", "hidden"] = "visible"
    """Whether a second draft in a thread is missing from threads.get; one report says only one shows."""

    send_shows_as: Literal["added", "relabelled", "added_then_labelled"] = "added"
    """A send in the history: a new message added with SENT; the draft's own message gaining SENT and losing
    DRAFT; or a new message added without SENT and labelled in the next record."""

    discard_shows_as: Literal["deleted", "trashed"] = "deleted"
    """Discarding a draft in the web composer: messagesDeleted, or the label TRASH beside DRAFT."""

    schedule_shows_as: Literal["deleted", "nothing"] = "deleted"
    """Scheduling a send: whether the vanishing of the draft's message leaves a history record."""

    draft_from: Literal["kept", "replaced"] = "kept"
    """Whether a From that is no accepted send-as address is replaced in a draft as it is when sending."""

    text_on_api_send: Literal["kept", "regenerated"] = "kept"
    """Whether an API send with HTML replaces the text/plain part by one made from the HTML; one report."""

    history_label_ids: Literal["present", "now", "absent"] = "present"
    """Whether messages inside history records carry labelIds, and if so those of then or of now; documented are only
    id and threadId."""

    history_label_test: Literal["now", "then"] = "now"
    """Whether history.list's labelId tests a message's labels now, or at the time of the record."""

    history_expiry: Literal["by_id", "by_record"] = "by_id"
    """What runs out of date: a start id by its own age, or only when a record after it has been dropped."""

    history_lifetime: timedelta = timedelta(days=7)
    """How long a history id serves; at least a week as a rule, rarely only hours."""

    quiet_history_moves: bool = True
    """Whether the mailbox's current history id moves on in a quiet mailbox. When it does not, even the
    profile's id runs out, and a client loops on 404 until something changes."""

    thread_order: Literal["oldest_first", "newest_first", "unordered"] = "oldest_first"
    """Order of threads.get's messages; oldest first in practice, not promised."""

    listing_order: Literal["newest_first", "unordered"] = "newest_first"
    """Order of messages.list, threads.list and drafts.list; newest first in practice, not promised."""

    rfc822msgid: Literal["either", "bare", "bracketed"] = "either"
    """Whether the operator wants the Message-ID with its angle brackets; unverified."""

    payload_headers: Literal["decoded", "raw"] = "decoded"
    """Whether header values in payloads have their RFC 2047 words decoded."""

    payload_text: Literal["utf8", "original"] = "utf8"
    """Whether text bodies in payloads are converted to UTF-8 or keep the charset that the part declares."""

    inline_limit: int = 1_000_000
    """A text body larger than this many bytes is given as attachmentId, not as data."""

    read_lag: timedelta = timedelta(0)
    """For how long after a change a new message's own get answers 404, and its thread lacks it."""

    search_lag: timedelta = timedelta(0)
    """For how long a new message is missing from lists made with ``q``."""

    expunge_after: timedelta = timedelta(days=30)
    """After how long in Trash or Spam a message is deleted for good."""

    error_shape: Literal["both", "errors", "details", "bare"] = "both"
    """Which of ``errors`` and ``details`` an error body carries; seen are all of them."""
