"""Bytes of a declared, wrong or missing charset as text."""

from __future__ import annotations

import codecs

# Python's codecs that are no charset of mail; some inflate what they read, or take time by the square of it.
_REFUSED = frozenset({
    "base64", "bz2", "hex", "idna", "mbcs", "oem", "punycode", "quopri", "raw-unicode-escape", "rot13", "undefined",
    "unicode-escape", "utf-7", "uu", "zlib",
})  # fmt: skip
# What says Latin-1 means windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {"iso8859-1": "cp1252", "ascii": "utf-8", "gb2312": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932"}


def decoded(data: bytes, charset: str) -> str:
    """The text of ``data``: as declared, else UTF-8, else windows-1252; a character cut off at the end is lost."""
    if not data:
        return ""
    for name in (_codec(charset), "utf-8"):
        try:
            return codecs.getincrementaldecoder(name)("strict").decode(data, final=False)
        except (ValueError, LookupError):
            continue
    return _mended(data)


def _codec(charset: str) -> str:
    """Python's name for the declared charset; utf-8 for one that is unknown or no charset."""
    try:
        name = codecs.lookup(charset.strip("\"' ")[:40]).name
    except (LookupError, ValueError):
        return "utf-8"
    return "utf-8" if name in _REFUSED else _MEANT.get(name, name)


def _mended(data: bytes) -> str:
    """UTF-8 with few faults stays UTF-8; anything else is windows-1252, which knows almost every byte."""
    text = data.decode("utf-8", "replace")
    foreign = sum(char > "\x7f" for char in text)
    if text.count("\ufffd") * 4 < foreign:
        return text
    return data.decode("cp1252", "replace")
