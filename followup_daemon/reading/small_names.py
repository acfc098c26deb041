"""Names of shops and firms that no domain tells: written small in terse mail ("the line cook job at harbour kitchen"),
or alone below the writer's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_daemon.reading.roles import is_title
from followup_daemon.reading.titles import NO_COMPANY, ORGANISATIONS

_AT = re.compile(r"\b(?:at|from|with) (the )?(?=[a-z])")
_WORDS = re.compile(r"[a-z][\w'&-]{0,30}(?: (?:&|[a-z][\w'&-]{0,30})){0,5}")
_JOB_BEFORE = re.compile(
    r"\b(?:job|role|position|post|gig|opening|vacancy|here|[a-z]{3,20}(?:er|or|ist|ista|nurse|cook|chef))\s*$"
)
_ENDS = frozenset(
    "on in for to at about re this next can could would will are is was has have had if and thurs thu mon tue tues wed "
    "fri sat sun monday tuesday wednesday thursday friday saturday sunday tomorrow today interview please pls u you we "
    "i my our your his her their it or but so as by ok".split()
)
_COMMON = frozenset(
    "job head main local medical shopping town health leisure sports community training test same front back team "
    "bus train city whole other new a an any some all each every this that us".split()
)
"""Words with which a place begins that is no name: "the job centre", "the same school"."""

_HOUSES = frozenset(
    "pub bistro diner deli salon tavern brasserie pizzeria grill supermarket barbers butchers takeaway".split()
)
_LEAST = 2
SMALL = frozenset("of the and & for de la du des van von der di e und y".split())
_MEETS = frozenset("teams zoom microsoft webex meet skype".split())


def small_names(text: str) -> Iterator[str]:
    """What stands small behind "at" or "from" and ends in a word like "kitchen", or behind a job and "at the"."""
    for found in _AT.finditer(text):
        told = _WORDS.match(text, found.end())
        words = _cut(told.group().split()) if told else []
        if len(words) < _LEAST or words[0] in _COMMON:
            continue
        end = next((place for place in range(len(words), 1, -1) if _is_house(words[place - 1])), 0)
        before = text[max(0, found.start() - 24) : found.start()]
        if end:
            yield " ".join(words[:end])
        elif found.group(1) and _JOB_BEFORE.search(before):
            yield "the " + " ".join(words)


def _is_house(word: str) -> bool:
    return word in ORGANISATIONS or word in _HOUSES


def _cut(words: list[str]) -> list[str]:
    """The words up to the first that goes on with the sentence; "fox and hounds" is one name."""
    for place, word in enumerate(words):
        joins = word == "and" and 0 < place < len(words) - 1 and words[place + 1] not in _ENDS
        if word in _ENDS and not (joins and place == 1):
            return words[:place]
    return words


def below_the_name(text: str) -> Iterator[str]:
    """A line below a writer's name that can be a shop's or a firm's: "The Copper Kettle", "Pine & Daughters, Leeds"."""
    for line in text.splitlines()[1:5]:
        name = re.split(r",|\s[-|\u2013]\s|\|", line.strip(" *>-"), maxsplit=1)[0].strip()
        words = name.split()
        large = all(word[0].isupper() or word in SMALL for word in words)
        begins = words[:1] == ["The"] or (words[:1] != [] and words[0].lower() not in NO_COMPANY)
        if not _MEETS.isdisjoint(name.lower().split()):
            continue
        if 1 < len(words) <= 6 and large and begins and not is_title(name):
            yield name
