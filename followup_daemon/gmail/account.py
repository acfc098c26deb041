"""Whose mailbox answers: asked anew only where another sign-in was put into the token file."""

from __future__ import annotations

from typing import Any

from followup_daemon.errors import Unreachable

from .auth import OwnerCredentials
from .endpoints import PROFILE
from .pace import Sender


class Account:
    """A sender whose answers are used only while it is known which account they are of."""

    def __init__(self, credentials: OwnerCredentials, sender: Sender, start: str) -> None:
        self._credentials = credentials
        self._sender = sender
        self._start = start

    @property
    def known(self) -> bool:
        """Whether the account that was last asked for is still the one that answers, and will be."""
        return not (self._credentials.taken_over or self._credentials.file_changed)

    def request(self, uri: str, method: str, body: Any, headers: Any) -> tuple[Any, bytes]:
        """The answer. Raise Unreachable where it came for a sign-in that was taken over since the account was asked."""
        answer = self._sender.request(uri, method, body=body, headers=headers)
        if PROFILE.matches(method, uri.partition("?")[0].removeprefix(self._start)):
            self._credentials.taken_over = not 200 <= answer[0].status < 300 and self._credentials.taken_over
        elif self._credentials.taken_over:
            raise Unreachable("Somebody signed in meanwhile; the next pass asks first whose mailbox it is.")
        return answer

    def close(self) -> None:
        self._sender.close()
