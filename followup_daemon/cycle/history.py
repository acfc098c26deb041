"""Drafts that our ledger does not know: one of them may be, or have been, the step's.

A database that was put back from an old copy has forgotten drafts made since. While such a draft lies there, in the
thread or as a mail of its own to the same person, no other is made; one that is gone shows only in the history. A step
that may have had its draft is listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup_daemon.cycle.desk import Desk
from followup_daemon.cycle.placing import Place
from followup_daemon.errors import Gone
from followup_daemon.ledger import LYING
from followup_daemon.mail import Person, Thread
from followup_daemon.mailbox import DraftRecord, DraftRef

LOOKED_UP = 20
"""Forgotten drafts that are looked up for one step at most, the newest; of those gone, more are unclear."""


def lies_to(desk: Desk, people: Sequence[Person], subject: str = "") -> bool:
    """Whether a draft that the ledger does not know lies there, addressed to one of these people.

    With ``subject``, under that subject alone: the owner has other notes among the drafts.
    """
    known = {entry.draft_id for entry in desk.store.ledger()}
    strangers = [ref for ref in desk.drafts.values() if ref.id not in known]
    return any(_goes_to(desk, ref, people, subject) for ref in strangers[:LOOKED_UP])


def _goes_to(desk: Desk, ref: DraftRef, people: Sequence[Person], subject: str) -> bool:
    """Whether the draft is addressed so; one that went since the list was asked for may have been sent to them."""
    try:
        _, message = desk.mailbox.draft(ref.id)
    except Gone:
        return True
    if subject and message.subject != subject:
        return False
    return any(one.same_mailbox(person.address) for one in (*message.to, *message.cc) for person in people)


def may_have_been_made(desk: Desk, where: Place) -> bool:
    """Whether a draft that is gone, and is nobody's we know of, may have been this step's.

    In the thread the letter would go to, any such record counts. For a new mail, one whose whole thread is gone: a
    draft thrown away unsent. What the owner sent from a draft explains its records, and the reading knows that mail.
    """
    if where.thread_id:
        found = any(record.thread_id == where.thread_id for record in _unexplained(desk))
        return found and not _owner_sent_since(desk, _thread(desk, where.thread_id))
    threads = dict.fromkeys(record.thread_id for record in _unexplained(desk))
    return len(threads) > LOOKED_UP or any(_thread(desk, thread_id) is None for thread_id in threads)


def _unexplained(desk: Desk) -> Iterator[DraftRecord]:
    """Records of drafts added since the cursor that are gone, in threads where none of ours lay meanwhile."""
    live = {ref.message_id for ref in desk.drafts.values()}
    ours = {
        entry.thread_id
        for entry in desk.store.ledger()
        if entry.thread_id and (entry.fate in LYING or desk.since is None or entry.fate_at >= desk.since)
    }
    for record in desk.news.drafts:
        if not record.deleted and record.message_id not in live and record.thread_id not in ours:
            yield record


def _thread(desk: Desk, thread_id: str) -> Thread | None:
    try:
        return desk.mailbox.thread(thread_id)
    except Gone:
        return None


def _owner_sent_since(desk: Desk, thread: Thread | None) -> bool:
    """Whether the owner sent mail in the thread since the last complete intake."""
    return thread is not None and any(
        desk.owner.wrote(message)
        and not message.is_draft
        and (desk.since is None or message.internal_date >= desk.since)
        for message in thread.messages
    )
