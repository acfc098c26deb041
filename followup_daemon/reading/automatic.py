"""Whether a person wrote a mail, and if none did, what kind of machine: headers and parts first, words last.

1. Marks are taken from the headers and parts (RFC 3834, RFC 6522, RFC 2369). A *hard* mark means that no person wrote; a
   *soft* one is also found on mail that people write through a hiring platform.
2. Where only soft marks or none stand, the words decide; in doubt a person wrote.
3. What kind of machine it was is told by the report, then by the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup_daemon.mail import Message
from followup_daemon.reading.domains import is_hiring_platform, is_scheduler
from followup_daemon.signals import AutomaticKind

TEXT_READ = 6000
"""Characters of a mail that are looked at here: a machine says what it is at its beginning."""

_AUTOREPLY_HEADERS = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-autoreply-from", "x-mail-autoreply")
_BULK_HEADERS = ("list-id", "list-unsubscribe", "list-unsubscribe-post", "list-post", "list-help", "feedback-id")
_NO_REPLY = re.compile(
    # no-reply@, noreply-careers@, do_not_reply@, DoNotReply@, jobs-noreply@, nicht-antworten@, no.responder@
    r"(?:^|[._+-])(?:no[._-]?repl(?:y|ies)|(?:do|please)[._-]?(?:do[._-]?)?not[._-]?reply|donotreply|no[._-]?responder|"
    r"nicht[._-]?antworten|keine?[._-]?antwort|ne[._-]?pas[._-]?repondre|noreply\w{0,20}|unattended|autoreply|"
    r"auto[._-]?confirm(?:ation)?|notifications?|alerts?|bounces?)(?:$|[._+-])",
    re.IGNORECASE,
)
_DAEMON = re.compile(
    r"^(?:mailer-?daemon|postmaster|mail-?delivery(?:-subsystem)?|mdaemon|microsoftexchange\w{0,40})$", re.I
)
_CALENDAR_SENDER = "calendar-notification@google.com"

_AUTO_SUBJECT = re.compile(
    # "Automatic reply: Your visit", "Out of Office: Re: Visit", "Abwesenheitsnotiz: ...", "Réponse automatique : ..."
    r"^\W{0,3}(?:auto(?:matic|mated|matische|matisk[at]?|matisch)?[ -]?(?:reply|response|antwort|antwoord|svar|vastaus)|"
    r"out of (?:the )?office(?: auto[ -]?(?:reply|response))?(?= ?[:(-])|"
    r"out of (?:the )?office auto[ -]?(?:reply|response)|ooo(?: reply)? ?:|auto ?:|autoreply|autosvar|"
    r"automatisch(?:e|es)? (?:antwort|antwoord)|abwesenheit(?:snotiz|smeldung|sassistent)?|abwesend|"
    r"r[ée]ponse automatique|absence du bureau|respuesta autom[áa]tica|fuera de (?:la )?oficina|"
    r"risposta automatica|fuori sede|resposta autom[áa]tica|autosvar|automaattinen vastaus|odpowied[źz] automatyczna|"
    r"afwezig(?:heid)?|fr[åa]nvaro|frav[æa]r)",
    re.IGNORECASE,
)
_BOUNCE_SUBJECT = re.compile(
    # "Undeliverable: Thank you", "Delivery Status Notification (Failure)", "Mail delivery failed: returning message"
    r"undeliver(?:able|ed)|deliver(?:y|ed) (?:status notification|failed|failure|has failed|problem|report|incomplete|error)|"
    r"failure (?:notice|delivery)|mail (?:delivery )?(?:failed|failure|system error|could not be delivered)|"
    r"returned (?:mail|to sender)|message (?:could not be|not) delivered|non[- ]?deliver|nondeliverable|"
    r"unzustellbar|nicht zugestellt|non remis|no se puede entregar|onbestelbaar|undelivered mail|"
    r"(?:e-?mail|message|mail) (?:error|rejected|not sent)|unknown recipient|user unknown|rejected mail|warning: could not send",
    re.IGNORECASE,
)
_DELAY = re.compile(
    # "Delivery Status Notification (Delay)", "Warning: message delayed 4 hours", "will be retried for 2 more days"
    r"\(delay(?:ed)?\)|delivery (?:is |has been |status )?(?:temporarily )?delay|message (?:is |has been )?(?:still )?delayed|"
    r"mail delayed|warning: message (?:still )?(?:undelivered|delayed)|delayed mail|will (?:be retried|keep trying|continue to try)|"
    r"still (?:being|trying to) deliver|has not yet been delivered|not (?:yet )?been able to deliver|"
    r"no action is required on your part|you do not need to resend|this is a warning message only",
    re.IGNORECASE,
)
_BOUNCE_TEXT = re.compile(
    # "The following address(es) failed", "I wasn't able to deliver your message", "Address not found", "550 5.1.1 ..."
    r"address(?:es)? (?:failed|not found|couldn'?t be found|had permanent|has? (?:permanent )?fatal)|permanent(?:ly)? fatal|"
    r"(?:couldn'?t|could not|wasn'?t able to|was not able to|cannot|can'?t|unable to) be? ?deliver(?:ed)?|"
    r"(?:not|unable to) (?:be )?deliver(?:ed)?\b.{0,60}\b(?:recipient|address|message|mail)|delivery (?:to|has) (?:the )?.{0,60}failed|"
    r"undeliverable|\b5\d\d[ -]5\.\d\.\d|\b550[ -]|user (?:unknown|doesn'?t exist)|no such (?:user|mailbox)|unknown user|mailbox (?:unavailable|not found|full)|"
    r"returned to sender|this is a permanent error|recipient (?:rejected|not found|unknown)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    # "is no longer with the company", "I have left Fernwood", "I no longer work here", "arbeitet nicht mehr bei uns"
    r"\bno longer (?:(?:work(?:s|ing)?|employed|based)\b.{0,20}\b(?:at|for|with|by|here)\b|work(?:s|ing)? here|with (?:the |our )?(?:company|firm|organi[sz]ation|"
    r"business|team|school|trust|practice|group|us\b)|with [A-Z]|at [A-Z]|employed|part of|a member of|an employee|in (?:this|the) (?:role|post|position))|"
    r"\b(?:i|he|she|they|who) (?:have|has|'ve) (?:now |recently |since )?(?:left|departed|retired from|moved on from) "
    r"(?!(?:you|a|my|the office|for the|early|it|this|that|some|your|on (?:leave|annual|holiday))\b)|"
    r"\bhas (?:now |recently |since )?(?:left|departed|moved on from) (?:the |our )?(?:company|firm|organi[sz]ation|business|school|trust|practice|[A-Z])|"
    r"\b(?:my|his|her|their) last (?:working )?day (?:at|with|in the office|here) .{0,40}\bwas\b|"
    r"\bthis (?:mailbox|e-?mail(?: address)?|account|inbox) is no longer (?:in use|monitored|active|valid)|"
    r"arbeitet nicht mehr|nicht mehr (?:f[üu]r|bei) .{0,40}t[äa]tig|ausgeschieden|ne travaille plus|ya no trabaja",
    re.IGNORECASE,
)
_ABSENCE = re.compile(
    # "I am out of the office until 4 March", "I'm on annual leave", "on maternity leave", "ich bin nicht im Büro"
    r"\b(?:out[ -]of[ -](?:the[ -])?office|away from (?:the |my )?(?:office|desk|email)|not in the office|out of the country|"
    r"(?:on|taking) (?:annual|parental|maternity|paternity|sick|medical|study|compassionate|extended|personal|bereavement|family|my annual|a period of)"
    r"(?: annual| sick)? ?leave|on leave\b|on (?:my )?(?:holiday|holidays|vacation|pto|sabbatical|honeymoon)|on paid time off|ooo\b|"
    r"(?:limited|no|intermittent|sporadic|restricted|infrequent) (?:access to|connectivity)|"
    r"office is (?:now |currently )?closed|(?:we are|are) closed (?:for|until|from)|nicht im (?:b[üu]ro|haus)|im urlaub|abwesend|au[ßs]er haus|"
    r"absente? (?:du bureau|jusqu)|en cong[ée]|fuera de la oficina|de vacaciones|afwezig|met vakantie|op vakantie)",
    re.IGNORECASE,
)
_ABSENT_NOW = re.compile(
    # the opening of a note that a program sends: "I am currently out of the office until ...", "Thanks for your email. I'm on leave"
    r"\b(?:i(?: am|'m| will be|'ll be) (?:currently |presently |now )?(?:out[ -]of[ -](?:the[ -])?office|away from (?:the |my )?(?:office|desk|email)|"
    r"not in the office|away (?:until|from|on)|on (?:annual |parental |maternity |paternity |sick |medical |study )?(?:leave|holidays?|vacation|pto)\b|travell?ing)|"
    r"(?:currently|presently) (?:out[ -]of[ -](?:the[ -])?office|away|on (?:annual |parental |maternity |paternity |sick )?(?:leave|holidays?|vacation))|"
    r"^out[ -]of[ -](?:the[ -])?office\b|ich bin (?:derzeit |zurzeit |zur zeit |aktuell |momentan )?(?:bis|vom|ab|nicht|abwesend|im urlaub|au[ßs]er haus))",
    re.IGNORECASE,
)
_STOCK = re.compile(
    # what absence programs go on to say: "with limited access to email", "I will reply on my return", "in my absence"
    r"(?:limited|no|intermittent|sporadic|restricted|infrequent) (?:access|connectivity)|"
    r"\b(?:i )?(?:will|'ll|shall) (?:reply|respond|get back to you|answer|be in touch|return your|read your|deal with|attend to|review)\b.{0,60}\b(?:return|back|soon as)|"
    r"\b(?:in|during) my absence|upon my return|on my return|(?:for|if|in case of) (?:anything |any |your |it'?s |it is |you |this is |the )?"
    r".{0,25}\b(?:urgent|immediate|emergenc|time[- ]sensitive)|will not be (?:checking|monitoring|reading|forwarded)|"
    r"not (?:be )?(?:checking|monitoring) (?:my )?e?-?mails?|e-?mails? (?:will|are) not (?:be |being )?(?:forwarded|read|monitored)|"
    r"(?:thank you|thanks|many thanks) for (?:your|the|getting) (?:e-?mail|message|mail|note|in touch)|"
    r"this is an? (?:automat(?:ed|ic)|auto)|in dringenden f[äa]llen|nicht weitergeleitet|en cas d'urgence",
    re.IGNORECASE,
)
_PORTAL = re.compile(
    # "Sign in to your candidate home to see your status", "there is an update to your application; log in to view"
    r"\b(?:sign|log)[ -]?(?:in|on|into)\b.{0,80}\b(?:view|see|check|track|status|update|message|portal|account|home|profile|dashboard|review)|"
    r"\b(?:view|see|check|track|review)\b.{0,50}\bstatus\b.{0,80}\b(?:portal|account|profile|dashboard|candidate home|online|log|sign|here|link|website|candidate zone)|"
    r"\b(?:status|stage) of your (?:job )?(?:application|candidacy|submission) (?:has )?(?:been )?(?:changed|updated|moved)|"
    r"\b(?:an?|there'?s an|there is an|new) (?:update|message|notification|correspondence)\b.{0,50}\b(?:portal|candidate (?:home|zone|profile)|your account|dashboard|waiting for you|inbox on)",
    re.IGNORECASE,
)
_RECEIPT = re.compile(
    # "We have received your application", "Application received", "Ticket #123 has been created", "Your message was read"
    r"\b(?:(?:we(?:'ve| have)?|has been|have been|was|were|been) (?:successfully |now |safely )?received|confirm(?:s|ing)? (?:receipt|that we have received)|"
    r"application (?:has been )?(?:received|submitted|confirmation)|"
    r"thank(?:s| you) for (?:applying|your application|submitting|your (?:submission|interest)|your recent application|contacting)|"
    r"acknowledge(?:s|ment)? (?:receipt|of your)|receipt of your|has been (?:submitted|logged|registered)|"
    r"(?:ticket|case|request|reference)(?: number| id| ref)? ?(?:#|no\.?|:|\[)? ?[A-Z]{0,5}-?\d{3,}|"
    r"(?:your )?(?:message|email) (?:was|has been) (?:read|opened|displayed|received)|gelesen:|^read: |eingangsbest[äa]tigung)",
    re.IGNORECASE | re.MULTILINE,
)
_OTHER = re.compile(
    # "How was your interview?", "take this short survey", "unsubscribe from job alerts", "jobs you may like"
    r"\b(?:how (?:was|did) your (?:interview|experience|application)|(?:short|brief|quick|two[- ]minute|2[- ]minute|candidate|feedback|experience) survey|take (?:the|our|a|this) .{0,20}survey|"
    r"rate your|net promoter|newsletter|job alerts?|(?:new |recommended )?jobs (?:you may|for you|matching|that match)|"
    r"your weekly|daily digest|unsubscribe from|reminder:|view in (?:your )?browser)",
    re.IGNORECASE,
)
_DO_NOT_REPLY = re.compile(
    # a mail that says of itself that a machine sent it: "This is an automated message", "please do not reply to this email"
    r"this (?:is an? |e-?mail (?:was|is) |message (?:was|is) |mailbox is )(?:automat(?:ed|ic(?:ally)?)|auto-?generated|system[- ]generated|not monitored|unmonitored|unattended)|"
    r"(?:please )?do not (?:reply|respond) (?:directly )?to this (?:e-?mail|message|address|automated)|"
    r"(?:sent|generated) (?:automatically|from an? (?:unmonitored|unattended|notification-only))|diese (?:e-?mail|nachricht) wurde automatisch",
    re.IGNORECASE,
)
_QUOTE_BEGINS = re.compile(
    r"^(?:>|-{2,} ?(?:original message|forwarded message|urspr[üu]ngliche nachricht|original e?mail)|_{10,}|on .{5,120} wrote:|am .{5,120} schrieb)",
    re.IGNORECASE | re.MULTILINE,
)
_TAG = re.compile(r"<[^<>]*>")


def automatic_kind(message: Message) -> AutomaticKind | None:
    """What kind of machine wrote the mail; None for a person, also in doubt."""
    report = _of_report(message)
    if report is not None:
        return report
    if is_calendar_mail(message):
        return "calendar"
    text = opening(message)
    if _is_hard(message):
        return _of_words(message.subject, text) or "other"
    if _AUTO_SUBJECT.search(message.subject):
        return _of_words(message.subject, text) or "absence"
    if _is_soft(message):
        return _of_soft(message, text)
    return "absence" if _is_absence_note(message, text) else _of_unmarked(message, text)


def is_doubtful(message: Message) -> bool:
    """Whether a machine may have written what reads like a person's mail: soft marks, and no mail it answers."""
    return _is_soft(message) and not _answers(message)


