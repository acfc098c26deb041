"""Signing in against the embedded Google: consent, scopes, the file, and what can go wrong (GMAIL.md 65-85)."""

from __future__ import annotations

import json
import os
import socket
import stat
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from followup_daemon import gmail
from followup_daemon.errors import AuthExpired, FollowupError, Unreachable, UserError
from followup_daemon.gmail import client_file, sign_in
from followup_daemon.gmail.token_file import COMPOSE, READONLY
from followup_daemon.sandbox import Sandbox

NOW = datetime(2026, 3, 9, 8, tzinfo=UTC)


@pytest.fixture
def google(tmp_path: Path) -> Iterator[Sandbox]:
    """An account, and the client file of an app that may ask for it."""
    with Sandbox("priya@mail.example", lambda: NOW) as found:
        found.write_client(tmp_path / "client_secret.json")
        yield found


def visit(url: str) -> int:
    """What a browser gets, redirects followed."""
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - a loopback address
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        refused.close()
        return int(refused.code)


def agrees(url: str, port: int) -> None:
    """The owner opens the link and agrees."""
    threading.Thread(target=visit, args=(url,), daemon=True).start()


def signed_in(google: Sandbox, folder: Path, tell: Callable[[str, int], None] = agrees, **more: Any) -> Path:
    sign_in.sign_in(
        folder / "client_secret.json",
        folder / "private" / "token.json",
        tell,
        now=NOW,
        api_endpoint=google.url,
        **more,
    )
    return folder / "private" / "token.json"


def test_the_owner_agrees_and_the_mailbox_opens(google: Sandbox, tmp_path: Path) -> None:
    token = signed_in(google, tmp_path)
    kept = json.loads(token.read_text())
    assert kept["refresh_token"]
    assert sorted(kept["granted_scopes"]) == sorted([READONLY, COMPOSE])
    assert kept["signed_in_at"] == "2026-03-09T08:00:00Z"
    assert stat.S_IMODE(token.stat().st_mode) == 0o600
    assert stat.S_IMODE(token.parent.stat().st_mode) == 0o700
    with closing(gmail.connect(token, api_endpoint=google.url)) as mailbox:
        assert mailbox.profile().address == "priya@mail.example"


def test_fact_68_pkce_state_offline_and_a_loopback_address(google: Sandbox, tmp_path: Path) -> None:
    asked: dict[str, list[str]] = {}

    def look(url: str, port: int) -> None:
        asked.update(parse_qs(urlsplit(url).query))
        assert asked["redirect_uri"] == [f"http://127.0.0.1:{port}/"]
        agrees(url, port)

    signed_in(google, tmp_path, look)
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["code_challenge"][0]) == 43
    assert len(asked["state"][0]) >= 20
    assert asked["access_type"] == ["offline"]
    assert asked["scope"][0].split() == [READONLY, COMPOSE]


def test_fact_68_a_look_for_an_icon_and_a_stranger_do_not_use_up_the_one_answer(
    google: Sandbox, tmp_path: Path
) -> None:
    def knock(url: str, port: int) -> None:
        def first_others() -> None:
            at = f"http://127.0.0.1:{port}"
            assert visit(f"{at}/favicon.ico") == 404
            assert visit(f"{at}/?state=guessed&code=4/stolen") == 404
            assert visit(url) == 200

        threading.Thread(target=first_others, daemon=True).start()

    assert signed_in(google, tmp_path, knock).exists()


def test_fact_69_consent_is_always_asked_anew_and_a_result_without_a_refresh_token_is_refused(
    google: Sandbox, tmp_path: Path
) -> None:
    prompts: list[str] = []

    def look(url: str, port: int) -> None:
        prompts.extend(parse_qs(urlsplit(url).query)["prompt"])
        agrees(url, port)

    google.grants.consent_gives_refresh = False
    with pytest.raises(AuthExpired, match=r"no refresh token.*myaccount"):
        signed_in(google, tmp_path, look)
    assert prompts == ["consent"]
    assert not (tmp_path / "private" / "token.json").exists()


@pytest.mark.parametrize(
    ("ticked", "missing", "feature"),
    [({READONLY}, "gmail.compose", "put drafts into Gmail"), ({COMPOSE}, "gmail.readonly", "read your mail")],
)
def test_facts_76_to_78_a_box_left_unticked_is_named_with_what_cannot_be_done_and_the_old_sign_in_stays(
    google: Sandbox, tmp_path: Path, ticked: set[str], missing: str, feature: str
) -> None:
    token = signed_in(google, tmp_path)
    before = token.read_text()
    google.grants.consent = frozenset(ticked)
    with pytest.raises(AuthExpired, match=f"{missing}.*{feature}.*tick both"):
        signed_in(google, tmp_path)
    assert token.read_text() == before


