"""Puts interview follow-up drafts into Gmail on the right days; it never sends."""
