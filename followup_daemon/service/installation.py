"""What is installed as a service: which interpreter runs, with which configuration, and where it may write."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from followup_daemon.errors import UserError

SHARED = (Path("/tmp"), Path("/var/tmp"))  # noqa: S108 - named to be refused
"""Folders that a reboot or a timer empties, and of which the service sees its own only."""


@dataclass(frozen=True, slots=True)
class Installation:
    """``interpreter`` runs the daemon with ``config``; ``writable`` are the folders in which it keeps something."""

    interpreter: Path
    config: Path
    writable: tuple[Path, ...]

    @property
    def command(self) -> tuple[str, ...]:
        """What is run. ``-P`` keeps modules that lie in the working folder out, ``-u`` lets the log come at once."""
        python = str(self.interpreter)
        return (python, "-P", "-u", "-m", "followup_daemon", "--config", str(self.config), "run")


def checked(installation: Installation) -> Installation:
    """The installation. Raise UserError for a path that a service cannot be given."""
    for path in (installation.interpreter, installation.config, *installation.writable):
        if not str(path).isprintable():
            raise UserError(f"The path {str(path)!r} holds a control character.", "Rename it.")
        if any(path.is_relative_to(shared) for shared in SHARED):
            raise UserError(
                f"{path} lies in a folder that is emptied by itself and that a service cannot see.",
                "Move the configuration, the data and the program to a folder of your own.",
            )
    return installation
