"""Whether two ways to write a company or a role may mean the same one.

Roles are compared word by word, each word cut to its stem: "nursing post" may be "Staff Nurse", "3rd grade" is "Grade
3", "PA" is "Personal Assistant", a developer is an engineer. Two are plainly different where rank, number, the thing
worked on or what one is by trade differs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

LEGAL_FORMS = frozenset(
    "inc llc llp ltd limited plc gmbh ag kg se sa sas sarl bv nv ab as oy co corp corporation company group pvt pty "
    "the of and for".split()
)
"""Words that tell no company from another: "Acme Inc." is "Acme"."""

ROLE_FILLERS = frozenset(
    "role position job post opening vacancy the a an of for and in at on our to m w f d x ref req id no part full time "
    "temporary permanent remote hybrid onsite".split()
)
"""Words that tell no role from another: "the Data Analyst position" is "Data Analyst"."""

_RANKS = frozenset("junior senior lead principal staff chief intern 1 2 3 4".split())
_SAID_OTHERWISE = {
    "sr": "senior", "jr": "junior", "head": "lead", "leader": "lead", "i": "1", "ii": "2", "iii": "3", "iv": "4",
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7",
    "eighth": "8", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
}  # fmt: skip
_ALIKE = (
    "developer engineer programmer coder", "advisor adviser agent representative rep consultant",
    "waiter waitress server waitstaff",
    "chef cook", "carer caregiver care", "assistant aide helper", "shop store retail", "tester qa quality test",
    "joiner carpenter", "researcher research", "solicitor lawyer attorney legal", "cleaner janitor",
    "accountant accounting accounts bookkeeper finance", "buyer buying purchasing procurement", "hr people personnel",
    "clerk clerical",
    "security guard", "receptionist reception", "driver courier trucker", "warehouse logistics",
    "barman bartender barmaid bar",
    "maths mathematics math", "helpdesk servicedesk support", "seller sales salesperson",
)  # fmt: skip
"""Words for one line of work; a house may use either."""

_ENDINGS = (
    "lectureships", "lectureship", "ations", "ation", "ative", "ators", "ator", "ements", "ement", "ingly", "ings",
    "ships", "ship", "eries", "ery", "ians", "ian", "ists", "ist", "ants", "ant", "ing", "ers", "ors", "ies", "als",
    "al", "ed", "er", "or", "es", "y", "s", "e",
)  # fmt: skip
_LEAST_STEM = 4
_SHORT_OF, _MAY_BE_SHORT_OF = 5, 3
"""Letters from which one word that begins another is the short of it ("admin", "postdoc"), or may be ("lab")."""

_INITIALS = re.compile(r"[a-z]{2,4}")
_CUT = re.compile(r"\s+(?:of|for|in|to|at|on|with|-)\s+|\s*[,(\u2013/|]", re.IGNORECASE)
_BY_TRADE = re.compile(
    # a last word that says what one is: "engineer", "nurse", "assistant"
    r"(?:er|or|ist|ant|ian|yst|eer|man|nurse|cook|chef|clerk|lead|intern|aide|agent|guard|head|officer|hand)s?$"
)


def same_company(one: str | None, other: str | None) -> bool:
    """Whether both are known and one holds every telling word of the other ("Acme" and "Acme Robotics Ltd")."""
    return _holds(_words(one, LEGAL_FORMS), _words(other, LEGAL_FORMS))


def clearly_other_company(one: str | None, other: str | None) -> bool:
    """Whether both are known and cannot be one company."""
    return bool(one and other) and not same_company(one, other)


@lru_cache(maxsize=4096)
def same_role(one: str | None, other: str | None) -> bool:
    """Whether both are known and one holds every telling word of the other, in whatever form."""
    first, second = _pair(one, other, _SHORT_OF)
    return _holds(first, second) and not _ranks_differ(first, second)


@lru_cache(maxsize=4096)
def clearly_other_role(one: str | None, other: str | None) -> bool:
    """Whether both are known and cannot be one role: of another rank or number, of another trade, or another's work."""
    first, second = _pair(one, other, _MAY_BE_SHORT_OF)
    if not first or not second:
        return False
    if _ranks_differ(first, second) or _numbers_differ(first, second):
        return True
    if _holds(first, second):
        return False
    short, long = sorted((_head(one), _head(other)), key=len)
    if short == long or _begins(short, long, _MAY_BE_SHORT_OF):
        rest = [words - {short, long} - _RANKS for words in (first, second)]
        return all(rest) and not rest[0] & rest[1]
    if all(_BY_TRADE.search(_last_word(role)) for role in (one, other)):
        return True
    return 2 * len(first & second) < min(len(first), len(second))


