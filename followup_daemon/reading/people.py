"""Who holds the meeting, who only arranges it, and at which addresses they are reached.

1. Everyone whom the round's mails name as holding it is an interviewer; the last full list of a panel replaces the
   earlier.
2. A writer is one where they say so ("with me", "I'll call you"), or where nobody else is named and they do not
   arrange.
3. The attendees of an invitation add addresses; where no one is named they are the interviewers.
4. The other human writer of the round is the coordinator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from followup_daemon.mail import Owner, Person
from followup_daemon.reading.below import below
from followup_daemon.reading.bystanders import named_without_reason
from followup_daemon.reading.domains import is_hiring_platform, is_public_mail, is_scheduler, registered
from followup_daemon.reading.mention_rows import Mention
from followup_daemon.reading.mentions import asked_for, dropped_out, mentions, without_greeting
from followup_daemon.reading.names import Named, addresses, fits_address, fold, names, same_person, shown_name
from followup_daemon.reading.page import Page
from followup_daemon.reading.people_words import (
    ARRANGES,
    ARRANGES_IN_WORDS,
    HOST,
    ROLE_MAILBOX,
    ROOM,
    STRONG_SELF,
    WITH_ME,
)
from followup_daemon.reading.phrases import plain
from followup_daemon.reading.titles import LOOSE_HEADS
from followup_daemon.reading.writers import is_human, writer_of, writers_of

READ, MOST = 8_000, 40
"""Characters of a mail in which people are looked for, and how many places of it may name one."""


_THANKED = re.compile(
    # of a talk that was: "Thank you for speaking with me"
    r"\b(?:thank you|thanks|enjoyed|appreciated?|pleasure|great|good|nice|lovely)\b[^.!?\n]{0,60}\bwith me\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class People:
    interviewers: tuple[Person, ...] = ()
    coordinator: Person | None = None


def people(pages: Sequence[Page], thread: Sequence[Page], owner: Owner, *, agency: bool) -> People:
    """Interviewers and coordinator of the round in ``pages``; addresses are looked up in the whole ``thread``."""
    theirs = [page for page in pages if not page.mine]
    book = address_book(thread)
    domains = {
        page.message.from_.domain.partition(".")[0] for page in theirs if not is_public_mail(page.message.from_.domain)
    }
    domains |= {page.message.from_.name for page in theirs if page.automatic is not None}
    own_names = [person.name for person in book if owner.is_me(person.address)] + [owner.name]
    own_names += [re.sub(r"[^a-z]+", " ", address.lower().partition("@")[0]) for address in owner.addresses]
    listed: list[Person] = []
    for page in theirs:
        listed = _with_mentions(listed, page, book, own_names, agency=agency)
    listed = [person for person in listed if person.address or not _is_company(person.name, domains)]
    listed = _with_invited(listed, theirs, owner, agency=agency)
    writers = writers_of(theirs, owner)
    if not listed:
        told = [one for page in theirs for one in asked_for(plain(page.typed.text)[:READ]) if one.named]
        listed = [Person(_written(one.named), "") for one in told[:1] if one.named]
    if not listed:
        listed = [writer for page, writer in writers if _asks_alone(page, writer, agency=agency)][:1]
    found = _unique([_addressed(person, book, thread) for person in listed])
    coordinator = next((writer for _, writer in writers if not any(_is_same(writer, one) for one in found)), None)
    return People(tuple(found), coordinator)


def _is_company(name: str, domains: Iterable[str]) -> bool:
    """Whether the name is the sender's domain, or a machine's sender: "Summit Gear" of summitgear.com."""
    letters = re.sub(r"[^a-z0-9]", "", fold(name))
    return any(len(letters) >= 5 and re.sub(r"[^a-z0-9]", "", fold(domain)).startswith(letters) for domain in domains)


def address_book(thread: Sequence[Page]) -> list[Person]:
    """Everyone with an address in the thread, by headers, invitations and text, once, with the best name."""
    best: dict[str, Person] = {}
    for page in thread:
        named = [replace(person, name=shown_name(person)) for person in page.message.people]
        for invite in page.invites:
            named += [one.person for one in invite.attendees] + ([invite.organizer] if invite.organizer else [])
        named += list(_in_text(plain(page.typed.text)))
        for person in named:
            key = person.address.lower()
            if key and len(person.name) > len(best[key].name if key in best else ""):
                best[key] = person if "@" not in person.name else Person("", person.address)
            elif key and key not in best:
                best[key] = person
    return list(best.values())


def _in_text(text: str) -> Iterable[Person]:
    """Addresses written in a text, each with the name before it on its line where the two fit."""
    for number, found in enumerate(addresses(text)):
        if number > 40:
            return
        line = text.rfind("\n", 0, found.start()) + 1
        before = list(names(text, max(line, found.start() - 90), found.start()))
        fitting = [one for one in before if fits_address(one.name, found.group())]
        yield Person(fitting[-1].name if fitting else "", found.group())


def _with_mentions(
    listed: list[Person], page: Page, book: Sequence[Person], own: Sequence[str], *, agency: bool
) -> list[Person]:
    """The list grown by whom this mail names; a full panel replaces it."""
    text = without_greeting(plain(page.typed.text)[:READ], own)
    known = f"{text}\n{plain(page.typed.signature)}\n{plain(page.message.subject)}"
    found = list(islice(mentions(text), MOST)) + [
        Mention(one.named, address=one.address) for one in mentions(plain(page.message.subject)) if one.named
    ]
    if not listed and not any(one.named for one in found):
        found += islice(named_without_reason(text), MOST)
    panel = [one for one in found if one.panel and one.named and (len(one.named.words) > 1 or one.named.honorific)]
    kept: list[Person] = [] if len(panel) >= 2 and listed else list(listed)
    gone = list(dropped_out(text))
    kept = [person for person in kept if not any(same_person(person.name, one.name) for one in gone)]
    writer = writer_of(page)
    for one in found:
        if (
            one.named
            and one.named not in gone
            and not any(same_person(one.named.name, name) for name in own if name)
            and _is_person(one.named, one, book, known, agency=agency)
        ):
            if same_person(one.named.name, writer.name) and page.automatic is None:
                kept.append(writer)
            else:
                kept.append(Person(_written(one.named), one.address))
    told = any(one.me for one in found) or (_speaks_of_self(text) and not _is_arranger(page))
    if told and page.automatic is None and not agency and is_human(page.message.from_):
        kept.append(writer)
    return _unique(kept)


def _written(named: Named) -> str:
    """The name as written, with the honorific where only a family name is given."""
    return (
        f"{named.honorific} {named.name}"
        if named.honorific and (len(named.words) == 1 or named.name[0].islower())
        else named.name
    )


def _is_person(named: Named, one: Mention, book: Sequence[Person], text: str, *, agency: bool) -> bool:
    """Whether a lone word is a person's name rather than a place or a product: known, titled, or said more of."""
    if len(named.words) > 1 or named.honorific or one.address:
        return True
    if any(same_person(named.name, person.name) for person in book if person.name):
        return True
    whole = any(len(found.words) > 1 and named.name in found.words for found in names(text))
    small = re.search(rf"\b{re.escape(named.name.lower())}\b", text) is not None
    doubtful = named.name.lower() in LOOSE_HEADS or (one.opens and (agency or not one.sees))
    return whole or not (doubtful or small or named.name.isupper())


