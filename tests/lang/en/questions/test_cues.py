"""Which stems get the heading above them as a cue, and which headings do."""

import pytest

from quizgen.lang.base.wording import Placed
from quizgen.lang.en.questions.cues import TABLE, cue
from quizgen.lang.en.questions.headed import last_word
from quizgen.lang.en.questions.leaning import LEANING, _without_one_of
from quizgen.rules import Rules, full_name

RULE = "What can you do if you have rowed for over a year?"


def cued(stem: str, *headings: str, key: str = "Rest.") -> str | None:
    """The cue of a stem in a handbook of a harbour."""
    return cue(Placed(stem, key, "Rules of the harbour", headings))


@pytest.mark.parametrize(
    "stem",
    [
        RULE,
        "What happens if you meet Ana Souza?",
        "What can you do if you have been at Ardal for over a year?",
        "What happens if any changes are made?",
        "What are the three possible states?",
        "What should the oar be?",
        "What does the sound come from?",
        "The wing-covers are made of _____.",
    ],
)
def test_a_stem_that_leans_on_its_section_gets_its_heading(stem: str) -> None:
    assert cued(stem, "Crews", "Parental leave") == "Parental leave: "


@pytest.mark.parametrize(
    "stem",
    [
        "What does a pilot need?",  # nothing is taken up
        "What happens if fresh water freezes in narrow northern rivers?",  # this alone
        "What happens if the harbour closes?",
        "When should you ring a bell?",  # in no case but the one that is asked for
        "What should you use to ring a bell?",
        "What did the oar do in 1931?",  # a year pins it down
        "What did the oar of Ana Souza do?",
        "What did the oar do in the harbour?",  # which the title has
        "What should the harbour be?",
        "What should the sun be?",
        "What is the simplest way to row?",
    ],
)
def test_a_stem_that_says_of_what_it_asks_gets_none(stem: str) -> None:
    assert cued(stem, "Crews", "Parental leave") is None


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("PARENTAL LEAVE", "Parental Leave: "),
        ("4.2 Parental leave (3)", "Parental leave: "),
        ("Parental leave {#leave}", "Parental leave: "),
        ("Holidays: who and when", "Holidays: "),
        ("Ordering your oar", "Ordering your oar: "),
        ("What do I need?", None),
        ("When you should have time off", None),
        ("Apply for leave", None),
        ("In case of a storm", None),
        ("Overview", None),
        ("Review Questions", None),
        ("Glossary", None),
        ("The harbour", None),  # as the title says
        ("The ways in which pilots leave", None),  # too long
        ("[NOTE]", None),
        ("You are sick", None),
    ],
)
def test_a_heading_is_a_cue_where_it_names_a_thing(heading: str, shown: str | None) -> None:
    assert cued(RULE, heading) == shown


@pytest.mark.parametrize("last", ["Summary", "Rowed trips"])
def test_the_heading_above_is_taken_where_the_last_says_nothing(last: str) -> None:
    assert cued(RULE, "Crews", last) == "Crews: "


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Gauge", "gauges"),
        ("Hash functions", "hashes"),
        ("PRA", "Paperwork Reduction Act"),
        ("Paperwork Reduction Act", "the PRA"),
    ],
)
def test_a_cue_tells_nothing_of_the_key(heading: str, key: str) -> None:
    assert cued(RULE, heading, key="oars") == f"{heading}: "
    assert cued(RULE, heading, key=key) is None


@pytest.mark.parametrize(
    ("stem", "beside", "found"),
    [
        ("What happens if the reply status is DUE?", ("Sealed letter",), "Slow letter: "),
        ("What happens if the reply status is DUE?", ("Sealed crates",), None),
        ("What happens if the reply reaches Ana Souza?", ("Sealed letter",), None),
        ("How does strong tea keep warm?", ("Sealed letter",), None),
    ],
)
def test_of_several_kinds_each_with_a_section_the_heading_says_which(
    stem: str, beside: tuple[str, ...], found: str | None
) -> None:
    headings = ("Post", "Slow letter")
    assert cue(Placed(stem, "It is sent.", "The harbour", headings, beside)) == found


@pytest.mark.parametrize(
    ("stem", "heading", "found"),
    [
        ("How fast are currents?", "Tidal currents", "Tidal currents: "),
        ("How fast are the currents of Ardal?", "Tidal currents", None),
        ("How long does the watch of Ana Souza last?", "Night watch", None),
        ("Half of the watch is spent in _____ Tower.", "Night watch", "Night watch: "),
        ("How fast are tidal currents?", "Tidal currents", None),
        ("How are oars made?", "Ordering oars", None),
        ("How are harbours governed?", "Harbours of Wales", "Harbours of Wales: "),
        ("How are harbours governed?", "Main article: Harbours of Wales", "Harbours of Wales: "),
        ("How are oars made?", "Harbours of Wales", None),
        ("When are you free from duty?", "Shore leave", "Shore leave: "),
    ],
)
def test_a_heading_tells_which_of_its_kind_is_meant(
    stem: str, heading: str, found: str | None
) -> None:
    assert cue(Placed(stem, "Rest.", "Rules of Ardal", (heading,))) == found


@pytest.mark.parametrize(
    ("stem", "headings", "found"),
    [
        ("What should you do if you have no key?", (), ""),
        ("What should you do if you have no key?", ("Review Questions",), ""),
        ("What should you do if you have no key?", ("Tower",), "Tower: "),
        ("What should you do if you have no key?", ("Keys",), None),  # the stem has it
        ("What should you do if you have no key of the northern tower?", (), None),
        ("How many sails does each have?", (), ""),
        ("How many sails does each ship of the line have?", (), None),
    ],
)
def test_what_says_too_little_needs_a_cue(
    stem: str, headings: tuple[str, ...], found: str | None
) -> None:
    assert cue(Placed(stem, "Rest.", "Rules of Ardal", headings)) == found


def test_one_of_the_plural_in_the_title_may_be_any_of_them() -> None:
    placed = Placed("How is the fever spread?", "By ticks.", "Fevers in humans", ("Sleepers",))
    assert cue(placed) == "Sleepers: "


def test_a_noun_of_the_title_is_taken_out_as_a_whole_word() -> None:
    placed = Placed("What does the rule ask of rulers?", "Silver.", "Rules", ("Tolls",))
    assert _without_one_of(placed.stem, "rule", {"rules"}) == "What does the  ask of rulers?"


def test_a_heading_of_one_word_is_of_the_kind_that_it_names() -> None:
    assert last_word("Leave") == last_word("Shore leave") == "leave"


def test_what_makes_a_stem_lean_can_be_switched_off() -> None:
    off = Rules(frozenset(full_name(TABLE, name) for name, _ in LEANING))
    placed = Placed(RULE, "Rest.", "Rules", ("Leave",))
    assert cue(placed, off) is None


def test_the_name_of_somebody_is_no_cue_where_somebody_is_asked_for() -> None:
    stem = "Who believes that pilots lead when harbours become rich?"
    of_a_tide = Placed(stem=stem, key="Emily Carter", title="Brim", headings=("Spring tides",))
    of_a_person = Placed(stem=stem, key="Emily Carter", title="Brim", headings=("Rui Costa",))
    assert cue(of_a_tide) == "Spring tides: "
    assert cue(of_a_person) in (None, "")
