"""Documents -> facts: those of the structure, of the sentences, then those of plugins."""

import datetime
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from quizgen.api import Context
from quizgen.host import Plugins
from quizgen.lang.base import Language
from quizgen.lang.base.dependence import Dependence
from quizgen.model import Document, Fact, digest
from quizgen.report import ListReporter, Note, Reporter
from quizgen.rules import Rules
from quizgen.structure import structure_facts
from quizgen.structure.content import Content
from quizgen.structure.outline import Outline
from quizgen.trace import Filter, Stage, Trace

Told = tuple[Sequence[Fact], Trace]
"""The facts that a language finds in a document, and what it lost."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document, its facts, the notes about them, and what was lost on the way."""

    document: Document
    facts: tuple[Fact, ...] = ()
    notes: tuple[Note, ...] = ()
    trace: Trace = field(default_factory=Trace)


@dataclass(frozen=True, slots=True)
class Extraction:
    """How facts are extracted: by which plugins and rules, when, with which seed.

    `watcher` hears how far it is.
    """

    plugins: Plugins
    now: datetime.datetime
    rules: Rules
    seed: int = 0
    watcher: Reporter = field(default_factory=ListReporter)

    def of_each(self, documents: Sequence[Document]) -> list[Extracted]:
        """What is extracted of each document; the sentences of one language are read together."""
        found: dict[int, Extracted] = {}
        languages = self.plugins.languages()
        for code in dict.fromkeys(document.language for document in documents):
            places = [n for n, document in enumerate(documents) if document.language == code]
            told: Iterable[Told] = [((), Trace())] * len(places)
            if languages.known(code):
                group = [documents[place] for place in places]
                told = languages.of(code).facts_of_each(group, self.rules, self._watched)
            for place, (facts, trace) in zip(places, told, strict=True):
                found[place] = self._of(documents[place], facts, trace)
        return [found[place] for place in range(len(documents))]

    def _watched(self, done: int, total: int) -> None:
        self.watcher.progress("sentences", done, total)

    def _of(self, document: Document, told: Sequence[Fact], trace: Trace) -> Extracted:
        reporter = ListReporter()
        # Chance depends on the document alone: no other changes what is found in it.
        rng = random.Random(digest(str(self.seed), document.name))  # noqa: S311 - no secret
        languages = self.plugins.languages()
        context = Context(rng, self.now, reporter, languages=languages, rules=self.rules)
        counts = Trace()
        facts = extract(document, self.plugins, context, counts, lambda _: (told, trace))
        return Extracted(document, tuple(facts), tuple(reporter.notes), counts)


def extract(
    document: Document,
    plugins: Plugins,
    context: Context,
    trace: Trace | None = None,
    tell: Callable[[Language], Told] | None = None,
) -> list[Fact]:
    """The facts of one document: of its structure, of its sentences, then those of plugins.

    `tell` gives those of its sentences, where they have been read already.
    """
    if not context.languages.known(document.language):
        message = f"no language pack reads the language of the text ({document.language})"
        context.reporter.note(Note(kind="language", message=message, where=document.name))
        return []
    own = Trace()
    language = context.languages.of(document.language)
    outline = Outline(document, language.structure)
    facts = list(structure_facts(outline, own, context.rules))
    content = Content(outline)
    told, lost = tell(language) if tell else _told(language, document, context.rules)
    facts += [fact for fact in told if content.holds(fact)]
    own.add(lost)
    _say_what_is_missing(document, own, context.reporter)
    for message in outline.notes:
        context.note("skipped", message, where=document.name)
    if trace is not None:
        trace.add(own)
    for extractor in plugins.extractors():
        with plugins.blame(extractor):
            facts.extend(extractor.extract(document, context))
    return facts


def _told(language: Language, document: Document, rules: Rules) -> Told:
    trace = Trace()
    return list(language.facts(document, trace, rules)), trace


def _say_what_is_missing(document: Document, trace: Trace, reporter: Reporter) -> None:
    """Note the statements that the document's date or author would have made askable."""
    undated = trace.reached[Stage.UNDATED_CLAUSES]
    if undated and document.date is None:
        message = (
            f"{undated} statements have relative dates and no date of the document to resolve them"
        )
        reporter.note(Note(kind="undated", message=message, where=document.name))
    personal = trace.lost[Filter.REDUCTION, Dependence.PERSON]
    if personal and document.author is None:
        message = f"{personal} statements say I or we, and the author is not known"
        reporter.note(Note(kind="unattributed", message=message, where=document.name))
