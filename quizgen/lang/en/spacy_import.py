"""spaCy imported without the commands of its own command line, which take a third of the time."""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_COMMANDS = "spacy.cli"


def import_spacy() -> None:
    """Import spaCy; its commands (`spacy.cli`) are imported when somebody asks for them.

    `import spacy` loads them all for one function, `spacy.info`, and with them what downloads and
    trains models. They are kept out while spaCy is imported, and nothing of that stays.
    """
    if "spacy" in sys.modules:
        return
    commands, about = ModuleType(_COMMANDS), ModuleType(f"{_COMMANDS}.info")
    commands.__path__ = []
    about.info = _info  # type: ignore[attr-defined]  # what spaCy takes from this module
    absent = {_COMMANDS: commands, f"{_COMMANDS}.info": about}
    sys.modules.update(absent)
    try:
        package = import_module("spacy")
    finally:
        for name, module in absent.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
    if vars(package).get("cli") is commands:
        delattr(package, "cli")


def _info(*given: Any, **named: Any) -> Any:
    """What `spacy.info` returns."""
    return import_module(f"{_COMMANDS}.info").info(*given, **named)
