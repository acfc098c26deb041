"""What people say when a time suits them and they take it: phrases as data, one a line (see ``phrases``)."""

from __future__ import annotations

from followup_daemon.reading.cues import unwrapped
from followup_daemon.reading.phrases import phrases

DAY = r"(?:on )?(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|tomorrow|tmrw"
GOOD = (
    r"great|good|fine|perfect|perfectly|ideal|best|excellent|lovely|convenient|agreeable|brilliant|super|wonderful|ok\b|okay"
    r"|grand|spot on|doable|fab|cool|preferable|suitable|acceptable|well|confirmed|set|sorted"
    r"|easiest|easier|handiest|handy|tops|sweet|no bother"
)
VERY = r"(?:all |also |just |really |absolutely |totally |more than |very |entirely |quite |still |perfectly |so )*"
THE_TIME = (
    r"that|this|it|which|what|time|times|slot|day|date|appointment|both|\d{1,2}|:\d\d|[ap]\.?m\.?|noon|morning|afternoon"
    r"|evening|either|each|option|then|these|those|you|zone|eastern|pacific|central|mountain|[ecmp][sd]?t|gmt|bst|cet|ist"
    r"|\d{1,2}(?:st|nd|rd|th)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|window"
    r"|variant|choice|proposal|suggestion|plan|schedule|order|arrangements?|programme|program|agenda|timing|invitation"
)
END = r"(?=[,.!;:)]|$| (?:for|with|by|thanks|thank|and|to me|on my|as|so|-)\b| -)"

FITS = phrases(
    unwrapped(
        r"""
        # the time itself is found good: "Thursday at 2 works", "that's perfect", "suits me well"
        (?:<it>|<day>|all)\)?(?: all| still| also| really| definitely| certainly| absolutely
        | totally)? works?\b(?! (?:at|for (?:a|an|the|my|our)|from|on the|in (?:a|the)|with))
        works? (?:for (?:me|us)|great|well|perfectly|perfect|fine|best|better|nicely|on my (?:end|side)|just fine
        |too|wonderfully|beautifully|a treat)\b
        (?:<it>|<day>)(?:'s| is| are| would be| will be| sounds| looks|s)? <very>(?:<good>)<end>
        (?:<it>|<day>)(?: is| would be| will be) <very>(?:<good>)\b
        suits? (?:me|my|us)\b
        (?:that|this|it)(?:'s| is| would be| works| suits)(?: even| much| actually)? better\b(?! (?:if|to|on|at
        |for you))
        suits? (?:perfectly|fine|well|great)
        (?:is|are|would be|am|be) <very>(?:convenient|agreeable|suitable|confirmed|set|good to go|locked in
        |acceptable)\b
        sounds (?:great|good|perfect|fine|lovely|like a plan|wonderful|excellent|ideal|brilliant)
        (?:ok|fine|good|great|perfect|works|okay) (?:for|with|by) me
        (?:happy|fine|good|ok|okay|cool|delighted) with (?:that|this|it|<day>)
        (?:would be|is) (?:my )?(?:first )?(?:choice|preference|best|preferred|ideal)
    """
    ),
    day=DAY,
    it=THE_TIME,
    good=GOOD,
    very=VERY,
    end=END,
)
"""Marks that a time is found good."""

BARE = phrases(
    unwrapped(
        r"""
        (?:omg |oh |why |well )?(?:bet|yes+|yess+|yep|yeah|yup|yea|aye|sure|sure thing|absolutely|definitely|certainly
        |of course|indeed|ok|okay|k|oki|okey|deal|agreed|roger|affirmative|alright|all right|right you are|will do
        |done|done deal|confirmed)(?=[,.!;:]|$| -| (?:i|we|please|thanks|thank|that|this|it|to|see|<day>|\d|mr|mrs
        |ms|miss|dr|ma'am|maam|sir|tell|the|for|half|no|both|and|friday|works|lets|let's|ill|happy|with|noted
        |perfect|great)\b)
        (?:perfect|great|excellent|wonderful|brilliant|lovely|super|fantastic|ideal|grand|marvellous|splendid
        |delighted|noted|duly noted|received)(?=[,.!;:]|$| -| (?:thanks|thank|see|i'll|ill|talk|speak|that|news
        |stuff|with thanks|and|well)\b)
        (?:(?:it's|that's|that is|it is) an? (?:\w+ )?yes\b|thumbs up|👍)
    """
    ),
    day=DAY,
)
"""Words that are a whole yes at the beginning of a sentence."""

