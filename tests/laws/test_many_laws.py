"""What many documents are made into does not depend on where it waits: in memory or on disk."""

import contextlib
from array import array
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quizgen.items.library import Library, Shelf, Stated
from quizgen.items.spoken import spoken
from quizgen.jobs.catalogue import Catalogue
from quizgen.jobs.spool import Spool
from quizgen.model import Evidence
from quizgen.pipeline.merging import Telling, conflicts
from quizgen.pipeline.ties import Ties, ties_between
from quizgen.scoring.ledger import Ledger
from quizgen.scoring.offer import Offer
from quizgen.scoring.repeated import repeated
from quizgen.scoring.selection import choose, select
from quizgen.scoring.stock import Stock
from tests.laws.test_select_laws import CAPS, like_questions, offers

WORDS = st.sampled_from(["stone", "bridge", "ana", "souza", "river", "1903", "the", "town"])
PHRASES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(st.one_of(offers(), like_questions()), CAPS, st.sampled_from(["recall", "quiz"]))
def test_what_is_chosen_on_disk_is_chosen_in_memory(offered, count, purpose):
    stock = [[Offer.of(one, at=place)] for place, one in enumerate(offered)]
    with contextlib.closing(Ledger()) as ledger:
        places = choose(
            Stock(lambda: stock, 0.5), purpose=purpose, count=count, per_fact=None, ledger=ledger
        )
    chosen = select(offered, purpose=purpose, count=count)
    assert [offered[place] for place in places] == list(chosen)


def _chosen(given, purpose):
    return list(choose(Stock(lambda: given, 0.5), purpose=purpose, count=None, per_fact=None))


@given(offers(), st.integers(1, 4), st.sampled_from(["recall", "quiz"]))
def test_into_how_many_documents_the_offers_are_parted_changes_nothing(offered, size, purpose):
    every = [Offer.of(one, at=place) for place, one in enumerate(offered)]
    parts = [every[start : start + size] for start in range(0, len(every), size)]
    found, whole = (_chosen(given, purpose) for given in (parts, [every]))
    assert found == whole


@given(st.lists(st.tuples(PHRASES, PHRASES), max_size=12), PHRASES, PHRASES)
def test_a_catalogue_answers_as_a_shelf(said, asked, about):
    statements = [Stated(spoken(quote), " ".join(sorted(words.split()))) for quote, words in said]
    shelf = Shelf.of(statements)
    with contextlib.closing(Catalogue.of(Path(":memory:"), statements)) as catalogue:

        def told(library: Library) -> tuple[object, ...]:
            like = library.says_of_like(spoken(asked), frozenset(about.split()))
            return like, library.of_one_rank(asked, about), list(library.having("bridge"))

        assert told(catalogue) == told(shelf)


@st.composite
def libraries(draw: st.DrawFn) -> list[list[Telling]]:
    """What documents tell in short: of few facts, so that many are told twice or gainsaid."""
    told = st.tuples(st.sampled_from("abcdef"), st.sampled_from(["", "c", "d"]), st.booleans())
    made = draw(st.lists(st.lists(told, max_size=5, unique_by=lambda one: one[0]), max_size=5))
    return [
        [
            Telling(
                id=name,
                evidence=(Evidence(document=f"{n}.md", quote="x", start=k, end=k + 1),),
                condition=condition,
                masked=(name.translate(str.maketrans("abcdef", "xxyyzz")),) if masked else (),
            )
            for k, (name, condition, masked) in enumerate(tellings)
        ]
        for n, tellings in enumerate(made)
    ]


@given(libraries())
def test_ties_are_found_as_by_holding_all_facts(documents):
    tied = ties_between([lambda told=told: told for told in documents])
    owners: dict[str, int] = {}
    own: list[list[Telling]] = []
    for number, told in enumerate(documents):
        first = [one for one in told if owners.setdefault(one.id, number) == number]
        conditions = [one.condition for one in first]
        own.append(
            [one for k, one in enumerate(first) if one.condition not in {*conditions[:k]} - {""}]
        )
    dropped, notes = conflicts(one for told in own for one in told)
    assert tied.notes == notes
    for number, told in enumerate(documents):
        expected = Ties(
            repeated=tuple(one.id for one in told if owners[one.id] != number),
            contested=tuple(one.id for one in own[number] if one.id in dropped),
        )
        assert tied.of(number).model_copy(update={"further": ()}) == expected
        places = {
            name: [piece.document for piece in further] for name, further in tied.of(number).further
        }
        assert places == {
            one.id: others
            for one in told
            if owners[one.id] == number
            and (
                others := [
                    f"{later}.md"
                    for later in range(number + 1, len(documents))
                    if one.id in {other.id for other in documents[later]}
                ]
            )
        }


@given(st.lists(st.integers(0, 9)))
def test_what_stands_twice_is_found(numbers):
    assert repeated(array("q", numbers)) == {one for one in numbers if numbers.count(one) > 1}


@given(st.lists(st.binary(max_size=8)))
def test_what_is_put_away_is_found_again(pieces):
    spool = Spool()
    filed = [spool.file(piece) for piece in pieces]
    assert [one() for one in reversed(filed)] == pieces[::-1]
