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
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup_daemon.mail import Owner
from followup_daemon.reading.cues import Cues
from followup_daemon.reading.domains import is_public_mail, registered
from followup_daemon.reading.job_words import EMPLOYMENT, INTERVIEW, SELECTION
from followup_daemon.reading.names import fold, name_at
from followup_daemon.reading.openings import WORTH, tells_an_opening
from followup_daemon.reading.other_meetings import OTHER
from followup_daemon.reading.other_selections import SELECTIONS
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import plain
from followup_daemon.reading.roles import is_title, names_a_role, names_a_title, role
from followup_daemon.reading.side_words import CANDIDATE_SPEAKS, EMPLOYER_SPEAKS, PANEL
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

READ = 12_000
"""Characters of one mail that are searched for cues."""

HOPELESS = 2
"""The weight of job cues below which nothing is said of a meeting, whatever else it may be."""

IN_SUBJECT = 2
"""The weight of a word for a post in the subject."""

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


_INTERVIEW_OF = re.compile(
    # "Interview: Jo Doe / Clerk", "Interview of Jo Doe"; "interview with Jo Doe" is by Jo Doe
    r"\binterview(?:ing)?(?: panel| loop| of| for)?\s?(?:[:|/-]|(?<=of)|(?<=for)|(?<=interviewing))\s{0,3}",
    re.IGNORECASE,
)
_POST = re.compile(r"\b(?:role|position|job|vacancy|opening|gig|post(?! office))\b", re.IGNORECASE)
_INTERVIEW = re.compile(r"\binterview", re.IGNORECASE)
_ANSWERS = re.compile(r"^(?:(?:re|fwd?|aw|sv)\s*:\s*)+", re.IGNORECASE)  # "Re: Fwd: Clerk"
_UNPAID = re.compile(r"\b(?:volunteer|trustee|governor)", re.IGNORECASE)
_OTHERS = {**SELECTIONS, **AT_WORK, **OTHER}


def weigh(text: str, cues: Cues) -> tuple[int, int]:
    """The sum of the weights of the cues found in ``text``, each counted once, and the heaviest of them."""
    found = [weight for weight, pattern in cues if pattern.search(text)]
    return sum(found), max(found, default=0)


def context(round_: Sequence[Page], thread: Sequence[Page], owner: Owner, at: int | None = None) -> Context:
    """What kind of meeting the mails of ``round_`` speak of; the ``thread`` so far tells whether it is about a job.

    ``at`` is the place in the round of the mail that settles it: what the meeting is for was said by then.
    """
    side = _side(thread, owner)
    told = _Told.of(round_, thread, at)
    work, choice, interviews = _weights(told)
    posts = work + choice
    job = posts + min(interviews, MOST_BY_NAME)
    if side:
        return Context(side, 0.0, job)
    kind, against = _other_kind(told, work, job, later=len(round_) < len(thread))
    if told.theirs and job < HOPELESS:
        return Context(kind or "job interview", 0.0 if against > max(job, 1) else _certainty(job, 0), job, against)
    if kind:
        return Context(kind, 0.0, job, against)
    most = 1.0 if work >= max(LEAST_POST, against - DOUBTFUL) else NO_POST
    return Context("job interview", min(_certainty(job, against), most), job, against, named=interviews > 0)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said in a round and its thread, as text to search."""

    subjects: str
    """The subjects of the thread and the titles of the round's invitations."""
    purpose: str
    """What the round's mails say until the meeting is settled, and who sends them, without the job's title."""
    before: str
    """What the thread says until then."""
    everything: str
    """The thread so far with its signatures."""
    theirs: str
    mine: str
    roles: int
    """The weight of what names the job: an anchored phrase or a part of a subject, a subject that is nothing else."""

    @classmethod
    def of(cls, round_: Sequence[Page], thread: Sequence[Page], at: int | None) -> _Told:
        """The texts of a round, read until its mail ``at`` and the answer to that."""
        subjects = [plain(page.message.subject) for page in thread]
        settled = round_ if at is None else round_[: at + 1]
        shown = "\n".join(
            [*dict.fromkeys(subjects), *(plain(invite.summary) for page in round_ for invite in page.invites)]
        )
        bodies = [_body(page) for page in round_ if not page.mine]
        titles = role(subjects, [], frozenset()), role([], bodies, frozenset())
        named = names_a_role(subjects, bodies)
        senders = "" if named else "\n".join(dict.fromkeys(_sender(page) for page in settled if not page.mine))
        purpose = f"{senders}\n{shown}\n{_said(settled, mine=False)}\n{_said(settled, mine=True)}"
        before = thread[: len(thread) - len(round_) + len(settled)]
        signatures = "\n".join(plain(page.typed.signature[:600]) for page in thread if not page.mine)
        said = f"{_said(thread, mine=False)}\n{_said(thread, mine=True)}"
        return cls(
            subjects=shown,
            purpose=_without(titles, purpose),
            before=_said(before, mine=False),
            everything=f"{shown}\n{said}\n{signatures}",
            theirs=_said(round_, mine=False),
            mine=_said(thread, mine=True),
            roles=2 * named + any(_is_nothing_but_a_role(subject) for subject in dict.fromkeys(subjects)),
        )


