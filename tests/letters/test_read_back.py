"""Our own letters, once sent, are read as what they are: the daemon counts them by reading Sent."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from letters_world import ANA, AT_AN_AGENCY, MANY, OWNER, RAY, SHIPPED, first_sent, heard, interview, message, step

from followup_daemon.interview import Interview
from followup_daemon.letters import Extras, write
from followup_daemon.mail import Letter, Person, Thread
from followup_daemon.plan.steps import Tone
from followup_daemon.reading import read_thread
from followup_daemon.signals import OwnerWrote

MOST_CHOICES = 5
"""No sentence of a template is picked from more: so many letters say every one."""

DANA = Person("Dana Whitfield", "dana@mail.example")
INVITATION = message(
    message_id="<two@fernhill.example>",
    references=(),
    in_reply_to="",
    subject="Interview for Support Lead",
    text="Hi Dana,\n\nWould Thursday 12 March at 2pm work for a video interview for the Support Lead position?\n\nAna",
)
YES = message(
    message_id="<yes@mail.example>",
    from_=DANA,
    to=(ANA,),
    text="Hi Ana,\n\nThursday at 2pm works for me. See you then.\n\nDana",
    date=datetime(2026, 3, 10, 11, tzinfo=UTC),
    internal_date=datetime(2026, 3, 10, 11, tzinfo=UTC),
    labels=frozenset({"SENT"}),
)


def acts(letter: Letter, sent: datetime) -> set[str]:
    """What the owner does by this letter, as reading it in its thread tells."""
    mail = message(
        message_id="<letter@mail.example>",
        from_=DANA,
        to=letter.to,
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        date=sent,
        internal_date=sent,
        labels=frozenset({"SENT"}),
    )
    signals = read_thread(Thread("t1", (INVITATION, YES, mail)), OWNER)
    mine = [each for each in signals if each.evidence.message_id == "<letter@mail.example>"]
    return {each.act if isinstance(each, OwnerWrote) else type(each).__name__ for each in mine}


@pytest.mark.parametrize("note", ["", "the move to weekly releases", "Your plans for the night desk were news to me."])
@pytest.mark.parametrize("at", range(MOST_CHOICES))
def test_sent_thanks_are_thanks_and_no_asking_for_news(at: int, note: str) -> None:
    letter = write(step("thanks"), interview(), OWNER, SHIPPED, None, None, Extras(note=note, before=at))
    assert acts(letter, datetime(2026, 3, 12, 17, tzinfo=UTC)) == {"thanks"}


@pytest.mark.parametrize("at", range(MOST_CHOICES))
def test_sent_thanks_through_the_coordinator_are_thanks(at: int) -> None:
    which = interview(interviewers=(Person("Ana Lima", ""),), coordinator=RAY)
    letter = write(step("thanks_passed_on", RAY), which, OWNER, SHIPPED, None, None, Extras(before=at))
    assert acts(letter, datetime(2026, 3, 12, 17, tzinfo=UTC)) == {"thanks"}


@pytest.mark.parametrize("tone", ["silence", "promise_passed", "after_courtesy", "second", "another_offer"])
@pytest.mark.parametrize("at", range(MOST_CHOICES))
@pytest.mark.parametrize(
    ("to", "which"), [(ANA, MANY), (RAY, AT_AN_AGENCY), (RAY, MANY)], ids=["interviewer", "agency", "neither"]
)
def test_a_sent_follow_up_asks_for_news_and_agrees_to_nothing(
    tone: Tone, at: int, to: Person, which: Interview
) -> None:
    which = heard(which, to, datetime(2026, 3, 24, 9, tzinfo=UTC)) if at % 2 else which
    late = at == MOST_CHOICES - 1
    planned = step(tone, to, promised=date(2026, 3, 24 if late else 18), thanks_missing=late)
    extras = Extras(before=at, deadline=None if late else date(2026, 4, 2))
    letter = write(planned, which, OWNER, SHIPPED, None, first_sent() if tone == "second" else None, extras)
    found = acts(letter, datetime(2026, 3, 26, 9, tzinfo=UTC))
    assert "asks_news" in found
    assert found <= {"asks_news", "thanks"}
