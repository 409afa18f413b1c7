"""What a pronoun refers to."""

import pytest

from ..sentences import apart_of, document_of, materials_of
from .readings import read_as, words_of

RESOLVED = [
    (("Emily Carter sold the theatre.", "She moved to Vienna."), "Emily Carter moved to Vienna."),
    (
        ("Emily Carter sold the theatre.", "Her house is in Vienna."),
        "Emily Carter's house is in Vienna.",
    ),
    (
        ("Emily Carter sold the theatre.", "In 1890, she moved to Vienna."),
        "In 1890, Emily Carter moved to Vienna.",
    ),
    (
        ("The theatre was sold to Emily Carter.", "She moved to Vienna."),
        "Emily Carter moved to Vienna.",
    ),
    (("Lindisfarne sold the ships.", "He moved to Vienna."), "Lindisfarne moved to Vienna."),
    (("Brazil sold the ships.", "It bought cannons."), "Brazil bought cannons."),
    (("Brazil sold the ships.", "It is worth a visit."), "Brazil is worth a visit."),
    (("Brazil sold the ships.", "Its army was small."), "Brazil's army was small."),
    (
        ("The Romans built a bridge.", "They crossed the river."),
        "The Romans crossed the river.",
    ),
    (("The Romans built a bridge.", "Their army was large."), "The Romans' army was large."),
    (
        ("Emily Carter sold the theatre to David Miller.", "She moved to Vienna."),
        "Emily Carter moved to Vienna.",
    ),
    (("Emily Carter met David Miller.", "She moved to Vienna."), "Emily Carter moved to Vienna."),
    (
        ("Emily Carter met David Miller.", "In 1890, he moved to Vienna."),
        "In 1890, David Miller moved to Vienna.",
    ),
    (
        ("Emily Carter met the king.", "In 1890, she moved to Vienna."),
        "In 1890, Emily Carter moved to Vienna.",
    ),
    (
        ("Emily Carter sold the theatre.", "Finally she moved to Vienna."),
        "Finally Emily Carter moved to Vienna.",
    ),
    (
        ("Emily Carter sold the theatre.", "In her youth, Carter moved to Vienna."),
        "In her youth, Emily Carter moved to Vienna.",
    ),
    (("A fracture is a broken bone.", "It heals slowly."), "A fracture heals slowly."),
    (("Brazil sold the ships.", "In fact, it bought cannons."), "Brazil bought cannons."),
    (
        ("Brazil sold the ships.", "In many years, it bought cannons."),
        "In many years, Brazil bought cannons.",
    ),
    (("Solar batteries are heavy.", "They store light."), "Solar batteries store light."),
    (
        ("The outer wall of Belem is thick.", "It was built in 1702."),
        "The outer wall of Belem was built in 1702.",
    ),
    (("The oldest fort in Brazil is Belem.", "It was built in 1702."), "Belem was built in 1702."),
    (
        ("Carter's theorem is short.", "It was proved in 1890."),
        "Carter's theorem was proved in 1890.",
    ),
    (("Brazil sold the ships.", "It is used to trade."), "Brazil is used to trade."),
    (
        ("Lisbon Museum sold the ship.", "Built by the king in 1890, it is small."),
        "Built by the king in 1890, Lisbon Museum is small.",
    ),
    (
        ("Brazil sold the ships.", "In the harbour, it bought cannons."),
        "In the harbour, Brazil bought cannons.",
    ),
    (("Such a wall is called a dam.", "It holds water."), "A dam holds water."),
    (("Lisbon Museum sold the ship.", "They bought a bridge."), "Lisbon Museum bought a bridge."),
]
LEFT = [
    ("Lisbon Museum sold the ship.", "They are poor."),
    ("Such a wall was called a dam.", "It holds water."),
    ("Emily Carter met David Miller.", "He sold the theatre to the queen.", "She was glad."),
    ("The outer wall of Belem is thick.", "Its towers are high."),
    ("A slight tremor broke the windows.", "It lasted for an hour."),
    ("Cracks opened in the ground.", "They were deep."),
    ("The wall was thick.", "It was built in 1702."),
    ("The outer wall of Belem hit a ship.", "It was built in 1702."),
    ("The outer wall of Belem is thick.", "It is hard to climb."),
    ("The outer wall of Belem is thick.", "It is known that ships hit rocks."),
    ("The Romans built a bridge.", "He moved to Vienna."),
    ("Rui Costa met Paulo Mendes.", "He moved to Vienna."),
    ("Ana Souza met Maria Lima in Porto.", "She moved to Vienna."),  # one is taken for a people
    ("The theatre was sold.", "She moved to Vienna."),
    ("The theatre was sold to Emily Carter and Helen Fischer.", "She moved to Vienna."),
    ("Emily Carter sold the theatre to the queen.", "In 1890, she moved to Vienna."),
    ("Emily Carter sold the theatre.", "The queen said that she was poor."),
    ("Emily Carter sold the theatre.", "It was old."),
    ("Brazil sold the ships.", "The army said that it was small."),
    ("Brazil sold the ships.", "It rained in Vienna."),
    ("A Brazil Company sold the ships.", "It bought cannons."),
    ("Brazil sold the ships.", "It followed that the army was small."),
    ("A composite number is large.", "For example, 6 is even and its half is prime."),
    ("Brazil sold the ships.", "It seems that the army was small."),
    ("Brazil sold the ships.", "They were old."),
    ("Brazil sold the ships.", "After the king built a bridge, it was rich."),
    ("The Romans built a bridge.", "It crossed the river."),
    ("Brazil sold the ships.", "The bridge is long.", "It bought cannons."),
    ("He bought a theatre that David Miller had sold.", "In 1890, he moved to Vienna."),
    ("Lindisfarne sold the ships.", "The king restored Brazil to her army."),
    ("Emily Carter sold the theatre.", "She met Emily Carter in Vienna."),
    ("Emily Carter sold the theatre.", "Every guest brought her own chair."),
    ("Emily Carter sold the theatre.", "One of them stayed, and she moved to Vienna."),
    ("Emily Carter sold the theatre.", '"The king says that she is poor," the guard said.'),
    ('"Who sold it?" Emily Carter asked.', '"The king," she said.'),
    ("Brazil sold the ships.", "It bought Brazil a bridge."),
    ("Emily Carter sold the theatre.", "In her first year, Ana Souza moved to Vienna."),
    ("Emily Carter sold the theatre.", "In her first year, the queen moved to Vienna."),
    ("Brazil sold the ships.", "In its first year, Portugal bought cannons."),
    ("Lindisfarne studied law with Rui Costa.", "In 1890, he moved to Vienna."),
    ("Lindisfarne's talk with Rui Costa was long.", "In 1890, he moved to Vienna."),
    ("Brazil sold the ships.", "It is worth asking for the price."),
    ("Brazil sold the ships.", "It is within the power of the king to build a bridge."),
    ("Brazil sold the ships.", "It is true for Portugal, too."),
    ("Small grants are given to students.", "They are chosen by lot."),
]


