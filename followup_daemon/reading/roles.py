"""The job a mail speaks of, as it is written there.

1. Anchored phrases say it outright: "for the Data Analyst vacancy", "Position: Process Engineer", "apply as Nurse".
2. Else a part of the subject that ends in a title's head word: "Acme - Senior QS".
3. Else a title in the body: "one of our Process Engineers", "as the night porter".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from followup_daemon.reading.phrases import Phrases, plain, worded
from followup_daemon.reading.role_marks import (
    BEHIND_A_NAME,
    IN_BRACKETS,
    NUMBER_TAIL,
    ONLY_KINDS,
    POST_OF,
    SENTENCE,
    SHIFT,
    TRADE,
    WANTED,
    with_field,
    without_names,
)
from followup_daemon.reading.titles import FILLERS, HEADS, LOOSE_HEADS, RANKS

LONGEST_TITLE = 90
_HEAD_END = re.compile(r"\s+(?:of|for|in|-|to)\s+|\s*[,(\u2013/|]", re.IGNORECASE)
NO_ROLES = frozenset(
    {
        "hiring manager", "line manager", "recruiter", "recruiting coordinator", "talent partner", "hiring team",
        "interviewer", "candidate", "supervisor", "manager",
    }
)  # fmt: skip
"""Titles that mail names without seeking one."""
_TITLE = Phrases(tuple(rf"\b{re.escape(title)}s?\b" for title in sorted(HEADS - LOOSE_HEADS, key=len, reverse=True)))
_NOUN = (
    r"(?:role|position|post|opening|vacancy|opportunity|job|seat|requisition|req|opp|search|stream|traineeship|internship"
    r"|apprenticeship)"
)
_BODY = r"[\w&/+#.'(),:-]+(?: [\w&/+#.'(),-]+){0,9}?"

_LABELLED = re.compile(
    # labels as in "Post: Dental Nurse (Band 4)", "Job title: Clerk"
    r"^[ \t>*\u2022\u25a0-]{0,6}(?:job title|position|post|role|vacancy|job|stelle|rank)(?: title"
    r"| applied for)?(?:[ \t]{0,3}[:\u2013-]|[ ](?=[ ]))[ \t]{0,3}([^\n]{3,90})",
    re.IGNORECASE | re.MULTILINE,
)
_BEFORE_NOUN = worded(
    # "for the Data Analyst vacancy", "our iOS Engineer role", "the anticipated Grade 7/8 Science position"
    rf"\b(?:the|our|a|an|this|my|your|that) ({_BODY}) {_NOUN}\b",
)
_AFTER_NOUN = worded(
    # "the position of Systems Administrator", "the role of Head of Year", "post of Clerk"
    rf"\b(?:{_NOUN}) (?:of|as)(?: an?| the| our)? ([^\n.;:?!]{{3,90}})",
)
_APPLIED = worded(
    # "your application as Service Engineer", "applied for the Clerk", "interview for Branch Supervisor at"
    r"\b(?:application|applied|applying|apply|shortlisted|interviewed?|interviewing|considered|candidate|candidacy)"
    r" (?:for|as|to be)(?: (?:an?|the|our|your))? ([^\n.;:?!]{3,90})",
)
_LED = re.compile(
    # "looking for an accounts assistant", "be our night porter", "about Head of Props", "stage for Data Lead"
    r"\b(?:(?:looking for|look for|need|needs|hiring|seeking|resume for|be|become) (?:an? |another |our |my |the )?"
    r"|(?:about|for|as|regarding|re|is) (?=(?-i:[A-Z]))"
    r"|(?:form|cv|resume|letter|application)\b[^.\n]{0,40} for (?:the|our|an?) )([^\n.;:?!]{3,90})",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(
    # where a title taken from running text ends: "Branch Supervisor at Acme", "Clerk and would like"
    r"\s+(?:at|with|and (?:i|we|would|am|are|liked?|your|your|the)|in (?:our|the|my)|on (?:our|the|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|\d)"
    r"|here|position|role|post|vacancy|opening|job|opportunity|seat|that|which|who|we|i|is|are|was|has|have|would"
    r"|will|to|from|by"
    r"|based|as (?:part|a|an|the)|this|next|tomorrow|today|team|for (?:our|the)|because|but|so|via|through|if|when"
    r"|where)\b.*$"
    r"|\s*[,(-]\s*(?:and|which|who|we|i|please|thank|thanks|as|if|so|but|kennziffer|ref\b|job ref|comp\b|reference"
    r"|req\b|vacancy).*$"
    r"|\s*\((?:m/w/d|w/m/d|m/f/d|f/m/d|m/f|h/f|all genders|comp|ref|req|job)[^)]*\).*$",
    re.IGNORECASE | re.DOTALL,
)
_SMALL_WORDS = frozenset(
    """hiring interview team available your we you it what which who whole entire advertised remaining full perfect
    step back said""".split()
)
_SUBJECT_CUT = re.compile(
    r"\s+[-|\u00b7\u2022/~]{1,3}\s+|\s*(?:\||//|\u2022|:|\u2192|\u3011|\u3010)\s*|\s+@\s+|\s+(?:at|with)\s+(?=[A-Z\d])"
)
_SUBJECT_FRAME = re.compile(
    # what stands around the title in a subject: "Re: [EXT] Interview for", "- 15 min Thursday?"
    r"^(?:(?:re|fw|fwd|aw|sv|wg|tr|antw|ext|external|accepted|updated?(?: invitation)?|invitation|confirmed"
    r"|cancell?ed|reminder)\s*:\s*|\[[^\]]{1,20}\]\s*)+",
    re.IGNORECASE,
)
_SUBJECT_LEAD = re.compile(
    r"^.*?\b(?:interview(?:ing|s)?|invit\w+|screen|call|chat|conversation|application|applying|meeting|schedul\w+"
    r"|availability|candidacy|visit|cent(?:re|er)"
    r"|assessment|round|talk(?:ing)?|intro|onsite|next steps?|test|update|about)\b(?:,|:)?(?: (?:invit\w+|request"
    r"|details|confirmation|availability|schedule|call|slot|process|with us))?"
    r"\s*(?:for|as|re|regarding|about|of|to|:|-|\u2013)?\s*(?:the|our|an?|your)?\s+",
    re.IGNORECASE,
)
_BEFORE_JOB = re.compile(
    # a whole subject like "2IC job", "barista gig"
    r"^([^\W_][\w/&+'.-]*(?: [\w/&+'.-]+){0,3}) (?:job|role|position|vacancy|gig|opening|post)$",
    re.IGNORECASE,
)
_OF_A_PERSON = re.compile(r"\s*[,:(]?\s*(?:Mrs?|Ms|Miss|Dr|Prof)\b|\s*[,:(]\s*[A-Z][\w'-]+ [A-Z]")  # ", Jo Doe"
_SUBJECT_TAIL = re.compile(
    r"\s*(?:,? ?(?:(?:first|second|final|initial|phone|video|onsite|in-person|panel|technical|intro|screening"
    r"|hiring manager|third|1st|2nd)\b ?)*"
    r"(?:interview|screen|call|chat|conversation|application|invite|invitation|meeting|round|opening|role|position"
    r"|post|vacancy|job|opportunity|availability|visit|onsite|loop)s?\b.*"
    r"|\(?(?<![\w-])(?:(?<!(?:band|tier|step|year) )(?<!(?:grade|level|class|stage) )\d{1,2}[ :/.]"
    r"|mon|tue|wed|thu|fri|sat|sun)\w*\b.*|[!?].*|@.*)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def names_a_title(text: str) -> bool:
    """Whether the text holds a word that is little but a job title: "engineer", "bookkeeper"."""
    return next(_TITLE.found_in(text), None) is not None


def names_a_role(subjects: list[str], bodies: list[str]) -> bool:
    """Whether a subject or an anchored phrase of a body says what the job is."""
    heads = any(_from_subject(plain(subject), frozenset()) for subject in dict.fromkeys(subjects))
    return heads or any(next(anchored(plain(body)), "") for body in bodies for anchored in (_labelled, _spoken))


def role(subjects: list[str], bodies: list[str], names: frozenset[str]) -> str | None:
    """The role as written; ``names`` are words (in lower case) of people and the company, which are no part of one."""
    texts = [plain(body) for body in bodies]
    heads = [found for subject in subjects if (found := _from_subject(plain(subject), names))]
    for anchored in (_labelled, _spoken):
        for text in texts:
            if found := next(anchored(text), ""):
                return _fuller(found, heads)
    if heads and heads[0].lower() not in ONLY_KINDS:
        return heads[0]
    for anchored in (_led, _plainly):
        for text in texts:
            if found := next(anchored(text), ""):
                return found
    if heads:
        return heads[0]
    named = next((found for subject in subjects if (found := _before_job(plain(subject)))), None)
    return named or next((found for text in texts for found in _loose(text)), None)


def _before_job(subject: str) -> str:
    """What a subject calls the job, though it is no title: "2IC job"."""
    found = _BEFORE_JOB.match(_SUBJECT_FRAME.sub("", subject.strip())) or IN_BRACKETS.search(subject)
    words = set(found.group(1).lower().split()) if found else set()
    return found.group(1) if found and not words & (FILLERS | _SMALL_WORDS) else ""


def _fuller(found: str, heads: list[str]) -> str:
    """The subject's longer form of the same title: "Associate, Employment & Labour" for "Associate"."""
    longer = [head for head in heads if len(head) > len(found) and found.lower() in head.lower()]
    return longer[0] if longer else found


