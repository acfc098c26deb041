"""Older mail is read: what may matter first, as much in each pass as Gmail's quota bears, until nothing remains."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from followup_daemon.casebook import Casebook
from followup_daemon.cycle.keeping import BATCH, believed, keep_readings, read_all
from followup_daemon.cycle.narrowing import likely_first, words_of, worth_reading, written_to
from followup_daemon.cycle.report import Report
from followup_daemon.mail import Owner
from followup_daemon.mailbox import Mailbox
from followup_daemon.store import Cursor, Reading, Scan, Store

PER_PASS = 150
"""Threads of older mail that one pass reads at most: at 40 quota units each, what Gmail allows in one minute."""


def resync(
    mailbox: Mailbox, store: Store, owner: Owner, now: datetime, since: datetime, also: Iterable[str] = ()
) -> None:
    """Have all that arrived since an instant read, and every thread of a known interview, in place of the lost history.

    The history id is asked for first, so that what arrives meanwhile is read again. What was still to be read stays so.
    """
    profile = mailbox.profile()
    before = store.cursor()
    old = before.scan if before is not None else None
    since = min(since, old.since) if old is not None else since
    tracked = [thread for interview in believed(store, owner).interviews for thread in interview.threads]
    first = dict.fromkeys([*(before.unread if before else ()), *(old.queue if old else ()), *tracked, *also])
    sent = [thread for thread in mailbox.sent_threads(since) if thread not in first]
    queue = (*first, *(likely_first(mailbox, since, sent) if len(sent) > PER_PASS else sent))
    scan = Scan(since, now, queue, listed=queue, total=len(queue))
    store.advance(Cursor(profile.history_id, now, unsettled=True, scan=scan), reset=True)


def read_on(mailbox: Mailbox, store: Store, owner: Owner, now: datetime, report: Report) -> None:
    """Read on in older mail, as much as one pass may; what is read is kept, and where that ended, batch by batch.

    Sent comes before the rest, since only interviews tell which other mail matters. At the end of each the batches of
    this pass are kept once more: what they told may count for an interview of a later one.
    """
    left, readings = PER_PASS, list[Reading]()
    while (cursor := store.cursor()) is not None and (scan := cursor.scan) is not None and left > 0:
        batch, queue = scan.queue[: min(BATCH, left)], scan.queue[min(BATCH, left) :]
        read = read_all(mailbox, store, owner, batch, report)
        left -= len(batch)
        readings += read.readings
        if not queue and len(readings) > BATCH:
            keep_readings(store, owner, readings)
        scan = replace(scan, queue=queue)
        if not queue:
            readings = []
            scan = None if scan.last else _with_the_rest(mailbox, believed(store, owner), scan, now)
        store.advance(replace(cursor, unread=(*cursor.unread, *read.refused), scan=scan))
    if cursor is not None and cursor.scan is not None:
        report.unread, report.of = len(cursor.scan.queue), cursor.scan.total


def _with_the_rest(mailbox: Mailbox, book: Casebook, scan: Scan, now: datetime) -> Scan:
    """The scan with what may matter of the mail that the owner did not answer.

    Where Sent took several passes, what concerns an interview is read once more: it may have been passed over before
    the interview was known.
    """
    listed = set(scan.listed)
    rest = [thread for thread in mailbox.all_threads(scan.since) if thread not in listed]
    queue = worth_reading(mailbox, book, scan.since, rest)
    if scan.begun != now:
        words = dict.fromkeys(word for one in book.interviews for word in (*words_of(one), *written_to(one)))
        again = mailbox.threads_with(scan.since, tuple(words)) if words else ()
        queue = [*(thread for thread in again if thread in listed), *queue]
    return replace(scan, queue=tuple(queue), total=scan.total + len(queue), last=True)
