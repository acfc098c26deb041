"""Words and numbers that name a day, as marks: "Thursday the 14th", "14.05.2026", "the day after tomorrow"."""

from __future__ import annotations

import re
from collections.abc import Callable

from followup_daemon.reading.time_tokens import DayMark, Order, Shift
from followup_daemon.reading.time_words import ALL_MONTHS, COUNTS, MONTHS, ORDINALS, WEEKDAYS, WORDS_TOO, alternatives

S = r"(?:[ ]{1,3}|[ ]{0,3}\n[ >]{0,4})"  # white space within a phrase, over at most one line's end
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_ORD = r"(?:st|nd|rd|th)\b"
_YEAR = r"(?:20[0-4]\d|19[6-9]\d)(?!\d)"
_WEEKDAY = alternatives(WEEKDAYS)
_MONTH = alternatives(MONTHS)
_DOT = (
    r"(?:(?<!may)(?<![a-z]{4})(?<=[a-z]{3})\.|(?<=sept)\.)?"  # the point of an abbreviated month, not of the sentence
)
_COUNT = rf"(?:\d{{1,2}}|{alternatives(COUNTS)})"
# What makes the number before it a clock time or a count instead of a day.
_NO_DAY = (
    r"(?![:h]\d|\.\d|\s?[ap]\.?\s?m\b|\s?o'clock|%|[\s-]?(?:days?|weeks?|hours?|hrs?|min|months?|years?|"
    r"people|persons?|"
    r"others?|more|of\s(?:us|you|the|our|them)|interview|candidates?|rounds?|times)\b)"
)
_MORE = (
    rf"(?:(?:,[ ]{{0,2}}{_DAY}(?:{_ORD})?(?=[ ]{{0,2}},?[ ]{{0,2}}(?:or|and|&|\d))){{0,3}},?[ ]{{0,2}}(?:-|"
    rf"to|through|thru|or|and|&|/)[ ]{{0,2}}(?:the[ ])?{_DAY}(?:{_ORD})?{_NO_DAY}(?!\s?(?:noon|midday|uhr)\b))?"
)

Build = Callable[[re.Match[str]], DayMark | None]


def _iso(hit: re.Match[str]) -> DayMark | None:
    return _dated(hit, int(hit["iso_d"]), int(hit["iso_m"]), int(hit["iso_y"]))


def _packed(hit: re.Match[str]) -> DayMark | None:
    return _dated(hit, int(hit["pack_d"]), int(hit["pack_m"]), int(hit["pack_y"]))


def _kanji(hit: re.Match[str]) -> DayMark | None:
    return _dated(hit, int(hit["kanji_d"]), int(hit["kanji_m"]), int(hit["kanji_y"]) if hit["kanji_y"] else None)


def _dated(hit: re.Match[str], day: int, month: int, year: int | None) -> DayMark | None:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return DayMark(hit.start(), hit.end(), day=day, month=month, year=year)


def _numbers(hit: re.Match[str]) -> DayMark | None:
    year = int(hit["num_y"])
    return _pair(
        hit, int(hit["num_a"]), int(hit["num_b"]), year + 2000 if year < 100 else year, dotted=hit["num_s"] == "."
    )


def _slashed(hit: re.Match[str]) -> DayMark | None:
    return _pair(hit, int(hit["sl_a"]), int(hit["sl_b"]), None, dotted=False)


def _dotted(hit: re.Match[str]) -> DayMark | None:
    return _pair(hit, int(hit["dot_a"]), int(hit["dot_b"]), None, dotted=True)


def _pair(hit: re.Match[str], one: int, two: int, year: int | None, *, dotted: bool) -> DayMark | None:
    """Two numbers as day and month; dots are written day first everywhere, slashes and dashes either way."""
    first = (one, two) if 1 <= one <= 31 and 1 <= two <= 12 else None
    second = (two, one) if 1 <= two <= 31 and 1 <= one <= 12 and not dotted else None
    chosen = first or second
    if chosen is None or (year is not None and not 1980 <= year <= 2049):
        return None
    other = second if first and second and first != second else None
    order: Order = "" if dotted or (first and second) else "day" if first else "month"
    return DayMark(
        hit.start(), hit.end(), day=chosen[0], month=chosen[1], year=year, other=other, weak=year is None, order=order
    )


