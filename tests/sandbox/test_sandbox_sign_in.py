"""Google's sign-in pages as the sandbox plays them (RFC 6749, RFC 7636, guide "OAuth 2.0 for desktop apps")."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httplib2
import pytest
from google.auth.exceptions import RefreshError
from google_auth_oauthlib.flow import InstalledAppFlow
from sandbox_world import SCOPE, World, opened

SCOPES = [f"{SCOPE}readonly", f"{SCOPE}compose"]
BACK = "http://localhost:8123/"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as found:
        yield found


@pytest.fixture
def flow(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Google's own flow over a client file of ours; plain http is for tests alone."""
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    monkeypatch.setenv("OAUTHLIB_RELAX_TOKEN_SCOPE", "1")
    world.gmail.write_client(tmp_path / "client.json")
    return InstalledAppFlow.from_client_secrets_file(str(tmp_path / "client.json"), SCOPES, redirect_uri=BACK)


def consent(flow: Any) -> str:
    """Where the browser is sent after the consent page."""
    url, _ = flow.authorization_url(access_type="offline", prompt="consent")
    browser = httplib2.Http()
    browser.follow_redirects = False
    answer, _ = browser.request(url)
    browser.close()
    assert answer.status == 302
    return str(answer["location"])


def test_a_person_signs_in_and_the_tokens_serve(world: World, flow: Any) -> None:
    flow.fetch_token(authorization_response=consent(flow))
    assert world.gmail.grants.scopes_of(flow.credentials.token) == frozenset(SCOPES)
    assert flow.credentials.refresh_token


def test_a_code_serves_once(flow: Any) -> None:
    back = consent(flow)
    flow.fetch_token(authorization_response=back)
    with pytest.raises(Exception, match="invalid_grant"):
        flow.fetch_token(authorization_response=back)


def test_a_code_serves_only_where_it_was_sent(flow: Any) -> None:
    back = consent(flow)
    flow.redirect_uri = "http://localhost:9999/"
    with pytest.raises(Exception, match="invalid_grant"):
        flow.fetch_token(authorization_response=back)


def test_a_code_serves_only_who_knows_the_verifier(flow: Any) -> None:
    back = consent(flow)
    flow.code_verifier = "x" * 60
    with pytest.raises(Exception, match="invalid_grant"):
        flow.fetch_token(authorization_response=back)


def test_a_person_may_tick_less_or_refuse(world: World, flow: Any) -> None:
    """Granular consent: any scope but sign-in can be unticked."""
    world.gmail.grants.consent = frozenset({f"{SCOPE}readonly"})
    flow.fetch_token(authorization_response=consent(flow))
    assert flow.credentials.granted_scopes == [f"{SCOPE}readonly"]
    world.gmail.grants.consent = frozenset()
    assert parse_qs(urlsplit(consent(flow)).query)["error"] == ["access_denied"]


def test_a_repeated_consent_may_bring_no_refresh_token(world: World, flow: Any) -> None:
    world.gmail.grants.consent_gives_refresh = False
    flow.fetch_token(authorization_response=consent(flow))
    assert flow.credentials.refresh_token is None


def test_a_refresh_token_can_rotate(world: World, tmp_path: Path) -> None:
    world.gmail.grants.rotates = True
    world.gmail.write_token(tmp_path / "mine.json")
    client = world.client(tmp_path / "mine.json")
    world.gmail.grants.end_access()
    client.users().getProfile(userId="me").execute()
    credentials = client._http.credentials  # noqa: SLF001 - where the client keeps them
    assert credentials.refresh_token != json.loads((tmp_path / "mine.json").read_text())["refresh_token"]
    client.close()
    late = world.client(tmp_path / "mine.json")
    with pytest.raises(RefreshError, match="invalid_grant"):
        late.users().getProfile(userId="me").execute()
    late.close()


def test_a_wider_scope_than_granted_is_refused(world: World, tmp_path: Path) -> None:
    world.gmail.write_token(tmp_path / "mine.json", scopes=[f"{SCOPE}readonly"])
    content = json.loads((tmp_path / "mine.json").read_text())
    (tmp_path / "mine.json").write_text(json.dumps(content | {"scopes": SCOPES}))
    world.gmail.grants.end_access()
    client = world.client(tmp_path / "mine.json")
    with pytest.raises(RefreshError, match="invalid_scope"):
        client.users().getProfile(userId="me").execute()
    client.close()


def test_the_token_file_is_google_auths_own_form_and_private(world: World, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    world.gmail.write_token(path, expiry=datetime(2026, 3, 2, 10, tzinfo=UTC))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    content = json.loads(path.read_text())
    assert content["expiry"] == "2026-03-02T10:00:00Z"
    assert content["token_uri"] == f"{world.gmail.url}/token"
    assert set(content["scopes"]) == set(SCOPES)


def test_an_access_token_ends_after_an_hour(world: World) -> None:
    now = [0.0]
    grants = type(world.gmail.grants)(0, lambda: now[0])
    token, _ = grants.grant()
    now[0] = 3598
    assert grants.scopes_of(token)
    now[0] = 3599
    assert grants.scopes_of(token) is None


def test_revoking_ends_all(world: World) -> None:
    browser = httplib2.Http()
    browser.request(f"{world.gmail.url}/revoke", "POST", "token=x")
    browser.close()
    with pytest.raises(RefreshError):
        world.profile_id()
