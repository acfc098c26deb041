"""Addresses that nobody reads: no draft ever goes to one."""

from __future__ import annotations

import re

NO_REPLY = re.compile(
    # no-reply@, noreply-careers@, do_not_reply@, jobs-noreply@, nicht-antworten@, notifications@
    r"(?:^|[._+-])(?:no[._-]?repl(?:y|ies)\w{0,20}|(?:please[._-]?)?do[._-]?not[._-]?reply|no[._-]?responder|"
    r"nicht[._-]?antworten|keine?[._-]?antwort|ne[._-]?pas[._-]?repondre|unattended|auto[._-]?reply|"
    r"auto[._-]?confirm(?:ation)?|notifications?|alerts?|bounces?|jobalerts?)(?:$|[._+-])",
    re.IGNORECASE,
)


def is_no_reply(address: str) -> bool:
    """Whether the local part says that nobody reads what is sent there."""
    return bool(NO_REPLY.search(address.rpartition("@")[0].lower()))
