"""The OAuth client of type "Desktop app", as it is downloaded from the Google Cloud console."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from followup_daemon.errors import UserError

from .endpoints import AUTH_URI, TOKEN_URI
from .gate import is_loopback

GUIDE = "docs/SIGN_IN.md shows how it is made."
_LARGEST = 100_000


def read(path: Path, api_endpoint: str | None = None) -> dict[str, Any]:
    """The client's configuration, as Google's library takes it.

    Google's own addresses stand in it, whatever the file says; those of the file only where another server plays Gmail
    on this machine. Raise UserError for a file that is missing, unreadable, or of another type.
    """
    found = _installed(path)
    for name in ("client_id", "client_secret"):
        if not isinstance(found.get(name), str) or not found[name]:
            raise _broken(path, f"has no `{name}`")
    addresses = {"auth_uri": AUTH_URI, "token_uri": TOKEN_URI}
    if api_endpoint is not None:
        addresses = {name: str(found.get(name, "")) for name in addresses}
        elsewhere = [name for name, uri in addresses.items() if not is_loopback(uri)]
        if elsewhere:
            raise UserError(
                f"`{elsewhere[0]}` in {path} is not on this machine, and `api_endpoint` is set.",
                "Name that server's own address, or leave `api_endpoint` out for Gmail.",
            )
    return {"installed": {"client_id": found["client_id"], "client_secret": found["client_secret"], **addresses}}


def _installed(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            document = json.loads(file.read(_LARGEST))
    except FileNotFoundError:
        raise UserError(f"There is no OAuth client file {path}.", f"Download one and put it there: {GUIDE}") from None
    except OSError as fault:
        raise UserError(f"The OAuth client file {path} cannot be read: {fault.strerror}.", "Mend it.") from fault
    except (ValueError, RecursionError):
        raise _broken(path, "is no JSON") from None
    if not isinstance(document, dict):
        raise _broken(path, "is no JSON object")
    if "web" in document:
        raise UserError(
            f"The OAuth client in {path} is of type Web application.", f"Make one of type Desktop app: {GUIDE}"
        )
    if "refresh_token" in document or document.get("type") == "service_account":
        raise _broken(path, "is no OAuth client, but a token or a service account")
    found = document.get("installed")
    if not isinstance(found, dict):
        raise _broken(path, "has no part `installed`")
    return found


def _broken(path: Path, what: str) -> UserError:
    return UserError(f"The OAuth client file {path} {what}.", f"Download it anew, type Desktop app: {GUIDE}")
