"""The owner's sent mail that a draft of ours became: as we wrote it, changed, or under another addressee."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from followup_daemon.casebook import Casebook
from followup_daemon.cycle.desk import Desk
from followup_daemon.cycle.news import LISTS_LAG
from followup_daemon.cycle.wording import SIMILAR, similarity
from followup_daemon.errors import Gone
from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken
from followup_daemon.mail import Message, Thread, canonical
from followup_daemon.reading.answering import as_known
from followup_daemon.reading.automatic import is_calendar_copy
from followup_daemon.signals import OwnerWrote


def sent_instead(desk: Desk, entry: Taken, book: Casebook, *, thorough: bool = False) -> Message | None:
    """The owner's mail that our draft became: sent since it was made, to one of its addressees or in its thread.

    Known by our words, by doing what the draft was to do (thanking, asking for news), or, when the draft is first
    missed, by lying in its thread with the same addressees, sent since it was last seen: the owner may have rewritten
    every word. Any other mail of the owner's to them decides nothing. One that was missed before is sought among the
    mail of this pass, unless ``thorough``: what came earlier was looked at.
    """
    if entry.by == "call":
        return None  # a note to the owner becomes no mail to anybody
    taken = {other.sent_as for other in desk.store.ledger() if other.sent_as}
    doing = _acts(book.named(entry.interview), "thanks" if entry.kind == "thank_you" else "asks_news")
    fresh_only = entry.fate == "vanished" and not thorough and not desk.news.afresh
    threads = desk.news.read.values() if fresh_only else _threads(desk, entry, book)
    for message in _mails_since(entry, threads):
        if message.message_id in taken or not _comes_of(message, entry):
            continue
        unseen = desk.since is None or message.internal_date >= desk.since
        in_place = entry.fate in {"open", "edited"} and unseen and message.thread_id == entry.thread_id
        same_people = _addresses(addressed(desk, message)) == set(map(canonical, entry.to))
        if _in_our_words(message, entry) or message.message_id in doing or (in_place and same_people):
            return message
    return None


def _comes_of(message: Message, entry: Taken) -> bool:
    """Whether the mail can be the draft at all: the owner may have put another addressee on it."""
    return message.thread_id == entry.thread_id or bool(_addresses(message) & set(map(canonical, entry.to)))


def _in_our_words(message: Message, entry: Taken) -> bool:
    return similarity(entry.marks, message) >= SIMILAR


def sent_in_our_words(desk: Desk, entry: Taken, book: Casebook) -> bool:
    """Whether the owner has sent it since in our words, to one of its addressees or in its thread."""
    if entry.by == "call":
        return False
    mails = _mails_since(entry, _threads(desk, entry, book))
    return any(_comes_of(message, entry) and _in_our_words(message, entry) for message in mails)


def _acts(interview: Interview | None, act: str) -> set[str]:
    """The ids of the owner's mails that do this."""
    history = interview.history if interview else ()
    return {one.evidence.message_id for one in history if isinstance(one, OwnerWrote) and one.act == act}


def addressed(desk: Desk, message: Message) -> Message:
    """The owner's mail, to the people at the addresses by which they are known, wherever they want their answers."""
    read = {**desk.news.read, **desk.seen}
    (known,) = as_known(Thread("", (message,)), desk.owner, beside=read.values()).messages
    return known


def _addresses(message: Message) -> set[str]:
    return {canonical(person.address) for person in (*message.to, *message.cc)}


def _mails_since(entry: Taken, threads: Iterable[Thread]) -> Iterator[Message]:
    """The owner's sent mail in the threads since the draft was made."""
    for thread in threads:
        for message in thread.messages:
            by_hand = "SENT" in message.labels and not message.is_draft and not is_calendar_copy(message)
            if by_hand and message.internal_date >= entry.made_at:
                yield message


def _threads(desk: Desk, entry: Taken, book: Casebook) -> Iterator[Thread]:
    """The draft's thread, those of the interview, and those to which a mail to an addressee was sent since.

    A search finds these; it may not show yet what was sent just now, but then this pass has read it, or, where the
    history does not tell all, the list of Sent shows it.
    """
    interview = book.named(entry.interview)
    own = (entry.thread_id, *(interview.threads if interview else ()))
    newest = desk.mailbox.sent_threads(max(entry.made_at, desk.now - LISTS_LAG)) if desk.news.afresh else ()
    named = desk.mailbox.threads_with(entry.made_at, [f"to:{address}" for address in entry.to])
    for thread_id in dict.fromkeys(one for one in (*own, *newest, *named) if one):
        thread = desk.seen.get(thread_id) or _read(desk, thread_id)
        if thread is not None:
            yield thread
    yield from (thread for thread_id, thread in desk.news.read.items() if thread_id not in desk.seen)


def _read(desk: Desk, thread_id: str) -> Thread | None:
    try:
        desk.seen[thread_id] = desk.mailbox.thread(thread_id)
    except Gone:
        return None
    return desk.seen[thread_id]