SETTLES = phrases(
    unwrapped(
        r"""
        # confirming
        (?:i|we|i'd like to|i would like to|i am happy to|i'm happy to|happy to|pleased to|i can|to|just|hereby
        |gladly|would like to|writing to|i'll|and|also|delighted to|glad to)(?: hereby| gladly| can| also| just
        | happily| be pleased to)? confirm\b(?! (?:by|tomorrow|later|on monday|once|when|if|as soon|whether|you may
        |that (?:you|i) may))
        (?:confirmed|confirming)\b(?! (?:by|once|when|if|yet))
        (?:consider (?:it|this|me) (?:done|confirmed|booked))
        # being there
        (?:i|we)(?:'ll| will| shall| am going to| can| would| intend to)(?: definitely| certainly| gladly| happily
        | be pleased to| be happy to| be delighted to)? (?:be (?:there|here|in|at|ready|on the (?:call|line)
        |available|waiting|free|able|with you|on time|joining|attending)|attend|come|make (?:it|that|time|this|the)
        |join|do (?:that|it|so|<day>|the|\d)|take (?:the|that|it|<day>|\d)|go (?:with|for)|call (?:you|in)|dial in
        |visit|expect your call|pick up|see you|look out for|meet you)\b
        (?:delighted|pleased|happy|glad|honou?red) to (?:come|attend|accept|be there|join|meet)\b
        i can\b(?=[,.!;]|$)
        ill (?:be (?:there|off|in|free)|come|take|see)\b
        see (?:you|u|ya|everyone|you both|you all|you guys|them|him|her|you and \w+)(?: all| both| there)? (?:then
        |there|at|on|tomorrow|tmrw|next|this|<day>|soon at|in the)\b
        (?:talk|speak|chat|meet)(?: to you| with you| to u)? (?:then|tomorrow|<day>|on <day>|at)\b
        (?:until|till) (?:then|<day>)
        count (?:me in|on me)\b
        it's a date\b
        (?:consider|take|accept) this (?:as )?my (?:confirmation|acceptance|yes)
        (?:put|pencil|book|mark|sign|slot) me (?:down|in)\b
        (?:i'm|i am|im) (?:in|on board|game|all set|free (?:then|at that)|available (?:then|at that|on that
        |as (?:requested|scheduled|suggested|proposed)))\b
        (?:on|in) (?:my|the|our) (?:calendar|diary|agenda)
        (?:added|put|blocked|saved|entered|noted|marked|penned) (?:it|that|this|the \w+|<day>
        |\d\w*)(?: \w+){0,3}? (?:in|into|to|on|off|out|down)\b
        (?:blocked|marked|saved) (?:off |out )?(?:the|my|that)
        (?:got it|gotcha|got the (?:invite|invitation)|invite (?:accepted|received))(?=[,.! ]|$)
        (?:i accept|happy to accept|gladly accept|pleased to accept|delighted to accept|i've accepted the invit
        |accepted(?=[,.!]|$))
        with (?:great |much )?pleasure
        (?:look|looking) forward to (?:it|meeting|speaking|talking|chatting|seeing|our|the (?:call|conversation
        |interview|chat|meeting|visit|discussion)|connecting|<day>|visiting|coming|tomorrow
        |reading)\b(?! (?:you all |you both )?(?:when|if|soon|again|in (?:person|march|april|may|june|dc
        |the (?:spring|fall|new year))))
        # picking
        (?:let's|lets|let us) (?:do|go with|say|make it|take|plan on|plan for|lock|book|meet|talk|speak|aim for
        |stick|keep)\b
        i(?:'d| would|'ll| will| could|)(?: like to| love to| rather| prefer to)? (?:take|go (?:with|for)|pick
        |choose|opt for|grab|prefer)\b(?! (?:a (?:look|chance|question)|to (?:go|do)|some|any|it that|note|care
        |been|no|not|had|done|also|already))
        i(?:'d| would|'ll| will| could)(?: like to| love to| rather| prefer to)? have\b(?! (?:a (?:look|chance
        |question)|to|some|any|been|no|not|had|done|also|already))
        (?:please|do|kindly) (?:do )?(?:book|lock|put|schedule|reserve|pencil|go ahead|sign me|slot|mark|hold
        |tell (?:him|her|them))\b
        (?:lock|locked) (?:it |that |us |me |<day> )?in\b
        (?:tell|let) (?:him|her|them|[A-Z]\w+|the client)(?: know)? (?:yes|it's|that's|thats|that|i'm|i'll|i)\b
        (?:all |now |just )?booked\b(?! (?:up|solid|out|off|by))
        (?:just |i've |i have |i )?(?:scheduled|reserved|grabbed|picked|chosen|selected|signed up for
        |snagged)(?= (?:myself|it|the|a|in|for|us|you|that|your|one|in for|<day>)|[,.!]| see|$)
        (?:no bother|no problem|no worries|not a problem|not a bother|no trouble)(?: at all)?(?=[,.! ]|$)
        (?:i've|i have) (?:swapped|moved|rearranged) (?:my|the) (?:shift|day|other|meeting|plans)
        (?:can|could) (?:do|make) (?:that|it|this|<day>|\d)
        (?:the )?(?:<which>) (?:one|slot|option|time|date)? ?(?:please|pls|plz|would|works|is(?! (?:my|an?|the|not
        |when|out|off)\b)|suits|sounds|for me)\b
        (?:\d{1,2}(?::\d\d)?|[ap]m|noon|<day>|morning|afternoon|one|\d{1,2}(?:st|nd|rd|th))(?:,? (?:then|it is
        |please|pls|plz))(?=[,.! ]|$)
        option (?:\d|[a-e]|one|two|three|four)\b
    """
    ),
    day=DAY,
    which=r"first|second|third|fourth|last|latter|former|earlier|later|earliest|latest|middle|1st|2nd|3rd|4th|morning|afternoon|monday|tuesday|wednesday|thursday|friday",
)
"""Marks that the owner takes a time, or will be there."""
