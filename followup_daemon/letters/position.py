"""The job in words: ``the Support Lead position at Fernhill``, as much of it as is known."""

from __future__ import annotations

import re

LONGEST_ROLE = 80
LONGEST_COMPANY = 60

POSITION_WORDS = frozenset(
    "apprenticeship chair fellowship internship job lectureship opening opportunity placement position post programme "
    "program residency role scheme secondment traineeship vacancy".split()
)
"""Words that say by themselves that a role is one: no "internship position"."""

LEGAL_FORMS = frozenset("corp gmbh inc limited llc llp ltd plc pty".split())
LEGAL_CAPITALS = frozenset("AB AG BV KG NV SA SAS SE SRL".split())
"""What nobody says aloud: "the position at Marsh", not "at Marsh Inc.". The short ones only in capitals."""

GENDERS = r"[mwfdx](?:\s?[/|*]\s?(?:[mwfdx]|div|gn)){1,3}|all genders|gn"
HOURS = r"full[- ]time|part[- ]time|\d{1,3}\s?(?:[-\u2013]\s?\d{1,3}\s?)?%"
TERMS = r"remote(?:ly)?|hybrid|on-?site|permanent|fixed[- ]term|temporary|contract"
IN_BRACKETS = re.compile(
    rf"\s?[(\[]\s?(?:{GENDERS}|{HOURS}|{TERMS})\s?[)\]]", re.IGNORECASE
)  # Nurse (m/w/d), Analyst (80-100%)
AT_THE_END = re.compile(
    rf"(?:(?:\s?[,|\u2013\u2014]\s?|\s-\s)(?:{GENDERS}|{HOURS}|{TERMS})|\s(?:{GENDERS}|{HOURS}))$", re.IGNORECASE
)  # Analyst - remote, Koch m/w/d, but not Head of Contract
NUMBER = re.compile(
    r"\s?[-(\[,]?\s?(?:#\s?|(?:ref|req|requisition|job id|id|R)[ .:#-]{1,2})[A-Za-z]{0,3}-?\d{3,12}[)\]]?$",
    re.IGNORECASE,
)  # Analyst (Ref: 20417), Analyst R-20417
ARTICLE = re.compile(r"(?:the|an?|our|your) ", re.IGNORECASE)  # "the Data Analyst", not "Data Analyst"
IN_PARTS = re.compile(r", | [-\u2013\u2014/|] |: ")  # Manager, Customer Success


def position_in_words(role: str | None, company: str) -> str:
    """``the Support Lead position at Fernhill``, as much of it as is known; at least ``the position``."""
    name = role_in_words(role)
    if not name:
        named = "the position"
    elif name.split()[-1].casefold() in POSITION_WORDS:
        named = f"the {name}"
    else:
        named = f"the position of {name}" if IN_PARTS.search(name) else f"the {name} position"
    return f"{named} at {company}" if company and not _names(name, company) else named


def role_in_words(role: str | None) -> str:
    """The role as one says it: no article, no ``(m/w/d)``, no "remote", no number of the advertisement."""
    line = IN_BRACKETS.sub("", one_line(role, 2 * LONGEST_ROLE))
    for clutter in (NUMBER, AT_THE_END, AT_THE_END):
        line = clutter.sub("", line) or line
    line = one_line(line, LONGEST_ROLE)
    article = ARTICLE.match(line)
    return line[article.end() if article else 0 :].rstrip(".")


def company_in_words(company: str | None) -> str:
    """The company as one says it, without its legal form."""
    words = one_line(company, LONGEST_COMPANY).split()
    while len(words) > 1 and words[-2] not in {"&", "and"} and _is_legal_form(words[-1]):
        words.pop()
    return " ".join(words).rstrip(",")


def one_line(text: str | None, longest: int) -> str:
    """The text on one line without closing punctuation; empty where it is too long to be what it should be."""
    line = " ".join((text or "").split()).rstrip(" ,;:-")
    return line if len(line) <= longest and line.isprintable() else ""


def _is_legal_form(word: str) -> bool:
    bare = word.replace(".", "").strip(",()")
    return bare.casefold() in LEGAL_FORMS or bare in LEGAL_CAPITALS


def _names(role: str, company: str) -> bool:
    """Whether the role says the company's name already."""
    return bool(re.search(rf"(?<!\w){re.escape(company)}(?!\w)", role, re.IGNORECASE))