def _speaks_of_self(text: str) -> bool:
    text = _THANKED.sub(" ", text)
    return STRONG_SELF.search(text) is not None or WITH_ME.search(text) is not None


def _is_arranger(page: Page) -> bool:
    """Whether the lines under the writer's name say that arranging is the job."""
    lines = [line for line in plain(below(page)).splitlines() if line.strip() and "@" not in line]
    return ARRANGES.search("\n".join(lines[:4])[:300]) is not None


def _with_invited(listed: list[Person], theirs: Sequence[Page], owner: Owner, *, agency: bool) -> list[Person]:
    """Attendees of the newest invitation: their addresses for the named; themselves where nobody is named."""
    invites = [
        (page, invite) for page in theirs for invite in page.invites if invite.method in {"REQUEST", "PUBLISH", ""}
    ]
    if not invites:
        return listed
    page, invite = invites[-1]
    attending = [
        one.person for one in invite.attendees
        if one.person.address and not owner.is_me(one.person.address) and not ROOM.search(one.person.name)
        and not ROLE_MAILBOX.match(one.person.address.partition("@")[0])
        and one.role not in {"NON-PARTICIPANT", "OPT-PARTICIPANT"}
        and not (invite.organizer and one.person.same_mailbox(invite.organizer.address))
    ]  # fmt: skip
    grown = [_joined(person, attending) for person in listed]
    if not listed:
        host = registered(invite.organizer.domain if invite.organizer else page.message.from_.domain)
        anyone = agency or is_scheduler(host) or is_hiring_platform(host) or is_public_mail(host)
        invited = [person for person in attending if anyone or registered(person.domain) == host]
        grown = [Person(shown_name(person), person.address) for person in invited]
    writer = page.message.from_
    if page.automatic is None and HOST.search(plain(page.typed.text)) and not _is_arranger(page) and not agency:
        grown.append(Person(shown_name(writer), writer.address))
    return _unique(grown)


