"""The owner at Gmail's web page: reads, files, edits, schedules, sends and throws away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime

from followup_daemon.errors import Gone, Refused
from followup_daemon.sandbox.composer import (
    Words,
    html_to_text,
    rewrapped_html,
    text_to_html,
    with_body,
    words_of,
    wrapped_text,
)
from followup_daemon.sandbox.drafting import (
    default_from,
    draft_called,
    drop_message,
    file_sent,
    lay_draft,
    outgoing_from_web,
    send_away,
    send_scheduled,
)
from followup_daemon.sandbox.mailbox import HasMailbox, Mailbox, locked
from followup_daemon.sandbox.placing import own_id, same_subject
from followup_daemon.sandbox.rawmail import ids_in, with_headers, without_headers
from followup_daemon.sandbox.shelf import NOT_FOUND
from followup_daemon.sandbox.stored import Mail, Scheduled, StoredDraft, StoredMessage


class Owner(HasMailbox):
    """The person whose mailbox it is."""

    def __init__(self, mailbox: Mailbox) -> None:
        self.mailbox = mailbox
        mailbox.on_due = lambda due: send_scheduled(mailbox, due)

    # Writing

    @locked
    def send(self, raw: bytes, thread_id: str = "", *, autosaves: int = 0) -> StoredMessage:
        """The mail as written and sent in the web page; ``autosaves`` drafts come and go before."""
        if not autosaves:
            mail = self._written(raw, thread_id)
            thread_id = thread_id or self.mailbox.shelf.place(mail)
            return file_sent(self.mailbox, outgoing_from_web(self.mailbox, mail.raw), thread_id)
        draft = self.save_draft(raw, thread_id)
        for _ in range(autosaves - 1):
            draft = self.edit_draft(draft.id)
        return self.send_draft(draft.id)

    @locked
    def save_draft(self, raw: bytes, thread_id: str = "") -> StoredDraft:
        """The mail left unsent in the composer."""
        mail = self._written(raw, thread_id)
        thread_id = thread_id or self.mailbox.shelf.place(mail)
        return lay_draft(self.mailbox, self.mailbox.ids.draft(), mail, thread_id, from_web=True)[0]

    @locked
    def send_draft(self, draft_id: str) -> StoredMessage:
        """The draft as sent with the composer's button, which saves it in its own way before."""
        draft = draft_called(self.mailbox, draft_id)
        message = self.mailbox.held(draft.message_id)
        mail = outgoing_from_web(self.mailbox, self._composed(Mail(message.raw, message.headers)).raw)
        return send_away(self.mailbox, draft, mail)

    @locked
    def edit_draft(
        self,
        draft_id: str,
        *,
        text: str | None = None,
        html: str | None = None,
        headers: Mapping[str, str] | None = None,
        saves: int = 1,
    ) -> StoredDraft:
        """The draft as the composer saved it; with no change named it was only opened, and autosaved all the same.

        ``headers`` sets fields, a new Subject among them moves the draft to another thread.
        """
        draft = draft_called(self.mailbox, draft_id)
        for _ in range(saves):
            before = self.mailbox.held(draft.message_id)
            mail = self._edited(before, text, html, headers or {})
            stays = self.mailbox.switches.thread_on_subject_edit == "stays" or same_subject(
                mail.header("Subject"), before.header("Subject")
            )
            del self.mailbox.drafts[draft.id]
            fresh = self.mailbox.switches.draft_id_on_edit == "changes"
            made_id = self.mailbox.ids.draft() if fresh else draft.id
            draft = lay_draft(self.mailbox, made_id, mail, before.thread_id if stays else "", from_web=True)[0]
            drop_message(self.mailbox, before.id)
        return draft

    @locked
    def discard_draft(self, draft_id: str) -> None:
        """The draft thrown away with the composer's bin."""
        message_id = draft_called(self.mailbox, draft_id).message_id
        if self.mailbox.switches.discard_shows_as == "deleted":
            self.mailbox.delete([message_id])
        else:
            self.mailbox.trash([message_id])

    @locked
    def schedule_draft(self, draft_id: str, at: datetime) -> Scheduled:
        """The draft on its way out at ``at``: gone from Drafts, in no list until then."""
        if at <= self.mailbox.now():
            raise Refused("A send can be scheduled for a later time only.")
        draft = draft_called(self.mailbox, draft_id)
        message = self.mailbox.held(draft.message_id)
        del self.mailbox.drafts[draft_id]
        if self.mailbox.switches.schedule_shows_as == "deleted":
            drop_message(self.mailbox, message.id)
        else:
            self.mailbox.forget(message.id)
        waiting = Scheduled(draft_id, message, at)
        self.mailbox.scheduled[draft_id] = waiting
        return waiting

    @locked
    def cancel_schedule(self, draft_id: str) -> StoredDraft:
        """The scheduled mail back in Drafts, under its draft id."""
        waiting = self.mailbox.scheduled.pop(draft_id, None)
        if waiting is None:
            raise Gone(NOT_FOUND)
        message = waiting.message
        known = message.thread_id in self.mailbox.shelf.thread_ids
        return lay_draft(
            self.mailbox,
            draft_id,
            Mail(message.raw, message.headers),
            message.thread_id if known else "",
            from_web=True,
        )[0]

    # Filing

    @locked
    def trash(self, *message_ids: str) -> None:
        self.mailbox.trash(message_ids)

    @locked
    def untrash(self, *message_ids: str) -> None:
        """Moved from Trash to where it was; mail that was received goes to the inbox."""
        self._bring_back(message_ids, "TRASH")

    @locked
    def delete_forever(self, *message_ids: str) -> None:
        self.mailbox.delete(message_ids)

    @locked
    def report_spam(self, *message_ids: str) -> None:
        self.mailbox.relabel(message_ids, {"SPAM"}, {"INBOX"})

    @locked
    def not_spam(self, *message_ids: str) -> None:
        self._bring_back(message_ids, "SPAM")

    @locked
    def archive(self, *message_ids: str) -> None:
        self.mailbox.relabel(message_ids, (), {"INBOX"})

    @locked
    def read(self, *message_ids: str) -> None:
        self.mailbox.relabel(message_ids, (), {"UNREAD"})

    @locked
    def star(self, *message_ids: str) -> None:
        self.mailbox.relabel(message_ids, {"STARRED"})

    def _bring_back(self, message_ids: tuple[str, ...], label: str) -> None:
        for message_id in message_ids:
            own = self.mailbox.held(message_id).labels & {"SENT", "DRAFT"}
            self.mailbox.relabel([message_id], set() if own else {"INBOX"}, {label})

    def _written(self, raw: bytes, thread_id: str) -> Mail:
        """The mail as the composer writes it: its own Message-ID, a sender, a date, and in a thread its parent."""
        mail = Mail.read(raw)
        values = {"Message-ID": self.mailbox.ids.rfc822()}
        if not mail.header("From"):
            values["From"] = default_from(self.mailbox)
        if not mail.header("Date"):
            values["Date"] = format_datetime(self.mailbox.now())
        if thread_id and not mail.header("In-Reply-To"):
            values |= _reply_fields(self.mailbox.shelf.members(thread_id))
        return Mail.read(with_headers(mail.raw, values))

    def _edited(self, before: StoredMessage, text: str | None, html: str | None, headers: Mapping[str, str]) -> Mail:
        switches = self.mailbox.switches
        values = dict(headers) | {"Date": format_datetime(self.mailbox.now())}
        if switches.message_id_on_edit == "replaced":
            values["Message-ID"] = self.mailbox.ids.rfc822()
        raw = with_headers(before.raw, values)
        raw = without_headers(raw, lambda name: name == "received")
        if switches.x_headers_on_edit == "stripped":
            raw = without_headers(raw, lambda name: name.startswith("x-"))
        return self._composed(Mail.read(raw), text, html)

    def _composed(self, mail: Mail, text: str | None = None, html: str | None = None) -> Mail:
        """The mail with its body as the composer saves it."""
        if text is None and html is None and self.mailbox.switches.body_on_edit == "kept":
            return mail
        return Mail.read(with_body(mail, _words(words_of(mail.raw), text, html), self.mailbox.ids.boundary))


def _reply_fields(members: list[StoredMessage]) -> dict[str, str]:
    """The fields that make a mail a reply to the thread's newest mail that is neither draft nor thrown away."""
    visible = [message for message in members if not message.labels & {"DRAFT", "TRASH", "SPAM"}]
    parent = max(visible, key=lambda message: (message.internal_date, message.id), default=None)
    if parent is None or not (parent_id := own_id(parent.headers)):
        return {}
    chain = (*ids_in(parent.header("References")), parent_id)
    return {"In-Reply-To": parent_id, "References": " ".join(dict.fromkeys(chain))}


def _words(before: Words, text: str | None, html: str | None) -> Words:
    """The body in both forms as the composer saves it: the HTML rules, the text follows from it."""
    if html is None and text is not None:
        html = text_to_html(text)
    elif html is None:
        html = before.html or text_to_html(before.text)
    wrapped = rewrapped_html(html)
    return Words(wrapped_text(text if text is not None else html_to_text(wrapped)), wrapped)
