"""What stands, said again by the owner: "Yes, still on for Thursday", "see you Thursday at 2 as agreed".

It changes nothing of the agreement, but tells that it still held when the mail was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup_daemon.reading.agenda import Agenda, Agreement
from followup_daemon.reading.agreement_answer import STATES
from followup_daemon.reading.agreement_match import match_slot
from followup_daemon.reading.agreement_words import CHECKS
from followup_daemon.reading.change_words import MOVES
from followup_daemon.reading.clauses import Clause, clause_at, clauses_of
from followup_daemon.reading.offers import Slot
from followup_daemon.reading.phrases import Sentence

AGAIN = 0.9
"""How certain it is."""

RULE = "says again what stands"

_HOLDS = re.compile(
    # that it holds, without the time: "still on", "all set", "see you then", "nothing has changed", "as agreed"
    r"\b(?:still (?:on|good|fine|works?|suits?|ok|okay|all good|happening|coming|confirmed|free|available|planning)"
    r"|(?:all|good) (?:set|to go)|(?:see|meet|speak to|talk to) (?:you|u|ya|you all|you both) (?:then|there)"
    r"|be there|(?:until|till) then|nothing(?:'s| has)? changed|no changes?|as (?:agreed|planned|arranged|discussed"
    r"|scheduled)|looking forward to it)\b",
    re.IGNORECASE,
)


def asks_again(named: Sequence[Slot], said: Sequence[Sentence], table: Agenda) -> bool:
    """Whether their mail asks if what stands still does: "are we still on for Thursday?"."""
    stands = _standing(table)
    asked = [slot for slot in named if slot.sentence.asks]
    if asked:
        return all(match_slot(slot, stands, "") is not None for slot in asked)
    return any(one.asks and _HOLDS.search(one.text) for one in said) and bool(stands)


def said_again(table: Agenda, index: int, said: Sequence[Sentence], named: Sequence[Slot]) -> tuple[Agreement, ...]:
    """The standing talks that the mail says again, none where it opens the matter in any way."""
    stands = _standing(table)
    open_ = table.offers or table.proposals or table.undone or table.wants_move
    clauses = [clause for sentence in said for clause in clauses_of(sentence)]
    if not stands or open_ or any(_doubts(clause) for clause in clauses):
        return ()
    if any(match_slot(slot, stands, "") is None for slot in named):
        return ()
    told = {slot: clause_at(clauses, slot.place) for slot in named}
    meant = {match_slot(slot, stands, ""): clause for slot, clause in told.items() if clause and _states(clause)}
    if not named and (words := _unnamed(clauses, table)):
        meant = {stands[0]: words}
    return tuple(
        Agreement(index, slot, clause.text, RULE, AGAIN, table.first, table.standing_uid, again=True)
        for slot, clause in meant.items()
        if slot is not None
    )


def _standing(table: Agenda) -> list[Slot]:
    first = [table.standing] if table.standing and table.standing.start else []
    return [*first, *table.further]


def _states(clause: Clause) -> bool:
    """Whether a clause that names the time holds it for settled."""
    held = STATES.search(clause.text) or _HOLDS.search(clause.text)
    return not clause.asks and (clause.agrees or held is not None)


def _unnamed(clauses: Sequence[Clause], table: Agenda) -> Clause | None:
    """The clause that says that it holds, or yes where they asked whether it does."""
    for clause in clauses:
        if not clause.asks and (_HOLDS.search(clause.text) or (table.asked_again and clause.agrees)):
            return clause
    return None


def _doubts(clause: Clause) -> bool:
    return bool(clause.no or clause.hedged or CHECKS.search(clause.text) or MOVES.search(clause.text))
