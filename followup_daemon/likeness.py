"""Whether two ways to write a company or a role may mean the same one."""

from __future__ import annotations

import re
import unicodedata

LEGAL_FORMS = frozenset(
    "inc llc llp ltd limited plc gmbh ag kg se sa sas sarl bv nv ab as oy co corp corporation company group pvt pty "
    "the of and for".split()
)
"""Words that tell no company from another: "Acme Inc." is "Acme"."""

ROLE_FILLERS = frozenset("role position job post opening vacancy the a an of for and in at m w f d x".split())
"""Words that tell no role from another: "the Data Analyst position" is "Data Analyst"."""


def same_company(one: str | None, other: str | None) -> bool:
    """Whether both are known and one holds every telling word of the other ("Acme" and "Acme Robotics Ltd")."""
    return _holds(_words(one, LEGAL_FORMS), _words(other, LEGAL_FORMS))


def clearly_other_company(one: str | None, other: str | None) -> bool:
    """Whether both are known and cannot be one company."""
    return bool(one and other) and not same_company(one, other)


def same_role(one: str | None, other: str | None) -> bool:
    """Whether both are known and one holds every telling word of the other."""
    return _holds(_words(one, ROLE_FILLERS), _words(other, ROLE_FILLERS))


def clearly_other_role(one: str | None, other: str | None) -> bool:
    """Whether both are known and share too little to be one role: under half the words of the shorter."""
    first, second = _words(one, ROLE_FILLERS), _words(other, ROLE_FILLERS)
    if not first or not second:
        return False
    return 2 * len(first & second) < min(len(first), len(second)) or _ranks_differ(first, second)


_RANKS = frozenset("junior senior lead principal staff head chief intern i ii iii iv 1 2 3 4".split())


def _ranks_differ(first: frozenset[str], second: frozenset[str]) -> bool:
    """Two roles alike but for their rank are two roles: Engineer I and Engineer II."""
    return bool(first & _RANKS) and bool(second & _RANKS) and (first & _RANKS) != (second & _RANKS)


def role_words(text: str | None) -> frozenset[str]:
    """The words of a role that tell it from another."""
    return _words(text, ROLE_FILLERS)


def _holds(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(first) and bool(second) and (first <= second or second <= first)


def _words(text: str | None, fillers: frozenset[str]) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = frozenset(re.findall(r"[^\W_]+", bare))
    return words - fillers or words
