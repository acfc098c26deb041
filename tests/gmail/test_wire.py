"""What httplib2 does on a broken connection, and what we make of it: checked at a server that counts."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import pytest
from gmail_world import DANA, World, a_reply, world

from followup_daemon import gmail
from followup_daemon.errors import Refused, Unreachable
from followup_daemon.gmail.token_file import SCOPES
from followup_daemon.mail import Letter
from followup_daemon.sandbox import Fault
from followup_daemon.sandbox.faults import Kind

LETTER = Letter((DANA,), "Thank you for your time", "Thank you.")
PROFILE = b'{"emailAddress": "priya@gmail.example", "historyId": "7"}'


def answer(body: bytes, status: str = "200 OK", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


@dataclass
class Script:
    """Answers by connection: each gives its answers one after the other, then ends without a word."""

    connections: list[list[bytes]]
    received: list[str] = field(default_factory=list)
    port: int = 0

    def serve(self, listener: socket.socket) -> None:
        for answers in self.connections:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as file:
                for one in [*answers, b""]:
                    self._answer_next(connection, file, one)

    def _answer_next(self, connection: socket.socket, file: IO[bytes], one: bytes) -> None:
        length, first = 0, ""
        while (line := file.readline()) not in (b"", b"\r\n"):
            first = first or line.decode().strip()
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        if first:
            file.read(length)
            self.received.append(first.removesuffix(" HTTP/1.1").partition("?")[0])
            connection.sendall(one)


@contextmanager
def scripted(*connections: list[bytes]) -> Iterator[Script]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        script = Script(list(connections), port=listener.getsockname()[1])
        thread = threading.Thread(target=script.serve, args=(listener,), daemon=True)
        thread.start()
        yield script
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(timeout=5)


def client(script: Script, folder: Path, below: str = "") -> gmail.Gmail:
    token = folder / "token.json"
    scopes = ", ".join(f'"{scope}"' for scope in SCOPES)
    token.write_text(
        f'{{"token": "a", "refresh_token": "b", "client_id": "c", "client_secret": "d", "scopes": [{scopes}]}}'
    )
    pace = gmail.Pace(wait=lambda _: None)
    return gmail.connect(token, api_endpoint=f"http://127.0.0.1:{script.port}{below}", pace=pace, timeout=0.3)


POST = "POST /gmail/v1/users/me/drafts"
GET = "GET /gmail/v1/users/me/profile"


def test_fact_54_a_write_without_an_answer_is_sent_once(tmp_path: Path) -> None:
    """httplib2 by itself would send it again, and the owner would find two drafts."""
    with scripted([], [], []) as script, closing(client(script, tmp_path)) as box:
        with pytest.raises(Unreachable):
            box.create_draft(LETTER)
        assert script.received == [POST]


def test_facts_54_and_55_a_write_never_travels_on_an_old_connection(tmp_path: Path) -> None:
    """After a suspend the server has long closed it: whether it acted would be an open question for nothing."""
    made = b'{"id": "r-1", "message": {"id": "18c2", "threadId": "18c2"}}'
    with scripted([answer(PROFILE)], [answer(made)]) as script, closing(client(script, tmp_path)) as box:
        box.profile()
        assert box.create_draft(LETTER).id == "r-1"
        assert script.received == [GET, POST]


def test_a_read_on_an_old_connection_is_tried_on_a_new_one(tmp_path: Path) -> None:
    with scripted([answer(PROFILE)], [answer(PROFILE)]) as script, closing(client(script, tmp_path)) as box:
        assert box.profile() == box.profile()


@pytest.mark.parametrize("status", ["302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"])
def test_a_redirect_is_followed_by_neither_reads_nor_writes(status: str, tmp_path: Path) -> None:
    """A login page in between must not be shown the token, nor be sent the letter."""
    with scripted([answer(PROFILE)], [answer(PROFILE)]) as elsewhere:
        away = answer(b"", status, f"Location: http://127.0.0.1:{elsewhere.port}/gmail/v1/users/me/profile")
        with scripted([away], [away]) as script, closing(client(script, tmp_path)) as box:
            with pytest.raises(Unreachable, match="login page"):
                box.profile()
            with pytest.raises(Unreachable, match="login page"):
                box.create_draft(LETTER)
        assert elsewhere.received == []


@pytest.mark.parametrize(
    "broken",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 two hundred\r\n\r\n",
        answer(b"\xff\xfe{}"),
        answer(b"[]"),
        answer(b'"made"'),
        answer(b"{}"),
        answer(b'{"id": 5, "message": {}}'),
        answer(b"", "204 No Content"),
    ],
)
def test_a_broken_answer_to_a_write_leaves_its_fate_unknown(broken: bytes, tmp_path: Path) -> None:
    with scripted([broken], [], []) as script, closing(client(script, tmp_path)) as box:
        with pytest.raises(Unreachable):
            box.create_draft(LETTER)
        assert len(script.received) == 1


def test_a_sign_in_server_that_is_out_of_order_withdraws_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """RFC 6749 section 4.1.2.1: its ``error`` is no refusal of the owner's access."""
    monkeypatch.setattr("google.auth._exponential_backoff.time.sleep", lambda _: None)
    later = answer(b'{"error": "temporarily_unavailable"}', "503 Service Unavailable")
    refused = answer(b"{}", "401 Unauthorized")
    with scripted([refused], [later], [later], [later]) as script, closing(client(script, tmp_path)) as box:
        with pytest.raises(Unreachable, match="sign-in server"):
            box.profile()
        assert script.received == [GET, *["POST /token"] * 3]


