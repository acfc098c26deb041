"""Signing in: Google's consent in a browser, and the sign-in kept in the token file (OAuth 2.0 for desktop apps).

The sequence is RFC 8252's with PKCE (RFC 7636), carried out by google-auth-oauthlib.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests
from google_auth_oauthlib.flow import InstalledAppFlow
from oauthlib.oauth2 import OAuth2Error

from followup_daemon.errors import AuthExpired, Unreachable, UserError
from followup_daemon.private import OTHERS, ensure_private_dir, make_private

from . import client_file, token_file
from .gate import is_loopback
from .redirect import Redirect
from .token_file import COMPOSE, READONLY, SCOPES

TIMEOUT = 30.0
"""Seconds for Google's answer to the code."""

PATIENCE = 600.0
"""Seconds for the owner to come back from the consent page."""

FEATURES = {
    READONLY: "read your mail, so no interview can be seen and no answer heard",
    COMPOSE: "put drafts into Gmail",
}
"""What cannot be done where a scope is missing."""

Tell = Callable[[str, int], None]
"""Shows the owner the link, and the port on which the browser is waited for."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """``repaired`` are the file and folder that others could read, and that are the owner's alone now."""

    token_file: Path
    repaired: tuple[Path, ...]


def sign_in(
    client: Path,
    token: Path,
    tell: Tell,
    *,
    now: datetime,
    api_endpoint: str | None = None,
    port: int = 0,
    stop: threading.Event | None = None,
) -> SignedIn:
    """Ask for consent, and keep what was granted in ``token``. Nothing is kept unless all of it was.

    ``tell`` is given the link to open; the browser comes back to this machine, to ``port`` or any that is free.
    ``now`` is kept as the time of signing in. Raise UserError for a client file that does not serve, a port that is
    taken and a consent that was not given; AuthExpired for one that lacks a scope or a refresh token; Unreachable where
    Google cannot be reached.
    """
    config = client_file.read(client, api_endpoint)
    flow = InstalledAppFlow.from_client_config(config, list(SCOPES), autogenerate_code_verifier=True)
    redirect = _listening(port)
    try:
        flow.redirect_uri = redirect.uri
        # Always asked anew: a consent given before may bring no refresh token.
        with _oauthlib(insecure=api_endpoint is not None):
            url, state = flow.authorization_url(access_type="offline", prompt="consent")
        tell(url, redirect.port)
        came = redirect.wait(state, PATIENCE, stop or threading.Event())
    finally:
        redirect.close()
    if came is None:
        raise UserError("Nobody came back from the consent page.", "Run `followup-daemon auth` again.")
    _refuse_error(came)
    answer = _exchanged(flow, came, str(config["installed"]["token_uri"]))
    return _kept(token, config["installed"], answer, now)


def _listening(port: int) -> Redirect:
    try:
        return Redirect(port)
    except (OSError, OverflowError) as fault:
        why = getattr(fault, "strerror", None) or "it is no port"
        raise UserError(f"Port {port} of this machine cannot be used: {why}.", "Name another with --port.") from fault


def _refuse_error(came: str) -> None:
    error = parse_qs(urlsplit(came).query).get("error", [""])[0]
    if error == "access_denied":
        raise UserError(
            "The consent page came back with a no.",
            "Run `followup-daemon auth` again and allow both; if Google says that the app is not for you, add "
            "yourself as a test user, or publish the app (docs/SIGN_IN.md).",
        )
    if error:
        raise UserError(f"Google's consent page reports `{error[:60]}`.", "See docs/SIGN_IN.md, then run it again.")


def _exchanged(flow: InstalledAppFlow, came: str, token_uri: str) -> Mapping[str, Any]:
    """The tokens for the code. Fewer scopes than asked for are no error here: they are told by name."""
    # The library wants to see https, though RFC 8252 has the browser come back over plain http on loopback.
    answered = came.replace("http://", "https://", 1)
    try:
        with _oauthlib(insecure=is_loopback(token_uri)):
            return dict(flow.fetch_token(authorization_response=answered, timeout=TIMEOUT))
    except OAuth2Error as fault:
        raise _refusal(fault) from fault
    except requests.RequestException as fault:
        raise Unreachable("Google's sign-in server could not be reached. Run `followup-daemon auth` again.") from fault
    except ValueError as fault:
        raise Unreachable("Google's sign-in server gave an answer that cannot be read.") from fault
    finally:
        flow.oauth2session.close()


def _refusal(fault: OAuth2Error) -> UserError:
    error = str(fault.error or "")[:60]
    if error in {"invalid_client", "unauthorized_client", "deleted_client"}:
        return UserError(
            f"Google does not know the OAuth client ({error}).", f"Download its file anew: {client_file.GUIDE}"
        )
    return UserError(f"Google did not accept the consent ({error}).", "Run `followup-daemon auth` again.")


@contextmanager
def _oauthlib(*, insecure: bool) -> Iterator[None]:
    """oauthlib takes these two only from the environment; plain http is for a server on this machine alone."""
    wanted = {"OAUTHLIB_RELAX_TOKEN_SCOPE": True, "OAUTHLIB_INSECURE_TRANSPORT": insecure}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update({name: "1" for name, is_on in wanted.items() if is_on})
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def _kept(path: Path, client: Mapping[str, str], answer: Mapping[str, Any], now: datetime) -> SignedIn:
    """The sign-in in the token file, for the owner's eyes alone."""
    said = answer.get("scope")
    granted = said.split() if isinstance(said, str) else list(said or SCOPES)
    missing = [scope for scope in SCOPES if scope not in granted]
    if missing:
        names = " and ".join(scope.rpartition("/")[2] for scope in missing)
        lost = "; ".join(FEATURES[scope] for scope in missing)
        raise AuthExpired(
            f"You did not allow {names}: without it followup-daemon cannot {lost}. "
            "Run `followup-daemon auth` again and tick both boxes."
        )
    if not answer.get("refresh_token"):
        raise AuthExpired(
            "Google gave a sign-in that ends within the hour (no refresh token). Remove followup-daemon's access at "
            "https://myaccount.google.com/permissions, then run `followup-daemon auth` again."
        )
    expires = answer.get("expires_at")
    repaired = _made_private(path)
    try:
        token_file.write(
            path,
            {
                "token": answer.get("access_token"),
                "refresh_token": answer["refresh_token"],
                "token_uri": client["token_uri"],
                "client_id": client["client_id"],
                "client_secret": client["client_secret"],
                "scopes": list(SCOPES),
                "granted_scopes": sorted(granted),
                "expiry": datetime.fromtimestamp(expires, UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if expires else None,
                "signed_in_at": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            },
        )
    except OSError as fault:
        raise UserError(
            f"The token file {path} cannot be written: {fault.strerror}.", "Make room or mend its permissions."
        ) from fault
    return SignedIn(path, repaired)


def _made_private(path: Path) -> tuple[Path, ...]:
    """What was open to others, the folder and a file that lies in it, and is the owner's alone now."""
    was_open = path.parent.exists() and bool(path.parent.stat().st_mode & OTHERS)
    ensure_private_dir(path.parent)
    file = (path,) if path.exists() and make_private(path) else ()
    return ((path.parent,) if was_open else ()) + file
