"""All that was told, as the database's rows have it: a value to compare before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from followup_daemon.by_hand import Fact
from followup_daemon.signals import Signal
from followup_daemon.store import codec
from followup_daemon.store.faults import in_the_owners_words


@dataclass(frozen=True, slots=True)
class Told:
    """The JSON texts of signals and of facts by hand, and the database they stand in."""

    path: Path
    signal_texts: tuple[str, ...]
    fact_texts: tuple[str, ...]

    def signals(self) -> tuple[Signal, ...]:
        """All that all messages told, thread by thread. Raise UserError where a row cannot be read."""
        with in_the_owners_words(self.path):
            return tuple(signal for text in self.signal_texts for signal in codec.read_signals(text))

    def by_hand(self) -> tuple[Fact, ...]:
        """All that the owner ever said by hand, oldest first. Raise UserError where a row cannot be read."""
        with in_the_owners_words(self.path):
            return tuple(codec.read_fact(text) for text in self.fact_texts)
