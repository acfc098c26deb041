"""What the owner heard outside the mailbox, as the signals that a mail saying the same would have given."""

from __future__ import annotations

from collections.abc import Sequence

from followup_daemon.by_hand import Called, Heard
from followup_daemon.interview import Round
from followup_daemon.mail import Person
from followup_daemon.signals import OwnerWrote, Promise, Signal, Word

NOBODY = Person("", "")


def hear(rounds: Sequence[Round], fact: Heard | Called) -> None:
    """Give what was heard to the round that the owner means, where it is still there."""
    current = next((one for one in reversed(rounds) if fact.interview in one.known_as), None)
    if current is not None:
        current.history += [*as_signals(fact), fact]


def as_signals(fact: Heard | Called) -> tuple[Signal, ...]:
    """The signals that it comes to: the owner's own asking by telephone, then the word of their side."""
    asked: tuple[Signal, ...] = ()
    if isinstance(fact, Called):
        asked = (OwnerWrote(fact.evidence, "asks_news", (fact.person,) if fact.person else ()),)
    return (*asked, _said(fact))


def _said(fact: Heard | Called) -> Signal:
    if fact.what == "answered":
        return OwnerWrote(fact.evidence, "answers", ())
    promise = Promise(fact.by, vague=False) if fact.by else None
    return Word(fact.evidence, fact.what, NOBODY, promise)
