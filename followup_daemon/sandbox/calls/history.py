"""users.history.list (guide "Synchronize clients with Gmail")."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from followup_daemon.errors import Gone, Refused
from followup_daemon.sandbox.calls.asked import Asked
from followup_daemon.sandbox.calls.paging import position, token
from followup_daemon.sandbox.journal import KIND_OF_TYPE, Entry, Record
from followup_daemon.sandbox.problems import ProblemError, invalid
from followup_daemon.sandbox.views import ref

Json = dict[str, Any]


def list_history(asked: Asked) -> Json:
    """A page of records after startHistoryId. A page holds so many records read, not shown: it may come out empty."""
    mailbox, switches = asked.mailbox, asked.mailbox.switches
    if not asked.text("startHistoryId"):
        raise Refused("Missing required parameter: startHistoryId")
    label = asked.text("labelId")
    if label and label not in mailbox.labels:
        raise Refused(f"Invalid label: {label}")
    current = mailbox.history_id()
    start = max(int(asked.text("startHistoryId")), _position(asked))
    records = mailbox.journal.since(
        start, mailbox.now(), switches.history_lifetime, by_record=switches.history_expiry == "by_record"
    )
    read = [] if asked.empty_page else records[: asked.page_size]
    shown = [made for record in read if (made := _shown(asked, record))]
    answer: Json = {"history": shown} if shown else {}
    if asked.empty_page or len(records) > len(read):
        answer["nextPageToken"] = token(str(read[-1].id if read else start))
    return answer | {"historyId": str(current)}


def _position(asked: Asked) -> int:
    at = position(asked)
    if at and not at.isdigit():
        raise ProblemError(invalid("Invalid pageToken"))
    return int(at or 0)


def _shown(asked: Asked, record: Record) -> Json | None:
    """The record with the entries that were asked for, None where none is left."""
    kinds = {KIND_OF_TYPE[name] for name in asked.texts("historyTypes")}
    entries = [entry for entry in record.entries if (not kinds or entry.kind in kinds) and _labelled(asked, entry)]
    if not entries:
        return None
    made: Json = {"id": str(record.id), "messages": list({e.message.id: ref(e.message) for e in entries}.values())}
    for entry in entries:
        made.setdefault(entry.kind, []).append(_entry(asked, entry))
    return made


def _labelled(asked: Asked, entry: Entry) -> bool:
    label = asked.text("labelId")
    if not label:
        return True
    if asked.mailbox.switches.history_label_test == "then":
        return label in entry.message.labels
    try:
        return label in asked.mailbox.held(entry.message.id).labels
    except Gone:
        return False


def _entry(asked: Asked, entry: Entry) -> Json:
    message = ref(entry.message)
    if labels := _told_labels(asked, entry):
        message["labelIds"] = sorted(labels)
    return {"message": message} | ({"labelIds": sorted(entry.labels)} if entry.labels else {})


def _told_labels(asked: Asked, entry: Entry) -> frozenset[str]:
    """The labels beside the entry's message: those it had then or, where it still lies here, those it has now."""
    told = asked.mailbox.switches.history_label_ids
    if told == "now":
        with suppress(Gone):
            return asked.mailbox.held(entry.message.id).labels
    return frozenset() if told == "absent" else entry.message.labels
