"""Who writes the mails: the people behind the addresses, under their own names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup_daemon.mail import Owner, Person
from followup_daemon.reading.below import below
from followup_daemon.reading.domains import is_hiring_platform, is_scheduler
from followup_daemon.reading.names import names, shown_name
from followup_daemon.reading.page import Page
from followup_daemon.reading.phrases import plain
from followup_daemon.reading.titles import ORGANISATIONS


def writers_of(theirs: Sequence[Page], owner: Owner) -> list[tuple[Page, Person]]:
    """The people who wrote in the round, each once, with the first mail of theirs."""
    seen: dict[str, tuple[Page, Person]] = {}
    for page in theirs:
        writer = page.message.from_
        if not is_human(writer) and page.message.reply_to:
            writer = page.message.reply_to[0]
        if (
            writer.address
            and not owner.is_me(writer.address)
            and is_human(writer)
            and (page.automatic is None or page.message.reply_to)
        ):
            seen.setdefault(writer.address.lower(), (page, Person(_person_shown(writer, page), writer.address)))
    return list(seen.values())


def writer_of(page: Page) -> Person:
    """Who wrote the mail, under the name of a person where there is one."""
    return Person(_person_shown(page.message.from_, page), page.message.from_.address)


def _person_shown(person: Person, page: Page) -> str:
    """The writer's name; where the address shows a house's, "Acme Funeral Home", the one the mail is signed with."""
    shown = shown_name(person)
    if ORGANISATIONS.isdisjoint(re.findall(r"[^\W\d_]+", shown.lower())):
        return shown
    lines = [line.strip() for line in plain(page.typed.signature or below(page)).splitlines() if line.strip()]
    signed = [found for line in lines[:3] for found in names(line) if found.start == 0 and found.end == len(line)]
    return next((found.name for found in signed if len(found.words) > 1), shown)


def is_human(person: Person) -> bool:
    """Whether the mailbox may be one person's: neither a platform's nor one for everybody."""
    shared = is_hiring_platform(person.domain) or is_scheduler(person.domain)
    return not shared and not re.match(r"no-?reply|do-?not-?reply", person.address, re.IGNORECASE)
