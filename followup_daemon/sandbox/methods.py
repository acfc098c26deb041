"""The API's methods as Google's own discovery document lists them, with what each costs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from werkzeug.routing import Map, Rule

Json = dict[str, Any]

UNITS: Mapping[str, int] = {
    "getProfile": 1, "labels.get": 1, "labels.list": 1, "settings.sendAs.get": 1, "settings.sendAs.list": 1,
    "history.list": 2,
    "drafts.list": 5, "messages.list": 5, "messages.modify": 5, "labels.create": 5,
    "drafts.create": 10, "drafts.delete": 10, "threads.list": 10, "threads.modify": 10, "threads.trash": 10,
    "threads.untrash": 10,
    "drafts.update": 15,
    "drafts.get": 20, "messages.get": 20, "messages.attachments.get": 20, "messages.trash": 20, "messages.untrash": 20,
    "messages.insert": 25, "messages.import": 25,
    "threads.get": 40,
    "messages.batchModify": 50, "stop": 50,
    "messages.send": 100, "drafts.send": 100, "watch": 100,
}  # fmt: skip
"""Quota units by method since 1 May 2026 (page "Usage limits"); threads.trash is reckoned like threads.modify."""

OTHER_UNITS = 10
"""For methods that the table above does not name."""


@dataclass(frozen=True, slots=True)
class Method:
    """One method: ``name`` without ``gmail.users.``, the rule its path follows, and what may call it."""

    name: str
    verb: str
    rule: str
    scopes: frozenset[str]
    parameters: Mapping[str, Json]
    request: str
    response: str

    @property
    def units(self) -> int:
        return UNITS.get(self.name, OTHER_UNITS)


@cache
def discovery() -> Json:
    """The discovery document that Google's client carries with it; no network."""
    place = files("googleapiclient") / "discovery_cache" / "documents" / "gmail.v1.json"
    document: Json = json.loads(place.read_text("utf-8"))
    return document


@cache
def methods() -> Mapping[str, Method]:
    """Every method by its name."""
    return {method.name: method for method in _walk(discovery()["resources"]["users"])}


@cache
def routes() -> Map:
    """The paths of all methods; an endpoint is a method's name."""
    return Map([Rule(method.rule, endpoint=name, methods=[method.verb]) for name, method in methods().items()])


def schema(name: str) -> Json:
    """A schema of the document by its name, empty for no name."""
    found: Json = discovery()["schemas"].get(name, {})
    return found


def _walk(resource: Json) -> Iterator[Method]:
    for described in resource.get("methods", {}).values():
        yield Method(
            name=described["id"].removeprefix("gmail.users."),
            verb=described["httpMethod"],
            rule="/" + re.sub(r"\{(\w+)\}", r"<\1>", described.get("flatPath", described["path"])),
            scopes=frozenset(described["scopes"]),
            parameters=described["parameters"] | discovery()["parameters"],
            request=described.get("request", {}).get("$ref", ""),
            response=described.get("response", {}).get("$ref", ""),
        )
    for inner in resource.get("resources", {}).values():
        yield from _walk(inner)
