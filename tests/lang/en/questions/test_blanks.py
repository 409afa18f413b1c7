"""Which blank is clean: a sentence with its key in brackets, and the fault of the blank."""

import pytest

from quizgen.lang.en.questions.blanks import FAULTS, blank_fault, blank_hint, opens_list
from quizgen.lang.en.questions.faults.filler_blanks import FILLER_BLANKS
from quizgen.model import SlotType

from .making import blanked


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The [harbour] of Lisbon was closed.", "term"),
        ("[Emily Carter] founded the library.", "person"),
        ("The painter [Emily Carter] left the city.", "person"),
        ("It was built in [1931].", "date"),
        ("The city bought [1,240] ships.", "number"),
        ("They sailed to [Madrid], and stayed.", "place"),
        ("Some [birds] sing.", "group"),
        ("They grow rye, oats and [wheat].", "term"),
        ("The [northern harbour] was closed.", "term"),
        ("It is [fifteen] miles away from two towns.", "number"),
        ("Works such as the [Belem Road], many towns paid for.", "name"),
        ("They grew rye as of old in [1931].", "date"),
        ("They saw the 1931 fair and the [Belem Tower].", "place"),
        ("They like the [northern harbour] in May.", "term"),
        ("It consists of [three] races.", "number"),
        ("They opened the [oldest gate of Alfama] to the sea.", "term"),
        ("There are [nine] gates in the wall.", "number"),
        ("Rope is sold there and [dry rot] is feared.", "term"),
    ],
)
def test_a_clean_blank(sentence: str, kind: SlotType) -> None:
    assert blank_fault(blanked(sentence, kind)) is None


