"""The embedded Gmail as one thing to start and stop."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from followup_daemon.sandbox.batch import answer_batch, is_batch
from followup_daemon.sandbox.face import Answer, Face, Request
from followup_daemon.sandbox.faults import Faults
from followup_daemon.sandbox.loading import load_mbox
from followup_daemon.sandbox.mailbox import Clock, Mailbox
from followup_daemon.sandbox.oauth import READ_AND_COMPOSE, Grants, client_file, token_file
from followup_daemon.sandbox.owner import Owner
from followup_daemon.sandbox.problems import server_problem
from followup_daemon.sandbox.quota import Quota
from followup_daemon.sandbox.server import LoopbackServer
from followup_daemon.sandbox.switches import Switches


class Sandbox:
    """A Gmail account on loopback. ``mailbox.deliver`` plays the world, ``owner`` the owner at the web page.

    The same seed and the same calls under the same clock give the same ids.
    """

    def __init__(
        self, address: str, clock: Clock, *, seed: int = 0, switches: Switches | None = None, name: str = ""
    ) -> None:
        self.mailbox = Mailbox(address, clock, seed=seed, switches=switches)
        if name:
            self.mailbox.send_as = [replace(self.mailbox.send_as[0], name=name)]
        self.owner = Owner(self.mailbox)
        self.grants = Grants(seed)
        self.quota = Quota()
        self.faults = Faults()
        self._face = Face(self.mailbox, self.grants, self.quota, self.faults)
        self._server: LoopbackServer | None = None

    @property
    def url(self) -> str:
        """Where it listens, empty before ``start``."""
        return self._server.url if self._server else ""

    @property
    def switches(self) -> Switches:
        return self.mailbox.switches

    @switches.setter
    def switches(self, switches: Switches) -> None:
        self.mailbox.switches = switches

    def start(self) -> str:
        """The address at which the API answers from now on."""
        self._server = LoopbackServer(self._respond)
        self._server.start()
        return self._server.url

    def stop(self) -> None:
        if self._server:
            self._server.stop()
            self._server = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def write_token(
        self, path: Path, *, scopes: Iterable[str] = READ_AND_COMPOSE, expiry: datetime | None = None
    ) -> None:
        """A token file as google-auth writes it (authorized user), readable by the owner alone."""
        wanted = sorted(scopes)
        content = token_file(self.url, *self.grants.grant(wanted), wanted)
        if expiry is not None:
            content["expiry"] = expiry.isoformat().replace("+00:00", "") + "Z"
        _write_private(path, content)

    def write_client(self, path: Path) -> None:
        """A client file of type "Desktop app" whose sign-in pages are this server's."""
        _write_private(path, client_file(self.url))

    def load_mbox(self, path: Path) -> int:
        """How many mails were laid into the mailbox out of a Takeout mbox, before anything has happened in it."""
        return load_mbox(self.mailbox, path)

    def _respond(self, request: Request) -> Answer:
        """The answer to any request; a fault of our own is a 500, as it would be Google's."""
        try:
            return answer_batch(request, self._face.answer) if is_batch(request) else self._face.answer(request)
        except Exception:  # noqa: BLE001 - a server outlives its own faults, and counts them
            self.quota.count("internal_error")
            body = json.dumps(server_problem(500).body("both")).encode()
            return Answer(500, body, (("Content-Type", "application/json; charset=UTF-8"),))


def _write_private(path: Path, content: dict[str, object]) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(content, file)
