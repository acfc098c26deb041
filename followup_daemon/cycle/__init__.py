"""One pass of the loop: the mailbox is taken in, then what is due is drafted."""

from __future__ import annotations

from followup_daemon.casebook import Casebook
from followup_daemon.cycle.desk import Desk, Writer
from followup_daemon.cycle.fates import settle
from followup_daemon.cycle.intake import take_in, weighed
from followup_daemon.cycle.keeping import believed
from followup_daemon.cycle.report import Event, Report
from followup_daemon.cycle.withdrawing import withdraw_overtaken
from followup_daemon.cycle.writing import write_due
from followup_daemon.errors import AuthExpired, MailboxError
from followup_daemon.standing import standing
from followup_daemon.store import Cursor, Store

__all__ = ["Desk", "Event", "Report", "Writer", "run_pass"]


def run_pass(desk: Desk) -> Report:
    """Carry out one pass and return what it did. Raise AuthExpired where the owner must sign in again.

    Steps, in this order: drafts are looked at only after the mail is in, so that a draft that was sent is found as
    mail; what is overtaken goes before anything new is written; and nothing is written after a look that failed.
    """
    before = believed(desk.store, desk.owner)
    try:
        cursor = desk.store.cursor()
        desk.since = (cursor.drafts_since or cursor.taken_at) if cursor else None
        desk.news = take_in(desk.mailbox, desk.store, desk.owner, desk.now, desk.look_back, desk.report)
        book = believed(desk.store, desk.owner)
        _tell_news(desk, before, book)
        settle(desk, book)
        withdraw_overtaken(desk, book)
        desk.report.complete = not _refused_now(desk.store, cursor)
        if desk.report.complete and write_due(desk, book):
            weighed(desk.store)
    except AuthExpired:
        raise
    except MailboxError as fault:
        desk.report.fail("the mailbox", fault)
    desk.report.book = believed(desk.store, desk.owner)
    return desk.report


def _refused_now(store: Store, before: Cursor | None) -> set[str]:
    """The threads that Gmail refuses for the first time: one of them may hold an answer, and nothing is drafted yet.

    Refused again in the next pass it counts as bad mail, and the rest goes on.
    """
    cursor = store.cursor()
    return set(cursor.unread if cursor else ()) - set(before.unread if before else ())


def _tell_news(desk: Desk, before: Casebook, after: Casebook) -> None:
    """Report what is newly recognised, moved or closed."""
    for interview in after.interviews:
        old = before.named(interview.id)
        closed = standing(interview).closed
        if old is None:
            desk.report.events.append(Event(desk.now, "recognised", interview.id))
        elif old.start != interview.start:
            desk.report.events.append(Event(desk.now, "moved", interview.id))
        if closed is not None and (old is None or standing(old).closed is None):
            desk.report.events.append(Event(desk.now, "closed", interview.id, detail=closed))