def opening(message: Message) -> str:
    """The first words of the mail above any quote, on lines as they came."""
    text = message.text[:TEXT_READ] or _TAG.sub(" ", message.html[: 4 * TEXT_READ])[:TEXT_READ]
    text = text.replace("\u2019", "'").replace("\xa0", " ")
    quote = _QUOTE_BEGINS.search(text)
    return text[: quote.start()] if quote else text


def is_calendar_mail(message: Message) -> bool:
    """Whether a calendar sent it in a person's name: Google's by its Sender (subjects are localised), others by a reply
    object that comes without a word of the person's own (RFC 6047)."""
    sender = message.sender.address.lower() if message.sender else ""
    if message.from_.address.lower() == _CALENDAR_SENDER:
        return True
    if sender == _CALENDAR_SENDER:
        return bool(message.calendars)
    replies = any(re.search(r"^METHOD:(?:REPLY|COUNTER)\s*$", part, re.MULTILINE) for part in message.calendars)
    return replies and not opening(message).strip()


def _of_report(message: Message) -> AutomaticKind | None:
    report = message.report
    if report is None:
        return None
    if report.kind == "delivery-status":
        return {"failed": "bounce", "delayed": "delay", "": "bounce"}.get(report.action.lower(), "receipt")  # type: ignore[return-value]
    return "receipt" if report.kind == "disposition-notification" else "other"


