"""A deck while it is written: what every question type needs of it, and how losses are noted."""

from quizgen.plugin import Context, Deck, NoteKind, Question, RichText
from quizgen_moodle.html.write import FieldMaker
from quizgen_moodle.item import EMPTY, Field
from quizgen_moodle.options import MoodleOptions


class Writing:
    """The writing of one deck: its options, notes and makers of fields.

    `lists_only` says that the format has no embedded answers, so that pairs stay in lists.
    """

    def __init__(
        self, deck: Deck, context: Context, options: MoodleOptions, *, lists_only: bool = False
    ) -> None:
        self.deck = deck
        self.context = context
        self.options = options
        self.lists_only = lists_only
        self.titles = {source.document: source.title for source in deck.sources}

    def note(self, kind: NoteKind, message: str, question: Question) -> None:
        """Report what became of `question`."""
        self.context.note(kind, message, question=question.id)

    def downgrade(self, became: str, message: str, question: Question) -> None:
        """Report that `question` is written as the kind `became`."""
        self.context.note("downgraded", message, question=question.id, became=became)

    def maker(self, question: Question) -> FieldMaker:
        """A maker for one field of `question`."""
        return FieldMaker(self.context, question.id)

    def paragraph(self, question: Question, rich: RichText, mark: str = "") -> Field:
        """`rich` as a field of one paragraph; `mark` tells our reader what it is."""
        maker = self.maker(question)
        maker.paragraph(rich, mark)
        return maker.done()

    def bare(self, question: Question, rich: RichText | None) -> Field:
        """`rich` as a field without a paragraph around it."""
        if rich is None:
            return EMPTY
        maker = self.maker(question)
        maker.rich(rich)
        return maker.done()
