"""The rules together: their precedence, and the discourse that each sentence adds to."""

from quizgen.lang.en.analysis.document import read_sentences
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.coreference.substitution import RULES, replacements, resolve

from ..sentences import document_of
from .readings import last_of

CARTER = ("Emily Carter sold the theatre.", "She moved to Vienna.")


def test_resolution_returns_the_next_reading_and_leaves_its_own_as_it_is() -> None:
    reading = read_sentences(document_of(*CARTER))
    first, second = reading.sentences
    _, after = resolve(first, reading)
    assert not reading.discourse.utterances
    assert len(after.discourse.utterances) == 1
    assert replacements(second, reading) == {}
    assert replacements(second, after) == {0: Replacement("Emily Carter", "person")}


def test_resolving_twice_says_the_same() -> None:
    reading = read_sentences(document_of(*CARTER))
    first = reading.sentences[0]
    assert resolve(first, reading) == resolve(first, reading)


def test_the_first_of_several_tokens_is_read_and_the_others_are_left_out() -> None:
    material = last_of("The bridge opened last year.")
    assert {place: item.text for place, item in material.replaced.items()} == {3: "in 2023", 4: ""}


def test_no_two_rules_have_one_name() -> None:
    names = [name for name, _ in RULES]
    assert len(set(names)) == len(names)
