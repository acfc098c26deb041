"""Whose clock the Date header shows: the writer's own, or that of a server that stamps every mail in UTC."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo

from followup_daemon.mail import Message
from followup_daemon.reading.time_words import alternatives
from followup_daemon.reading.zone_places import AREAS, CITIES
from followup_daemon.reading.zones import iana

MOST = 1_000  # characters of a signature looked at

STAMPS_UTC = re.compile(
    # the Message-ID's domain of services whose Date header says +0000 wherever the writer sits
    r"@(?:[\w-]+\.){0,6}(?:outlook\.com|exchangelabs\.com|hotmail\.com|yahoo\.com|aol\.com|protonmail\.com|proton\.me|pm\.me"
    r"|amazonses\.com|sendgrid\.net|mailgun\.org|calendly\.com|greenhouse\.io|greenhouse-mail\.io|lever\.co|ashbyhq\.com"
    r"|myworkday\.com|smartrecruiters\.com|goodtime\.io)>?$",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"\b(?:{alternatives({**CITIES, **AREAS})})\b", re.IGNORECASE)


def writers_zone(message: Message, signature: str, owner_zone: tzinfo) -> tzinfo:
    """The zone of the Date header; where a server stamped it, that of the signature's city, else the owner's."""
    told = message.date.tzinfo or owner_zone
    if message.date.utcoffset() != timedelta(0) or not STAMPS_UTC.search(message.message_id[-200:]):
        return told
    return signed_zone(signature, None) or owner_zone


def signed_zone(signature: str, at: datetime | None) -> tzinfo | None:
    """The zone of a city or state in the signature, "Larch Lab, Boulder CO"; only where it has the offset of ``at``."""
    for found in _SIGNED.finditer(signature[:MOST]):
        place = found.group().lower()
        zone = iana(CITIES.get(place) or AREAS.get(place) or "UTC")
        if zone and (at is None or at.astimezone(zone).utcoffset() == at.utcoffset()):
            return zone
    return None
