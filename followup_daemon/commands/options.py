"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from followup_daemon.errors import UserError


@dataclass(frozen=True, slots=True)
class State:
    """What stands before the command: the configuration file, None for the platform's."""

    config: Path | None


AsJson = Annotated[bool, typer.Option("--json", help="Print data for programs.")]
Now = Annotated[
    str | None,
    typer.Option(
        "--now", metavar="INSTANT", help="Look from this instant (ISO 8601 with offset), not from the present."
    ),
]


def instant(text: str | None) -> datetime:
    """The instant that ``--now`` names, the present without it. Raise UserError for one without an offset."""
    if text is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UserError(f"--now {text} is no instant.", "Write it like 2026-03-12T09:00:00+01:00.") from None
    if moment.tzinfo is None:
        raise UserError(f"--now {text} has no offset.", f"Write it like {text}+00:00.")
    return moment


def zone(name: str) -> ZoneInfo:
    """The time zone of this IANA name. Raise UserError for an unknown one."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UserError(f"--tz {name} is no time zone.", "Write it like America/Chicago.") from None


def print_json(value: Any) -> None:
    """Print data for programs, on standard output."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
