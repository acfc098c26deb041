"""The owner's Gmail: sign-in, the gate, pace, and the mailbox over the real API."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from google_auth_httplib2 import AuthorizedHttp

from .account import Account
from .auth import OwnerCredentials, load
from .endpoints import GMAIL, MAILBOX
from .gate import TIMEOUT, Door, Gate, nothing_may_be_deleted
from .mailbox import Gmail
from .pace import Pace, PacedHttp
from .token_file import SCOPES

__all__ = ["SCOPES", "Gmail", "OwnerCredentials", "Pace", "connect", "load"]


def connect(
    token_file: Path,
    *,
    api_endpoint: str | None = None,
    may_delete: Callable[[str], bool] = nothing_may_be_deleted,
    pace: Pace | None = None,
    timeout: float = TIMEOUT,
) -> Gmail:
    """The mailbox of the account whose sign-in the token file keeps; nothing is sent yet.

    ``may_delete`` is asked for each draft that is to be deleted: whether the ledger holds it open. ``pace`` carries the
    event that cuts waits short; for quota a server on this machine is waited for only once it has refused.

    Raise AuthExpired where nobody is signed in, UserError for a malformed token file or a server that is elsewhere.
    """
    server = (api_endpoint or GMAIL).rstrip("/")
    pace = pace or Pace()
    credentials = load(token_file, None if server == GMAIL else server)
    door = Door(server, credentials.token_uri)
    if door.is_local:
        pace.trust()
    gate = Gate(door, may_delete, timeout)
    account = Account(credentials, AuthorizedHttp(credentials, http=gate), server + MAILBOX)
    return Gmail(PacedHttp(account, server + MAILBOX, pace), server, pace, account)
