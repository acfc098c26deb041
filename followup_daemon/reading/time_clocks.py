"""Clock times as marks, and what settles a.m. or p.m.: "half two", "14h30", "11.30 am", "2-3pm"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import time

from followup_daemon.reading.moments import Doubt
from followup_daemon.reading.time_days import S
from followup_daemon.reading.time_tokens import Clock, Form, Half
from followup_daemon.reading.time_words import HOURS, MINUTES, alternatives

_WORD = alternatives(HOURS)
_HOUR = rf"(?:1[0-2]|0?[1-9](?!\d)|{_WORD}(?!\w))"
_PAST_MINUTES = r"(?:quarter|a\squarter|five|ten|twenty|twenty[- ]five|5|10|15|20|25)"

Build = Callable[[re.Match[str]], Clock | None]


def _with_half(hit: re.Match[str]) -> Clock | None:
    hour, minute = int(hit["ap_h"]), int(hit["ap_m"] or 0)
    half: Half = "am" if hit["ap_x"].strip()[0] == "a" else "pm"
    if hour > 24:
        return None
    if hour > 12 or hour == 0:
        return Clock(hit.start(), hit.end(), hour % 24, minute, day24=True)
    return Clock(hit.start(), hit.end(), hour, minute, half)


def _colon(hit: re.Match[str]) -> Clock | None:
    hour, minute = int(hit["co_h"]), int(hit["co_m"])
    if hour > 24 or (hour == 24 and minute):
        return None
    plain = hit["co_h"].startswith("0") or hour > 12 or bool(hit["co_x"]) or "h" in hit.group()[:3]
    return Clock(hit.start(), hit.end(), hour % 24, minute, day24=plain)


def _of_24(hit: re.Match[str]) -> Clock | None:
    """ "1500 hrs", "14 Uhr", "0930h"."""
    digits = hit["hr_d"]
    hour, minute = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
    if hour > 24 or minute > 59:
        return None
    strong = len(digits) == 4 or hit.group().endswith(("uhr", "uur"))
    return Clock(hit.start(), hit.end(), hour % 24, minute, day24=True, form="full" if strong else "suffix")


def _named(hit: re.Match[str]) -> Clock | None:
    return Clock(hit.start(), hit.end(), 0 if "midnight" in hit.group() else 12, 0, day24=True)


def _half_past(hit: re.Match[str]) -> Clock | None:
    return Clock(hit.start(), hit.end(), hour_of(hit["hp_h"]), 30)


def _past(hit: re.Match[str]) -> Clock | None:
    word = re.sub(r"\s+", " ", hit["pq_m"]).removeprefix("a ")
    minutes = 15 if word == "quarter" else int(word) if word.isdigit() else MINUTES[word]
    hour = hour_of(hit["pq_h"])
    form: Form = "full" if "quarter" in word or hit["pq_w"] in {"past", "after"} else "word"
    if hit["pq_w"] in {"to", "of", "til", "till", "before"}:
        return Clock(hit.start(), hit.end(), hour - 1 or 12, 60 - minutes, form=form)
    return Clock(hit.start(), hit.end(), hour, minutes, form=form)


def _japanese(hit: re.Match[str]) -> Clock | None:
    hour, minute = int(hit["ji_h"]), 30 if hit["ji_f"] else int(hit["ji_m"] or 0)
    half: Half = "" if not hit["ji_x"] or hour > 12 else "am" if hit["ji_x"] == "\u5348\u524d" else "pm"
    return Clock(hit.start(), hit.end(), hour, minute, half, day24=not half) if hour < 24 else None


def _oclock(hit: re.Match[str]) -> Clock | None:
    return Clock(hit.start(), hit.end(), hour_of(hit["oc_h"]), 0)


def _spoken(hit: re.Match[str]) -> Clock | None:
    minute, said = MINUTES[re.sub(r"\s+", " ", hit["sp_m"])], (hit["sp_x"] or "").strip()
    half: Half = "am" if said.startswith("a") else "pm" if said else ""
    return Clock(hit.start(), hit.end(), HOURS[hit["sp_h"]], minute, half, form="full" if half else "word")


def _klokken(hit: re.Match[str]) -> Clock | None:
    hour = int(hit["kl_h"])
    return Clock(hit.start(), hit.end(), hour, int(hit["kl_m"] or 0), day24=hour > 12) if hour < 24 else None


def _dot(hit: re.Match[str]) -> Clock | None:
    hour, minute = int(hit["pt_h"]), int(hit["pt_m"])
    plain = hour > 12 or hit["pt_h"].startswith("0")
    told = (hit["pt_x"] or "").strip() in {
        "uhr",
        "uur",
        "o'clock",
        "o clock",
        "oclock",
    }  # "1.30 hrs" is a length as often
    form: Form = "full" if told or (hit["pt_x"] and hour >= 7) else "dot"
    return Clock(hit.start(), hit.end(), hour, minute, day24=plain or told, form=form) if hour < 24 else None


def _compact(hit: re.Match[str]) -> Clock | None:
    digits = hit["cp_d"]
    hour, minute = int(digits[:-2]), int(digits[-2:])
    year = hour in {19, 20} and minute % 15 != 0  # "I was looking at 2027"
    if hour > 23 or minute > 59 or hour == 0 or year:
        return None
    return Clock(hit.start(), hit.end(), hour, minute, day24=digits.startswith("0") or hour > 12, form="compact")


def _bare(hit: re.Match[str]) -> Clock | None:
    hour = hour_of(hit["no_h"])
    if not 1 <= hour <= 31:
        return None
    return Clock(hit.start(), hit.end(), hour, 0, day24=hour > 12 or hit["no_h"].startswith("0"), form="hour")


def hour_of(words: str) -> int:
    """The hour that a digit or a word says."""
    return int(words) if words.isdigit() else HOURS[words]


PATTERNS: tuple[tuple[str, str, Build], ...] = (
    ("nn", r"(?:12(?:[:.]00)?[ ]?)?(?:noon|midday|mid-day|midnight)(?:[ -]?ish)?(?!\w)", _named),
    # 11.30 am, 3 p.m., 1:00p, 2-30 pm, 2 30 pm
    (
        "ap",
        (
            r"(?P<ap_h>\d{1,2}?)(?:(?:[:.]|[- ](?=(?:15|30|45)[ ]?[ap]))?(?P<ap_m>[0-5]\d))?"
            r"(?P<ap_x>[ ]?[ap]\.[ ]?m\.?(?!\w)|"
            r"\s?[ap]m(?!\w)\.?(?=\.|(?<!\.))|[ap](?![\w'.]\w?))"
        ),
        _with_half,
    ),
    # 14:00 Uhr, 9:40, 14h30, 15:00h
    (
        "co",
        (
            r"(?P<co_h>\d{1,2})(?::|[ ]?h[ ]?)(?P<co_m>[0-5]\d)(?!\d|:\d\d\d|"
            r"%)(?::[0-5]\d(?!\d))?(?P<co_x>[ ]?(?:uhr|uur|hrs?|hours?|h)(?!\w))?"
        ),
        _colon,
    ),
    (
        "hr",
        (
            r"(?P<hr_d>\d{3,4}|\d{1,2}(?=[ ]?(?:uhr|uur|h(?!rs?\b))))[ ]?(?:uhr|uur|hrs?|hours|h)(?!\w)(?![ ]?"
            r"(?:of\b|a\b|"
            r"per\b|each\b|experience|worked|/))"
        ),
        _of_24,
    ),
    (
        "hp",
        (
            rf"half[ -](?:past{S})?(?P<hp_h>{_HOUR})(?![ ]?(?:hours?|days?|minutes?|years?|dozen|million|%|of\b|"
            r"more|weeks?)|[-:/.]?\d|-[a-z])"
        ),
        _half_past,
    ),
    (
        "pq",
        (
            rf"(?!\d\d?{S}(?:to|till?|before)\b)(?P<pq_m>{_PAST_MINUTES})(?:{S}minutes)?{S}(?P<pq_w>past|to|of|til|"
            rf"till|after|before){S}(?P<pq_h>{_HOUR})(?![ ]?(?:minutes|hours|days|weeks|years|people|%)|[:.]?\d|"
            r"[ ]?[ap]\.?m\b)"
        ),
        _past,
    ),
    # 14\u6642, 14\u664230\u5206, \u5348\u5f8c2\u6642\u534a
    (
        "ji",
        (
            "(?P<ji_x>\u5348\u524d|\u5348\u5f8c)?(?P<ji_h>\\d{1,2})\u6642(?!\u9593)(?:(?P<ji_m>[0-5]?\\d)\u5206|"
            "(?P<ji_f>\u534a))?"
        ),
        _japanese,
    ),
    ("oc", rf"(?P<oc_h>{_HOUR})[ ]?o[' ]?clock(?!\w)", _oclock),
    (
        "sp",
        (
            rf"(?P<sp_h>{_WORD})[ -](?P<sp_m>{alternatives(MINUTES)})(?![\w-])(?P<sp_x>[ ]?[ap]\.?m\b\.?)?(?![ ]?"
            rf"(?:minutes?|people|years?|"
            r"percent|%|days|hours))"
        ),
        _spoken,
    ),
    (
        "kl",
        (
            r"(?:kl(?:okken|ockan|okka)?|um|\u00e0s?|a[ ]las|alle(?:[ ]ore)?|(?:om|ore)"
            r"(?=[ ]\d\d?[:.h]))\.?[ ]?(?P<kl_h>\d{1,2})(?:(?:[:.]|[ ]?h[ ]?)"
            r"(?P<kl_m>[0-5]\d)|h)?(?!\w|"
            r"[:.]\d)(?:[ ]?uhr(?!\w))?"
        ),
        _klokken,
    ),
    (
        "pt",
        (
            r"(?P<pt_h>\d{1,2})\.(?P<pt_m>[0-5]\d)(?![\d%]|\.\d|[ ]?(?:million|m\b|bn\b|k\b|percent|years|gb|mb|"
            r"x\b))(?P<pt_x>[ ]?(?:uhr|uur|hrs?|h|o'?[ ]?clock)(?!\w))?"
        ),
        _dot,
    ),
    ("cp", r"(?P<cp_d>[012]?\d[0-5]\d)(?![\d%/-]|[.,:]\d)", _compact),
    (
        "no",
        (
            rf"(?P<no_h>\d{{1,2}}|{_WORD})(?:[ -]?ish(?!\w))?"
            r"(?![\w%]|/(?!(?:mon|tue|wed|thu|fri|sat)[a-z]{0,6}\b)|[.,:]\d|'s)"
        ),
        _bare,
    ),
)


def half_of(part: str, hour: int) -> Half:
    """Which half of the clock a part of the day puts this hour in; "" where it tells nothing."""
    match part:
        case "morning":
            return "pm" if hour == 12 else "am"
        case "lunchtime":
            return "am" if hour in {10, 11} else "pm"
        case "night":
            return "am" if hour in {12, 1, 2, 3, 4} else "pm"
        case "afternoon" | "evening":
            return "pm"
        case _:
            return ""


def settled(clock: Clock, half: Half = "") -> tuple[time, tuple[Doubt, ...]]:
    """The wall clock meant: as said, else by ``half``, else a bare 1 to 7 is p.m., 8 to 11 a.m., 12 noon."""
    if clock.day24:
        return time(clock.hour, clock.minute), ()
    chosen = clock.half or half
    if chosen:
        return time(clock.hour % 12 + (12 if chosen == "pm" else 0), clock.minute), ()
    doubts = (Doubt.HALF,) if clock.hour in {6, 7} else ()
    return time(clock.hour if 8 <= clock.hour <= 12 else clock.hour % 12 + 12, clock.minute), doubts


def paired(first: Clock, last: Clock, half: Half = "") -> tuple[Clock, Clock]:
    """A range with a.m. and p.m. filled in: "2-3pm", "11-1", "11am-1", "9-9:30", "10-2"."""
    if half and not first.half and not first.day24:
        first = replace(first, half=half)
    if first.day24 or first.half:
        return first, last if last.day24 or last.half else _after(first, last)
    if last.half:
        same = _minutes(first, last.half) < _minutes(last, last.half)
        return replace(first, half=last.half if same else _flip(last.half)), last
    if last.day24:
        late = settled(first)[0] >= time(last.hour, last.minute) > time(0)
        return (replace(first, half="am") if late else first), last
    if 5 <= first.hour <= 7 and (last.hour % 12, last.minute) < (first.hour, first.minute):
        first = replace(first, half="am")  # "7:30-3:00" is a working day, not a night
    start = settled(first)[0]
    first = replace(first, half="pm" if start.hour >= 12 else "am") if first.hour <= 12 else first
    return first, _after(first, last)


def _after(first: Clock, last: Clock) -> Clock:
    """The end of a range, in the half in which it first comes after the start."""
    start = settled(first)[0]
    if start.hour >= 12:
        later = _minutes(last, "pm") > start.hour * 60 + start.minute
        return replace(last, half="pm" if later else "am")
    later = _minutes(last, "am") > start.hour * 60 + start.minute
    return replace(last, half="am" if later else "pm")


def _minutes(clock: Clock, half: Half) -> int:
    return (clock.hour % 12 + (12 if half == "pm" else 0)) * 60 + clock.minute


def _flip(half: Half) -> Half:
    return "am" if half == "pm" else "pm"


def shared(clocks: list[Clock]) -> list[Clock]:
    """A list whose last item says a.m. or p.m. for all, as long as the times then still rise: "8, 9 or 10 am"."""
    given = list(clocks)
    for place in range(len(given) - 2, -1, -1):
        clock, following = given[place], given[place + 1]
        if clock.half or clock.day24 or not following.half:
            continue
        if _minutes(clock, following.half) < _minutes(following, following.half):
            given[place] = replace(clock, half=following.half)
    return given
