"""Walk 1: what came into the mailbox is read, and what it tells is stored (HOUSE: sent mail becomes an interview)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from followup_daemon.by_hand import Added, Edited
from followup_daemon.cycle.keeping import believed, read_all
from followup_daemon.cycle.narrowing import READ_ANYWAY, words_of, written_to
from followup_daemon.cycle.news import LISTS_LAG, News
from followup_daemon.cycle.report import Report
from followup_daemon.cycle.scan import read_on, resync
from followup_daemon.errors import CursorLost
from followup_daemon.mail import Owner
from followup_daemon.mailbox import Changes, Mailbox
from followup_daemon.store import Cursor, Store

OVERLAP = timedelta(days=1)
"""How far a resync reaches back behind the last complete intake: mail may be filed late."""


def take_in(mailbox: Mailbox, store: Store, owner: Owner, now: datetime, look_back: timedelta, report: Report) -> News:
    """Bring the store up to the mailbox's present state; return what the history shows meanwhile.

    At a first look, or where the history is lost, a scan begins, which goes on in later passes until all older mail
    that may matter is read.
    """
    news = _changed(mailbox, store, owner, now, look_back, report)
    read_on(mailbox, store, owner, now, report)
    return news


def _changed(mailbox: Mailbox, store: Store, owner: Owner, now: datetime, look_back: timedelta, report: Report) -> News:
    """What the history shows, once it is taken in.

    The cursor moves only when all of it is in; a crash means reading again. Draft records stay to be weighed, in later
    passes too, until ``weighed`` says that they were. Raise a MailboxError where the mailbox cannot be read: nothing
    may be drafted then, an error is never taken for silence.
    """
    cursor = store.cursor()
    if cursor is None:
        resync(mailbox, store, owner, now, now - look_back)
        return News(afresh=True)
    anew = _told_by_hand(mailbox, store, owner, cursor.taken_at, now - look_back)
    try:
        older = mailbox.changes(cursor.drafts_from).drafts if cursor.drafts_from else ()
        changes = mailbox.changes(cursor.history_id)
    except CursorLost:
        resync(mailbox, store, owner, now, min(cursor.taken_at, now) - OVERLAP, anew)
        return News(afresh=True)
    wanted = [*_refused_before(cursor, now), *changes.mail, *anew]
    read = read_all(mailbox, store, owner, wanted, report, _alone(store, changes))
    unread = tuple(dict.fromkeys([*read.refused, *(one for one in cursor.unread if one not in wanted)]))
    news = News(older or changes.drafts, changes.drafts, changes.threads, read.threads, afresh=cursor.unsettled)
    taken = replace(
        cursor,
        history_id=changes.history_id,
        taken_at=now,
        unread=unread,
        refused=tuple(one for one in unread if one in cursor.unread),
        drafts_from=0,
        drafts_since=None,
        unsettled=cursor.unsettled or not news.silent,
    )
    if news.drafts:
        start, since = cursor.drafts_from or cursor.history_id, cursor.drafts_since or cursor.taken_at
        taken = replace(taken, drafts_from=start, drafts_since=since)
    if news.touches_drafts(store.ledger()):
        taken = replace(taken, look_until=now + LISTS_LAG)
    store.advance(taken)
    return news


def _refused_before(cursor: Cursor, now: datetime) -> tuple[str, ...]:
    """The threads that Gmail refused and that are asked for again: in the next pass, then once an hour."""
    fresh = tuple(one for one in cursor.unread if one not in cursor.refused)
    same_hour = timedelta(0) <= now - cursor.taken_at < timedelta(hours=1) and now.hour == cursor.taken_at.hour
    return fresh if same_hour else cursor.unread


def _alone(store: Store, changes: Changes) -> dict[str, str]:
    """The messages that are read alone, by thread: received, and of a thread that was never read."""
    return {thread: message for thread, message in changes.alone.items() if not store.messages_of(thread)}


def settled(store: Store, now: datetime, *, missed: bool) -> None:
    """Keep that what became of the drafts was looked at; lists that lag are looked at once more.

    ``missed`` says that a draft was missed for the first time.
    """
    cursor = store.cursor()
    if cursor is None:
        return
    look_until = cursor.look_until if cursor.look_until is not None and now < cursor.look_until else None
    look_until = now + LISTS_LAG if missed else look_until
    fresh = replace(cursor, unsettled=False, look_until=look_until)
    if fresh != cursor:
        store.advance(fresh)


def weighed(store: Store) -> None:
    """Keep that every draft record so far was held against the steps that are due."""
    cursor = store.cursor()
    if cursor is not None and cursor.drafts_from:
        store.advance(replace(cursor, drafts_from=0, drafts_since=None))


def _told_by_hand(mailbox: Mailbox, store: Store, owner: Owner, taken_at: datetime, since: datetime) -> tuple[str, ...]:
    """The threads to read anew because the owner took an interview up, or corrected it, since the last complete intake.

    Mail that belonged to no interview then was not kept, and may hold an answer, or the owner's own thanks. What was
    said at the very instant of that intake may have come after it.
    """
    added = {
        one.interview for one in store.by_hand() if isinstance(one, Added | Edited) and one.evidence.at >= taken_at
    }
    found = [one for one in believed(store, owner).interviews if added & one.known_as] if added else []
    words = [word for one in found for word in words_of(one)]
    words += [word for one in found for word in written_to(one)]
    named = mailbox.threads_with(since, tuple(dict.fromkeys(words))) if words else ()
    return tuple(dict.fromkeys([*(thread for one in found for thread in one.threads), *named[:READ_ANYWAY]]))
