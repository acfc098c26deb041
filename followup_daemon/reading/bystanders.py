"""Names that mail gives for another reason than who holds the meeting, and those it gives for no other reason.

People are named in mail about an interview because they hold it, unless the words around say otherwise: who passed the
CV on, whom to ring, who left, who fetches the owner from the door. Where no plainer words name anyone, a person named
for none of these reasons is taken for an interviewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_daemon.reading.mention_rows import Mention, read_row
from followup_daemon.reading.names import Named, names
from followup_daemon.reading.roles import is_title

_CLAUSE = re.compile(r"(?<![A-Z])(?<!\bMr)(?<!\bDr)(?<!\bMs)(?<!Mrs)(?<!Prof)[.!?]+[)\"']*(?:\s+|$)|;\s|\n\s*\n")
_OTHER_REASON_BEFORE = re.compile(
    # "send it to", "I hear from", "worked with", "instead of", "your reference"; a place: "in", "near"
    r"\b(?:send|sent|sending|email|e-?mail|mail|write|writing|reply|report|contact|text|reach|reach out|speak|spoke"
    r"|spoken|talked|ask|asking|hear|heard|know|knew|known|met|like|liked|loved?|work(?:ed|s|ing)?|replac\w+|succe\w+"
    r"|cover|lost|about|named|called|thank\w*|through|via|after|since|assistant|based|references?|referees?|forward"
    r"|pa|ea|secretary|office|desk|copy(?:ing)?|team|behalf|greetings|regards|wishes|hello|love)"
    r" (?:\w+ ){0,3}?(?:(?:to|from|of|for|with|by|in|at|on) )?(?:the |our |my |your )?$"
    r"|\b(?:in|at|near|from|off|via|c/o|re|of|about|after|like|than|vs|instead of|contact|tel|ref|cover for|e\.g\.) "
    r"(?:the |our |my )?$",
    re.IGNORECASE,
)
_OTHER_REASON_BEHIND = re.compile(
    # what bystanders do or did: "passed me your CV", "will send the link", "left in March", "'s old flat"
    r"^[^.!?\n]{0,60}?\b(?:pass(?:ed|es)|gave|given|recommend\w*|refer\w+|told|tells|said|says|mention\w*|suggested you"
    r"|speaks?|spoke|say|left|leav\w+|retir\w+|used to|knows?|knew|forward(?:ed|s)|introduced|sent|sends"
    r"|(?:will|can|'ll|shall|could|to) (?:\w+ )?(?:send|email|mail|book|let|help|reach|arrange|confirm|share"
    r"|greet|fetch|collect|pick|bring|show|take you|meet you (?:at|in)|be in touch|follow|contact"
    r"|answer|sort|deal|look after|get back)"
    r"|handles?|looks? after|takes? care|in touch|let you in|observ\w+|shadow\w*|notes|minutes|references?"
    r"|worked with|works with you|moved|resigned|promoted|emigrat\w+|coordinat\w+|travel|payroll forms)\b"
    r"|^'s? (?!(?:diary|calendar|office|team|agenda|schedule)\b)\w",
    re.IGNORECASE,
)
_DOES = re.compile(
    # what only people do: "looks forward", "does the first half", "is free", ", who", "(my co-founder)"
    r"^ (?:will|would|'ll|is|are|was|can|could|has|have|does|do|looks?|joins?|takes?|runs?|leads?|wants?"
    r"|likes?|loves?|asks?|asked|proposes?|suggests?|offers?|prefers?|presid\w+"
    r"|and (?:i|me|myself)\b|will)\b|^'(?:ll|d|s) "
    r"|^,? (?:who|our|my|the|his|her)\b|^ \((?:our|my|the|he|she|they|[a-z])|^ - (?:our|my|the)\b"
    r"|^ (?:from our side|on our side|the one)",
    re.IGNORECASE,
)
_HE_OR_SHE = re.compile(r"\b(?:he|she|he's|she's|he'll|she'll|his|her|him)\b", re.IGNORECASE)


def named_without_reason(text: str) -> Iterator[Mention]:
    """Those whom the mail names as people, and for none of the reasons for which bystanders are named."""
    start = 0
    for end in (*(cut.end() for cut in _CLAUSE.finditer(text)), len(text)):
        yield from _in_clause(text, start, end)
        start = end


def _in_clause(text: str, start: int, end: int) -> Iterator[Mention]:
    read_to = start
    for found in names(text, start, end):
        if found.start < read_to:
            continue
        row, stop = read_row(text, found.start)
        read_to = max(stop, found.end)
        if _OTHER_REASON_BEFORE.search(text[max(start, found.start - 60) : found.start]):
            continue
        if _OTHER_REASON_BEHIND.search(text[min(stop, end) : end]):
            continue
        people = [one for one in row if one.me or (one.named and _is_named_in_full(one.named))]
        if any(one.me or (one.named and _is_a_person(one.named, text, end)) for one in people):
            yield from people


def _is_named_in_full(named: Named) -> bool:
    return len(named.words) > 1 or bool(named.honorific)


def _is_a_person(named: Named, text: str, end: int) -> bool:
    """Whether anything shows that the name is a person's: a title, what they do, "she"."""
    behind = text[named.end : end]
    if named.honorific or _DOES.search(behind) or _HE_OR_SHE.search(behind):
        return True
    said = re.match(r",? ?\(?([^,;.()\n]{2,60})", behind)
    return said is not None and is_title(said.group(1))
