"""To whom a follow-up goes: one person (SPEC section 2, Follow-ups)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup_daemon.interview import Interview, can_be_written_to, thanked_people
from followup_daemon.ledger import FOLLOW_UPS, LYING, Channel, Taken
from followup_daemon.mail import Person, canonical
from followup_daemon.plan.asked import Asked
from followup_daemon.signals import Word
from followup_daemon.standing import Standing


def addressee_of(
    interview: Interview, stands: Standing, ledger: Sequence[Taken], asked: Sequence[Asked], by: Channel
) -> Person | None:
    """To whom the next one goes: one person, None where nobody can be reached.

    An address that bounced or whose owner left is passed over. Somebody without a known address can still be called.
    """
    candidates = list(_candidates(interview, stands, ledger, asked))
    living = (one for one in candidates if can_be_written_to(one) and canonical(one.address) not in stands.dead)
    found = next(living, None)
    if found is None and by == "call":
        return next((person for person in interview.people if person.name), None)
    return found


def _candidates(
    interview: Interview, stands: Standing, ledger: Sequence[Taken], asked: Sequence[Asked]
) -> Iterator[Person]:
    """The second to the addressee of the first; else the agency where one arranges; else the human on their side who
    last wrote; else whom the thanks went to."""
    writers = [
        signal.sender
        for signal in reversed(interview.history)
        if isinstance(signal, Word) and not signal.automatic and signal.sender.address
    ]
    written_to = [person for act in (*stands.thanks, *stands.asked) for person in act.to]
    known = {canonical(one.address): one for one in (*written_to, *writers, *interview.people) if one.address}
    for asked_one in asked[-1:]:
        yield from (known.get(one, Person("", one)) for one in asked_one.to)
    if interview.meeting.agency and interview.meeting.coordinator is not None:
        yield interview.meeting.coordinator
    yield from writers
    yield from (known.get(canonical(one), Person("", one)) for one in thanked_addresses(interview, stands, ledger))
    yield from thanked_people(interview)


def thanked_addresses(interview: Interview, stands: Standing, ledger: Sequence[Taken]) -> list[str]:
    """Where thanks went, ours and the owner's own."""
    sent = [
        address
        for entry in ledger
        if entry.interview in interview.known_as and entry.kind == "thank_you" and entry.fate == "sent"
        for address in entry.to
    ]
    return sent + [person.address for act in stands.thanks for person in act.to]


def lies_open_elsewhere(interview: Interview, addressee: Person, ledger: Sequence[Taken]) -> bool:
    """Whether a follow-up to the same person lies open for another interview."""
    return any(
        entry.interview not in interview.known_as
        and entry.kind in FOLLOW_UPS
        and entry.fate in LYING
        and any(addressee.same_mailbox(address) for address in entry.to)
        for entry in ledger
    )
