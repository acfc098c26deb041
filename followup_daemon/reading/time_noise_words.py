"""What looks like a date or a time in mail and is none, as patterns on text in lower case; each with an example."""

from __future__ import annotations

_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?"
_DATE = (
    r"(?:(?:19|20)\d\d[./-]?\d\d[./-]?\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d(?!\d)|\d{1,2}/\d{1,2}[ ,]"
    r"|\d{1,2}[:.]\d\d\s?-\s?\d{1,2}[:.]\d\d(?!\d))"
)
_NO_CLOCK = r"(?!\w|:\d|\s?[ap]\.?m\b)"  # a number is none of these if it goes on as a clock time
# the rest of a line of hours, up to a sentence that speaks of something else: "... 9-5. Sat 10-2. Closed on Sundays."
_HOURS_GO_ON = (
    rf"(?:closed|open)\b|{_DAY}(?:\s?(?:-|to|&|and)\s?{_DAY})?[ :,]{{1,3}}(?:closed|{_CLOCK}\s?(?:-|to|till"
    rf"|until)\s?{_CLOCK}[ ]?(?:[.,;|\n]|$))"
)
_REST = rf"(?:[^\n.!?]|[.!?](?!\s{{1,2}}(?!{_HOURS_GO_ON})[a-z])){{0,120}}"
_CLOCK_OR_DAY = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|o'?clock|h\b|(?:st|nd|rd|th)\b)"
_NO_STREET = (
    r"(?:in|on|at|by|to|of|for|from|our|my|your|the|and|or|but|near|off|opposite|if|is|it|works?|suits|with|please|via|"
    r"outside|behind|next|we|you|i|would|could|then|today|tomorrow|sharp|instead|ish|mon|tue|wed|thu|fri|sat|sun)"
)
_SUM = r"\d[\d,.']{0,15}(?:\s?(?:k|m|bn|million)\b)?"
_PER = r"(?:hr|hour|day|year|yr|annum|month|week)\b"

# jo.12@mail.example
ADDRESS = r"(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,24}(?!\w)"

FILE = r"\.(?:pdf|docx?|xlsx?|pptx?|ics|txt|png|jpe?g|zip|csv|md|html?)(?!\w)"
WEB = (
    # https://meet.example/j/1030, www.acme.example/2026/05/14
    r"https?://[^\s<>]{1,2000}",
    r"\bwww\.[^\s<>]{1,2000}",
    # host.example/path/2026
    r"(?<![\w./-])[a-z][\w-]{1,60}(?:\.[\w-]{1,60}){1,4}/[^\s<>]{0,500}",
    # agenda_2026-05-14.pdf
    rf"(?<![\w./-])[\w()./-]{{1,120}}{FILE}",
)