def _is_hard(message: Message) -> bool:
    """RFC 3834 section 5: any value of Auto-Submitted but ``no``; an empty return path (RFC 5321 section 4.5.5);
    a sender that reads nothing. X-Auto-Response-Suppress asks others not to answer and says nothing of this mail."""
    submitted = re.split(r"[;\s(]", message.header("auto-submitted").strip().lower(), maxsplit=1)[0]
    if submitted not in ("", "no"):
        return True
    if any(message.header(name) for name in (*_AUTOREPLY_HEADERS, "x-failed-recipients")):
        return True
    if re.match(r"auto[_-]?reply", message.header("precedence").strip().lower()):
        return True
    if message.header("return-path").strip() == "<>":
        return True
    return bool(_DAEMON.match(_local(message.from_.address))) or (
        _is_no_reply(message.from_.address) and not _reachable(message)
    )


def _is_soft(message: Message) -> bool:
    """Bulk headers, a platform's address: what a person's mail through a hiring platform carries as well."""
    precedence = message.header("precedence").strip().lower() in ("bulk", "list", "junk")
    domain = message.from_.domain
    return (
        precedence
        or any(message.header(name) for name in _BULK_HEADERS)
        or is_hiring_platform(domain)
        or is_scheduler(domain)
        or _is_no_reply(message.from_.address)
    )


