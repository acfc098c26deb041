"""The systemd user unit, as text: what is run, when it is started again, and what it is kept from."""

from __future__ import annotations

from pathlib import Path

from followup_daemon.service.installation import Installation

UNIT = "followup-daemon.service"
MARK = (
    "# Written by `followup-daemon service install`, which writes it anew; changes of yours: `systemctl --user edit`."
)
TOLD = "X-Followup-Daemon"
"""A section for `service status`: systemd passes over all that begin with X- (systemd.unit(5))."""

BACKS_OFF_SINCE = 254
"""The version of systemd since which the wait between two starts can grow (systemd.service(5), RestartSteps)."""

Setting = tuple[str, str]
"""A line of the unit, and the reason for it."""

LIFE: tuple[Setting, ...] = (
    ("Type=notify", "It says itself when its configuration, templates and data are found good."),
    ("NotifyAccess=main", "No child speaks in its name."),
    ("WatchdogSec=5min", "The work loop gives a sign of life every 30 s while it turns; long, for laptops sleep."),
    ("TimeoutStartSec=2min", "The start asks nothing of the network, but may have an old database to convert."),
    ("TimeoutStopSec=20s", "It ends within 10 s, with the draft in hand made and recorded."),
    ("Restart=on-failure", "Also after a watchdog's end; a stop that you asked for is none."),
)

RESTARTS: tuple[Setting, ...] = (
    ("RestartSec=2min", "What failed is rarely mended within seconds: a sign-in, a full disk, a configuration."),
)
RESTARTS_BACKING_OFF: tuple[Setting, ...] = (
    ("RestartSec=15s", "At first soon,"),
    ("RestartSteps=6", "then ever later,"),
    ("RestartMaxDelaySec=15min", "at last four times an hour: what failed may wait for you to mend it."),
)

SANDBOX: tuple[Setting, ...] = (
    ("PrivateUsers=yes", "Of all below up to ProtectHostname, a user unit gets nothing without a user namespace."),
    ("CapabilityBoundingSet=", "It needs no privilege in that namespace either, and cannot undo what follows."),
    ("PrivateMounts=yes", "What is mounted in here stays in here."),
    ("ProtectSystem=strict", "Everything is read-only but the folders named in ReadWritePaths."),
    ("ProtectHome=read-only", "So is your home: configuration, templates and perhaps the program lie there."),
    ("InaccessiblePaths=-%h/.ssh -%h/.gnupg", "It reads mail of strangers, and needs no key of yours."),
    ("PrivateTmp=yes", "It shares no temporary files with other programs."),
    ("PrivateDevices=yes", "It needs no camera, no microphone and no disk."),
    ("ProtectKernelTunables=yes", "It changes nothing in /proc and /sys."),
    ("ProtectKernelModules=yes", "It loads no kernel modules."),
    ("ProtectKernelLogs=yes", "It does not read the kernel's log."),
    ("ProtectClock=yes", "It reads the clock and never sets it."),
    ("ProtectHostname=yes", "It does not rename the machine."),
)

FILTERS: tuple[Setting, ...] = (
    ("NoNewPrivileges=yes", "Nothing it starts gains rights by a set-user-id file."),
    (
        "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK",
        "Gmail; the journal; names are looked up by netlink.",
    ),
    ("RestrictNamespaces=yes", "It makes no namespaces of its own."),
    ("RestrictRealtime=yes", "It takes no precedence over other programs."),
    ("RestrictSUIDSGID=yes", "It makes no set-user-id files."),
    ("LockPersonality=yes", "It runs as what it is."),
    ("MemoryDenyWriteExecute=yes", "It makes no machine code while it runs."),
    ("SystemCallArchitectures=native", "It makes no calls of another architecture, which the filter would not know."),
    ("SystemCallFilter=@system-service", "What services need,"),
    ("SystemCallFilter=~@privileged @resources", "less what needs privileges or changes limits;"),
    ("SystemCallErrorNumber=EPERM", "a call that is refused fails, and does not end the daemon."),
    ("KeyringMode=private", "It shares no kernel keys with other programs."),
    ("UMask=0077", "Its files are for your eyes alone."),
)


def unit(installation: Installation, *, version: int, sandbox: bool = True) -> str:
    """The unit for this version of systemd; without ``sandbox`` it leaves out what needs user namespaces."""
    restarts = RESTARTS_BACKING_OFF if version >= BACKS_OFF_SINCE else RESTARTS
    folders = " ".join(_quoted(f"-{path}") for path in installation.writable)
    where: tuple[Setting, ...] = ((f"ReadWritePaths={folders}", "The data, the sign-in, and what lies beside them."),)
    parts = [
        [MARK, f"[{TOLD}]", f"Interpreter={installation.interpreter}", f"Config={installation.config}"],
        ["[Unit]", "Description=Thank-you and follow-up drafts for your interviews"],
        _explained((("StartLimitIntervalSec=0", "It is started again however often it failed: see RestartSec."),)),
        ["[Service]", f"ExecStart={' '.join(map(_argument, installation.command))}"],
        _explained(LIFE + restarts),
        _explained(SANDBOX + where) if sandbox else [],
        _explained(FILTERS),
        ["[Install]", "WantedBy=default.target"],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def told(text: bytes) -> tuple[str, str] | None:
    """The interpreter and the configuration that a unit of ours names; None for what is none of ours."""
    lines = text.decode(errors="replace").splitlines()
    values = dict(line.partition("=")[::2] for line in lines if line.startswith(("Interpreter=", "Config=")))
    if lines[:1] != [MARK] or len(values) != 2:
        return None
    return values["Interpreter"], values["Config"]


def file_in(config_home: Path) -> Path:
    """Where a user's units lie (systemd.unit(5))."""
    return config_home / "systemd" / "user" / UNIT


def _explained(settings: tuple[Setting, ...]) -> list[str]:
    return [line for setting, reason in settings for line in (f"# {reason}", setting)]


def _argument(word: str) -> str:
    """A word of ExecStart, in which besides ``%`` also ``$`` has a meaning (systemd.service(5), Command lines)."""
    return _quoted(word.replace("$", "$$"))


def _quoted(word: str) -> str:
    """A word as it stands in a unit: ``/home/ana/100% "new"`` is ``"/home/ana/100%% \\"new\\""``."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'
