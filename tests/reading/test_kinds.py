"""Their words: no, yes, further round, hold, question, or nothing decided, in whatever register."""

from __future__ import annotations

import pytest
from mails_at_hand import mails

from followup_daemon.reading.kinds import kinds, machine_kinds
from followup_daemon.reading.phrases import plain, sentences

DECISIONS = {"rejections": "rejection", "offers": "offer", "rounds": "next_round", "holds": "on_hold"}


def kinds_of(text: str) -> list[str]:
    return [found.kind for found in kinds(sentences(plain(text)))]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for name, kind in DECISIONS.items() for text in mails(name)])
def test_a_decision_is_read_in_every_register(kind: str, text: str) -> None:
    assert kinds_of(text)[0] == kind


@pytest.mark.parametrize("text", mails("courtesies"))
def test_a_mail_that_decides_nothing_is_a_courtesy(text: str) -> None:
    assert kinds_of(text) == ["courtesy"]


@pytest.mark.parametrize("text", mails("questions"))
def test_a_mail_that_asks_the_owner_is_a_question(text: str) -> None:
    assert "question" in kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "If you are not selected for the post we will let you know.",
        "Should we decide to go with another candidate, you will hear from us.",
        "We have not appointed anyone yet.",
        "Once they have picked a candidate who can start in May you will hear.",
        "We are continuing with interviews of other candidates this week.",
    ],
)
def test_a_rejection_only_supposed_is_none(text: str) -> None:
    """Law: what may come, or has not happened, decides nothing."""
    assert "rejection" not in kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "This mail is not to be read as an offer to employ you.",
        "We can offer you Tuesday at 10 or Wednesday at 2.",
        "I can offer the following times.",
        "Before we make an offer we speak to referees.",
        "We offer you the opportunity to ask for feedback.",
        "It would be great to have you in for a second interview.",
    ],
)
def test_times_that_are_offered_are_no_offer(text: str) -> None:
    assert "offer" not in kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "If you are successful, you will be invited to a second interview.",
        "Shortlisted candidates will be invited to the final stage.",
        "Thank you for coming in to meet the team.",
        "It was good to meet you on Monday.",
        "We need to move our second interview, could you come in on Friday instead?",
    ],
)
def test_a_further_round_only_supposed_or_moved_is_none(text: str) -> None:
    assert "next_round" not in kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "If you have any questions, please let me know.",
        "Please do not hesitate to contact me.",
        "Please give my regards to your mother.",
        "How are you?",
        "Do stay in touch.",
    ],
)
def test_a_polite_formula_asks_nothing(text: str) -> None:
    assert "question" not in kinds_of(text)


def test_a_yes_that_mentions_beaten_candidates_is_a_yes() -> None:
    text = "We preferred you to two other candidates. The job is yours! Would you start on the 1st? Contract attached."
    assert kinds_of(text) == ["offer"]


def test_a_hold_that_keeps_the_papers_is_a_hold() -> None:
    """Law: "we will keep your CV on file" says no only where nothing says that the role is on hold."""
    text = "The role has been put on hold. We will keep your CV on file."
    assert kinds_of(text) == ["on_hold"]


def test_times_to_choose_from_invite() -> None:
    said = sentences("Hard hat provided. Mon or Tue?")
    assert [found.kind for found in kinds(said, slots=True)] == ["next_round", "question"] or [
        found.kind for found in kinds(said, slots=True)
    ] == ["next_round"]


def test_a_machine_decides_only_by_a_clear_word() -> None:
    """Law: of an unattended mail only a rejection or an offer counts."""
    no = sentences("We regret to inform you that you have not been selected.")
    assert [found.kind for found in machine_kinds(no)] == ["rejection"]
    assert machine_kinds(sentences("Could you come to a second interview?")) == ()
    assert machine_kinds(sentences("Thank you for applying. If you are not selected, we keep your CV on file.")) == ()


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for name in ("plain_words", "whole_mails") for kind, texts in mails(name).items() for text in texts],
)
def test_plain_spoken_mail_decides_what_it_says_and_no_more(kind: str, text: str) -> None:
    """Law: a decision needs no stock words, and stock words near a talk still to come are none."""
    found = kinds_of(text)
    assert kind in found
    assert found[0] == kind or kind == "question"
