"""Names of people in running text: where they stand, and whether two of them mean one person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from followup_daemon.mail import Person
from followup_daemon.reading.not_people import READ_BACK, is_no_person
from followup_daemon.reading.ordinary_words import ORDINARY
from followup_daemon.reading.time_words import alternatives
from followup_daemon.reading.titles import HEADS, LOOSE_HEADS, ORGANISATIONS, RANKS

HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr prof professor rev reverend father fr sister sir dame lady lord captain capt cpt sgt judge
    frau herr dr.-ing dipl.-ing mme mlle monsieur madame sr sra don dona doctor canon rabbi imam pastor cllr
    councillor hon dean provost insp inspector supt superintendent det sergeant lt lieutenant col colonel maj major
    mdm engr barr nurse matron br bro chef coach ma'am
    """.split()
)
PARTICLES = frozenset(
    """
    de da di du del della der den van von vom zu zur ten ter la le el al bin binti ibn af av y dos das e ap ni o
    """.split()
)
SUFFIXES = frozenset(
    """
    phd md jr sr ii iii iv esq mba cpa rn bsn msn mba obe mbe dvm dds pe cphr shrm mrcvs frcs msc bsc ba ma llb llm
    """.split()
)
DEPARTMENTS = frozenset(
    "finance sales hr it engineering marketing legal product design operations people talent".split()
)
MONTH_NAMES = frozenset("jan april may june august".split())

NO_NAMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january
    february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec i i'm i'll i'd i've we we'll we're you your yours he she they it its our my me us the a an this
    that these those hi hello hey dear good morning afternoon evening thanks thank cheers regards best kind warm
    sincerely yours yes no ok okay sure perfect great please kindly sorry apologies congratulations welcome
    unfortunately sounds looking forward re fw fwd aw subject from to cc date time when where what who which how why
    if as at on in by for with and or but so also just let would could can will shall may might do does did is are
    was were have has had be been not any all each both some one two three four five once after before since until
    during then there here today tomorrow tonight next last first second third final another other own google meet
    zoom teams team microsoft skype webex cisco outlook calendar hangouts facetime whatsapp slack calendly goodtime
    greenhouse ashby lever workday bluejeans ms office hq google's link id meeting interview interviewer
    interviewers interviewing panel committee board round onsite on-site video phone call screen agenda schedule
    location venue duration hr it qa ux cv resume résumé application position role job post vacancy department dept
    division section floor room suite building street road avenue lane reception lobby parking campus centre center
    eastern pacific central mountain et pt ct mt est edt pst pdt cst cdt mst mdt gmt bst utc cet cest ist eat wat
    sast jst kst sgt hkt aest aedt nzst am pm a.m p.m noon midnight uk us usa eu nyc london paris berlin dublin new
    york los angeles san francisco boston chicago toronto vancouver sydney mumbai tokyo singapore amsterdam easter
    christmas hanukkah ramadan bank holiday human resources people talent recruiting recruitment acquisition culture
    operations ops engineering marketing finance sales legal product design head director manager senior junior lead
    chief vice president deputy assistant associate staff principal general executive regional global wing block
    unit note important confidential invite invitation accepted confirmed option slot topic topics part prep nda
    github linkedin english german french spanish monday's tuesday's friday's part introductions introduction intro
    hiring round closing join several most many noted understood agreed happy glad delighted part city hall county
    pls please well then so now here there very much again also still even only yet introductions introduction intro
    welcome wrap-up lunch break coffee tour group exercise case study presentation technical coding system systems
    headteacher headmaster headmistress governors governor trustees trustee councillors behavioral behavioural
    questions discussion debrief debriefing overview chat talk
    """.split()
)
"""Words that begin large in mail and are no one's name."""

