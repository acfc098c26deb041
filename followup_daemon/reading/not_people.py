"""What is written large like a name and is no person's: holidays, places, houses, fields of work, kin, posts."""

from __future__ import annotations

import re

from followup_daemon.reading.titles import HEADS, LOOSE_HEADS

_KIN = frozenset("dad daddy mum mom mummy mommy mam mama papa grandma grandpa granny grandad granddad nana".split())
_PLACES = frozenset(
    """
    inlet creek river falls springs island islands coast harbour harbor shores rapids junction peninsula highlands
    heights bay square plaza terminal court airport station mall hill hills valley lake beach fork ridge square bridge
    north south east west northeast northwest southeast southwest emea apac latam
    """.split()
)
"""Last words of a place or an area: "Cedar Inlet", "Regional Manager East"."""
_ALSO_FAMILY = frozenset("hill hills lake beach ridge bridge north west east valley coast court bay".split())
"""Of these the ones that are family names too, behind a given one."""
_FIELDS = frozenset(
    """
    development procurement treasury planning accounting compliance research analytics nursing conservation
    housekeeping purchasing manufacturing admissions radiology underwriting recruiting programming innovation
    """.split()
)
_FIELD_ENDING = re.compile(r"[^\W\d_]{3,}(?:ology|tions?|omics|istics|iatry|graphy|onomy|ership|gement)$")
_HEAD_ENDING = re.compile(
    # posts in one word: "Hematopathologist", "Vice-Principal"
    r"(?:vice|co|sub|deputy)-(?:[a-z]+)$|[^\W\d_]{3,}(?:ologist|iatrist|grapher|ographer|ician)$"
)
_HOLIDAY = re.compile(
    # "Presidents' Day", "New Year's Eve", "Heritage Day"
    r"[^\W\d_]+['\u2019]s? (?:day|eve|week)|(?:labou?r|memorial|canada|heritage|victoria|family"
    r"|independence|veterans|remembrance|columbus|mlk|boxing|republic|national|australia|anzac|waitangi|civic|bastille"
    r"|constitution|mothers|fathers|women|womens|ascension|assumption|holi|thanksgiving|open|sports|king|kings|founders"
    r"|training|inset|pay) (?:day|eve|weekend)",
    re.IGNORECASE,
)
_OF_BEFORE = re.compile(
    # "the City of Cedar Grove", "University of Mary Stone"
    r"\b(?:City|County|Town|Township|Village|Borough|District|University|College|School|Department|Dept|Faculty|Bank"
    r"|Ministry|Port|State|Province|Parish|Diocese|Church|Institute|Isle|Bay|Gulf|Republic|Society|Register|Registrar"
    r"|Bureau|Archdiocese|Hospital|Museum|Municipality|Region|Kingdom) of (?:the )?$"
)
READ_BACK = 30


def is_no_person(words: list[str], before: str, *, honorific: bool) -> bool:
    """Whether a run of large ``words`` is no person's name; ``before`` is what the text has in front of it."""
    name = " ".join(words)
    if _HOLIDAY.fullmatch(name) or _OF_BEFORE.search(before[-READ_BACK:]):
        return True
    if honorific:
        return False
    last = words[-1].strip(".,").lower()
    if len(words) == 1 and (last in _KIN or last in _PLACES):
        return True
    if last in _PLACES - _ALSO_FAMILY or last in _FIELDS or _FIELD_ENDING.fullmatch(last) or _is_post(last):
        return True
    return last in LOOSE_HEADS and words[0].lower() in {"union", "student", "vice", "team", "shift", "site", "night"}


def _is_post(word: str) -> bool:
    compound = _HEAD_ENDING.fullmatch(word)
    return compound is not None and ("-" not in word or word.rpartition("-")[2] in HEADS)
