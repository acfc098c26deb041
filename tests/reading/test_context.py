"""What a meeting is for: a job the owner is seen for, or one of the many things people are also asked to come for."""

from __future__ import annotations

import re

import pytest
from mails_at_hand import OWNER, ROBIN, mail, mails

from followup_daemon.interview import SURE
from followup_daemon.mail import Message, Person, Thread
from followup_daemon.reading.context import Context, context
from followup_daemon.reading.openings import tells_an_opening
from followup_daemon.reading.page import pages
from followup_daemon.reading.standing import marks

TALKS = mails("contexts"), mails("contexts_terse")


def talks(kind: str) -> list[str]:
    return [talk.strip() for one in TALKS for talk in one[kind].split("\n\n")]


def title(talk: str) -> str:
    return talk.partition("\n")[0].removeprefix("S: ").partition(" <")[0]


def said(talk: str) -> list[Message]:
    """The mails of a talk: its first line names the subject and the other, each further line is a mail."""
    head, *lines = talk.splitlines()
    found = re.fullmatch(r"S: (.*) / (.*) <(.*)>", head)
    assert found is not None
    subject, name, address = found.groups()
    other = Person(name, address)
    return [
        mail(line[3:], ROBIN if line.startswith("M") else other, number=number, subject=subject)
        for number, line in enumerate(lines)
    ]


def read(talk: str) -> Context:
    told = pages(Thread("t1", tuple(said(talk))), OWNER)
    return context(told, told, OWNER, len(told) - 1)


@pytest.mark.parametrize("talk", talks("job"), ids=title)
def test_a_meeting_about_a_job_is_known_however_little_is_said(talk: str) -> None:
    """The word "interview" stands in few of them."""
    assert read(talk).certainty >= SURE


@pytest.mark.parametrize("talk", talks("none"), ids=title)
def test_what_is_no_interview_for_a_job_is_never_sure(talk: str) -> None:
    """Many speak of an interview, an application, a panel, or of somebody's job."""
    assert read(talk).certainty < SURE


@pytest.mark.parametrize(
    "text",
    [
        "We're losing our head gardener in May.",
        "I need someone for the nights.",
        "Our nurse leaves at the end of the month.",
        "We are looking for two fitters.",
        "Ada is retiring.",
        "I am the technician you are looking for.",
        "I got your note about the analyst job.",
    ],
)
def test_an_opening_is_told_by_who_is_sought_or_goes(text: str) -> None:
    assert tells_an_opening(text)


@pytest.mark.parametrize(
    "text",
    [
        "We need a decision by Friday.",
        "I'm looking for a date that suits.",
        "The train leaves at nine.",
        "After the meeting we can talk.",
        "Your note about the delay arrived.",
    ],
)
def test_what_is_sought_otherwise_tells_no_opening(text: str) -> None:
    assert not tells_an_opening(text)


@pytest.mark.parametrize(
    "text",
    [
        "We have ranked the files and yours is on top.",
        "Thanks for sending in the take-home, we liked it.",
        "Greta saw the reel on Monday.",
        "I read your book twice.",
        "We looked at the drawings you made for the chapel.",
    ],
)
def test_that_work_was_looked_at_is_a_mark_of_one_who_is_chosen(text: str) -> None:
    assert "work seen" in marks(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have read the book you lent me.",
        "I got the files that I had asked for.",
        "Have you seen the paper today?",
        "We received the insurance certificate.",
        "I liked the blog, thanks.",
    ],
)
def test_what_is_read_and_seen_every_day_is_no_such_mark(text: str) -> None:
    """The book may be anybody's: a doubt by it would ask the owner about a dinner."""
    assert not marks(text)
