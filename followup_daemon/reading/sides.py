"""On which side of the table the owner sits: an employer's, a panel's, a client's; or beside another's interview."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup_daemon.mail import Owner
from followup_daemon.reading.cues import SEAM, Cues, weigh
from followup_daemon.reading.domains import is_public_mail, registered
from followup_daemon.reading.names import fold, name_at
from followup_daemon.reading.openings import WORTH, tells_an_opening
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import plain
from followup_daemon.reading.side_words import CANDIDATE_SPEAKS, EMPLOYER_SPEAKS, PANEL, THEIR_OWN
from followup_daemon.reading.standing import BUYS, OWNER_BUYS, OWNER_OFFERS, marks
from followup_daemon.reading.standing import WORTH as MARK
from followup_daemon.reading.told import said

OUTRIGHT = 4
"""The weight by which one cue names the side outright."""

_CANDIDATE = Cues((*CANDIDATE_SPEAKS, *OWNER_OFFERS))
_CLIENT = Cues((*BUYS, *OWNER_BUYS))
_INTERVIEW_OF = re.compile(
    # "Interview: Jo Doe / Clerk", "Interview of Jo Doe"; "interview with Jo Doe" is by Jo Doe
    r"\binterview(?:ing)?(?: panel| loop| of| for)?\s?(?:[:|/-]|(?<=of)|(?<=for)|(?<=interviewing))\s{0,3}",
    re.IGNORECASE,
)


def side(thread: Sequence[Page], owner: Owner) -> str:
    """ "hiring side" or "panel" where the owner is no candidate by what the thread says, else empty."""
    subjects = "\n".join(dict.fromkeys(plain(page.message.subject) for page in thread))
    summaries = "\n".join(plain(invite.summary) for page in thread for invite in page.invites)
    found = _hiring_side(said(thread, mine=True), said(thread, mine=False), subjects)
    if not found and _owner_employs(owner, subjects):
        return "hiring side"
    if not found and _names_another(f"{subjects}\n{summaries}", own_names(thread, owner), _houses(thread)):
        return "panel"
    return found


def _owner_employs(owner: Owner, subjects: str) -> bool:
    """Whether the interview is with the owner's own house: its name, as the owner's address has it, in the subject."""
    labels = {
        registered(address.rpartition("@")[2]).partition(".")[0]
        for address in owner.addresses
        if not is_public_mail(address.rpartition("@")[2])
    }
    return any(
        len(label) >= 4 and re.search(rf"\b(?:with|at|by|join) (?:the )?{re.escape(label)}\b", fold(subjects))
        for label in labels
    )


def own_names(thread: Sequence[Page], owner: Owner) -> frozenset[str]:
    """The words of the owner's name as the thread's headers show it, folded."""
    shown = [person.name for page in thread for person in page.message.people if owner.is_me(person.address)]
    return frozenset(word for name in (*shown, owner.name) for word in re.findall(r"[^\W\d_]{2,}", fold(name)))


def _houses(thread: Sequence[Page]) -> frozenset[str]:
    """The domains' labels of the others' addresses: what their companies are called."""
    domains = {person.domain for page in thread for person in page.message.people}
    return frozenset(re.sub(r"[^a-z0-9]", "", registered(domain).partition(".")[0]) for domain in domains if domain)


def _is_house(name: str, houses: frozenset[str]) -> bool:
    letters = re.sub(r"[^a-z0-9]", "", fold(name))
    return any(house.startswith(letters[:6]) or letters.startswith(house[:6]) for house in houses if len(house) >= 4)


def _names_another(subjects: str, own: frozenset[str], houses: frozenset[str]) -> bool:
    """Whether the interview is said to be that of somebody else: "Interview: Jo Doe / Clerk" in another's mailbox."""
    for found in _INTERVIEW_OF.finditer(subjects):
        named = name_at(subjects, found.end())
        line = subjects[found.end() : subjects.find("\n", found.end()) if "\n" in subjects[found.end() :] else None]
        if (
            named
            and len(named.words) > 1
            and not _is_house(named.name, houses)
            and not own & set(re.findall(r"[^\W\d_]{2,}", fold(line)))
        ):
            return True
    return False


def _hiring_side(mine: str, theirs: str, subjects: str) -> str:
    """ "hiring side" where the owner gives the job, "panel" where the owner is to ask the questions, else empty."""
    employer, candidate = weigh(mine, EMPLOYER_SPEAKS)[0], weigh(mine, _CANDIDATE)[0]
    their_employer, their_candidate = weigh(theirs, EMPLOYER_SPEAKS)[0], weigh(theirs, CANDIDATE_SPEAKS)[0]
    their_employer += WORTH * tells_an_opening(theirs) + MARK * len(marks(theirs))
    if weigh(theirs, THEIR_OWN)[0]:
        return "their own interview"
    if (pays := weigh(mine, _CLIENT)[0]) >= OUTRIGHT and pays > candidate:
        return "client"
    if employer + their_candidate >= 3 and employer + their_candidate > their_employer + candidate:
        return "hiring side"
    asked, heaviest = weigh(f"{subjects}{SEAM}{theirs}{SEAM}{mine}", PANEL)
    return "panel" if heaviest >= OUTRIGHT or asked > their_employer + candidate + 3 else ""
