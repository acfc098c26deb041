"""Which company and role a mail from their side names itself: what tells one application from another."""

from __future__ import annotations

from followup_daemon.reading.domains import is_hiring_platform, is_public_mail, is_scheduler, registered
from followup_daemon.reading.employer import company
from followup_daemon.reading.page import Page
from followup_daemon.reading.roles import role


def named(page: Page) -> tuple[str | None, str | None]:
    """Company and role as the mail writes them, each None where it does not say."""
    message = page.message
    domain = message.from_.domain
    shared = is_public_mail(domain) or is_hiring_platform(domain) or is_scheduler(domain)
    body = page.typed.text
    told = company(
        [] if shared else [registered(domain)], [body], [page.typed.signature], [message.subject], [message.from_.name]
    )
    names = frozenset(word.lower() for person in message.people for word in person.name.split())
    return told, role([message.subject], [body], names)
