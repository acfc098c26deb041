"""Decisions that no single sentence tells: marks of several kinds, weighed over a short mail.

Each mark is also found in mail that decides nothing. So two of different kinds are asked for, and nothing may look
ahead to a decision still to come ("we meet on Friday") or only answer what the owner wrote ("thanks for the article").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from followup_daemon.reading.faint_marks import (
    BLUNT,
    COUNTERFACTUAL,
    CRITICISM,
    FAINT_PRAISE,
    FAINT_SORRY,
    LOOKS_AHEAD,
    SETTLED,
    SOMEBODY,
    YES_BEGIN,
    YES_FAINT,
    YES_JOY,
)
from followup_daemon.reading.frames import ENGAGES, WANTING
from followup_daemon.reading.phrases import Phrases, Sentence, phrases, worded
from followup_daemon.reading.refusals import CONSOLATION
from followup_daemon.reading.rounds import MOVED
from followup_daemon.reading.weights import (
    ANSWERS_OWNER,
    APPROVED,
    BEGINS,
    CONTRAST,
    GOODBYE,
    LACK,
    PRAISED,
    SET_TASK,
    SOMEBODY_HAS_IT,
    SORRY,
    SUPPOSED_YES,
    TERMS,
    WHEN,
)

_SHORT = 12
"""Sentences up to which a mail is read for faint marks: a longer one has some of every kind."""

_BRIEF = 6
"""Sentences up to which joy and a beginning are enough for a yes, and a task and a time for an asking back."""

HIRING = worded(
    # a word by which a longer mail shows that it speaks of a job at all: "role", "your interview", "the panel"
    r"\b(?:interview|candida|applica|applied|applicant|position|role|post\b|job|hire|hiring|vacanc|recruit|appoint|panel|cv\b|"
    r"resume|salary|start date|references|onboard|audition|trial|opening|opportunity|join)",
)

_YOU = phrases("you(?:r|'re|'d)?\\b")
_LACKING = (CRITICISM, WANTING, LACK)
_TERSE = 4
"""Sentences up to which faint marks of a no count without a word of a job."""

_MARKS_OF_A_NO = (
    ((FAINT_SORRY, SORRY), 2),
    ((BLUNT,), 2),
    ((COUNTERFACTUAL,), 2),
    (_LACKING, 2),
    ((CONSOLATION, GOODBYE), 2),
    ((SOMEBODY_HAS_IT,), 2),
    ((CONTRAST,), 2),
    ((SETTLED,), 1),
    ((FAINT_PRAISE,), 1),
)
_ENOUGH_FOR_A_NO = 4
_GLAD = ((YES_JOY, APPROVED), (BEGINS, ENGAGES), (TERMS, YES_FAINT))
_REASONS = (COUNTERFACTUAL, *_LACKING, SOMEBODY_HAS_IT)


def faint_rejection(said: Sequence[Sentence]) -> Sentence | None:
    """The sentence of a no without a clear word: marks of several kinds in a short mail that looks ahead to nothing."""
    if len(said) > _SHORT or any(map(_shows((LOOKS_AHEAD, ANSWERS_OWNER, MOVED)), said)):
        return None
    if len(said) > _TERSE and not any(HIRING.search(one.text) for one in said):
        return None
    weight = sum(weight for tables, weight in _MARKS_OF_A_NO if any(map(_shows(tables), said)))
    given = next((one for one in said if SETTLED.search(one.text) and SOMEBODY.search(one.text)), None)
    told = [one for one in said if not (one.asks and _YOU.search(one.text))]
    reason = given or next(filter(_shows(_REASONS), told), None)
    if reason is None or weight + (3 if given else 0) < _ENOUGH_FOR_A_NO:
        return None
    return reason


def faint_offer(said: Sequence[Sentence]) -> Sentence | None:
    """The sentence of a yes without a clear word: terms, joy and a beginning, two of the three in a short mail."""
    if len(said) > _SHORT:
        return None
    tables = (YES_FAINT, YES_JOY, YES_BEGIN, ENGAGES)
    met = [table for table in tables if any(table.search(one.text) for one in said)]
    glad = len(said) <= _BRIEF and _marks(said, _GLAD) > 1
    if not glad and (len(met) < 2 or not (YES_FAINT in met or len(met) > 2)):
        return None
    if glad and any(map(_shows((LOOKS_AHEAD, SUPPOSED_YES, ANSWERS_OWNER)), said)):
        return None
    return next(filter(_shows((*tables, APPROVED, BEGINS, TERMS)), said))


def faint_round(said: Sequence[Sentence]) -> Sentence | None:
    """The sentence of an asking back without a clear word: a task or a talk is set, and they liked you or ask when."""
    task = next(filter(_shows((SET_TASK,)), said), None)
    if task is None or len(said) > _BRIEF or any(map(_shows((LOOKS_AHEAD, SUPPOSED_YES, ANSWERS_OWNER, MOVED)), said)):
        return None
    return task if any(map(_shows((PRAISED, WHEN)), said)) else None


def _marks(said: Sequence[Sentence], kinds_of_marks: Sequence[tuple[Phrases, ...]]) -> int:
    """How many kinds of marks the mail shows."""
    return sum(any(map(_shows(tables), said)) for tables in kinds_of_marks)


def _shows(tables: tuple[Phrases, ...]) -> Callable[[Sentence], bool]:
    """Whether a sentence fits any of the tables."""
    return lambda one: any(table.search(one.text) for table in tables)
