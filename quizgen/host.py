"""Finds plugins, loads them one by one, and says what failed; the only user of the plugin manager.

Plugins are found by metadata, without importing them. quizgen's own distribution is loaded first
and then the others by name, so that nobody replaces a bundled plugin unseen. Whatever one plugin
does wrong becomes a `Failure` that names it and its distribution; the others work on.

`QUIZGEN_NO_PLUGINS=1` leaves only quizgen's own plugins, `QUIZGEN_BLOCK=a,b` leaves out a and b.
"""

import contextlib
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib import metadata
from pathlib import Path
from typing import Any, Generic, TypeVar

import pluggy

from quizgen import hookspecs
from quizgen.api import DeckReader, Exporter, Extractor, LanguagePack, Player, Reader
from quizgen.errors import Fault, Interrupted, PluginError, QuizgenError, UsageError
from quizgen.lang.base import Language
from quizgen.lang.packs import BUNDLED, UNKNOWN, Languages

OWN = "quizgen"
"""The name of quizgen's own distribution."""

Record = Reader | DeckReader | Extractor | Exporter | Player | LanguagePack
R = TypeVar("R", bound=Record)

_HOOKS: dict[str, tuple[type, ...]] = {
    "quizgen_readers": (Reader, DeckReader),
    "quizgen_extractors": (Extractor,),
    "quizgen_exporters": (Exporter,),
    "quizgen_players": (Player,),
    "quizgen_languages": (LanguagePack,),
}
_CODE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Owner:
    """A plugin: its entry point's name, and the distribution and version that it came in."""

    plugin: str
    distribution: str = "(none)"
    version: str = ""

    def __str__(self) -> str:
        return f"plugin '{self.plugin}' of {self.distribution} {self.version}".rstrip()


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong with a plugin, in one line, and what to do about it."""

    owner: Owner
    cause: str
    hint: str | None = None

    def __str__(self) -> str:
        return f"{self.owner}: {self.cause}"


@dataclass(frozen=True, slots=True)
class _Owned(Generic[R]):
    record: R
    owner: Owner


class Plugins:
    """The plugins of a run: what they offer, sorted by name, and what failed.

    A new one is empty; `Plugins.installed()` holds what is installed; `add` registers a module or
    any object with hook implementations.
    """

    def __init__(self) -> None:
        self._manager = pluggy.PluginManager(hookspecs.GROUP)
        self._manager.add_hookspecs(hookspecs)
        self._records: list[_Owned[Any]] = []
        self._suffixes: dict[str, Reader] = {}
        self.owners: list[Owner] = []
        self.failures: list[Failure] = []
        self.blocked: list[Owner] = []

    @classmethod
    def installed(cls, environ: Mapping[str, str] | None = None) -> "Plugins":
        """Every installed plugin that `environ` (the process's own by default) does not block."""
        environ = os.environ if environ is None else environ
        only_own = environ.get("QUIZGEN_NO_PLUGINS", "0") not in ("", "0")
        block = {name.strip() for name in environ.get("QUIZGEN_BLOCK", "").split(",")}
        plugins = cls()
        for entry, owner in _found():
            if entry.name in block or (only_own and owner.distribution != OWN):
                plugins.blocked.append(owner)
            else:
                plugins.add(entry.load, owner)
        return plugins

    def add(self, load: Callable[[], object], owner: Owner) -> None:
        """Load one plugin; on any error it is left out and the error becomes a failure."""
        taken = next((other for other in self.owners if other.plugin == owner.plugin), None)
        if taken:
            self._fail(owner, f"the name '{owner.plugin}' is taken by {taken}")
            return
        try:
            plugin = load()
            self._manager.register(plugin, name=owner.plugin)
            found = list(self._declared(plugin))
        except (KeyboardInterrupt, Interrupted):
            raise
        except BaseException as error:  # a plugin may raise anything, SystemExit too
            self._fail(owner, _cause(error))
            if self._manager.has_plugin(owner.plugin):
                self._manager.unregister(name=owner.plugin)
            return
        self.owners.append(owner)
        for record in found:
            self._take(record, owner)

    def readers(self) -> tuple[Reader, ...]:
        """The document readers, by name."""
        return self._all(Reader)

    def deck_readers(self) -> tuple[DeckReader, ...]:
        """The readers of files that hold questions already, by name."""
        return self._all(DeckReader)

    def extractors(self) -> tuple[Extractor, ...]:
        """The extractors beside quizgen's own, by name."""
        return self._all(Extractor)

    def exporters(self) -> tuple[Exporter, ...]:
        """The exporters, by name."""
        return self._all(Exporter)

    def players(self) -> tuple[Player, ...]:
        """The players, by name."""
        return self._all(Player)

    def language_packs(self) -> tuple[LanguagePack, ...]:
        """The languages beside quizgen's own, by code."""
        return self._all(LanguagePack)

    def languages(self) -> Languages:
        """The languages that can be read: quizgen's own, then those of plugins."""
        added = {pack.name: partial(self._load, pack) for pack in self.language_packs()}
        return Languages({**BUNDLED, **added})

    def exporter(self, name: str) -> Exporter:
        """The exporter called `name`; `UsageError` or `PluginError` where there is none."""
        return self._named(Exporter, name, "format")

    def player(self, name: str) -> Player:
        """The player called `name`; `UsageError` or `PluginError` where there is none."""
        return self._named(Player, name, "player")

    def reader_for(self, suffix: str) -> Reader | None:
        """The document reader of files that end in `suffix` (`.txt`), in any case."""
        return self._suffixes.get(suffix.lower())

    def owner(self, record: Record) -> Owner:
        """The plugin that declared `record`."""
        return next(owned.owner for owned in self._records if owned.record is record)

    def records(self, owner: Owner) -> tuple[Record, ...]:
        """What the plugin `owner` offers, in the order of its declaration."""
        return tuple(owned.record for owned in self._records if owned.owner == owner)

    @contextlib.contextmanager
    def blame(self, record: Record) -> Iterator[None]:
        """Run a call into `record`: a foreign exception becomes a `PluginError` naming its plugin.

        That of a plugin of quizgen's own becomes a `Fault`. Errors of quizgen's own tree, and what
        the system says about files, pass as they are.
        """
        try:
            yield
        except (QuizgenError, OSError):
            raise
        except Exception as error:
            if self.owner(record).distribution == OWN:
                raise Fault.of(error, f"plugin '{record.name}'") from error
            raise PluginError(
                f"{self.owner(record)} failed: {_cause(error)}",
                hint="report it to the plugin's author; the other plugins work",
            ) from error

    def _declared(self, plugin: object) -> Iterator[Record]:
        callers = self._manager.get_hookcallers(plugin) or []
        if not callers:
            raise PluginError("it implements no hook; is @hookimpl missing?")
        for caller in callers:
            if not caller.has_spec():
                raise PluginError(f"unknown hook '{caller.name}'{_nearest(caller.name, _HOOKS)}")
        for caller in sorted(callers, key=lambda caller: caller.name):
            (implementation,) = [i for i in caller.get_hookimpls() if i.plugin is plugin]
            yield from _checked(caller.name, implementation.function())

    def _load(self, pack: LanguagePack) -> Language:
        with self.blame(pack):
            return pack.load()

    def _take(self, record: Record, owner: Owner) -> None:
        fault = _fault_of_code(record.name) if isinstance(record, LanguagePack) else None
        if fault:
            self._fail(owner, fault)
            return
        family = (Reader, DeckReader) if isinstance(record, Reader | DeckReader) else type(record)
        for owned in self._records:
            if owned.record.name == record.name and isinstance(owned.record, family):
                what = type(record).__name__.lower()
                self._fail(owner, f"the {what} '{record.name}' is declared by {owned.owner}")
                return
        self._records.append(_Owned(record, owner))
        if isinstance(record, Reader):
            for suffix in record.suffixes:
                first = self._suffixes.setdefault(suffix, record)
                if first is not record:
                    self._fail(owner, f"files ending in {suffix} are read by {self.owner(first)}")

    def _fail(self, owner: Owner, cause: str) -> None:
        hint = f"QUIZGEN_BLOCK={owner.plugin} leaves it out"
        self.failures.append(Failure(owner, " ".join(cause.split()), hint))

    def _all(self, kind: type[R]) -> tuple[R, ...]:
        found = [owned.record for owned in self._records if isinstance(owned.record, kind)]
        return tuple(sorted(found, key=lambda record: record.name))

    def _named(self, kind: type[R], name: str, what: str) -> R:
        for record in self._all(kind):
            if record.name == name:
                return record
        for failure in self.failures:
            if failure.owner.plugin == name:
                raise PluginError(f"no {what} '{name}': {failure}", hint=failure.hint)
        known = [record.name for record in self._all(kind)]
        raise UsageError(
            f"unknown {what} '{name}'{_nearest(name, known)}",
            hint=f"there are: {', '.join(known) or 'none'}",
        )


def _found() -> Sequence[tuple[metadata.EntryPoint, Owner]]:
    """Every entry point of the group with its owner: ours first, the others by name."""
    return _found_in(tuple(map(_folder, sys.path)))


def _folder(name: str) -> tuple[str, float]:
    """A folder of the path, and when anything was last installed there."""
    with contextlib.suppress(OSError):
        return name, Path(name).stat().st_mtime
    return name, 0.0


@lru_cache(maxsize=4)
def _found_in(_: tuple[tuple[str, float], ...]) -> Sequence[tuple[metadata.EntryPoint, Owner]]:
    """The same for a state of the path: metadata of all that is installed is slow to read."""
    sources: dict[int, tuple[str, str]] = {}  # by distribution
    found: list[tuple[metadata.EntryPoint, Owner]] = []
    for entry in metadata.entry_points(group=hookspecs.GROUP):
        if entry.dist is None:
            found.append((entry, Owner(entry.name)))
            continue
        if id(entry.dist) not in sources:
            about = entry.dist.metadata
            sources[id(entry.dist)] = (about["Name"], about["Version"])
        found.append((entry, Owner(entry.name, *sources[id(entry.dist)])))
    return sorted(
        found, key=lambda one: (one[1].distribution != OWN, one[1].distribution, one[1].plugin)
    )


def _checked(hook: str, records: object) -> list[Record]:
    if not isinstance(records, list | tuple):
        raise PluginError(f"{hook} returned {type(records).__name__}, not a list of records")
    for record in records:
        if not isinstance(record, _HOOKS[hook]):
            wanted = " or ".join(kind.__name__ for kind in _HOOKS[hook])
            raise PluginError(f"{hook} returned a {type(record).__name__}, not {wanted}")
    return list(records)


def _fault_of_code(code: str) -> str | None:
    """Why a plugin cannot bring the language `code`; None where it can."""
    if not _CODE.fullmatch(code) or code == UNKNOWN:
        return f"'{code}' is no ISO 639 code of a language"
    return f"the language '{code}' is quizgen's own" if code in BUNDLED else None


def _nearest(name: str, known: Iterable[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def _cause(error: BaseException) -> str:
    if isinstance(error, QuizgenError):
        return str(error)
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
