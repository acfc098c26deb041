"""``why ID``: the evidence for what is believed of one interview, and for what is planned or held back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any

import typer
from rich.console import RenderableType
from rich.text import Text

from followup_daemon.believed import LACKS
from followup_daemon.commands.options import AsJson, Now, State, instant, print_json
from followup_daemon.commands.overview import Overview, overview
from followup_daemon.contract import Json, iso, person_json
from followup_daemon.grounds import Belief, Source, beliefs, numbers, sources
from followup_daemon.interview import lacking
from followup_daemon.mail import Person
from followup_daemon.matters import Case
from followup_daemon.plan import Hold, Step
from followup_daemon.sayings import hold_line, step_line, title
from followup_daemon.show import belief_rows, marks, section, source_rows, terminal


def why(
    context: typer.Context,
    interview_id: Annotated[str, typer.Argument(metavar="ID", help="The interview's id, or its beginning.")],
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Show why: the mails, the words and the rules behind what is believed of one interview and done about it.

    \b
    Example:
      followup-daemon why 3fa9c1
    """
    state: State = context.obj
    seen = overview(state.config, instant(now))
    case = seen.named(interview_id)
    if as_json:
        print_json(_json(case))
        return
    console = terminal()
    for line in _page(seen, case):
        console.print(line)


def _page(seen: Overview, case: Case) -> Iterator[RenderableType]:
    known, zone = sources(case.interview), seen.zone
    yield Text(f"{title(case.interview)}  ({case.interview.id})", style="bold")
    yield Text("")
    yield from section("What is believed", belief_rows(beliefs(case.interview, case.stands), known, zone))
    yield from section("What is missing", [Text(LACKS[lack]) for lack in lacking(case.interview)])
    planned = [f"{step_line(step, zone)}  {marks([step.because], known)}".rstrip() for step in case.ahead.steps]
    yield from section("What is planned", list(map(Text, planned)))
    withheld = [f"{hold_line(hold)}  {marks([hold.evidence], known)}".rstrip() for hold in case.ahead.holds]
    yield from section("What is held back", list(map(Text, withheld)))
    yield from section("What it rests on", source_rows(known, zone))


def _json(case: Case) -> Json:
    known = sources(case.interview)
    return {
        "id": case.interview.id,
        "believed": [_belief(one, known) for one in beliefs(case.interview, case.stands)],
        "missing": list(lacking(case.interview)),
        "planned": [_step(step, known) for step in case.ahead.steps],
        "held_back": [_hold(hold, known) for hold in case.ahead.holds],
        "sources": [_source(number, source) for number, source in enumerate(known, 1)],
    }


def _belief(belief: Belief, known: Sequence[Source]) -> Json:
    return {"what": belief.topic, "value": _value(belief.value), "because": numbers(belief.because, known)}


def _value(value: object) -> Any:
    match value:
        case Person():
            return person_json(value)
        case date():
            return iso(value)
        case float():
            return round(value, 2)
        case _:
            return value or None


def _step(step: Step, known: Sequence[Source]) -> Json:
    return {
        "kind": step.kind,
        "to": [person.address for person in step.to],
        "due": iso(step.due),
        "rule": step.rule,
        "because": numbers([step.because], known),
    }


def _hold(hold: Hold, known: Sequence[Source]) -> Json:
    return {"what": hold.what, "reason": hold.reason, "because": numbers([hold.evidence], known)}


def _source(number: int, source: Source) -> Json:
    return {
        "number": number,
        "message_id": source.evidence.message_id or None,
        "at": iso(source.evidence.at),
        "from": source.voice,
        "sender": person_json(source.sender) if source.sender else None,
        "findings": [
            {"finding": what, "words": evidence.words, "rule": evidence.rule} for what, evidence in source.findings
        ],
    }