# Patterns that begin with a letter, at the beginning of a word.
WORDS = (
    # "three candidates, the first at 9 and the second at 10"; a day in "on the first at 9", "Monday the second at 10"
    r"(?<!on\sthe\s)(?<!day\sthe\s)(?:first|second|third|fourth|fifth|sixth)(?=\s(?:at|on)\b)",
    # "the Friday one would suit": a pronoun
    r"(?<=day\s)one\b(?=\s(?:would|please|pls|is|works|suits|sounds|looks|best)|\s?[?.!,;]|\s?$)",
    # tel. 020 7946 0321, ext 410, x4410
    (
        r"(?:tel|telephone|phone|mobile|mob|cell|fax|ext|extn|extension|landline|whatsapp|direct\sline)\b[.:#\s]{0,4}"
        r"(?:no\.?|number)?[\s:]{0,3}x?\+?\d[\d ()./-]{1,24}(?<=\d)(?![\d:])"
    ),
    r"x\d{3,5}\b",
    # EUR 90.000, Rs. 1015
    rf"(?:usd|eur|gbp|chf|cad|aud|inr|sek|nok|dkk|pln|rs\.?)\s?{_SUM}(?:\s?(?:-|to)\s?{_SUM})?",
    # salary band 135-160
    (
        r"(?:salary|compensation|pay|band|base|budget|range|rate|package|day\srate)\b"
        r"(?:\s(?:is|of|range|band|between|from|expectations?|would|be|at|around|about|for|the|role)){0,4}[\s:]{1,2}"
        r"\d[\d,.]{0,10}k?(?:\s?(?:-|to|and)\s?\d[\d,.]{0,10}k?)?(?!\s?[ap]\.?m|[:\d])"
    ),
    # meeting ID: 812 345 678
    (
        r"(?:meeting|conference|webinar|access|room|personal|besprechungs|zoom|teams)[\s-](?:id|code|number|nummer"
        r"|pin)\b"
        r"[\s:#]{0,4}\d[\d -]{2,24}"
    ),
    # passcode 1030, job 20415, ref 88-0207
    (
        r"(?:id|pin|passcode|pass\scode|password|code|otp|job|req|requisition|ref|reference|reg|registration|"
        r"case|ticket|order|"
        r"invoice|licen[cs]e|application|vacancy|posting|vat|kvk|hrb|hra|crn|abn|siret|company\sno|"
        r"confirmation|booking|badge|"
        r"employee|student|account|po\sbox|box)(?:\s(?:id|no\.?|number|nr\.?|code|ref))?"
        rf"(?!\.\s)[.:#\s]{{1,4}}(?!{_CLOCK_OR_DAY})(?:[a-z]{{1,4}}[- ]?)?"
        r"\d[\w/-]{0,20}(?!:\d)"
    ),
    # Room 12.30, Suite 1015, Level 3, Unit 9, gate B12
    (
        r"(?:room|rm|suite|ste|unit|apt|apartment|flat|floor|flr|level|building|bldg|block|tower|gate|door|"
        r"counter|platform|"
        r"bay|desk|dock|pier|lot|terminal|ward|hall|studio|lab|pod|booth|stand|table|seat|parking|exit|"
        r"junction|cage|entrance|"
        r"stair(?:case)?|lift|office|theatre|house)\s(?:no\.?\s?|"
        rf"number\s)?#?[a-z]?\d{{1,5}}(?:\.\d{{1,3}})?[a-z]?{_NO_CLOCK}"
        r"(?:-\d{1,4}\b)?"
    ),
    # the second floor, the first slot; "1st shift" stands with the numbers
    (
        r"(?:second|third|fourth|fifth)[\s-](?:floor|fl\b|level|round|stage|step|interview|year|shift|time|"
        r"line|option|slot|"
        r"place|avenue|street|grade|edition|generation|class|draft|choice|party|person|reference|opinion|"
        r"language|team|job|role|"
        r"session|part|page|chapter|meeting|call|one|thing|look|chance|reminder|email|offer)"
    ),
    # Python 3.12, section 5.1, Grade 5/6, iOS 18, page 3/4, option 2
    r"(?:python|django|java|jdk|node|ruby|rails|php|go|golang|swift|kotlin|react|vue|angular|spring|"
    r"postgres|postgresql|mysql|"
    r"redis|kafka|kubernetes|k8s|ubuntu|debian|rhel|windows|office|macos|ios|android|chrome|firefox|gpt|"
    r"llama|claude|gemini|"
    r"version|ver|release|rev|v|sdk|api|cuda|tls|http|ipv|usb|wi-?fi|section|sec|chapter|ch|article|art|"
    r"para|paragraph|clause|"
    r"figure|fig|table|page|pages|pp?|annex|appendix|volume|vol|number|nr|no|option|question|item|slot|"
    r"choice|candidate|round|"
    r"stage|step|phase|part|act|day|episode|ep|series|season|grade|grades|band|tier|class|size|key\sstage|"
    r"year|years|group|"
    r"module|unit|line|route|bus|train|flight|tram|iso|iec|rfc|cve|title|rule|directive|regulation|type|"
    r"mark|model|nps|gpa|"
    r"gcse|scale|level|zone|psalm|verse|genesis|highway|hwy|interstate|category|cat|slide|slides|exercise|task|level)\b"
    r"\.?[\s#-]{0,2}\d{1,5}(?:[./]\d{1,5}){0,3}(?:\s?-\s?\d{1,4}(?:\.\d+)?)?" + _NO_CLOCK + r"(?!\.\d)",
    r"v\d{1,3}(?:\.\d{1,4}){1,3}\b",
    # won 3-2, a ratio of 1:10, a marathon in 3:45
    (
        r"(?:score[ds]?|won|lost|beat|ratio|odds|rated|rating|marathon|ran|lap|pace|record)\b[^.\n]{0,25}?\s\d{1,2}"
        r"(?:[.:/-]|\sto\s)\d{1,2}(?!\s?[ap]\.?m)(?!\d)"
    ),
    # a nine-to-five job
    (
        r"nine(?:-to-|\sto\s)five(?=\s?(?:job|role|grind|culture|person|gig|type|thing|schedule|mentality|"
        r"world|life|position))"
    ),
    r"nine-to-five\b",
    r"copyright\s?(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?",
    # our stand-up is daily at 9:15; I check mail at 8 AM and 5 PM
    rf"(?:stand-?up|daily|dailies|scrum)\b[^.\n]{{0,30}}?\bat\s{_CLOCK}",
    rf"check\s(?:my\s)?(?:e-?mail|mail|messages|inbox)\b[^.\n]{{0,20}}?\bat\s{_CLOCK}(?:\sand\s{_CLOCK})?",
)

