"""The files that a new deck project starts with."""

import json
import shutil
import tempfile
from pathlib import Path

from quizgen.config import PROJECT_FILE
from quizgen.errors import OutputError

_SETTINGS = """\
# A quizgen project. In this folder, `quizgen build` writes the formats named below and
# `quizgen play` asks the questions here and now. A line that begins with # changes nothing.

[deck]
title = {title}
namespace = {namespace}    # by it Anki knows the notes again: never change it
# description = "Shown with the deck."
# author = "Ada Lovelace"       # who says I and we in the documents
# date = 2024-07-02             # when they were written: resolves "last year"
# tags = ["physics"]

[build]
# sources = ["*.md", "part two/*.txt"]    # every document in this folder, if not given
formats = ["anki"]              # `quizgen plugins` lists the others
# kinds = ["multiple_choice", "cloze"]    # all kinds, if not given
# purpose = "recall"            # or "quiz"; by the format, if not given
# count = 40                    # at most so many, the best
# per_fact = 2                  # at most so many about one fact
# min_quality = 0.5             # 0 keeps everything
# rejected = ["4cq7dm2k5xw3jz6a"]         # never made again; `quizgen reject ID` adds to it
# seed = 0                      # another number draws options and order anew

# [options.anki]                # what a plugin may be told, see its documentation
"""

_DOCUMENT = """\
---
title: The bicycle
---

# The bicycle

A bicycle is a vehicle that is driven by pedals and has two wheels, one behind the other.
Karl von Drais, a German baron, presented the first one in Mannheim on 12 June 1817. It weighed
22 kilograms and had no pedals: the rider pushed it along with the feet. In 1885 the English
inventor John Kemp Starley built the Rover in Coventry, which had a chain and two wheels of the
same size.

Replace this page by your own notes.
"""


def write_project(folder: Path) -> None:
    """Make `folder` a deck project; `OutputError` where something is in the way.

    The project appears whole or not at all.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(
            "exists already", where=str(folder), hint="choose a folder that is new or empty"
        )
    title = " ".join(folder.resolve().name.replace("-", " ").replace("_", " ").split())
    settings = _SETTINGS.format(
        title=json.dumps(title.capitalize(), ensure_ascii=False),
        namespace=json.dumps(" ".join(folder.resolve().name.split()), ensure_ascii=False),
    )
    try:
        draft = Path(tempfile.mkdtemp(prefix=".quizgen.", dir=folder.resolve().parent))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"cannot be made: {reason}", where=str(folder)) from None
    try:
        (draft / PROJECT_FILE).write_text(settings, encoding="utf-8")
        (draft / "bicycle.md").write_text(_DOCUMENT, encoding="utf-8")
        draft.chmod(0o755)
        draft.replace(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
