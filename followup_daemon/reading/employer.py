"""Who would employ: the company's name as the mail writes it, told from an agency that only arranges.

1. Words that spell out the sender's domain are the best witness: ``airevalley`` is "Aire Valley Primary School".
2. Else a line of the signature that names an organisation, a part of the subject, "at Acme" in the text, the display
   name.
3. An agency's own name is never the company: then the subject and the text must tell, or nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from followup_daemon.reading.names import fold
from followup_daemon.reading.phrases import plain
from followup_daemon.reading.roles import is_title
from followup_daemon.reading.small_names import SMALL, below_the_name, small_names
from followup_daemon.reading.third_parties import signs_as_agency, speaks_for_others, third_parties
from followup_daemon.reading.titles import AGENCY, CLIENT, NO_COMPANY, ORGANISATIONS

LONGEST_NAME = 70
_WEB = re.compile(
    r"\S{1,64}@\S{1,80}|https?://\S{1,300}|\bwww\.\S{1,100}|\b[a-z0-9-]{1,63}\.[a-z]{2,10}(?:/\S{0,200})?\b"
)
_WORD = re.compile(r"A/S\b|[^\W_][\w'.\u2019-]*|&")
_BREAK = re.compile(r"[\n|\u00b7\u2022;:()\u3010\u3011\"]|(?<!\bA)/|,\s|\s[-\u2013\u2014]\s|\.\s|\s@\s|[!?]")
_SIGNED_PARTS = re.compile(r"\s*[|\u00b7\u2022]\s*|\s[-\u2013]\s|,\s(?!inc|llc|ltd|llp)", re.IGNORECASE)
_SUBJECT_PARTS = re.compile(
    r"[!?]\s+|\s+[-|\u00b7\u2022/~\u2013]{1,3}\s+|\s*(?:\||//|:)\s*|\s@\s|,\s|\s\(|\)|\bat\b\s|\bwith\b\s"
)
_REPLY = re.compile(r"^(?:(?:re|fw|fwd|aw|sv|wg)\s*:\s*)+", re.IGNORECASE)
_AT = re.compile(
    # "at Acme", "here at Acme", "join Acme", "interest in Acme", "welcome to Acme", "from Acme"
    r"\b(?:here at|at|with|join(?:ing)?|interest in|(?:I|we|We) (?:run|own|manage|started|founded)"
    r"|(?:applying|applied|application) (?:to|with)|from|team at"
    r"|role at|working (?:for|at)|run \w+ at|lead \w+ at|welcome to|greetings from|half of|part of|behalf of|about)"
    r" (?:the )?(?=[A-Z\d])",
)
_NAME = r"[A-Z][\w&'-]*(?:\.\w[\w'-]*)*(?: (?:[A-Z&][\w&'-]*(?:\.\w[\w'-]*)*|of|and|the)){0,5}"
_CAME_BACK = re.compile(
    # "Acme came back", "Acme would like to see you", "my client Acme", "the team at Acme", "from our principal Acme"
    rf"(?:^|[.!?,:] +|\n|\b(?:client|clients|at|for|with|of),? )(?:the )?({_NAME}),? "
    r"(?:came back|have come back|has come back|would|wants?|are|is|have|has|loves?|loved|likes|liked"
    r"|are keen|asked|will"
    r"|could|can|confirmed)\b"
    r"|\b(?i:cv|c\.v\.|r[e\u00e9]sum[e\u00e9]|details|profile|name|application) (?:over |across |in |on )?(?:to"
    rf"|with|at) (?:the )?({_NAME})"
    rf"|\b(?:[Mm]y|[Oo]ur|[Tt]he) (?:[Cc]lients?|[Pp]rincipals?),? (?:is |are )?(?:called )?({_NAME})"
)
_CLIENT_LINE = re.compile(
    # a line of its own, as in "Client: Acme Foods", "Company  Acme Ltd"
    r"^[ \t>*\u2022-]{0,6}(?:client|company|employer|organi[sz]ation)"
    r"(?:[ \t]{0,3}:[ \t]*|[ ]{2,8}|[ ]?\|[ ]?)([^\n]{2,70})",
    re.IGNORECASE | re.MULTILINE,
)
_MY_HOUSE = re.compile(
    # "this is Ann at Acme", "It's Bo from the Red Barn"
    r"\b(?:this is|it's|its|i'm|i am|my name is) (?:[\w'-]+ ){1,3}?(?:at|from|of|with) (?:the )?(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_TITLE_AT = re.compile(
    # "the super at Acme Iron (Jo Doe)" is with Acme Iron
    rf"\b\w+ at (?:the )?({_NAME}) \([A-Z][\w'-]+ [A-Z][\w'-]+\)"
)
_DISPLAY_TAIL = re.compile(
    r"\s*(?:\b(?:talent(?: acquisition)?(?: team)?|recruiting|recruitment|careers?|hiring(?: events?| team)?|jobs?"
    r"|hr|human resources|people(?: team| ops)?|personnel|early careers|team|notifications?|no-?reply)\b|\bvia .*"
    r"|\bat\b|\b(?:office|desk|section|unit|department|dept|admin|resourcing|appointments?)\b)\s*",
    re.IGNORECASE,
)


def hires(display: str) -> bool:
    """Whether a display name is that of a house's hiring: "Acme Careers", "Talent at Acme"."""
    return _DISPLAY_TAIL.search(display) is not None


