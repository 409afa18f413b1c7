"""Document -> facts: what each rule looks for in every sentence, or in the document as a whole."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, count, islice

from quizgen.lang.base import Progress, unheard
from quizgen.lang.en.analysis import material as materials
from quizgen.lang.en.analysis.document import Reading, Step, no_step, read_groups
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.parts import parts_of
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.coreference.substitution import resolve
from quizgen.lang.en.facts.acronyms import acronym_facts
from quizgen.lang.en.facts.addressed import addressed_facts
from quizgen.lang.en.facts.advice import advice_facts
from quizgen.lang.en.facts.ahead import with_parses_ahead
from quizgen.lang.en.facts.appositions import apposition_facts
from quizgen.lang.en.facts.clauses import clause_facts
from quizgen.lang.en.facts.commands import command_facts
from quizgen.lang.en.facts.comparisons import comparison_facts
from quizgen.lang.en.facts.conditions import condition_facts
from quizgen.lang.en.facts.contrasts import contrast_facts
from quizgen.lang.en.facts.correlatives import correlative_facts
from quizgen.lang.en.facts.definitions import definition_facts
from quizgen.lang.en.facts.existentials import existence_facts
from quizgen.lang.en.facts.explanations import explanation_facts
from quizgen.lang.en.facts.general import told_in_general
from quizgen.lang.en.facts.meanings import meaning_facts
from quizgen.lang.en.facts.memberships import membership_facts
from quizgen.lang.en.facts.named_aside import aside_facts
from quizgen.lang.en.facts.named_before import named_before_facts
from quizgen.lang.en.facts.namings import naming_facts
from quizgen.lang.en.facts.numbered_points import numbered_facts
from quizgen.lang.en.facts.openings import opening_facts
from quizgen.lang.en.facts.quotations import quotation_facts
from quizgen.lang.en.facts.raised import raised_facts
from quizgen.lang.en.facts.restating import restatements
from quizgen.lang.en.facts.roles import role_facts
from quizgen.lang.en.facts.rulings import ruling_facts
from quizgen.lang.en.facts.tasks import task_facts
from quizgen.lang.en.facts.terms_set_off import set_off_facts
from quizgen.lang.en.facts.told_by_case import case_facts
from quizgen.model import Document, Fact
from quizgen.rules import ALL_RULES, Rules
from quizgen.trace import Stage, Trace

SentenceRule = Callable[[Material, Trace], Iterator[Fact]]
DocumentRule = Callable[[Reading, Trace], Iterator[Fact]]
GatheringRule = Callable[[Sequence[Fact], Trace], Iterator[Fact]]

SENTENCE_RULES: tuple[tuple[str, SentenceRule], ...] = (
    ("definitions", definition_facts),
    ("namings", naming_facts),
    ("named aside", aside_facts),
    ("meanings", meaning_facts),
    ("named before", named_before_facts),
    ("raised", raised_facts),
    ("clauses", clause_facts),
    ("roles", role_facts),
    ("appositions", apposition_facts),
    ("terms set off", set_off_facts),
    ("told by case", case_facts),
    ("memberships", membership_facts),
    ("conditions", condition_facts),
    ("rulings", ruling_facts),
    ("openings", opening_facts),
    ("correlatives", correlative_facts),
    ("addressed", addressed_facts),
    ("explanations", explanation_facts),
    ("contrasts", contrast_facts),
    ("comparisons", comparison_facts),
    ("existences", existence_facts),
)
"""What is looked for in every sentence, in this order."""


def _restated_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """The facts of what the document says in a form that takes another to be read."""
    for material, speaker in restatements(reading):
        for _, sentence_rule in reading.rules.among("facts", SENTENCE_RULES):
            told = told_in_general(sentence_rule(material, trace), material, trace)
            yield from (_told_by(speaker, fact) for fact in told)


def _told_by(speaker: str | None, fact: Fact) -> Fact:
    """The fact as the word of a speaker, if of one."""
    if speaker is None or fact.attribution is not None:
        return fact
    return fact.model_copy(update={"attribution": speaker})


DOCUMENT_RULES: tuple[tuple[str, DocumentRule], ...] = (
    ("acronyms", acronym_facts),
    ("quotations", quotation_facts),
    ("commands", command_facts),
    ("restated", _restated_facts),
    ("tasks", task_facts),
    ("advice", advice_facts),
)
"""What is looked for in the document as a whole."""

GATHERING_RULES: tuple[tuple[str, GatheringRule], ...] = (("numbered points", numbered_facts),)
"""What the facts of a document tell together."""


def extract_facts(
    document: Document, trace: Trace | None = None, rules: Rules = ALL_RULES
) -> Iterator[Fact]:
    """The facts of an English document in its order, before merging; what was lost, in `trace`."""
    counts = trace or Trace()
    for reading in _readings(list(parts_of(document))):
        yield from facts_read(reading, counts, rules)


def extract_facts_of_each(
    documents: Sequence[Document], rules: Rules, progress: Progress = unheard
) -> Iterator[tuple[list[Fact], Trace]]:
    """For each document its facts and what was lost; the sentences of all are parsed together."""
    step = _steps(sum(len(document.sentences) for document in documents), progress)
    parts = [list(parts_of(document)) for document in documents]
    readings = _readings(list(chain.from_iterable(parts)), step)
    for own in parts:
        trace = Trace()
        read = islice(readings, len(own))
        yield [fact for one in read for fact in facts_read(one, trace, rules, step)], trace


def _readings(documents: Sequence[Document], step: Step = no_step) -> Iterator[Reading]:
    """The reading of each document, with what its rules may have parsed again."""
    return chain.from_iterable(map(with_parses_ahead, read_groups(documents, step)))


def _steps(total: int, progress: Progress) -> Step:
    """What counts the steps of `total` sentences: each is parsed, then asked for its facts."""
    taken = count(1)

    def step() -> None:
        progress(min(total, next(taken) // 2), total)

    return step


def facts_read(
    reading: Reading, counts: Trace, rules: Rules = ALL_RULES, step: Step = no_step
) -> Iterator[Fact]:
    """The facts of a document whose sentences are parsed; `step` hears of each of them."""
    counts.reach(Stage.SENTENCES, len(reading.document.sentences))
    reading = replace(reading, rules=rules)
    told: list[Fact] = []
    for parsed in reading.sentences:
        counts.reach(Stage.PARSED)
        step()
        material = material_of(parsed, reading)
        for _, sentence_rule in rules.among("facts", SENTENCE_RULES):
            told += told_in_general(sentence_rule(material, counts), material, counts)
        reading = material.reading
    for _, document_rule in rules.among("facts", DOCUMENT_RULES):
        told += document_rule(reading, counts)
    yield from told
    for _, gathering_rule in rules.among("facts", GATHERING_RULES):
        yield from gathering_rule(told, counts)


def material_of(parsed: Parsed, reading: Reading) -> Material:
    """What the sentence rules are given for `parsed`: its reading goes on from that before it."""
    replaced, reading = resolve(parsed, reading)
    return materials.material_of(parsed, reading, replaced)
