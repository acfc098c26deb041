"""What the owner's mails do to the agenda: take a time, propose, decline, withdraw, answer an invitation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from followup_daemon.reading.agenda import (
    DOUBT_LEFT,
    Agenda,
    Agreement,
    agree,
    agree_each,
    beside,
    call_off,
    others_than,
    slot_of,
    turn_to,
)
from followup_daemon.reading.agreement_again import said_again
from followup_daemon.reading.agreement_all import PERHAPS, answer_to_all
from followup_daemon.reading.agreement_answer import Answer, answer
from followup_daemon.reading.agreement_booked import booked_elsewhere
from followup_daemon.reading.agreement_words import WITHDRAWS
from followup_daemon.reading.assent import PAST_THANKS
from followup_daemon.reading.change_words import ANOTHER, MOVES, SAME_OTHERWISE
from followup_daemon.reading.clauses import yes_marks
from followup_daemon.reading.inline_answers import answered_inline
from followup_daemon.reading.offers import Slot, slots
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import Sentence, plain
from followup_daemon.reading.slot_days import spoken_week

IN_CASE = re.compile(
    # times for the case that the first does not suit: "If that's no good, any day after 3"
    r"^\W{0,3}(?:if (?:that|this|it|not|none|neither)|otherwise|failing that|alternatively|or else|else)\b"
    r"|\bif (?:that|this|it|the first)(?: one)?(?:'s| is| isn'?t| doesn'?t| does not| won'?t| wouldn'?t)\b",
    re.IGNORECASE,
)


def read_mine(table: Agenda, index: int, page: Page, said: Sequence[Sentence]) -> None:
    if page.invites and _reply(table, index, page):
        return
    table.sent = page.message.date.date()
    give_up = next((one for one in said if WITHDRAWS.search(one.text)), None)
    if give_up and (table.standing or table.offers) and not _still_comes(said):
        if table.standing or table.fallback:
            call_off(table, index, "owner", give_up.text, "the owner gives it up")
        table.offers, table.proposals, table.gave_up = [], [], True
        return
    other = table.their_zone or table.owner.zone
    own_week = spoken_week(page)
    named = slots(page, table.owner, other, _only_day(table), None if own_week or table.standing else table.week)
    if any(PAST_THANKS.search(one.text) for one in said):
        named = tuple(slot for slot in named if slot.start or slot.day > page.message.date.astimezone(slot.zone).date())
    inline = answered_inline(page, said, named, table.offers)
    if again := said_again(table, index, said, named):
        table.events += again
        return
    if table.further:
        named = turn_to(table, named, said)
    if inline:
        found = answer(inline.said, inline.named, inline.offers)
    else:
        found = answer_to_all(said, named, table.offers, table.together) or answer(said, named, table.offers)
    if not booked_elsewhere(table, index, said, found, named):
        _act(table, index, said, found, named)


def _still_comes(said: Sequence[Sentence]) -> bool:
    """Whether a mail that seems to give up takes a time: "I've accepted the invitation, see you Tuesday"."""
    return any(
        yes_marks(one.text) and re.search(r"\binvit|\bcalendar|\bsee you\b", one.text, re.IGNORECASE) for one in said
    )


def _only_day(table: Agenda) -> date | None:
    days = {offer.day for offer in table.offers if offer.start} or {offer.day for offer in table.offers}
    if len(days) == 1:
        return days.pop()
    return table.standing.day if table.standing else table.day


def _act(table: Agenda, index: int, said: Sequence[Sentence], found: Answer, named: Sequence[Slot]) -> None:
    standing = table.standing
    if standing and found.does in {"says yes", "declines", "nothing"} and _asks_to_move(standing, said, named):
        found = Answer("proposes", tuple(others_than(named, standing)), found.words or named[0].sentence.text)
    match found.does:
        case "takes":
            _take(table, index, found)
        case "says yes":
            _say_yes(table, index, found)
        case "proposes":
            _propose(table, index, said, found)
        case "declines" | "nothing":
            wishes = found.does == "declines" and any(one.asks for one in said)
            moved = wishes or any(MOVES.search(one.text) or (one.asks and ANOTHER.search(one.text)) for one in said)
            table.wants_move = table.wants_move or bool(standing and moved)
            if found.does == "declines" and not standing:
                table.offers = []


def _take(table: Agenda, index: int, found: Answer) -> None:
    """The time stands, unless it stood already; talks on several days each stand, or are asked about."""
    if len(found.slots) > 1:
        _take_each(table, index, found)
        return
    slot, standing = found.slots[0], table.standing
    if standing is None or (slot.start or slot.day) not in {standing.start, standing.day}:
        certainty = found.certainty * max(slot.certainty, DOUBT_LEFT)
        agree(table, index, slot, found.words, found.rule, certainty, table.standing_uid)


def _take_each(table: Agenda, index: int, found: Answer) -> None:
    """All of several talks stand; where it is no more than perhaps so, a later choice among them takes their place."""
    before = len(table.events)
    agree_each(table, index, found.slots, found.words, found.rule, found.certainty)
    if found.certainty <= PERHAPS:
        table.perhaps = [one for one in table.events[before:] if isinstance(one, Agreement)]
        table.events[before:], table.standing, table.further = [], None, []
        _remember(table, index, found.slots, found.words)


def _say_yes(table: Agenda, index: int, found: Answer) -> None:
    """A yes without a time: to any of several offers."""
    if table.standing:
        return
    if len(table.offers) > 1:
        _remember(table, index, found.slots or table.offers, found.words)


def _propose(table: Agenda, index: int, said: Sequence[Sentence], found: Answer) -> None:
    """The owner's own times; beside a standing one they ask for a move, or are none."""
    if table.standing:
        asks = any(MOVES.search(one.text) or one.asks for one in said)
        others = others_than(found.slots, table.standing)
        table.wants_move = table.wants_move or bool(others and asks)
        if others and table.wants_move:
            same = any(SAME_OTHERWISE.search(one.text) for one in said)
            sent = table.sent or table.standing.day
            times = [beside(slot, table.standing, sent, same_week=same) if same else slot for slot in found.slots]
            _remember(table, index, times, found.words)
    else:
        timed = [offer for offer in table.offers if offer.start]
        only = next((offer for offer in timed if offer.offered), next(iter(timed), None))
        same = any(SAME_OTHERWISE.search(one.text) for one in said)
        sent = table.sent or found.slots[0].day
        times = [beside(slot, only, sent, same_week=False) for slot in found.slots] if same else list(found.slots)
        times = [slot for slot in times if not IN_CASE.search(slot.sentence.text)] or times
        _remember(table, index, times, found.words)


