"""What the server, the network and the sign-in say when they refuse, as our own errors; the only place that knows."""

from __future__ import annotations

import http.client
import json
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass

import httplib2
from google.auth.exceptions import GoogleAuthError, RefreshError

from followup_daemon.errors import AuthExpired, Gone, MailboxError, RateLimited, Refused, Unreachable

SIGN_IN = "Sign in again with `followup-daemon auth`."

# Reasons as letters alone, for Gmail writes them rateLimitExceeded or RATE_LIMIT_EXCEEDED.
_RATE = frozenset({"ratelimitexceeded", "userratelimitexceeded", "resourceexhausted", "quotaexceeded"})
_DAY = frozenset({"dailylimitexceeded", "dailylimitexceededunreg"})
_SCOPE = frozenset({"insufficientpermissions", "insufficientscopes", "accesstokenscopeinsufficient"})
_WHAT_TO_DO = {
    "accessnotconfigured": "Turn on the Gmail API for your project in the Google Cloud console.",
    "servicedisabled": "Turn on the Gmail API for your project in the Google Cloud console.",
    "domainpolicy": "The administrator of this account's domain does not allow the app: ask them to.",
    "failedprecondition": "The account may have no Gmail mailbox: open mail.google.com with it and see.",
    "delegationdenied": "Sign in with `followup-daemon auth`, as the account whose mailbox it is.",
}
# The first that fits counts; a certificate or a sign-in server will not be better in a moment.
_BEHIND: tuple[tuple[tuple[type[Exception], ...], str, bool], ...] = (
    ((RefreshError,), "Google's sign-in server is out of order; the next pass tries again.", False),
    (
        (ssl.SSLCertVerificationError,),
        "The server's certificate is not valid. Is this machine's clock right, and is there a proxy in between?",
        False,
    ),
    (
        (httplib2.error.ProxiesUnavailableError,),
        "The environment names a proxy (https_proxy), and using one needs the package PySocks.",
        False,
    ),
    ((httplib2.ServerNotFoundError, socket.gaierror), "The server's name is not found. Is this machine online?", True),
    ((TimeoutError,), "The server did not answer in time.", True),
    ((ConnectionRefusedError,), "The server does not take connections.", True),
)
# All that a request may end in, below HTTP's own answers.
EXCEPTIONS = (
    OSError,
    http.client.HTTPException,
    httplib2.HttpLib2Error,
    GoogleAuthError,
    httplib2.decode.DecodeLimitError,
    httplib2.decode.DecodeRatioError,
)
_LARGEST_REASON = 1_000_000


@dataclass(frozen=True, slots=True)
class Fault:
    """An error, and whether the same request may do better in a moment."""

    error: MailboxError
    passing: bool = False


def of_answer(status: int, content: bytes) -> Fault:
    """The fault in an answer whose status is no success."""
    found = tuple(reasons(content))
    named = f" ({found[0]})" if found else ""
    if status == 501:  # the server does not have this method at all (RFC 9110, section 15.6.2)
        return Fault(Refused(f"The server answered 501{named}: it does not do what was asked."))
    if status in {429, 408} or status >= 500:
        kind = RateLimited if status == 429 else Unreachable
        return Fault(kind(f"Gmail answered {status}{named}; the next pass tries again."), passing=True)
    if status < 400:
        return Fault(Unreachable(f"The answer {status} is none of Gmail's. Is there a login page in between?"))
    letters = {"".join(filter(str.isalpha, one)).lower() for one in found}
    if status == 403:
        return _forbidden(letters, named, is_from_gmail=_is_json(content))
    return Fault(_refusal(status, letters, named))


def _refusal(status: int, letters: set[str], named: str) -> MailboxError:
    if status == 401:
        return AuthExpired(f"Gmail does not accept the sign-in{named}. {SIGN_IN}")
    if status == 404:
        return Gone("Gmail does not have what was asked for, or does not show it yet.")
    remedy = next((f" {text}" for reason, text in _WHAT_TO_DO.items() if reason in letters), "")
    return Refused(f"Gmail refused the request with {status}{named}.{remedy}")


def _forbidden(letters: set[str], named: str, *, is_from_gmail: bool) -> Fault:
    """For 403 the reason decides (https://developers.google.com/workspace/gmail/api/guides/handle-errors)."""
    if letters & _DAY:
        return Fault(RateLimited(f"Gmail's limit for a day is used up{named}; tomorrow it goes on."))
    if letters & _RATE:
        return Fault(RateLimited(f"Gmail asks for fewer requests{named}; the next pass tries again."), passing=True)
    if letters & _SCOPE:
        text = "The sign-in does not allow reading mail and writing drafts. Sign in again, and tick both boxes"
        return Fault(AuthExpired(f"{text} with `followup-daemon auth`."))
    if not is_from_gmail:
        return Fault(Unreachable("The answer 403 is none of Gmail's. Is there a proxy or a login page in between?"))
    return Fault(_refusal(403, letters, named))


def _is_json(content: bytes) -> bool:
    return isinstance(_parsed(content), dict | list)


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content[:_LARGEST_REASON])
    except (ValueError, RecursionError):
        return None


def reasons(content: bytes) -> Iterator[str]:
    """The reasons an error answer names, the telling ones first; none for a body of another shape.

    They stand in ``error.errors[].reason``, in ``error.details[].reason`` and, less telling, in ``error.status``; the
    whole may be wrapped in a list, and ``error`` may be a bare word. The sentence beside them is never shown.
    """
    data = _parsed(content)
    first = data[0] if isinstance(data, list) and data else data
    error = first.get("error") if isinstance(first, dict) else None
    if not isinstance(error, dict):
        yield from _word(error)
        return
    for key in ("errors", "details"):
        listed = error.get(key)
        for item in listed[:10] if isinstance(listed, list) else ():
            yield from _word(item.get("reason") if isinstance(item, dict) else None)
    yield from _word(error.get("status"))


def _word(value: object) -> Iterator[str]:
    """The value if it is a plain word, so that nothing else is carried into a message."""
    if isinstance(value, str) and len(value) <= 60 and value.isascii() and value.replace("_", "").isalnum():
        yield value


def of_exception(fault: Exception) -> Fault:
    """The fault behind one of EXCEPTIONS."""
    inner = fault.args[0] if fault.args and isinstance(fault.args[0], Exception) else fault
    for kinds, text, passing in _BEHIND:
        if isinstance(inner, kinds):
            return Fault(Unreachable(text), passing)
    if isinstance(inner, httplib2.decode.DecodeLimitError):
        return Fault(Refused("The answer is too large to be read."))
    return Fault(Unreachable(f"The connection broke ({type(inner).__name__})."), passing=True)
