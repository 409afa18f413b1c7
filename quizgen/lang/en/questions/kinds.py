"""Questions for facts of a kind of their own: terms, names, short forms, roles, quotations."""

from collections.abc import Iterator

from quizgen.lang.base.wording import Asked, AskedCard, Asking, Form
from quizgen.lang.en.questions.cells import cell_question
from quizgen.lang.en.questions.keys import accepted
from quizgen.lang.en.questions.phrases import inside
from quizgen.model import (
    Acronym,
    Cell,
    Definition,
    Fact,
    Naming,
    Quote,
    Role,
    Slot,
)

LONGEST_DEFINIENS = 22
"""Words: a longer meaning is the back of a card, but asks for no term."""

_ARTICLES = ("a ", "an ", "the ")


def kind_questions(fact: Fact) -> Iterator[Asking]:
    """The questions that the kind of the fact calls for."""
    match fact:
        case Definition():
            yield from _definition(fact)
        case Naming():
            yield _naming(fact)
        case Acronym():
            yield _acronym(fact)
        case Role():
            yield from _role(fact)
        case Quote():
            yield _short("quotation", f'Who said: "{fact.words}"?', fact.speaker)
        case Cell():
            yield from cell_question(fact)
        case _:
            return


def _definition(fact: Definition) -> Iterator[Asking]:
    """Both directions: what the term means, and which term means it."""
    if fact.term.type == "name":  # "What is Oslo?" has many right answers
        return
    subject, verb = _subject_and_verb(fact)
    meaning = fact.definiens[:1].upper() + fact.definiens[1:]
    key = Slot(type="term", text=fact.definiens)
    yield AskedCard("definition", f"What {verb} {inside(subject)}?", key, meaning)
    if len(fact.definiens.split()) <= LONGEST_DEFINIENS:
        stem = f"What is the term for {inside(fact.definiens)}?"
        yield Asked("term", stem, fact.term, (fact.term.text,))


def _subject_and_verb(fact: Definition) -> tuple[str, str]:
    """What is before the meaning: "A quark", "is"."""
    before = fact.statement.text[: -len(fact.definiens) - 1]
    subject, verb, *_ = before.rsplit(" ", 2)
    return subject, verb


def _naming(fact: Naming) -> Asked:
    plural = fact.statement.text.split(" called ")[0].endswith(" are")
    stem = f"What {'are' if plural else 'is'} {fact.thing} called?"
    names = (fact.name.text, *fact.name.text.split(" or "))  # "the lumen or cisternal space"
    return Asked("naming", stem, fact.name, names)


def _acronym(fact: Acronym) -> Asked:
    stem = f"What does the abbreviation {fact.short.text} stand for?"
    return Asked("acronym", stem, fact.long, (fact.long.text,))


def _role(fact: Role) -> Iterator[Asked]:
    """Who is described so; never "who is", which a later reader may find untrue."""
    with_article = fact.role.lower().startswith(_ARTICLES)
    if with_article or len(fact.role.split()) >= 4:
        role = fact.role if with_article else f"the {fact.role}"
        yield _short("role", f"Who is described as {role}?", fact.person)


def _short(form: Form, stem: str, key: Slot) -> Asked:
    return Asked(form, stem, key, (key.text, *accepted(key)))
