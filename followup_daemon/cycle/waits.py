"""Steps that are due and wait: remembered, so that their threads are not read again in every pass for nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from followup_daemon.casebook import Casebook
from followup_daemon.cycle.news import News
from followup_daemon.ledger import Taken
from followup_daemon.plan.steps import Step


@dataclass(frozen=True, slots=True)
class Wait:
    """Why a step waits, and until when that is believed while nothing happens; None is until the day is over.

    ``decided`` says that no draft which came or went meanwhile may have been the step's. ``threads`` are those in which
    something must happen to end it; none where any draft may.
    """

    step: Step
    threads: tuple[str, ...]
    day: date
    reason: str
    decided: bool
    until: datetime | None = None


@dataclass(slots=True)
class Waits:
    """The waits found while the casebook was this one and the ledger so."""

    book: Casebook | None = None
    ledger: tuple[Taken, ...] = ()
    found: dict[object, Wait] = field(default_factory=dict)

    def renew(self, book: Casebook, ledger: tuple[Taken, ...], news: News) -> None:
        """Forget those that what happened may have ended."""
        if news.afresh or self.book is not book or self.ledger != ledger:
            self.found.clear()
        self.book, self.ledger = book, ledger
        seen = {*news.threads, *(record.thread_id for record in news.fresh)}
        for key, wait in tuple(self.found.items()):
            if seen & set(wait.threads) or (news.fresh and not wait.threads):
                del self.found[key]

    def of(self, step: Step, now: datetime, day: date) -> Wait | None:
        """The wait of exactly this step, where it is still believed."""
        wait = self.found.get(step.key)
        if wait is None or wait.step != step or wait.day != day or (wait.until is not None and now >= wait.until):
            return None
        return wait
