"""Where the preposition of a question stands, and what is no purpose of a deed."""

from .test_constituents import asked


def test_a_preposition_behind_a_long_object_opens_the_question() -> None:
    found = {
        one.stem: one.key.text
        for one in asked("A vein carries thin red blood from the tips of the fingers.")
    }
    assert found.get("From what does a vein carry thin red blood?") == "the tips of the fingers"


def test_where_what_is_held_is_is_no_end_of_a_question() -> None:
    found = asked("The museum contains most of the old ships on the coast of Norway.")
    assert not any(one.stem.endswith(" on?") for one in found)


def test_what_comes_of_a_deed_is_no_purpose_of_it() -> None:
    assert not any(
        one.stem.startswith("Why") for one in asked("Ammonia accepts a proton to become a salt.")
    )


def test_what_an_ability_is_of_is_no_purpose() -> None:
    found = asked("Emily Carter praised the ability of small birds to cross the sea.")
    assert not any(one.stem.startswith("Why") for one in found)