@pytest.mark.parametrize(
    ("sentence", "kind", "fault"),
    [
        ("The poet met Emily [Carter].", "person", "name or number before the blank"),
        ("It cost $[40].", "money", "name or number before the blank"),
        ("It was open [from 1931 to 1945].", "date", "range with its preposition"),
        ("The bridge is old, says [Emily Carter].", "person", "only who says so, before the blank"),
        ("Lisbon had 412,000 in [1931].", "date", "date of a figure"),
        ("The share fell to 31% by [1931].", "date", "date of a figure"),
        ("Eight in [10] sailors left.", "number", "part of a rate"),
        ("Ana lost a race, the last of [three] races.", "number", "count in passing"),
        ("They met Rui da [Costa].", "person", "part of a name"),
        ("the painter van [Gogh]", "person", "part of a name"),
        ("It stands in the Museum of [Lisbon].", "place", "part of a name"),
        ("They saw Lisbon, [Madrid] and Porto.", "place", "list or hyphen before the blank"),
        ("They cross the sea, the [air and the land].", "term", "list or hyphen before the blank"),
        ("They saw many [ships].", "term", "some one or other"),
        ("They saw [many ships].", "term", "some one or other"),
        ("The error is ±[4].", "number", "sign beside the blank"),
        ("It rained in 1931 and [1932].", "date", "list or hyphen before the blank"),
        ("in the 1920s and early [1930s]", "date", "another date beside the blank"),
        ("It rained in [1931] and 1932.", "date", "another date beside the blank"),
        ("They grow crops such as [wheat].", "term", "one of several examples"),
        ("They saw cities like [Lisbon], Madrid and Porto.", "place", "one of several examples"),
        ("They grow crops such as rye, oats and [wheat].", "term", "last of several examples"),
        ("Its examples include rye, oats, and [wheat].", "term", "last of several examples"),
        ("It was [fifteen] or twenty miles away.", "number", "half of a range"),
        ("It is seen from [700] nm to 400 nm.", "number", "half of a range"),
        ("It was fifteen or [twenty] miles away.", "number", "half of a range"),
        ("It is seen from 700 nm to [400] nm.", "number", "half of a range"),
        (
            "They grow crops such as rye, [oats and wheat].",
            "term",
            "list or hyphen before the blank",
        ),
        ("It sings for a [single night] in May.", "term", "empty modifier"),
        ("It is a [broader term] for a wall.", "term", "empty modifier"),
        ("All can sail it, [even beginners] who are new.", "term", "empty modifier"),
        ("It is one of the [harbours].", "term", "one of several"),
        ("They met [Lisbon], Madrid and others.", "place", "one of several"),
        ("The bridge is old, [Emily Carter] said.", "person", "only who says so"),
        ("They live at [40] Alfama Street.", "number", "number of a house"),
        ("It was opened on [7] May.", "number", "day of a date"),
        ("the [Belem] Library", "organisation", "name, number or hyphen after the blank"),
        ("a [two]-year plan", "number", "name, number or hyphen after the blank"),
        ("The [harbour] is a harbour.", "term", "key in the stem"),
        ("The [ships] sailed with another ship.", "term", "key in the stem"),
        (
            "The size of a [neural network] is told by its neurons.",
            "term",
            "word of a family in the stem",
        ),
        ("[Brine] and other salts burn the skin.", "term", "one with others"),
        ("There is [ongoing work] to widen the road.", "term", "said to exist"),
        ("There are many reasons to fear [dry rot].", "term", "said to exist"),
        ("In the hall there are usually [oak beams] in use.", "term", "said to exist"),
        ("They sell [rope], oakum, tar, and more.", "term", "one with others"),
        ("Inventions, like the [steamship and rails], made it rich.", "term", "listed example"),
        (
            "The towers include the [Belem Gate], the Ajuda, and the Alfama.",
            "place",
            "listed example",
        ),
        (
            "There are ways such as the Tarn Bay Night Ferry line and [Barges].",
            "name",
            "last of several examples",
        ),
        ("There are ways such as the [Tarn] ferry line and barges.", "name", "listed example"),
        ("The plans include a dam, a [northern harbour], and a road.", "term", "listed example"),
        ("As of late [1931], it has ten masts.", "date", "date of a state"),
        ("A [1931] study praised the wall.", "date", "date of a state"),
        ("A [1931] study praised the wall.", "number", "date of a state"),
        ("In [1931], the guild decided to mend it.", "date", "date of no outcome"),
        ("In [1931], the lock, which kings had visited, was opened.", "date", None),
        ("In [1931] the guild sold the lock visited by kings.", "date", None),
        ("They ensure the [best pilots] for it.", "term", "rank of its kind"),
        ("Small ships are sold more easily than [damp, large ones].", "term", "stands for a noun"),
        ("Rui became the [first captain] ever to win twice.", "term", "rank that goes on"),
        (
            "The [four] woods of the hull, Oak, Elm, Ash and Pine from Alfama, keep it dry.",
            "number",
            "count of what is shown",
        ),
        ("Soft stones, like the ones at [Alfama], wear away.", "place", "place of an example"),
        ("The waves are set off in [Earth]'s crust.", "place", "owner whom all know"),
        ("An example of a rhyme is horse [seven] force.", "number", "inside a sample"),
        ("On the [far right side], a pump is drawn.", "term", "side of a page"),
        ("The masts [Ada], Bel, Cor, Dan, are old.", "name", "one of a row"),
        ("In a [broad sense], a shed is a house.", "term", "in what sense"),
        ("Docks in the [United States] are deep.", "place", "where it must be"),
        ("In [South America], it is found in Lima.", "place", "where it must be"),
        ("The [first harbour] was closed.", "term", "rank of its kind"),
        ("Rinsing is the [simplest step] in the work.", "term", "rank of its kind"),
        ("Rods tie it to the [rest of the quay].", "term", "what is left"),
        ("They lost an [almost complete hold] on trade.", "term", "hedged"),
        ("It helps you to plan [your garden beds] in May.", "term", "somebody's"),
        ("The Mira was an [enormous barge] of oak.", "term", "judged kind"),
        ("It led to [viable grain markets].", "term", "empty modifier"),
        ("It led to [new, deep grain markets].", "term", "empty modifier"),
        ("Ferries have many kinds of [cargo], and sail early.", "term", "many kinds"),
        ("It changed [fishing habits] and friendships.", "term", "shared modifier"),
        ("Room for sheds, cranes and [loading ramps] is scarce.", "term", "end of a row"),
        ("In the case of [double locks], two ways are known.", "term", "scene"),
        ("Two years before the founding of [Belem], Rui drew a pump.", "place", "only a time"),
        ("He met Rui, one of the great pilots of the [Tagus].", "place", "of others"),
        ("It sinks, just as the [rule of weights] predicts.", "term", "what backs it"),
        ("The office of Civil Works has nine guilds within [CW].", "name", "spelled out"),
        ("The office of [Civil Works] has nine guilds within CW.", "name", "spelled out"),
        ("They keep [iron boxes], such as the Rope Chest.", "term", "shown by examples"),
        ("The bay has a high degree of [calm].", "term", "much of it"),
        ("It is dear by [island standards].", "term", "by what standard"),
        ("It is sold at [lowered prices].", "term", "only measures"),
        ("It is colder in the east than in the [west].", "term", "the opposite"),
        ("It saw the [mid-18th-century] growth of the port.", "term", "when of a noun"),
        ("It is known as a wharf in [English].", "name", "own language"),
        ("They became weavers, like the [Frisians].", "group", "only likened"),
        ("The [participants] heard two bells.", "term", "any of them"),
        ("The mill brought noise and [heavy smoke].", "term", "half of a pair"),
        ("[Porta] is an example of a mole that is wide.", "place", "one of a class"),
        ("[Porta] is just one example of a wide mole.", "place", "one of a class"),
        ("[Ropix] does a great job of drawing knots.", "name", "only praised"),
        ("It was dug in the fifth century [BCE].", "name", "era"),
        ("It was ordered in Canada by the [Canadian Fleet].", "name", "told by kin"),
        ("The [Old Finns] dried it, and in Finland it is salted.", "name", "told by kin"),
        ("The [Old Austrians] dried it, and in new Austria it is salted.", "name", "told by kin"),
        ("The [navy] is named from the Latin word navis.", "term", "shows its root"),
        ("Each pilot at the [Lom Guild] gets six keys.", "organisation", "places a subject"),
    ],
)
def test_a_faulty_blank(sentence: str, kind: SlotType, fault: str) -> None:
    assert blank_fault(blanked(sentence, kind)) == fault


