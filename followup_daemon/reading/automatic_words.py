"""What machines write: the phrases by which mail of theirs says what it is, where headers and parts do not tell."""

# ruff: noqa: E501 - in the lists a phrase stands on one line

from __future__ import annotations

import re

from followup_daemon.reading.phrases import phrases

DAEMON = re.compile(
    # mailer-daemon@, postmaster@, MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@
    r"^(?:mailer-?daemon|post_?master.{0,40}|mail-?delivery(?:-subsystem)?|mdaemon|microsoftexchange\w{0,40})$",
    re.IGNORECASE,
)
AUTO_SUBJECT = phrases(
    """
    # "Automatic reply: Your visit", "Out of Office: Re: Visit", "Abwesenheitsnotiz: ..."; localised, the last resort
    auto(?:matic|mated)?[ -]?(?:reply|response|responder)\\b
    auto ?:
    out of (?:the )?office(?: auto[ -]?(?:reply|response)| ?[:(-])
    ooo(?: reply)? ?:
    automatisch(?:e|es)? (?:antwort|antwoord)
    automatiskt? sva?r
    autosva?r
    automaattinen vastaus
    abwesenheit(?:snotiz|smeldung|sassistent)?\\b
    abwesend\\b
    r[\u00e9e]ponse automatique
    absence du bureau
    respuesta autom[\u00e1a]tica
    fuera de (?:la )?oficina
    risposta automatica
    fuori (?:sede|ufficio)
    resposta autom[\u00e1a]tica
    odpowied[\u017az] automatyczna
    afwezig(?:heid)?\\b
    fr[\u00e5a]nvaro
    frav[\u00e6a]r
    """
)
BOUNCE_SUBJECT = phrases(
    """
    # "Undeliverable: Thank you", "Delivery Status Notification (Failure)", "Mail delivery failed: returning message"
    undeliver(?:able|ed)
    deliver(?:y|ed) (?:status notification|failed|failure|has failed|problem|report|incomplete|error|unsuccessful)
    fail(?:ure|ed) (?:notice|delivery|mail|to deliver)
    mail (?:delivery )?(?:failed|failure|system error|could not be delivered|warning)
    return(?:ed|ing)? (?:mail|to sender|message)
    message (?:could not be|not) delivered
    non[- ]?deliver
    nondeliverable
    unzustellbar
    nicht zugestellt
    non remis
    no se puede entregar
    onbestelbaar
    (?:e-?mail|message|mail) (?:error|rejected|not sent|status|blocked|bounced)
    (?:unknown|invalid) (?:recipient|address|user)
    user unknown
    rejected mail
    (?:warning: )?could not send
    """
)
DELAY = phrases(
    """
    # "Delivery Status Notification (Delay)", "Warning: message delayed 4 hours", "will be retried for 2 more days"
    delivery (?:is |has been |status )?(?:notification )?\\(?(?:temporarily )?delay
    (?:message|mail) (?:is |has been |delivery )?(?:still )?delayed
    delayed (?:mail|delivery|message)
    warning: (?:message|mail) (?:still )?(?:undelivered|delayed)
    will (?:be retried|keep trying|continue to try|be attempted again)
    (?:still (?:being|trying to)|trying again to) deliver
    (?:has|have) not yet been delivered
    delivery .{0,80}\\bpostponed
    only a (?:notification|warning)
    no action is required on your part
    you do not need to resend
    this is a warning message only
    """
)
BOUNCE_TEXT = phrases(
    """
    # "The following address(es) failed", "I wasn't able to deliver your message", "Address not found", "550 5.1.1 ..."
    address(?:es|\\(es\\))? (?:failed|not found|couldn't be found|had permanent|has? (?:permanent )?fatal|rejected|is not valid|does not exist)
    permanent(?:ly)? (?:fatal|failed|failure|error)
    (?:couldn't|could not|wasn't able to|was not able to|cannot|can't|unable to|failed to|not) (?:be )?deliver(?:ed)?\\b
    delivery (?:to|has|of) ...fail(?:ed|ure)
    undeliverable
    5\\d\\d[ -]5\\.\\d\\.\\d
    55[0-4][ -]
    user (?:unknown|doesn't exist|does not exist|not found|is over)
    no such (?:user|mailbox|recipient|person|address)
    unknown (?:user|recipient|address)
    (?:mailbox|inbox|account) (?:is )?(?:unavailable|not found|full|over quota|disabled|does not exist)
    (?:exceeded|over) (?:\\w+ ){0,3}quota
    returned to sender
    (?:did|has|have|could) not (?:be )?reach(?:ed)?\\b
    (?:an )?error (?:was encountered|delivering|occurred)
    (?:has|have) been returned because
    recipient(?:'s)? (?:rejected|not found|unknown|address rejected|inbox is full|mailbox is full)
    relay(?:ing)? (?:access )?denied
    host (?:unknown|not found)
    """
)
REPLIES_LOST = phrases(
    """
    # what a machine says of answers to its own mail: "Replies to this message are undeliverable"
    (?:repl(?:y|ies)|responses?|answers?|mail|e-?mails?|messages?|anything) (?:sent )?(?:to|you send to) (?:this|that|the|our) (?:\\w+ ){0,2}(?:e-?mail|mail|message|address|mailbox|account|inbox|sender)(?: address)? (?:is|are|will be|cannot be|can't be|can not be|will not be|won't be|do not|does not|may|is not) ?(?:\\w+ ){0,4}(?:undeliver\\w+|undelivered|delivered|reach\\w*|read|answered|monitored|returned|received|bounced?)\\b
    """
)
LEFT = phrases(
    """
    # "is no longer with the company", "I have left Fernwood", "I no longer work here", "arbeitet nicht mehr bei uns"
    no longer (?:with|at|employed|part of|a member of|an employee|in (?:this|the) (?:role|post|position)|works?|working|based|monitor(?:s|ed|ing)?|available at this)\\b(?! (?:with (?:you|this)))
    (?:i|he|she|they|who) (?:have|has|'ve) (?:now |recently |since )?(?:left|departed|retired from|moved on from) (?!(?:you|a|my|the office|for|early|it|this|that|some|your|on)\\b)
    (?:i|he|she|they)'ve (?:now |recently |since )?(?:left|departed|moved on from) (?!(?:you|a|my|the office|for|early|it|this|that|some|your|on)\\b)
    has (?:now |recently |since )?(?:left|departed|moved on from) (?:the |our )?(?:company|firm|organi[sz]ation|business|school|trust|practice|department|(?-i:[A-Z]))
    (?:my|his|her|their) last (?:working )?day (?:at|with|in the office|here) .{0,40}\\bwas\\b
    (?:mailbox|e-?mail(?: address)?|account|inbox|address) is no longer (?:in use|monitored|active|valid)
    arbeitet nicht mehr
    nicht mehr (?:f\u00fcr|bei|im) .{0,40}(?:t\u00e4tig|unternehmen)
    ausgeschieden
    ne travaille plus
    ya no trabaja
    """
)
ABSENCE = phrases(
    """
    # "I am out of the office until 4 March", "I'm on annual leave", "ich bin nicht im B\u00fcro"
    out[ -]of[ -](?:the[ -])?office
    away from (?:the |my )?(?:office|desk|email)
    not in the office
    (?:am|'m|is|are|be) (?:currently |now )?away\\b
    out of the country
    # "I'm travelling this week", "I am out until Monday", "I will return on 23 March", "back at my desk on Monday"
    (?:am|'m|is|are|be) (?:currently |now |still |mostly )?(?:travell?ing|out (?:until|till|from|on|this|next)|off (?:until|till|from|sick|work)|unavailable (?:until|till|from))
    (?:will|'ll|shall) (?:be back|return|be returning) (?:to (?:the office|work) |in the office |at my desk |at work )?(?:on |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day
    (?:will|'ll|shall) (?:be back|return|be returning) (?:to (?:the office|work) |in the office |at my desk |at work )?on (?:the )?(?:\\d|january|february|march|april|may|june|july|august|september|october|november|december)
    back (?:in the office|at my desk|at work) (?:on|from|next|in)\\b
    (?:on|taking) (?:\\w+ ){0,2}(?:leave|holidays?|vacation|pto|sabbatical|honeymoon)\\b
    ooo\\b
    (?:limited|no|intermittent|sporadic|restricted|infrequent|little) (?:access to|connectivity|internet)
    office is (?:now |currently )?closed
    (?:we are|are) closed (?:for|until|from)
    (?:in|during) my absence
    in (?:hearings|court|training|a conference|meetings all|theatre|surgery|the field)\\b
    nicht im (?:b\u00fcro|haus)
    (?:im|in) urlaub
    abwesend
    au(?:\u00df|ss)er haus
    absente? (?:du bureau|jusqu)
    en cong[\u00e9e]
    fuera de la oficina
    de vacaciones
    afwezig
    (?:met|op) vakantie
    """
)
ABSENT_NOW = phrases(
    """
    # how a note that a program sends opens: "I am currently out of the office", "Thanks for your email. I'm on leave"
    (?:i am|i'm|i will be|i'll be|i shall be|we are|we're) (?:currently |presently |now |away and )?(?:out[ -]of[ -](?:the[ -])?office|away (?:from|until|on|for|at|with)|not in the office|on (?:\\w+ )?(?:leave|holidays?|vacation|pto)\\b|travell?ing|out (?:until|from|on)|in (?:hearings|court|training|surgery))
    (?:currently|presently) (?:out[ -]of[ -](?:the[ -])?office|away|on (?:\\w+ )?(?:leave|holidays?|vacation))
    ich bin (?:derzeit |zurzeit |zur zeit |aktuell |momentan )?(?:bis|vom|ab|nicht|abwesend|im urlaub|au(?:\u00df|ss)er haus)
    """
)
STOCK = phrases(
    """
    # what absence programs go on to say: "with limited access to email", "I will reply on my return", "in my absence"
    (?:limited|no|intermittent|sporadic|restricted|infrequent|little) (?:access|connectivity)
    (?:will|'ll|shall) (?:\\w+ )?(?:reply|respond|get back to you|answer|be in touch|return your|read your|deal with|attend to|review)\\b.{0,60}\\b(?:return|back|soon as)
    (?:in|during) my absence
    (?:up)?on my return
    (?:for|if|in case of|should) .{0,40}\\b(?:urgent|immediate|emergenc\\w+|time[- ]sensitive)
    (?:will )?not be (?:checking|monitoring|reading|forwarded)
    (?:thank you|thanks|many thanks) for (?:your|the|getting|contacting) (?:\\w+ )?(?:e-?mail|message|mail|note|in touch|me|us)
    this is an? auto
    in dringenden f\u00e4llen
    nicht weitergeleitet
    en cas d'urgence
    """
)
PORTAL = phrases(
    """
    # "Sign in to your candidate home to see your status", "your application has been updated; log in to view"
    (?:sign|log)[ -]?(?:in|on|into)\\b.{0,80}\\b(?:view|see|check|track|status|update|message|portal|account|home|profile|dashboard|review|read)
    (?:view|see|check|track|review|read)\\b.{0,60}\\b(?:status|message|letter|update|correspondence|decision)\\b.{0,80}\\b(?:portal|account|profile|dashboard|candidate home|online|log|sign|here|link|website|zone)
    (?:status|stage) of your (?:job )?(?:application|candidacy|submission) (?:has )?(?:been )?(?:changed|updated|moved)
    (?:application|candidate) status (?:has )?(?:been )?(?:changed|updated|update)
    (?:an?|there's an|there is an|new|your) (?:update|message|notification|correspondence|letter)\\b.{0,50}\\b(?:portal|candidate (?:home|zone|profile)|your account|dashboard|waiting for you|inbox)
    """
)
OTHER = phrases(
    """
    # "How was your interview?", "take this short survey", "unsubscribe from job alerts", "jobs you may like"
    how (?:was|did) (?:your (?:interview|experience|application)|we do)
    (?:survey|questionnaire)\\b.{0,60}\\b(?:minutes?|anonymous|closes|experience|feedback|short|takes)
    (?:short|brief|quick|two[- ]minute|2[- ]minute|candidate|feedback|experience|anonymous) survey
    take (?:the|our|a|this) .{0,20}survey
    rate your
    newsletter
    job alerts?
    (?:new |recommended )?jobs (?:you may|for you|matching|that match)
    your weekly
    daily digest
    unsubscribe (?:from|here)
    view (?:this )?(?:email )?in (?:your )?browser
    """
)
RECEIPT = phrases(
    """
    # "We have received your application", "Application received", "Ticket #123 has been created", "Your message was read"
    (?:we(?:'ve| have)?|has been|have been|was|were|been) (?:successfully |now |safely )?received
    confirm(?:s|ing)? (?:receipt|that we have received)
    application (?:has been )?(?:received|submitted|confirmation)
    thank(?:s| you) for (?:applying|your (?:job )?application|submitting|your (?:submission|interest|enquiry|inquiry)|your recent application|contacting)
    acknowledge(?:s|ment)? (?:receipt|of your)
    receipt of your
    has been (?:submitted|logged|registered|created)
    (?:ticket|case|request|reference)(?: number| id| ref)? ?(?:#|no\\.?|:|\\[)? ?[A-Z]{0,5}-?\\d{3,}
    (?:your )?(?:message|email) (?:was|has been) (?:read|opened|displayed|received)
    (?:read|gelesen|gelezen|lu) ?:
    eingangsbest\u00e4tigung
    """
)
DO_NOT_REPLY = phrases(
    """
    # a mail that says of itself that a machine sent it: "This is an automated message, please do not reply"
    this (?:is an?|e-?mail (?:was|is)|message (?:was|is)|mailbox is) (?:an )?(?:automat(?:ed|ic(?:ally)?)|auto-?generated|system[- ]generated|not monitored|unmonitored|unattended)
    (?:please )?do not (?:reply|respond) (?:directly )?to this (?:e-?mail|message|address|automated)
    (?:sent|generated) (?:automatically|from an? (?:unmonitored|unattended|notification-only))
    diese (?:e-?mail|nachricht) wurde automatisch
    """
)
QUOTE_BEGINS = re.compile(
    r"^(?:>|-{2,} ?(?:original message|forwarded message|urspr\u00fcngliche nachricht|original e?mail)|_{10,}|"
    r"on .{5,120} wrote:|am .{5,120} schrieb)",
    re.IGNORECASE | re.MULTILINE,
)