_CAP = r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff][\w'\u2019]*(?:[-.][^\W\d_][\w'\u2019]*)*"
_HON = alternatives(sorted(HONORIFICS))
_PART = "|".join(sorted(PARTICLES - {"o"}, key=len, reverse=True))
_OF_FAMILIES = frozenset(
    "mr mrs ms miss mx dr prof professor rev reverend sir dame lady lord judge frau herr mme monsieur madame".split()
)
"""Honorifics before a particle, as in "Mr van Ek"; a chef de partie is no Mr Partie."""
_RUN = re.compile(
    rf"(?<!\w)(?=[^\W\d_])"  # where a word begins: nothing else is looked at
    rf"(?:\b(?i:{alternatives(sorted(_OF_FAMILIES))})\.? (?:(?:{_PART})[ ]){{1,2}}(?=[^\W\d_a-z])"
    rf"|(?:\b(?:the )?(?i:{_HON})\.? )*)"
    rf"(?<![\w@./-])(?:[A-Z]\.[ ])?(?:{_CAP})(?:[ ](?:(?:{_PART})[ ]){{0,2}}"
    rf"(?:(?i:{_HON})\.|[A-Z]\.|{_CAP})(?=[\s,;:.)!?/'(\u2013|-]|$)){{0,4}}",
)
_SHORT_VERB = re.compile(r"'(?:s|d|ll|re|ve)$")  # "you'd", "Friday's"
_NUMBERED = re.compile(r"\d $")  # "on 5 West", "40 Wall"
_ARTICLE_BEFORE = re.compile(r"\b(?:the|our|an?|your|my) $", re.IGNORECASE)  # "our Revenue Cycle Manager" is a post
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")


@dataclass(frozen=True, slots=True)
class Named:
    """A name as written, with its place in the text; ``honorific`` where one stood before it."""

    name: str
    start: int
    end: int
    honorific: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.name.split())


def fold(text: str) -> str:
    """The text in small letters without accents, to compare by."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize(
        "NFKD", text.replace("\u00df", "ss").replace("\u00f8", "o").replace("\u0142", "l")
    ).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def names(text: str, start: int = 0, end: int | None = None) -> Iterator[Named]:
    """The names in the text, in order: runs of words written large, but no common words, titles, organisations."""
    yield from _all_names(text) if (start, end) == (0, None) else _names(text, start, end)


@lru_cache(maxsize=64)
def _all_names(text: str) -> tuple[Named, ...]:
    """The names of a whole text, which is asked for them more than once."""
    return tuple(_names(text, 0, None))


def _names(text: str, start: int, end: int | None) -> Iterator[Named]:
    for run in _RUN.finditer(text, start, len(text) if end is None else end):
        numbered = _NUMBERED.match(text, max(0, run.start() - 2), run.start())
        if not numbered and (found := _name(run)):
            yield found


def name_at(text: str, at: int) -> Named | None:
    """The name that begins at this place, behind a title at most ("Principal Ortiz"); None where there is none."""
    run = _RUN.match(text, at)
    found = _name(run) if run else None
    if found is None or found.start == at:
        return found
    before = text[at : found.start].lower().split()
    return found if found.honorific or all(_qualifies(word.strip(".,")) for word in before) else None


def _qualifies(word: str) -> bool:
    """Whether the word may stand in a title before a name: "Finance Manager Ann Lee", not "Monday Ann Lee"."""
    return word in HEADS or word in RANKS or word in ORDINARY or word in DEPARTMENTS


def _name(run: re.Match[str]) -> Named | None:
    words, begin = run.group().split(" "), run.start()
    honorifics: list[str] = []
    while words and not honorifics:
        begin += _take_honorifics(words, honorifics)
        if honorifics or not words or not _leads(words[0]) or _is_first_name(words):
            break
        begin += len(words.pop(0)) + 1
    kept: list[str] = []
    for word in words:
        if kept and word.strip(".,'").lower() in ORGANISATIONS:
            return None
        if not kept and _is_first_name(words):
            kept.append(word)
            continue
        if _common(word) or (kept and word.strip(".").lower() in SUFFIXES):
            if kept and word.strip(".,'").lower() in HEADS:
                kept = [] if _ARTICLE_BEFORE.search(run.string, max(0, begin - 6), begin) else kept
            break
        kept.append(word)
    while kept and kept[-1].lower() in PARTICLES:
        kept.pop()
    name = " ".join(kept)
    name = re.sub(r"'s$", "", name).rstrip("'.") if not re.search(r" [A-Z]\.$", name) else name
    if re.search(r"-[a-z]", name) and (
        len(kept) < 2 or re.search(r"-(?:based|led|in|on|up|off|time|level|end|wide|site|term|to|and)\b", name)
    ):
        return None
    if (
        not kept
        or len(name) < 2
        or not (
            kept[0][0].isupper() or (len(kept) > 1 and _OF_FAMILIES.issuperset(map(_bare, honorifics)) and honorifics)
        )
        or (len(kept) == 1 and kept[0].isupper() and len(name) <= 4)
    ):
        return None
    honorific = next((word for word in honorifics if word.lower() != "the"), "")
    before = run.string[max(0, begin - READ_BACK) : begin]
    start = begin - sum(len(word) + 1 for word in honorifics)
    no_person = is_no_person(name.split(" "), before, honorific=bool(honorific))
    return None if no_person else Named(name, start, begin + len(name), honorific)


def _bare(honorific: str) -> str:
    return honorific.rstrip(".").lower()


def _take_honorifics(words: list[str], taken: list[str]) -> int:
    """The letters of the honorifics that stand first in ``words``, which are moved over to ``taken``."""
    letters = 0
    while words and ((bare := _bare(words[0])) in HONORIFICS or (bare == "the" and len(words) > 1)):
        letters += len(words[0]) + 1
        taken.append(words.pop(0))
    return letters


def _is_first_name(words: list[str]) -> bool:
    """Whether the first word is a month that is a given name here: "Jan Mulvey", "April Stone"."""
    return words[0].lower() in MONTH_NAMES and len(words) > 1 and not _common(words[1]) and words[1][0].isupper()


def _leads(word: str) -> bool:
    """Whether a word may begin a run of large words without being of the name: "National Sales Manager, ..."."""
    bare = word.strip(".,'").lower().removesuffix("'s")
    return _common(word) or bare in RANKS or bare in ORDINARY


def _common(word: str) -> bool:
    bare = word.strip(".,'").lower()
    stem = _SHORT_VERB.sub("", bare)
    return stem in NO_NAMES or stem in ORGANISATIONS or (stem in HEADS and stem not in LOOSE_HEADS) or "." in bare


def addresses(text: str) -> Iterator[re.Match[str]]:
    """The addresses written in the text."""
    yield from _EMAIL.finditer(text)


def same_person(one: str, other: str) -> bool:
    """Whether the two names may be one person's: one holds every word of the other, or they share the last one."""
    first, second = _telling(one), _telling(other)
    if not first or not second:
        return False
    small, large = sorted((first, second), key=len)
    return set(small) <= set(large) or (len(small) > 1 and small[-1] == large[-1] and small[0][0] == large[0][0])


