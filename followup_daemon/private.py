"""Folders and files that only the owner can read: the token, the database and the configuration lie in them."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from followup_daemon.errors import UserError

OTHERS = stat.S_IRWXG | stat.S_IRWXO


def ensure_private_dir(path: Path) -> Path:
    """``path`` as a folder that exists, that can be written, and that nobody else can enter.

    Raise UserError where it cannot be made or written, or where it is a folder for all (such as /tmp).
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.stat().st_mode & stat.S_ISVTX:
            raise UserError(f"The folder {path} is shared by all users of this machine.", "Name a folder of your own.")
        make_private(path)
        with tempfile.TemporaryFile(dir=path) as probe:
            probe.write(b"writable")
    except OSError as fault:
        raise UserError(
            f"The folder {path} cannot be written: {fault.strerror}.",
            "Mend its permissions, make room, or name another folder (`data_dir` in the configuration).",
        ) from fault
    return path


def make_private(path: Path) -> bool:
    """Whether ``path`` was open to others and is now the owner's alone; False also where it is not ours to change."""
    status = path.stat()
    if not status.st_mode & OTHERS or status.st_uid != os.geteuid():
        return False
    try:
        path.chmod(stat.S_IMODE(status.st_mode) & ~OTHERS)
    except OSError:  # a read-only medium: nothing here can be changed, by us or by the owner
        return False
    return True
