"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import typer

from followup_daemon.errors import UserError

EXAMPLE_INSTANT = "2026-03-12T09:00:00+01:00"
EARLIEST, LATEST = 1980, 2200
"""Years between which ``--now`` may lie: far enough from the ends of time for every zone."""


@dataclass(frozen=True, slots=True)
class State:
    """What stands before the command: the configuration file, None for the platform's."""

    config: Path | None


AsJson = Annotated[bool, typer.Option("--json", help="Print data for programs.")]
Now = Annotated[
    str | None,
    typer.Option(
        "--now",
        metavar="INSTANT",
        help=f"Look from this instant, not from the present. ISO 8601 with offset: {EXAMPLE_INSTANT}",
    ),
]


def instant(text: str | None) -> datetime:
    """The instant that ``--now`` names, the present without it. Raise UserError for one without an offset."""
    if text is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UserError(f"--now {text[:60]} is no instant.", f"Write it like {EXAMPLE_INSTANT}.") from None
    if moment.tzinfo is None:
        raise UserError(f"--now {text} has no offset from UTC.", f"Write it like {EXAMPLE_INSTANT}.")
    if not EARLIEST <= moment.year < LATEST:
        raise UserError(f"--now {text} is out of reach.", f"Name a year from {EARLIEST} to {LATEST - 1}.")
    return moment


def zone(name: str) -> ZoneInfo:
    """The time zone of this IANA name. Raise UserError, naming the nearest, for an unknown one."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        near = get_close_matches(name, available_timezones(), n=1)
        hint = f"Did you mean {near[0]}?" if near else "Write it like America/Chicago."
        raise UserError(f"--tz {name[:60]} is no time zone.", hint) from None


def address(text: str) -> str:
    """The bare e-mail address. Raise UserError for anything else."""
    local, _, domain = text.strip().rpartition("@")
    if not local or "." not in domain or set(text.strip()) & set('<>,;" '):
        raise UserError(f"--me {text[:60]} is no e-mail address.", "Write it like priya@gmail.com.")
    return text.strip()


def print_json(value: Any) -> None:
    """Print data for programs, on standard output; escaped where the output's encoding lacks a letter."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    sys.stdout.write(text + "\n")
