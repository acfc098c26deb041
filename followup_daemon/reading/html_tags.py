"""HTML cut into texts and tags, in time that grows with its length alone.

The standard library's parser takes time by the square of some malformed inputs (seen with unclosed comments on 3.11).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_MAX_TAG = 6_000
_MAX_QUOTED = 40  # quoted values of one tag

# <a href="x">, </td>
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})")
_STOP = re.compile(r"[>\"']")
# style="display:none", id=Signature
_ATTRIBUTE = re.compile(
    r"""([a-zA-Z][\w:-]{0,30})\s{0,5}=\s{0,5}(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'>]{1,1000}))"""
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag, its name in lower case."""

    name: str
    closing: bool
    attributes: str = ""

    def attribute(self, wanted: str) -> str:
        """The value of an attribute, in lower case; empty where it is missing."""
        for name, double, single, bare in _ATTRIBUTE.findall(self.attributes):
            if name.lower() == wanted:
                return unescape(double or single or bare).lower()
        return ""

    def has(self, wanted: str) -> bool:
        """Whether an attribute stands without a value."""
        return wanted in self.attributes.lower().split()


def tokens(html: str) -> Iterator[str | Tag]:
    """Texts and tags in order, comments and declarations left out; a ``<`` that begins no tag is text."""
    at = text_from = 0
    last_comment_end = html.rfind("-->")
    while (at := html.find("<", at)) >= 0:
        tag = _TAG.match(html, at)
        if tag:
            end = _tag_end(html, tag.end())
        elif html.startswith("<!--", at) and last_comment_end >= at:
            end = html.find("-->", at) + 3
        elif html.startswith(("<!", "<?", "</"), at):
            end = html.find(">", at, at + _MAX_TAG) + 1
        else:
            end = 0
        if end <= 0:
            at += 1
            continue
        if text_from < at:
            yield html[text_from:at]
        if tag:
            yield Tag(tag[2].lower(), bool(tag[1]), html[tag.end() : end - 1])
        at = text_from = end
    if text_from < len(html):
        yield html[text_from:]


def _tag_end(html: str, start: int) -> int:
    """Behind the ``>`` that closes the tag, those in quoted values passed over; 0 where it is never closed."""
    at, limit = start, start + _MAX_TAG
    if html.find(">", start, limit) < 0:
        return 0
    for _ in range(_MAX_QUOTED):
        stop = _STOP.search(html, at, limit)
        if stop is None:
            return 0
        if stop[0] == ">":
            return stop.end()
        closing = html.find(stop[0], stop.end(), limit)
        if closing < 0:
            return html.find(">", start, limit) + 1
        at = closing + 1
    return html.find(">", at, limit) + 1
