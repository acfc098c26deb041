"""What a round of mails and its thread say, as text to search: who said it, where, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup_daemon.reading.cues import SEAM
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import plain
from followup_daemon.reading.roles import is_title, names_a_role, names_a_title, role

READ = 12_000
"""Characters of one mail that are searched for cues."""

_ANSWERS = re.compile(r"^(?:(?:re|fwd?|aw|sv)\s*:\s*)+", re.IGNORECASE)  # "Re: Fwd: Clerk"
_UNPAID = re.compile(r"\b(?:volunteer|trustee|governor)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What is said in a round and its thread, as text to search."""

    subjects: str
    """The subjects of the thread and the titles of the round's invitations."""
    purpose: str
    """What the round's mails say until the meeting is settled, and who sends them, without the job's title."""
    their_purpose: str
    """The same without the owner's words."""
    before: str
    """What the thread says until then."""
    everything: str
    """The thread so far with its signatures."""
    theirs: str
    all_theirs: str
    mine: str
    senders: str
    """The names and the local parts of the addresses of those who write to the owner."""
    roles: int
    """The weight of what names the job: an anchored phrase or a part of a subject, a subject that is nothing else."""
    named_title: bool
    """Whether a word that is little but a job title stands anywhere."""

    @classmethod
    def of(cls, round_: Sequence[Page], thread: Sequence[Page], at: int | None) -> Told:
        """The texts of a round, read until its mail ``at`` and the answer to that."""
        subjects = [plain(page.message.subject) for page in thread]
        settled = round_ if at is None else round_[: at + 1]
        shown = "\n".join(
            [*dict.fromkeys(subjects), *(plain(invite.summary) for page in round_ for invite in page.invites)]
        )
        bodies = [body(page) for page in round_ if not page.mine]
        titles = role(subjects, [], frozenset()), role([], bodies, frozenset())
        named = names_a_role(subjects, bodies)
        senders = "" if named else "\n".join(dict.fromkeys(_sender(page) for page in settled if not page.mine))
        purpose = _without(titles, f"{senders}\n{shown}{SEAM}{said(settled, mine=False)}")
        before = thread[: len(thread) - len(round_) + len(settled)]
        signatures = "\n".join(plain(page.typed.signature[:600]) for page in thread if not page.mine)
        whole = f"{said(thread, mine=False)}{SEAM}{said(thread, mine=True)}"
        return cls(
            subjects=shown,
            purpose=f"{purpose}{SEAM}{_without(titles, said(settled, mine=True))}",
            their_purpose=purpose,
            before=said(before, mine=False),
            everything=f"{shown}{SEAM}{whole}{SEAM}{signatures}",
            theirs=said(round_, mine=False),
            all_theirs=said(thread, mine=False),
            mine=said(thread, mine=True),
            senders="\n".join(
                f"{page.message.from_.name} {page.message.from_.address.partition('@')[0]}"
                for page in thread
                if not page.mine
            ),
            roles=2 * named + any(_is_nothing_but_a_role(subject) for subject in dict.fromkeys(subjects)),
            named_title=any(map(names_a_title, (shown, *whole.split(SEAM), signatures))),
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


def _sender(page: Page) -> str:
    """Who writes, as far as a name, a domain and a signature's first lines tell what they are."""
    sender = page.message.from_
    signature = "\n".join(plain(page.typed.signature).splitlines()[:4])
    return f"{plain(sender.name)}\n{sender.domain.partition('.')[0].replace('-', ' ')}\n{signature[:300]}"


def said(pages: Sequence[Page], *, mine: bool) -> str:
    return SEAM.join(body(page) for page in pages if page.mine is mine and (page.automatic is None or not mine))


def body(page: Page) -> str:
    return plain(page.typed.text[:READ])