def _joined(person: Person, invited: Sequence[Person]) -> Person:
    """The person with the attendee's address that fits the name."""
    if person.address:
        return person
    for one in invited:
        if (one.name and same_person(person.name, one.name)) or fits_address(person.name, one.address):
            return Person(_fuller(person.name, shown_name(one)), one.address)
    return person


def _asks_alone(page: Page, writer: Person, *, agency: bool) -> bool:
    """Whether the writer, nobody else being named, holds the meeting."""
    text = plain(page.typed.text)
    if agency or _is_arranger(page) or ROLE_MAILBOX.match(writer.address.partition("@")[0]):
        return False
    arranges = ARRANGES_IN_WORDS.search(text) is not None
    return not arranges or _speaks_of_self(text)


def _addressed(person: Person, book: Sequence[Person], thread: Sequence[Page]) -> Person:
    """The person under the fullest name the thread knows, with the address known for it."""
    known = [one for one in book if one.name and same_person(person.name, one.name)]
    if known and not person.address:
        return Person(_fuller(person.name, known[0].name), known[0].address)
    if person.address:
        return person
    fitting = [one for one in book if not one.name and fits_address(person.name, one.address)]
    if fitting:
        return Person(person.name, fitting[0].address)
    return Person(_fuller_in_text(person.name, thread), "")


def _fuller(one: str, other: str) -> str:
    return other if len(other.split()) > len(one.split()) or not one else one


def _fuller_in_text(name: str, thread: Sequence[Page]) -> str:
    """The full name behind a first name: "Jo" is "Jo Doe" of the subject or a signature."""
    bare = name.split()
    if len(bare) > 2 or (len(bare) == 2 and not bare[0].endswith(".") and bare[0] not in {"Dr", "Mr", "Ms", "Mrs"}):
        return name
    for page in thread:
        for text in (page.message.subject, page.typed.text[:6000], page.typed.signature[:600]):
            for found in names(plain(text)):
                if len(found.words) > 1 and same_person(name, found.name):
                    return found.name
    return name


def _is_same(one: Person, other: Person) -> bool:
    if one.address and other.address:
        return one.same_mailbox(other.address)
    return bool(one.name and other.name and same_person(one.name, other.name))


def _unique(listed: Iterable[Person]) -> list[Person]:
    """Each person once, under the fuller name, in order."""
    kept: list[Person] = []
    for person in listed:
        for index, other in enumerate(kept):
            if _is_same(person, other):
                kept[index] = Person(_fuller(other.name, person.name), other.address or person.address)
                break
        else:
            kept.append(person)
    return kept
