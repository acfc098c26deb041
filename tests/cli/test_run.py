"""``run`` as a process of its own: signals, a second daemon, a refused sign-in, and what it leaves behind."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cli_world import ANA, OWNER, World, mail, opened, started

from followup_daemon.sandbox import Fault

PATIENCE = 20
"""Seconds within which anything here must have come about on the slowest machine; nothing waits so long."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A mailbox at the present: ``run`` has no other clock."""
    with opened(tmp_path) as found:
        found.now = datetime.now(UTC)
        found.configure()
        found.config.write_text(found.config.read_text().replace("America/Chicago", "UTC"))
        yield found


@contextmanager
def running(world: World) -> Iterator[subprocess.Popen[str]]:
    process = started("--config", world.config, "run")
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def until(process: subprocess.Popen[str], words: str) -> str:
    """What it logs up to the line that holds these words."""
    assert process.stderr is not None
    read = ""
    for line in process.stderr:
        read += line
        if words in line:
            return read
    pytest.fail(f"{words!r} was never logged, but: {read}")


def ended(process: subprocess.Popen[str], number: signal.Signals) -> str:
    """The rest of its log, after it ended with exit code 0 upon this signal."""
    process.send_signal(number)
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, err
    assert "Traceback" not in err
    return err


def interviewed(world: World, hours_ago: int = 2, aside: str = "") -> None:
    """An interview that began some hours ago, agreed on three days before."""
    present = world.now
    start = (present - timedelta(hours=hours_ago)).replace(minute=0)
    when = f"{start:%A, %B} {start.day} at {start:%H:%M} UTC"
    world.now = present - timedelta(days=3)
    world.agree(
        "Hi Priya,\n\nwe would like to invite you to an interview for the Support Lead position at Fernhill. "
        f"Would {when} work for you?{aside}\n\nAna Lima\nFernhill",
        f"Hi Ana,\n\n{when} works for me. I look forward to the interview.{aside}\n\nPriya",
    )
    world.now = present


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_between_passes_a_signal_ends_it_with_exit_code_0(world: World, number: signal.Signals) -> None:
    with running(world) as process:
        until(process, "the mailbox is read")
        assert "stopping" in ended(process, number)


def test_it_drafts_what_is_due_and_says_so_in_the_log(world: World) -> None:
    interviewed(world)
    with running(world) as process:
        log = until(process, "the mailbox is read, 1 interviews")
        ended(process, signal.SIGTERM)
    assert "drafted thank_you" in log
    assert len(world.drafts) == 1


def test_a_signal_ends_a_pass_whose_request_hangs_and_the_next_start_takes_up_the_work(world: World) -> None:
    """The answer would come after a minute; the process ends long before."""
    interviewed(world)
    world.sandbox.faults.add(Fault("slow", "*threads.get", seconds=60.0))
    with running(world) as process:
        until(process, "watching")
        wait_for_call(world, "threads.get")
        began = time.monotonic()
        assert "left" in ended(process, signal.SIGTERM)
        assert time.monotonic() - began < PATIENCE
    world.sandbox.faults.clear()
    with running(world) as process:
        until(process, "drafted thank_you")
        ended(process, signal.SIGTERM)
    assert len(world.drafts) == 1


def test_a_signal_ends_a_wait_for_quota_at_once(world: World) -> None:
    """Refused for its rate, it waits up to half a minute before it asks again; the end is heard in that wait."""
    interviewed(world)
    world.sandbox.faults.add(Fault("rate_limited", "*.list", times=50))
    with running(world) as process:
        until(process, "watching")
        wait_for_call(world, ".list")
        log = ended(process, signal.SIGTERM)
    assert "left" not in log
    assert "failed" not in log


def wait_for_call(world: World, name: str) -> None:
    """Until the server was asked for this."""
    limit = time.monotonic() + PATIENCE
    while not any(name in method for method in world.calls):
        assert time.monotonic() < limit, world.calls
        time.sleep(0.02)


def test_a_second_daemon_on_the_same_data_ends_with_one_message(world: World) -> None:
    with running(world) as first:
        until(first, "watching")
        second = started("--config", world.config, "run")
        out, err = second.communicate(timeout=PATIENCE)
        ended(first, signal.SIGTERM)
    assert (second.returncode, out) == (2, "")
    assert err.startswith("followup-daemon: ")
    assert f"process {first.pid}" in err
    assert err.count("\n") == 1


def test_with_a_refused_sign_in_it_stays_up_says_so_and_keeps_the_token(world: World) -> None:
    world.sandbox.faults.add(Fault("invalid_grant", "token", times=1000))
    world.sandbox.faults.add(Fault("unauthorized", times=1000))
    before = world.token.read_bytes()
    with running(world) as process:
        assert "followup-daemon auth" in until(process, "sign-in needed")
        assert process.poll() is None
        ended(process, signal.SIGTERM)
    assert world.token.read_bytes() == before


def test_a_template_broken_meanwhile_is_told_and_the_last_good_one_serves(world: World) -> None:
    with running(world) as process:
        until(process, "the mailbox is read")
        ended(process, signal.SIGTERM)
    folder = world.folder / "templates"
    folder.mkdir()
    (folder / "thank_you.txt").write_text("Subject: Thanks\n\n{{ nobody }}\n")
    assert world.once().code == 2


def test_no_word_of_a_mail_comes_into_the_log_and_none_of_private_mail_into_the_database(world: World) -> None:
    """Of a mail that counts for an interview short evidence is kept; the log holds nothing of any mail."""
    interviewed(world, aside=" Xylophonical regards to the zwiebelfisch.")
    world.sandbox.mailbox.deliver(
        mail(
            "Dear Priya, the quokkahouse is sold. Love, Mum. " * 20,
            sender="Mum Quokkasen <mum@quokkamail.example>",
            subject="Quokkahouse",
        )
    )
    world.sandbox.owner.send(mail("Hurrah for the quokkahouse!", sender=OWNER, to="mum@quokkamail.example"))
    with running(world) as process:
        log = until(process, "the mailbox is read") + ended(process, signal.SIGTERM)
    for word in ("ylophonical", "wiebelfisch", "uokka", "Fernhill", "Ana", ANA, "Support Lead", "Hurrah"):
        assert word not in log
    assert "drafted thank_you" in log
    kept = world.database()
    assert b"quokka" not in kept.lower()
    assert b"Hurrah" not in kept
    assert b"I look forward to hearing about the next step" not in kept