def _day_month(hit: re.Match[str]) -> DayMark | None:
    tail, through = _tail(hit["dm_more"])
    days = (int(hit["dm_d"]), *tail)
    return DayMark(
        hit.start(),
        hit.end(),
        day=days[0],
        month=ALL_MONTHS[hit["dm_m"]],
        year=_year(hit["dm_y"]),
        tail=days[1:],
        through=through,
        weak=hit["dm_m"] in WORDS_TOO and not hit["dm_y"] and " de" not in hit.group(),
    )


def _month_day(hit: re.Match[str]) -> DayMark | None:
    tail, through = _tail(hit["md_more"])
    number = hit["md_d"] or str(ORDINALS[hit["md_w"]])
    return DayMark(
        hit.start(),
        hit.end(),
        day=int(number),
        month=MONTHS[hit["md_m"]],
        year=_year(hit["md_y"]),
        tail=tail,
        through=through,
    )


def _word_month(hit: re.Match[str]) -> DayMark | None:
    return DayMark(
        hit.start(), hit.end(), day=ORDINALS[hit["wm_d"]], month=MONTHS[hit["wm_m"]], year=_year(hit["wm_y"])
    )


def _tail(more: str | None) -> tuple[tuple[int, ...], bool]:
    numbers = tuple(int(found) for found in re.findall(r"\d{1,2}", more or ""))
    return numbers, len(numbers) == 1 and bool(re.match(r",?\s?(?:-|to\b|through|thru)", more or ""))


def _year(words: str | None) -> int | None:
    if not words:
        return None
    number = int(words.strip("'"))
    return number + 2000 if number < 100 else number


_SHIFTS: dict[str, Shift] = {
    **dict.fromkeys(("this", "coming", "this coming", "the coming", "upcoming", "coming up"), "this"),
    **dict.fromkeys(("this week", "of this week"), "this"),
    **dict.fromkeys(("last", "past", "this past", "gone", "just gone", "last week", "of last week"), "last"),
    **dict.fromkeys(("next week", "of next week", "in next week"), "nextweek"),
    **dict.fromkeys(("the week after", "the following week", "of the following week"), "nextweek"),
    **dict.fromkeys(("week after next", "the week after next", "of the week after next"), "weekafter"),
    **dict.fromkeys(("every", "each", "alternate", "every other"), "every"),
    **dict.fromkeys(("following", "the following"), "following"),
    **{f"{of}{same} week": "sameweek" for of in ("", "of ", "in ") for same in ("that", "the same", "that same")},
    "after next": "weekafter",
    "after": "following",
    "next": "next",
    "": "",
}


def _weekday(hit: re.Match[str]) -> DayMark | None:
    words = re.sub(r"\s+", " ", hit["wd_pre"] or "").strip()
    before = re.sub(r"\s+", " ", hit["wd_mod"] or "").strip()
    after = re.sub(r"\s+", " ", hit["wd_post"] or "").strip()
    weeks = _weeks(words) + {"week": 1, "fortnight": 2}.get(after, 0)
    shift: Shift = _SHIFTS.get(after, "") or _SHIFTS.get(before, "")
    if re.match(r"next week", words):
        weeks, shift = 0, "nextweek"
    if hit["wd_s"]:
        shift = "every"
    if after == "next" and len(hit["wd"]) == 3:  # "we sat next to"
        return DayMark(hit.start(), hit.end("wd"), weekday=WEEKDAYS[hit["wd"]], weak=True)
    short = len(hit["wd"]) == 3 and not words and not before and not after
    return DayMark(hit.start(), hit.end(), weekday=WEEKDAYS[hit["wd"]], shift=shift, weeks=weeks, weak=short)


def _weeks(words: str) -> int:
    """How many weeks "a week from", "two weeks on", "week on" add to the weekday after it."""
    if not words:
        return 0
    count = re.match(rf"({_COUNT})\s(week|fortnight)", words)
    number = 1 if count is None else count_of(count[1])
    return number * (2 if "fortnight" in words else 1)


