"""The one gate that every request passes: what is not on the allow-list is refused before the network."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httplib2

from followup_daemon.errors import ForbiddenRequest, UserError

from . import endpoints
from .wire import CONNECTIONS

# Seconds without an answer after which a request is given up; httplib2 has no limit of its own.
TIMEOUT = 60.0
# Bytes an answer may unpack to: a hostile mail must not fill the memory.
LARGEST_ANSWER = 256 << 20


@dataclass(frozen=True, slots=True)
class Door:
    """Where requests may go: the server's address without a slash at its end, and the one address for tokens."""

    server: str
    token_uri: str

    def __post_init__(self) -> None:
        """Raise UserError for a server that is neither Gmail nor on this machine: mail stays on the laptop."""
        if self.server != endpoints.GMAIL and not is_loopback(self.server):
            raise UserError(
                f"`api_endpoint` is {self.server!r}, which is not on this machine.",
                "Name a loopback address such as http://127.0.0.1:8025, or leave it out for Gmail.",
            )

    @property
    def is_local(self) -> bool:
        return self.server != endpoints.GMAIL


def is_loopback(url: str) -> bool:
    """Whether the URL leads to this machine: localhost or a loopback address; no name is looked up."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
        if parts.scheme not in {"http", "https"} or "@" in parts.netloc or "\\" in url:
            return False
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def admitted(door: Door, method: str, uri: str, headers: Mapping[str, Any], body: object) -> endpoints.Endpoint | None:
    """The endpoint this request is for, None for a new token. Raise ForbiddenRequest for every other request."""
    for name in headers:
        # X-HTTP-Method-Override makes the server take a POST for something else.
        if "method" in str(name).lower() or "override" in str(name).lower():
            raise ForbiddenRequest(f"A request with the header {str(name)[:60]!r} was refused before it left.")
    if method == "POST" and uri == door.token_uri:
        return None
    path, query = _below_mailbox(door, method, uri)
    endpoint = endpoints.find(method, path)
    if endpoint is None or not _query_fits(endpoint, query) or bool(body) != (method == "POST"):
        raise _refusal(method, uri)
    return endpoint


def _below_mailbox(door: Door, method: str, uri: str) -> tuple[str, str]:
    """Path below the mailbox, and query. The comparison is of characters: nothing is decoded, so nothing can differ."""
    start = door.server + endpoints.MAILBOX
    if not uri.startswith(start) or not uri.isascii() or not uri.isprintable() or set(uri) & set(" #\\"):
        raise _refusal(method, uri)
    path, _, query = uri.removeprefix(start).partition("?")
    return path, query


def _query_fits(endpoint: endpoints.Endpoint, query: str) -> bool:
    """Whether the query holds only keys of this endpoint, and the client's own with their one value."""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query), max_num_fields=20)
    except ValueError:
        return False
    return all(key in endpoint.query or endpoints.ALWAYS.get(key) == value for key, value in pairs)


def _refusal(method: str, uri: str) -> ForbiddenRequest:
    """The refusal; what stands in the query is left out."""
    where = uri.partition("?")[0][:200]
    return ForbiddenRequest(f"{method[:20]} {where} was refused before it left: it is not on the allow-list.")


def nothing_may_be_deleted(_draft_id: str) -> bool:
    """False for every draft: the answer while no ledger is at hand."""
    return False


class Gate(httplib2.Http):  # type: ignore[misc]
    """The connection to the server, behind the gate; redirects are not followed, a write is sent once."""

    def __init__(
        self,
        door: Door,
        may_delete: Callable[[str], bool] = nothing_may_be_deleted,
        timeout: float = TIMEOUT,
    ) -> None:
        # A proxy of the environment has no business with a server on this machine.
        proxy = {"proxy_info": None} if door.is_local else {}
        super().__init__(timeout=timeout, decode_limit_hard=LARGEST_ANSWER, decode_limit_ratio=0, **proxy)
        self.follow_redirects = False
        self.door = door
        self._may_delete = may_delete

    def request(
        self,
        uri: str,
        method: str = "GET",
        body: object = None,
        headers: Mapping[str, Any] | None = None,
        **_: object,
    ) -> tuple[httplib2.Response, bytes]:
        """The answer. Raise ForbiddenRequest, and send nothing, for what the gate does not know."""
        endpoint = admitted(self.door, method, uri, headers or {}, body)
        if endpoint is endpoints.DELETE_DRAFT:
            self._ask_ledger(endpoint.id_in(uri.partition("?")[0].removeprefix(self.door.server + endpoints.MAILBOX)))
        if method != "GET":
            self.drop_connections()
        scheme = uri.partition(":")[0]
        answer: tuple[httplib2.Response, bytes] = super().request(
            uri, method, body, dict(headers or {}), redirections=0, connection_type=CONNECTIONS[scheme]
        )
        return answer

    def _ask_ledger(self, draft_id: str) -> None:
        if not self._may_delete(draft_id):
            raise ForbiddenRequest(f"The draft {draft_id} is no open draft of ours: it is left where it is.")

    def drop_connections(self) -> None:
        """Close what is open, so that the next request opens anew.

        A connection that went stale in suspend or between two passes would leave the fate of a write unknown.
        """
        self.close()
