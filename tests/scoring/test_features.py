"""Features that say how open or plain a question is: a question, and whether it has a feature."""

import pytest

from quizgen.items.candidate import Candidate
from quizgen.pipeline.weighing import corpus_of
from quizgen.scoring.features import features

from ..pipeline.road import Told, candidates_of, document, facts_of

TEXT = """\
# Weirs

Besides, a weir requires a strong foundation. A weir depends on the strength of its banks. The
strength of the banks depends on the roots of old willows. Emily Carter built the Belem Weir in
1931. In 1944 Rui Costa repaired the Belem Weir. The Belem Weir was opened by Rui Costa in 1950.
"""


@pytest.fixture(scope="module")
def named() -> dict[str, dict[str, float]]:
    """The features of each question of the text, by its stem."""
    told = Told(TEXT, "weirs.md")
    corpus = corpus_of(document(told))

    def of(candidate: Candidate) -> dict[str, float]:
        return features(candidate, corpus)

    return {candidate.stem: of(candidate) for candidate in candidates_of(facts_of(told))}


@pytest.mark.parametrize(
    ("stem", "feature", "there"),
    [
        ("What does a weir require?", "one of more", True),
        ("What does a weir depend on?", "one of more", False),
        ("What does a weir require?", "rare words of a constituent", True),
        (
            "In what year did Emily Carter build the Belem Weir?",
            "rare words of a constituent",
            False,
        ),
        (
            "In what year did Emily Carter build the Belem Weir?",
            "key often of a constituent",
            False,
        ),
        ("Emily Carter built the _____ in 1931.", "name often", True),
        ("_____ built the Belem Weir in 1931.", "name often", True),
    ],
)
def test_a_question_has_a_feature(
    stem: str, feature: str, there: bool, named: dict[str, dict[str, float]]
) -> None:
    assert stem in named
    assert (feature in named[stem]) == there


@pytest.mark.parametrize(
    ("title", "there"), [("Beloved weirs", True), ("Belem and its weirs", True), ("Rivers", False)]
)
def test_a_short_form_of_a_word_of_the_title_is_in_it(title: str, there: bool) -> None:
    told = Told(
        f"# {title}\n\nEvery spring the Bel raises 40 oak boards at the Tagus Weir.\n", "w.md"
    )
    corpus = corpus_of(document(told))
    (asked,) = [one for one in candidates_of(facts_of(told)) if one.key in ("Bel", "the Bel")][:1]
    assert ("key in title" in features(asked, corpus)) == there


@pytest.mark.parametrize(
    ("name", "there"), [("belem-weir.txt", True), ("3_belem_weir.txt", True), ("w.txt", False)]
)
def test_the_words_of_a_file_are_those_of_a_title(name: str, there: bool) -> None:
    told = Told("Emily Carter built the Belem Weir in 1931.\n", name)
    corpus = corpus_of(document(told))
    asked = next(one for one in candidates_of(facts_of(told)) if one.key == "Belem Weir")
    assert ("key in title" in features(asked, corpus)) == there


@pytest.mark.parametrize(("title", "there"), [("The life of Carter", True), ("Rivers", False)])
def test_a_person_is_in_the_title_by_the_last_name(title: str, there: bool) -> None:
    told = Told(f"# {title}\n\nEmily Carter built the Tagus Weir in 1931.\n", "w.md")
    corpus = corpus_of(document(told))
    asked = next(one for one in candidates_of(facts_of(told)) if one.key == "Emily Carter")
    assert ("key in title" in features(asked, corpus)) == there


@pytest.mark.parametrize(("times", "there"), [(12, True), (2, False)])
def test_the_country_of_a_document_is_as_in_its_title(times: int, there: bool) -> None:
    told = Told(
        f"# Rivers\n\nThe Tagus flows into Portugal. {'Portugal rests. ' * times}\n", "w.md"
    )
    corpus = corpus_of(document(told))
    (asked,) = [one for one in candidates_of(facts_of(told)) if one.key == "Portugal"][:1]
    assert ("key in title" in features(asked, corpus)) == there


def test_a_name_that_is_everywhere_is_more_often(named: dict[str, dict[str, float]]) -> None:
    belem = named["Emily Carter built the _____ in 1931."]["name often"]
    carter = named["_____ built the Belem Weir in 1931."]["name often"]
    assert belem > carter


@pytest.mark.parametrize(("title", "there"), [("Belem", True), ("Rivers", False)])
def test_a_name_is_in_the_title_but_for_the_noun_that_is_asked_for(title: str, there: bool) -> None:
    told = Told(f"# {title}\n\nIn 1931 Emily Carter landed at Belem Bay.\n", "w.md")
    corpus = corpus_of(document(told))
    (asked,) = [one for one in candidates_of(facts_of(told)) if "which bay" in one.stem][:1]
    assert ("key in title" in features(asked, corpus)) == there


@pytest.mark.parametrize(("title", "there"), [("Bel-Amar", True), ("Rivers", False)])
def test_a_name_with_a_hyphen_is_in_the_title(title: str, there: bool) -> None:
    told = Told(f"# {title}\n\nIn 1931 Emily Carter landed at Bel-Amar Bay.\n", "w.md")
    corpus = corpus_of(document(told))
    (asked,) = [one for one in candidates_of(facts_of(told)) if "which bay" in one.stem][:1]
    assert ("key in title" in features(asked, corpus)) == there