def _plainly(text: str) -> Iterator[str]:
    """What stands before "position" or "role" though it is neither a title nor written large: "4th grade teaching"."""
    for match in _BEFORE_NOUN.finditer(" ".join(text.split())):
        title = _trimmed(_after_last_article(match.group(1)), running=False)
        words = title.lower().split()
        if 0 < len(words) <= 5 and not any(word in FILLERS or word in _SMALL_WORDS for word in words):
            yield title


def is_title(text: str) -> bool:
    """Whether a phrase reads as a job title: its last telling word is a head, or one stands before "of", "," or "("."""
    text = SHIFT.sub("", text.strip())
    head = _HEAD_END.split(text.strip(), maxsplit=1)[0]
    words = [word.strip(".'") for word in re.split(r"[\s/]+", head.lower()) if word]
    while words and (words[-1].isdigit() or words[-1] in {"i", "ii", "iii", "iv", "v"}):
        words.pop()
    return bool(words) and _is_head(words[-1])


def _is_head(word: str) -> bool:
    return word in HEADS or word.removesuffix("s") in HEADS or TRADE.fullmatch(word) is not None


def _labelled(text: str) -> Iterator[str]:
    for match in _LABELLED.finditer(text):
        title = _trimmed(match.group(1), running=False)
        if title and (
            is_title(title)
            or match.group().lstrip(" *>\u2022\u25a0-").lower().startswith(("post", "position", "job title", "role"))
        ):
            yield title


