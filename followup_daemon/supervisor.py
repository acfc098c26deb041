"""What the service manager that started this process is told: ready, alive, stopping, and how things stand.

The protocol is that of sd_notify(3): a datagram of ``KEY=value`` lines to the socket that the environment names.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import MutableMapping
from datetime import timedelta

log = logging.getLogger(__name__)

LONGEST_STATUS = 200
PATIENCE = 2.0
"""Seconds after which a service manager that takes nothing is left alone: the daemon has other work."""


class Supervisor:
    """The service manager at ``address``, or nobody; it wants a sign of life within every ``watchdog``."""

    def __init__(self, address: str = "", watchdog: timedelta | None = None) -> None:
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self._deaf = False
        self.watchdog = watchdog if address else None

    def ready(self, status: str) -> None:
        """Tell that the work has begun, and that those who wait for the service need wait no longer."""
        self._tell("READY=1", f"STATUS={_line(status)}")

    def alive(self) -> None:
        """Give the sign of life, if one is wanted."""
        if self.watchdog is not None:
            self._tell("WATCHDOG=1")

    def says(self, status: str) -> None:
        """Tell how things stand, for whoever asks the service manager."""
        self._tell(f"STATUS={_line(status)}")

    def stopping(self) -> None:
        """Tell that the end has begun."""
        self._tell("STOPPING=1", "STATUS=stopping")

    def _tell(self, *lines: str) -> None:
        """Send the lines; that nobody hears them is logged once, for the work goes on all the same."""
        if not self._address:
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
                out.settimeout(PATIENCE)
                out.connect(self._address)
                out.sendall("\n".join(lines).encode())
        except OSError as fault:
            if not self._deaf:
                log.warning("the service manager does not hear us: %s", fault.strerror or fault)
            self._deaf = True
        else:
            self._deaf = False


def from_environment(environment: MutableMapping[str, str], pid: int) -> Supervisor:
    """The service manager that ``environment`` names to the process ``pid``, nobody where it names none.

    What names it is taken out: a child of ours must not speak in our name (sd_notify(3), ``unset_environment``).
    """
    address = environment.pop("NOTIFY_SOCKET", "")
    within = environment.pop("WATCHDOG_USEC", "")
    whose = environment.pop("WATCHDOG_PID", "")
    if address[:1] not in {"/", "@"}:
        return Supervisor()
    is_ours = whose in {"", str(pid)}
    wanted = is_ours and within.isdecimal() and int(within) > 0
    return Supervisor(address, timedelta(microseconds=int(within)) if wanted else None)


def _line(status: str) -> str:
    """The status as the one line that the protocol allows."""
    return " ".join(status.split())[:LONGEST_STATUS]
