"""The grammar of what may be asked: questions good enough for a deck are judged once more."""

from collections.abc import Callable, Iterator, Sequence

from quizgen.items.candidate import CLAUSE_FORMS, Candidate
from quizgen.lang.base import Language
from quizgen.lang.base.grammar import Posed
from quizgen.model import Cloze, Question, TrueFalse
from quizgen.rules import Rules
from quizgen.scoring.stock import is_good_enough
from quizgen.trace import Filter, Trace

_Asked = tuple[int, Question, Candidate]
"""The number of a group, a question of it, and its candidate."""

TABLE = "grammar"
"""The table of the rules of a language that judge its questions."""

Judge = Callable[[Language, Sequence[Posed], Rules], Sequence[str | None]]
"""Gives the fault of each question, or None: a language's own, or what is known of it already."""


def judge(language: Language, posed: Sequence[Posed], rules: Rules) -> Sequence[str | None]:
    """What `language` itself says of the grammar of its questions."""
    return language.grammar.faults(posed, rules)


def well_formed(
    groups: Sequence[tuple[Sequence[Question], Sequence[Candidate]]],
    min_quality: float,
    judged: Judge,
    traces: Sequence[Trace],
    rules: Rules,
) -> list[list[Question]]:
    """The questions of each of `groups` without those whose grammar is at fault.

    All are judged together; what goes of a group is in its trace. Only those are judged that are
    good enough to be chosen, and that a rule made of a clause: what an author wrote, and a sentence
    that is asked as it stands, were read already.
    """
    faulty: set[tuple[int, str]] = set()
    for language, asked in _by_language(groups, min_quality):
        if not _is_judged(language, rules):
            continue
        posed = [Posed(candidate.form, _text(question)) for _, question, candidate in asked]
        faults = judged(language, posed, rules)
        for (number, question, _), fault in zip(asked, faults, strict=True):
            if fault is not None:
                traces[number].lose(Filter.GRAMMAR, fault)
                faulty.add((number, question.id))
    return [
        [question for question in questions if (number, question.id) not in faulty]
        for number, (questions, _) in enumerate(groups)
    ]


def _is_judged(language: Language, rules: Rules) -> bool:
    """Whether a rule is in force; the names of a language's rules are asked for where some are off.

    They are in the modules of the rules, which load its parser.
    """
    off = rules.off
    return not off or any(rules.is_on(TABLE, name) for name in language.rules.get(TABLE, ()))


def _by_language(
    groups: Sequence[tuple[Sequence[Question], Sequence[Candidate]]], min_quality: float
) -> Iterator[tuple[Language, list[_Asked]]]:
    """The questions to judge, those of one language together."""
    found: dict[str, tuple[Language, list[_Asked]]] = {}
    for number, (questions, candidates) in enumerate(groups):
        made = {candidate.question.id: candidate for candidate in candidates}
        for question in questions:
            candidate = made.get(question.id)
            if candidate is None or not is_good_enough(question, min_quality):
                continue
            if candidate.form in CLAUSE_FORMS and not _is_as_written(question, candidate):
                language = candidate.language
                asked = number, question, candidate
                found.setdefault(language.code, (language, []))[1].append(asked)
    yield from found.values()


def _is_as_written(question: Question, candidate: Candidate) -> bool:
    """Whether a question says a sentence as the document does."""
    if isinstance(question, TrueFalse):
        return True
    quotes = (evidence.quote for evidence in candidate.fact.evidence)
    return isinstance(question, Cloze) and question.sentence in quotes


def _text(question: Question) -> str:
    return question.sentence if isinstance(question, Cloze) else question.prompt_text
