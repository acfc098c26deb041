"""What people say when they settle on a time: phrases as data, one a line (see ``phrases``)."""

from __future__ import annotations

from followup_daemon.reading.cues import unwrapped
from followup_daemon.reading.phrases import phrases

SOFT = phrases(
    unwrapped(
        r"""
        (?:thank you|thanks)(?: so much| very much| a lot| a million| a mill)?
        (?:happy|glad|pleased|delighted|excited|honou?red|thrilled) (?:to|for|that|about)
        looking forward
        that would be
    """
    )
)
"""Courtesies that make a yes of a stated time, and are none without one."""

NO = phrases(
    unwrapped(
        r"""
        (?:can't|cannot|can not|cant|couldn't|won't|wont|will not|wouldn't|unable|not able
        |am not going to be able)\b(?! wait)(?! be (?:happier|more))
        (?:doesn't|don't|does not|do not|won't|wouldn't|isn't|is not
        |not) (?:quite |really |going to |unfortunately )?(?:work|suit|possible|convenient|ideal|fit|available|free
        |good|great)\b(?! for (?:you|him
        |her|them)\b)
        (?:i'm|i am|i'll be|i will be|am)(?: \w+)? (?:not (?:available|free)|unavailable|booked|tied up|travell?ing
        |away|out of|busy|teaching|working
        |(?:on|at|in) (?:an? |my |the )?(?:\w+ )?(?:shift|placement|nights|earlies|lates|course|training|class|school
        |work|college|uni|leave|holiday|hospital|court|wedding|funeral)\b)\b
        (?:have|got|there's|is) (?:a|an|another|some|a prior|a previous) (?:\w+ )?(?:conflict|clash|commitment
        |engagement|scheduling conflict|meeting|appointment|exam)
        # what is over: "I was really looking forward to it", "had been so looking forward"
        (?:i|we)(?:'d| had| was| were)(?: \w+){0,2} looking forward
        # what it was too late for: "Saturday would have been perfect", "I'd have loved Tuesday"
        (?:would|wouldn't|(?:i|we|it|that)'d|could|might|should) have (?:\w+ )?(?:been|worked|suited|fitted
        |loved|liked|done|come|made|taken|managed|enjoyed)\b
        # what one is at then: "I have training on Thursday", "got school Monday"
        (?:i've|i have|i got|i've got|have|got) (?:my |the )?(?:\w+ )?(?:training|class(?:es)?|school|practice|uni
        |college|lessons?|lectures?|labs?|exams?|rehearsals?|football|swimming|church|childcare|surgery
        |court|nursery)\b(?= (?:on |every |all |that )?(?:<day>|then|that day|both days|all day))
        (?:<day>|that|this|it|monday|morning|afternoon)s?(?: is| are|'s| looks| would be| will be) (?:(?:a bit
        |a little|pretty|kind of|very|really|quite|too|rather|always) )?(?:rough|tricky|tough|difficult|hard|bad|awkward
        |tight|packed|full|out\b|no good|impossible|a no\b|a stretch|hopeless|crazy|mad\b|hectic|booked)
        clash(?:es)? with
        unfortunately\b
        (?:i'm |i am )?(?:so |very |really )?(?:afraid)\b(?! so)
        (?:have to|must|need to|going to have to|would like to|regret(?:fully)?|respectfully|going to) (?:decline
        |pass|cancel|withdraw|postpone|reschedule|move|push|back out|bow out)
        no longer (?:interested|available|able|looking|in a position|need)
        something (?:has )?(?:come|came) up
        (?:but|though|however),? (?:i|we)(?:'ve| have)(?: got)? (?:a|an|my|to|another)\b(?! (?:\w+ )?questions?)
        please (?:cancel|release|remove)
        not looking\b
    """
    ),
    day=r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?",
)
"""Marks that a time does not suit or is given back."""

WISHES = phrases(
    unwrapped(
        r"""
        (?:any chance of|would it be possible|is it possible|would you be able|could we (?:possibly )?
        |can we (?:possibly )?|might we|any way to|is there any chance|could you(?: possibly)?|wondering (?:if
        |whether)) ~(?:mov(?:e|ing)|reschedul\w+|push\w*|shift\w*|postpon\w+|chang(?:e|ing)|swap\w*|earlier|later
        |another|different)
    """
    )
)
"""Marks of asking for another time than the one offered."""

