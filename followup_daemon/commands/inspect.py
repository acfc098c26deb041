"""``inspect``: what would be recognised in a Takeout mbox or a folder of .eml. Reads only, no account, no network."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from followup_daemon import inspection
from followup_daemon.commands.options import AsJson, Now, State, address, instant, print_json, zone
from followup_daemon.config import load_or_defaults
from followup_daemon.contract import interview_json, is_current
from followup_daemon.inspection import Inspection
from followup_daemon.interview import Interview
from followup_daemon.sayings import clean, title
from followup_daemon.show import interviews_table, reason_lines, terminal


def inspect(
    context: typer.Context,
    mailbox: Annotated[Path, typer.Argument(metavar="MAILBOX.mbox", help="A Takeout mbox, or a folder of .eml.")],
    me: Annotated[
        list[str] | None,
        typer.Option(
            "--me", metavar="ADDRESS", help="Whose mailbox it is; may be repeated. A Takeout mbox tells by itself."
        ),
    ] = None,
    tz: Annotated[
        str | None,
        typer.Option(
            "--tz", metavar="ZONE", help="The owner's time zone; default: the configuration's, then the system's."
        ),
    ] = None,
    now: Now = None,
    every: Annotated[bool, typer.Option("--all", help="Also what is not sure, or done with.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Print the words each finding rests on.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show the interviews in a mailbox file: no account, no network, nothing is changed.

    \b
    Example:
      followup-daemon inspect "All mail Including Spam and Trash.mbox"
      followup-daemon inspect mails/ --me priya@gmail.com --tz America/Chicago
    """
    state: State = context.obj
    settings = load_or_defaults(state.config)
    found = _inspect(
        mailbox,
        list(map(address, me or settings.owner.addresses)),
        zone(tz) if tz is not None else settings.owner.time_zone,
        instant(now),
        day_first=settings.owner.day_first,
    )
    shown = [one for one in found.book.interviews if every or is_current(one)]
    if as_json:
        print_json([interview_json(one) for one in shown])
        return
    _print(found, shown, why=why)


def _print(found: Inspection, shown: Sequence[Interview], *, why: bool) -> None:
    console = terminal()
    if shown:
        console.print(interviews_table(shown, found.owner.zone))
    else:
        console.print(Text(f"No interview is confirmed in these {found.mails} mails of {clean(_whose(found), 100)}."))
    if why:
        for interview in shown:
            console.print("", Text(f"{interview.id}  {title(interview)}", style="bold"))
            for line in reason_lines(interview, found.owner.zone):
                console.print(line)
    hidden = len(found.book.interviews) - len(shown)
    if hidden:
        console.print(Text(f"\n{hidden} more that {'is' if hidden == 1 else 'are'} not sure, or done with: --all."))


def _whose(found: Inspection) -> str:
    return ", ".join(found.owner.addresses)


def _inspect(
    mailbox: Path, me: list[str], owner_zone: ZoneInfo, until: datetime, *, day_first: bool | None
) -> Inspection:
    """Read the mailbox under a progress bar, which shows on a terminal only."""
    console = Console(stderr=True)
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as bar:
        task = bar.add_task("", total=None)

        def told(what: str, total: int, done: int) -> None:
            bar.update(task, description=what, total=total, completed=done)

        return inspection.inspect(mailbox, me, owner_zone, until, day_first=day_first, progress=told)
