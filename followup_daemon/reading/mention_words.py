"""The words around the names of those who hold a meeting: what opens a row of them, what may stand behind one."""

from __future__ import annotations

import re

from followup_daemon.reading.phrases import worded

MEET = worded(
    # "meet with", "speak to", "phone interview with", "set you up with", "sit down with", "introduce you to"
    r"\b(?:meet(?:ing)?(?: up)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|interview(?:ing|s)?|call|conversation"
    r"|session|sit(?:ting)? down|natter|word|face"
    r"|spend(?:ing)? (?:\w+ ){1,4}|connect(?:ing)?|minutes|mins|min|hour|hours|set you up|slot|time|intro"
    r"|introduction|screen|round|zoom|teams|meet"
    r"|be|introduc(?:e|ing) you|visit|lesson|trial|shift|on (?:zoom|teams|google meet|webex|skype|video)|\)"
    r"|appointment)"
    r"(?: (?:\w+ ){0,3}?)?[ \n](?:with|w/|to|by)[ \n]|\bmeet(?:ing)?[ \n](?!with|up|in|on|at|you|the team)"
    r"|\b(?:call|ring) from[ \n]|\b(?:see|seeing)[ \n](?=(?:both )?(?-i:[A-Z])|our |my |the )(?!you)"
    r"|\b(?:chaired|conducted|led|held|hosted|run|taken|seen|interviewed|assessed|joined|met|supported|assisted"
    r"|accompanied|flanked) by[ \n]",
)
WITH = re.compile(
    # "an hour on Zoom with Beth Larkin", "at our office, with Deborah Kline"; not "in touch with", "worked with"
    r"(?<!touch)(?<!work)(?<!worked)(?<!working)(?<!check)(?<!agree)(?<!agreed)(?<!familiar)(?<!experience)(?<!help)"
    r"(?<!start)(?<!liaise)(?<!coordinate)(?<!deal)(?<!along)(?<!spoke)(?<!spoken)(?<!talked)(?<!discussed)"
    r"(?<!shared)(?<!lunch)(?<!together)(?<!been) with (?=[^\W\d_a-z]|our |the |my )",
)
_OPENS_LIST = (
    r"\b(?:[ \n]+(?:will|would|is|are|shall|of|there|we)\b){0,2}(?:[ \n]+(?:be|have|comprises?|consists?(?: of)?"
    r"|includes?|participate|made up of|the following))?[ \n]*(?::|[ ]{2,8}|[ ]?\|"
    r"|\b(?:be|is|are|have)\b(?! (?:composed|comprised|made up)\b)"
    r"|(?<=comprise)|(?<=comprises)|(?<=of)|(?<=participate)|(?<=includes)|(?<=include))[ \n]*"
)
PANEL = worded(
    # the heads of lists, as in "Interview board", "Your panel is", "panel will comprise", "On the panel there will be"
    r"\b(?:interviewers?(?:\(s\))?|interviewing you(?=:)|hiring manager(?=:)|assessors?(?=:))"
    rf"{_OPENS_LIST}"
    r"|\b(?:(?:interview(?:ing)?|selection|search|hiring|your|the|our|building) ){0,3}(?:panel"
    rf"|board|committee)(?: members)?{_OPENS_LIST}"
    rf"|\byou(?:'ll| will| would|'d)? (?:be )?(?:meet(?:ing)?|seeing|see)(?: with)?{_OPENS_LIST}"
    r"|\b(?:(?:from|on) our side|(?<=\n)who(?=:)|committee|participants|attendees|host|hosts|with|present|taking part)"
    rf"{_OPENS_LIST}"
    # "the panel on Tuesday shall be composed of"
    r"|\b(?:panel|board|committee|interviewers?|talking to|meeting|seeing)\b[^.;:\n]{0,50}?[ \n]"
    r"(?:will be|shall be|would be|is|are|comprises?|consists?|includes?|composed|made up)\b"
    r"(?: composed| made up)?(?: of)?[ \n](?=(?-i:[A-Z]))"
    # a heading on a line of its own
    r"|(?<=\n)(?:interview(?:ing)? )?(?:panel|panel members|interviewers?|board|committee)[ ]?\n"
    r"(?=(?-i:[A-Z])[^\n]{2,80}\n)"
    # as in "The hiring committee (myself, Ann Lee and Bo Ek)"
    r"|\b(?:panel|board|committee|team|interviewers) \((?=(?:me|myself|i)\b|(?-i:[A-Z]))",
)
COUNTED = worded(
    # as in "two people, Ann Lee and Bo Ek" or "there'll be three of us: me, Ann Lee"
    r"\b(?:two|three|four|five|six|[2-6]|both|all|a few|some) (?:of (?:us|them|my|our)(?: (?:all|here))?"
    r"|(?:of (?:our|my|the) )?(?:[a-z-]+ ){0,2}(?:people|persons|colleagues|partners|managers|directors|founders"
    r"|owners|members|interviewers|panellists|panelists|engineers|leads|conversations|talks|chats|interviews"
    r"|sessions|others))(?:(?::| -|,|\()[ \n]*(?:with )?|[^.:;\n]{1,80}: (?=(?-i:[A-Z])))",
)
ME_AND = worded(
    # "it's me and", "myself plus", "I and", "It'll be me, ", "With me will be"
    r"\b(?:me|myself|i)[ ,]{1,2}(?:and|plus|with|&|along with|together with|as well as) "
    r"|\b(?:be|is|are|it's|just|of) (?:me|myself), "
    r"|\b(?:with|beside|besides|alongside|joining|next to) me,? (?:there )?(?:will|would|'ll)(?: also)? be "
    r"|\b(?:with|beside|besides|alongside|joining) me (?:are|is) (?=(?-i:[A-Z])|our |my |the )",
)
HE_OR_SHE = worded(
    # before a verb of meeting: "He'd like to see you", "She will be joined by" speaks of the one named last
    r"\b(?:he|she)(?=[ '](?:would|will|'?ll|'?d|can|could|wants|is|has|'?s|likes)\b)",
)
JOINED = re.compile(r"(?: will|'ll| would|'d| is| shall)(?: also)? be(?:ing)? (?:joined|accompanied) by ")
HOLDER_IS = worded(
    # "the hiring manager is Ann Lee", "the Finance representative will be Ms. Ek"
    r"\b(?:the|our|their|your|my) (?:[\w&/'-]+ ){0,4}?(?:representative|panell?ist|interviewer|assessor|chair"
    r"|hiring manager|line manager|panel member) (?:is|will be|would be) ",
)
BRINGS = worded(
    # "I shall bring", "I'll be joined by", "we'd be joined by"
    r"\b(?:i|we)(?:'ll| will| shall|'d| would|'m| am|'re| are)?(?: \w+){0,2} (?:joined by|accompanied by"
    r"|bring(?:ing)?(?: along| in)?) ",
)
AT_COMPANY = re.compile(
    # "the manager at Acme Iron (Jo Doe)": what stands before the bracket is no person
    r"\b(?:at|from|of|for) ((?:the )?[A-Z][\w&'.-]*(?: (?:[A-Z&][\w&'.-]*|of|and|the)){0,5}) \((?=[A-Z])"
)
WITH_ME = re.compile(r"\((?=(?:[A-Z][\w'-]+(?:, | and | & |, and )){1,5}(?:I|me|myself)\))")  # "(Mette, Giulia and I)"
ASK_FOR = worded(r"\b(?:ask|asking|look) for ")  # "ask for Beto at the gate"

