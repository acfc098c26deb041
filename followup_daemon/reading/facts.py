"""What the mails of one round say of its meeting: medium, company, role, people, end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from followup_daemon.mail import Owner
from followup_daemon.reading import employer, medium, people, roles
from followup_daemon.reading.below import below
from followup_daemon.reading.domains import is_hiring_platform, is_public_mail, is_scheduler, registered
from followup_daemon.reading.names import fold, shown_name
from followup_daemon.reading.offers import Slot
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import plain
from followup_daemon.reading.times import find_durations
from followup_daemon.signals import Meeting

_ABBREVIATED = re.compile(r"\b(?:inc|co|corp|ltd|llc|bros|[a-z](?:\.[a-z])+)\.$", re.IGNORECASE)  # "Larch & Co."

LONGEST = 10 * 60
"""Minutes: a length beyond this is no meeting's."""


def facts(round_: Sequence[Page], thread: Sequence[Page], owner: Owner) -> Meeting:
    """The meeting as the mails of its ``round_`` describe it, its time left open.

    The ``thread`` tells company, role and addresses.
    """
    theirs = [page for page in round_ if not page.mine]
    agency = any(_speaks_for_another(page) for page in thread if not page.mine and page.automatic is None)
    who = people.people(round_, thread, owner, agency=agency)
    company = _without_stop(_company(thread, owner, who, agency=agency))
    return Meeting(
        medium=medium.medium(_texts(round_), [invite.location for page in theirs for invite in page.invites]),
        company=company,
        role=_role(thread, owner, company),
        interviewers=who.interviewers,
        coordinator=who.coordinator,
        agency=agency,
    )


def _without_stop(name: str | None) -> str | None:
    """The company without the full stop of its sentence; that of "Inc." and "S.A." is its own."""
    return name if name is None or _ABBREVIATED.search(name) else name.rstrip(".")


def _texts(pages: Sequence[Page]) -> list[str]:
    """What they wrote, with the subjects, and what the owner says of the place."""
    texts = [
        page.typed.text if page.automatic is None else f"{page.typed.text}\n{page.typed.signature}" for page in pages
    ]
    return [*dict.fromkeys(page.message.subject for page in pages), *texts]


def _speaks_for_another(page: Page) -> bool:
    message = page.message
    return employer.is_agency(plain(below(page)), message.from_.name, message.from_.domain, plain(page.typed.text))


def end_of(slot: Slot | None, theirs: Sequence[Page]) -> datetime | None:
    """The end said with the time, of an invitation at that time, or the start plus the length said in their mails."""
    if slot is None or slot.start is None:
        return None
    if slot.end is not None:
        return slot.end
    for page in reversed(theirs):
        for invite in page.invites:
            if invite.start == slot.start and invite.end is not None and invite.end > invite.start:
                return invite.end
    for page in theirs:
        lengths = [one.minutes for one in find_durations(page.typed.text) if 5 <= one.minutes <= LONGEST]
        if lengths:
            return slot.start + timedelta(minutes=lengths[0])
    return None


def _people_words(thread: Sequence[Page], owner: Owner) -> set[str]:
    """The folded words of every name in headers and of the owner's addresses: none is a company or a title."""
    shown = [
        shown_name(person)
        for page in thread
        for person in page.message.people
        if not is_hiring_platform(person.domain) and not is_scheduler(person.domain)
    ]
    people_only = [
        name
        for name in shown
        if not re.search(r"\b(?:team|talent|careers?|hiring|recruit\w*|hr|personnel|events?)\b", name, re.IGNORECASE)
    ]
    words = {word for name in (*people_only, owner.name) for word in re.findall(r"[^\W\d_]{2,}", fold(name))}
    for address in owner.addresses:
        words |= set(re.findall(r"[^\W\d_]{3,}", fold(address.partition("@")[0])))
    return words


def _only_carries(page: Page, theirs: Sequence[Page]) -> bool:
    """Whether a machine sends it that no mail names: a booking service's notice is none of the employer's."""
    if page.automatic is None or employer.hires(page.message.from_.name):
        return False
    said = "\n".join(f"{one.message.subject}\n{one.typed.text}\n{one.typed.signature}" for one in theirs)
    letters = re.sub(r"[^a-z0-9]", "", fold(plain(said[:20_000])))
    label = re.sub(r"[^a-z0-9]", "", registered(page.message.from_.domain).partition(".")[0])
    return label[:8] not in letters


def _told_subject(page: Page) -> str:
    """The subject, without what a machine puts before it: "Bestätigt: ...", "Updated: ..."."""
    subject = page.message.subject
    return re.sub(r"^\s*[^\W\d_]+:\s+", "", subject) if page.automatic is not None else subject


def _company(thread: Sequence[Page], owner: Owner, who: people.People, *, agency: bool) -> str | None:
    theirs = [page for page in thread if not page.mine and page.automatic not in {"bounce", "delay", "absence", "left"}]
    mine = {registered(address.rpartition("@")[2]) for address in owner.addresses}
    senders = [
        page.message.from_
        for page in theirs
        if not is_scheduler(page.message.from_.domain) and not _only_carries(page, theirs)
    ]
    subjects = list(dict.fromkeys(_told_subject(page) for page in thread))
    texts = [page.typed.text for page in theirs]
    signatures = [page.typed.signature + "\n" + below(page) for page in theirs]
    displays = [shown_name(person) if not is_hiring_platform(person.domain) else person.name for person in senders]
    known = [
        person for person in senders if not is_public_mail(person.domain) and not is_hiring_platform(person.domain)
    ]
    domains = list(dict.fromkeys(registered(person.domain) for person in known))
    domains = [domain for domain in domains if domain not in mine]
    met = frozenset(word for person in who.interviewers for word in re.findall(r"[^\W\d_]{2,}", fold(person.name)))
    words = frozenset(_people_words(thread, owner))
    if agency:
        agents = [page for page in theirs if _speaks_for_another(page)]
        agencies = {registered(page.message.from_.domain) for page in agents}
        others = [domain for domain in domains if domain not in agencies]
        for domain in others:
            if found := employer.spelled(domain, [*signatures, *subjects, *texts]):
                return found
        own = frozenset(
            word
            for page in agents
            for word in fold(
                f"{page.typed.signature} {page.message.from_.name} {page.message.from_.domain.partition('.')[0]}"
            ).split()
        )
        return employer.client(texts, subjects, own | words, met)
    return employer.company(domains, texts, signatures, subjects, displays, words | met)


def _role(thread: Sequence[Page], owner: Owner, company: str | None) -> str | None:
    theirs = [page for page in thread if not page.mine and page.automatic not in {"bounce", "delay", "absence", "left"}]
    subjects = list(dict.fromkeys(page.message.subject for page in thread))
    summaries = [invite.summary for page in theirs for invite in page.invites]
    words = _people_words(thread, owner) | set(re.findall(r"[^\W\d_]{2,}", fold(company or "")))
    told = roles.role([*subjects, *summaries], [page.typed.text for page in theirs], frozenset(words))
    applied = [page.typed.text for page in thread[:1] if page.mine]
    return told or roles.role([], applied, frozenset(words))
