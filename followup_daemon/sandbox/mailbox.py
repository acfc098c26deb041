"""One Gmail account without any HTTP: messages, threads, labels and history, under a clock that is handed in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from followup_daemon.errors import Gone, Refused
from followup_daemon.mail import canonical
from followup_daemon.sandbox.ids import Ids
from followup_daemon.sandbox.journal import Entry, Journal, Record
from followup_daemon.sandbox.rawmail import addresses_in, with_first
from followup_daemon.sandbox.shelf import NOT_FOUND, Shelf
from followup_daemon.sandbox.stored import (
    FIXED_LABELS,
    SYSTEM_LABELS,
    Label,
    Letterbox,
    Mail,
    Rule,
    Scheduled,
    StoredDraft,
    StoredMessage,
)
from followup_daemon.sandbox.switches import Switches

Clock = Callable[[], datetime]
Given = ParamSpec("Given")
Result = TypeVar("Result")
Holder = TypeVar("Holder", bound="HasMailbox")

BINS = frozenset({"TRASH", "SPAM"})


class HasMailbox:
    """Something that acts on a mailbox, one act at a time."""

    mailbox: Mailbox


def locked(
    act: Callable[Concatenate[Holder, Given], Result],
) -> Callable[Concatenate[Holder, Given], Result]:
    """The act under the mailbox's lock, after all that was due by the clock has happened."""

    @wraps(act)
    def whole(self: Holder, /, *args: Given.args, **kwargs: Given.kwargs) -> Result:
        with self.mailbox.lock:
            self.mailbox.settle()
            return act(self, *args, **kwargs)

    return whole