VERB = re.compile(
    # "... would join me", "can meet you", "has Wednesday at 3", "wants to ring you", "would be pleased to meet"
    r"[ \n,]*(?:(?:would|will|'ll|can|could|is|are|has|have|'d|wants?|'s|may|might|plans?|looks?|both|also|each|all"
    r"|then|super|very|really|happy|glad|expecting|shall|forward|here"
    r"|pleased|delighted|keen|excited|free|available|able|ready|like|love|to|be|going|you|themselves|himself"
    r"|herself) ){1,6}"
    r"(?:an? (?:\w+ ){0,2})?"
    r"(?:like|love|join(?:ing)?|meet(?:ing)?|see(?:ing)?|interview(?:ing)?|call(?:ing)?|ring(?:ing)?|speak(?:ing)?"
    r"|talk(?:ing)?|chat(?:ting)?|conduct(?:ing)?|run(?:ning)?|hold(?:ing)?|host(?:ing)?|chair(?:ing)?"
    r"|receiv(?:e|ing)|sit(?:ting)? in|assess(?:ing)?|take part|taking part|grill|quiz|natter"
    r"|lead(?:ing)?|ask(?:ing)?|participat\w+|take|taking|spend|dial|phone|walk|ring you|on the (?:call|panel|line"
    r"|phone|zoom|interview|committee|other end|screen)|interviewers?|your interviewers?|asked if|propose"
    r"|mon|tue|wed|thu|fri|sat|sun"
    r"|\d|asking|time|availability|free|available|questions|offered|suggested|proposed|given me|around|there|here)\b"
    r"|[ \n,]*(?:and i\b|suggested\b|proposed\b|leads? \w+ and|(?:loves?|likes?|liked|loved) (?:the|your)\b|(?:is"
    r"|was) impressed|on the (?:panel|board|committee|call|other side)\b)"
    # "..., he runs the shop and will interview you", "who will be asking the questions"
    r"|,? (?:he|she|who|they)(?: |')[^.;\n]{0,50}?\b(?:interview(?:ing)? you|meet(?:ing)? you|see(?:ing)? you"
    r"|wants? you|run(?:ning)? (?:the|your)|ask(?:ing)? (?:the|you)|be (?:there|on the call|asking)|join(?:ing)? us)"
    r"|'s (?:diary|calendar|agenda|schedule)\b",
    re.IGNORECASE,
)
HAS_YOU = re.compile(
    # a verb with "you" for its object and nobody new before it: "read your CV and want to see you"
    r"(?:[,;]?[ \n](?!(?:i|we|you|they|it|if|when|so|after|once)\b)(?:[a-z][\w'-]*|[A-Z]{2,5})){0,14}?[ \n]"
    r"(?:(?:meet|see|interview|grill|quiz|(?:speak|talk|chat) (?:to|with)|receive|assess|expect(?:s|ing)?|wants?"
    r"|hear from|get to know|have) you\b"
    # "will do the exercise with you"
    r"|(?:do|doing|run|running|take|hold|spend|go (?:through|over)|work|sit|discuss|cover|pair|talk)\b"
    r"[^.;:!?,\n]{0,30} with you\b"
    r"|(?:word|chat|talk|natter|coffee|conversation|meeting|time) with you\b)"
)
SELF_NAMED = re.compile(r"\b(?:name is|name's|this is|i'm|i am|here is) $", re.IGNORECASE)  # "My name is Ann"
REPLACED = re.compile(
    # who no longer comes: "instead of Ann", "Bo is standing in for Ann"; or, behind the name, "is off sick"
    r"\b(?:instead of|in place of|replac(?:es|ing)|(?:standing|stepping|stand|step|sitting|filling) in for|rather than"
    r"|cover(?:s|ing)? for|not be) ",
    re.IGNORECASE,
)
DROPS_OUT = re.compile(
    # behind a name: "can't make it", "is off sick", "has been called away", "will no longer be joining"
    r"[ ,]{1,2}(?:who )?(?:\w+ ){0,2}?(?:(?:can't|cannot|won't|couldn't|isn't|is not|will not|can not)"
    r" (?:be )?"
    r"(?:able to )?(?:make|join|attend|be there|come|take part|available)"
    r"|(?:is|has|had|has been|will be|is going|goes|has gone) "
    r"(?:\w+ ){0,3}?(?:sick|ill|unwell|on (?:\w+ )?leave|called away|double[- ]booked|pulled|unavailable"
    r"|drop(?:ped)? out|no longer)|no longer|has to (?:drop|cancel|travel|fly)|had to (?:drop|cancel|travel|fly))",
    re.IGNORECASE,
)
ARRANGES_BEHIND = re.compile(
    # behind such a verb: what makes it arranging or greeting, as in "call you to fix a time", "meet you in the lobby"
    r"(?: you)?(?: there)? (?:(?:in|at|by|from) (?:the |our )?(?:main |front )?(?:lobby|reception|door|gate|entrance"
    r"|desk|station)|to (?:book|arrange|fix|set|sort|confirm|agree|schedule|collect)|back\b|up (?:from|at)"
    r"|(?:out |along |over )?(?:to|for) (?:an? |some )?(?:early |quick )?(?:dinner|lunch|breakfast|drinks|supper)"
    r"|with (?:the|a) (?:date|time)|once|after|when you arrive|it from (?:there|here)|care of)",
    re.IGNORECASE,
)
ARRANGES_BEFORE = re.compile(
    # before a trigger: "lunch with", "report to", "send it to"
    r"\b(?:lunch|tour|breakfast|dinner|observ\w+|shadow\w*|takes? notes|note-taker"
    r"|ask for|report to|check in with|questions to|cc'?d|copied|copying|reach out to|used to|once"
    r"|students|pupils|the grads?|maternity|cover for|successor to|replac\w+|behalf of|back to)\b[^,]{0,40}$",
    re.IGNORECASE,
)
ARRANGES_INSIDE = re.compile(
    # between a name and the verb: she does not ask the questions
    r"\b(?:lunch|breakfast|dinner|reception|observ\w+|shadow\w*|takes? notes|note-taker|photographer"
    r"|book your|will book|travel|greet you|fetch you|pick you up|collect you"
    r"|ask for|report to|contact|questions to|copying|reach out to|email|will send"
    r"|send you|students|pupils|the grads?|recommended|suggested you|gave me|in touch|touch base|share"
    r"|passed|left|leaves|leaving|retir\w+"
    r"|told me|tells me|used to|worked with|works? with you)\b",
    re.IGNORECASE,
)
