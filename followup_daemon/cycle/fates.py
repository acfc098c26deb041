"""What became of our drafts: untouched, edited, sent, vanished, discarded; and claims that a crash left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from followup_daemon import workdays
from followup_daemon.casebook import Casebook
from followup_daemon.cycle.desk import Desk
from followup_daemon.cycle.intake import settled
from followup_daemon.cycle.report import Event, EventKind
from followup_daemon.cycle.sent import addressed, sent_in_our_words, sent_instead
from followup_daemon.cycle.wording import message_digest
from followup_daemon.errors import CursorLost, Gone, Refused
from followup_daemon.ledger import DISCARDED_AFTER, LYING, Fate, Taken
from followup_daemon.mail import Message, canonical
from followup_daemon.mailbox import Changes, DraftRef
from followup_daemon.plan.asked import is_resumed

CLAIM_SETTLES = timedelta(minutes=1)
"""How long after a claim the history is believed when it shows no draft: reads lag behind writes."""


def settle(desk: Desk, book: Casebook) -> None:
    """Bring every entry of the ledger whose fate is open up to what the mailbox shows.

    One whose look is refused keeps its fate, which holds its step, and is told; the rest goes on. Where the history
    shows nothing of ours, the drafts lie as they lay.
    """
    look = _must_look(desk)
    if look:
        desk.look_at_drafts()
    failed = False
    for entry in desk.store.ledger():
        try:
            _settle(desk, entry, book, look=look)
        except Refused as fault:
            failed = True
            desk.report.fail(f"a look at the {entry.kind} of {entry.interview}", fault)
    if not failed:
        missed = {entry.key for entry in desk.store.ledger() if entry.fate == "vanished" and entry.fate_at == desk.now}
        settled(desk.store, desk.now, missed=bool(missed))


def _must_look(desk: Desk) -> bool:
    cursor, ledger = desk.store.cursor(), desk.store.ledger()
    if any(entry.fate in {"claimed", "withdrawing"} for entry in ledger):
        return True
    watched = desk.news.afresh or (cursor is not None and cursor.look_until is not None)
    missable = any(entry.fate in LYING or entry.fate == "vanished" for entry in ledger)
    return desk.news.touches_drafts(ledger) or (watched and missable)


def _settle(desk: Desk, entry: Taken, book: Casebook, *, look: bool) -> None:
    """Drafts that are missed may come back with any draft record, and their mail with any mail."""
    over = entry.fate == "vanished" and _time_is_over(desk, entry)
    came = bool(desk.news.fresh) or desk.news.afresh
    if over or (came and entry.fate in {"vanished", "unknown"}):
        desk.look_at_drafts()
    match entry.fate:
        case "claimed":
            _settle_claim(desk, entry, book)
        case "open" | "edited" if look:
            _look_at_draft(desk, entry, book)
        case "withdrawing":
            _settle_withdrawal(desk, entry, book)
        case "vanished" | "discarded" if _was_for_an_earlier_time(entry, book):
            desk.store.record(replace(entry, fate="withdrawn", fate_at=desk.now))
        case "discarded" if _was_resumed(entry, book):
            desk.store.record(replace(entry, fate="withdrawn", fate_at=desk.now))
        case "vanished" if look or over or not desk.news.silent:
            _look_for_vanished(desk, entry, book)
        case "unknown" if entry.digest and came:
            _know_again(desk, entry)
        case _:
            return


def _settle_withdrawal(desk: Desk, entry: Taken, book: Casebook) -> None:
    """A deletion that a crash or a lost answer left open; where it failed, the owner may have sent the draft since."""
    if _there(desk, entry) is not None:
        desk.store.record(replace(entry, fate="open"))
        return
    sent = sent_instead(desk, entry, book)
    if sent is not None:
        _record_sent(desk, entry, sent)
    else:
        desk.store.record(replace(entry, fate="withdrawn", fate_at=desk.now))


def _know_again(desk: Desk, entry: Taken) -> None:
    """A claim that could not be settled: the draft in its thread with our very words is the one after all."""
    known = {other.draft_id for other in desk.store.ledger()}
    there = [ref for ref in desk.drafts.values() if ref.thread_id == entry.thread_id and ref.id not in known]
    for ref in there:
        if _says(desk, ref, entry):
            desk.store.record(replace(entry, fate="open", draft_id=ref.id, message_id=ref.message_id))


def _says(desk: Desk, ref: DraftRef, entry: Taken) -> bool:
    """Whether the draft, read now, holds the entry's words and nothing else."""
    try:
        _, message = desk.mailbox.draft(ref.id)
    except Gone:
        return False
    return message_digest(message) == entry.digest


