"""Questions about Gmail's web page: somebody does what is asked there, and the probe looks at what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from secrets import token_hex

from probe_account import MARK, Account, Json
from probe_questions import Finding, kinds_of

from followup_daemon.errors import Gone

HTML = "<!doctype html><html><body><!-- probe --><p>Only a test.</p></body></html>"
Ask = Callable[[str], object]


def attended(account: Account, ask: Ask) -> Iterator[Finding]:
    """What Gmail's page does to drafts of ours; ``ask`` shows what is to be done there and comes back when it is."""
    made = _web_draft(account, "edit me")
    yield from _edited(account, ask, made)
    made = _web_draft(account, "change my subject")
    yield from _moved(account, ask, made)
    made = _web_draft(account, "send me")
    yield from _sent(account, ask, made)
    made = _web_draft(account, "throw me away")
    yield from _discarded(account, ask, made)
    made = _web_draft(account, "schedule me")
    yield from _scheduled(account, ask, made)


def _web_draft(account: Account, title: str) -> Json:
    mine = f"<probe.{token_hex(8)}@probe.example>"
    fields = (("Message-ID", mine), ("X-Followup-Probe", "1"), ("Content-Type", "text/html; charset=utf-8"))
    return account.draft(title, *fields, body=HTML.encode())


def _edited(account: Account, ask: Ask, made: Json) -> Iterator[Finding]:
    before = account.mail(made["message"]["id"])
    start = account.history_id()
    ask(f"Open the draft '{MARK}: edit me' in the browser, add a word, wait until it says saved, and close it.")
    now = account.drafts().get(made["id"])
    yield Finding(20, "draft_id_on_edit", "stable" if now else "changes")
    yield Finding(12, "edit_shows_as", kinds_of(account.records(start), made["message"]["id"]) + " (the old message)")
    if now is None:
        return
    yield Finding(19, "message_id_of_an_edit", "new" if now["message"]["id"] != made["message"]["id"] else "the same")
    after = account.mail(now["message"]["id"])
    same = after["Message-ID"] == before["Message-ID"]
    yield Finding(33, "message_id_on_edit", "kept" if same else "replaced")
    yield Finding(34, "x_headers_on_edit", "kept" if after["X-Followup-Probe"] else "stripped")
    html = after.get_body(("html",))
    kept = html is not None and "<!-- probe -->" in html.get_content()
    yield Finding(35, "body_on_edit", "kept" if kept else "rewrapped")
    account.delete(made["id"])


def _moved(account: Account, ask: Ask, made: Json) -> Iterator[Finding]:
    ask(f"Open the draft '{MARK}: change my subject', write '{MARK}: moved' as its subject, and close it.")
    now = account.drafts().get(made["id"])
    if now is not None:
        moved = now["message"]["threadId"] != made["message"]["threadId"]
        yield Finding(19, "thread_on_subject_edit", "moves" if moved else "stays")


def _sent(account: Account, ask: Ask, made: Json) -> Iterator[Finding]:
    before = account.mail(made["message"]["id"])
    start = account.history_id()
    ask(f"Open the draft '{MARK}: send me' and send it as it is: it goes to this account itself.")
    records = account.records(start)
    added = [entry["message"] for record in records for entry in record.get("messagesAdded", [])]
    labelled = [entry for record in records for entry in record.get("labelsAdded", []) if "SENT" in entry["labelIds"]]
    own = {entry["message"]["id"] for entry in labelled}
    by_label = "relabelled" if made["message"]["id"] in own else "added_then_labelled"
    shown = by_label if own else "added"
    yield Finding(13, "send_shows_as", shown)
    ids = own or {one["id"] for one in added if "SENT" in one.get("labelIds", ["SENT"])}
    for message_id in sorted(ids):
        try:
            after = account.mail(message_id)
        except Gone:
            continue
        if not str(after["Subject"]).startswith(f"{MARK}: send me"):
            continue
        same = after["Message-ID"] == before["Message-ID"]
        yield Finding(33, "message_id_on_send", "kept" if same else "replaced")
        yield Finding(34, "x_headers_on_web_send", "kept" if after["X-Followup-Probe"] else "stripped")
        return


def _discarded(account: Account, ask: Ask, made: Json) -> Iterator[Finding]:
    start = account.history_id()
    ask(f"Open the draft '{MARK}: throw me away' and throw it away with the bin below it.")
    told = kinds_of(account.records(start), made["message"]["id"])
    yield Finding(12, "discard_shows_as", "trashed" if "TRASH" in told else "deleted" if "Deleted" in told else told)


def _scheduled(account: Account, ask: Ask, made: Json) -> Iterator[Finding]:
    start = account.history_id()
    ask(f"Open the draft '{MARK}: schedule me', and schedule it to be sent tomorrow.")
    told = kinds_of(account.records(start), made["message"]["id"])
    yield Finding(12, "schedule_shows_as", "deleted" if "Deleted" in told else told)
    yield Finding(38, "scheduled_in_drafts", "listed" if made["id"] in account.drafts() else "not listed")
    ask("Open it under Scheduled and cancel the send.")
    yield Finding(38, "draft_id_after_a_cancelled_schedule", "the same" if made["id"] in account.drafts() else "new")
