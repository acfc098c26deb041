"""The door to what comes after an interview, and around it: their words, the owner's acts, automatic mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from followup_daemon.mail import Owner
from followup_daemon.reading.absence import returns
from followup_daemon.reading.acts import acts
from followup_daemon.reading.automatic import is_doubtful
from followup_daemon.reading.bounces import failed_recipients, original_id
from followup_daemon.reading.kinds import Found, kinds, machine_kinds
from followup_daemon.reading.moments import Kind, Moment
from followup_daemon.reading.naming import named
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import Sentence, plain, sentences
from followup_daemon.reading.promises import promised
from followup_daemon.reading.rounds import SUITS_LESS, SUITS_YOU
from followup_daemon.signals import Automatic, OwnerWrote, Signal, Word

READ = 12_000
"""Characters of one mail that are read for words: enough for any letter, and hostile mail costs no more."""

MOST_SENTENCES = 300

DECIDES = frozenset({"rejection", "offer", "next_round", "on_hold"})


def read_words(pages: Sequence[Page], owner: Owner) -> tuple[Signal, ...]:
    """What each mail of a thread says about how things stand, in the order of the mails."""
    signals: list[Signal] = []
    talks: set[date] = set()
    offered = thanked = False
    for page in pages:
        said = sentences(plain(page.typed.text[:READ]))[:MOST_SENTENCES]
        talks |= _talks(page)
        if page.mine:
            mine = list(_owner_wrote(page, said, owner, offered=offered, thanked=thanked))
            thanked = thanked or any(one.act == "thanks" for one in mine)
            signals += mine
        elif page.automatic is not None:
            signals += _machine_wrote(page, said, owner)
        else:
            words = list(_they_wrote(page, said, talks))
            offered = any(word.kind == "offer" for word in words)
            signals += words
    return tuple(signals)


def _talks(page: Page) -> set[date]:
    """The days on which the mail speaks of a meeting: named with an hour."""
    return {moment.first for moment in page.moments if moment.kind is Kind.TIME and moment.first is not None}


def _owner_wrote(
    page: Page, said: Sequence[Sentence], owner: Owner, *, offered: bool, thanked: bool
) -> Iterator[OwnerWrote]:
    message = page.message
    addressed = (*message.to, *message.cc)
    others = tuple(person for person in addressed if person.address and not owner.is_me(person.address))
    if others:
        for act in acts(said, page.moments, offered=offered, thanked=thanked):
            yield OwnerWrote(page.evidence(act.words, act.rule), act.act, others)


def _they_wrote(page: Page, said: Sequence[Sentence], talks: set[date]) -> Iterator[Word]:
    found = kinds(said, slots=_offers_slots(page, said))
    promise = promised(said, page.moments, page.message.date, talks)
    bare = all(one.kind == "courtesy" for one in found)
    if bare and promise is None and page.invites:
        yield from ()
        return
    if promise is not None and not any(one.kind == "rejection" for one in found):
        evidence = page.evidence(promise.words, "date of a decision")
        yield Word(evidence, "promise", page.message.from_, promise.promise, doubtful=is_doubtful(page.message))
        found = () if bare else found
    for one in found:
        yield _word(page, one, automatic=False)


def _offers_slots(page: Page, said: Sequence[Sentence]) -> bool:
    """Whether the mail asks if a coming time would suit, or which of several: "Monday 10 or Tuesday 2?"."""
    today = page.message.date.date()
    for one in said:
        inside = [moment for moment in page.moments if one.start < moment.span[1] <= one.end]
        coming = {(moment.first, moment.clock) for moment in inside if _is_slot(moment, today)}
        suits = bool(coming) and SUITS_YOU.search(one.text) is not None
        if one.asks and (len(coming) > 1 or suits) and not SUITS_LESS.search(one.text):
            return True
    return False


def _is_slot(moment: Moment, today: date) -> bool:
    exact = not (moment.past or moment.deadline or moment.vague)
    return exact and moment.first is not None and moment.first > today


def _word(page: Page, found: Found, *, automatic: bool) -> Word:
    company, role = named(page) if found.kind in DECIDES else (None, None)
    return Word(
        page.evidence(found.words, found.rule),
        found.kind,
        page.message.from_,
        automatic=automatic,
        doubtful=not automatic and is_doubtful(page.message),
        company=company,
        role=role,
    )


def _machine_wrote(page: Page, said: Sequence[Sentence], owner: Owner) -> Iterator[Signal]:
    message, kind = page.message, page.automatic
    if kind is None:
        return
    evidence = page.evidence(f"{message.subject} {page.typed.text}", f"automatic: {kind}")
    if kind in {"bounce", "delay"}:
        failed = failed_recipients(message, owner)
        yield Automatic(evidence, kind, next(iter(failed), ""), failed=failed, original=original_id(message))
        return
    back = returns(plain(page.typed.text), page.moments, message.date.date()) if kind == "absence" else None
    yield Automatic(evidence, kind, message.from_.address, returns=back)
    if kind not in {"absence", "left", "calendar"}:
        for found in machine_kinds(said):
            yield _word(page, found, automatic=True)
