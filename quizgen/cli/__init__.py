"""The command line: its commands, and the one place that prints errors and sets exit codes.

    0 done · 1 done, but --strict or --level found something · 2 usage · 3 bad input ·
    4 a plugin failed · 70 a fault in quizgen itself · 130 interrupted

| module | holds |
|---|---|
| `commands` | a module for each command |
| `flags` | flags that several commands share |
| `session` | what a command works with, and where its notes go |
| `reporter` | notes and progress on standard error |
| `target`, `exporting` | where a deck is written, and all the files of one `build` |
| `progressfile` | the progress file, open while a command works on it |
| `building`, `watching` | one call of `build`, and building again whenever a file changes |
| `failing` | what is told of an error |
| `editing`, `explaining`, `starter` | a question edited, a quality explained, a project begun |

Command modules import quizgen's other rooms inside their functions, so that `quizgen --help`
loads next to nothing.
"""

import _thread
import gc
import io
import os
import signal
import sys
import threading
import types
from collections.abc import Sequence
from typing import NoReturn

import click

from quizgen.cli.commands.build import build
from quizgen.cli.commands.check import check
from quizgen.cli.commands.diff import diff
from quizgen.cli.commands.facts import facts
from quizgen.cli.commands.new import new
from quizgen.cli.commands.play import play
from quizgen.cli.commands.plugins import plugins
from quizgen.cli.commands.progress import progress
from quizgen.cli.commands.reject import reject
from quizgen.cli.commands.rules import rules
from quizgen.cli.commands.stats import stats
from quizgen.cli.commands.verify import verify
from quizgen.cli.failing import fail, told_of
from quizgen.errors import Fault, Interrupted
from quizgen.version import __version__

# Modules and models stay to the end of the program: Python's default, to look for cycles among
# them after every 700 new objects, costs a twentieth of the start and finds nothing.
OBJECTS = 50_000
"""New objects after which Python looks for cycles among them."""

_SOON = 0.05  # seconds


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
    epilog="`quizgen COMMAND --help` explains a command and shows an example.",
)
@click.version_option(__version__, prog_name="quizgen", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """Turn what you read into questions: an Anki deck, a Moodle bank, a quiz in the terminal."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


_COMMANDS = (build, play, facts, check, verify, diff, stats, progress, plugins, rules, reject, new)
for _command in _COMMANDS:
    cli.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program with `arguments` (those of the process by default) and exit."""
    gc.set_threshold(OBJECTS)
    _open_streams()
    for stream, errors in (
        (sys.stdin, "replace"),  # now: once something was read from it, it is too late
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)
    # Looking for plugins of pydantic reads what every installed package says of itself.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    signal.signal(signal.SIGTERM, _terminate)
    sys.unraisablehook = _not_lost
    code = run(arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # there is nothing more to interrupt
    sys.exit(code)


def _open_streams() -> None:
    """Open the standard streams that the process has not: None, for Python, instead of a stream."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open to the end


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments`; returns its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        code = cli.main(arguments, prog_name="quizgen", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Interrupted.exit_code
    except (Exception, KeyboardInterrupt) as error:
        message, exit_code = told_of(error)
        if exit_code == Fault.exit_code and os.environ.get("QUIZGEN_DEBUG"):
            raise
        return fail(message, exit_code, in_json="--json-notes" in given)
    return code if isinstance(code, int) else 0


def _not_lost(lost: "sys.UnraisableHookArgs") -> None:
    """Interrupt again what was interrupted where no error can be raised, as in a destructor."""
    if isinstance(lost.exc_value, KeyboardInterrupt | Interrupted):
        threading.Timer(_SOON, _thread.interrupt_main).start()
    else:
        sys.__unraisablehook__(lost)


def _terminate(number: int, frame: types.FrameType | None) -> NoReturn:
    raise Interrupted(f"stopped by signal {number}; what was finished is kept")
