"""The desk: what one pass works with, handed from step to step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from followup_daemon.by_hand import Added
from followup_daemon.casebook import Casebook, accepted_offer
from followup_daemon.cycle.news import News
from followup_daemon.cycle.report import Event, EventKind, Report
from followup_daemon.cycle.waits import Waits
from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken
from followup_daemon.mail import Letter, Message, Owner, Thread
from followup_daemon.mailbox import DraftRef, Mailbox
from followup_daemon.plan.asked import follow_ups_sent, own_follow_ups
from followup_daemon.plan.elsewhere import told_of_people
from followup_daemon.plan.steps import Around, Policy, Step
from followup_daemon.signals import Confirmed, Evidence
from followup_daemon.standing import standing
from followup_daemon.store import Store

Writer = Callable[[Step, Interview, Message | None, Message | None], Letter]
"""Puts a step into words: step, interview, the mail to reply to, the owner's earlier follow-up to quote."""

CallNote = Callable[[Step, Interview, Sequence[Thread]], Letter]
"""The owner's note for a call: step, interview, and the threads in which a number may stand."""


@dataclass(slots=True)
class Desk:
    """``now`` is the pass's instant; ``drafts`` is the mailbox's list of drafts by id, kept as drafts come and go, once
    it was asked for. ``waits`` may be handed from pass to pass. ``seen`` are threads read since the drafts were listed.

    ``news`` is what the mailbox told; its draft records are those since the instant ``since``: as a rule the last
    complete intake, an earlier one where they could not be held against every due step yet. ``elapsed`` is how long the
    pass has run: the minute after a claim counts from the claim, also where the pass had to wait before it.
    """

    mailbox: Mailbox
    store: Store
    owner: Owner
    policy: Policy
    write: Writer
    call_note: CallNote
    look_back: timedelta
    now: datetime
    report: Report
    drafts: dict[str, DraftRef] = field(default_factory=dict)
    news: News = field(default_factory=News)
    since: datetime | None = None
    elapsed: Callable[[], timedelta] = timedelta
    listed: bool = False
    seen: dict[str, Thread] = field(default_factory=dict)
    waits: Waits = field(default_factory=Waits)

    def look_at_drafts(self) -> None:
        """Ask for the list of drafts, once in a pass: only where one may have changed, or one is to be made."""
        if not self.listed:
            self.drafts = {ref.id: ref for ref in self.mailbox.drafts()}
            self.listed = True

    def note(self, kind: EventKind, entry: Taken | Step, detail: str = "", draft_id: str = "") -> None:
        """Report something about a step or its draft."""
        self.report.events.append(Event(self.now, kind, entry.interview, entry.kind, detail, draft_id))


def around(interview: Interview, book: Casebook, ledger: tuple[Taken, ...]) -> Around:
    """What the plan for ``interview`` must know of the others."""
    asked = [
        (address, one.at)
        for other in book.interviews
        if other.id != interview.id
        for one in follow_ups_sent(other, standing(other), own_follow_ups(other, ledger))
        for address in one.to
    ]
    others = (other for other in book.interviews if other.id != interview.id)
    people = tuple(told for other in others for told in told_of_people(other, standing(other)))
    accepted = _accepted_elsewhere(interview, book)
    return Around(tuple(asked), accepted, book.doubts_about(interview), book.pauses, people)


def _accepted_elsewhere(interview: Interview, book: Casebook) -> Evidence | None:
    """The mail by which the owner accepted another interview's offer after this one had been agreed."""
    accepted = accepted_offer(book)
    agreed = [signal.evidence.at for signal in interview.history if isinstance(signal, Confirmed | Added)]
    if accepted is None or accepted[0] == interview.id or not agreed:
        return None
    return accepted[1] if agreed[0] < accepted[1].at else None
