"""A Gmail Takeout mbox, another mbox or a folder of .eml files, as threads."""

from __future__ import annotations

from .index import Index, count, index, owner_addresses, threads
from .mbox import RawMail, raw_messages, size_of

__all__ = ["Index", "RawMail", "count", "index", "owner_addresses", "raw_messages", "size_of", "threads"]
