"""Our nine kinds of question as Moodle's question types: the table, and what all of them share."""

from collections.abc import Callable
from html import escape
from typing import Any

from quizgen.plugin import Context, Deck, Evidence, Flashcard, Question, QuestionKind, TrueFalse
from quizgen_moodle import clozes, kinds, pairing
from quizgen_moodle.item import Field, Item
from quizgen_moodle.markup import FieldMaker, exact
from quizgen_moodle.naming import category, moodle_tags, question_name
from quizgen_moodle.options import MoodleOptions
from quizgen_moodle.workshop import Workshop

WITHOUT_HINTS = frozenset({"truefalse", "essay", "description"})
"""The question types in which Moodle shows no hints."""

_BUILDERS: dict[QuestionKind, Callable[[Workshop, Any], Item]] = {
    "multiple_choice": kinds.multiple_choice,
    "multiple_response": kinds.multiple_response,
    "true_false": kinds.true_false,
    "short_answer": kinds.short_answer,
    "numerical": kinds.numerical,
    "flashcard": kinds.flashcard,
    "matching": pairing.matching,
    "ordering": pairing.ordering,
    "cloze": clozes.cloze,
}


class Itemizer:
    """Turns the questions of one deck into items, with a note on all that Moodle cannot hold."""

    def __init__(
        self, deck: Deck, context: Context, options: MoodleOptions, *, lists_only: bool = False
    ) -> None:
        self._shop = Workshop(deck, context, options, lists_only=lists_only)

    def item(self, question: Question) -> Item:
        """The item of `question`."""
        shop = self._shop
        item = _BUILDERS[question.kind](shop, question)
        item.id = question.id
        item.name = question_name(question)
        item.tags = self._tags(question)
        item.feedback = self._feedback(question, item.type)
        item.category = category(shop.deck, _shown_source(question), shop.options)
        item.settings.setdefault("penalty", f"{shop.options.penalty:.7f}")
        if question.hints and item.type in WITHOUT_HINTS:
            shop.note("not_rendered", f"hints: a Moodle {item.type} question has none", question)
        else:
            item.hints = tuple(shop.paragraph(question, hint) for hint in question.hints)
        return item

    def _tags(self, question: Question) -> tuple[str, ...]:
        kept = moodle_tags((*question.tags, *self._shop.deck.tags))
        for tag in question.tags:
            if tag not in kept:
                self._shop.note("replaced", f"Moodle cannot hold the tag {tag!r}", question)
        return kept

    def _feedback(self, question: Question, kind: str) -> Field:
        """What everybody sees afterwards: explanation, correction or back, and the source."""
        maker = self._shop.maker(question)
        if question.explanation is not None:
            maker.paragraph(question.explanation)
        if isinstance(question, TrueFalse) and question.correction is not None:
            maker.paragraph(question.correction, "correction")
        if isinstance(question, Flashcard) and kind != "shortanswer":
            maker.paragraph(question.back, "back")
        source = _shown_source(question)
        if source is not None and self._shop.options.source:
            _quote(maker, source, self._shop.titles.get(source.document, source.document))
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
