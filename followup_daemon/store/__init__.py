"""Facts on the owner's disk: what messages told, how far mail was taken in, which steps were taken, what was told."""

from followup_daemon.store.facts import Cursor, Notice, Reading, Scan
from followup_daemon.store.store import FILE_NAME, Store
from followup_daemon.store.told import Told

__all__ = ["FILE_NAME", "Cursor", "Notice", "Reading", "Scan", "Store", "Told"]
