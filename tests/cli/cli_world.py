"""A job seeker's mailbox on loopback, and the real command line in front of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from followup_daemon import cli
from followup_daemon.sandbox import Sandbox, StoredMessage

COLUMNS = "100"
OWNER = "priya@mail.example"
ANA = "Ana Lima <ana@fernhill.example>"
MONDAY = datetime.fromisoformat("2026-03-02T09:00:00-06:00")
INTERVIEW = "2026-03-05T14:00:00-06:00"
AFTER_INTERVIEW = datetime.fromisoformat("2026-03-05T16:00:00-06:00")

INVITATION = (
    "Hi Priya,\n\nthank you for applying for the Support Lead position at Fernhill. We would like to invite you to an "
    "interview by video. Would Thursday, March 5 at 2:00 pm Central work for you?\n\nBest,\nAna Lima\nFernhill"
)
ACCEPTANCE = "Hi Ana,\n\nThursday, March 5 at 2:00 pm works for me. I look forward to the interview.\n\nPriya"


@dataclass(frozen=True)
class Ended:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


def followup(*args: object) -> Ended:
    """The command line, run within this process as a terminal of ``COLUMNS`` columns would run it."""
    out, err = StringIO(), StringIO()
    argv = ["followup-daemon", *map(str, args)]
    screen = patch.object(sys, "argv", argv), patch.dict(os.environ, COLUMNS=COLUMNS)
    with screen[0], screen[1], redirect_stdout(out), redirect_stderr(err):
        try:
            cli.main()
            code: object = 0
        except SystemExit as ended:
            code = ended.code
    return Ended(code if isinstance(code, int) else int(bool(code)), out.getvalue(), err.getvalue())


def started(*args: object, **options: Any) -> subprocess.Popen[str]:
    """The command line as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "followup_daemon", *map(str, args)],
        text=True,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
    )


def mail(
    text: str,
    *,
    sender: str = ANA,
    to: str = OWNER,
    subject: str = "Interview at Fernhill",
    message_id: str = "",
    answers: str = "",
    date: datetime | None = None,
    more: tuple[str, ...] = (),
) -> bytes:
    """A mail as it goes over the wire."""
    lines = [f"From: {sender}", f"To: {to}", f"Subject: {subject}"]
    lines += [f"Message-ID: {message_id}"] if message_id else []
    lines += [f"Date: {date:%a, %d %b %Y %H:%M:%S %z}"] if date else []
    lines += [f"In-Reply-To: {answers}", f"References: {answers}"] if answers else []
    lines += [*more, "Content-Type: text/plain; charset=utf-8", "", text]
    return ("\r\n".join(lines).replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n").encode()


@dataclass
class World:
    """A mailbox, its time, and the configuration of a daemon on it."""

    sandbox: Sandbox
    folder: Path
    now: datetime = MONDAY
    more: dict[str, str] = field(default_factory=dict)

    @property
    def config(self) -> Path:
        return self.folder / "config.yaml"

    @property
    def token(self) -> Path:
        return self.folder / "token.json"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def configure(self, more: str = "") -> None:
        self.config.write_text(
            f"owner: {{name: Priya Raman, time_zone: America/Chicago}}\n"
            f"gmail: {{api_endpoint: '{self.sandbox.url}'}}\ndata_dir: data\n{more}"
        )

    def passes(self, **span: float) -> None:
        self.now += timedelta(**span)

    def run(self, command: str, *args: object) -> Ended:
        """A command under this world's configuration and at its time."""
        now = [] if "--now" in args or command == "run" else ["--now", self.now.isoformat()]
        return followup("--config", self.config, command, *args, *now)

    def once(self, *args: object) -> Ended:
        return self.run("once", *args)

    def agree(self, invitation: str = INVITATION, acceptance: str = ACCEPTANCE) -> StoredMessage:
        """Ana invites to an interview on Thursday, and the owner accepts."""
        asked = self.sandbox.mailbox.deliver(mail(invitation, message_id="<ask@fernhill.example>"))
        self.passes(minutes=10)
        yes = mail(
            acceptance, sender=OWNER, to=ANA, subject="Re: Interview at Fernhill", answers="<ask@fernhill.example>"
        )
        return self.sandbox.owner.send(yes, asked.thread_id)

    @property
    def drafts(self) -> list[bytes]:
        """The drafts that lie in the mailbox, as they are."""
        box = self.sandbox.mailbox
        return [box.held(draft.message_id).raw for draft in box.drafts.values()]

    @property
    def draft_threads(self) -> list[str]:
        """The conversations in which drafts lie."""
        box = self.sandbox.mailbox
        return [box.held(draft.message_id).thread_id for draft in box.drafts.values()]

    @property
    def calls(self) -> dict[str, int]:
        return dict(self.sandbox.quota.calls)

    def database(self) -> bytes:
        return b"".join(path.read_bytes() for path in sorted(self.data.glob("followup.db*")))


@contextmanager
def opened(folder: Path) -> Iterator[World]:
    """A world that ends with the block."""
    box: list[World] = []
    with Sandbox(OWNER, lambda: box[0].now if box else MONDAY, name="Priya Raman") as sandbox:
        sandbox.quota.enforced = False
        world = World(sandbox, folder)
        box.append(world)
        sandbox.write_token(world.token)
        world.configure()
        yield world
