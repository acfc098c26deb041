"""A text made ready for the date grammar: plain characters of the same length, with what only looks like a time cut out."""

from __future__ import annotations

import re
from collections.abc import Iterable

LIMIT = 50_000
CUT = "\x00"

# One for one, so that every position still points into the text as it came.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\u2015\uff0d\u301c\uff5e", "-"),
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\r", " "),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", " "),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u22c5\u00b7\u2022\u2219\u25cf\u25aa", ","),
        "\uff1a": ":", "\uff0f": "/", "\uff0c": ",", "\u3001": ",", "\uff08": "(", "\uff09": ")",
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        "\x00": " ",
    }
)  # fmt: skip
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")

_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?"
_DAY_DATE = r"(?:(?:19|20)\d\d[./-]?\d\d[./-]?\d\d|\d{1,2}[./-]\d{1,2}[./-](?:(?:19|20)?\d\d))(?!\d)|\d{1,2}/\d{1,2}[ ,]"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?"

# Each line is one kind of thing that is no time, with an example.
_ANY_CASE = (
    # https://meet.example/j/1030, www.acme.example/2026/05/14
    r"(?:https?://|www\.)[^\s<>]{1,2000}",
    # jo.12@mail.example
    r"(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,24}(?!\w)",
    # host.example/path/2026, agenda_2026-05-14.pdf
    r"(?<![\w./-])[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}/[^\s<>]{0,500}",
    r"(?<![\w./-])[\w()./-]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|ics|txt|png|jpe?g|zip|csv|md|html?)(?!\w)",
    # +1 (415) 555-0134, 07700 900867, 311 202 614 00
    rf"(?<![\w./:-])(?!(?:{_DAY_DATE}))(?:\+\s?)?\(?\d{{1,5}}\)?(?:[ ./-]{{0,2}}\(?\d{{2,5}}\)?){{2,5}}(?<=\d)(?![\d:]|\s?[ap]\.?m)",
    r"(?<![\w.])\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)",
    r"\b(?:tel|telephone|phone|mobile|mob|cell|fax|ext|extn|extension|landline|whatsapp|direct\sline)\b[.:#\s]{0,4}(?:no\.?|number)?"
    r"[\s:]{0,3}x?\+?\d[\d ()./-]{1,24}(?<=\d)(?![\d:])",
    r"\bx\d{3,5}\b",
    # $140-160k, EUR 90.000, 15.65/hr, 140-160k
    r"(?:[$\u20ac\u00a3\u00a5\u20b9]|\b(?:usd|eur|gbp|chf|cad|aud|inr|sek|nok|dkk|pln|rs\.?)\s?)\d[\d,.']{0,15}(?:\s?(?:k|m|bn|million)\b)?"
    r"(?:\s?(?:-|to)\s?[$\u20ac\u00a3]?\d[\d,.']{0,15}(?:\s?(?:k|m|bn|million)\b)?)?(?:\s?(?:/|per\s|an?\s)\s?(?:hr|hour|day|year|yr|annum|month|week)\b)?",
    r"(?<![\w.,])\d[\d,.']{0,12}\s?(?:(?:-|to)\s?\d[\d,.']{0,12}\s?)?(?:k\b(?!\w)|kr\b|lpa\b|(?:usd|eur|gbp|chf|euros?|dollars|pounds|quid|bucks|bps|lakhs?)\b|[\u20ac\u00a3\u20b9]|%)",
    r"(?<![\w.,])\d[\d,.]{0,8}\s?(?:/|per\s)\s?(?:hr|hour|day|year|yr|annum|month)\b",
    r"\b(?:salary|compensation|pay|band|base|budget|range|rate|package|day\srate)\b(?:\s(?:is|of|range|band|between|from|expectations?|would|be|at|around|about|for|the|role)){0,4}[\s:]{1,2}"
    r"\d[\d,.]{0,10}k?(?:\s?(?:-|to|and)\s?\d[\d,.]{0,10}k?)?(?!\s?[ap]\.?m|[:\d])",
    # meeting ID: 316 061 345, passcode 1030, job 41877, ref 412-0309, #1015
    r"\b(?:meeting|conference|webinar|access|room|personal|besprechungs|zoom|teams)[\s-](?:id|code|number|nummer|pin)\b[\s:#]{0,4}[\d][\d -]{2,24}",
    r"\b(?:id|pin|passcode|pass\s?code|password|code|otp|job|req|requisition|ref|reference|reg|registration|case|ticket|order|invoice|licen[cs]e|"
    r"application|vacancy|posting|vat|kvk|hrb|hra|crn|abn|siret|company\sno|confirmation|booking|badge|employee|student|account|po\sbox|box)"
    r"(?:\s(?:id|no\.?|number|nr\.?|code|ref))?[.:#\s]{1,4}(?:[a-z]{1,4}[- ]?)?\d[\w/-]{0,20}(?!:\d)",
    r"#\s?\d{1,12}\b",
    # Room 10.30, Suite 1400, Level 2, Unit 6, gate B12
    r"\b(?:room|rm|suite|ste|unit|apt|apartment|flat|floor|flr|level|building|bldg|block|tower|gate|door|counter|platform|bay|desk|dock|pier|lot|terminal|"
    r"ward|hall|studio|lab|pod|booth|stand|table|seat|parking|exit|junction|cage|entrance|stair(?:case)?|lift|office|theatre|house)"
    r"\s(?:no\.?\s?|number\s)?#?[a-z]?\d{1,5}(?:\.\d{1,3})?[a-z]?(?!\w|:\d|\s?[ap]\.?m\b)(?:-\d{1,4}\b)?",
    r"\b(?:second|third|fourth|fifth|\d{1,2}(?:st|nd|rd|th))[\s-](?:floor|fl\b|level|round|rounds|stage|step|interview|year|half|shift|time|line|option|slot|"
    r"place|avenue|ave|street|st\b|grade|edition|generation|gen\b|class|degree|draft|choice|party|person|century|birthday|anniversary|annual|"
    r"reference|opinion|language|team|job|role|session|part|page|chapter|floors|meeting|call|one|thing|look|reminder|email|offer|percentile|largest|biggest|best)",
    # 500 Main St, 220 West 30th, CA 94107
    r"\b\d{1,5}[a-z]?\s(?:[a-z][\w.'-]{0,20}\s){1,4}(?:st|street|ave|avenue|rd|road|blvd|boulevard|drive|dr|lane|ln|square|sq|court|ct|parkway|pkwy|highway|hwy|"
    r"terrace|crescent|quay|mews|plaza|broadway)\b(?!\s?\d{1,2}[:.]\d)",
    r"\b\d{1,5}\s(?:north|south|east|west|n|s|e|w)\.?\s\d{1,3}(?:st|nd|rd|th)\b",
    # Python 3.11, v2.30, section 4.2, Grade 7/8, Band 6, iOS 17, page 3/4, option 2
    r"\b(?:python|django|java|jdk|node|ruby|rails|php|go|golang|swift|kotlin|react|vue|angular|spring|postgres|postgresql|mysql|redis|kafka|kubernetes|k8s|"
    r"ubuntu|debian|rhel|windows|office|macos|ios|android|chrome|firefox|gpt|llama|claude|gemini|version|ver|release|rev|v|sdk|api|cuda|tls|http|ipv|usb|wi-?fi|"
    r"section|sec|chapter|ch|article|art|para|paragraph|clause|figure|fig|table|page|pages|pp?|annex|appendix|volume|vol|number|nr|no|"
    r"option|question|item|slot|choice|candidate|round|stage|step|phase|part|act|day|episode|ep|series|season|grade|grades|band|tier|class|size|"
    r"key\sstage|year|years|group|section|module|unit|line|route|bus|train|flight|tram|iso|iec|rfc|cve|title|rule|directive|regulation|type|mark|"
    r"model|series|nps|gpa|gcse|scale|level|zone|psalm|verse|john|genesis|highway|hwy|interstate|category|cat)\b"
    r"\.?[\s#-]{0,2}\d{1,5}(?:[./]\d{1,5}){0,3}(?:\s?[-\u2013]\s?\d{1,4}(?:\.\d+)?)?(?!\w|:\d|\s?[ap]\.?m\b|\.\d)",
    r"(?<![\w.])v?\d{1,3}\.\d{1,3}\.\d{1,4}(?:\.\d{1,4})?(?=[a-z])",
    # 24/7, 50/50, 1:1, 2/3 of, 4/5 stars, 24x7
    r"(?<![\w/])(?:24\s?[/x]\s?7(?:/365)?|50/50|1[:-]on-1|\d{1,2}:\d(?!\d)|1\s?:\s?1s?)(?![\w/])",
    r"(?<![\w/])\d{1,2}/\d{1,2}(?:ths?|rds?)?\s(?:of|stars?|full|scale|majority|pass|points?|score|cup|inch|time\b|split)",
    r"\b(?:score[ds]?|won|lost|beat|ratio|odds|rated|rating|marathon|ran|lap|pace|record)\b[^.\n]{0,25}?\s\d{1,2}(?:[:/-]|\sto\s)\d{1,2}(?!\s?[ap]\.?m)(?!\d)",
    r"\b\d{1,2}:\d\d\s(?:ratio|odds|split|scale|pace|mile|marathon)",
    # a 9-to-5 job
    r"(?<!\w)(?:9|nine)(?:-to-|\sto\s)(?:5|five)(?=\s?(?:job|role|grind|culture|person|gig|type|thing|schedule|mentality|world|life|position|[.!?]?\s*$))",
    r"(?<!\w)(?:9|nine)-to-(?:5|five)\b",
    # (c) 2026, since 1998
    r"(?:\u00a9|\(c\)|copyright)\s?(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?",
    # every other Tuesday is recurrent, day tokens see to it; stand-up at 9:15
    rf"\b(?:stand-?up|daily|dailies|scrum)\b[^.\n]{{0,30}}?\bat\s{_CLOCK}",
    rf"\bcheck\s(?:my\s)?(?:e-?mail|mail|messages|inbox)\b[^.\n]{{0,20}}?\bat\s{_CLOCK}(?:\sand\s{_CLOCK})?",
)  # fmt: skip

