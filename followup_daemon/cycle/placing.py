"""Where a letter goes: into which thread, as a reply to which mail (SPEC section 2, Drafts)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup_daemon.mail import Message, Owner, Person, Thread, canonical
from followup_daemon.plan.steps import Step
from followup_daemon.reading.automatic import automatic_kind, is_calendar_copy


@dataclass(frozen=True, slots=True)
class Place:
    """The mail to reply to, and the thread; ``parent`` None is a new mail outside every thread."""

    thread_id: str
    parent: Message | None


NEW_MAIL = Place("", None)


def place(step: Step, threads: Sequence[Thread], owner: Owner, *, together: bool) -> Place:
    """The place for a step: the interview's first thread in which every addressee took part, else a new mail.

    Without ``together``, thanks are each a new mail of their own; so is the owner's note for a call.
    """
    if step.by == "call" or (step.kind == "thank_you" and not together):
        return NEW_MAIL
    for thread in threads:
        seen = _took_part(thread)
        parent = _newest_from_a_person(thread, owner)
        if parent is not None and all(canonical(person.address) in seen for person in step.to):
            return Place(thread.id, parent)
    return NEW_MAIL


def _took_part(thread: Thread) -> set[str]:
    """Everyone who was From, To or Cc on a mail one can see."""
    people: list[Person] = [person for message in thread.messages if message.is_visible for person in message.people]
    return {canonical(person.address) for person in people if person.address}


def _newest_from_a_person(thread: Thread, owner: Owner) -> Message | None:
    """The newest visible mail that a person wrote, the owner included: only that can be a visible draft's parent."""
    for message in reversed(thread.messages):
        by_hand = not _is_a_calendars(message) if owner.wrote(message) else automatic_kind(message) is None
        if message.is_visible and by_hand:
            return message
    return None


def _is_a_calendars(message: Message) -> bool:
    """Whether a program wrote it at the owner's click: an answer to an invitation (RFC 5546 REPLY), an invitation."""
    return is_calendar_copy(message) or any("METHOD:REPLY" in calendar.upper() for calendar in message.calendars)
