"""Marks around a job's name: what ends it, what is no name of a job at all, where else one stands."""

from __future__ import annotations

import re

from followup_daemon.reading.titles import NO_COMPANY, ORGANISATIONS

ONLY_KINDS = frozenset({"apprenticeship", "internship", "traineeship", "fellowship", "trainee", "intern", "apprentice"})
"""Kinds of jobs: where the mail says more, they are no name of one."""

NUMBER_TAIL = re.compile(
    # as in "Clerk, Posting 26-0417" or "Clerk (Ref. A12)"
    r",? \(?(?:posting|competition|ref|req|requisition|job id)\b[ .#:]*[\w-]*\d.*$",
    re.IGNORECASE,
)
SENTENCE = re.compile(
    # a person or a new sentence is no part of a job's name: "managers, Mr Ek", "leave. Please see"
    r"\b(?:Mrs?|Ms|Miss|Dr|Prof)\b\.? [A-Z]|[a-z]{4,}[.!?] [A-Z]"
)
WANTED = re.compile(
    # "Baker wanted", "night porter needed"
    r"(?:^|[\"\n.:,] ?)((?:[\w/-]{1,30} ){0,3}[\w/-]{1,30}) (?:wanted|needed|required)\b",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(r"\b(?:resume|cv|application)\b \(([a-z][a-z /&-]{2,30})\)", re.IGNORECASE)  # "ur cv (bar)"
SHIFT = re.compile(
    r",? (?:\(?(?:1st|2nd|3rd|first|second|third|night|day|late|early|swing|weekend|graveyard)s?(?: shift)?|shift"
    r"|part[- ]time|full[- ]time|nights?)\)?$",
    re.IGNORECASE,
)
POST_OF = re.compile(
    # "APPLICATION FOR THE POST OF", "Ihre Bewerbung als", "candidature pour le poste de"
    r"^.*?\b(?:(?:post|position|role|job|vacancy) (?:of|as)|bewerbung als|stelle als|poste de|puesto de)"
    r"\s+(?:an? |the )?",
    re.IGNORECASE,
)
TRADE = re.compile(r"[a-z]{2,20}(?:ician|ologist|ographer|smith|wright|linguist|keeper)s?")  # "biostatistician"
BEHIND_A_NAME = re.compile(
    # what stands before a person's own title: "Jo Doe, ", "Jo Doe - Senior ", "Jo Doe (Regional "
    r"[A-Z][\w'-]+ [A-Z][\w'-]+(?:,| [-\u2013]|(?= \()) \(?(?:[A-Z][\w&'/-]* ){0,4}$"
)
_FIELD = re.compile(r" [-\u2013] ([A-Z][A-Za-z&'/]+(?: [A-Za-z&'/]+){0,4})(?=$| [-\u2013(|]|,)")


def with_field(title: str, subject: str, names: frozenset[str]) -> str:
    """The title with the field that a dash adds to a bare rank in the subject: "Associate - Tax and Trusts"."""
    begin = subject.find(title)
    found = _FIELD.match(subject, begin + len(title)) if " " not in title and begin >= 0 else None
    words = set(found.group(1).lower().split()) if found else set()
    a_firm = not ORGANISATIONS.isdisjoint(words) and words.isdisjoint({"and", "&"})
    return title if found is None or a_firm or words & (names | NO_COMPANY) else title + found.group()


def without_names(title: str, names: frozenset[str]) -> str:
    """The title without a name after a comma or in parentheses: "Technologist, Acme Foods" is "Technologist"."""
    head, comma, rest = title.partition(",")
    if (
        comma
        and rest.strip()
        and all(word.strip("().,&").lower() in names or not word.strip("().,&") for word in rest.split())
    ):
        return head.strip()
    inner = re.search(r"\s*\(([^)]*)\)\s*$", title)
    if inner and any(word.strip(".,").lower() in names for word in inner.group(1).split()):
        return title[: inner.start()].strip()
    return title
