"""Tokens: what is granted, what has run out, and the token endpoint (guide "OAuth 2.0 for desktop apps", RFC 6749)."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

Json = dict[str, Any]

GMAIL_SCOPE = "https://www.googleapis.com/auth/gmail."
READ_AND_COMPOSE = (f"{GMAIL_SCOPE}readonly", f"{GMAIL_SCOPE}compose")
CLIENT_ID = "123456789012-sandbox.apps.googleusercontent.example"
CLIENT_SECRET = "sandbox-client-secret"  # noqa: S105 - opens nothing but this sandbox
LIFETIME = timedelta(seconds=3599)


@dataclass(frozen=True, slots=True)
class Access:
    """An access token's scopes and its end."""

    scopes: frozenset[str]
    until: datetime


def real_time() -> datetime:
    return datetime.now(UTC)


class Grants:
    """Refresh and access tokens of the account. Their time is real, as google-auth reckons with real time.

    ``rotates`` gives a new refresh token at each refresh and ends the old one.
    """

    def __init__(self, seed: int, clock: Callable[[], datetime] = real_time) -> None:
        self.rotates = False
        self._random = random.Random(seed ^ 0x0A07)  # noqa: S311 - opens nothing but this sandbox, and must come out the same
        self._clock = clock
        self._lock = threading.Lock()
        self._refresh: dict[str, frozenset[str]] = {}
        self._access: dict[str, Access] = {}

    def grant(self, scopes: Iterable[str] = READ_AND_COMPOSE) -> tuple[str, str]:
        """A fresh access token and refresh token for these scopes."""
        with self._lock:
            return self._new_access(frozenset(scopes)), self._new_refresh(frozenset(scopes))

    def scopes_of(self, token: str) -> frozenset[str] | None:
        """The scopes of a token that is good now; None for an unknown or ended one."""
        with self._lock:
            access = self._access.get(token)
        return access.scopes if access and self._clock() < access.until else None

    def end_access(self) -> None:
        """Every access token ended, as after an hour; refresh tokens stay good."""
        with self._lock:
            self._access.clear()

    def revoke(self) -> None:
        """All access withdrawn, as on the owner's account page or by a change of password."""
        with self._lock:
            self._access.clear()
            self._refresh.clear()

    def answer(self, form: Mapping[str, str]) -> tuple[int, Json]:
        """Status and body of the token endpoint's answer to a posted form."""
        if form.get("client_id") != CLIENT_ID or form.get("client_secret", CLIENT_SECRET) != CLIENT_SECRET:
            return 401, {"error": "invalid_client", "error_description": "The OAuth client was not found."}
        if form.get("grant_type") != "refresh_token":
            return 400, {"error": "unsupported_grant_type", "error_description": "Invalid grant_type"}
        with self._lock:
            return self._refreshed(form.get("refresh_token", ""), form.get("scope", "").split())

    def _refreshed(self, refresh_token: str, asked: list[str]) -> tuple[int, Json]:
        granted = self._refresh.get(refresh_token)
        if granted is None:
            return 400, invalid_grant()
        if not set(asked) <= granted:
            return 400, {"error": "invalid_scope", "error_description": "Some requested scopes were invalid."}
        body: Json = {
            "access_token": self._new_access(granted),
            "expires_in": int(LIFETIME.total_seconds()),
            "scope": " ".join(sorted(granted)),
            "token_type": "Bearer",
        }
        if self.rotates:
            del self._refresh[refresh_token]
            body["refresh_token"] = self._new_refresh(granted)
        return 200, body

    def _new_access(self, scopes: frozenset[str]) -> str:
        token = f"ya29.sandbox-{self._random.getrandbits(160):040x}"
        self._access[token] = Access(scopes, self._clock() + LIFETIME)
        return token

    def _new_refresh(self, scopes: frozenset[str]) -> str:
        token = f"1//sandbox-{self._random.getrandbits(160):040x}"
        self._refresh[token] = scopes
        return token


def invalid_grant() -> Json:
    """The body that says access was withdrawn or has ended for good."""
    return {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}
