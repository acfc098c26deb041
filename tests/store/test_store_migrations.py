from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from store_examples import NOON, confirmed, database, reading, taken

from followup_daemon.store import Cursor, Store
from followup_daemon.store.migrations import MIGRATIONS, NEWEST, migrate, version


def connected(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(database(folder), isolation_level=None)


def tables(folder: Path) -> list[tuple[str, ...]]:
    with closing(connected(folder)) as connection:
        return sorted(connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall())


@pytest.mark.parametrize("old", range(NEWEST))
def test_a_database_of_every_older_version_comes_to_be_like_a_new_one(tmp_path: Path, old: int) -> None:
    with closing(connected(tmp_path)) as connection:
        migrate(connection, until=old)
        assert version(connection) == old
    with Store.open(tmp_path) as store:
        store.take_in([reading("t1", confirmed())])
        store.advance(Cursor(7, NOON))
        assert store.claim(taken())
        assert store.notices() == ()
    Store.open(tmp_path / "new").close()
    assert tables(tmp_path) == tables(tmp_path / "new")


WORDS = """[{"type":"Word","evidence":{"message_id":"<yes@mail.example>","thread_id":"t1",
"at":"2026-03-12T12:00:00+00:00","words":"lovely to meet you","rule":"test rule"},"kind":"courtesy",
"sender":{"name":"Dana Whitlock","address":"dana@quillworks.example"}}]"""
ENTRY = """{"interview":"a1b2c3","kind":"thank_you","person":"","to":["dana@quillworks.example"],"thread_id":"t1",
"made_at":"2026-03-12T12:00:00+00:00","claimed_at":1001,"fate":"claimed","fate_at":"2026-03-12T12:00:00+00:00"}"""
MESSAGE_ROW = ('"t1"', '"<yes@mail.example>"', WORDS)
LEDGER_ROW = ('"a1b2c3"', "thank_you", '""', "2026-03-12T12:00:00+00:00", "claimed", ENTRY)


def test_rows_as_the_first_version_wrote_them_are_read_by_this_one(tmp_path: Path) -> None:
    """Frozen text: a change of the codec that no longer reads it must bring a migration."""
    with closing(connected(tmp_path)) as connection:
        migrate(connection, until=4)
        connection.execute("INSERT INTO messages VALUES (?, ?, ?)", MESSAGE_ROW)
        connection.execute(
            "INSERT INTO ledger (interview, kind, person, made_at, fate, entry) VALUES (?, ?, ?, ?, ?, ?)", LEDGER_ROW
        )
    with Store.open(tmp_path) as store:
        assert store.ledger() == (taken(),)
        assert [signal.evidence.words for signal in store.signals()] == ["lovely to meet you"]
        assert store.messages_of("t1") == {"<yes@mail.example>"}
        assert not store.claim(taken())


def test_what_an_older_version_stored_is_kept(tmp_path: Path) -> None:
    with closing(connected(tmp_path)) as connection:
        migrate(connection, until=1)
        connection.execute("INSERT INTO messages VALUES (?, ?, ?)", MESSAGE_ROW)
    with Store.open(tmp_path) as store:
        assert store.messages_of("t1") == {"<yes@mail.example>"}


def test_a_migration_that_fails_leaves_the_version_before_it(tmp_path: Path) -> None:
    with closing(connected(tmp_path)) as connection:
        migrate(connection, until=2)
        connection.execute("CREATE TABLE one_stands (in_the TEXT)")  # the third step's index meets it, after its table
        before = tables(tmp_path)
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection)
        assert version(connection) == 2
    assert tables(tmp_path) == before


def test_a_database_of_today_is_not_written_to_on_opening(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    before = database(tmp_path).stat()
    Store.open(tmp_path).close()
    assert database(tmp_path).stat().st_mtime_ns == before.st_mtime_ns


OPENED = """
import sys
from pathlib import Path
from followup_daemon.store import Store
sys.stdin.readline()
with Store.open(Path(sys.argv[1])) as store:
    print(store.account() == "" and store.cursor() is None and store.ledger() == ())
"""


def test_processes_that_make_the_database_at_once_agree(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", OPENED, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("now\n")
        process.stdin.flush()
    assert [process.communicate()[0].strip() for process in processes] == ["True"] * 4
    with closing(connected(folder)) as connection:
        assert version(connection) == len(MIGRATIONS)
