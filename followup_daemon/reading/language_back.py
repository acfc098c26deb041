"""Signals of mail in another language, given in the words of that mail and not in the English the rules read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from followup_daemon.interview import SURE
from followup_daemon.mail import Person
from followup_daemon.reading.language_page import Foreign
from followup_daemon.reading.language_render import Rendering
from followup_daemon.reading.page import Page
from followup_daemon.signals import (
    WORDS_KEPT,
    Automatic,
    Cancelled,
    Confirmed,
    Described,
    Evidence,
    Meeting,
    Noticed,
    Signal,
    Word,
)

ASKED = SURE - 0.05
"""How certain a confirmation is at most, where mail of the thread was not understood: the owner is asked."""


def in_their_words(signals: Sequence[Signal], pages: Sequence[Page]) -> tuple[Signal, ...]:
    """The signals of the thread in the words of its mails; a mail that was not understood tells nothing but that."""
    others = {page.message.message_id: page.foreign for page in pages if page.foreign is not None}
    if not others:
        return tuple(signals)
    renderings = [*chain.from_iterable(one.renderings for one in others.values())]
    back = [_told(one, others.get(one.evidence.message_id), renderings) for one in signals]
    missed = [page for page in pages if page.foreign is not None and not page.foreign.understood]
    return (*(_unsure(one) if missed else one for one in back), *_machines(back, missed))


def _machines(signals: Sequence[Signal], missed: Sequence[Page]) -> Iterator[Word]:
    """A word for each mail of a machine that was not understood: it may be a rejection, and is told."""
    senders = {page.message.message_id: page for page in missed}
    for one in signals:
        page = senders.get(one.evidence.message_id)
        if isinstance(one, Automatic) and one.kind == "other" and page is not None and page.foreign is not None:
            yield Word(one.evidence, "courtesy", page.message.from_, automatic=True, language=page.foreign.language)


def _told(signal: Signal, source: Foreign | None, renderings: Sequence[Rendering]) -> Signal:
    """The signal with company, role and names in the original words; evidence is in them already (``Page``)."""
    if source is not None and not source.understood:
        signal = replace(signal, evidence=_missed(signal.evidence, source))
    match signal:
        case Word() if source is not None and not source.understood:
            return replace(signal, kind="courtesy", promise=None, language=source.language)
        case Confirmed() | Noticed() | Described():
            return replace(signal, meeting=_meeting(signal.meeting, renderings))
        case Word() | Cancelled():
            own = source.renderings if source else ()
            return replace(signal, company=_back(signal.company, own), role=_back(signal.role, own))
        case _:
            return signal


def _missed(evidence: Evidence, source: Foreign) -> Evidence:
    """What a mail that was not understood begins with: the rules saw nothing of it."""
    words = " ".join(source.typed.text[: 2 * WORDS_KEPT].split())[:WORDS_KEPT]
    return replace(evidence, words=words, rule=f"not understood: {source.language}")


def _meeting(meeting: Meeting, renderings: Sequence[Rendering]) -> Meeting:
    def person(one: Person) -> Person:
        return replace(one, name=_back(one.name, renderings) or one.name)

    return replace(
        meeting,
        company=_back(meeting.company, renderings),
        role=_back(meeting.role, renderings),
        interviewers=tuple(map(person, meeting.interviewers)),
        coordinator=person(meeting.coordinator) if meeting.coordinator else None,
    )


def _back(words: str | None, renderings: Iterable[Rendering]) -> str | None:
    """The original of the words in the first mail that holds them; the words themselves where none does."""
    if not words:
        return words
    found = next((told for one in renderings if (told := one.original_of(words))), words)
    return " ".join(found.split())


def _unsure(signal: Signal) -> Signal:
    """A confirmation beside mail that was not understood is asked about; its own words do not tell enough."""
    if isinstance(signal, Confirmed):
        return replace(signal, certainty=min(signal.certainty, ASKED))
    return signal
