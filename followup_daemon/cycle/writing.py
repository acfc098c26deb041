"""Walk 2: a due step becomes a draft (HOUSE: thread read afresh, letter, key claimed, draft, recorded)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from followup_daemon.casebook import Casebook
from followup_daemon.cycle.desk import Desk, around
from followup_daemon.cycle.history import lies_to, may_have_been_made
from followup_daemon.cycle.keeping import keep
from followup_daemon.cycle.older import read_related, waits_for_older_mail
from followup_daemon.cycle.placing import NEW_MAIL, Place, place
from followup_daemon.cycle.waits import Wait
from followup_daemon.cycle.withdrawing import SETTLED, withdraw
from followup_daemon.cycle.wording import SIMILAR, letter_digest, letter_marks, similarity
from followup_daemon.errors import AuthExpired, FollowupError, Gone, RateLimited, Refused
from followup_daemon.interview import Interview
from followup_daemon.ledger import FOLLOW_UPS, StepKind, Taken
from followup_daemon.mail import Letter, Message, Thread
from followup_daemon.mailbox import DraftRef
from followup_daemon.plan.asked import follow_ups_sent, own_follow_ups
from followup_daemon.plan.outlook import outlook
from followup_daemon.plan.steps import Outlook, Step
from followup_daemon.reading.answering import reply_addresses, to_answer
from followup_daemon.standing import standing

DAILY_FOLLOW_UPS = 5
"""Follow-ups drafted on one day at most: a brake against our own mistakes."""

LIES_THERE = "a draft lies in the thread"

Braked = tuple[str, list[Taken]]

ORDER: tuple[StepKind, ...] = ("thank_you", *FOLLOW_UPS)
"""The steps of one interview, the earliest first."""


def write_due(desk: Desk, book: Casebook) -> bool:
    """Draft every step that is due, the older interview first; one that fails is put off and told, the rest goes on.

    Return whether every one was decided: none failed, and none waits for a draft to go.
    """
    decided = True
    desk.waits.renew(book, desk.store.ledger(), desk.news)
    for interview in book.interviews:
        for step in _due(desk, _outlook(desk, interview, book)):
            wait = desk.waits.of(step, desk.now, desk.policy.day(desk.now))
            reason = wait.reason if wait is not None else waits_for_older_mail(desk, step)
            if reason:
                desk.note("waits", step, reason)
                decided &= wait is not None and wait.decided
                continue
            try:
                decided &= _draft(desk, interview, step)
            except AuthExpired:
                raise
            except FollowupError as fault:
                decided = False
                desk.report.fail(f"{step.kind} of {interview.id}", fault)
    return decided


def _outlook(desk: Desk, interview: Interview, book: Casebook) -> Outlook:
    ledger = desk.store.ledger()
    return outlook(interview, ledger, desk.policy, around(interview, book, ledger))


def _due(desk: Desk, ahead: Outlook) -> Iterator[Step]:
    """The steps to draft now; nothing for an interview gone quiet, and nothing too long overdue."""
    if ahead.quiet_on is not None and desk.policy.day(desk.now) >= ahead.quiet_on:
        return
    for step in ahead.steps:
        if step.due > desk.now:
            continue
        if desk.now > step.until:
            _pass_over(desk, step)
        else:
            yield step


def _pass_over(desk: Desk, step: Step) -> None:
    """Thanks that are too late are skipped; a follow-up too long overdue is listed."""
    if step.kind in FOLLOW_UPS:
        desk.note("overdue", step)


def _draft(desk: Desk, interview: Interview, step: Step) -> bool:
    """Make one draft; False where it waits. Steps, in this order, so that a crash at any instant makes no second one:

    1. the threads are read afresh, with what a search finds beside them while older mail is still being read, and the
       step must still be due by them;
    2. no draft may lie in the thread, the owner's own included, nor have been made that the ledger forgot;
    3. the letter is written; 4. only then do our drafts of earlier steps make room for it;
    5. the ledger claims the step, with the history id; 6. Gmail is asked; 7. it is recorded.
    """
    desk.look_at_drafts()
    threads = [one for thread_id in interview.threads if (one := _read(desk, thread_id)) is not None]
    related = read_related(desk, interview)
    fresh = keep(desk.store, desk.owner, [*threads, *related])
    current = fresh.named(interview.id)
    if current is None or step.key not in {one.key for one in _due(desk, _outlook(desk, current, fresh))}:
        return True
    step = next(one for one in _outlook(desk, current, fresh).steps if one.key == step.key)
    where = place(step, threads, desk.owner, together=desk.policy.together)
    reason, earlier = _braked(desk, step, where, threads, fresh)
    if reason:
        decided = _is_the_owners(desk, step, current, where, threads)
        return _wait(desk, step, reason, where, threads, decided=decided)
    if may_have_been_made(desk, where):
        _list_as_unknown(desk, step, where)
        return True
    letter = _letter(desk, step, current, where, threads)
    if step.by == "call" and lies_to(desk, letter.to, letter.subject):
        return _wait(desk, step, "a note for this call lies in Drafts", NEW_MAIL, threads, decided=False)
    if not all(withdraw(desk, one) for one in earlier):
        return _wait(desk, step, LIES_THERE, where, threads, decided=False, until=desk.now + SETTLED / 4)
    _claim_and_create(desk, step, where, letter)
    return True


def _wait(
    desk: Desk,
    step: Step,
    reason: str,
    where: Place,
    threads: Sequence[Thread],
    *,
    decided: bool,
    until: datetime | None = None,
) -> bool:
    """Report that the step waits, and remember it; ``decided`` comes back."""
    desk.note("waits", step, reason)
    watched = tuple(one.id for one in threads) if where.parent is not None else ()
    desk.waits.found[step.key] = Wait(step, watched, desk.policy.day(desk.now), reason, decided, until)
    return decided


def _letter(desk: Desk, step: Step, interview: Interview, where: Place, threads: Sequence[Thread]) -> Letter:
    if step.by == "call":
        return desk.call_note(step, interview, threads)
    letter = desk.write(step, interview, where.parent, _earlier_follow_up(desk, interview, step, threads))
    return replace(letter, to=to_answer(letter.to, reply_addresses(threads, desk.owner)))


def _read(desk: Desk, thread_id: str) -> Thread | None:
    try:
        return desk.mailbox.thread(thread_id)
    except Gone:
        return None


def _braked(desk: Desk, step: Step, where: Place, threads: Sequence[Thread], book: Casebook) -> Braked:
    """Why the step waits in this pass, empty where nothing brakes it; and our drafts that must make room for it."""
    if step.kind in FOLLOW_UPS and not step.wanted and _made_today(desk) >= DAILY_FOLLOW_UPS:
        return f"{DAILY_FOLLOW_UPS} follow-ups were drafted on this day", []
    if where.parent is None:
        elsewhere = to_answer(step.to, reply_addresses(threads, desk.owner))
        lies = step.by == "email" and lies_to(desk, (*step.to, *elsewhere))
        return ("a draft to the same person lies in Drafts" if lies else ""), []
    lying = _lying(desk, where)
    entries = desk.store.ledger()
    ours = [one for one in entries if one.draft_id in lying and one.fate == "open" and _comes_before(one, step, book)]
    known = {ref.message_id for ref in lying.values()} | {one.message_id for one in entries if one.fate == "withdrawn"}
    stranger = any(
        message.is_draft and "TRASH" not in message.labels and message.id not in known
        for thread in threads
        if thread.id == where.thread_id
        for message in thread.messages
    )
    # Ours make room only where that helps: beside another draft the step waits, and they stay.
    return (LIES_THERE, []) if stranger or lying.keys() - {one.draft_id for one in ours} else ("", ours)


def _comes_before(entry: Taken, step: Step, book: Casebook) -> bool:
    """Whether the draft is of an earlier step than ``step``: of an older interview, or earlier in the same one.

    Only for a later step is a draft of ours withdrawn: two that made room for each other would do so in every pass.
    """
    ages = {id_: at for at, interview in enumerate(book.interviews) for id_ in interview.known_as}
    place = ages.get(entry.interview, -1), ORDER.index(entry.kind)
    return place < (ages[step.interview], ORDER.index(step.kind))


def _lying(desk: Desk, where: Place) -> dict[str, DraftRef]:
    """The drafts in the thread, by id."""
    return {ref.id: ref for ref in desk.drafts.values() if ref.thread_id == where.thread_id}


def _is_the_owners(desk: Desk, step: Step, interview: Interview, where: Place, threads: Sequence[Thread]) -> bool:
    """Whether what lies in the thread has other words than the step's letter, and nothing else may have been it.

    Then the step is made when the owner throws that draft away; else its records stay to be weighed: a forgotten draft
    of ours that is thrown away is none that may be made again.
    """
    known = {entry.draft_id for entry in desk.store.ledger()}
    strangers = {ref.message_id for ref in _lying(desk, where).values() if ref.id not in known}
    shown = [message for thread in threads for message in thread.messages if message.id in strangers]
    if where.parent is None or not strangers or len(shown) < len(strangers) or may_have_been_made(desk, where):
        return False
    letter = _letter(desk, step, interview, where, threads)
    return all(similarity(letter_marks(letter), message) < SIMILAR for message in shown)


def _made_today(desk: Desk) -> int:
    today = desk.policy.day(desk.now)
    ledger = desk.store.ledger()
    made = [entry for entry in ledger if entry.kind in FOLLOW_UPS and (entry.draft_id or entry.fate == "claimed")]
    return sum(desk.policy.day(entry.made_at) == today for entry in made)


def _earlier_follow_up(desk: Desk, interview: Interview, step: Step, threads: Sequence[Thread]) -> Message | None:
    """The owner's first follow-up, for the second to quote: ours as it was sent, or the owner's own."""
    if step.tone != "second":
        return None
    own = own_follow_ups(interview, desk.store.ledger())
    went = {one.message_id for one in follow_ups_sent(interview, standing(interview), own) if one.message_id}
    mails = [message for thread in threads for message in thread.messages if desk.owner.wrote(message)]
    return next((message for message in reversed(mails) if message.message_id in went), None)


def _list_as_unknown(desk: Desk, step: Step, where: Place) -> None:
    """Take the step out of the daemon's hands: it may have had its draft, and never gets a second one by itself."""
    entry = Taken(
        interview=step.interview,
        kind=step.kind,
        person=step.person,
        to=tuple(person.address for person in step.to),
        thread_id=where.thread_id,
        made_at=desk.now,
        claimed_at=0,
        fate="unknown",
        fate_at=desk.now,
        by=step.by,
    )
    if desk.store.claim(entry):
        desk.note("unknown", entry)


def _claim_and_create(desk: Desk, step: Step, where: Place, letter: Letter) -> None:
    """Claim the step, then ask for the draft; a refusal frees the step, an unknown fate leaves the claim open."""
    entry = Taken(
        interview=step.interview,
        kind=step.kind,
        person=step.person,
        to=tuple(person.address for person in step.to),
        thread_id=where.thread_id,
        made_at=desk.now,
        claimed_at=desk.mailbox.profile().history_id,
        fate="claimed",
        fate_at=desk.now + desk.elapsed(),
        by=step.by,
        digest=letter_digest(letter),
        marks=letter_marks(letter),
    )
    if not desk.store.claim(entry):
        return
    try:
        ref = desk.mailbox.create_draft(letter)
    except (Refused, RateLimited, AuthExpired, Gone):
        desk.store.record(replace(entry, fate="withdrawn", fate_at=desk.now))
        raise
    made = replace(entry, fate="open", draft_id=ref.id, message_id=ref.message_id, thread_id=ref.thread_id)
    desk.store.record(made)
    desk.drafts[ref.id] = ref
    desk.note("drafted", made, step.rule, ref.id)
