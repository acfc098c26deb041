"""Days that the owner names after the interview for other ends: a deadline, news, an absence, a start."""

from __future__ import annotations

import pytest
from thread_mails import owner_of, threads_of

from followup_daemon.casebook import casebook
from followup_daemon.reading import read_thread
from followup_daemon.signals import Confirmed

NAMED = (
    "I have received another offer and have to decide by Friday 24 April.",
    "I have until Friday 24 April to decide.",
    "They gave me until Friday, and I need to answer by then.",
    "My deadline to answer them is Friday, April 24 at 5pm.",
    "I had made a note of Friday 17 April as the likely date for news.",
    "You mentioned Friday 17 April as the day for a decision.",
    "I need to give them an answer by Friday at noon.",
    "I could start on Monday, May 4 at 9am.",
    "I am away from April 21 to April 24, in case you try to reach me.",
    "I will be on a plane on Friday at 3pm but can be reached after.",
    "My notice period ends on April 30.",
    "I'll send the portfolio by Monday at 10.",
)


@pytest.mark.parametrize("named", NAMED)
def test_a_day_named_while_asking_for_news_neither_agrees_on_a_meeting_nor_closes_the_one_that_was(named: str) -> None:
    mails = [
        (
            "Thanks for applying as accounts assistant. Could you come for an interview on Tuesday 7 April at 2pm?",
            0,
        ),
        ("Yes, Tuesday at 2pm works.", 1),
        (f"Thank you for your time last week. {named} Could you tell me where things stand?", 1),
    ]
    days = (1, 2, 15)
    case = {
        "me": "Ana Perera <ana.perera@post.example>",
        "zone": "Europe/London",
        "mails": [
            {"at": f"2026-04-{day:02} 10:00 +0100", "subject": "Your application", "text": text}
            | ({"me": 1} if mine else {"from": "Tom Birch <tom.birch@larchway.example>"})
            for (text, mine), day in zip(mails, days, strict=True)
        ],
    }
    owner = owner_of(case)
    signals = [signal for thread in threads_of(case) for signal in read_thread(thread, owner)]
    confirmed = [one for one in signals if isinstance(one, Confirmed)]
    assert [one.evidence.at.day for one in confirmed] == [2]
    (interview,) = casebook(signals, owner).interviews
    assert interview.ended is None
