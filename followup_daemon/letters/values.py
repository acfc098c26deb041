"""What a template may say: the values of one letter, each a text that fits into a sentence, or empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from followup_daemon.greeting import greeting, listed, spoken_name
from followup_daemon.interview import Interview
from followup_daemon.letters import noted
from followup_daemon.letters.dates import spoken, weekday
from followup_daemon.letters.position import (
    LONGEST_COMPANY,
    company_in_words,
    one_line,
    position_in_words,
    role_in_words,
)
from followup_daemon.mail import Message, Owner, Person
from followup_daemon.mailbox import SendAs
from followup_daemon.plan import Step
from followup_daemon.signals import Meeting, OwnerWrote, Word

MOST_NAMED = 8
"""More interviewers than these are all thanked in general."""

Part = Literal["held", "arranged", "neither"]
"""What the addressee had to do with the interview."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What a letter may carry beyond its step: the owner's note, another offer's deadline, the sender with signature.

    ``month_first`` is how the owner writes dates (``dates.says_month_first``). ``before`` is how many letters went to
    the same company before, thanks or follow-ups (``variants.letters_before``): it tells their texts apart.
    """

    note: str = ""
    deadline: date | None = None
    sender: SendAs | None = None
    month_first: bool = False
    before: int = 0


@dataclass(frozen=True, slots=True)
class Values:
    """The names that templates know; a text that is not known is empty, and the first five but ``owner`` never are.

    ``greeting`` is the whole first line. ``position`` is ``the Support Lead position at Fernhill``. ``favour`` and
    ``occasion`` go after "Thank you for": ``speaking with me on Thursday 12 March``, the second with the position.
    ``arranged``: it goes to somebody who arranged the interview and did not hold it. ``wrote``: the addressee wrote
    after the interview, or after the first follow-up. ``client`` is the employer where the letter goes to an agency.
    ``note`` is a sentence of its own where ``note_is_sentence``, else it goes after "talking about". ``promised`` is
    the date they gave, for a second follow-up only where they gave it after the first; ``asked`` the day of the first
    follow-up, ``deadline`` that of another offer, each in words. ``quoted``: the earlier mail stands below. ``variant``
    tells letters to one company apart, and is what ``pick`` picks by.

    A call sheet alone has the rest: ``whom`` to call, by which ``number``, when by both clocks (``time_mine`` is empty
    where they agree), when to ``call_back``, and the id of the ``interview`` for the command.
    """

    greeting: str
    owner: str
    favour: str
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
    wrote: bool = False
    client: str = ""
    promised: str = ""
    asked: str = ""
    deadline: str = ""
    quoted: bool = False
    variant: int = 0
    whom: str = ""
    number: str = ""
    time_theirs: str = ""
    time_mine: str = ""
    call_back: str = ""
    interview: str = ""


def values(step: Step, interview: Interview, owner: Owner, quoted: Message | None, extras: Extras) -> Values:
    """What the letter for ``step`` can say."""
    meeting = interview.meeting
    company = company_in_words(meeting.company)
    position = position_in_words(meeting.role, company)
    meet = "meet" if meeting.medium == "onsite" else "speak"
    day = meeting.start.date() if meeting.start else None
    part = _part(step.to, meeting)
    asked_at = _asked_at(interview, quoted)
    note, note_is_sentence = noted.in_words(extras.note)

    def in_words(when: date | None) -> str:
        return spoken(when, month_first=extras.month_first) if when else ""

    favour = _favour(part, meet, in_words(day))
    return Values(
        greeting=greeting([_display(person, meeting.company) for person in step.to]),
        owner=one_line(owner.name, LONGEST_COMPANY),
        favour=favour,
        occasion=_occasion(part, favour, position),
        position=position,
        company=company,
        role=role_in_words(meeting.role),
        day=in_words(day),
        weekday=weekday(day) if day else "",
        meet=meet,
        interviewers=_interviewers(meeting.interviewers, meet),
        fit=" ".join(owner.fit.split()),
        note=note,
        note_is_sentence=note_is_sentence,
        thanks_missing=step.thanks_missing,
        arranged=part == "arranged",
        wrote=_wrote(step.to, interview, asked_at if step.tone == "second" else None),
        client=(company or "the company") if part != "held" and _at_the_agency(step.to, meeting) else "",
        promised=in_words(step.promised if _is_news(step, asked_at, owner) else None),
        asked=in_words(quoted.internal_date.astimezone(owner.zone).date() if quoted else None),
        deadline=in_words(extras.deadline),
        quoted=quoted is not None,
        variant=extras.before,
    )


def without_role(said: Values) -> Values:
    """The same values with ``the position at Fernhill`` for the whole title."""
    return _with_position(replace(said, role=""), position_in_words(None, said.company))


def without_company(said: Values) -> Values:
    """The same values with ``the position`` alone."""
    return _with_position(replace(said, role="", company=""), position_in_words(None, ""))


def _with_position(said: Values, short: str) -> Values:
    return replace(said, position=short, occasion=said.occasion.replace(said.position, short))


def _part(to: Sequence[Person], meeting: Meeting) -> Part:
    """What the addressees had to do with it; one interviewer among them is enough."""
    if any(_among(person, meeting.interviewers) for person in to):
        return "held"
    return "arranged" if meeting.coordinator and _among(meeting.coordinator, to) else "neither"


def _favour(part: Part, meet: str, day: str) -> str:
    does = {
        "held": f"{meet}ing with me",
        "arranged": "arranging my interview",
        "neither": "the opportunity to interview",
    }[part]
    return f"{does} on {day}" if day else does


def _occasion(part: Part, favour: str, position: str) -> str:
    if part == "held":
        return f"{favour} about {position}"
    return favour if position == position_in_words(None, "") else f"{favour} for {position}"


def _at_the_agency(to: Sequence[Person], meeting: Meeting) -> bool:
    """Whether the letter goes to the agency, which asks the employer and does not decide."""
    recruiter = meeting.coordinator if meeting.agency else None
    return recruiter is not None and any(person.domain == recruiter.domain for person in to)


def _asked_at(interview: Interview, quoted: Message | None) -> datetime | None:
    """When the owner last asked for news, by mail or by telephone."""
    if quoted is not None:
        return quoted.internal_date
    acts = [one for one in interview.history if isinstance(one, OwnerWrote) and one.act in {"asks_news", "called"}]
    return max((one.evidence.at for one in acts), default=None)


def _is_news(step: Step, asked_at: datetime | None, owner: Owner) -> bool:
    """Whether the date they gave was not past already when the owner asked for the first time."""
    if step.promised is None or step.tone != "second":
        return True
    return asked_at is not None and step.promised > asked_at.astimezone(owner.zone).date()


def _wrote(to: Sequence[Person], interview: Interview, since: datetime | None) -> bool:
    """Whether an addressee has written after ``since``, None for the start of the interview."""
    since = since or interview.start
    return since is not None and any(
        isinstance(one, Word) and not one.automatic and one.evidence.at > since and _among(one.sender, to)
        for one in interview.history
    )


def _display(person: Person, company: str | None) -> str:
    """The person's display name; empty where it is the company's."""
    return "" if person.name.casefold() == (company or "").strip(" ,").casefold() else person.name


def _interviewers(people: Sequence[Person], meet: str) -> str:
    """Everyone by full name, or all of them in general where one is not named."""
    names = [spoken_name(person.name) for person in people]
    everyone = "everyone I met" if meet == "meet" else "everyone I spoke with"
    return listed(names) if names and all(names) and len(names) <= MOST_NAMED else everyone


def _among(person: Person, people: Sequence[Person]) -> bool:
    return any(person.same_mailbox(each.address) for each in people if each.address)
