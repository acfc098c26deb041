"""The search language of Gmail's search box as a tree (help page "Refine searches in Gmail", guide "Filtering")."""

from __future__ import annotations

import re
from dataclasses import dataclass

OPERATORS = frozenset({
    "in", "is", "label", "from", "to", "cc", "bcc", "deliveredto", "subject", "after", "before", "older", "newer",
    "older_than", "newer_than", "rfc822msgid", "has", "filename", "list", "larger", "smaller", "size", "category",
})  # fmt: skip

_TOKEN = re.compile(
    r'\s*(?:(?P<minus>-(?=\S))|(?P<open>[({])|(?P<close>[)}])|"(?P<phrase>[^"]*)"?|(?P<operator>[A-Za-z0-9_]{1,20}):'
    r"|(?P<word>[^\s(){}\"]+))"
)  # 'from:"Ann Lee" -in:drafts {a b}' gives operator, phrase, minus, operator, word, open, word, word, close


@dataclass(frozen=True, slots=True)
class Term:
    """One condition; ``operator`` is empty for words sought anywhere in the mail."""

    operator: str
    value: str


@dataclass(frozen=True, slots=True)
class Every:
    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Some:
    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Without:
    part: Query


Query = Term | Every | Some | Without


def parse(text: str) -> Query:
    """The tree of a search; an empty search is true of everything, an open bracket closes at the end."""
    return _Reader(text).everything()


def terms(query: Query, *, positive: bool = True) -> list[Term]:
    """Every condition that the search asks to hold, or with ``positive`` False not to hold."""
    match query:
        case Term():
            return [query] if positive else []
        case Without(part):
            return terms(part, positive=not positive)
        case Every(parts) | Some(parts):
            return [term for part in parts for term in terms(part, positive=positive)]


class _Reader:
    """Recursive descent over the tokens, down to ``_DEPTH``; what lies deeper is words."""

    _DEPTH = 30

    def __init__(self, text: str) -> None:
        self._tokens = [(match.lastgroup or "", match[match.lastgroup or 0]) for match in _TOKEN.finditer(text.strip())]
        self._at = 0

    def everything(self) -> Query:
        parts: list[Query] = []
        while self._peek()[0]:
            if self._peek()[0] == "close":
                self._at += 1
                continue
            parts.append(self._sequence("", 0))
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("", "")

    def _sequence(self, operator: str, depth: int) -> Query:
        """Conditions up to a closing bracket; OR binds its two neighbours, all else is AND."""
        parts: list[Query] = []
        joins = False
        while (kind := self._peek()[0]) and kind != "close":
            if self._peek() == ("word", "OR"):
                self._at += 1
                joins = bool(parts)
                continue
            if self._peek() == ("word", "AND"):
                self._at += 1
                continue
            part = self._one(operator, depth)
            if joins:
                last = parts[-1]
                parts[-1] = Some((*last.parts, part)) if isinstance(last, Some) else Some((last, part))
            else:
                parts.append(part)
            joins = False
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _one(self, operator: str, depth: int) -> Query:
        kind, value = self._peek()
        self._at += 1
        match kind:
            case "minus" if depth < self._DEPTH and self._peek()[0] not in {"", "close"}:
                return Without(self._one(operator, depth + 1))
            case "open" if depth < self._DEPTH:
                return self._group(value, operator, depth + 1)
            case "operator" if depth < self._DEPTH:
                return self._operated(value, operator, depth + 1)
            case _:
                return Term(operator, value)

    def _group(self, bracket: str, operator: str, depth: int) -> Query:
        inner = self._sequence(operator, depth)
        if self._peek()[0] == "close":
            self._at += 1
        if bracket == "{":
            return Some(inner.parts if isinstance(inner, Every) else (inner,))
        return inner

    def _operated(self, name: str, operator: str, depth: int) -> Query:
        """The condition behind ``name:``; an unknown operator is two words like any others."""
        if self._peek()[0] in {"", "close", "minus"}:
            return Term(operator, name)
        if name.lower() in OPERATORS:
            return self._one(name.lower(), depth)
        rest = self._one(operator, depth)
        return Every((Term(operator, name), rest))
