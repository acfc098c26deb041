"""A mailbox, its owner and the real daemon on it, for scenes of a few weeks told in plain mail."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

import yaml

from followup_daemon import mime
from followup_daemon.commands.workplace import Workplace, workplace
from followup_daemon.cycle import Report
from followup_daemon.interview import Interview
from followup_daemon.ledger import Taken
from followup_daemon.mail import Message
from followup_daemon.sandbox import Sandbox
from followup_daemon.sandbox.stored import Letterbox, StoredMessage
from followup_daemon.sandbox.story import DiscardDraft, Incoming, Outgoing, SendDraft, Stage, Story

ZONE = ZoneInfo("America/Chicago")
OWNER = "robin.vale@mail.example"
MAYA = "Maya Brandt <maya.brandt@tidewater.example>"
OLE = "Ole Hansen <ole.hansen@tidewater.example>"
INVITATION = """Hi Robin,

Thank you for your application for the Support Engineer position at Tidewater Systems. I lead the support team and
would like to interview you by video. Would Thursday, March 12 at 2:00 pm Central suit you? It takes 45 minutes.

Best regards,
Maya Brandt
Head of Support, Tidewater Systems"""
YES = "Hi Maya,\n\nYes, Thursday at 2 works well for me. I look forward to it.\n\nRobin"


def raw_mail(text: str, fields: Mapping[str, str], at: datetime) -> bytes:
    """A plain mail as bytes, with a Date and an id where ``fields`` name none."""
    mail = EmailMessage(policy=SMTP.clone(max_line_length=998))
    for name, value in fields.items():
        mail[name.replace("_", "-")] = value
    mail["Date"] = at
    if "Message-ID" not in mail:
        mail["Message-ID"] = f"<{sha256(repr((text, fields, at)).encode()).hexdigest()[:16]}@scene.example>"
    mail.set_content(text)
    return mail.as_bytes()


def bounced(address: str, original: str, at: datetime) -> bytes:
    """The report that a mail server sends back when an address is unknown to it (RFC 3464)."""
    return f"""From: Mail Delivery Subsystem <mailer-daemon@mail.example>
To: {OWNER}
Subject: Delivery Status Notification (Failure)
Date: {format_datetime(at)}
Message-ID: <bounce.{at:%m%d%H%M}@mail.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Your message wasn't delivered to {address} because the address couldn't be found.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; {address}
Action: failed
Status: 5.1.1

--b
Content-Type: text/rfc822-headers

Message-ID: {original}
To: {address}
From: {OWNER}

