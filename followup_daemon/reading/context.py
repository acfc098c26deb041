"""Whether a conversation is about a job interview of the owner as the candidate, and how certain that is.

1. Cues are counted once each: for work for pay, for a choice among people whatever it is for, for an interview
   (``job_words``, ``openings``); for each meeting that only looks like one (``other_meetings``, ``work_meetings``,
   ``other_selections``); for who speaks as employer and who as candidate (``side_words``).
2. The owner on the employer's side, or asked onto a panel, is no candidate whatever else the mail says.
3. Another kind of meeting wins where it is named outright, or where its cues outweigh those of work. The job's own
   title is no such cue: an admissions officer is interviewed for a job.
4. What is left must carry more than the bare word "interview", and needs no such word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from followup_daemon.mail import Owner
from followup_daemon.reading.cues import Cues, weigh
from followup_daemon.reading.job_words import EMPLOYMENT, INTERVIEW, SELECTION
from followup_daemon.reading.kinds import kinds
from followup_daemon.reading.openings import WORTH, tells_an_opening
from followup_daemon.reading.other_meetings import OTHER
from followup_daemon.reading.other_selections import SELECTIONS
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import sentences
from followup_daemon.reading.side_words import CANDIDATE_SPEAKS
from followup_daemon.reading.sides import side
from followup_daemon.reading.standing import BUYS, ELSEWHERE, OWNER_OFFERS, marks
from followup_daemon.reading.standing import WORTH as MARK
from followup_daemon.reading.told import Told, body
from followup_daemon.reading.work_meetings import AT_WORK

SETTLES = 4
"""The weight by which one cue names the kind of meeting outright."""

ENOUGH = 4
"""The weight of job cues from which a conversation is about a job."""

MOST_BY_NAME = 4
"""The weight that the bare name of an interview gives at most."""

MOST_BY_OWNER = 3
"""The weight that the owner's own words as a candidate give at most."""

LEAST_POST, NO_POST = 1, 0.55
"""The weight of words of a job without which an interview is doubtful, and how certain it then is at most."""

DOUBTFUL = 1
"""By how much the weight of another kind may be greater than that of work without a doubt."""

CLEAR = 7
"""The weight of job cues from which there is no doubt."""

HOPELESS = 2
"""The weight of job cues below which nothing is said of a meeting, whatever else it may be."""

DECIDED = 3
"""The weight of a no or a yes that the others write after the meeting."""

IN_SUBJECT = 2
"""The weight of a word for a post in the subject."""

DECISIONS = frozenset({"rejection", "offer"})

SAID_BY_THEM = frozenset(
    {"research", "press", "podcast or talk", "sales", "checks", "permission", "expert call", "investigation", "event"}
)
"""Kinds of which only the others' words tell: an owner may write of a thesis and be seen for a job."""

AFTERWARDS = frozenset({"first day", "checks", "leaving"})
"""Meetings that follow an interview."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the meetings of a conversation are: "job interview", or the name of what else, and how certain that is.

    ``certainty`` is that of a job interview with the owner as candidate: 0 where it is something else. ``named``: the
    mail speaks of an interview by that name.
    """

    kind: str
    certainty: float
    job: int = 0
    against: int = 0
    named: bool = False


_POST = re.compile(r"\b(?:role|position|job|vacancy|opening|gig|post(?! office))\b", re.IGNORECASE)
_WORK = re.compile(
    # a subject like "Summer work", "Re: bar work", "Nights"
    r"^(?:(?:re|fwd?)\s*:\s*)*(?:[\w&'+-]+ ){0,2}(?:work|shifts|nights|weekends)\s{0,2}[?!.]*$",
    re.IGNORECASE | re.MULTILINE,
)
_HIRERS = re.compile(
    # who writes by name or address: "Talent Team", jobs@, "HR"
    r"\b(?:hr|jobs?|careers?|recruit\w*|talent|hiring|people team|staffing|vacanc\w*|personnel|pupillage|apply"
    r"|human resources)\b",
    re.IGNORECASE,
)
_INTERVIEW = re.compile(r"\binterview", re.IGNORECASE)
_OTHERS = {**SELECTIONS, **AT_WORK, **OTHER, "client": Cues((*OTHER["client"], *BUYS))}
_CANDIDATE = Cues((*CANDIDATE_SPEAKS, *OWNER_OFFERS))


