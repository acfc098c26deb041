"""Traps of Gmail's quota, of Google's client and of the sign-in, looked at where requests leave."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from asked_of_gmail import noted
from gmail_world import START, World, a_reply, world
from googleapiclient.discovery import build
from googleapiclient.http import MediaInMemoryUpload

import followup_daemon
from followup_daemon.errors import AuthExpired, CursorLost, ForbiddenRequest, Gone
from followup_daemon.gmail import Pace, endpoints, load
from followup_daemon.gmail.gate import Door, Gate
from followup_daemon.sandbox import Fault, Switches

PACKAGE = Path(followup_daemon.__file__).parent


@pytest.fixture
def place(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as found:
        yield found


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return noted(monkeypatch)


# Quota


def test_fact_46_every_request_costs_what_the_table_of_may_2026_says(place: World) -> None:
    units = {
        "profile": 1, "labels": 1, "settings/sendAs": 1, "history": 2, "messages": 5, "drafts": 5, "threads": 10,
        "messages/18c2": 20, "drafts/r-1": 20, "messages/18c2/attachments/ANGjd": 20, "threads/18c2": 40,
    }  # fmt: skip
    found = {path: endpoints.find("GET", path) for path in units}
    assert {path: one.units for path, one in found.items() if one} == units
    writes = [endpoints.find("POST", "drafts"), endpoints.find("DELETE", "drafts/r-1")]
    assert [one.units for one in writes if one] == [10, 10]


def test_fact_46_what_we_reckon_is_what_the_server_charges(place: World) -> None:
    """The server's table is written down apart from ours."""
    spent: list[int] = []

    @dataclass
    class Counting(Pace):
        def spend(self, units: int) -> None:
            spent.append(units)

    came = place.receive()
    start = place.box.profile().history_id
    box = place.connect(pace=Counting(place.stop, place.time.clock, place.time.wait))
    place.sandbox.quota.reset()
    made = box.create_draft(a_reply(came))
    place.ours.add(made.id)
    assert all([box.profile(), box.senders(), box.changes(start), box.thread(came.thread_id), box.drafts()])
    assert box.all_threads(START)
    assert box.draft(made.id)
    box.delete_draft(made.id)
    assert sum(spent) == place.sandbox.quota.total


def test_fact_47_a_thread_is_read_whole_in_one_request_however_many_mails_it_has(place: World) -> None:
    """At 40 units it is cheaper than three of its mails, and fewer bytes would cost as many units."""
    first = place.receive()
    for _ in range(6):
        place.receive(answers=first)
    place.sandbox.quota.reset()
    assert len(place.box.thread(first.thread_id).messages) == 7
    assert (place.calls, place.sandbox.quota.total) == ({"threads.get": 1}, 40)


def test_fact_49_a_quiet_mailbox_costs_one_request_of_two_units(place: World) -> None:
    start = place.box.profile().history_id
    place.sandbox.quota.reset()
    assert place.box.changes(start).threads == ()
    assert (place.calls, place.sandbox.quota.total) == ({"history.list": 1}, 2)


@pytest.mark.parametrize("shape", ["both", "errors", "details", "bare"])
def test_fact_50_a_lost_history_and_a_lost_thread_are_known_in_every_shape_of_an_error(
    tmp_path: Path, shape: Any
) -> None:
    with world(tmp_path, Switches(error_shape=shape)) as place:
        came = place.receive()
        place.sandbox.faults.add(Fault("rate_limited", "threads.get"))
        assert place.box.thread(came.thread_id).messages
        assert place.time.waits
        with pytest.raises(Gone):
            place.box.thread("18c2f3a9b0d1e4f5")
        place.time.pass_(days=9)
        with pytest.raises(CursorLost):
            place.box.changes(1)


def test_fact_52_googles_own_retries_are_off_everywhere() -> None:
    """They sleep deaf to the end of the program, and repeat a POST."""
    calls = [
        node
        for path in (PACKAGE / "gmail").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "execute"
    ]
    assert calls
    for call in calls:
        assert [(one.arg, ast.literal_eval(one.value)) for one in call.keywords] == [("num_retries", 0)]


# Google's client


def test_fact_57_each_client_has_connection_and_credentials_of_its_own(place: World) -> None:
    """httplib2 is not made for two threads: two clients share nothing, so each may have a thread."""
    came = place.receive()
    place.sandbox.grants.end_access()
    boxes = [place.connect() for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda box: [len(box.thread(came.thread_id).messages) for _ in range(5)], boxes))
    assert found == [[1] * 5] * 4


