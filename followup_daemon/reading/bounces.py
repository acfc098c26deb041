"""What a bounce tells: which recipients it names and which mail came back, by its report, its headers or its words."""

from __future__ import annotations

import re

from followup_daemon.mail import Message, Owner
from followup_daemon.reading.phrases import LONGEST

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_MESSAGE_ID = re.compile(r"^\s{0,8}Message-ID:\s{0,4}(<[^<>\s]{3,300}>)", re.IGNORECASE | re.MULTILINE)
_RETURNED = re.compile(
    # the returned mail begins: what stands behind names its sender and readers, not who failed
    r"^\W{0,12}(?:original message|this is a copy of|below this line is a copy|copy of (?:the )?message|"
    r"returned message|"
    r"message header follows|included message|unsent message|received: from|return-path:|headers? of the original)",
    re.IGNORECASE | re.MULTILINE,
)
MOST = 20
"""Failed recipients that are kept of one bounce."""


def failed_recipients(message: Message, owner: Owner) -> tuple[str, ...]:
    """The addresses that could not be reached, in lower case; from the words only where no report or header tells."""
    told = message.report.recipients if message.report else ()
    told = told or tuple(_ADDRESS.findall(message.header("x-failed-recipients")))
    named = told or tuple(_of_text(message))
    wanted = (address.lower().strip(".") for address in named)
    return tuple(dict.fromkeys(one for one in wanted if not owner.is_me(one) and not _is_daemon(one, message)))[:MOST]


def original_id(message: Message) -> str:
    """The RFC 5322 id of the mail that came back; empty where nothing tells."""
    if message.report and message.report.original_message_id:
        return message.report.original_message_id
    if message.in_reply_to or message.references:
        return message.in_reply_to or message.references[-1]
    found = _MESSAGE_ID.search(message.text[:LONGEST])
    return found.group(1) if found else ""


def _of_text(message: Message) -> list[str]:
    text = (message.text or message.html)[:LONGEST]
    returned = _RETURNED.search(text)
    return _ADDRESS.findall(text[: returned.start()] if returned else text)[: 2 * MOST]


def _is_daemon(address: str, message: Message) -> bool:
    local, _, domain = address.partition("@")
    own = message.from_.address.lower()
    return address == own or local in {"postmaster", "mailer-daemon", "abuse"} or domain == "mx.google.com"
