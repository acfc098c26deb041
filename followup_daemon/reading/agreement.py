"""The agenda of a thread: which times are on the table, and by which mail one of them stands.

The mails are read in order of arrival. Theirs put times on the table, take one the owner proposed, move or call off what
stands; the owner's take one, propose, decline or withdraw. What stands is dated to the owner's mail that made it so: where
they took the owner's proposal, to the proposing mail. A round ends when its meeting has begun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from typing import Literal

from followup_daemon.mail import Invite, Owner
from followup_daemon.reading.agreement_answer import Answer, answer, match_slot, yes_marks
from followup_daemon.reading.agreement_words import MOVES, NOT_HELD, THEY_AGREE, THEY_CANCEL, WITHDRAWS
from followup_daemon.reading.offers import Slot, clock_zone, slots, spoken_week
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import Sentence, phrases, plain, sentences

BOOKING_LINK = re.compile(
    # "grab a slot: https://calendly.com/...", "pick a time here"
    r"\b(?:calendly|cal\.com|goodtime|savvycal|chilipiper|youcanbook|doodle|acuityscheduling|hubspot\.com/meetings|outlook\.office\S{0,40}bookings|calendar\.app\.google|modernloop|prelude|self-?schedul\w+|book(?:ing)? link|scheduling link)"
    r"|\b(?:grab|pick|choose|book|select|find|use) (?:\w+ ){0,3}(?:slot|time|whatever (?:works|slot|suits|time))\b",
    re.IGNORECASE,
)
BOOKED = phrases(
    """
    (?:booked|scheduled|reserved|grabbed|picked|chosen|chose|selected|signed up|snagged|taken|took|got) (?:myself |it|the|a|in|for|us|you|that|your|one|my)?
    booked(?=[,.! ]|$)
    """
)
PICKS_ONE = re.compile(r"\b(?:or|either|which|any of|option|options|following|slots?|availability)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated?|rescheduled|changed|moved|new time)\b", re.IGNORECASE)

Rule = str


@dataclass(frozen=True, slots=True)
class Agreement:
    """A time that stands by the owner's mail at ``index``; ``slot`` is None where it leans on a notice elsewhere."""

    index: int
    slot: Slot | None
    words: str
    rule: Rule
    certainty: float
    first: int
    uid: str = ""