@pytest.mark.parametrize(("sentences", "read"), RESOLVED)
def test_a_pronoun_is_read_as_the_one_name_that_fits(sentences: tuple[str, ...], read: str) -> None:
    assert read_as(*sentences) == read


@pytest.mark.parametrize("sentences", LEFT)
def test_where_none_fits_or_two_do_a_pronoun_is_left(sentences: tuple[str, ...]) -> None:
    assert read_as(*sentences) == sentences[-1]


def test_where_nobody_is_named_a_pronoun_means_the_person_of_the_title() -> None:
    sentences = ("Carter sold the theatre in 1890.", "The town was poor.", "The river is long.")
    read = read_as(*sentences, "She moved to Vienna.", title="Emily Carter")
    assert read == "Emily Carter moved to Vienna."


PROTAGONIST = [
    (
        ("Her teacher was David Miller.", "In 1890, she moved to Vienna."),
        "In 1890, Emily Carter moved to Vienna.",
    ),
    (
        ("One of her teachers was the painter David Miller.", "In 1890, she moved to Vienna."),
        "In 1890, Emily Carter moved to Vienna.",
    ),
    (("The theatre burned down.", "Her work was lost."), "Emily Carter's work was lost."),
    (
        ("David Miller sold the theatre.", "Carter thanked him in 1890."),
        "Emily Carter thanked David Miller in 1890.",
    ),
    (
        ('She was a friend of David Miller, known as "the father of cannons".', "Carter met him."),
        "Emily Carter met David Miller.",
    ),
    (
        ("Carter wrote to Maria Souza.", "Emily Carter met her."),
        "Emily Carter met Maria Souza.",
    ),
]
NO_PROTAGONIST = [
    ("The theatre was sold by Maria Lima.", "In 1890, she moved to Vienna."),
    ("Her mother sold the theatre.", "In 1890, she moved to Vienna."),
    ("The painter sold the theatre.", "In 1890, she moved to Vienna."),
    ("The printer sold the theatre.", "In 1890, she moved to Vienna."),
    ("The theatre was old.", "The printer sold the ship that she had."),
    ("In her letter to Maria Lima she told of the war.", "It was known that she was poor."),
    ("The theatre was sold to Maria Lima.", "The town was poor.", "In 1890, she moved to Vienna."),
    ("The theatre was sold.", "She met Carter.", "She was poor."),
    ("Maria Lima called Emily Carter a friend.", "She moved to Vienna."),
    ("Emily Carter was a friend of Maria Lima and Ana Souza.", "Emily Carter met her."),
    ("Her friend David Miller said, 'The ships.'", "Maria Lima met him in 1833."),
]
_PRESENTED = "Emily Carter was a painter of ships."


