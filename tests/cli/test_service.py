"""``service`` in front of a service manager that only writes down what it is asked, and answers as told."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest
from cli_world import Ended, followup

from followup_daemon.commands import keepers
from followup_daemon.service import systemd

SYSTEMCTL = """#!/bin/sh
echo "$*" >> '{log}'
case "$*" in
  *{fails}*) echo "Failed: {fails}." >&2; exit 1 ;;
  *Version*) echo 252.38-1~deb12u1 ;;
  *ActiveState*) cat '{state}' ;;
esac
"""
RUNNING = (
    "ActiveState=active\nSubState=running\nResult=success\nStatusText=the mailbox is read, 2 interviews\nMainPID=4711\n"
    "NRestarts=1\nUnitFileState=enabled\n"
)
DEAD = "ActiveState=inactive\nSubState=dead\nResult=exit-code\nStatusText=\nMainPID=0\nNRestarts=0\nUnitFileState=\n"


@dataclass
class Machine:
    """A home, a configuration in it, and a ``systemctl`` that records."""

    home: Path

    @property
    def unit(self) -> Path:
        return self.home / "config" / "systemd" / "user" / systemd.UNIT

    @property
    def config(self) -> Path:
        return self.home / "search" / "config.yaml"

    @property
    def asked(self) -> list[str]:
        """What systemd was asked to do; questions apart."""
        log = self.home / "asked"
        lines = log.read_text().splitlines() if log.exists() else []
        log.write_text("")
        return [line.removeprefix("--user ") for line in lines if " show " not in line]

    def is_(self, state: str, fails: str = "nothing-at-all") -> None:
        """From now on systemd answers this, and fails at commands that hold these words."""
        (self.home / "state").write_text(state)
        tool = self.home / "bin" / "systemctl"
        tool.write_text(SYSTEMCTL.format(log=self.home / "asked", state=self.home / "state", fails=fails))
        tool.chmod(0o755)

    def service(self, *words: str) -> Ended:
        return followup("--config", self.config, "service", *words)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    for name in ("bin", "config", "search"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr("followup_daemon.service.installation.SHARED", ())
    monkeypatch.setattr(keepers, "LINGERING", tmp_path / "linger")
    monkeypatch.setattr(sys, "platform", "linux")
    places = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    with patch.dict(os.environ, {**places, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}):
        found = Machine(tmp_path)
        found.config.write_text("data_dir: data\n")
        found.is_(RUNNING)
        yield found


def test_a_dry_run_shows_the_unit_and_the_commands_and_does_nothing(machine: Machine) -> None:
    ended = machine.service("install", "--dry-run")
    assert ended.code == 0
    assert f"Would write {machine.unit}" in ended.out
    assert str(machine.config) in ended.out
    assert sys.executable in ended.out
    assert "WatchdogSec=5min" in ended.out
    assert "systemctl --user enable" in ended.out
    assert not machine.unit.exists()
    assert not (machine.config.parent / "data").exists()
    assert machine.asked == []


def test_a_dry_run_needs_no_systemd_that_answers(machine: Machine) -> None:
    machine.is_("", fails="show")
    assert "Would write" in machine.service("install", "--dry-run").out
    refused = machine.service("install")
    assert refused.code == 2
    assert "does not answer" in refused.err
    assert not machine.unit.exists()


def test_install_writes_the_unit_enables_it_and_starts_it_anew(machine: Machine) -> None:
    ended = machine.service("install")
    assert (ended.code, ended.err) == (0, "")
    assert systemd.told(machine.unit.read_bytes()) == (sys.executable, str(machine.config))
    assert machine.asked == ["daemon-reload", f"enable {systemd.UNIT}", f"restart {systemd.UNIT}"]
    assert (machine.config.parent / "data").is_dir()
    assert "process 4711" in ended.out
    assert [path.name for path in machine.unit.parent.iterdir()] == [systemd.UNIT]


def test_installing_twice_is_harmless(machine: Machine) -> None:
    """The daemon that runs by the same unit is let be."""
    machine.service("install")
    before, _ = machine.unit.stat(), machine.asked
    ended = machine.service("install")
    assert ended.code == 0
    assert "was there already" in ended.out
    assert machine.unit.stat() == before
    assert machine.asked == ["daemon-reload", f"enable {systemd.UNIT}", f"start {systemd.UNIT}"]


def test_another_configuration_takes_the_place_of_the_first(machine: Machine) -> None:
    machine.service("install")
    other = machine.config.with_name("other.yaml")
    other.write_text("data_dir: data\n")
    assert followup("--config", other, "service", "install").code == 0
    assert systemd.told(machine.unit.read_bytes()) == (sys.executable, str(other))
    assert f"restart {systemd.UNIT}" in machine.asked


def test_uninstall_leaves_data_sign_in_and_configuration_alone(machine: Machine) -> None:
    machine.service("install")
    folder = machine.config.parent
    (folder / "token.json").write_text("{}")
    (folder / "data" / "followup.db").write_text("facts")
    kept = sorted(path for path in folder.rglob("*"))
    assert machine.asked
    dry = machine.service("uninstall", "--dry-run")
    assert str(machine.unit) in dry.out
    assert (machine.unit.exists(), machine.asked) == (True, [])
    ended = machine.service("uninstall")
    assert ended.code == 0
    assert machine.asked == [f"disable --now {systemd.UNIT}", "daemon-reload"]
    assert not machine.unit.exists()
    assert sorted(path for path in folder.rglob("*")) == kept
    again = machine.service("uninstall")
    assert (again.code, machine.asked) == (0, [])
    assert "No service is installed" in again.out


def test_a_broken_configuration_keeps_nobody_from_looking_and_uninstalling(machine: Machine) -> None:
    machine.service("install")
    machine.config.write_text("owner: [\n")
    assert machine.service("install").code == 2
    assert machine.service("status").code == 0
    assert machine.service("uninstall").code == 0


@pytest.mark.parametrize("words", ["install", "uninstall", "status"])
def test_a_unit_of_that_name_that_is_not_ours_is_left_alone(machine: Machine, words: str) -> None:
    machine.unit.parent.mkdir(parents=True)
    machine.unit.write_text("[Service]\nExecStart=/bin/true\n")
    ended = machine.service(words)
    assert ended.code == 2
    assert "was not written by" in ended.err
    assert machine.unit.read_text() == "[Service]\nExecStart=/bin/true\n"
    assert machine.asked == []


def test_what_systemd_refuses_is_told_in_its_words(machine: Machine) -> None:
    machine.is_(DEAD, fails="restart")
    ended = machine.service("install")
    assert ended.code == 2
    assert "restart" in ended.err
    assert "Failed: restart." in ended.err
    assert ended.err.count("\n") == 1


def test_status_tells_how_it_stands_as_data(machine: Machine) -> None:
    before = machine.service("status", "--json").data
    assert (before["installed"], before["interpreter"]) == (False, None)
    machine.service("install")
    data = machine.service("status", "--json").data
    assert list(data) == [
        "manager", "file", "installed", "interpreter", "config", "interpreter_there", "state", "loaded", "running",
        "at_login", "pid", "says", "restarts", "result", "linger", "logs",
    ]  # fmt: skip
    assert (data["manager"], data["installed"], data["running"], data["pid"]) == ("systemd", True, True, 4711)
    assert data["says"] == "the mailbox is read, 2 interviews"
    assert (data["at_login"], data["linger"], data["restarts"]) == (True, False, 1)
    assert data["interpreter_there"] is True


def test_status_names_a_remedy_for_what_is_wrong(machine: Machine) -> None:
    assert "service install" in machine.service("status").out
    machine.service("install")
    machine.unit.write_text(
        machine.unit.read_text().replace(f"Interpreter={sys.executable}", "Interpreter=/gone/python")
    )
    machine.is_(DEAD)
    page = machine.service("status").out
    for words in ("does not run (exit-code)", "/gone/python", "not there any more", "not started at login", "linger"):
        assert words in page


def test_status_speaks_where_systemd_does_not_answer(machine: Machine) -> None:
    machine.service("install")
    machine.is_("", fails="show")
    assert "out of reach" in machine.service("status").out


def test_on_a_mac_it_is_an_agent(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tried with a ``launchctl`` that records, on no Mac."""
    tool = machine.home / "bin" / "launchctl"
    tool.write_text('#!/bin/sh\necho "$*" >> "$HOME/asked"\n[ "$1" != list ] || exit 113\n')
    tool.chmod(0o755)
    monkeypatch.setattr(keepers, "MAC_LOG", machine.home / "log")
    monkeypatch.setattr(sys, "platform", "darwin")
    dry = machine.service("install", "--dry-run")
    assert "<key>KeepAlive</key>" in dry.out
    file = machine.home / "Library" / "LaunchAgents" / "followup-daemon.plist"
    assert machine.asked == ["list followup-daemon"]
    assert machine.service("install").code == 0
    domain = f"gui/{os.getuid()}"
    done = [line for line in machine.asked if not line.startswith("list")]
    assert done == [f"enable {domain}/followup-daemon", f"bootstrap {domain} {file}"]
    assert machine.service("uninstall").code == 0
    assert not file.exists()


def test_elsewhere_it_says_what_to_do_instead(machine: Machine) -> None:
    (machine.home / "bin" / "systemctl").unlink()
    with patch.dict(os.environ, PATH=str(machine.home / "bin")):
        ended = machine.service("install")
    assert ended.code == 2
    assert "followup-daemon run" in ended.err


@pytest.mark.parametrize("word", ["install", "uninstall", "status"])
def test_each_part_has_help_with_an_example(word: str) -> None:
    ended = followup("service", word, "--help")
    assert ended.code == 0
    assert f"service {word}" in ended.out.partition("Example")[2]
