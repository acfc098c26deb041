"""The probe for a real account (tests/live), tried on the embedded server: it tells what that plays, and cleans up."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.sandbox import Sandbox, Switches

LIVE = Path(__file__).parent / "live"
ME = "throwaway@mail.example"
MAIL = (
    b"From: Dana <dana@mail.example>\r\nTo: throwaway@mail.example\r\nSubject: Hi\r\nMessage-ID: <1@mail.example>\r\n"
)


class Google:
    """A server whose clock goes on while the probe waits."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 12, 9, tzinfo=UTC)
        self.server = Sandbox(ME, lambda: self.now)

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def google(tmp_path: Path) -> Iterator[Google]:
    made = Google()
    with made.server as server:
        server.write_token(tmp_path / "token.json")
        server.mailbox.deliver(MAIL + b"\r\nHi")
        made.wait(60)
        server.mailbox.deliver(
            MAIL.replace(b"<1@", b"<2@") + b"In-Reply-To: <1@mail.example>\r\nReferences: <1@mail.example>\r\n\r\nHi"
        )
        yield made


@pytest.fixture
def probe(google: Google, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    monkeypatch.syspath_prepend(LIVE)
    main = importlib.import_module("probe").main

    def run(*more: str, account: str = ME, ask: Callable[[str], object] = print) -> int:
        token, server = str(tmp_path / "token.json"), google.server.url
        found: int = main(["--account", account, "--token", token, "--api-endpoint", server, *more], ask, google.wait)
        return found

    return run


def test_nothing_in_the_folder_is_collected() -> None:
    assert {path.name for path in LIVE.iterdir()} >= {"README.md", "probe.py"}
    assert not [*LIVE.rglob("test_*"), *LIVE.rglob("*_test.py"), *LIVE.rglob("conftest.py")]


def test_without_an_account_it_refuses_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(LIVE)
    with pytest.raises(SystemExit, match="2"):
        importlib.import_module("probe").main(["--token", "token.json"])


def test_in_another_account_than_the_named_one_it_does_nothing(
    google: Google, probe: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert probe(account="owner@mail.example") == 1
    assert "nothing was done" in capsys.readouterr().out
    assert dict(google.server.quota.calls) == {"getProfile": 1}


READINGS: dict[str, Any] = {
    "draft_message_id": ("kept", "replaced"),
    "draft_from": ("kept", "replaced"),
    "payload_headers": ("decoded", "raw"),
    "payload_text": ("utf8", "original"),
    "history_label_ids": ("present", "absent"),
    "history_label_test": ("now", "then"),
    "thread_without_headers": ("ghost", "visible"),
    "second_draft_in_thread": ("visible", "hidden"),
    "rfc822msgid": ("either", "bare"),
    "thread_order": ("oldest_first", "newest_first"),
}
BY_HAND: dict[str, Any] = {
    "draft_id_on_edit": ("stable", "changes"),
    "message_id_on_edit": ("kept", "replaced"),
    "x_headers_on_edit": ("stripped", "kept"),
    "body_on_edit": ("rewrapped", "kept"),
    "thread_on_subject_edit": ("moves", "stays"),
    "send_shows_as": ("added", "relabelled"),
    "message_id_on_send": ("replaced", "kept"),
    "x_headers_on_web_send": ("stripped", "kept"),
    "discard_shows_as": ("deleted", "trashed"),
    "schedule_shows_as": ("deleted", "nothing"),
}


@pytest.mark.parametrize("way", [0, 1], ids=["as documented", "the other way"])
def test_each_reading_is_told_as_the_account_has_it_and_nothing_is_left_behind(
    google: Google, probe: Callable[..., int], capsys: pytest.CaptureFixture[str], way: int
) -> None:
    chosen = {name: readings[way] for name, readings in READINGS.items()}
    google.server.switches = replace(Switches(), **chosen)
    theirs = google.server.owner.save_draft(MAIL + b"\r\nHm")
    assert probe() == 0
    told = capsys.readouterr().out
    answers = dict(line.partition(": ")[2].partition(" (")[0].split(" = ") for line in told.splitlines())
    assert {name: answers.get(name) for name in chosen} == chosen
    assert "not answered" not in told
    assert list(google.server.mailbox.drafts) == [theirs.id]
    assert {"drafts.send", "messages.send", "drafts.update"}.isdisjoint(google.server.quota.calls)


@pytest.mark.parametrize("name", BY_HAND)
@pytest.mark.parametrize("way", [0, 1], ids=["as documented", "the other way"])
def test_what_is_done_by_hand_is_told_as_the_page_has_it(
    google: Google, probe: Callable[..., int], capsys: pytest.CaptureFixture[str], name: str, way: int
) -> None:
    changed: dict[str, Any] = {name: BY_HAND[name][way]}
    google.server.switches = replace(Switches(), **changed)
    assert probe("--by-hand", ask=lambda wish: at_the_page(google, wish)) == 0
    assert f"{name} = {BY_HAND[name][way]}" in capsys.readouterr().out


def at_the_page(google: Google, wish: str) -> None:
    """Do at Gmail's page what the probe asks for."""
    box, owner = google.server.mailbox, google.server.owner
    if "cancel the send" in wish:
        owner.cancel_schedule(next(iter(box.scheduled)))
        return
    titles = {box.held(one.message_id).header("Subject").partition(": ")[2]: key for key, one in box.drafts.items()}
    title = next(one for one in titles if f": {one}'" in wish)
    act: dict[str, Callable[[str], object]] = {
        "edit me": owner.edit_draft,
        "change my subject": lambda key: owner.edit_draft(key, headers={"Subject": "followup-daemon probe: moved"}),
        "send me": owner.send_draft,
        "throw me away": owner.discard_draft,
        "schedule me": lambda key: owner.schedule_draft(key, google.now + timedelta(days=1)),
    }
    act[title](titles[title])


def test_a_fault_in_the_middle_leaves_nothing_behind(
    google: Google, probe: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(wish: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        probe("--by-hand", ask=give_up)
    assert not google.server.mailbox.drafts
