"""Our nine kinds of question as Moodle's question types: the table, and what all of them share."""

from collections.abc import Callable
from html import escape
from typing import Any

from quizgen.plugin import Evidence, Flashcard, Question, QuestionKind, TrueFalse
from quizgen.plugin.bank import exact
from quizgen_moodle.embedded import write_cloze
from quizgen_moodle.html.write import FieldMaker
from quizgen_moodle.item import Field, Item
from quizgen_moodle.naming import category, moodle_tags, question_name
from quizgen_moodle.questions import write_choices, write_pairs, write_typed
from quizgen_moodle.writing import Writing

WITHOUT_HINTS = frozenset({"truefalse", "essay", "description"})
"""The question types in which Moodle shows no hints."""

_BUILDERS: dict[QuestionKind, Callable[[Writing, Any], Item]] = {
    "multiple_choice": write_choices.multiple_choice,
    "multiple_response": write_choices.multiple_response,
    "true_false": write_choices.true_false,
    "short_answer": write_typed.short_answer,
    "numerical": write_typed.numerical,
    "flashcard": write_typed.flashcard,
    "matching": write_pairs.matching,
    "ordering": write_pairs.ordering,
    "cloze": write_cloze.cloze,
}


def make_item(writing: Writing, question: Question) -> Item:
    """The item of `question`, with a note on all that Moodle cannot hold."""
    item = _BUILDERS[question.kind](writing, question)
    item.id = question.id
    item.name = question_name(question)
    item.tags = _tags(writing, question)
    item.feedback = _feedback(writing, question, item.type)
    item.category = category(writing.deck, _shown_source(question), writing.options)
    item.settings.setdefault("penalty", f"{writing.options.penalty:.7f}")
    if question.hints and item.type in WITHOUT_HINTS:
        writing.note("not_rendered", f"hints: a Moodle {item.type} question has none", question)
    else:
        item.hints = tuple(writing.paragraph(question, hint) for hint in question.hints)
    return item


def _tags(writing: Writing, question: Question) -> tuple[str, ...]:
    kept = moodle_tags((*question.tags, *writing.deck.tags))
    first = question == writing.deck.questions[0]
    for tag in (*question.tags, *(writing.deck.tags if first else ())):
        if tag not in kept:
            writing.note("replaced", f"Moodle cannot hold the tag {tag!r}", question)
    return kept


def _feedback(writing: Writing, question: Question, kind: str) -> Field:
    """What everybody sees afterwards: explanation, correction or back, and the source."""
    maker = writing.maker(question)
    if question.explanation is not None:
        maker.paragraph(question.explanation)
    if isinstance(question, TrueFalse) and question.correction is not None:
        maker.paragraph(question.correction, "correction")
    if isinstance(question, Flashcard) and kind != "shortanswer":
        maker.paragraph(question.back, "back")
    source = _shown_source(question)
    if source is not None and writing.options.source:
        _quote(maker, source, writing.titles.get(source.document, source.document))
    return maker.done()


def _shown_source(question: Question) -> Evidence | None:
    """The source of `question`, if it quotes anything."""
    source = question.source
    return source if source is not None and source.quote.strip() else None


def _quote(maker: FieldMaker, source: Evidence, title: str) -> None:
    """The quotation with its place; the attributes let our reader restore the evidence."""
    place = title if source.page is None else f"{title}, p. {source.page}"
    attributes = {
        "document": source.document,
        "title": title,
        "start": str(source.start),
        "page": "" if source.page is None else str(source.page),
        "heading": "\n".join(source.heading),
    }
    data = "".join(f' data-{key}="{escape(value)}"' for key, value in attributes.items() if value)
    maker.raw(f'<blockquote class="quizgen-source"{data}>{exact(source.quote)}</blockquote>')
    maker.raw(f'<p class="quizgen-cite"><cite>{exact(place)}</cite></p>')
