"""Whole threads, invented, with what they must tell: one interview and its facts, or none.

The mails stand in ``threads/*.yaml``: ``expect`` is "none", or the number of the sent mail that confirms (``by``),
the start, and what else the thread says. Names, trades, registers, clients and zones differ on purpose.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thread_mails import cases, owner_of, threads_of

from followup_daemon.fold import fold
from followup_daemon.interview import Interview, thanked_people
from followup_daemon.mail import Message, Owner, Thread
from followup_daemon.reading import read_thread
from followup_daemon.signals import WORDS_KEPT, Confirmed

CASES = cases()


def _read(case: dict[str, Any]) -> Interview | None:
    """The last sure interview of the case that was not called off."""
    owner = owner_of(case)
    signals = [signal for thread in threads_of(case) for signal in read_thread(thread, owner)]
    held = [one for one in fold(signals, owner.zone) if one.is_sure and one.ended not in {"cancelled", "withdrawn"}]
    return held[-1] if held else None


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].lower()


def _words(text: str | None) -> set[str]:
    return set(re.findall(r"\w+", (text or "").lower()))


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["expect"] == "none"], ids=lambda case: str(case["name"])
)
def test_no_interview_is_made_of_what_is_none(case: dict[str, Any]) -> None:
    found = _read(case)
    assert found is None


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["expect"] != "none"], ids=lambda case: str(case["name"])
)
def test_the_interview_is_told_with_its_facts(case: dict[str, Any]) -> None:
    expect, found = case["expect"], _read(case)
    assert found is not None
    assert found.confirmed_by is not None
    meeting = found.meeting
    assert (found.confirmed_by.message_id, meeting.start) == (
        f"<{expect['by']}@post.example>",
        datetime.fromisoformat(expect["start"]),
    )
    told: dict[str, object] = {}
    if "minutes" in expect:
        told["minutes"] = (meeting.end - meeting.start).total_seconds() / 60 if meeting.end and meeting.start else None
    if "medium" in expect:
        told["medium"] = meeting.medium
    if "who" in expect:
        told["who"] = {_last(one.name) for one in meeting.interviewers}
    if "thank" in expect:
        told["thank"] = {one.address for one in thanked_people(found)}
    wanted = {name: expect[name] for name in told}
    for name in {"who", "thank"} & wanted.keys():
        wanted[name] = {one.lower() for one in expect[name]}
    assert told == wanted
    for name in ("company", "role"):
        if name in expect:
            one, other = _words(expect[name]), _words(getattr(meeting, name))
            assert (not one and not other) or (one and other and (one <= other or other <= one)), (
                name,
                getattr(meeting, name),
            )


def _thread(*texts: str) -> tuple[Thread, Owner]:
    """A thread of plain texts, theirs and the owner's in turn."""
    owner = owner_of(CASES[0])
    shown = threads_of(CASES[0])[0].messages
    them, mine = shown[0], shown[1]
    mails = [_text(mine if number % 2 else them, text, number) for number, text in enumerate(texts)]
    return Thread("t", tuple(mails)), owner


def _text(like: Message, text: str, number: int) -> Message:
    return replace(like, text=text, html="", message_id=f"<t{number}@post.example>")


MONSTERS = {
    "one long line": "interview " * 60_000,
    "a line without spaces": "a" * 600_000,
    "ten thousand dates": "Interview Tuesday 10 March 2026 at 2pm or 3pm. " * 10_000,
    "a thousand quote levels": "\n".join(
        ">" * level + " would Tuesday at 2 work for the interview?" for level in range(1000)
    ),
    "names without end": "with Ann Lee, Bo Ray and " * 20_000,
    "at signs": "a@" * 200_000,
    "open brackets": "(" * 100_000 + "Interview with Ann Lee (",
    "capital words": "Interview Board Ann Lee " * 20_000,
}


@pytest.mark.parametrize("text", MONSTERS.values(), ids=MONSTERS.keys())
def test_a_monster_is_read_to_its_bound_and_tells_little(text: str) -> None:
    thread, owner = _thread(text, "Yes, Tuesday at 2 works.", text, text)
    for signal in read_thread(thread, owner):
        assert len(signal.evidence.words) <= WORDS_KEPT


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=300), min_size=1, max_size=4))
def test_any_text_is_read_without_a_fault(texts: list[str]) -> None:
    thread, owner = _thread(*texts)
    read_thread(thread, owner)


def test_reading_twice_tells_the_same() -> None:
    case = CASES[0]
    owner = owner_of(case)
    assert [read_thread(thread, owner) for thread in threads_of(case)] == [
        read_thread(thread, owner) for thread in threads_of(case)
    ]


def test_every_confirmation_rests_on_a_sent_mail_and_keeps_its_words() -> None:
    for case in CASES:
        owner = owner_of(case)
        for thread in threads_of(case):
            mine = {message.message_id for message in thread.messages if owner.wrote(message)}
            for signal in read_thread(thread, owner):
                if isinstance(signal, Confirmed):
                    assert signal.evidence.message_id in mine
                    assert signal.evidence.words
                    assert 0 < signal.certainty <= 1
