"""Tokens: what is granted, what has run out, consent, and the token endpoint (guide "OAuth 2.0 for desktop apps")."""

from __future__ import annotations

import base64
import hashlib
import random
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlencode

Json = dict[str, Any]

GMAIL_SCOPE = "https://www.googleapis.com/auth/gmail."
READ_AND_COMPOSE = (f"{GMAIL_SCOPE}readonly", f"{GMAIL_SCOPE}compose")
CLIENT_ID = "123456789012-sandbox.apps.googleusercontent.example"
CLIENT_SECRET = "sandbox-client-secret"  # noqa: S105 - opens nothing but this sandbox
AUTH_PATH = "/o/oauth2/auth"
TOKEN_PATH = "/token"  # noqa: S105 - an address
REVOKE_PATH = "/revoke"
LIFETIME = 3599
"""Seconds that an access token serves."""


@dataclass(frozen=True, slots=True)
class Access:
    """An access token's scopes and its end."""

    scopes: frozenset[str]
    until: float


@dataclass(frozen=True, slots=True)
class Code:
    """What an authorization code stands for until it is used, once."""

    scopes: frozenset[str]
    redirect_uri: str
    challenge: str


class Grants:
    """Refresh and access tokens of the account. Their seconds are real ones, for google-auth reckons in real time.

    ``rotates`` gives a new refresh token at each refresh and ends the old one. ``consent`` is what the person ticks on
    the consent page: None for all that is asked, a set for some of it, an empty one for refusing.
    ``consent_gives_refresh`` False plays a repeated consent, which may bring no refresh token.
    """

    def __init__(self, seed: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.rotates = False
        self.consent: frozenset[str] | None = None
        self.consent_gives_refresh = True
        self._random = random.Random(seed ^ 0x0A07)  # noqa: S311 - opens only this sandbox, and must come out the same
        self._clock = clock
        self._lock = threading.Lock()
        self._refresh: dict[str, frozenset[str]] = {}
        self._access: dict[str, Access] = {}
        self._codes: dict[str, Code] = {}

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

    def consented(self, asked: Mapping[str, str]) -> str:
        """Where the consent page sends the browser once the person has decided."""
        scopes = frozenset(asked.get("scope", "").split())
        given = scopes if self.consent is None else scopes & self.consent
        state = {"state": asked["state"]} if "state" in asked else {}
        if not given:
            return f"{asked.get('redirect_uri', '')}?{urlencode(state | {'error': 'access_denied'})}"
        with self._lock:
            code = f"4/0sandbox{self._random.getrandbits(128):032x}"
            self._codes[code] = Code(given, asked.get("redirect_uri", ""), asked.get("code_challenge", ""))
        answer = state | {"code": code, "scope": " ".join(sorted(given))}
        return f"{asked.get('redirect_uri', '')}?{urlencode(answer)}"

    def answer(self, form: Mapping[str, str]) -> tuple[int, Json]:
        """Status and body of the token endpoint's answer to a posted form (RFC 6749 section 5)."""
        if form.get("client_id") != CLIENT_ID or form.get("client_secret", CLIENT_SECRET) != CLIENT_SECRET:
            return 401, {"error": "invalid_client", "error_description": "The OAuth client was not found."}
        with self._lock:
            match form.get("grant_type"):
                case "refresh_token":
                    return self._refreshed(form.get("refresh_token", ""), form.get("scope", "").split())
                case "authorization_code":
                    return self._exchanged(form)
        return 400, {"error": "unsupported_grant_type", "error_description": "Invalid grant_type"}

    def _refreshed(self, refresh_token: str, asked: list[str]) -> tuple[int, Json]:
        granted = self._refresh.get(refresh_token)
        if granted is None:
            return 400, invalid_grant()
        if not set(asked) <= granted:
            return 400, {"error": "invalid_scope", "error_description": "Some requested scopes were invalid."}
        body = self._access_body(granted)
        if self.rotates:
            del self._refresh[refresh_token]
            body["refresh_token"] = self._new_refresh(granted)
        return 200, body

    def _exchanged(self, form: Mapping[str, str]) -> tuple[int, Json]:
        """A code turned into tokens, once, by whoever knows the verifier behind its challenge (RFC 7636)."""
        code = self._codes.pop(form.get("code", ""), None)
        if code is None or code.redirect_uri != form.get("redirect_uri", ""):
            return 400, {"error": "invalid_grant", "error_description": "Bad Request"}
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        if code.challenge and base64.urlsafe_b64encode(digest).decode().rstrip("=") != code.challenge:
            return 400, {"error": "invalid_grant", "error_description": "Invalid code verifier."}
        body = self._access_body(code.scopes)
        if self.consent_gives_refresh:
            body["refresh_token"] = self._new_refresh(code.scopes)
        return 200, body

    def _access_body(self, scopes: frozenset[str]) -> Json:
        return {
            "access_token": self._new_access(scopes),
            "expires_in": LIFETIME,
            "scope": " ".join(sorted(scopes)),
            "token_type": "Bearer",
        }

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


def client_of(authorization: str) -> dict[str, str]:
    """The client's id and secret out of an Authorization field, where they may come too (RFC 6749 section 2.3.1)."""
    kind, _, text = authorization.partition(" ")
    if kind.lower() != "basic":
        return {}
    try:
        name, _, secret = base64.b64decode(text).decode("utf-8").partition(":")
    except ValueError:
        return {}
    return {"client_id": unquote(name), "client_secret": unquote(secret)}


def client_file(url: str) -> Json:
    """The client file of a "Desktop app", with this server in Google's place."""
    return {
        "installed": {
            "client_id": CLIENT_ID,
            "project_id": "sandbox",
            "auth_uri": f"{url}{AUTH_PATH}",
            "token_uri": f"{url}{TOKEN_PATH}",
            "client_secret": CLIENT_SECRET,
            "redirect_uris": ["http://localhost"],
        }
    }


def token_file(url: str, access: str, refresh: str, scopes: Iterable[str]) -> Json:
    """An authorized-user file as google-auth writes it, but for ``expiry``."""
    return {
        "token": access,
        "refresh_token": refresh,
        "token_uri": f"{url}{TOKEN_PATH}",
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "scopes": sorted(scopes),
        "universe_domain": "googleapis.com",
        "account": "",
    }