def _of_soft(message: Message, text: str) -> AutomaticKind | None:
    """Mail through a platform or a list: a person's where it answers a mail, or where no machine's words are found."""
    if _answers(message):
        return "absence" if _is_absence_note(message, text) else None
    kind = _of_words(message.subject, text)
    if kind is not None and (kind != "absence" or _is_absence_note(message, text)):
        return kind
    if _DO_NOT_REPLY.search(text) or is_scheduler(message.from_.domain):
        return "other"
    return None if is_hiring_platform(message.from_.domain) or _is_personal(message, text) else "other"


def _of_unmarked(message: Message, text: str) -> AutomaticKind | None:
    """Mail without any mark: only what says of itself that no person wrote, or a bounce in a bounce's words."""
    if _BOUNCE_SUBJECT.search(message.subject) and _BOUNCE_TEXT.search(text):
        return "delay" if _DELAY.search(message.subject) else "bounce"
    if _DO_NOT_REPLY.search(text):
        return _of_words(message.subject, text) or "other"
    return None


def _of_words(subject: str, text: str) -> AutomaticKind | None:
    """The kind that the words of a machine's mail tell, None where they tell none."""
    both = f"{subject}\n{text}"
    if _BOUNCE_SUBJECT.search(subject) or _BOUNCE_TEXT.search(text):
        return "delay" if _DELAY.search(both) and not re.search(r"\(failure\)", subject, re.I) else "bounce"
    if _DELAY.search(subject):
        return "delay"
    rules: Sequence[tuple[AutomaticKind, re.Pattern[str]]] = (
        ("left", _LEFT),
        ("absence", _ABSENCE),
        ("portal", _PORTAL),
        ("other", _OTHER),
        ("receipt", _RECEIPT),
    )
    return next((kind for kind, pattern in rules if pattern.search(both)), None)


