"""Who may ask, how much, in what form, and how errors look (guides "Resolve errors", "Usage limits", "Batch")."""

from __future__ import annotations

import gzip
import http.client
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from googleapiclient.errors import BatchError, HttpError
from googleapiclient.http import BatchHttpRequest
from sandbox_world import PRIYA, SCOPE, World, coded, mail, opened

from followup_daemon.sandbox import Switches
from followup_daemon.sandbox.methods import methods
from followup_daemon.sandbox.problems import ProblemError
from followup_daemon.sandbox.quota import Quota


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


def refusal(request: Any) -> HttpError:
    with pytest.raises(HttpError) as failed:
        request.execute()
    return failed.value


def error_of(failed: HttpError) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(failed.content)["error"]
    return found


def plain(world: World, verb: str, target: str, body: bytes = b"", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """A request without Google's client."""
    connection = http.client.HTTPConnection(world.gmail.url.removeprefix("http://"), timeout=10)
    connection.request(verb, target, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return found


def bearer(world: World, *scopes: str) -> str:
    return "Bearer " + world.gmail.grants.grant([SCOPE + name for name in scopes])[0]


class Repeated:
    """A request made so many times, or until it fails."""

    def __init__(self, request: Any, times: int) -> None:
        self.request = request
        self.times = times

    def execute(self) -> None:
        for _ in range(self.times):
            self.request.execute()


def test_errors_have_googles_shape(world: World) -> None:
    failed = refusal(world.users.messages().get(userId="me", id="19cadc69a800abcd"))
    assert error_of(failed) == {
        "code": 404,
        "message": "Requested entity was not found.",
        "errors": [{"message": "Requested entity was not found.", "domain": "global", "reason": "notFound"}],
        "status": "NOT_FOUND",
    }


@pytest.mark.parametrize(
    ("shape", "keys"),
    [("both", {"errors", "details"}), ("errors", {"errors"}), ("details", {"details"}), ("bare", set())],
)
def test_the_shape_of_an_error_varies(tmp_path: Path, shape: Any, keys: set[str]) -> None:
    """``errors``, ``details`` with an ErrorInfo, both or neither are seen in the field."""
    with opened(tmp_path, switches=Switches(error_shape=shape)) as world:
        world.gmail.write_token(tmp_path / "narrow.json", scopes=[f"{SCOPE}compose"])
        client = world.client(tmp_path / "narrow.json")
        error = error_of(refusal(client.users().messages().list(userId="me")))
        client.close()
        assert set(error) - {"code", "message", "status"} == keys


def test_without_credentials_or_with_wrong_ones_the_answer_is_401(world: World) -> None:
    for credentials in ("", "Bearer nonsense", "Basic eDp5"):
        status, answered, body = plain(world, "GET", "/gmail/v1/users/me/profile", Authorization=credentials)
        assert status == 401
        assert "www-authenticate" in answered
        assert json.loads(body)["error"]["status"] == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("scope", "allowed", "denied"),
    [
        (
            "compose",
            {"drafts.list", "drafts.create", "getProfile"},
            {"history.list", "threads.get", "settings.sendAs.list"},
        ),
        ("readonly", {"history.list", "drafts.list", "settings.sendAs.list"}, {"drafts.create", "drafts.delete"}),
        ("metadata", {"history.list", "messages.list"}, {"drafts.list", "messages.modify"}),
        ("labels", {"labels.list"}, {"messages.list", "getProfile"}),
    ],
)
def test_each_method_wants_its_own_scopes(world: World, scope: str, allowed: set[str], denied: set[str]) -> None:
    """Reading drafts goes with compose, reading mail does not (API description)."""
    for name in allowed | denied:
        method = methods()[name]
        target = method.rule.replace("<userId>", "me").replace("<id>", "19cadc69a800abcd")
        status, _, body = plain(world, method.verb, target, Authorization=bearer(world, scope))
        reasons = [item["reason"] for item in json.loads(body).get("error", {}).get("errors", [])]
        assert (status == 403 and reasons == ["insufficientPermissions"]) == (name in denied), name


def test_the_metadata_scope_forbids_searches_and_bodies(world: World) -> None:
    asked = world.asked()
    token = bearer(world, "metadata")
    for target in ("messages?q=hello", f"messages/{asked.id}?format=full", f"threads/{asked.id}?format=full"):
        status, _, body = plain(world, "GET", f"/gmail/v1/users/me/{target}", Authorization=token)
        assert status == 403
        assert b"Metadata scope" in body
    assert plain(world, "GET", f"/gmail/v1/users/me/messages/{asked.id}?format=metadata", Authorization=token)[0] == 200


def test_nobody_but_the_last_scope_deletes_for_good(world: World) -> None:
    asked = world.asked()
    assert refusal(world.users.messages().delete(userId="me", id=asked.id)).status_code == 403
    token = "Bearer " + world.gmail.grants.grant(["https://mail.google.com/"])[0]
    status, headers, body = plain(world, "DELETE", f"/gmail/v1/users/me/messages/{asked.id}", Authorization=token)
    assert (status, body) == (204, b"")
    assert "content-length" not in headers


def test_every_call_is_counted_and_charged_by_the_current_table(world: World) -> None:
    """getProfile 1, history 2, lists 5, drafts.create 10, gets 20, threads.get 40 (page "Usage limits")."""
    asked = world.asked()
    world.gmail.quota.reset()
    world.profile_id()
    world.history(asked.history_id)
    world.listed()
    made = world.draft(world.answer(), asked.thread_id)
    world.raw(asked.id)
    world.thread(asked.thread_id)
    world.users.drafts().get(userId="me", id=made["id"], format="minimal").execute()
    world.users.drafts().delete(userId="me", id=made["id"]).execute()
    assert world.gmail.quota.total == 1 + 2 + 5 + 10 + 20 + 40 + 20 + 10
    assert world.gmail.quota.calls["threads.get"] == 1
    assert world.gmail.quota.calls["drafts.send"] == world.gmail.quota.calls["messages.send"] == 0


def test_a_send_is_seen_in_the_counters(world: World) -> None:
    made = world.draft(world.answer())
    world.users.drafts().send(userId="me", body={"id": made["id"]}).execute()
    assert world.gmail.quota.calls["drafts.send"] == 1
    assert world.gmail.quota.units["drafts.send"] == 100


def test_too_much_in_a_minute_is_refused_with_403(world: World) -> None:
    """Per-user exhaustion is 403 with "Units per minute per user" (reported by users)."""
    quota = world.gmail.quota
    quota.enforced = True
    asked = world.asked()
    error = error_of(refusal(Repeated(world.users.threads().get(userId="me", id=asked.thread_id), 200)))
    assert error["code"] == 403
    assert "Units per minute per user" in error["message"]
    assert (error["errors"][0]["domain"], error["errors"][0]["reason"]) == ("usageLimits", "rateLimitExceeded")
    assert quota.total <= 1100 + 6000
    assert refusal(world.users.getProfile(userId="me")).status_code == 403


def run(quota: Quota, now: list[float], per_second: float, seconds: int) -> float | None:
    """The second at which threads.get is first refused when asked for at this rate of units, None for never."""
    method = methods()["threads.get"]
    gap = method.units / per_second
    start = now[0]
    while now[0] - start < seconds:
        try:
            with quota.charged(method):
                pass
        except ProblemError:
            return now[0] - start
        now[0] += gap
    return None


def test_the_limit_bites_before_the_minute_is_over_and_a_paced_client_never_meets_it() -> None:
    """Enforced more smoothly than by the minute: 2,900 units in 18 s were too many, 25 a second were not."""
    now = [0.0]
    assert run(Quota(lambda: now[0]), now, 25, 600) is None
    now = [0.0]
    assert run(Quota(lambda: now[0]), now, 50, 600) is None
    now = [0.0]
    quota = Quota(lambda: now[0])
    first = run(quota, now, 2900 / 18, 600)
    assert first is not None
    assert 10 < first < 25
    assert run(quota, now, 25, 600) == 0
    now[0] += 61
    assert run(quota, now, 25, 600) is None


def test_too_many_at_once_are_refused_with_429() -> None:
    quota = Quota(lambda: 0.0)
    method = methods()["getProfile"]
    held = [quota.charged(method) for _ in range(10)]
    for one in held:
        one.__enter__()
    with pytest.raises(ProblemError) as failed, quota.charged(method):
        pass
    assert failed.value.problem.code == 429
    held[0].__exit__(None, None, None)
    with quota.charged(method):
        pass


def test_fields_cut_the_answer_down(world: World) -> None:
    asked = world.asked()
    get = world.users.messages().get
    assert get(userId="me", id=asked.id, fields="id,payload(mimeType,headers/name)").execute() == {
        "id": asked.id,
        "payload": {
            "mimeType": "text/plain",
            "headers": [{"name": name} for name, _ in asked.headers],
        },
    }
    assert world.users.messages().list(userId="me", fields="messages/id").execute() == {"messages": [{"id": asked.id}]}
    assert set(get(userId="me", id=asked.id, format="minimal", fields="*").execute()) >= {"id", "threadId"}
    failed = refusal(get(userId="me", id=asked.id, fields="id,tread"))
    assert failed.status_code == 400
    assert "Invalid field selection tread" in failed.reason
    assert refusal(get(userId="me", id=asked.id, fields="payload(")).status_code == 400


def test_an_unknown_parameter_is_refused(world: World) -> None:
    status, _, body = plain(
        world, "GET", "/gmail/v1/users/me/messages?query=x", Authorization=bearer(world, "readonly")
    )
    assert status == 400
    assert b'Unknown name \\"query\\"' in body


@pytest.mark.parametrize("text", ["maxResults=many", "maxResults=-1", "includeSpamTrash=perhaps", "labelIds=Label_9"])
def test_a_senseless_value_is_refused(world: World, text: str) -> None:
    status, _, body = plain(
        world, "GET", f"/gmail/v1/users/me/messages?{text}", Authorization=bearer(world, "readonly")
    )
    assert status == 400
    assert json.loads(body)["error"]["errors"][0]["reason"] == "invalidArgument"


def test_a_body_that_is_no_json_is_refused(world: World) -> None:
    token = bearer(world, "compose")
    for body in (b"{", b"[]", b"\xff\xfe"):
        assert plain(world, "POST", "/gmail/v1/users/me/drafts", body, Authorization=token)[0] == 400


def test_answers_are_compressed_for_who_accepts_it(world: World) -> None:
    asked = world.gmail.mailbox.deliver(mail(body="long words " * 200))
    target = f"/gmail/v1/users/me/messages/{asked.id}"
    token = bearer(world, "readonly")
    _, headers, body = plain(world, "GET", target, Authorization=token, Accept_Encoding="gzip, deflate")
    assert headers["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(body))["id"] == asked.id
    assert "content-encoding" not in plain(world, "GET", target, Authorization=token)[1]


def test_a_get_too_long_for_its_address_comes_as_a_post(world: World) -> None:
    """Over 2,048 characters the client overrides the method."""
    asked = world.asked()
    q = "subject:interview " + " ".join(f"-word{number}" for number in range(400))
    assert world.listed(q) == [asked.id]


def test_an_address_that_is_no_methods_gets_googles_page(world: World) -> None:
    status, headers, _ = plain(world, "GET", "/gmail/v1/users/me/nothing", Authorization=bearer(world, "readonly"))
    assert status == 404
    assert headers["content-type"].startswith("text/html")
    assert world.gmail.quota.calls["unknown"] == 1


def test_a_method_that_is_not_played_says_so(world: World) -> None:
    assert refusal(world.users.watch(userId="me", body={})).status_code == 501
    assert world.gmail.quota.calls["watch"] == 1


def batch_of(world: World, requests: list[Any]) -> dict[str, Any]:
    """Each inner answer or error by the request's number."""
    found: dict[str, Any] = {}

    def told(name: str, answer: Any, error: Any) -> None:
        found[name] = error or answer

    batch = BatchHttpRequest(callback=told, batch_uri=f"{world.gmail.url}/batch/gmail/v1")
    for number, request in enumerate(requests):
        batch.add(request, request_id=str(number))
    batch.execute(http=world.service._http)  # noqa: SLF001 - the client offers no other way to the same connection
    return found


def test_a_batch_answers_each_call_for_itself(world: World) -> None:
    """Inner failures reach their own call, the whole is 200, and each is charged."""
    asked = world.gmail.mailbox.deliver(mail(message_id="<ask@northgate.example>", body="long words " * 100))
    world.gmail.quota.reset()
    raw = coded(world.answer())
    found = batch_of(
        world,
        [
            world.users.messages().get(userId="me", id=asked.id),
            world.users.messages().get(userId="me", id="19cadc69a800abcd"),
            world.users.drafts().create(userId="me", body={"message": {"raw": raw, "threadId": asked.thread_id}}),
        ],
    )
    assert found["0"]["id"] == asked.id
    assert found["1"].status_code == 404
    assert found["2"]["message"]["threadId"] == asked.thread_id
    assert world.gmail.quota.calls == {"messages.get": 2, "drafts.create": 1}


def test_the_credentials_of_a_batch_hold_for_its_calls(world: World) -> None:
    inner = b"Content-Type: application/http\r\nContent-ID: <1>\r\n\r\nGET /gmail/v1/users/me/profile HTTP/1.1\r\n\r\n"
    body = b"--b\r\n" + inner + b"--b--"
    kind = 'multipart/mixed; boundary="b"'
    token = bearer(world, "readonly")
    status, _, answer = plain(world, "POST", "/batch", body, Authorization=token, Content_Type=kind)
    assert status == 200
    assert b"HTTP/1.1 200 OK" in answer
    assert b"HTTP/1.1 401" in plain(world, "POST", "/batch", body, Content_Type=kind)[2]


def test_a_batch_of_more_than_a_hundred_is_refused(world: World) -> None:
    with pytest.raises((BatchError, HttpError)):
        batch_of(world, [world.users.getProfile(userId="me") for _ in range(101)])


def test_connections_are_kept_and_serve_many_requests(world: World) -> None:
    connection = http.client.HTTPConnection(world.gmail.url.removeprefix("http://"), timeout=10)
    token = bearer(world, "readonly")
    ports = set()
    for _ in range(3):
        connection.request("GET", "/gmail/v1/users/me/profile", headers={"Authorization": token})
        assert json.loads(connection.getresponse().read())["emailAddress"] == PRIYA
        ports.add(connection.sock.getsockname())
    assert len(ports) == 1
    connection.close()


def test_many_clients_at_once_get_whole_answers(world: World, tmp_path: Path) -> None:
    def drafts(number: int) -> set[str]:
        client = world.client(tmp_path / "token.json")
        made = set()
        for _ in range(5):
            body = {"message": {"raw": coded(mail(f"Mail {number}", sender=""))}}
            made.add(client.users().drafts().create(userId="me", body=body).execute()["id"])
        client.close()
        return made

    start = world.profile_id()
    with ThreadPoolExecutor(4) as pool:
        made = set.union(*pool.map(drafts, range(4)))
    assert len(made) == 20
    assert len(world.changes(start)) == 20
    ids = [int(record["id"]) for record in world.history(start)["history"]]
    assert ids == sorted(set(ids))
