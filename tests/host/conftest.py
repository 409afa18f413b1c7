"""A stranger's plugins: made from the plugin guide and by hand, and installed with pip."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "how-to" / "write-a-plugin.md"

# The first doors of plugins, which go on working; the guide goes through quizgen.plugin.
_HOOK = "from quizgen.hookspecs import hookimpl\n\n\n@hookimpl\n"
_LATE = """
from quizgen.api import Exporter
from quizgen.hookspecs import hookimpl


def write(deck, stream, context):
    stream.write(b"half")
    raise ZeroDivisionError("by design")


@hookimpl
def quizgen_exporters():
    return [Exporter(name="late", suffix=".late", summary="raises", write=write)]
"""

BROKEN = {
    "quizgen-boom": ("boom", 'raise RuntimeError("no such library")\n'),
    "quizgen-quits": ("quits", "raise SystemExit(3)\n"),
    "quizgen-typo": ("typo", f"{_HOOK}def quizgen_exportrs():\n    return []\n"),
    "quizgen-late": ("late", _LATE),
    "quizgen-again": ("anki", f"{_HOOK}def quizgen_players():\n    return []\n"),
}
"""Distribution: the name of its entry point, and its module."""


def guide_blocks(language: str) -> list[str]:
    """The code blocks of the plugin guide in `language`."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", GUIDE.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )


@pytest.fixture(scope="session")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which pip installed the guide's exporter and the broken plugins."""
    made = tmp_path_factory.mktemp("strangers")
    lines = made / "lines"
    lines.mkdir()
    (lines / "pyproject.toml").write_text(guide_blocks("toml")[0], "utf-8")
    (lines / "quizgen_lines.py").write_text(guide_blocks("python")[0], "utf-8")
    for distribution, (entry, source) in BROKEN.items():
        folder, module = made / distribution, distribution.replace("-", "_")
        folder.mkdir()
        (folder / f"{module}.py").write_text(source, "utf-8")
        settings = guide_blocks("toml")[0].replace("quizgen-lines", distribution)
        settings = settings.replace('lines = "quizgen_lines"', f'{entry} = "{module}"')
        (folder / "pyproject.toml").write_text(settings.replace("quizgen_lines", module), "utf-8")
    target = tmp_path_factory.mktemp("site")
    install = ["install", "-q", "--no-index", "--no-deps", "--no-build-isolation"]
    folders = sorted(str(folder) for folder in made.iterdir())
    subprocess.run(
        [sys.executable, "-m", "pip", *install, "--target", str(target), *folders], check=True
    )
    return target


@pytest.fixture
def quizgen(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """A function that runs the program in an empty folder, with more folders on its path."""

    def run(
        *arguments: str, path: Path | None = None, **environ: str
    ) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, **environ, "PYTHONSAFEPATH": "1"}
        if path:
            environment["PYTHONPATH"] = str(path)
        return subprocess.run(
            [sys.executable, "-m", "quizgen", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run
