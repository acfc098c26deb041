from __future__ import annotations

import json
import logging
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from gmail_world import World, a_reply, world
from google.oauth2.credentials import Credentials

from followup_daemon import gmail
from followup_daemon.errors import AuthExpired, FollowupError, RateLimited, Unreachable, UserError
from followup_daemon.gmail import token_file
from followup_daemon.gmail.token_file import COMPOSE, READONLY, SCOPES
from followup_daemon.sandbox import Fault

TOKEN: dict[str, Any] = {
    "token": "ya29.access",
    "refresh_token": "1//refresh",
    "client_id": "7-a.apps.googleusercontent.example",
    "client_secret": "GOCSPX-secret",
    "scopes": list(SCOPES),
}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as found:
        yield found


def written(folder: Path, **changes: Any) -> Path:
    path = folder / "token.json"
    kept = {key: value for key, value in (TOKEN | changes).items() if value is not ...}
    path.write_text(json.dumps(kept))
    path.chmod(0o600)
    return path


def held(place: World) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(place.token_file.read_text())
    return found


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# Reading the file


def test_the_sign_in_asks_for_reading_and_composing_and_nothing_else() -> None:
    """Promise 2."""
    assert SCOPES == (
        "https://www.googleapis.com/auth/gmail.readonly",
        "https://www.googleapis.com/auth/gmail.compose",
    )


def test_without_a_token_file_the_owner_is_told_which_file_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(AuthExpired, match=r"token\.json.*followup-daemon auth"):
        gmail.connect(tmp_path / "token.json")


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"", "no JSON"),
        (b"{", "no JSON"),
        (b"\xff\xfe\x00", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "no JSON object"),
        (b'"token"', "no JSON object"),
        (b" " * 2_000_000, "no JSON"),
    ],
)
def test_a_file_that_is_no_token_is_named_with_what_is_wrong(content: bytes, named: str, tmp_path: Path) -> None:
    path = tmp_path / "token.json"
    path.write_bytes(content)
    with pytest.raises(UserError, match=named) as fault:
        gmail.connect(path)
    assert str(path) in str(fault.value)
    assert "followup-daemon auth" in str(fault.value)


@pytest.mark.parametrize("key", ["refresh_token", "client_id", "client_secret"])
def test_a_key_that_is_missing_is_named(key: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=f"`{key}`"):
        gmail.connect(written(tmp_path, **{key: ...}))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("token", 5),
        ("refresh_token", ["1//refresh"]),
        ("client_id", {}),
        ("expiry", "tomorrow"),
        ("expiry", "2026-13-40T00:00:00Z"),
        ("expiry", 1773306000),
        ("scopes", 7),
        ("scopes", [1, 2]),
        ("token_uri", 4),
    ],
)
def test_a_value_of_the_wrong_kind_is_named_by_its_key(key: str, value: object, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=f"`{key}`"):
        gmail.connect(written(tmp_path, **{key: value}))


def test_neither_token_nor_refresh_token_is_of_no_use(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="neither"):
        gmail.connect(written(tmp_path, token=None, refresh_token=None))


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"scopes": [READONLY]}, "gmail.compose"),
        ({"scopes": f"{COMPOSE} openid"}, "gmail.readonly"),
        ({"scopes": []}, "gmail.readonly and gmail.compose"),
        ({"scopes": list(SCOPES), "granted_scopes": [READONLY]}, "gmail.compose"),
    ],
)
def test_fact_79_a_sign_in_that_allows_too_little_says_which_box_to_tick(
    changes: dict[str, Any], named: str, tmp_path: Path
) -> None:
    """What was granted counts: the owner may have unticked one."""
    with pytest.raises(AuthExpired, match=named):
        gmail.connect(written(tmp_path, **changes))


def test_a_file_that_does_not_name_its_scopes_is_believed(tmp_path: Path) -> None:
    assert gmail.load(written(tmp_path, scopes=...)).scopes is None


@pytest.mark.parametrize(
    ("text", "naive"),
    [
        ("2026-03-12T09:30:00Z", "2026-03-12T09:30:00"),
        ("2026-03-12T09:30:00.123456Z", "2026-03-12T09:30:00.123456"),
        ("2026-03-12T09:30:00", "2026-03-12T09:30:00"),
        ("2026-03-12T04:30:00-05:00", "2026-03-12T09:30:00"),
    ],
)
def test_fact_82_the_expiry_is_utc_as_google_writes_it(text: str, naive: str, tmp_path: Path) -> None:
    assert str(gmail.load(written(tmp_path, expiry=text)).expiry) == naive.replace("T", " ")


def test_fact_85_a_token_that_others_could_read_is_made_the_owners_alone(tmp_path: Path) -> None:
    """Promise 5."""
    path = written(tmp_path)
    path.chmod(0o644)
    gmail.load(path)
    assert mode(path) == 0o600


