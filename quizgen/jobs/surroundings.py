"""What takes documents apart, beside the documents: the code, its data, the models, Python."""

import hashlib
import platform
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import InputError
from quizgen.host import Plugins
from quizgen.model import digest
from quizgen.version import __version__

_CODE = (".py", ".txt")  # how the files end that say what is done


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What there is in this process: `told` in names and versions, `code` as a digest."""

    told: tuple[tuple[str, str], ...]
    code: str

    @classmethod
    def of(cls, plugins: Plugins) -> "Surroundings":
        """What there is beside `plugins`."""
        models = ", ".join(models_of(plugins)) or "none"
        told = (("quizgen", __version__), ("Python", platform.python_version()), ("model", models))
        return cls(told, digest_of_code(plugins))

    def refuse(self, other: Mapping[str, str | None], where: str) -> None:
        """Raise `InputError` where `other`, told of the process `where`, differs in a version."""
        for name, ours in self.told:
            theirs = other.get(name, ours)
            if theirs != ours:
                found = f"{name} {theirs}" if theirs else f"no {name}"
                raise _unlike(f"a worker of the cluster has {found}, here is {ours}", where)

    def refuse_unlike(self, other: "Surroundings", where: str) -> None:
        """Raise `InputError` where the process `where` has `other` surroundings."""
        self.refuse(dict(other.told), where)
        if self.code != other.code:
            message = "a worker of the cluster has other code, data or plugins of quizgen than here"
            raise _unlike(message, where)


def _unlike(message: str, where: str) -> InputError:
    return InputError(message, where=where, hint="the deck would depend on who reads a document")


def models_of(plugins: Plugins) -> list[str]:
    """The language models and their versions."""
    languages = plugins.languages()
    return [model for code in languages.packs if (model := languages.of(code).model)]


def digest_of_code(plugins: Plugins) -> str:
    """The digest of the code and data of quizgen, and of plugins that read or extract."""
    return digest(*map(_digest_of, _packages(plugins)))


def _packages(plugins: Plugins) -> Iterable[str]:
    """The packages of quizgen, of readers, extractors and languages."""
    calls: list[Callable[..., object]] = [one.read for one in plugins.readers()]
    calls += [one.read for one in plugins.deck_readers()]
    calls += [one.extract for one in plugins.extractors()]
    calls += [one.load for one in plugins.language_packs()]
    return sorted({"quizgen", *(call.__module__.partition(".")[0] for call in calls)})


def _digest_of(package: str) -> str:
    """The digest of a package's files of code and data."""
    found = getattr(sys.modules.get(package), "__file__", None)
    if found is None:
        return package
    path = Path(found)
    folder = path.parent
    inside = path.name == "__init__.py"
    files = [one for one in folder.rglob("*") if one.suffix in _CODE] if inside else [path]
    total = hashlib.sha256(package.encode())
    for file in sorted(files):
        data = file.read_bytes()
        total.update(f"{file.relative_to(folder).as_posix()} {len(data)}\n".encode() + data)
    return total.hexdigest()
