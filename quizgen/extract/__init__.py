"""Document -> facts: sentence rules and document rules, each a short module, in a visible list."""

from collections.abc import Callable, Iterator

from quizgen.extract.clause_facts import Material, clause_facts
from quizgen.extract.funnel import Funnel
from quizgen.extract.reading import Reading, read_sentences
from quizgen.extract.resolving import document_context, resolve
from quizgen.model import Document, Fact

SentenceRule = Callable[[Material, Funnel], Iterator[Fact]]
DocumentRule = Callable[[Reading, Funnel], Iterator[Fact]]

SENTENCE_RULES: tuple[tuple[str, SentenceRule], ...] = (("clauses", clause_facts),)
"""What is looked for in every sentence, in this order."""

DOCUMENT_RULES: tuple[tuple[str, DocumentRule], ...] = ()
"""What is looked for in the document as a whole."""


def extract_facts(document: Document, funnel: Funnel | None = None) -> Iterator[Fact]:
    """The facts of an English document in its order, before merging; what was lost, in `funnel`."""
    counts = funnel or Funnel()
    reading = read_sentences(document)
    context = document_context(reading)
    counts.reach("sentences", len(document.sentences))
    for parsed in reading.sentences:
        counts.reach("parsed")
        sentence = document.sentences[parsed.sentence]
        material = Material(
            parsed,
            reading,
            resolve(parsed, reading, context),
            document.evidence(sentence.span, sentence.block),
        )
        for _, sentence_rule in SENTENCE_RULES:
            yield from sentence_rule(material, counts)
    for _, document_rule in DOCUMENT_RULES:
        yield from document_rule(reading, counts)