def test_a_no_is_told_as_such(google: Sandbox, tmp_path: Path) -> None:
    google.grants.consent = frozenset()
    with pytest.raises(UserError, match="came back with a no"):
        signed_in(google, tmp_path)


def test_nobody_comes_back_and_ctrl_c_ends_the_wait(google: Sandbox, tmp_path: Path) -> None:
    stop = threading.Event()
    with pytest.raises(UserError, match="Nobody came back"):
        signed_in(google, tmp_path, lambda url, port: stop.set(), stop=stop)


def test_fact_84_a_port_that_is_taken_is_named(google: Sandbox, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UserError, match=r"Port \d+ of this machine cannot be used.*--port"):
            signed_in(google, tmp_path, port=taken.getsockname()[1])


def test_fact_83_the_port_can_be_chosen_for_a_tunnel(google: Sandbox, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told: list[int] = []

    def look(url: str, at: int) -> None:
        told.append(at)
        agrees(url, at)

    signed_in(google, tmp_path, look, port=port)
    assert told == [port]


def test_fact_85_what_others_could_read_is_closed_to_them_and_told(google: Sandbox, tmp_path: Path) -> None:
    token = signed_in(google, tmp_path)
    token.chmod(0o644)
    token.parent.chmod(0o755)
    told = sign_in.sign_in(tmp_path / "client_secret.json", token, agrees, now=NOW, api_endpoint=google.url)
    assert told.repaired == (token.parent, token)
    assert stat.S_IMODE(token.stat().st_mode) == 0o600


def test_the_environment_is_left_as_it_was(google: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OAUTHLIB_RELAX_TOKEN_SCOPE", "0")
    monkeypatch.delenv("OAUTHLIB_INSECURE_TRANSPORT", raising=False)
    signed_in(google, tmp_path)
    assert os.environ["OAUTHLIB_RELAX_TOKEN_SCOPE"] == "0"
    assert "OAUTHLIB_INSECURE_TRANSPORT" not in os.environ


def test_a_client_that_google_does_not_know_is_told(google: Sandbox, tmp_path: Path) -> None:
    client = tmp_path / "client_secret.json"
    held = json.loads(client.read_text())
    held["installed"]["client_secret"] = "another"
    client.write_text(json.dumps(held))
    with pytest.raises(UserError, match="does not know the OAuth client"):
        signed_in(google, tmp_path)


def test_a_server_that_is_gone_before_the_code_is_exchanged_is_no_traceback(google: Sandbox, tmp_path: Path) -> None:
    client = tmp_path / "client_secret.json"
    held = json.loads(client.read_text())
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        held["installed"]["token_uri"] = f"http://127.0.0.1:{nobody.getsockname()[1]}/token"
    client.write_text(json.dumps(held))
    with pytest.raises(Unreachable, match="could not be reached"):
        signed_in(google, tmp_path)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "There is no OAuth client file"),
        ("{", "is no JSON"),
        ("[]", "is no JSON object"),
        ('{"web": {}}', "of type Web application"),
        ('{"refresh_token": "1//x"}', "is no OAuth client, but a token"),
        ('{"type": "service_account"}', "service account"),
        ("{}", "has no part `installed`"),
        ('{"installed": {"client_id": "7-a"}}', "has no `client_secret`"),
    ],
)
def test_a_client_file_that_does_not_serve_is_named_with_the_remedy(
    tmp_path: Path, content: str | None, why: str
) -> None:
    path = tmp_path / "client_secret.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(UserError, match=why) as fault:
        client_file.read(path)
    assert str(path) in str(fault.value)


def test_fact_65_addresses_in_the_client_file_are_googles_own_whatever_it_says(tmp_path: Path) -> None:
    path = tmp_path / "client_secret.json"
    told = {
        "client_id": "7-a",
        "client_secret": "s",
        "auth_uri": "https://evil.example",
        "token_uri": "https://e.example",
    }
    path.write_text(json.dumps({"installed": told}))
    read = client_file.read(path)["installed"]
    assert read["auth_uri"] == "https://accounts.google.com/o/oauth2/auth"
    assert read["token_uri"] == "https://oauth2.googleapis.com/token"
    with pytest.raises(FollowupError, match="not on this machine"):
        client_file.read(path, "http://127.0.0.1:8025")
