"""Questions that keep the order of the statement: a sentence, the stem and the key."""

import pytest

from quizgen.lang.base.wording import Asking
from quizgen.lang.en.questions import questions

from ....pipeline.road import Told, facts_of


def asked(sentence: str, form: str) -> dict[str, str]:
    """The keys of the questions of a form for a sentence, by their stems."""
    found: list[Asking] = [one for fact in facts_of(Told(sentence)) for one in questions(fact)]
    return {one.stem: one.key.text for one in found if one.form == form}


@pytest.mark.parametrize(
    ("sentence", "stem", "key"),
    [
        (
            "In 1842 Emily Carter translated an article by the Danish botanist Asta Holm.",
            "In 1842, Emily Carter translated an article by which Danish botanist?",
            "Asta Holm",
        ),
        (
            "Emily Carter copied Ana Souza's drawings for the museum in 1842.",
            "Emily Carter copied whose drawings for the museum in 1842?",
            "Ana Souza",
        ),
        (
            "In 1519 Emily Carter landed on the coast of Mexico with a small crew.",
            "In 1519, Emily Carter landed on the coast of which country with a small crew?",
            "Mexico",
        ),
        (
            "Lisbon is the capital and largest city of Portugal.",
            "Lisbon is the capital and largest city of which country?",
            "Portugal",
        ),
        (
            "Emily Carter began to paint when she attended the Belem Academy.",
            "Emily Carter began to paint when she attended which school?",
            "Belem Academy",
        ),
        (
            "The number of twin towns has risen, with the harbour of Porto adding 26 berths.",
            "The number of twin towns has risen, with the harbour of Porto adding how many berths?",
            "26",
        ),
        (
            "In 1923 a total of 600 cross-border trips were recorded in Lisbon.",
            "In 1923, a total of how many cross-border trips were recorded in Lisbon?",
            "600",
        ),
        (
            "The fair is growing, with the number of stalls in Porto rising to 40 stands.",
            "The fair is growing, with the number of stalls in Porto rising to how many stands?",
            "40",
        ),
        (
            "The Moura family achieved wealth by a trade in old maps.",
            "Which family achieved wealth by a trade in old maps?",
            "Moura",
        ),
        (
            "Emily Carter made the first attempt to enter the Tagus valley in 1528.",
            "Emily Carter made the first attempt to enter which valley in 1528?",
            "Tagus",
        ),
        (
            "Many sailors were saved by the icebreaker Vega in 1901.",
            "Many sailors were saved by which icebreaker in 1901?",
            "Vega",
        ),
        (
            "A new hall was opened by the Danish ex-mayor Rui Costa in 1990.",
            "A new hall was opened by which Danish ex-mayor in 1990?",
            "Rui Costa",
        ),
        (
            "Historian Emily Carter ran into a friend of the guild in Lisbon.",
            "Which historian ran into a friend of the guild in Lisbon?",
            "Emily Carter",
        ),
        (
            "Emily Carter sang in the soap opera Lisbon in 1931.",
            "Emily Carter sang in which soap opera in 1931?",
            "Lisbon",
        ),
        (
            "Mayor Emily Carter's speech led to the building of a new hall.",
            "Which mayor's speech led to the building of a new hall?",
            "Emily Carter",
        ),
        (
            "The harbour is a deep basin called the Tagus Sea.",
            "The harbour is a deep basin called what?",
            "Tagus Sea",
        ),
        (
            "Emily Carter was a member of local rock band Foggers before moving to Lisbon.",
            "Emily Carter was a member of which local rock band before moving to Lisbon?",
            "Foggers",
        ),
        (
            "The old crew of the ferry had left Portugal by the spring of 1842.",
            "The old crew of the ferry had left which country by the spring of 1842?",
            "Portugal",
        ),
        (
            "Emily Carter led forty men south from Fort Belem on 5 April 1754.",
            "Emily Carter led forty men south from which fort on 5 April 1754?",
            "Fort Belem",
        ),
        (
            "Emily Carter began to repair the old harbour after 1850.",
            "Emily Carter began to repair the old harbour after which year?",
            "1850",
        ),
        (
            "The old songs are hymns that were written by monks in the early nineteenth century.",
            "The old songs are hymns that were written by monks early in which century?",
            "nineteenth century",
        ),
        (
            "The guild continued to use old maps until the late 18th century.",
            "The guild continued to use old maps until late in which century?",
            "18th century",
        ),
        (
            "The guild continued to use hemp ropes well into the nineteenth century.",
            "The guild continued to use hemp ropes well into which century?",
            "nineteenth century",
        ),
    ],
)
def test_a_value_inside_a_phrase_is_asked_in_its_place(sentence: str, stem: str, key: str) -> None:
    assert asked(sentence, "embedded").get(stem) == key


