"""Connections that send a write once, whatever becomes of the answer."""

from __future__ import annotations

import http.client
from typing import Any

import httplib2


class NoAnswer(http.client.HTTPException):
    """The server closed the connection of a write without an answer: whether it acted on it is not known."""


class _SentOnce:
    """Hides from httplib2 that a connection went stale: it would send the request again, a POST too.

    ``Http._conn_request`` repeats a request whose ``getresponse`` raises BadStatusLine or ResponseNotReady.
    """

    _sent = ""

    def putrequest(self, method: str, *args: Any, **kwargs: Any) -> None:
        self._sent = method
        super().putrequest(method, *args, **kwargs)  # type: ignore[misc]

    def getresponse(self) -> http.client.HTTPResponse:
        try:
            response: http.client.HTTPResponse = super().getresponse()  # type: ignore[misc]
        except (http.client.BadStatusLine, http.client.ResponseNotReady) as fault:
            if self._sent == "GET":
                raise
            raise NoAnswer(type(fault).__name__) from fault
        return response


class _Plain(_SentOnce, httplib2.HTTPConnectionWithTimeout):  # type: ignore[misc]
    pass


class _Secure(_SentOnce, httplib2.HTTPSConnectionWithTimeout):  # type: ignore[misc]
    pass


CONNECTIONS: dict[str, type] = {"http": _Plain, "https": _Secure}
