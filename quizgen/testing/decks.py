"""Strategies for decks."""

from hypothesis import strategies as st

from quizgen.model import Deck, Question, SourceDocument
from quizgen.testing.questions import questions
from quizgen.testing.texts import lines, tags, texts


def source_documents() -> st.SearchStrategy[SourceDocument]:
    """A document that a deck was made from."""
    return st.builds(
        SourceDocument,
        document=lines(),
        title=lines(),
        date=st.none() | st.dates(),
        sha256=st.none() | st.text("0123456789abcdef", min_size=64, max_size=64),
    )


def decks(
    of: st.SearchStrategy[Question] | None = None, *, min_size: int = 0, max_size: int = 4
) -> st.SearchStrategy[Deck]:
    """A deck of `min_size` to `max_size` questions, each drawn from `of` (else any kind)."""
    return st.builds(
        Deck,
        title=lines(),
        namespace=lines(),
        description=texts(),
        language=st.sampled_from(["en", "de", "kk", "und"]),
        tags=tags(),
        sources=st.lists(source_documents(), max_size=2).map(tuple),
        questions=st.lists(
            questions() if of is None else of,
            min_size=min_size,
            max_size=max_size,
            unique_by=lambda question: question.id,
        ).map(tuple),
    )