--b--
""".replace("\n", "\r\n").encode()


class World:
    """A clock that is set by hand, a Gmail that keeps it, and the daemon, which looks when it is told to."""

    def __init__(self, folder: Path, of_gmail: Mapping[str, object] | None = None, **settings: object) -> None:
        self.now = datetime(2026, 3, 9, 8, tzinfo=ZONE)
        self.folder = folder
        self._open = ExitStack()
        self.gmail = Sandbox(OWNER, lambda: self.now, name="Robin Vale")
        self._settings = settings
        self._of_gmail = of_gmail or {}
        self._stage = Stage(self.gmail, Story(OWNER, "Robin Vale", ZONE, ()))

    def __enter__(self) -> Self:
        self._open.enter_context(self.gmail)
        self.gmail.quota.enforced = False
        self.gmail.write_token(self.folder / "token.json")
        self.config.write_text(
            yaml.safe_dump(
                {
                    "owner": {"name": "Robin Vale", "time_zone": ZONE.key},
                    "gmail": {"api_endpoint": self.gmail.url, "token_file": "token.json", **self._of_gmail},
                    "data_dir": str(self.data),
                    "notify": "none",
                    **self._settings,
                }
            )
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    @property
    def config(self) -> Path:
        return self.folder / "config.yaml"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    # The clock and the people

    def at(self, when: str) -> Self:
        """Set the clock: ``03-12 15:30``, of 2026 unless the year stands before it."""
        whole = when if len(when) > len("03-12 15:30") else f"2026-{when}"
        self.now = datetime.fromisoformat(whole).replace(tzinfo=ZONE)
        return self

    def _when(self) -> str:
        return self.now.strftime("%Y-%m-%d %H:%M")

    def receive(
        self, text: str, *, sender: str = MAYA, thread: str = "t", subject: str = "", cc: str = "", **headers: str
    ) -> None:
        """A mail comes in; without a subject it is a reply in its conversation."""
        fields = tuple((name.replace("_", "-"), value) for name, value in headers.items())
        self._stage.play(Incoming(self._when(), thread, sender, subject, text, cc, fields))

    def reply(self, text: str, thread: str = "t") -> None:
        """The owner answers the newest mail of a conversation, everybody on it."""
        self._stage.play(Outgoing(self._when(), thread, text))

    def agree(self) -> None:
        """The usual beginning: invited on Monday, confirmed for Thursday the 12th at two."""
        self.at("03-09 09:00").receive(INVITATION, subject="Interview: Support Engineer at Tidewater Systems")
        self.at("03-09 10:00").reply(YES)

    def write(self, to: str, subject: str, text: str, **headers: str) -> StoredMessage:
        """The owner writes a mail that is nobody's answer."""
        fields = {"From": OWNER, "To": to, "Subject": subject, **headers}
        return self.gmail.owner.send(raw_mail(text, fields, self.now))

    def deliver(self, text: str, **fields: str) -> None:
        """A mail comes in with these header fields and no others."""
        self.gmail.mailbox.deliver(raw_mail(text, fields, self.now))

    def add_alias(self, address: str) -> None:
        """The owner may send from this address too."""
        self.gmail.mailbox.send_as.append(Letterbox(address, name="Robin Vale"))

    def bounce(self, address: str, of: Message) -> None:
        """A mail server sends back what went to ``address`` (RFC 3464)."""
        self.gmail.mailbox.deliver(bounced(address, of.message_id, self.now))

    def sent(self) -> list[Message]:
        """The owner's sent mail, oldest first."""
        return [one for one in self.mail() if "SENT" in one.labels]

    def mail(self) -> list[Message]:
        """All mail but drafts, oldest first."""
        stored = sorted(self.gmail.mailbox.messages(), key=lambda one: one.internal_date)
        read = [
            replace(mime.read(one.raw, id=one.id, thread_id=one.thread_id), labels=frozenset(one.labels))
            for one in stored
        ]
        return [one for one in read if not one.is_draft]

    def only_draft(self) -> str:
        """The id of the one draft that lies in Gmail."""
        (lying,) = self.drafts()
        (draft,) = (one.id for one in self.gmail.mailbox.drafts.values() if one.message_id == lying.id)
        return draft

    def send_draft(self, thread: str = "t") -> None:
        """The owner sends the draft that lies in the conversation."""
        self._stage.play(SendDraft(self._when(), thread))

    def send_only_draft(self) -> None:
        """The owner sends the one draft there is, wherever it lies."""
        self.gmail.owner.send_draft(self.only_draft())

    def schedule_only_draft(self, when: str) -> None:
        """The owner has Gmail send the one draft there is at a later time."""
        self.gmail.owner.schedule_draft(self.only_draft(), datetime.fromisoformat(f"2026-{when}").replace(tzinfo=ZONE))

    def discard_draft(self, thread: str = "t") -> None:
        self._stage.play(DiscardDraft(self._when(), thread))

    # The daemon

    @contextmanager
    def daemon(self) -> Iterator[Workplace]:
        """The daemon's workplace, as a fresh process would open it."""
        with workplace(self.config) as place:
            yield place

    def look(self) -> Report:
        """One pass now, by a fresh process. It must be complete and without failures."""
        report = self.look_anyhow()
        assert report.complete, report.failures
        assert not report.failures
        return report

    def look_anyhow(self) -> Report:
        """One pass now, by a fresh process, whatever comes of it."""
        with self.daemon() as place:
            return place.make_pass(self.now)

    def look_at(self, *moments: str) -> list[Report]:
        """A pass at each of these moments."""
        return [self.at(moment).look() for moment in moments]

    def look_daily(self, last: str, hour: int = 9) -> list[Report]:
        """A pass each day at ``hour``, from the next such moment on, up to and including the day ``last``."""
        reports = []
        end = datetime.fromisoformat(f"2026-{last}").replace(tzinfo=ZONE, hour=23)
        moment = self.now.replace(hour=hour, minute=0)
        moment = moment if moment > self.now else moment + timedelta(days=1)
        while moment <= end:
            self.now = moment
            reports.append(self.look())
            moment += timedelta(days=1)
        return reports

    # What can be seen

    def drafts(self) -> list[Message]:
        """The drafts that lie in Gmail, those in its bin left out."""
        held = [self.gmail.mailbox.held(draft.message_id) for draft in self.gmail.mailbox.drafts.values()]
        return [mime.read(one.raw, id=one.id, thread_id=one.thread_id) for one in held if "TRASH" not in one.labels]

    def ledger(self) -> tuple[Taken, ...]:
        with self.daemon() as place:
            return place.store.ledger()

    def steps(self) -> list[tuple[str, str]]:
        """Every step taken and its fate, oldest first."""
        return [(entry.kind, entry.fate) for entry in self.ledger()]

    def to(self) -> list[list[str]]:
        """The addresses that each draft goes to, without their domain."""
        return [[person.address.partition("@")[0] for person in draft.to] for draft in self.drafts()]

    def thanked(self, at: str = "03-12 15:20") -> Self:
        """The thanks are drafted, and sent as they are."""
        self.at(at).look()
        self.send_draft()
        return self

    def interviews(self) -> tuple[Interview, ...]:
        """What the daemon believes, after a pass at the present time."""
        return self.look().book.interviews

    def save_data(self) -> Path:
        """A copy of the database, to be put back later."""
        return Path(shutil.copytree(self.data, self.folder / "saved", dirs_exist_ok=True))

    def restore_data(self) -> None:
        """Put the copy back in the place of the database."""
        shutil.rmtree(self.data)
        shutil.copytree(self.folder / "saved", self.data)
