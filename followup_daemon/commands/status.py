"""``status``: what is open, what comes when, and what needs the owner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from followup_daemon.commands.options import AsJson, Now, State, instant, print_json
from followup_daemon.commands.overview import Overview, case_json, matter_json, overview
from followup_daemon.contract import iso
from followup_daemon.matters import Case
from followup_daemon.sayings import FATES, day_and_time, day_of, employer, older_mail, people, step_words, taken_words
from followup_daemon.show import dated, interviews_table, matter_rows, section, terminal


def status(
    context: typer.Context,
    every: Annotated[bool, typer.Option("--all", help="Also interviews that are closed.")] = False,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Show the open interviews, what comes when, and what needs you.

    It shows what the last pass has seen, and asks Gmail nothing.

    \b
    Example:
      followup-daemon status
      followup-daemon status --all --json
    """
    state: State = context.obj
    moment = instant(now)
    seen = overview(state.config, moment)
    if as_json:
        print_json(status_json(seen, moment, every=every))
        return
    console = terminal()
    shown = [case for case in seen.cases if every or not case.is_over]
    for line in _page(seen, shown, moment):
        console.print(line)


def status_json(seen: Overview, now: datetime, *, every: bool = False) -> dict[str, object]:
    """What is open, or with ``every`` everything, and what the owner is asked or told."""
    shown = [case for case in seen.cases if every or not case.is_over]
    return {
        "now": iso(now),
        "taken_in": iso(seen.taken_at),
        "still_to_read": len(seen.scan.queue) if seen.scan is not None else 0,
        "interviews": [case_json(case) for case in shown],
        "matters": [matter_json(matter, seen.zone) for matter in seen.matters],
        "paused": seen.paused(now) is not None,
    }


def _page(seen: Overview, shown: Sequence[Case], now: datetime) -> Iterator[RenderableType]:
    """The whole page, line by line."""
    zone = seen.zone
    if seen.taken_at is None:
        yield Text("The mailbox has not been read yet. `followup-daemon once` makes the first pass.")
        return
    if (pause := seen.paused(now)) is not None:
        when = f"until {day_of(pause.until, zone)}" if pause.until is not None else "until `followup-daemon resume`"
        yield Text(f"Paused {when}: nothing is drafted. Mail is still read, and days still count.", style="bold")
        yield Text("")
    yield from section("Needs you", matter_rows(seen.matters, seen.called, zone))
    coming = sorted(row for case in shown for row in _coming(case, now))
    yield from section("To come", dated([(day_and_time(at, zone), Text(text)) for at, text in coming]))
    lying = sorted(row for case in seen.cases for row in _lying(case))
    yield from section("In your Drafts", dated([(day_and_time(at, zone), Text(text)) for at, text in lying]))
    if shown:
        yield interviews_table([case.interview for case in shown], zone)
        yield Text("")
        yield Text("`followup-daemon show ID` tells everything on one.", style="dim")
    else:
        yield Text("No interview is open.")
    if seen.scan is not None:
        yield Text(older_mail(len(seen.scan.queue), seen.scan.total))
    yield Text(f"The mailbox was last read on {day_and_time(seen.taken_at, zone)}.", style="dim")


def _coming(case: Case, now: datetime) -> Iterator[tuple[datetime, str]]:
    """The interview itself and its steps, as far as they lie ahead or are still drafted by themselves."""
    interview = case.interview
    name = f"{employer(interview)} ({interview.id})"
    if interview.start is not None and interview.start > now and case.stands.closed is None:
        yield interview.start, f"{name}: interview with {people(interview)}"
    for step in case.ahead.steps:
        if step.until >= now:
            yield step.due, f"{name}: {step_words(step)}" + ("; due now" if step.due <= now else "")

    if case.ahead.call_back is not None and case.ahead.call_back >= case.today:
        yield case.policy.opens(case.ahead.call_back), f"{name}: you may call back"


def _lying(case: Case) -> Iterator[tuple[datetime, str]]:
    """The drafts that lie in Gmail."""
    for entry in case.own:
        if entry.fate in {"open", "edited"}:
            name = f"{employer(case.interview)} ({case.interview.id})"
            yield entry.made_at, f"{name}: {taken_words(entry)}, {FATES[entry.fate]}"
