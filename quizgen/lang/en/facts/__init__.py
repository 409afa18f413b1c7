"""Document -> facts: what each rule looks for in every sentence, or in the document as a whole."""

from collections.abc import Callable, Iterator

from quizgen.lang.en.analysis.document import Reading, read_sentences
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.coreference.substitution import document_context, resolve
from quizgen.lang.en.facts.acronyms import acronym_facts
from quizgen.lang.en.facts.clauses import clause_facts
from quizgen.lang.en.facts.definitions import definition_facts
from quizgen.lang.en.facts.lists import list_facts
from quizgen.lang.en.facts.memberships import membership_facts
from quizgen.lang.en.facts.namings import naming_facts
from quizgen.lang.en.facts.quotations import quotation_facts
from quizgen.lang.en.facts.roles import role_facts
from quizgen.lang.en.facts.tables import cell_facts
from quizgen.model import Document, Fact
from quizgen.trace import Stage, Trace

SentenceRule = Callable[[Material, Trace], Iterator[Fact]]
DocumentRule = Callable[[Reading, Trace], Iterator[Fact]]

SENTENCE_RULES: tuple[tuple[str, SentenceRule], ...] = (
    ("definitions", definition_facts),
    ("namings", naming_facts),
    ("clauses", clause_facts),
    ("roles", role_facts),
    ("memberships", membership_facts),
)
"""What is looked for in every sentence, in this order."""

DOCUMENT_RULES: tuple[tuple[str, DocumentRule], ...] = (
    ("acronyms", acronym_facts),
    ("quotations", quotation_facts),
    ("lists", list_facts),
    ("tables", cell_facts),
)
"""What is looked for in the document as a whole."""


def extract_facts(document: Document, trace: Trace | None = None) -> Iterator[Fact]:
    """The facts of an English document in its order, before merging; what was lost, in `trace`."""
    counts = trace or Trace()
    reading = read_sentences(document)
    context = document_context(reading)
    counts.reach(Stage.SENTENCES, len(document.sentences))
    for parsed in reading.sentences:
        counts.reach(Stage.PARSED)
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
