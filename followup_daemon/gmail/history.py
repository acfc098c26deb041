"""History records as ``Changes``: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.history"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from followup_daemon.mailbox import Changes, DraftRecord

from . import answers
from .answers import Answer

# Only these lists speak of what happened; a record's ``messages`` repeats them.
_MESSAGES = ("messagesAdded", "messagesDeleted")
_LABELS = ("labelsAdded", "labelsRemoved")
# A label of these that comes or goes changes nothing that is read.
_IDLE_LABELS = frozenset({
    "UNREAD", "STARRED", "IMPORTANT", "CATEGORY_PERSONAL", "CATEGORY_SOCIAL", "CATEGORY_PROMOTIONS",
    "CATEGORY_UPDATES", "CATEGORY_FORUMS",
})  # fmt: skip
# What is read differs by these alone: mail that is archived, filed or trashed told the same before.
_TELLING_LABELS = frozenset({"SENT", "DRAFT", "SPAM"})


@dataclass(frozen=True, slots=True)
class Added:
    """A message that was announced; ``labels`` is None where the record does not tell them."""

    message_id: str
    thread_id: str
    labels: frozenset[str] | None


def changes(records: Iterable[Answer], history_id: int, labels: Mapping[str, frozenset[str]]) -> Changes:
    """What the records tell, in their order; the same record may come twice.

    ``labels`` are those looked up of messages whose records lack them. A message that has none there is gone, and taken
    for a draft: nothing else comes and goes within seconds.
    """
    kept = tuple(records)
    threads: dict[str, None] = {}
    drafts: dict[DraftRecord, None] = {}
    for record in kept:
        threads.update(dict.fromkeys(_threads(record)))
        for one in added(record):
            if _is_draft(one, labels):
                drafts.setdefault(DraftRecord(one.message_id, one.thread_id, deleted=False))
        for message_id, thread_id in _relabelled_drafts(record):
            drafts.setdefault(DraftRecord(message_id, thread_id, deleted=False))
        for message_id, thread_id in _messages(record, "messagesDeleted"):
            drafts.setdefault(DraftRecord(message_id, thread_id, deleted=True))
    return Changes(tuple(threads), tuple(drafts), history_id, *_mail(kept, labels))


def _mail(records: Iterable[Answer], labels: Mapping[str, frozenset[str]]) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """The threads with mail to be read, and of them those to which one received mail came that is the only one.

    A thread is as a rule called after its first message: one that got that message, and no other, holds no other.
    """
    came: dict[str, set[str]] = {}
    for record in records:
        for thread_id in _told_anew(record):
            came.setdefault(thread_id, set()).add("")
        for one in added(record):
            if not _is_draft(one, labels):
                held = (labels.get(one.message_id) if one.labels is None else one.labels) or frozenset()
                came.setdefault(one.thread_id, set()).add("" if "SENT" in held else one.message_id)
    return tuple(came), {thread: thread for thread, ids in came.items() if ids == {thread}}


def _is_draft(one: Added, labels: Mapping[str, frozenset[str]]) -> bool:
    held = labels.get(one.message_id) if one.labels is None else one.labels
    return held is None or "DRAFT" in held


def added(record: Answer) -> Iterator[Added]:
    """The messages the record announces."""
    for entry in answers.items(record, "messagesAdded"):
        message = answers.part(entry, "message")
        yield Added(answers.text(message, "id"), answers.text(message, "threadId"), answers.labels(message))


def sent(records: Iterable[Answer]) -> frozenset[str]:
    """The ids of the messages that gained SENT: drafts no more, where Gmail sends a draft under its own id."""
    return frozenset(
        answers.text(answers.part(entry, "message"), "id")
        for record in records
        for entry in answers.items(record, "labelsAdded")
        if "SENT" in (answers.labels(entry) or ())
    )


def deleted(records: Iterable[Answer]) -> frozenset[str]:
    """The ids of the messages that were deleted for good."""
    return frozenset(message_id for record in records for message_id, _ in _messages(record, "messagesDeleted"))


def _threads(record: Answer) -> Iterator[str]:
    for key in _MESSAGES:
        yield from (thread_id for _, thread_id in _messages(record, key))
    for labels, thread_id in _relabelled(record):
        if labels is None or labels - _IDLE_LABELS:
            yield thread_id


def _told_anew(record: Answer) -> Iterator[str]:
    """The threads in which mail became what is read, or another thing than it was read as."""
    return (thread for labels, thread in _relabelled(record) if labels is None or labels & _TELLING_LABELS)


def _relabelled(record: Answer) -> Iterator[tuple[frozenset[str] | None, str]]:
    """The labels that came or went, and in which thread."""
    for key in _LABELS:
        for entry in answers.items(record, key):
            yield answers.labels(entry), answers.text(answers.part(entry, "message"), "threadId")


def _relabelled_drafts(record: Answer) -> Iterator[tuple[str, str]]:
    """Messages that became a draft or ceased to be one: a send may show as the label DRAFT going.

    It is not said whether the labels beside a message are those of the record or of now; only a draft bears this one.
    """
    for key in _LABELS:
        for entry in answers.items(record, key):
            if "DRAFT" in (answers.labels(entry) or ()):
                message = answers.part(entry, "message")
                yield answers.text(message, "id"), answers.text(message, "threadId")


def _messages(record: Answer, key: str) -> Iterator[tuple[str, str]]:
    for entry in answers.items(record, key):
        message = answers.part(entry, "message")
        yield answers.text(message, "id"), answers.text(message, "threadId")
