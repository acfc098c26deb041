"""Prints the share of reply samples whose typed part comes out as expected, and the speed.

    bench/quotes.py SAMPLES.jsonl [--misses]

Each line of SAMPLES is an object with ``body`` and ``expected_trimmed``: what the writer typed, signature included or
not. A sample is right when the words of the typed part are the expected words, with or without the signature.
"""

from __future__ import annotations

import json
import re
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from followup_daemon.mail import Message, Person
from followup_daemon.reading.quotes import Typed, typed

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def message(sample: dict[str, Any]) -> Message:
    """The sample as a mail; HTML bodies are told by their first tag."""
    body = sample["body"]
    return Message(
        id="",
        thread_id="",
        message_id="<sample@bench.invalid>",
        date=EPOCH,
        internal_date=EPOCH,
        from_=Person(sample.get("from") or "", ""),
        subject=sample.get("subject") or "",
        text=body,
    )


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def is_right(found: Typed, expected: str) -> bool:
    """Whether nothing typed is missing and nothing quoted left in, wherever the signature is cut off."""
    wanted, text = words(expected), words(found.text)
    rest = wanted[len(text) :]
    return wanted[: len(text)] == text and words(found.signature)[: len(rest)] == rest


def main(path: Path, *, misses: bool) -> None:
    samples = [one for line in path.read_text().splitlines() if "expected_trimmed" in (one := json.loads(line))]
    mails = [message(sample) for sample in samples]
    begun = time.perf_counter()
    found = [typed(mail) for mail in mails]
    took = time.perf_counter() - begun
    right = 0
    for sample, one in zip(samples, found, strict=True):
        if is_right(one, sample["expected_trimmed"]):
            right += 1
        elif misses:
            print(f"--- {sample['id']}\nexpected: {sample['expected_trimmed']!r}\nfound:    {one.text!r}")
    print(f"{right} of {len(samples)} right ({right / len(samples):.0%}), {len(samples) / took:.0f} mails a second")


if __name__ == "__main__":
    main(Path(sys.argv[1]), misses="--misses" in sys.argv)
