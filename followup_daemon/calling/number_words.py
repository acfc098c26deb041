"""What stands beside telephone numbers: whose line it is, and what is no line of the writer's at all."""

from __future__ import annotations

DIRECT = frozenset(
    "direct directly directs dir dd ddi dl d durchwahl dw direkt direktwahl directo directa directe diretto direto "
    "doorkies doorkiesnummer rechtstreeks".split()
)
MOBILE = frozenset(
    "mobile mob mobil m cell cellphone cells c cel celular celulares cellulare móvil movil handy gsm natel portable "
    "port mobiel mobilnummer hp handphone whatsapp wa sms text telemóvel telemovel tlm kännykkä matkapuhelin komórka "
    "kom".split()
)
PHONE = frozenset(
    "tel telephone telefon telefono teléfono telefone téléphone telephon telefoon telefonnummer tél tlf tfn puh phone "
    "phones ph p t fon fone voice v office ofc off o work w business bus desk büro buero bureau oficina kontor".split()
)
MAIN = frozenset(
    "main switchboard reception receptionist hq headquarters head zentrale general tollfree freephone toll free "
    "central centralita standard corporate".split()
)
"""Lines at which somebody else answers first."""

FAX = frozenset("fax fx f facsimile telefax télécopie telecopie télécopieur faks telefaks".split())

OTHER = frozenset(
    "account accounts acct assistant assistenz asst billing candidate candidates case code complaints "
    "conference crisis customer customers dre ein emergencies emergency enquiries extension helpdesk helpline "
    "home hotline hrb iban id invoice job lic licence license media nmls order orders pager passcode password "
    "pin po press privat private ref reference reg registration req requisition sales secretary sekretariat "
    "service services siret support ticket ust vat".split()
)
"""Numbers of something else or somebody else."""

PASSED_OVER = frozenset(
    "a am and at call called dial is line lines me my nbr no nr number numbers on or oder our personal und us via "
    "y".split()
)
"""Words between a label and its number: "direct line is", "cell number"."""

OWN = (
    r"\b(?:call|ring|phone|text|reach|contact|try|find|get|catch|message|whatsapp) me\b",
    r"\bgive me a (?:call|ring|shout|buzz)\b",
    r"\bmy (?:\w{1,15} ){0,2}(?:number|line|mobile|cell|phone|extension|handy|tel)\b",
    r"\b(?:i am|i'm|i can be|i'll be|i will be) (?:\w{1,15} ){0,3}(?:reached|reachable|available|contacted|on|at)\b",
    r"\bi(?:'ll| will) (?:be calling|call|ring|phone)\b[^.!?]{0,40}\bfrom\b",
    r"\b(?:erreichen sie mich|sie erreichen mich|ich bin (?:\w{1,15} ){0,3}erreichbar|rufen sie mich)\b",
    r"\bmeine (?:\w{1,15} )?(?:nummer|durchwahl|handynummer|telefonnummer)\b",
)
"""A sentence that gives the writer's own number: "Call me on 020 7946 0018 if you get lost"."""

OWN_AFTER = (r"^\W{0,3}(?:is|\() ?my (?:direct|personal|mobile|cell|work|office|number|line|phone)\b",)
"""The same behind the number: "020 7946 0018 is my direct line"."""

THEIRS = (
    r"\b(?:call|ring|phone|reach|dial|text|contact|get|try)(?:ing)? you\b",
    r"\byour (?:\w{1,15} ){0,2}(?:number|line|mobile|cell|phone|landline)\b",
    r"\b(?:my|our|the) (?:assistant|colleague|manager|receptionist|team|pa|secretary)\b",
    r"\bnumber (?:i|we) have for you\b",
    r"\b(?:sie|dich) (?:\w{1,15} ){0,4}an(?:rufen)?\b|\bihre (?:\w{1,15} )?(?:nummer|handynummer|telefonnummer)",
)
"""A sentence in which the number is the reader's or a third person's: "I will call you on 07912 345678"."""

CONFERENCE = (
    r"\bone[ -]tap\b",
    r"\bdial[ -]?in\b",
    r"\bdial by\b",
    r"\bjoin (?:by|via|from|on) (?:\w{1,15} )?(?:phone|telephone|mobile)\b",
    r"\bjoin (?:\w{1,15} )?(?:zoom|microsoft|teams|google|webex)\b",
    r"\bcall in \(",
    r"\b(?:meeting|webinar|conference|participant|event) ?(?:id|code|number|pin|key)\b",
    r"\bpass ?code\b",
    r"\bpin ?(?:code)?:",
    r"\baudio only\b",
    r"\bconference (?:line|bridge)\b",
    r"\blocal numbers?\b",
    r"\bphone numbers? to join\b",
    r"\btap to (?:join|call)\b",
    r"\beinwahl\w{0,8}\b|\bper telefon teilnehmen\b|\bbesprechungs-?id\b|\bkonferenz-?id\b",
    r"\d,,\d|\d#",
)
"""Lines of a video conference's block: "One tap mobile", "Or call in (audio only)", "+1 323 555 0100,,12345#"."""

EXTENSION = (
    r"[\s|,;/(\u00b7\u2022-]{0,5}(?:ext(?:ension|n)?|x|durchwahl|dw|poste|int|interno|ramal|anexo)\b"
    r"[\s.:#-]{0,4}(\d{1,6})\b"
)
"""An extension that stands apart from its number: "020 7946 0018 | Ext: 204"."""