def context(
    round_: Sequence[Page], thread: Sequence[Page], owner: Owner, at: int | None = None, after: Sequence[Page] = ()
) -> Context:
    """What kind of meeting the mails of ``round_`` speak of; the ``thread`` so far tells whether it is about a job.

    ``at`` is the place in the round of the mail that settles it: what the meeting is for was said by then. In the mails
    ``after`` it the others may have decided about the owner.
    """
    told = Told.of(round_, thread, at)
    decided = DECIDED * any(_decides(body(page)) for page in after if not page.mine)
    work, choice, interviews = _weights(told)
    posts = work + choice + decided
    job = posts + min(interviews, MOST_BY_NAME)
    kind, against = _other_kind(told, work, job, later=len(round_) < len(thread))
    if kind and against > max(job, 1):
        return Context(kind, 0.0, job, against)
    if other_side := side(thread, owner):
        return Context(other_side, 0.0, job)
    if at is not None and round_[at].mine and weigh(body(round_[at]), ELSEWHERE)[0]:
        return Context("declined", 0.0, job)
    if told.theirs and job < HOPELESS:
        return Context(kind or "job interview", 0.0 if against > max(job, 1) else _certainty(job, 0), job, against)
    if kind:
        return Context(kind, 0.0, job, against)
    named = choice >= SETTLES - 1 or interviews > SETTLES or _INTERVIEW.search(told.subjects)
    if not against and ENOUGH > job >= ENOUGH - 1 + (told.named_title and not told.roles):
        job = ENOUGH
    most = 1.0 if work >= max(LEAST_POST + (not named), against - DOUBTFUL) else NO_POST
    return Context("job interview", min(_certainty(job, against), most), job, against, named=interviews > 0)


@lru_cache(maxsize=256)
def _decides(mail: str) -> bool:
    """Whether a mail of theirs tells a no or a yes, which is asked for each meeting before it."""
    return any(found.kind in DECISIONS for found in kinds(sentences(mail)))


def _weights(told: Told) -> tuple[int, int, int]:
    """The weights of what tells work for pay, a choice among people, and an interview."""
    work = weigh(told.everything, EMPLOYMENT)[0] + told.roles + told.named_title
    work += min(weigh(told.mine, _CANDIDATE)[0], MOST_BY_OWNER)
    work += MARK * len(marks(told.all_theirs))
    work += IN_SUBJECT * (_HIRERS.search(told.senders) is not None)
    work += IN_SUBJECT * (_POST.search(told.subjects) is not None or _WORK.search(told.subjects) is not None)
    work += WORTH * tells_an_opening(told.everything)
    interviews = weigh(told.everything, INTERVIEW)[0] + 2 * (_INTERVIEW.search(told.subjects) is not None)
    choice = weigh(told.everything, SELECTION)[0]
    return work, choice, interviews


def _other_kind(told: Told, work: int, job: int, *, later: bool) -> tuple[str, int]:
    """The other kind of meeting that outweighs the job, empty where none does, and the weight of the strongest.

    After an interview took place in the thread (``later``) a first day, or a check, needs less to be one.
    """
    strongest, best = (False, 0), ""
    for kind, cues in _OTHERS.items():
        total, heaviest = weigh(told.their_purpose if kind in SAID_BY_THEM else told.purpose, cues)
        if later and kind in AFTERWARDS and (total >= 3 or weigh(told.before, cues)[1] >= SETTLES):
            return kind, total
        found = (heaviest >= SETTLES or total > SETTLES, total)
        if found > strongest:
            strongest, best = found, kind
    outright, weight = strongest
    wins = (outright and 4 * weight >= job) or (weight >= 3 and weight > work)
    return (best if wins else ""), weight


def _certainty(job: int, against: int) -> float:
    """From 0 to 1: sure from ``ENOUGH`` on, without doubt from ``CLEAR``; what speaks for another kind lowers it."""
    if job < ENOUGH:
        return round(0.15 * (job + 0.3), 2)
    return round(min(0.97, 0.76 + 0.07 * (job - ENOUGH)) - 0.03 * against, 2)
