"""Which bare numbers are clock times: "at 9", "Tuesday 11-12", "make it 345" are, "3 interviewers" is none."""

from __future__ import annotations

import re

from followup_daemon.reading.time_tokens import AwayMark, Clock, CloseMark, DayMark, Mark, PartMark, Stretch, ZoneMark
from followup_daemon.reading.time_words import AFTER_NUMBER

_AT = re.compile(
    r"(?:\bat|@|\bnear|\bback of|\btime[ ]?:?|\bstarts?:?|\bwhen:|\barriv(?:e|al|ing):?)[ ]{0,2}(?:about|around|"
    r"approximately|approx\.?|roughly|like|say|~|circa|c\.)?[ ]{0,2}$"
)
_LEAD = re.compile(
    r"\b(?:make\sit|how\s(?:a?bout|abt)|what\s(?:a?bout|abt)|how's|say|call\sit|"
    r"(?:let'?s|let\sus|you|u|i|we|and|to|can|could)\s(?:do|make|manage)|go\s(?:for|with)|i'll\stake|i'd\slike|"
    r"same\s(?:day|time)(?:,|\sbut)?|see\s(?:you|u|ya)|come(?:\sin)?\sfor"
    r"|would|(?:move|moved|push|pushed|change|changed|shift|shifted|bump|bumped|switch|"
    r"switched|slide|slid)(?:\s(?:it|you|me|us|this|that|things|the\s\w+|our\s\w+))?(?:\s(?:back|up|out|"
    r"forward))?\s(?:to|until|till)|more\slike|rather|i'd\sprefer|prefer|maybe|perhaps|take\sthe|"
    r"the)\s{1,2}$"
)
_ABOUT = re.compile(r"(?:\b(?:about|around|approximately|approx\.?|roughly|ca\.?|circa|say|maybe|perhaps)\s|~)\s{0,2}$")
_BOUND = re.compile(
    r"\b(?:after|before|by|until|till|til|past|since|from|not\sbefore)\s{1,2}(?:about\s|around\s|like\s)?$"
)
_FREE = re.compile(
    r"\b(?:free|available|availability|any\s?time|call|ring|reach|class|off|busy|meetings?|work|shift|"
    r"home|done|flexible|good|open|out|site|there|back|wrapped|teach)\b"
)
_GLUE_WORD = (
    r"(?:at|from|between|around|about|approx\.?|approximately|circa|say|after|before|by|until|till|til|"
    r"maybe|perhaps|starting|starts?|starting\sat|beginning|anytime|any\stime|either|works|is|"
    r"would\sbe|be|time|the|ca\.?|like|ideally|preferably|possibly|best|so|either\sat|slot|only|"
    r"no\slater\sthan|not\sbefore)"
)
_AFTER_DAY = re.compile(rf"[\s,:;@()*|~=-]{{0,4}}(?:{_GLUE_WORD}[\s:~]{{1,2}}){{0,3}}$")
_RANGE = re.compile(r"\s?(?:-|to|till|til|until|through|thru|bis|and)\s?$")
_LIST = re.compile(
    r"\s?(?:,|;|/|&|\bor\b|\band\b|,\s?or\b|,\s?and\b|or\sat|and\sat|,\s?or\sat|or\seven|or\smaybe|/\s?or|(?:or"
    r"|and)\s(?:after|before|around|about|from))\s?$"
)
_OPENING = re.compile(
    r"(?:^|[\n.!?,;:(-]\s{0,3}|\bsee\syou|\btalk|\bmeet|\bagain|\byes|\bworks|\bhow\sabout"
    r"|\b(?:have|got|offer|do|manage))\s{0,2}$"
)
# "Thursday before the crew starts, 7.30?", "Monday when class is over - 6.15 or so": the hour added behind a comma
_ADDED = re.compile(r"(?:,|;|:|[ ][-\u2013])\s{1,2}(?:about|around|say|at|like|maybe)?\s?$")
_ADDED_ENDS = re.compile(r"\s?(?:[?!]|[.](?:\s|$)|$)|\s(?:or\s(?:so|thereabouts)|say\b|sharp\b|if\s(?:that|you)\b)")
_VERB = re.compile(r"\s(?:would|works?|is|suits?|might|sounds|could)\b")
_ROWS = re.compile(r"(?:^|\n|\bfrom\s|\bbetween\s|:\s|[*,|-]\s)[ *,-]{0,4}$")
# "330 ok?", "Yes, 11 works for me.", "2.30 is perfect, thanks": a number that an answer speaks of
_ANSWER_BEFORE = re.compile(
    r"(?:^|[\n.!?,;:(-]\s{0,3}|\b(?:yes|yeah|yep|yup|ok|okay|sure|great|perfect|thanks|thankyou|is|but|then|and|so"
    r"|no|or)\s)$"
)
_WELL = (
    r"(?:ok|okay|fine|good|great|perfect|ideal|better|best|easier|easiest|doable|possible|free|available|alright|grand)"
)
_ANSWER_AFTER = re.compile(
    rf"\s(?:ok|okay|works|suits|it\sis|good(?=\sfor\s)|(?:is|'?s|sounds|looks|would\sbe|will\sbe)\s"
    rf"(?:\w{{2,10}}\s)?{_WELL})"
    r"(?:\s(?:for|with)\s(?:me|us|you|u|him|her|them|both))?"
    r"(?:\s(?:too|also|then|thanks|thank|cheers|tho|though|please|pls|if|and|but|see|on|best|better|great|fine|well"
    r"|with)\b|\s?[.!?,;)\n-]|\s*$)"
)
# "230 before lineup", "08.40 instead, same day", "2.30?" on its own line: only for what is hardly a count
_INSTEAD = re.compile(
    r"\s(?:instead|please|pls|then)\b|\s(?:before|after)\s(?!tax|fees?\b|deduct|costs?\b|vat\b|discount|interest)"
    r"|\s?\?\s*(?:\n|$)"
)
_ROW_HEAD = re.compile(r"(?:^|[\n|])[ ]{0,4}[*-]?[ ]{0,2}$")
_CELL_END = re.compile(r"[ ]{0,4}(?:[|\n]|$)")
# "10 to 12 weddings", "2 or 3 nights": the noun behind the last number counts both
_RANGE_ON = re.compile(r"(?:\s?(?:-|to|or)\s?\d{1,2}(?![\d:.h]|\s?[ap]\.?m)){1,3}")
_PLURAL = re.compile(r"\s[a-z]{2,20}(?<!s)s\b")
_STREET = re.compile(
    r"\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s(?:St|Street|Ave|Avenue|Rd|Road|Lane|Ln|Drive|Dr|Blvd|Square|Place|"
    r"Way|Court|Row|Quay)\b"
)


