"""``draft ID``: the next step now, as the owner's own act."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from followup_daemon.believed import CLOSINGS
from followup_daemon.by_hand import Wanted, by_hand
from followup_daemon.commands.at_once import carry_out, finish, look_first
from followup_daemon.commands.by_hand import keep, refuse_before_start, said_at
from followup_daemon.commands.options import AsJson, Now, State, person
from followup_daemon.commands.overview import overview
from followup_daemon.errors import UserError
from followup_daemon.ledger import LYING
from followup_daemon.mail import Person
from followup_daemon.matters import Case
from followup_daemon.plan.asked import own_follow_ups
from followup_daemon.plan.steps import HoldReason
from followup_daemon.sayings import HOLDS, STEPS, title

REFUSED: frozenset[HoldReason] = frozenset({"not_held", "doubt", "closed", "cap", "no_address", "claimed"})
"""What the owner's own act cannot pass over."""


def draft(
    context: typer.Context,
    interview_id: Annotated[str, typer.Argument(metavar="ID", help="The interview's id, or its beginning.")],
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="ADDRESS", help="To this address instead, also as 'NAME <ADDRESS>'."),
    ] = None,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Draft the next step now, whatever the waiting times: one that is overdue, or that reached nobody.

    Never a third follow-up, none for what is closed, and none beside another draft in the conversation.

    \b
    Example:
      followup-daemon draft 3fa9c1
      followup-daemon draft 3fa9c1 --to "Ana Lima <ana@fernhill.example>"
    """
    state: State = context.obj
    moment = said_at(state.config, now)
    look_first(state.config, moment)
    seen = overview(state.config, moment)
    case = seen.named(interview_id)
    one = case.interview
    addressee = person(to, "--to") if to is not None else None
    if addressee is not None and seen.owner.is_me(addressee.address):
        raise UserError(f"--to {addressee.address} is your own address.", "Name one of theirs.")
    wants = _wants(case, addressee)
    fact = Wanted(one.id, by_hand(moment, "draft", one.home), wants, addressee)
    keep(state.config, fact)
    finish(carry_out(state.config, moment), [one.id], as_json=as_json)


def _wants(case: Case, to: Person | None) -> Literal["thank_you", "follow_up"]:
    """Thanks or a follow-up: what comes next, or what reached nobody. Raise UserError where nothing may be drafted."""
    refuse_before_start(case, "Nothing is drafted before.")
    for entry in case.own:
        if entry.fate in LYING:
            raise UserError(
                f"The {STEPS[entry.kind]} of {_name(case)} lies in Drafts already.", "Send it or throw it away."
            )
    _refuse_held(case, "all", REFUSED)
    if case.is_over and case.stands.closed is None:
        raise UserError(f"{_name(case)} has gone quiet and is closed.", "Write to them yourself if you wish.")
    if _thanks_come_next(case, to):
        return "thank_you"
    _refuse_held(case, "follow_up", REFUSED - {"no_address"} if to else REFUSED)
    return "follow_up"


def _thanks_come_next(case: Case, to: Person | None) -> bool:
    """Whether thanks are still to come, or were the last mail and reached nobody."""
    if any(step.kind == "thank_you" and case.now <= step.until for step in case.ahead.steps):
        return True
    came_back = any(hold.what == "thank_you" and hold.reason == "bounced" for hold in case.ahead.holds)
    return came_back and to is not None and not own_follow_ups(case.interview, case.ledger) and not case.stands.asked


def _refuse_held(case: Case, what: str, reasons: frozenset[HoldReason]) -> None:
    """Raise UserError where one of these holds the steps back."""
    for hold in case.ahead.holds:
        if hold.what == what and hold.reason in reasons:
            why = CLOSINGS[case.stands.closed] if case.stands.closed else HOLDS[hold.reason]
            raise UserError(
                f"Nothing can be drafted for {_name(case)}: {why}.", f"See `followup-daemon why {case.interview.id}`."
            )


def _name(case: Case) -> str:
    return f"{title(case.interview)} ({case.interview.id})"
