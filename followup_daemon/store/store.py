"""The store: facts on the owner's disk, in one SQLite file. What follows from them is computed, never stored."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

from followup_daemon.by_hand import Fact
from followup_daemon.errors import FollowupError, UserError
from followup_daemon.ledger import Taken
from followup_daemon.mail import canonical
from followup_daemon.private import ensure_private_dir
from followup_daemon.signals import Signal
from followup_daemon.store import codec
from followup_daemon.store.facts import Cursor, Notice, Reading
from followup_daemon.store.faults import in_the_owners_words
from followup_daemon.store.opening import ANOTHER_FOLDER, connected, copied
from followup_daemon.store.told import Told, column, written

FILE_NAME = "followup.db"

PATIENCE = 5.0
"""Seconds to wait for another program's transaction before saying that the database is in use."""


class Store:
    """One connection to the owner's facts; for one thread. Every fault of file or disk is a UserError that names it."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    @classmethod
    def open(cls, folder: Path, *, patience: float = PATIENCE) -> Self:
        """The store in ``folder``, made where there is none, brought to this version where an older one wrote it.

        Raise UserError where the folder cannot be written, or the file is damaged, locked, foreign, or of a newer
        version; the file is then left as it was.
        """
        path = ensure_private_dir(folder) / FILE_NAME
        return cls(connected(path, patience), path)

    @classmethod
    def rehearse(cls, folder: Path, *, patience: float = PATIENCE) -> Self:
        """A copy in memory of the store in ``folder``, empty where there is none: all works, nothing is kept.

        For a dry run, and for commands that only look. Raise UserError where the file is not fit to be read.
        """
        path = folder / FILE_NAME
        return cls(copied(path, patience), path)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that has the right to write from its first statement on: all of it is kept, or nothing."""
        with in_the_owners_words(self.path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection

    def _rows(self, query: str, *values: str) -> list[tuple[str, ...]]:
        with in_the_owners_words(self.path):
            return self._connection.execute(query, values).fetchall()

    def messages_of(self, thread_id: str) -> frozenset[str]:
        """The RFC 5322 ids of all messages that were ever read in that thread."""
        rows = self._rows("SELECT message_id FROM messages WHERE thread_id = ?", column(thread_id))
        return frozenset(json.loads(message_id) for (message_id,) in rows)

    def thread_of(self, id_: str) -> str | None:
        """The thread with that id, or in which the message with that RFC 5322 id was ever read; None for neither."""
        rows = self._rows(
            "SELECT thread_id FROM messages WHERE thread_id = ?1 OR message_id = ?1 ORDER BY thread_id LIMIT 1",
            column(id_),
        )
        return json.loads(rows[0][0]) if rows else None

    def take_in(self, readings: Sequence[Reading]) -> None:
        """Replace whole what each named message told; messages not named keep what they told. All of it, or nothing."""
        rows = written(readings)
        with self._writing() as connection:
            connection.executemany(
                "INSERT INTO messages (thread_id, message_id, signals) VALUES (?, ?, ?) "
                "ON CONFLICT (thread_id, message_id) DO UPDATE SET signals = excluded.signals",
                rows,
            )

    def told(self) -> Told:
        """All that mail and the owner told, still as it is written: the same while nothing more was told."""
        rows = self._rows(
            "SELECT thread_id, message_id, signals FROM messages WHERE signals <> '[]' ORDER BY thread_id, message_id"
        )
        facts = self._rows("SELECT fact FROM by_hand ORDER BY id")
        return Told(self.path, tuple((thread, message, text) for thread, message, text in rows), _only(facts))

    def signals(self) -> tuple[Signal, ...]:
        """All that all messages told, thread by thread."""
        return self.told().signals()

    def by_hand(self) -> tuple[Fact, ...]:
        """All that the owner ever said by hand, oldest first."""
        return self.told().by_hand()

    def say(self, fact: Fact) -> None:
        """Keep what the owner said by hand."""
        with self._writing() as connection:
            connection.execute("INSERT INTO by_hand (fact) VALUES (?)", (codec.write_fact(fact),))

    def cursor(self) -> Cursor | None:
        """How far the mailbox has been taken in, None before the first complete intake."""
        (text,) = self._rows("SELECT cursor FROM mailbox")[0]
        with in_the_owners_words(self.path):
            return codec.read(text, Cursor) if text else None

    def advance(self, cursor: Cursor, *, reset: bool = False) -> None:
        """Keep ``cursor``; a history id once reached is not lowered, save by ``reset`` (after a resync)."""
        with self._writing() as connection:
            (text,) = connection.execute("SELECT cursor FROM mailbox").fetchone()
            if text and not reset:
                reached = codec.read(text, Cursor).history_id
                cursor = replace(cursor, history_id=max(reached, cursor.history_id))
            connection.execute("UPDATE mailbox SET cursor = ?", (codec.write(cursor),))

    def account(self) -> str:
        """The address of the mailbox these facts belong to, empty before it is known."""
        (text,) = self._rows("SELECT account FROM mailbox")[0]
        return json.loads(text) if text else ""

    def set_account(self, address: str) -> None:
        """Keep whose mailbox this is. Raise UserError where the facts belong to another account."""
        with self._writing() as connection:
            (text,) = connection.execute("SELECT account FROM mailbox").fetchone()
            known = json.loads(text) if text else address
            if canonical(known) != canonical(address):
                raise UserError(
                    f"The database {self.path} belongs to the account {known}, not to {address}.",
                    f"Sign in as {known} with `followup-daemon auth`, or {ANOTHER_FOLDER}",
                )
            connection.execute("UPDATE mailbox SET account = ?", (column(address),))

    def ledger(self) -> tuple[Taken, ...]:
        """All steps ever taken, oldest claim first, withdrawn ones included."""
        rows = self._rows("SELECT entry FROM ledger ORDER BY id")
        with in_the_owners_words(self.path):
            return tuple(_entry(text) for (text,) in rows)

    def claim(self, entry: Taken) -> bool:
        """Whether ``entry`` now takes up its step; False where another that stands has taken it.

        Once this is True the claim outlives a kill and a power cut: Gmail may be asked.
        """
        with self._writing() as connection:
            if _standing_row(connection, entry) is not None:
                return False
            connection.execute(
                "INSERT INTO ledger (interview, kind, person, made_at, fate, entry) VALUES (?, ?, ?, ?, ?, ?)",
                (*_step(entry), _instant(entry.made_at), entry.fate, codec.write(entry)),
            )
        return True

    def record(self, entry: Taken) -> None:
        """Replace the entry of the same key and ``made_at``; of several the one that stands, else the newest.

        Raise LookupError where it was never claimed, FollowupError where another entry has its step meanwhile.
        """
        with self._writing() as connection:
            row = connection.execute(
                "SELECT id FROM ledger WHERE interview = ? AND kind = ? AND person = ? AND made_at = ? "
                "ORDER BY fate = 'withdrawn', id DESC LIMIT 1",
                (*_step(entry), _instant(entry.made_at)),
            ).fetchone()
            if row is None:
                raise LookupError(f"never claimed: {entry.key}")
            standing = _standing_row(connection, entry)
            if entry.stands and standing not in {None, row[0]}:
                raise FollowupError(
                    f"Of the step {entry.kind} for interview {entry.interview} a second draft is known "
                    f"({entry.draft_id or 'its id is not'}). Look into Drafts, and throw one of the two away."
                )
            connection.execute(
                "UPDATE ledger SET fate = ?, entry = ? WHERE id = ?", (entry.fate, codec.write(entry), row[0])
            )

    def tell(self, notice: Notice) -> bool:
        """Whether it is new: of each key the first is kept, also after it was settled."""
        with self._writing() as connection:
            written = connection.execute(
                "INSERT INTO notices (key, notice) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
                (column(notice.key), codec.write(notice)),
            )
            return written.rowcount == 1

    def settle(self, key: str, at: datetime) -> None:
        """Take a line off ``notices``; one that is settled, or was never told, stays as it is."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE notices SET settled_at = ? WHERE key = ? AND settled_at IS NULL", (_instant(at), column(key))
            )

    def notices(self) -> tuple[Notice, ...]:
        """What the owner is told and has not settled, oldest first."""
        rows = self._rows("SELECT notice FROM notices WHERE settled_at IS NULL ORDER BY id")
        with in_the_owners_words(self.path):
            return tuple(codec.read(text, Notice) for (text,) in rows)


@lru_cache(maxsize=1024)
def _entry(text: str) -> Taken:
    """The entry of a row: a pass asks for the whole ledger again and again, and few rows change."""
    return codec.read(text, Taken)


def _only(rows: list[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(text for (text,) in rows)


def _standing_row(connection: sqlite3.Connection, entry: Taken) -> int | None:
    """The row of the entry that takes up the step of ``entry``."""
    row = connection.execute(
        "SELECT id FROM ledger WHERE interview = ? AND kind = ? AND person = ? AND fate <> 'withdrawn'", _step(entry)
    ).fetchone()
    return row[0] if row else None


def _step(entry: Taken) -> tuple[str, str, str]:
    """The ledger's columns for the entry's key."""
    interview, kind, person = entry.key
    return column(interview), kind, column(person)


def _instant(moment: datetime) -> str:
    return codec.write_moment(moment.astimezone(UTC))
