"""``resume [ID]``: a pause ends; a follow-up that was thrown away, or a role on hold, is gone on with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from followup_daemon.by_hand import EVERY, Paused, Resumed, by_hand
from followup_daemon.commands.by_hand import keep, said_at, tell
from followup_daemon.commands.options import AsJson, Now, State, print_json
from followup_daemon.commands.overview import Overview, overview
from followup_daemon.commands.status import status_json
from followup_daemon.errors import UserError
from followup_daemon.matters import Case
from followup_daemon.plan.pauses import lasting
from followup_daemon.plan.steps import HoldReason
from followup_daemon.sayings import title
from followup_daemon.show import terminal

LIFTED: frozenset[HoldReason] = frozenset({"paused", "discarded", "on_hold"})
"""What ``resume`` ends."""


def resume(
    context: typer.Context,
    interview_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The interview's id, or its beginning; all without.")
    ] = None,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Go on: after a pause, after you threw a follow-up away, or where they put the role on hold.

    Without ID the pause of all interviews ends; those paused by themselves stay so.

    \b
    Example:
      followup-daemon resume
      followup-daemon resume 3fa9c1
    """
    state: State = context.obj
    moment = said_at(state.config, now)
    seen = overview(state.config, moment)
    if interview_id is None:
        _refuse_idle(seen)
        keep(state.config, Resumed(EVERY, by_hand(moment, "resume")))
        if as_json:
            print_json(status_json(overview(state.config, moment), moment))
        else:
            terminal().print("Drafting goes on with the next pass.", highlight=False)
        return
    case = seen.named(interview_id)
    one = case.interview
    if not _is_held(case):
        raise UserError(
            f"{title(one)} ({one.id}) is not paused.",
            f"See `followup-daemon show {one.id}`; what is closed is taken up with `add`.",
        )
    keep(state.config, Resumed(one.id, by_hand(moment, "resume", one.home)))
    tell(state.config, one.id, moment, _says, as_json=as_json)


def _refuse_idle(seen: Overview) -> None:
    said = seen.book.pauses
    if not said or not isinstance(max(said, key=lambda one: one.evidence.at), Paused):
        raise UserError("No pause of all interviews is on.", "Name the interview: `followup-daemon resume ID`.")


def _is_held(case: Case) -> bool:
    paused = any(lasting(case.interview, case.beside))
    return paused or any(hold.reason in LIFTED for hold in case.ahead.holds)


def _says(case: Case) -> Iterator[str]:
    yield f"{title(case.interview)} ({case.interview.id}) goes on."
