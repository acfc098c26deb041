"""The HTTP face: a request comes in as a value, the answer goes out as one; sockets are the server's business."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Literal
from urllib.parse import parse_qsl, unquote, urlsplit

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException
from werkzeug.routing import MapAdapter

from followup_daemon.errors import CursorLost, Gone, Refused
from followup_daemon.mail import canonical
from followup_daemon.sandbox import oauth
from followup_daemon.sandbox.calls import ACTS
from followup_daemon.sandbox.calls.asked import Asked, check
from followup_daemon.sandbox.faults import PROBLEMS, Fault, Faults
from followup_daemon.sandbox.fields import select
from followup_daemon.sandbox.mailbox import Mailbox
from followup_daemon.sandbox.methods import Method, methods, routes
from followup_daemon.sandbox.oauth import Grants
from followup_daemon.sandbox.problems import (
    LOGIN_REQUIRED,
    NOT_FOUND,
    SCOPE,
    UNAUTHORIZED,
    Problem,
    ProblemError,
    invalid,
    refused,
    server_problem,
)
from followup_daemon.sandbox.quota import Quota

Json = dict[str, Any]
GZIP_FROM = 500
"""Shorter answers are not compressed."""

Ending = Literal["whole", "half", "closed", "reset"]

ENDINGS: Mapping[str, Ending] = {"lost_answer": "closed", "reset_after": "reset", "half_answer": "half"}
"""Faults after the act that break the connection."""

NOT_HERE = (
    b"<!DOCTYPE html>\n<html lang=en>\n  <title>Error 404 (Not Found)!!1</title>\n"
    b"  <p><b>404.</b> <ins>That\xe2\x80\x99s an error.</ins>\n"
)
BAD_GATEWAY = b"<html><head><title>502 Server Error</title></head><body><h1>Error: Server Error</h1></body></html>"


@dataclass(frozen=True, slots=True)
class Request:
    """``target`` is path and query as they came; header names are in lower case."""

    verb: str
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """``ending`` tells the server what becomes of the connection: sent whole, broken off, closed or reset unsent."""

    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()
    ending: Ending = "whole"
    after: float = 0.0


class Face:
    """The account's API: one method, ``answer``, from a request to what goes over the wire."""

    def __init__(self, mailbox: Mailbox, grants: Grants, quota: Quota, faults: Faults) -> None:
        self.mailbox = mailbox
        self.grants = grants
        self.quota = quota
        self.faults = faults
        self._routes: MapAdapter = routes().bind("")

    def answer(self, request: Request) -> Answer:
        """The answer to one request that is no batch; compressed where the client accepts it."""
        verb = request.headers.get("x-http-method-override", request.verb).upper()
        target, query = _target(request, moved=verb != request.verb)
        if made := self._sign_in(verb, target, query, request):
            return made
        try:
            name, path = self._routes.match(unquote(target), method=verb)
        except HTTPException:
            self.quota.count("unknown")
            return Answer(404, NOT_HERE, (("Content-Type", "text/html; charset=UTF-8"),))
        self.quota.count(name)
        fault = self.faults.take(name)
        made = self._struck(fault) if fault else None
        if made is None:
            if fault and fault.kind == "slow":
                time.sleep(fault.seconds)
            method = methods()[name]
            made = self._whole(request, Asked(method, self.mailbox, dict(path), query), fault)
            made = _spoilt(made, fault) if fault else made
        return _compressed(made, request)

    def _whole(self, request: Request, asked: Asked, fault: Fault | None) -> Answer:
        """The method carried out, or the error that it comes to."""
        try:
            made = self._acted(request, asked, fault)
        except ProblemError as problem:
            return self._problem(problem.problem)
        except (Gone, CursorLost):
            return self._problem(NOT_FOUND)
        except Refused as refusal:
            return self._problem(refused(str(refusal)))
        if made is None:
            return Answer(204, b"")
        return _json(200, made)

    def _acted(self, request: Request, asked: Asked, fault: Fault | None) -> Json | None:
        """Steps in Google's order: who asks, may they, have they asked too much, what do they ask."""
        scopes = self._scopes(request, asked.method)
        self._check_user(asked.path.pop("userId", "me"))
        with self.quota.charged(asked.method):
            asked = replace(asked, scopes=scopes, body=_body(request, asked.method), **_list_faults(fault))
            check(asked)
            act = ACTS.get(asked.method.name)
            if act is None:
                raise ProblemError(Problem(501, f"The sandbox does not play {asked.method.name}.", "notImplemented"))
            with self.mailbox.lock:
                self.mailbox.settle()
                made = act(asked)
        fields = asked.text("fields")
        return select(fields, made, asked.method.response) if fields and made is not None else made

    def _scopes(self, request: Request, method: Method) -> frozenset[str]:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token:
            raise ProblemError(LOGIN_REQUIRED)
        granted = self.grants.scopes_of(token.strip())
        if granted is None:
            raise ProblemError(UNAUTHORIZED)
        if not granted & method.scopes:
            raise ProblemError(SCOPE)
        return granted & method.scopes

    def _check_user(self, user: str) -> None:
        if user != "me" and canonical(user) != canonical(self.mailbox.address):
            raise ProblemError(Problem(403, f"Delegation denied for {self.mailbox.address}", "forbidden"))

    def _sign_in(self, verb: str, target: str, query: MultiDict[str, str], request: Request) -> Answer | None:
        """The answer of Google's sign-in pages, None for an address that is none of theirs."""
        match verb, target:
            case "GET", oauth.AUTH_PATH:
                self.quota.count("consent")
                return Answer(302, b"", (("Location", self.grants.consented(query.to_dict())),))
            case "POST", oauth.TOKEN_PATH:
                return self._token(request)
            case "POST", oauth.REVOKE_PATH:
                self.grants.revoke()
                return _json(200, {})
        return None

    def _token(self, request: Request) -> Answer:
        self.quota.count("token")
        fault = self.faults.take("token")
        if fault and fault.kind == "invalid_grant":
            return _json(400, oauth.invalid_grant())
        made = self._struck(fault) if fault else None
        if made is None:
            form = dict(parse_qsl(request.body.decode("utf-8", "replace")))
            made = _json(*self.grants.answer(oauth.client_of(request.headers.get("authorization", "")) | form))
            made = _spoilt(made, fault) if fault else made
        return made

    def _struck(self, fault: Fault) -> Answer | None:
        """The answer of a fault that strikes before anything is done; None for one that comes after."""
        if fault.kind in PROBLEMS:
            return self._problem(PROBLEMS[fault.kind])
        match fault.kind:
            case "closed" | "reset":
                return Answer(0, b"", ending=fault.kind)
            case "server_error":
                return self._problem(server_problem(fault.status))
            case "html_error":
                return Answer(502, BAD_GATEWAY, (("Content-Type", "text/html; charset=UTF-8"),))
            case "odd_error":
                return _json(403, [])
        return None

    def _problem(self, problem: Problem) -> Answer:
        made = _json(problem.code, problem.body(self.mailbox.switches.error_shape))
        if problem.code != 401:
            return made
        challenge = ("WWW-Authenticate", 'Bearer realm="https://accounts.google.com/", error="invalid_token"')
        return replace(made, headers=(*made.headers, challenge))


