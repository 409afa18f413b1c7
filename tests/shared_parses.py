"""Each text is parsed once in a session, together with what the next tests will ask for.

A parse depends on its text alone (tests/lang/en/analysis/test_document.py), and nothing writes into
it, so tests may share it. Sentences parsed as one stream take less than half as long as one by one.
"""

import contextlib
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

_MODULE = "quizgen.lang.en.analysis.parsing"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_SENTENCE = re.compile(r"[A-Z]\S*(?: \S+){2,40}[.!?]")


class Parses:
    """The parses of a session by their texts."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}
        self._cases: dict[Path, list[object]] = {}
        self._ahead: list[object] = []

    def install(self, items: Iterable[pytest.Item]) -> None:
        """Remember from now on what the pipeline parses, where any of `items` can ask it to."""
        parsing: Any = sys.modules.get(_MODULE)
        if parsing is None:
            return
        load = parsing.load_pipeline

        @cache
        def load_once() -> Any:
            nlp = load()
            nlp.pipe = self._remembering(nlp.pipe)
            return nlp

        parsing.load_pipeline = load_once
        for item in items:
            if isinstance(item, pytest.Function) and hasattr(item, "callspec"):
                self._cases.setdefault(item.path, []).append(item.callspec.params)

    @contextlib.contextmanager
    def forgotten(self) -> Iterator[None]:
        """Nothing that was parsed before is known inside, nor afterwards what is parsed inside."""
        kept, self._known, self._ahead = self._known, {}, []
        yield
        self._known = kept

    def foresee(self, item: pytest.Item) -> None:
        """Where the tests of a module begin, note what its cases are about."""
        self._ahead = self._cases.pop(item.path, self._ahead)

    def _remembering(self, pipe: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
        def remembered(texts: Iterable[str], **how: Any) -> Iterator[Any]:
            given, docs, seen = list(texts), [], set[str]()
            for text in given:  # the second of two like sentences gets a parse of its own
                docs.append(None if text in seen else self._known.get(text))
                seen.add(text)
            missing = [text for text, doc in zip(given, docs, strict=True) if doc is None]
            if missing:
                ahead = set(_sentences(self._ahead)) - seen - self._known.keys()
                self._ahead = []
                made = pipe([*missing, *sorted(ahead)], **how)
                docs = [next(made) if doc is None else doc for doc in docs]
                self._known.update(zip(sorted(ahead), made, strict=True))
            for text, doc in zip(given, docs, strict=True):
                self._known.setdefault(text, doc)
            return iter(docs)

        return remembered


def _sentences(value: object) -> Iterator[str]:
    """The sentences in the parameters of tests, without the brackets that mark words in them."""
    if isinstance(value, str):
        plain = value.replace("[", "").replace("]", "").replace("\n", " ")
        yield from (text for text in _SENTENCE_END.split(plain) if _SENTENCE.fullmatch(text))
    elif isinstance(value, dict):
        yield from _sentences(value.values())
    elif hasattr(value, "told"):
        yield from _sentences(value.told.text)
    elif isinstance(value, Iterable):
        for part in value:
            yield from _sentences(part)


PARSES = Parses()
