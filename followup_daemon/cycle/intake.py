"""Walk 1: what came into the mailbox is read, and what it tells is stored (HOUSE: sent mail becomes an interview)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache

from followup_daemon import witness
from followup_daemon.by_hand import Added, Edited
from followup_daemon.casebook import Casebook, casebook
from followup_daemon.cycle.narrowing import READ_ANYWAY, words_of, worth_reading
from followup_daemon.cycle.news import LISTS_LAG, News
from followup_daemon.cycle.report import Report
from followup_daemon.errors import CursorLost, Gone, Refused
from followup_daemon.mail import Owner, Thread
from followup_daemon.mailbox import Changes, Mailbox
from followup_daemon.signals import FIRM, Confirmed, Noticed, Signal
from followup_daemon.store import Cursor, Reading, Store, Told

OVERLAP = timedelta(days=1)
"""How far a resync reaches back behind the last complete intake: mail may be filed late."""

BATCH = 25
"""Threads read before what they tell is stored: a crash costs no more than these."""


def take_in(mailbox: Mailbox, store: Store, owner: Owner, now: datetime, look_back: timedelta, report: Report) -> News:
    """Bring the store up to the mailbox's present state; return what the history shows meanwhile.

    The cursor moves only when all of it is in; a crash means reading again. Draft records stay to be weighed, in later
    passes too, until ``weighed`` says that they were. Raise a MailboxError where the mailbox cannot be read: nothing
    may be drafted then, an error is never taken for silence.
    """
    cursor = store.cursor()
    if cursor is None:
        _resync(mailbox, store, owner, now, now - look_back, report)
        return News(afresh=True)
    anew = _told_by_hand(mailbox, store, owner, cursor.taken_at, now - look_back)
    try:
        older = mailbox.changes(cursor.drafts_from).drafts if cursor.drafts_from else ()
        changes = mailbox.changes(cursor.history_id)
    except CursorLost:
        _resync(mailbox, store, owner, now, min(cursor.taken_at, now) - OVERLAP, report, anew)
        return News(afresh=True)
    wanted = [*_refused_before(cursor, now), *changes.mail, *anew]
    read = _read_all(mailbox, store, owner, wanted, report, _alone(store, changes))
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


def settled(store: Store, now: datetime) -> None:
    """Keep that what became of the drafts was looked at; lists that lag are looked at once more."""
    cursor = store.cursor()
    if cursor is None:
        return
    look_until = cursor.look_until if cursor.look_until is not None and now < cursor.look_until else None
    fresh = replace(cursor, unsettled=False, look_until=look_until)
    if fresh != cursor:
        store.advance(fresh)


def weighed(store: Store) -> None:
    """Keep that every draft record so far was held against the steps that are due."""
    cursor = store.cursor()
    if cursor is not None and cursor.drafts_from:
        store.advance(replace(cursor, drafts_from=0, drafts_since=None))


def believed(store: Store, owner: Owner) -> Casebook:
    """What all that is stored comes to."""
    return _casebook(store.told(), owner)


@lru_cache(maxsize=2)
def _casebook(told: Told, owner: Owner) -> Casebook:
    """Kept while nothing more is told: a pass asks several times, and most passes find nothing new."""
    return casebook(told.signals(), owner, told.by_hand())


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
    words += [f"to:{person.address}" for one in found for person in one.people if person.address]
    named = mailbox.threads_with(since, tuple(dict.fromkeys(words))) if words else ()
    return tuple(dict.fromkeys([*(thread for one in found for thread in one.threads), *named[:READ_ANYWAY]]))


def _resync(
    mailbox: Mailbox,
    store: Store,
    owner: Owner,
    now: datetime,
    since: datetime,
    report: Report,
    also: Iterable[str] = (),
) -> None:
    """Read all that arrived since an instant, and every thread of a known interview, in place of the lost history.

    Steps, in this order: the history id is asked for first, so that what arrives meanwhile is read again; Sent before
    the rest, since only interviews tell which other mail matters.
    """
    profile = mailbox.profile()
    book = believed(store, owner)
    tracked = [thread for interview in book.interviews for thread in interview.threads]
    before = store.cursor()
    first = dict.fromkeys([*(before.unread if before else ()), *mailbox.sent_threads(since), *tracked, *also])
    unread = _read_all(mailbox, store, owner, first, report).refused
    rest = [thread for thread in mailbox.all_threads(since) if thread not in first]
    rest = worth_reading(mailbox, believed(store, owner), since, rest)
    unread += _read_all(mailbox, store, owner, rest, report).refused
    store.advance(Cursor(profile.history_id, now, unread, unsettled=True), reset=True)


@dataclass(frozen=True, slots=True)
class _Read:
    """The threads read, and those that were refused, which is told."""

    threads: Mapping[str, Thread]
    refused: tuple[str, ...]


def _read_all(
    mailbox: Mailbox,
    store: Store,
    owner: Owner,
    threads: Iterable[str],
    report: Report,
    alone: Mapping[str, str] | None = None,
) -> _Read:
    """Store what all these threads tell, batch by batch; ``alone`` are the messages that are all there is of theirs.

    At the end the earlier batches are kept once more: what they told may count for an interview of a later one.
    """
    wanted = list(dict.fromkeys(threads))
    refused: list[str] = []
    found: dict[str, Thread] = {}
    readings: list[Reading] = []
    for start in range(0, len(wanted), BATCH):
        fresh: list[Reading] = []
        for thread_id in wanted[start : start + BATCH]:
            try:
                thread = _thread(mailbox, thread_id, (alone or {}).get(thread_id, ""))
            except Gone:
                continue
            except Refused as fault:
                report.fail(f"thread {thread_id}", fault)
                refused.append(thread_id)
                continue
            found[thread_id] = thread
            fresh.append(_reading(store, owner, thread))
        _keep(store, owner, fresh)
        readings += fresh
    if len(wanted) > BATCH:
        _keep(store, owner, readings)
    return _Read(found, tuple(refused))


def _thread(mailbox: Mailbox, thread_id: str, alone: str) -> Thread:
    """The whole thread; its one message where that is all there is, and answers nothing."""
    if alone:
        message = mailbox.message(alone)
        if not message.in_reply_to and not message.references:
            return Thread(thread_id, (message,))
    return mailbox.thread(thread_id)


def keep(store: Store, owner: Owner, threads: Iterable[Thread]) -> Casebook:
    """Store what the threads tell, and return the casebook with it.

    Mail that belongs to no interview leaves nothing behind but its id: private mail stays out of the database. Once a
    thread has lost a message, what the others told is not read anew: a yes without its question would tell nothing.
    """
    return _keep(store, owner, [_reading(store, owner, thread) for thread in threads])


def _keep(store: Store, owner: Owner, readings: Sequence[Reading]) -> Casebook:
    fresh = {id_: signals for reading in readings for id_, signals in reading.messages.items()}
    book = _with_fresh(store, owner, fresh)
    counted = {signal.evidence.message_id for one in book.interviews for signal in one.history}
    counted |= {doubt.evidence.message_id for doubt in book.doubts}
    store.take_in([Reading(one.thread_id, _telling(one.messages, counted)) for one in readings])
    return book


def _with_fresh(store: Store, owner: Owner, fresh: Mapping[str, tuple[Signal, ...]]) -> Casebook:
    """The casebook with what these messages tell in place of what they told; what is believed where that is the same.

    Most threads are read again only to make sure that nothing has come.
    """
    told: dict[str, tuple[Signal, ...]] = {}
    for signal in store.signals():
        id_ = signal.evidence.message_id
        told[id_] = (*told.get(id_, ()), signal)
    if all(told.get(id_, ()) == signals for id_, signals in fresh.items()):
        return believed(store, owner)
    old = [signal for id_, signals in told.items() if id_ not in fresh for signal in signals]
    return casebook([*old, *(signal for signals in fresh.values() for signal in signals)], owner, store.by_hand())


def _telling(messages: Mapping[str, tuple[Signal, ...]], counted: set[str]) -> dict[str, tuple[Signal, ...]]:
    """The signals that count for some interview, or that agree on or announce what is one or may prove to be."""
    return {
        id_: tuple(one for one in signals if id_ in counted or _announces(one)) for id_, signals in messages.items()
    }


def _announces(signal: Signal) -> bool:
    """Whether it agrees on an interview or announces one; a booking's notice and its "booked" may come far apart."""
    if isinstance(signal, Confirmed):
        return signal.about >= FIRM or signal.meeting.start is None
    return isinstance(signal, Noticed)


def _reading(store: Store, owner: Owner, thread: Thread) -> Reading:
    known = store.messages_of(thread.id)
    present = {message.message_id for message in thread.messages if not message.is_draft}
    told: dict[str, tuple[Signal, ...]] = dict.fromkeys(present, ())
    for signal in witness.read(thread, owner):
        id_ = signal.evidence.message_id
        told[id_] = (*told.get(id_, ()), signal)
    if known - present:
        told = {id_: signals for id_, signals in told.items() if id_ not in known}
    return Reading(thread.id, told)
