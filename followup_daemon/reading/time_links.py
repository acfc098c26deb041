"""Which clock times belong to which days: by what stands between them, within a line before across one."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from followup_daemon.reading.time_pieces import Days, Item, Slot
from followup_daemon.reading.time_tables import by_column

_GLUE = frozenset(
    "at from between around about approx approximately say starting start starts begin beginning begins "
    "time when after before by until till "
    "works work is be would the of in either maybe possibly ideally preferably kl um for and or sharp on "
    "this only anytime any both also best "
    "slot slots date day uhr best available free open good fine perfect great then it's its that's it "
    "just where local no later than to not early late you at's".split()
)
_SENTENCE = re.compile(r"[.!?](?=[\s)\x00])|\n\s*\n")
_LISTED = re.compile(
    r"[\s)\]]{0,3}(?:,|;|/|&|\bor\b|\band\b|\bthen\b|\balternatively\b|\bmaybe\b|\beven\b|\balso\b|\bat\b|"
    r"\s|-|\|){1,6}$"
)
_SAME_TIME = re.compile(
    r"[\s,)]{0,3}[(\[/=|-]?[\s]?(?:that's|that is|that would be|which is|which would be|i\.?e\.?,?|aka|so|"
    r"or|/|is|will be|would be|=|\u2248|~)?[\s,/]{0,2}(?:be\s)?$"
)
_IN_BRACKETS = re.compile(r"[ ](?:[a-z']+[ ]){1,4}[(][ ]?(?:that's |which is |so )?|[ ](?:[a-z]+){1,2},[ ]")
_IN_BRACKETS_ONLY = re.compile(r"[ ]?[(][ ]?(?:that's |which is |so )?")
_SHARE = re.compile(r"[ ]?,?[ ]?(?:or|and|/|&|and/or)[ ]?(?:the |this |possibly |maybe |even |next |also )?|/")
# 0 at once, COMMA and LIST within a phrase, PROSE other words of the sentence, LINE the next line, GAP an empty line
# between, NEXT the next sentence, ROWS another row of a list under one day.
COMMA, LIST, PROSE, LINE, GAP, NEXT, ROWS, FAR = 1, 2, 3, 4, 5, 6, 7, 99
REACH = 400
_LONGEST_GAP = 260
_EDGES = " )]\"'*"
_EMPTY_LINE = re.compile(r"\n[ ]*\n")


@dataclass(frozen=True, slots=True)
class Link:
    """A slot with the days it is on, and at what cost: see ``_cost``."""

    slot: Slot
    days: tuple[Days, ...]
    run: int
    cost: int = 0

    @property
    def apart(self) -> bool:
        """Whether other words of the sentence stand between."""
        return self.cost == PROSE

    @property
    def carried(self) -> bool:
        """Whether the day stands in an earlier sentence."""
        return self.cost == NEXT

    @property
    def whole(self) -> bool:
        """Whether day and slot are one phrase."""
        return self.cost <= LIST or self.cost in {LINE, GAP}


def links(items: list[Item], low: str) -> list[Link]:
    """Each slot with its days, in order; a slot without any stands alone."""
    linked: list[Link] = []
    last_rows: Days | None = None
    number = -1
    columns = by_column(items, low)
    for start, run in _runs(items, low):
        if run[0].start in columns:
            linked += [Link(slot, columns.get(slot.start, ()), number + step, ROWS) for step, slot in enumerate(run, 1)]
            number += len(run)
            continue
        number += not _in_brackets_behind(items, start, low)
        before = _nearest(items, start - 1, -1, run[0].start)
        after = _nearest(items, start + len(run), 1, run[-1].end)
        near, ahead = _cost_before(before, run[0], low), _cost_after(run[-1], after, low)
        if near == FAR == ahead and last_rows is not None and _heads_row(run[0], low):
            linked += [Link(slot, (last_rows,), number, ROWS) for slot in run]
            continue
        chosen = _chosen(before, after, near, ahead, run, items, low)
        linked += [Link(slot, days, number, cost) for slot, (days, cost) in zip(run, chosen, strict=True)]
        days, _ = chosen[0]
        last_rows = days[0] if len(days) == 1 and _heads_row(run[0], low) and days[0].start < run[0].start else None
    return _from_below(linked, items, low)


def _from_below(linked: list[Link], items: list[Item], low: str) -> list[Link]:
    """The links with a day that stands below all times of a list taken for each of its rows."""
    first = next((item.start for item in items if isinstance(item, Days)), None)
    given = list(linked)
    for place in range(len(given) - 2, -1, -1):
        link, below = given[place], given[place + 1]
        if link.days or not below.days or first is None or first < below.slot.end:
            continue
        gap = low[link.slot.end : below.slot.start]
        if len(gap) <= 60 and gap.count("\n") == 1:
            given[place] = Link(link.slot, below.days, link.run, ROWS)
    return given


def _in_brackets_behind(items: list[Item], place: int, low: str) -> bool:
    """Whether this slot says the one before it again, with the day between: "5pm IST Thursday (6:30am CT)"."""
    if place < 2 or not isinstance(items[place - 1], Days) or not isinstance(items[place - 2], Slot):
        return False
    gap = low[items[place - 1].end : items[place].start]
    return bool(_IN_BRACKETS_ONLY.fullmatch(gap))


def _chosen(
    before: Days | None, after: Days | None, near: int, ahead: int, run: list[Slot], items: list[Item], low: str
) -> list[tuple[tuple[Days, ...], int]]:
    """For each slot of a run its days, and how far off they stand."""
    if after is not None and ")" in low[run[-1].end : after.start] and near < FAR:
        ahead = FAR  # "Mon (9, 11) Tue (2, 4)"
    if before is not None and after is not None and near <= COMMA and ahead == 0 and len(run) > 1:
        return [*[(_group(before, items, low, -1, near), near)] * (len(run) - 1), ((after,), ahead)]
    if before is not None and near <= ahead and near < FAR:
        return [(_group(before, items, low, -1, near), near)] * len(run)
    if after is not None and ahead < FAR:
        return [(_group(after, items, low, 1, ahead), ahead)] * len(run)
    return [((), 0)] * len(run)


def _runs(items: list[Item], low: str) -> list[tuple[int, list[Slot]]]:
    """Slots that follow each other in a list or say one time twice, with the place of the first."""
    runs: list[tuple[int, list[Slot]]] = []
    for place, item in enumerate(items):
        if not isinstance(item, Slot):
            continue
        last = items[place - 1] if place else None
        gap = low[last.end : item.start] if last is not None else ""
        if (
            isinstance(last, Slot)
            and runs
            and len(gap) <= 24
            and "\n" not in gap
            and (_LISTED.match(gap) or same_time_gap(gap))
        ):
            runs[-1][1].append(item)
        else:
            runs.append((place, [item]))
    return runs


def same_time_gap(gap: str) -> bool:
    """Whether this stands between one time said twice: " (that's ", " / ", " works (", " stands, "."""
    return len(gap) <= 30 and bool(_SAME_TIME.fullmatch(gap) or _IN_BRACKETS.fullmatch(gap))


def _nearest(items: list[Item], place: int, step: int, at: int) -> Days | None:
    """The nearest days in this direction, whatever slots lie between, as far as a link can reach."""
    while 0 <= place < len(items) and abs(items[place].start - at) <= REACH:
        item = items[place]
        if isinstance(item, Days):
            return item
        place += step
    return None


def _cost_before(days: Days | None, slot: Slot, low: str) -> int:
    """The cost of taking the day before a slot; FAR for one that is over, a deadline or a stretch further off."""
    if days is None or days.end > slot.start or (days.vague and days.stretch):
        return FAR
    cost = _cost(low[days.end : slot.start], before=True)
    unfit = (days.past and cost == NEXT) or (cost > LIST and (days.stretch or days.deadline))
    return FAR if unfit else cost


def _cost_after(slot: Slot, days: Days | None, low: str) -> int:
    if days is None or days.start < slot.end or days.vague:
        return FAR
    gap = low[slot.end : days.start]
    cost = _cost(gap, before=False)
    return FAR if cost > LINE or (cost == PROSE and "\n" in gap) else cost


def _cost(gap: str, *, before: bool) -> int:
    """How far apart a day and a time stand; ``before``: the day comes first."""
    if len(gap) > _LONGEST_GAP:
        return FAR
    empty_line = bool(_EMPTY_LINE.search(gap))
    sentences = len(_SENTENCE.findall(gap))
    if not _is_glue(gap) or (sentences and "\n" not in gap):
        return FAR if empty_line else _prose(gap, sentences, before=before)
    if "\n" in gap:
        return GAP if empty_line else LINE
    if re.search(r"\b(?:or|and)\b|[;/]", gap):
        return LIST
    return COMMA if re.search(r"[,|:-]", gap.strip(_EDGES)) else 0


def _is_glue(gap: str) -> bool:
    """Whether only words stand here that join a day and a time."""
    inner = gap.strip(_EDGES)
    words = re.findall(r"[a-z']+", inner)
    return len(words) <= 6 and not re.search(r"[\d\x00]", inner) and all(word in _GLUE for word in words)


def _prose(gap: str, sentences: int, *, before: bool) -> int:
    """The cost across other words: of one sentence, or of two where the day comes first."""
    if sentences == 0:
        return PROSE if len(gap) <= (140 if before else 50) else FAR
    return NEXT if before and sentences == 1 and len(gap) <= 220 else FAR


def _group(days: Days, items: list[Item], low: str, step: int, cost: int) -> tuple[Days, ...]:
    """The days that share the slot: "Monday or Tuesday at 10", "at 10 on Monday or Tuesday"."""
    group = [days]
    place = bisect_left(items, days.start, key=lambda item: item.start)
    while items[place] is not days:
        place += 1
    place += step
    while cost <= COMMA and 0 <= place < len(items) and isinstance(other := items[place], Days):
        left, right = (other, group[0]) if step < 0 else (group[-1], other)
        gap = low[left.end : right.start]
        if left.start == right.start:
            gap = " or "
        comma = gap.strip() == "," and (
            len(group) > 1 or (left.plain and right.plain and low.startswith(" at ", right.end))
        )
        if other.recurring or other.vague or not (comma or _SHARE.fullmatch(gap)):
            break
        if step > 0 and _takes(items, place, low):
            break
        group = [other, *group] if step < 0 else [*group, other]
        place += step
    return tuple(group)


def _takes(items: list[Item], place: int, low: str) -> bool:
    """Whether the days at this place have a slot of their own right behind."""
    following = items[place + 1] if place + 1 < len(items) else None
    return isinstance(following, Slot) and _cost(low[items[place].end : following.start], before=True) <= COMMA


def _heads_row(slot: Slot, low: str) -> bool:
    """Whether the slot begins its line."""
    return bool(re.search(r"(?:^|\n)[ ,*\u2022|>-]{0,6}$", low[max(0, slot.start - 8) : slot.start]))
