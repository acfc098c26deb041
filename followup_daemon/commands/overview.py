"""What the data folder knows, without asking Gmail: the interviews, what was done for each, and what is to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from followup_daemon.casebook import Casebook, casebook
from followup_daemon.commands.workplace import owner_offline, policy_of
from followup_daemon.config import load
from followup_daemon.contract import interview_json, iso
from followup_daemon.cycle.desk import around
from followup_daemon.errors import UserError
from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken
from followup_daemon.plan import Outlook, Policy, outlook
from followup_daemon.standing import standing
from followup_daemon.store import Store


@dataclass(frozen=True, slots=True)
class Overview:
    """``taken_at`` is when the mailbox was last taken in whole, None before the first time."""

    book: Casebook
    ledger: tuple[Taken, ...]
    policy: Policy
    taken_at: datetime | None

    def ahead(self, interview: Interview) -> Outlook:
        """What is to come for one interview."""
        return outlook(interview, self.ledger, self.policy, around(interview, self.book, self.ledger))

    def taken(self, interview: Interview) -> tuple[Taken, ...]:
        """What was done for one interview, oldest first."""
        return tuple(entry for entry in self.ledger if entry.interview == interview.id)

    def is_open(self, interview: Interview, today: date) -> bool:
        """Whether anything may still come of it."""
        ahead = self.ahead(interview)
        quiet = ahead.quiet_on is not None and today >= ahead.quiet_on
        return not quiet and (standing(interview).closed is None or bool(ahead.steps))

    def named(self, beginning: str) -> Interview:
        """The one interview whose id begins so. Raise UserError where none or several do."""
        found = [one for one in self.book.interviews if one.id.startswith(beginning)]
        if len(found) != 1:
            known = ", ".join(one.id for one in self.book.interviews) or "none"
            raise UserError(
                f"{'No' if not found else 'More than one'} interview has the id {beginning}.", f"Known: {known}."
            )
        return found[0]


def overview(config: Path | None) -> Overview:
    """What the configured data folder knows; a daemon at work is not disturbed."""
    settings = load(config)
    with Store.rehearse(settings.data_dir) as store:
        owner = owner_offline(settings, store)
        cursor = store.cursor()
        return Overview(
            casebook(store.signals(), owner),
            store.ledger(),
            policy_of(settings),
            cursor.taken_at if cursor else None,
        )


def outlook_json(seen: Overview, interview: Interview) -> dict[str, object]:
    """One interview with what was done and what is to come."""
    ahead = seen.ahead(interview)
    return {
        **interview_json(interview),
        "steps": [
            {
                "kind": step.kind,
                "by": step.by,
                "to": [person.address for person in step.to],
                "due": iso(step.due),
                "until": iso(step.until),
                "rule": step.rule,
            }
            for step in ahead.steps
        ],
        "holds": [{"what": hold.what, "reason": hold.reason} for hold in ahead.holds],
        "quiet_on": iso(ahead.quiet_on),
        "taken": [
            {"kind": entry.kind, "to": list(entry.to), "fate": entry.fate, "at": iso(entry.fate_at)}
            for entry in seen.taken(interview)
        ],
    }
