"""``auth``: sign in to Gmail."""

from __future__ import annotations

import os
import sys
import threading
import webbrowser
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from typing import Annotated

import typer

from followup_daemon import gmail
from followup_daemon.commands.options import State
from followup_daemon.config import Settings, load
from followup_daemon.daemon import listen
from followup_daemon.gmail.sign_in import sign_in
from followup_daemon.mail import canonical
from followup_daemon.show import terminal
from followup_daemon.store import Store

TESTING = (
    "If your app's publishing status is Testing, Google ends the sign-in after seven days. Publish the app first "
    "(Audience, Publish app), then sign in: docs/SIGN_IN.md says how."
)


def auth(
    context: typer.Context,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Print the link only, for a machine without a browser.")
    ] = False,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, metavar="N", help="Where the browser comes back to; 0: any.")
    ] = 0,
) -> None:
    """Sign in to Gmail: a page in your browser, or a printed link on a machine without one.

    It asks for two things and no more: to read your mail, and to put drafts into Gmail. What Google grants is kept in
    the token file, for your eyes alone. A daemon at work takes the new sign-in up by itself.

    \b
    Example:
      followup-daemon auth
      followup-daemon auth --no-browser --port 8765
    """
    state: State = context.obj
    settings = load(state.config)
    stop = threading.Event()
    listen(stop)
    told = sign_in(
        settings.gmail.credentials_file,
        settings.gmail.token_file,
        lambda url, at: _show(url, at, open_it=not no_browser and _has_browser(os.environ)),
        now=datetime.now(UTC),
        api_endpoint=settings.gmail.api_endpoint,
        port=port,
        stop=stop,
    )
    _say(f"{one} was open to others, and is yours alone now." for one in told.repaired)
    _say(_outcome(settings))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        terminal().print(line, markup=False, highlight=False, soft_wrap=True)


def _show(url: str, port: int, *, open_it: bool) -> None:
    """The link; without a browser here, how to come back to this machine from another."""
    _say([TESTING, ""])
    if open_it and webbrowser.open(url):
        _say(["Your browser opens Google's page. If it does not, open this link:", url])
        return
    _say(
        [
            "Open this link in a browser on this machine:",
            url,
            "",
            "Is the browser on another machine? Then run this there first, and open the link there:",
            f"    ssh -N -L {port}:127.0.0.1:{port} USER@THIS-MACHINE",
        ]
    )


def _has_browser(environment: Mapping[str, str]) -> bool:
    """Whether a browser opened here can be seen: not over ssh, and not without a screen."""
    if environment.get("SSH_CONNECTION"):
        return False
    return sys.platform == "darwin" or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _outcome(settings: Settings) -> Iterable[str]:
    """Whose mailbox it is, asked with the new sign-in, and whether the data are that account's."""
    with closing(gmail.connect(settings.gmail.token_file, api_endpoint=settings.gmail.api_endpoint)) as mailbox:
        account = mailbox.profile().address
    yield f"Signed in as {account}. The sign-in is kept in {settings.gmail.token_file}."
    with Store.rehearse(settings.data_dir) as store:
        known = store.account()
    if known and canonical(known) != canonical(account):
        yield f"The data in {settings.data_dir} are those of {known}: sign in as {known}, or name another `data_dir`."
    else:
        yield "Next: `followup-daemon once --dry-run` shows what it would do."
