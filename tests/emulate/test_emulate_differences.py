"""Where the server that was not written here and the embedded one differ: docs/CONFORMANCE.md, row by row.

Each test asks both the same, and is named after the fact by which the embedded one is right. It fails when the other
server changes its mind, and when ours does.
"""

from __future__ import annotations

import base64
import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from emulate_front import ME
from emulate_server import TOKEN, emulated

from followup_daemon.sandbox import Sandbox

OWNER = "priya@gmail.example"
DANA = "Dana Whitlow <dana@northwind.example>"
NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)
DOCUMENT = Path(__file__).parents[2] / "docs" / "CONFORMANCE.md"


@dataclass(frozen=True)
class Server:
    url: str
    token: str

    def ask(self, method: str, path: str, body: object = None, *, token: str = "", **query: str) -> tuple[int, Any]:
        """Status and content of the answer."""
        request = urllib.request.Request(  # noqa: S310 - a loopback address
            f"{self.url}{ME}{path}?{urlencode(query)}",
            None if body is None else json.dumps(body).encode(),
            {"Authorization": f"Bearer {token or self.token}", "Content-Type": "application/json"},
            method=method,
        )
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
                return answer.status, json.loads(answer.read() or b"{}")
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, json.loads(refused.read() or b"{}")

    def get(self, path: str, **query: str) -> Any:
        return self.ask("GET", path, **query)[1]

    def history_id(self) -> str:
        return str(self.get("/profile")["historyId"])

    def receive(self, subject: str, *lines: str, text: str = "Hello") -> Any:
        """A mail to the owner, with these header lines besides."""
        body = {"raw": coded(f"From: {DANA}", f"To: {OWNER}", f"Subject: {subject}", *lines, "", text)}
        return self.ask("POST", "/messages/import", {**body, "labelIds": ["INBOX"]})[1]

    def draft(self, subject: str, *lines: str, thread: str = "") -> Any:
        return self.ask("POST", "/drafts", drafted(subject, *lines, thread=thread))[1]


def drafted(subject: str, *lines: str, thread: str = "", text: str = "Thank you") -> dict[str, Any]:
    raw = coded(f"From: {OWNER}", f"To: {DANA}", f"Subject: {subject}", *lines, "", text)
    return {"message": {"raw": raw} | ({"threadId": thread} if thread else {})}


def coded(*lines: str) -> str:
    return base64.urlsafe_b64encode("\r\n".join(lines).encode()).decode()


def kinds(history: Any) -> list[str]:
    """What each record tells, in order."""
    return [kind for record in history.get("history", []) for kind in record if kind not in {"id", "messages"}]


@dataclass(frozen=True)
class Both:
    ours: Server
    theirs: Server


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    folder = tmp_path_factory.mktemp("both")
    with (
        emulated(folder, OWNER, "Priya Raman", lambda: NOW) as theirs,
        Sandbox(OWNER, lambda: NOW, name="Priya Raman") as ours,
    ):
        ours.quota.enforced = False
        ours.write_token(folder / "token.json", scopes=["https://mail.google.com/"])
        token = json.loads((folder / "token.json").read_text())["token"]
        yield Both(Server(ours.url, token), Server(theirs.url, TOKEN))


def test_fact_6_where_nothing_happened_there_is_no_history_key(both: Both) -> None:
    assert set(both.ours.get("/history", startHistoryId=both.ours.history_id())) == {"historyId"}
    assert both.theirs.get("/history", startHistoryId=both.theirs.history_id())["history"] == []


def test_fact_12_an_update_of_a_draft_stands_in_the_history(both: Both) -> None:
    """And fact 19: its message is another one from then on."""
    seen = {}
    for name, server in (("ours", both.ours), ("theirs", both.theirs)):
        made, start = server.draft("Plans"), server.history_id()
        changed = server.ask("PUT", f"/drafts/{made['id']}", drafted("Plans", text="Changed"))[1]
        told = kinds(server.get("/history", startHistoryId=start))
        seen[name] = (changed["message"]["id"] == made["message"]["id"], told)
    assert seen == {"ours": (False, ["messagesAdded", "messagesDeleted"]), "theirs": (True, [])}


def test_facts_12_and_19_a_sent_draft_is_another_message(both: Both) -> None:
    """That a send may show as labels alone is reported too (fact 13): ours plays it by a switch."""
    seen = {}
    for name, server in (("ours", both.ours), ("theirs", both.theirs)):
        made, start = server.draft("Plans"), server.history_id()
        sent = server.ask("POST", "/drafts/send", {"id": made["id"]})[1]
        told = kinds(server.get("/history", startHistoryId=start))
        seen[name] = (sent["id"] == made["message"]["id"], told)
    assert seen == {
        "ours": (False, ["messagesAdded", "messagesDeleted"]),
        "theirs": (True, ["labelsAdded", "labelsRemoved"]),
    }


def test_fact_15_a_history_id_that_was_never_given_out_is_not_found(both: Both) -> None:
    later = "17000000000000000000"
    assert both.ours.ask("GET", "/history", startHistoryId=later)[0] == 404
    assert both.theirs.ask("GET", "/history", startHistoryId=later)[0] == 200


