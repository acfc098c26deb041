"""Laws of reading for hostile mail: it never fails, keeps little, and takes no more than the length would.

Work is counted in calls, of Python and of C; what the calls take in seconds prints ``bench/speed.py --monsters``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from monster_mails import MONSTERS, OWNER, SAID, Monster, conversation, near_misses

from followup_daemon.casebook import casebook
from followup_daemon.mail import Owner, Thread
from followup_daemon.mime import read
from followup_daemon.reading import read_thread
from followup_daemon.signals import WORDS_KEPT, Signal

ROBIN = Owner("Robin Ames", (OWNER,), ZoneInfo("Europe/London"))
MOST_SIGNALS = 60
"""Signals of one mail: some say several things, and invitations are many."""

WIDEST = ("a table", "unicode soup", "invitations")
"""Monsters that give the most to read, each in a shape of mail that is read in its own way."""


def signals(raws: list[bytes]) -> tuple[Signal, ...]:
    """What the mails tell as one thread."""
    mails = (read(raw, id=str(number), thread_id="t1") for number, raw in enumerate(raws))
    return read_thread(Thread("t1", tuple(mails)), ROBIN)


def calls(work: Callable[[], object]) -> int:
    """How many functions run."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.fixture(scope="module", autouse=True)
def _read_once() -> None:
    """What is made ready on first use is none of the work that is counted."""
    for name in ("near-misses", "near-misses without a stop"):
        for size in (5_000, 40_000):  # only a mail of few sentences is weighed by its slots
            signals(conversation(MONSTERS[name], size, mails=2))
    for made in MONSTERS.values():
        signals(conversation(made, 300, mails=2))
    signals(conversation(MONSTERS["yes"], 100, mails=80))


@pytest.mark.parametrize("name", MONSTERS)
def test_twice_the_monster_takes_about_twice_the_work(name: str) -> None:
    short, long = (conversation(MONSTERS[name], size, mails=2) for size in (2_500, 5_000))
    assert calls(lambda: signals(long)) <= 2.6 * calls(lambda: signals(short)) + 5_000


@pytest.mark.parametrize("name", WIDEST)
def test_what_lies_beyond_the_first_pages_is_not_read(name: str) -> None:
    """A mail three times as long as is read takes no more work than one of that length, and tells no more."""
    read_whole, longer = (conversation(MONSTERS[name], size, mails=2) for size in (120_000, 360_000))
    told = signals(longer)
    assert calls(lambda: signals(longer)) <= 1.5 * calls(lambda: signals(read_whole))
    assert len(told) <= 2 * MOST_SIGNALS
    assert all(len(signal.evidence.words) <= WORDS_KEPT for signal in told)
    assert len(repr(told)) < 100_000
    assert len(casebook(told, ROBIN).interviews) <= MOST_SIGNALS


def test_a_long_thread_takes_no_more_for_each_mail_than_a_short_one_does_twice() -> None:
    short, long = (conversation(MONSTERS["yes"], 100, mails) for mails in (20, 80))
    assert calls(lambda: signals(long)) <= 8 * calls(lambda: signals(short))


WORDS = st.sampled_from(
    [*near_misses(), *SAID, "Thursday at 2", "<b>", "> ", "\n", "--", "Ann Lee", "ok!", "?", "\u2003", "\x00"]
)
bodies = st.lists(st.one_of(WORDS, st.text(max_size=20)), max_size=12).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(
    bodies,
    st.sampled_from(["text/plain", "text/html", "text/calendar; method=REQUEST", "multipart/mixed"]),
    st.text(max_size=40),
)
def test_any_conversation_is_read_without_fail(body: str, kind: str, name: str) -> None:
    """Every find names a mail of the conversation, and holds no more of it than a line."""
    shown = name.encode("utf-8", "replace").decode().replace("\r", " ").replace("\n", " ")
    told = signals(conversation(lambda _: Monster(body, kind, subject=f"Interview {shown}", sender=shown), 0))
    assert {signal.evidence.message_id for signal in told} <= {f"<{number}@mail.example>" for number in range(4)}
    assert all(len(signal.evidence.words) <= WORDS_KEPT for signal in told)
    assert len(told) <= 4 * MOST_SIGNALS