_PLACES = "office|opening|business|visiting|working|work|store|shop|mall|trading|reception|school|summer|winter|season|clinic|library|regular|normal|core|consultation|surgery|service|support|hotline|helpdesk|desk|phone|lab|teaching|lobby|parish|bank|branch|holiday"
# Lines that say when a place is open, or somebody at work: to their end.
_HOURS = (
    rf"\b(?:{_PLACES})(?:\s\w{{1,12}})?\s(?:hours|hrs|times)\b[^\n]{{0,200}}",
    r"(?:^|[\n|(,])\s*(?:our\s|my\s|the\s)?(?:hours|hrs|opening)\b\s{0,3}[:=(]?\s{0,3}(?:are\s)?(?=[^\n]{0,25}\d)[^\n]{0,200}",
    rf"\b(?:{_PLACES}|store|building|museum|gallery|counter|cafe|kitchen|gym|gate)\s(?:is\s|are\s)?(?:open|staffed|manned|closed|closes|opens)\b[^\n]{{0,120}}",
    rf"\b(?:we're|we\sare)\s(?:open|closed)\b[^\n]{{0,120}}",
    rf"\b(?:i|we)\s(?:usually\s|normally\s|only\s|generally\s|typically\s)?(?:work|am\sin\sthe\soffice)\s(?:from\s)?{_DAY}\s?(?:-|to|through|thru|,|&|and|/)[^\n]{{0,100}}",
    r"\b(?:non-?working\sdays?|working\sdays?|days\soff|working\spattern|i\swork\spart[\s-]time)\b\s?(?:[:=-]|are|is|on)[^\n]{0,100}",
    rf"(?<!\w)(?:closed|open)\s(?:on\s)?(?:daily|24|weekdays|weekends|{_DAY}\s?(?:-|to|through|thru)|{_DAY},?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)|{_DAY}s\b)[^\n]{{0,120}}",
    rf"(?:^|[\n|(])[ ,*-]{{0,6}}(?:m|mon|monday)\.?\s?(?:-|to|through|thru)\s?(?:f|sa|su|thu|fri|sat|sun)[a-z]{{0,6}}\.?[\s:,(]{{0,3}}(?:from\s)?\d[^\n]{{0,120}}",
    rf"(?:^|[\n|(])[ ,*-]{{0,6}}{_DAY}\s?-\s?{_DAY}[\s:,]{{1,3}}{_CLOCK}\s?-\s?{_CLOCK}[,;|\s]{{1,3}}{_DAY}(?:\s?-\s?{_DAY})?[\s:,]{{1,3}}(?:\d|closed)[^\n]{{0,120}}",
    r"\b(?:m|tu|t|w|th|f)(?:[/-](?:m|tu|t|w|th|f|r)){1,4}\s\d{1,2}(?:[:.]\d\d)?\s?-\s?\d{1,2}(?:[:.]\d\d)?[^\n]{0,60}",
    r"(?:\u55b6\u696d\u6642\u9593|\u53d7\u4ed8\u6642\u9593|\u00f6ffnungszeiten|sprechzeiten|openingstijden|horaires)[^\n]{0,100}",
)  # fmt: skip

