"""Facts for the tests of the store: one interview, its signals, its ledger."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_daemon.ledger import Taken
from followup_daemon.mail import Person
from followup_daemon.signals import Confirmed, Evidence, Meeting, Signal, Word
from followup_daemon.store import FILE_NAME, Reading

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
DANA = Person("Dana Whitlock", "dana@quillworks.example")


def evidence(message_id: str = "<yes@mail.example>", thread_id: str = "t1", words: str = "Thursday works") -> Evidence:
    return Evidence(message_id, thread_id, NOON, words, "test rule")


def confirmed(message_id: str = "<yes@mail.example>", thread_id: str = "t1", certainty: float = 0.9) -> Signal:
    meeting = Meeting(start=datetime(2026, 3, 19, 14, 0, tzinfo=BERLIN), interviewers=(DANA,))
    return Confirmed(evidence(message_id, thread_id), meeting, certainty)


def word(message_id: str = "<thanks@mail.example>", thread_id: str = "t1", words: str = "lovely to meet you") -> Signal:
    return Word(evidence(message_id, thread_id, words), "courtesy", DANA)


def reading(thread_id: str, *signals: Signal) -> Reading:
    """What a thread told, with one more message that told nothing."""
    told = {signal.evidence.message_id: (signal,) for signal in signals}
    return Reading(thread_id, {**told, f"<silent@{thread_id}.example>": ()})


def taken(interview: str = "a1b2c3", person: str = "", made_at: datetime = NOON) -> Taken:
    return Taken(
        interview=interview,
        kind="thank_you",
        person=person,
        to=("dana@quillworks.example",),
        thread_id="t1",
        made_at=made_at,
        claimed_at=1001,
        fate="claimed",
        fate_at=made_at,
    )


def database(folder: Path) -> Path:
    return folder / FILE_NAME