# Patterns that begin with a digit, a sign or a bracket.
NUMBERS = (
    # +1 (415) 555-0134, 07700 900123, 812 345 678 90: nine digits and more
    (
        rf"(?!{_DATE})(?<!\d[./:-])(?=[+(]{{0,2}}\d(?:[ ./()-]{{0,3}}\d){{8}})(?:\+\s?)?\(?\d{{1,5}}\)?"
        r"(?:[ ./-]{0,2}\(?\d{2,5}\)?){2,5}(?<=\d)(?![\d:]|\s?[ap]\.?m)"
    ),
    r"\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)",
    # $130-150k, 18.50/hr, 15%, 450 kr
    rf"[$\u20ac\u00a3\u00a5\u20b9]\s?{_SUM}(?:\s?(?:-|to)\s?[$\u20ac\u00a3]?{_SUM})?(?:\s?(?:/|per\s|an?\s)\s?{_PER})?",
    (
        r"\d[\d,.']{0,12}(?<=\d)\s?(?:(?:-|to)\s?\d[\d,.']{0,12}(?<=\d)\s?)?(?:k\b|kr\b|lpa\b|(?:usd|eur|gbp|chf"
        r"|euros?|"
        r"dollars|pounds|quid|"
        r"bucks|bps|lakhs?)\b|[\u20ac\u00a3\u20b9%])"
    ),
    rf"\d[\d,.]{{0,8}}\s?(?:/|per\s)\s?{_PER}",
    r"#\s?\d{1,12}\b",
    # 3rd floor, 1st shift, 2nd round
    (
        r"\d{1,2}(?:st|nd|rd|th)[\s-](?:floor|fl\b|level|rounds?|stage|step|interview|year|shift|time|"
        r"line|option|slot|place|"
        r"avenue|ave|street|st\b|grade|edition|generation|gen\b|class|degree|draft|choice|party|person|century"
        r"|birthday|"
        r"anniversary|annual|percentile|largest|biggest|best|language|page|chapter|meeting|call)"
    ),
    # 12 Oak St, 310 West 52nd, but not "at 2 in Oak Street"
    (
        rf"(?<!\d[:.])\d{{1,5}}[a-z]?\s(?![ap]\.?m|{_NO_STREET}\b)(?:[a-z][\w'-]{{0,20}}(?:"
        rf"(?<=\b\w\w)\.)?\s){{1,4}}(?:st|street|ave|avenue|rd|road|blvd|"
        r"boulevard|drive|dr|lane|ln|square|sq|"
        r"court|ct|parkway|pkwy|highway|hwy|terrace|crescent|quay|mews|plaza|broadway)\b(?!\s?\d{1,2}[:.]\d)"
    ),
    r"\d{1,5}\s(?:north|south|east|west|n|s|e|w)\.?\s\d{1,3}(?:st|nd|rd|th)\b",
    # 24/7, 50/50, 1:1, 10:1, 2/3 of, 4/5 stars
    (
        r"(?:24\s?[/x]\s?7(?:/365)?(?!\s?\((?:mon|tue|wed|thu|fri|sat|sun))|50/50|1[:-]on-1|\d{1,2}:\d(?!\d)"
        r"|1\s?:\s?1s?)(?![\w/])"
    ),
    (
        r"\d{1,2}/\d{1,2}(?:ths?|rds?)?\s(?:of|stars?|full|scale|majority|pass|points?|score|cup|inch|time\b|"
        r"split|days?|hours?|price|pint|mile)"
    ),
    # docket 1:24-cv-0123
    r"\d{1,2}:\d\d-[a-z]{2}-\d{2,6}",
    r"\d{1,2}:\d\d\s(?:ratio|odds|split|scale|pace|mile|marathon|min(?:ute)?s?|hours?)\b",
    # a 9-to-5 job
    (
        r"9(?:-to-|\sto\s|-)5(?=\s?(?:job|role|grind|culture|person|gig|type|thing|schedule|mentality|world|"
        r"life|position))"
    ),
    r"(?<=\ba )9(?:-|\sto\s)5(?![:\d])",
    r"9-to-5\b",
    r"(?:\u00a9|\(c\))\s?(?:copyright\s)?(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?",
    # 3.12.4rc1
    r"\d{1,3}\.\d{1,3}\.\d{1,4}(?:\.\d{1,4})?(?=[a-z])",
    "(?:\u55b6\u696d\u6642\u9593|\u53d7\u4ed8\u6642\u9593|\u00f6ffnungszeiten)[^\\n]{0,100}",
)

