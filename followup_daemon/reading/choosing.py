"""The pieces that phrases of choosing and refusing are made of: who was chosen, by what verb, and what is no choice."""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

MEETING = (
    "times?|dates?|slots?|days?|rounds?|interviews?|chats?|calls?|meetings?|options?|one|opportunit(?:y|ies)|looks?|weeks?|few|couple|two|three|"
    "sessions?|stages?|conversations?|words?|steps?|email|mail|note|message|links?|rooms?|questions?|hours?|minutes?|months?|person to (?:see|meet)|"
    "people to (?:see|meet)|colleagues?|members? of|(?:team|panel|committee|board) members?|side|hand|end|interviewers?|copy"
)
PERSON = (
    r"candidates?|applicants?|persons?|people|finalists?|hires?|profiles?|individuals?|interviewees?|colleagues?|contenders?|choice|fella|lad|lads|guy|girls?|chap|bloke|"
    r"man|woman|lady|gentleman|kid|mate|nurse|teacher|engineer|developer|professional|graduate|friend|contractor|freelancer|agency worker|"
    r"niece|nephew|cousin|brother|sister|son|daughter"
)
OTHER = (
    rf"another(?! (?:(?:\w+ )?(?:{MEETING})|at|on|below|from the)\b)|some ?(?:one|body)\b(?! (?:will|from|in|on|to (?:meet|collect|fetch|call|speak)))|"
    rf"(?:an?|the|two|three|several|some|our|their|his|her|one of the|other)? ?(?:other|stronger|alternative|internal|in-house|external|existing|current|preferred|different|local|former|fellow) "
    rf"(?:\w+ ){{0,2}}(?:{PERSON}|ones?)\b|"
    rf"(?:an?|the|those|two|three)? ?(?:\w+ ){{0,2}}(?:{PERSON}) (?:who|whose|with|that|from|more|already|better|closer|within|inside|he|she|they|i|we)\b|"
    rf"others\b|an? (?:internal|external)\b|the other\b(?! (?:\w+ )?(?:{MEETING}|day|week))|an? (?:internal|in-house|external) \w+|"
    r"the (?:\w+ )?(?:fella|lad|guy|girl|chap|bloke|other (?:one|person|man|woman|lady|girl|guy|nurse|teacher|candidate))\b|"
    r"the (?!(?:person|people|one|ones|candidate) (?:who(?:'ll| will)|you))[\w-]+ who\b|"
    r"(?:my|his|her|their|our|the [\w-]+'s) (?:\w+ )?(?:niece|nephew|cousin|brother|sister|son|daughter|mate|friend|wife|husband|in-law)\b"
)
NO_NAME = (
    r"(?:You|I|If|When|Once|Not|We|They|He|She|It|The|Has|Have|Was|And|But|Then|Is|Zoom|Teams|Options?|Plan|Slot|Round|Microsoft|Google|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?s?|Tue|Wed|Thu|Sat|Jan(?:uary)?|Feb(?:ruary)?|"
    r"Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Alt|Python|Java|Plan|Phase|Stage|Part|Version)"
)
NAMED = rf"her\b|(?-i:(?!{NO_NAME}\b)[A-Z][a-z]+)\b(?= (?:who|instead|in the end|for the|as)|[.!,]|$)"
GO = (
    r"(?:go|goes|going|gone|went|proceed(?:ed|ing)?|continu(?:e|ed|ing)|sticking|stuck|settled|progress(?:ed|ing)?|mov(?:e|ed|ing)(?: ahead| forward| on)?|"
    r"push(?:ed|ing)? ahead|press(?:ed|ing)? on)(?: ahead| forward| on)?"
)
PICK = (
    r"(?:ch[oo]*ose|choosing|chosen|chose|select(?:ed|ing)?|appoint(?:ed|ing)?|hir(?:e|ed|ing)|pick(?:ed|ing)?|prefer(?:red)?|called|offer(?:ed|ing)?|"
    r"engaged|awarded|recruited|elected|opted (?:for|to \w+)|decided (?:on|for|in favou?r of)|taken on|took on|plumped for|fallen (?:to|on)|fell (?:to|on)|put on|brought in|gone for|settled for|filled [^.!?]{0,25}with|"
    r"finali[sz]ed|favou?r(?:ed|ing)?|extend(?:ed)? (?:the|an|our) offer to|made (?:the|an|our) offer to|gone to|going to|went to|goes to|accepted by|in favou?r of)"
)
NOT = r"(?:\w*n't|not|never|unable|cannot|no longer|neither|nor|wont|cant|didnt|dont|doesnt|isnt|wasnt)"
WISH = (
    r"(?:would like|'d like|like|would love|'d love|love|want|wants|wish|wishes|keen|happy|pleased|delighted|thrilled|excited|glad|eager|ready|decided|going|"
    r"honou?red|able|agreed|hope|hoping|wanting|wishing)"
)
SELECT = (
    r"(?:progress(?:ed|ing)?|proceed(?:ed|ing)?|mov(?:e|ed|ing)|tak(?:e|en|ing)|invit(?:e|ed|ing)|bring(?:ing)?|hir(?:e|ed|ing)|appoint(?:ed|ing)?|select(?:ed|ing)?|"
    r"shortlist(?:ed|ing)?|recommend(?:ed|ing)?|call(?:ed|ing)? on|continu(?:e|ed|ing)|pursu(?:e|ed|ing)|consider(?:ed|ing)?|advanc(?:e|ed|ing)|employ(?:ed|ing)?|"
    r"recruit(?:ed|ing)?|choos(?:e|ing)|chosen|pick(?:ed|ing)?|accept(?:ed|ing)?|go(?:ing)?|put(?:ting)?|carry(?:ing)?|scor(?:e|ed|ing)|support(?:ed|ing)?|"
    r"rank(?:ed|ing)?|need(?:ed|ing)? to call on|fill(?:ed|ing)?)"
)
YOUR_CASE = (
    r"(?:(?:with |on )?you\b(?! (?:until|before|yet|today|tomorrow|this|on (?:mon|tues|wednes|thurs|fri)|(?:a|an|the|some|any) (?:\w+ )?(?:time|slot|link|date|answer|decision|update)|long|to (?:wait|bring|prepare|do|travel|worry|come (?:in )?(?:on|at|until|before)|send))\b)|"
    r"your (?:application|candidacy|candidature|case)|(?:any )?further (?:with|on|at|this)|it (?:any )?further|"
    r"(?:forward|ahead) with|any of the (?:candidates|applicants)|the (?:job|role|post|position)\b(?! (?:advert|description|spec))|to the next|"
    r"(?:highly |strongly |well |quite )*enough (?:to|for))"
)
