"""Words for days, months, numbers and parts of the day, with the misspellings that mail shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

WEEKDAYS = {
    "monday": 0, "mon": 0,
    "tuesday": 1, "tues": 1, "tue": 1, "teusday": 1, "tuseday": 1,
    "wednesday": 2, "weds": 2, "wed": 2, "wensday": 2, "wednsday": 2, "wendesday": 2,
    "thursday": 3, "thurs": 3, "thur": 3, "thu": 3, "thrusday": 3, "thursay": 3,
    "friday": 4, "fri": 4, "firday": 4,
    "saturday": 5, "sat": 5,
    "sunday": 6, "sun": 6,
    # as people in other countries write them into English mail; short forms ("mar", "do", "sol") are words too
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    "lunes": 0, "martes": 1, "mi\u00e9rcoles": 2, "miercoles": 2, "jueves": 3, "viernes": 4, "s\u00e1bado": 5,
    "domingo": 6, "luned\u00ec": 0, "lunedi": 0, "marted\u00ec": 1, "martedi": 1, "mercoled\u00ec": 2,
    "mercoledi": 2, "gioved\u00ec": 3, "giovedi": 3, "venerd\u00ec": 4, "venerdi": 4, "sabato": 5, "domenica": 6,
    "maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6,
    "segunda-feira": 0, "ter\u00e7a-feira": 1, "terca-feira": 1, "quarta-feira": 2, "quinta-feira": 3,
    "sexta-feira": 4, "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5,
    "sonntag": 6,
}  # fmt: skip

NAMES_TOO = frozenset("mardi domingo sabato domenica freitag sonntag".split())
"""Weekdays of other languages that are names as well, or begin one: "Mardi Gras", "Mr Freitag"."""

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "febuary": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11,
    "december": 12, "dec": 12,
}  # fmt: skip

ALL_MONTHS = {
    **MONTHS,
    "janvier": 1, "f\u00e9vrier": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "ao\u00fbt": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "d\u00e9cembre": 12, "decembre": 12,
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
    "gennaio": 1, "febbraio": 2, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "settembre": 9, "ottobre": 10,
    "dicembre": 12, "januari": 1, "februari": 2, "maart": 3, "mei": 5, "juni": 6, "juli": 7, "augustus": 8,
    "oktober": 10, "janeiro": 1, "fevereiro": 2, "mar\u00e7o": 3, "maio": 5, "junho": 6, "julho": 7, "setembro": 9,
    "outubro": 10, "novembro": 11, "dezembro": 12, "januar": 1, "februar": 2, "m\u00e4rz": 3, "dezember": 12,
}  # fmt: skip
"""With the months of other languages, which count behind the number of a day only."""

WORDS_TOO = frozenset("mars avril mai mayo abril julio agosto maggio mei juli augustus".split())
"""Months of other languages that are words or names as well: a date only where a date is looked for."""

HOURS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip

MINUTES = {
    "five": 5, "oh five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "twenty five": 25, "thirty": 30,
    "thirty-five": 35, "thirty five": 35, "forty": 40, "forty-five": 45, "forty five": 45, "fifty": 50,
    "fifty-five": 55, "fifty five": 55,
}  # fmt: skip

COUNTS = {
    **HOURS, **MINUTES, "a": 1, "an": 1, "a couple of": 2, "couple of": 2, "a couple": 2, "sixty": 60, "ninety": 90,
}  # fmt: skip

_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
ORDINALS = {
    **{word: number for number, word in enumerate(_UNITS, 1)},
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_UNITS, 1)},
    "thirty-first": 31,
}  # fmt: skip

# Words for the parts of the day, and the five parts.
PARTS = {
    **dict.fromkeys(("morning", "mornings", "first thing", "am", "a.m.", "a.m"), "morning"),
    **dict.fromkeys(("lunch", "lunchtime", "lunch time"), "lunchtime"),
    **dict.fromkeys(("afternoon", "afternoons", "arvo", "pm", "p.m.", "p.m"), "afternoon"),
    **dict.fromkeys(("evening", "evenings", "tonight", "tonite"), "evening"),
    "night": "night",
}


def alternatives(words: Iterable[str]) -> str:
    """The words as a regex group that takes the longest that fits, so that "thursday" is not read as "thu".

    What several begin with is written once: a text that is none of hundreds is told so by its first letters.
    """
    return f"(?:{_branched(words)})"


def _branched(words: Iterable[str]) -> str:
    """The words with "may" and "march" as "ma(?:y|rch)"."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[:1], []).append(word[1:])
    ends = by_first.pop("", None) is not None
    branches = [re.escape(first) + _branched(rests) for first, rests in by_first.items()]
    if len(branches) + ends < 2:
        return "".join(branches)
    return f"(?:{'|'.join([*branches, ''] if ends else branches)})"


# What may stand behind a bare hour or "the 19th"; any other word makes it a count ("at 5 companies").
AFTER_NUMBER = re.compile(
    r"[ ]{0,2}(?:$|[\n.,;:!?)\]|\"*]|[/-][ ]|[ ]?\(|-$)|[ ]?[/-](?=\d)|'(?!s)"
    r"|\s{1,2}(?:on|for|with|to|or|and|if|in|is|was|works?|would|sharp|at|via|by|over|from|then|but|so|"
    r"please|pls|plz|today|tomorrow|tmrw|tonight|this|next|"
    r"your|my|our|local|when|as|because|we|i|i'll|i'm|you|you'll|he|she|they|unless|until|till|his|her|it|"
    r"it's|that|that's|there|here|though|through|thru|any|may|can|"
    r"could|will|are|suits?|fits?|ok|okay|good|great|fine|perfect|instead|onwards?|latest|earliest|"
    r"exactly|prompt|precisely|max|not|too|also|again|"
    r"the|which|where|while|after|before|around|about|works|sounds|looks|should|does|did|be|ish|onward|up|"
    r"out|off|thanks|thank|see|talk|speak|cheers|just|ideally|depending|since|per|of|inst|ask|bring|come|"
    r"wherever|whichever|whatever|u|ur|r|w/|better|best|easier|preferable|possible|available|open|free|"
    r"still|doable|convenient|alright|cool|ideal|already|only|sounded|worked|usually|tops|say)\b(?<!\bof)"
    r"|\s{0,2}[&+@=]"
)
