"""The systemd unit and the launchd agent: what they say, and that those who read them understand every line."""

from __future__ import annotations

import os
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from followup_daemon.errors import UserError
from followup_daemon.service import Installation, checked, launchd, systemd
from followup_daemon.service.installation import SHARED

HOME = Path("/home/ana")
ANA = Installation(
    Path(sys.executable),
    HOME / ".config/followup-daemon/config.yaml",
    (HOME / ".local/share/followup-daemon", HOME / ".config/followup-daemon"),
)
MOST_EXPOSED = 3.0
"""The highest score of ``systemd-analyze security``, from 0 to 10, that we allow."""

LAUNCHD_KEYS = frozenset(
    "Label Disabled UserName GroupName LimitLoadToSessionType Program ProgramArguments EnableGlobbing "
    "EnableTransactions EnablePressuredExit KeepAlive RunAtLoad RootDirectory WorkingDirectory EnvironmentVariables "
    "Umask TimeOut ExitTimeOut ThrottleInterval InitGroups WatchPaths QueueDirectories StartOnMount StartInterval "
    "StartCalendarInterval StandardInPath StandardOutPath StandardErrorPath Debug WaitForDebugger SoftResourceLimits "
    "HardResourceLimits Nice ProcessType AbandonProcessGroup LowPriorityIO LowPriorityBackgroundIO LaunchOnlyOnce "
    "MachServices Sockets LaunchEvents SessionCreate LegacyTimers AssociatedBundleIdentifiers".split()
)
"""The keys of launchd.plist(5); launchd passes over any other without a word."""

NOT_FOR_USERS = frozenset(
    "User Group DynamicUser SupplementaryGroups PAMName RootImage RootHash RootVerity ProtectProc ProcSubset "
    "MountImages ExtensionImages ProtectControlGroups RemoveIPC LogNamespace AppArmorProfile SELinuxContext "
    "SmackProcessLabel AmbientCapabilities StateDirectory IPAddressDeny DeviceAllow".split()
)
"""Settings that do nothing in a user unit (systemd.exec(5)), need the rights of root, or put data elsewhere."""

NEEDS_USER_NAMESPACES = frozenset(
    "PrivateMounts ProtectSystem ProtectHome ReadWritePaths InaccessiblePaths PrivateTmp PrivateDevices "
    "ProtectKernelTunables ProtectKernelModules ProtectKernelLogs ProtectClock ProtectHostname".split()
)
"""Of these a user unit gets nothing unless ``PrivateUsers=yes`` stands beside them (systemd.exec(5), Sandboxing)."""


def settings(text: str) -> list[tuple[str, str]]:
    """Every key with its value, in order."""
    lines = [line for line in text.splitlines() if line and not line.startswith(("#", "["))]
    return [(key, value) for key, _, value in (line.partition("=") for line in lines)]


def values(text: str) -> dict[str, str]:
    return dict(settings(text))


# The unit


def test_the_unit_runs_the_interpreter_and_the_configuration_it_was_installed_with() -> None:
    told = values(systemd.unit(ANA, version=252))
    words = shlex.split(told["ExecStart"])
    assert words == [str(ANA.interpreter), "-P", "-u", "-m", "followup_daemon", "--config", str(ANA.config), "run"]
    assert shlex.split(told["ReadWritePaths"]) == [f"-{path}" for path in ANA.writable]


@pytest.mark.parametrize("version", [249, 252, 254, 258])
def test_every_line_of_the_service_has_its_reason(version: int) -> None:
    body = systemd.unit(ANA, version=version).split("[Service]\n")[1].split("[Install]")[0]
    lines = [line for line in body.splitlines() if line and not line.startswith("ExecStart=")]
    assert len(lines) > 50
    for reason, setting in zip(lines[::2], lines[1::2], strict=True):
        assert reason.startswith("# ")
        assert re.match(r"[A-Z]\w+=", setting)


def test_nothing_stands_there_that_a_user_unit_passes_over() -> None:
    told = values(systemd.unit(ANA, version=252))
    assert not told.keys() & NOT_FOR_USERS
    assert told["PrivateUsers"] == "yes"
    assert told.keys() >= NEEDS_USER_NAMESPACES


def test_without_a_sandbox_nothing_is_asked_of_user_namespaces() -> None:
    told = values(systemd.unit(ANA, version=252, sandbox=False))
    assert not told.keys() & (NEEDS_USER_NAMESPACES | {"PrivateUsers", "CapabilityBoundingSet"})
    assert told["NoNewPrivileges"] == "yes"


def test_it_is_started_again_for_ever_and_ever_later_where_systemd_can() -> None:
    assert values(systemd.unit(ANA, version=252))["StartLimitIntervalSec"] == "0"
    assert values(systemd.unit(ANA, version=252))["RestartSec"] == "2min"
    backing_off = values(systemd.unit(ANA, version=254))
    assert (backing_off["RestartSec"], backing_off["RestartMaxDelaySec"]) == ("15s", "15min")


