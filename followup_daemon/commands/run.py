"""``run``: the daemon in the foreground."""

from __future__ import annotations

import logging
import os
import threading
from datetime import timedelta

import typer

from followup_daemon.commands.options import State
from followup_daemon.commands.workplace import workplace
from followup_daemon.daemon import Daemon, listen

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
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    for chatty in CHATTY:
        logging.getLogger(chatty).setLevel(logging.CRITICAL)
    stop = threading.Event()
    listen(stop)
    with workplace(state.config, stop=stop) as place:
        every = place.settings.gmail.poll_every
        log.info("watching every %d minutes, data in %s", every // timedelta(minutes=1), place.settings.data_dir)
        if not Daemon(place.make_pass, every=every, stop=stop, resumed=place.gmail.close).run():
            log.warning("a request did not end in time and is left; the next start settles what became of it")
            # The store keeps whole transactions only and the kernel frees the lock: as safe as any crash.
            logging.shutdown()
            os._exit(0)