def test_a_folder_in_place_of_the_file_is_one_clear_message(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        gmail.connect(tmp_path)


# Where a new token comes from


def test_fact_64_with_gmail_itself_the_files_token_uri_counts_for_nothing(tmp_path: Path) -> None:
    """A file from elsewhere must not lead the client secret astray; google-auth does the same."""
    found = gmail.load(written(tmp_path, token_uri="https://token.example/steal"))
    assert found.token_uri == "https://oauth2.googleapis.com/token"


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("http://127.0.0.1:9/oauth", "http://127.0.0.1:9/oauth"),
        ("https://oauth2.googleapis.com/token", "https://oauth2.googleapis.com/token"),
        (None, "http://127.0.0.1:8025/token"),
    ],
)
def test_fact_64_on_this_machine_the_files_token_uri_is_honoured(given: str | None, used: str, tmp_path: Path) -> None:
    assert gmail.load(written(tmp_path, token_uri=given), "http://127.0.0.1:8025/").token_uri == used


def test_a_token_uri_elsewhere_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"token\.example.*`token_uri`"):
        gmail.load(written(tmp_path, token_uri="https://token.example/x"), "http://127.0.0.1:8025")


# Using and refreshing it


def test_a_token_without_expiry_is_used_until_the_server_says_no(place: World) -> None:
    assert "expiry" not in held(place)
    place.box.profile()
    assert "token" not in place.calls
    place.sandbox.grants.end_access()
    place.box.profile()
    assert place.calls["token"] == 1


def test_fact_82_a_token_near_its_end_is_refreshed_first(place: World) -> None:
    place.sandbox.write_token(place.token_file, expiry=datetime.now(UTC) + timedelta(minutes=2))
    place.connect().profile()
    assert (place.calls["token"], place.calls["getProfile"]) == (1, 1)


def test_a_new_token_is_saved_at_once_and_nothing_else_in_the_file_is_lost(place: World) -> None:
    before = held(place) | {"granted_scopes": list(SCOPES), "note": "mine"}
    place.token_file.write_text(json.dumps(before))
    place.sandbox.grants.end_access()
    place.sandbox.faults.add(Fault("mailbox_off", "getProfile", skip=1))
    with pytest.raises(FollowupError):
        place.box.profile()
    after = held(place)
    assert after["token"] != before["token"]
    assert {key for key in after if after[key] != before.get(key)} == {"token", "expiry"}
    assert mode(place.token_file) == 0o600
    assert [one.name for one in place.folder.iterdir()] == ["token.json"]
    place.connect().profile()
    assert place.calls["token"] == 1


def test_fact_82_a_refresh_token_that_rotates_is_saved(place: World) -> None:
    place.sandbox.grants.rotates = True
    for _ in range(3):
        place.sandbox.grants.end_access()
        place.connect().profile()
    assert place.calls["token"] == 3


def test_a_token_that_another_process_renewed_is_taken_over_without_asking(place: World) -> None:
    place.sandbox.grants.end_access()
    place.connect().profile()
    assert place.calls["token"] == 1
    place.box.profile()
    assert place.calls["token"] == 1


