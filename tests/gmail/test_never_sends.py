"""Promise 1, looked at from outside: neither the code nor what reaches the server can send or change mail."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import followup_daemon
from followup_daemon.gmail import endpoints

PACKAGE = Path(followup_daemon.__file__).parent
CODE = sorted(path for path in PACKAGE.rglob("*.py") if "sandbox" not in path.relative_to(PACKAGE).parts)
# The methods by which Gmail's API sends or changes mail and settings, as Google's client names them.
FORBIDDEN = frozenset({
    "send", "update", "modify", "batchModify", "batchDelete", "trash", "untrash", "insert", "import_", "patch",
    "updateAutoForwarding", "updateVacation", "updateImap", "updatePop", "watch",
})  # fmt: skip


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]


def test_the_package_is_looked_at_whole() -> None:
    assert PACKAGE / "gmail" / "mailbox.py" in CODE
    assert len(CODE) > 30


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_code_asks_gmail_to_send(path: Path) -> None:
    """Only the sandbox, where the owner is played, knows how."""
    sends = [
        ast.unparse(call.func)
        for call in calls(path)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "send"
        and any(word in ast.unparse(call.func.value) for word in ("messages", "drafts", "users", "service"))
    ]
    assert not sends
    assert not re.search(r"(messages|drafts)/send", path.read_text("utf-8"))


def imported(path: Path) -> set[str]:
    """The outermost packages that the file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
    return found


def test_gmail_is_spoken_to_from_one_room_only_and_no_other_way_of_sending_is_known() -> None:
    speaking = {path.relative_to(PACKAGE).parts[0] for path in CODE if "googleapiclient" in imported(path)}
    assert speaking == {"gmail"}
    assert not [path for path in CODE if "smtplib" in imported(path)]


def test_fact_24_the_mailbox_calls_no_method_that_changes_mail() -> None:
    called = {
        call.func.attr for call in calls(PACKAGE / "gmail" / "mailbox.py") if isinstance(call.func, ast.Attribute)
    }
    assert not called & FORBIDDEN
    assert {"create", "delete", "list", "get"} <= called


def test_the_allow_list_holds_two_writes_and_both_are_about_drafts() -> None:
    writes = [(one.method, one.path.partition("/")[0]) for one in endpoints.ALLOWED if one.method != "GET"]
    assert writes == [("POST", "drafts"), ("DELETE", "drafts")]
