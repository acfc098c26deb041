"""``edit ID``: what is believed of an interview is wrong, and this is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated

import typer

from followup_daemon.by_hand import Edited, by_hand
from followup_daemon.commands.by_hand import keep, said_at, tell
from followup_daemon.commands.known import refuse_known
from followup_daemon.commands.meeting import checked, line, told
from followup_daemon.commands.options import AsJson, Now, State
from followup_daemon.commands.overview import overview
from followup_daemon.errors import UserError
from followup_daemon.interview import Interview
from followup_daemon.mail import Person
from followup_daemon.matters import Case
from followup_daemon.merging import joined, same_start
from followup_daemon.sayings import clean, day_and_time, people, title
from followup_daemon.signals import Meeting


def edit(
    context: typer.Context,
    interview_id: Annotated[str, typer.Argument(metavar="ID", help="The interview's id, or its beginning.")],
    start: Annotated[str | None, typer.Option("--start", metavar="TIME", help="'2026-03-12 14:00', your time.")] = None,
    end: Annotated[str | None, typer.Option("--end", metavar="TIME", help="15:00 is that day's.")] = None,
    medium: Annotated[str | None, typer.Option("--medium", metavar="HOW", help="phone, video or onsite.")] = None,
    company: Annotated[str | None, typer.Option("--company", metavar="NAME", help='"" for not known.')] = None,
    role: Annotated[str | None, typer.Option("--role", metavar="TITLE", help='"" for not known.')] = None,
    interviewers: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="'NAME <ADDRESS>'", help="One more who interviews you; may be repeated."),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="ADDRESS", help="Somebody, by address or name, who does not; repeatable."),
    ] = None,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Correct what is believed of an interview: its time, how, the company, the role, who interviews you.

    What you say stands against all mail older than it; a mail that you send later to confirm another time, or a
    cancellation, outranks it, and you are told.

    \b
    Example:
      followup-daemon edit 3fa9c1 --start "2026-03-12 15:00" --company Fernhill
      followup-daemon edit 3fa9c1 --with "Ana Lima <ana@fernhill.example>" --without hr@fernhill.example
    """
    state: State = context.obj
    moment = said_at(state.config, now)
    seen = overview(state.config, moment)
    case = seen.named(interview_id)
    one = case.interview
    begins = one.start
    says = told(seen, begins, start, end, medium, company, role, interviewers or ())
    meeting = checked(_corrected(one, says, without or (), clear=(company == "", role == "")))
    if meeting == one.meeting:
        raise UserError(f"Nothing of {title(one)} ({one.id}) would change.", "`followup-daemon edit --help` shows how.")
    if not same_start(meeting.start, begins):
        refuse_known([other for other in seen.cases if other.interview.id != one.id], meeting, seen.zone)
    keep(state.config, Edited(one.id, by_hand(moment, "edit", one.home), meeting))
    tell(state.config, one.id, moment, _says, as_json=as_json)


def _corrected(one: Interview, says: Meeting, without: Sequence[str], *, clear: tuple[bool, bool]) -> Meeting:
    """The meeting as it is believed, with what the owner says instead. Raise UserError for somebody not known."""
    known = one.meeting
    start = says.start or known.start
    length = known.end - known.start if known.end and known.start else None
    end = says.end or (start + length if start and length else None)
    meeting = replace(
        known,
        start=start,
        end=end,
        medium=says.medium or known.medium,
        company=None if clear[0] else says.company or known.company,
        role=None if clear[1] else says.role or known.role,
        interviewers=joined(known.interviewers, says.interviewers),
    )
    for text in without:
        meeting = _parted(meeting, text)
    return meeting


def _parted(meeting: Meeting, text: str) -> Meeting:
    """The meeting without that person. Raise UserError where there is none."""
    kept = tuple(person for person in meeting.interviewers if not _is(person, text))
    arranges = meeting.coordinator is not None and _is(meeting.coordinator, text)
    if len(kept) == len(meeting.interviewers) and not arranges:
        raise UserError(f"--without {clean(text)}: nobody of that address or name is known.", "See `show ID`.")
    coordinator = None if arranges else meeting.coordinator
    return replace(meeting, interviewers=kept, coordinator=coordinator, agency=meeting.agency and not arranges)


def _is(person: Person, text: str) -> bool:
    wanted = line(text) or ""
    return person.same_mailbox(wanted) or person.name.casefold() == wanted.casefold()


def _says(case: Case) -> Iterator[str]:
    one, zone = case.interview, case.policy.zone
    yield f"{title(one)} ({one.id}): {day_and_time(one.start, zone)}, with {people(one)}."
    yield "A draft that is wrong by this is withdrawn in the next pass, if you left it untouched."