def _spoken(text: str) -> Iterator[str]:
    """Titles out of running text, the nearest to "role" or "position" first."""
    flat = " ".join(text.split())
    for match in _BEFORE_NOUN.finditer(flat):
        title = _trimmed(_after_last_article(match.group(1)), running=False)
        if title and _qualifies(title):
            yield title
    for pattern in (_AFTER_NOUN, _APPLIED):
        for match in pattern.finditer(flat):
            title = _trimmed(match.group(1))
            if title and _qualifies(title):
                yield title


def _led(text: str) -> Iterator[str]:
    """Titles behind "looking for a", "be our", "about"."""
    for match in _LED.finditer(" ".join(text.split())):
        title = _trimmed(match.group(1))
        if is_title(title) and title.lower() not in NO_ROLES and title.lower() not in LOOSE_HEADS:
            yield title
    yield from (found.group(1) for found in WANTED.finditer(text) if is_title(found.group(1)))


def _qualifies(title: str) -> bool:
    """A title with a head word, or one written large throughout: "Grade 7/8 Science", not "same hiring"."""
    if is_title(title):
        return True
    words = [word for word in title.split() if word.lower() not in FILLERS]
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in words)


def _after_last_article(title: str) -> str:
    """ "chatting about the Clerk" is "Clerk": a title holds no article."""
    return re.split(r"\b(?:the|an?|our|your|my|this|that)\b ", title)[-1]


def _trimmed(title: str, *, running: bool = True) -> str:
    """The title without what runs on behind it; empty where nothing is left."""
    cut = (
        _RUNS_ON.sub("", title)
        if running
        else re.sub(r"\s*\((?:m/w/d|w/m/d|m/f/d|f/m/d|comp|ref)[^)]*\).*$", "", title, flags=re.IGNORECASE)
    )
    cut = re.sub(
        r"^(?:20\d\d(?:/\d\d)?|anticipated|open|advertised|vacant|above|new|exciting|available|current"
        r"|(?-i:first|another|posting [\d-]+))\s+",
        "",
        cut.strip(" .,;:-\u2013*\"'"),
        flags=re.IGNORECASE,
    )
    if "(" in cut and ")" not in cut:
        cut = cut.partition("(")[0]
    cut = NUMBER_TAIL.sub("", cut).strip(" .,;:-\u2013*\"'")
    if SENTENCE.search(cut):
        return ""
    return cut if 2 <= len(cut) <= LONGEST_TITLE and cut.lower().split()[-1] not in FILLERS else ""


@lru_cache(maxsize=256)
def _from_subject(subject: str, names: frozenset[str]) -> str:
    """The part of the subject that reads as a title."""
    bare = _SUBJECT_FRAME.sub("", subject.strip())
    parts = [part for part in _SUBJECT_CUT.split(bare) if part and part.strip()]
    parts += re.findall(r"\(([^()]{3,80})\)", bare) + [
        piece for part in parts if "," in part for piece in part.split(", ")
    ]
    for part in [*parts, bare]:
        for candidate in (
            POST_OF.sub("", part) if POST_OF.match(part) else "",
            _SUBJECT_TAIL.sub("", part),
            _SUBJECT_TAIL.sub("", _SUBJECT_LEAD.sub("", part + " ").strip()),
        ):
            title = without_names(_trimmed(candidate), names)
            outright = candidate and POST_OF.match(part) and len(title.split()) < 5 and _qualifies(title)
            if title and (outright or is_title(title)) and title.lower() not in NO_ROLES:
                return with_field(title, bare, names)
    return ""


def _loose(text: str) -> Iterator[str]:
    """Titles written large in running text, or small behind a rank: "Senior QS", "maintenance technician"."""
    for match in _TITLE.finditer(text):
        if _OF_A_PERSON.match(text, match.end()) or text.startswith(":", match.end()):
            continue
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if BEHIND_A_NAME.search(line):
            continue
        kept: list[str] = []
        for word in reversed(line.split()):
            if not (word[:1].isupper() or word.lower() in RANKS) or word.endswith((",", ".", ":", ";")):
                break
            kept.append(word)
            if len(kept) == 5:
                break
        title = " ".join([*reversed(kept), match.group()])
        if (kept or match.group()[0].isupper()) and title.lower() not in NO_ROLES:
            yield title
