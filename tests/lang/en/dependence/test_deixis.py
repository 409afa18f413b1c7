"""Words that point at another place in the text: for each a use that does and one that does not."""

import pytest

from quizgen.lang.en.dependence.deixis import (
    RULES,
    is_deictic,
    is_parenthetical,
    repeats_an_action,
)
from quizgen.lang.en.dependence.passage import passage_of

from ..sentences import marked, read, words_of

POINTS = [
    "The bridge is described [above].",
    "[Another] bridge was built in Lisbon.",
    "An [additional] bridge is built.",
    "A result of the division [thus] produced was the bridge.",
    "The map [below] shows bridges.",
    "[Both] bridges were built in Lisbon.",
    "A [different] bridge is closed.",
    "In [each] case, a bridge was closed.",
    "[Either] bridge can be crossed.",
    "Everyone [else] crossed the bridge.",
    "Rui Costa sold one bridge and built [others].",
    "The keeper met the [other] visitors.",
    "[Another] bridge is far from the bridge.",
    "Rui Costa described the upheaval that [ensued].",
    "Rui Costa described the upheaval that [followed].",
    "The [following] towns have a bridge.",
    "The [former] was built in Lisbon.",
    "[Further] towns have a bridge.",
    "[Farther] north, Lisbon built a bridge.",
    "The [latter] was built in Lisbon.",
    "Lisbon built two [more] bridges.",
    "In what [follows], bridges are long.",
    "The bridge was built as [follows].",
    "The [last] property is the length of a bridge.",
    "[Neither] bridge was crossed.",
    "The [next] mole has a bridge.",
    "The [next] bridge of Lisbon was built by Rui Costa.",
    "Each [one] has a bridge.",
    "[One] solution was a bridge.",
    "A [similar] attempt to cross the bridge failed.",
    "[Other] towns have a bridge.",
    "[Others] have a bridge.",
    "The [respective] towns have a bridge.",
    "The bridge was built in the [same] year.",
    "Lisbon built a [similar] bridge.",
    "The bridge has [since] been closed.",
    "[Such] bridges are long.",
    "Ana Souza met Rui Costa [there].",
    "Ana Souza met Rui Costa [elsewhere].",
    "[Instead], Lisbon built a bridge.",
    "Moss took salt from [other] plants.",
    "Moss grows in [other] ways.",
    "The crews sent it to the [same] town.",
    "At the [same] time, the bridges are closed.",
    "The [aforementioned] bridge is long.",
    "An [example] is the bridge in Lisbon.",
    "[Examples] include the bridge in Lisbon.",
    "An [exception] was the bridge in Lisbon.",
    "[Exceptions] are the bridges in Lisbon.",
    "An [illustration] is the bridge in Lisbon.",
    "[Illustrations] include the bridge in Lisbon.",
    "An [instance] is the bridge in Lisbon.",
    "[Instances] include the bridge in Lisbon.",
    "[Topics] include the bridge in Lisbon.",
]
POINTS_NOWHERE = [
    "A bar is a bank of sand, mud or [similar] material.",
    "The bridge is kept dry by tar or some [other] liquid.",
    "The gate is such that it can be opened, and the lamp is [such] that it is seen.",
    "A jam is a day on which many crews cross the bridge at the [same] time.",
    "Moss takes salt from [other] plants.",
    "Two streams meet where [both] beds are deep.",
    "The ferry carries heat from one bank to [another].",
    "Lisbon used rafts [instead] of a bridge.",
    "The bridge is not used, and rafts are used [instead] of it.",
    "The towns are [further] divided into wards.",
    "The gulls flew [farther] than the boats.",
    "Sand is picked up by ice and left [elsewhere].",
    "The file is kept [elsewhere] in the cluster.",
    "The bridge is broken by a bridge of the [same] kind.",
    "Between boats that are tied to the [same] quay, the space is small.",
    "A cycle is a path [such] that its ends meet.",
    "The gulls fly [above] the bridge.",
    "The river goes under the bridge [below] the castle.",
    "The bridge can be crossed in [both] directions.",
    "[Additional] bridges are built in Lisbon.",
    "Lisbon needs an [additional] bridge.",
    "The bridge is [thus] long.",
    "[Both] old and new bridges were built in Lisbon.",
    "The pass is for [either] visitors or crews.",
    "Noise ruins the concert for everyone [else].",
    "The gate keeps [others] from the harbour.",
    "Do not allow [others] to enter the harbour.",
    "Visitors can walk with [other] visitors.",
    "[Other] towns, like Porto, have a bridge.",
    "Each bridge is far from all [other] bridges.",
    "A ferry goes from one town to [another] town.",
    "All crews row the [same] boat.",
    "Two people signed the [same] page.",
    "The war [followed] a long drought.",
    "[Following] the war, the bridge was closed.",
    "The crews cross the [next] bridge.",
    "The [next] bridge to the sea is long.",
    "The road that [follows] the river is long.",
    "The [last] king of Lisbon built a bridge.",
    "The [former] president crossed the bridge.",
    "Lisbon has [more] bridges than Porto.",
    "Lisbon has [one] bridge.",
    "Lisbon, Porto and [other] towns have a bridge.",
    "[Other] towns, such as Porto, have a bridge.",
    "Lisbon has bridges in their [respective] towns.",
    "The bridge was built in the [same] year as the tower.",
    "The bridge is [similar] to the tower.",
    "A tower is a [different] bridge from the castle.",
    "[Each] case of rust costs a bridge.",
    "[One] bridge was closed.",
    "The bridge has been closed [since] 1931.",
    "Lisbon has bridges [such] as the Vasco Bridge.",
    "[There] are two bridges in Lisbon.",
    "An [example] of a bridge is in Lisbon.",
]


@pytest.mark.parametrize("sentence", POINTS)
def test_a_word_points_elsewhere(sentence: str) -> None:
    assert _points(sentence)


@pytest.mark.parametrize("sentence", POINTS_NOWHERE)
def test_a_word_points_nowhere(sentence: str) -> None:
    assert not _points(sentence)


def _points(sentence: str) -> bool:
    (token,), material = words_of(sentence)
    return is_deictic(token, passage_of(list(token.doc), material))


def test_every_word_with_a_rule_has_a_case() -> None:
    pointing = {
        sentence[sentence.find("[") + 1 : sentence.find("]")].lower() for sentence in POINTS
    }
    assert set(RULES) <= pointing


@pytest.mark.parametrize(
    ("sentence", "repeats"),
    [
        ("The Courier is the only daily to do [so].", True),
        ("Rui Costa wanted to sell a bridge and did [so].", False),
        ("The bridge is [so] long.", False),
        ("Enter the harbour when a pilot tells you to do [so].", False),
    ],
)
def test_so_that_repeats_an_action(sentence: str, repeats: bool) -> None:
    material = read(sentence)
    (so,) = marked(sentence, material)
    assert repeats_an_action(so, passage_of(list(material.parsed.doc), material)) == repeats


@pytest.mark.parametrize(
    ("sentence", "ties"),
    [
        ("The bridge, for example, is long.", True),
        ("The bridge, however, is long.", True),
        ("The bridge is an example of a long one.", False),
    ],
)
def test_connectives_between_commas(sentence: str, ties: bool) -> None:
    assert is_parenthetical(passage_of(*words_of(sentence))) == ties
