"""``run``: the daemon in the foreground."""

from __future__ import annotations

import logging
import threading

import typer

from followup_daemon import daemon
from followup_daemon.commands.options import State
from followup_daemon.commands.workplace import workplace


def run_command(context: typer.Context) -> None:
    """Watch the mailbox until told to stop (Ctrl-C, SIGTERM).

    Example: followup-daemon --config ~/followup/config.yaml run
    """
    state: State = context.obj
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    for chatty in ("apscheduler", "googleapiclient", "google_auth_httplib2"):
        logging.getLogger(chatty).setLevel(logging.ERROR)
    stop = threading.Event()
    with workplace(state.config, stop=stop) as place:
        daemon.run(place.make_pass, every=place.settings.gmail.poll_every, stop=stop, resumed=place.gmail.close)
