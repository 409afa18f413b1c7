"""Law 11: selection is idempotent, monotone in its cap, and keeps no two that tell each other."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizgen import testing
from quizgen.model import Cloze, Gap, Plain, Question, RichText, ShortAnswer, TrueFalse, fold
from quizgen.scoring.betrayal import Chosen
from quizgen.scoring.offer import Offer
from quizgen.scoring.said import Said
from quizgen.scoring.selection import FEW, select
from tests.growth import LINEAR, work

QUALITIES = st.sampled_from([0.0, 0.3, 0.5, 0.6, 0.75, 0.9, 1.0])
CAPS = st.one_of(st.none(), st.integers(0, 8))


BRIDGES = ("Vasco", "Fram", "Rialto", "Galata", "Howrah", "Sundial", "Kintai")
YEARS = (1591, 1673, 1845, 1903, 1943, 1998, 2004)
CITIES = ("Lisbon", "Oslo", "Venice", "Istanbul", "Kolkata", "Redding", "Iwakuni")


def _who(number: int, family: str, quality: float) -> Question:
    return Cloze(
        id=f"who-{number}",
        family=family,
        quality=quality,
        parts=(
            Plain(text="The "),
            Gap(answer=f"{BRIDGES[number]} Bridge"),
            Plain(text=f" over the harbour of {CITIES[number]} was opened in {YEARS[number]}."),
        ),
    )


def _when(number: int, family: str, quality: float) -> Question:
    return ShortAnswer(
        id=f"when-{number}",
        family=family,
        quality=quality,
        stem=RichText.of(
            f"In what year was the {BRIDGES[number]} Bridge over the harbour of "
            f"{CITIES[number]} opened?"
        ),
        answers=(str(YEARS[number]),),
    )


def _true(number: int, family: str, quality: float) -> Question:
    return TrueFalse(
        id=f"true-{number}",
        family=family,
        quality=quality,
        stem=RichText.of(f"The {BRIDGES[number]} Bridge stands in {CITIES[number]}."),
        answer=True,
    )


@st.composite
def offers(draw: st.DrawFn) -> list[Question]:
    """Questions on offer: many kinds, families shared by some, of every quality."""
    asked = draw(
        st.lists(
            st.tuples(
                st.sampled_from([_who, _when, _true]),
                st.sampled_from(range(len(BRIDGES))),
                st.sampled_from("fgh"),
                QUALITIES,
            ),
            max_size=12,
            unique_by=lambda choice: choice[:2],
        )
    )
    return [make(number, family, quality) for make, number, family, quality in asked]


@settings(max_examples=10)
@given(st.lists(testing.questions(), max_size=4, unique_by=lambda q: q.id), CAPS, QUALITIES)
def test_questions_of_any_kind_and_wording_keep_the_law(offered, count, least):
    chosen = select(offered, count=count, min_quality=least)
    assert select(chosen, count=count, min_quality=least) == chosen
    assert select(offered[::-1], count=count, min_quality=least) == chosen
    assert select(offered, min_quality=least)[: len(chosen)] == chosen


@given(offers(), CAPS, QUALITIES)
def test_what_is_chosen_is_chosen_again(offered, count, least):
    chosen = select(offered, count=count, min_quality=least)
    assert select(chosen, count=count, min_quality=least) == chosen


@given(offers(), st.integers(0, 8), CAPS, QUALITIES)
def test_a_larger_cap_only_adds(offered, small, large, least):
    assume(large is None or large >= small)
    fewer = select(offered, count=small, min_quality=least)
    more = select(offered, count=large, min_quality=least)
    assert more[: len(fewer)] == fewer
    assert len(fewer) <= small


@given(offers(), CAPS, QUALITIES, st.randoms(use_true_random=False))
def test_the_order_of_what_is_offered_changes_nothing(offered, count, least, chance):
    shuffled = list(offered)
    chance.shuffle(shuffled)
    chosen = select(offered, count=count, min_quality=least)
    assert select(shuffled, count=count, min_quality=least) == chosen


@given(offers(), CAPS, QUALITIES)
def test_only_what_is_offered_and_good_enough_is_chosen_and_once(offered, count, least):
    chosen = select(offered, count=count, min_quality=least)
    assert len({question.id for question in chosen}) == len(chosen)
    for question in chosen:
        assert question in offered
        assert question.quality >= least


@given(offers())
def test_without_a_bar_everything_is_chosen(offered):
    chosen = select(offered, min_quality=0.0)
    assert sorted(chosen, key=lambda q: q.id) == sorted(offered, key=lambda q: q.id)


@given(
    st.lists(st.sampled_from(range(len(BRIDGES))), min_size=1, unique=True),
    st.lists(st.sampled_from([0.5, 0.7, 0.9]), min_size=14, max_size=14),
)
def test_two_questions_of_two_facts_that_tell_each_other_are_not_both_chosen(numbers, qualities):
    """Each bridge is asked for by one and named by the other: one of the two is enough."""
    offered = [
        question
        for place, number in enumerate(numbers)
        for question in (
            _who(number, f"who-{number}", qualities[2 * place]),
            _when(number, f"when-{number}", qualities[2 * place + 1]),
        )
    ]
    chosen = {question.id for question in select(offered)}
    for number in numbers:
        assert len(chosen & {f"who-{number}", f"when-{number}"}) == 1


@given(st.lists(st.sampled_from(range(len(BRIDGES))), min_size=1, unique=True), st.booleans())
def test_questions_about_different_things_are_all_chosen(numbers, when):
    make = _when if when else _who
    offered = [make(number, f"f{number}", 0.9) for number in numbers]
    assert len(select(offered)) == (len(offered) if when else min(FEW, len(offered)))


@given(st.sampled_from(range(len(BRIDGES))), st.sampled_from(["THE ", "the ", ""]))
def test_the_same_question_in_other_words_of_form_is_chosen_once(number, article):
    """Two questions whose stems and keys fold to the same are one, whatever their families."""
    first = _when(number, "f1", 0.9)
    stem = first.prompt_text.replace("the ", article, 1)
    other = ShortAnswer(
        id="other", family="f2", quality=0.8, stem=RichText.of(stem), answers=first.answer_texts
    )
    chosen = select([first, other])
    assert [fold(question.answer_texts[0]) for question in chosen] == [str(YEARS[number])]


def test_siblings_are_recalled_apart_and_never_in_one_quiz():
    """Anki and play keep the questions of a family apart; a quiz asks them together."""
    best, weak = _when(0, "same", 0.9), _who(0, "same", 0.8)
    assert select([best, weak]) == (best, weak)
    assert select([best, weak], purpose="quiz") == (best,)


def test_of_two_equal_questions_the_rarer_kind_comes_first():
    """Three short answers and one cloze of one quality: the cloze does not come last."""
    offered = [_when(0, "a", 0.8), _when(1, "b", 0.8), _when(2, "c", 0.8), _who(3, "d", 0.8)]
    kinds = [question.kind for question in select(offered)]
    assert "cloze" in kinds[:2]


WORDS = st.sampled_from(["stone", "bridge", "Ana", "Souza", "river", "1903", "the"])
PHRASES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@st.composite
def like_questions(draw: st.DrawFn) -> list[Question]:
    """Questions of few words, so that many say what others ask."""
    made = draw(st.lists(st.tuples(PHRASES, PHRASES, st.sampled_from("fg")), max_size=8))
    return [
        ShortAnswer(id=f"q{n}", family=family, stem=RichText.of(stem), answers=(key,))
        for n, (stem, key, family) in enumerate(made)
    ]


@given(like_questions(), st.booleans())
def test_what_gives_away_is_found_as_by_looking_at_every_question(offered, within):
    offers = [Offer.of(question) for question in offered]
    chosen = Chosen.of(offers)
    before: list[Said] = []
    for offer in offers:
        said = Said.of(offer)
        told = any(
            said.words & other.words
            and (
                said.repeats(other)
                or ((within or said.family != other.family) and said.betrays(other))
            )
            for other in before
        )
        assert chosen.gives_away(offer, within=within) == told
        if not told:
            chosen.add(offer)
            before.append(said)


def _of_one_shape(count: int) -> list[Question]:
    """Questions that differ in a name and their answer."""
    return [
        ShortAnswer(
            id=f"q{n}",
            family=f"f{n}",
            quality=0.9,
            stem=RichText.of(f"In what year was the stone bridge of Alder{n}ton opened?"),
            answers=(str(10_000 + n),),
        )
        for n in range(count)
    ]


def test_twice_the_questions_of_one_shape_are_twice_the_work():
    few, many = _of_one_shape(400), _of_one_shape(800)
    assert len(select(many)) == 800
    assert work(lambda: select(many)) <= LINEAR * work(lambda: select(few))
