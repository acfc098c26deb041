"""SPEC section 4, promise 3: what was answered for is there after kill -9 at any instant, and one claim wins."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from store_examples import NOON, database

from followup_daemon.store import Cursor, Store

PRELUDE = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from store_examples import NOON, confirmed, taken
from followup_daemon.store import Cursor, Reading, Store
folder = Path(sys.argv[2])
"""

BUSY_WRITER = (
    PRELUDE
    + """
with Store.open(folder) as store:
    begin = len(store.ledger())
    for number in range(begin, begin + 100_000):
        name = f"i{number}"
        ids = [f"<{which}@mail.example>" for which in range(30)]
        told = {each: (confirmed(each, "t1", certainty=number),) for each in ids}
        store.take_in([Reading("t1", told), Reading("t2", told)])
        assert store.claim(taken(name))
        print("claimed", name, flush=True)
        store.record(replace(taken(name), fate="open", draft_id="r"))
        store.advance(Cursor(number, NOON))
        print("advanced", number, flush=True)
"""
)


def killed_after(lines: int, folder: Path) -> list[list[str]]:
    """What a writer had answered for when it was killed, at whatever it was doing just then."""
    process = subprocess.Popen(
        [sys.executable, "-c", BUSY_WRITER, str(Path(__file__).parent), str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    head = [process.stdout.readline() for _ in range(lines)]
    process.kill()
    rest, _ = process.communicate()
    assert process.returncode == -signal.SIGKILL
    whole = [line for line in [*head, *rest.splitlines(keepends=True)] if line.endswith("\n")]
    return [line.split() for line in whole]


def test_what_was_answered_for_is_there_after_kill_9(tmp_path: Path) -> None:
    claimed: set[str] = set()
    for lines in (3, 10, 17, 24):
        said = killed_after(lines, tmp_path)
        claimed |= {name for what, name in said if what == "claimed"}
        reached = max((int(number) for what, number in said if what == "advanced"), default=-1)
        with Store.open(tmp_path) as store:
            assert claimed <= {entry.interview for entry in store.ledger()}
            rounds = {getattr(told, "certainty", None) for told in store.signals()}
            assert len(rounds) == 1, "a batch is in as a whole or not at all"
            cursor = store.cursor()
            assert cursor is not None
            assert cursor.history_id >= reached
            standing = [entry.interview for entry in store.ledger() if entry.stands]
            assert len(standing) == len(set(standing))


DYING_WRITER = (
    PRELUDE
    + """
import sqlite3
from followup_daemon.store import FILE_NAME
connection = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
connection.execute("PRAGMA cache_size = 2")
steps = int(sys.argv[3])

def step():
    global steps
    steps -= 1
    if steps == 0:
        os.kill(os.getpid(), signal.SIGKILL)

connection.set_progress_handler(step, 1)
store = Store(connection, folder / FILE_NAME)
store.claim(taken("dying"))
print("claimed", flush=True)
store.take_in([Reading("t1", {f"<{which}@mail.example>": (confirmed(),) * 9 for which in range(60)})])
print("in", flush=True)
"""
)
HOT = bytes.fromhex("d9d505f920a163d7")
"""How a journal begins that has to be played back (https://www.sqlite.org/fileformat2.html#the_rollback_journal)."""


def dying(folder: Path, steps: int) -> list[str]:
    """What a writer had answered for when SQLite's machine came to its instruction number ``steps``, and it died.

    Its cache is so small that half of a large transaction stands in the file by then.
    """
    run = subprocess.run(
        [sys.executable, "-c", DYING_WRITER, str(Path(__file__).parent), str(folder), str(steps)],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert run.returncode in {0, -signal.SIGKILL}
    return run.stdout.split()


def has_hot_journal(folder: Path) -> bool:
    journal = database(folder).with_name(database(folder).name + "-journal")
    return journal.exists() and journal.read_bytes()[:8] == HOT


@pytest.mark.parametrize("steps", [1, 10, 20, 30, 40, 60, 100, 300, 700, 1_000, 100_000])
def test_a_transaction_killed_at_any_of_its_steps_is_in_or_out_as_a_whole(tmp_path: Path, steps: int) -> None:
    with Store.open(tmp_path) as store:
        store.advance(Cursor(1, NOON))
    said = dying(tmp_path, steps)
    with Store.open(tmp_path) as store:
        assert len(store.ledger()) in ({1} if "claimed" in said else {0, 1})
        assert len(store.signals()) in ({540} if "in" in said else {0, 540})
        assert store.cursor() == Cursor(1, NOON)
        store.advance(Cursor(2, NOON))
    assert [each.name for each in tmp_path.iterdir()] == [database(tmp_path).name], "no journal stays behind"


def test_half_a_transaction_that_stands_in_the_file_is_taken_back(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.advance(Cursor(1, NOON))
    assert dying(tmp_path, 700) == ["claimed"]
    assert has_hot_journal(tmp_path)
    with Store.open(tmp_path) as store:
        assert len(store.ledger()) == 1
        assert store.signals() == ()
    assert not has_hot_journal(tmp_path)


def test_the_journal_of_a_database_that_was_moved_away_is_not_played_into_the_new_one(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    dying(tmp_path, 700)
    assert has_hot_journal(tmp_path)
    database(tmp_path).rename(tmp_path / "moved away")
    with Store.open(tmp_path) as store:
        assert store.ledger() == ()
        assert store.cursor() is None
    assert not has_hot_journal(tmp_path)


CLAIMANT = (
    PRELUDE
    + """
from datetime import timedelta
with Store.open(folder) as store:
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(15):
        mine = taken(f"i{number}", made_at=NOON + timedelta(seconds=int(sys.argv[3])))
        print(int(store.claim(mine)))
"""
)


def test_of_several_processes_that_claim_a_step_at_once_one_wins(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", CLAIMANT, str(Path(__file__).parent), str(tmp_path), str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(4)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("now\n")
        process.stdin.flush()
    wins = [[int(line) for line in process.communicate()[0].split()] for process in processes]
    assert [sum(each) for each in zip(*wins, strict=True)] == [1] * 15
    with Store.open(tmp_path) as store:
        assert len(store.ledger()) == 15
