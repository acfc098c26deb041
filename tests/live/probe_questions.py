"""Questions that Gmail's pages leave open and that the API alone can answer, each with the switch that plays it."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from secrets import token_hex

from probe_account import MARK, Account, Json

from followup_daemon.errors import Gone, MailboxError

PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """``name`` is the switch of the embedded server where there is one; ``fact`` the number of the fact it is of."""

    fact: int
    name: str
    reading: str


def unattended(account: Account) -> Iterator[Finding]:
    """What the account answers by itself; a question that it cannot answer is told, and the others go on."""
    questions: tuple[Callable[[Account], Iterator[Finding]], ...] = (
        fields_and_texts, sender, history, threading, ids_in_searches, orders, errors, attachments, lags, quiet,
    )  # fmt: skip
    for question in questions:
        try:
            yield from question(account)
        except MailboxError as fault:
            yield Finding(0, question.__name__, f"not answered: {fault}")


def fields_and_texts(account: Account) -> Iterator[Finding]:
    mine = f"<probe.{token_hex(8)}@probe.example>"
    long = f"<{'AM9PR04MB8505' * 6}@outlook.example>"
    made = account.draft(
        "fields", ("Message-ID", mine), ("X-Followup-Probe", "1"), ("In-Reply-To", long), ("References", long),
        ("Subject", f"{MARK}: =?utf-8?q?gr=C3=BCn?="), ("Content-Type", "text/plain; charset=iso-8859-1"),
        ("Content-Transfer-Encoding", "8bit"), body="grün".encode("latin-1"),
    )  # fmt: skip
    message_id = made["message"]["id"]
    stored, shown = account.mail(message_id), account.message(message_id)["payload"]
    yield Finding(33, "draft_message_id", "kept" if stored["Message-ID"] == mine else "replaced")
    yield Finding(34, "x_headers_on_create", "kept" if stored["X-Followup-Probe"] else "stripped")
    yield Finding(32, "long_ids_on_create", "kept" if (stored["In-Reply-To"] or "").strip() == long else "changed")
    subject = next(one["value"] for one in shown["headers"] if one["name"].lower() == "subject")
    yield Finding(44, "payload_headers", "raw" if "=?" in subject else "decoded")
    text = base64.urlsafe_b64decode(shown["body"]["data"] + "==")
    yield Finding(44, "payload_text", "utf8" if "grün".encode() in text else "original")
    account.delete(made["id"])


def sender(account: Account) -> Iterator[Finding]:
    made = account.draft("sender", ("From", "Somebody Else <somebody@else.example>"))
    kept = "somebody@else.example" in str(account.mail(made["message"]["id"])["From"])
    yield Finding(42, "draft_from", "kept" if kept else "replaced")
    account.delete(made["id"])


def history(account: Account) -> Iterator[Finding]:
    start = account.history_id()
    made = account.draft("history")
    message_id = made["message"]["id"]
    added = _of(account.records(start), "messagesAdded", message_id)
    yield Finding(12, "create_shows_as", "messagesAdded" if added else "nothing yet")
    if added:
        yield Finding(9, "history_label_ids", "present" if added[0]["message"].get("labelIds") else "absent")
    account.delete(made["id"])
    records = account.records(start)
    yield Finding(12, "delete_shows_as", ", ".join(_kinds(records, message_id)) or "nothing yet")
    yield Finding(10, "added_and_deleted_in_one_window", "both" if _of(records, "messagesAdded", message_id) else "one")
    filtered = account.records(start, labelId="DRAFT")
    yield Finding(5, "history_label_test", "then" if _of(filtered, "messagesAdded", message_id) else "now")


def threading(account: Account) -> Iterator[Finding]:
    parent = _parent(account)
    if parent is None:
        yield Finding(28, "thread_without_headers", "not answered: the account holds no mail to reply to")
        return
    thread_id, own = parent["threadId"], str(account.mail(parent["id"])["Message-ID"])
    ghost = account.draft("no reply fields", thread_id=thread_id)
    shown = ghost["message"]["id"] in {one["id"] for one in account.thread(thread_id)}
    yield Finding(28, "thread_without_headers", "visible" if shown else "ghost")
    account.delete(ghost["id"])
    reply = (("In-Reply-To", own), ("References", own))
    made = [account.draft(f"reply {number}", *reply, thread_id=thread_id) for number in (1, 2)]
    ids = {one["message"]["id"] for one in made}
    seen = len(ids & {one["id"] for one in account.thread(thread_id)})
    yield Finding(29, "second_draft_in_thread", "visible" if seen == 2 else "hidden")
    yield Finding(30, "wrong_subject_in_thread", "shown" if seen else "not shown")
    for one in made:
        account.delete(one["id"])


def ids_in_searches(account: Account) -> Iterator[Finding]:
    parent = _parent(account)
    own = str(account.mail(parent["id"])["Message-ID"] or "").strip() if parent else ""
    if own:
        found = [bool(account.listed(q=f"rfc822msgid:{one}")) for one in (own.strip("<>"), own)]
        reading = {(True, True): "either", (True, False): "bare", (False, True): "bracketed"}.get((found[0], found[1]))
        yield Finding(39, "rfc822msgid", reading or "neither")


def orders(account: Account) -> Iterator[Finding]:
    listed = account.listed(maxResults=20)
    dates = [int(account.message(one["id"], "minimal")["internalDate"]) for one in listed[:10]]
    if len(dates) > 1:
        yield Finding(96, "listing_order", "newest_first" if dates == sorted(dates, reverse=True) else "unordered")
    for thread_id in dict.fromkeys(one["threadId"] for one in listed):
        dates = [int(one["internalDate"]) for one in account.thread(thread_id)]
        if len(set(dates)) > 1:
            first = "oldest_first" if dates == sorted(dates) else "unordered"
            yield Finding(95, "thread_order", "newest_first" if dates == sorted(dates, reverse=True) else first)
            return


def errors(account: Account) -> Iterator[Finding]:
    """Whether the reason stands where Google's client looks for it; a 403 cannot be had on purpose."""
    error: Json = json.loads(account.bare("threads/18c2f3a9b0d1e4f5?format=minimal&alt=json")).get("error", {})
    yield Finding(50, "keys_of_a_404", " ".join(sorted(error)))


