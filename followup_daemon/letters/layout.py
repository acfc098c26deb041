"""The body of a letter: its text, the owner's signature and the earlier mail below, as plain text and minimal HTML.

The HTML has only paragraphs and line breaks (and Gmail's own marks for signature and quote), so that Gmail's composer
changes nothing when the owner opens the draft.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from followup_daemon.letters.dates import attributed
from followup_daemon.mail import Message, Owner
from followup_daemon.reading.html import text_of

MOST_QUOTED_LINES = 200
SIGNATURE_MARK = "-- "  # RFC 3676 section 4.3


@dataclass(frozen=True, slots=True)
class Quote:
    """An earlier mail as it stands below a letter: the line that says who wrote it when, and its lines."""

    attribution: str
    lines: tuple[str, ...]


def quote(message: Message, owner: Owner, *, month_first: bool) -> Quote:
    """The owner's earlier mail, to be quoted: ``On Fri, 20 Mar 2026 at 08:45, Priya Raman <...> wrote:``."""
    at = attributed(message.internal_date.astimezone(owner.zone), month_first=month_first)
    name = " ".join((message.from_.name or owner.name).split())
    writer = f"{name} <{message.from_.address}>" if name else message.from_.address
    text = message.text or text_of(message.html)
    lines = tuple(line.rstrip() for line in text.strip().splitlines()[:MOST_QUOTED_LINES])
    return Quote(f"On {at}{'' if month_first else ','} {writer} wrote:", lines)


def as_text(words: str, signature: str, quoted: Quote | None) -> str:
    """The plain text; ``signature`` is HTML."""
    parts = [words]
    if own := text_of(signature).strip():
        parts.append(f"{SIGNATURE_MARK}\n{own}")
    if quoted:
        parts.append("\n".join([quoted.attribution, *(_marked(line) for line in quoted.lines)]))
    return "\n\n".join(parts) + "\n"


def as_html(words: str, signature: str, quoted: Quote | None) -> str:
    """The HTML; ``signature`` is taken over as Gmail keeps it."""
    parts = [_paragraphs(words)]
    if text_of(signature).strip():
        parts.append(f'<p>{SIGNATURE_MARK}</p>\n<div class="gmail_signature">{signature}</div>')
    if quoted:
        below = _paragraphs("\n".join(quoted.lines))
        parts.append(
            f'<div class="gmail_quote"><p>{escape(quoted.attribution)}</p>\n'
            f'<blockquote class="gmail_quote">\n{below}\n</blockquote></div>'
        )
    return "\n".join(parts) + "\n"


def _marked(line: str) -> str:
    """A quoted line; one that is a quote already gets a mark without a space (RFC 3676 section 4.5)."""
    return f">{line}" if line.startswith(">") or not line else f"> {line}"


def _paragraphs(text: str) -> str:
    paragraphs = (paragraph for paragraph in text.split("\n\n") if paragraph.strip())
    return "\n".join(
        "<p>" + escape(each.strip("\n"), quote=False).replace("\n", "<br>\n") + "</p>" for each in paragraphs
    )
