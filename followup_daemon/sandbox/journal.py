"""The mailbox's history: typed records under rising ids with gaps, kept for a while (guide "Synchronize clients")."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from followup_daemon.errors import CursorLost
from followup_daemon.sandbox.ids import Ids
from followup_daemon.sandbox.stored import StoredMessage

Kind = Literal["messagesAdded", "messagesDeleted", "labelsAdded", "labelsRemoved"]

KIND_OF_TYPE: dict[str, Kind] = {
    "messageAdded": "messagesAdded",
    "messageDeleted": "messagesDeleted",
    "labelAdded": "labelsAdded",
    "labelRemoved": "labelsRemoved",
}
"""The request asks in the singular, the answer speaks in the plural."""

QUIET_STEP = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one message; ``labels`` are those added or removed, ``message`` as it was after the change."""

    kind: Kind
    message: StoredMessage
    labels: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Record:
    id: int
    when: datetime
    entries: tuple[Entry, ...]


class Journal:
    """Records in the order they were written. Not locked: the mailbox is."""

    def __init__(self, ids: Ids, now: datetime) -> None:
        self._ids = ids
        self._records: list[Record] = []
        self._issued: list[tuple[int, datetime]] = [(100_000 + 1000 * ids.gap(), now)]
        self._forgotten = self._issued[0][0] - 1

    @property
    def newest(self) -> int:
        """The id given out last."""
        return self._issued[-1][0]

    def next_id(self, now: datetime) -> int:
        """A fresh id, greater than all before by a random gap."""
        made = self.newest + self._ids.gap()
        self._issued.append((made, now))
        return made

    def write(self, record: Record) -> None:
        self._records.append(record)

    def current(self, now: datetime, *, moves: bool) -> int:
        """The mailbox's current id; it moves on by itself, without a record, when it has stood for an hour."""
        if moves and now - self._issued[-1][1] > QUIET_STEP:
            return self.next_id(now)
        return self.newest

    def forget(self) -> None:
        """Let every id given out so far run out of date, as happens in rare circumstances within hours."""
        self._forgotten = self.newest

    def since(self, start: int, now: datetime, lifetime: timedelta, *, by_record: bool) -> list[Record]:
        """The records after ``start``, oldest first. Raise CursorLost for an id that is unknown or out of date."""
        if start > self.newest or start < self._issued[0][0] or start <= self._forgotten:
            raise CursorLost("Requested entity was not found.")
        found = self._records[bisect_right(self._records, start, key=lambda record: record.id) :]
        if by_record:
            alive = not found or now - found[0].when <= lifetime
        else:
            issued = self._issued[bisect_right(self._issued, start, key=lambda pair: pair[0]) - 1][1]
            alive = now - issued <= lifetime
        if not alive:
            raise CursorLost("Requested entity was not found.")
        return found
