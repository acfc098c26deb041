"""The owner's acts: thanks, asking for news, withdrawing, accepting, calling, offering times, or answering."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from mails_at_hand import mails

from followup_daemon.reading.acts import acts
from followup_daemon.reading.phrases import plain, sentences
from followup_daemon.reading.times import find_times


def acts_of(text: str, *, offered: bool = False) -> list[str]:
    moments = find_times(text, datetime(2026, 3, 11, 10, 0, tzinfo=UTC), ZoneInfo("Europe/London"))
    return [found.act for found in acts(sentences(plain(text)), moments, offered=offered)]


@pytest.mark.parametrize(
    ("act", "text"), [(act, text) for act, texts in mails("acts").items() if act != "answers" for text in texts]
)
def test_an_act_is_read_in_every_register(act: str, text: str) -> None:
    assert act in acts_of(text)


@pytest.mark.parametrize("text", mails("acts")["answers"])
def test_any_other_mail_answers(text: str) -> None:
    assert acts_of(text) in (["answers"], ["offers_times"])


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for the invitation, Thursday at 2 works.",
        "Thanks for getting back to me so quickly.",
        "Many thanks for arranging this.",
        "Thank you for considering my application.",
        "Thanks, works for me!",
        "Thank you so much, I'm thrilled!",
        "Got the invite, thanks.",
        "Certificate attached. It is the newest one. Thank you for your time.",
        "I look forward to the conversation on Friday.",
        "Looking forward to meeting you and the team on Monday.",
    ],
)
def test_thanks_for_less_than_a_talk_are_no_thanks(text: str) -> None:
    assert "thanks" not in acts_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "I look forward to hearing from you.",
        "Thank you for the talk on Tuesday. Curious to hear from you.",
        "No decision needed from your side, I just wanted to send the paper.",
        "I have decided to take the earlier train.",
        "Is Thursday still good?",
    ],
)
def test_a_pleasantry_asks_for_no_news(text: str) -> None:
    assert "asks_news" not in acts_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have received another offer but would much prefer to work with you.",
        "I can't make it on Thursday, could we move it to Friday?",
        "I haven't accepted anything yet.",
        "Should I withdraw my other application?",
    ],
)
def test_another_offer_in_hand_withdraws_nothing(text: str) -> None:
    assert "withdraws" not in acts_of(text)


def test_half_a_sentence_counts_beside_another_act() -> None:
    """Law: one mail may thank and ask."""
    text = "The form is attached; thanks again for Tuesday. Is there any news on the post?"
    assert acts_of(text) == ["thanks", "asks_news"]


@pytest.mark.parametrize("text", ["omg yes!!!", "Yes please, I'd love to!", "Count me in.", "It's a big yes from me."])
def test_a_bare_yes_accepts_only_an_offer(text: str) -> None:
    assert acts_of(text, offered=True) == ["accepts_offer"]
    assert "accepts_offer" not in acts_of(text)


def test_times_are_offered_where_days_stand_with_being_free() -> None:
    assert acts_of("I could come on Tuesday after 1, or any time on Wednesday.") == ["offers_times"]


def test_a_telephone_interview_is_thanked_for_and_no_call() -> None:
    """Law: only a call about the state of things counts as one."""
    assert acts_of("Thank you for the call yesterday. The pond project sounds just right.") == ["thanks"]


@pytest.mark.parametrize("text", mails("asking")["asks"])
def test_news_is_asked_for_in_many_ways(text: str) -> None:
    """Law: a nudge, a date that has passed and a plea for a yes or a no ask for news as a question does."""
    assert "asks_news" in acts_of(text)


@pytest.mark.parametrize("text", [*mails("asking")["asks_nothing"], *mails("thanking")["thanks"]])
def test_thanks_answers_and_logistics_ask_for_no_news(text: str) -> None:
    assert "asks_news" not in acts_of(text)


def test_a_hope_to_hear_is_a_politeness_beside_thanks_and_a_question_after_them() -> None:
    text = "Still hoping to hear from you, and thank you again for the tour on Monday."
    moments = find_times(text, datetime(2026, 3, 11, 10, 0, tzinfo=UTC), ZoneInfo("Europe/London"))
    said = sentences(plain(text))
    assert [one.act for one in acts(said, moments, offered=False)] == ["thanks"]
    assert [one.act for one in acts(said, moments, offered=False, thanked=True)] == ["thanks", "asks_news"]
