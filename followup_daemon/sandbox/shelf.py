"""Where messages lie: by id, by thread, newest first. Announces nothing and knows no clock; the mailbox locks it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from followup_daemon.errors import Gone
from followup_daemon.sandbox.placing import THREAD_LIMIT, Families, same_subject
from followup_daemon.sandbox.stored import Mail, StoredMessage

NOT_FOUND = "Requested entity was not found."


class Shelf:
    """The messages of one account and the threads they form."""

    def __init__(self) -> None:
        self._messages: dict[str, StoredMessage] = {}
        self._threads: dict[str, list[str]] = {}
        self._families = Families()
        self._newest_first: list[StoredMessage] | None = None

    def put(self, message: StoredMessage) -> None:
        """The message laid down, or in place of the one that had its id."""
        before = self._messages.get(message.id)
        if before is None:
            self._threads.setdefault(message.thread_id, []).append(message.id)
        if before is None or before.headers != message.headers:
            self._families.learn(message.headers, message.thread_id)
        self._messages[message.id] = message
        self._newest_first = None

    def take(self, message_id: str) -> StoredMessage:
        """The message, which lies here no more; a thread goes with its last message."""
        message = self.held(message_id)
        del self._messages[message_id]
        members = self._threads[message.thread_id]
        members.remove(message_id)
        if not members:
            del self._threads[message.thread_id]
        self._newest_first = None
        return message

    def stamp(self, message_id: str, history_id: int) -> None:
        """The message marked with the history record that changed it last."""
        self.put(replace(self._messages[message_id], history_id=history_id))

    def held(self, message_id: str) -> StoredMessage:
        """The message. Raise Gone where there is none."""
        try:
            return self._messages[message_id]
        except KeyError:
            raise Gone(NOT_FOUND) from None

    def members(self, thread_id: str) -> list[StoredMessage]:
        """Every message of the thread, ghosts too, as they came to lie here; none for an unknown thread."""
        return [self._messages[known] for known in self._threads.get(thread_id, ())]

    @property
    def thread_ids(self) -> Collection[str]:
        return self._threads.keys()

    def newest_first(self) -> list[StoredMessage]:
        if self._newest_first is None:
            self._newest_first = sorted(self._messages.values(), key=lambda m: (m.internal_date, m.id), reverse=True)
        return self._newest_first

    def place(self, mail: Mail) -> str:
        """The thread that a delivered mail joins: one that knows its ancestors, under the same subject; else none."""
        subject = mail.header("Subject")
        for thread_id in self._families.candidates(mail.headers):
            found = self.members(thread_id)
            if len(found) < THREAD_LIMIT and any(same_subject(m.header("Subject"), subject) for m in found):
                return thread_id
        return ""