def _is_absence_note(message: Message, text: str) -> bool:
    """Whether a program's absence note stands there without any mark: it opens with the absence and goes on in stock
    words, and names neither the reader nor the matter ("Hi Sam, I'm out next week, but let's ...")."""
    head = " ".join(text.split())[:220]
    if not _ABSENT_NOW.search(head) or _is_personal(message, text):
        return False
    return _answers(message) and bool(_STOCK.search(" ".join(text.split())[:1200]))


def _is_personal(message: Message, text: str) -> bool:
    """Whether it greets one reader by a name that stands in To."""
    first_line = text.strip().split("\n", 1)[0][:60].lower()
    names = [name.lower() for person in message.to for name in re.split(r"[\s,]+", person.name)[:3] if len(name) > 1]
    return any(re.search(rf"\b{re.escape(name)}\b", first_line) for name in names)


def _answers(message: Message) -> bool:
    return bool(message.in_reply_to or message.references)


def _local(address: str) -> str:
    return address.rpartition("@")[0].lower()


def _is_no_reply(address: str) -> bool:
    return bool(_NO_REPLY.search(_local(address)))


def _reachable(message: Message) -> bool:
    """Whether answers to a no-reply sender go to someone: platforms send people's mail with a Reply-To of their own."""
    return any(person.address and not _is_no_reply(person.address) for person in message.reply_to)