@pytest.mark.parametrize(("sentences", "read"), PROTAGONIST)
def test_whom_a_biography_is_about_is_meant_by_its_pronouns(
    sentences: tuple[str, ...], read: str
) -> None:
    assert read_as(_PRESENTED, *sentences, title="Emily Carter") == read


@pytest.mark.parametrize("sentences", NO_PROTAGONIST)
def test_a_rival_of_whom_a_biography_is_about_may_be_meant(sentences: tuple[str, ...]) -> None:
    assert read_as(_PRESENTED, *sentences, title="Emily Carter") == sentences[-1]


LONG_AGO = (
    _PRESENTED,
    "Emily Carter was poor.",
    "Rui Costa left.",
    "The theatre burned down.",
    "The town was poor.",
)


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("In 1890, she moved to Vienna.", "In 1890, Emily Carter moved to Vienna."),
        ("The bridge was named after her.", "The bridge was named after her."),
        ("'The ships,' she said to him.", "'The ships,' she said to him."),
    ],
)
@pytest.mark.parametrize("title", ["Emily Carter", "Emily Carter and the War of the Ships"])
def test_after_other_things_a_subject_means_whom_the_page_tells_of(
    title: str, sentence: str, read: str
) -> None:
    assert read_as(*LONG_AGO, sentence, title=title) == read


def test_whom_a_biography_presents_by_a_longer_name_is_the_person_of_its_title() -> None:
    presented = "Emily Jane Ross, Lady Carter, was a painter of ships."
    before = (presented, "Emily Carter lived in Ardal.", "The theatre burned down.")
    read = read_as(presented, "She sold the theatre.", title="Emily Carter")
    assert read == "Emily Jane Ross sold the theatre."
    read = read_as(*before, "She moved to Vienna.", title="Emily Carter")
    assert read == "Emily Carter moved to Vienna."


def test_a_page_tells_of_whom_it_says_what_he_was() -> None:
    before = ("Lasse Brook was a painter.", "Brook presented his map in Oslo.")
    assert read_as(*before, "It was old.", title="Lasse_Brook") == "It was old."
    assert read_as(*before, "He was old.", title="Lasse_Brook") == "Lasse Brook was old."


def test_whom_the_text_called_he_is_not_she() -> None:
    before = ("Doron Costa sold the theatre.", "He moved to Vienna.")
    assert read_as(*before, "She was poor.") == "She was poor."


def test_a_paragraph_goes_on_with_whom_the_one_before_ended_on() -> None:
    document = document_of("Emily Carter sold the theatre.", "She moved to Vienna.")
    apart = apart_of(document)
    assert words_of(materials_of(apart)[-1]) == "Emily Carter moved to Vienna."


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        (
            "She met David Miller, who thanked her.",
            "Emily Carter met David Miller, who thanked Emily Carter.",
        ),
        ("She met the king, who thanked her.", "Emily Carter met the king, who thanked her."),
    ],
)
def test_an_object_means_who_is_not_the_subject_of_its_verb(sentence: str, read: str) -> None:
    assert read_as("Emily Carter sold the theatre.", sentence) == read