def test_of_two_processes_that_refresh_at_once_the_slower_takes_over_what_the_faster_got(
    place: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With rotating refresh tokens the slower one is refused, though nobody withdrew anything."""
    place.sandbox.grants.rotates = True
    place.sandbox.grants.end_access()
    ask = Credentials.refresh
    faster = place.connect()

    def overtaken(self: Credentials, request: object) -> None:
        monkeypatch.setattr(Credentials, "refresh", ask)
        faster.profile()
        ask(self, request)  # type: ignore[no-untyped-call]

    monkeypatch.setattr(Credentials, "refresh", overtaken)
    assert place.box.profile()
    assert place.calls["token"] == 2


def test_a_new_sign_in_is_seen_by_the_daemon_that_runs(place: World) -> None:
    place.box.profile()
    place.sandbox.grants.revoke()
    with pytest.raises(AuthExpired):
        place.box.profile()
    place.sandbox.write_token(place.token_file)
    assert place.box.profile()


def test_facts_70_and_80_and_81_a_refused_token_is_kept_and_every_pass_tries_it_again(place: World) -> None:
    before = place.token_file.read_bytes()
    place.sandbox.grants.end_access()
    place.sandbox.faults.add(Fault("invalid_grant", "token", times=2))
    for _ in range(2):
        with pytest.raises(AuthExpired) as fault:
            place.box.profile()
        assert place.token_file.read_bytes() == before
    assert place.box.profile()
    told = str(fault.value)
    assert all(word in told for word in (str(place.token_file), "withdrawn", "followup-daemon auth", "Testing"))


def test_fact_85_what_is_told_and_logged_holds_no_secret(place: World, caplog: pytest.LogCaptureFixture) -> None:
    """Promise 5."""
    caplog.set_level(logging.INFO)
    secrets = [held(place)[key] for key in ("token", "refresh_token", "client_secret")]
    place.sandbox.grants.revoke()
    with pytest.raises(AuthExpired) as fault:
        place.box.profile()
    place.sandbox.write_token(place.token_file)
    place.box.profile()
    told = f"{fault.value!r} {caplog.text}"
    assert not [secret for secret in secrets if secret in told]


@pytest.mark.parametrize(
    "kind", ["closed", "reset", "lost_answer", "half_answer", "garbage", "empty_body", "html_error"]
)
def test_fact_81_trouble_on_the_way_to_the_sign_in_server_is_no_refusal(place: World, kind: Any) -> None:
    before = place.token_file.read_bytes()
    place.sandbox.grants.end_access()
    place.sandbox.faults.add(Fault(kind, "token", times=9))
    with pytest.raises(Unreachable):
        place.box.create_draft(a_reply(place.receive()))
    assert place.token_file.read_bytes() == before
    place.sandbox.faults.clear()
    assert place.box.profile()


def test_facts_53_and_81_a_sign_in_server_out_of_order_is_no_refusal(
    place: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Google's library tries three times by itself, with a second or two between."""
    monkeypatch.setattr("google.auth._exponential_backoff.time.sleep", lambda _: None)
    place.sandbox.grants.end_access()
    place.sandbox.faults.add(Fault("server_error", "token", times=3))
    with pytest.raises(Unreachable, match="out of order"):
        place.box.profile()
    assert place.calls["token"] == 3
    assert place.box.profile()


def test_a_login_page_in_place_of_the_sign_in_server_is_no_refusal(place: World) -> None:
    place.sandbox.grants.end_access()
    place.sandbox.faults.add(Fault("odd_error", "token", times=9))
    with pytest.raises(Unreachable):
        place.box.profile()


def test_a_sign_in_without_a_refresh_token_ends_with_its_hour(place: World) -> None:
    place.token_file.write_text(json.dumps(held(place) | {"refresh_token": None}))
    box = place.connect()
    box.profile()
    place.sandbox.grants.end_access()
    with pytest.raises(AuthExpired, match="refresh_token"):
        box.profile()


def test_a_draft_refused_for_its_sign_in_was_not_made(place: World) -> None:
    place.sandbox.grants.revoke()
    with pytest.raises(AuthExpired):
        place.box.create_draft(a_reply(place.receive()))
    place.sandbox.write_token(place.token_file)
    assert place.box.profile()
    assert place.box.drafts() == ()


def knows_account(place: World) -> bool:
    return place.box.knows_account


def test_nothing_is_read_with_a_new_sign_in_before_it_is_asked_whose_it_is(place: World) -> None:
    """It may be another account's: what stands in its mailbox must not be taken for the owner's."""
    start = place.box.profile().history_id
    assert knows_account(place)
    place.sandbox.grants.revoke()
    place.sandbox.write_token(place.token_file)
    assert not knows_account(place)
    with pytest.raises(Unreachable):
        place.box.changes(start)
    assert not knows_account(place)
    assert place.box.profile()
    assert knows_account(place)
    assert place.box.changes(start)


def test_a_refresh_of_our_own_leaves_no_doubt_whose_mailbox_it_is(place: World) -> None:
    start = place.box.profile().history_id
    place.sandbox.grants.end_access()
    assert place.box.changes(start)
    assert knows_account(place)


def test_a_draft_asked_for_with_an_ended_token_is_made_once(place: World) -> None:
    """The server refused the first request unseen, so the second is no repetition."""
    place.sandbox.grants.end_access()
    place.box.create_draft(a_reply(place.receive()))
    assert len(place.box.drafts()) == 1


def test_too_many_refreshes_are_no_endless_loop(place: World) -> None:
    place.sandbox.faults.add(Fault("unauthorized", "getProfile", times=50))
    with pytest.raises(AuthExpired):
        place.box.profile()
    assert place.calls["getProfile"] <= 3


def test_speaking_to_gmail_loads_neither_requests_nor_the_sign_in_flow() -> None:
    """8 MiB that the daemon would carry day and night for nothing."""
    code = "import sys, followup_daemon.gmail; print({'requests', 'google_auth_oauthlib'} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"


# Writing the file


def test_fact_85_a_write_that_fails_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path)
    before = path.read_bytes()

    def no_room(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(OSError, match="No space"):
        token_file.write(path, {"token": "new"})
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["token.json"]


def test_a_token_file_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    path = written(tmp_path / "there")
    link = tmp_path / "token.json"
    link.symlink_to(path)
    token_file.write(link, {"token": "new"})
    assert link.is_symlink()
    assert json.loads(path.read_text())["token"] == "new"


def test_a_file_that_cannot_be_written_does_not_stop_the_daemon(
    place: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The old refresh token in it is still good; a note says what is wrong."""
    monkeypatch.setattr(token_file, "write", _read_only)
    place.sandbox.grants.end_access()
    assert place.box.profile()
    assert "cannot be written: Read-only file system" in caplog.text


def test_a_rotated_refresh_token_that_cannot_be_saved_is_told_at_once(
    place: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(token_file, "write", _read_only)
    place.sandbox.grants.rotates = True
    place.sandbox.grants.end_access()
    with pytest.raises(UserError, match="Read-only"):
        place.box.profile()


def _read_only(path: Path, changes: object) -> None:
    raise OSError(30, "Read-only file system")


def test_a_rate_limit_is_no_matter_of_the_sign_in(place: World) -> None:
    place.sandbox.faults.add(Fault("daily_limit", "getProfile"))
    with pytest.raises(RateLimited):
        place.box.profile()
