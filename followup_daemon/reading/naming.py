"""Which company and role a mail from their side names outright: what tells one application from another.

Only what is said as such counts ("your application for Ward Clerk at Fernwood"), for here a guess would let a rejection
pass by the interview it means.
"""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_daemon.reading.domains import is_hiring_platform, is_public_mail, is_scheduler
from followup_daemon.reading.employer import hires, is_agency
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import Phrases, plain, worded
from followup_daemon.reading.roles import is_title, role

_NAME = r"((?-i:[A-Z])[\w&'+-]*(?: (?:(?-i:[A-Z\d&])[\w&'+-]*|of|and|the|for|de|und|y)){0,6})"
_ROLE_THEN_WORD = worded(
    # "the Ward Clerk position", "our Senior Data Analyst role", "for the post-doc opening"
    r"\b(?:the|our|a|an|this|your) ((?:[\w/&+,().'-]+ ){1,7}?)(?:role|position|post|vacancy|job|opening|opportunity)\b",
)
_WORD_THEN_ROLE = worded(
    # "position of Ward Clerk", "your application for Data Analyst at", "interview for the Night Nurse"
    r"\b(?:role|position|post|vacancy|job|opening) (?:of|as|:) ?(?:an? |the |our )?([^\n.;:!?]{3,70})|"
    r"\b(?:application|applying|applied|interview(?:ed|ing)?|candidacy|candidature|considered|selected|shortlisted) (?:for|as) "
    r"(?:an? |the |our )?([^\n.;:!?]{3,70})",
)
_ROLE_ENDS = re.compile(
    r"\s+(?:at|with|in our|within|on|and|has|have|is|was|we|role|position|post|vacancy|job|opening|following|which|that|because|but)\b.*|(?<!grade)(?<!band)(?<!level)(?<!year)(?<!scale)(?<!tier)(?<!class)\s+\d{1,2}\b.*|\s*[,(-]\s(?!(?:grade|band|level|year|scale|tier|class)\s?\d).*",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE_TITLE = re.compile(
    r"^.*\b(?:regarding|about|concerning|for|to|has|have|is|was|another|as|from|with|the|our|your)\s", re.IGNORECASE
)
_COMPANY = worded(
    # "the Ward Clerk role at Fernwood Trust", "your interest in Fernwood", "interviewing with Fernwood"
    r"\b(?:role|position|post|vacancy|job|opening|opportunity|application|interview|interviewing|interviewed|applying|applied|candidacy|working|career|"
    r"join|joining|team|interest|behalf|time|conversation|conversations)\b[^.\n!?]{0,60}?"
    rf" (?:at|with|to|in|of|join|joining|from) (?:the )?{_NAME}",
)
_CLIENT = re.compile(
    # an agency speaks: "Fernwood have decided", "feedback from Fernwood", "heard back from Fernwood"
    rf"\b(?:heard|hear|feedback|news|word|update|spoke|spoken) (?:back )?(?:from|with|to) (?:the team at |the )?{_NAME}|"
    rf"(?:^|[.!?,] |\n){_NAME} (?:have|has|decided|came|went|would|want|wants|loved|liked|are|is|were|said|'ve)\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    # the display name of a platform's mail: "Fernwood Talent", "Fernwood via Lever", "The Fernwood Recruiting Team"
    r"\s*\b(?:talent(?: acquisition)?|recruiting|recruitment|careers?|hiring|jobs?|hr|human resources|people|team|notifications?|via|at|no-?reply)\b.*",
    re.IGNORECASE,
)
_NO_COMPANY = frozenset(
    "i we you they he she it this that the monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december teams zoom google meet skype unfortunately however thank thanks hi hello dear "
    "after following our my both all everyone there hr ceo cto cfo please kind best".split()
)
READ = 6_000
MOST_FINDS = 40


def named(page: Page) -> tuple[str | None, str | None]:
    """Company and role as the mail writes them, each None where it does not say so outright."""
    message = page.message
    text, subject = plain(page.typed.text[:READ]), plain(message.subject)
    people = [person for person in message.people if person != message.from_ or not _of_display_name(person.name)]
    names = frozenset(word.lower() for person in people for word in person.name.split())
    title = next(_roles(text), None) or role([subject], [], names)
    return _company(page, f"{subject}\n{text}", names), title


def _each(pattern: Phrases, text: str) -> Iterator[re.Match[str]]:
    """Every find, those within another too: "interest in the position of Clerk with Acme" is told of both."""
    at = 0
    for _ in range(MOST_FINDS):
        found = pattern.search(text, at)
        if found is None:
            return
        yield found
        at = found.start() + 1


def _roles(text: str) -> Iterator[str]:
    for match in _each(_WORD_THEN_ROLE, text):
        words = _ROLE_ENDS.sub("", match.group(1) or match.group(2)).strip(" ,'\"")
        if is_title(words):
            yield words
    for match in _ROLE_THEN_WORD.finditer(text):
        words = _BEFORE_TITLE.sub("", match.group(1)).strip(" ,'\"")
        if is_title(words):
            yield words


def _company(page: Page, text: str, names: frozenset[str]) -> str | None:
    """The company of mail that a platform or an agency sends; an employer's own mail is known by its domain."""
    person = page.message.from_
    shared = is_hiring_platform(person.domain) or is_scheduler(person.domain) or is_public_mail(person.domain)
    unknown = page.automatic is not None and hires(person.name)
    if not shared and not unknown and not is_agency(page.typed.signature, person.name, person.domain, page.typed.text):
        return None
    for match in (*_each(_COMPANY, text), *_CLIENT.finditer(text)):
        words = next(group for group in match.groups() if group).strip(" .,'")
        first = words.split()[0].lower().strip(".,'") if words else ""
        if first and first not in _NO_COMPANY and first not in names and not is_title(words):
            return words
    return _of_display_name(person.name) if shared or unknown else None


def _of_display_name(name: str) -> str | None:
    bare = _SHOWN.sub("", re.sub(r"^the ", "", name.strip(), flags=re.IGNORECASE)).strip(" ,-|'\"")
    return bare if bare and bare != name.strip() else None
