"""Stretches of days as marks: "early next week", "mid-June", "within two weeks", "end of the month".

A stretch is a promise for its last day: next week = its Friday; early, mid, end of a month = 10th, 20th, last; in the
new year = 31 January; in n days or weeks = that many from the day of writing.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from followup_daemon.reading.time_days import S
from followup_daemon.reading.time_tokens import DayMark, Stretch, WeekOf
from followup_daemon.reading.time_words import MONTHS, alternatives

_MONTH = alternatives(MONTHS)
_EDGE = (
    rf"(?:early|earlier|beginning|start|first{S}half|mid|middle|second{S}half|latter{S}half|late|later|end|"
    rf"back{S}end|close|first{S}part|latter{S}part|tail{S}end)"
    rf"(?:[ ]?-[ ]?|{S}(?:of{S}|in{S})?)(?:the{S})?"
)
Built = Stretch | DayMark | WeekOf | None
Build = Callable[[re.Match[str], datetime], Built]


def monday(day: date) -> date:
    """The Monday of the week that this day belongs to for one who writes on it: on a weekend that of the week ahead."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day - timedelta(days=day.weekday())


def next_monday(day: date) -> date:
    """The Monday of next week."""
    return day + timedelta(days=7 - day.weekday())


def next_month(day: date) -> date:
    """The first of the month after this day's."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _edge(words: str | None) -> str:
    """ "early", "mid" or "end" for the words that say which part of a stretch; "" for the whole."""
    found = re.sub(r"\s+", " ", words or "").strip().removeprefix("the ")
    if re.match(r"early|earlier|beginning|start|first", found):
        return "early"
    if found.startswith("mid"):
        return "mid"
    if re.match(r"late|later|end|back|close|tail|second|latter", found):
        return "late" if re.match(r"late|later|second|latter", found) else "end"
    return ""


def _week(hit: re.Match[str], written: datetime) -> Built:
    """This, next, last week or the one after; its end is that Friday, exactly."""
    words = re.sub(r"^(?:of |in )?(?:the )?", "", re.sub(r"\s+", " ", hit["wk_w"]))
    edge, today = _edge(hit["wk_e"]), written.date()
    if words == "week" and not edge:
        return None
    if "last" in words or "past" in words:
        start = today - timedelta(days=today.weekday() + 7)
        return Stretch(hit.start(), hit.end(), start, start + timedelta(days=4), anchor=start, past=True)
    start = monday(today)
    if "next" in words or "following" in words or "coming" in words or words.endswith("week after"):
        start = next_monday(today)
    weeks = 1 if re.search(r"after next", words) else 0
    start += timedelta(weeks=weeks)
    friday = start + timedelta(days=4)
    if edge == "end":
        return Stretch(hit.start(), hit.end(), friday, friday, vague=False, deadline=True, anchor=start)
    first = {"mid": start + timedelta(days=1), "late": start + timedelta(days=2)}.get(edge, start)
    first = max(first, min(today, friday)) if start <= today else first
    last = friday + timedelta(weeks=1 if re.search(r"\bor\b", words) else 0)
    return Stretch(hit.start(), hit.end(), first, last, anchor=start)


def _week_end(hit: re.Match[str], written: datetime) -> Built:
    """EOW."""
    start = monday(written.date())
    friday = start + timedelta(days=4)
    return Stretch(hit.start(), hit.end(), friday, friday, vague=False, deadline=True, anchor=start)


def _weekend(hit: re.Match[str], written: datetime) -> Built:
    today = written.date()
    saturday = today + timedelta(days=(5 - today.weekday()) % 7) if today.weekday() != 6 else today - timedelta(days=1)
    if "next" in hit["we_w"] and today.weekday() < 5:
        saturday += timedelta(days=7)
    if "last" in hit["we_w"]:
        saturday -= timedelta(days=7)
        return Stretch(hit.start(), hit.end(), saturday, saturday + timedelta(days=1), past=True)
    return Stretch(hit.start(), hit.end(), saturday, saturday + timedelta(days=1))


def _week_of(hit: re.Match[str], _written: datetime) -> Built:
    return WeekOf(hit.start(), hit.end(), ending="ending" in hit.group())


def _week_number(hit: re.Match[str], written: datetime) -> Built:
    """ISO week of the year: the coming one of that number."""
    number, today = int(hit["wn_n"]), written.date()
    for year in (today.year, today.year + 1):
        if 1 <= number <= date(year, 12, 28).isocalendar().week:
            start = date.fromisocalendar(year, number, 1)
            if start + timedelta(days=6) >= today:
                return Stretch(hit.start(), hit.end(), start, start + timedelta(days=4), anchor=start)
    return None


def _month(hit: re.Match[str], written: datetime) -> Built:
    """A month or its early, middle or late part: up to its 10th, 20th or last day."""
    edge = _edge(hit["mo_e"])
    start = _month_start(re.sub(r"\s+", " ", hit["mo_m"]), hit["mo_y"], written.date())
    end = month_end(start)
    first, last = {
        "early": (start, start.replace(day=10)),
        "mid": (start.replace(day=11), start.replace(day=20)),
        "late": (start.replace(day=21), end),
        "end": (end, end),
    }.get(edge, (start, end))
    if re.match(r"first\s+half", hit["mo_e"] or ""):
        last = start.replace(day=15)
    return Stretch(hit.start(), hit.end(), first, last, vague=edge != "end", deadline=edge == "end")


def _in_month(hit: re.Match[str], written: datetime) -> Built:
    """ "in June", "in June or July"; a month that is over unless the sentence looks ahead is left to the tense."""
    start = _month_start(hit["im_m"], hit["im_y"], written.date())
    last = _month_start(hit["im_2"], hit["im_y"], start) if hit["im_2"] else start
    return Stretch(hit.start("im_m"), hit.end(), start, month_end(last))


def _month_week(hit: re.Match[str], written: datetime) -> Built:
    """ "the first week of June" is its first seven days, the last week its last seven."""
    start = _month_start(re.sub(r"\s+", " ", hit["mw_m"]), None, written.date())
    length = calendar.monthrange(start.year, start.month)[1]
    first = {"first": 1, "second": 8, "third": 15, "fourth": 22, "last": length - 6, "final": length - 6}[hit["mw_n"]]
    return Stretch(hit.start(), hit.end(), start.replace(day=first), start.replace(day=min(first + 6, length)))


def _month_start(words: str, year: str | None, today: date) -> date:
    """The first of the month meant: this, next, or the coming one of that name (the present one counts)."""
    if words in MONTHS:
        month = MONTHS[words]
        if year:
            return date(int(year), month, 1)
        return date(today.year + (month < today.month - 1), month, 1)
    start = today.replace(day=1)
    return next_month(start) if "next" in words else start


def _whole_month(hit: re.Match[str], written: datetime) -> Built:
    start = _month_start(re.sub(r"\s+", " ", hit["mp_m"]), None, written.date())
    return Stretch(hit.start(), hit.end(), start, month_end(start))


def _new_year(hit: re.Match[str], written: datetime) -> Built:
    """31 January of the coming year; in January, of this one."""
    today = written.date()
    year = today.year if today.month == 1 else today.year + 1
    return Stretch(hit.start("ny_w"), hit.end(), date(year, 1, 1), date(year, 1, 31))


def month_end(day: date) -> date:
    """The last day of this day's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _month_end(hit: re.Match[str], written: datetime) -> Built:
    end = month_end(written.date())
    return Stretch(hit.start(), hit.end(), end, end, vague=False, deadline=True)


