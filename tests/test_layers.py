"""The house of docs/ARCHITECTURE.md as data, and the checks that the code lives in it."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from statistics import quantiles

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "followup_daemon"


@dataclass(frozen=True)
class Room:
    """What a room may import: rooms of ours, and packages from outside (the standard library apart)."""

    ours: frozenset[str]
    outside: frozenset[str] = field(default=frozenset())


def room(ours: str = "", outside: str = "") -> Room:
    return Room(frozenset(ours.split()), frozenset(outside.split()))


CORE = (
    "mail mailbox mime workdays signals by_hand likeness noreply interview standing merging seen taking_up hearsay "
    "loops kin fold ledger reading cases backing denials doubts casebook plan greeting letters calling contract "
    "grounds witness"
)

HOUSE = {
    "errors": room(),
    "mail": room(),
    "mailbox": room("mail"),
    "private": room("errors"),
    "mime": room("mail"),
    "workdays": room(),
    "signals": room("mail"),
    "likeness": room(),
    "noreply": room(),
    "by_hand": room("mail signals"),
    "interview": room("mail signals by_hand noreply"),
    "standing": room("mail signals by_hand interview likeness merging"),
    "merging": room("mail signals reading"),
    "seen": room("signals interview merging"),
    "taking_up": room("signals by_hand interview merging seen"),
    "hearsay": room("mail signals by_hand interview"),
    "loops": room("signals interview merging"),
    "kin": room("signals interview merging seen"),
    "fold": room("signals by_hand hearsay interview kin likeness loops merging seen taking_up"),
    "ledger": room("mail"),
    "reading": room("mail signals interview likeness noreply", "icalendar publicsuffixlist tzdata yaml"),
    "cases": room("mail signals by_hand interview likeness reading"),
    "doubts": room("interview reading"),
    "denials": room("mail signals by_hand interview likeness merging"),
    "backing": room("mail signals interview merging cases"),
    "casebook": room("mail signals by_hand interview backing fold reading cases denials doubts likeness standing"),
    "plan": room("mail signals by_hand interview standing ledger workdays"),
    "greeting": room(),
    "letters": room("mail mailbox signals interview likeness ledger reading plan greeting"),
    "calling": room("mail mailbox interview reading workdays plan greeting letters", "phonenumbers"),
    "templates": room("errors letters", "jinja2"),
    "contract": room("mail signals by_hand interview kin standing ledger plan casebook"),
    "witness": room("mail signals likeness merging reading"),
    "grounds": room("mail signals by_hand interview merging standing contract"),
    "lock": room("errors private"),
    "inspection": room("errors mail signals interview witness casebook takeout"),
    "store": room(f"errors private {CORE}"),
    "gmail": room(
        "errors private mail mailbox mime",
        "google googleapiclient google_auth_oauthlib google_auth_httplib2 httplib2 oauthlib requests",
    ),
    "takeout": room("errors mail mailbox mime"),
    "sandbox": room("errors mail mailbox mime takeout", "werkzeug yaml"),
    "config": room(f"errors private {CORE}", "pydantic pydantic_core yaml holidays platformdirs tzlocal"),
    "cycle": room(f"errors store templates {CORE}"),
    "supervisor": room(),
    "pulse": room("supervisor"),
    "journal": room(),
    "daemon": room("errors cycle mailbox pulse", "apscheduler"),
    "service": room("errors"),
    "notify": room("errors config"),
    "matter": room("signals ledger"),
    "matters": room("matter mail workdays signals interview standing ledger casebook plan"),
    "sayings": room("mail interview ledger plan"),
    "told": room("matter sayings"),
    "believed": room("mail interview standing grounds sayings"),
    "show": room(f"errors store sayings told believed matter {CORE}", "rich"),
    "story": room(f"errors store show {CORE}", "rich"),
    "page": room(f"errors store show {CORE}", "jinja2 icalendar"),
}

JOINERS = frozenset({"cli", "commands", "demo", "__main__"})
"""The rooms that join the others: they may import all of them."""

CLOCK_READERS = frozenset({"cli", "commands", "__main__", "daemon"})
"""Who reads the clock: a command once, the loop at each beat; everybody else is told the time."""

NOT_IN_THE_CORE = frozenset(
    "asyncio ctypes getpass http logging os pathlib platform random secrets shutil signal socket sqlite3 subprocess "
    "tempfile threading time urllib.request".split()
)
"""Parts of the standard library that touch the clock, the disk, the network, the environment or a log."""

CLOCKS = frozenset({"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.localtime"})

FILES = sorted(PACKAGE.rglob("*.py"))
MODULES = [path for path in FILES if path != PACKAGE / "__init__.py"]


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything a file imports, those within functions and for types alone included."""
    home = ("followup_daemon", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, each.name) for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(home[: len(home) - node.level + 1]) + "." if node.level else ""
            origin = (start + (node.module or "")).rstrip(".")
            yield from ((node.lineno, f"{origin}.{each.name}") for each in node.names)


