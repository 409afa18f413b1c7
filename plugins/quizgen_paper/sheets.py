"""A deck as sheets: one paper and its key a variant, from the same questions."""

from quizgen.plugin import Context, Deck, Question
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
    setting = Setting(context.rng, variant, options.lines, flaws)
    titles = {source.document: source.title for source in deck.sources}
    asked: list[Asked] = []
    answered: list[Answered] = []
    for number, question in enumerate(varied(questions, context.rng, variant), 1):
        arranged = arrange(question, setting)
        points = options.points * arranged.parts
        asked.append(Asked(number, question, points, arranged.stem, arranged.body, arranged.tip))
        answered.append(_answered(number, question, points, arranged, titles, options))
    name = LETTERS[variant] if options.variants > 1 else ""
    return Sheet(name, tuple(asked), tuple(answered))


def _answered(
    number: int,
    question: Question,
    points: int,
    arranged: Arranged,
    titles: dict[str, str],
    options: PaperOptions,
) -> Answered:
    source = question.source if options.source else None
    place = ""
    if source:
        title = titles.get(source.document, source.document)
        page = [f"p. {source.page}"] if source.page else []
        place = ", ".join(dict.fromkeys([title, *source.heading[-1:], *page]))
    return Answered(
        number=number,
        question=question,
        points=points,
        short=arranged.short,
        full=arranged.full,
        reasons=arranged.reasons,
        explanation=question.explanation,
        source=source,
        place=place,
    )