# Case tells these from words: postcodes, flights ("BA 1430"), state and ZIP, grades, citations.
_CASED = (
    r"\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b",
    r"\b[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}\b",
    r"(?<![A-Za-z])(?!AT\b|ON\b|BY\b|TO\b|IN\b|OR\b|AM\b|PM\b|ET\b|PT\b|CT\b|MT\b)[A-Z]{2}\s?\d{3,4}\b(?!\s?(?:[ap]m|hrs?|h)\b)",
    r"\b[A-Z]\d{1,2}\b(?![:.]\d)",
    r"\b\d{1,3}\s(?:U\.?S\.?C?\.?|F\.(?:2d|3d|4th)|C\.?F\.?R\.?|S\.?\s?Ct\.?)\s(?:\u00a7\s?)?\d{1,5}\b",
    r"\b[A-Z][a-z]{1,20}\sAct\s(?:of\s)?(?:19|20)\d\d\b",
)
_NOISE = re.compile("|".join(f"(?:{pattern})" for pattern in (*_ANY_CASE, *_HOURS)))
_NOISE_CASED = re.compile("|".join(_CASED))


def plain(text: str) -> str:
    """The text with look-alike dashes, spaces and digits made plain, at most LIMIT characters, positions unchanged."""
    return text[:LIMIT].translate(_PLAIN)


def lower(text: str) -> str:
    """ASCII letters in lower case; no position moves, as ``str.lower`` could make it."""
    return text.translate(_LOWER)


def masked(text: str) -> str:
    """The plain text with phones, prices, versions, rooms, addresses, office hours and their like blotted out."""
    text = _blot(text, _NOISE_CASED.finditer(text))
    return _blot(text, _NOISE.finditer(lower(text)))


def _blot(text: str, found: Iterable[re.Match[str]]) -> str:
    pieces, at = [], 0
    for hit in found:
        pieces.append(text[at : hit.start()])
        pieces.append("".join("\n" if char == "\n" else CUT for char in hit.group()))
        at = hit.end()
    return "".join([*pieces, text[at:]])
