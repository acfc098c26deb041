"""``once``: one pass over the mailbox."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from followup_daemon.commands.options import AsJson, Now, State, instant, print_json
from followup_daemon.commands.workplace import workplace
from followup_daemon.config import load
from followup_daemon.contract import iso
from followup_daemon.cycle import Event, Report
from followup_daemon.errors import UserError
from followup_daemon.show import SAYINGS, STEPS

EXIT_FAILED = 1


def once(
    context: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only look: no draft is made, nothing is kept.")] = False,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Make one pass: read what is new, put drafts that are due into Gmail.

    Exit code 0: the pass is complete; 1: something failed and is tried again; 3: sign in again.

    Example: followup-daemon once --dry-run
    """
    state: State = context.obj
    if now is not None and not dry_run and load(state.config).gmail.api_endpoint is None:
        raise UserError("--now would draft at a wrong time in the real Gmail.", "Add --dry-run.")
    with workplace(state.config, dry_run=dry_run) as place:
        report = place.make_pass(instant(now))
    if as_json:
        print_json(_report_json(report))
    else:
        _print(report)
    if report.failures or not report.complete:
        raise typer.Exit(EXIT_FAILED)


def event_line(event: Event) -> str:
    """One event as a sentence: which interview, which step, what happened and why."""
    step = f"{STEPS[event.step]}: " if event.step else ""
    why = f" ({event.detail})" if event.detail else ""
    return f"{event.interview}  {step}{SAYINGS[event.kind]}{why}"


def _print(report: Report) -> None:
    console = Console()
    for event in report.events:
        console.print(Text(event_line(event)))
    for what, fault in report.failures:
        console.print(Text(f"{what}: {fault}", style="red"))
    if not report.events and not report.failures:
        console.print("Nothing new, nothing due.")


def _report_json(report: Report) -> dict[str, object]:
    return {
        "complete": report.complete,
        "events": [
            {
                "at": iso(event.at),
                "kind": event.kind,
                "interview": event.interview,
                "step": event.step,
                "detail": event.detail,
                "draft": event.draft_id or None,
            }
            for event in report.events
        ],
        "failures": [{"what": what, "fault": str(fault)} for what, fault in report.failures],
    }
