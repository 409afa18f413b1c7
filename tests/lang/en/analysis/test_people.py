"""Which names are persons', and whom a part of a name means."""

from collections import Counter

import pytest

from quizgen.lang.en.analysis.people import full_names, title_person


def _labels(**counts: dict[str, int]) -> dict[str, Counter[str]]:
    """Labels by name; `_` in a name is a blank."""
    return {name.replace("_", " "): Counter(votes) for name, votes in counts.items()}


def test_parts_of_a_full_name_mean_the_person() -> None:
    labels = _labels(Ana_Souza={"PERSON": 1}, Souza={"PERSON": 1}, Ana={"PERSON": 1})
    assert full_names(labels, set()) == {
        "Ana Souza": "Ana Souza",
        "Souza": "Ana Souza",
        "Ana": "Ana Souza",
    }


def test_a_surname_that_the_text_does_not_use_alone_could_be_used() -> None:
    assert full_names(_labels(Ana_Souza={"PERSON": 1}), set()) == {
        "Ana Souza": "Ana Souza",
        "Souza": "Ana Souza",
    }


def test_a_thing_named_after_a_person_is_nobody() -> None:
    labels = _labels(Ana_Souza={"PERSON": 2}, Ana_Souza_House={"PERSON": 1})
    assert "Ana Souza House" not in full_names(labels, set())
    assert "Ana Souza" in full_names(labels, set())


def test_who_owns_the_title_is_its_person_where_half_of_the_text_says_so() -> None:
    half, thing = {"PERSON": 3, "ORG": 2, "GPE": 1}, {"PERSON": 3, "ORG": 3}
    assert title_person("Souza's liquid", _labels(Souza=half)) == "Souza"
    assert title_person("Souza's liquid", _labels(Souza=thing)) is None


def test_a_name_that_says_what_thing_it_is_of_is_nobodys() -> None:
    assert not full_names(_labels(Ardal_Castle={"PERSON": 2}), set())
    assert "Elias Church" in full_names(
        _labels(Elias_Church={"PERSON": 2}, Church={"PERSON": 1}), set()
    )


def test_a_direction_from_a_place_is_nobody() -> None:
    assert not full_names({"N. of Lagos": Counter({"PERSON": 1})}, set())


def test_a_part_of_two_names_means_nobody() -> None:
    labels = _labels(Ana_Souza={"PERSON": 1}, Rui_Souza={"PERSON": 1}, Souza={"PERSON": 2})
    assert "Souza" not in full_names(labels, set())


def test_a_piece_of_a_sentence_is_no_other_name() -> None:
    labels = _labels(
        Ana_Souza={"PERSON": 1}, Lima_told_Souza={"WORK_OF_ART": 1}, Souza={"PERSON": 1}
    )
    assert full_names(labels, set())["Souza"] == "Ana Souza"


def test_a_part_that_ends_another_name_means_nobody() -> None:
    labels = _labels(Ana_Souza={"PERSON": 1}, Travessa_Souza={"FAC": 1}, Souza={"PERSON": 1})
    assert "Souza" not in full_names(labels, set())


def test_a_part_that_a_thing_or_place_bears_means_nobody() -> None:
    assert "Souza" not in full_names(_labels(Ana_Souza={"PERSON": 1}), {"Souza"})
    assert "Lisbon" not in full_names(_labels(Ana_Lisbon={"PERSON": 1}), set())


def test_the_first_word_of_a_brand_means_nobody() -> None:
    labels = _labels(Belo_Lines={"PERSON": 1}, Belo={"ORG": 2}, Pedro_II={"PERSON": 1}, Pedro={})
    full = full_names(labels, set())
    assert "Belo" not in full
    assert full["Pedro"] == "Pedro II"


def test_titles_and_numbers_are_no_parts_of_a_name() -> None:
    labels = _labels(Queen_Maria={"PERSON": 1}, Pedro_II={"PERSON": 1})
    assert {"Queen", "II"}.isdisjoint(full_names(labels, set()))


@pytest.mark.parametrize(
    "name",
    ["Ludwig van Beethoven", "Isaac of Nineveh", "Pedro de la Cruz", "Sammy Davis Jr."],
)
def test_particles_belong_to_a_name(name: str) -> None:
    assert name in full_names({name: Counter(PERSON=1)}, set())


@pytest.mark.parametrize(
    "name",
    [
        "Souza",
        "Thence Souza",
        "B.C. Souza",
        "Look, Souza",
        "Ana rides",
        "Ana 7",
        "Ana Brazil",
        "NASA Souza",
        "Lake Souza",
        "A B C D E",
    ],
)
def test_other_names_are_no_sure_persons(name: str) -> None:
    assert full_names({name: Counter(PERSON=1)}, set()) == {}


def test_short_forms_and_initials_mean_the_longest_form() -> None:
    labels = _labels(Ana_Maria_Souza={"PERSON": 1}, Ana_Souza={"PERSON": 1})
    full = full_names({**labels, "A. M. Souza": Counter(PERSON=1)}, set())
    assert {full[name] for name in (*labels, "A. M. Souza", "Souza")} == {"Ana Maria Souza"}