_PLACES = (
    r"(?:office|opening|business|visiting|working|work|store|shop|mall|trading|reception|school|summer|"
    r"winter|season|clinic|"
    r"library|regular|normal|core|consultation|surgery|service|support|hotline|helpdesk|desk|phone|lab|"
    r"teaching|lobby|parish|"
    r"bank|branch|holiday)"
)
# Lines that say when a place is open, or somebody at work: to their end.
HOURS = (
    rf"{_PLACES}(?:\s\w{{1,12}})?\s(?:hours|hrs|times)\b{_REST}",
    (
        r"(?:reception|store|building|museum|gallery|counter|cafe|kitchen|gym|gate|desk|office|shop|library|"
        r"clinic|lobby|mall)\s"
        rf"(?:is\s|are\s)?(?:open|staffed|manned|closed|closes|opens)\b{_REST}"
    ),
    rf"(?:we're|we\sare)\s(?:open|closed)\b{_REST}",
    (
        r"(?:i|we)\s(?:usually\s|normally\s|only\s|generally\s|typically\s)?(?:work|am\sin\sthe\soffice)\s(?:from\s)?"
        rf"{_DAY}\s?(?:-|to|through|thru|,|&|and|/){_REST}"
    ),
    (
        r"(?:in\sthe\soffice|on\ssite|onsite|remote|at\shome|from\shome|working\sweek(?:\sis)?)\s(?:on\s|"
        rf"from\s)?{_DAY}\s?(?:-|to|through|thru)\s?{_DAY}"
    ),
    (
        r"(?:non-?working\sdays?|working\sdays?|days\soff|working\spattern|part[\s-]time)\b\s?(?:[:=-]|are|is|"
        rf"on){_REST}"
    ),
    (
        rf"(?:closed|open)\s(?:on\s)?(?:daily|24|weekdays|weekends|{_DAY}\s?(?:-|to|through|thru)|"
        rf"{_DAY},?\s(?:{_MONTH}|\d)|{_DAY}s\b)"
        rf"{_REST}"
    ),
    # the shift pattern is 6am to 2pm; the night shift runs from 10pm to 6am; earlies are 7-3
    (
        r"(?:shift\spatterns?|shifts|(?:day|night|early|late|evening|twilight|morning)\sshift|earlies|lates|nights)\s"
        rf"(?:is|are|runs?|start|starts|will\sbe)\s(?:from\s|usually\s)?{_CLOCK}\s?(?:-|to|till|until)\s?{_CLOCK}"
        rf"(?:\s(?:and|or)\s{_CLOCK}\s?(?:-|to|till|until)\s?{_CLOCK})?"
    ),
    # school starts at 8.50, the school day is 8.45 to 3.15, we serve lunch from 12 to 3; with a day it may be an offer
    (
        r"(?:school|nursery|the\sschool\sday|school\sday|the\sworking\sday|service|lunch\sservice|dinner\sservice"
        r"|kitchen|"
        r"we\sserve(?:\s\w+)?|lessons|classes)\s(?:(?:starts?|finish(?:es)?|ends?|begins?|opens?|closes?|is|are"
        r"|runs?)\s)?(?:at|from|between)?"
        rf"\s?{_CLOCK}(?:\s?(?:-|to|till|until|and)\s?{_CLOCK})?(?=[ ]?[.,;!\n)]|$)"
    ),
    # we close at 6, doors open at 8
    rf"(?:we|doors?|shops?|gates?)\s(?:open|close)s?\sat\s{_CLOCK}(?=[ ]?[.,;!?\n)]|$|\s(?:and|but|so|sharp)\b)",
    # T/Th 2:00-3:15, Tu-F 10-1
    r"(?:m|tu|t|w|th|f)(?:[/-](?:m|tu|t|w|th|f|r)){1,4}\s\d{1,2}(?:[:.]\d\d)?\s?-\s?\d{1,2}(?:[:.]\d\d)?[^\n]{0,60}",
    r"(?:sprechzeiten|openingstijden|horaires)[^\n]{0,100}",
)
# The same at the head of a line or a column.
HOURS_AT_HEAD = (
    (
        r"[ ]{0,4}(?:our\s|my\s|the\s)?(?:hours|hrs|"
        rf"opening)\b(?:[ ](?:hours|times))?[ ]{{0,3}}[:=(]?[ ]{{0,3}}(?:are\s)?(?=[^\n.!?]{{0,25}}\d){_REST}"
    ),
    (
        r"[ ,*-]{0,6}(?:m|mon|monday)\.?\s?(?:-|to|through|thru)\s?(?:f|sa|su|thu|fri|sat|"
        r"sun)[a-z]{0,6}\.?[ :,(]{0,3}(?:from\s)?"
        r"\d[^\n]{0,120}"
    ),
    (
        rf"[ ,*-]{{0,6}}{_DAY}\s?-\s?{_DAY}[ :,]{{1,3}}{_CLOCK}\s?-\s?{_CLOCK}[,;|"
        rf" ]{{1,3}}{_DAY}(?:\s?-\s?{_DAY})?[ :,]{{1,3}}"
        r"(?:\d|closed)[^\n]{0,120}"
    ),
)

# Case tells these from words; they begin where neither letter nor digit stands before.
CASED = (
    # IL 60614
    r"[A-Z]{2}\s\d{5}(?:-\d{4})?\b",
    # SW1A 1AA
    r"[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}\b",
    # BA 1430, LH400
    r"(?!AT\b|ON\b|BY\b|TO\b|IN\b|OR\b|AM\b|PM\b|ET\b|PT\b|CT\b|MT\b)[A-Z]{2}\s?\d{3,4}\b(?!\s?(?:[ap]m|hrs?|h)\b)",
    # L5, B12
    r"[A-Z]\d{1,2}\b(?![:.]\d)",
    # 42 U.S.C. 1983, the Equality Act 2010
    r"\d{1,3}\s(?:U\.?S\.?C?\.?|F\.(?:2d|3d|4th)|C\.?F\.?R\.?|S\.?\s?Ct\.?)\s(?:\u00a7\s?)?\d{1,5}\b",
    r"[A-Z][a-z]{1,20}\sAct\s(?:of\s)?(?:19|20)\d\d\b",
)
