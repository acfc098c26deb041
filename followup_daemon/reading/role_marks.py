"""Marks around a job's name: what ends it, what is no name of a job at all, where else one stands."""

from __future__ import annotations

import re

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
