"""Each text is parsed once in a session, together with what the next tests will ask for.

A parse depends on its text alone (tests/lang/en/analysis/test_document.py), and nothing writes into
it, so tests may share it. Sentences parsed as one stream take less than half as long as one by one.
"""

import contextlib
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import pytest

_MODULE = "quizgen.lang.en.analysis.parsing"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_SENTENCE = re.compile(r"[A-Z]\S*(?: \S+){2,40}[.!?]")


class Parses:
    """The parses of a session by their texts."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}
        self._module: object = None
        self._foreseen: list[str] = []

    def install(self) -> None:
        """Remember from now on what the pipeline parses, where any test can ask it to parse."""
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

    @contextlib.contextmanager
    def forgotten(self) -> Iterator[None]:
        """Nothing that was parsed before is known inside, nor afterwards what is parsed inside."""
        kept, self._known, self._foreseen = self._known, {}, []
        yield
        self._known = kept

    def foresee(self, item: pytest.Item) -> None:
        """Where a module of tests begins, note the sentences that its cases are about."""
        module = item.getparent(pytest.Module)
        if module is self._module:
            return
        self._module = module
        others = (other for other in item.session.items if other.getparent(pytest.Module) is module)
        cases = (other.callspec.params for other in others if hasattr(other, "callspec"))
        self._foreseen = list(dict.fromkeys(_sentences(cases)))

    def _remembering(self, pipe: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
        def remembered(texts: Iterable[str], **how: Any) -> Iterator[Any]:
            given, docs, seen = list(texts), [], set[str]()
            for text in given:  # the second of two like sentences gets a parse of its own
                docs.append(None if text in seen else self._known.get(text))
                seen.add(text)
            missing = [text for text, doc in zip(given, docs, strict=True) if doc is None]
            ahead = [text for text in self._foreseen if text not in seen | self._known.keys()]
            made = iter(pipe([*missing, *ahead], **how)) if missing else iter(())
            docs = [next(made) if doc is None else doc for doc in docs]
            if missing:
                self._known.update(zip(ahead, made, strict=True))
                self._foreseen = []
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
