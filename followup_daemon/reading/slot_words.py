"""Words around a time that tell whether it is one to meet at: phrases and patterns as data."""

from __future__ import annotations

import re

from followup_daemon.reading.cues import unwrapped
from followup_daemon.reading.phrases import phrases

NOT_A_SLOT = phrases(
    unwrapped(
        r"""
    # when to answer, decide, start work, travel
    (?:reply|respond|confirm|rsvp|let (?:me|us) know|answer|return(?:ed)?|submit(?:ted)?|apply|sent?|complete[d]?
    |get back|hear (?:back )?from)(?: \w+){0,6} (?:by|before|no later than|until|within)
    (?:decision|decide|results?|outcome|recommendation|feedback|shortlist) ~(?:by|on|before|until|will|week)
    (?:start (?:date|work|on|working)|starting (?:date|salary)|available (?:to start|from)|notice period|first day
    |join (?:us|the team|the company) (?:as|full|in your)|joining date|date of joining|commenc\w+)
    (?:flights?|fly|flying|lands?|trains?|bus|(?:your|the|my) hotel|check[- ]in|check[- ]out|picks? you up|fetch you
    |collect you|picked up|shuttle|taxi)\b
    (?:doors open|gates? opens?|doors from|parking from|to yourself)
    (?:posted|deadline|closing date|closes|applications close|valid until|expires?|dated after|since|as of|stand \d
    |rev\.)
    # when nobody meets
    (?<!after\s)(?<!outside\s)(?<!before\s)(?:office|opening|opening hours|reception|visiting|business|store|mall
    |service|unit desk|desk) (?:hours?|hrs
    |times?|open)
    hours?:
    (?:closed|out of (?:the )?office|on leave|on vacation|on holiday|annual leave|bank holiday|public holiday
    |(?:is|being) an? (?:\w+ )?holiday
    |off campus|travels?|travelling|traveling|on the road|away|in meetings|tied up|booked (?:up|solid|out)
    |not available|unavailable|on rounds|night shift|off shift|(?:a|the|our|his|her) day off|out on)
    (?:i'm|i am|we're|we are|he's|she's|he is|she is|i'll be|we'll be) (?:\w+ )?(?:out|off|gone)\b(?! (?:to meet|in))
    (?:i|we|he|she|they)(?:'m|'re| am| are| is|'ll| will)? (?:leave|leaving|depart|departing|sail|set off
    |fly out) (?:for|to|on)\b
    (?:we|i|shop|cafe|caf\u00e9|kitchen|office|yard|gate) (?:shuts?|close[sd]?|opens?|finish(?:es)?
    |knock off|lock up) at\b
    (?:on|in|at) (?:an? |the )?(?:plane|train|airport|air|conference|wedding|funeral|trial|court)\b
    (?:we see|appointments?) (?:\w+ )?\d
    (?:in-|in )office\b
    # other dates
    (?:gala|webinar|save the date|conference(?! (?:call|room))|newsletter|hiring day|launch|born|founded|graduation
    |anniversary|term starts|semester|fiscal|podcast airs|refer a friend)\b
    (?:written (?:test|exercise|assessment)|online (?:test|assessment)|take-?home|assignment|homework
    |coding challenge|test,? sent|questionnaire)
    (?:lunch|coffee|dinner|breakfast) (?:is |will be )?(?:at|from|served)
    (?:i teach|i work|i start|i finish|i get off|my (?:class|shift|train|flight|meeting|exam)|have class
    |on shift) ~(?:till|until|at|from|to|on)
    (?:see|seeing|interview|interviewing|meet|meeting) (?:the |some |a few )?(?:last|other|others|remaining|two more
    |one more|more people|two others)
    """
    )
)
MEETS = phrases(
    unwrapped(
        r"""
    # that one meets, said before the time: "come in for an interview on", "are you free on", "I can offer you"
    interview(?:s|ing|ed)?\b(?! (?:results?|decisions?|feedback|outcome|questions?|tips?|expenses|other|others|the
    |more|some|all)\b)
    (?:meet|meeting|met|chat|talk|speak|call|ring|conversation|visit|session|appointment|catch up|screen(?:ing)?)\b
    (?:come|pop|drop|call|stop|swing|nip) (?:at|around|in|by|over|down|round|up|along|out|to|and|for|through|see|on)\b
    (?:invit\w+|see you|seeing you|expect you|offer you|have you (?:in|over|down|round)|fit you in|get you in)\b
    (?:free|availab\w+|suits?|slots?|schedul\w+|book(?:ed)? you in for|put you down|penn?cil\w*|zoom|teams
    |skype|hangout)\b
    """
    )
)
"""Marks, before a time, that it is one to meet at."""

OFFERED_BEHIND = phrases(
    unwrapped(
        r"""
    # said behind a time that is offered: "Wednesday at 4 is possible too", "Friday 10am with our panel"
    (?:\?|if (?:that|it|this)|possible|fine|works?|good|ok|okay|suits?|free|open|available|also|too|instead|convenient
    |for (?:an?|the|your|our) (?:\w+ )?(?:interview|chat|call|talk|meeting|conversation)|with (?:me|us|our|the|my)|or\b)
    """
    )
)
"""Marks, behind a time, that it is one to meet at."""

