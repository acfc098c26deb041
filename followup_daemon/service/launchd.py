"""The launchd agent, as the bytes of its property list."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from followup_daemon.service.installation import Installation

LABEL = "followup-daemon"

PRIVATE = 0o077
SECONDS_TO_STOP = 20
SECONDS_BETWEEN_STARTS = 120


def agent(installation: Installation, log: Path) -> bytes:
    """The property list: started at login, again after a failure, its log in a file."""
    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": list(installation.command),
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ThrottleInterval": SECONDS_BETWEEN_STARTS,
            "ExitTimeOut": SECONDS_TO_STOP,
            "ProcessType": "Background",
            "Umask": PRIVATE,
            "StandardOutPath": str(log),
            "StandardErrorPath": str(log),
        },
        sort_keys=False,
    )


def told(text: bytes) -> tuple[str, str] | None:
    """The interpreter and the configuration that an agent of ours names; None for what is none of ours."""
    try:
        values: Any = plistlib.loads(text)
        arguments = values["ProgramArguments"]
        ours = values["Label"] == LABEL and "followup_daemon" in arguments
        return (arguments[0], arguments[arguments.index("--config") + 1]) if ours else None
    except (plistlib.InvalidFileException, ExpatError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
