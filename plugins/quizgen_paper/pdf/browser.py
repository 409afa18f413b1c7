"""Printing by a browser without a window."""

import os
import re
import shutil
import subprocess
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Final

from lxml import etree

from quizgen.plugin import OutputError
from quizgen.plugin.hypertext import page_bytes

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
_FLAGS: Final = (
    "--headless=new --disable-gpu --no-first-run --disable-extensions --disable-sync"
    " --disable-background-networking --disable-component-update --no-pdf-header-footer"
)
_SECONDS: Final = 120


def browser() -> str | None:
    """The program of a browser that prints; None where there is none."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


def print_by_browser(page: etree._Element, program: str, now: datetime) -> bytes:
    """The bytes of the PDF that the browser `program` prints, dated `now`.

    Raises `OutputError` where it fails.
    """
    with tempfile.TemporaryDirectory(prefix="quizgen-") as folder:
        source, made = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_bytes(page_bytes(page))
        command = [program, *_FLAGS.split(), f"--user-data-dir={folder}/profile"]
        command += [*_sandbox(), f"--print-to-pdf={made}", source.as_uri()]
        try:
            # The command is a browser that was found by its name, on a page of our own making.
            subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _failed(program) from error
        if not made.is_file():
            raise _failed(program)
        return _dated(made.read_bytes(), now)


def _sandbox() -> list[str]:
    """The flag without which a browser does not start for the user root."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _dated(data: bytes, now: datetime) -> bytes:
    """The PDF as if it had been made at `now`, so that the same deck gives the same bytes."""
    date = now.strftime("D:%Y%m%d%H%M%S").encode()
    return re.sub(rb"D:\d{14}", date, data)


def _failed(program: str) -> OutputError:
    return OutputError(
        f"{program} printed nothing", hint="pip install 'quizgen[paper]' prints without a browser"
    )
