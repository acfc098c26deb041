"""What a template may say: the values of one letter, each a text that fits into a sentence, or empty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from followup_daemon.greeting import greeting, listed, spoken_name
from followup_daemon.interview import Interview
from followup_daemon.letters.dates import spoken, weekday
from followup_daemon.mail import Message, Owner, Person
from followup_daemon.mailbox import SendAs
from followup_daemon.plan import Step

LONGEST_ROLE = 80
LONGEST_COMPANY = 60
LONGEST_NOTE = 2000

POSITION_WORDS = frozenset("job opening opportunity position post role vacancy".split())
GENDERS = re.compile(r"\(\s?[mwfdx](?:\s?[/|*]\s?(?:[mwfdx]|div)){1,3}\s?\)", re.IGNORECASE)  # (m/w/d)
ARTICLE = re.compile(r"(?:the|an?|our|your) ", re.IGNORECASE)  # "the Data Analyst", not "Data Analyst"
OPENS_A_PHRASE = frozenset("a an how my our that the their what when where why your".split())
"""Words that lose their capital where a note goes on with a sentence of ours."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What a letter may carry beyond its step: the owner's note, another offer's deadline, the sender with signature.

    ``month_first`` is how the owner writes dates (``dates.says_month_first``).
    """

    note: str = ""
    deadline: date | None = None
    sender: SendAs | None = None
    month_first: bool = False


@dataclass(frozen=True, slots=True)
class Values:
    """The names that templates know; a text that is not known is empty, and ``position`` and ``occasion`` never are.

    ``greeting`` is the whole first line. ``position`` is ``the Support Lead position at Fernhill``, ``occasion`` goes
    after "Thank you for". ``arranged``: it goes to somebody who arranged the interview and did not hold it. ``note`` is
    a sentence of its own where ``note_is_sentence``, else it goes after "talking about". ``promised`` is the date they
    gave, ``asked`` the day of the first follow-up, ``deadline`` that of another offer, each in words. ``quoted``: the
    earlier mail stands below. ``variant`` tells several letters of one interview apart, and is what ``pick`` picks by.
    """

    greeting: str
    owner: str
    occasion: str
    position: str
    company: str = ""
    role: str = ""
    day: str = ""
    weekday: str = ""
    meet: str = "speak"
    interviewers: str = "everyone I spoke with"
    fit: str = ""
    note: str = ""
    note_is_sentence: bool = False
    thanks_missing: bool = False
    arranged: bool = False
    promised: str = ""
    asked: str = ""
    deadline: str = ""
    quoted: bool = False
    variant: int = 0


def values(step: Step, interview: Interview, owner: Owner, quoted: Message | None, extras: Extras) -> Values:
    """What the letter for ``step`` can say."""
    meeting = interview.meeting
    company = one_line(meeting.company, LONGEST_COMPANY)
    position = position_in_words(meeting.role, company)
    meet = "meet" if meeting.medium == "onsite" else "speak"
    day = meeting.start.date() if meeting.start else None
    arranged = bool(meeting.interviewers) and not any(_among(person, meeting.interviewers) for person in step.to)
    note, note_is_sentence = _note(extras.note)

    def in_words(when: date | None) -> str:
        return spoken(when, month_first=extras.month_first) if when else ""

    return Values(
        greeting=greeting([_display(person, company) for person in step.to]),
        owner=one_line(owner.name, LONGEST_COMPANY),
        occasion=_occasion(meet, in_words(day), position, arranged=arranged),
        position=position,
        company=company,
        role=_role(meeting.role),
        day=in_words(day),
        weekday=weekday(day) if day else "",
        meet=meet,
        interviewers=_interviewers(meeting.interviewers, meet),
        fit=" ".join(owner.fit.split()),
        note=note,
        note_is_sentence=note_is_sentence,
        thanks_missing=step.thanks_missing,
        arranged=arranged,
        promised=in_words(step.promised),
        asked=in_words(quoted.internal_date.astimezone(owner.zone).date() if quoted else None),
        deadline=in_words(extras.deadline),
        quoted=quoted is not None,
        variant=_variant(step, meeting.interviewers),
    )


def without_role(said: Values) -> Values:
    """The same values with ``the position`` for the whole title."""
    short = position_in_words(None, said.company)
    return replace(said, role="", position=short, occasion=said.occasion.replace(said.position, short))


def one_line(text: str | None, longest: int) -> str:
    """The text on one line without closing punctuation; empty where it is too long to be what it should be."""
    line = " ".join((text or "").split()).rstrip(" ,;:-")
    return line if len(line) <= longest and line.isprintable() else ""


def position_in_words(role: str | None, company: str) -> str:
    """``the Support Lead position at Fernhill``, as much of it as is known; at least ``the position``."""
    name = _role(role)
    if not name or name.split()[-1].casefold() not in POSITION_WORDS:
        name = f"{name} position".lstrip()
    return f"the {name} at {company}" if company and company.casefold() not in name.casefold() else f"the {name}"


def _role(role: str | None) -> str:
    line = one_line(GENDERS.sub("", role or ""), LONGEST_ROLE)
    article = ARTICLE.match(line)
    return line[article.end() if article else 0 :].rstrip(".")


def _occasion(meet: str, day: str, position: str, *, arranged: bool) -> str:
    on_day = f" on {day}" if day else ""
    return (
        f"arranging my interview{on_day} for {position}" if arranged else f"{meet}ing with me{on_day} about {position}"
    )


def _display(person: Person, company: str) -> str:
    """The person's display name; empty where it is the company's."""
    return "" if person.name.casefold() == company.casefold() else person.name


def _interviewers(people: Sequence[Person], meet: str) -> str:
    """Everyone by full name, or all of them in general where one is not named."""
    names = [spoken_name(person.name) for person in people]
    everyone = "everyone I met" if meet == "meet" else "everyone I spoke with"
    return listed(names) if names and all(names) else everyone


def _note(text: str) -> tuple[str, bool]:
    """The note ready for its place, and whether it is a sentence of its own."""
    note = " ".join(text[:LONGEST_NOTE].split()).rstrip(" ,;:")
    if note.endswith((".", "!", "?")):
        return note[:1].upper() + note[1:], True
    first = note.partition(" ")[0].casefold()
    return (note[:1].lower() + note[1:] if first in OPENS_A_PHRASE else note), False


def _among(person: Person, people: Sequence[Person]) -> bool:
    return any(person.same_mailbox(each.address) for each in people if each.address)


def _variant(step: Step, interviewers: Sequence[Person]) -> int:
    """The place of the addressee among the interviewers where each gets a letter of their own, else 0."""
    if not step.person:
        return 0
    return next((at for at, person in enumerate(interviewers) if person.same_mailbox(step.person)), 0)