def count_of(word: str) -> int:
    """The number that a digit or a word says."""
    return int(word) if word.isdigit() else COUNTS[re.sub(r"\s+", " ", word)]


def _ordinal(hit: re.Match[str]) -> DayMark | None:
    shift: Shift = "next" if "next" in (hit["od_m"] or "") else ""
    return DayMark(hit.start(), hit.end(), day=int(hit["od_d"]), shift=shift, weak=not hit["od_the"], ordinal=True)


def _ordinal_word(hit: re.Match[str]) -> DayMark | None:
    return DayMark(hit.start(), hit.end(), day=ORDINALS[hit["ow_d"]], weak=True, ordinal=True)


_NEAR = {
    "day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0,
    "tonite": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "2day": 0, "2moro": 1, "2morrow": 1,
}  # fmt: skip


def _near(hit: re.Match[str]) -> DayMark | None:
    words = re.sub(r"\s+", " ", hit["near_w"])
    plain = re.sub(r"^the ", "", words)
    offset = 2 if plain.startswith("day after") else _NEAR.get(plain, 1)
    part = {"tonight": "evening", "tonite": "evening", "last night": "evening"}.get(plain, "")
    if plain.startswith("this "):
        part = plain[5:]
    weeks = {"week": 1, "fortnight": 2}.get((hit["near_p"] or "").strip(), 0)
    return DayMark(hit.start(), hit.end(), offset=offset + 7 * weeks, part=part)


def _from_now(hit: re.Match[str]) -> DayMark | None:
    """ "two weeks from today", "a fortnight today", "three days ago"; business days are left to the stretches."""
    days = count_of(hit["fn_n"]) * _UNIT_DAYS[hit["fn_u"].rstrip("s")]
    if "ago" in hit["fn_w"]:
        return DayMark(hit.start(), hit.end(), offset=-days)
    return DayMark(hit.start(), hit.end(), offset=days + ("tomorrow" in hit["fn_w"]))


_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}

