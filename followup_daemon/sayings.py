"""The product's sentences about interviews, steps, drafts and matters, as plain text.

Text from mail stands in them as one short line, without control characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup_daemon.interview import Interview
from followup_daemon.ledger import StepKind, Taken
from followup_daemon.mail import Person
from followup_daemon.plan import Hold, Outlook, Step

STEPS: dict[StepKind, str] = {
    "thank_you": "thank-you",
    "first_follow_up": "first follow-up",
    "second_follow_up": "second follow-up",
}
STATES = {
    "awaiting": "no answer yet",
    "replied": "they wrote",
    "next_round": "further round",
    "rejected": "rejected",
    "offer": "offer",
    "cancelled": "cancelled",
}
HOLDS = {
    "unsure": "not sure enough that this is an interview: nothing is drafted",
    "seen_only": "seen in received mail only: nothing is drafted until you confirm it",
    "no_time": "confirmed, but no time is known: nothing is drafted",
    "closed": "closed",
    "paused": "paused, until `followup-daemon resume`",
    "not_held": "it did not take place; waiting for a new time",
    "next_round": "they invited you to a further round",
    "question": "they asked you something: it is your turn",
    "on_hold": "the role is on hold",
    "offer_accepted_elsewhere": "you accepted another offer",
    "cap": "as many follow-ups went as may",
    "unsent": "a draft lies unsent",
    "claimed": "a draft was asked for, and Gmail has not said yet whether it was made",
    "vanished": "a draft is gone and nothing was sent (yet)",
    "discarded": "you discarded the draft",
    "unknown": "a draft was made, and what became of it cannot be told",
    "bounced": "the mail reached nobody",
    "call": "the call sheet lies in Drafts; `followup-daemon called ID` says that you called",
    "deadline": "you have to decide on another offer before",
    "no_address": "no address is known",
    "thanked": "the thanks are said or drafted",
    "doubt": "a mail may mean this interview or another: you are asked",
}
FATES = {
    "claimed": "asked for",
    "open": "lies in Drafts",
    "edited": "lies in Drafts, edited by you",
    "sent": "sent",
    "vanished": "gone, nothing sent yet",
    "discarded": "discarded",
    "withdrawing": "being withdrawn",
    "withdrawn": "withdrawn",
    "unknown": "made; what became of it cannot be told",
}
SAYINGS = {
    "recognised": "interview recognised",
    "moved": "interview moved",
    "closed": "interview closed",
    "drafted": "drafted",
    "withdrawn": "draft withdrawn",
    "left": "draft overtaken, but left: it holds your words",
    "sent": "you sent it",
    "edited": "you edited the draft",
    "vanished": "the draft is gone and nothing was sent yet",
    "discarded": "you discarded the draft",
    "unknown": "a draft was made; what became of it cannot be told",
    "waits": "due, but waits",
    "overdue": "too long overdue to be drafted by itself",
    "failed": "failed",
}
REHEARSED = {"drafted": "would be drafted", "withdrawn": "its draft would be withdrawn"}
"""What a dry run says instead."""

FINDINGS = {
    "confirmed": "you confirmed",
    "noticed": "announced to you",
    "described": "more was said of it",
    "cancelled": "called off",
    "not_held": "it did not take place",
    "word.courtesy": "they wrote",
    "word.promise": "they said by when",
    "word.question": "they asked you",
    "word.next_round": "they invited you",
    "word.rejection": "they rejected",
    "word.offer": "they made an offer",
    "word.on_hold": "they put it on hold",
    "owner.thanks": "you thanked",
    "owner.asks_news": "you asked for news",
    "owner.answers": "you wrote",
    "owner.offers_times": "you offered times",
    "owner.withdraws": "you withdrew",
    "owner.accepts_offer": "you accepted an offer",
    "owner.called": "you called",
    "automatic.absence": "an absence notice",
    "automatic.left": "somebody left",
    "automatic.bounce": "a mail came back",
    "automatic.delay": "a mail was delayed",
    "automatic.calendar": "a calendar notice",
    "automatic.receipt": "a receipt",
    "automatic.portal": "a portal notice",
    "automatic.other": "automatic mail",
    "told.start": "the start",
    "told.end": "the end",
    "told.medium": "how",
    "told.company": "the company",
    "told.role": "the role",
    "told.interviewer": "an interviewer",
    "told.coordinator": "who arranges",
    "by_hand.added": "you took it up by hand",
    "by_hand.edited": "you corrected it by hand",
    "by_hand.closed": "you closed it by hand",
    "by_hand.denied": "you said that it is none",
    "by_hand.heard": "you heard it by word of mouth",
    "by_hand.called": "you called them",
    "by_hand.noted": "you noted what you spoke about",
    "by_hand.paused": "you paused it",
    "by_hand.resumed": "you resumed it",
    "by_hand.wanted": "you wanted a draft now",
}

NOTHING = "-"


def clean(text: str | None, length: int = 60) -> str:
    """Text from mail in one short line, control characters left out; a dash for none."""
    printable = "".join(letter if letter.isprintable() else " " for letter in (text or "")[: 10 * length])
    line = " ".join(printable.split())
    return (line if len(line) <= length else line[: length - 1] + "…") or NOTHING


def day_and_time(moment: datetime | None, zone: ZoneInfo) -> str:
    """``Thu 12 Mar 2026 14:00`` in the owner's zone."""
    return f"{day_of(moment, zone)} {moment.astimezone(zone):%H:%M}" if moment else "time unknown"