NOT_AFTER_ALL = phrases(
    unwrapped(
        r"""
    # what a time is of, though the words before speak of meeting: "after we have met, a decision by Friday"
    (?:reply|respond|confirm|rsvp|let (?:me|us) know|answer|submit|send|complete|get back|hear) ~(?:by|before|until
    |within|no later than)
    (?:decision|decide|results?|outcome|feedback|shortlist) ~(?:by|on|before|until|will|made|out)
    (?:available (?:to start|from)|start (?:date|work|on|working)|first day|join (?:us|the team) (?:as|full)|notice)
    (?:before|after) (?:the|our|my|his|her|their) (?:\w+ ){1,2}at $
    travel (?:desk|agent|team) ~\bbook
    book(?:ed)? you (?:in|out|on|onto|into) ~(?:hotel|flight|room|in on|out on)
    (?:flights?|fly|flying|lands?|trains?|bus|hotel (?:is|has|was|room)|check[- ]in|check[- ]out|shuttle
    |taxi) (?:\w+ ){0,2}$
    (?:deadline|clos(?:es|ing)|valid until|expires?|as of|closed|away|on leave|on holiday|on vacation|not available
    |unavailable|office hours|opening hours|out of (?:the )?office|travell?ing|off (?:sick|work)) (?:\w+ ){0,3}$
    (?:gala|webinar|conference|launch|hiring day|graduation|anniversary|seminar|party|test|exam|assessment
    |assignment) (?:is |will be |takes place |starts |opens )?(?:on|at|from|this)? ?$
    (?:lunch|coffee|dinner|breakfast|drinks) (?:is |will be )?(?:at|from|served) ?$
    (?:job|role|post|position|contract|work|term|course|training|you(?:'d| would)?) (?:would |will )?(?:start|begin
    |commence)s?\b(?! (?:you )?(?:at|from) ?$)
    (?:i've got|i have|i got|i've) (?:my|an?|to|another) (?:\w+ ){1,4}(?:from|at|till?|until) $
    (?:ends?|finish(?:es)?|over|followed|afterwards|after which) (?:\w+ ){0,3}(?:at |by |around )?$
    (?:see|seeing|interview|interviewing|meet|meeting) (?:the |some |a few )?(?:last|others?|remaining|two more
    |one more|more people|two others)
    (?:another|other|one more) (?:lady|man|woman|candidate|person|girl|guy|lad|applicant|finalist)s?\b ~
    the others\b ~
    (?:except|apart from|other than|excluding|but not|just not|not) (?:on )?$
    (?:don't|do not|doesn't|didn't|can't|cannot|won't|aren't|isn't|not) (?:\w+ ){0,6}$
    """
    )
)
"""What takes a time back from the meeting that was spoken of before it."""

GIVEN_UP = phrases(
    unwrapped(
        r"""
    (?:instead of|rather than|not the|originally|was (?:scheduled|planned|meant)|previously|moved from
    |from the original)
    """
    )
)
"""Words before a time that is given up for another."""

ARRIVES = phrases(
    unwrapped(
        r"""
    (?:reporting (?:time|at|by)|report (?:at|by|to)|arriv\w+|sign in|check in|registration|set up from)
    be (?:at|in) (?:the |our )?(?:lobby|reception|gate|front desk|security|main entrance|entrance|door|waiting room)\b
    """
    )
)
"""Words around the time to be there, which is not when the meeting begins where that is said as well."""

COMES_BY = phrases(
    unwrapped(
        r"""
    (?:come|attend|appear|report|be (?:present|here|there|seated|at)|invited|interview|meet|see you) ~(?:by|before)
    \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.? (?:prompt|sharp)
    """
    )
)
"""What makes of "by eleven" the hour of a meeting rather than of an answer: "come by 11am", "by 11:00am prompt"."""

RECURRING = re.compile(
    r"\b(?:every|each|most|on) (?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)days\b|\bmon-fri\b|\bmon-thu",
    re.IGNORECASE,
)
ASKS = re.compile(
    # that a mail wants an answer about meeting: a question, an invitation, a booking
    r"\?|\b(?:would|could|can|will|shall|may|might|are|do|does|is) (?:you|we|i|it|that|this|he|she|they|either"
    r"|any)\b|\b(?:please|kindly|let me know|let us know|confirm|reply|respond|rsvp|advise)\b"
    r"|\b(?:we|i|he|she|they|team)(?:'d|'ll|'re|'ve| would| can| could| have| has| propose| suggest| offer| will"
    r"| are| am|'m)\b|\b(?:invit\w+|interview\w*|schedul\w+|propos\w+|available|availability|offer\w*|suggest\w*"
    r"|meet\w*|slots?|book\w*|appointment|visit|come|lined up|lineup|agenda|join)\b"
    r"|\b(?:let's|lets|how about|what about|see you|talk then)\b|^(?:date|time|when|where|day)\b",
    re.IGNORECASE | re.MULTILINE,
)
ROW_LABEL = re.compile(r"\n\d{1,2}[ ]{2,}(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)

SENDS = phrases(
    unwrapped(
        r"""
        # before a day, what comes then: "I'll send the link on", "you will have the brief on", "invite goes out on"
        (?:send|share|forward|mail|email|e-mail|drop|post|circulate|issue|text|pass)(?:s|ing)?\b(?: <word>){0,7}?<on>
        (?:receive|get|got|have|expect|find)(?: you| your| the| an?| all| more){0,3} <thing>(?: <word>){0,4}?<on>
        <thing>(?: <word>){0,2}? (?:follows?|comes?|goes out|go out|is out|are out|arrives?|printed|sent|ready)<on>
        """
    ),
    word=r"(?!interview|meet(?!ing (?:id|link|details|request|room))|see\b|call\b|chat|talk|speak|and\b|but\b|for\b)"
    r"[\w'/-]+",
    thing=r"(?:link|invite|invitation|details|directions|instructions|brief|map|agenda|pass(?:es|code)?|case|task|permit"
    r"|names|schedule|password|id|form|forms|documents?|materials?|confirmation|reminder|information|info)s?",
    on=r"(?: on| this| next| by)?(?: the)? ?$",
)
"""Words before a day on which something is sent or comes by mail: nobody meets then."""