@dataclass(frozen=True, slots=True)
class CalledOff:
    index: int
    by: Literal["them", "owner"]
    start: datetime | None
    words: str
    rule: Rule
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A time fixed by received mail; ``slot`` is what it names."""

    index: int
    slot: Slot
    words: str
    rule: Rule
    update: bool
    first: int
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Missed:
    index: int
    words: str


Event = Agreement | CalledOff | Notice | Missed


@dataclass(slots=True)
class Agenda:
    """What is on the table while a thread is read; gone when it has been."""

    owner: Owner
    events: list[Event] = field(default_factory=list)
    offers: list[Slot] = field(default_factory=list)
    proposals: list[Slot] = field(default_factory=list)
    proposed_at: int = -1
    proposal_words: str = ""
    standing: Slot | None = None
    standing_uid: str = ""
    agreed_at: int = -1
    undone: CalledOff | None = None
    link: bool = False
    wants_move: bool = False
    first: int = 0
    day: date | None = None
    their_zone: tzinfo | None = None
    week: tuple[date, date] | None = None
    fallback: Agreement | None = None
    firsts: list[int] = field(default_factory=lambda: [0])


def agenda(pages: Sequence[Page], owner: Owner) -> tuple[tuple[Event, ...], tuple[int, ...]]:
    """All that was agreed, noticed, called off or missed in the thread, and at which mails its rounds begin."""
    table = Agenda(owner)
    for index, page in enumerate(pages):
        said = tuple(sentences(plain(page.typed.text)))
        _begin_round(table, index, page, said)
        if page.mine:
            _read_mine(table, index, page, said)
        else:
            _read_theirs(table, index, page, said)
    _settle(table)
    return tuple(table.events), tuple(table.firsts)


def _begin_round(table: Agenda, index: int, page: Page, said: Sequence[Sentence]) -> None:
    """A mail after the start belongs to the next round, unless it shows that nobody met."""
    standing = table.standing or (table.fallback.slot if table.fallback else None)
    if standing is None or standing.start is None or page.message.date <= standing.start:
        return
    if not page.mine or table.events:
        missed = next((sentence for sentence in said if NOT_HELD.search(sentence.text)), None)
        soon = page.message.date - standing.start < timedelta(hours=30)
        if missed and soon and page.automatic is None:
            table.events.append(Missed(index, missed.text))
            table.standing = None
            table.offers, table.proposals = [], []
            return
    _settle(table)
    table.standing, table.standing_uid, table.offers, table.proposals = None, "", [], []
    table.first, table.link, table.wants_move, table.undone, table.agreed_at = index, False, False, None, -1
    table.week = None
    table.firsts.append(index)


def _read_theirs(table: Agenda, index: int, page: Page, said: Sequence[Sentence]) -> None:
    if page.automatic in {"bounce", "delay", "absence", "left", "receipt"}:
        return
    if page.automatic is None:
        table.their_zone = clock_zone(page, table.owner)
    for invite in page.invites:
        _read_invite(table, index, page, invite)
    own_week = spoken_week(page)
    named = slots(page, table.owner, table.owner.zone, _day(table), None if own_week else table.week)
    table.week = table.week if named else own_week or table.week
    text = plain(page.typed.text)
    table.link = table.link or BOOKING_LINK.search(text) is not None
    if any(invite.method == "CANCEL" for invite in page.invites):
        return
    cancel = next((one for one in said if THEY_CANCEL.search(one.text)), None)
    if cancel and table.standing and not _others(named, table.standing):
        _call_off(table, index, "them", cancel.text, "they call it off")
        return
    if page.automatic is not None:
        _read_machine(table, index, page, named, text)
        return
    if table.proposals and _accepted(table, index, page, named, said):
        return
    _put_on_table(table, index, page, named, said)


def _day(table: Agenda) -> date | None:
    if table.standing:
        return table.standing.day
    return table.day


def _others(named: Sequence[Slot], standing: Slot) -> list[Slot]:
    """The slots that are not the standing one."""
    return [slot for slot in named if (slot.start or slot.day) != (standing.start or standing.day) and not (slot.start is None and slot.day == standing.day)]


def _put_on_table(table: Agenda, index: int, page: Page, named: Sequence[Slot], said: Sequence[Sentence]) -> None:
    """Their times become the offers; beside a standing time only where the mail speaks of moving it."""
    if named:
        table.day = named[-1].day
    standing = table.standing
    if standing is None:
        if named:
            table.offers = list(named)
        return
    if standing.start is None and (timed := [slot for slot in named if slot.start and slot.day == standing.day]):
        _set_by_them(table, table.agreed_at, timed[0], timed[0].sentence.text, "they set the hour")
        return
    moves = next((one for one in said if MOVES.search(one.text)), None)
    others = _others(named, standing)
    if others and (moves or table.wants_move or _day_restated(others, standing)):
        table.offers = others
        table.undone = CalledOff(index, "owner" if table.wants_move else "them", standing.start, (moves or others[0].sentence).text, "the time is given up", table.standing_uid)
    elif moves and not named and not page.invites and any(word in moves.text.lower() for word in ("need to", "have to", "unable", "can't", "sorry", "apolog")):
        table.undone = CalledOff(index, "them", standing.start, moves.text, "the time is given up", table.standing_uid)


def _day_restated(others: Sequence[Slot], standing: Slot) -> bool:
    """Whether their line-up begins the standing day at another hour."""
    return len(others) == 1 and others[0].day == standing.day and others[0].start is not None and others[0].end is not None


def _accepted(table: Agenda, index: int, page: Page, named: Sequence[Slot], said: Sequence[Sentence]) -> bool:
    """Whether they take a time that the owner proposed."""
    agree = next((one for one in said if THEY_AGREE.search(one.text) and not one.asks), None)
    for slot in named:
        found = match_slot(slot, table.proposals, slot.sentence.text)
        if found is None and (stretch := _within(slot, table.proposals)):
            found = stretch
        if found is None:
            continue
        if slot.sentence.asks and not agree:
            continue
        if found.start is None or found is slot or found.open:
            _set_by_them(table, table.proposed_at, slot if slot.start else found, table.proposal_words, "they chose among the owner's times")
        else:
            _agree(table, table.proposed_at, found, table.proposal_words, "they took the owner's time", 0.9)
        return True
    if agree and not named and len(table.proposals) == 1:
        _agree(table, table.proposed_at, table.proposals[0], table.proposal_words, "they took the owner's time", 0.85)
        return True
    return False


def _set_by_them(table: Agenda, index: int, slot: Slot, words: str, rule: Rule) -> None:
    """They fix a time in a stretch the owner left open: the owner's next yes confirms it, else the mail that opened it."""
    table.fallback = Agreement(index, slot, words, rule, 0.75, table.first)
    table.standing, table.offers, table.proposals, table.day = None, [slot], [], slot.day


