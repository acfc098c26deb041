"""``note ID TEXT``: something they spoke about, for the thanks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from followup_daemon.by_hand import Noted, by_hand
from followup_daemon.commands.by_hand import keep, said_at, tell
from followup_daemon.commands.options import AsJson, Now, State
from followup_daemon.commands.overview import overview
from followup_daemon.errors import UserError
from followup_daemon.matters import Case
from followup_daemon.sayings import title

MOST_WORDS = 40
"""Longer than that it would crowd out the thanks, which are to stay under 120 words (SPEC section 2, Letters)."""


def note(
    context: typer.Context,
    interview_id: Annotated[str, typer.Argument(metavar="ID", help="The interview's id, or its beginning.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help='What you spoke about; "" takes the note back.')],
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Note something you spoke about: the thank-you mentions it.

    A few words go on with "I especially enjoyed talking about"; a sentence of its own ends with a full stop.

    \b
    Example:
      followup-daemon note 3fa9c1 "the move to weekly releases"
      followup-daemon note 3fa9c1 "Your story of the first night shift has stayed with me."
    """
    state: State = context.obj
    moment = said_at(state.config, now)
    words = text.split()
    if len(words) > MOST_WORDS:
        raise UserError(f"The note has {len(words)} words, and thanks are short.", f"Say it in at most {MOST_WORDS}.")
    case = overview(state.config, moment).named(interview_id)
    one = case.interview
    keep(state.config, Noted(one.id, by_hand(moment, "note", one.home), " ".join(words)))
    tell(state.config, one.id, moment, _says, as_json=as_json)


def _says(case: Case) -> Iterator[str]:
    """Where the note will stand, if anywhere."""
    name = f"{title(case.interview)} ({case.interview.id})"
    fates = {entry.fate for entry in case.own if entry.kind == "thank_you"}
    if "open" in fates:
        yield f"{name}: noted. The thank-you in Drafts is written anew with it in the next pass, unless you change it."
    elif "edited" in fates:
        yield f"{name}: noted. The thank-you in Drafts holds your words and is left as it is."
    elif any(step.kind == "thank_you" for step in case.ahead.steps):
        yield f"{name}: noted. The thank-you will mention it."
    else:
        yield f"{name}: noted, but no thank-you is to come that could mention it."
