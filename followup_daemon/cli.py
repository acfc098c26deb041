"""The command line: joins the parts, and is with ``commands`` the only reader of the clock."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from followup_daemon.commands import demo, inspect, once, run, show, status
from followup_daemon.commands.options import State
from followup_daemon.errors import AuthExpired, FollowupError, UserError

app = typer.Typer(
    name="followup-daemon",
    help="Puts the thank-you and follow-up drafts for your interviews into Gmail on the right days. It never sends.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_SIGN_IN = 3


@app.callback()
def common(
    context: typer.Context,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", metavar="FILE", help="The configuration; default: the platform's configuration folder."
        ),
    ] = None,
) -> None:
    """Take the option that every command knows."""
    context.obj = State(config)


for command in (demo.demo, inspect.inspect_command, once.once, run.run_command, status.status, show.show):
    app.command(name=command.__name__.removesuffix("_command"))(command)


def main() -> None:
    """Run the command line; a foreseen fault ends with one message and its exit code, never with a traceback."""
    try:
        app()
    except AuthExpired as fault:
        _end(fault, EXIT_SIGN_IN)
    except UserError as fault:
        _end(fault, EXIT_USAGE)
    except FollowupError as fault:
        _end(fault, EXIT_FAILED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(EXIT_FAILED)


def _end(fault: FollowupError, code: int) -> None:
    sys.stderr.write(f"followup-daemon: {fault}\n")
    sys.exit(code)
