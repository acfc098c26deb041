"""One time said twice, in two zones: "11am PT (2pm ET)", "3 your time, 1 for me"."""

from __future__ import annotations

import re

from followup_daemon.reading.time_links import Link, same_time_gap
from followup_daemon.reading.time_pieces import Slot
from followup_daemon.reading.time_text import Text

Once = tuple[Link, Slot | None]


def once(run: list[Link], text: Text) -> list[Once]:
    """The links of a run, those that say the time before them again left out but kept beside it."""
    given: list[Once] = []
    end = 0
    for link in run:
        last = given[-1][0] if given else None
        if last is not None and _again(last, link, text.low[end : link.slot.start], text):
            given[-1] = _named_first(last, link, text)
        else:
            given.append((link, None))
        end = max([link.slot.end, *(days.end for days in link.days if days.start >= link.slot.end)])
    return given


def agree(first: Link, second: Slot, text: Text) -> bool:
    """Whether both slots begin at the same instant."""
    day = first.days[0].first if first.days else text.setting.today
    return text.instant(first.slot, day) == text.instant(second, day)


def _again(first: Link, second: Link, gap: str, text: Text) -> bool:
    zone = second.slot.zone
    if zone is None or not same_time_gap(gap) or _same_zone(first.slot, second.slot):
        return False
    if agree(first, second.slot, text):
        return True
    if zone.zone is None:  # "for me": nothing to reckon with
        return "(" in gap or "," in gap or gap.strip() in {"/", "=", "or", "-"}
    return "," not in gap and bool(re.search(r"\(|\bthat\b|\bwhich\b|\bi\.?e\b", gap))


def _same_zone(first: Slot, second: Slot) -> bool:
    one, two = first.zone, second.zone
    return one is not None and two is not None and (one.zone, one.whose) == (two.zone, two.whose)


def _named_first(first: Link, second: Link, text: Text) -> Once:
    """The time with a zone before one without, where they do not agree: "3pm (8pm UK)" is eight there."""
    zone = second.slot.zone
    unnamed = first.slot.start not in text.zones and zone is not None and zone.zone is not None
    if unnamed and not agree(first, second.slot, text):
        return second, first.slot
    return first, second.slot
