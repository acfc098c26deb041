"""What the owner wants now is carried out at once: by a pass of this process, else by the daemon at work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import typer

from followup_daemon.commands.once import EXIT_FAILED, event_line, report_json
from followup_daemon.commands.options import print_json
from followup_daemon.commands.workplace import workplace
from followup_daemon.cycle import Report
from followup_daemon.errors import AlreadyRunning
from followup_daemon.show import terminal


def carry_out(config: Path | None, now: datetime) -> Report | None:
    """One pass at ``now``; None where a daemon is at work, which reads the owner's word in its next pass.

    Raise AuthExpired where the owner must sign in again.
    """
    try:
        with workplace(config) as place:
            return place.make_pass(now)
    except AlreadyRunning:
        return None


def look_first(config: Path | None, now: datetime) -> None:
    """One pass before the owner's word is weighed, so that a draft sent a minute ago is known to be sent.

    Left to the daemon where one is at work. What fails in it is told by the pass that carries the word out.
    """
    carry_out(config, now)


def finish(
    report: Report | None, interviews: Sequence[str], *, as_json: bool, texts: Mapping[str, str] | None = None
) -> None:
    """Print what came of it for these interviews; ``texts`` are those of letters that are not drafted.

    End with 1 where the pass was not complete: it is tried again.
    """
    if as_json:
        made = report_json(report, {}, dry_run=False) if report is not None else None
        print_json({"kept": True, "pass": made, "texts": dict(texts or {})})
    else:
        for line in _lines(report, interviews):
            terminal().print(line, markup=False, highlight=False)
    if report is not None and (report.failures or not report.complete):
        raise typer.Exit(EXIT_FAILED)


def _lines(report: Report | None, interviews: Sequence[str]) -> list[str]:
    if report is None:
        return ["Kept. The daemon at work drafts it in its next pass."]
    named = [report.book.named(id_) for id_ in interviews]
    ids = {id_ for one in named if one is not None for id_ in one.known_as} | set(interviews)
    lines = [event_line(event, report.book) for event in report.events if event.interview in ids]
    lines += [f"{what} failed and is tried again in the next pass: {fault}" for what, fault in report.failures]
    return lines or ["Kept, but nothing could be drafted: `followup-daemon status` says why."]
