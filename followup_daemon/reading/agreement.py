"""The agenda of a thread: which times are on the table, and by which mail one of them stands.

The mails are read in order of arrival. Theirs put times on the table, take one the owner proposed, move or call off
what stands; the owner's take one, propose, decline or withdraw. What stands is dated to the owner's mail that made it
so: where
they took the owner's proposal, to the proposing mail. A round ends when its meeting has begun.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from followup_daemon.mail import Owner
from followup_daemon.reading.agenda import Agenda, Event, Missed, drop_past, settle
from followup_daemon.reading.agreement_mine import read_mine
from followup_daemon.reading.agreement_theirs import read_theirs
from followup_daemon.reading.change_words import NOT_HELD, THEY_CANCEL
from followup_daemon.reading.notices import note_unanswered
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import Sentence, plain, sentences

DAY_AFTER = timedelta(hours=30)
AT_THE_START = timedelta(hours=1)


def agenda(pages: Sequence[Page], owner: Owner) -> tuple[tuple[Event, ...], tuple[int, ...]]:
    """All that was agreed, noticed, called off or missed in the thread, and at which mails its rounds begin."""
    table = Agenda(owner)
    for index, page in enumerate(pages):
        said = tuple(sentences(plain(page.typed.text)))
        _begin_round(table, index, page, said)
        drop_past(table, page.message.date)
        if page.mine:
            read_mine(table, index, page, said)
        else:
            read_theirs(table, index, page, said)
    settle(table)
    note_unanswered(table, pages)
    return tuple(table.events), tuple(table.firsts)


def _nobody_met(page: Page, said: Sequence[Sentence], since_start: timedelta) -> Sentence | None:
    """The sentence that shows that nobody met: in so many words, or by calling it off when it should have begun."""
    for sentence in said:
        if since_start < DAY_AFTER and NOT_HELD.search(sentence.text):
            return sentence
        if since_start < AT_THE_START and not page.mine and THEY_CANCEL.search(sentence.text):
            return sentence
    return None


def _begin_round(table: Agenda, index: int, page: Page, said: Sequence[Sentence]) -> None:
    """A mail after the start belongs to the next round, unless it shows that nobody met.

    Where a further talk was agreed with the one that began, the round goes on to that one.
    """
    standing = table.standing or (table.fallback.slot if table.fallback else None)
    given_up = table.wants_move or table.undone is not None
    if standing is None or standing.start is None or page.message.date <= standing.start or given_up:
        return
    if not page.mine or table.events:
        missed = _nobody_met(page, said, page.message.date - standing.start)
        if missed and page.automatic is None:
            table.events.append(Missed(index, missed.text))
            table.standing, table.missed = None, standing
            table.offers, table.proposals = [], []
            return
    settle(table)
    table.standing, table.standing_uid, table.offers, table.proposals = None, "", [], []
    ahead = [one for one in table.further if one.start and one.start > page.message.date]
    if ahead:
        table.standing, table.further = ahead[0], ahead[1:]
        return
    table.further = []
    table.first, table.link, table.wants_move, table.undone, table.agreed_at = index, False, False, None, -1
    table.week = None
    table.firsts.append(index)
