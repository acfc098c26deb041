"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from email.utils import parseaddr
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import typer

from followup_daemon.errors import UserError
from followup_daemon.mail import Person

EXAMPLE_INSTANT = "2026-03-12T09:00:00+01:00"
ADDRESS_EXAMPLES = {"--me": "priya@gmail.com", "--with": "'Ana Lima <ana@fernhill.example>'"}
NAME_LENGTH = 120
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


def local_time(text: str, owner_zone: ZoneInfo, option: str) -> datetime:
    """The instant, in the owner's zone where the text names no offset. Raise UserError for what is no time."""
    remedy = f"Write it like {option} '2026-03-12 14:00', or with an offset from UTC like {EXAMPLE_INSTANT}."
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise UserError(f"{option} {text[:60]} is no time.", remedy) from None
    if len(text.strip()) <= len("2026-03-12"):
        raise UserError(f"{option} {text[:60]} is a day without a time.", remedy)
    if not EARLIEST <= moment.year < LATEST:
        raise UserError(f"{option} {text[:60]} is out of reach.", remedy)
    return moment.replace(tzinfo=owner_zone) if moment.tzinfo is None else moment


def day(text: str, option: str) -> date:
    """The date. Raise UserError for what is none, or lies out of reach."""
    remedy = f"Write it like {option} 2026-03-20."
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        raise UserError(f"{option} {text[:60]} is no date.", remedy) from None
    if not EARLIEST <= found.year < LATEST:
        raise UserError(f"{option} {text[:60]} is out of reach.", remedy)
    return found


def local_end(text: str, start: datetime | None, owner_zone: ZoneInfo) -> datetime:
    """The instant, as ``local_time``; a bare ``16:00`` is that of the start's day. Raise UserError for no time."""
    try:
        clock = time.fromisoformat(text.strip())
    except ValueError:
        return local_time(text, owner_zone, "--end")
    if start is None:
        raise UserError(f"--end {text[:60]} names no day.", "Write it like --end '2026-03-12 16:00'.")
    return datetime.combine(start.date(), clock, clock.tzinfo or start.tzinfo)


def person(text: str, option: str) -> Person:
    """The person of ``Ana Lima <ana@fernhill.example>``. Raise UserError where no address stands there."""
    name, found = parseaddr(text.strip())
    return Person(" ".join(name.split())[:NAME_LENGTH], address(found or text, option))


def address(text: str, option: str = "--me") -> str:
    """The bare e-mail address. Raise UserError for anything else."""
    local, _, domain = text.strip().rpartition("@")
    if not local or "." not in domain or set(text.strip()) & set('<>,;" '):
        raise UserError(f"{option} {text[:60]} is no e-mail address.", f"Write it like {ADDRESS_EXAMPLES[option]}.")
    return text.strip()


def print_json(value: Any) -> None:
    """Print data for programs, on standard output; escaped where the output's encoding lacks a letter."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    sys.stdout.write(text + "\n")
