"""When someone who is away is back: the first day on which they answer again, read from an absence note."""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from followup_daemon.reading.automatic_words import ABSENCE
from followup_daemon.reading.moments import Moment, last_day
from followup_daemon.reading.phrases import phrases, sentences

_BACK_ON = phrases(
    """
    # the first day back: "back on Monday", "returning 14 July", "return to the office on", "will be in again from"
    (?:back|return|returns|returning|resum(?:e|es|ing)|be in(?: the office)? again|available again|reachable again|at (?:my|her|his) desk again|(?<!not\\s)in (?:the )?office (?:again )?(?:from|on|as of)|rejoin|reopens?|re-opens?|wieder (?:da|im b\u00fcro|erreichbar)|zur\u00fcck|de retour|reprend\\w*|reprise|vuelvo|regreso|weer (?:aanwezig|bereikbaar|terug)|terug)\\b
    """
)
_NOT_BACK_BEFORE = phrases("(?:not|n't|nicht|pas) (?:\\w+ ){0,4}(?:until|till|before|vor|avant)")
_AWAY_UNTIL = phrases(
    """
    # the last day away: "out until 9 May", "away through Friday", "from 3 to 7 March", "up to and including the 12th"
    (?:until|till|til|'til|through|thru|up to|up until|inclusive|bis|jusqu'?au?|hasta|tot)\\b
    """
)


def returns(text: str, moments: Sequence[Moment], written: date) -> date | None:
    """The first day back that the note names (SPEC section 2): "back on D" is D, "away until D" the first working day
    after D by the week alone (the caller knows the holidays); None where it names none or the day has gone by."""
    away: date | None = None
    for one in sentences(text):
        for moment in (moment for moment in moments if one.start < moment.span[1] <= one.end):
            day = last_day(moment)
            if day is None or day < written:
                continue
            before = one.text[: max(0, moment.span[0] - one.start + 12)][-80:]
            if _comes_back(one.text, before):
                return day
            if ABSENCE.search(one.text) or _AWAY_UNTIL.search(before):
                away = max(away, day) if away else day
    return _next_weekday(away) if away else None


def _comes_back(sentence: str, before: str) -> bool:
    """Whether the words before the date say that it is a day back, and not the last day away."""
    said = list(_BACK_ON.finditer(before))
    if said:
        ended = list(_AWAY_UNTIL.finditer(before, said[-1].end()))
        return not ended or bool(_NOT_BACK_BEFORE.search(sentence))
    return bool(_NOT_BACK_BEFORE.search(before))


def _next_weekday(day: date) -> date:
    """The first day from Monday to Friday after ``day``."""
    following = day + timedelta(days=1)
    while following.weekday() >= 5:
        following += timedelta(days=1)
    return following