def with_clocks(marks: list[Mark], text: str, low: str) -> list[Mark]:
    """The marks without the bare numbers that are no clock times."""
    marks = [
        mark for mark in marks if not (isinstance(mark, Clock) and mark.hour > 23)
    ]  # was only ever a day of the month
    kept = [not (isinstance(mark, Clock) and mark.form != "full") for mark in marks]
    for place, mark in enumerate(marks):
        if isinstance(mark, Clock) and not kept[place]:
            kept[place] = _fits_left(place, mark, marks, kept, text, low)
    for place in range(len(marks) - 2, -1, -1):
        mark = marks[place]
        if isinstance(mark, Clock) and not kept[place]:
            kept[place] = _fits_right(mark, marks[place + 1], low, kept_after=kept[place + 1])
    for place in range(len(marks) - 1):
        if not kept[place] and not kept[place + 1] and _bare_range(marks[place : place + 3], text, low):
            kept[place] = kept[place + 1] = True
    return [mark for mark, keep in zip(marks, kept, strict=True) if keep]


def _fits_left(place: int, mark: Clock, marks: list[Mark], kept: list[bool], text: str, low: str) -> bool:
    """Whether what stands before, or directly behind, makes this number a clock time."""
    following = marks[place + 1] if place + 1 < len(marks) else None
    if low[mark.start : mark.end].endswith("ish"):
        return _follows(mark, following, text, low)
    if following is not None and _zone_or_part(mark, following, low):
        return True
    previous = next((marks[k] for k in range(place - 1, max(place - 6, -1), -1) if kept[k]), None)
    if _answered(mark, low) or _in_rows(mark, marks[max(0, place - 12) : place + 2], low):
        return True
    if not _follows(mark, following, text, low) and not _said_at(previous, mark, text, low):
        return False
    return _led_to(mark, low) or _by_day(mark, previous, following, low)


def _answered(mark: Clock, low: str) -> bool:
    """Whether an answer speaks of the number as of a time: "330 ok?", "11 works", "the 2.30 slot"."""
    before, behind = low[max(0, mark.start - 12) : mark.start], low[mark.end : mark.end + 60]
    exact = mark.form in {"dot", "compact"} and mark.minute % 5 == 0
    if before.endswith("the ") and (exact or (mark.hour > 1 and low[mark.start].isdigit())):
        return bool(re.match(r"\s(?:slot|appointment|appt|start)\b", behind))
    if not _ANSWER_BEFORE.search(before):
        return False
    if not exact and mark.hour < 8 and not before.endswith("is "):
        return False  # "2 works for me" may well be the second of the times offered
    return bool(_ANSWER_AFTER.match(behind) or (exact and _INSTEAD.match(behind)))


