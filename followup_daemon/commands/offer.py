"""``offer [ID...]``: another offer is a good reason to ask where things stand."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

from followup_daemon import letters, templates
from followup_daemon.believed import CLOSINGS
from followup_daemon.by_hand import Wanted, by_hand
from followup_daemon.commands.at_once import carry_out, finish, look_first
from followup_daemon.commands.by_hand import keep, refuse_before_start, said_at
from followup_daemon.commands.options import AsJson, Now, State, day, print_json
from followup_daemon.commands.overview import Overview, overview
from followup_daemon.config import load
from followup_daemon.errors import UserError
from followup_daemon.matters import Case
from followup_daemon.plan import Step
from followup_daemon.plan.addressee import addressee_of
from followup_daemon.plan.asked import follow_ups_sent, own_follow_ups
from followup_daemon.plan.steps import HoldReason
from followup_daemon.sayings import HOLDS, clean, title
from followup_daemon.show import terminal

REFUSED: frozenset[HoldReason] = frozenset({"not_held", "doubt", "closed", "no_address", "claimed"})
"""What the owner's own act cannot pass over; with the cap reached, the text is printed."""


def offer(
    context: typer.Context,
    interview_ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID...]", help="Interviews by id; all open ones without.")
    ] = None,
    deadline: Annotated[
        str | None, typer.Option("--deadline", metavar="DATE", help="The day by which you have to decide.")
    ] = None,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Tell the others of an offer in hand: drafts at once a mail that asks where things stand.

    It takes the place of a follow-up that lies untouched in Drafts, and counts as one. Where two have gone it only
    prints the text, for you to use as you like. After the deadline nothing falls due.

    \b
    Example:
      followup-daemon offer --deadline 2026-03-27
      followup-daemon offer 3fa9c1 b07d22 --deadline 2026-03-27
    """
    state: State = context.obj
    moment = said_at(state.config, now)
    look_first(state.config, moment)
    seen = overview(state.config, moment)
    until = _deadline(deadline, moment, seen)
    chosen = [seen.named(one) for one in interview_ids or ()]
    for case in chosen:
        _refuse(case)
    asked = list({case.interview.id: case for case in chosen or _open(seen)}.values())
    if not asked:
        raise UserError("No open interview has taken place that could be asked.", "See `followup-daemon status`.")
    printed = [case for case in asked if _is_capped(case)]
    drafted = [case for case in asked if case not in printed]
    for case in drafted:
        one = case.interview
        evidence = by_hand(moment, "offer", one.home)
        keep(state.config, Wanted(one.id, evidence, "offer", None, until))
    texts = {case.interview.id: _text(state, seen, case, until) for case in printed}
    if not as_json:
        for case in printed:
            _print(case, texts[case.interview.id])
    if drafted:
        ids = [case.interview.id for case in drafted]
        finish(carry_out(state.config, moment), ids, as_json=as_json, texts=texts)
    elif as_json:
        print_json({"kept": False, "pass": None, "texts": texts})


def _deadline(text: str | None, now: datetime, seen: Overview) -> date | None:
    """The day by which the owner decides. Raise UserError for one that has passed."""
    until = day(text, "--deadline") if text is not None else None
    if until is not None and until < now.astimezone(seen.zone).date():
        raise UserError(f"--deadline {until} has passed.", "Name the day by which you have to decide.")
    return until


def _open(seen: Overview) -> list[Case]:
    """The interviews that took place and are open."""
    cases = [case for case in seen.cases if not case.is_over and case.interview.is_sure]
    begun = [case for case in cases if case.interview.start is not None and case.now >= case.interview.start]
    return [case for case in begun if _why_not(case) is None]


def _refuse(case: Case) -> None:
    """Raise UserError where this interview cannot be asked."""
    refuse_before_start(case, "Ask after it has.")
    why = _why_not(case)
    if why is not None:
        one = case.interview
        raise UserError(f"{title(one)} ({one.id}) cannot be asked: {why}.", f"See `followup-daemon why {one.id}`.")


def _why_not(case: Case) -> str | None:
    """What the owner's own act cannot pass over, in words."""
    if case.stands.closed is not None:
        return CLOSINGS[case.stands.closed]
    if case.is_over:
        return "it has gone quiet"
    held = (hold for hold in case.ahead.holds if hold.what != "thank_you" and hold.reason in REFUSED)
    return next((HOLDS[hold.reason] for hold in held), None)


def _is_capped(case: Case) -> bool:
    return any(hold.reason == "cap" for hold in case.ahead.holds)


def _text(state: State, seen: Overview, case: Case, deadline: date | None) -> str:
    """The text alone: two follow-ups have gone, and none is drafted any more."""
    settings, one = load(state.config), case.interview
    asked = follow_ups_sent(one, case.stands, own_follow_ups(one, case.ledger))
    to = addressee_of(one, case.stands, case.ledger, asked, "call")
    people = (to,) if to is not None else ()
    step = Step(one.id, "second_follow_up", people, case.now, case.now, "another_offer", "", deadline=deadline)
    month_first = letters.says_month_first(seen.owner, settings.owner.country)
    extras = letters.Extras(deadline=deadline, month_first=month_first)
    return letters.write(step, one, seen.owner, templates.load(settings.templates_dir), None, None, extras).text


def _print(case: Case, text: str) -> None:
    console, one = terminal(), case.interview
    says = f"{title(one)} ({one.id}): two follow-ups have gone, so nothing is drafted. The text, if you want it:"
    for line in (says, *(f"    {clean(each, 1_000)}" if each.strip() else "" for each in text.splitlines())):
        console.print(line, markup=False, highlight=False)
