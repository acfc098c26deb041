"""Signing in at a server that was not written here: consent on loopback, PKCE, a new access token, a refused one."""

from __future__ import annotations

import json
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlencode, urljoin

import pytest
from emulate_server import Emulated, emulated

from followup_daemon import gmail
from followup_daemon.errors import AuthExpired
from followup_daemon.gmail.sign_in import sign_in

OWNER = "priya@gmail.example"
NOW = datetime(2026, 3, 9, 8, tzinfo=UTC)
LONG_AGO = "2020-01-01T00:00:00Z"


@pytest.fixture
def google(tmp_path: Path) -> Iterator[Emulated]:
    with emulated(tmp_path, OWNER, "Priya Raman", lambda: NOW) as server:
        addresses = {"auth_uri": f"{server.url}/o/oauth2/v2/auth", "token_uri": f"{server.url}/oauth2/token"}
        client = {"client_id": "a-client", "client_secret": "a-secret", **addresses}
        (tmp_path / "client_secret.json").write_text(json.dumps({"installed": client}))
        yield server


class Forms(HTMLParser):
    """The forms of a page: where each goes, and its fields."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append((given["action"], {}))
        elif tag == "input":
            self.found[-1][1][given["name"]] = given["value"]


def choose_account(url: str, _port: int) -> None:
    """The owner opens the link and presses the button with her account; the browser follows to our address."""

    def browse() -> None:
        forms = Forms()
        with urllib.request.urlopen(url, timeout=10) as page:  # noqa: S310 - a loopback address
            forms.feed(page.read().decode())
        ((action, fields),) = [form for form in forms.found if form[1]["email"] == OWNER]
        with urllib.request.urlopen(urljoin(url, action), urlencode(fields).encode(), timeout=10):  # noqa: S310
            pass

    threading.Thread(target=browse, daemon=True).start()


def signed_in(google: Emulated, folder: Path) -> Path:
    token = folder / "private" / "token.json"
    sign_in(folder / "client_secret.json", token, choose_account, now=NOW, api_endpoint=google.url)
    return token


def test_fact_68_its_consent_page_leads_back_and_the_mailbox_opens(google: Emulated, tmp_path: Path) -> None:
    """It checks the PKCE verifier against the challenge, and our side the state."""
    token = signed_in(google, tmp_path)
    assert json.loads(token.read_text())["granted_scopes"] == sorted(gmail.SCOPES)
    with closing(gmail.connect(token, api_endpoint=google.url)) as box:
        assert box.profile().address == OWNER


def test_fact_82_a_new_access_token_is_asked_for_and_kept(google: Emulated, tmp_path: Path) -> None:
    token = signed_in(google, tmp_path)
    before = json.loads(token.read_text())
    token.write_text(json.dumps({**before, "expiry": LONG_AGO}))
    with closing(gmail.connect(token, api_endpoint=google.url)) as box:
        assert box.profile().address == OWNER
    after = json.loads(token.read_text())
    assert after["token"] != before["token"]
    assert after["refresh_token"] == before["refresh_token"]
    assert after["expiry"] != LONG_AGO


def test_fact_81_a_refresh_token_that_it_does_not_know_means_signing_in_again(google: Emulated, tmp_path: Path) -> None:
    token = signed_in(google, tmp_path)
    token.write_text(json.dumps({**json.loads(token.read_text()), "expiry": LONG_AGO, "refresh_token": "withdrawn"}))
    with (
        closing(gmail.connect(token, api_endpoint=google.url)) as box,
        pytest.raises(AuthExpired, match="invalid_grant"),
    ):
        box.profile()
