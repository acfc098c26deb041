from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gmail_world import World, a_reply, world
from googleapiclient.discovery import build
from googleapiclient.discovery_cache import get_static_doc
from hypothesis import example, given
from hypothesis import strategies as st

from followup_daemon.errors import ForbiddenRequest, UserError
from followup_daemon.gmail import gate
from followup_daemon.gmail.gate import Door, Gate, admitted

SERVER = "http://127.0.0.1:8025"
TOKEN = f"{SERVER}/token"
DOOR = Door(SERVER, TOKEN)
ME = f"{SERVER}/gmail/v1/users/me/"

# The promise, written out once more and apart from the code that keeps it.
ALLOWED_METHODS = {
    "gmail.users.getProfile",
    "gmail.users.labels.list",
    "gmail.users.settings.sendAs.list",
    "gmail.users.history.list",
    "gmail.users.messages.list",
    "gmail.users.messages.get",
    "gmail.users.messages.attachments.get",
    "gmail.users.threads.list",
    "gmail.users.threads.get",
    "gmail.users.drafts.list",
    "gmail.users.drafts.get",
    "gmail.users.drafts.create",
    "gmail.users.drafts.delete",
}
ALLOWED_PATHS = re.compile(
    r"GET (profile|labels|settings/sendAs|history|messages|threads|drafts)"
    r"|GET (messages|threads|drafts)/[\w-]{1,64}"
    r"|GET messages/[\w-]{1,64}/attachments/[\w-]{1,1500}"
    r"|POST drafts"
    r"|DELETE drafts/[\w-]{1,64}",
    re.ASCII,
)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as found:
        yield found


def passes(method: str, uri: str, headers: dict[str, str] | None = None) -> bool:
    try:
        admitted(DOOR, method, uri, headers or {}, b"{}" if method == "POST" else None)
    except ForbiddenRequest:
        return False
    return True


