"""The road as a whole: what settings do, what is noted, and input that has nothing to ask."""

import datetime
import re

import pytest

from quizgen.api import Extractor
from quizgen.config import Settings
from quizgen.errors import PluginError
from quizgen.hookspecs import hookimpl
from quizgen.host import Owner, Plugins
from quizgen.items.identity import family_of
from quizgen.pipeline.build import build
from quizgen.pipeline.merging import merge
from quizgen.report import ListReporter
from quizgen.scoring.selection import select
from quizgen.trace import Filter, Stage, Trace

from .road import NOW, Told, ask, document, facts_of, plugins, travel

PASSAGE = """\
Emily Carter founded the Belem Library in 1931. Rui Costa was born in Lisbon on 7 June 1902. The
Vasco Bridge, which was completed in 1998, is 17.2 km long. The Atlantic Trade Council (ATC) bought
1,240 ships in Madrid in 1945. The study of rocks is known as petrology. The Alfama Theatre was
designed by Paulo Mendes and painted by Maria Oliveira in 1960.
"""


def test_the_deck_follows_the_documents():
    """Questions stand in the order of the documents, and there by their place in the text."""
    trip = travel([Told(PASSAGE, "b.md"), Told("Lars Nilsen was born in Oslo in 1911.\n", "a.md")])
    places = [(q.source.document, q.source.start) for q in trip.questions if q.source]
    order = [source.document for source in trip.deck.sources]
    assert sorted(order) == ["a.md", "b.md"]
    assert places == sorted(places, key=lambda place: (order.index(place[0]), place[1]))
    assert set(order) == {name for name, _ in places}


def test_only_the_kinds_that_are_wanted():
    trip = travel([Told(PASSAGE)], Settings(min_quality=0.0, kinds=("cloze", "true_false")))
    assert {question.kind for question in trip.questions} == {"cloze", "true_false"}


def test_no_more_than_are_wanted_and_a_larger_wish_only_adds():
    few = travel([Told(PASSAGE)], Settings(count=3, min_quality=0.0)).ids
    more = travel([Told(PASSAGE)], Settings(count=6, min_quality=0.0)).ids
    assert len(few) == 3
    assert few < more


@pytest.mark.parametrize("least", [0.3, 0.5, 0.7])
def test_nothing_below_the_quality_that_is_asked_for(least):
    trip = travel([Told(PASSAGE)], Settings(min_quality=least))
    assert all(question.quality >= least for question in trip.questions)
    assert trip.ids <= ask(PASSAGE).ids


def test_what_a_deck_holds_would_be_chosen_again():
    deck = travel([Told(PASSAGE)], Settings()).deck
    assert set(select(deck.questions)) == set(deck.questions)
    assert len(deck.questions) >= 5


def test_a_question_hangs_on_its_fact():
    """Every single question belongs to the family of a fact of the document."""
    families = {family_of(fact) for fact in facts_of(Told(PASSAGE))}
    singles = [q for q in ask(PASSAGE).questions if q.kind in ("cloze", "short_answer")]
    assert singles
    assert {question.family for question in singles} <= families


def test_the_same_fact_in_two_documents_is_one_with_two_pieces_of_evidence():
    first = facts_of(Told("Emily Carter founded the Belem Library in 1931.\n", "a.md"))
    second = facts_of(Told("Emily Carter founded the Belem Library in 1931.\n", "b.md"))
    assert first
    for fact in merge([*first, *second]):
        assert [piece.document for piece in fact.evidence] == ["a.md", "b.md"]
    once = merge([*first, *first])
    assert [len(fact.evidence) for fact in once] == [1] * len(first)


def test_a_date_that_moves_to_the_end_is_written_small():
    """What stood at the head of a sentence is no head any more."""
    text = "Eleven years ago Emily Carter opened the Belem Library in Lisbon.\n"
    trip = ask(text, name="t.md", date=datetime.date(2024, 5, 7))
    stems = [question.prompt_text for question in trip.questions]
    assert any("2013" in stem for stem in stems)
    assert not [stem for stem in stems if re.search(r"\w In 2013", stem)]