def test_fact_24_no_client_may_put_sent_or_draft_on_a_mail(both: Both) -> None:
    for label in ("SENT", "DRAFT"):
        for server, expected in ((both.ours, 400), (both.theirs, 200)):
            path = f"/messages/{server.receive('Labels')['id']}/modify"
            assert server.ask("POST", path, {"addLabelIds": [label]})[0] == expected


def test_fact_25_a_thread_holds_its_trashed_mails(both: Both) -> None:
    for server, expected in ((both.ours, 2), (both.theirs, 1)):
        first = server.receive("Bin", "Message-ID: <bin@northwind.example>")
        second = server.receive("Re: Bin", "In-Reply-To: <bin@northwind.example>")
        assert first["threadId"] == second["threadId"]
        server.ask("POST", f"/messages/{second['id']}/trash")
        assert len(server.get(f"/threads/{first['threadId']}")["messages"]) == expected


def test_fact_27_another_subject_begins_another_thread(both: Both) -> None:
    for server, same in ((both.ours, False), (both.theirs, True)):
        first = server.receive("Subjects", "Message-ID: <subjects@northwind.example>")
        second = server.receive("Something else", "In-Reply-To: <subjects@northwind.example>")
        assert (first["threadId"] == second["threadId"]) is same


def test_fact_28_without_a_thread_id_a_draft_opens_a_thread_whatever_its_headers(both: Both) -> None:
    for server, same in ((both.ours, False), (both.theirs, True)):
        first = server.receive("Homes", "Message-ID: <homes@northwind.example>")
        made = server.draft("Re: Homes", "In-Reply-To: <homes@northwind.example>")
        assert (made["message"]["threadId"] == first["threadId"]) is same


def test_fact_33_the_message_id_that_the_server_gave_stands_in_the_raw_mail(both: Both) -> None:
    """Both name it among the headers."""
    for server, expected in ((both.ours, True), (both.theirs, False)):
        found = f"/messages/{server.draft('Ids')['message']['id']}"
        headers = {one["name"].lower() for one in server.get(found, format="full")["payload"]["headers"]}
        raw = base64.urlsafe_b64decode(server.get(found, format="raw")["raw"] + "==")
        assert "message-id" in headers
        assert (b"message-id:" in raw.lower()) is expected


def test_fact_42_the_primary_address_has_no_verification_status(both: Both) -> None:
    assert "verificationStatus" not in both.ours.get("/settings/sendAs")["sendAs"][0]
    assert both.theirs.get("/settings/sendAs")["sendAs"][0]["verificationStatus"] == "accepted"


def test_fact_49_a_token_that_is_not_known_is_refused(both: Both) -> None:
    assert both.ours.ask("GET", "/messages", token="unknown")[0] == 401
    assert both.theirs.ask("GET", "/messages", token="unknown")[0] == 200


@pytest.mark.parametrize(
    "query", ["newer_than:7d subject:quiz", 'subject:"pub quiz"', "rfc822msgid:quiz@northwind.example"]
)
def test_fact_90_search_knows_ages_quoted_fields_and_message_ids(both: Both, query: str) -> None:
    for server, expected in ((both.ours, True), (both.theirs, False)):
        came = server.receive("The pub quiz", "Message-ID: <quiz@northwind.example>")
        found = {one["id"] for one in server.get("/messages", q=query).get("messages", [])}
        assert (came["id"] in found) is expected


def test_facts_107_and_108_every_header_of_a_mail_is_told(both: Both) -> None:
    """Whether a program wrote a mail is read from fields that only the embedded server hands on."""
    fields = {"Sender": "calendar-notification@google.com", "Auto-Submitted": "auto-generated", "Delivered-To": OWNER}
    for server, expected in ((both.ours, set(fields)), (both.theirs, set())):
        came = server.receive("Accepted", *(f"{name}: {value}" for name, value in fields.items()))
        headers = server.get(f"/messages/{came['id']}", format="full")["payload"]["headers"]
        assert {one["name"] for one in headers} & set(fields) == expected


def test_fact_110_a_calendar_beside_the_text_is_a_part_of_its_own(both: Both) -> None:
    """The other server keeps text, HTML and what has a file name."""
    parts = [
        "--b",
        "Content-Type: text/plain",
        "",
        "When",
        "--b",
        "Content-Type: text/calendar; method=REQUEST",
        "",
        "X",
    ]
    for server, expected in ((both.ours, ["text/plain", "text/calendar"]), (both.theirs, [])):
        mail = "\r\n".join([*parts, "--b--", ""])
        came = server.receive(
            "Invited", "MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=b", text=mail
        )
        payload = server.get(f"/messages/{came['id']}", format="full")["payload"]
        assert [one["mimeType"] for one in payload.get("parts", [])] == expected


def test_every_difference_held_here_stands_in_the_document() -> None:
    table = DOCUMENT.read_text("utf-8")
    held = re.findall(r"^def test_facts?_(\d+(?:_and_\d+)*)_", Path(__file__).read_text("utf-8"), re.MULTILINE)
    assert held
    for numbers in held:
        assert f"| {numbers.replace('_and_', ', ')} |" in table
