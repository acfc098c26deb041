"""Our own letters, once sent, are read as what they are: the daemon counts them by reading Sent."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from letters_world import ANA, CHLOE, MANY, OWNER, RAY, SHIPPED, first_sent, interview, message, step

from followup_daemon import templates
from followup_daemon.letters import Extras, Values, write
from followup_daemon.mail import Letter, Person, Thread
from followup_daemon.plan.steps import Tone
from followup_daemon.reading import read_thread
from followup_daemon.signals import OwnerWrote

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
@pytest.mark.parametrize("at", range(12))
def test_sent_thanks_are_thanks_and_no_asking_for_news(at: int, note: str) -> None:
    person = Person("Ana Lima", f"p{at}@fernhill.example")
    panel = interview(interviewers=tuple(Person("Ana Lima", f"p{n}@fernhill.example") for n in range(12)))
    letter = write(step("thanks", person, person=person.address), panel, OWNER, SHIPPED, None, None, Extras(note=note))
    assert acts(letter, datetime(2026, 3, 12, 17, tzinfo=UTC)) == {"thanks"}


def test_sent_thanks_through_the_coordinator_are_thanks() -> None:
    which = interview(interviewers=(Person("Ana Lima", ""),), coordinator=RAY)
    letter = write(step("thanks_passed_on", RAY), which, OWNER, SHIPPED, None)
    assert acts(letter, datetime(2026, 3, 12, 17, tzinfo=UTC)) == {"thanks"}


@pytest.mark.parametrize("tone", ["silence", "promise_passed", "after_courtesy", "second"])
@pytest.mark.parametrize("to", [ANA, CHLOE, RAY], ids=lambda person: person.name)
def test_a_sent_follow_up_asks_for_news(tone: Tone, to: Person) -> None:
    quoted = first_sent() if tone == "second" else None
    letter = write(step(tone, to, promised=date(2026, 3, 18)), MANY, OWNER, SHIPPED, None, quoted)
    found = acts(letter, datetime(2026, 3, 26, 9, tzinfo=UTC))
    assert "asks_news" in found
    assert found <= {"asks_news", "thanks"}


@pytest.mark.parametrize("known", [templates.EMPTY, templates.FULL])
def test_the_mail_about_another_offer_asks_for_news_and_accepts_nothing(known: Values) -> None:
    words = SHIPPED.render("another_offer.txt", known)
    letter = Letter((ANA,), words.subject, words.text)
    found = acts(letter, datetime(2026, 3, 26, 9, tzinfo=UTC))
    assert "asks_news" in found
    assert found <= {"asks_news", "thanks"}
