"""A stranger's reader, as a plugin on the path: what a document says is what becomes of it."""

from pathlib import Path

_MODULE = """
import os
import time

from quizgen.plugin import Reader, hookimpl
from quizgen_text.plain import read


def meet(source, context):
    if source.data == b"die":
        os._exit(9)
    if source.data == b"hang":
        time.sleep(600)
    if source.data == b"raise":
        raise ZeroDivisionError("by design")
    if source.data == b"memory":
        raise MemoryError
    return read(source, context)


@hookimpl
def quizgen_readers():
    return [Reader("doom", (".doom",), "documents that end badly", meet)]
"""


def install(folder: Path) -> Path:
    """The folder that holds the plugin as pip would leave it."""
    about = folder / "quizgen_doom-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: quizgen-doom\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[quizgen]\ndoom = quizgen_doom\n")
    (folder / "quizgen_doom.py").write_text(_MODULE)
    return folder
