"""``demo``: the real daemon on an embedded mailbox with sample mail, weeks in seconds. No account needed."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.text import Text

from followup_daemon.commands.options import AsJson, print_json
from followup_daemon.demo import Demonstration, Line
from followup_daemon.private import ensure_private_dir
from followup_daemon.show import interviews_table

LEGEND = """Eight weeks of a job seeker's mail, with the daemon beside it; everybody in it is invented.
<- mail that comes in   -> what you do    * what the daemon does    . what comes next, or why nothing does"""
STYLES = {"mail": "", "owner": "cyan", "daemon": "green", "held": "yellow"}
MARKS = {"mail": "<-", "owner": "->", "daemon": " *", "held": " ."}


def demo(
    folder: Annotated[
        Path | None,
        typer.Option("--folder", metavar="DIR", help="Where the drafts go; default: a new temporary folder."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show what the daemon does, with sample mail and without an account.

    Example: followup-daemon demo --folder demo
    """
    target = folder or Path(tempfile.mkdtemp(prefix="followup-demo-"))
    ensure_private_dir(target)
    console = Console(stderr=as_json)
    console.print(Text(LEGEND))
    with (
        Demonstration(target) as shown,
        Progress(TextColumn("{task.description}"), BarColumn(), console=console, transient=True) as bar,
    ):
        task = bar.add_task("", total=shown.days)
        for day, lines in shown.play():
            bar.update(task, description=f"{day:%a %d %b}", advance=1)
            if lines and not as_json:
                console.print(Text(f"\n{day:%A %d %B %Y}", style="bold"))
                for line in lines:
                    console.print(_told(line), soft_wrap=True)
        if as_json:
            print_json(shown.summary())
        else:
            _close(console, shown, target)


def _told(line: Line) -> Text:
    """``10:05 <- Ana Sousa: It was great to meet you too.``"""
    return Text(f"  {line.at:%H:%M} {MARKS[line.kind]} {line.text}", style=STYLES[line.kind])


def _close(console: Console, shown: Demonstration, target: Path) -> None:
    """How everything ended, and where the drafts lie."""
    console.print()
    console.print(interviews_table(shown.book.interviews, shown.zone))
    summary = shown.summary()
    console.print(
        Text(
            f"{summary['days']} days, {summary['passes']} passes, {summary['drafts']} drafts made,"
            f" {summary['withdrawn']} withdrawn, {summary['sent_by_the_daemon']} mails sent by the daemon"
            f" ({summary['sent_by_you']} drafts sent by you)."
        )
    )
    console.print(Text(f"The drafts lie in {target} as .eml files.", style="bold"))
