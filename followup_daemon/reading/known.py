"""By what mail of another thread can be known to speak of an interview: its people, domains, names and times."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from followup_daemon.interview import Interview
from followup_daemon.likeness import LEGAL_FORMS, clearly_other_role, role_words, same_company
from followup_daemon.mail import Owner, Person, canonical
from followup_daemon.reading.domains import is_hiring_platform, is_public_mail, is_scheduler, registered
from followup_daemon.signals import OwnerWrote, Word

_OF_A_JOB = re.compile(
    # "the nursing post", "position of night porter", "the support engineer interview"
    r"(?:[\w'/-]{1,30} ){1,5}(?:role|position|post|vacancy|job|opening|interview|application)\b"
    r"|\b(?:role|position|post|vacancy|job|opening|application|interview) (?:of|as|for)(?: [\w'/,-]{1,30}){1,6}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Known:
    """``addresses`` and ``names`` are those of interviewers, coordinator and whoever wrote in its threads, the
    addresses also of whom the owner thanked or asked; ``domains`` the employer's own; ``sent`` the ids of the owner's
    mails in it; ``since`` when it was first spoken of."""

    id: str
    interview: Interview
    addresses: frozenset[str]
    names: frozenset[str]
    domains: frozenset[str]
    sent: frozenset[str]
    since: datetime | None

    @property
    def company(self) -> str | None:
        return self.interview.meeting.company

    @property
    def role(self) -> str | None:
        return self.interview.meeting.role

    def knows(self, person: Person) -> bool:
        """Whether this is one of its people: by address, or by a full name from an address not known before."""
        if person.address and canonical(person.address) in self.addresses:
            return True
        return len(person.name.split()) >= 2 and person.name.casefold() in self.names

    def employs(self, address: str) -> bool:
        """Whether the address stands at the employer's own domain."""
        domain = address.rpartition("@")[2].lower()
        return bool(domain) and registered(domain) in self.domains

    def named_in(self, words: str) -> bool:
        """Whether the words hold the company's name."""
        named = re.findall(r"\w+", (self.company or "").casefold())
        telling = [word for word in named if len(word) > 2 and word not in LEGAL_FORMS]
        return bool(telling) and re.search(rf"\b{re.escape(telling[0])}\b", words.casefold()) is not None

    def role_in(self, words: str, others: Iterable[Known]) -> bool:
        """Whether the words, where they speak of a job, hold a word of the role that tells it from the others'."""
        shared = [role_words(other.role) for other in others if other is not self]
        telling = role_words(self.role).difference(*shared)
        said = "\n".join(found.group() for found in _OF_A_JOB.finditer(words))
        return bool(telling & role_words(said))


def known(interview: Interview, owner: Owner) -> Known:
    """What the interview can be known by; its own threads' writers count, public and platform domains do not."""
    words = [signal for signal in interview.history if isinstance(signal, Word) and not signal.automatic]
    people = [*interview.people, *(word.sender for word in words)]
    agency = interview.meeting.coordinator if interview.meeting.agency else None
    own = {registered(address.rpartition("@")[2].lower()) for address in owner.addresses}
    return Known(
        id=interview.id,
        interview=interview,
        addresses=frozenset(canonical(person.address) for person in (*people, *_asked(interview)) if person.address),
        names=frozenset(person.name.casefold() for person in people if len(person.name.split()) >= 2),
        domains=_domains(people, agency) - own,
        sent=frozenset(one.evidence.message_id for one in interview.history if isinstance(one, OwnerWrote)),
        since=interview.history[0].evidence.at if interview.history else None,
    )


def _asked(interview: Interview) -> list[Person]:
    """Whom the owner thanked or asked for news: mail comes back from them, too."""
    acts = (one for one in interview.history if isinstance(one, OwnerWrote) and one.act in {"thanks", "asks_news"})
    return [person for act in acts for person in act.to]


def _domains(people: Iterable[Person], agency: Person | None) -> frozenset[str]:
    """The employer's registered domains, the agency's left out."""
    agencys = registered(agency.domain) if agency else ""
    shared = (is_public_mail, is_hiring_platform, is_scheduler)
    domains = {person.domain for person in people if person.domain and not any(test(person.domain) for test in shared)}
    return frozenset(found for domain in domains if (found := registered(domain)) != agencys)


def one_case(one: Known, other: Known) -> bool:
    """Whether both are rounds with one employer for one role."""
    if set(one.interview.threads) & set(other.interview.threads):
        return True
    alike = same_company(one.company, other.company) or bool(one.domains & other.domains)
    return alike and not clearly_other_role(one.role, other.role)
