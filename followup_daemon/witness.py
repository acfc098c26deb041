"""Where each fact of a meeting stands in the mail: which message says it first, and in which words; for ``why``.

Reading puts a meeting together from all mails of its round, by headers, signatures and invitations too. Here each fact
is looked up, so that whoever asks is shown the line that says it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from followup_daemon.likeness import same_company
from followup_daemon.mail import Owner, Person, Thread
from followup_daemon.merging import same_start
from followup_daemon.reading import read_pages
from followup_daemon.reading.domains import registered
from followup_daemon.reading.medium import medium
from followup_daemon.reading.page import Page, pages
from followup_daemon.reading.phrases import sentences
from followup_daemon.reading.times import find_durations
from followup_daemon.signals import (
    Confirmed,
    Described,
    Medium,
    Meeting,
    Noticed,
    Signal,
    Telling,
    Topic,
    Word,
    instant_text,
)

SEARCHED = 20_000
"""Characters of a mail that are searched for a fact."""

SENTENCES = 200
"""Sentences of a mail that are asked how one meets."""

Found = tuple[str, str]
"""The words that say it, and the rule by which they do."""

Look = Callable[[Page], Found | None]

Known = dict[tuple[Topic, str], Telling | None]


def read(thread: Thread, owner: Owner) -> tuple[Signal, ...]:
    """Everything the mails of a thread tell, each meeting with the words that tell of it, each word where it lies."""
    mails = pages(thread, owner)
    known: Known = {}
    spam = {message.message_id for message in thread.messages if "SPAM" in message.labels}

    def witnessed(one: Signal) -> Signal:
        if isinstance(one, Confirmed | Noticed | Described):
            return replace(one, meeting=replace(one.meeting, told=tellings(one.meeting, mails, known)))
        return replace(one, in_spam=True) if isinstance(one, Word) and one.evidence.message_id in spam else one

    return tuple(map(witnessed, read_pages(mails, owner)))


def tellings(meeting: Meeting, mails: Sequence[Page], known: Known) -> tuple[Telling, ...]:
    """For each fact of the meeting the first mail that says it; none for a fact that no line says by itself.

    ``known`` keeps what was looked up before: the meetings of one thread share most of their facts.
    """
    told: list[Telling | None] = []
    for topic, value, look in _lookups(meeting):
        if (topic, value) not in known:
            known[topic, value] = _first(topic, value, look, mails)
        told.append(known[topic, value])
    return tuple(one for one in told if one is not None)


def _first(topic: Topic, value: str, look: Look, mails: Sequence[Page]) -> Telling | None:
    for page in mails:
        if (told := look(page)) is not None:
            words, rule = told
            return Telling(topic, value, page.evidence(words, rule))
    return None


def _lookups(meeting: Meeting) -> Iterator[tuple[Topic, str, Look]]:
    """What is looked up, its value as text, and how a page is asked for it."""
    start, end, way = meeting.start, meeting.end, meeting.medium
    company, role = meeting.company, meeting.role
    if start is not None:
        yield "start", instant_text(start), lambda page: _start(page, start)
    if start is not None and end is not None:
        yield "end", instant_text(end), lambda page: _end(page, start, end)
    if way is not None:
        yield "medium", way, lambda page: _medium(page, way)
    if company is not None:
        yield "company", company, lambda page: _company(page, company)
    if role is not None:
        yield "role", role, lambda page: _named(page, role)
    for person in meeting.interviewers:
        yield "interviewer", person.name or person.address, _who(person)
    if meeting.coordinator is not None:
        yield "coordinator", meeting.coordinator.name or meeting.coordinator.address, _who(meeting.coordinator)


def _start(page: Page, start: datetime) -> Found | None:
    for moment in page.moments:
        if same_start(moment.start, start):
            return _around(page.typed.text[:SEARCHED], moment.span[0]) or moment.words, "names the time"
    if any(same_start(invite.start, start) for invite in page.invites):
        return _summary(page), "an invitation to that time"
    return None


def _end(page: Page, start: datetime, end: datetime) -> Found | None:
    if any(same_start(invite.end, end) for invite in page.invites):
        return _summary(page), "an invitation up to that time"
    for moment in page.moments:
        if same_start(moment.end, end):
            return _around(page.typed.text[:SEARCHED], moment.span[0]) or moment.words, "names the time"
    text = page.typed.text[:SEARCHED]
    for length in find_durations(text):
        if length.minutes * 60 == (end - start).total_seconds():
            return _around(text, length.span[0]), "says how long"
    return None


def _summary(page: Page) -> str:
    return next((invite.summary for invite in page.invites if invite.summary), page.message.subject)


def _medium(page: Page, way: Medium) -> Found | None:
    for invite in page.invites:
        if invite.location and medium((), [invite.location]) == way:
            return invite.location, "the place of an invitation"
    for sentence in sentences(page.typed.text[:SEARCHED])[:SENTENCES]:
        if medium([sentence.text]) == way:
            return sentence.text, "says how"
    return (page.message.subject, "the subject says how") if medium([page.message.subject]) == way else None


def _company(page: Page, company: str) -> Found | None:
    found = _named(page, company)
    if found is not None or page.mine:
        return found
    sender = page.message.from_
    at_home = same_company(company, registered(sender.domain).partition(".")[0])
    return (_whole(sender), "the sender's domain") if at_home else None


def _named(page: Page, name: str) -> Found | None:
    """The line of the mail that holds the name: of its text, signature, subject, invitation or sender."""
    for text, rule in _places(page):
        hit = _pattern(name).search(text[:SEARCHED])
        if hit is not None:
            return _around(text[:SEARCHED], hit.start()), rule
    return None


def _places(page: Page) -> Iterator[Found]:
    yield page.written, "the text names it"
    yield page.message.subject, "the subject names it"
    yield from ((invite.summary, "an invitation names it") for invite in page.invites)
    yield page.typed.signature, "the signature names it"
    yield page.message.from_.name, "the sender's name"


def _who(person: Person) -> Look:
    """How a page is asked for a person: as its writer, by name, among those invited, or among its addressees."""

    def look(page: Page) -> Found | None:
        sender = page.message.from_
        if _is(person, [sender]):
            return _whole(sender), "writes"
        found = _named(page, person.name) if person.name else None
        invited = (one.person for invite in page.invites for one in invite.attendees)
        if found is None and _is(person, invited):
            found = _whole(person), "is invited"
        if found is None and _is(person, (*page.message.to, *page.message.cc)):
            found = _whole(person), "is on the mail"
        return found

    return look


def _is(person: Person, others: Iterable[Person]) -> bool:
    return bool(person.address) and any(one.same_mailbox(person.address) for one in others)


def _whole(person: Person) -> str:
    return f"{person.name} <{person.address}>".strip()


def _pattern(name: str) -> re.Pattern[str]:
    r"""The words of a name one behind the other, across line ends: ``Tidewater\nSystems``."""
    words = r"\s+".join(re.escape(word) for word in name.split()[:12])
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _around(text: str, at: int) -> str:
    """The sentence or line that holds this place."""
    return next((one.text for one in sentences(text) if one.start <= at < one.end), "")
