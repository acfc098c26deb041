"""What a mail of the owner's does: thanks, asks for news, offers times, withdraws, accepts, tells of a call, answers.

One mail may do several. Whether it came after the interview is not told here; a thanks counts as one only where it
speaks of a conversation that took place, not of an invitation, an arrangement or a quick reply.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup_daemon.reading.act_words import (
    ACCEPTS_OFFER,
    ASKS_NEWS,
    CALLED,
    HOPES_FOR_NEWS,
    NEWS_WORD,
    NEXT_STEPS,
    NO_NEWS,
    OFFERS_TIMES,
    SAYS_YES,
    STATE_OF_THINGS,
    STAYS,
    WITHDRAWS,
)
from followup_daemon.reading.moments import Moment
from followup_daemon.reading.phrases import Sentence
from followup_daemon.reading.thanking import thanks
from followup_daemon.signals import OwnerAct

_ASKS = re.compile(
    # beside thanks only a sentence that asks outright asks for news; "you have a decision to make" does not
    r"\b(?:wonder\w*|ask\w*|[ei]nquir\w*|updates?|check\w*|follow\w*|curious|"
    r"(?:know|hear|see|learn) (?:if|when|whether|where|how|what)|let me know)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Act:
    """What a sentence of the owner's does, and the rule that read it."""

    act: OwnerAct
    words: str
    rule: str


def acts(
    said: Sequence[Sentence], moments: Sequence[Moment], *, offered: bool, thanked: bool = False
) -> tuple[Act, ...]:
    """What the mail does.

    ``offered`` says that the last mail from their side made an offer, ``thanked`` that an earlier one of the owner's
    thanked: what is a politeness beside thanks ("still hoping to hear") asks for news after them.
    """
    found: list[Act] = []
    leaves = _withdraws(said)
    accepts = None if leaves else _accepts(said, offered=offered)
    for act in (_thanks(said), _asks_news(said, thanked=thanked), leaves, accepts, _called(said)):
        found += [act] if act else []
    if not (leaves or accepts or offered):
        times = _offers_times(said, moments)
        found += [times] if times else []
    return tuple(found) or (Act("answers", " ".join(one.text for one in said[:3]), "any other mail"),)


def _thanks(said: Sequence[Sentence]) -> Act | None:
    one = thanks(said)
    return Act("thanks", one.text, "thanks for a conversation") if one else None


def _asks_news(said: Sequence[Sentence], *, thanked: bool) -> Act | None:
    softly = thanked or thanks(said) is None
    for one in said:
        asks = ASKS_NEWS.search(one.text) or (one.asks and NEWS_WORD.search(one.text))
        if softly:
            asks = asks or NEXT_STEPS.search(one.text) or HOPES_FOR_NEWS.search(one.text)
        elif not (one.asks or _ASKS.search(one.text)):
            continue
        if asks and not NO_NEWS.search(one.text):
            return Act("asks_news", one.text, "asks where things stand")
    return None


def _withdraws(said: Sequence[Sentence]) -> Act | None:
    for one in said:
        if WITHDRAWS.search(one.text) and not STAYS.search(one.text) and not one.asks:
            return Act("withdraws", one.text, "withdraws")
    return None


def _accepts(said: Sequence[Sentence], *, offered: bool) -> Act | None:
    for one in said:
        if ACCEPTS_OFFER.search(one.text) and not one.asks and not STAYS.search(one.text):
            return Act("accepts_offer", one.text, "accepts the offer")
        if offered and SAYS_YES.match(one.text):
            return Act("accepts_offer", one.text, "yes to an offer")
    return None


def _called(said: Sequence[Sentence]) -> Act | None:
    """A call about the state of things; a telephone interview is thanked for, and none."""
    for index, one in enumerate(said):
        if CALLED.search(one.text) and any(STATE_OF_THINGS.search(near.text) for near in said[index : index + 3]):
            return Act("called", one.text, "tells of a call")
    return None


def _offers_times(said: Sequence[Sentence], moments: Sequence[Moment]) -> Act | None:
    ahead = [moment for moment in moments if not moment.past]
    for one in said:
        inside = [moment for moment in ahead if one.start <= moment.span[0] < one.end]
        if inside and OFFERS_TIMES.search(one.text):
            return Act("offers_times", one.text, "proposes times")
    return None
