"""The options of ``heard`` and ``called``: what was said outside the mailbox."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from followup_daemon.believed import CLOSINGS
from followup_daemon.by_hand import Hearsay
from followup_daemon.commands.options import day
from followup_daemon.errors import UserError
from followup_daemon.matters import Case
from followup_daemon.sayings import title
from followup_daemon.signals import WORDS_KEPT

By = Annotated[str | None, typer.Option("--by", metavar="DATE", help="The day by which they decide, or get back.")]
Rejected = Annotated[bool, typer.Option("--rejected", help="They chose somebody else.")]
Offered = Annotated[bool, typer.Option("--offer", help="They made you an offer.")]
NextRound = Annotated[bool, typer.Option("--next-round", help="They invited you to a further round.")]
OnHold = Annotated[bool, typer.Option("--on-hold", help="The role is on hold; with --by until then.")]
InYourWords = Annotated[str, typer.Argument(metavar="[TEXT]", help="In your words, for `why`.")]


def said(what: dict[Hearsay, bool], by: str | None, case: Case) -> tuple[Hearsay, date | None]:
    """What was said, and the date they gave. Raise UserError where the options say two things, or an idle date."""
    chosen = [one for one, is_so in what.items() if is_so]
    if len(chosen) > 1:
        names = " and ".join(f"--{one.replace('_', '-')}" for one in chosen)
        raise UserError(f"{names} cannot both be so.", "Give the one that holds now.")
    named = day(by, "--by") if by is not None else None
    if named is not None and chosen and chosen[0] not in {"on_hold", "next_round"}:
        raise UserError("--by says when they decide, and nothing is left to decide.", "Leave it out.")
    start = case.interview.start
    if named is not None and start is not None and named < start.date():
        raise UserError(f"--by {named} lies before the interview.", "Write the day by which they decide after it.")
    return (chosen[0] if chosen else "promise" if named else "courtesy"), named


def words(text: str) -> str:
    """The owner's words, on one line and no longer than an evidence may keep."""
    return " ".join(text.split())[:WORDS_KEPT]


def outcome(case: Case) -> Iterator[str]:
    """What came of it."""
    name, closed = f"{title(case.interview)} ({case.interview.id})", case.stands.closed
    yield f"{name}: kept." if closed is None else f"{name} is closed: {CLOSINGS[closed]}."