class Mailbox(HasMailbox):
    """The account of ``address``. Its lock may be taken again by whoever holds it."""

    def __init__(self, address: str, clock: Clock, *, seed: int = 0, switches: Switches | None = None) -> None:
        self.mailbox = self
        self.address = address
        self.clock = clock
        self.switches = switches or Switches()
        self.lock = threading.RLock()
        self.ids = Ids(seed)
        self.journal = Journal(self.ids, clock())
        self.send_as: list[Letterbox] = [Letterbox(address, is_default=True, is_primary=True)]
        self.rules: list[Rule] = []
        self.sent_out: list[StoredMessage] = []
        self.scheduled: dict[str, Scheduled] = {}
        self.drafts: dict[str, StoredDraft] = {}
        self.labels: dict[str, Label] = {name: Label(name, name) for name in SYSTEM_LABELS}
        self.shelf = Shelf()
        self._binned: dict[str, datetime] = {}
        self.on_due: Callable[[Scheduled], None] | None = None

    # What lies here

    def now(self) -> datetime:
        """The clock's time, to the millisecond, as internal dates are kept."""
        now = self.clock().astimezone(UTC)
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def held(self, message_id: str) -> StoredMessage:
        """The message as it lies here. Raise Gone where there is none."""
        return self.shelf.held(message_id)

    def shown(self, message_id: str) -> StoredMessage:
        """The message as a reader gets it. Raise Gone also while reads lag behind its arrival."""
        message = self.held(message_id)
        if self.now() - message.arrived < self.switches.read_lag:
            raise Gone(NOT_FOUND)
        return message

    @locked
    def messages(self) -> list[StoredMessage]:
        """Every message, newest first."""
        return self.shelf.newest_first()

    @locked
    def thread(self, thread_id: str) -> list[StoredMessage]:
        """The thread's messages in the order they are shown, ghosts left out. Raise Gone where none is left."""
        lag, now = self.switches.read_lag, self.now()
        found = self.shelf.members(thread_id)
        shown = [message for message in found if not message.ghost and (not lag or now - message.arrived >= lag)]
        if not shown:
            raise Gone(NOT_FOUND)
        shown.sort(key=lambda message: (message.internal_date, message.id))
        if self.switches.second_draft_in_thread == "hidden":
            shown = _one_draft(shown)
        if self.switches.thread_order == "newest_first":
            shown.reverse()
        return self.ids.shuffled(shown) if self.switches.thread_order == "unordered" else shown

    def draft_of(self, message_id: str) -> StoredDraft | None:
        return next((draft for draft in self.drafts.values() if draft.message_id == message_id), None)

    def is_mine(self, address: str) -> bool:
        """Whether mail to ``address`` ends up here."""
        return canonical(address) in {canonical(identity.address) for identity in self.send_as}

    @locked
    def history_id(self) -> int:
        """The mailbox's current history id."""
        return self.journal.current(self.now(), moves=self.switches.quiet_history_moves)

    @locked
    def expire_history(self) -> None:
        """Every history id given out so far runs out of date, as happens now and then within hours."""
        self.journal.forget()

    # What Gmail does with a message

    def add(
        self,
        mail: Mail,
        labels: Iterable[str],
        thread_id: str = "",
        *,
        when: datetime | None = None,
        ghost: bool = False,
    ) -> StoredMessage:
        """The message as stored and announced; without ``thread_id`` it opens a thread."""
        now = self.now()
        message = StoredMessage(
            id=(made := self.ids.message(now)),
            thread_id=thread_id or made,
            labels=frozenset(labels),
            internal_date=when or now,
            arrived=now,
            raw=mail.raw,
            headers=mail.headers,
            ghost=ghost,
        )
        self.keep(message)
        self.record([Entry("messagesAdded", message)])
        return self.held(made)

    @locked
    def deliver(
        self, raw: bytes, *, labels: Collection[str] | None = None, when: datetime | None = None
    ) -> StoredMessage:
        """The mail as it comes in from outside; ``labels`` replaces what Gmail would choose, rules come after.

        Under SENT it is a copy that Gmail files by itself, as it does with invitations of the owner's calendar.
        """
        mail = Mail.read(raw)
        if labels is None or "SENT" not in labels:
            mail = self._traced(mail)
        return self.add(mail, self._sorted_in(mail, labels), self.shelf.place(mail), when=when)

    def _traced(self, mail: Mail) -> Mail:
        """The mail under Delivered-To, which names the address of ours that it was sent to."""
        if mail.header("Delivered-To"):
            return mail
        named = [address for field in ("To", "Cc") for _, address in addresses_in(mail.header(field))]
        mine = next((address for address in named if self.is_mine(address)), self.address)
        return Mail.read(with_first(mail.raw, "Delivered-To", mine))

    def _sorted_in(self, mail: Mail, labels: Collection[str] | None) -> frozenset[str]:
        """Labels that ride in with the message, a filter's included: they give no record of their own."""
        chosen = frozenset({"INBOX", "UNREAD", "CATEGORY_PERSONAL"} if labels is None else labels)
        probe = StoredMessage("", "", chosen, self.now(), self.now(), mail.raw, mail.headers)
        for rule in self.rules:
            if rule.applies(probe):
                chosen = chosen - rule.remove | rule.add
        return chosen - {"INBOX"} if chosen & BINS else chosen

    def relabel(self, message_ids: Iterable[str], add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Labels put on and taken off, as one record; what changes nothing leaves no trace."""
        added, removed = frozenset(add), frozenset(remove)
        entries: list[Entry] = []
        for message_id in message_ids:
            before = self.held(message_id)
            after = replace(before, labels=(before.labels - removed) | added)
            self.keep(after)
            if gained := after.labels - before.labels:
                entries.append(Entry("labelsAdded", after, gained))
            if lost := before.labels - after.labels:
                entries.append(Entry("labelsRemoved", after, lost))
        if entries:
            self.record(entries)

    @locked
    def modify(self, message_ids: Iterable[str], add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Labels changed as a client may. Raise Refused for one that is unknown or not the client's to change."""
        added, removed = set(add), set(remove)
        for label in sorted(added | removed):
            if label not in self.labels or label in FIXED_LABELS:
                raise Refused(f"Invalid label: {label}")
        self.relabel(message_ids, added, removed | ({"INBOX"} if added & BINS else set()))

    @locked
    def trash(self, message_ids: Iterable[str]) -> None:
        self.relabel(message_ids, {"TRASH"}, {"INBOX"})

    @locked
    def untrash(self, message_ids: Iterable[str]) -> None:
        self.relabel(message_ids, (), {"TRASH"})

    @locked
    def delete(self, message_ids: Iterable[str]) -> None:
        """The messages gone for good, past Trash; a draft's message takes its draft along."""
        entries: list[Entry] = []
        for message_id in message_ids:
            message = self.held(message_id)
            if draft := self.draft_of(message_id):
                del self.drafts[draft.id]
            entries.append(Entry("messagesDeleted", message))
            self.forget(message_id)
        if entries:
            self.record(entries)

    def rewrite(self, message_id: str, mail: Mail) -> None:
        """The message with other content under the same id and of now, with no record."""
        self.keep(replace(self.held(message_id), raw=mail.raw, headers=mail.headers, internal_date=self.now()))

    def forget(self, message_id: str) -> None:
        """The message taken out with no record."""
        self.shelf.take(message_id)
        self._binned.pop(message_id, None)

    @locked
    def create_label(self, name: str) -> Label:
        """A label of the owner's. Raise Refused where the name is empty or reserved, or exists."""
        if not name.strip() or name.upper() in SYSTEM_LABELS:
            raise Refused("Invalid label name")
        if any(label.name.lower() == name.lower() for label in self.labels.values()):
            raise Refused("Label name exists or conflicts")
        made = Label(f"Label_{sum(label.is_user for label in self.labels.values()) + 1}", name, is_user=True)
        self.labels[made.id] = made
        return made

    # What happens by the clock

    def settle(self) -> None:
        """All that is due by now: scheduled drafts are sent, what lay long in Trash or Spam is deleted."""
        now = self.now()
        for due in sorted(self.scheduled.values(), key=lambda item: item.at):
            if due.at <= now and due.draft_id in self.scheduled and self.on_due:
                del self.scheduled[due.draft_id]
                self.on_due(due)
        old = [known for known, since in self._binned.items() if now - since >= self.switches.expunge_after]
        for message_id in old:
            del self._binned[message_id]
        if old:
            self.delete(old)

    def keep(self, message: StoredMessage) -> None:
        """The message laid down with no record."""
        self.shelf.put(message)
        if message.labels & BINS:
            self._binned.setdefault(message.id, self.now())
        else:
            self._binned.pop(message.id, None)

    def record(self, entries: list[Entry]) -> None:
        """The changes written to the history under one fresh id, which their messages then carry."""
        now = self.now()
        made = self.journal.next_id(now)
        for entry in entries:
            if entry.kind != "messagesDeleted":
                self.shelf.stamp(entry.message.id, made)
        self.journal.write(Record(made, now, tuple(entries)))


def _one_draft(messages: list[StoredMessage]) -> list[StoredMessage]:
    drafts = [message for message in messages if "DRAFT" in message.labels]
    return [message for message in messages if message not in drafts[1:]]
