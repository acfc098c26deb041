"""``add``: takes up an interview that was asked about, or one that no mail shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from followup_daemon.believed import CLOSINGS
from followup_daemon.by_hand import Added, by_hand, new_id
from followup_daemon.commands.by_hand import keep, said_at, tell
from followup_daemon.commands.known import refuse_known, refuse_over
from followup_daemon.commands.meeting import checked, told
from followup_daemon.commands.options import AsJson, Now, State
from followup_daemon.commands.overview import Overview, overview
from followup_daemon.config import load
from followup_daemon.errors import UserError
from followup_daemon.interview import Interview
from followup_daemon.matters import Case
from followup_daemon.merging import joined, same_start
from followup_daemon.sayings import day_and_time, people, title
from followup_daemon.signals import Meeting
from followup_daemon.standing import outranked
from followup_daemon.store import Store


def add(
    context: typer.Context,
    interview_id: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="The interview you were asked about, or the beginning of its id."),
    ] = None,
    start: Annotated[str | None, typer.Option("--start", metavar="TIME", help="'2026-03-12 14:00', your time.")] = None,
    end: Annotated[
        str | None, typer.Option("--end", metavar="TIME", help="Where its length is known; 15:00 is that day's.")
    ] = None,
    medium: Annotated[str | None, typer.Option("--medium", metavar="HOW", help="phone, video or onsite.")] = None,
    company: Annotated[str | None, typer.Option("--company", metavar="NAME", help="The employer.")] = None,
    role: Annotated[str | None, typer.Option("--role", metavar="TITLE", help="What the job is called.")] = None,
    interviewers: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="'NAME <ADDRESS>'",
            help="Who interviews you; may be repeated. With ID: besides those known.",
        ),
    ] = None,
    thread: Annotated[
        str | None,
        typer.Option(
            "--thread",
            metavar="MESSAGE-ID",
            help="A mail of the conversation it belongs to; Gmail shows its Message-ID under `Show original`.",
        ),
    ] = None,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Take up an interview that you were asked about, or, without ID, one that no mail shows.

    What you say stands against all mail older than it; a mail that you send later to confirm another time, or a
    cancellation, outranks it, and you are told.

    \b
    Example:
      followup-daemon add 3fa9c1
      followup-daemon add 3fa9c1 --start "2026-03-12 14:00"
      followup-daemon add --start "2026-03-12 14:00" --company Fernhill --with "Ana Lima <ana@fernhill.example>"
    """
    state: State = context.obj
    moment = said_at(state.config, now)
    seen = overview(state.config, moment)
    case = seen.named(interview_id) if interview_id is not None else None
    known = case.interview.start if case is not None else None
    says = told(seen, known, start, end, medium, company, role, interviewers or ())
    if case is None:
        fact = _new(seen, says, moment, _thread(state.config, thread))
    elif thread is not None:
        raise UserError("--thread is for an interview that no mail shows.", "Leave it out, or the ID.")
    else:
        fact = _taken_up(seen, case, says, moment)
    keep(state.config, fact)
    tell(state.config, fact.interview, moment, _says, as_json=as_json)


def _thread(config: Path | None, id_: str | None) -> str:
    """The thread of that message, empty where none is named. Raise UserError where no such mail was ever read."""
    if id_ is None:
        return ""
    with Store.rehearse(load(config).data_dir) as store:
        found = store.thread_of(id_.strip()) or store.thread_of(f"<{id_.strip().strip('<>')}>")
    if found is None:
        raise UserError(
            f"No mail with the Message-ID {id_[:100]} was read.",
            "Look under `Show original` in Gmail, or leave --thread out: the drafts are then new mails.",
        )
    return found


def _new(seen: Overview, says: Meeting, at: datetime, thread: str) -> Added:
    """The owner's word for an interview that no mail shows. Raise UserError where something is missing."""
    if says.start is None:
        raise UserError(
            "Without an ID, --start must say when the interview is.", "`followup-daemon add --help` shows an example."
        )
    if not says.interviewers:
        raise UserError(
            "Without an ID, --with must say who interviews you.", "`followup-daemon add --help` shows an example."
        )
    refuse_known(seen.cases, says, seen.zone)
    return Added(new_id(at, says.start), by_hand(at, "add", thread), checked(says))


def _taken_up(seen: Overview, case: Case, says: Meeting, at: datetime) -> Added:
    """The owner's word for one that was asked about, closed, called off or not held. Raise UserError for any other."""
    one = case.interview
    refuse_over(case)
    if one.is_sure and case.stands.closed is None and not one.not_held and outranked(one) is None:
        raise UserError(f"{title(one)} ({one.id}) is taken up already.", f"See `followup-daemon show {one.id}`.")
    meeting = checked(_with(one, says))
    if not same_start(meeting.start, one.start):
        refuse_known([other for other in seen.cases if other.interview.id != one.id], meeting, seen.zone)
    return Added(one.id, by_hand(at, "add", one.home), meeting)


def _with(interview: Interview, says: Meeting) -> Meeting:
    """What is believed of the meeting, and instead of it what the options say; people come to those known."""
    known = interview.meeting
    start = says.start or known.start
    same = same_start(start, known.start)
    return replace(
        known,
        start=start,
        end=says.end or (known.end if same else None),
        medium=says.medium or known.medium,
        company=says.company or known.company,
        role=says.role or known.role,
        interviewers=joined(known.interviewers, says.interviewers),
    )


def _says(case: Case) -> Iterator[str]:
    """What came of it: the mail may close it all the same, or know it under another id."""
    one, closed = case.interview, case.stands.closed
    name, zone = f"{title(one)} ({one.id})", case.policy.zone
    if closed is not None:
        yield f"{name} is kept as you said, but it stays closed: {CLOSINGS[closed]}."
        yield f"See `followup-daemon why {one.id}`."
        return
    yield f"{name} is taken up: {day_and_time(one.start, zone)}, with {people(one)}."
    yield "The next pass reads their mail anew before anything is drafted."
