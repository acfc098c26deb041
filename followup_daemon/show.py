"""What people see on a terminal: interviews, what was done, what is to come.

Text from mail is shown as text, never as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from rich.table import Table
from rich.text import Text

from followup_daemon.contract import findings
from followup_daemon.interview import Interview
from followup_daemon.ledger import StepKind, Taken
from followup_daemon.plan import Hold, Outlook, Step
from followup_daemon.standing import standing

STEPS: dict[StepKind, str] = {
    "thank_you": "thank-you",
    "first_follow_up": "first follow-up",
    "second_follow_up": "second follow-up",
}
STATES = {
    "awaiting": "no answer yet",
    "replied": "they wrote",
    "next_round": "further round",
    "rejected": "rejected",
    "offer": "offer",
    "cancelled": "cancelled",
}
HOLDS = {
    "unsure": "not sure enough that this is an interview: nothing is drafted",
    "seen_only": "seen in received mail only: nothing is drafted until you confirm it",
    "no_time": "confirmed, but no time is known: nothing is drafted",
    "closed": "closed",
    "not_held": "it did not take place; waiting for a new time",
    "next_round": "they invited you to a further round",
    "question": "they asked you something: it is your turn",
    "on_hold": "the role is on hold",
    "offer_accepted_elsewhere": "you accepted another offer",
    "cap": "as many follow-ups went as may",
    "unsent": "a draft lies unsent",
    "claimed": "a draft was asked for, and Gmail has not said yet whether it was made",
    "vanished": "a draft is gone and nothing was sent (yet)",
    "discarded": "you discarded the draft",
    "unknown": "a draft was made, and what became of it cannot be told",
    "bounced": "the mail reached nobody",
    "no_address": "no address is known",
    "thanked": "the thanks are said",
    "doubt": "a mail may mean this interview or another: you are asked",
}
FATES = {
    "claimed": "asked for",
    "open": "lies in Drafts",
    "edited": "lies in Drafts, edited by you",
    "sent": "sent",
    "vanished": "gone, nothing sent yet",
    "discarded": "discarded",
    "withdrawing": "being withdrawn",
    "withdrawn": "withdrawn",
    "unknown": "made; what became of it cannot be told",
}


SAYINGS = {
    "recognised": "interview recognised",
    "moved": "interview moved",
    "closed": "interview closed",
    "drafted": "drafted",
    "withdrawn": "draft withdrawn",
    "left": "draft overtaken, but left: it holds your words",
    "sent": "you sent it",
    "edited": "you edited the draft",
    "vanished": "the draft is gone and nothing was sent yet",
    "discarded": "you discarded the draft",
    "unknown": "a draft was made; what became of it cannot be told",
    "waits": "due, but waits",
    "overdue": "too long overdue to be drafted by itself",
    "failed": "failed",
}
NOTHING = "-"


def clean(text: str | None, length: int = 60) -> str:
    """Text from mail in one short line, control characters left out; a dash for none."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text or "")
    line = " ".join(printable.split())
    return (line if len(line) <= length else line[: length - 1] + "…") or NOTHING


def day_and_time(moment: datetime | None, zone: ZoneInfo) -> str:
    """``Thu 12 Mar 2026 14:00`` in the owner's zone."""
    return moment.astimezone(zone).strftime("%a %d %b %Y %H:%M") if moment else "time unknown"


def people(interview: Interview) -> str:
    """The interviewers by name, else the coordinator."""
    names = [one.name or one.address for one in interview.meeting.interviewers]
    coordinator = interview.meeting.coordinator
    if not names and coordinator is not None:
        names = [f"{coordinator.name or coordinator.address} (arranges)"]
    return clean(", ".join(names))


def interviews_table(interviews: Sequence[Interview], zone: ZoneInfo) -> Table:
    """One row an interview: when, with whom, for what, and how it stands."""
    table = Table(title=f"{len(interviews)} interview{'' if len(interviews) == 1 else 's'}", title_justify="left")
    for heading in ("id", "when", "company", "role", "with", "how", "state"):
        table.add_column(heading, overflow="fold")
    for one in interviews:
        cells = [
            one.id,
            day_and_time(one.start, zone),
            clean(one.meeting.company),
            clean(one.meeting.role),
            people(one),
            one.meeting.medium or NOTHING,
            STATES[standing(one).state],
        ]
        table.add_row(*map(Text, cells))
    return table


def evidence_lines(interview: Interview) -> Iterator[Text]:
    """What each message told of the interview, the words, and the rule that read them."""
    yield Text(f"{interview.id}  {clean(interview.meeting.company)}", style="bold")
    for what, evidence in findings(interview):
        yield Text(f"  {evidence.at:%Y-%m-%d}  {what}: “{clean(evidence.words, 100)}”  ({evidence.rule})")
        yield Text(f"              {clean(evidence.message_id, 100)}", style="dim")


def step_line(step: Step, zone: ZoneInfo) -> str:
    """What comes when, to whom, and why then."""
    to = clean(", ".join(one.name or one.address for one in step.to))
    how = "call" if step.by == "call" else "draft"
    return f"{day_and_time(step.due, zone)}  {STEPS[step.kind]} ({how}) to {to}: {step.rule}"


def hold_line(hold: Hold) -> str:
    """What is held back and why."""
    what = {"all": "everything", "thank_you": "thank-you", "follow_up": "follow-ups"}[hold.what]
    return f"{what}: {HOLDS[hold.reason]}"


def taken_line(entry: Taken, zone: ZoneInfo) -> str:
    """One step taken and what became of it."""
    return f"{day_and_time(entry.fate_at, zone)}  {STEPS[entry.kind]}: {FATES[entry.fate]}"


def outlook_lines(ahead: Outlook, today: date, zone: ZoneInfo) -> Iterable[str]:
    """All that is to come, then what is held back."""
    if ahead.quiet_on is not None and today >= ahead.quiet_on:
        yield f"gone quiet on {ahead.quiet_on:%d %b %Y}: closed"
        return
    for step in ahead.steps:
        late = _overdue(step, today, zone)
        yield step_line(step, zone) + late
    yield from map(hold_line, ahead.holds)


def _overdue(step: Step, today: date, zone: ZoneInfo) -> str:
    """A remark on a step that is too old to be drafted by itself."""
    return " - overdue, not drafted by itself" if today > step.until.astimezone(zone).date() else ""
