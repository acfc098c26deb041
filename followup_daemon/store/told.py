"""All that was told, as the database's rows have it: a value to compare before anything is made of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from followup_daemon.by_hand import Fact
from followup_daemon.signals import WORDS_KEPT, Signal
from followup_daemon.store import codec
from followup_daemon.store.facts import Reading
from followup_daemon.store.faults import in_the_owners_words

Row = tuple[str, str, str]
"""Thread and message as columns hold them, and what the message told."""

NOTHING = "[]"


@dataclass(frozen=True, slots=True)
class Told:
    """The rows of messages that told something, the JSON texts of facts by hand, and the database they stand in."""

    path: Path
    rows: tuple[Row, ...]
    fact_texts: tuple[str, ...]

    def signals(self) -> tuple[Signal, ...]:
        """All that all messages told, thread by thread. Raise UserError where a row cannot be read."""
        with in_the_owners_words(self.path):
            return tuple(signal for _, _, text in self.rows for signal in codec.read_signals(text))

    def by_hand(self) -> tuple[Fact, ...]:
        """All that the owner ever said by hand, oldest first. Raise UserError where a row cannot be read."""
        with in_the_owners_words(self.path):
            return tuple(codec.read_fact(text) for text in self.fact_texts)

    def with_fresh(self, readings: Iterable[Reading]) -> Told:
        """The same with what these messages tell in place of what they told, in whatever threads."""
        fresh = written(readings)
        messages = {message for _, message, _ in fresh}
        old = [row for row in self.rows if row[1] not in messages]
        return replace(self, rows=tuple(sorted([*old, *(row for row in fresh if row[2] != NOTHING)])))


def written(readings: Iterable[Reading]) -> list[Row]:
    """The rows of what these messages told."""
    return [
        (column(reading.thread_id), column(message_id), codec.write_signals(map(_bounded, signals)))
        for reading in readings
        for message_id, signals in reading.messages.items()
    ]


def column(text: str) -> str:
    """``text`` as a column holds it: in JSON's ASCII, as UTF-8 cannot carry every text that a mail brings."""
    return json.dumps(text)


def _bounded(signal: Signal) -> Signal:
    """The signal with no more of the mail than an evidence may keep, whoever read it."""
    evidence = signal.evidence
    if len(evidence.words) <= WORDS_KEPT:
        return signal
    return replace(signal, evidence=replace(evidence, words=evidence.words[:WORDS_KEPT]))
