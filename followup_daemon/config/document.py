"""A YAML document as plain values, and the line on which each key stands.

Only true, false, whole numbers and null are read as more than text: by the rules of YAML 1.1 the country NO would be
false and half past twelve a number.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import Any

import yaml

SCALARS = (
    ("tag:yaml.org,2002:bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("tag:yaml.org,2002:int", r"-?(0|[1-9][0-9]{0,8})", "-0123456789"),
    ("tag:yaml.org,2002:null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
)


class Loader(yaml.SafeLoader):
    """SafeLoader with few kinds of scalars, which refuses a key that stands twice."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as PyYAML declares it

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002
        """The mapping; raise ConstructorError where a key is repeated."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"`{key.value}` stands twice", key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


for tag, pattern, first in SCALARS:
    Loader.add_implicit_resolver(tag, re.compile(f"^(?:{pattern})$"), list(first))


def parse(text: str) -> tuple[object, yaml.Node | None]:
    """The values of a document and its tree; None and None for an empty one. Raise yaml.YAMLError."""
    loader = Loader(text)
    try:
        root = loader.get_single_node()
        return (None if root is None else loader.construct_document(root)), root
    finally:
        loader.dispose()


def line_of(root: yaml.Node | None, place: Sequence[int | str]) -> int | None:
    """The line (from 1) of the key or list member that ``place`` leads to, or of the last step on the way there."""
    node, line = root, None
    for step in place:
        inside = _child(node, step)
        if inside is None:
            break
        line, node = inside
    return line


def _child(node: yaml.Node | None, step: int | str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line + 1, node.value[step]
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line + 1, value
    return None
