"""How this machine's service manager is asked: systemd's for the user's own units, or launchd."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from followup_daemon.errors import UserError
from followup_daemon.service import Installation, launchd, systemd

LINGERING = Path("/var/lib/systemd/linger")
"""Holds a file for each user whose services run without a login (loginctl(1), enable-linger)."""

MAC_LOG = Path.home() / "Library" / "Logs" / f"{launchd.LABEL}.log"

PATIENCE = 90
"""Seconds within which a service manager answers: a start waits until the daemon says that it is ready."""

ASKED = ("ActiveState", "SubState", "Result", "StatusText", "MainPID", "NRestarts", "UnitFileState")

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """How the service stands. ``says`` is what the daemon itself told last; None where the manager cannot tell."""

    state: str
    loaded: bool
    running: bool
    at_login: bool | None = None
    pid: int | None = None
    says: str | None = None
    restarts: int | None = None
    result: str | None = None
    linger: bool | None = None


@dataclass(frozen=True, slots=True)
class Manager:
    """A service manager: where its file for us lies, and the commands that make it heed the file."""

    name: str
    file: Path
    renew: tuple[Command, ...]
    start: tuple[Command, ...]
    restart: tuple[Command, ...]
    stop: tuple[Command, ...]
    forget: tuple[Command, ...]
    logs: str

    def text(self, installation: Installation, version: int, *, sandbox: bool) -> bytes:
        """What the file says for this version of the service manager."""
        if self.name == "launchd":
            return launchd.agent(installation, MAC_LOG)
        return systemd.unit(installation, version=version, sandbox=sandbox).encode()

    def version(self) -> int:
        """Its version, of which the file may depend. Raise UserError where it does not answer."""
        return 0 if self.name == "launchd" else _systemd_version()

    def told(self, text: bytes) -> tuple[str, str] | None:
        """The interpreter and the configuration that the file names; None for a file that is none of ours."""
        return launchd.told(text) if self.name == "launchd" else systemd.told(text)

    def kept(self) -> Kept:
        """How the service stands."""
        return _kept_by_launchd() if self.name == "launchd" else _kept_by_systemd()


def manager() -> Manager:
    """The service manager of this machine. Raise UserError where there is none that we know."""
    if sys.platform == "darwin":
        return _launchd()
    if shutil.which("systemctl"):
        return _systemd()
    raise UserError(
        "This machine has no systemd, and is no Mac.",
        "Let what starts your other programs at login start `followup-daemon run` too.",
    )


def carry_out(commands: Sequence[Command]) -> None:
    """Run the commands one after the other. Raise UserError with the words of the one that fails."""
    for command in commands:
        done = asked(command)
        if done.returncode:
            words = " ".join(done.stderr.split())[:400] or f"exit code {done.returncode}"
            raise UserError(f"`{' '.join(command)}` failed: {words}", "docs/SERVICE.md says what to look at.")


def asked(command: Command) -> subprocess.CompletedProcess[str]:
    """The command, ended. Raise UserError where it cannot be run, or does not end."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603 - our own words
    except OSError as fault:
        raise UserError(f"`{command[0]}` cannot be run: {fault.strerror}.", "Mend PATH.") from fault
    except subprocess.TimeoutExpired:
        raise UserError(
            f"`{' '.join(command)}` did not end within {PATIENCE} s.", "`followup-daemon service status` says more."
        ) from None


def _systemd() -> Manager:
    control = ("systemctl", "--user")
    return Manager(
        name="systemd",
        file=systemd.file_in(Path(platformdirs.user_config_dir())),
        renew=((*control, "daemon-reload"), (*control, "enable", systemd.UNIT)),
        start=((*control, "start", systemd.UNIT),),
        restart=((*control, "restart", systemd.UNIT),),
        stop=((*control, "disable", "--now", systemd.UNIT),),
        forget=((*control, "daemon-reload"),),
        logs=f"journalctl --user -u {systemd.UNIT}",
    )


def _systemd_version() -> int:
    """The version of the user's systemd. Raise UserError where it does not answer, and could keep no service."""
    done = asked(("systemctl", "--user", "show", "--property=Version", "--value"))
    number = re.match(r"\d+", done.stdout.strip())  # 252.38-1~deb12u1
    if done.returncode or number is None:
        raise UserError(
            f"Your systemd does not answer: {' '.join(done.stderr.split())[:200]}",
            "Log in to this machine as yourself, not by `su` or `sudo`, and try again.",
        )
    return int(number.group())


def _kept_by_systemd() -> Kept:
    done = asked(("systemctl", "--user", "show", systemd.UNIT, *(f"--property={name}" for name in ASKED)))
    if done.returncode:
        return Kept(state="out of reach", loaded=True, running=False, result=" ".join(done.stderr.split())[:200])
    told = dict(line.partition("=")[::2] for line in done.stdout.splitlines())
    return Kept(
        state=f"{told.get('ActiveState', 'unknown')} ({told.get('SubState', '')})",
        loaded=True,
        running=told.get("ActiveState") in {"active", "reloading", "activating"} and _number(told, "MainPID") > 0,
        at_login=told.get("UnitFileState") in {"enabled", "enabled-runtime"},
        pid=_number(told, "MainPID") or None,
        says=told.get("StatusText") or None,
        restarts=_number(told, "NRestarts"),
        result=told.get("Result") or None,
        linger=(LINGERING / pwd.getpwuid(os.getuid()).pw_name).exists(),
    )


def _number(told: dict[str, str], name: str) -> int:
    text = told.get(name, "")
    return int(text) if text.isdecimal() else 0


def _launchd() -> Manager:
    domain = f"gui/{os.getuid()}"
    file = Path.home() / "Library" / "LaunchAgents" / f"{launchd.LABEL}.plist"
    stop = (("launchctl", "bootout", f"{domain}/{launchd.LABEL}"),)
    start = (("launchctl", "bootstrap", domain, str(file)),)
    return Manager(
        name="launchd",
        file=file,
        renew=(("launchctl", "enable", f"{domain}/{launchd.LABEL}"),),
        start=start,
        restart=(*stop, *start),
        stop=stop,
        forget=(),
        logs=f"tail -F '{MAC_LOG}'",
    )


def _kept_by_launchd() -> Kept:
    """By ``launchctl list``, which prints a property list in the old style: ``"PID" = 612;``."""
    done = asked(("launchctl", "list", launchd.LABEL))
    if done.returncode:
        return Kept(state="not loaded", loaded=False, running=False)
    pid = re.search(r'"PID" = (\d+);', done.stdout)
    ended = re.search(r'"LastExitStatus" = (\d+);', done.stdout)
    return Kept(
        state="running" if pid else "waiting",
        loaded=True,
        running=pid is not None,
        at_login=True,
        pid=int(pid[1]) if pid else None,
        result=f"exit status {ended[1]}" if ended else None,
    )
