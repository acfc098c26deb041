"""The decision that a mail comes to by its slots, where no single phrase says it.

Who is chosen (``outcome_who``) and what happens next (``outcome_next``) are asked of every sentence, of what it asserts
only. One slot alone decides nothing: a no is somebody chosen or something wanting *and* a farewell or regret; a yes is
the choice of you *and* a piece of work's beginning, or several of these; an asking back is a request *and* a stage or
people to meet. Nothing may say that the decision is still to come, save beside an asking back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from followup_daemon.reading import outcome_next as ahead
from followup_daemon.reading import outcome_who as who
from followup_daemon.reading.asserted import asserted
from followup_daemon.reading.hirings import HALF_OFFER, OFFER_DENIED
from followup_daemon.reading.phrases import Phrases, Sentence
from followup_daemon.reading.rounds import MOVED
from followup_daemon.signals import WordKind

_LONG = 16
"""Sentences up to which a mail is weighed: a longer one has some of every mark."""

_NO: Mapping[str, tuple[Phrases, int]] = {
    "somebody else": (who.OTHER_CHOSEN, 3),
    "need": (who.NEED, 2),
    "lack": (who.LACK, 2),
    "might have been": (who.WOULD_HAVE_BEEN, 2),
    "parting": (ahead.PARTS, 2),
    "regret": (ahead.SAD, 1),
    "turn": (ahead.TURN, 1),
    "praise": (ahead.PRAISED, 1),
}
_NO_NEEDS = {"somebody else", "need", "lack", "might have been"}
_YES: Mapping[str, tuple[Phrases, int]] = {
    "half a yes": (HALF_OFFER, 3),
    "you": (who.YOU_CHOSEN, 3),
    "agreed": (who.AGREED, 2),
    "beginning": (ahead.BEGINS, 2),
    "things": (ahead.THINGS, 1),
    "pay": (ahead.PAY, 2),
    "papers": (ahead.PAPERS, 2),
    "acceptance": (ahead.ACCEPT, 2),
    "gladness": (ahead.GLAD, 1),
}
_YES_NEEDS = {"half a yes", "you", "beginning", "papers", "acceptance", "pay"}
_AGAIN: Mapping[str, tuple[Phrases, int]] = {
    "request": (ahead.REQUEST, 2),
    "stage": (ahead.STAGE, 2),
    "meeting": (ahead.MEETS, 1),
}
_BRIEF = 3
"""Sentences up to which half a yes is a whole one: nothing else is said."""
_ENOUGH = 4
_ENOUGH_NO = 3
_ENOUGH_AGAIN = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the slots come to, and the sentence that shows it most."""

    kind: WordKind
    words: str
    rule: str


def outcome(said: Sequence[Sentence]) -> Outcome | None:
    """The decision the slots of the mail make together; None where they do not add up."""
    if len(said) > _LONG:
        return None
    told = [(one, asserted(one.text)) for one in said]
    no, yes, again = (_filled(told, slots) for slots in (_NO, _YES, _AGAIN))
    open_ = _any(said, ahead.UNDECIDED) or _any(said, ahead.TO_COME)
    answers = _any(said, ahead.ANSWERS)
    weight = _weight(no, _NO)
    if (
        no.keys() & _NO_NEEDS
        and len(no) > 1
        and weight >= _ENOUGH_NO
        and not open_
        and not (answers and "somebody else" not in no)
    ):
        return Outcome("rejection", _shown(no, _NO), _rule(no))
    further = _weight(again, _AGAIN) if len(again) > 1 and not _any(said, MOVED) and not answers else 0
    glad = _weight(yes, _YES) if yes.keys() & _YES_NEEDS and not open_ and not answers else 0
    if (glad >= _ENOUGH and glad > further) or ("half a yes" in yes and glad and not again and len(said) <= _BRIEF):
        return Outcome("offer", _shown(yes, _YES), _rule(yes))
    if further >= _ENOUGH_AGAIN:
        return Outcome("next_round", _shown(again, _AGAIN), _rule(again))
    return None


def _filled(told: Sequence[tuple[Sentence, str]], slots: Mapping[str, tuple[Phrases, int]]) -> dict[str, str]:
    """The slots that are filled, each with the first sentence that fills it."""
    found: dict[str, str] = {}
    for name, (table, _) in slots.items():
        filled = next(
            (one.text for one, text in told if text and table.search(text) and not _denied(table, text)), None
        )
        if filled is not None:
            found[name] = filled
    return found


def _denied(table: Phrases, text: str) -> bool:
    """Whether what looks like half a yes is none: "this is no offer", "before we make an offer"."""
    return table is HALF_OFFER and OFFER_DENIED.search(text) is not None


def _weight(filled: Mapping[str, str], slots: Mapping[str, tuple[Phrases, int]]) -> int:
    return sum(slots[name][1] for name in filled)


def _shown(filled: Mapping[str, str], slots: Mapping[str, tuple[Phrases, int]]) -> str:
    return filled[max(filled, key=lambda name: slots[name][1])]


def _rule(filled: Mapping[str, str]) -> str:
    return " and ".join(filled)


def _any(said: Sequence[Sentence], table: Phrases) -> bool:
    return any(table.search(one.text) for one in said)