def attachments(account: Account) -> Iterator[Finding]:
    for one in account.listed(q="has:attachment", maxResults=1):
        first, second = (_attachment_ids(account.message(one["id"])["payload"]) for _ in range(2))
        yield Finding(100, "attachment_ids", "stable" if first == second else "change between reads")


def lags(account: Account) -> Iterator[Finding]:
    word = f"probe{token_hex(6)}"
    made = account.draft("lags", body=word.encode())
    message_id = made["message"]["id"]
    yield Finding(18, "read_lag", _seconds_until(account, lambda: _is_readable(account, message_id)))
    yield Finding(18, "search_lag", _seconds_until(account, lambda: bool(account.listed(q=f"in:drafts {word}"))))
    account.delete(made["id"])


def quiet(account: Account) -> Iterator[Finding]:
    start = account.history_id()
    page: Json = account.users.history().list(userId="me", startHistoryId=start).execute()
    yield Finding(6, "quiet_history_key", "present" if "history" in page else "absent")
    yield Finding(16, "quiet_history_moves", str(account.history_id() != start))


def _parent(account: Account) -> Json | None:
    """The newest mail that was received or sent."""
    for label in ("INBOX", "SENT"):
        for one in account.listed(labelIds=[label], maxResults=1):
            return one
    return None


def _of(records: list[Json], kind: str, message_id: str) -> list[Json]:
    entries = [entry for record in records for entry in record.get(kind, [])]
    return [entry for entry in entries if entry["message"]["id"] == message_id]


def _kinds(records: list[Json], message_id: str) -> Iterator[str]:
    for kind in ("messagesAdded", "messagesDeleted", "labelsAdded", "labelsRemoved"):
        for entry in _of(records, kind, message_id):
            labels = " ".join(sorted(entry.get("labelIds", [])))
            yield f"{kind} {labels}".strip()


def kinds_of(records: list[Json], message_id: str) -> str:
    """What the records say of a message, in words."""
    return ", ".join(_kinds(records, message_id)) or "nothing"


def _attachment_ids(part: Json) -> list[str]:
    below = [found for one in part.get("parts", []) for found in _attachment_ids(one)]
    own = part.get("body", {}).get("attachmentId")
    return [own, *below] if own else below


def _is_readable(account: Account, message_id: str) -> bool:
    try:
        return bool(account.message(message_id, "minimal"))
    except Gone:
        return False


def _seconds_until(account: Account, holds: Callable[[], bool]) -> str:
    for waited in range(0, PATIENCE, 2):
        if holds():
            return f"at most {waited} s"
        account.wait(2)
    return f"more than {PATIENCE} s"
