"""What the data folder knows, without asking Gmail: the interviews, what was done for each, and what is to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_daemon.by_hand import Paused
from followup_daemon.casebook import Casebook
from followup_daemon.commands.owning import owner_of, policy_of
from followup_daemon.config import load
from followup_daemon.contract import Json, evidence_json, interview_json, iso
from followup_daemon.cycle.desk import around
from followup_daemon.cycle.keeping import believed
from followup_daemon.errors import UserError
from followup_daemon.interview import Interview
from followup_daemon.mail import Owner
from followup_daemon.matter import Matter
from followup_daemon.matters import Case, matters
from followup_daemon.plan import outlook
from followup_daemon.store import Scan, Store
from followup_daemon.told import matter_line


@dataclass(frozen=True, slots=True)
class Overview:
    """``cases`` are all interviews, oldest first. ``taken_at`` is when the mailbox was last read whole, None before."""

    book: Casebook
    cases: tuple[Case, ...]
    matters: tuple[Matter, ...]
    taken_at: datetime | None
    owner: Owner
    scan: Scan | None = None

    @property
    def zone(self) -> ZoneInfo:
        return self.owner.zone

    @property
    def called(self) -> dict[str, Interview]:
        """The interviews by id."""
        return {case.interview.id: case.interview for case in self.cases}

    def paused(self, now: datetime) -> Paused | None:
        """The pause of all interviews that is on at ``now``."""
        newest = max(self.book.pauses, key=lambda one: one.evidence.at, default=None)
        ended = (
            isinstance(newest, Paused) and newest.until is not None and now.astimezone(self.zone).date() >= newest.until
        )
        return newest if isinstance(newest, Paused) and not ended else None

    def named(self, beginning: str) -> Case:
        """The one case whose id, or one it had before, begins so. Raise UserError where none or several do."""
        wanted = beginning.strip().lower()
        found = [case for case in self.cases if wanted and case.interview.id.startswith(wanted)]
        found = found or [case for case in self.cases if wanted and wanted in case.interview.known_as]
        if len(found) == 1:
            return found[0]
        if not self.cases:
            raise UserError("No interview is known yet.", "`followup-daemon status` says why.")
        known = ", ".join(case.interview.id for case in (found or self.cases)[-20:])
        what = "More than one interview has" if found else "No interview has"
        raise UserError(f"{what} an id that begins with {beginning[:20]!r}.", f"There are {known}.")

    def known_as(self, interview_id: str) -> Case:
        """The case whose interview has this id, or had it before it proved to be another's.

        Raise UserError where there is none: what was said by hand is kept, and mail read since may hold no such one.
        """
        found = next((case for case in self.cases if interview_id in case.interview.known_as), None)
        if found is None:
            raise UserError(
                f"Your word on {interview_id} is kept, but no such interview is known any more.",
                "See `followup-daemon status --all`.",
            )
        return found


def overview(config: Path | None, now: datetime) -> Overview:
    """What the configured data folder knows at ``now``; a daemon at work is not disturbed."""
    settings = load(config)
    policy = policy_of(settings)
    with Store.rehearse(settings.data_dir) as store:
        addresses = settings.owner.addresses or tuple(filter(None, [store.account()]))
        owner = owner_of(settings, settings.owner.name or "", addresses)
        book = believed(store, owner)
        ledger, cursor = store.ledger(), store.cursor()
    looked = cursor.taken_at if cursor else None
    beside = [around(interview, book, ledger) for interview in book.interviews]
    cases = tuple(
        Case(interview, outlook(interview, ledger, policy, others), ledger, others, policy, now, looked)
        for interview, others in zip(book.interviews, beside, strict=True)
    )
    return Overview(book, cases, matters(cases, book), looked, owner, cursor.scan if cursor else None)


def case_json(case: Case) -> Json:
    """One interview with what was done and what is to come."""
    return {
        **interview_json(case.interview),
        "open": not case.is_over,
        "steps": [
            {
                "kind": step.kind,
                "by": step.by,
                "to": [person.address for person in step.to],
                "due": iso(step.due),
                "until": iso(step.until),
                "rule": step.rule,
            }
            for step in case.ahead.steps
        ],
        "holds": [{"what": hold.what, "reason": hold.reason} for hold in case.ahead.holds],
        "quiet_on": iso(case.ahead.quiet_on),
        "taken": [
            {"kind": entry.kind, "to": list(entry.to), "fate": entry.fate, "at": iso(entry.fate_at)}
            for entry in case.own
        ],
    }


def matter_json(matter: Matter, zone: ZoneInfo) -> Json:
    """One thing that is told."""
    says, act = matter_line(matter, zone)
    return {
        "kind": matter.kind,
        "interviews": list(matter.interviews),
        "at": iso(matter.at),
        "step": matter.step,
        "says": says,
        "act": act or None,
        "evidence": evidence_json(matter.evidence) if matter.evidence else None,
    }