@pytest.mark.parametrize(
    "sentence",
    [
        "Emily Carter has to sign on the Belem Academy register.",
        "Emily Carter worked for years at the Alfama Salon in Lisbon.",
        "Emily Carter wrote to his friend Asta Holm and to many others.",
        "The rebels fled to the country of the Medes.",
        "In 1564, Ana Souza built a fort near the main village of the Saturiwa.",
        "Emily Carter sailed between Portugal and Brazil, among other countries.",
        "Our two peoples have the same aims in trade.",
        "Emily Carter wrote of the first voyage of Lisbon.",
        "Emily Carter painted in several countries, including Portugal.",
        "The old lamps hang between all 40 pillars of the hall.",
        "The old lamps hang between three pillars of the hall.",
        "The news that books were printed in Lisbon by Emily Carter spread by ship.",
        "Emily Carter was born near Lisbon, and was taught at the Belem Academy in 1842.",
        "Upper Portugal exports no oil or coal.",
        "Noise from one or two guests can spoil the concert in the hall.",
        "Emily Carter painted maps in present-day Lisbon.",
        "Emily Carter sang on in the hall after the break-up of Asta Holm rock band, Fog.",
        "Emily Carter walked from the hall to the gate in Eduardo Park going north.",
        "Emily Carter sold 40 maps in Porto, which was half of what she had sold in 1931.",
        "Old songs about the harbour during the Peninsular War changed the taste of the town.",
        "The head of the Alfama Gallery was Emily Carter.",
        "The harmony of old songs with Emily Carter's drawings led to a new style of painting.",
        "Emily Carter painted ships and birds, founding the Alfama Salon in 1931.",
        "Emily Carter left the harbour, and Asta Holm sailed to Brazil.",
        "In 1931 the city of Lisbon, Portugal, was shaken by a storm.",
        "Emily Carter sings at the Belem Academy, including songs of the sea.",
        "The old mill of the harbour became the Alfama, the Belem Academy.",
        "The old guild of Lisbon named the ship Vega in 1901.",
        "The Moura family council led the guild through the long war.",
        "Vice President Emily Carter of Ohio wrote a long book against the guild.",
        "Hurricane Ada in 1999 caused damage to the pier.",
        "Emily Carter began to write songs after 1850 and until 1871.",
    ],
)
def test_what_gives_itself_away_or_belongs_to_more_is_not_asked_so(sentence: str) -> None:
    assert asked(sentence, "embedded") == {}


def test_two_of_a_kind_are_asked_for_together() -> None:
    stems = asked("Portugal and Brazil signed a treaty of friendship in 1953.", "which")
    assert stems["Which two countries signed a treaty of friendship in 1953?"] == (
        "Portugal and Brazil"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Portugal and Brazil are partners in many fields.",
        "Portugal and Emily Carter signed a treaty of friendship in 1953.",
    ],
)
def test_two_of_no_kind_or_that_do_nothing_are_not(sentence: str) -> None:
    assert not any(stem.startswith("Which two") for stem in asked(sentence, "which"))