def _within(slot: Slot, proposals: Sequence[Slot]) -> Slot | None:
    for proposal in proposals:
        if slot.start is None:
            continue
        if proposal.start is None and proposal.day == slot.start.astimezone(proposal.zone).date():
            return slot
        if proposal.start and proposal.start <= slot.start and (proposal.open or proposal.end) and (proposal.end is None or slot.start < proposal.end) and proposal.start.date() == slot.start.astimezone(proposal.zone).date():
            return slot
    return None


def _read_machine(table: Agenda, index: int, page: Page, named: Sequence[Slot], text: str) -> None:
    """A scheduler's or calendar's notice."""
    subject = plain(page.message.subject)
    timed = [slot for slot in named if slot.start]
    if not timed or any(invite.start for invite in page.invites) or page.automatic == "portal":
        return
    if re.search(r"\b(?:cancel(?:l?ed|lation))\b", subject, re.IGNORECASE):
        _call_off(table, index, "them", subject, "a notice of cancellation", start=timed[0].start)
        return
    if re.search(r"\b(?:scheduled|confirmed|confirmation|booked|invitation|rescheduled|updated|reminder|interview)\b", f"{subject}\n{text[:600]}", re.IGNORECASE):
        update = _UPDATED.search(f"{subject}\n{text[:300]}") is not None
        table.events.append(Notice(index, timed[0], subject, "a scheduler's notice", update, table.first))
        table.offers = [timed[0]]


def _read_invite(table: Agenda, index: int, page: Page, invite: Invite) -> None:
    if invite.method == "CANCEL" or invite.status == "CANCELLED":
        _call_off(table, index, "them", invite.summary, "an invitation is cancelled", invite.uid, invite.start)
        return
    if invite.start is None or invite.method not in {"REQUEST", "PUBLISH", ""}:
        return
    slot = _of_invite(invite)
    update = invite.sequence > 0 or _UPDATED.search(page.message.subject) is not None
    table.events.append(Notice(index, slot, invite.summary, "an invitation", update, table.first, invite.uid))
    standing = table.standing
    table.day = slot.day
    if standing and standing.start == slot.start:
        table.standing_uid = invite.uid
        return
    if table.proposals and (match_slot(slot, table.proposals) or _within(slot, table.proposals)) and not standing:
        _agree(table, table.proposed_at, slot, table.proposal_words, "they took the owner's time", 0.9, invite.uid)
        return
    if standing and standing.start is None and standing.day == slot.day:
        _agree(table, table.agreed_at, slot, invite.summary, "they set the hour", 0.85, invite.uid)
        return
    table.offers = [slot]
    table.standing_uid = invite.uid


def _of_invite(invite: Invite) -> Slot:
    start = invite.start or datetime.max.astimezone()
    zone = start.tzinfo
    assert zone is not None
    return Slot(start.date(), start, invite.end, zone, 0, Sentence(invite.summary, 0, len(invite.summary)), invite.summary, 1.0, zone_named=True)


def _read_mine(table: Agenda, index: int, page: Page, said: Sequence[Sentence]) -> None:
    if page.invites and _reply(table, index, page):
        return
    give_up = next((one for one in said if WITHDRAWS.search(one.text)), None)
    if give_up and (table.standing or table.offers) and not _still_comes(said):
        if table.standing or table.fallback:
            _call_off(table, index, "owner", give_up.text, "the owner gives it up")
        table.offers, table.proposals = [], []
        return
    other = table.their_zone or table.owner.zone
    own_week = spoken_week(page)
    named = slots(page, table.owner, other, _only_day(table), None if own_week or table.standing else table.week)
    found = answer(said, named, table.offers)
    _act(table, index, said, found, named)


def _still_comes(said: Sequence[Sentence]) -> bool:
    """Whether a mail that seems to give up takes a time all the same: "I've accepted the invitation, see you Tuesday"."""
    return any(yes_marks(one.text) and re.search(r"\binvit|\bcalendar|\bsee you\b", one.text, re.IGNORECASE) for one in said)


