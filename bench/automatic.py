"""Prints how much automatic mail is told from people's in the corpus beside the checkout: ``bench/automatic.py``."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from followup_daemon.mail import Message, Person
from followup_daemon.mime import read
from followup_daemon.reading.automatic import automatic_kind

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus" / "automatic"


def _rows(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (CORPUS / name).read_text().split("\n") if line]


def _note(row: dict[str, object]) -> Message:
    """An absence note of the corpus, which has no headers, as a mail."""
    bare = read(b"")
    return Message(
        id="", thread_id="", message_id="", date=bare.date, internal_date=bare.internal_date,
        from_=Person("", str(row["from"])), subject=str(row["subject"]), text=str(row["body"]),
    )  # fmt: skip


def main() -> None:
    """Print a table of kinds for each sort of mail, and with ``--misses`` what was taken for a person's."""
    show = "--misses" in sys.argv
    tally: dict[str, Counter[str]] = {}
    for name in ("bounces.jsonl", "auto_replies.jsonl"):
        for row in _rows(name):
            raw = row.get("raw")
            message = read(str(raw).encode("utf-8", "replace")) if raw else _note(row)
            kind = automatic_kind(message)
            tally.setdefault(str(row["kind"]), Counter())[kind or "person"] += 1
            if show and kind is None:
                print(f"   {row['kind']}: {message.from_.address} | {message.subject[:70]} | {row['id']}")
    for sort, kinds in tally.items():
        print(f"{sort:28} {sum(kinds.values()):4}  {dict(kinds.most_common())}")


if __name__ == "__main__":
    main()
