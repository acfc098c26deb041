"""``auth`` on a terminal: the link, the outcome, and what it says of the account."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_world import OWNER, World, followup, opened, started


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        found.token.unlink()
        found.sandbox.write_client(found.folder / "client_secret.json")
        yield found


def test_without_a_browser_the_link_is_printed_and_the_owner_is_signed_in(world: World) -> None:
    process = started("--config", world.config, "auth", "--no-browser")
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line.strip())
        if line.startswith("    ssh "):
            break
    (link,) = (line for line in lines if line.startswith("http://"))
    assert "seven days" in lines[0]
    with urllib.request.urlopen(link, timeout=10) as page:  # noqa: S310 - a loopback address
        assert b"You can close this window" in page.read()
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "")
    assert f"Signed in as {OWNER}" in out
    assert world.run("once").code == 0


def test_without_a_client_file_the_guide_is_named(world: World) -> None:
    (world.folder / "client_secret.json").unlink()
    ended = followup("--config", world.config, "auth", "--no-browser")
    assert ended.code == 2
    assert "There is no OAuth client file" in ended.err
    assert "docs/SIGN_IN.md" in ended.err


def test_who_is_not_signed_in_is_told_the_command(world: World) -> None:
    ended = world.run("once")
    assert ended.code == 3
    assert "followup-daemon auth" in ended.err
