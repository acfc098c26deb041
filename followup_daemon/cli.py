"""The command line: each command is imported when it is called, so that one does not wait for the parts of another."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand
from typer.main import get_command

from followup_daemon.commands.options import State
from followup_daemon.errors import AuthExpired, FollowupError, UserError

COMMANDS = {
    "demo": "Show what the daemon does, with sample mail and without an account.",
    "inspect": "Show the interviews in a mailbox file: no account, no network, nothing is changed.",
    "auth": "Sign in to Gmail: a page in your browser, or a printed link on a machine without one.",
    "once": "Make one pass: read what is new, put the drafts that are due into Gmail.",
    "run": "Watch the mailbox and draft what is due, until told to stop (Ctrl-C, SIGTERM).",
    "status": "Show the open interviews, what comes when, and what needs you.",
    "show": "Show everything on one interview: what was agreed, said and drafted, and what is to come.",
    "why": "Show why: the mails, the words and the rules behind what is believed of one interview and done about it.",
    "add": "Take up an interview that you were asked about, or, without ID, one that no mail shows.",
    "edit": "Correct what is believed of an interview: its time, how, the company, the role, who interviews you.",
    "note": "Note something you spoke about: the thank-you mentions it.",
    "heard": "Keep what you heard outside your mail: it counts as a mail of theirs that says the same.",
    "draft": "Draft the next step now, whatever the waiting times: one that is overdue, or that reached nobody.",
    "offer": "Tell the others of an offer in hand: drafts at once a mail that asks where things stand.",
    "call": "Show the call sheet of an interview: whom to call, by which number, when, and what to say.",
    "called": "Say that you called them to ask where things stand, and what they said: it counts as a follow-up.",
    "pause": "Draft nothing for a while, for one interview or for all.",
    "resume": "Go on: after a pause, after you threw a follow-up away, or where they put the role on hold.",
    "close": "Close an interview, or say that what was asked about is none: nothing more is drafted for it.",
    "service": "Let your system keep the daemon running: started at login, started again after a fault.",
}
"""The first line of each command's help; what is called is of that name in ``commands``: a function, or a group."""

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_SIGN_IN = 3

app = typer.Typer(
    name="followup-daemon",
    help="Puts the thank-you and follow-up drafts for your interviews into Gmail on the right days. It never sends.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)


class OnUse(TyperCommand):
    """Stands for a command in the list of commands, and becomes it when it is called."""

    def make_context(self, info_name: str | None, args: list[str], *rest: Any, **options: Any) -> Any:
        name = str(self.name)
        called = getattr(import_module(f"followup_daemon.commands.{name}"), name)
        if isinstance(called, typer.Typer):
            alone = called
        else:
            alone = typer.Typer(add_completion=False, rich_markup_mode=None)
            alone.command(name)(called)
        return get_command(alone).make_context(info_name, args, *rest, **options)


@app.callback()
def common(
    context: typer.Context,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", metavar="FILE", help="The configuration; default: config.yaml in the configuration folder."
        ),
    ] = None,
) -> None:
    """Take the option that every command knows."""
    context.obj = State(config)


for command_name, says in COMMANDS.items():
    app.command(command_name, cls=OnUse, short_help=says)(lambda: None)


def main() -> None:
    """Run the command line; a foreseen fault ends with one message and its exit code, never with a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        _run()
    except AuthExpired as fault:
        _end(str(fault), EXIT_SIGN_IN)
    except UserError as fault:
        _end(str(fault), EXIT_USAGE)
    except FollowupError as fault:
        _end(str(fault), EXIT_FAILED)
    except OSError as fault:
        _forget_output()
        where = fault.filename or "A file, or the output,"
        _end("" if fault.errno == errno.EPIPE else f"{where} cannot be written or read: {fault.strerror}.", EXIT_FAILED)


def _run() -> None:
    """The command line, all its output written: a full disk is met here, and not by the interpreter as it ends."""
    try:
        app()
    finally:
        sys.stdout.flush()


def _forget_output() -> None:
    """Let what is still to be written go nowhere, for it could not be written anyway (Python's note on SIGPIPE)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(sentence: str, code: int) -> None:
    if sentence:
        sys.stderr.write(f"followup-daemon: {sentence}\n")
    sys.exit(code)
