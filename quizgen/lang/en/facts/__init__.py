"""Document -> facts: sentence rules and document rules, each a short module, in a visible list."""

from collections.abc import Callable, Iterator

from quizgen.lang.en.analysis.document import Reading, read_sentences
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.coreference.substitution import resolve
from quizgen.lang.en.facts.acronyms import acronym_facts
from quizgen.lang.en.facts.clauses import clause_facts
from quizgen.lang.en.facts.definitions import definition_facts
from quizgen.lang.en.facts.lists import list_facts
from quizgen.lang.en.facts.memberships import membership_facts
from quizgen.lang.en.facts.quotations import quotation_facts
from quizgen.lang.en.facts.roles import role_facts
from quizgen.lang.en.facts.tables import cell_facts
from quizgen.model import Document, Fact
from quizgen.trace import Funnel

SentenceRule = Callable[[Material, Funnel], Iterator[Fact]]
DocumentRule = Callable[[Reading, Funnel], Iterator[Fact]]

SENTENCE_RULES: tuple[tuple[str, SentenceRule], ...] = (
    ("definitions", definition_facts),
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


def extract_facts(document: Document, funnel: Funnel | None = None) -> Iterator[Fact]:
    """The facts of an English document in its order, before merging; what was lost, in `funnel`."""
    counts = funnel or Funnel()
    reading = read_sentences(document)
    counts.reach("sentences", len(document.sentences))
    for parsed in reading.sentences:
        counts.reach("parsed")
        sentence = document.sentences[parsed.sentence]
        replaced, reading = resolve(parsed, reading)
        evidence = document.evidence(sentence.span, sentence.block)
        material = Material(parsed, reading, replaced, evidence)
        for _, sentence_rule in SENTENCE_RULES:
            yield from sentence_rule(material, counts)
    for _, document_rule in DOCUMENT_RULES:
        yield from document_rule(reading, counts)
