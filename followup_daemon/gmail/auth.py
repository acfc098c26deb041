"""Credentials from the token file, refreshed and saved in their time; signing in itself is another matter."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from google.auth.exceptions import GoogleAuthError, RefreshError
from google.oauth2.credentials import Credentials

from followup_daemon.errors import AuthExpired, Unreachable, UserError

from . import token_file
from .endpoints import TOKEN_URI
from .gate import is_loopback
from .token_file import SCOPES, Token

_log = logging.getLogger(__name__)


def load(path: Path, api_endpoint: str | None = None) -> OwnerCredentials:
    """The credentials of the token file.

    Raise AuthExpired where there is no file or where it allows too little, UserError for a malformed one.
    """
    token = token_file.read(path)
    return OwnerCredentials(path, token, _token_uri(path, token, api_endpoint))


def _token_uri(path: Path, token: Token, api_endpoint: str | None) -> str:
    """Google's own address, whatever the file says; the file's where another server plays Gmail on this machine.

    Without one in the file that server is asked too, so that a rehearsal never speaks to Google by accident.
    """
    if api_endpoint is None:
        return TOKEN_URI
    uri = token.token_uri or f"{api_endpoint.rstrip('/')}/token"
    if uri != TOKEN_URI and not is_loopback(uri):
        raise UserError(
            f"The token file {path} names {uri!r} under `token_uri`: that is neither Google nor this machine.",
            "With `api_endpoint` set it must be a loopback address.",
        )
    return uri


class OwnerCredentials(Credentials):
    """Google's credentials, kept in step with the token file.

    The file is read again before the server is asked, for another process may have signed in or refreshed meanwhile,
    and written right after. A refusal leaves the file as it is, so that the next pass tries it again.

    ``taken_over`` says that another sign-in stood in the file, maybe another account's, which nobody has asked since.
    """

    taken_over = False

    def __init__(self, path: Path, token: Token, token_uri: str) -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            token=token.token,
            refresh_token=token.refresh_token,
            token_uri=token_uri,
            client_id=token.client_id,
            client_secret=token.client_secret,
            scopes=list(SCOPES) if token.scopes is not None else None,
            expiry=_naive(token.expiry),
        )
        self._path = path
        self._as_read = token_file.state(path)

    @property
    def file_changed(self) -> bool:
        """Whether another process wrote the file since it was last read or written here."""
        return token_file.state(self._path) != self._as_read

    def refresh(self, request: Any) -> None:
        """Get a new access token. Raise AuthExpired where Google refuses for good, Unreachable for nonsense.

        Errors of the network are left to who sent the request.
        """
        if self._taken_from_file():
            return
        held = self._refresh_token
        try:
            super().refresh(request)  # type: ignore[no-untyped-call]
        except RefreshError as fault:
            if fault.retryable:
                raise
            if self._taken_from_file():  # another process was faster, and its refresh made ours void
                return
            raise self._refusal(fault) from fault
        except GoogleAuthError:
            raise
        except (TypeError, ValueError, KeyError, AttributeError) as fault:
            raise Unreachable("Google's sign-in server gave an answer that cannot be read.") from fault
        self._save(rotated=self._refresh_token != held)

    def _taken_from_file(self) -> bool:
        """Whether the file holds another access token than ours that is still good; the rest is taken anyhow."""
        state = token_file.state(self._path)
        token = token_file.read(self._path)
        self._as_read = state
        if token.refresh_token != self._refresh_token:
            self.taken_over = True
        self._refresh_token = token.refresh_token
        self._client_id, self._client_secret = token.client_id, token.client_secret
        if not token.token or token.token == self.token:
            return False
        self.token, self.expiry = token.token, _naive(token.expiry)
        return bool(self.valid)

    def _refusal(self, fault: RefreshError) -> AuthExpired | Unreachable:
        """What a final RefreshError means: an answer of OAuth with ``error`` is a refusal, a login page is none."""
        answer = fault.args[1] if len(fault.args) > 1 else None
        said = str(fault.args[0]) if fault.args else ""
        if isinstance(answer, dict) and isinstance(answer.get("error"), str):
            return AuthExpired(_withdrawn(self._path, answer["error"]))
        if "Reauthentication" in said:
            return AuthExpired(_withdrawn(self._path, "the administrator asks for a new sign-in"))
        if "necessary fields" in said:
            return AuthExpired(_withdrawn(self._path, "the file holds no `refresh_token`"))
        return Unreachable("Google's sign-in server gave an answer that cannot be read.")

    def _save(self, *, rotated: bool) -> None:
        """Write what is new. A file that cannot be written stops us only where the old sign-in in it is void by now."""
        expiry = None if self.expiry is None else f"{self.expiry.isoformat()}Z"
        changes = {"token": self.token, "expiry": expiry, "refresh_token": self._refresh_token}
        try:
            token_file.write(self._path, {key: value for key, value in changes.items() if key == "expiry" or value})
            self._as_read = token_file.state(self._path)
        except OSError as fault:
            what = f"The token file {self._path} cannot be written: {fault.strerror}."
            if rotated:
                raise UserError(what, "Make room or mend its permissions; else you must sign in again.") from fault
            _log.warning("%s The sign-in goes on without.", what)


def _withdrawn(path: Path, reason: str) -> str:
    return (
        f"Google no longer accepts the sign-in kept in {path} ({reason[:60]}): access was withdrawn or has expired. "
        "Sign in again with `followup-daemon auth`. If this comes back every week, the "
        "project's consent screen is in status Testing: publish it (In production), then sign in once more."
    )


def _naive(moment: datetime | None) -> datetime | None:
    """UTC without a zone, as Google's library wants it."""
    return None if moment is None else moment.astimezone(UTC).replace(tzinfo=None)
