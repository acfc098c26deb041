"""The database's versions: small steps in order, each in one transaction, counted by ``PRAGMA user_version``."""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x666F6C75
"""Marks a file as ours (https://www.sqlite.org/pragma.html#pragma_application_id); "folu" in ASCII."""

MESSAGES = (
    # What each message told, replaced whole: a JSON list of signals, "[]" for a message that told nothing.
    """CREATE TABLE messages (
        thread_id TEXT NOT NULL, message_id TEXT NOT NULL, signals TEXT NOT NULL, PRIMARY KEY (thread_id, message_id)
    ) WITHOUT ROWID""",
)
MAILBOX = (
    # One row: whose mailbox it is, and how far it has been taken in.
    "CREATE TABLE mailbox (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), account TEXT NOT NULL, cursor TEXT)",
    "INSERT INTO mailbox (only_row, account, cursor) VALUES (1, '', NULL)",
)
LEDGER = (
    # AUTOINCREMENT: the order of claims, also after the newest row was lost with an old copy.
    """CREATE TABLE ledger (
        id INTEGER PRIMARY KEY AUTOINCREMENT, interview TEXT NOT NULL, kind TEXT NOT NULL, person TEXT NOT NULL,
        made_at TEXT NOT NULL, fate TEXT NOT NULL, entry TEXT NOT NULL
    )""",
    # SPEC section 4, promise 3, where no program can get round it: of each step at most one entry is not withdrawn.
    "CREATE UNIQUE INDEX one_stands ON ledger (interview, kind, person) WHERE fate <> 'withdrawn'",
)
NOTICES = (
    """CREATE TABLE notices (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, notice TEXT NOT NULL, settled_at TEXT
    )""",
)

BY_HAND = (
    # What the owner said by hand, in order; never changed: a later fact stands against an earlier one.
    "CREATE TABLE by_hand (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL)",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (MESSAGES, MAILBOX, LEDGER, NOTICES, BY_HAND)
"""Only ever added to: what a released version wrote is read by every later one."""

NEWEST = len(MIGRATIONS)


def version(connection: sqlite3.Connection) -> int:
    """How many of the migrations the database has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Whether the file is some other program's database.

    Asked for its tables first: another process may be making it, and commits its mark with the first of them.
    """
    holds_tables = bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    return holds_tables and connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID


def migrate(connection: sqlite3.Connection, until: int = NEWEST) -> None:
    """Bring the database to version ``until``; nothing is done to one that is there already.

    The version is read anew inside the transaction: another process may have been quicker.
    """
    while version(connection) < until:
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            done = version(connection)
            for statement in MIGRATIONS[done] if done < until else ():
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {max(done, min(done + 1, until))}")
