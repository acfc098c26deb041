"""Threads are read, and what they tell is stored as far as it counts for an interview."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from followup_daemon import witness
from followup_daemon.casebook import Casebook, casebook
from followup_daemon.cycle.report import Report
from followup_daemon.errors import Gone, Refused
from followup_daemon.mail import Owner, Thread
from followup_daemon.mailbox import Mailbox
from followup_daemon.signals import FIRM, Confirmed, Noticed, Signal
from followup_daemon.store import Reading, Store, Told

BATCH = 25
"""Threads read before what they tell is stored: a crash costs no more than these."""


def believed(store: Store, owner: Owner) -> Casebook:
    """What all that is stored comes to."""
    return _casebook(store.told(), owner)


@lru_cache(maxsize=3)
def _casebook(told: Told, owner: Owner) -> Casebook:
    """Kept while nothing more is told: a pass asks several times, and most passes find nothing new."""
    return casebook(told.signals(), owner, told.by_hand())


@dataclass(frozen=True, slots=True)
class Read:
    """The threads read, what they tell, and those that were refused, which is told."""

    threads: Mapping[str, Thread]
    readings: tuple[Reading, ...]
    refused: tuple[str, ...]


def read_all(
    mailbox: Mailbox,
    store: Store,
    owner: Owner,
    threads: Iterable[str],
    report: Report,
    alone: Mapping[str, str] | None = None,
) -> Read:
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
        keep_readings(store, owner, fresh)
        readings += fresh
    if len(wanted) > BATCH:
        keep_readings(store, owner, readings)
    return Read(found, tuple(readings), tuple(refused))


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
    return keep_readings(store, owner, [_reading(store, owner, thread) for thread in threads])


def keep_readings(store: Store, owner: Owner, readings: Sequence[Reading]) -> Casebook:
    """Store what counts of the readings, and return the casebook with all of it.

    Most threads are read again only to make sure that nothing has come: the casebook is then the one believed.
    """
    book = _casebook(store.told().with_fresh(readings), owner)
    counted = {signal.evidence.message_id for one in book.interviews for signal in one.history}
    counted |= {doubt.evidence.message_id for doubt in book.doubts}
    store.take_in([Reading(one.thread_id, _telling(one.messages, counted)) for one in readings])
    return book


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
