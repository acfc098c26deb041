"""Where answers to somebody go: the address that a mail names in Reply-To, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from followup_daemon.mail import Message, Owner, Person, Thread, canonical
from followup_daemon.noreply import is_no_reply


def reply_addresses(threads: Iterable[Thread], owner: Owner) -> Mapping[str, Person]:
    """For each person's address, as it is compared, where answers to their newest mail go, if that is elsewhere.

    A mail that nobody is to answer, or that names several addresses or one of the owner's, counts as naming none.
    """
    found: dict[str, Person] = {}
    mails = [message for thread in threads for message in thread.messages if not owner.wrote(message)]
    for message in sorted(mails, key=lambda one: one.internal_date):
        writer = canonical(message.from_.address)
        found.pop(writer, None)
        if _names_another(message, owner):
            found[writer] = replace(message.reply_to[0], name=message.from_.name or message.reply_to[0].name)
    return found


def _names_another(message: Message, owner: Owner) -> bool:
    if len(message.reply_to) != 1 or not message.is_visible or is_no_reply(message.from_.address):
        return False
    address = message.reply_to[0].address
    return bool(address) and not (message.from_.same_mailbox(address) or owner.is_me(address) or is_no_reply(address))


def to_answer(people: Sequence[Person], elsewhere: Mapping[str, Person]) -> tuple[Person, ...]:
    """The people, each at the address at which they want to be answered."""
    return tuple(elsewhere.get(canonical(one.address), one) for one in people)


def as_known(thread: Thread, owner: Owner, beside: Iterable[Thread] = ()) -> Thread:
    """The thread, what the owner wrote to somebody's address for answers addressed to that person.

    ``beside`` are other threads in which the address may have been named.
    """
    named = {
        canonical(message.reply_to[0].address): message.from_
        for one in (*beside, thread)
        for message in one.messages
        if not owner.wrote(message) and _names_another(message, owner)
    }
    if not named:
        return thread
    return replace(thread, messages=tuple(_readdressed(one, named, owner) for one in thread.messages))


def _readdressed(message: Message, named: Mapping[str, Person], owner: Owner) -> Message:
    if not owner.wrote(message):
        return message
    to, cc = (tuple(named.get(canonical(one.address), one) for one in people) for people in (message.to, message.cc))
    return replace(message, to=to, cc=cc)
