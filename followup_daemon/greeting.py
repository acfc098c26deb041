"""By which name a letter greets somebody, from the display name in a mail header; unknown is better than wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

LONGEST_NAME = 120
MOST_NAMES = 4

NOT_A_PERSON = frozenset(
    "acquisition admin administration administrator agency application applications assistant associate bot calendar "
    "candidate careers ceo chief client communications company consulting coordinator crew cto department desk "
    "director division do-not-reply donotreply engineer engineering enquiries experience finance founder gmbh group "
    "head helpdesk hiring hotel hr human inbox inc info interview interviewer interviews job jobs lead llc ltd mail "
    "manager managing marketing no-reply nobody noreply notification notifications notify office officer operations "
    "panel partner people personnel president principal product recruiter recruiters recruiting recruitment "
    "reception resources sales scheduler scheduling school secretary services staff staffing supervisor support system "
    "talent team teams the undisclosed-recipients university unknown".split()
)
"""Words of teams, functions and machines: where one stands, no first name is told."""

TITLES = frozenset({"dr", "prof", "professor"})
"""These stay, before the family name."""

FORMS_OF_ADDRESS = frozenset(
    "mr mrs ms miss mx sir herr frau mme mlle madame monsieur sra se\u00f1or se\u00f1ora".split()
)
"""These stay only where no first name is known."""

AFTER_NAMES = frozenset(
    "ba bsc cfa cpa esq facs ii iii iv jd jr llm ma mba md msc obe pe phd phr pmp rn shrm-cp sphr sr".split()
)
"""Degrees and generations that follow a name."""

VIETNAMESE_FAMILIES = frozenset("bui huynh ngo nguyen pham phan tran vo".split())
"""Where one goes first, one is called by the last name: NGUYEN Thi Mai is Mai."""

FAMILIES_FIRST = VIETNAMESE_FAMILIES | frozenset(
    "cao cheung chow deng guo huang kwok lau leung liang liu luo tang wang wong wu xie xu zeng zhang zhao zheng zhou "
    "choi jeong park "
    "inoue ito kato kimura kobayashi matsumoto nakamura saito sasaki sato shimizu suzuki takahashi tanaka watanabe "
    "yamada yamaguchi yamamoto yoshida "
    "balogh horvath juhasz kovacs molnar nagy nemeth papp szabo takacs toth".split()
)
"""Family names (Chinese, Korean, Japanese, Hungarian) that are hardly anyone's first name, without accents. Where one
goes first, what follows is the given name; Kim, Lee, Chen and the like tell nothing."""

PARTICLES = frozenset("da de del den der di du el la le ten van von".split())
"""In small letters at the front they open a family name: van den Berg."""

HALF_A_NAME = frozenset({"abd", "abdel", "abdul"})
"""Servant of: never a name without the next word."""

SHORT_FOR_MOHAMMED = frozenset({"md", "mohd", "muhd"})
"""Written before the name that one goes by: Mohd Faizal."""

VOWELS = frozenset("AEIOUY")
BRACKETS = re.compile(r"[()\[\]\uff08\uff09]")  # \u738b\u4f1f (Wei Wang)
BRACKETED = re.compile(r"\([^()]{0,60}\)?|\[[^\[\]]{0,60}\]?")  # (she/her), (HR), [External]
ASIDE = re.compile(
    r" (?:via|from|at|on behalf of|@|\||[-\u2013\u2014/\u00b7\u2022:]) .*", re.IGNORECASE
)  # Dana Whitfield via Calendar
JOINED = re.compile(r"(?<=[^\W\d_]{2})\.(?=[^\W\d_]{2})")  # dana.whitfield
WORD = re.compile(
    r"[^\W\d_][^\W\d_'\u2019.-]*(?:['\u2019.-][^\W\d_'\u2019.-]+){0,4}\.?"
)  # Anne-Marie, O'Hara, J.R., Dr.
OTHER_SCRIPTS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # where the family name goes first


def spoken_name(display: str) -> str:
    """The whole name in the order in which it is said, without department, pronouns, company and degrees.

    Empty where no person is named: teams, functions, addresses.
    """
    words = _words(display)
    if not words or _functions(words):
        return ""
    name = " ".join(words)
    return " ".join(map(_cased, words)) if name.isupper() or name.islower() else name


def greeting_name(display: str) -> str:
    """The name to greet by: the first name, a title with the family name; empty where neither is plain.

    ``Whitfield, Dana (HR)`` is Dana, ``KUROKAWA Tetsuya`` is Tetsuya, ``Dr. Dana Whitfield`` is Dr. Whitfield.
    """
    if OTHER_SCRIPTS.search(display):
        display = BRACKETS.sub(" ", OTHER_SCRIPTS.sub(" ", display))
    words = _words(display)
    if not words or _functions(words):
        return ""
    title = next((word for word in words if _bare(word) in TITLES), "")
    names = [word for word in words if _bare(word) not in TITLES | FORMS_OF_ADDRESS]
    if title and names:
        return f"{title} {_cased(_family_name(names))}"
    if len(names) == 1 and _bare(words[0]) in FORMS_OF_ADDRESS:
        return f"{words[0]} {_cased(names[0])}"
    return _first_name(names)


def greeting(displays: Sequence[str]) -> str:
    """The line that opens a letter: ``Hi Ana, Ben and Chloe,``; ``Hi all,`` or ``Hello,`` where names are missing."""
    names = [greeting_name(display) for display in displays]
    if not any(names):
        return "Hi all," if len(names) > 1 else "Hello,"
    if not all(names) or len(set(names)) < len(names) or len(names) > MOST_NAMES:
        return "Hi all,"
    formal = any(_bare(name.split()[0]) in TITLES | FORMS_OF_ADDRESS for name in names)
    return f"{'Dear' if formal else 'Hi'} {listed(names)},"


def listed(items: Iterable[str]) -> str:
    """``Ana, Ben and Chloe``; empty for none."""
    *front, last = [*items] or [""]
    return f"{', '.join(front)} and {last}" if front else last


def _words(display: str) -> list[str]:
    """The words of a display name in spoken order."""
    if "@" in display or len(display) > LONGEST_NAME:
        return []
    plain = JOINED.sub(" ", ASIDE.sub("", f"{BRACKETED.sub(' ', display)} ").replace('"', " "))
    family, _, given = plain.partition(",")
    # A degree cannot open a name: JR Smith goes by JR.
    before = [word for at, word in enumerate(WORD.findall(family)) if at == 0 or _bare(word) not in AFTER_NAMES]
    after = [word for word in WORD.findall(given) if _bare(word) not in AFTER_NAMES]
    return before if _functions(after) else after + before


def _functions(words: Sequence[str]) -> bool:
    return any(_bare(word) in NOT_A_PERSON for word in words)


def _first_name(names: Sequence[str]) -> str:
    """The first word that is a given name: no initial, no family name in capitals before it."""
    full = [name for name in names if len(name.strip(".")) > 1 and "." not in name]
    if not full or (len(full) == 1 and full[0] != names[0]):
        return ""
    if _family_goes_first(full):
        return _after_the_family(full)
    if full[0] in PARTICLES and not " ".join(names).islower():
        return ""
    given = [name for name in full if not _is_family_in_capitals(name)] or full
    if len(given) > 1 and _bare(given[0]) in SHORT_FOR_MOHAMMED:
        given = given[1:]
    first = _cased(given[0])
    return f"{first} {_cased(given[1])}" if len(given) > 1 and _bare(first) in HALF_A_NAME else first


def _family_goes_first(names: Sequence[str]) -> bool:
    """Whether the first word is plainly a family name, and the last is not."""
    first, last = _unaccented(names[0]), _unaccented(names[-1])
    return first in FAMILIES_FIRST and (len(names) == 1 or last not in FAMILIES_FIRST)


def _after_the_family(names: Sequence[str]) -> str:
    """Zhang Wei is Wei, WONG Siu Ling is Siu Ling, Nguyen Van An is An; empty where nothing follows."""
    given = [_cased(name) for name in names[1:]]
    if not given:
        return ""
    one = len(given) > 2 or _unaccented(names[0]) in VIETNAMESE_FAMILIES
    return given[-1] if one else " ".join(given)


def _family_name(names: Sequence[str]) -> str:
    """The last word, or the first where the family name goes first."""
    in_capitals = [name for name in names if _is_family_in_capitals(name)]
    if 0 < len(in_capitals) < len(names):
        return in_capitals[0]
    return names[0] if _family_goes_first(names) else names[-1]


def _is_family_in_capitals(name: str) -> bool:
    """KUROKAWA and LI, but not JR, TJ and AJ, which are given names."""
    plain = name.removeprefix("Mc")
    return plain.isupper() and (len(plain) > 2 or (plain[-1] != "J" and bool(set(plain) & VOWELS)))


def _cased(name: str) -> str:
    """``DANA`` and ``dana`` as ``Dana``; mixed case as it is."""
    plain = (name.isupper() and len(name) > 2) or name.islower()
    return name.title() if plain and "'" not in name and "\u2019" not in name else name


def _unaccented(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _bare(word: str) -> str:
    return word.replace(".", "").casefold()
