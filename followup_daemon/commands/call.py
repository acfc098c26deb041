"""``call ID``: the call sheet, to read while telephoning."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from followup_daemon import calling, letters
from followup_daemon.calling import CallSheet
from followup_daemon.commands.by_hand import refuse_before_start
from followup_daemon.commands.called import whom
from followup_daemon.commands.options import AsJson, Now, State, instant, print_json
from followup_daemon.commands.overview import overview
from followup_daemon.commands.workplace import Workplace, workplace
from followup_daemon.contract import Json, iso, person_json
from followup_daemon.errors import Gone, MailboxError, UserError
from followup_daemon.mail import Owner, Person, Thread
from followup_daemon.matters import Case
from followup_daemon.plan import Step
from followup_daemon.sayings import clean, title
from followup_daemon.show import terminal


def call(
    context: typer.Context,
    interview_id: Annotated[str, typer.Argument(metavar="ID", help="The interview's id, or its beginning.")],
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Show the call sheet of an interview: whom to call, by which number, when, and what to say.

    The number is looked for in the interview's mail in Gmail; nothing is changed there.

    \b
    Example:
      followup-daemon call 3fa9c1
    """
    state: State = context.obj
    moment = instant(now)
    seen = overview(state.config, moment)
    case = seen.named(interview_id)
    refuse_before_start(case, "A call asks about an interview that took place.")
    person = whom(case)
    if person is None:
        raise UserError(
            f"Nobody is known whom you could call about {title(case.interview)} ({case.interview.id}).",
            f"Name somebody with `followup-daemon edit {case.interview.id} --with 'NAME <ADDRESS>'`.",
        )
    step = _step(case, person)
    with workplace(state.config, dry_run=True) as place:
        threads = _threads(place, case.interview.threads)
        country = place.settings.owner.country
        sheet = calling.call_sheet(step, case.interview, threads, seen.owner, case.policy, country, at=moment)
        if as_json:
            print_json(_json(case, sheet))
            return
        text = _text(place, sheet, step, case, seen.owner)
    for line in text.splitlines():
        terminal().print(clean(line, 1_000) if line.strip() else "", markup=False, highlight=False)


def _step(case: Case, person: Person) -> Step:
    """The call that is planned, else one to make now."""
    planned = next((step for step in case.ahead.steps if step.by == "call"), None)
    if planned is not None:
        return planned
    promised = case.stands.promised
    passed = promised if promised is not None and promised < case.today else None
    return Step(
        case.interview.id,
        "first_follow_up",
        (person,),
        case.now,
        case.now,
        "call",
        "",
        by="call",
        promised=passed,
        thanks_missing=not case.stands.thanks and not any(entry.fate == "sent" for entry in case.own),
    )


def _threads(place: Workplace, ids: Iterable[str]) -> Sequence[Thread]:
    """The interview's mail; none, which is told, where Gmail cannot be read."""
    try:
        return [thread for id_ in ids if (thread := _thread(place, id_)) is not None]
    except MailboxError as fault:
        sys.stderr.write(f"followup-daemon: no number was looked for: {fault}\n")
        return ()


def _thread(place: Workplace, id_: str) -> Thread | None:
    try:
        return place.mailbox.thread(id_)
    except Gone:
        return None


def _text(place: Workplace, sheet: CallSheet, step: Step, case: Case, owner: Owner) -> str:
    month_first = letters.says_month_first(owner, place.settings.owner.country)
    return calling.as_text(sheet, step, case.interview, owner, place.templates, month_first=month_first)


def _json(case: Case, sheet: CallSheet) -> Json:
    return {
        "id": case.interview.id,
        "whom": person_json(sheet.whom),
        "number": sheet.number.in_words if sheet.number else None,
        "from": iso(sheet.window[0]),
        "until": iso(sheet.window[1]),
        "call_back": iso(sheet.call_back),
        "company": sheet.company or None,
        "role": sheet.role or None,
    }
