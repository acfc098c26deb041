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
from followup_daemon.matters import Matter, MatterKind
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

MATTERS: dict[MatterKind, tuple[str, str]] = {
    "unsure": (
        "this may be an interview, but it is not sure: nothing is drafted",
        "Answer with `followup-daemon add {id}` if it is one, with `followup-daemon close {id}` if not.",
    ),
    "seen_only": (
        "only mail you received speaks of this interview: nothing is drafted",
        "Answer with `followup-daemon add {id}` if you take part, with `followup-daemon close {id}` if not.",
    ),
    "no_time": (
        "you agreed to talk, but no time is known: nothing is drafted",
        "Tell it with `followup-daemon add {id} --start TIME`, or `followup-daemon close {id}`.",
    ),
    "outranked": (
        "a mail that came later says otherwise than you did by hand, and it counts",
        "See `followup-daemon why {id}`, and say `followup-daemon add {id}` or `followup-daemon close {id}`.",
    ),
    "doubt": (
        "a mail may mean this interview or another: nothing is drafted for either",
        "Read it in Gmail, and name the one that it closes with `followup-daemon close ID`.",
    ),
    "question": (
        "they asked you something, and no follow-up is drafted until you have answered",
        "Answer them; `followup-daemon heard {id} --answered` if the answer went another way.",
    ),
    "not_held": (
        "it did not take place: nothing is drafted until a new time stands",
        "Agree on a new time with them.",
    ),
    "on_hold": (
        "they put the role on hold: no follow-up is drafted",
        "`followup-daemon resume {id}` goes on all the same.",
    ),
    "offer_accepted_elsewhere": (
        "you accepted another offer: no follow-up is drafted",
        "Tell them that you withdraw.",
    ),
    "offer": (
        "they made you an offer while other interviews are open",
        "It is a good reason to ask the others: `followup-daemon offer` drafts that.",
    ),
    "times_unanswered": ("you offered times for a further round and have heard nothing since", "Ask them."),
    "portal": ("a portal has news for you, and says no more", "Sign in there and look."),
    "doubtful": ("a mail counts as their answer, though a machine may have written it", "Read it in Gmail."),
    "not_understood": (
        "a mail from {to} of {day} is in a language that is not understood, and counts as an answer whatever it says",
        "Read it in Gmail.",
    ),
    "late_word": ("they wrote after the interview had gone quiet: nothing more is drafted", "Read it in Gmail."),
    "bounced": (
        "mail does not reach {to}: nothing more is drafted to that address",
        "`followup-daemon draft {id} --to ADDRESS` drafts it to somebody else there.",
    ),
    "no_address": ("nobody's address is known: nothing can be drafted", ""),
    "overdue": (
        "the {step} has been due since {day}, too long to be drafted by itself",
        "`followup-daemon draft {id}` drafts it now, if it should still go.",
    ),
    "call_untold": (
        "the call sheet of the {step} has been there since {day}: did you call {to}?",
        "Say so with `followup-daemon called {id}`; nothing more is planned before.",
    ),
    "claimed": (
        "it is not known yet whether Gmail made the draft of the {step}",
        "The next pass looks: `followup-daemon once`.",
    ),
    "unknown": (
        "the {step} may have been drafted, what became of it cannot be told, and none is made again",
        "Look into Drafts and Sent in Gmail.",
    ),
    "vanished": (
        "the {step} is gone from Drafts, and no such mail was sent",
        "If it is scheduled, all is well; with no mail from you by {until} it counts as thrown away.",
    ),
    "discarded": (
        "you threw the {step} away: no further follow-up is drafted",
        "`followup-daemon resume {id}` goes on all the same.",
    ),
    "left": (
        "the {step} in Drafts is overtaken, and was left because you changed it",
        "Send it or throw it away in Gmail.",
    ),
    "unsent": ("the {step} has been lying in Drafts unsent since {day}", "Send it or throw it away in Gmail."),
}
"""What is told, and the act that settles it where there is one."""

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
    to = clean(", ".join(entry.to), 120)
    return f"{day_and_time(entry.fate_at, zone)}  {STEPS[entry.kind]} to {to}: {FATES[entry.fate]}"


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


def matter_line(matter: Matter, zone: ZoneInfo) -> tuple[str, str]:
    """What is told, and what to do: empty where there is nothing to do."""
    says, act = MATTERS[matter.kind]
    values = {
        "step": STEPS[matter.step] if matter.step else "mail",
        "to": clean(", ".join(matter.to), 120),
        "day": day_of(matter.at, zone),
        "until": day_of(matter.until, zone) if matter.until else "",
        "id": matter.interviews[0] if matter.interviews else "ID",
    }
    return says.format(**values), act.format(**values)
