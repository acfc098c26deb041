"""Partial answers: the ``fields`` parameter of every Google API (guide "Performance tips")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from followup_daemon.sandbox.methods import schema
from followup_daemon.sandbox.problems import Problem, ProblemError

Selection = dict[str, "Selection"]
"""Wanted names, each with what is wanted inside it; empty inside means all of it."""

_TOKEN = re.compile(r"[A-Za-z0-9_.@-]+|[*/,()]")  # "id,messages(id,payload/headers)"


def select(text: str, answer: dict[str, Any], response: str) -> dict[str, Any]:
    """The answer cut down to the selection. Raise ProblemError for one that the schema ``response`` does not know."""
    selection = _parsed(text)
    _check(selection, schema(response), text)
    cut: dict[str, Any] = _cut(answer, selection)
    return cut


def _parsed(text: str) -> Selection:
    found = _TOKEN.findall(text)
    if "".join(found) != text.replace(" ", ""):
        raise _unknown(text)
    selection, rest = _group(found, text)
    if rest:
        raise _unknown(text)
    return selection


def _group(tokens: list[str], text: str) -> tuple[Selection, list[str]]:
    """One list of items up to its closing bracket, and the tokens from there on."""
    selection: Selection = {}
    while True:
        names: list[str] = []
        while tokens and tokens[0] not in {",", "(", ")"}:
            if tokens[0] != "/":
                names.append(tokens[0])
            tokens = tokens[1:]
        if not names:
            raise _unknown(text)
        inner: Selection = {}
        if tokens[:1] == ["("]:
            inner, tokens = _group(tokens[1:], text)
            if tokens[:1] != [")"]:
                raise _unknown(text)
            tokens = tokens[1:]
        _graft(selection, names, inner)
        if tokens[:1] != [","]:
            return selection, tokens
        tokens = tokens[1:]


def _graft(selection: Selection, names: list[str], inner: Selection) -> None:
    for name in names[:-1]:
        selection = selection.setdefault(name, {})
    selection.setdefault(names[-1], {}).update(inner)


def _check(selection: Selection, described: Mapping[str, Any], text: str) -> None:
    described = described.get("items", described)
    described = schema(described["$ref"]) if "$ref" in described else described
    known: Mapping[str, Any] = described.get("properties", {})
    for name, inner in selection.items():
        if name == "*":
            continue
        if name not in known:
            raise _unknown(name)
        _check(inner, known[name], text)


def _cut(value: Any, selection: Selection) -> Any:
    if not selection or ("*" in selection and not selection["*"]):
        return value
    if isinstance(value, list):
        return [_cut(item, selection) for item in value]
    if not isinstance(value, dict):
        return value
    everywhere = selection.get("*", {})
    return {
        key: _cut(inner, selection.get(key) or everywhere)
        for key, inner in value.items()
        if key in selection or "*" in selection
    }


def _unknown(name: str) -> ProblemError:
    return ProblemError(Problem(400, f"Invalid field selection {name}", "invalidParameter", location="fields"))
