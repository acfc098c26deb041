"""Cases: which threads belong together, because they speak of one employer and one role."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import combinations

from followup_daemon.by_hand import Added
from followup_daemon.interview import Said
from followup_daemon.likeness import clearly_other_company, clearly_other_role, same_company
from followup_daemon.mail import Person, canonical
from followup_daemon.reading.domains import is_hiring_platform, is_public_mail, is_scheduler, registered
from followup_daemon.signals import FIRM, Confirmed, Described, Meeting, Noticed

CLOSE = timedelta(days=4)
"""How far a booking's notice and the mail that speaks of it may lie apart."""

AT_ONCE, APART = timedelta(hours=2), timedelta(hours=4)
"""Of several bookings the mail means the one made just now, the others being made another time."""


WEAK, JUST_NOW = 0.5, timedelta(minutes=15)
"""Words that only may mean a booking mean one that was made before, or is made just now."""


@dataclass(slots=True)
class Marks:
    """By what a thread that speaks of a meeting can be known in another thread."""

    companies: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    uids: set[str] = field(default_factory=set)
    starts: set[datetime] = field(default_factory=set)
    leaning: list[Confirmed] = field(default_factory=list)
    noticed: list[Noticed] = field(default_factory=list)

    def lean(self, signal: Confirmed | Noticed) -> None:
        """Take in a confirmation that leaves its time to a notice, with its day where it tells it, or such a notice."""
        if isinstance(signal, Confirmed) and signal.meeting.start is None:
            self.leaning.append(signal)
        elif isinstance(signal, Noticed) and signal.meeting.start is not None:
            self.noticed.append(signal)
            self.starts |= {signal.was} if signal.was else set()

    def add(self, meeting: Meeting) -> None:
        """Take in what one signal says of the meeting; an agency's recruiter is no mark of the employer."""
        self.companies |= {meeting.company} if meeting.company else set()
        self.roles |= {meeting.role} if meeting.role else set()
        self.uids |= {meeting.uid} if meeting.uid else set()
        self.starts |= {meeting.start} if meeting.start else set()
        coordinator = (meeting.coordinator,) if meeting.coordinator and not meeting.agency else ()
        for person in (*meeting.interviewers, *coordinator):
            self.people |= _names(person)
            if employer_domain(person.domain):
                self.domains.add(registered(person.domain))


def employer_domain(domain: str) -> bool:
    """Whether a domain can be an employer's own."""
    return bool(domain) and not (is_public_mail(domain) or is_hiring_platform(domain) or is_scheduler(domain))


def _names(person: Person) -> set[str]:
    """The address and, where it has at least two words, the name: "Ana" alone tells nobody."""
    names = {canonical(person.address)} if person.address else set()
    if len(person.name.split()) >= 2:
        names.add(person.name.casefold())
    return names


def cases(by_thread: Mapping[str, Sequence[Said]]) -> tuple[tuple[str, ...], ...]:
    """The threads that speak of a meeting, grouped by employer and role; a thread alone is a case of its own."""
    marks = {thread: found for thread, signals in by_thread.items() if (found := _marks(signals)) is not None}
    group = {thread: thread for thread in marks}

    def root(thread: str) -> str:
        while group[thread] != thread:
            thread = group[thread]
        return thread

    for one, other in combinations(marks, 2):
        if root(one) != root(other) and _one_case(marks[one], marks[other]):
            group[root(other)] = root(one)
    for leaning, _, notice, _ in _booked_elsewhere(marks):
        if root(leaning) != root(notice):
            group[root(notice)] = root(leaning)
    members: dict[str, list[str]] = {}
    for thread in marks:
        members.setdefault(root(thread), []).append(thread)
    return tuple(map(tuple, members.values()))


def _marks(signals: Sequence[Said]) -> Marks | None:
    """The marks of a thread; None where no meeting is agreed or announced in it.

    Mail that does not show that it is about a job names no employer for sure: "Chat with Ann" is no company.
    """
    if not any(isinstance(signal, Confirmed | Noticed | Added) for signal in signals):
        return None
    marks = Marks()
    for signal in signals:
        if isinstance(signal, Confirmed | Noticed | Described | Added):
            faint = isinstance(signal, Confirmed | Noticed) and signal.about < FIRM
            marks.add(replace(signal.meeting, company=None, role=None) if faint else signal.meeting)
        if isinstance(signal, Confirmed | Noticed):
            marks.lean(signal)
    return marks


