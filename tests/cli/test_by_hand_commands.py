"""``why``, ``add`` and ``close`` at the edge: exit codes, sentences, and mail that tries to act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_world import ACCEPTANCE, AFTER_INTERVIEW, INVITATION, OWNER, World, followup, opened
from test_output import HOSTILE, mailbox

from followup_daemon.lock import hold


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


def only(world: World) -> str:
    (one,) = world.run("status", "--json").data["interviews"]
    return str(one["id"])


@pytest.mark.parametrize("command", ["why", "close", "add"])
def test_an_id_that_nobody_has_is_named_with_what_to_do(world: World, command: str) -> None:
    ended = world.run(command, "3fa9c1")
    assert (ended.code, ended.out) == (2, "")
    assert "No interview is known yet" in ended.err
    assert "followup-daemon status" in ended.err
    world.agree()
    world.once()
    ended = world.run(command, "zz")
    assert ended.code == 2
    assert "'zz'" in ended.err
    assert only(world) in ended.err


def test_a_command_that_fails_keeps_nothing(world: World) -> None:
    world.agree()
    world.once()
    before = world.database()
    assert world.run("add", only(world)).code == 2
    assert world.run("add", "--start", "soon", "--with", "ana@fernhill.example").code == 2
    assert world.run("why", only(world)).code == 0
    assert world.database() == before


def test_the_owner_is_heard_while_the_daemon_is_at_work(world: World) -> None:
    world.agree()
    world.once()
    with hold(world.data):
        assert world.run("close", only(world)).code == 0
    assert "No interview is open." in world.run("status").out
    world.now = AFTER_INTERVIEW
    world.once()
    assert world.drafts == []


def test_a_word_is_not_dated_by_hand_beside_the_real_gmail(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("data_dir: data\n")
    for command in ("add", "close"):
        ended = followup("--config", config, command, "3fa9c1", "--now", "2026-03-02T09:00:00Z")
        assert ended.code == 2
        assert "--now" in ended.err
        assert "Leave it out" in ended.err


def test_the_data_of_why_add_and_close_have_stable_keys(world: World) -> None:
    world.agree()
    world.once()
    known = only(world)
    why = world.run("why", known, "--json").data
    assert list(why) == ["id", "believed", "missing", "planned", "held_back", "sources"]
    assert {tuple(one) for one in why["believed"]} == {("what", "value", "because")}
    assert {tuple(one) for one in why["sources"]} == {("number", "message_id", "at", "from", "sender", "findings")}
    shown = list(world.run("show", known, "--json").data)
    assert list(world.run("close", known, "--json").data) == shown
    assert list(world.run("add", known, "--json").data) == shown


def test_nothing_in_a_mail_acts_on_why_add_and_close(world: World) -> None:
    world.agree(INVITATION.replace("Fernhill", f"Fernhill {HOSTILE}"), ACCEPTANCE)
    world.once()
    known = only(world)
    ended = [world.run(command, known) for command in ("why", "close", "add", "why")]
    ended.append(world.run("add", "--start", "2026-03-09 09:00", "--with", "x@y.example", "--company", HOSTILE))
    assert [one.code for one in ended] == [0] * 5
    for one in ended:
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", one.out + one.err)


def test_inspect_shows_the_same_reasons_without_an_account(tmp_path: Path) -> None:
    page = followup("inspect", mailbox(tmp_path / "m"), "--me", OWNER, "--tz", "America/Chicago", "--why").out
    for words in ("What is believed", "Ana Lima <ana@fernhill.example>", "What it rests on", "<yes@mail.example>"):
        assert words in page
    assert re.search(r"starts +Thu 05 Mar 2026 14:00 +\[1\] \[2\]", page)
