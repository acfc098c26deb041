"""HTML as the text a reader sees: hidden parts gone, table rows on a line, quotes marked with ``>``."""

from __future__ import annotations

import re
from html import unescape

from followup_daemon.mail import plain

from .html_tags import Tag, tokens

MAX_HTML = 100_000
MAX_OPEN = 100  # nested quotes and lists followed; what lies deeper is read as if it lay there

# Lines for marks that only the HTML has; reading.quotes knows them.
QUOTE_BELOW = "-----Original Message-----"
SIGNATURE_BELOW = "-- "

_ROW, _ROW_END, _CELL = "\x1d", "\x1c", "\x1e"  # no text holds these: plain() takes controls out
_MAX_NESTED_ROWS = 40
_MAX_MARKS = 9

_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "pre"})
_BLOCKS = _PARAGRAPHS | frozenset(
    "div li dd dt tr blockquote address article aside body center fieldset footer form header hr html main nav section "
    "caption tbody thead tfoot figure".split()
)
_UNSEEN = frozenset("head script style title template svg select object textarea noframes".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_NEVER_NESTED = frozenset("p li td th tr option dd dt".split())

# display:none; mso-hide:all; font-size:0px
_HIDDEN = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|mso-hide\s{0,3}:\s{0,3}all|"
    r"(?:font-size|max-height|opacity)\s{0,3}:\s{0,3}0(?:px|pt|em|%)?\s{0,3}(?:;|$|!)"
)
# border:none - Gmail's indent is a blockquote without a border; everybody else's blockquote is a quote.
_INDENT = re.compile(r"border(?:-left)?\s{0,3}:\s{0,3}(?:none|0)")
# border-top:solid #e1e1e1 1.0pt - the rule above the quote in Outlook on Windows.
_OUTLOOK_RULE = re.compile(r"border-top\s{0,3}:\s{0,3}solid\s{0,3}#(?:e1e1e1|b5c4df)")
_ROW_OF_CELLS = re.compile(f"{_ROW}([^{_ROW}{_ROW_END}]*){_ROW_END}")

# id, class or name of the element below which the answered mail lies: Outlook, Hotmail, Yahoo, Spark, GMX, Zoho.
_ANSWERED = frozenset(
    "divrplyfwdmsg olk_src_body_section mail-editor-reference-message-container stopspelling yahoo_quoted "
    "messagereplysection zmail_extra tutanota_quote_header".split()
)
# id or class of the element that holds the signature: Gmail, Outlook, Apple, Thunderbird, Proton.
_SIGNATURES = frozenset(
    "gmail_signature signature applemailsignature ms-outlook-mobile-signature moz-signature "
    "protonmail_signature_block".split()
)


def text_of(html: str) -> str:
    """The visible text of the first MAX_HTML characters; never raises, whatever the nesting."""
    page = _Page()
    for token in tokens(html[:MAX_HTML]):
        if isinstance(token, str):
            page.add(token)
        elif token.closing:
            page.close(token.name)
        else:
            page.open(token)
    return _tidied("".join(page.out))


def _tidied(text: str) -> str:
    """The text with its rows laid out, innermost first, and no more than one blank line anywhere."""
    for _ in range(_MAX_NESTED_ROWS):
        text, laid_out = _ROW_OF_CELLS.subn(_row, text)
        if not laid_out:
            break
    text = re.sub(f"[{_ROW}{_ROW_END}{_CELL}]", "\n", text)
    lines = (line.rstrip() for line in text.split("\n"))
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append("-- " if line == "--" else line)
    return "\n".join(kept).strip("\n")


def _row(match: re.Match[str]) -> str:
    """The cells of a row side by side where each is one line, else one below the other."""
    cells = [cell for cell in map(str.strip, match[1].split(_CELL)) if cell]
    if any("\n" in cell for cell in cells):
        return "\n".join(cells)
    return "  ".join(cell.lstrip("> ") if index else cell for index, cell in enumerate(cells))


