"""The owner's mailbox over the Gmail API: carries out ``followup_daemon.mailbox.Mailbox``."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from googleapiclient.discovery import build

from followup_daemon import mime
from followup_daemon.errors import AuthExpired, CursorLost, Gone, RateLimited, Refused, Unreachable
from followup_daemon.mail import Letter, Message, Thread
from followup_daemon.mailbox import Changes, DraftRef, Profile, SendAs

from . import answers, history, payload, searches
from .account import Account
from .answers import Answer
from .history import Added
from .lag import WAITS, Announced
from .pace import Pace, PacedHttp

PAGE = 500
# A list that is longer than any mailbox has no end.
MOST_PAGES = 2_000
# Newest mails that are looked at one by one, for the search index lags behind.
_NEWEST = 20
_EVERYWHERE = "in:anywhere -in:drafts "


class Gmail:
    """The mailbox whose requests ``http`` sends; made by ``connect``. Not for two threads at once."""

    def __init__(self, http: PacedHttp, server: str, pace: Pace, account: Account | None = None) -> None:
        self._http = http
        self._account = account
        self._pause = pace.pause
        self._announced = Announced(pace.clock)
        # Google's client keeps the API's description in its package: no network here.
        service = build("gmail", "v1", http=http, cache_discovery=False, client_options={"api_endpoint": server})
        self._users: Any = service.users()
        # Each call of theirs would make all methods of the resource anew.
        self._messages: Any = self._users.messages()
        self._threads: Any = self._users.threads()
        self._history: Any = self._users.history()
        self._drafts: Any = self._users.drafts()

    def close(self) -> None:
        """Drop the connections, as after a suspend; the next request opens one anew."""
        self._http.close()

    # The account

    @property
    def knows_account(self) -> bool:
        """Whether what ``profile`` last told still holds: nobody else has signed in since."""
        return self._account is not None and self._account.known

    def profile(self) -> Profile:
        answer = _asked(self._users.getProfile(userId="me"))
        return Profile(answers.text(answer, "emailAddress"), answers.number(answer, "historyId"))

    def senders(self) -> tuple[SendAs, ...]:
        """The addresses that may stand in From; only the account's own where the settings cannot be read."""
        try:
            listed = answers.items(_asked(self._users.settings().sendAs().list(userId="me")), "sendAs")
        except (Refused, Gone, AuthExpired):
            return (SendAs(self.profile().address, name="", signature="", default=True),)
        usable = [one for one in listed if one.get("isPrimary") or one.get("verificationStatus") == "accepted"]
        found = (_sender(one) for one in usable)
        return tuple(sorted(found, key=lambda one: not one.default))

    # What happened

    def changes(self, since: int) -> Changes:
        """What happened after ``since``; the threads of mail that reads do not show yet are remembered.

        A message whose record lacks its labels is looked up. One that is neither shown nor known to be deleted may be a
        mail that reads do not show yet: raise Unreachable rather than pass over it.
        """
        known: dict[str, frozenset[str]] = {}
        for wait in (*WAITS, None):
            records, history_id = self._records(since)
            deleted = history.deleted(records)
            added = {one.message_id: one for record in records for one in history.added(record)}
            late = [one for one in added.values() if one.message_id not in deleted and not self._knows(one, known)]
            if wait is None or not late:
                break
            self._pause(wait)
        if not self._announced.given_up(one.message_id for one in late):
            raise Unreachable("Gmail announced a mail that it does not show yet; the next pass looks again.")
        found = history.changes(records, history_id, known)
        drafts = {record.message_id for record in found.drafts} - history.sent(records)
        self._announced.renew(
            (one.thread_id, one.message_id) for one in added.values() if one.message_id not in drafts | deleted
        )
        return found

    def _knows(self, one: Added, known: dict[str, frozenset[str]]) -> bool:
        """Whether the labels are told, or could be looked up into ``known``."""
        if one.labels is None and one.message_id not in known:
            try:
                answer = _asked(self._messages.get(userId="me", id=one.message_id, format="minimal"))
            except Gone:
                return False
            known[one.message_id] = answers.labels(answer) or frozenset()
        return True

    def _records(self, since: int) -> tuple[tuple[Answer, ...], int]:
        """Every record after ``since``, and the mailbox's history id when the first page was made.

        The first page's id, for what happens while later pages are read stands in none of them for certain.
        """
        try:
            pages = tuple(self._pages(self._history, startHistoryId=str(since), maxResults=PAGE))
        except Gone as fault:
            raise CursorLost("Gmail no longer keeps the history since the last pass.") from fault
        records = tuple(chain.from_iterable(answers.items(page, "history") for page in pages))
        return records, max(since, answers.number(pages[0], "historyId"))

    # Finding threads

    def sent_threads(self, since: datetime) -> tuple[str, ...]:
        return self._threads_with(since, {"labelIds": ["SENT"]}, "")

    def all_threads(self, since: datetime) -> tuple[str, ...]:
        return self._threads_with(since, {"includeSpamTrash": True}, _EVERYWHERE)

    def threads_with(self, since: datetime, words: Sequence[str]) -> tuple[str, ...]:
        """Asked in several searches where one would grow too long for the address of a request."""
        found: list[str] = []
        for search in searches.any_of(words):
            query = f"{_EVERYWHERE}{search} after:{int(since.timestamp()) - 1}"
            for page in self._pages(self._messages, q=query, maxResults=PAGE, includeSpamTrash=True):
                found += (answers.text(one, "threadId") for one in answers.items(page, "messages"))
        return tuple(dict.fromkeys(found))

    def _threads_with(self, since: datetime, where: dict[str, Any], words: str) -> tuple[str, ...]:
        """The threads of the mails found, in Gmail's order, the newest mails that no search finds yet before them.

        ``after:`` takes seconds; a date word would mean midnight in California.
        """
        listing = self._messages
        found = {
            answers.text(one, "id"): answers.text(one, "threadId")
            for page in self._pages(listing, q=f"{words}after:{int(since.timestamp()) - 1}", maxResults=PAGE, **where)
            for one in answers.items(page, "messages")
        }
        return tuple(dict.fromkeys((*self._not_yet_found(since, where, found), *found.values())))

    def _not_yet_found(self, since: datetime, where: dict[str, Any], found: dict[str, str]) -> Iterator[str]:
        """Threads of the mails listed first that came from ``since`` on and that the search did not find.

        All of them are looked at: Gmail does not promise that the newest come first.
        """
        newest = _asked(self._messages.list(userId="me", maxResults=_NEWEST, **where))
        for one in answers.items(newest, "messages"):
            message_id = answers.text(one, "id")
            if message_id in found:
                continue
            try:
                answer = _asked(self._messages.get(userId="me", id=message_id, format="minimal"))
            except Gone:
                yield answers.text(one, "threadId")
                continue
            if "DRAFT" in (answers.labels(answer) or ()):
                continue
            taken_in = payload.internal_date(answer)
            if taken_in is not None and taken_in < since:
                continue
            yield answers.text(one, "threadId")

    # Reading

    def thread(self, thread_id: str) -> Thread:
        """The whole thread, oldest mail first. Raise Unreachable while it lacks a mail that was announced."""
        messages = self._thread_as_shown(thread_id)
        for wait in WAITS:
            if not self._announced.missing(thread_id, messages):
                break
            self._pause(wait)
            messages = self._thread_as_shown(thread_id)
        for message_id in self._announced.missing(thread_id, messages):
            messages |= self._late(message_id)
        if not messages:
            raise Gone(f"The thread {thread_id} is not there.")
        return Thread(thread_id, tuple(sorted(messages.values(), key=lambda one: one.internal_date)))

    def _thread_as_shown(self, thread_id: str) -> dict[str, Message]:
        """The thread's mails by id; none where Gmail has no such thread."""
        try:
            answer = _asked(self._threads.get(userId="me", id=thread_id, format="full"))
        except Gone:
            return {}
        messages = (self._message(one) for one in answers.items(answer, "messages"))
        return {message.id: message for message in messages}

    def message(self, message_id: str) -> Message:
        """The mail. Raise Unreachable while it was announced and is not shown yet, Gone if it is gone for good."""
        try:
            answer = _asked(self._messages.get(userId="me", id=message_id, format="full"))
        except Gone:
            if self._announced.given_up((message_id,)):
                raise
            raise Unreachable("Gmail announced a mail that it does not show yet; the next pass looks again.") from None
        return self._message(answer)

    def _late(self, message_id: str) -> dict[str, Message]:
        """The announced mail that its thread lacks, by id; none if it is gone for good."""
        try:
            return {message_id: self.message(message_id)}
        except Gone:
            return {}

    def _message(self, answer: Answer) -> Message:
        return payload.message(answer, self._attachment)

    def _attachment(self, message_id: str, attachment_id: str) -> bytes:
        """The bytes; none where Gmail does not hand this one out, so that the rest of the mail can be read."""
        request = self._messages.attachments().get(userId="me", messageId=message_id, id=attachment_id)
        try:
            return payload.from_base64url(answers.text(_asked(request), "data"))
        except (Gone, Refused):
            return b""

    # Drafts

    def drafts(self) -> tuple[DraftRef, ...]:
        pages = self._pages(self._drafts, maxResults=PAGE)
        return tuple(_draft_ref(one) for page in pages for one in answers.items(page, "drafts"))

    def draft(self, draft_id: str) -> tuple[DraftRef, Message]:
        answer = _asked(self._drafts.get(userId="me", id=draft_id, format="full"))
        return _draft_ref(answer), self._message(answers.part(answer, "message"))

    def create_draft(self, letter: Letter) -> DraftRef:
        """The new draft; the request is sent once. Unreachable leaves open whether it was made, others deny it."""
        message = {"raw": base64.urlsafe_b64encode(mime.write(letter)).decode("ascii")}
        if letter.thread_id:
            message["threadId"] = letter.thread_id
        return self._made(_asked(self._drafts.create(userId="me", body={"message": message})))

    def _made(self, answer: Answer) -> DraftRef:
        """The draft that was just made, asked for once more where the answer tells no more than its id.

        It was made: whatever that look says must not deny it.
        """
        message = answer.get("message")
        if isinstance(message, dict) and message.get("id") and message.get("threadId"):
            return _draft_ref(answer)
        try:
            return self.draft(answers.text(answer, "id"))[0]
        except (Gone, Refused, RateLimited, AuthExpired) as fault:
            raise Unreachable("Gmail made a draft that it does not show yet; the next pass looks again.") from fault

    def delete_draft(self, draft_id: str) -> None:
        answer = self._drafts.delete(userId="me", id=draft_id).execute(num_retries=0)
        if answer and answer.strip() != b"{}":
            raise Unreachable("Something else than Gmail answered; the next pass looks again.")

    def _pages(self, resource: Any, **arguments: Any) -> Iterator[Answer]:
        """Every page of a list; one may be empty and yet not the last."""
        token: str | None = None
        for _ in range(MOST_PAGES):
            page = _asked(resource.list(userId="me", **arguments, **({"pageToken": token} if token else {})))
            yield page
            if not page.get("nextPageToken"):
                return
            token = answers.text(page, "nextPageToken")
        raise Unreachable("Gmail's list has no end; the next pass tries again.")


def _asked(request: Any) -> Answer:
    """The answer as JSON. Google's own retries are off: they repeat writes too."""
    try:
        return answers.whole(request.execute(num_retries=0))
    except UnicodeDecodeError as fault:
        raise Unreachable("Gmail's answer is no text; the next pass tries again.") from fault
    except RecursionError:
        raise Refused("Gmail's answer is nested too deeply to be read.") from None


def _draft_ref(answer: Answer) -> DraftRef:
    message = answers.part(answer, "message")
    return DraftRef(answers.text(answer, "id"), answers.text(message, "id"), answers.text(message, "threadId"))


def _sender(one: Answer) -> SendAs:
    name, signature = one.get("displayName"), one.get("signature")
    return SendAs(
        address=answers.text(one, "sendAsEmail"),
        name=name if isinstance(name, str) else "",
        signature=signature if isinstance(signature, str) else "",
        default=bool(one.get("isDefault")),
    )
