"""A deck as sheets: one paper and its key a variant, from the same questions."""

from quizgen.plugin import Context, Deck, Evidence, Question
from quizgen.plugin.interface import interface
from quizgen_paper.arranging import Arranged, Setting, arrange
from quizgen_paper.choosing import chosen
from quizgen_paper.content import LETTERS, Answered, Asked, Sheet
from quizgen_paper.options import PaperOptions
from quizgen_paper.ordering import varied


def sheets_of(deck: Deck, context: Context, options: PaperOptions) -> list[Sheet]:
    """The sheets of `deck`: the paper and its key call this alike, so that they agree."""
    questions = chosen(deck, context, options.count)
    return [
        _sheet(deck, questions, context, options, variant) for variant in range(options.variants)
    ]


def _sheet(
    deck: Deck,
    questions: list[Question],
    context: Context,
    options: PaperOptions,
    variant: int,
) -> Sheet:
    flaws = context.languages.of(deck.language).flaws
    setting = Setting(context.rng, variant, options.lines, flaws, interface(deck.language))
    asked: list[Asked] = []
    answered: list[Answered] = []
    for number, question in enumerate(varied(questions, context.rng, variant), 1):
        arranged = arrange(question, setting)
        points = options.points * arranged.parts
        asked.append(Asked(number, question, points, arranged.stem, arranged.body, arranged.tip))
        answered.append(_answered(asked[-1], arranged, deck, options))
    name = LETTERS[variant] if options.variants > 1 else ""
    return Sheet(name, tuple(asked), tuple(answered))


def _answered(asked: Asked, arranged: Arranged, deck: Deck, options: PaperOptions) -> Answered:
    question = asked.question
    source = question.source if options.source else None
    return Answered(
        number=asked.number,
        question=question,
        points=asked.points,
        short=arranged.short,
        full=arranged.full,
        reasons=arranged.reasons,
        explanation=question.explanation,
        tags=tuple(tag for tag in question.tags if tag not in deck.tags),
        source=source,
        place=_place(source, deck) if source else "",
    )


def _place(source: Evidence, deck: Deck) -> str:
    """Where the sentence of `source` stands: title, heading and page."""
    titles = {one.document: one.title for one in deck.sources}
    title = titles.get(source.document, source.document)
    page = [interface(deck.language).say("p. {page}", page=source.page)] if source.page else []
    return ", ".join(dict.fromkeys([title, *source.heading[-1:], *page]))
