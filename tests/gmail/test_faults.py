from __future__ import annotations

import http.client
import json
import socket
import ssl
from typing import Any

import httplib2
import pytest
from google.auth.exceptions import RefreshError, TransportError
from hypothesis import example, given
from hypothesis import strategies as st

from followup_daemon.errors import AuthExpired, Gone, MailboxError, RateLimited, Refused, Unreachable
from followup_daemon.gmail import faults


def body(reason: str = "", *, status: str = "", info: str = "", message: str = "Sentence.") -> bytes:
    error: dict[str, Any] = {"code": 400, "message": message}
    if reason:
        error["errors"] = [{"message": message, "domain": "global", "reason": reason}]
    if status:
        error["status"] = status
    if info:
        error["details"] = [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": info}]
    return json.dumps({"error": error}).encode()


@pytest.mark.parametrize(
    ("status", "content", "kind", "passing"),
    [
        (400, body("badRequest"), Refused, False),
        (400, body("failedPrecondition", status="FAILED_PRECONDITION"), Refused, False),
        (400, b"", Refused, False),
        (401, body("authError"), AuthExpired, False),
        (401, b"<html>", AuthExpired, False),
        (403, body("rateLimitExceeded"), RateLimited, True),
        (403, body("userRateLimitExceeded"), RateLimited, True),
        (403, body(info="RATE_LIMIT_EXCEEDED", status="RESOURCE_EXHAUSTED"), RateLimited, True),
        (403, body(status="RESOURCE_EXHAUSTED"), RateLimited, True),
        (403, b"[" + body("rateLimitExceeded") + b"]", RateLimited, True),
        (403, body("dailyLimitExceeded"), RateLimited, False),
        (403, body("insufficientPermissions", info="ACCESS_TOKEN_SCOPE_INSUFFICIENT"), AuthExpired, False),
        (403, body(info="ACCESS_TOKEN_SCOPE_INSUFFICIENT", status="PERMISSION_DENIED"), AuthExpired, False),
        (403, body("accessNotConfigured"), Refused, False),
        (403, body(info="SERVICE_DISABLED"), Refused, False),
        (403, body("domainPolicy"), Refused, False),
        (403, body(status="PERMISSION_DENIED"), Refused, False),
        (403, b"[]", Refused, False),
        (403, b"<html>Sorry</html>", Unreachable, False),
        (404, body("notFound"), Gone, False),
        (404, b"", Gone, False),
        (408, b"", Unreachable, True),
        (409, body("aborted"), Refused, False),
        (412, body("conditionNotMet"), Refused, False),
        (413, b"<html>", Refused, False),
        (429, body("rateLimitExceeded"), RateLimited, True),
        (429, b"\xff", RateLimited, True),
        (500, body("backendError"), Unreachable, True),
        (501, body("notImplemented"), Refused, False),
        (502, b"<html>", Unreachable, True),
        (503, b"[]", Unreachable, True),
        (504, b"", Unreachable, True),
        (302, b"", Unreachable, False),
        (100, b"", Unreachable, False),
    ],
)
def test_facts_49_and_50_each_answer_has_one_meaning(
    status: int, content: bytes, kind: type[MailboxError], *, passing: bool
) -> None:
    """https://developers.google.com/workspace/gmail/api/guides/handle-errors; for 403 the reason decides."""
    fault = faults.of_answer(status, content)
    assert (type(fault.error), fault.passing) == (kind, passing)


@pytest.mark.parametrize(
    ("reason", "remedy"),
    [
        ("accessNotConfigured", "Google Cloud console"),
        ("domainPolicy", "administrator"),
        ("failedPrecondition", "mail.google.com"),
        ("insufficientPermissions", "followup-daemon auth"),
        ("authError", "followup-daemon auth"),
    ],
)
def test_what_the_owner_can_mend_is_said(reason: str, remedy: str) -> None:
    status = {"authError": 401, "failedPrecondition": 400}.get(reason, 403)
    assert remedy in str(faults.of_answer(status, body(reason)).error)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["error", "errors", "details", "reason", "message", "status", "code"]), inner)
    ),
    max_leaves=12,
)


@given(st.integers(100, 599), st.binary(max_size=200) | json_values.map(lambda value: json.dumps(value).encode()))
@example(403, b"[]")
@example(403, b'{"error": {"message": 5}}')
@example(403, b'{"error": {"errors": [[]], "details": {"reason": "x"}}}')
@example(403, b"[" * 200_000)
def test_fact_50_no_answer_however_odd_is_more_than_a_fault(status: int, content: bytes) -> None:
    """Google's own client raises from within its check on some of these."""
    assert isinstance(faults.of_answer(status, content).error, MailboxError)


@given(
    st.text(min_size=12, max_size=300).map(lambda text: f"{text[:6]} {text[6:]}"),
    st.sampled_from([400, 401, 403, 404, 429, 500]),
)
@example("Subject: Your offer at Northwind, Priya", 400)
def test_nothing_of_what_the_server_writes_is_shown_but_plain_reasons(text: str, status: int) -> None:
    """A sentence of the server may quote mail; a reason is one word."""
    told = str(faults.of_answer(status, body(text, status=text, info=text, message=text)).error)
    assert text not in told


@pytest.mark.parametrize(
    ("fault", "words", "passing"),
    [
        (TimeoutError("timed out"), "in time", True),
        (ConnectionRefusedError(111, "refused"), "does not take connections", True),
        (ConnectionResetError(104, "reset"), "broke", True),
        (BrokenPipeError(32, "pipe"), "broke", True),
        (socket.gaierror(-2, "unknown"), "online", True),
        (httplib2.ServerNotFoundError("Unable to find the server at x"), "online", True),
        (OSError(101, "Network is unreachable"), "broke", True),
        (http.client.IncompleteRead(b"{"), "broke", True),
        (http.client.LineTooLong("header"), "broke", True),
        (ssl.SSLError(1, "record layer failure"), "broke", True),
        (ssl.SSLCertVerificationError(1, "certificate has expired"), "clock", False),
        (httplib2.error.ProxiesUnavailableError("no"), "PySocks", False),
        (TransportError(httplib2.ServerNotFoundError("x")), "online", True),  # type: ignore[no-untyped-call]
        (TransportError("x"), "broke", True),  # type: ignore[no-untyped-call]
        (RefreshError("x", retryable=True), "sign-in server", False),  # type: ignore[no-untyped-call]
        (httplib2.decode.DecodeRatioError("x"), "broke", True),
    ],
)
def test_trouble_of_the_network_is_unreachable(fault: Exception, words: str, *, passing: bool) -> None:
    found = faults.of_exception(fault)
    assert isinstance(fault, faults.EXCEPTIONS)
    assert isinstance(found.error, Unreachable)
    assert (words in str(found.error), found.passing) == (True, passing)


def test_an_answer_beyond_all_bounds_is_refused_rather_than_tried_for_ever() -> None:
    assert isinstance(faults.of_exception(httplib2.decode.DecodeLimitError("x")).error, Refused)