def _telling(name: str) -> list[str]:
    words = [word.strip(".,'\"()") for word in fold(name).split()]
    return [word for word in words if word and word not in HONORIFICS and word not in SUFFIXES]


def fits_address(name: str, address: str) -> bool:
    """Whether the address may be this person's by its look: ``jodoe@`` or ``jo.doe@`` for Jo Doe."""
    local = re.sub(r"[^a-z]", "", fold(address.partition("@")[0].partition("+")[0]))
    words = [re.sub(r"[^a-z]", "", word) for word in _telling(name)]
    words = [word for word in words if word]
    if not local or not words:
        return False
    first, last = words[0], words[-1]
    if len(words) == 1:
        return local == first or (
            len(first) >= 4 and (local.startswith(first) or local.endswith(first)) and len(local) - len(first) <= 12
        )
    joined = {
        first + last,
        last + first,
        first[0] + last,
        last + first[0],
        first + last[0],
        "".join(words),
        first[0] + "".join(words[1:]),
    }
    return local in joined or (len(last) >= 4 and local == last) or (len(first) >= 3 and local == first)


def shown_name(person: Person) -> str:
    """The display name as people say it: "Doe, Jane" and "DOE, Jane (HR)" turned round, notes left out."""
    bare = re.sub(r"\s*[(\[|].*$| via .*$", "", person.name.replace('"', "").strip())
    bare = bare.rpartition(" / ")[2] or bare
    last, comma, first = bare.partition(",")
    if comma and first.strip() and len(first.split()) <= 3 and first.strip().lower().strip(".") not in SUFFIXES:
        return f"{first.strip()} {last.strip()}"
    return last.strip() if comma else bare