def test_a_statement_begins_with_a_capital():
    """Also where a pronoun at its head was replaced by a name with its article."""
    trip = ask("The Vasco Bridge stands in Lisbon. It was built between 1995 and 1998.\n")
    clozes = [q.prompt_text for q in trip.questions if q.kind in ("cloze", "true_false")]
    assert clozes
    assert not [stem for stem in clozes if stem[0].islower()]


def test_a_document_in_another_language_is_left_alone_and_said_so():
    text = (
        "Das Museum wurde im Jahr 1902 von Maria Oliveira in Lissabon gegründet, und die Brücke "
        "über den Fluss ist seit 1998 für den Verkehr geöffnet. Sie ist sehr lang.\n"
    )
    trip = travel([Told(text, "museum.txt"), Told(PASSAGE, "b.md")])
    assert [(note.kind, note.where) for note in trip.notes] == [("language", "museum.txt")]
    assert {q.source.document for q in trip.questions if q.source} == {"b.md"}


def test_a_long_text_with_little_to_ask_is_said_so():
    text = "They went there, and it was so, and so they came back again. " * 12
    trip = travel([Told(text + "\n", "thin.md")], Settings())
    assert [(note.kind, note.where) for note in trip.notes] == [("few", "thin.md")]
    assert trip.questions == ()


@pytest.mark.parametrize(
    "text", ["Lisbon.\n", "# Lisbon\n", "...\n", "“”\n", "1931\n", "(a) [b]\n"]
)
def test_next_to_nothing_yields_nothing(text):
    assert ask(text, name="t.md").questions == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour " + "and the old bridge " * 60 + "froze in 1931.",
        "Lisbon, " * 300 + "1931.",
        "a" * 20_000,
        "((((" * 500 + "1931" + "))))" * 500,
        '"' * 301 + " said Emily Carter in 1931.",
        "Emily Carter, who met a man who met a man who met a man who died, left in 1931. " * 40,
    ],
)
def test_strange_sentences_make_no_crash_and_no_long_stem(sentence):
    for question in ask(sentence + "\n", name="t.md").questions:
        assert len(question.prompt_text.split()) <= 40


def test_a_failing_extractor_is_blamed_and_named():
    class Bad:
        """A plugin whose extractor raises."""

        @hookimpl
        def quizgen_extractors(self) -> list[Extractor]:
            """The extractor."""

            def fail(document, context):
                raise ZeroDivisionError("by design")

            return [Extractor(name="bad", summary="raises", extract=fail)]

    offered = Plugins()
    offered.add(Bad, Owner("bad", "quizgen-bad", "1.0"))
    with pytest.raises(PluginError, match="quizgen-bad"):
        travel([Told(PASSAGE)], offered=offered)


def test_the_trace_counts_what_was_lost():
    trace = Trace()
    text = (
        "Emily Carter may have founded the Belem Library in 1931. Rui Costa died in Rome in 1945.\n"
    )
    build([document(Told(text))], Settings(), plugins(), ListReporter(), NOW, trace)
    assert trace.reached[Stage.SENTENCES] == trace.reached[Stage.PARSED] == 2
    assert trace.reached[Stage.CANDIDATES] > 0
    assert trace.lost[Filter.STANCE, "possible"] == 1


def test_the_tags_of_a_document_stand_on_its_questions() -> None:
    front = "---\ntags: sea, old mills\n---\n\n"
    told = Told(f"{front}# Mills\n\nThe Kent Mill was built in 1871 by Ada Brook.\n", "a.md")
    other = Told("# Tides\n\nThe Severn Bridge was opened in 1966 by Ann Hill.\n", "b.md")
    questions = travel([told, other]).questions
    tags = {question.source.document: question.tags for question in questions if question.source}
    assert tags == {"a.md": ("sea", "old mills"), "b.md": ()}
