"""A front before npm's ``emulate``: passes everything on, and answers what ``emulate`` plainly lacks.

What both it and the embedded server have is passed on as it is: a difference there is for the tests to see.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

ME = "/gmail/v1/users/me"
_PASSED_ON = ("authorization", "content-type")
_PASSED_BACK = ("Content-Type", "Location")
# {"Support Lead" subject:lunch} | "Support Lead" | after:1773306000
_TERM = re.compile(r'\{[^}]*\}|"[^"]+"|\S+')

Query = list[tuple[str, str]]


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: Query
    headers: Mapping[str, str]
    """Under names in small letters."""
    body: bytes = b""


def _json(status: int, content: object) -> Answer:
    return Answer(status, json.dumps(content).encode(), {"Content-Type": "application/json; charset=UTF-8"})


def _not_found() -> Answer:
    what = "Requested entity was not found."
    errors = [{"message": what, "domain": "global", "reason": "notFound"}]
    return _json(404, {"error": {"code": 404, "message": what, "errors": errors, "status": "NOT_FOUND"}})


class Front:
    """Answers for the server on ``port``; ``before`` is called ahead of each request that goes to it.

    ``least`` is a number below every history id that the server gives out.
    """

    def __init__(self, port: int, before: Callable[[], None], least: int) -> None:
        self._port = port
        self._before = before
        self._least = least
        self._forgotten = 0

    def answer(self, request: Request) -> Answer:
        match request.method, request.path.removeprefix(ME):
            case "GET", "/profile":
                return self._profile(request)
            case "GET", "/history":
                return self._history(request)
            case "GET", "/messages":
                return self._found(request)
            case _:
                return self._asked(request)

    def forget_history(self, headers: Mapping[str, str]) -> None:
        """No history id given out before the present one serves any more."""
        self._forgotten = self._current(headers)

    # What is lacking

    def _profile(self, request: Request) -> Answer:
        """users.getProfile: `emulate` has no such call; without it no resync can begin (fact 16)."""
        who = self._asked(Request("GET", "/oauth2/v2/userinfo", [], request.headers))
        if who.status != 200:
            return who
        number = str(self._current(request.headers))
        return _json(200, {"emailAddress": who.json()["email"], "historyId": number})

    def _history(self, request: Request) -> Answer:
        """history.list: `emulate` keeps all history for ever; Gmail answers 404 for an id that is too old (fact 15)."""
        start = dict(request.query).get("startHistoryId", "")
        if not start.isdecimal():
            return self._asked(request)
        if int(start) < self._forgotten:
            return _not_found()
        query = [(name, value) for name, value in request.query if name != "startHistoryId"]
        return self._asked(_with(request, [*query, ("startHistoryId", str(int(start) + self._least))]))

    def _found(self, request: Request) -> Answer:
        """messages.list: of Gmail's search words `emulate` lacks `in:anywhere`, `-in:` and braces (fact 90).

        Braces, any of several terms, become a search for each of them, in one page.
        """
        searches = list(_searches(request.query))
        if len(searches) == 1:
            return self._asked(_with(request, searches[0]))
        answers = [self._asked(_with(request, one)) for one in searches]
        listed = {one["id"]: one for answer in answers for one in answer.json().get("messages", [])}
        return _json(200, {"messages": list(listed.values()), "resultSizeEstimate": len(listed)})

    def _current(self, headers: Mapping[str, str]) -> int:
        query = [("startHistoryId", str(self._least)), ("maxResults", "1")]
        return int(self._asked(Request("GET", f"{ME}/history", query, headers)).json()["historyId"])

    # Passing on

    def _asked(self, request: Request) -> Answer:
        """The server's answer, history ids counted from ``least``: its own, of 21 digits, fit no uint64 (fact 1)."""
        self._before()
        target = request.path + ("?" + urlencode(request.query) if request.query else "")
        headers = {name: request.headers[name] for name in _PASSED_ON if name in request.headers}
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=10)) as connection:
            connection.request(request.method, target, request.body or None, headers)
            got = connection.getresponse()
            body = got.read()
            back = {name: value for name in _PASSED_BACK if (value := got.headers.get(name))}
        if body and "json" in back.get("Content-Type", "") and request.path.startswith(ME):
            body = json.dumps(self._shortened(json.loads(body))).encode()
        return Answer(got.status, body, back)

    def _shortened(self, value: Any, key: str = "") -> Any:
        if isinstance(value, list):
            return [self._shortened(one, key) for one in value]
        if isinstance(value, dict):
            short = {name: self._shortened(one, name) for name, one in value.items()}
            return {**short, "id": self._short(value["id"])} if key == "history" else short
        return self._short(value) if key == "historyId" else value

    def _short(self, number: str) -> str:
        return str(max(0, int(number) - self._least))


def _with(request: Request, query: Query) -> Request:
    return Request(request.method, request.path, query, request.headers, request.body)


def _searches(query: Query) -> Iterator[Query]:
    """The same search in words that `emulate` has; several where any of several terms will do."""
    rest = [(name, value) for name, value in query if name not in {"q", "includeSpamTrash"}]
    everywhere = ("includeSpamTrash", "true") in query
    plain: list[str] = []
    any_of: list[str] = [""]
    for term in _TERM.findall(dict(query).get("q", "")):
        if term == "in:anywhere":
            everywhere = True
        elif term.startswith("-in:"):
            plain.append("-label:" + term.removeprefix("-in:"))
        elif term.startswith("{"):
            any_of = _TERM.findall(term.strip("{}"))
        else:
            plain.append(term)
    for one in any_of:
        words = " ".join(filter(None, [*plain, one]))
        yield [*rest, *([("q", words)] if words else []), *([("includeSpamTrash", "true")] if everywhere else [])]


@contextmanager
def listening(front: Front) -> Iterator[str]:
    """The address at which the front answers."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            query = parse_qsl(parts.query, keep_blank_values=True)
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = front.answer(Request(self.command, parts.path, query, headers, body))
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.status != 204:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        do_GET = do_POST = do_PUT = do_DELETE = _answer  # noqa: N815 - the names that http.server looks for

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as http.server has it
            """Nothing: pytest's output is for failures."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