def breaches(path: Path) -> list[str]:
    """A sentence for each import that the house does not allow in this file."""
    here = room_of(path)
    if here in JOINERS:
        return []
    if here not in HOUSE:
        return [f"{path.relative_to(ROOT)}: the room `{here}` is not in the house: add it to HOUSE with a reason"]
    found = []
    for line, name in imports(path):
        first, second = (*name.split("."), "")[:2]
        if first == "followup_daemon":
            allowed = second in {here, *HOUSE[here].ours} or not second[:1].islower()
        else:
            allowed = first in sys.stdlib_module_names or first in HOUSE[here].outside
        if not allowed:
            found.append(f"{path.relative_to(ROOT)}:{line}: `{here}` may not import {name}")
    return found


def impurities(path: Path) -> list[str]:
    """A sentence for each import in the core of what reaches outside it."""
    return [
        f"{path.relative_to(ROOT)}:{line}: the core may not import {name}"
        for line, name in imports(path)
        if name.split(".")[0] in NOT_IN_THE_CORE or ".".join(name.split(".")[:2]) in NOT_IN_THE_CORE
    ]


def clock_readings(path: Path) -> list[str]:
    """A sentence for each place that reads the wall clock."""
    names = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)]
    return [
        f"{path.relative_to(ROOT)}:{node.lineno}: the clock is read elsewhere: take the time as an argument"
        for node in names
        if f"{ast.unparse(node.value).split('.')[-1]}.{node.attr}" in CLOCKS
    ]


def functions() -> Iterator[tuple[str, int]]:
    """Place and length in lines of every function of the product."""
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", length


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_what_the_house_allows(path: Path) -> None:
    assert not breaches(path), "\n" + "\n".join(breaches(path))


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if room_of(path) in CORE.split()],
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_the_core_knows_no_clock_no_disk_no_log_and_no_environment(path: Path) -> None:
    assert not impurities(path), "\n" + "\n".join(impurities(path))


def test_only_the_loop_and_the_commands_read_the_clock() -> None:
    found = [each for path in MODULES if room_of(path) not in CLOCK_READERS for each in clock_readings(path)]
    assert not found, "\n" + "\n".join(found)


def test_the_arrows_of_the_house_never_run_in_a_circle() -> None:
    """Some order of the rooms has every arrow pointing back."""
    left = {name: set(each.ours) for name, each in HOUSE.items()}
    while left:
        free = {name for name, needs in left.items() if not needs & left.keys()}
        assert free, f"a circle among {', '.join(sorted(left))}"
        left = {name: needs for name, needs in left.items() if name not in free}


def test_a_forbidden_import_and_a_clock_in_any_spelling_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The checks themselves can fail."""
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    (tmp_path / "plan").mkdir()
    file = tmp_path / "plan" / "due.py"
    file.write_text(
        "from .. import store\nfrom ..gmail.gate import open\nimport rich\nfrom . import steps\nimport os.path\n"
        "from followup_daemon import workdays\nimport datetime as d\nfrom datetime import datetime\n"
        "def f():\n    import logging\n    return datetime.now(), d.datetime.today\n"
    )
    assert [each.rpartition(" ")[2] for each in breaches(file)] == [
        "followup_daemon.store.".rstrip("."),
        "followup_daemon.gmail.gate.open",
        "rich",
    ]
    assert [each.rpartition(" ")[2] for each in impurities(file)] == ["os.path", "logging"]
    assert len(clock_readings(file)) == 2


def test_no_function_is_over_60_lines() -> None:
    long = [f"{place}: {length} lines" for place, length in functions() if length > 60]
    assert not long, "\n" + "\n".join(long)


def test_half_of_the_functions_are_under_10_lines_and_nine_in_ten_under_30() -> None:
    deciles = quantiles((length for _, length in functions()), n=10)
    assert deciles[4] < 10
    assert deciles[8] < 30


def test_a_file_fits_in_a_head() -> None:
    """Under 300 lines; one or two may need a little more, none over 350."""
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text().splitlines()) for path in FILES}
    long = {name: length for name, length in lengths.items() if length >= 300}
    assert len(long) <= 2, long
    assert max(lengths.values()) <= 350, long


def test_every_file_of_reading_has_its_question() -> None:
    """docs/ARCHITECTURE.md names each, alone or by what several begin with, so that a rule can be found."""
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    section = text.split("## Inside `reading/`")[1].split("\n## ")[0]
    named = re.findall(r"`(\w+\*?)`", section)
    files = {path.stem for path in (ROOT / "followup_daemon" / "reading").glob("*.py")} - {"__init__"}
    assert not {one for one in files if not any(fnmatch(one, name) for name in named)}
    assert not {name for name in named if not name.startswith("_") and not any(fnmatch(one, name) for one in files)}
