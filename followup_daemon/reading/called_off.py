"""A meeting called off in a thread that agreed on none: which words call off what, and of which day.

"We have to cancel Thursday" calls off what is agreed for that day; "Thursday's quiz night is cancelled" another thing.
Where the thread itself holds the meeting, the agenda reads it (``agreement_theirs``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from followup_daemon.reading.cues import unwrapped
from followup_daemon.reading.moments import Kind, Moment
from followup_daemon.reading.naming import named
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import Sentence, phrases, plain, sentences
from followup_daemon.reading.times import find_times
from followup_daemon.signals import Cancelled, Confirmed, Noticed, Signal

Told = TypeVar("Told", bound=Signal)

READ, MOST_SENTENCES = 8_000, 60
"""Characters and sentences of a mail that are read for a calling off."""

DAY = "zday"
"""Stands in a sentence for the words of each time it names."""

_TALK = r"(?:interview|meeting|call|appointment|chat|visit|conversation|talk|slot|session|trial(?: shift)?|screen)s?"
_OF_OURS = rf"(?:(?:the|our|your|my|this|that|all|any|these|{DAY}(?:'s)?) ){{0,3}}(?:[\w/-]+ ){{0,2}}?{_TALK}\b(?!')"
_GOES_ON = (
    r"(?:and|as|but|because|since|due|for|so|after|again|in|with|until|till|unfortunately|sorry|please|i|we|our|owing"
    r"|given|altogether|anymore|any|either|now|though|or|which|when|from|by|it|he|she|they|then)\b"
)
_A_DAY = rf"(?:(?:on|the|this|for|your|our) ){{0,2}}{DAY}(?!(?:'s)? (?!{_GOES_ON})\w)"
_CALLS_OFF = r"(?:cancel|cancell?ing|cancell?ed|call off|calling off|called off|scrap|scrapping|scrapped|pull|drop)"
_CANNOT = (
    r"(?:can't|cannot|cant|can not|shall not be able to|shan't be able to|can no longer|won't"
    r"|wont|will not|won't be able to|will not be able to|unable to"
    r"|not able to|no longer able to|not going to be able to)(?: now)?"
)
_IS_OFF = (
    r"(?:(?:is|are|was|has been|have been|(?:has |have )?had to be|will be|will have to be|must be|needs to be|is being"
    r"|are being) (?:now |unfortunately |sadly |all |both )?(?:cancelled|canceled|called off|scrapped"
    r"|off(?= ?$|[.,;:!)]| and\b| as\b| i'm\b| sorry\b)|not (?:going ahead|happening|taking place)"
    r"|no longer (?:going ahead|happening"
    r"|taking place|on\b|possible))"
    r"|(?:won't|wont|will not|can't|cannot|can no longer|will no longer|isn't|is not|aren't) (?:now )?(?:be )?"
    r"(?:go ahead|going ahead|take place|taking place|happen|happening|proceed|be held|held|possible|work out))"
)

_OFF = phrases(
    unwrapped(
        r"""
        (?P<by_us><calls_off>) (?P<of_talk><ours>)
        (?P<by_us><calls_off>) (?P<of_day><a_day>)
        (?P<by_us><calls_off>) (?P<of_it>it|this|that|everything)\b
        (?P<by_us>call|calling|called|put|putting) (?P<of_it>(?:it|this|that|everything|<a_day>)) off\b
        (?:have|need|going|having|forced|obliged) to (?P<by_us><calls_off>)(?P<of_it> ?$|[.,;:!]| on you\b
        | and\b| at short)
        (?P<of_talk><ours>)[^.!?,;]{0,60}? <is_off>
        (?P<as_subject><day>) <is_off>
        <cannot> (?:do|make|hold|keep|go ahead with|proceed with|run|have|offer(?: you)?|host) (?P<of_talk><ours>)
        <cannot> (?:do|make|hold|keep|go ahead with|proceed with|run|host|have you(?: in)?
        |offer(?: you)?) (?P<of_day><a_day>)
        <cannot> (?:see|meet(?: with)?|interview|welcome|receive|host|speak (?:to|with)|talk to)
        & you[^.!?,;]{0,30}? (?P<of_day><a_day>)
        (?:don't|do not|no need to|need not|needn't) (?:please )?(?:come|travel|drive|set off|dial in|join us|turn up
        |make the (?:trip|journey|drive))\b[^.!?;]{0,30}? (?P<of_day><a_day>)
        stand (?:you )?down[^.!?;]{0,20}? (?P<of_day><a_day>)
        no (?P<of_talk><talk>) (?:on |this )?<day>
        (?P<of_talk><ours>) (?:cancelled|canceled|called off)\b
        """
    ),
    calls_off=_CALLS_OFF,
    ours=_OF_OURS,
    talk=_TALK,
    a_day=_A_DAY,
    day=DAY,
    is_off=_IS_OFF,
    cannot=_CANNOT,
)
_SUPPOSED = re.compile(
    # "if you need to cancel", "in case Thursday is off", "we heard that"
    r"\b(?:if|whether|unless|in case|should (?:you|we)|told (?:you )?that|heard|thought"
    r"|(?<!day )(?<!night )(?<!evening )(?<!week )before|until|rather than"
    r"|instead of)\b",
    re.IGNORECASE,
)
_BY_YOU = re.compile(
    # "you can cancel Thursday", "please cancel it", "free to cancel", "did you cancel"
    r"\b(?:you(?:'d|'ll)?|candidates?|please|free|link|button|click|here|able|want(?:ed)?|wish|option)"
    r"(?: (?:\w+|or))?(?: to)? ?$",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\bnot|n't|\bnever|\bwithout|\bnor)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_OWN_CLAUSE = re.compile(
    # what a day as subject stands behind: "sadly Thursday is off", not "the train on Thursday is off"
    r"(?:^|[,;:.!(-]|\b(?:that|so|but|and|as|afraid|sorry|unfortunately|sadly|regrettably|say|know|because|since|now"
    r"|news))\s*$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    # talks that are none with the owner: "the staff meeting", "the other candidate's slot"
    r"\b(?:staff|team|board|welcome|training|other|another|project|sales|clients?|customer|parents?|hands|weekly|monthly"
    r"|daily|info|information|council|union|departmental|management|candidate'?s?|applicants?'?s?|someone'?s?|his|her"
    rf"|their) (?:[\w'-]+ )?{_TALK}$",
    re.IGNORECASE,
)
_NEW_TIME_BEHIND = re.compile(r"[,;]| - |\band (?:could|can|would|are|how)\b|\bbut\b")  # "cancel it, could you do 3?"


@dataclass(frozen=True, slots=True)
class _Off:
    """The sentence that calls something off, and the time it names where it does."""

    sentence: Sentence
    moment: Moment | None


def called_off(pages: Sequence[Page], told: Sequence[Signal]) -> tuple[Cancelled, ...]:
    """What the mails of a thread call off that agrees on no meeting itself, as far as ``told`` goes."""
    if any(isinstance(one, Confirmed | Cancelled) for one in told):
        return ()
    noticed = [one for one in told if isinstance(one, Noticed)]
    found = (one for page in pages if not page.mine for one in _of_page(page))
    return tuple(_of_notice(one, noticed) for one in found if not _moves(one, noticed))


def without_called_off(told: Sequence[Told], off: Sequence[Cancelled]) -> tuple[Told, ...]:
    """The signals without those that take a mail for a notice that calls the meeting off."""
    messages = {one.evidence.message_id for one in off}
    return tuple(one for one in told if not (isinstance(one, Noticed) and one.evidence.message_id in messages))


def _moves(off: Cancelled, noticed: Sequence[Noticed]) -> bool:
    """Whether the same mail gives another time for the one that it calls off."""
    same = [one for one in noticed if one.evidence.message_id == off.evidence.message_id]
    return any(not _on(one, off.day) if off.day else one.update for one in same)


def _of_notice(off: Cancelled, noticed: Sequence[Noticed]) -> Cancelled:
    """What is called off with the start that a notice of its thread tells of that day."""
    starts = {one.meeting.start for one in noticed if off.day is None or _on(one, off.day)}
    return replace(off, starts=starts.pop()) if len(starts) == 1 else off


def _on(notice: Noticed, day: date) -> bool:
    return notice.meeting.start is not None and notice.meeting.start.date() == day


def _of_page(page: Page) -> Iterator[Cancelled]:
    if page.automatic in {"bounce", "delay", "absence", "left"} or page.invites:
        return
    off = next(_found(page), None)
    if off is not None:
        company, role = named(page)
        day, starts = _when(off.moment, page.message.date.date())
        yield Cancelled(
            page.evidence(off.sentence.text, "calls a meeting off"), "them", starts, "", company, role,
            day=day, sender=page.message.from_, automatic=page.automatic is not None,
        )  # fmt: skip


def _when(moment: Moment | None, sent: date) -> tuple[date | None, datetime | None]:
    """The day that is called off, and the hour where it is told; "Thursday has been cancelled" means the next one."""
    if moment is None or moment.first is None:
        return None, None
    if moment.first < sent and moment.weekday is not None:
        return moment.first + timedelta(days=7), None
    return moment.first, moment.start if moment.kind is Kind.TIME else None


def _found(page: Page) -> Iterator[_Off]:
    text = plain(page.typed.text[:READ])
    before: list[Moment] = list(_of_subject(page))
    for one in sentences(text)[:MOST_SENTENCES]:
        inside = [moment for moment in page.moments if one.start <= moment.span[0] < one.end]
        words, places = _with_days(one, inside)
        for found in _OFF.finditer(words):
            if _is_said(found, words, one):
                ahead = [moment for moment, end in zip(inside, places, strict=True) if end >= found.start()]
                yield _Off(one, _meant(ahead, before))
        before += inside


def _of_subject(page: Page) -> Sequence[Moment]:
    return find_times(plain(page.message.subject), page.message.date, page.zone)


def _with_days(one: Sentence, inside: Sequence[Moment]) -> tuple[str, list[int]]:
    """The sentence with ``DAY`` for each time it names, and where there each moment ends."""
    made, at, places = "", one.start, []
    for moment in inside:
        begin, end = max(moment.span[0], one.start), min(moment.span[1], one.end)
        if begin >= at:
            made += one.text[at - one.start : begin - one.start] + DAY
        at = max(at, end)
        places.append(len(made))
    return made + one.text[at - one.start :], places


def _meant(ahead: Sequence[Moment], before: Sequence[Moment]) -> Moment | None:
    """The first time named from the words on; else the only day that the mail named before."""
    dated = [moment for moment in ahead if moment.first is not None]
    if dated:
        return dated[0]
    days = {moment.first for moment in before if moment.first is not None and not moment.past}
    return next((moment for moment in before if moment.first in days), None) if len(days) == 1 else None


def _is_said(found: re.Match[str], words: str, one: Sentence) -> bool:
    """Whether the words call it off here: not supposed, not denied, not left to the owner, not another's meeting."""
    before, groups = words[: found.start()], found.groupdict()
    if _SUPPOSED.search(before) or _NOT.search(before[-40:]):
        return False
    if one.asks and not _NEW_TIME_BEHIND.search(words[found.end() :]):
        return False
    if groups.get("by_us") and _BY_YOU.search(before[-40:]):
        return False
    if groups.get("as_subject") and not _OWN_CLAUSE.search(before[-30:]):
        return False
    return not (groups.get("of_talk") and _ANOTHER.search(words[max(0, found.start() - 30) : found.end("of_talk")]))
