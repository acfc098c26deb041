"""A mailbox that only looks: reads are real, drafts are made and deleted in memory alone (``--dry-run``)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from followup_daemon.errors import Gone
from followup_daemon.mail import Letter, Message, Thread
from followup_daemon.mailbox import Changes, DraftRef, Mailbox, Profile, SendAs


class Rehearsal:
    """A ``Mailbox`` over another one; ``letters`` are those it was asked to make, by draft id."""

    def __init__(self, real: Mailbox) -> None:
        self._real = real
        self.letters: dict[str, Letter] = {}
        self._deleted: set[str] = set()

    def profile(self) -> Profile:
        return self._real.profile()

    def senders(self) -> tuple[SendAs, ...]:
        return self._real.senders()

    def changes(self, since: int) -> Changes:
        return self._real.changes(since)

    def sent_threads(self, since: datetime) -> tuple[str, ...]:
        return self._real.sent_threads(since)

    def all_threads(self, since: datetime) -> tuple[str, ...]:
        return self._real.all_threads(since)

    def threads_with(self, since: datetime, words: Sequence[str]) -> tuple[str, ...]:
        return self._real.threads_with(since, words)

    def thread(self, thread_id: str) -> Thread:
        return self._real.thread(thread_id)

    def message(self, message_id: str) -> Message:
        return self._real.message(message_id)

    def draft(self, draft_id: str) -> tuple[DraftRef, Message]:
        return self._real.draft(draft_id)

    def drafts(self) -> tuple[DraftRef, ...]:
        return tuple(ref for ref in self._real.drafts() if ref.id not in self._deleted)

    def create_draft(self, letter: Letter) -> DraftRef:
        name = f"rehearsed-{len(self.letters) + 1}"
        self.letters[name] = letter
        return DraftRef(name, name, letter.thread_id or name)

    def delete_draft(self, draft_id: str) -> None:
        if draft_id in self._deleted:
            raise Gone(f"Draft {draft_id} is not there.")
        self._deleted.add(draft_id)