def role_words(text: str | None) -> frozenset[str]:
    """The stems of the words of a role that tell it from another."""
    return frozenset(map(_stem, _words(text, ROLE_FILLERS)))


def _pair(one: str | None, other: str | None, least: int) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of both, those of one that are a short form of the other's as the other has them."""
    one, other = _joined(one, other), _joined(other, one)
    first, second = role_words(one), role_words(other)
    return _spelt_out(first, second, other, least), _spelt_out(second, first, one, least)


def _joined(role: str | None, other: str | None) -> str:
    """The role with two words as one where the other role has them so: "back end" as "backend"."""
    words, known = _letters(role), set(_letters(other))
    for first, second in pairwise(words):
        if first + second in known:
            return re.sub(rf"(?i)\b{re.escape(first)}[\W_]+{re.escape(second)}\b", first + second, role or "")
    return role or ""


def _spelt_out(words: Iterable[str], others: frozenset[str], other: str | None, least: int) -> frozenset[str]:
    """The words, "pa" as "personal assistant" and "admin" as "administr" where the other role has those."""
    found: set[str] = set()
    ordered = [word for word in _letters(other) if word not in ROLE_FILLERS]
    for word in words:
        begun = next(
            (min(word, one, key=len) for one in others if _begins(word, one, least) or _begins(one, word, least)), None
        )
        found |= {begun or word} if word in others or begun else (_of_initials(word, ordered) or {word})
    return frozenset(found)


def _begins(short: str, long: str, least: int) -> bool:
    """Whether the one is the other's beginning, and long enough to be the short of it."""
    return least <= len(short) < len(long) and long.startswith(short)


def _of_initials(word: str, ordered: list[str]) -> set[str]:
    """The stems of the words in a row whose first letters make up the word."""
    if not _INITIALS.fullmatch(word):
        return set()
    letters = [(letter, one) for one in ordered for letter in (one if len(one) < 3 else one[0])]
    at = "".join(letter for letter, _ in letters).find(word)
    return {_stem(one) for _, one in letters[at : at + len(word)]} if at >= 0 else set()


def _ranks_differ(first: frozenset[str], second: frozenset[str]) -> bool:
    """Two roles alike but for their rank are two roles: Engineer I and Engineer II; "team lead" may be a senior one."""
    ranks = first & _RANKS, second & _RANKS
    return all(ranks) and not _holds(*ranks)


def _numbers_differ(first: frozenset[str], second: frozenset[str]) -> bool:
    numbers = [{word for word in words if word.isdigit() and len(word) < 3} for words in (first, second)]
    return all(numbers) and not numbers[0] & numbers[1]


def _holds(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(first) and bool(second) and (first <= second or second <= first)


def _last_word(role: str | None) -> str:
    """What one is: the last word before "of", a comma or a bracket, numbers and fillers left out."""
    words = [word for word in _letters(_CUT.split(role or "", maxsplit=1)[0]) if word not in ROLE_FILLERS]
    telling = [word for word in words if not _SAID_OTHERWISE.get(word, word).isdigit()]
    return telling[-1] if telling else ""


def _head(role: str | None) -> str:
    return _stem(_last_word(role))


def _words(text: str | None, fillers: frozenset[str]) -> frozenset[str]:
    words = frozenset(_letters(text))
    return words - fillers or words


@lru_cache(maxsize=4096)
def _letters(text: str | None) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.findall(r"[^\W_]+", bare)
    return tuple(re.sub(r"^(\d{1,2})(?:st|nd|rd|th)$", r"\1", word) for word in words)


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """The word as it is compared: "nursing", "nurses" and "nurse" as one, so too words for one line of work."""
    word = _SAID_OTHERWISE.get(word, word)
    return word if word in _RANKS else _GROUPS.get(word) or _GROUPS.get(_cut(word)) or _cut(word)


def _cut(word: str) -> str:
    """The word without the endings by which a trade and its work differ."""
    for _ in range(3):
        ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= _LEAST_STEM), "")
        if not ending:
            break
        word = word.removesuffix(ending)
    return word


_GROUPS = {form: line.split()[0] for line in _ALIKE for word in line.split() for form in (word, _cut(word))}
