"""Which file `-o` means."""

import os
from pathlib import Path

from quizgen.errors import OutputError


def target(output: str | None, name: str, suffix: str, *, many: bool) -> Path:
    """The path that a deck called `name` is written to, in a format with `suffix`.

    `output` is what the user asked for: nothing (the current folder), a folder (it ends in a
    slash, or there are `many` outputs, which need one) or a file.
    """
    if output is None:
        return Path(name + suffix)
    if not output:
        raise OutputError("-o needs a path", hint=f"-o {name}{suffix}")
    if many or output.endswith(("/", os.sep)):
        return Path(output) / (name + suffix)
    if Path(output).is_dir():
        raise OutputError(
            "is a folder", where=output, hint=f"{output}/ writes {name}{suffix} into it"
        )
    return Path(output)
