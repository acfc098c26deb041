"""Drafts that are overtaken: ours are withdrawn, the owner's changes are left and told (SPEC section 2, Drafts)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from followup_daemon.casebook import Casebook
from followup_daemon.cycle.desk import Desk, around
from followup_daemon.cycle.wording import message_digest
from followup_daemon.errors import ForbiddenRequest, Gone, Refused
from followup_daemon.ledger import Taken
from followup_daemon.plan.overtaken import is_overtaken

SETTLED = timedelta(hours=1)
"""How long a draft saved anew with our words must lie unchanged: the owner may be typing in it."""


def withdraw_overtaken(desk: Desk, book: Casebook) -> None:
    """Withdraw every open draft that, by what is now known, would not be made.

    One that Gmail, or the gate, refuses to delete is put off and told; the rest goes on.
    """
    ledger = desk.store.ledger()
    for entry in ledger:
        if entry.fate not in {"open", "edited"}:
            continue
        interview = book.named(entry.interview)
        beside = around(interview, book, ledger) if interview else None
        if beside is not None and not is_overtaken(entry, interview, ledger, desk.policy, desk.now, beside):
            continue
        if entry.fate == "edited":
            desk.note("left", entry, "overtaken, but it was edited", entry.draft_id)
            continue
        try:
            withdraw(desk, entry)
        except (Refused, ForbiddenRequest) as fault:
            desk.report.fail(f"the withdrawal of the {entry.kind} of {entry.interview}", fault)


def withdraw(desk: Desk, entry: Taken) -> bool:
    """Delete an untouched draft of ours and free its step; False where it may hold the owner's words and is left.

    Untouched: its message id is unchanged and, read again, it is word for word ours; with a new id but our words, when
    its last change is an hour old.
    """
    if entry.changed_at is not None and desk.now - entry.changed_at < SETTLED:
        desk.note("waits", entry, "changed less than an hour ago", entry.draft_id)
        return False
    try:
        ref, message = desk.mailbox.draft(entry.draft_id)
    except Gone:
        return False
    if "TRASH" in message.labels:
        return False  # the owner threw it away meanwhile: the next look finds that
    if ref.message_id != entry.message_id or message_digest(message) != entry.digest:
        desk.note("left", entry, "overtaken, but it was changed", entry.draft_id)
        return False
    desk.store.record(replace(entry, fate="withdrawing"))
    try:
        desk.mailbox.delete_draft(entry.draft_id)
    except Gone:
        return False
    desk.store.record(replace(entry, fate="withdrawn", fate_at=desk.now))
    desk.drafts.pop(entry.draft_id, None)
    desk.note("withdrawn", entry, "", entry.draft_id)
    return True
