"""``close ID``: nothing more is to come of an interview; one that was asked about is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated

import typer

from followup_daemon.believed import CLOSINGS
from followup_daemon.by_hand import Added, Closed, Denied, by_hand
from followup_daemon.commands.by_hand import keep, said_at, tell
from followup_daemon.commands.options import AsJson, Now, State
from followup_daemon.commands.overview import overview
from followup_daemon.errors import UserError
from followup_daemon.interview import SURE
from followup_daemon.matters import Case
from followup_daemon.sayings import STEPS, title
from followup_daemon.signals import Confirmed, Noticed
from followup_daemon.standing import outranked


def close(
    context: typer.Context,
    interview_id: Annotated[str, typer.Argument(metavar="ID", help="The interview's id, or its beginning.")],
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Close an interview, or say that what was asked about is none: nothing more is drafted for it.

    A mail that you send later to confirm it opens it again, and you are told. So does `add ID`.

    \b
    Example:
      followup-daemon close 3fa9c1
    """
    state: State = context.obj
    moment = said_at(state.config, now)
    case = overview(state.config, moment).named(interview_id)
    if case.stands.closed is not None and not case.ahead.steps and outranked(case.interview) is None:
        raise UserError(
            f"{title(case.interview)} ({case.interview.id}) is closed already: {CLOSINGS[case.stands.closed]}.",
            "Nothing more is drafted for it.",
        )
    fact = _fact(case, moment)
    keep(state.config, fact)
    tell(state.config, fact.interview, moment, lambda closed: _says(closed, fact), as_json=as_json)


def _fact(case: Case, at: datetime) -> Closed | Denied:
    """The owner's word: closed where it was taken for an interview, by the reading or by hand; else that it is none."""
    one = case.interview
    evidence = by_hand(at, "close", one.home)
    added = any(isinstance(said, Added) for said in one.history)
    if added or (one.confirmed_by is not None and one.certainty >= SURE):
        return Closed(one.id, evidence)
    messages = [said.evidence.message_id for said in one.history if isinstance(said, Confirmed | Noticed)]
    return Denied(one.id, evidence, one.meeting, tuple(dict.fromkeys(messages)), one.threads)


def _says(case: Case, fact: Closed | Denied) -> Iterator[str]:
    name = f"{title(case.interview)} ({case.interview.id})"
    yield f"{name} is closed." if isinstance(fact, Closed) else f"{name} is no interview: you are not asked again."
    for entry in case.own:
        if entry.fate == "open":
            yield f"Its {STEPS[entry.kind]} in Drafts is withdrawn in the next pass, unless you change it before."
        elif entry.fate == "edited":
            yield f"Its {STEPS[entry.kind]} in Drafts is left: it holds your words."
    yield f"`followup-daemon add {case.interview.id}` takes it up again."
