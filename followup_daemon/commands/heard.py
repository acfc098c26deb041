"""``heard ID``: what was said outside the mailbox."""

from __future__ import annotations

from typing import Annotated

import typer

from followup_daemon.by_hand import Heard, by_hand
from followup_daemon.commands.by_hand import keep, said_at, tell
from followup_daemon.commands.hearsay import By, InYourWords, NextRound, Offered, OnHold, Rejected, outcome, said, words
from followup_daemon.commands.options import AsJson, Now, State
from followup_daemon.commands.overview import overview


def heard(
    context: typer.Context,
    interview_id: Annotated[str, typer.Argument(metavar="ID", help="The interview's id, or its beginning.")],
    text: InYourWords = "",
    by: By = None,
    rejected: Rejected = False,
    offer: Offered = False,
    next_round: NextRound = False,
    on_hold: OnHold = False,
    answered: Annotated[bool, typer.Option("--answered", help="You answered their question another way.")] = False,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Keep what you heard outside your mail: it counts as a mail of theirs that says the same.

    Without an option it was a word that decides nothing: the waiting time begins anew.

    \b
    Example:
      followup-daemon heard 3fa9c1 --by 2026-03-20 "Ana rang: they decide by Friday"
      followup-daemon heard 3fa9c1 --rejected
      followup-daemon heard 3fa9c1 --answered
    """
    state: State = context.obj
    moment = said_at(state.config, now)
    case = overview(state.config, moment).named(interview_id)
    what, named = said(
        {
            "rejection": rejected,
            "offer": offer,
            "next_round": next_round,
            "on_hold": on_hold,
            "answered": answered,
        },
        by,
        case,
    )
    one = case.interview
    evidence = by_hand(moment, "heard", one.home, words(text))
    fact = Heard(one.id, evidence, what, named)
    keep(state.config, fact)
    tell(state.config, fact.interview, moment, outcome, as_json=as_json)