def _in_rows(mark: Clock, around: list[Mark], low: str) -> bool:
    """Whether "10.15" fills a cell, or begins one of several rows, below a day: "10.00 welcome", "9.30 | 10.30"."""
    if mark.form != "dot" or mark.minute % 5 or not any(isinstance(one, DayMark) for one in around):
        return False
    if not _ROW_HEAD.search(low[max(0, mark.start - 8) : mark.start]):
        return False
    if _CELL_END.match(low, mark.end):
        return True
    rows = [
        one for one in around if isinstance(one, Clock) and _ROW_HEAD.search(low[max(0, one.start - 8) : one.start])
    ]
    return len(rows) > 1 and low[mark.end : mark.end + 1] in {" ", ":", "-"}


def _led_to(mark: Clock, low: str) -> bool:
    """Whether words before it lead to a time: "at 9", "make it 345", "home by 5"."""
    before = low[max(0, mark.start - 40) : mark.start]
    if _AT.search(before) or (_LEAD.search(before) and _led(mark, before, low)):
        return True
    clause = low[max(0, mark.start - 80) : mark.start]
    return bool(_BOUND.search(before)) and mark.form != "compact" and bool(_FREE.search(clause))


def _by_day(mark: Clock, previous: Mark | None, following: Mark | None, low: str) -> bool:
    """Whether a day or a time beside it makes it one: "Thursday 1", "about 10", "10, 1 or 3", "2 on Thursday"."""
    before = low[max(0, mark.start - 40) : mark.start]
    if previous is not None and 0 <= mark.start - previous.end <= 40 and _joins(previous, mark, low):
        return True
    if _ABOUT.search(before) and _day_in_clause(previous, mark, low):
        return True
    opening = bool(_OPENING.search(before))
    if isinstance(following, DayMark) and re.fullmatch(r"\s(?:on\s)?", low[mark.end : following.start]):
        return opening or _stands_out(mark, before) or bool(_BOUND.search(before))
    added = mark.form == "dot" and mark.minute % 5 == 0 and _ADDED.search(before) and _ADDED_ENDS.match(low, mark.end)
    if added and isinstance(previous, DayMark | PartMark) and _in_clause(previous, mark, low):
        return True
    near = isinstance(previous, DayMark | Clock) and mark.start - previous.end <= 60
    return opening and near and bool(_VERB.match(low, mark.end))


def _stands_out(mark: Clock, before: str) -> bool:
    """Whether the number looks like a time without more: "is 10.45 on Thursday", "moved to 900 on Friday"."""
    if mark.form == "dot":
        return mark.minute % 5 == 0
    return (
        mark.form == "compact"
        and mark.minute % 15 == 0
        and bool(re.search(r"\b(?:to|at|for|is|until|till?)\s$", before))
    )


def _said_at(previous: Mark | None, mark: Clock, text: str, low: str) -> bool:
    """ "Friday at 10 Anna will ring": "at" behind a day, and no street or plural behind the number."""
    if not isinstance(previous, DayMark) or not re.fullmatch(
        r"[ ,]{1,2}(?:at|@)[ ]", low[previous.end : mark.start][:6]
    ):
        return False
    return (
        mark.form == "hour"
        and not _STREET.match(text, mark.end)
        and not re.match(r"[ -][a-z]+(?<!s)s\b|[-%/]|[.,]\d", low[mark.end : mark.end + 24])
    )


def _day_in_clause(previous: Mark | None, mark: Clock, low: str) -> bool:
    """Whether a day stands not far before, in the same sentence."""
    return isinstance(previous, DayMark) and _in_clause(previous, mark, low)


def _in_clause(previous: Mark, mark: Clock, low: str) -> bool:
    between = low[previous.end : mark.start]
    return len(between) <= 60 and not re.search(
        r"[.!?\n]|\b(?:prices?|fares?|costs?|pays?|paid|rates?|fees?)\b", between
    )


def _led(mark: Clock, before: str, low: str) -> bool:
    """ "the 3 slot", "would 2 work": the weak leads ask for the right word behind."""
    if not re.search(r"\b(?:the|would|rather|maybe|perhaps)\s{1,2}$", before):
        return True
    return bool(
        re.match(r"[ ]?(?:slot|one|o'clock|works?|work|suit|be\b|is\b|instead|\?)", low[mark.end : mark.end + 12])
    )


