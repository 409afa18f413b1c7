"""What a user writes, as a type checker sees it: checked by mypy, never run.

A line with `type: ignore` must be an error, or mypy says that the comment is not needed.
"""

import datetime
from pathlib import Path
from typing import assert_type

import quizgen
from quizgen.plugin import Context, Deck, Document, Exporter, Reader, Source, hookimpl
from quizgen.plugin.documents import Composer, build, decode, page_words
from quizgen.plugin.study import Session


def notebook() -> None:
    deck = quizgen.build("notes.md", Path("more.md"), count=10, kinds=["cloze"])
    assert_type(deck, quizgen.Deck)
    assert_type(deck.export("notes.apkg"), Path)
    assert_type(deck.export(Path("bank"), "moodle", shuffle=True), Path)
    assert_type(deck.notes, tuple[quizgen.Note, ...])
    for question in deck.questions:
        assert_type(question.prompt_text, str)
        assert_type(quizgen.grade(question, "1"), quizgen.Grade)
    assert_type(quizgen.facts(text="A text."), list[quizgen.Fact])
    document = quizgen.read(text="A text.", date=datetime.date(2024, 7, 2), author="Ada Lovelace")
    assert_type(document, quizgen.Document)
    assert_type(quizgen.build(document, settings=quizgen.Settings(seed=3)), quizgen.Deck)
    assert_type(quizgen.load("bank.xml"), quizgen.Deck)
    assert_type(quizgen.check(deck), tuple[quizgen.Finding, ...])


def by_kind(question: quizgen.Question) -> str:
    match question:
        case quizgen.MultipleChoice() | quizgen.MultipleResponse():
            return "; ".join(question.option_texts)
        case quizgen.TrueFalse():
            return str(question.answer)
        case quizgen.Flashcard():
            return question.back.plain
        case _:
            return "; ".join(question.answer_texts)


def listening() -> tuple[str, ...]:
    reporter: quizgen.Reporter = quizgen.ListReporter()
    deck = quizgen.build("notes.md", reporter=reporter)
    return tuple(note.message for note in deck.notes)


def mistakes(deck: quizgen.Deck) -> None:
    quizgen.biuld("notes.md")  # type: ignore[attr-defined]
    quizgen.build("notes.md", cuont=3)  # type: ignore[call-arg]
    quizgen.build("notes.md", kinds=["cloce"])  # type: ignore[list-item]
    quizgen.build(["notes.md"])  # type: ignore[arg-type]
    deck.title = "Other"  # type: ignore[misc]


def write(deck: Deck, stream: object, context: Context) -> None:
    context.note("not_rendered", "an image", question=deck.questions[0].id)


def read(source: Source, context: Context) -> Document:
    composer = Composer()
    composer.paragraph(decode(source.data, source.name))
    page = page_words(context.languages, composer.text, source.language)
    return build(source, composer.text, composer.blocks, page, context)


@hookimpl
def quizgen_readers() -> list[Reader]:
    return [Reader("mine", (".mine",), "my documents", read)]


@hookimpl
def quizgen_exporters() -> list[Exporter]:
    return [Exporter(name="mine", suffix=".mine", summary="my decks", write=write, text=True)]


def upcast(deck: quizgen.Deck, session: Session) -> Deck:
    return deck