# Names of months and days that are words or people too are sifted afterwards, where the letters' case is known.
PATTERNS: tuple[tuple[str, str, Build], ...] = (
    ("iso", r"(?P<iso_y>20[0-4]\d)(?P<iso_s>[-/.])(?P<iso_m>\d\d?)(?P=iso_s)(?P<iso_d>\d\d?)(?!\d)", _iso),
    ("pack", r"(?P<pack_y>20[1-4]\d)(?P<pack_m>0[1-9]|1[0-2])(?P<pack_d>0[1-9]|[12]\d|3[01])(?!\d)", _packed),
    ("kanji", r"(?:(?P<kanji_y>20\d\d)\u5e74)?(?P<kanji_m>\d{1,2})\u6708(?P<kanji_d>\d{1,2})\u65e5", _kanji),
    (
        "num",
        r"(?P<num_a>\d{1,2})(?P<num_s>[./-])(?P<num_b>\d{1,2})(?P=num_s)(?P<num_y>20\d\d|\d\d)(?![\d/]|[.:]\d)",
        _numbers,
    ),
    (
        "dm",
        (
            rf"(?:the{S})?(?P<dm_d>{_DAY})(?:{_ORD}|er\b)?(?P<dm_more>{_MORE})(?:{S}?(?:of|de){S}|-|\.?{S}?)"
            rf"(?P<dm_m>{alternatives(ALL_MONTHS)})\b{_DOT}"
            rf"(?:(?:,?{S}|-)(?P<dm_y>{_YEAR}|'\d\d))?"
        ),
        _day_month,
    ),
    (
        "md",
        (
            rf"(?P<md_m>{_MONTH})(?:\b\.?{S}|(?=\d))(?:the{S})?(?:(?P<md_d>{_DAY})(?:{_ORD})?{_NO_DAY}|"
            rf"(?P<md_w>{alternatives(ORDINALS)})\b)"
            rf"(?P<md_more>{_MORE})(?:,?{S}(?P<md_y>{_YEAR}|(?<=, )19\d\d(?!\d)))?"
        ),
        _month_day,
    ),
    (
        "wm",
        rf"(?:the{S})?(?P<wm_d>{alternatives(ORDINALS)}){S}of{S}(?P<wm_m>{_MONTH})\b(?:,?{S}(?P<wm_y>{_YEAR}))?",
        _word_month,
    ),
    (
        "wd",
        (
            rf"(?P<wd_pre>(?:{_COUNT}|the|next){S}(?:weeks?|fortnight)(?:{S}(?:from|on|after|this|"
            rf"next)(?![a-z]))?{S}(?={_WEEKDAY})|week{S}on{S})?"
            rf"(?P<wd_mod>(?:(?:the{S})?(?:next|this{S}coming|this{S}past|this|upcoming|coming|following|last|past|"
            rf"every{S}other|every|each|alternate)){S})?"
            rf"(?P<wd>{_WEEKDAY})(?P<wd_s>s(?=\W|$))?(?!\w|-(?!{_WEEKDAY}|to\b|at\b|ish\b)[a-z])(?:(?<!day)\.)?"
            rf"(?P<wd_post>{S}(?:week(?!{S}?(?:of|commencing|beginning|starting|\d))|fortnight|(?:of{S}|"
            rf"in{S})?next{S}week|(?:of{S})?this{S}week|(?:of{S})?the{S}week{S}after(?:{S}next)?"
            rf"|(?:of{S})?the{S}following{S}week|(?:of{S})?(?:that|the){S}same{S}week|(?:(?:of|in){S})?that{S}week|(?:of{S})?last{S}week|just{S}gone|gone|after{S}next(?!{S}(?:week"
            rf"|month))|after(?=[,.;?!)\n]|{S}at\b|$)|next(?=[\s,.?!]|"
            rf"$)(?!{S}(?:week|month|step))|coming{S}up)(?!\w))?"
        ),
        _weekday,
    ),
    (
        "od",
        (
            rf"(?P<od_the>the{S})?(?P<od_d>{_DAY}){_ORD}(?P<od_m>{S}of{S}(?:this|"
            rf"next){S}month)?(?!{S}of{S}(?!the{S}month))"
        ),
        _ordinal,
    ),
    ("ow", rf"the{S}(?P<ow_d>{alternatives(ORDINALS)})\b(?!{S}(?:half|part|week))", _ordinal_word),
    (
        "near",
        (
            rf"(?P<near_w>(?:the{S})?day{S}after{S}(?:tomm?orr?ow|tmrw|tmr|tmw|tomoz|2mor+o?w?)|"
            rf"(?:the{S})?day{S}before{S}yesterday|tomm?orr?ow|tmrw|"
            r"tmr|tmw|tomoz|2mor+o?w?|2mrw|today|2day"
            rf"|tonight|tonite|yesterday|this{S}(?:morning|afternoon|evening)|last{S}night)\b(?P<near_p>{S}(?:week|"
            r"fortnight)\b)?"
        ),
        _near,
    ),
    (
        "fn",
        (
            rf"(?P<fn_n>{_COUNT}){S}(?P<fn_u>days?|weeks?|fortnights?){S}(?P<fn_w>from{S}(?:today|now|tomorrow)|"
            rf"today|tomorrow|ago(?:{S}today)?)\b"
        ),
        _from_now,
    ),
    ("sl", r"(?P<sl_a>\d{1,2})(?:/|-(?=\d\d?[ ](?:at|@)[ ]?\d))(?P<sl_b>\d{1,2})(?![\d/]|[.:]\d|%)", _slashed),
    (
        "dot",
        (  # "11.6.", "11.06 at 14:00", "11.06 (Thu)"
            r"(?<!at )(?<!@)(?P<dot_a>\d{1,2})\.(?P<dot_b>0?[1-9]|1[0-2])"
            r"(?:\.(?!\d)|(?=,?[ ](?:at|um|@|kl\.?|\u00e0)[ ]?\d|,?[ ]\d\d?(?:[:h][0-5]\d|[ ]?h\b)"
            r"|[ ]?\((?:mon|tue|wed|thu|fri|sat|sun)))"
        ),
        _dotted,
    ),
)