def _was_for_an_earlier_time(entry: Taken, book: Casebook) -> bool:
    """Whether the interview was moved since: a step whose draft was never sent is due anew after the new time."""
    interview = book.named(entry.interview)
    return interview is not None and interview.end is not None and entry.made_at < interview.end


def _was_resumed(entry: Taken, book: Casebook) -> bool:
    interview = book.named(entry.interview)
    return interview is not None and is_resumed(entry, interview)


def _record(desk: Desk, entry: Taken, fate: Fate, at: datetime | None = None) -> None:
    """Store the new fate and report it."""
    desk.store.record(replace(entry, fate=fate, fate_at=at or desk.now))
    kinds: dict[Fate, EventKind] = {
        "edited": "edited",
        "sent": "sent",
        "vanished": "vanished",
        "discarded": "discarded",
        "unknown": "unknown",
        "open": "drafted",
    }
    if fate in kinds:
        desk.report.events.append(
            Event(at or desk.now, kinds[fate], entry.interview, entry.kind, draft_id=entry.draft_id)
        )


def _record_sent(desk: Desk, entry: Taken, mail: Message) -> None:
    """Keep that it was sent, when, and to whom the owner made it go.

    Thanks are over for whom the draft was, also where the owner thanked only some of them.
    """
    to = tuple(person.address for person in addressed(desk, mail).to) or entry.to
    left_out = tuple(one for one in entry.to if canonical(one) not in set(map(canonical, to)))
    sent = replace(
        entry,
        to=to + (left_out if entry.kind == "thank_you" else ()),
        sent_as=mail.message_id,
        unchanged=message_digest(mail) == entry.digest,
    )
    _record(desk, sent, "sent", mail.internal_date)


def _look_at_draft(desk: Desk, entry: Taken, book: Casebook) -> None:
    """What became of the draft; one that was sent as we wrote it is not looked for under another id."""
    ref = _there(desk, entry)
    if ref is None and not sent_in_our_words(desk, entry, book):
        ref = _moved(desk, entry)
    if ref is None:
        _gone(desk, entry, book)
    elif ref.message_id != entry.message_id or ref.id != entry.draft_id:
        _changed(desk, entry, ref)


def _there(desk: Desk, entry: Taken) -> DraftRef | None:
    """The draft in the list, else asked for by its id: a list may lag, and one missed there is not yet gone."""
    listed = desk.drafts.get(entry.draft_id)
    if listed is not None:
        return listed
    try:
        ref, message = desk.mailbox.draft(entry.draft_id)
    except Gone:
        return None
    return None if "TRASH" in message.labels else ref


def _moved(desk: Desk, entry: Taken) -> DraftRef | None:
    """The draft under a new id: alone in our thread, as some mail programs make a draft anew when they save it."""
    known = {other.draft_id for other in desk.store.ledger()}
    strangers = [ref for ref in desk.drafts.values() if ref.thread_id == entry.thread_id and ref.id not in known]
    return strangers[0] if len(strangers) == 1 else None


