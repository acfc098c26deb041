"""What the mail of another interview tells of people whom this one knows too (SPEC section 2, table: a bounce)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core_values import ANA, POLICY, RITA, at, automatic, interview, taken, word, wrote

from followup_daemon.plan import Around, outlook
from followup_daemon.plan.elsewhere import told_of_people
from followup_daemon.signals import Automatic, Signal
from followup_daemon.standing import standing


def day(number: int) -> date:
    return date(2026, 3, number)


def due(*said: Signal, told: tuple[Automatic, ...]) -> list[tuple[str, list[str], object]]:
    """Each step with its addressees and its day, where others' mail told this."""
    steps = outlook(interview(*said), (), POLICY, Around(people=told)).steps
    return [(step.kind, [one.address for one in step.to], POLICY.day(step.due)) for step in steps]


def test_an_address_that_failed_in_another_interview_gets_no_mail_here() -> None:
    told = (automatic(at(13), "bounce"),)
    assert due(told=told) == []
    assert due(word(at(10), sender=RITA), told=told) == [("first_follow_up", [RITA.address], day(19))]


def test_a_word_of_theirs_since_says_that_the_address_lives() -> None:
    told = (automatic(at(13), "left"),)
    assert due(word(at(16)), told=told)[-1] == ("first_follow_up", [ANA.address], day(23))


def test_an_absence_told_in_another_interview_puts_off_the_follow_up_here() -> None:
    told = (automatic(at(13), "absence", returns=day(25)),)
    assert due(wrote(at(13), "thanks"), told=told) == [("first_follow_up", [ANA.address], day(26))]


def test_the_newest_absence_counts_wherever_it_was_told() -> None:
    told = (automatic(at(13), "absence", returns=day(25)),)
    here = automatic(at(16), "absence", returns=day(20))
    assert due(wrote(at(13), "thanks"), here, told=told) == [("first_follow_up", [ANA.address], day(23))]


def test_what_an_interview_tells_of_people_leaves_out_an_address_that_lives_again() -> None:
    gone = interview(automatic(at(13), "bounce"))
    back = interview(automatic(at(13), "bounce"), word(at(16)))
    assert len(list(told_of_people(gone, standing(gone)))) == 1
    assert list(told_of_people(back, standing(back))) == []


def test_a_mail_that_was_a_draft_for_another_interview_is_not_this_ones() -> None:
    """Of two talks with one person a mail outside their threads is held to be about the later one."""
    one, mail = interview(wrote(at(12, 17), "thanks", name="sent")), "<sent@mail.example>"
    other = taken(interview(), "thank_you", "sent", at(12, 17), ANA)
    ledger = (replace(other, interview="ffffff", sent_as=mail),)
    assert {step.kind for step in outlook(one, (), POLICY).steps} == {"first_follow_up"}
    assert {step.kind for step in outlook(one, ledger, POLICY).steps} == {"thank_you", "first_follow_up"}
