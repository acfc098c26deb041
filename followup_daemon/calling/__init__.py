"""Calls: by which number and when somebody can be reached, and the note that says what to ask them."""

from followup_daemon.calling.note import as_text, note_to_self
from followup_daemon.calling.numbers import Number, number_of
from followup_daemon.calling.sheet import CallSheet, call_sheet
from followup_daemon.calling.zone import their_zone

__all__ = ["CallSheet", "Number", "as_text", "call_sheet", "note_to_self", "number_of", "their_zone"]
