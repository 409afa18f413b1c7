"""Who is asked for by "who", and the form of the verb that goes with "what"."""

import pytest

from quizgen.lang.en.questions.constituents import constituent_questions
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.verbs import taking_place
from quizgen.lang.en.questions.who import is_person, speaks
from quizgen.lang.en.wordforms import third_person
from quizgen.model import Clause, Phrase

from ....pipeline.road import Told, facts_of


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("carry", "carries"),
        ("play", "plays"),
        ("pass", "passes"),
        ("reach", "reaches"),
        ("go", "goes"),
        ("raise", "raises"),
    ],
)
def test_the_form_of_a_verb_that_goes_with_what(verb: str, form: str) -> None:
    assert third_person(verb) == form


@pytest.mark.parametrize(
    ("auxiliaries", "verb", "question"),
    [
        (("has",), "been", "How has trade taken place?"),
        (("would",), "be", "How would trade take place?"),
        ((), "is", "How does trade take place?"),
    ],
)
def test_what_is_by_sea_takes_place(auxiliaries: tuple[str, ...], verb: str, question: str) -> None:
    subject = Phrase(role="subject", text="trade", head="trade")
    way = Phrase(role="oblique", text="by sea", head="sea", preposition="by")
    clause = Clause(
        subject=subject, auxiliaries=auxiliaries, verb=verb, lemma="be", complements=(way,)
    )
    assert ask(taking_place(clause, way), "How", way) == question


@pytest.mark.parametrize(
    ("head", "verb", "person", "speaking"),
    [
        ("members", "bar", True, False),
        ("women", "build", True, False),
        ("mayor", "said", True, False),
        ("Duncan", "argued", False, True),
        ("Duncan", "built", False, False),
        ("studies", "argued", False, False),
        ("computer", "stores", False, False),
    ],
)
def test_who_is_asked_for_by_who(head: str, verb: str, person: bool, speaking: bool) -> None:
    phrase = Phrase(role="subject", text=head, head=head)
    assert (is_person(phrase), speaks(phrase, verb)) == (person, speaking)


@pytest.mark.parametrize(
    ("text", "head", "person"),
    [
        ("a group of first-year students", "group", True),
        ("those who seek it", "those", True),
        ("everyone", "everyone", True),
        ("the Romans", "Romans", True),
        ("the Dutch", "Dutch", True),
        ("Greeks", "Greeks", True),
        ("Dutch", "Dutch", False),
        ("the Roman roads", "road", False),
        ("a group of small islands", "group", False),
        ("the boat of the workers", "boat", False),
        ("those that break", "those", False),
        ("Queen Ilva of Ardal and her son", "Ilva", True),
        ("King Henry", "Henry", True),
        ("Queen Anne style", "style", False),
        ("King Penguins and their chicks", "Penguins", False),
        ("King Salmon", "Salmon", False),
        ("Prince Albert piercing", "piercing", False),
    ],
)
def test_who_is_asked_for_by_who_in_several_words(text: str, head: str, person: bool) -> None:
    assert is_person(Phrase(role="subject", text=text, head=head)) == person


def test_a_body_of_people_is_asked_for_by_who() -> None:
    found = [
        one
        for fact in facts_of(
            Told("The council of elders lined wide shallow aqueducts with waterproof mortar.")
        )
        for one in constituent_questions(fact)
    ]
    assert "Who lined wide shallow aqueducts with waterproof mortar?" in [o.stem for o in found]
