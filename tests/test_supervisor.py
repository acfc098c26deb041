"""What the service manager is told, and the sign of life that it gets only while the loop turns."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from followup_daemon.journal import formatter, is_journal
from followup_daemon.pulse import STALLED, Pulse
from followup_daemon.supervisor import LONGEST_STATUS, Supervisor, from_environment

MINUTE = timedelta(minutes=1)


@pytest.fixture(params=["path", "abstract"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return f"@{tmp_path}/notify" if request.param == "abstract" else str(tmp_path / "notify")


@pytest.fixture
def manager(address: str) -> Iterator[socket.socket]:
    """A service manager that listens at the address."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(address.replace("@", "\0", 1))
        listening.settimeout(5)
        yield listening


def heard(manager: socket.socket) -> list[str]:
    return manager.recv(4096).decode().splitlines()


def test_each_message_is_one_datagram_of_lines(address: str, manager: socket.socket) -> None:
    supervisor = Supervisor(address, MINUTE)
    supervisor.ready("begun")
    supervisor.alive()
    supervisor.says("3 interviews")
    supervisor.stopping()
    assert [heard(manager) for _ in range(4)] == [
        ["READY=1", "STATUS=begun"],
        ["WATCHDOG=1"],
        ["STATUS=3 interviews"],
        ["STOPPING=1", "STATUS=stopping"],
    ]


def test_a_status_stays_one_line_and_cannot_say_more_than_a_status(address: str, manager: socket.socket) -> None:
    Supervisor(address).says("a\nWATCHDOG=1\r\nb" + "c" * 1000)
    (line,) = heard(manager)
    assert line.startswith("STATUS=a WATCHDOG=1 bccc")
    assert len(line) == len("STATUS=") + LONGEST_STATUS


def test_without_a_wish_for_signs_of_life_none_is_given(address: str, manager: socket.socket) -> None:
    Supervisor(address).alive()
    manager.settimeout(0)
    with pytest.raises(BlockingIOError):
        manager.recv(10)


def test_a_manager_that_is_gone_is_told_once_and_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    supervisor = Supervisor(str(tmp_path / "nobody"), MINUTE)
    supervisor.ready("begun")
    supervisor.alive()
    Supervisor("/" + "x" * 500).stopping()
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]


def test_the_environment_names_the_manager_and_its_wish_and_children_inherit_neither() -> None:
    environment = {"NOTIFY_SOCKET": "/run/n", "WATCHDOG_USEC": "300000000", "WATCHDOG_PID": "7", "HOME": "/home/ana"}
    assert from_environment(environment, pid=7).watchdog == timedelta(minutes=5)
    assert environment == {"HOME": "/home/ana"}


@pytest.mark.parametrize(
    "more",
    [{"WATCHDOG_PID": "8"}, {"WATCHDOG_USEC": "0"}, {"WATCHDOG_USEC": "soon"}, {"NOTIFY_SOCKET": "vsock:2:9"}],
    ids=lambda more: next(iter(more)),
)
def test_a_wish_that_is_none_or_another_process_s_is_no_wish(more: dict[str, str]) -> None:
    environment = {"NOTIFY_SOCKET": "/run/n", "WATCHDOG_USEC": "300000000", "WATCHDOG_PID": "7"} | more
    assert from_environment(environment, pid=7).watchdog is None
    assert not environment


# The pulse


class Told(Supervisor):
    """Counts the signs of life."""

    signs = 0

    def alive(self) -> None:
        self.signs += 1


class Turning:
    """A pulse under a clock that is handed in."""

    def __init__(self) -> None:
        self.now = 0.0
        self.told = Told()
        self.pulse = Pulse(self.told, lambda: self.now)

    def is_alive_after(self, span: timedelta) -> bool:
        self.now += span.total_seconds()
        before = self.told.signs
        self.pulse.beat()
        return self.told.signs > before


def test_a_pass_that_asks_nothing_for_long_gets_no_more_signs_of_life() -> None:
    loop = Turning()
    loop.pulse.turned()
    assert loop.is_alive_after(STALLED)
    assert not loop.is_alive_after(timedelta(seconds=1))


def test_a_long_pass_is_alive_as_long_as_it_asks() -> None:
    """The first look at a large mailbox takes its time."""
    loop = Turning()
    for _ in range(100):
        loop.pulse.turned()
        assert loop.is_alive_after(STALLED / 2)


def test_between_passes_the_loop_is_alive_until_the_next_one_is_late() -> None:
    loop = Turning()
    loop.pulse.turned(next_within=timedelta(hours=2))
    assert loop.is_alive_after(timedelta(hours=2) + STALLED)
    assert not loop.is_alive_after(timedelta(seconds=1))
    loop.pulse.turned()
    assert loop.is_alive_after(timedelta(seconds=1))


def test_a_standstill_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    loop = Turning()
    for _ in range(3):
        loop.is_alive_after(STALLED)
    assert [record.levelname for record in caplog.records] == ["ERROR"]


# The journal


def test_the_journal_gets_each_line_with_its_level_and_without_the_time(tmp_path: Path) -> None:
    with (tmp_path / "stderr").open("w") as out:
        status = os.fstat(out.fileno())
        there = {"JOURNAL_STREAM": f"{status.st_dev}:{status.st_ino}"}
        assert is_journal(there, out.fileno())
        assert not is_journal({"JOURNAL_STREAM": f"{status.st_dev}:{status.st_ino + 1}"}, out.fileno())
        looks, plain = formatter(there, out.fileno()), formatter({}, out.fileno())
    for level, prefix in ((10, "<7>"), (20, "<6>"), (30, "<4>"), (40, "<3>"), (50, "<2>")):
        record = logging.LogRecord("x", level, "", 0, "one\ntwo", None, None)
        assert looks.format(record) == f"{prefix}one\n{prefix}two"
        assert plain.format(record).startswith("20")


def test_a_closed_standard_error_is_no_journal() -> None:
    assert not is_journal({"JOURNAL_STREAM": "1:1"}, 999_999)


def test_the_modules_that_watch_start_in_no_time() -> None:
    """They need nothing but the standard library."""
    script = "import sys, followup_daemon.pulse\nprint(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & {"apscheduler", "google", "pydantic", "typer"}