def _is_nothing_but_a_role(subject: str) -> bool:
    """Whether the subject names a job and little else: "Re: Night porter"."""
    bare = _ANSWERS.sub("", subject).strip()
    title = role([bare], [], frozenset()) or ""
    return 2 * len(title) > len(bare)


def _without(titles: Iterable[str | None], text: str) -> str:
    """The text without the job's titles, which may name what the house deals with: "Admissions Officer"."""
    for title in titles:
        if title and is_title(title) and not _UNPAID.search(title):
            text = re.sub(re.escape(title), "post", text, flags=re.IGNORECASE)
    return text


def _weights(told: _Told) -> tuple[int, int, int]:
    """The weights of what tells work for pay, a choice among people, and an interview."""
    work = weigh(told.everything, EMPLOYMENT)[0] + names_a_title(told.everything) + told.roles
    work += min(weigh(told.mine, CANDIDATE_SPEAKS)[0], MOST_BY_OWNER)
    work += IN_SUBJECT * (_POST.search(told.subjects) is not None)
    work += WORTH * tells_an_opening(told.everything)
    interviews = weigh(told.everything, INTERVIEW)[0] + 2 * (_INTERVIEW.search(told.subjects) is not None)
    return work, weigh(told.everything, SELECTION)[0], interviews


def _side(thread: Sequence[Page], owner: Owner) -> str:
    """ "hiring side" or "panel" where the owner is no candidate by what the thread says, else empty."""
    subjects = "\n".join(dict.fromkeys(plain(page.message.subject) for page in thread))
    summaries = "\n".join(plain(invite.summary) for page in thread for invite in page.invites)
    side = _hiring_side(_said(thread, mine=True), _said(thread, mine=False), subjects)
    if not side and _owner_employs(owner, subjects):
        return "hiring side"
    if not side and _names_another(f"{subjects}\n{summaries}", own_names(thread, owner), _houses(thread)):
        return "panel"
    return side


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


def _sender(page: Page) -> str:
    """Who writes, as far as a name, a domain and a signature's first lines tell what they are."""
    sender = page.message.from_
    signature = "\n".join(plain(page.typed.signature).splitlines()[:4])
    return f"{plain(sender.name)}\n{sender.domain.partition('.')[0].replace('-', ' ')}\n{signature[:300]}"


def _said(pages: Sequence[Page], *, mine: bool) -> str:
    return "\n".join(_body(page) for page in pages if page.mine is mine and (page.automatic is None or not mine))


def _body(page: Page) -> str:
    return plain(page.typed.text[:READ])


def _hiring_side(mine: str, theirs: str, subjects: str) -> str:
    """ "hiring side" where the owner gives the job, "panel" where the owner is to ask the questions, else empty."""
    employer, candidate = weigh(mine, EMPLOYER_SPEAKS)[0], weigh(mine, CANDIDATE_SPEAKS)[0]
    their_employer, their_candidate = weigh(theirs, EMPLOYER_SPEAKS)[0], weigh(theirs, CANDIDATE_SPEAKS)[0]
    if employer + their_candidate >= 3 and employer + their_candidate > their_employer + candidate:
        return "hiring side"
    asked, heaviest = weigh(f"{subjects}\n{theirs}\n{mine}", PANEL)
    return "panel" if heaviest >= SETTLES or asked > their_employer + candidate + 3 else ""


def _other_kind(told: _Told, work: int, job: int, *, later: bool) -> tuple[str, int]:
    """The other kind of meeting that outweighs the job, empty where none does, and the weight of the strongest.

    After an interview took place in the thread (``later``) a first day, or a check, needs less to be one.
    """
    strongest, best = (False, 0), ""
    for kind, cues in _OTHERS.items():
        total, heaviest = weigh(told.purpose, cues)
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
