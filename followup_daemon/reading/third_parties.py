"""Houses that a mail shows acting on the owner: "Acme would like to meet you", "I put you forward to Acme".

Where an agency writes, one of them is the company. A name is looked for where its writer speaks of what it wants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_daemon.reading.names import fold
from followup_daemon.reading.roles import is_title
from followup_daemon.reading.titles import NO_COMPANY, ORGANISATIONS

_NAME = (
    r"((?:[A-Z][\w&-]*|\d+[A-Z]\w*)(?:\.\w[\w-]*)*"
    r"(?: (?:(?!I\b)[A-Z&][\w&'-]*(?:\.\w[\w-]*)*|of (?=[A-Z])|and (?=[A-Z])|the (?=[A-Z]))){0,5})"
)
_ACTS = (
    r"(?:'d|would|wd|wants?|wish(?:es)?|asked|requested|invite[sd]|suggest(?:s|ed)?|propos(?:es?|ed)|came back|loved?s?"
    r"|liked?s?|can (?:see|meet|speak|do)|(?:is|are|was|were) (?:very |really |quite |so )?(?:keen|interested|impressed"
    r"|happy|delighted|looking|hoping|eager|pleased|excited)"
    r"|(?:have|has|'ve) (?:just |now |already )?(?:asked|requested|invited"
    r"|shortlisted|come back|said yes|confirmed|selected|chosen|agreed|offered|been in touch))\b"
)
_WHO_ACTS = re.compile(
    # "Acme would like to meet you", "Acme, our client in Leeds, has asked", "Acme's director would"
    rf"(?:^|[.!?,:;(-] +|\n|\b(?:at|from|of|with|that|and|but|client|news) )(?:the )?{_NAME}"
    rf"(?:,? (?:my|our|the|a) client\b[^.,\n]{{0,30}})?,?"
    rf"(?:'s?(?: [a-z]+){{1,2}}| team| people| guys| lot)? {_ACTS}",
    re.MULTILINE,
)
_SPOKEN_TO = re.compile(
    # "heard back from Acme", "spoke with Acme", "put you forward to Acme", "interview at Acme", "had Acme on the phone"
    rf"\b(?:(?:[Hh]ear|[Hh]eard|[Ss]poke|[Ss]poken|[Ff]eedback|[Nn]ews)(?: back)? (?:from|with|to)"
    rf"|(?:forward|submitted|introduced?)(?: you)? (?:to|for|with)|[Oo]n behalf of"
    rf"|(?:[Ii]nterview|[Mm]eeting|[Cc]all|[Mm]eet|[Cc]onfirmed|[Cc]hat|[Cc]onversation|well)(?: with| at)"
    rf"|(?:manager|director|head|owner|partner|lead|chef|founder|officer) (?:of|at|from))"
    rf" (?:the team at |the people at |the )?{_NAME}"
    rf"|\bhad {_NAME} on the phone"
)
_SAYS_WHERE = re.compile(
    # "They'd like to see you! Acme, Thursday at 2"
    rf"\b[Tt]hey(?:'d| would| want)[^.!?\n]{{0,60}}[.!] {_NAME}, "
)
_CLIENT_LINE = re.compile(rf"^[ \t>*\u2022-]{{0,6}}[Cc]lient[ \t]?:[ \t]*{_NAME}", re.MULTILINE)  # "Client: Acme Foods"
_AGENCY_LINE = re.compile(
    # a firm that is called after finding people: "Moor People Recruitment Ltd", "Ames & Bell Executive Search"
    r"(?:^|[|,\u00b7\u2022] ?|- )(?:(?!Head\b|HR\b|Senior\b|Global\b)[A-Z][\w&'-]*|&) (?:[\w&'-]+ ){0,3}?"
    r"(?:Recruit(?:ment|ing|ers)|Staffing|Talent|Resourcing|Personnel|Search|Selection|Appointments|Headhunt(?:ers|ing))"
    r"(?: (?:Ltd|Limited|LLP|LLC|Pte|\(?Pty\)?|Inc|Group|Partners|Services|Solutions|Consult(?:ants|ing|ancy)"
    r"|Agency))*\.?(?: \([^)\n]{1,40}\))?[ \t]*$",
    re.MULTILINE,
)
_TALENT_TEAM = re.compile(r"(?:talent|people|recruit\w+) (?:acquisition|team|department)", re.IGNORECASE)


def third_parties(text: str) -> Iterator[str]:
    """The names of those who want, ask or were spoken to, as written, in no order."""
    for pattern in (_CLIENT_LINE, _WHO_ACTS, _SPOKEN_TO, _SAYS_WHERE):
        for found in pattern.finditer(text):
            name = next(filter(None, found.groups()))
            yield re.sub(r"'s?$", "", name).strip()


def speaks_for_others(text: str, known: str) -> bool:
    """Whether any of them is a house and not the writer's own, whose letters are ``known``."""
    return any(_is_house(name, text) and _letters(name)[:6] not in known for name in third_parties(text))


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(name))


def _is_house(name: str, text: str) -> bool:
    """Whether the name is none of a person: one word, one with "Foods" in it, or one of several people's."""
    words = name.split()
    if any(found.group(1) == name for found in _CLIENT_LINE.finditer(text)):
        return True
    if words[0].lower() in NO_COMPANY or is_title(name):
        return False
    several = re.search(rf"{re.escape(name)} (?:have|are|were|want|wish|suggest|propose)\b", text) is not None
    several = several and "and" not in words
    if len(words) == 1 and re.search(rf"\band {re.escape(name)}\b", text):
        return False
    return len(words) == 1 or several or not ORGANISATIONS.isdisjoint(name.lower().split())


def signs_as_agency(signature: str) -> bool:
    """Whether a line of the signature is the name of a firm that finds people for others."""
    return _AGENCY_LINE.search(signature) is not None and _TALENT_TEAM.search(signature) is None