def _one_case(one: Marks, other: Marks) -> bool:
    """Whether two threads speak of one employer and role: something in common, and nothing that says otherwise.

    The same start is something in common: nobody is at two interviews at once.
    """
    if one.uids & other.uids:
        return True
    return not _differ(one, other) and _has_common(one, other)


def _differ(one: Marks, other: Marks) -> bool:
    return _all_differ(one.companies, other.companies, clearly_other_company) or _all_differ(
        one.roles, other.roles, clearly_other_role
    )


def _one_house(one: Marks, other: Marks) -> bool:
    """Whether both name one company; a notice calls the round by a name of its own, which is no other role."""
    return any(same_company(a, b) for a in one.companies for b in other.companies)


def _has_common(one: Marks, other: Marks) -> bool:
    if _one_house(one, other):
        return True
    if one.people & other.people or one.domains & other.domains or one.starts & other.starts:
        return True
    return _at_home(one.companies, other.domains) or _at_home(other.companies, one.domains)


def pairs_of_bookings(by_thread: Mapping[str, Sequence[Said]]) -> list[tuple[Confirmed, Noticed]]:
    """Each confirmation that says "booked" without the time, with the notices in other threads that tell it."""
    marks = {thread: found for thread, signals in by_thread.items() if (found := _marks(signals)) is not None}
    return [(said, notice) for _, said, _, notice in _booked_elsewhere(marks)]


def _booked_elsewhere(marks: Mapping[str, Marks]) -> list[tuple[str, Confirmed, str, Noticed]]:
    """Every "booked" that leaves its time to another thread, with each notice of the one booking it can mean."""
    found: list[tuple[str, Confirmed, str, Noticed]] = []
    for thread, one in marks.items():
        others = {name: other for name, other in marks.items() if name != thread and not other.leaning}
        kin = {name for name, other in others.items() if _has_common(one, other)}
        for said in one.leaning:
            fitting = [
                (name, told)
                for name, other in others.items()
                if _may_be_of(one, said, other)
                for told in other.noticed
                if _tells(told, said)
            ]
            meant = _one_booking(said, [(name, told) for name, told in fitting if name in kin] or fitting)
            found += [(thread, said, name, told) for name, told in meant]
    return found


def _may_be_of(one: Marks, said: Confirmed, other: Marks) -> bool:
    """Whether nothing speaks against it; a notice calls the round by a name of its own, which is no other role where
    the house is the same or the day was told."""
    if _all_differ(one.companies, other.companies, clearly_other_company):
        return False
    return said.meeting.day is not None or _one_house(one, other) or not _differ(one, other)


def _tells(notice: Noticed, said: Confirmed) -> bool:
    """Whether a notice can tell the time that a confirmation leaves out."""
    start, day, at = notice.meeting.start, said.meeting.day, said.evidence.at
    late = JUST_NOW if said.certainty < WEAK * said.about else CLOSE
    return (
        start is not None
        and at - CLOSE <= notice.evidence.at <= at + late
        and start > at
        and (day is None or start.date() == day)
    )


def _one_booking(said: Confirmed, fitting: Sequence[tuple[str, Noticed]]) -> list[tuple[str, Noticed]]:
    """The notices of one start: of the only one there is, else of the one told at the time of the mail itself."""
    by_distance = sorted(fitting, key=lambda one: abs(one[1].evidence.at - said.evidence.at))
    if not by_distance:
        return []
    nearest = by_distance[0][1]
    others = [told for _, told in fitting if told.meeting.start != nearest.meeting.start]
    apart = all(abs(told.evidence.at - said.evidence.at) > APART for told in others)
    if others and not (apart and abs(nearest.evidence.at - said.evidence.at) <= AT_ONCE):
        return []
    return [one for one in fitting if one[1].meeting.start == nearest.meeting.start]


def _at_home(companies: set[str], domains: set[str]) -> bool:
    """Whether a domain is called after a company: ``larkfield.example`` after "Larkfield Ltd"."""
    return any(same_company(company, domain.partition(".")[0]) for company in companies for domain in domains)


def _all_differ(ones: set[str], others: set[str], differ: Callable[[str, str], bool]) -> bool:
    return bool(ones and others) and all(differ(a, b) for a in ones for b in others)
