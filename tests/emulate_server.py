"""npm's ``emulate`` 0.10.0 as a process, behind the front: a Gmail API that was not written here."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from emulate_front import ME, Front, Request, listening

from followup_daemon.gmail import SCOPES

HOME = Path(__file__).parent / "emulate"
PROGRAM = HOME / "node_modules" / "emulate" / "dist" / "index.js"
TOKEN = "an-access-token"
_SIGNED_IN = {"authorization": f"Bearer {TOKEN}"}
# Node's loading of one program, on a busy machine.
PATIENCE = 30.0


def lacking() -> str:
    """What is missing to run it here, and what to do; empty where all is there."""
    if shutil.which("node") is None:
        return "Node is not installed: install Node 20 or newer, then run `npm ci` in tests/emulate."
    if not PROGRAM.exists():
        return "emulate is not installed: run `npm ci` in tests/emulate."
    return ""


def require() -> None:
    """Skip the test where Node or the package is missing; with EMULATE=required fail it."""
    if reason := lacking():
        if os.environ.get("EMULATE") == "required":
            pytest.fail(reason)
        pytest.skip(reason)


@dataclass(frozen=True)
class Emulated:
    """A running server with one account, and the front's address, ``url``."""

    url: str
    front: Front

    def call(self, method: str, path: str, body: Mapping[str, Any] | None = None, **query: str) -> Any:
        """The answer to a call below the account, by its owner. Raise LookupError for a refusal."""
        headers = {**_SIGNED_IN, "content-type": "application/json"}
        sent = json.dumps(body).encode() if body is not None else b""
        answer = self.front.answer(Request(method, ME + path, list(query.items()), headers, sent))
        if answer.status >= 300:
            raise LookupError(f"{method} {path}?{urlencode(query)}: {answer.status}")
        return answer.json() if answer.body else {}

    def forget_history(self) -> None:
        self.front.forget_history(_SIGNED_IN)

    def write_token(self, path: Path) -> None:
        """A token file as signing in would have left it."""
        content = {
            "token": TOKEN,
            "refresh_token": "a-refresh-token",
            "token_uri": f"{self.url}/oauth2/token",
            "client_id": "a-client",
            "client_secret": "a-secret",
            "scopes": list(SCOPES),
        }
        path.write_text(json.dumps(content), encoding="utf-8")
        path.chmod(0o600)


@contextmanager
def emulated(folder: Path, address: str, name: str, clock: Callable[[], datetime]) -> Iterator[Emulated]:
    """A fresh server whose time is ``clock``, with an empty account of ``address``."""
    require()
    clock_file, seed = folder / "clock", folder / "seed.yaml"
    users = [{"email": address, "name": name}]
    # JSON is YAML.
    seed.write_text(json.dumps({"tokens": {TOKEN: {"login": address, "scopes": []}}, "google": {"users": users}}))

    def set_clock() -> None:
        clock_file.write_text(str(_milliseconds(clock())), encoding="ascii")

    set_clock()
    with _running(folder, seed, clock_file) as port:
        # Its history ids are the milliseconds and eight digits more.
        front = Front(port, set_clock, (_milliseconds(clock()) - 1000) * 10**8)
        with listening(front) as url:
            yield Emulated(url, front)


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


@contextmanager
def _running(folder: Path, seed: Path, clock_file: Path) -> Iterator[int]:
    """The port on which the program listens until the end."""
    port = _free_port()
    options = ["start", "--service", "google", "--port", str(port), "--seed", str(seed)]
    command = ["node", "--import", (HOME / "clock.mjs").as_uri(), str(PROGRAM), *options]
    environment = {"PATH": os.environ["PATH"], "CLOCK_FILE": str(clock_file)}
    with (folder / "emulate.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=log)
        try:
            _wait_for(process, port, folder / "emulate.log")
            yield port
        finally:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.02)
    raise RuntimeError(f"emulate does not listen: {log.read_text(errors='replace')[-2000:]}")
