"""SPEC section 4, promise 6: whatever is wrong with file, disk or folder is one sentence, and nothing is lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from store_examples import DANA, NOON, confirmed, database, evidence, reading, taken, word

from followup_daemon.errors import UserError
from followup_daemon.signals import Word
from followup_daemon.store import Cursor, Reading, Store
from followup_daemon.store.migrations import NEWEST


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a database of some pages."""
    with Store.open(tmp_path) as store:
        many = {f"<m{number}@mail.example>": (word(f"<m{number}@mail.example>"),) for number in range(200)}
        store.take_in([Reading("t1", many), reading("t2", confirmed(thread_id="t2"))])
        store.claim(taken())
        store.advance(Cursor(7, NOON))
    return tmp_path


def changed(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def overwritten(path: Path, offset: int, text: bytes) -> None:
    content = bytearray(path.read_bytes())
    content[offset : offset + len(text)] = text
    path.write_bytes(content)


def index_page(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'one_stands'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    return int((page - 1) * size)


def replaced(path: Path) -> None:
    path.write_text("Dear diary, today I wrote no database.\n" * 100)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9_000])


DAMAGES: dict[str, Callable[[Path], None]] = {
    "another file in its place": replaced,
    "cut in the middle": cut,
    "noise over its pages": lambda path: overwritten(path, 4_096, b"\xa5" * 20_000),
    "zeros over the guard of one entry a step": lambda path: overwritten(path, index_page(path), bytes(4_096)),
    "another step in the guard": lambda path: overwritten(
        path, path.read_bytes().index(b"a1b2c3", index_page(path)), b"f"
    ),
    "a step missing from the guard": lambda path: overwritten(path, index_page(path) + 3, b"\x00\x00"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_database_is_named_with_the_remedy_and_left_as_it_is(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    damage(database(folder))
    before = database(folder).read_bytes()
    for door in (Store.open, Store.rehearse):
        with pytest.raises(UserError, match="is damaged") as refused:
            door(folder)
        assert str(database(folder)) in refused.value.what
        assert "copy of the file" in refused.value.remedy
    assert database(folder).read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE messages SET signals = '[{' WHERE thread_id LIKE '%t2%'",
        "UPDATE messages SET signals = '[{\"type\":\"Rumour\"}]' WHERE thread_id LIKE '%t2%'",
        "UPDATE messages SET signals = CAST(x'5b22ff22205d' AS TEXT) WHERE thread_id LIKE '%t2%'",
    ],
    ids=["no JSON", "unknown type", "no UTF-8"],
)
def test_a_row_that_cannot_be_read_names_the_file_and_quotes_no_mail(folder: Path, statement: str) -> None:
    changed(database(folder), statement)
    with Store.open(folder) as store:
        with pytest.raises(UserError, match="is damaged") as refused:
            store.signals()
        assert str(database(folder)) in refused.value.what
        assert "Thursday works" not in str(refused.value)
        assert store.ledger() == (taken(),), "the rest goes on"


def test_a_ledger_and_a_cursor_that_cannot_be_read_are_never_taken_for_empty(folder: Path) -> None:
    changed(database(folder), "UPDATE ledger SET entry = '{}'")
    changed(database(folder), "UPDATE mailbox SET cursor = 'x'")
    with Store.open(folder) as store:
        for read in (store.ledger, store.cursor):
            with pytest.raises(UserError, match="is damaged"):
                read()
        assert not store.claim(taken()), "the step is still taken"


def test_the_database_of_a_newer_version_is_refused_and_left_as_it_is(folder: Path) -> None:
    changed(database(folder), f"PRAGMA user_version = {NEWEST + 1}")
    before = database(folder).read_bytes()
    with pytest.raises(UserError, match=rf"newer followup-daemon.*{NEWEST + 1}, ours {NEWEST}") as refused:
        Store.open(folder)
    assert "Update followup-daemon" in refused.value.remedy
    assert database(folder).read_bytes() == before


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    changed(database(tmp_path), "CREATE TABLE messages (songs TEXT)")
    before = database(tmp_path).read_bytes()
    with pytest.raises(UserError, match="belongs to another program"):
        Store.open(tmp_path)
    assert database(tmp_path).read_bytes() == before


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


def test_a_database_locked_by_another_program_is_told_on_opening(folder: Path) -> None:
    for door in (Store.open, Store.rehearse):
        with locked(database(folder)), pytest.raises(UserError, match="in use by another program") as refused:
            door(folder, patience=0.01)
        assert "try again" in refused.value.remedy


def test_a_lock_that_comes_later_loses_nothing_and_the_same_store_goes_on_after_it(folder: Path) -> None:
    with Store.open(folder, patience=0.01) as store:
        with locked(database(folder)):
            for act in (
                lambda: store.claim(taken("another")),
                lambda: store.take_in([reading("t3", word(thread_id="t3"))]),
                store.ledger,
            ):
                with pytest.raises(UserError, match="in use by another program"):
                    act()
        assert store.ledger() == (taken(),)
        assert store.claim(taken("another"))


def test_a_reader_that_is_slow_to_finish_lets_no_half_transaction_stand(folder: Path) -> None:
    """The commit itself can meet the lock: then all of it is taken back."""
    with closing(sqlite3.connect(database(folder), isolation_level=None)) as slow:
        reader = slow.execute("SELECT * FROM messages")
        reader.fetchone()
        with Store.open(folder, patience=0.01) as store:
            with pytest.raises(UserError, match="in use by another program"):
                store.claim(taken("another"))
            reader.close()
            assert store.ledger() == (taken(),)
            assert store.claim(taken("another"))


def test_a_full_disk_is_told_and_what_was_stored_stays(folder: Path) -> None:
    """The limit of pages stands for the disk's end."""
    with closing(sqlite3.connect(database(folder), isolation_level=None)) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        full = Store(connection, database(folder))
        known = full.signals()
        long = Word(evidence("<long@mail.example>", words="w" * 200), "courtesy", DANA)
        with pytest.raises(UserError, match="the disk is full") as refused:
            full.take_in([Reading("t9", {f"<{number}@mail.example>": (long,) * 20 for number in range(50)})])
        assert "Make room" in refused.value.remedy
        assert full.signals() == known
        assert full.messages_of("t9") == frozenset()
    with Store.open(folder) as store:
        assert store.signals() == known


NO_ROOM = """
import resource, sys
from pathlib import Path
from followup_daemon.errors import UserError
from followup_daemon.store import Store, Cursor
from datetime import UTC, datetime
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    with Store.open(Path(sys.argv[1])) as store:
        store.advance(Cursor(9, datetime(2026, 3, 12, tzinfo=UTC)))
except UserError as refused:
    print(refused)
"""


@pytest.mark.parametrize("size", [0, 600])
def test_a_write_that_the_system_refuses_is_told_and_what_was_stored_stays(folder: Path, size: int) -> None:
    """A real refusal: no file of this process may grow beyond ``size``, the journal neither."""
    run = subprocess.run(
        [sys.executable, "-c", NO_ROOM, str(folder), str(size)], capture_output=True, text=True, check=True
    )
    assert str(folder) in run.stdout
    assert "full" in run.stdout or "room" in run.stdout
    with Store.open(folder) as store:
        assert store.cursor() == Cursor(7, NOON)


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(UserError, match="data cannot be written") as refused:
        Store.open(tmp_path / "data")
    assert "data_dir" in refused.value.remedy


def test_a_folder_in_the_place_of_the_database_is_told(tmp_path: Path) -> None:
    database(tmp_path).mkdir()
    with pytest.raises(UserError, match="cannot be opened"):
        Store.open(tmp_path)


def test_an_empty_file_is_a_new_database(tmp_path: Path) -> None:
    """As a disk that was full when the daemon first started leaves it."""
    database(tmp_path).touch()
    with Store.open(tmp_path) as store:
        assert store.claim(taken())
