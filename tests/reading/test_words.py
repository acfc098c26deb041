"""The door to what comes after an interview: threads in, signals out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails_at_hand import ODILE, OWNER, ROBIN, mail, told

from followup_daemon.mail import Person, Report
from followup_daemon.signals import Automatic, OwnerWrote, Promise, Word

ATS = Person("Fernwood Talent", "no-reply@us.greenhouse-mail.io")
DAEMON = Person("Mail Delivery Subsystem", "mailer-daemon@mx.example")


def test_a_promise_keeps_its_date_and_its_words() -> None:
    (word,) = told(mail("Thanks Robin. We will let you know by Friday 20 March."))
    assert isinstance(word, Word)
    assert (word.kind, word.promise, word.sender) == ("promise", Promise(date(2026, 3, 20), vague=False), ODILE)
    assert word.evidence.words == "We will let you know by Friday 20 March."
    assert word.evidence.message_id == "<0@mail.example>"


def test_one_mail_may_say_several_things() -> None:
    said = told(mail("We decide by Friday 20 March. Could you send the names of two referees until then?"))
    assert [word.kind for word in said if isinstance(word, Word)] == ["promise", "question"]


def test_a_rejection_promises_nothing() -> None:
    said = told(mail("We have appointed another candidate. Feedback will be sent to you by Friday 20 March."))
    assert [word.kind for word in said if isinstance(word, Word)] == ["rejection"]


def test_a_hold_may_come_with_a_date() -> None:
    said = told(mail("The role is on hold. I hope to have news for you by 30 April."))
    kinds = {word.kind: word.promise for word in said if isinstance(word, Word)}
    assert kinds == {"promise": Promise(date(2026, 4, 30), vague=False), "on_hold": None}


def test_what_is_quoted_is_not_said_again() -> None:
    """Law: only what this person typed counts."""
    quoted = "On Mon, 9 Mar 2026 at 10:00, Robin Ames <robin@mine.example> wrote:\n> We chose another candidate."
    (word,) = told(mail(f"More soon!\n\n{quoted}"))
    assert isinstance(word, Word)
    assert word.kind == "courtesy"


def test_the_owners_mail_is_an_act_and_no_word() -> None:
    (act,) = told(mail("Thank you for seeing me this morning.", ROBIN, cc=(ROBIN,)))
    assert isinstance(act, OwnerWrote)
    assert (act.act, act.to) == ("thanks", (ODILE,))


def test_a_note_to_oneself_is_nothing() -> None:
    assert told(mail("Ask about the rota.", ROBIN, to=(ROBIN,))) == ()


def test_a_yes_is_an_acceptance_only_after_their_offer() -> None:
    said = told(mail("The job is yours!"), mail("omg yes!!!", ROBIN, number=1))
    assert [signal.act for signal in said if isinstance(signal, OwnerWrote)] == ["accepts_offer"]
    said = told(mail("Could you do Monday?"), mail("yes!!!", ROBIN, number=1))
    assert [signal.act for signal in said if isinstance(signal, OwnerWrote)] == ["answers"]


def test_an_absence_tells_who_is_away_and_until_when() -> None:
    headers = (("auto-submitted", "auto-replied"),)
    (away,) = told(mail("I am out of the office and back on Monday 16 March.", headers=headers))
    assert isinstance(away, Automatic)
    assert (away.kind, away.about, away.returns) == ("absence", "odile@fernwood.example", date(2026, 3, 16))


def test_the_return_of_an_absence_is_no_promise() -> None:
    headers = (("auto-submitted", "auto-replied"),)
    said = told(mail("I will get back to you on my return on Monday 16 March. I'm away.", headers=headers))
    assert not [signal for signal in said if isinstance(signal, Word)]


def test_a_bounce_tells_whom_it_did_not_reach_and_which_mail() -> None:
    report = Report("delivery-status", "failed", ("odile@fernwood.example",), "<7@mine.example>")
    (bounce,) = told(mail("", DAEMON, report=report))
    assert isinstance(bounce, Automatic)
    assert (bounce.kind, bounce.about, bounce.original) == ("bounce", "odile@fernwood.example", "<7@mine.example>")


def test_an_unattended_rejection_is_a_machines_word_that_names_its_company() -> None:
    text = "Thank you for your interest in the Ward Clerk position at Fernwood Trust. You have not been selected."
    notice, word = told(mail(text, ATS, headers=(("auto-submitted", "auto-generated"),)))
    assert isinstance(notice, Automatic)
    assert isinstance(word, Word)
    assert (word.kind, word.automatic) == ("rejection", True)
    assert (word.company, word.role) == ("Fernwood Trust", "Ward Clerk")


def test_a_receipt_decides_nothing() -> None:
    text = "Thank you for applying. If you are not selected we will keep your CV on file."
    (notice,) = told(mail(text, ATS, headers=(("auto-submitted", "auto-generated"),)))
    assert isinstance(notice, Automatic)
    assert notice.kind == "receipt"


MONSTERS = {
    "one letter": "a" * 1_000_000,
    "refusals": "not going with " * 60_000,
    "thanks": "thank you for " * 60_000,
    "sentences": "a. " * 300_000,
    "angles": "<" * 1_000_000,
    "dates": "by Friday 20 March " * 10_000,
    "questions": "if you? " * 100_000,
}


@pytest.mark.parametrize("name", MONSTERS)
def test_a_hostile_mail_ends_and_tells_little(name: str) -> None:
    """Law: however long a mail, it is read to a bound (a pattern that ran away would never end here)."""
    said = told(mail(MONSTERS[name][:100_000]), mail(MONSTERS[name][:100_000], ROBIN, number=1))
    assert 2 <= len(said) <= 10


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.booleans())
def test_no_text_breaks_the_reading(text: str, mine: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    """Law: whatever a mail says, every signal rests on it and keeps few of its words."""
    for signal in told(mail(text, ROBIN if mine else ODILE)):
        assert signal.evidence.message_id == "<0@mail.example>"
        assert len(signal.evidence.words) <= 200
        assert isinstance(signal, OwnerWrote) == mine


def test_the_owner_is_known_by_address_alone() -> None:
    (act,) = told(mail("Any news?", Person("", "Robin@Mine.example"), to=(ODILE,)), owner=OWNER)
    assert isinstance(act, OwnerWrote)
    assert act.act == "asks_news"