def test_fact_57_nothing_in_the_mailbox_starts_a_thread() -> None:
    for path in (PACKAGE / "gmail").glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        assert not called & {"threading.Thread", "threading.Timer", "ThreadPoolExecutor", "Timer"}, path.name


@pytest.mark.parametrize(
    "word", ['"' + "人材紹介会社" * 14 + '"', '"' + "é" * 80 + '"', "from:" + "a" * 250 + ".example"]
)
def test_fact_61_no_search_grows_into_a_post_however_long_and_foreign_its_words(
    place: World, asked: list[str], word: str
) -> None:
    """Beyond 2,048 characters Google's client sends a GET as POST, which the gate refuses: a scan would never end."""
    came = place.receive("Support Lead at Fernhill")
    place.time.pass_(minutes=5)
    words = [*(f"{word}{number}" for number in range(12)), '"Support Lead"']
    assert place.box.threads_with(START, words) == (came.thread_id,)
    assert {one.partition(" ")[0] for one in asked} == {"GET"}


def users(place: World) -> Any:
    options = {"api_endpoint": place.sandbox.url}
    http = Gate(Door(place.sandbox.url, f"{place.sandbox.url}/token"))
    return build("gmail", "v1", http=http, cache_discovery=False, client_options=options)


def test_fact_63_a_batch_is_refused_for_it_would_go_past_the_local_server_to_google(place: World) -> None:
    service = users(place)
    batch = service.new_batch_http_request()
    batch.add(service.users().getProfile(userId="me"))
    with pytest.raises(ForbiddenRequest, match="batch"):
        batch.execute()
    assert place.calls == {}


def test_fact_63_an_upload_is_refused_for_it_would_leave_as_https_and_past_the_list(place: World) -> None:
    media = MediaInMemoryUpload(b"To: a@mail.example\r\n\r\nHi", mimetype="message/rfc822")
    with pytest.raises(ForbiddenRequest, match="upload"):
        users(place).users().drafts().create(userId="me", body={}, media_body=media).execute()
    assert place.calls == {}


def test_fact_63_no_code_of_ours_makes_a_batch_or_an_upload() -> None:
    for path in PACKAGE.rglob("*.py"):
        if "sandbox" not in path.relative_to(PACKAGE).parts:
            words = {
                node.attr for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Attribute)
            }
            assert not words & {"new_batch_http_request", "BatchHttpRequest"}, path.name
            assert "media_body" not in path.read_text("utf-8"), path.name


# The sign-in


def test_fact_79_a_refresh_asks_for_what_was_granted_and_never_for_more(place: World) -> None:
    """A wider wish than the grant is answered with invalid_scope, and the sign-in would seem to have ended."""
    held = json.loads(place.token_file.read_text())
    place.token_file.write_text(
        json.dumps(held | {"granted_scopes": held["scopes"], "scopes": ["openid", *held["scopes"]]})
    )
    place.sandbox.grants.end_access()
    assert place.connect().profile()
    assert place.calls["token"] == 1


@dataclass
class TokenServer:
    """Answers every refresh with this refusal."""

    error: str
    said: str

    def __call__(self, url: str, *args: Any, **named: Any) -> TokenServer:
        return self

    status = 400

    @property
    def data(self) -> bytes:
        return json.dumps({"error": self.error, "error_description": self.said}).encode()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("invalid_grant", "Token has been expired or revoked."),
        ("invalid_grant", "Bad Request"),
        ("invalid_grant", "Account has been deleted"),
        ("invalid_scope", "Some requested scopes were invalid."),
        ("deleted_client", "The OAuth client was deleted."),
        ("unauthorized_client", "Unauthorized"),
    ],
)
def test_facts_80_and_81_whatever_withdrew_the_sign_in_the_one_command_is_named(
    place: World, error: str, said: str
) -> None:
    """Revoked, a week in status Testing, half a year unused, a new password, a client deleted: one answer to all."""
    with pytest.raises(AuthExpired, match=r"withdrawn or has expired.*followup-daemon auth.*Testing") as fault:
        load(place.token_file).refresh(TokenServer(error, said))
    assert error in str(fault.value)
    assert str(place.token_file) in str(fault.value)
