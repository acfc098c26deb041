"""``pause [ID]``: nothing is drafted for a while."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from followup_daemon.by_hand import EVERY, Paused, by_hand
from followup_daemon.commands.by_hand import keep, said_at, tell
from followup_daemon.commands.options import AsJson, Now, State, day, print_json
from followup_daemon.commands.overview import overview
from followup_daemon.commands.status import status_json
from followup_daemon.errors import UserError
from followup_daemon.matters import Case
from followup_daemon.sayings import day_of, title
from followup_daemon.show import terminal


def pause(
    context: typer.Context,
    interview_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The interview's id, or its beginning; all without.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="The day on which drafting goes on; without, no end.")
    ] = None,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Draft nothing for a while, for one interview or for all.

    Mail is still read and days still count; drafts that lie there stay.

    \b
    Example:
      followup-daemon pause --until 2026-08-17
      followup-daemon pause 3fa9c1
    """
    state: State = context.obj
    moment = said_at(state.config, now)
    seen = overview(state.config, moment)
    ends = day(until, "--until") if until is not None else None
    if ends is not None and ends <= moment.astimezone(seen.zone).date():
        raise UserError(f"--until {ends} is not to come.", "Name the day on which drafting goes on.")
    case = seen.named(interview_id) if interview_id is not None else None
    one = case.interview if case is not None else None
    evidence = by_hand(moment, "pause", one.home if one else "")
    keep(state.config, Paused(one.id if one else EVERY, evidence, ends))
    when = f"until {day_of(ends, seen.zone)}" if ends is not None else "until `followup-daemon resume`"
    if one is not None:
        tell(state.config, one.id, moment, lambda paused: _says(paused, when), as_json=as_json)
    elif as_json:
        print_json(status_json(overview(state.config, moment), moment))
    else:
        terminal().print(f"Nothing is drafted {when}. Mail is still read, and days still count.", highlight=False)


def _says(case: Case, when: str) -> Iterator[str]:
    yield f"{title(case.interview)} ({case.interview.id}) is paused {when}."