def is_agency(signature: str, display: str, domain: str, body: str) -> bool:
    """Whether the sender arranges for others: an agency by its own name or small print, or by how it speaks."""
    own = f"{signature}\n{display}".lower()
    label = domain.partition(".")[0]
    if (
        any(re.search(rf"\b{re.escape(word)}\b", own) for word in AGENCY if " " in word)
        and "talent acquisition" not in own
    ):
        return True
    if any(word in label for word in ("recruit", "staffing", "talentpartner", "personnel", "headhunt", "manpower")):
        return True
    known = re.sub(r"[^a-z0-9]", "", fold(f"{own}{domain}"))
    if any(re.sub(r"[^a-z0-9]", "", fold(found.group(1)))[:6] not in known for found in _TITLE_AT.finditer(body)):
        return True
    if signs_as_agency(signature) and speaks_for_others(body, known):
        return True
    text = body.lower()
    return any(phrase in text for phrase in CLIENT)


def company(
    domains: Iterable[str], texts: Iterable[str], signatures: Iterable[str], subjects: Iterable[str],
    displays: Iterable[str], people: frozenset[str] = frozenset(),
) -> str | None:  # fmt: skip
    """The company of one who writes for it; ``domains`` are their registered ones, public providers left out.

    ``people`` are the folded words of names of people, none of whom is a company.
    """
    domains = list(domains)
    bodies, lines, heads = (
        [plain(text) for text in texts],
        [plain(text) for text in signatures],
        [plain(text) for text in subjects],
    )
    shown = [plain(text) for text in displays]
    for domain in domains:
        if found := spelled(domain, [*lines, *heads, *bodies, *shown]):
            return found
    if not domains and (house := next((name for text in bodies for name in _spoken(text, _MY_HOUSE)), "")):
        return house
    for found in (
        *(name for text in lines for name in _of_signature(text)),
        *_of_subjects(heads),
        *(name for text in bodies for name in _spoken(text)),
    ):
        words = set(re.findall(r"[^\W\d_]{2,}", fold(found)))
        telling = not domains or any(word in ORGANISATIONS for word in words)
        if telling and words and not words & people:
            return found
    for text in shown:
        bare = _DISPLAY_TAIL.sub(" ", text).strip(" ,-|")
        if bare != text.strip() and len(bare) > 1 and not set(fold(bare).split()) & people:
            return bare
        if not ORGANISATIONS.isdisjoint(text.lower().split()[1:]) and not is_title(text):
            return text.strip()
    named = [name for text in lines for name in below_the_name(text) if not set(fold(name).split()) & people]
    small = (name for text in bodies for name in small_names(text)) if not domains else ()
    return next(iter(named), None) or next(iter(small), None)


def client(
    texts: Iterable[str], subjects: Iterable[str], agency_words: frozenset[str], met: frozenset[str]
) -> str | None:
    """The company an agency arranges for, None where it is kept secret; ``agency_words`` are the agency's own.

    Of the words of ``met``, whom the owner meets, a company's name may hold some, as "Ashe & Cole" does.
    """
    texts, subjects = [plain(text) for text in texts], list(subjects)
    candidates = [found.group(1).strip() for text in texts for found in _CLIENT_LINE.finditer(text)]
    candidates += [found.group(1) for text in texts for found in _TITLE_AT.finditer(text)]
    candidates += _of_subjects([plain(subject) for subject in subjects])
    for flat in texts:
        candidates.extend(next(filter(None, match.groups())) for match in _CAME_BACK.finditer(flat))
        candidates.extend(third_parties(flat))
        candidates.extend(_spoken(flat))
    fitting = []
    for candidate in dict.fromkeys(candidates):
        words = set(fold(candidate).split())
        if words and not words & agency_words and not words <= NO_COMPANY | met and not is_title(candidate):
            fitting.append(candidate)
    acting = {name for text in texts for name in third_parties(text)}
    return max(fitting, key=lambda name: _weight(name, [*subjects, *texts], acting), default=None)


def _weight(name: str, texts: Iterable[str], acting: set[str]) -> tuple[bool, bool, int]:
    """How much speaks for a name: a word like "Foods" in it, that it acts, and in how many places it stands."""
    words = name.lower().split()
    return not ORGANISATIONS.isdisjoint(words), name in acting, sum(text.count(name) for text in texts)


