"""The day of each time in a mail: its own, the same as one before, one behind it, or the subject's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from followup_daemon.mail import Owner
from followup_daemon.reading.moments import Kind, Moment
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import Sentence
from followup_daemon.reading.slot_exclusion import is_arrival, is_other
from followup_daemon.reading.times import find_times

DAY_BEHIND = 40
"""Characters behind a time within which its day may stand."""


_SAME_DAY = re.compile(r"[ ,]{0,2}(?:on )?(?:the|that) same day\b", re.IGNORECASE)  # "at four the same day"
_SAME_WEEK = re.compile(
    r"[ ,]{0,2}(?:of|in) (?:the|that) same week\b", re.IGNORECASE
)  # "the Thursday of the same week"


def to_meet_at(
    moments: Sequence[Moment], around: Sequence[Sentence], text: str, thread_day: date | None
) -> Iterator[tuple[Moment, Sentence]]:
    """The moments that are times to meet at, each with its sentence and, where one was named before it, its day.

    A day that is none to meet on ("Monday is a holiday") is none for the hours behind it.
    """
    day: date | None = None
    named: date | None = None
    other_days: set[date] = set()
    for told in moments:
        moment = replace(told, day_before=day) if told.day_before in other_days else told
        if _SAME_DAY.match(text, moment.span[1]):
            moment = replace(moment, first=None, day_before=named or thread_day, day_said=False)
        elif named and moment.weekday is not None and _SAME_WEEK.match(text, moment.span[1]):
            moment = _in_week_of(moment, named)
        named = moment.first or named
        sentence = _sentence_of(moment, around)
        if moment.past or moment.kind is Kind.PERIOD or is_other(moment, sentence, text):
            if is_arrival(moment, sentence, text):
                day = moment.first or day
            else:
                other_days |= {moment.first} if moment.first else set()
            continue
        day = moment.first or day
        yield moment, sentence


def _sentence_of(moment: Moment, around: Sequence[Sentence]) -> Sentence:
    for sentence in around:
        if sentence.start <= moment.span[0] < sentence.end:
            return sentence
    return Sentence(moment.words, *moment.span)


def day_in_subject(page: Page, owner: Owner, moments: Sequence[Moment]) -> date | None:
    """The day that the subject alone names: "Your visit - Wednesday 15 April", above a table of hours."""
    if (
        page.mine
        or any(one.first for one in moments if one.kind is Kind.TIME)
        or not any(c.isdigit() for c in page.message.subject)
    ):
        return None
    named = find_times(page.message.subject, page.message.date, page.zone, owner.day_first)
    days = {one.first for one in named if one.kind is not Kind.PERIOD and not one.past}
    return days.pop() if len(days) == 1 else None


def spoken_week(page: Page) -> tuple[date, date] | None:
    """The stretch of days the mail asks about: "next week", "the week of the 11th"; None where it names none."""
    for moment in page.moments:
        first, last = moment.first, moment.last
        if moment.kind is not Kind.PERIOD or moment.deadline or moment.past or first is None or last is None:
            continue
        if first >= page.message.date.date() and timedelta(days=2) <= last - first <= timedelta(days=8):
            return first, last
    return None


def _in_week_of(moment: Moment, day: date) -> Moment:
    """The moment, its weekday put into the week of a day that was named."""
    if moment.first is None:
        return moment
    shift = day - timedelta(days=day.weekday()) + timedelta(days=moment.first.weekday()) - moment.first
    return replace(
        moment,
        first=moment.first + shift,
        last=moment.last and moment.last + shift,
        start=shifted(moment.start, shift),
        end=shifted(moment.end, shift),
    )


def day_behind(moments: Sequence[Moment], moment: Moment) -> date | None:
    """The day named shortly behind a time, where the mail names one: "Time: 2pm. Date: Tuesday 14 April"."""
    days = {one.first: one.span[0] for one in moments if one.kind is Kind.DAY and not (one.past or one.deadline)}
    if len(days) != 1:
        return None
    day, place = next(iter(days.items()))
    return day if 0 <= place - moment.span[1] <= DAY_BEHIND else None


def shifted(instant: datetime | None, by: timedelta) -> datetime | None:
    """The same wall clock some days on."""
    return None if instant is None else instant + by
