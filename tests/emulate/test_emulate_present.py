"""What becomes of these tests where Node or its package is missing, and to what the package is pinned."""

from __future__ import annotations

import json
import re
from pathlib import Path

import emulate_server
import pytest

HERE = Path(__file__).parent


@pytest.fixture
def no_node(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


def test_where_node_is_missing_they_are_skipped_and_say_why(no_node: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EMULATE", raising=False)
    with pytest.raises(pytest.skip.Exception, match="install Node 20 or newer"):
        emulate_server.require()


def test_where_they_are_required_they_fail_there(no_node: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMULATE", "required")
    with pytest.raises(pytest.fail.Exception, match="install Node 20 or newer"):
        emulate_server.require()


def test_where_the_package_is_missing_they_say_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "node").write_text("#!/bin/sh\n")
    (tmp_path / "node").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(emulate_server, "PROGRAM", tmp_path / "absent.js")
    assert "run `npm ci` in tests/emulate" in emulate_server.lacking()


def test_every_package_is_pinned_by_its_content_and_names_no_place() -> None:
    wanted = json.loads((HERE / "package.json").read_text())["dependencies"]
    locked = json.loads((HERE / "package-lock.json").read_text())["packages"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert all(one["integrity"].startswith("sha512-") for place, one in locked.items() if place)
    assert not [place for place, one in locked.items() if "resolved" in one]
