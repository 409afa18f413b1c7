"""Questions for constituents: a sentence, its stems with their answers, and what is not asked."""

import pytest

from quizgen.lang.base.wording import Asked, AskedCard, Asking
from quizgen.lang.en.questions.constituents import constituent_questions

from ....pipeline.road import Told, facts_of


def asked(sentence: str) -> list[Asking]:
    """What is asked of the facts of a sentence."""
    return [one for fact in facts_of(Told(sentence)) for one in constituent_questions(fact)]


@pytest.mark.parametrize(
    ("sentence", "form", "stem", "answer"),
    [
        (
            "An open reduction requires a long incision.",
            "object",
            "What does an open reduction require?",
            "a long incision",
        ),
        (
            "The purpose of the inner wall is to keep the salt water from the grain.",
            "doing",
            "What is the purpose of the inner wall?",
            "to keep the salt water from the grain",
        ),
        (
            "The main weakness of wind power is that the wind does not blow all the time.",
            "object",
            "What is the main weakness of wind power?",
            "that the wind does not blow all the time",
        ),
        (
            "In Lisbon, employers are required to label the sacks they sell to bakers.",
            "doing",
            "In Lisbon, what are employers required to do?",
            "label the sacks they sell to bakers",
        ),
        (
            "Employers are required to label sacks of flour.",
            "object",
            "What are employers required to label?",
            "sacks of flour",
        ),
        (
            "Guests are prohibited from bringing lamps into the vault.",
            "object",
            "What are guests prohibited from bringing into the vault?",
            "lamps",
        ),
        (
            "In dry winters, the main crops of the island are barley, oats, and beans.",
            "identity",
            "In dry winters, what are the main crops of the island?",
            "barley, oats, and beans",
        ),
        (
            "Rosin is important in the caulking of wooden hulls.",
            "oblique",
            "What is rosin important in?",
            "the caulking of wooden hulls",
        ),
        (
            "The clerk adds a white label to the sack.",
            "object",
            "What does the clerk add to the sack?",
            "a white label",
        ),
        (
            "Guests are asked to pay up to $20 for a lamp.",
            "measure",
            "How much are guests asked to pay for a lamp?",
            "up to $20",
        ),
        (
            "The treaty allows each party to withdraw with six months' notice.",
            "doing",
            "What does the treaty allow each party to do?",
            "withdraw with six months' notice",
        ),
        (
            "The statute requires employers to keep a record of every accident.",
            "doing",
            "What does the statute require employers to do?",
            "keep a record of every accident",
        ),
        (
            "A weir regulates a river by raising the level of it at the gates.",
            "manner",
            "How does a weir regulate a river?",
            "by raising the level of it at the gates",
        ),
        (
            "Repairs of the gate are planned on a case-by-case basis.",
            "manner",
            "How are repairs of the gate planned?",
            "on a case-by-case basis",
        ),
        (
            "By default, Alfama does not apply weighted rates to the index each sensor displays.",
            "object",
            "By default, what does Alfama not apply to the index each sensor displays?",
            "weighted rates",
        ),
        (
            "Again the harbour master guarantees the order of the ships.",
            "object",
            "What does the harbour master guarantee?",
            "the order of the ships",
        ),
        (
            "The old clan moved to Ardal.",
            "where",
            "Where did the old clan move?",
            "Ardal",
        ),
        (
            "The old clan lined wide shallow aqueducts with waterproof mortar.",
            "subject",
            "Who lined wide shallow aqueducts with waterproof mortar?",
            "the old clan",
        ),
        (
            "The best way to open the gate is by lifting the latch.",
            "manner",
            "What is the best way to open the gate?",
            "lifting the latch",
        ),
        (
            "The choir is confined to genres such as motets and hymns.",
            "oblique",
            "What is the choir confined to?",
            "genres such as motets and hymns",
        ),
        (
            "Pilots of large ships depend on the harbour safety team.",
            "oblique",
            "Which team do pilots of large ships depend on?",
            "the harbour safety team",
        ),
        (
            "Red signals are especially useful for people with weak eyes.",
            "oblique",
            "Who are red signals especially useful for?",
            "people with weak eyes",
        ),
        (
            "An isobar marks the points at which the air has the same pressure.",
            "object",
            "What does an isobar mark?",
            "the points at which the air has the same pressure",
        ),
        (
            "The permit allows visitors to enter the vault following an alarm.",
            "doing",
            "What does the permit allow visitors to do?",
            "enter the vault following an alarm",
        ),
        (
            "The gannet uses its wings to steer under water.",
            "purpose",
            "What does the gannet use its wings for?",
            "to steer under water",
        ),
        (
            "Pilgrims walked to Santiago to see the relics of the apostle.",
            "purpose",
            "Why did pilgrims walk to Santiago?",
            "to see the relics of the apostle",
        ),
        (
            "Steel hulls are generally much lighter than iron hulls.",
            "oblique",
            "What are steel hulls generally much lighter than?",
            "iron hulls",
        ),
        (
            "The repair of cranes, pumps, and gates depends on the supply of steel parts.",
            "oblique",
            "What does the repair of cranes, pumps, and gates depend on?",
            "the supply of steel parts",
        ),
        (
            "One goal of the guild is to keep the price of salt low for bakers.",
            "doing",
            "What is one goal of the guild?",
            "to keep the price of salt low for bakers",
        ),
        (
            "The inability of the old drains to carry off the rain results in deep pools.",
            "oblique",
            "What does the inability of the old drains to carry off the rain result in?",
            "deep pools",
        ),
        (
            "A barge is essentially a floating box.",
            "definition",
            "What is a barge?",
            "a floating box",
        ),
        (
            "A weir regulates the level of a river, which the miller watches.",
            "object",
            "What does a weir regulate?",
            "the level of a river",
        ),
        (
            "The borrow rules guarantee that each value has exactly one owner.",
            "object",
            "What do the borrow rules guarantee?",
            "that each value has exactly one owner",
        ),
        (
            "The harbour board intends to deepen the northern channel.",
            "doing",
            "What does the harbour board intend to do?",
            "deepen the northern channel",
        ),
        (
            "Tanners soak hides in pits.",
            "object",
            "What do tanners soak in pits?",
            "hides",
        ),
        (
            "Osteoclasts resorb dead bone to release calcium.",
            "object",
            "What do osteoclasts resorb?",
            "dead bone to release calcium",
        ),
        (
            "A gauge is a tool of surveyors.",
            "definition",
            "What is a gauge?",
            "a tool of surveyors",
        ),
        (
            "Calling a guard is a part of the duty.",
            "identity",
            "What is calling a guard?",
            "a part of the duty",
        ),
        (
            "A harbour is a work with few hands.",
            "identity",
            "What is a harbour?",
            "a work with few hands",
        ),
        (
            "Every tram is a rail-bound coach.",
            "definition",
            "What is a tram?",
            "a rail-bound coach",
        ),
        (
            "The shape of a dune is mainly the result of the force of storms on its sand.",
            "subject",
            "What mainly causes the shape of a dune?",
            "the force of storms on its sand",
        ),
        ("Ardal is Oslo's port and depot.", "identity", "What is Ardal?", "Oslo's port and depot"),
        (
            "The yield of a field depends on the acidity of its soil.",
            "oblique",
            "What does the yield of a field depend on?",
            "the acidity of its soil",
        ),
        (
            "A chisel is used to shape soft stone.",
            "purpose",
            "What is a chisel used for?",
            "to shape soft stone",
        ),
        (
            "Glaciers built a broad ridge in Lisbon in 1931.",
            "subject",
            "What built a broad ridge in Lisbon in 1931?",
            "glaciers",
        ),
        (
            "Masons built a broad wall in Lisbon in 1931.",
            "subject",
            "Who built a broad wall in Lisbon in 1931?",
            "masons",
        ),
        (
            "The highlands of Madeira are crossed by a deep channel.",
            "subject",
            "What crosses the highlands of Madeira?",
            "a deep channel",
        ),
        (
            "The loss of the old harbour was felt by the Greeks.",
            "subject",
            "Who felt the loss of the old harbour?",
            "the Greeks",
        ),
        (
            "The old harbour school was led by the king's friend Rui Costa.",
            "subject",
            "Who led the old harbour school?",
            "the king's friend Rui Costa",
        ),
        (
            "The river gates were broken by strong currents.",
            "subject",
            "What broke the river gates?",
            "strong currents",
        ),
        (
            "Ana Souza died of a fever on 4 May 1931.",
            "oblique",
            "On 4 May 1931, what did Ana Souza die of?",
            "a fever",
        ),
        (
            "Masons built a broad wall in Lisbon in 1931.",
            "object",
            "What did masons build in Lisbon in 1931?",
            "a broad wall",
        ),
    ],
)
def test_a_constituent_is_asked_for(sentence: str, form: str, stem: str, answer: str) -> None:
    found = [(one.form, one.stem, one.key.text) for one in asked(sentence)]
    assert (form, stem, answer) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "It raises the level of the river.",
        "A weir raises the level of it.",
        "Water makes things.",
        "Ana Souza was born in 1931.",
        "All guests should encourage guests to wait at the gate.",
        "A far greater number of ships carry salted fish from the harbour.",
        "Wet sails tend to be quite heavy.",
        "Dry sails tend to last several summers.",
        "Client receives the answer of the harbour master.",
        "Salted fish is cheap tinned food meant for the crews of ships.",
        "Harbour maps are available at low prices for members of the guild.",
        "Alfama provides several channels, each serving a different purpose.",
    ],
    ids=[
        "dependent subject",
        "dependent answer",
        "vague answer",
        "a typed value",
        "own like",
        "some",
        "a state",
        "a length of time",
        "no article",
        "a noun with a participle",
        "two prepositions",
        "a clause of its own",
    ],
)
def test_what_is_not_asked(sentence: str) -> None:
    assert asked(sentence) == []


def test_a_short_answer_is_typed_with_or_without_its_article() -> None:
    (found,) = asked("An open reduction requires a long incision.")
    assert isinstance(found, Asked)
    assert found.answers == ("a long incision", "long incision")


def test_a_longer_answer_is_a_card() -> None:
    (found,) = asked("The yield of a field depends on the acidity of its soil.")
    assert isinstance(found, AskedCard)
    assert found.back == "The acidity of its soil."


@pytest.mark.parametrize(
    "sentence",
    [
        "Old maps play a crucial role in the life of a sailor.",
        "The old harbour pays tribute to the crews of both ships.",
        "A private key is meant to be kept in a dark vault.",
        "One way to close a gate is by turning the key to the left.",
    ],
    ids=["role", "tribute", "meant", "one way"],
)
def test_what_is_one_predicate_is_not_parted(sentence: str) -> None:
    stems = [one.stem for one in asked(sentence) if one.form in ("object", "purpose", "manner")]
    assert stems == []
