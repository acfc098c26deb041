"""Errors in the shapes that Google's servers give them (guide "Resolve errors"; bodies as users quote them)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from followup_daemon.errors import FollowupError

Json = dict[str, Any]
Shape = Literal["both", "errors", "details", "bare"]

STATUSES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ABORTED",
    413: "INVALID_ARGUMENT",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    501: "UNIMPLEMENTED",
    502: "UNAVAILABLE",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One error; ``info`` is the reason inside an ErrorInfo detail, empty where Google gives none."""

    code: int
    message: str
    reason: str
    domain: str = "global"
    info: str = ""
    location: str = ""
    status: str = ""

    def body(self, shape: Shape) -> Json:
        """The error object; which of ``errors`` and ``details`` it carries varies in the field."""
        item: Json = {"message": self.message, "domain": self.domain, "reason": self.reason}
        if self.location:
            item |= {"location": self.location, "locationType": "header" if self.code == 401 else "parameter"}
        error: Json = {"code": self.code, "message": self.message}
        if shape in {"both", "errors"}:
            error["errors"] = [item]
        error["status"] = self.status or STATUSES.get(self.code, "UNKNOWN")
        if self.info and shape in {"both", "details"}:
            kind = "type.googleapis.com/google.rpc.ErrorInfo"
            error["details"] = [{"@type": kind, "reason": self.info, "domain": "googleapis.com"}]
        return {"error": error}


class ProblemError(FollowupError):
    """A request that is answered with an error."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


NOT_FOUND = Problem(404, "Requested entity was not found.", "notFound")
LOGIN_REQUIRED = Problem(
    401,
    "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid"
    " authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
    "required",
    info="CREDENTIALS_MISSING",
    location="Authorization",
)
UNAUTHORIZED = Problem(
    401,
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid"
    " authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
    "authError",
    info="ACCESS_TOKEN_EXPIRED",
    location="Authorization",
)
SCOPE = Problem(
    403,
    "Request had insufficient authentication scopes.",
    "insufficientPermissions",
    info="ACCESS_TOKEN_SCOPE_INSUFFICIENT",
)
MINUTE_LIMIT = Problem(
    403,
    "Quota exceeded for quota metric 'Units' and limit 'Units per minute per user' of service 'gmail.googleapis.com'"
    " for consumer 'project_number:123456789012'.",
    "rateLimitExceeded",
    domain="usageLimits",
    info="RATE_LIMIT_EXCEEDED",
    status="RESOURCE_EXHAUSTED",
)
USER_LIMIT = Problem(403, "User-rate limit exceeded.", "userRateLimitExceeded", domain="usageLimits")
DAY_LIMIT = Problem(
    403,
    "Daily Limit Exceeded. The quota will be reset at midnight Pacific Time (PT).",
    "dailyLimitExceeded",
    domain="usageLimits",
)
TOO_MANY = Problem(429, "Resource has been exhausted (e.g. check quota).", "rateLimitExceeded")
CONCURRENT = Problem(429, "Too many concurrent requests for user", "rateLimitExceeded", domain="usageLimits")
NOT_CONFIGURED = Problem(
    403,
    "Gmail API has not been used in project 123456789012 before or it is disabled.",
    "accessNotConfigured",
    domain="usageLimits",
    info="SERVICE_DISABLED",
)
DOMAIN_POLICY = Problem(403, "The domain administrators have disabled Gmail apps.", "domainPolicy")
MAILBOX_OFF = Problem(400, "Precondition check failed.", "failedPrecondition", status="FAILED_PRECONDITION")
SERVER_MESSAGES = {
    500: ("Internal error encountered.", "backendError"),
    502: ("Bad Gateway", "badGateway"),
    503: ("The service is currently unavailable.", "backendError"),
    504: ("Deadline expired before operation could complete.", "backendError"),
}


def invalid(message: str) -> Problem:
    """A request that is wrong in itself."""
    return Problem(400, message, "invalidArgument")


def server_problem(code: int) -> Problem:
    """A fault on the server's own side."""
    message, reason = SERVER_MESSAGES.get(code, ("Unknown Error.", "backendError"))
    return Problem(code, message, reason)


def refused(message: str) -> Problem:
    """What the mailbox refused; a label's name clash is a conflict, a mail too large has its own code."""
    if "conflicts" in message:
        return Problem(409, message, "aborted")
    if "exceeds the limit" in message:
        return replace(invalid(message), code=413, reason="uploadTooLarge")
    return invalid(message)
