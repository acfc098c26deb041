"""RFC 5322 bytes to ``Message``, ``Letter`` to bytes; no bytes, however broken, raise."""

from __future__ import annotations

from .messages import assemble, read
from .outgoing import write
from .structure import Part

__all__ = ["Part", "assemble", "read", "write"]
