"""What people see on a terminal, of whatever width. Text from mail is shown as text, never as markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from zoneinfo import ZoneInfo

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from followup_daemon.believed import TOPICS, belief_words, state_words, writer
from followup_daemon.contract import findings
from followup_daemon.grounds import Belief, Source, beliefs, numbers, sources
from followup_daemon.interview import Interview
from followup_daemon.matter import Matter
from followup_daemon.sayings import (
    FINDINGS,
    NOTHING,
    clean,
    day_and_time,
    day_of,
    employer,
    people,
    title,
)
from followup_daemon.signals import Evidence
from followup_daemon.standing import standing
from followup_daemon.told import matter_line


def terminal() -> Console:
    """Standard output; nothing in what is printed is taken for markup, an emoji code or a number to colour."""
    return Console(markup=False, emoji=False, highlight=False)


def section(heading: str, lines: Sequence[RenderableType]) -> Iterator[RenderableType]:
    """A heading and what stands under it, with a blank line below; nothing where nothing stands under it."""
    if lines:
        yield Text(heading, style="bold")
        yield from (Padding(line, (0, 0, 0, 2)) for line in lines)
        yield Text("")


def dated(rows: Sequence[tuple[str, RenderableType]]) -> list[RenderableType]:
    """A column of days and times, and beside it what belongs to each."""
    if not rows:
        return []
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for when, what in rows:
        table.add_row(Text(when), what)
    return [table]


def interviews_table(interviews: Sequence[Interview], zone: ZoneInfo) -> Table:
    """One row an interview: when; for what, with whom and how; how it stands; its id."""
    caption = f"{len(interviews)} interview{'' if len(interviews) == 1 else 's'}"
    table = Table(title=Text(caption), title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("when", "interview", "state", "id"):
        table.add_column(heading, overflow="fold", header_style="dim")
    for one in interviews:
        day, clock = (day_of(one.start, zone), f"{one.start.astimezone(zone):%H:%M}") if one.start else ("no time", "")
        table.add_row(Text(f"{day}\n{clock}".rstrip()), _what(one), Text(state_words(one)), Text(one.id))
    return table


def _what(interview: Interview) -> Text:
    """``Fernhill, Support Lead``, and below it ``Ana Lima, Ben Ode; video``."""
    below = "; ".join(part for part in (people(interview), interview.meeting.medium or "") if part and part != NOTHING)
    return Text(title(interview), style="bold").append(f"\n{below}" if below else "", style="not bold")


def reason_lines(interview: Interview, zone: ZoneInfo) -> Iterator[RenderableType]:
    """All that is believed of the interview, and below it each mail it rests on, its words and the rule."""
    known = sources(interview)
    yield from section("What is believed", belief_rows(beliefs(interview, standing(interview)), known, zone))
    yield from section("What it rests on", source_rows(known, zone))


def belief_rows(found: Sequence[Belief], known: Sequence[Source], zone: ZoneInfo) -> list[RenderableType]:
    """One row for each belief, with the numbers of the mails it rests on."""
    return dated(
        [(TOPICS[one.topic], Text(f"{belief_words(one, zone)}  {marks(one.because, known)}".strip())) for one in found]
    )


def marks(because: Iterable[Evidence | None], known: Sequence[Source]) -> str:
    """``[1] [3]``: the numbers, in ``source_rows``, of the mails that these evidences come from."""
    return " ".join(f"[{number}]" for number in numbers(because, known))


def source_rows(known: Sequence[Source], zone: ZoneInfo) -> list[RenderableType]:
    """One row for each mail: its number, date, writer and id, and what each rule found in which words."""
    rows: list[tuple[str, RenderableType]] = []
    for number, source in enumerate(known, 1):
        told = Text(f"{day_and_time(source.evidence.at, zone)}  {writer(source)}")
        told.append(f"  {clean(source.evidence.message_id, 100)}" if source.evidence.message_id else "", style="dim")
        for what, evidence in source.findings:
            words = f": \u201c{clean(evidence.words, 200)}\u201d" if evidence.words else ""
            told.append(f"\n{FINDINGS[what]}{words}").append(f"  {evidence.rule}", style="dim")
        rows.append((f"[{number}]", told))
    return dated(rows)


def evidence_rows(interview: Interview) -> list[RenderableType]:
    """The findings of one interview, in order of arrival."""
    rows: list[tuple[str, RenderableType]] = []
    for what, evidence in findings(interview):
        words = f": \u201c{clean(evidence.words, 200)}\u201d" if evidence.words else ""
        said = Text(f"{FINDINGS[what]}{words}")
        said.append(f"\n{evidence.rule}  {clean(evidence.message_id, 100) if evidence.message_id else ''}", style="dim")
        rows.append((f"{evidence.at:%Y-%m-%d}", said))
    return dated(rows)


def matter_rows(matters: Sequence[Matter], called: dict[str, Interview], zone: ZoneInfo) -> list[RenderableType]:
    """One row for each thing that is told: since when, about which interviews, what, and what to do."""
    rows: list[tuple[str, RenderableType]] = []
    for matter in matters:
        names = [employer(called[one]) if one in called else one for one in matter.interviews]
        says, act = matter_line(matter, zone)
        text = Text(f"{' or '.join(names)} ({', '.join(matter.interviews)}): {says}.")
        if matter.evidence is not None and matter.evidence.words:
            text.append(f" \u201c{clean(matter.evidence.words, 100)}\u201d", style="dim")
        rows.append((day_of(matter.at, zone), text.append(f" {act}" if act else "", style="bold")))
    return dated(rows)