CLARIFIES = phrases(
    unwrapped(
        r"""
        # a day and a date that do not agree, or a doubt which day was meant: nothing is settled by it
        (?:is|was) (?:that|it|this) (?:the )?(?:\w+ )?<day>\W ~\bor\b
        (?:do|did) you mean\b
        (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of \w+ )?(?:is|falls on|will be|would be) (?:actually |in fact )?an? <day>
        <day> is (?:actually |in fact )?the \d{1,2}
        """
    ),
    day=r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?",
)
"""Marks that the owner asks which day was meant."""

CHECKS = phrases(
    unwrapped(
        r"""
        (?:let|need|have|want|got|going) (?:me |to )(?:just |quickly |first |double[- ]?)*(?:check|ask|clear|look at
        |speak (?:to|with) my|talk to my|find out|get back|verify|rearrange|see (?:if|whether))\b
        (?:will|'ll|can|could|shall|to) (?:get back to|let you know (?:by|tomorrow|later|on|once|when|as soon
        |shortly|soon|asap|in|tonight|this|first|for sure)|come back to|revert|confirm (?:by|tomorrow|later|on|once
        |when|as soon|shortly|soon|asap|in|tonight|this|first|for sure|definitely)|check (?:with|and|my)|update you)
        (?:let me|i'll|i will|i need to|have to) (?:just |quickly )?(?:run|put) (?:it|this|that) (?:by|past|to)\b
        (?:in pencil|keep|hold) ~(?:pencil|for now|provisionally|tentatively)
        (?:before i|can i) (?:confirm|commit|let you know|come back|get back)
        (?:tentative|tentatively|provisional|provisionally|pencil(?:led)? (?:it|me|that|this|in))
        (?:not (?:yet )?(?:100% |entirely |completely |totally |quite )?(?:sure|certain) (?:yet|if|whether|i can
        |about))
    """
    )
)
"""Marks of one who still has to find out: no yes in this mail is a confirmation."""

HEDGES = phrases(
    unwrapped(
        r"""
        (?:i think|i believe|i guess|i suppose|think) (?:i|that|<day>|so|we|it|this)
        (?:i|we|that|it) should (?:be|work)
        (?:once|as soon as|when|after) (?:i|my|we)(?:'ve|'m| have| am| know| hear| boss| manager|'ll)
        (?:probably|maybe|perhaps|hopefully|possibly|might(?: be able)?|may be able|likely|in theory|in principle
        |all being well|fingers crossed)\b
        (?:subject to|provided (?:that|my|i)|depending on|depends on|assuming|unless (?:my|i|the|something)
        |on condition|pending|if (?:my|i can|i get|i could|the (?:kids|childcare|train|shift)|work|everything
        |nothing))
        (?:if i had to (?:pick|choose))
        hold (?:it|that|the|<day>)\b
    """
    ),
    day=r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?",
)
"""Marks of a yes that is none in its own clause."""

AVAILABLE = phrases(
    unwrapped(
        r"""
        (?:i'm|i am|i'd be|i would be|i could be|am
        |i'll be) (?:also |generally |pretty |quite |fairly |completely |wide |totally |currently )*(?:free
        |available|open|flexible|around)
        (?:my|our) availability
        (?:any time|anytime|any day|whenever|between|from|after|before|either|or)\b
        (?:here (?:is|are) (?:when|some|my|a few)|some times|the following (?:times|slots)|times that work
        |slots that work)
        (?:i could|could i|i can also|can i) (?:also )?(?:come|do|make|meet|talk|speak|call|be)
        (?:would|could|might|does|shall we|can we|could we) ~(?:work|suit|possible|ok|okay|good|convenient|say|do
        |meet|talk|speak)
        (?:how about|what about|how's|perhaps|maybe|might i suggest|i suggest|i propose|may i propose|can i suggest
        |i'd suggest|could i suggest|let me suggest|say)\b
        (?:whatever|whichever|any of (?:these|those|them)) (?:suits|works|is best|is easiest|you prefer)
        (?:if i had to pick|my (?:favou?rite|preference|first choice) would)
        just (?:tell|let) me (?:know )?which
        let me know (?:which|what|if|whether)
    """
    )
)
"""Marks that the owner offers times rather than takes one."""

