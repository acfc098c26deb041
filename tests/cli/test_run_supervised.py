"""``run`` under a service manager of the test's own: what it is told, and how the daemon ends."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cli_world import World, opened, started
from test_run import PATIENCE, interviewed, until, wait_for_call

from followup_daemon.sandbox import Fault

TEN_SECONDS = 10
"""What a SIGTERM may take."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        found.now = datetime.now(UTC)
        found.configure()
        found.config.write_text(found.config.read_text().replace("America/Chicago", "UTC"))
        yield found


@pytest.fixture
def manager(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[socket.socket, dict[str, str]]]:
    """A socket that listens, and the environment that names it."""
    is_abstract = getattr(request, "param", "path") == "abstract"
    name = f"@followup-{os.getpid()}-{tmp_path.name}" if is_abstract else str(tmp_path / "notify")
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as listening:
        listening.bind(name.replace("@", "\0", 1))
        listening.settimeout(PATIENCE)
        yield listening, {**os.environ, "NOTIFY_SOCKET": name, "WATCHDOG_USEC": "900000"}


def heard(listening: socket.socket, word: str) -> list[str]:
    """Every line up to the first datagram that holds this one."""
    lines: list[str] = []
    while word not in lines:
        lines += listening.recv(4096).decode().splitlines()
    return lines


@pytest.mark.parametrize("manager", ["path", "abstract"], indirect=True)
def test_it_is_ready_then_alive_then_stopping(world: World, manager: Any) -> None:
    listening, environment = manager
    process = started("--config", world.config, "run", env=environment)
    try:
        assert heard(listening, "READY=1")[0] == "READY=1"
        assert (world.data / "running.lock").exists()
        until(process, "the mailbox is read")
        lines = heard(listening, "WATCHDOG=1") + heard(listening, "WATCHDOG=1")
        assert "STATUS=the mailbox is read, 0 interviews" in lines
        process.send_signal(signal.SIGTERM)
        heard(listening, "STOPPING=1")
        assert process.wait(TEN_SECONDS) == 0
    finally:
        process.kill()
        process.communicate()


def test_where_something_must_be_mended_first_it_is_never_ready(world: World, manager: Any) -> None:
    listening, environment = manager
    world.token.unlink()
    process = started("--config", world.config, "run", env=environment)
    process.communicate(timeout=PATIENCE)
    assert process.returncode == 3
    listening.settimeout(0)
    with pytest.raises(BlockingIOError):
        listening.recv(4096)


def test_it_is_ready_without_a_network_and_stays_alive(world: World, manager: Any) -> None:
    """A laptop starts offline: a service that waited for Gmail would be ended by its manager."""
    listening, environment = manager
    world.sandbox.faults.add(Fault("server_error", times=1000))
    process = started("--config", world.config, "run", env=environment)
    try:
        heard(listening, "READY=1")
        heard(listening, "WATCHDOG=1")
    finally:
        process.kill()
        process.communicate()


def test_a_draft_in_hand_is_made_and_recorded_before_the_end(world: World) -> None:
    """Gmail takes four seconds over it; the next start has nothing to settle and makes no second one."""
    interviewed(world)
    world.sandbox.faults.add(Fault("late", "drafts.create", seconds=4.0))
    process = started("--config", world.config, "run")
    wait_for_call(world, "drafts.create")
    began = time.monotonic()
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=PATIENCE)
    assert time.monotonic() - began < TEN_SECONDS
    assert process.returncode == 0
    assert "drafted thank_you" in err
    assert len(world.drafts) == 1
    world.sandbox.faults.clear()
    calls = world.calls["drafts.create"]
    assert world.once().code == 0
    assert (len(world.drafts), world.calls["drafts.create"]) == (1, calls)


def test_lines_for_the_journal_carry_their_level(world: World, tmp_path: Path) -> None:
    """systemd names the journal's device and inode; here a file stands for it."""
    log = tmp_path / "journal"
    with log.open("w") as out:
        status = os.fstat(out.fileno())
        environment = {**os.environ, "JOURNAL_STREAM": f"{status.st_dev}:{status.st_ino}"}
        process = started("--config", world.config, "run", env=environment, stderr=out)
    wait_for_call(world, "getProfile")
    process.send_signal(signal.SIGTERM)
    assert process.wait(TEN_SECONDS) == 0
    process.communicate()
    lines = log.read_text().splitlines()
    assert lines[0].startswith("<6>watching every 5 minutes")
    assert "<6>stopping" in lines