class _Page:
    """The text while tags come in: what is hidden, which quotes and lists are open."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._begun = False
        self._hidden = ""
        self._depth = 0
        self._preformatted = False
        self._tight = False
        self._quotes: list[bool] = []
        self._lists: list[tuple[str, int]] = []

    def add(self, text: str) -> None:
        """Puts text on the line, white space collapsed outside <pre>."""
        if self._hidden:
            return
        text = plain(unescape(text))
        if not self._preformatted:
            self._add_words(text)
            return
        for index, line in enumerate(text.split("\n")):
            if index:
                self._break()
            self._add_words(line)

    def _add_words(self, text: str) -> None:
        words = " ".join(text.split())
        if words:
            lead = " " if text[0].isspace() and self._begun else ""
            self._begin()
            self.out.append(f"{lead}{words}{' ' if text[-1].isspace() else ''}")
        elif text and self._begun and not self.out[-1].endswith(" "):
            self.out.append(" ")

    def _begin(self) -> None:
        """Puts the quote marks before the first words of a line."""
        depth = min(sum(self._quotes), _MAX_MARKS)
        if not self._begun and depth:
            self.out.append(">" * depth + " ")
        self._begun = True

    def _break(self) -> None:
        self.out.append("\n")
        self._begun = False

    def _end_line(self) -> None:
        if self._begun:
            self._break()

    def open(self, tag: Tag) -> None:
        """Takes in a start tag."""
        name = tag.name
        if self._hidden:
            self._nest(name)
        elif name in _UNSEEN or (tag.attributes and _is_hidden(tag)):
            if name not in _VOID and not tag.attributes.endswith("/"):
                self._hidden, self._depth = name, 1
        elif name == "br":
            self._break()
        elif name in {"td", "th"}:
            self.out.append(_CELL)
            self._begun = False
        elif name in _BLOCKS:
            self._open_block(tag)
        if tag.attributes and not self._hidden:
            self._mark(tag)

    def _nest(self, name: str) -> None:
        """Counts the elements of the hidden one's name inside it; one that never nests ends where the next begins."""
        if name == self._hidden:
            self._depth += 1
            if name in _NEVER_NESTED:
                self._hidden = ""
        elif name == "body":
            self._hidden = ""

    def _open_block(self, tag: Tag) -> None:
        name = tag.name
        self._end_line()
        self._tight = name == "p" and "msonormal" in tag.attribute("class")
        if name in _PARAGRAPHS and not self._tight:
            self._break()
        if name == "tr":
            self.out.append(_ROW)
        elif name == "pre":
            self._preformatted = True
        elif name == "blockquote" and len(self._quotes) < MAX_OPEN:
            self._quotes.append(not _is_indent(tag))
        elif name in {"ul", "ol"} and len(self._lists) < MAX_OPEN:
            kind = tag.attribute("type") if name == "ol" else "-"
            self._lists.append((kind, 0))
        elif name == "li":
            self._bullet()

    def _bullet(self) -> None:
        kind, number = self._lists[-1] if self._lists else ("-", 0)
        self._begin()
        if kind == "-":
            self.out.append("- ")
            return
        self.out.append(f"{chr(97 + number % 26) if kind == 'a' else number + 1}. ")
        self._lists[-1] = (kind, number + 1)

    def _mark(self, tag: Tag) -> None:
        """Puts in a line for a mark that only the HTML has."""
        told = {tag.attribute("id").removeprefix("x_"), tag.attribute("name")}
        told.update(word.removeprefix("x_") for word in tag.attribute("class").split())
        below = ""
        if told & _ANSWERED or _OUTLOOK_RULE.search(tag.attribute("style")):
            below = QUOTE_BELOW
        elif told & _SIGNATURES:
            below = SIGNATURE_BELOW
        if below:
            self._end_line()
            self._begin()
            self.out.append(below)
            self._break()

    def close(self, name: str) -> None:
        """Takes in an end tag."""
        if self._hidden:
            self._depth -= name == self._hidden
            if not self._depth:
                self._hidden = ""
            return
        if name == "tr":
            self.out.append(_ROW_END)
        if name in _BLOCKS:
            self._end_line()
            if name in _PARAGRAPHS and name != "table" and not self._tight:
                self.out.append("\n")
        if name == "pre":
            self._preformatted = False
        elif name == "blockquote" and self._quotes:
            self._quotes.pop()
        elif name in {"ul", "ol"} and self._lists:
            self._lists.pop()


def _is_hidden(tag: Tag) -> bool:
    return _HIDDEN.search(tag.attribute("style")) is not None or tag.has("hidden")


def _is_indent(tag: Tag) -> bool:
    return bool(_INDENT.search(tag.attribute("style"))) and not tag.attribute("class") and not tag.attribute("type")
