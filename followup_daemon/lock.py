"""One daemon at a time on one data folder."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from followup_daemon.errors import AlreadyRunning, UserError
from followup_daemon.private import ensure_private_dir

FILE_NAME = "running.lock"


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """The data folder for this process alone, as long as the context lasts; the kernel frees it after a kill, too.

    Raise AlreadyRunning, naming it, where another process holds it; UserError where the folder cannot be written.
    """
    path = ensure_private_dir(folder) / FILE_NAME
    descriptor = _taken(path)
    try:
        yield
    finally:
        # The file stays: were it removed, two processes could each hold a file of that name.
        os.close(descriptor)


def _taken(path: Path) -> int:
    """An open descriptor that holds the lock and has our process id written for whoever asks."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as fault:
        raise _unwritable(path, fault) from fault
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
    except OSError as fault:
        refused = fault.errno in {errno.EAGAIN, errno.EACCES}
        told = _held(path, _holder(descriptor)) if refused else _unwritable(path, fault)
        os.close(descriptor)
        raise told from fault
    return descriptor


def _holder(descriptor: int) -> str:
    """The process id that the holder wrote; empty where it has not come to that yet."""
    text = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip()
    return text if text.isdecimal() else ""


def _held(path: Path, holder: str) -> AlreadyRunning:
    who = f" (process {holder})" if holder else ""
    stop = f"`kill {holder}`" if holder else "end that process"
    return AlreadyRunning(
        f"followup-daemon is already running{who} on the data in {path.parent}.",
        f"Let it do its work, or stop it first ({stop}).",
    )


def _unwritable(path: Path, fault: OSError) -> UserError:
    return UserError(
        f"The lock {path} cannot be taken: {fault.strerror}.",
        "Mend the permissions of the folder, make room, or name another `data_dir` on a disk of this machine.",
    )
