"""Whatever is wrong with configuration, sign-in, templates or data: one message, its exit code, and nothing lost."""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_world import AFTER_INTERVIEW, Ended, World, followup, mail, opened, started

from followup_daemon.gmail import pace
from followup_daemon.lock import hold
from followup_daemon.sandbox import Fault
from followup_daemon.store import Store


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is tried twice, and nobody waits for a locked database."""
    monkeypatch.setattr(pace, "TRIES", 1)
    for opens in (Store.open, Store.rehearse):
        assert opens.__kwdefaults__ is not None
        monkeypatch.setitem(opens.__kwdefaults__, "patience", 0.05)


def one_message(ended: Ended, code: int, *words: str) -> None:
    """It ended with this code and one message that holds these words; there is no traceback and no output."""
    assert ended.code == code, ended.err
    assert ended.out == ""
    assert ended.err.startswith("followup-daemon: ")
    assert ended.err.count("followup-daemon: ") - ended.err.count("followup-daemon: auth") <= 2
    assert "Traceback" not in ended.err
    for word in words:
        assert word in ended.err


# Configuration


@pytest.mark.parametrize("command", ["once", "run", "status"])
def test_without_a_configuration_the_place_and_the_sample_are_named(command: str) -> None:
    one_message(followup(command), 2, "There is no configuration", "config.yaml", "config.example.yaml")


def test_a_configuration_named_but_missing_is_told(tmp_path: Path) -> None:
    missing = tmp_path / "none.yaml"
    one_message(followup("--config", missing, "status"), 2, str(missing), "--config FILE")


def test_of_a_bad_key_the_line_and_the_nearest_key_are_named(world: World) -> None:
    world.configure("max_folow_ups: 1\n")
    one_message(world.once(), 2, "line 4", "`max_folow_ups`", "Did you mean `max_follow_ups`?")


def test_of_a_malformed_value_the_line_the_key_and_what_is_allowed_are_named(world: World) -> None:
    world.configure("after_promise: soon\n")
    one_message(world.once(), 2, "line 4", "after_promise", "soon", "1bd")


def test_a_configuration_that_is_no_yaml_is_told_with_its_line(world: World) -> None:
    world.configure("drafts_at: [08:30\n")
    one_message(world.run("status"), 2, str(world.config), "line", "not YAML")


# Sign-in


def test_a_missing_token_asks_to_sign_in(world: World) -> None:
    world.token.unlink()
    one_message(world.once(), 3, str(world.token), "Sign in with `followup-daemon auth`")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"token": 5}', "\x00\xff"])
def test_a_malformed_token_is_named_and_left_as_it_is(world: World, content: str) -> None:
    world.token.write_text(content)
    one_message(world.once(), 2, str(world.token), "sign in again")
    assert world.token.read_text() == content


def test_a_sign_in_that_allows_too_little_names_what_is_missing(world: World) -> None:
    world.sandbox.write_token(world.token, scopes=["https://www.googleapis.com/auth/gmail.readonly"])
    one_message(world.once(), 3, "gmail.compose", "tick both boxes")


def test_a_refused_sign_in_is_kept_and_tried_again(world: World) -> None:
    """SPEC section 6: a refused token is kept, and every pass tries it again."""
    before = world.token.read_bytes()
    world.sandbox.faults.add(Fault("invalid_grant", "token", times=100))
    world.sandbox.faults.add(Fault("unauthorized", times=100))
    one_message(world.once(), 3, "followup-daemon auth")
    assert world.token.read_bytes() == before
    world.sandbox.faults.clear()
    assert world.once().code == 0


# Templates


def own_template(world: World, text: str) -> Path:
    folder = world.folder / "templates"
    folder.mkdir(exist_ok=True)
    file = folder / "thank_you.txt"
    file.write_text(text)
    return file


def test_a_template_with_an_undefined_name_is_found_before_anything_is_done(world: World) -> None:
    file = own_template(world, "Subject: Thanks\n\n{{ greting }}\n")
    one_message(world.once(), 2, str(file), "line 3", "`greting` is not known, did you mean `greeting`?")
    assert not world.data.exists()


def test_a_template_with_a_syntax_error_is_named_with_its_line(world: World) -> None:
    file = own_template(world, "Subject: Thanks\n\n{% if company %}\nHello\n")
    one_message(world.once(), 2, str(file), "line")


# Data


def test_a_file_in_the_place_of_the_data_folder_is_told(world: World) -> None:
    world.data.write_text("mine")
    one_message(world.once(), 2, str(world.data), "data_dir")
    assert world.data.read_text() == "mine"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="this system has no folder that nobody may write")
def test_a_data_folder_that_cannot_be_written_is_told(world: World) -> None:
    world.config.write_text(world.config.read_text().replace("data_dir: data", "data_dir: /proc/self/data"))
    one_message(world.once(), 2, "/proc/self/data", "cannot be written", "permissions")


def test_the_data_of_another_account_are_refused_and_kept(world: World, tmp_path: Path) -> None:
    world.agree()
    assert world.once().code == 0
    (tmp_path / "other").mkdir()
    with opened(tmp_path / "other") as other:
        other.sandbox.mailbox.send_as.clear()
        other.sandbox.mailbox.address = "somebody@else.example"
        other.configure("# the first one's data\n")
        other.config.write_text(other.config.read_text().replace("data_dir: data", f"data_dir: {world.data}"))
        before = world.database()
        one_message(other.once(), 2, "belongs to the account priya@mail.example", "somebody@else.example")
        assert world.database() == before


@pytest.mark.parametrize("command", ["once", "status"])
def test_a_damaged_database_is_named_and_left_as_it_is(world: World, command: str) -> None:
    world.agree()
    world.once()
    file = world.data / "followup.db"
    file.write_bytes(file.read_bytes()[:1000] + b"\xff" * 9000)
    before = world.database()
    one_message(world.run(command), 2, str(file), "damaged")
    assert world.database() == before


def test_the_database_of_a_newer_version_is_left_alone(world: World) -> None:
    world.once()
    with sqlite3.connect(world.data / "followup.db") as connection:
        connection.execute("PRAGMA user_version = 9999")
    before = world.database()
    one_message(world.once(), 2, "newer followup-daemon", "Update followup-daemon")
    assert world.database() == before


@pytest.mark.usefixtures("impatient")
def test_a_locked_database_is_told_and_served_when_it_is_free(world: World) -> None:
    world.agree()
    world.once()
    world.now = AFTER_INTERVIEW
    with sqlite3.connect(world.data / "followup.db", isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        one_message(world.once(), 2, "in use by another program")
        other.execute("ROLLBACK")
    assert world.once().code == 0
    assert len(world.drafts) == 1


def test_a_second_daemon_on_the_same_data_is_refused_by_one_message(world: World) -> None:
    with hold(world.data):
        one_message(world.once(), 2, "already running", str(os.getpid()), str(world.data))
        assert world.once("--dry-run").code == 0


def test_a_disk_that_is_full_is_named_and_what_was_due_is_drafted_once_there_is_room(world: World) -> None:
    """A limit on the size of files stands in for a full disk: SQLite cannot let the database grow."""
    world.agree()
    world.once()
    world.now = AFTER_INTERVIEW
    for number in range(40):
        world.sandbox.mailbox.deliver(mail(f"Note {number}", message_id=f"<{'n' * 400}{number}@mail.example>"))
    size = (world.data / "followup.db").stat().st_size
    arguments = ["--config", world.config, "once", "--now", world.now.isoformat()]
    process = started(*arguments, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    out, err = process.communicate(timeout=30)
    assert process.returncode in {1, 2}
    assert "followup.db" in out + err
    assert "Traceback" not in out + err
    assert world.drafts == []
    assert world.once().code == 0
    assert len(world.drafts) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_cannot_be_written_is_told(world: World) -> None:
    world.once()
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "followup_daemon", "--config", str(world.config), "status", "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("followup-daemon: ")
    assert "Traceback" not in done.stderr


# The server


@pytest.mark.usefixtures("impatient")
def test_a_server_out_of_reach_fails_the_pass_and_nothing_is_lost(world: World) -> None:
    world.agree()
    world.once()
    world.now = AFTER_INTERVIEW
    world.sandbox.stop()
    ended = world.once()
    assert ended.code == 1
    assert "does not take connections" in ended.out
    assert "tried again" in ended.out
    assert world.once("--json").data["complete"] is False
    world.sandbox.start()
    world.configure()
    assert world.once().code == 0
    assert len(world.drafts) == 1


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("kind", ["garbage", "empty_body", "html_error", "server_error", "half_answer", "reset"])
def test_a_server_that_answers_nonsense_fails_the_pass_and_nothing_is_lost(world: World, kind: str) -> None:
    world.agree()
    world.once()
    world.now = AFTER_INTERVIEW
    world.sandbox.faults.add(Fault(kind, times=50))  # type: ignore[arg-type]
    ended = world.once("--json")
    assert ended.code == 1
    assert not ended.data["complete"]
    assert ended.data["failures"]
    world.sandbox.faults.clear()
    assert world.once().code == 0
    assert len(world.drafts) == 1


# What stands on the command line


def test_an_instant_without_offset_is_refused(world: World) -> None:
    one_message(world.run("status", "--now", "2026-03-12T09:00:00"), 2, "--now", "offset", "+01:00")
    one_message(world.run("status", "--now", "tomorrow"), 2, "--now tomorrow", "2026-03-12T09:00:00+01:00")
    one_message(world.run("status", "--now", "0001-01-01T00:00+14:00"), 2, "out of reach")


def test_another_time_than_now_is_refused_where_drafts_would_be_made_in_the_real_gmail(world: World) -> None:
    world.config.write_text("data_dir: data\n")
    one_message(world.once("--now", "2026-03-12T09:00:00Z"), 2, "--now", "Add --dry-run")


def test_an_unknown_zone_names_the_nearest(tmp_path: Path) -> None:
    for name in ("Amerika/Chicago", "../../etc/passwd", "", "America"):
        ended = followup("inspect", tmp_path, "--tz", name)
        one_message(ended, 2, "--tz", "no time zone")
    assert "America/Chicago" in followup("inspect", tmp_path, "--tz", "Amerika/Chicago").err


def test_what_is_no_address_is_refused(tmp_path: Path) -> None:
    one_message(followup("inspect", tmp_path, "--me", "Priya", "--tz", "UTC"), 2, "--me Priya", "priya@gmail.com")


def test_an_unknown_id_names_those_there_are(world: World) -> None:
    one_message(world.run("show", "abc"), 2, "No interview is known yet")
    world.agree()
    world.once()
    known = world.run("status", "--json").data["interviews"][0]["id"]
    one_message(world.run("show", "zzz"), 2, "zzz", known)
    assert json.loads(world.run("show", known[:4], "--json").out)["id"] == known
