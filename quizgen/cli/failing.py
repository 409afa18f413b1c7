"""What the user is told of an error: one line, and the exit code."""

import json
import re
import sys

import click

from quizgen.errors import Fault, Interrupted, QuizgenError

# Control characters, line separators and bidirectional overrides: a file name may hold any of them.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def told_of(error: BaseException) -> tuple[str, int]:
    """What the user is told of an error, and the exit code."""
    match error:
        case QuizgenError():
            return str(error), error.exit_code
        case click.ClickException():
            return _usage(error), error.exit_code
        case KeyboardInterrupt() | click.Abort():
            return "interrupted; what was finished is kept", Interrupted.exit_code
        case OSError():
            place = f"{error.filename}: " if error.filename else ""
            return f"{place}{error.strerror or error}", 2
        case _:
            return str(Fault.of(error)), Fault.exit_code


def fail(message: str, code: int, *, in_json: bool) -> int:
    """Print an error, as notes are printed where standard error is for programs; gives `code`."""
    if in_json:
        line = json.dumps({"kind": "error", "message": message, "exit_code": code})
    else:
        flat = " ".join(message.split("\n"))
        line = f"quizgen: {_UNSAFE.sub(_escape, flat)}"
    print(line, file=sys.stderr, flush=True)  # noqa: T201 - the one place that prints errors
    return code


def _escape(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


def _usage(error: click.ClickException) -> str:
    message = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "quizgen"
    return f"{message[:1].lower()}{message[1:]} (try '{path} --help')"
