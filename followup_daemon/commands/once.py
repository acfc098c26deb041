"""``once``: one pass over the mailbox."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.padding import Padding
from rich.text import Text

from followup_daemon.casebook import Casebook
from followup_daemon.commands.options import AsJson, Now, State, instant, print_json
from followup_daemon.commands.workplace import workplace
from followup_daemon.config import load
from followup_daemon.contract import iso
from followup_daemon.cycle import Event, Report
from followup_daemon.errors import UserError
from followup_daemon.mail import Letter
from followup_daemon.sayings import REHEARSED, SAYINGS, STEPS, addressees, clean, employer, older_mail
from followup_daemon.show import terminal

EXIT_FAILED = 1

Letters = dict[str, Letter]
"""What a dry run would have drafted, by draft id."""


def once(
    context: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only look: no draft is made, nothing is kept.")] = False,
    texts: Annotated[bool, typer.Option("--texts", help="With --dry-run: print the letters whole.")] = False,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Make one pass: read what is new, put the drafts that are due into Gmail.

    \b
    Exit code:
      0  the pass is complete
      1  something failed and is tried again in the next pass; it is named
      2  something must be mended first
      3  you must sign in
    \b
    Example:
      followup-daemon once --dry-run --texts
      followup-daemon once
    """
    state: State = context.obj
    moment = instant(now)
    if now is not None and not dry_run and load(state.config).gmail.api_endpoint is None:
        raise UserError("--now would draft at a wrong time in the real Gmail.", "Add --dry-run.")
    with workplace(state.config, dry_run=dry_run) as place:
        report = place.make_pass(moment)
        letters = place.rehearsed
    if as_json:
        print_json(report_json(report, letters, dry_run=dry_run))
    else:
        _print(report, letters, dry_run=dry_run, texts=texts)
    if report.failures or not report.complete:
        raise typer.Exit(EXIT_FAILED)


def _print(report: Report, letters: Letters, *, dry_run: bool, texts: bool) -> None:
    console = terminal()
    if dry_run:
        console.print(Text("A dry run: nothing is drafted, nothing is kept.", style="bold"))
    for event in report.events:
        letter = letters.get(event.draft_id)
        console.print(Text(event_line(event, report.book, letter, dry_run=dry_run)))
        if letter is not None and texts:
            console.print(Padding(Text(_whole(letter), style="dim"), (1, 4)))
    for what, fault in report.failures:
        console.print(Text(f"{what} failed and is tried again in the next pass: {fault}", style="red"))
    if report.unread:
        console.print(Text(older_mail(report.unread, report.of)))
    if not report.events and not report.failures:
        console.print(Text("Nothing new, nothing due."))


def event_line(event: Event, book: Casebook, letter: Letter | None = None, *, dry_run: bool = False) -> str:
    """One event as a sentence: which interview, which step, what happened and why."""
    interview = book.named(event.interview)
    name = f"{employer(interview)} ({interview.id})" if interview else event.interview
    step = f"{STEPS[event.step]} " if event.step else ""
    says = (REHEARSED if dry_run else {}).get(event.kind, SAYINGS[event.kind])
    to = f" to {addressees(letter.to)}: \u201c{clean(letter.subject, 100)}\u201d" if letter else ""
    why = f" ({event.detail})" if event.detail else ""
    return f"{name}: {step}{says}{to}{why}"


def _whole(letter: Letter) -> str:
    """The letter's text, one clean line for each of its lines."""
    return "\n".join(clean(line, 1_000) if line.strip() else "" for line in letter.text.splitlines())


def report_json(report: Report, letters: Letters, *, dry_run: bool) -> dict[str, object]:
    """What a pass came to, as data."""
    return {
        "dry_run": dry_run,
        "complete": report.complete,
        "still_to_read": report.unread,
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
        "letters": [
            {"draft": draft, "to": [one.address for one in letter.to], "subject": letter.subject, "text": letter.text}
            for draft, letter in letters.items()
        ],
        "failures": [{"what": what, "fault": str(fault)} for what, fault in report.failures],
    }