def _remember(table: Agenda, index: int, times: Sequence[Slot], words: str) -> None:
    table.proposals, table.proposed_at, table.proposal_words = list(times), index, words


def _asks_to_move(standing: Slot, said: Sequence[Sentence], named: Sequence[Slot]) -> bool:
    """Whether the owner asks for another time than the standing one."""
    return bool(others_than(named, standing)) and any(
        one.asks and (MOVES.search(one.text) or SAME_OTHERWISE.search(one.text) or "instead" in one.text.lower())
        for one in said
    )


def _reply(table: Agenda, index: int, page: Page) -> bool:
    """Whether the mail is the owner's answer to an invitation, which is then taken into account."""
    for invite in page.invites:
        if invite.method not in {"REPLY", "COUNTER"}:
            continue
        partstat = next((one.partstat for one in invite.attendees if table.owner.is_me(one.person.address)), "")
        partstat = partstat or next((one.partstat for one in invite.attendees), "")
        if partstat == "ACCEPTED" and invite.start:
            agree(
                table,
                index,
                slot_of(invite, invite.start),
                plain(page.message.subject),
                "the owner accepts the invitation",
                1.0,
                invite.uid,
            )
        elif partstat == "ACCEPTED":
            slot = next((offer for offer in table.offers if table.standing_uid == invite.uid), None)
            agree(table, index, slot, plain(page.message.subject), "the owner accepts the invitation", 0.9, invite.uid)
        elif partstat == "DECLINED":
            call_off(
                table,
                index,
                "owner",
                plain(page.message.subject),
                "the owner declines the invitation",
                invite.uid,
                invite.start,
            )
        return True
    return False