def _spoilt(made: Answer, fault: Fault) -> Answer:
    """The answer as a fault leaves it that strikes once the server has acted."""
    if fault.kind in ENDINGS:
        return replace(made, ending=ENDINGS[fault.kind])
    match fault.kind:
        case "late":
            return replace(made, after=fault.seconds)
        case "server_error_after":
            return _json(fault.status, server_problem(fault.status).body("both"))
        case "garbage" | "empty_body":
            return replace(made, status=200, body=b"\x00<garbage> {]" if fault.kind == "garbage" else b"")
    return made


def _list_faults(fault: Fault | None) -> dict[str, Any]:
    """What a fault changes inside a list."""
    if fault and fault.kind == "empty_page":
        return {"empty_page": True}
    if fault and fault.kind == "stale_search":
        return {"lag": timedelta(seconds=fault.seconds)}
    return {}


def _target(request: Request, *, moved: bool) -> tuple[str, MultiDict[str, str]]:
    """Path and query; a GET too long for its address comes as POST with the query in the body."""
    parts = urlsplit(request.target)
    text = request.body.decode("utf-8", "replace") if moved else parts.query
    return parts.path, MultiDict(parse_qsl(text, keep_blank_values=True))


def _body(request: Request, method: Method) -> Json:
    if not method.request or not request.body:
        return {}
    try:
        body = json.loads(request.body)
    except ValueError:
        raise ProblemError(
            replace(invalid("Invalid JSON payload received. Parser Error"), reason="parseError")
        ) from None
    if not isinstance(body, dict):
        raise ProblemError(invalid("Invalid JSON payload received. Unexpected token."))
    return body


def _json(status: int, body: Any) -> Answer:
    text = json.dumps(body, ensure_ascii=False)
    return Answer(status, text.encode("utf-8", "replace"), (("Content-Type", "application/json; charset=UTF-8"),))


def _compressed(answer: Answer, request: Request) -> Answer:
    if len(answer.body) < GZIP_FROM or "gzip" not in request.headers.get("accept-encoding", ""):
        return answer
    headers = (*answer.headers, ("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding"))
    return replace(answer, body=gzip.compress(answer.body, compresslevel=1), headers=headers)