def test_two_words_are_the_opposite_of_two_with_the_same_noun() -> None:
    is_opposite = dict(FILLER_BLANKS)["the opposite"]
    assert is_opposite(blanked("The rural guild is older than the [urban guild].", "term"))
    assert not is_opposite(blanked("The private guild sold [public shares].", "term"))


def test_a_part_of_a_time_is_no_blank() -> None:
    blank = blanked("It was built in the early [1930s].", "date", attributive=True)
    assert blank_fault(blank) == "part of a time"


def test_whose_trade_it_is_is_no_blank_but_of_whose_nation_somebody_was() -> None:
    trade = blanked("The canals fed [American] trade.", "group", attributive=True)
    assert blank_fault(trade) == "whose it is"
    painter = blanked("Emily Carter was an [American] painter.", "group", attributive=True)
    assert blank_fault(painter) is None


def test_faults_have_names_of_their_own() -> None:
    names = [name for name, _ in FAULTS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("sentence", "kind", "hint"),
    [
        ("It was built in [1931].", "date", "year"),
        ("It was built in [May 1931].", "date", "month and year"),
        ("It was built on [7 May 1931].", "date", "date"),
        ("It was open in [1931–1945].", "date", "years"),
        ("It was built in the [1930s].", "date", None),
        ("They sailed to [Madrid].", "place", "city"),
        ("They sailed to [Portugal].", "place", "country"),
        ("They sailed along the coast of [Portugal].", "place", "country"),
        ("They told of the voyage of [Lisbon].", "place", None),
        ("[Madrid] is old.", "place", None),
        ("They sailed to [Alfama].", "place", None),
        ("They met in the [harbour].", "term", None),
    ],
)
def test_the_hint_of_a_blank(sentence: str, kind: SlotType, hint: str | None) -> None:
    assert blank_hint(blanked(sentence, kind)) == hint


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [
        ("They saw [Lisbon], Madrid and Porto.", True),
        ("They saw [Lisbon], Madrid and others.", True),
        ("They saw [Lisbon] and Porto.", False),
        ("They saw [Lisbon], and left.", False),
    ],
)
def test_a_blank_that_opens_a_list(sentence: str, opens: bool) -> None:
    assert opens_list(blanked(sentence, "place")) == opens
