"""A yes that no phrase of consent tells: a short answer to an appointment that holds something good and nothing else.

1. Turns that only look like a doubt are taken out: "can't wait", "not a bother", "let me know if you need anything".
2. A doubt, a condition, a counter-proposal or a question about the time is no yes, whatever else the mail says.
3. A word of consent is one; thanks alone are where the time was set rather than asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup_daemon.reading.cues import unwrapped
from followup_daemon.reading.phrases import Sentence, phrases

LONGEST = 600
"""Characters of an answer beyond which it has more to say than yes."""

CONSENT, THANKS_ALONE, THANKS_TO_A_QUESTION = 0.85, 0.75, 0.5
"""How certain the yes is."""

HARMLESS = phrases(
    unwrapped(
        r"""
        (?:can't|cannot|can not|cant|couldn't) wait
        (?:wouldn't|would not|won't|will not) (?:miss|be late)
        (?:no|not a|not an|nae|not any|never a) (?:bother|problem|problems|worries|trouble|issue|issues|hassle|fuss
        |matter)
        (?:let me know|tell me|shout|just say|please advise|give me a (?:shout|call|ring)) ~(?:if|should|whether
        |anything)
        (?:if|should) (?:you|there|anything|needed|required|it's needed|necessary)
        (?:don't|do not) hesitate
        sorry (?:for|about) (?:the|my) (?:delay|delayed|late|slow)
        see (?:you|ya|u) (?:later|before)
        (?:not|n't) (?:forget|too early|far)
        a few minutes (?:before|earlier|early)
        (?:haven't|have not|hadn't|never) (?:been|met|seen|had)
        (?:looking|look) forward to (?:the )?(?:next|other|change)
        change (?:trains|buses)
        notes? (?:that|the|your)
        """
    )
)
"""Turns with a word of doubt in them that doubt nothing."""

DOUBT = re.compile(
    # one word of doubt, refusal, condition or another time is enough
    r"\b(?:but|however|although|unfortunately|instead|rather|another|different|alternatives?|other (?:time|day|slot)s?"
    r"|sorry|afraid|if|unless|whether|might|maybe|perhaps|probably|possibly|hopefully|tentative(?:ly)?"
    r"|provisional(?:ly)?|pencil(?:led)?|depends?|depending|clash(?:es)?|conflicts?|declin\w+|withdraw\w*"
    r"|reschedul\w+|postpon\w+|mov(?:e|ing)|chang(?:e|ing)|earlier|later|until (?!then)|check|let you know|get back"
    r"|come back to you|revert|think (?:about|it over)|consider|discuss|ask my|not|never|cannot|cant|no longer|unable"
    r"|too (?:late|early|soon|short|far)|already|turn(?:ed)? (?:it )?down|elsewhere|not sure|wrong|remind\w*|mistake"
    r"|(?:have|has) to|see (?:if|what|whether)|look (?:into|at))\b|n't\b",
    re.IGNORECASE,
)
ASKS_THE_TIME = re.compile(
    # a question that opens the time again; one about parking or papers does not
    r"\b(?:slots?|times?|dates?|days?|weeks?|morning|afternoon|evening|possible|remote(?:ly)?|online|video|phone"
    r"|mon|tues?|wed|thur?s?|fri|can (?:we|i)|could (?:we|i|you)|would|when|who is this|what is this|which)\b",
    re.IGNORECASE,
)
CONSENTS = re.compile(
    # what stands in a yes, whatever is built around it
    r"\b(?:bet|fits"
    r"|yes+|yep|yeah|yup|aye|ok|okay|oki|okey|sure|absolutely|definitely|certainly|of course|indeed|deal|agreed"
    r"|accept(?:ed|s|ing)?|acknowledg\w+|confirm\w*|noted|received|works?|suits?|suit|good|great|grand|fine"
    r"|perfect(?:ly)?|ideal|lovely|brilliant|excellent|wonderful|super|superb|fab|fantastic|delighted|pleased|happy"
    r"|glad|thrilled|honou?red|excited|sweet|sorted|sound|cool|ace|champion|mint|bang on|spot on|no (?:bother|problem"
    r"|problems|worries|trouble)|(?:not|nae) (?:a )?(?:bother|problem)|treat|can do|do|count me in|i'm in|i am in"
    r"|would love|i'd love|love to|i am|i do|works out|talk (?:soon|then)|copy that|copy"
    r"|roger|heard|10-4|ten-four|be there"
    r"|there then|free|available|attend(?:ing)?|present|make it|see (?:you|yous|ye|ya|u|yas)|speak (?:soon|then)"
    r"|(?:till|until) then|diary|calendar|i(?:'ll| will| shall)|ill be|forward to|gladly|with pleasure|thumbs up)\b"
    "|\U0001f44d|\u2705|\U0001f44c",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\b(?:thanks|thank (?:you|u)|thx|ta|cheers|much appreciated|appreciate (?:it|that|this))\b", re.IGNORECASE
)
PAST_THANKS = phrases(
    unwrapped(
        r"""
        # about a talk that took place
        (?:was|it's been|has been|were) (?:so |really |very |such |truly |both )?(?:a |an )?(?:real |great |absolute
        |true )?(?:pleasure|lovely|great|nice|good|wonderful|fantastic|fascinating|delight|privilege|fun|inspiring)
        (?:really |very much |thoroughly |truly |so )?enjoyed\b
        (?:thank you|thanks|thank u|appreciate|appreciated|grateful) ~for (?:today|yesterday|this (?:morning|afternoon
        |evening)|seeing me|having me|meeting (?:with )?me|interviewing me|speaking (?:with|to) me|talking to me
        |showing me|the (?:tour|conversation|chat|warm|welcome|walk)|a (?:great|lovely|good|really|very))
        (?:interview|reception|welcome|call|chat|conversation|meeting|visit|talk|time) (?:today|yesterday|earlier
        |this (?:morning|afternoon|evening)|on (?:mon|tues|wednes|thurs|fri)day|last (?:week|night|mon|tues))
        """
    )
)
"""What the owner writes after a talk: no answer to an offer of one."""


def assents(said: Sequence[Sentence], *, asked: bool) -> float:
    """How certain it is that the mail takes the one time it answers; 0 where it does not. ``asked``: they asked."""
    text = " ".join(one.text for one in said)
    if len(text) > LONGEST or PAST_THANKS.search(text):
        return 0.0
    kept = [(one, HARMLESS.sub(" ok ", one.text)) for one in said]
    if any(DOUBT.search(bare) or (one.asks and ASKS_THE_TIME.search(bare)) for one, bare in kept):
        return 0.0
    told = [bare for one, bare in kept if not one.asks]
    if any(CONSENTS.search(bare) for bare in told):
        return CONSENT
    if any(_THANKS.search(bare) for bare in told):
        return THANKS_TO_A_QUESTION if asked else THANKS_ALONE
    return 0.0