_WEEK = (
    rf"(?:of{S}|in{S})?(?:the{S})?(?:next{S}week{S}or{S}(?:the{S})?(?:week{S}after|following)(?:{S}week)?|"
    rf"week{S}after{S}next|(?<=the )week{S}after(?=[\s.,;!?)]{{0,3}}$|[.,;!?)\n]|{S}(?:that|or|if|at|for|"
    rf"works|would|is)\b)|this{S}coming{S}week"
    rf"|following{S}week|coming{S}week|next{S}(?:working{S}|business{S})?week|this{S}week|last{S}week|past{S}week|week)"
)
PATTERNS: tuple[tuple[str, str, Build], ...] = (
    (
        "wn",
        (
            rf"(?:(?:in|for|by|during|of){S}(?:calendar{S})?week|kw|cw|"
            rf"cal\.?{S}week){S}?(?P<wn_n>\d{{1,2}})(?![\d\w%.:/-])(?!{S}of{S}(?:the|our|your|my))"
        ),
        _week_number,
    ),
    (
        "mw",
        (
            rf"(?:the{S})?(?P<mw_n>first|second|third|fourth|last|final){S}week{S}(?:of|in){S}(?P<mw_m>{_MONTH}|"
            rf"(?:the{S})?(?:next{S}|this{S})?month)\b"
        ),
        _month_week,
    ),
    (
        "wo",
        (
            rf"(?:the{S})?(?:w/c|w\.c\.|wc(?=[ ]?\d)|w/b|w/e|(?:week|wk)[ ]?(?:/[ ]?)?(?:of|commencing|beginning|"
            rf"starting|ending|comm\.?)(?:{S}(?:on|from))?)[:]?(?:{S}the(?={S}(?:week|\d)))?(?!\w)"
        ),
        _week_of,
    ),
    (
        "wk",
        rf"(?P<wk_e>(?:the{S})?{_EDGE})?(?P<wk_w>{_WEEK})(?![\w'])(?!{S}(?:of|commencing|beginning|starting)\b)",
        _week,
    ),
    ("ew", r"eow(?!\w)", _week_end),
    (
        "we",
        rf"(?P<we_w>(?:over|this|next|last|at|by|before|until|till|during)(?:{S}(?:the|this|coming))?){S}week-?end(?!s?\w)",
        _weekend,
    ),
    (
        "ny",
        (
            rf"(?:in|into|by|after|before|until|early|during){S}(?:in{S}|"
            rf"into{S})?(?P<ny_w>(?:the{S})?new{S}year)(?!\w|'s|{S}(?:eve|day))"
        ),
        _new_year,
    ),
    (
        "mo",
        (
            rf"(?:the{S})?(?P<mo_e>{_EDGE})(?P<mo_m>{_MONTH}|next{S}month|this{S}month|"
            rf"month)\b(?!'s)\.?(?:{S}(?P<mo_y>20\d\d)\b)?(?!{S}\d)"
        ),
        _month,
    ),
    ("me", r"(?:the )?month[- ]end(?!\w)", _month_end),
    ("mp", rf"(?P<mp_m>(?:next|this){S}month)\b(?!'s)", _whole_month),
    (
        "im",
        (
            rf"(?:in|during|by|until|till|throughout){S}(?P<im_m>{_MONTH})\b(?:(?:[ ](?:or|and|to)[ ]|"
            rf"[/-])(?P<im_2>{_MONTH})\b)?(?:{S}(?P<im_y>20\d\d)\b)?(?!{S}?\d|'|-)"
        ),
        _in_month,
    ),
)
