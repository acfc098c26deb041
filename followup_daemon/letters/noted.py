"""The owner's note made ready for its place in a letter: after "talking about", or as a sentence of its own."""

from __future__ import annotations

import re

LONGEST_NOTE = 2000

OPENS_A_PHRASE = frozenset("a an her his how its my our that the their these this what when where why your".split())
"""Words that lose their capital where a note goes on with a sentence of ours."""

OPENS_A_CLAUSE = frozenset(
    "he i it she there they we you i'd i'm i've he's it's she's there's they're we're you're you've".split()
)
"""Words with which somebody begins to tell: what follows is no thing to talk about."""

SPOKE_ABOUT = re.compile(
    r"(?:(?:something )?(?:we|i)(?: (?:also|both|even))? (?:discussed|(?:chatted|spoke|talked) about)"
    r"|(?:our|the) (?:chat|conversation|discussion|talk) about|(?:chatted|spoke|talked|talking) about|discussed|about)"
    r":? ",
    re.IGNORECASE,
)  # "we talked about the move": the letter says that itself
SENTENCES = re.compile(r"[a-z]{3}[.!?] [A-Z]")


def in_words(text: str) -> tuple[str, bool]:
    """The note, and whether it is a sentence of its own; empty where there is none."""
    line = " ".join(text[:LONGEST_NOTE].split()).rstrip(" ,;:")
    lead = SPOKE_ABOUT.match(line)
    note = line[lead.end() :] if lead else line
    first = note.partition(" ")[0].casefold().replace("\u2019", "'")
    whole = note.endswith((".", "!", "?"))
    if lead and not SENTENCES.search(note):
        note, whole = note.rstrip("."), note.endswith(("!", "?"))
    elif not whole and (first in OPENS_A_CLAUSE or SENTENCES.search(note)):
        note, whole = f"{note}.", True
    if whole:
        return note[:1].upper() + note[1:], True
    return (note[:1].lower() + note[1:] if first in OPENS_A_PHRASE else note), False
