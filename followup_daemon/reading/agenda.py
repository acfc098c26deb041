"""The agenda of a thread while it is read, and the events that come of it: agreed, noticed, called off, missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Literal

from followup_daemon.mail import Invite, Owner
from followup_daemon.reading.agreement_together import Together
from followup_daemon.reading.offers import Slot
from followup_daemon.reading.phrases import Sentence

Rule = str


@dataclass(frozen=True, slots=True)
class Agreement:
    """A time that stands by the owner's mail at ``index``.

    ``slot`` is None where it leans on a notice elsewhere, of which it may tell the ``day``. ``beside`` counts the talks
    on other days that the same mail agrees before this one, ``apart`` holds the times of all the others.
    ``instead`` is the start that it replaces, where more than one talk stands. ``again``: it stood already.
    """

    index: int
    slot: Slot | None
    words: str
    rule: Rule
    certainty: float
    first: int
    uid: str = ""
    day: date | None = None
    beside: int = 0
    apart: tuple[Slot, ...] = ()
    instead: datetime | None = None
    again: bool = False


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
    """A time fixed by received mail; ``slot`` is what it names, ``was`` the time that it replaces."""

    index: int
    slot: Slot
    words: str
    rule: Rule
    update: bool
    first: int
    uid: str = ""
    was: datetime | None = None


@dataclass(frozen=True, slots=True)
class Missed:
    index: int
    words: str


Event = Agreement | CalledOff | Notice | Missed


@dataclass(slots=True)
class Agenda:
    """What is on the table while a thread is read; gone when it has been.

    ``further`` are talks agreed beside the standing one, on later days; ``together`` says of offers on several days
    whether all of them are to be held, ``perhaps`` what stands if nothing else is agreed.
    """

    owner: Owner
    events: list[Event] = field(default_factory=list)
    offers: list[Slot] = field(default_factory=list)
    proposals: list[Slot] = field(default_factory=list)
    proposed_at: int = -1
    proposal_words: str = ""
    standing: Slot | None = None
    standing_uid: str = ""
    further: list[Slot] = field(default_factory=list)
    together: Together = "unclear"
    missed: Slot | None = None
    gave_up: bool = False
    agreed_at: int = -1
    undone: CalledOff | None = None
    link: bool = False
    wants_move: bool = False
    asked_again: bool = False
    first: int = 0
    day: date | None = None
    their_zone: tzinfo | None = None
    week: tuple[date, date] | None = None
    fallback: Agreement | None = None
    perhaps: list[Agreement] = field(default_factory=list)
    sent: date | None = None
    firsts: list[int] = field(default_factory=lambda: [0])


DOUBT_LEFT = 0.75
"""How little the reading of a time leaves of a confirmation: both sides knew what was meant."""

AFTER_GIVING_UP = 0.5
"""What is left of a meeting that is agreed after the owner gave up the application, and nobody speaks of it again."""


def others_than(named: Sequence[Slot], *standing: Slot) -> list[Slot]:
    """The slots that are none of the standing ones."""
    return [slot for slot in named if not any(_is_same(slot, one) for one in standing)]


def _is_same(slot: Slot, standing: Slot) -> bool:
    return (slot.start or slot.day) == (standing.start or standing.day) or (
        slot.start is None and slot.day == standing.day
    )


def turn_to(table: Agenda, named: Sequence[Slot], said: Sequence[Sentence]) -> tuple[Slot, ...]:
    """The slots without those of further talks that stand; the one that is spoken of alone becomes the standing one.

    "Could we move the Friday talk to Monday at 10?" speaks of the talk that is agreed for a Friday.
    """
    stand = [*([table.standing] if table.standing else []), *table.further]
    if len(stand) < 2:
        return tuple(named)
    text = " ".join(one.text for one in said).casefold()
    told = [one for one in stand if f"{one.day:%A}".casefold() in text]
    if len(told) == 1 and told[0] is not table.standing:
        table.further = sorted((one for one in stand if one is not told[0]), key=lambda one: one.day)
        table.standing = told[0]
    return tuple(others_than(named, *table.further))


def beside(slot: Slot, standing: Slot | None, sent: date, *, same_week: bool) -> Slot:
    """The slot with the half that was left unsaid taken from what stands: its hour, and the week of its weekday."""
    if standing is None or slot.start is not None or standing.start is None:
        return slot
    day = slot.day
    if same_week and slot.bare_weekday:
        there = standing.day + timedelta(days=slot.day.weekday() - standing.day.weekday())
        day = there if there > sent else day
    start = standing.start + (day - standing.start.date())
    end = None if standing.end is None else standing.end + (day - standing.start.date())
    return replace(slot, day=day, start=start, end=end, zone=standing.zone, bare_weekday=False)


def moved(standing: Slot, by: timedelta, sentence: Sentence) -> Slot:
    """What stands, put off by some days at the same wall clock, as a mail says it."""
    return replace(
        standing,
        day=standing.day + by,
        start=standing.start and standing.start + by,
        end=standing.end and standing.end + by,
        sentence=sentence,
        offered=True,
        bare_weekday=False,
    )


def drop_past(table: Agenda, now: datetime) -> None:
    """Take off the table what is over by now: a mail answers nothing that lies before it."""
    table.offers = [slot for slot in table.offers if _is_ahead(slot, now)]
    table.proposals = [slot for slot in table.proposals if _is_ahead(slot, now)]


def _is_ahead(slot: Slot, now: datetime) -> bool:
    return slot.start > now if slot.start else slot.day >= now.astimezone(slot.zone).date()


def slot_of(invite: Invite, start: datetime) -> Slot:
    """The time of an invitation that has one."""
    zone = start.tzinfo or UTC
    return Slot(
        start.date(),
        start,
        invite.end,
        zone,
        0,
        Sentence(invite.summary, 0, len(invite.summary)),
        invite.summary,
        1.0,
        zone_named=True,
    )


def agree(
    table: Agenda,
    index: int,
    slot: Slot | None,
    words: str,
    rule: Rule,
    certainty: float,
    uid: str = "",
) -> None:
    certainty = certainty * AFTER_GIVING_UP if table.gave_up else certainty
    replaced = (table.standing or table.missed) if table.further else None
    instead = replaced.start if replaced else None
    table.events.append(Agreement(index, slot, words, rule, certainty, table.first, uid, instead=instead))
    table.standing, table.agreed_at = slot, index
    table.offers, table.proposals, table.undone, table.wants_move, table.fallback = [], [], None, False, None
    table.perhaps = []
    if slot:
        table.day = slot.day


def agree_each(table: Agenda, index: int, talks: Sequence[Slot], words: str, rule: Rule, certainty: float) -> None:
    """Agree on talks on several days, given in order of time: the first stands, the others further on."""
    certainty = certainty * AFTER_GIVING_UP if table.gave_up else certainty
    for number, talk in enumerate(talks):
        apart = tuple(other for other in talks if other is not talk)
        sure = certainty * max(talk.certainty, DOUBT_LEFT)
        table.events.append(Agreement(index, talk, words, rule, sure, table.first, beside=number, apart=apart))
    table.standing, table.standing_uid, table.agreed_at, table.day = talks[0], "", index, talks[0].day
    table.offers, table.proposals, table.undone, table.wants_move, table.fallback = [], [], None, False, None
    table.further = list(talks[1:])


def call_off(
    table: Agenda,
    index: int,
    by: Literal["them", "owner"],
    words: str,
    rule: Rule,
    uid: str = "",
    start: datetime | None = None,
) -> None:
    starts = start or (table.standing.start if table.standing else None)
    table.events.append(CalledOff(index, by, starts, words, rule, uid or table.standing_uid))
    table.standing, table.offers, table.proposals, table.undone, table.fallback = None, [], [], None, None


def settle(table: Agenda) -> None:
    """At the end: a time that was given up, with no new one agreed, is called off."""
    table.events += table.perhaps
    table.perhaps = []
    if table.fallback is not None:
        table.events.append(table.fallback)
        table.fallback = None
    if table.undone is not None:
        table.events.append(table.undone)
        table.undone = None
