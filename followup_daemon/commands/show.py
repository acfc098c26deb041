"""``show ID``: everything on one interview."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from followup_daemon.commands.options import AsJson, Now, State, instant, print_json
from followup_daemon.commands.overview import Overview, outlook_json, overview
from followup_daemon.contract import evidence_json, findings, standing_json
from followup_daemon.interview import Interview
from followup_daemon.show import evidence_lines, interviews_table, outlook_lines, taken_line
from followup_daemon.standing import standing


def show(
    context: typer.Context,
    interview_id: Annotated[str, typer.Argument(metavar="ID", help="The interview's id, or its beginning.")],
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Show everything on one interview: what was agreed, what was said, drafted and is to come.

    Example: followup-daemon show 3fa9c1
    """
    state: State = context.obj
    seen = overview(state.config)
    interview = seen.named(interview_id)
    if as_json:
        print_json(_json(seen, interview))
        return
    console = Console()
    console.print(interviews_table([interview], seen.policy.zone))
    today = seen.policy.day(instant(now))
    done = [taken_line(entry, seen.policy.zone) for entry in seen.taken(interview)]
    for heading, lines in (
        ("Done", done or ["nothing yet"]),
        ("To come", list(outlook_lines(seen.ahead(interview), today, seen.policy.zone)) or ["nothing"]),
    ):
        console.print(Text(heading, style="bold"))
        for line in lines:
            console.print(Text(f"  {line}"))
    console.print(Text("What the mail says", style="bold"))
    for text in evidence_lines(interview):
        console.print(text)


def _json(seen: Overview, interview: Interview) -> dict[str, object]:
    said = [{"finding": what, **evidence_json(evidence)} for what, evidence in findings(interview)]
    return {**outlook_json(seen, interview), "standing": standing_json(standing(interview)), "said": said}
