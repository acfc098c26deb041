"""SQLite's faults put into the owner's words: which file, what is wrong, what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from followup_daemon.errors import UserError
from followup_daemon.store.codec import Unreadable

IN_USE = ("is in use by another program", "Wait until that has finished, or close it, and try again.")
FULL = ("cannot be written: the disk is full", "Make room; nothing that was stored is lost.")
READ_ONLY = ("cannot be written", "Mend the permissions of the file and of its folder, or name another `data_dir`.")
UNOPENED = ("cannot be opened", "Mend the permissions of the file and of its folder, or name another `data_dir`.")
UNREACHED = ("could not be read or written", "Look whether its disk is full, failing or not mounted, and try again.")
START_ANEW = (
    "Stop followup-daemon; then put a copy of the file in its place (and delete a file ending in -journal beside it), "
    "or move it away: the mailbox is then read anew, but what only this file knew (such as drafts you threw away) is "
    "forgotten."
)
DAMAGED = ("is damaged", START_ANEW)

SENTENCES = {
    sqlite3.SQLITE_BUSY: IN_USE,
    sqlite3.SQLITE_LOCKED: IN_USE,
    sqlite3.SQLITE_PROTOCOL: IN_USE,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_AUTH: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: UNOPENED,
    sqlite3.SQLITE_IOERR: UNREACHED,
    sqlite3.SQLITE_NOMEM: UNREACHED,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}


def explained(fault: sqlite3.DatabaseError, path: Path) -> UserError:
    """The sentence for ``fault``; a fault without a code is a row that is no text any more.

    SQLite's own message is left out: it may quote the row.
    """
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    what, remedy = SENTENCES.get(code & 0xFF, UNREACHED)
    name = getattr(fault, "sqlite_errorname", "unreadable text")
    return UserError(f"The database {path} {what} ({name}).", remedy)


@contextmanager
def in_the_owners_words(path: Path) -> Iterator[None]:
    """Raise UserError for what the file, the disk or another program did; our own mistakes pass as they are."""
    try:
        yield
    except sqlite3.DatabaseError as fault:
        if type(fault) not in {sqlite3.DatabaseError, sqlite3.OperationalError}:
            raise
        raise explained(fault, path) from None
    except Unreadable as fault:
        what, remedy = DAMAGED
        raise UserError(f"The database {path} {what} ({fault}).", remedy) from None