def test_an_answer_nested_without_end_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    deep = answer(b'{"payload":' * 100_000 + b"0" + b"}" * 100_000)
    with scripted([deep, answer(PROFILE)]) as script, closing(client(script, tmp_path)) as box:
        with pytest.raises(Refused):
            box.thread("18c2")
        assert box.profile().history_id == 7


def test_a_server_that_takes_no_connections_is_unreachable(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        script = Script([], port=listener.getsockname()[1])
    with closing(client(script, tmp_path)) as box, pytest.raises(Unreachable, match="does not take connections"):
        box.profile()


def test_fact_56_a_server_that_never_answers_is_given_up(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        script = Script([], port=listener.getsockname()[1])
        box = client(script, tmp_path)
        box.close()
        quick = gmail.connect(tmp_path / "token.json", api_endpoint=f"http://127.0.0.1:{script.port}", timeout=0.1)
        with closing(quick), pytest.raises(Unreachable, match="in time"):
            quick.create_draft(LETTER)


@pytest.mark.parametrize("below", ["", "/", "/mail", "/mail/"])
def test_a_server_may_play_gmail_below_a_path(below: str, tmp_path: Path) -> None:
    with scripted([answer(PROFILE)]) as script, closing(client(script, tmp_path, below)) as box:
        assert box.profile().history_id == 7
        assert script.received == [GET.replace("/gmail", f"{below.rstrip('/')}/gmail")]


def test_a_proxy_of_the_environment_is_not_asked_about_this_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    with scripted([answer(PROFILE)]) as script, closing(client(script, tmp_path)) as box:
        assert box.profile().history_id == 7


@pytest.fixture
def place(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as found:
        yield found


@pytest.mark.parametrize("kind", ["closed", "reset", "lost_answer", "reset_after", "half_answer"])
@pytest.mark.parametrize("warm", [True, False])
def test_fact_54_at_the_embedded_server_too_a_draft_is_asked_for_once(place: World, kind: Kind, *, warm: bool) -> None:
    came = place.receive()
    if warm:
        place.box.profile()
    place.sandbox.faults.add(Fault(kind, "drafts.create"))
    with pytest.raises(Unreachable):
        place.box.create_draft(a_reply(came))
    assert place.calls["drafts.create"] == 1
    assert len(place.box.drafts()) == (0 if kind in {"closed", "reset"} else 1)
