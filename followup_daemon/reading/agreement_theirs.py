"""What their mails do to the agenda: put times on the table, take the owner's, move or call off what stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from followup_daemon.mail import Invite
from followup_daemon.reading.agenda import (
    Agenda,
    Agreement,
    CalledOff,
    Notice,
    Rule,
    agree,
    agree_each,
    beside,
    call_off,
    moved,
    others_than,
    slot_of,
    turn_to,
)
from followup_daemon.reading.agreement_again import asks_again
from followup_daemon.reading.agreement_all import by_day
from followup_daemon.reading.agreement_match import match_slot
from followup_daemon.reading.agreement_together import together
from followup_daemon.reading.agreement_words import CHECKS, THEY_AGREE
from followup_daemon.reading.assent import CONSENT, assents
from followup_daemon.reading.change_words import CORRECTS, MOVES, SAME_OTHERWISE, THEY_CANCEL
from followup_daemon.reading.clock_zone import clock_zone
from followup_daemon.reading.notices import links_to_booking, read_machine
from followup_daemon.reading.offers import Slot, slots
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import Sentence, plain
from followup_daemon.reading.slot_days import spoken_week

_THE_DAY = re.compile(r"\bthe (?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)  # "the Wednesday" of that week
_OF_THE_JOB = re.compile(
    r"\b(?:interview\w*|role|position|job|vacancy|post|reschedul\w+|another time)\b", re.IGNORECASE
)
ADDS = re.compile(
    # a second talk beside the first: "Nora would like to talk with you too, same day at 11.30?"
    r"\b(?:too|also|as well|in addition|additional(?:ly)?|afterwards|after that|another|second|extra|added?|plus|join"
    r"|stay(?: on)?|then (?:also|meet|talk|speak|see))\b",
    re.IGNORECASE,
)
PUT_OFF = re.compile(
    # "push it one week", "put it back by two days", "a week later, same time"
    r"\b(?:push|move|put|shift|delay|postpone|bump|set)\b(?: (?:it|us|this|things|you|everything|our \w+|the \w+))?"
    r"(?: back| off| out)?(?: by)? (?P<count>a|one|two|three|[1-9]) (?P<unit>weeks?|days?)\b",
    re.IGNORECASE,
)
BOTH_SUIT = re.compile(
    # of times that the owner proposed: "both work for us"; it chooses none
    r"\bboth (?:\w+ )?(?:works?|suits?|are|is|would|fine|good|great|ok|okay|fit)\b",
    re.IGNORECASE,
)
SHORT = 40
"""Characters of a sentence that says only the day: "The Friday, then"."""

BRIEF = 160
"""Characters of a mail that says no more than which day."""

_UPDATED = re.compile(r"\b(?:updated?|rescheduled|changed|moved|new time)\b", re.IGNORECASE)


def read_theirs(table: Agenda, index: int, page: Page, said: Sequence[Sentence]) -> None:
    if page.automatic in {"bounce", "delay", "absence", "left", "receipt"}:
        return
    if any(_OF_THE_JOB.search(one.text) for one in said):
        table.gave_up = False
    if page.automatic is None:
        table.their_zone = clock_zone(page, table.owner)
    for invite in page.invites:
        _read_invite(table, index, page, invite)
    own_week = spoken_week(page)
    named = slots(page, table.owner, table.owner.zone, _day(table), None if own_week else table.week)
    table.week = table.week if named else own_week or table.week
    text = plain(page.typed.text)
    table.link = table.link or links_to_booking(text)
    if any(invite.method == "CANCEL" for invite in page.invites):
        return
    table.asked_again = asks_again(named, said, table)
    named = turn_to(table, named, said)
    cancel = next((one for one in said if THEY_CANCEL.search(one.text)), None)
    if cancel and table.standing and not others_than(named, table.standing):
        call_off(table, index, "them", cancel.text, "they call it off")
        return
    if cancel and not table.standing and page.automatic is None:
        named = tuple(slot for slot in named if slot.sentence.start != cancel.start)
        table.offers, table.proposals = ([], []) if not named else (table.offers, table.proposals)
    if page.automatic is not None:
        read_machine(table, index, page, named, text)
        return
    if table.proposals and _accepted(table, named, said, text):
        return
    _put_on_table(table, index, page, named, said)


def _day(table: Agenda) -> date | None:
    if table.standing:
        return table.standing.day
    return table.day


def _put_on_table(table: Agenda, index: int, page: Page, named: Sequence[Slot], said: Sequence[Sentence]) -> None:
    """Their times become the offers; beside a standing time only where the mail speaks of moving it."""
    if named:
        table.day = named[-1].day
    standing = table.standing
    if standing is None:
        invited = {slot.day for slot in table.offers if slot.start and page.invites}
        before = table.offers or ([table.missed] if table.missed else [])
        named = _with_hour(named, before, said)
        if named and not (invited and all(slot.start is None and slot.day in invited for slot in named)):
            table.offers = list(named)
            table.together = together(plain(page.typed.text), named)
        return
    if standing.start is None and (timed := [slot for slot in named if slot.start and slot.day == standing.day]):
        _set_by_them(table, table.agreed_at, timed[0], timed[0].sentence.text, "they set the hour")
        return
    moves = next((one for one in said if MOVES.search(one.text)), None)
    others = others_than(named, standing)
    moves = moves or next((one for one in said if others and CORRECTS.search(one.text)), None)
    moves = moves or next((one for one in said if others and SAME_OTHERWISE.search(one.text)), None)
    asked = [slot.sentence for slot in others if slot.start and slot.sentence.asks]
    offered = [slot.sentence for slot in others if slot.start and slot.offered]
    asked += offered if any(one.asks for one in said) else []
    moves = moves or next((one for one in asked if not ADDS.search(one.text)), None)
    if others and (moves or table.wants_move or _day_restated(others, standing)):
        same = any(SAME_OTHERWISE.search(one.text) for one in said)
        sent = page.message.date.date()
        table.offers = [
            beside(slot, standing, sent, same_week=same or bool(_THE_DAY.search(slot.sentence.text))) for slot in others
        ]
        table.undone = CalledOff(
            index,
            "owner" if table.wants_move else "them",
            standing.start,
            (moves or others[0].sentence).text,
            "the time is given up",
            table.standing_uid,
        )
    elif not others and (shift := _put_off(said)):
        sentence, by = shift
        table.offers = [moved(standing, by, sentence)]
        table.undone = CalledOff(
            index, "them", standing.start, sentence.text, "the time is given up", table.standing_uid
        )
    elif (
        moves
        and not named
        and not page.invites
        and any(word in moves.text.lower() for word in ("need to", "have to", "unable", "can't", "sorry", "apolog"))
    ):
        table.undone = CalledOff(index, "them", standing.start, moves.text, "the time is given up", table.standing_uid)


def _put_off(said: Sequence[Sentence]) -> tuple[Sentence, timedelta] | None:
    """The sentence that puts the meeting off by some days or weeks, and by how many: "could we push it one week?"."""
    for one in said:
        if found := PUT_OFF.search(one.text):
            count, unit = found.group("count"), found.group("unit").lower()
            number = {"a": 1, "one": 1, "two": 2, "three": 3}.get(count.lower()) or int(count)
            return one, timedelta(days=number * (7 if unit.startswith("week") else 1))
    return None


def _with_hour(named: Sequence[Slot], offers: Sequence[Slot], said: Sequence[Sentence]) -> Sequence[Slot]:
    """Days without an hour given that of the one offer before, where they only say another day: "The Friday, then"."""
    timed = [offer for offer in offers if offer.start]
    same = any(SAME_OTHERWISE.search(one.text) for one in said)
    corrects = any(CORRECTS.search(one.text) for one in said) or sum(len(one.text) for one in said) < BRIEF
    if len(timed) != 1 or not (same or (corrects and len(named) == 1)):
        return named
    sent = timed[0].day - timedelta(days=1)
    return [
        beside(slot, timed[0], sent, same_week=_THE_DAY.search(slot.sentence.text) is not None)
        if same or slot.offered or slot.sentence.asks or len(slot.sentence.text) < SHORT
        else slot
        for slot in named
    ]


def _day_restated(others: Sequence[Slot], standing: Slot) -> bool:
    """Whether their line-up begins the standing day at another hour."""
    return (
        len(others) == 1 and others[0].day == standing.day and others[0].start is not None and others[0].end is not None
    )


def _accepted(table: Agenda, named: Sequence[Slot], said: Sequence[Sentence], text: str) -> bool:
    """Whether they take a time that the owner proposed."""
    if any(CHECKS.search(one.text) for one in said):
        return False
    if len(talks := by_day([slot for slot in named if match_slot(slot, table.proposals, "")])) > 1:
        return _all_accepted(table, talks, text, named)
    assent = next((one for one in said if THEY_AGREE.search(one.text) and not one.asks), None)
    if assent is None and assents(said, asked=True) >= CONSENT:
        assent = next(iter(said), None)
    for slot in named:
        found = match_slot(slot, table.proposals, slot.sentence.text)
        if found is None and (stretch := _within(slot, table.proposals)):
            found = stretch
        if found is None:
            continue
        if slot.sentence.asks and not assent:
            continue
        if found.start is None or found.open or found not in table.proposals:
            _set_by_them(
                table,
                table.proposed_at,
                slot if slot.start else found,
                table.proposal_words,
                "they chose among the owner's times",
            )
        else:
            agree(table, table.proposed_at, found, table.proposal_words, "they took the owner's time", 0.9)
        return True
    if assent and not named and len(table.proposals) == 1:
        agree(table, table.proposed_at, table.proposals[0], table.proposal_words, "they took the owner's time", 0.85)
        return True
    return False


def _all_accepted(table: Agenda, talks: Sequence[Slot], text: str, named: Sequence[Slot]) -> bool:
    """Whether they take times on several days of those proposed, all of them; where they suit too, nothing stands."""
    if together(BOTH_SUIT.sub(" ", text), named) != "all":
        return False
    agree_each(table, table.proposed_at, talks, table.proposal_words, "they took the owner's times", 0.9)
    return True


def _set_by_them(table: Agenda, index: int, slot: Slot, words: str, rule: Rule) -> None:
    """They fix a time in a stretch the owner left open: the next yes confirms it, else the mail that opened it."""
    table.fallback = Agreement(index, slot, words, rule, 0.75, table.first)
    table.standing, table.offers, table.proposals, table.day = None, [slot], [], slot.day


def _within(slot: Slot, proposals: Sequence[Slot]) -> Slot | None:
    for proposal in proposals:
        if slot.start is None:
            continue
        if proposal.start is None and proposal.day == slot.start.astimezone(proposal.zone).date():
            return slot
        if (
            proposal.start
            and proposal.start <= slot.start
            and (proposal.open or proposal.end)
            and (proposal.end is None or slot.start < proposal.end)
            and proposal.start.date() == slot.start.astimezone(proposal.zone).date()
        ):
            return slot
    return None


def _read_invite(table: Agenda, index: int, page: Page, invite: Invite) -> None:
    if invite.method == "CANCEL" or invite.status == "CANCELLED":
        call_off(table, index, "them", invite.summary, "an invitation is cancelled", invite.uid, invite.start)
        return
    if invite.start is None or invite.method not in {"REQUEST", "PUBLISH", ""}:
        return
    slot = slot_of(invite, invite.start)
    update = invite.sequence > 0 or _UPDATED.search(page.message.subject) is not None
    table.events.append(Notice(index, slot, invite.summary, "an invitation", update, table.first, invite.uid))
    standing = table.standing
    table.day = slot.day
    if standing and standing.start == slot.start:
        table.standing_uid = invite.uid
        return
    if table.proposals and (match_slot(slot, table.proposals) or _within(slot, table.proposals)) and not standing:
        agree(table, table.proposed_at, slot, table.proposal_words, "they took the owner's time", 0.9, invite.uid)
        return
    if standing and standing.start is None and standing.day == slot.day:
        agree(table, table.agreed_at, slot, invite.summary, "they set the hour", 0.85, invite.uid)
        return
    table.offers = [slot]
    table.standing_uid = invite.uid