def _changed(desk: Desk, entry: Taken, ref: DraftRef) -> None:
    """A new message id: the owner's edit, or our words saved again; which one, the words tell."""
    try:
        _, message = desk.mailbox.draft(ref.id)
    except Gone:
        return
    changed_at = entry.changed_at if ref.message_id == entry.message_id else desk.now
    seen = replace(entry, draft_id=ref.id, message_id=ref.message_id, thread_id=ref.thread_id, changed_at=changed_at)
    if message_digest(message) == entry.digest:
        desk.store.record(replace(seen, fate="open"))
    elif entry.fate == "edited":
        desk.store.record(seen)
    else:
        _record(desk, seen, "edited")


def _gone(desk: Desk, entry: Taken, book: Casebook) -> None:
    sent = sent_instead(desk, entry, book)
    if sent is None:
        _record(desk, entry, "vanished")
    else:
        _record_sent(desk, entry, sent)


def _look_for_vanished(desk: Desk, entry: Taken, book: Casebook) -> None:
    """A scheduled send comes out after all; without any mail to an addressee for five business days it is discarded."""
    back = desk.drafts.get(entry.draft_id)
    if back is not None:
        _changed(desk, replace(entry, fate_at=desk.now), back)
        return
    over = _time_is_over(desk, entry)
    sent = sent_instead(desk, entry, book, thorough=over)
    if sent is not None:
        _record_sent(desk, entry, sent)
    elif over:
        _record(desk, entry, "discarded")


def _time_is_over(desk: Desk, entry: Taken) -> bool:
    last = workdays.add(desk.policy.day(entry.fate_at), DISCARDED_AFTER, desk.policy.calendar)
    return desk.policy.day(desk.now) >= last


def _settle_claim(desk: Desk, entry: Taken, book: Casebook) -> None:
    """Settle a claim that a crash or a lost answer left open (HOUSE section 3).

    A draft record in its thread since the claim means that it was made, whatever became of it; none in a look at least
    a minute later means not made; a lost history or an unclear one: nothing is made, the step is listed.
    """
    try:
        changes = desk.mailbox.changes(entry.claimed_at)
    except CursorLost:
        _record(desk, entry, "unknown")
        return
    made = [one for one in changes.drafts if not one.deleted and entry.thread_id in {"", one.thread_id}]
    if _any_gone(desk, [one.message_id for one in made]):
        # It may have come since the list was asked for.
        desk.drafts = {ref.id: ref for ref in desk.mailbox.drafts()}
    ours = _ours(desk, entry, changes)
    if ours is not None:
        # More than one record: the owner had it open since, and our words were saved anew.
        once = [one.message_id for one in made if one.thread_id == ours.thread_id] == [ours.message_id]
        made_entry = replace(entry, draft_id=ours.id, message_id=ours.message_id, thread_id=ours.thread_id)
        _record(desk, replace(made_entry, changed_at=None if once else desk.now), "open")
    elif made and (sent := sent_instead(desk, entry, book)) is not None:
        _record_sent(desk, entry, sent)
    elif made and (entry.thread_id or _any_gone(desk, [one.message_id for one in made])):
        _record(desk, entry, "unknown")
    elif desk.now - entry.fate_at >= CLAIM_SETTLES:
        desk.store.record(replace(entry, fate="withdrawn", fate_at=desk.now))


def _ours(desk: Desk, entry: Taken, changes: Changes) -> DraftRef | None:
    """The live draft with our very words among those that came since the claim."""
    added = {one.message_id for one in changes.drafts if not one.deleted}
    for ref in desk.drafts.values():
        if ref.message_id in added and entry.thread_id in {"", ref.thread_id} and _says(desk, ref, entry):
            return ref
    return None


def _any_gone(desk: Desk, message_ids: Sequence[str]) -> bool:
    """Whether a draft that came since the claim lies there no more: it may have been ours."""
    live = {ref.message_id for ref in desk.drafts.values()}
    return any(one not in live for one in message_ids)
