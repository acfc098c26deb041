from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from followup_daemon import lock
from followup_daemon.errors import UserError

HOLDER = """
import sys
from pathlib import Path
from followup_daemon.errors import UserError
from followup_daemon.lock import hold
try:
    with hold(Path(sys.argv[1])):
        print("held", flush=True)
        sys.stdin.readline()
except UserError as refused:
    print(refused, flush=True)
"""


def started(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@contextmanager
def held_by_another(folder: Path) -> Iterator[subprocess.Popen[str]]:
    process = started(folder)
    try:
        assert said(process) == "held"
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_second_daemon_on_the_same_data_is_told_which_process_runs_and_what_to_do(tmp_path: Path) -> None:
    with held_by_another(tmp_path) as first, pytest.raises(UserError) as refused, lock.hold(tmp_path):
        pass
    assert f"process {first.pid}" in refused.value.what
    assert str(tmp_path) in refused.value.what
    assert f"kill {first.pid}" in refused.value.remedy


def test_the_refused_one_does_not_free_the_lock_nor_forget_who_holds_it(tmp_path: Path) -> None:
    with held_by_another(tmp_path) as first:
        for _ in range(2):
            with pytest.raises(UserError, match=f"process {first.pid}"), lock.hold(tmp_path):
                pass


def test_a_kill_9_frees_the_data(tmp_path: Path) -> None:
    with held_by_another(tmp_path) as first:
        first.send_signal(signal.SIGKILL)
        first.wait()
        with lock.hold(tmp_path):
            assert (tmp_path / lock.FILE_NAME).read_text() == f"{os.getpid()}\n"


def test_the_end_of_the_work_frees_the_data_also_when_it_ends_badly(tmp_path: Path) -> None:
    with pytest.raises(BlockingIOError, match="of the work itself"), lock.hold(tmp_path):
        raise BlockingIOError("of the work itself")
    with lock.hold(tmp_path):
        pass


def test_within_one_process_too_the_data_is_held_once(tmp_path: Path) -> None:
    with lock.hold(tmp_path), pytest.raises(UserError, match=str(os.getpid())), lock.hold(tmp_path):
        pass


def test_two_folders_are_two_daemons(tmp_path: Path) -> None:
    with held_by_another(tmp_path / "one"), lock.hold(tmp_path / "two"):
        pass


def test_of_several_daemons_started_at_once_one_runs(tmp_path: Path) -> None:
    processes = [started(tmp_path / "data") for _ in range(4)]
    lines = [said(process) for process in processes]
    for process in processes:
        process.communicate("done\n")
    assert lines.count("held") == 1
    assert sum("already running" in line for line in lines) == 3


def test_a_process_started_by_the_holder_does_not_inherit_the_lock(tmp_path: Path) -> None:
    """A notice that is still on the screen must not keep the next daemon out."""
    with lock.hold(tmp_path):
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    with lock.hold(tmp_path):
        pass
    child.communicate(b"\n")


@pytest.mark.parametrize("left", ["", "no number", "4242424242 and more", "\udcff" * 50])
def test_what_an_earlier_holder_left_in_the_file_does_no_harm(tmp_path: Path, left: str) -> None:
    (tmp_path / lock.FILE_NAME).write_bytes(left.encode("utf-8", "surrogatepass"))
    with lock.hold(tmp_path):
        assert (tmp_path / lock.FILE_NAME).read_text() == f"{os.getpid()}\n"


def test_a_holder_that_has_not_yet_said_who_it_is_is_told_without_a_number(tmp_path: Path) -> None:
    with lock.hold(tmp_path):
        (tmp_path / lock.FILE_NAME).write_bytes(b"")
        with pytest.raises(UserError, match="already running on the data") as refused, lock.hold(tmp_path):
            pass
        assert "end that process" in refused.value.remedy


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(UserError, match="cannot be written") as refused, lock.hold(tmp_path / "data"):
        pass
    assert "data_dir" in refused.value.remedy


def test_a_folder_in_the_place_of_the_lock_is_told(tmp_path: Path) -> None:
    (tmp_path / lock.FILE_NAME).mkdir()
    with pytest.raises(UserError, match="cannot be taken"), lock.hold(tmp_path):
        pass


def test_the_data_folder_is_made_for_the_owner_alone(tmp_path: Path) -> None:
    with lock.hold(tmp_path / "deep" / "data"):
        assert (tmp_path / "deep" / "data").stat().st_mode & 0o777 == 0o700
        assert (tmp_path / "deep" / "data" / lock.FILE_NAME).stat().st_mode & 0o777 == 0o600
