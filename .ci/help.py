"""Prints docs/reference/command-line.md: the help of every command, as the program gives it."""

from click.testing import CliRunner

from quizgen.cli import cli

HEAD = """\
# The command line

Made by `just docs` from the program itself; a test compares the two.

Exit codes: 0 done · 1 done, but `--strict` or `--level` found something · 2 usage ·
3 bad input · 4 a plugin failed · 70 a fault in quizgen itself · 130 interrupted.
"""


def page() -> str:
    """The page."""
    parts = [HEAD, _section()]
    parts += [_section(name) for name in sorted(cli.commands)]
    return "\n".join(parts)


def _section(*names: str) -> str:
    shown = CliRunner().invoke(cli, [*names, "--help"], prog_name="quizgen", terminal_width=80)
    lines = [line.rstrip() for line in shown.stdout.splitlines()]
    return "\n".join([f"## {' '.join(('quizgen', *names))}", "", "```text", *lines, "```", ""])


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201 - its output is the page
