"""Faults that a test can switch on, as Google's own client meets them."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httplib2
import pytest
from google.auth.exceptions import RefreshError
from googleapiclient.errors import HttpError
from sandbox_world import World, coded, opened

from followup_daemon.sandbox import Fault
from followup_daemon.sandbox.faults import Faults


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


def create(world: World) -> Any:
    return world.users.drafts().create(userId="me", body={"message": {"raw": coded(world.answer())}})


def drafts(world: World) -> int:
    return len(world.gmail.mailbox.drafts)


def test_a_lost_answer_makes_the_client_create_twice(world: World) -> None:
    """httplib2 sends a POST again when the connection closes unanswered, even with no retries asked for."""
    world.gmail.faults.add(Fault("lost_answer", method="drafts.create"))
    create(world).execute(num_retries=0)
    assert drafts(world) == 2
    assert world.gmail.quota.calls["drafts.create"] == 2


def test_an_answer_lost_twice_is_an_error_after_two_drafts(world: World) -> None:
    world.gmail.faults.add(Fault("lost_answer", method="drafts.create", times=2))
    with pytest.raises((http.client.HTTPException, OSError)):
        create(world).execute()
    assert drafts(world) == 2


def test_a_connection_closed_before_the_act_leaves_nothing(world: World) -> None:
    world.gmail.faults.add(Fault("closed", method="drafts.create", times=2))
    with pytest.raises((http.client.HTTPException, OSError)):
        create(world).execute()
    assert drafts(world) == 0


@pytest.mark.parametrize(("kind", "made"), [("reset", 0), ("reset_after", 1)])
def test_a_reset_is_an_error_at_once(world: World, kind: Any, made: int) -> None:
    """A TCP reset is not tried again by httplib2."""
    world.profile_id()
    world.gmail.faults.add(Fault(kind, method="drafts.create"))
    with pytest.raises(ConnectionResetError):
        create(world).execute()
    assert (drafts(world), world.gmail.quota.calls["drafts.create"]) == (made, 1)


def test_half_an_answer_is_an_error(world: World) -> None:
    world.gmail.faults.add(Fault("half_answer", method="drafts.create", times=2))
    with pytest.raises((http.client.IncompleteRead, httplib2.HttpLib2Error, OSError)):
        create(world).execute()
    assert drafts(world) >= 1


def test_a_late_answer_is_a_timeout_after_the_act(world: World) -> None:
    client = httplib2.Http(timeout=0.2)
    token = world.gmail.grants.grant()[0]
    world.gmail.faults.add(Fault("late", method="drafts.create", seconds=0.6))
    body = json.dumps({"message": {"raw": coded(world.answer())}})
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    with pytest.raises(TimeoutError):
        client.request(f"{world.gmail.url}/gmail/v1/users/me/drafts", "POST", body, headers)
    client.close()
    assert drafts(world) == 1


def test_a_slow_server_answers_all_the_same(world: World) -> None:
    world.gmail.faults.add(Fault("slow", method="getProfile", seconds=0.1))
    before = time.monotonic()
    assert world.profile_id()
    assert time.monotonic() - before >= 0.1


@pytest.mark.parametrize(
    ("kind", "status", "reason"),
    [
        ("rate_limited", 403, "rateLimitExceeded"),
        ("user_rate_limited", 403, "userRateLimitExceeded"),
        ("daily_limit", 403, "dailyLimitExceeded"),
        ("too_many", 429, "rateLimitExceeded"),
        ("no_scope", 403, "insufficientPermissions"),
        ("not_configured", 403, "accessNotConfigured"),
        ("domain_policy", 403, "domainPolicy"),
        ("mailbox_off", 400, "failedPrecondition"),
        ("bad_request", 400, "invalidArgument"),
        ("not_found", 404, "notFound"),
        ("server_error", 503, "backendError"),
    ],
)
def test_an_error_before_the_act_leaves_nothing(world: World, kind: Any, status: int, reason: str) -> None:
    world.gmail.faults.add(Fault(kind, method="drafts.create"))
    with pytest.raises(HttpError) as failed:
        create(world).execute()
    assert failed.value.status_code == status
    assert json.loads(failed.value.content)["error"]["errors"][0]["reason"] == reason
    assert drafts(world) == 0
    create(world).execute()
    assert drafts(world) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_server_error_can_come_after_the_act(world: World, status: int) -> None:
    world.gmail.faults.add(Fault("server_error_after", method="drafts.create", status=status))
    with pytest.raises(HttpError) as failed:
        create(world).execute()
    assert failed.value.status_code == status
    assert drafts(world) == 1


def test_odd_bodies(world: World) -> None:
    """A list for an error makes the client's own retry check raise; a proxy's page is no JSON at all."""
    world.gmail.faults.add(Fault("html_error", method="getProfile"))
    with pytest.raises(HttpError) as failed:
        world.profile_id()
    assert failed.value.status_code == 502
    world.gmail.faults.add(Fault("odd_error", method="getProfile"))
    with pytest.raises((HttpError, TypeError, IndexError, AttributeError)):
        world.profile_id()


@pytest.mark.parametrize("kind", ["garbage", "empty_body"])
def test_what_is_no_json_comes_out_of_the_client_as_text(world: World, kind: Any) -> None:
    """The client passes a body that it cannot read on as it is: the caller must look."""
    world.gmail.faults.add(Fault(kind, method="drafts.create"))
    assert isinstance(create(world).execute(), str)
    assert drafts(world) == 1


def test_an_unknown_token_is_refreshed_and_the_call_made_again(world: World) -> None:
    """On 401 the client refreshes by itself, twice at most, then the error surfaces."""
    world.gmail.grants.end_access()
    assert world.profile_id()
    assert world.gmail.quota.calls["token"] == 1
    world.gmail.faults.add(Fault("unauthorized", method="getProfile", times=9))
    world.gmail.quota.reset()
    with pytest.raises(HttpError) as failed:
        world.profile_id()
    assert failed.value.status_code == 401
    assert (world.gmail.quota.calls["getProfile"], world.gmail.quota.calls["token"]) == (3, 2)


def test_withdrawn_access_is_invalid_grant(world: World) -> None:
    world.gmail.grants.revoke()
    with pytest.raises(RefreshError, match="invalid_grant") as failed:
        world.profile_id()
    assert not failed.value.retryable


def test_invalid_grant_can_come_once(world: World) -> None:
    world.gmail.grants.end_access()
    world.gmail.faults.add(Fault("invalid_grant", method="token"))
    with pytest.raises(RefreshError):
        world.profile_id()
    assert world.profile_id()


def test_an_expired_history_can_come_once(world: World) -> None:
    start = world.profile_id()
    world.gmail.faults.add(Fault("history_expired", method="history.list"))
    with pytest.raises(HttpError) as failed:
        world.history(start)
    assert failed.value.status_code == 404
    assert world.changes(start) == []


def test_a_stale_list_lacks_what_came_of_late(world: World) -> None:
    asked = world.asked()
    world.gmail.faults.add(Fault("stale_search", method="messages.list", seconds=30))
    assert world.listed() == []
    assert world.listed() == [asked.id]


def test_a_fault_waits_for_its_method_and_its_turn() -> None:
    faults = Faults()
    faults.add(Fault("not_found", method="messages.*", skip=1, times=2))
    faults.add(Fault("too_many"))
    kinds = [fault.kind if (fault := faults.take(name)) else None for name in ("messages.get",) * 4 + ("getProfile",)]
    assert kinds == ["too_many", "not_found", "not_found", None, None]
    assert faults.pending == 0
    faults.add(Fault("reset", times=5))
    faults.clear()
    assert faults.take("getProfile") is None


def test_a_fault_of_our_own_is_an_internal_error_and_counted(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world.gmail.mailbox, "messages", None)
    with pytest.raises(HttpError) as failed:
        world.listed()
    assert failed.value.status_code == 500
    assert world.gmail.quota.calls["internal_error"] == 1


def test_after_the_end_nobody_answers(tmp_path: Path) -> None:
    with opened(tmp_path) as world:
        world.profile_id()
        host = world.gmail.url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=5)
    with pytest.raises(ConnectionRefusedError):
        connection.request("GET", "/")