def spelled(domain: str, texts: Iterable[str]) -> str:
    """The words that spell out the domain's label, and what goes with them: the longest such name."""
    label = re.sub(r"[^a-z0-9]", "", domain.partition(".")[0])
    best, best_score = "", (0, 0, 0)
    if len(label) < 3:
        return ""
    for text in texts:
        for segment in _BREAK.split(_WEB.sub(" ", text[:12_000])):
            words = _WORD.findall(segment)
            for at in range(min(len(words), 60)):
                if words[at][0].isascii() and words[at][0].lower() != label[0]:
                    continue
                covered, used = _covers(label, words[at : at + 8])
                if covered < min(len(label), 4) or 2 * covered < len(label):
                    continue
                name = _grown(words, at, used)
                score = (
                    covered,
                    sum(word.lower().strip(".") in ORGANISATIONS for word in name.split()),
                    len(name) if len(name) <= LONGEST_NAME else 0,
                )
                if score > best_score:
                    best, best_score = name, score
    return best


def _covers(label: str, words: list[str]) -> tuple[int, int]:
    """How many letters of the label these words spell, written out or by initials, and how many words that takes."""
    best = (0, 0)
    for german in (False, True):
        spelled, used = "", 0
        for word in words:
            bare = _letters(word, german=german)
            if not bare:
                spelled += "and" if spelled and label.startswith(spelled + "and") else ""
                used += 1
                continue
            longer = spelled + bare
            if label.startswith(longer):
                spelled, used = longer, used + 1
            elif (
                spelled != label
                and longer.startswith(label)
                and len(longer) - len(label) <= 14
                and (spelled or label[3:])
            ):
                return len(label), used + 1
            elif bare == "and" and spelled:
                used += 1
            else:
                break
        best = max(best, (len(spelled), used))
    initials = "".join(_letters(word, german=False)[:1] for word in words if word[0].isupper())
    for count in range(min(len(words), len(label)), 2, -1):
        if (
            len(label) >= 3
            and initials[:count] == label
            and all(word[0].isupper() or word in SMALL for word in words[:count])
        ):
            return len(label), count
    return best


def _letters(word: str, *, german: bool) -> str:
    if german:
        word = word.lower().replace("\u00e4", "ae").replace("\u00f6", "oe").replace("\u00fc", "ue")
    return re.sub(
        r"[^a-z0-9]", "", fold(word).removesuffix("'s") if fold(word).endswith("'s") and german else fold(word)
    )


def _grown(words: list[str], at: int, used: int) -> str:
    """The name from these words on, grown by the large ones that follow: "Aire" to "Aire Valley Primary School"."""
    end = at + max(used, 1)
    capital = words[at][0].isupper() or words[at][0].isdigit()
    while capital and end < len(words) and (words[end][0].isupper() or words[end] in SMALL):
        # "Pine Architects" is a firm, "Pine Architect" a firm and a post.
        if words[end].lower().partition("'")[0] in NO_COMPANY or (is_title(words[end]) and words[end][-1] != "s"):
            break
        end += 1
    while end > at + used and words[end - 1] in SMALL:
        end -= 1
    name = " ".join(words[at:end])
    return re.sub(r"'s$", "", name) if capital else name.title()


def _of_signature(text: str) -> Iterator[str]:
    """Parts of a signature that name an organisation: "Amberline, Inc.", "Bursar, Ottery School"."""
    for line in text.splitlines()[:12]:
        for part in _SIGNED_PARTS.split(line.strip(" *>-")):
            words = part.split()
            if not 1 < len(words) <= 8 or not words[0][0].isupper() or words[0].lower() in NO_COMPANY:
                continue
            first = 0 if words[1].lower() in SMALL else 1
            known = any(word.lower().strip(",") in ORGANISATIONS for word in words[first:])
            part_of = re.match(r"(?i)(?:school|department|dept|faculty|division|office|institute) of ", part)
            if known and not part_of and not is_title(part) and not any(word[0].isdigit() for word in words):
                yield part.strip(" ,")


def _of_subjects(subjects: Iterable[str]) -> Iterator[str]:
    """Parts of a subject that are written large and are neither a title nor talk of a meeting."""
    for subject in subjects:
        parts = _SUBJECT_PARTS.split(_REPLY.sub("", subject.strip()))
        for part in parts if len(parts) > 1 else ():
            words = part.split()
            if not words or len(words) > 7 or part[0].isdigit() or is_title(part):
                continue
            large = all(word[0].isupper() or word in SMALL or word[0].isdigit() for word in words)
            if large and not {word.lower().strip(".,!?") for word in words} & NO_COMPANY:
                yield part


def _spoken(text: str, before: re.Pattern[str] = _AT) -> Iterator[str]:
    """Names behind "at", "join", "interest in" in running text."""
    for match in before.finditer(text):
        segment = _BREAK.split(text[match.end() : match.end() + 90])[0]
        words = _WORD.findall(segment)
        if not words:
            continue
        name = _grown(words, 0, 1)
        first = words[0].lower()
        if first[0].isalpha() and first not in NO_COMPANY and not is_title(name):
            yield name
