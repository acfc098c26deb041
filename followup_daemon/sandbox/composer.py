"""What Gmail's web composer makes of a draft when a person saves it there."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import SMTP, compat32
from html.parser import HTMLParser

from followup_daemon.sandbox.stored import Mail

MAIL_POLICY = SMTP.clone(max_line_length=998)
"""The default length folds long Message-IDs into RFC 2047 words and so breaks threading."""

BLOCKS = frozenset({"div", "p", "li", "tr", "h1", "h2", "h3", "blockquote", "ul", "ol", "table"})
UNSEEN = frozenset({"style", "script", "title", "head"})
_DROPPED = re.compile(r"<!--.*?-->|<!doctype[^>]*>", re.IGNORECASE | re.DOTALL)  # "<!-- marker -->", "<!DOCTYPE html>"
_FRAME = re.compile(r"</?(?:html|body|head|meta)\b[^>]*>", re.IGNORECASE)  # "<body lang=en>"
_STYLE = re.compile(r"<(style|script|title)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)  # "<style>p{}</style>"


@dataclass(frozen=True, slots=True)
class Words:
    """The body of a mail in both forms, either one empty where the mail lacks it."""

    text: str
    html: str


def words_of(raw: bytes) -> Words:
    """The first text/plain and the first text/html part that are no attachment, decoded."""
    found = {"text/plain": "", "text/html": ""}
    for part in parsed(raw).walk():
        kind = part.get_content_type()
        if kind in found and not found[kind] and not part.get_filename():
            found[kind] = text_of(part)
    return Words(found["text/plain"].replace("\r\n", "\n"), found["text/html"].replace("\r\n", "\n"))


def parsed(raw: bytes) -> Message:
    """The mail as stdlib's lenient parser sees it; it accepts anything."""
    return BytesParser(policy=compat32).parsebytes(raw)


def text_of(part: Message) -> str:
    """The part's text by its declared charset; an unknown one is read as UTF-8, bad bytes are replaced."""
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes):
        return ""
    try:
        return body.decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:
        return body.decode("utf-8", "replace")


def text_to_html(text: str) -> str:
    """Plain lines as the composer shows them: one div a line."""
    lines = [html.escape(line, quote=False) or "<br>" for line in text.rstrip("\n").split("\n")]
    return lines[0] + "".join(f"<div>{line}</div>" for line in lines[1:])


def html_to_text(markup: str) -> str:
    """The words of the markup, a line a block."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return "\n".join(lines).strip() + "\n"


def rewrapped_html(markup: str) -> str:
    """The markup as the composer saves it: comments, doctype and style gone, one ``<div dir="ltr">`` around."""
    inner = _FRAME.sub("", _STYLE.sub("", _DROPPED.sub("", markup))).strip()
    return inner if inner.startswith('<div dir="ltr">') else f'<div dir="ltr">{inner}</div>'


def wrapped_text(text: str) -> str:
    """The text with lines broken where Gmail's text/plain part breaks them."""
    return "\n".join(
        "\n".join(textwrap.wrap(line, 76, break_long_words=False, break_on_hyphens=False)) if len(line) > 76 else line
        for line in text.split("\n")
    )


def with_body(mail: Mail, words: Words, boundary: Callable[[], str]) -> bytes:
    """The mail with its body replaced by both forms of the words; other header fields and attachments stay."""
    made = EmailMessage(policy=MAIL_POLICY)
    made.set_content(words.text, charset="utf-8")
    made.add_alternative(words.html, subtype="html", charset="utf-8")
    for attached in parsed(mail.raw).walk():
        if attached.get_filename() and not attached.is_multipart():
            body = attached.get_payload(decode=True)
            made.add_attachment(
                body if isinstance(body, bytes) else b"",
                maintype=attached.get_content_maintype(),
                subtype=attached.get_content_subtype(),
                filename=attached.get_filename(),
            )
    for part in made.walk():
        if part.is_multipart():
            part.set_boundary(boundary())
    lines = [f"{name}: {value}" for name, value in mail.headers if not name.lower().startswith(("content-", "mime-"))]
    return "".join(f"{line}\r\n" for line in lines).encode() + made.as_bytes()


class _Reader(HTMLParser):
    """Collects the words; a block begins on a line of its own, a paragraph behind an empty one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0
        self._newlines = 2

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base names it
        self._unseen += tag in UNSEEN
        if tag == "br":
            self._write("\n")
        else:
            self._end_line(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN and self._unseen > 0
        self._end_line(tag)

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split("\n"))
        if text.strip() or not self._newlines:
            self._write(text)

    def _end_line(self, tag: str) -> None:
        if tag in BLOCKS:
            self._write("\n" * ((2 if tag == "p" else 1) - self._newlines))

    def _write(self, text: str) -> None:
        if self._unseen or not text:
            return
        self.pieces.append(text)
        self._newlines = self._newlines + len(text) if text.strip("\n") == "" else 0
