"""In which zone the clock of a mail runs."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from followup_daemon.mail import Owner
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import plain
from followup_daemon.reading.stamped import signed_zone
from followup_daemon.reading.zone_places import CITIES, HOMONYMS
from followup_daemon.reading.zones import iana


def clock_zone(page: Page, owner: Owner) -> tzinfo:
    """The zone in which the mail's clock runs: that of the place where they meet on site, else the writer's.

    The writer's is the owner's where the offsets agree: a bare offset does not know when the clocks change. Where a
    server stamped the mail, the page knows better than its Date header (``stamped``).
    """
    if page.mine:
        return owner.zone
    at = page.message.date
    if place := _place_zone(plain(page.typed.text), at):
        return place
    if page.zone is not at.tzinfo:
        return page.zone
    if at.utcoffset() == at.astimezone(owner.zone).utcoffset():
        return owner.zone
    return signed_zone(page.typed.signature, at) or page.zone


def _place_zone(text: str, at: datetime) -> tzinfo | None:
    """The zone of the city to which they invite: "at our Denver office", "onsite in Leeds"; None where none is."""
    for found in _PLACE.finditer(text):
        city = (found.group(1) or found.group(2)).lower()
        zone = iana(CITIES[city]) if city in CITIES else None
        if zone and (city not in HOMONYMS or at.astimezone(zone).utcoffset() == at.utcoffset()):
            return zone
    return None


_PLACE = re.compile(
    # "our Denver office", "in person in San Diego"
    r"\b(?:our|the|my) ([A-Z][\w.]+(?: [A-Z][\w.]+)?) (?:office|headquarters|HQ|hq|campus|plant|site|studio|store"
    r"|hub|branch|location|factory|lab|warehouse)\b"
    r"|\b(?:[Oo]n-?site|in[ -]person|visit|come|meet) (?:\w+ ){0,3}?(?:in|to|at) ([A-Z][\w.]+(?: [A-Z][\w.]+)?)\b"
)
