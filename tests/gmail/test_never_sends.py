"""Promise 1, looked at from outside: neither the code nor what reaches the server can send or change mail."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from asked_of_gmail import noted
from gmail_world import START, a_reply, world

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


NETWORK = frozenset({
    "httplib2", "requests", "urllib3", "aiohttp", "httpx", "google_auth_httplib2", "googleapiclient", "smtplib",
    "ftplib", "imaplib", "socket", "xmlrpc",
})  # fmt: skip


def test_no_file_but_the_few_that_are_known_can_reach_a_network() -> None:
    """Round the gate there is no way: whoever needs another file here says in it why."""
    reaching = {path.relative_to(PACKAGE).as_posix(): imported(path) & NETWORK for path in CODE}
    found = {file: modules for file, modules in reaching.items() if modules}
    for_gmail = {
        "gmail/__init__.py": {"google_auth_httplib2"},
        "gmail/mailbox.py": {"googleapiclient"},
        "gmail/gate.py": {"httplib2"},
        "gmail/wire.py": {"httplib2"},
        "gmail/faults.py": {"httplib2", "socket"},  # the names of their exceptions
        "gmail/sign_in.py": {"requests"},  # the name of its exception; the code is exchanged by Google's own flow
    }
    assert {file: found.get(file) for file in for_gmail} == for_gmail
    others = {file: modules for file, modules in found.items() if file not in for_gmail}
    assert set().union(*others.values()) <= {"socket"}
    for file in others:  # the word to the service manager, over a socket of this machine
        assert "AF_UNIX" in (PACKAGE / file).read_text("utf-8"), file
        assert "AF_INET" not in (PACKAGE / file).read_text("utf-8"), file
    openers = {"urlopen", "HTTPConnection", "HTTPSConnection", "create_connection"}
    opened = {ast.unparse(call.func).rpartition(".")[2] for path in CODE for call in calls(path)}
    assert not opened & openers


@pytest.mark.parametrize("name", ["AuthorizedHttp", "build"])
def test_googles_client_never_makes_a_connection_of_its_own(name: str) -> None:
    """Without ``http`` it would make one, and nothing would stand below it."""
    made = [call for path in CODE for call in calls(path) if isinstance(call.func, ast.Name) and call.func.id == name]
    assert made
    assert all("http" in {word.arg for word in call.keywords} for call in made)


def test_every_request_that_reaches_the_server_came_through_the_gate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = noted(monkeypatch)
    with world(tmp_path) as place:
        came = place.receive()
        start = place.box.profile().history_id
        made = place.box.create_draft(a_reply(came))
        place.ours.add(made.id)
        place.sandbox.grants.end_access()
        assert all([place.box.changes(start), place.box.thread(came.thread_id), place.box.drafts()])
        assert all([place.box.senders(), place.box.draft(made.id), place.box.all_threads(START)])
        place.box.delete_draft(made.id)
        assert place.calls["token"] == 1
        assert sum(place.calls.values()) == len(asked)