HOME = "The Portuguese built the Belem Weir with the Portuguese crews of Portugal in 1931. "


@pytest.mark.parametrize(
    ("before", "there"),
    [
        ("Portuguese masons cut Portuguese stone. ", True),
        ("Spanish masons cut French stone. ", False),
        ("", False),
    ],
)
def test_the_country_that_a_text_is_about_is_home(before: str, there: bool) -> None:
    told = Told(f"# Weirs\n\n{before}The Belem Weir was built in Portugal in 1931.\n", "w.md")
    if there:
        told = Told(f"{told.text}\n{HOME}\n", "w.md")
    corpus = corpus_of(document(told))
    asked = next(one for one in candidates_of(facts_of(told)) if one.key == "Portugal")
    assert ("key is home" in features(asked, corpus)) == there


def test_the_people_of_the_country_that_a_text_is_about_are_home() -> None:
    asked = "Every spring the high Belem Weir keeps 40 floods from the Americans."
    told = Told(
        f"# Weirs\n\nAmerica has weirs. Americans built America's weirs.\n\n{asked}\n", "w.md"
    )
    corpus = corpus_of(document(told))
    (blank,) = [one for one in candidates_of(facts_of(told)) if "Americans" in one.key][:1]
    assert "key is home" in features(blank, corpus)


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("The Belem crews keep two white lamps near the old stone quay.", True),
        ("The Tagus Weir is one of Belem's oldest stone weirs.", False),
        ("Two white lamps stand near Belem at the old stone quay.", False),
    ],
)
def test_a_name_that_only_says_whose_a_thing_is_is_the_documents_own(
    sentence: str, there: bool
) -> None:
    told = Told(f"# Lamps\n\n{sentence} {'Ships pass Belem by day. ' * 6}\n", "w.md")
    corpus = corpus_of(document(told))
    asked = [one for one in candidates_of(facts_of(told)) if one.key == "Belem"]
    assert any("own name" in features(one, corpus) for one in asked) == there


@pytest.mark.parametrize(
    ("title", "there"), [("Tarred boat", True), ("Boats of Belem", False), ("Agency", False)]
)
def test_a_title_with_a_word_more_is_in_it(title: str, there: bool) -> None:
    told = Told(f"# {title}\n\nIn 1931 the port of Macau used tarred boat hulls.\n", "w.md")
    corpus = corpus_of(document(told))
    asked = [one for one in candidates_of(facts_of(told)) if one.key == "tarred boat hulls"]
    assert asked
    assert all(("key in title" in features(one, corpus)) == there for one in asked)


def test_a_plural_is_in_a_title_that_has_the_singular() -> None:
    told = Told("# Fishery (port)\n\nIn 1931 the port of Macau used fisheries.\n", "w.md")
    corpus = corpus_of(document(told))
    asked = [one for one in candidates_of(facts_of(told)) if one.key == "fisheries"]
    assert asked
    assert all("key in title" in features(one, corpus) for one in asked)


def test_a_short_form_is_not_given_away_by_a_title_that_it_shortens() -> None:
    text = "The Tagus Water Board (TWB) opened the weir. The TWB repairs it."
    told = Told(f"# History of the TWB\n\n{text}\n", "w.md")
    corpus = corpus_of(document(told))
    asked = [one for one in candidates_of(facts_of(told)) if one.form == "acronym"]
    assert asked
    assert not any("key in title" in features(one, corpus) for one in asked)


def test_what_a_sentence_adds_behind_its_and_is_known() -> None:
    told = Told(
        "# Salt\n\nSalt melts the ice of roads and slowly attacks the steel of cars.\n", "w.md"
    )
    corpus = corpus_of(document(told))
    asked = [one for one in candidates_of(facts_of(told)) if one.form == "object"]
    added = {one.key for one in asked if "added on" in features(one, corpus)}
    assert added == {"the steel of cars"}


@pytest.mark.parametrize(("key", "there"), [("Belem Weir", True), ("Emily Carter", False)])
def test_a_person_in_the_title_is_no_thing(key: str, there: bool) -> None:
    told = Told(
        "# Emily Carter and the Belem Weir\n\nEmily Carter built the Belem Weir in 1931.\n", "w.md"
    )
    corpus = corpus_of(document(told))
    asked = next(one for one in candidates_of(facts_of(told)) if one.key == key)
    assert ("thing in title" in features(asked, corpus)) == there


@pytest.mark.parametrize(("name", "there"), [("the-belem-weir.md", True), ("rivers.md", False)])
def test_the_name_of_a_file_spells_a_key_as_a_title_does(name: str, there: bool) -> None:
    told = Told("# The world speeds up\n\nEmily Carter built the Belem Weir in 1931.\n", name)
    corpus = corpus_of(document(told))
    asked = next(one for one in candidates_of(facts_of(told)) if one.key == "Belem Weir")
    assert ("key in title" in features(asked, corpus)) == there
