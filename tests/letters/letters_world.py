"""An owner, an interview and its people, from which the tests of letters write."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from followup_daemon import templates
from followup_daemon.interview import Interview
from followup_daemon.ledger import StepKind
from followup_daemon.letters import write
from followup_daemon.mail import Message, Owner, Person
from followup_daemon.plan import Step
from followup_daemon.plan.steps import Tone
from followup_daemon.signals import Evidence, Meeting, Word

CHICAGO = ZoneInfo("America/Chicago")
LONDON = ZoneInfo("Europe/London")

ANA = Person("Ana Lima", "ana.lima@fernhill.example")
BEN = Person("Ode, Ben (Engineering)", "ben@fernhill.example")
CHLOE = Person("Chloe MARSH", "chloe@fernhill.example")
RAY = Person("Ray Quill", "ray@quillpartners.example")
NAMELESS = Person("", "jobs77@fernhill.example")

OWNER = Owner(
    name="Dana Whitfield",
    addresses=("dana@mail.example",),
    zone=LONDON,
    fit="Ten years of night shifts have taught me to stay calm when it matters.",
)
SIGNATURE = (
    '<div dir="ltr"><b>Dana Whitfield</b><br>Support &amp; Operations<br><a href="tel:1">020 7946 0000</a></div>'
)

LONG_ROLE = "Deputy Regional Head of Customer and Partner Support Operations for New Markets"

TONES: dict[Tone, StepKind] = {
    "thanks": "thank_you",
    "thanks_passed_on": "thank_you",
    "silence": "first_follow_up",
    "promise_passed": "first_follow_up",
    "after_courtesy": "first_follow_up",
    "second": "second_follow_up",
    "another_offer": "first_follow_up",
}
SHIPPED = templates.load(None)


def interview(**changes: object) -> Interview:
    meeting = Meeting(
        start=datetime(2026, 3, 12, 14, tzinfo=LONDON),
        medium="video",
        company="Fernhill",
        role="Support Lead",
        interviewers=(ANA,),
    )
    said = Evidence("<yes@mail.example>", "t1", datetime(2026, 3, 9, tzinfo=UTC), "Thursday works", "yes")
    return Interview("a1b2c3", said, replace(meeting, **changes), ("t1",), 0.9, ())  # type: ignore[arg-type]


def step(tone: Tone, *to: Person, **changes: object) -> Step:
    due = datetime(2026, 3, 19, 8, 30, tzinfo=LONDON)
    plain = Step("a1b2c3", TONES[tone], to or (ANA,), due, due, tone, "after the interview")
    return replace(plain, **changes)  # type: ignore[arg-type]


def heard(which: Interview, sender: Person, at: datetime) -> Interview:
    """The interview, of which ``sender`` wrote a word that decides nothing."""
    word = Word(Evidence(f"<{at:%d}@fernhill.example>", "t1", at, "great to meet you", "courtesy"), "courtesy", sender)
    return replace(which, history=(*which.history, word))


def message(**changes: object) -> Message:
    plain = Message(
        id="m1",
        thread_id="t1",
        message_id="<three@fernhill.example>",
        date=datetime(2026, 3, 10, 9, tzinfo=UTC),
        internal_date=datetime(2026, 3, 10, 9, tzinfo=UTC),
        from_=ANA,
        to=(Person("Dana Whitfield", "dana@mail.example"),),
        subject="Re: Interview for Support Lead",
        references=("<one@fernhill.example>", "<two@mail.example>"),
        in_reply_to="<two@mail.example>",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def first_sent() -> Message:
    words = write(step("silence"), interview(), OWNER, SHIPPED, None)
    return message(
        message_id="<first@mail.example>",
        from_=Person("Dana Whitfield", "dana@mail.example"),
        to=(ANA,),
        subject="Following up on our interview",
        references=(),
        in_reply_to="",
        text=words.text,
        internal_date=datetime(2026, 3, 19, 8, 45, tzinfo=UTC),
    )


MANY = interview(interviewers=(ANA, BEN, CHLOE))
BARE = interview(start=None, medium=None, company=None, role=None, interviewers=())
AT_AN_AGENCY = interview(coordinator=RAY, agency=True)
A_WEEK_LATER = datetime(2026, 3, 24, 10, tzinfo=UTC)
NOBODY_KNOWN = Owner(name="", addresses=(), zone=LONDON)
