"""``called ID``: the owner telephoned, and this is what they said."""

from __future__ import annotations

from typing import Annotated

import typer

from followup_daemon.by_hand import Called, by_hand
from followup_daemon.commands.by_hand import keep, refuse_before_start, said_at, tell
from followup_daemon.commands.hearsay import By, InYourWords, NextRound, Offered, OnHold, Rejected, outcome, said, words
from followup_daemon.commands.options import AsJson, Now, State
from followup_daemon.commands.overview import overview
from followup_daemon.mail import Person
from followup_daemon.matters import Case
from followup_daemon.plan.addressee import addressee_of
from followup_daemon.plan.asked import follow_ups_sent, own_follow_ups


def called(
    context: typer.Context,
    interview_id: Annotated[str, typer.Argument(metavar="ID", help="The interview's id, or its beginning.")],
    text: InYourWords = "",
    by: By = None,
    rejected: Rejected = False,
    offer: Offered = False,
    next_round: NextRound = False,
    on_hold: OnHold = False,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Say that you called them to ask where things stand, and what they said: it counts as a follow-up.

    If you reached nobody, say nothing yet. The note with the call sheet may be thrown away.

    \b
    Example:
      followup-daemon called 3fa9c1 --by 2026-03-20
      followup-daemon called 3fa9c1 "no date yet, Ana will mail"
    """
    state: State = context.obj
    moment = said_at(state.config, now)
    case = overview(state.config, moment).named(interview_id)
    refuse_before_start(case, "You cannot have asked about it yet.")
    what, named = said({"rejection": rejected, "offer": offer, "next_round": next_round, "on_hold": on_hold}, by, case)
    one = case.interview
    evidence = by_hand(moment, "called", one.home, words(text))
    keep(state.config, Called(one.id, evidence, whom(case), what, named))
    tell(state.config, one.id, moment, outcome, as_json=as_json)


def whom(case: Case) -> Person | None:
    """Who is called: whom the next follow-up would go to."""
    asked = follow_ups_sent(case.interview, case.stands, own_follow_ups(case.interview, case.ledger))
    return addressee_of(case.interview, case.stands, case.ledger, asked, "call")
