"""One whole interview at a server that was not written here: agreed, thanked, followed up, answered, withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
import yaml
from emulate_server import Emulated, emulated
from emulate_world import EmulatedOwner
from scene_world import INVITATION, MAYA, OWNER, YES, ZONE, raw_mail

from followup_daemon import mime
from followup_daemon.commands.workplace import Workplace, workplace
from followup_daemon.cycle import Report
from followup_daemon.mail import Message
from followup_daemon.sandbox import StoredMessage

SUBJECT = "Interview: Support Engineer at Tidewater Systems"
THANKS = "Hi Robin,\n\nIt was a pleasure to meet you as well.\n\nMaya Brandt"
ANSWER = "Hi Robin,\n\nThank you for asking. We are still talking to others and will decide next week.\n\nMaya Brandt"


@dataclass
class Scene:
    """Robin's mailbox at the server, Maya's mails, and the daemon, which looks when it is told to."""

    folder: Path
    now: datetime = datetime(2026, 3, 9, 8, tzinfo=ZONE)
    server: Emulated = field(init=False)
    owner: EmulatedOwner = field(init=False)
    conversation: list[StoredMessage] = field(default_factory=list)

    def begin(self, server: Emulated) -> None:
        self.server, self.owner = server, EmulatedOwner(server)
        server.write_token(self.folder / "token.json")
        settings = {
            "owner": {"name": "Robin Vale", "time_zone": ZONE.key},
            "gmail": {"api_endpoint": server.url, "token_file": "token.json"},
            "data_dir": str(self.folder / "data"),
            "notify": "none",
        }
        (self.folder / "config.yaml").write_text(yaml.safe_dump(settings))

    def at(self, when: str) -> Scene:
        self.now = datetime.fromisoformat(f"2026-{when}").replace(tzinfo=ZONE)
        return self

    def receive(self, text: str) -> None:
        self.conversation.append(self.owner.receive(self._mail(text, MAYA, OWNER)))

    def reply(self, text: str) -> None:
        to = self.conversation[-1]
        self.conversation.append(self.owner.send(self._mail(text, OWNER, MAYA), to.thread_id))

    def agree(self) -> None:
        self.at("03-09 09:00").receive(INVITATION)
        self.at("03-09 10:00").reply(YES)

    def send_draft(self) -> None:
        (draft_id,) = self.owner.draft_ids()
        self.conversation.append(self.owner.send_draft(draft_id))

    def look(self, at: str) -> Report:
        """One pass by a fresh process. It must be complete and without failures."""
        self.at(at)
        with self.daemon() as place:
            report = place.make_pass(self.now)
        assert (report.complete, report.failures) == (True, [])
        return report

    @contextmanager
    def daemon(self) -> Iterator[Workplace]:
        with workplace(self.folder / "config.yaml") as place:
            yield place

    def drafts(self) -> list[Message]:
        return [mime.read(one.raw, id=one.id, thread_id=one.thread_id) for one in self.owner.drafts()]

    def steps(self) -> list[tuple[str, str]]:
        """Every step taken and its fate, oldest first."""
        with self.daemon() as place:
            return [(entry.kind, entry.fate) for entry in place.store.ledger()]

    def _mail(self, text: str, sender: str, to: str) -> bytes:
        fields = {"From": sender, "To": to, "Subject": f"Re: {SUBJECT}" if self.conversation else SUBJECT}
        if self.conversation:
            parent = self.conversation[-1].header("Message-ID")
            fields |= {"In-Reply-To": parent, "References": parent}
        return raw_mail(text, fields, self.now)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = Scene(tmp_path)
    with emulated(tmp_path, OWNER, "Robin Vale", lambda: made.now) as server:
        made.begin(server)
        yield made


def test_an_interview_from_the_yes_to_the_answer(scene: Scene) -> None:
    """Thanks on the day, a follow-up after a week of silence, and its draft taken back when they answer."""
    scene.agree()
    (agreed,) = scene.look("03-09 10:05").book.interviews
    assert agreed.meeting.start == datetime(2026, 3, 12, 14, tzinfo=ZONE)
    assert scene.drafts() == []

    scene.look("03-12 15:20")
    (thanks,) = scene.drafts()
    assert (thanks.thread_id, thanks.subject) == (scene.conversation[0].thread_id, f"Re: {SUBJECT}")
    assert [person.address for person in thanks.to] == ["maya.brandt@tidewater.example"]
    scene.at("03-12 16:00").send_draft()
    scene.look("03-12 16:05")
    assert scene.steps() == [("thank_you", "sent")]

    scene.at("03-13 10:00").receive(THANKS)
    scene.look("03-19 09:00")
    assert scene.drafts() == []
    scene.look("03-20 09:00")
    (follow_up,) = scene.drafts()
    assert follow_up.in_reply_to == scene.conversation[-1].header("Message-ID")

    scene.at("03-20 11:00").receive(ANSWER)
    scene.look("03-20 11:05")
    assert scene.drafts() == []
    assert scene.steps() == [("thank_you", "sent"), ("first_follow_up", "withdrawn")]


def test_a_draft_that_the_owner_edited_is_left_where_it_lies(scene: Scene) -> None:
    """The draft that the composer saved anew has another id here; it is the owner's work all the same."""
    scene.agree()
    scene.look("03-12 15:20")
    scene.at("03-12 15:40")
    scene.owner.edit_draft(*scene.owner.draft_ids(), text="Dear Maya,\n\nThese are my own words.\n\nRobin")
    scene.look("03-12 15:45")
    scene.at("03-12 15:50").receive("Hi Robin,\n\nWe have cancelled this position. I am sorry.\n\nMaya Brandt")
    scene.look("03-12 15:55")
    assert [one.text.strip() for one in scene.drafts()] == ["Dear Maya,\n\nThese are my own words.\n\nRobin"]


def test_a_history_that_is_no_longer_kept_loses_nothing_and_repeats_nothing(scene: Scene) -> None:
    """The laptop was off over the day of the thanks and their answer, and Gmail forgot (facts 15 and 17)."""
    scene.agree()
    scene.look("03-12 15:20")
    scene.at("03-12 16:00").send_draft()
    scene.at("03-13 10:00").receive(THANKS)
    scene.server.forget_history()
    scene.look("03-16 09:00")
    assert scene.steps() == [("thank_you", "sent")]
    assert scene.drafts() == []