def _only_day(table: Agenda) -> date | None:
    days = {offer.day for offer in table.offers}
    if len(days) == 1:
        return days.pop()
    return table.standing.day if table.standing else table.day


def _act(table: Agenda, index: int, said: Sequence[Sentence], found: Answer, named: Sequence[Slot]) -> None:
    if table.standing and found.does in {"says yes", "declines", "nothing"} and _asks_to_move(table.standing, said, named):
        found = Answer("proposes", tuple(_others(named, table.standing)), found.words or named[0].sentence.text)
    match found.does:
        case "takes":
            slot = found.slots[0]
            if table.standing and (slot.start or slot.day) in {table.standing.start, table.standing.day}:
                return
            _agree(table, index, slot, found.words, found.rule, found.certainty * max(slot.certainty, 0.6), table.standing_uid)
        case "says yes":
            booked = next((one for one in said if BOOKED.search(one.text)), None)
            if not table.standing and not table.offers and booked and table.link:
                _agree(table, index, None, booked.text, "booked by a link", 0.85)
            elif not table.standing and len(table.offers) > 1:
                table.proposals, table.proposed_at, table.proposal_words = list(table.offers), index, found.words
        case "proposes":
            if table.standing:
                others = _others(found.slots, table.standing)
                asked = next((one for one in said if MOVES.search(one.text) or one.asks), None)
                table.wants_move = table.wants_move or bool(others and asked)
                if not others or not table.wants_move:
                    return
            elif table.link and BOOKED.search(found.words) and not table.offers:
                _agree(table, index, None, found.words, "booked by a link", 0.8)
                return
            table.proposals, table.proposed_at, table.proposal_words = list(found.slots), index, found.words
        case "declines":
            if table.standing and MOVES.search(found.words):
                table.wants_move = True
            elif not table.standing:
                table.offers = []
        case "checks":
            table.proposals, table.proposed_at, table.proposal_words = list(found.slots), index, found.words
        case "nothing":
            moved = next((one for one in said if MOVES.search(one.text)), None)
            table.wants_move = table.wants_move or bool(table.standing and moved)


def _asks_to_move(standing: Slot, said: Sequence[Sentence], named: Sequence[Slot]) -> bool:
    """Whether the owner asks for another time than the standing one."""
    return bool(_others(named, standing)) and any(one.asks and (MOVES.search(one.text) or "instead" in one.text.lower()) for one in said)


def _reply(table: Agenda, index: int, page: Page) -> bool:
    """Whether the mail is the owner's answer to an invitation, which is then taken into account."""
    for invite in page.invites:
        if invite.method not in {"REPLY", "COUNTER"}:
            continue
        partstat = next((one.partstat for one in invite.attendees if table.owner.is_me(one.person.address)), "")
        partstat = partstat or next((one.partstat for one in invite.attendees), "")
        if partstat == "ACCEPTED" and invite.start:
            _agree(table, index, _of_invite(invite), plain(page.message.subject), "the owner accepts the invitation", 1.0, invite.uid)
        elif partstat == "ACCEPTED":
            slot = next((offer for offer in table.offers if table.standing_uid == invite.uid), None)
            _agree(table, index, slot, plain(page.message.subject), "the owner accepts the invitation", 0.9, invite.uid)
        elif partstat == "DECLINED":
            _call_off(table, index, "owner", plain(page.message.subject), "the owner declines the invitation", invite.uid, invite.start)
        return True
    return False


def _agree(table: Agenda, index: int, slot: Slot | None, words: str, rule: Rule, certainty: float, uid: str = "") -> None:
    table.events.append(Agreement(index, slot, words, rule, certainty, table.first, uid))
    table.standing, table.agreed_at = slot, index
    table.offers, table.proposals, table.undone, table.wants_move, table.fallback = [], [], None, False, None
    if slot:
        table.day = slot.day


def _call_off(table: Agenda, index: int, by: Literal["them", "owner"], words: str, rule: Rule, uid: str = "", start: datetime | None = None) -> None:
    starts = start or (table.standing.start if table.standing else None)
    table.events.append(CalledOff(index, by, starts, words, rule, uid or table.standing_uid))
    table.standing, table.offers, table.proposals, table.undone, table.fallback = None, [], [], None, None


def _settle(table: Agenda) -> None:
    """At the end: a time that was given up, with no new one agreed, is called off."""
    if table.fallback is not None:
        table.events.append(table.fallback)
        table.fallback = None
    if table.undone is not None:
        table.events.append(table.undone)
        table.undone = None
