"""``status``: what is open and what comes when."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from followup_daemon.commands.options import AsJson, Now, State, instant, print_json
from followup_daemon.commands.overview import Overview, outlook_json, overview
from followup_daemon.contract import iso
from followup_daemon.interview import Interview
from followup_daemon.show import day_and_time, interviews_table, outlook_lines, taken_line


def status(
    context: typer.Context,
    every: Annotated[bool, typer.Option("--all", help="Also interviews that are closed.")] = False,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Show the open interviews, what was drafted and what comes when.

    Example: followup-daemon status
    """
    state: State = context.obj
    seen = overview(state.config)
    today = seen.policy.day(instant(now))
    shown = [one for one in seen.book.interviews if every or seen.is_open(one, today)]
    if as_json:
        print_json({"taken_in": iso(seen.taken_at), "interviews": [outlook_json(seen, one) for one in shown]})
        return
    console = Console()
    console.print(interviews_table(shown, seen.policy.zone))
    for interview in shown:
        for line in _lines(seen, interview):
            console.print(line)
        for text in outlook_lines(seen.ahead(interview), today, seen.policy.zone):
            console.print(Text(f"  {text}"))
    taken_at = day_and_time(seen.taken_at, seen.policy.zone) if seen.taken_at else "never: run `followup-daemon once`"
    console.print(Text(f"Mailbox last read: {taken_at}", style="dim"))


def _lines(seen: Overview, interview: Interview) -> list[Text]:
    """The heading of one interview and what was done for it."""
    done = [Text(f"  {taken_line(entry, seen.policy.zone)}") for entry in seen.taken(interview)]
    return [Text(interview.id, style="bold"), *done]