def test_a_name_before_a_longer_one_is_somebody_else() -> None:
    labels = _labels(Ana_Souza={"PERSON": 1}, Ana_Maria_Souza={"PERSON": 1}, Souza={"PERSON": 1})
    full = full_names(labels, set())
    assert full["Ana Souza"] == "Ana Souza"
    assert "Souza" not in full


def test_a_name_of_the_title_is_short_for_a_later_one() -> None:
    labels = _labels(Ana_Souza={"PERSON": 1}, Ana_Maria_Souza={"PERSON": 1})
    assert full_names(labels, set(), "Ana Souza")["Ana Souza"] == "Ana Maria Souza"


@pytest.mark.parametrize("body", ["Souza Motor Company", "Ana Souza Institute"])
def test_a_surname_that_a_body_bears_means_nobody(body: str) -> None:
    labels = _labels(Ana_Souza={"PERSON": 1}, Souza={"PERSON": 1})
    assert "Souza" not in full_names({**labels, body: Counter(ORG=1)}, set())


def test_other_initials_are_somebody_else() -> None:
    labels = {**_labels(Ana_Souza={"PERSON": 1}), "B. Souza": Counter(PERSON=1)}
    assert "Souza" not in full_names(labels, set())


def test_a_shared_surname_means_the_person_of_the_title() -> None:
    labels = _labels(Ana_Souza={"PERSON": 1}, Rui_Souza={"PERSON": 1}, Souza={"PERSON": 2})
    full = full_names(labels, set(), "Ana Souza")
    assert full["Souza"] == "Ana Souza"


def test_who_has_one_name_is_called_by_it() -> None:
    assert full_names(_labels(Souza={"PERSON": 2, "ORG": 1}), set()) == {"Souza": "Souza"}


@pytest.mark.parametrize(
    "labels",
    [
        _labels(Souza={"PERSON": 1}),
        _labels(Souza={"PERSON": 2, "ORG": 2}),
        _labels(Lisbon={"PERSON": 3}),
        _labels(Queen={"PERSON": 3}),
        _labels(NASA={"PERSON": 3}),
    ],
)
def test_other_single_names_are_no_sure_persons(labels: dict[str, Counter[str]]) -> None:
    assert full_names(labels, set()) == {}


def test_a_name_must_mostly_be_called_a_person() -> None:
    assert full_names(_labels(Aino_Souza={"PERSON": 1, "ORG": 1}), set()) == {}


def test_a_given_name_makes_a_name_a_persons_where_it_was_once_called_so() -> None:
    called = {"PERSON": 1, "ORG": 1}
    names = full_names(_labels(Emily_Souza=called, Charles_River=called), set())
    assert "Emily Souza" in names
    assert "Charles River" not in names
    assert full_names(_labels(Emily_Souza={"ORG": 1}), set()) == {}


def test_a_surname_makes_a_person_of_a_name_that_was_taken_for_something_else() -> None:
    labels = _labels(Kazakh_President_Aigul_Omarova={"ORG": 1}, Omarova={"PERSON": 2})
    assert full_names(labels, set())["Omarova"] == "Aigul Omarova"


@pytest.mark.parametrize("votes", [{"PERSON": 1}, {"PERSON": 2, "ORG": 1}])
def test_a_surname_must_surely_be_one(votes: dict[str, int]) -> None:
    labels = _labels(Aigul_Omarova={"ORG": 1}, Omarova=votes)
    assert full_names(labels, set()) == {}


@pytest.mark.parametrize(
    ("title", "votes", "person"),
    [
        ("Ana Souza", {"PERSON": 1}, "Ana Souza"),
        ("Ana Souza (painter)", {"PERSON": 1}, "Ana Souza"),
        ("Ana Souza, painter", {"PERSON": 1}, "Ana Souza"),
        ("Ana Souza", {"PERSON": 1, "ORG": 1}, None),
        ("Souza", {"PERSON": 1}, None),
        ("The life of Souza", {"PERSON": 1}, None),
    ],
)
def test_the_title_is_a_person_whose_surname_the_text_uses(
    title: str, votes: dict[str, int], person: str | None
) -> None:
    assert title_person(title, _labels(Souza=votes)) == person


@pytest.mark.parametrize(
    ("title", "person"),
    [("Setting Up Trib", "Trib"), ("Irving Lim", "Irving Lim"), ("Ana Trib", "Ana Trib")],
)
def test_a_title_that_tells_of_something_done_is_no_name(title: str, person: str | None) -> None:
    last = title.rpartition(" ")[2]
    assert title_person(title, _labels(**{last: {"PERSON": 3}})) == person


@pytest.mark.parametrize(("name", "known"), [("BoatShot X", False), ("Tuva McLean", True)])
def test_a_brand_is_nobody(name: str, known: bool) -> None:
    assert (name in full_names({name: Counter(PERSON=1)}, set())) == known