def day_of(moment: date, zone: ZoneInfo) -> str:
    """``Thu 12 Mar 2026``: the date itself, or that of an instant in the owner's zone."""
    day = moment.astimezone(zone) if isinstance(moment, datetime) else moment
    return f"{day:%a %d %b %Y}"


def employer(interview: Interview) -> str:
    """By what an interview is called: its company, else its role, else who is there."""
    meeting = interview.meeting
    name = clean(meeting.company or meeting.role or people(interview), 40)
    return name if name != NOTHING else "unknown employer"


def title(interview: Interview) -> str:
    """Company and role, as far as they are known."""
    role = interview.meeting.role if interview.meeting.company else None
    return f"{employer(interview)}, {clean(role)}" if role else employer(interview)


def people(interview: Interview) -> str:
    """The interviewers by name, else the coordinator."""
    names = [one.name or one.address for one in interview.meeting.interviewers]
    coordinator = interview.meeting.coordinator
    if not names and coordinator is not None:
        names = [f"{coordinator.name or coordinator.address} (arranges)"]
    return clean(", ".join(names), 120)


def addressees(persons: Iterable[Person]) -> str:
    """Who gets a mail, by name where it is known."""
    return clean(", ".join(one.name or one.address for one in persons), 120)


def step_line(step: Step, zone: ZoneInfo) -> str:
    """What comes when, to whom, and why then."""
    return f"{day_and_time(step.due, zone)}  {step_words(step)}"


def step_words(step: Step) -> str:
    """What comes, to whom, and why then."""
    how = "call" if step.by == "call" else "draft"
    return f"{STEPS[step.kind]} ({how}) to {addressees(step.to)}: {step.rule}"


def hold_line(hold: Hold) -> str:
    """What is held back and why."""
    what = {"all": "everything", "thank_you": "thank-you", "follow_up": "follow-ups"}[hold.what]
    return f"{what}: {HOLDS[hold.reason]}"


def taken_line(entry: Taken, zone: ZoneInfo) -> str:
    """One step taken and what became of it."""
    return f"{day_and_time(entry.fate_at, zone)}  {taken_words(entry)}: {FATES[entry.fate]}"


def taken_words(entry: Taken) -> str:
    """What was made, and for whom."""
    to = clean(", ".join(entry.to), 120)
    return f"call sheet of the {STEPS[entry.kind]}, {to}" if entry.by == "call" else f"{STEPS[entry.kind]} to {to}"


def outlook_lines(ahead: Outlook, now: datetime, zone: ZoneInfo) -> Iterator[str]:
    """All that is to come, then what is held back, then when nothing more is expected."""
    today = now.astimezone(zone).date()
    if ahead.quiet_on is not None and today >= ahead.quiet_on:
        yield f"gone quiet on {day_of(ahead.quiet_on, zone)}: closed"
        return
    for step in ahead.steps:
        yield step_line(step, zone) + (_late(step) if now > step.until else "")
    yield from map(hold_line, ahead.holds)
    if ahead.call_back is not None:
        yield f"you may call back on {day_of(ahead.call_back, zone)}; nothing is drafted for it"
    if ahead.quiet_on is not None:
        yield f"without any news, closed as gone quiet on {day_of(ahead.quiet_on, zone)}"


def _late(step: Step) -> str:
    """What is said of a step whose days have passed."""
    return " - its days have passed" if step.kind == "thank_you" else " - too long overdue to be drafted by itself"


def older_mail(left: int, total: int) -> str:
    """How far older mail has been read."""
    return f"Older mail is still being read, {left} of {total} conversations to go: until then no follow-up is drafted."
