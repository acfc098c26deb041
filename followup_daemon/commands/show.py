"""``show ID``: everything on one interview."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from followup_daemon.believed import CLOSINGS, state_words, whole
from followup_daemon.commands.options import AsJson, Now, State, instant, print_json
from followup_daemon.commands.overview import Overview, case_json, matter_json, overview
from followup_daemon.contract import decision_by, evidence_json, findings, standing_json
from followup_daemon.interview import thanked_people
from followup_daemon.matter import Matter
from followup_daemon.matters import Case
from followup_daemon.sayings import clean, day_and_time, day_of, outlook_lines, taken_line, title
from followup_daemon.show import dated, evidence_rows, matter_rows, section, terminal


def show(
    context: typer.Context,
    interview_id: Annotated[str, typer.Argument(metavar="ID", help="The interview's id, or its beginning.")],
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Show everything on one interview: what was agreed, said and drafted, and what is to come.

    \b
    Example:
      followup-daemon show 3fa9c1
    """
    state: State = context.obj
    seen = overview(state.config, instant(now))
    case = seen.named(interview_id)
    if as_json:
        print_json(everything_json(seen, case))
        return
    console = terminal()
    for line in _page(seen, case):
        console.print(line)


def _matters(seen: Overview, case: Case) -> list[Matter]:
    return [matter for matter in seen.matters if case.interview.id in matter.interviews]


def _page(seen: Overview, case: Case) -> Iterator[RenderableType]:
    zone = seen.zone
    yield Text(f"{title(case.interview)}  ({case.interview.id})", style="bold")
    yield Text("")
    yield from section("What was agreed", _agreed(case))
    yield from section("Needs you", matter_rows(_matters(seen, case), seen.called, zone))
    yield from section("Done", [Text(taken_line(entry, zone)) for entry in case.own] or [Text("nothing yet")])
    coming = [Text(line) for line in outlook_lines(case.ahead, case.now, zone)]
    yield from section("To come", coming or [Text("nothing")])
    yield from section("What the mail says", evidence_rows(case.interview))


def _agreed(case: Case) -> list[RenderableType]:
    """The meeting, field by field; what is not known is left out."""
    interview, zone = case.interview, case.policy.zone
    meeting, promised = interview.meeting, decision_by(interview)
    end = f" to {interview.end.astimezone(zone):%H:%M}" if interview.end else ""
    rows = [
        ("when", day_and_time(interview.start, zone) + end + ("" if meeting.end else " (no length said)") * bool(end)),
        ("how", meeting.medium or ""),
        ("interviewers", ", ".join(map(whole, meeting.interviewers))),
        ("arranged by", whole(meeting.coordinator) if meeting.coordinator else ""),
        ("thanked", ", ".join(map(whole, thanked_people(interview)))),
        ("state", state_words(interview)),
        ("closed", CLOSINGS[case.stands.closed] if case.stands.closed else ""),
        ("they decide by", day_of(promised, zone) if promised else ""),
        ("certainty", f"{interview.certainty:.0%}" + ("" if interview.is_sure else ", not sure enough to draft")),
    ]
    return dated([(name, Text(clean(value, 400))) for name, value in rows if value])


def everything_json(seen: Overview, case: Case) -> dict[str, object]:
    """All that is known of one interview."""
    said = [{"finding": what, **evidence_json(evidence)} for what, evidence in findings(case.interview)]
    return {
        **case_json(case),
        "standing": standing_json(case.stands),
        "matters": [matter_json(matter, seen.zone) for matter in _matters(seen, case)],
        "said": said,
    }
