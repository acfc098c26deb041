"""The one family of faults the product foresees; sentences for people are made at the edge."""

from __future__ import annotations


class FollowupError(Exception):
    """Every fault that is foreseen; a command that meets one ends without a traceback."""


class UserError(FollowupError):
    """A fault that the owner can mend: what is wrong, with which thing, and what to do."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}".strip()


class AlreadyRunning(UserError):
    """Another process works on the data folder: it reads what is kept there in its next pass."""


class MailboxError(FollowupError):
    """The mailbox did not do what was asked; an error is never taken for silence."""


class AuthExpired(MailboxError):
    """Access was withdrawn, has expired or was never given: the owner must sign in again."""


class CursorLost(MailboxError):
    """Gmail no longer keeps the history since our cursor (HTTP 404): a resync is due."""


class RateLimited(MailboxError):
    """Quota or rate limit met; the next pass tries again."""


class Unreachable(MailboxError):
    """No answer, a broken answer, or a fault on the server's side; for a write, its fate is unknown."""


class Refused(MailboxError):
    """The server refused this one request for good (HTTP 400, 403 and the like)."""


class Gone(MailboxError):
    """The thread, message or draft asked for is not there, or not yet visible (HTTP 404)."""


class Stopped(MailboxError):
    """The program was asked to end while a request waited its turn: it was not sent."""


class ForbiddenRequest(FollowupError):
    """The gate refused a request before it reached the network: not on the allow-list."""
