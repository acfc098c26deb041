"""Distances in days and weeks from the day of writing: "in two weeks", "within 48 hours", "a month from now"."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta

from followup_daemon.reading.time_days import S, count_of
from followup_daemon.reading.time_periods import Build, Built
from followup_daemon.reading.time_tokens import Stretch
from followup_daemon.reading.time_words import COUNTS, alternatives

_COUNT = rf"(?:\d{{1,2}}|{alternatives(COUNTS)})"


def _within(hit: re.Match[str], written: datetime) -> Built:
    """ "in two weeks", "within 48 hours", "in the next 3-5 business days": the longer count from the day of writing."""
    words, today = hit["in_w"], written.date()
    number = count_of(hit["in_b"] or hit["in_a"] or "one")
    unit = hit["in_u"].rstrip("s")
    if hit["in_or"]:
        number = max(number, 1 if "so" in hit["in_or"] else 2)
    if unit in {"hour", "hr"}:
        end = (written + timedelta(hours=number)).date()
    elif hit["in_k"] and unit == "day":
        end = business_days_after(today, number)
    elif unit == "month":
        end = months_after(today, number)
    else:
        end = today + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])
    deadline = bool(re.match(r"within|inside|no\s+(?:later|more)\s+than|less|under", words))
    if unit in {"hour", "hr"} and not deadline:
        return None
    over = bool(re.search(r"next|coming|over|during", hit.group()))
    first = today if over and not deadline else end
    return Stretch(hit.start(), hit.end(), first, end, vague=not deadline, deadline=deadline)


def business_days_after(day: date, number: int) -> date:
    """The nth Monday-to-Friday day strictly after this one; holidays are the plan's business."""
    for _ in range(min(number, 400)):
        day += timedelta(days=1)
        while day.weekday() > 4:
            day += timedelta(days=1)
    return day


def _months_on(hit: re.Match[str], written: datetime) -> Built:
    """ "a month from now"."""
    day = months_after(written.date(), count_of(hit["mf_n"]))
    return Stretch(hit.start(), hit.end(), day, day)


def months_after(day: date, number: int) -> date:
    """The same day n months on, or the last of that month where it is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


PATTERNS: tuple[tuple[str, str, Build], ...] = (
    ("mf", rf"(?P<mf_n>{_COUNT}){S}months?{S}from{S}(?:now|today)\b", _months_on),
    (
        "in",
        (
            rf"(?P<in_w>within|inside|in(?:{S}under|{S}less{S}than)?|(?:over|during)(?={S}(?:the{S})?(?:next|"
            rf"coming|following))|no{S}(?:later|more){S}than)(?:{S}(?:about|around|approximately|approx|roughly|"
            rf"up{S}to))?(?:{S}the)?(?:{S}(?:next|coming|following))?"
            rf"{S}(?P<in_a>{_COUNT}|(?<=next )(?=(?:week|day|fortnight|month)\b)|"
            rf"(?<=coming )(?=week\b))(?:{S}?(?:-|to|or){S}?(?P<in_b>{_COUNT}))?(?:{S}|-)?(?P<in_k>(?:business|"
            rf"working|work){S})?(?P<in_u>days?|weeks?|fortnights?|months?|hours?|hrs?)\b'?"
            rf"(?:{S}time\b)?(?P<in_or>{S}or{S}(?:two|so))?(?!{S}(?:of\b|experience|ago|before|after|prior|earlier|"
            r"notice))"
        ),
        _within,
    ),
)
