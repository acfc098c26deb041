"""A connection to the owner's database: made where there is none, found whole, ours, and of this version."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from followup_daemon.errors import UserError
from followup_daemon.private import make_private
from followup_daemon.store.codec import Unreadable
from followup_daemon.store.faults import UNOPENED, in_the_owners_words
from followup_daemon.store.migrations import NEWEST, is_foreign, migrate, version

ANOTHER_FOLDER = "name another `data_dir` in the configuration."

PRAGMAS = (
    # A rollback journal, no write-ahead log: between transactions the database is one file, so that a copy of it is a
    # whole backup, and an old copy put back never meets a newer log that would be played into it.
    "PRAGMA journal_mode = DELETE",
    # A commit is the unlinking of the journal. EXTRA flushes the folder too: a claim that was answered for is there
    # after a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous). A kill -9 needs none of this.
    "PRAGMA synchronous = EXTRA",
    # Words of a mail that no longer count are overwritten, not only passed over.
    "PRAGMA secure_delete = ON",
)


def connected(path: Path, patience: float) -> sqlite3.Connection:
    """A connection to the file at ``path``. Raise UserError where it cannot be had; the file is left as it was."""
    _create_private(path)
    with in_the_owners_words(path):
        # Whoever runs the passes uses it alone; that this is another thread than the one that opened it is no matter.
        made = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
        return _prepared(made, path)


def copied(path: Path, patience: float) -> sqlite3.Connection:
    """A connection to a copy in memory, empty where there is no file. Raise UserError where it cannot be read."""
    with in_the_owners_words(path):
        copy = sqlite3.connect(":memory:", isolation_level=None)
        try:
            if path.exists():
                _copy(path, copy, patience)
        except BaseException:
            copy.close()
            raise
        return _prepared(copy, path)


def _copy(path: Path, into: sqlite3.Connection, patience: float) -> None:
    with closing(sqlite3.connect(path, timeout=patience, isolation_level=None)) as source:
        # Reading first meets a lock with ``patience``; ``backup`` by itself would wait for ever.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master")
        source.backup(into)


def _create_private(path: Path) -> None:
    """Make the file before SQLite does, closed to others from its first moment; its journals take after it."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        make_private(path)
    except OSError as fault:
        what, remedy = UNOPENED
        raise UserError(f"The database {path} {what}: {fault.strerror}.", remedy) from fault


def _prepared(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """The connection, once its database is checked and brought to this version; closed where that fails."""
    try:
        _check(connection, path)
        for pragma in PRAGMAS:
            connection.execute(pragma)
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise UserError for a file of another program or of a newer version, Unreadable for a damaged one."""
    if is_foreign(connection):
        raise UserError(f"The file {path} belongs to another program.", f"Move it away, or {ANOTHER_FOLDER}")
    found = version(connection)
    if found > NEWEST:
        raise UserError(
            f"The database {path} was written by a newer followup-daemon (its version is {found}, ours {NEWEST}).",
            f"Update followup-daemon, or {ANOTHER_FOLDER}",
        )
    # The index that guards the claims is checked against its table, which ``quick_check`` would leave out.
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise Unreadable("its pages contradict each other")
