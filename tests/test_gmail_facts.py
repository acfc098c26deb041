"""Each trap of Gmail's that this project lists under a number has a test that is named after it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
LIVE = TESTS / "live"
# test_fact_6_..., test_facts_15_and_17_..., test_facts_76_to_78_...
NAMED = re.compile(r"test_facts?_(\d+(?:_(?:and|to)_\d+)*)_[a-z]")

TRAPS = frozenset({
    2, *range(5, 19), 20, 21, 24, 25, *range(27, 35), *range(37, 44), *range(45, 58), 61, 63, 64, *range(68, 71),
    *range(76, 86), *range(91, 96), *range(98, 101), 102, 105, *range(107, 110), *range(112, 115),
})  # fmt: skip


def named(name: str) -> set[int]:
    """The numbers in a test's name.

    >>> sorted(named("test_facts_2_and_5_to_7_of_the_history"))
    [2, 5, 6, 7]
    """
    match = NAMED.match(name)
    found: set[int] = set()
    for piece in match[1].split("_and_") if match else ():
        first, _, last = piece.partition("_to_")
        found |= set(range(int(first), int(last or first) + 1))
    return found


def names_in(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    yield from (node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name[:5] == "test_")


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("test_fact_6_a_quiet_mailbox", {6}),
        ("test_facts_15_and_17_and_20_of_the_past", {15, 17, 20}),
        ("test_facts_2_and_5_to_7_of_the_history", {2, 5, 6, 7}),
        ("test_fact_46_40_units", set()),
        ("test_a_fact_6_in_the_middle", set()),
    ],
)
def test_a_number_counts_at_the_head_of_the_name(name: str, numbers: set[int]) -> None:
    assert named(name) == numbers


def test_every_trap_has_a_test_that_is_named_after_it() -> None:
    files = [path for path in TESTS.rglob("test_*.py") if LIVE not in path.parents]
    held = {number for path in files for name in names_in(path) for number in named(name)}
    assert sorted(TRAPS - held) == []
