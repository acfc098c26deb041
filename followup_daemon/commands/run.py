"""``run``: the daemon in the foreground."""

from __future__ import annotations

import logging
import os
import sys
import threading
from datetime import timedelta
from typing import TextIO

import typer

from followup_daemon.commands.options import State
from followup_daemon.commands.workplace import workplace
from followup_daemon.daemon import Daemon, listen
from followup_daemon.gmail import Pace
from followup_daemon.journal import formatter
from followup_daemon.pulse import Pulse
from followup_daemon.supervisor import from_environment

log = logging.getLogger(__name__)

CHATTY = ("apscheduler", "google", "googleapiclient", "google_auth_httplib2")


def run(context: typer.Context) -> None:
    """Watch the mailbox and draft what is due, until told to stop (Ctrl-C, SIGTERM).

    What it does is logged on standard error, without a word of your mail. It ends with exit code 0 when it is told to
    stop, 2 where something must be mended first, 3 where you must sign in.

    \b
    Example:
      followup-daemon run
      followup-daemon --config ~/job-search/config.yaml run
    """
    state: State = context.obj
    _log_to_stderr()
    pulse = Pulse(from_environment(os.environ, os.getpid()))
    stop = threading.Event()
    listen(stop)
    with workplace(state.config, pace=Pace(stop, asks=pulse.turned)) as place:
        every = place.settings.gmail.poll_every
        log.info("watching every %d minutes, data in %s", every // timedelta(minutes=1), place.settings.data_dir)
        pulse.supervisor.ready("the first look at the mailbox is under way")
        if not Daemon(place.make_pass, every=every, stop=stop, resumed=place.gmail.close, pulse=pulse).run():
            log.warning("a request did not end in time and is left; the next start settles what became of it")
            # The store keeps whole transactions only and the kernel frees the lock: as safe as any crash.
            logging.shutdown()
            os._exit(0)


def _descriptor(stream: TextIO) -> int:
    """The number by which the system knows the stream; -1 where it is none of the system's."""
    try:
        return stream.fileno()
    except OSError:
        return -1


def _log_to_stderr() -> None:
    """From now on our log goes to standard error, as whoever reads it wants it; what libraries say is left out."""
    handler = logging.StreamHandler()
    handler.setFormatter(formatter(os.environ, _descriptor(sys.stderr)))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    for chatty in CHATTY:
        logging.getLogger(chatty).setLevel(logging.CRITICAL)