def api_methods(resource: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from resource.get("methods", {}).values()
    for inner in resource.get("resources", {}).values():
        yield from api_methods(inner)


def every_api_method() -> list[dict[str, Any]]:
    return list(api_methods(json.loads(get_static_doc("gmail", "v1"))))


@pytest.mark.parametrize("method", every_api_method(), ids=lambda method: str(method["id"]))
def test_of_all_methods_of_the_api_exactly_those_that_are_needed_pass(method: dict[str, Any]) -> None:
    path = re.sub(r"\{(\w+)\}", lambda found: "me" if found[1] == "userId" else "r-18c2", method["path"])
    assert passes(method["httpMethod"], f"{SERVER}/{path}?alt=json") == (method["id"] in ALLOWED_METHODS)
    for upload in method.get("mediaUpload", {}).get("protocols", {}).values():
        upload_path = upload["path"].replace("{userId}", "me")
        assert not passes(method["httpMethod"], f"{SERVER}{upload_path}?uploadType=media")


SEGMENTS = (
    "profile labels settings sendAs history messages threads drafts send batchModify trash import modify attachments "
    "upload batch stop watch 18c2f3a9 r-87345 %64rafts %2e%2e .. . %2F r%2Fsend me you DRAFTS"
)
VERBS = "GET POST DELETE PUT PATCH HEAD OPTIONS get Post TRACE"
_paths = st.lists(st.sampled_from([*SEGMENTS.split(), ""]), min_size=1, max_size=5).map("/".join)
_verbs = st.sampled_from([*VERBS.split(), "GET ", "POST\r\n", ""])


@given(_verbs, _paths, st.sampled_from(["", "/", "//", ";x", "\\", "\x00", " ", "%00", "\u2025", "#"]))
@example("POST", "drafts/send", "")
@example("PUT", "drafts/r-87345", "")
@example("DELETE", "messages/18c2f3a9", "")
@example("DELETE", "drafts/../messages/18c2f3a9", "")
@example("POST", "drafts/", "")
@example("GET", "drafts/send", "")
def test_no_other_pair_of_method_and_path_passes(verb: str, path: str, tail: str) -> None:
    """Whatever way it is spelt: the comparison is of characters, nothing is decoded or tidied first."""
    asked = f"{verb} {path}{tail}"
    assert passes(verb, f"{ME}{path}{tail}") == (ALLOWED_PATHS.fullmatch(asked) is not None)


@given(st.text(max_size=80))
@example("http://127.0.0.1:8025@mail.example/gmail/v1/users/me/profile")
@example("http://127.0.0.1:80250/gmail/v1/users/me/profile")
@example("https://127.0.0.1:8025/gmail/v1/users/me/profile")
@example("http://127.0.0.1:8025/gmail/v1/users/you/profile")
@example("http://127.0.0.1:8025/upload/gmail/v1/users/me/drafts")
@example("http://127.0.0.1:8025/batch/gmail/v1")
@example("//gmail/v1/users/me/profile")
def test_nothing_goes_to_another_place(uri: str) -> None:
    assert not passes("GET", uri)
    assert not passes("POST", uri)


@pytest.mark.parametrize("header", ["X-HTTP-Method-Override", "x-http-method-override", "X-Method-Override"])
def test_a_header_that_turns_one_method_into_another_is_refused(header: str) -> None:
    assert not passes("POST", f"{ME}drafts", {header: "DELETE"})
    assert not passes("GET", f"{ME}profile", {header: "GET"})


@pytest.mark.parametrize(
    "query",
    [
        "$httpMethod=DELETE",
        "alt=media",
        "uploadType=media",
        "access_token=x",
        "alt=json&x=1",
        "%61lt=xml",
        "a=&b",
        "q=a",
    ],
)
def test_a_draft_is_created_with_no_query_but_the_clients_own(query: str) -> None:
    assert passes("POST", f"{ME}drafts?alt=json")
    assert not passes("POST", f"{ME}drafts?{query}")


def test_a_read_carries_no_body_and_a_new_draft_carries_one() -> None:
    with pytest.raises(ForbiddenRequest):
        admitted(DOOR, "GET", f"{ME}drafts", {}, b"{}")
    with pytest.raises(ForbiddenRequest):
        admitted(DOOR, "DELETE", f"{ME}drafts/r-1", {}, b"{}")
    with pytest.raises(ForbiddenRequest):
        admitted(DOOR, "POST", f"{ME}drafts", {}, None)


@pytest.mark.parametrize(
    ("method", "uri", "may"),
    [("POST", TOKEN, True), ("GET", TOKEN, False), ("POST", f"{TOKEN}?a=b", False), ("POST", f"{TOKEN}/x", False)],
)
def test_a_new_token_is_asked_for_at_its_one_address(method: str, uri: str, *, may: bool) -> None:
    assert passes(method, uri) is may


@pytest.mark.parametrize(
    "server",
    [
        "http://mail.example",
        "http://192.168.1.4:8025",
        "https://gmail.googleapis.com.mail.example",
        "http://127.0.0.1@mail.example",
        "http://localhost.mail.example",
        "ftp://127.0.0.1",
        "http://127.0.0.1:port",
        "http://[::1",
    ],
)
def test_a_server_that_is_neither_gmail_nor_on_this_machine_is_an_error(server: str) -> None:
    with pytest.raises(UserError, match="not on this machine"):
        Door(server, TOKEN)


@pytest.mark.parametrize(
    "server", ["http://127.0.0.1:1", "http://localhost:8025", "http://[::1]:8025", "http://127.8.9.1"]
)
def test_a_server_on_this_machine_may_play_gmail(server: str) -> None:
    assert Door(server, TOKEN).is_local


def service(place: World) -> Any:
    """Google's client with nothing but the gate below it, for a programmer who asks for anything."""
    door = Door(place.sandbox.url, f"{place.sandbox.url}/token")
    options = {"api_endpoint": place.sandbox.url}
    return build("gmail", "v1", http=Gate(door), cache_discovery=False, client_options=options).users()


def test_what_is_refused_never_reaches_the_server(place: World) -> None:
    """Promise 1: whatever the code above asks of Google's own client, nothing arrives."""
    users = service(place)
    raw = {"raw": "VG86IGFAYi5leGFtcGxl"}
    requests = [
        users.messages().send(userId="me", body=raw),
        users.drafts().send(userId="me", body={"id": "r-1"}),
        users.drafts().update(userId="me", id="r-1", body={"message": raw}),
        users.drafts().delete(userId="me", id="r-1"),
        users.messages().modify(userId="me", id="18c2", body={"addLabelIds": ["TRASH"]}),
        users.messages().trash(userId="me", id="18c2"),
        users.messages().delete(userId="me", id="18c2"),
        users.messages().insert(userId="me", body=raw),
        users.threads().delete(userId="me", id="18c2"),
        users.settings().updateVacation(userId="me", body={"enableAutoReply": True}),
        users.settings().forwardingAddresses().create(userId="me", body={"forwardingEmail": "a@b.example"}),
        users.messages().list(userId="you@mail.example"),
    ]
    for request in requests:
        with pytest.raises(ForbiddenRequest):
            request.execute()
    assert place.calls == {}


def test_fact_61_a_read_too_long_for_its_address_is_refused_rather_than_sent_as_a_post(place: World) -> None:
    """Google's client turns it into POST with X-HTTP-Method-Override."""
    with pytest.raises(ForbiddenRequest):
        service(place).messages().list(userId="me", q="x" * 2100).execute()
    assert place.calls == {}


def test_the_ledger_is_asked_for_each_deletion_and_its_no_stops_it(place: World) -> None:
    asked: list[str] = []

    def no(draft_id: str) -> bool:
        asked.append(draft_id)
        return False

    box = place.connect(may_delete=no)
    made = box.create_draft(a_reply(place.receive()))
    with pytest.raises(ForbiddenRequest, match="left where it is"):
        box.delete_draft(made.id)
    assert asked == [made.id]
    assert "drafts.delete" not in place.calls
    assert box.drafts() == (made,)


def test_nothing_may_be_deleted_unless_a_ledger_says_so() -> None:
    assert not gate.nothing_may_be_deleted("r-1")


def test_what_a_refusal_says_holds_nothing_of_the_query() -> None:
    with pytest.raises(ForbiddenRequest) as refusal:
        admitted(DOOR, "GET", f"{ME}drafts/send?q=from:dana", {}, None) or admitted(
            DOOR, "PUT", f"{ME}x?q=dana", {}, None
        )
    assert "dana" not in str(refusal.value)
    assert "allow-list" in str(refusal.value)


def test_a_week_of_everything_the_mailbox_can_do_stays_within_the_list(place: World) -> None:
    came = place.receive()
    start = place.box.profile().history_id
    made = place.box.create_draft(a_reply(came))
    place.ours.add(made.id)
    box, now = place.box, place.time.now
    assert all([box.changes(start), box.thread(came.thread_id), box.drafts(), box.draft(made.id), box.senders()])
    assert not any([box.sent_threads(now), *box.all_threads(now)[1:]])
    box.delete_draft(made.id)
    short = {name.removeprefix("gmail.users.") for name in ALLOWED_METHODS}
    assert set(place.calls) <= short