ODD = [
    'He said "50% off" - $HOME',
    "back\\slash \\n",
    "quo'te",
    "%h %% $$ ${X}",
    "k\u00fche \u6f22",
]


@pytest.mark.parametrize("name", ODD)
def test_a_path_of_odd_letters_comes_out_as_it_went_in(name: str) -> None:
    """``%`` and, in a command line, ``$`` have a meaning of their own, and quotes and backslashes another."""
    odd = HOME / name / "config.yaml"
    told = values(systemd.unit(Installation(ANA.interpreter, odd, (odd.parent,)), version=252))
    words = shlex.split(told["ExecStart"])
    assert words[6].replace("%%", "%").replace("$$", "$") == str(odd)
    assert shlex.split(told["ReadWritePaths"])[0].replace("%%", "%") == f"-{odd.parent}"
    assert re.sub(r"%%|\$\$", "", words[6]).count("%") == re.sub(r"%%|\$\$", "", words[6]).count("$") == 0


def test_a_unit_of_ours_tells_what_it_was_installed_with_and_another_is_none_of_ours() -> None:
    text = systemd.unit(ANA, version=252).encode()
    assert systemd.told(text) == (str(ANA.interpreter), str(ANA.config))
    for other in (b"", b"\xff\xfe", b"[Service]\nExecStart=/bin/true\n", text.partition(b"\n")[2]):
        assert systemd.told(other) is None


@pytest.mark.parametrize(
    ("path", "words"), [(f"{SHARED[1]}/x/config.yaml", "emptied"), ("/home/ana/a\nb/config.yaml", "control character")]
)
def test_a_place_that_a_service_cannot_have_is_refused(path: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        checked(Installation(ANA.interpreter, Path(path), ()))


# systemd itself


@pytest.fixture
def analyzed(tmp_path: Path) -> Path:
    """The folder of a unit that systemd is to judge."""
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not on this machine")
    (tmp_path / systemd.UNIT).write_text(systemd.unit(ANA, version=252))
    return tmp_path


def analyze(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "SYSTEMD_COLORS": "0"}
    command = ["systemd-analyze", "--no-pager", *words, f"./{systemd.UNIT}"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_systemd_understands_every_line(analyzed: Path) -> None:
    """It ends well on keys it does not know and only warns, so that anything it says is a fault (GMAIL.md 136)."""
    done = analyze(analyzed, "--user", "verify")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("name", ODD)
def test_systemd_understands_paths_of_odd_letters(analyzed: Path, name: str) -> None:
    odd = HOME / name / "config.yaml"
    unit = systemd.unit(Installation(ANA.interpreter, odd, (odd.parent,)), version=252)
    (analyzed / systemd.UNIT).write_text(unit)
    done = analyze(analyzed, "--user", "verify")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_line_that_systemd_does_not_understand_is_found(analyzed: Path) -> None:
    """The check itself can fail."""
    with (analyzed / systemd.UNIT).open("a") as unit:
        unit.write("[Service]\nWatchdogSec=soon\n")
    assert "soon" in analyze(analyzed, "--user", "verify").stderr


def test_the_service_is_little_exposed(analyzed: Path) -> None:
    """Offline, the tool takes it for a service of root's, and credits only what stands in the file."""
    done = analyze(analyzed, "security", "--offline=yes", f"--threshold={MOST_EXPOSED * 10:.0f}")
    score = re.search(r"exposure level for \S+: (\d+\.\d)", done.stdout)
    assert score is not None, done.stdout + done.stderr
    assert float(score[1]) <= MOST_EXPOSED
    assert done.returncode == 0


# The agent


def test_the_agent_has_keys_that_launchd_knows_and_absolute_paths() -> None:
    told = plistlib.loads(launchd.agent(ANA, HOME / "Library/Logs/followup-daemon.log"))
    assert told.keys() <= LAUNCHD_KEYS
    assert told["KeepAlive"] == {"SuccessfulExit": False}
    assert told["ProgramArguments"] == list(ANA.command)
    assert Path(told["StandardErrorPath"]).is_absolute()
    assert (told["Umask"], told["RunAtLoad"], told["ProcessType"]) == (0o077, True, "Background")
    assert told["ExitTimeOut"] > 10


def test_an_agent_of_ours_tells_what_it_was_installed_with_and_another_is_none_of_ours() -> None:
    text = launchd.agent(ANA, HOME / "log")
    assert launchd.told(text) == (str(ANA.interpreter), str(ANA.config))
    for other in (
        b"",
        b"<plist>",
        plistlib.dumps({"Label": "x"}),
        plistlib.dumps([1]),
        text.replace(b"--config", b"-c"),
    ):
        assert launchd.told(other) is None
