"""What stands below a letter: signature and small print, where titles and companies are named."""

from __future__ import annotations

from followup_daemon.reading.html import text_of
from followup_daemon.reading.page import Page

READ = 20_000
"""Characters of a mail that are searched for its end."""

LINES, KEPT = 14, 1500
"""How many of the last lines, and characters of them, are kept."""


def below(page: Page) -> str:
    """The last lines of the mail that are neither letter nor quote, as the mail has them."""
    body = page.message.text or text_of(page.message.html)
    said = {line.strip() for part in (page.typed.text, page.typed.quoted) for line in part.splitlines()}
    lines = [line.strip() for line in body[:READ].splitlines()[:300]]
    kept = [line for line in lines if line and line not in said and not line.startswith(">") and "wrote:" not in line]
    return "\n".join(kept[-LINES:])[:KEPT]