def _zone_or_part(mark: Clock, following: Mark, low: str) -> bool:
    gap = low[mark.end : following.start] if following.start - mark.end <= 4 else "x"
    if isinstance(following, ZoneMark):
        named = following.zone is not None or low.startswith(("my", "your", "our"), following.start)
        words = low[following.start : following.end]
        if following.zone is not None and "time" not in words and len(words) > 4:  # "three Houston traders"
            named = low[mark.start].isdigit() and bool(AFTER_NUMBER.match(low, following.end))
        return (
            named
            and bool(re.fullmatch(r"\s?\(?", gap))
            and not re.match(r"in\s", low[following.start : following.start + 3])
        )
    return isinstance(following, PartMark) and gap.isspace() and low.startswith(("in ", "at "), following.start)


def _follows(mark: Clock, following: Mark | None, text: str, low: str) -> bool:
    if following is not None and following.start - mark.end <= 2 and not isinstance(following, Clock | AwayMark):
        return True
    if _STREET.match(text, mark.end):
        return False
    if following is None and not low[mark.end :].strip():
        return True
    if (on := _RANGE_ON.match(low, mark.end)) and _PLURAL.match(low, on.end()):
        return bool(AFTER_NUMBER.match(low, on.end()))
    return bool(AFTER_NUMBER.match(low, mark.end))


def _joins(previous: Mark, mark: Clock, low: str) -> bool:
    gap = low[previous.end : mark.start]
    if isinstance(previous, DayMark | Stretch):
        return "\n" not in gap and bool(_AFTER_DAY.match(gap))
    if isinstance(previous, PartMark | ZoneMark | CloseMark):
        return (
            "\n" not in gap
            and bool(_AFTER_DAY.match(gap))
            and (isinstance(previous, PartMark) or bool(_LIST.match(gap)))
        )
    if isinstance(previous, Clock):
        return bool(_LIST.match(gap) or (_RANGE.match(gap) and "\n" not in gap and gap.strip() != "and"))
    return False


def _fits_right(mark: Clock, following: Mark, low: str, *, kept_after: bool) -> bool:
    """Whether a clock time behind it, joined by a range or a list, makes this number one too: "2-3pm", "10 or 11am"."""
    if not kept_after or not isinstance(following, Clock) or following.start - mark.end > 6:
        return False
    gap = low[mark.end : following.start]
    if _RANGE.match(gap) and gap.strip() != "and":
        return mark.form != "compact" or following.form == "compact" or following.day24
    if gap.strip() == "and" and re.search(r"\bbetween\s{1,2}$", low[max(0, mark.start - 10) : mark.start]):
        return True
    comma_only = gap.strip() in {",", ";"} and following.form == "full"
    return mark.form != "compact" and bool(_LIST.match(gap)) and not comma_only


def _bare_range(three: list[Mark], text: str, low: str) -> bool:
    """ "2-4 Thursday", "from 9 to 5 on Tuesday", "10.30 - 11.15" or "9-10 Anna" at the head of a line."""
    first, last, *rest = three
    if not (isinstance(first, Clock) and isinstance(last, Clock)) or last.start - first.end > 9:
        return False
    gap = low[first.end : last.start]
    if not _RANGE.match(gap):
        return False
    before = low[max(0, first.start - 12) : first.start]
    if gap.strip() == "and" and not re.search(r"\bbetween\s{1,2}$", before):
        return False
    if first.form == last.form == "dot" and _ROWS.search(before) and first.minute % 5 == last.minute % 5 == 0:
        return True
    return _heads_row(first, last, text, low) or (bool(rest) and _day_or_zone_behind(last, rest[0], low))


def _heads_row(first: Clock, last: Clock, text: str, low: str) -> bool:
    """Whether "9-10" begins a row of an agenda: "9-10 Anna", "9-10: coding"."""
    if not (first.form == last.form == "hour" and "-" in low[first.end : last.start] and last.hour != first.hour):
        return False
    head = re.search(r"\n[ ]{0,8}[*,|-]?[ ]{0,3}$", low[max(0, first.start - 14) : first.start])
    return bool(head and re.match(r":?[ ]{1,4}[A-Z][a-z]|:[ ]", text[last.end : last.end + 7]))


def _day_or_zone_behind(last: Clock, following: Mark, low: str) -> bool:
    after = low[last.end : following.start] if following.start - last.end <= 8 else "x"
    if isinstance(following, DayMark):
        return bool(re.fullmatch(r"\s?,?\s?(?:on\s|this\s|of\s)?", after)) and not following.weak
    return isinstance(following, ZoneMark) and following.zone is not None and bool(re.fullmatch(r"\s?\(?", after))
