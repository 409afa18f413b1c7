"""Questions for the facts that are no clauses: terms, names, short forms, roles, cells."""

from collections.abc import Iterator
from decimal import Decimal

from quizgen.items.candidate import Candidate, Form
from quizgen.items.identity import question_id
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.numbers import parse_amount
from quizgen.lang.en.questions.keys import accepted
from quizgen.model import (
    Acronym,
    Cell,
    Definition,
    Fact,
    Flashcard,
    Naming,
    Numerical,
    Quote,
    RichText,
    Role,
    ShortAnswer,
    Slot,
    digest,
)

LONGEST_DEFINIENS = 22


def typed_questions(fact: Fact) -> Iterator[Candidate]:
    """The questions that the kind of the fact calls for."""
    match fact:
        case Definition():
            yield from _definition(fact)
        case Naming():
            yield from _naming(fact)
        case Acronym():
            yield from _acronym(fact)
        case Role():
            yield from _role(fact)
        case Quote():
            yield from _quotation(fact)
        case Cell():
            yield from _cell(fact)
        case _:
            return


def _definition(fact: Definition) -> Iterator[Candidate]:
    """Both directions: what the term means, and which term means it."""
    statement = fact.statement.text
    subject, verb = statement[: -len(fact.definiens) - 1].rsplit(" ", 2)[0:2]
    if fact.term.type == "name":  # "What is Oslo?" has many right answers
        return
    subject = _lower(subject)
    yield Candidate(
        Flashcard(
            id=question_id(fact, "definition"),
            family=fact.id,
            stem=RichText.of(f"What {verb} {subject}?"),
            back=RichText.of(fact.definiens[:1].upper() + fact.definiens[1:]),
            source=fact.evidence[0],
        ),
        fact,
        "definition",
        fact.definiens,
        "term",
    )
    if len(fact.definiens.split()) > LONGEST_DEFINIENS:
        return
    yield _answer(
        fact,
        "term",
        f"What is the term for {_lower(fact.definiens)}?",
        fact.term,
        (fact.term.text,),
    )


def _naming(fact: Naming) -> Iterator[Candidate]:
    verb = "are" if fact.statement.text.split(" called ")[0].endswith(" are") else "is"
    names = (fact.name.text, *fact.name.text.split(" or "))  # "the lumen or cisternal space"
    yield _answer(fact, "naming", f"What {verb} {fact.thing} called?", fact.name, names)


def _acronym(fact: Acronym) -> Iterator[Candidate]:
    yield _answer(
        fact,
        "acronym",
        f"What does the abbreviation {fact.short.text} stand for?",
        fact.long,
        (fact.long.text,),
    )


def _role(fact: Role) -> Iterator[Candidate]:
    """Who is described so; never "who is", which a later reader may find untrue."""
    if len(fact.role.split()) < 4 and not fact.role.lower().startswith(("a ", "an ", "the ")):
        return
    yield _answer(
        fact,
        "role",
        f"Who is described as {_quoted(fact.role)}?",
        fact.person,
        (fact.person.text, *accepted(fact.person)),
    )


def _quotation(fact: Quote) -> Iterator[Candidate]:
    yield _answer(
        fact,
        "quotation",
        f'Who said: "{fact.words}"?',
        fact.speaker,
        (fact.speaker.text, *accepted(fact.speaker)),
    )


LONGEST_CELL = 5
"""Words: a longer cell is a sentence, which nobody types; it can still be matched."""


def _cell(fact: Cell) -> Iterator[Candidate]:
    """What the table says of a row; rows that are dates or numbers are only matched."""
    if parse_amount(fact.row.text) or parse_date(fact.row.text):
        return
    column, unit = _column_unit(fact.column)
    stem = _cell_stem(fact.row.text, _lower(column), unit)
    amount = parse_amount(fact.value.text)
    if amount and fact.value.type == "number" and (amount.unit is None or unit is None):
        question = Numerical(
            id=question_id(fact, "cell"),
            family=_row(fact),
            stem=RichText.of(stem),
            value=amount.value,
            tolerance=Decimal(0),
            unit=unit or amount.unit,
            answer=amount.number,
            source=fact.evidence[0],
        )
        yield Candidate(question, fact, "cell", fact.value.text, "number")
    elif len(fact.value.text.split()) <= LONGEST_CELL:
        answers = (fact.value.text, *accepted(fact.value))
        yield _answer(fact, "cell", stem, fact.value, answers, _row(fact))


def _cell_stem(row: str, column: str, unit: str | None) -> str:
    """The question for a cell: names take "of", common nouns, whose article is unknown, a colon."""
    measure = f", in {unit}" if unit else ""
    named = place_class(row) or sum(word[:1].isupper() for word in row.split()) > 1
    if named:
        return f"What is the {column} of {row}{measure}?"
    return f"{row}: what is the {column}{measure}?"


def _row(fact: Cell) -> str:
    """The family of a table's row: its cells are siblings."""
    return digest("row", fact.table, fact.row.text)


def _column_unit(column: str) -> tuple[str, str | None]:
    """A column's name without the unit that stands in brackets behind it, and that unit."""
    if column.endswith(")") and "(" in column:
        name, unit = column[:-1].rsplit("(", 1)
        return name.strip(), unit.strip() or None
    return column, None


def _answer(
    fact: Fact,
    form: Form,
    stem: str,
    key: Slot,
    answers: tuple[str, ...],
    family: str | None = None,
) -> Candidate:
    question = ShortAnswer(
        id=question_id(fact, form),
        family=family or fact.id,
        stem=RichText.of(stem),
        answers=tuple(dict.fromkeys(answers)),
        source=fact.evidence[0],
    )
    return Candidate(question, fact, form, key.text, key.type)


def _lower(text: str) -> str:
    """`text` inside a sentence: its first letter small, unless in a name or a short form."""
    first = text.split()[0]
    return text if any(char.isupper() for char in first[1:]) else text[:1].lower() + text[1:]


def _quoted(role: str) -> str:
    return role if role.lower().startswith(("a ", "an ", "the ")) else f"the {role}"
