"""Two accounts of one meeting as one: what only one of them tells, and under which address each knows the people."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from followup_daemon.mail import Person, canonical
from followup_daemon.reading.names import fits_address, same_person
from followup_daemon.signals import Meeting

SAME_START = timedelta(minutes=1)


def merged(known: Meeting, told: Meeting, *, newer: bool = False) -> Meeting:
    """Both together: what only one of them says, and of what both say the first, or with ``newer`` the second."""
    first, second = (told, known) if newer else (known, told)
    return Meeting(
        start=first.start or second.start,
        end=first.end or (second.end if same_start(first.start or second.start, second.start) else None),
        medium=first.medium or second.medium,
        company=known.company or told.company,
        role=known.role or told.role,
        interviewers=best_people(*_panels(first.interviewers, second.interviewers)),
        coordinator=first.coordinator or second.coordinator,
        agency=first.agency or second.agency,
        uid=first.uid or second.uid,
        day=first.day or second.day,
        told=tuple(dict.fromkeys((*known.told, *told.told))),
    )


def filled_in(leaning: Meeting, notice: Meeting) -> Meeting:
    """The meeting of a mail that leaves its time to a notice, with what the notice tells.

    The notice says who holds it. Whom the other thread names besides is held to be there too, but for the one who only
    wrote there: that one arranges.
    """
    panel, known = notice.interviewers, leaning.interviewers
    if not panel or not known:
        return merged(leaning, notice)
    rest = tuple(person for person in known if not any(_is_one(person, one) for one in panel))
    writer = rest[0] if len(known) == 1 and rest and rest[0].address else None
    people = tuple(_fuller(_completed(person, known), known) for person in panel) + (() if writer else rest)
    told = merged(replace(leaning, interviewers=()), replace(notice, interviewers=()))
    return replace(told, interviewers=people, coordinator=told.coordinator or writer)


def _fuller(person: Person, others: tuple[Person, ...]) -> Person:
    """The person under the longest name that any of them is known by."""
    names = [one.name for one in others if _is_one(person, one)]
    return Person(max([person.name, *names], key=lambda name: len(name.split())), person.address)


def united(first: tuple[Person, ...], second: tuple[Person, ...]) -> tuple[Person, ...]:
    """Everyone in either list, once, as the first list has them."""
    held = {_key(person): person for person in first}
    for person in second:
        held.setdefault(_key(person), person)
    return tuple(held.values())


def keys(people: tuple[Person, ...]) -> set[str]:
    """By what each of them is told from others: the address, else the name."""
    return {_key(person) for person in people}


def same_start(one: datetime | None, other: datetime | None) -> bool:
    """Whether both are known and the same to the minute."""
    return one is not None and other is not None and abs(one - other) < SAME_START


def _key(person: Person) -> str:
    return canonical(person.address) if person.address else person.name.casefold()


def _panels(first: tuple[Person, ...], second: tuple[Person, ...]) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """The two lists, the longer one first where it holds everyone of the other: a part of a panel is no new one."""
    within = len(first) < len(second) and all(any(_is_one(one, other) for other in second) for one in first)
    return (second, first) if within else (first, second)


def _is_one(one: Person, other: Person) -> bool:
    if one.address and other.address:
        return one.same_mailbox(other.address)
    return bool(one.name and other.name) and same_person(one.name, other.name)


def best_people(first: tuple[Person, ...], second: tuple[Person, ...]) -> tuple[Person, ...]:
    """The first list where it names anybody, with what only the second knows of the same people; else the second."""
    return tuple(_fuller(_completed(person, second), second) for person in first) or second


def joined(known: tuple[Person, ...], further: tuple[Person, ...]) -> tuple[Person, ...]:
    """The people known, with what only the second list knows of them, and behind them those known only to it."""
    better = tuple(_fuller(_completed(person, further), further) for person in known)
    return better + tuple(person for person in further if not any(_is_one(person, one) for one in better))


def _completed(person: Person, others: tuple[Person, ...]) -> Person:
    """The person with the address, or the name, under which ``others`` knows them: by name, or by an address's look."""
    if person.address and person.name:
        return person
    if person.address:
        return next((one for one in others if one.name and one.same_mailbox(person.address)), person)
    for one in others:
        named_alike = one.name and same_person(person.name, one.name)
        if one.address and (named_alike or (not one.name and fits_address(person.name, one.address))):
            return Person(person.name, one.address)
    return person