THEY_AGREE = phrases(
    unwrapped(
        r"""
        (?:it|that|this|which)(?:'s| is| will be| should be) (?:also |quite |certainly |no )?(?:possible|problem|doable
        |feasible)\b
        (?:you're|you are|youre|u r|you've been|you have been|i've|i have|we've|we have|i got|i've got|have|got
        |we)(?: got| put| booked| just| now| penciled| pencilled)* (?:you )?(?:all )?(?:set|in|down|booked|confirmed
        |locked|scheduled|good to go)\b
        (?:booked|confirmed|scheduled|locked in|done|sorted|noted)(?= (?:for|in|you|it|,|and|\.|!)|[,.!]|$)
        (?:that|this|it|<day>|\d{1,2}(?::\d\d)?(?: ?[ap]m)?|time|both) (?:works|work|is (?:great|good|fine|perfect
        |ideal)|suits|it is|sounds (?:good|great|perfect))
        works (?:great|well|perfectly|for (?:me|us|him|her|them|everyone|everybody|the (?:team|panel)|\w+))
        (?:perfect|great|excellent|wonderful|brilliant|lovely|super|fantastic|sounds good|sounds great|ok|okay|yes
        |sure|fine|grand|done|no problem|no worries|absolutely|of course|definitely)(?=[,.! ]|$)
        (?:see|speak to|talk to|speak with|talk with|look forward to seeing|looking forward to seeing) you (?:then
        |there|on|at|tomorrow|<day>|next)
        (?:talk|speak) (?:then|tomorrow|<day>|soon)
        (?:i'll|i will|will|we'll|we will|let me|i've|i have|just) (?:\w+ )?(?:send|sent|get|issue|shoot|send over
        |put|drop|book|add|forward) (?:you |over |out |a |an |the |it |that |in )*(?:calendar|invite|invitation|link
        |details|confirmation|hold|diary|room)
        (?:invite|invitation|calendar (?:invite|hold)|link|webex|teams
        |zoom)(?: link)? (?:is |will be |has been |was |just )?(?:attached|sent|below|coming|on its way|to follow
        |follows|went out|on the way|in your inbox)
        (?:let's|lets) (?:do|go with|say|make it|plan (?:on|for)|lock in|stick with|meet|talk|speak)
        (?:will|i'll|i will|he'll|she'll|they'll) (?:call|ring|phone|dial|see|meet) you (?:then|at|on|<day>)
        (?:in|on) (?:the|my|his|her|their|our) (?:diary|calendar)
    """
    ),
    day=r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?(?: at \d{1,2}(?::\d\d)?)?",
)
"""Marks that they take a time the owner proposed."""

WITHDRAWS = phrases(
    unwrapped(
        r"""
        (?:withdraw|withdrawing|withdrawn)(?: (?:my|from|the|me)|\b)
        (?:take|taking|remove|removing|pull|pulling) (?:myself|my name|my application|me)(?: \w+)? (?:out|from|off
        |back)
        (?:accepted|accepting|taken|taking|said yes to|going with|signed|took|decided to take|decided to accept
        |verbally accepted) (?:an? |the |another |with |with another |a different |that )(?:other |job |new |written
        |verbal )*(?:offer|position|role|job|post|one elsewhere|company|team)\b
        (?:i've|i have) (?:accepted|said yes|taken|signed) ~(?:offer|elsewhere|post|role|job|position|it\b|another)
        (?:no longer|not) (?:wish|want|be|able|going|pursuing|interested|looking|in a position) (?:to )?(?:proceed
        |continue|pursu\w+|be considered|go (?:ahead|forward|further)|move forward|interview|attend|in (?:the|this
        |pursuing|proceeding)|for)
        (?:won't|will not|not) (?:be )?(?:proceeding|continuing|pursuing|moving forward|going ahead|going forward
        |attending|coming|able to (?:attend|come|make (?:it|the interview) at all))
        signed (?:a (?:\w+ )?contract |on |yesterday |last \w+ )?(?:with|at) (?!you\b|me\b|the (?:desk|gate|reception))
        (?:i've|i have|i) (?:just |already |now )?(?:found|got|landed|started|taken|accepted) (?:a |an |another |my )
        &(?:new |different |other )?(?:job|position|post|role|place|contract)\b
        decided (?:not to|against|to stay|to remain|that i (?:won't|will not|don't))
        (?:have to|must|need to|will|going to|would like to|regret(?:fully)?|politely
        |respectfully) (?:\w+ )?(?:decline|cancel|pull out|bow out|step back|step away|drop out|pass on)\b
        wouldn't be (?:fair|right) to (?:take up|waste|use)
        (?:i'm|i am) (?:happy where i am|not looking|staying put|pulling out|bowing out|dropping out|cancelling
        |canceling)
        (?:please|kindly) (?:cancel|release|give .{0,40} back|offer (?:my|the) (?:slot|place))
        not (?:the right|a) (?:fit|match) for me
        changed my mind
    """
    )
)
"""Marks that the owner gives up the application or the meeting."""
