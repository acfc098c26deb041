"""The demonstration: a story played in the embedded Gmail, with the real daemon beside it under the story's clock."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import yaml

from followup_daemon.casebook import Casebook
from followup_daemon.commands.workplace import Workplace, workplace
from followup_daemon.cycle import Event
from followup_daemon.cycle.desk import around
from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken
from followup_daemon.plan import Outlook, outlook
from followup_daemon.sandbox import Sandbox
from followup_daemon.sandbox.story import Act, Happened, Outgoing, Stage, Story, load
from followup_daemon.sayings import SAYINGS, STEPS, clean, employer, hold_line, step_line

AFTER_THE_LAST = timedelta(days=30)
"""How long the demonstration looks on after the story's last act: to see that nothing more comes."""

NOTICED_AFTER = timedelta(minutes=5)
"""When the daemon's next look is, once something has happened: its interval."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened, in the story's zone."""

    at: datetime
    kind: Literal["mail", "owner", "daemon", "held"]
    text: str


class Demonstration:
    """Plays the story day by day; the drafts are kept in ``folder`` as they were made."""

    def __init__(self, folder: Path) -> None:
        self._story = load()
        self.zone = self._story.zone
        self.book = Casebook(())
        self._folder = folder
        self._acts = self._story.acts
        self._now = self._time(self._acts[0]) - timedelta(hours=1)
        self._end = self._time(self._acts[-1]) + AFTER_THE_LAST
        self._open = ExitStack()
        self._told: dict[str, str] = {}
        self._counts = dict.fromkeys(("passes", "drafts", "withdrawn", "sent"), 0)

    def __enter__(self) -> Self:
        """Start the embedded Gmail and the daemon on it."""
        data = Path(self._open.enter_context(tempfile.TemporaryDirectory()))
        self._gmail = self._open.enter_context(Sandbox(self._story.owner, lambda: self._now, name=self._story.name))
        self._gmail.quota.enforced = False  # weeks pass in seconds, by no clock that Gmail's quota knows
        self._stage = Stage(self._gmail, self._story)
        self._gmail.write_token(data / "token.json")
        config = data / "config.yaml"
        config.write_text(_configuration(self._story, self._gmail.url, data))
        self._place: Workplace = self._open.enter_context(workplace(config))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    @property
    def days(self) -> int:
        """How many days ``play`` goes through."""
        return (self._end.date() - self._time(self._acts[0]).date()).days + 1

    def play(self) -> Iterator[tuple[date, list[Line]]]:
        """Each day with what happened on it; nothing on a day on which nothing did."""
        day, lines = self._now.date(), list[Line]()
        acts = list(self._acts)
        while (moment := self._next(acts)) is not None:
            while moment.date() > day:
                yield day, lines
                day, lines = day + timedelta(days=1), []
            self._now = moment
            if acts and self._time(acts[0]) <= moment:
                lines += self._acts_until(moment + NOTICED_AFTER, acts)
            lines += self._pass()
        yield day, lines

    def _acts_until(self, look: datetime, acts: list[Act]) -> list[Line]:
        """Play what happens before the daemon's next look, and let it be the time of that look."""
        lines: list[Line] = []
        while acts and self._time(acts[0]) < look:
            self._now = self._time(acts[0])
            lines.append(_line(acts[0], self._stage.play(acts.pop(0))))
        self._now = look
        return lines

    def _time(self, act: Act) -> datetime:
        return datetime.fromisoformat(act.when).replace(tzinfo=self.zone)

    def _next(self, acts: list[Act]) -> datetime | None:
        """The next instant at which anything can happen: an act, a step that falls due, the morning."""
        due = [step.due for one in self.book.interviews for step in self._ahead(one).steps]
        morning = datetime.combine(self._now.date() + timedelta(days=1), time(8, 30), self.zone)
        coming = [morning, *(moment.astimezone(self.zone) for moment in due), *(self._time(act) for act in acts[:1])]
        following = min(moment for moment in coming if moment > self._now or moment in map(self._time, acts[:1]))
        return following if following <= self._end else None

    def _ahead(self, interview: Interview) -> Outlook:
        ledger = self._place.store.ledger()
        return outlook(interview, ledger, self._place.policy, around(interview, self.book, ledger))

    def _pass(self) -> list[Line]:
        """One pass of the real daemon, and what it did and found."""
        report = self._place.make_pass(self._now)
        self.book = report.book
        self._counts["passes"] += 1
        lines = [Line(self._now, "daemon", self._said(event)) for event in report.events]
        lines += [Line(self._now, "held", f"{what}: {fault}") for what, fault in report.failures]
        for interview in self.book.interviews:
            outlook_now = self._outlook_line(interview)
            if self._told.get(interview.id, "") != outlook_now:
                self._told[interview.id] = outlook_now
                lines.append(Line(self._now, "held", f"{employer(interview)}: {outlook_now}"))
        return lines

    def _outlook_line(self, interview: Interview) -> str:
        """What comes next for an interview, else what holds it back."""
        ahead = self._ahead(interview)
        if ahead.quiet_on is not None and self._now.date() >= ahead.quiet_on:
            return "gone quiet, closed"
        coming = [step for step in ahead.steps if step.until >= self._now]
        if coming:
            return f"next: {step_line(coming[0], self.zone)}"
        return hold_line(ahead.holds[-1]) if ahead.holds else "nothing to come"

    def _said(self, event: Event) -> str:
        interview = self.book.named(event.interview)
        what = f"{STEPS[event.step]}: {SAYINGS[event.kind]}" if event.step else SAYINGS[event.kind]
        kept = self._keep(event, interview) if event.kind == "drafted" else ""
        if event.kind in {"drafted", "withdrawn", "sent"}:
            self._counts["drafts" if event.kind == "drafted" else event.kind] += 1
        why = f" ({event.detail})" if event.detail else ""
        return f"{employer(interview) if interview else event.interview}: {what}{why}{kept}"

    def _keep(self, event: Event, interview: Interview | None) -> str:
        """Put the draft as Gmail holds it into the folder, and say under which name."""
        draft = self._gmail.mailbox.drafts[event.draft_id]
        company = clean(interview.meeting.company if interview else None).split()[0].lower()
        safe = "".join(letter for letter in company if letter.isalnum()) or "interview"
        name = f"{self._counts['drafts'] + 1:02d}-{safe}-{event.step}.eml"
        (self._folder / name).write_bytes(self._gmail.mailbox.held(draft.message_id).raw)
        return f" -> {name}"

    def ledger(self) -> tuple[Taken, ...]:
        """Every step taken so far, and what became of it."""
        return self._place.store.ledger()

    def summary(self) -> dict[str, int]:
        """What it came to, counted; what was sent is counted at the server."""
        calls = self._gmail.quota.calls
        sent = sum(count for method, count in calls.items() if method.endswith(".send"))
        return {
            "days": self.days,
            "passes": self._counts["passes"],
            "interviews": len(self.book.interviews),
            "drafts": self._counts["drafts"],
            "withdrawn": self._counts["withdrawn"],
            "sent_by_you": self._counts["sent"],
            "sent_by_the_daemon": sent,
        }


def _line(act: Act, happened: Happened) -> Line:
    mine = happened.who == "you"
    said = f"you write: {clean(happened.what, 60)}" if isinstance(act, Outgoing) else f"you {happened.what}"
    return Line(
        happened.at, "owner" if mine else "mail", said if mine else f"{happened.who}: {clean(happened.what, 60)}"
    )


def _configuration(story: Story, url: str, data: Path) -> str:
    """The configuration of the demonstration, as an owner would write it."""
    return yaml.safe_dump(
        {
            "owner": {"name": story.name, "time_zone": story.zone.key, "country": "US", "subdivision": "IL"},
            "gmail": {"api_endpoint": url, "token_file": "token.json", "look_back": "30d"},
            "data_dir": str(data / "data"),
            "notify": "none",
        }
    )
