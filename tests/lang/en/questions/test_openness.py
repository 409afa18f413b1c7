"""Open questions: a clause with the constituent that is asked for, and the rule that refuses it."""

import pytest

from quizgen.lang.base.wording import Form
from quizgen.lang.en.questions.faults.openness import OPEN_RULES, openness
from quizgen.model import Clause, Event, Fact, Phrase, Relation

from ....pipeline.road import Told, facts_of

CASES: list[tuple[str, Form, str, str | None]] = [
    ("The harbour office also inspects an old barge.", "object", "an old barge", "one of more"),
    ("Expeditions were organized to prevent the landing of the fleet.", "purpose",
     "to prevent the landing of the fleet", "some of a kind"),
    ("Arctic expeditions were organized to prevent the landing of the fleet.", "purpose",
     "to prevent the landing of the fleet", None),
    ("A weir can raise the level of the river.", "object", "the level of the river",
     "presenting verb"),
    ("A weir can be used to do a wide range of jobs.", "purpose",
     "to do a wide range of jobs", "something to several"),
    ("A weir can be used to hold a wide range of fish.", "purpose",
     "to hold a wide range of fish", None),
    ("A weir can be used to solve several problems of silt.", "purpose",
     "to solve several problems of silt", None),
    ("Working at night can place a burden on a guest.", "oblique", "a guest", "what is possible"),
    ("A weir can be divided into dry sections.", "oblique", "dry sections", None),
    ("The harbour office will inspect an old barge.", "object", "an old barge", "what will be"),
    ("The harbour office inspects an old barge.", "object", "an old barge", None),
    ("Wide stone weirs do not raise the level of narrow mountain rivers.", "subject",
     "wide stone weirs", "what is not"),
    ("Osteoclasts resorb dead bone to release calcium.", "subject", "osteoclasts", "any thing"),
    ("Roman masons lined wide shallow aqueducts with waterproof mortar.", "subject",
     "Roman masons", None),
    ("Masons built a broad wall.", "object", "a broad wall", "any event"),
    ("Anna renamed the bay Port Ada in 1931.", "object", "the bay Port Ada",
     "name in the answer"),
    ("Anna renamed the bay of Port Ada in 1931.", "object", "the bay of Port Ada", None),
    ("Masons built a broad wall in Lisbon in 1931.", "object", "a broad wall", None),
    ("Rodrigo de Souza crossed the broad Isthmus of Panama.", "object",
     "the broad Isthmus of Panama", None),
    ("Rodrigo de Souza praised the broad Isthmus of Panama.", "object",
     "the broad Isthmus of Panama", "any event"),
    ("The great storm broke the gates of the harbour.", "object", "the gates of the harbour",
     "any event"),
    ("Portugal's laws ended all rights of wealthy guilds.", "object",
     "all rights of wealthy guilds", None),
    ("The blood has formed a firm clot.", "object", "a firm clot", "perfect"),
    ("A weir meets the challenge.", "object", "the challenge", "mentioned thing"),
    ("A weir meets the second challenge.", "object", "the second challenge", "mentioned thing"),
    ("A harbour office manages its records.", "object", "its records", "own thing"),
    ("A harbour office manages its oldest records.", "object", "its oldest records", None),
    ("The wall was divided into its oldest parts.", "oblique", "its oldest parts", "own thing"),
    ("Strong harbour cranes play a key role in the trade of northern river towns.", "subject",
     "strong harbour cranes", "what matters"),
    ("Strong harbour cranes play a key role in the trade of northern river towns.", "object",
     "a key role in the trade of northern river towns", "what matters"),
    ("Strong harbour cranes are very important for the trade of northern river towns.", "subject",
     "strong harbour cranes", "what matters"),
    ("Strong harbour cranes are the oldest walls of the trade of northern river towns.", "subject",
     "strong harbour cranes", None),
    ("Biologists sort slow northern beetles into several narrow families.", "subject",
     "biologists", "any people"),
    ("Portuguese biologists sort slow northern beetles into several narrow families.", "subject",
     "Portuguese biologists", None),
    ("Strong harbour cranes are working with heavy chains beside northern railway stations.",
     "subject", "strong harbour cranes", "going on"),
    ("Strong harbour cranes work with heavy chains beside northern railway stations.",
     "subject", "strong harbour cranes", None),
    ("An open reduction requires a longer incision.", "object", "a longer incision",
     "comparison"),
    ("An open reduction requires a long incision.", "object", "a long incision", None),
    ("Wide medical knowledge had stagnated in Lisbon in 1931.", "subject",
     "wide medical knowledge", "pluperfect"),
    ("The last mayor is a descendant of weavers.", "identity", "a descendant of weavers",
     "description"),
    ("The femur is a bone of the leg.", "identity", "a bone of the leg", None),
    ("Menendez suddenly attacked wide wooden walls beside northern rivers.", "subject",
     "Menendez", "somebody"),
    ("Rodrigo de Souza suddenly attacked wide wooden walls beside northern rivers.", "subject",
     "Rodrigo de Souza", "somebody"),
    ("The Dutch crossed the narrow eastern straits with heavy galleys.", "subject",
     "the Dutch", "a people"),
    ("A captain leads many brave men.", "object", "many brave men", "people"),
    ("The stone quay offers a broad berth.", "object", "a broad berth", "presenting verb"),
    ("The stone quay offers a broad berth to heavy barges.", "object", "a broad berth", None),
    ("The survey of 1931 shows that the sea rose.", "object", "that the sea rose", None),
    ("In the 1920s, the masons finished a broad wall.", "object", "a broad wall", "loose date"),
    ("In 1926, the masons finished a broad wall.", "object", "a broad wall", None),
    ("The narrow valleys of Madeira are served by a narrow branch line.", "subject",
     "a narrow branch line", "one of several"),
    ("The narrow valleys of Madeira are crossed by a narrow branch line.", "subject",
     "a narrow branch line", None),
    ("The stone quay is famous for its tall cranes.", "oblique", "famous for its tall cranes",
     "state of many"),
    ("The stone quay is covered with tall cranes.", "oblique", "tall cranes", None),
    ("The small harbour is not connected to rivers.", "oblique", "rivers", "denial"),
    ("The small harbour is not designed for heavy barges.", "oblique", "heavy barges", None),
    ("Protests emerged in Lisbon in 1931.", "subject", "protests", "what came up"),
    ("Loud protests emerged in Lisbon in 1931.", "subject", "loud protests", None),
    ("Seamanship refers to practical skills of handling wooden vessels with heavy cargo.",
     "subject", "seamanship", "referring verb"),
    ("Strong harbour walls have been raised by hundreds of skilled masons from many countries.",
     "subject", "strong harbour walls", "perfect passive"),
    ("Carlota was assassinated during violent disturbances beside northern railway stations.",
     "subject", "Carlota", "done to people"),
    ("Cleaners are prohibited from entering the northern vault during violent winter storms.",
     "subject", "cleaners", "ruled agent"),
    ("Hathaway provides wooden vessels with heavy cargo after violent winter storms.",
     "subject", "Hathaway", "bare name"),
    ("The Hathaway company provides vessels with heavy cargo after violent winter storms.",
     "subject", "the Hathaway company", None),
    ("The harbour office writes the tolls to a file.", "oblique", "a file", "any noun"),
    ("The harbour office writes the tolls to a ledger.", "oblique", "a ledger", None),
    ("The harbour office writes the tolls to a file of the town.", "oblique",
     "a file of the town", None),
    ("A German geologist described certain steep hills in Lisbon as islands.", "subject",
     "a German geologist", "somebody unnamed"),
    ("A common mistake is that guests dive at night.", "identity", "that guests dive at night",
     "announced"),
    ("All guests are expected to reply.", "doing", "to reply", "nothing beside the rule"),
    ("All guests are expected to reply before the fair.", "doing", "to reply before the fair",
     None),
    ("Rui Costa sought to win the northern harbour.", "doing", "to win the northern harbour",
     "nothing beside the wish"),
    ("Rui Costa refused to leave the northern harbour.", "doing",
     "to leave the northern harbour", None),
    ("In 1931, Rui Costa sought to win the northern harbour.", "doing",
     "to win the northern harbour", None),
    ("A pilot pays close attention to storms.", "object", "close attention",
     "part of the verb"),
    ("A pilot pays old fees to harbours.", "object", "old fees", None),
    ("The femur is the longest bone of the body.", "identity", "the longest bone of the body",
     "rank in the answer"),
    ("The femur is the only bone of the thigh.", "identity", "the only bone of the thigh",
     "rank in the answer"),
    ("The femur is the longest bone of the body.", "subject", "the femur", None),
    ("A coppice is the forest of a village.", "identity", "the forest of a village", None),
    ("Salt is not dried by heating the bowl over a fire.", "manner",
     "heating the bowl over a fire", "no way"),
    ("Flour is an important source of starch.", "identity", "an important source of starch",
     "judgement in the answer"),
    ("A dry shed is a great place to store oak boards used in spring.", "identity",
     "a great place to store oak boards used in spring", "judgement in the answer"),
    ("Flour is a powder that is rich in starch.", "identity", "a powder that is rich in starch",
     None),
    ("A lantern is a component of lighthouses.", "identity", "a component of lighthouses",
     "judgement in the answer"),
    ("A lantern is a symbol of the harbour.", "identity", "a symbol of the harbour",
     "judgement in the answer"),
    ("A deadlock is a problem that two programs cause.", "identity",
     "a problem that two programs cause", None),
    ("A lantern is a kind of thing.", "identity", "a kind of thing", "no kind in the answer"),
    ("A lantern is an example of a lamp.", "identity", "an example of a lamp",
     "no kind in the answer"),
    ("A lantern is a kind of lamp.", "identity", "a kind of lamp", "no kind in the answer"),
    ("The upper light is the old lantern.", "identity", "the old lantern",
     "thing of the text in the answer"),
    ("The first journey of the fleet was a cold march.", "identity", "a cold march", "said once"),
    ("Working at night is an old custom.", "identity", "an old custom", "said once"),
    ("Steel is the backbone of the towns that build ships.", "identity",
     "the backbone of the towns that build ships", "figure of speech"),
    ("Lighthouse keeping is a trade with few masters, so we do not teach it to children.",
     "identity", "a trade with few masters", "told in passing"),
    ("The northern harbour authority uses a wooden tide scale.", "object", "a wooden tide scale",
     "presenting verb"),
    ("All the members should use a wooden tide scale.", "object", "a wooden tide scale", None),
    ("The harbour pilots should use a wooden tide scale.", "object", "a wooden tide scale",
     "nothing beside the duty"),
    ("Young oak boards tend, as a rule, to crack in winter.", "doing", "to crack in winter",
     "tendency"),
    ("A rise in rent tends to reduce demand.", "doing", "to reduce demand", None),
    ("Rust and verdigris are pigments.", "identity", "pigments", "only a name"),
    ("The old quay is a lower wall than the northern harbour.", "identity",
     "a lower wall than the northern harbour", "judgement in the answer"),
    ("Solid rocks tend, as a rule, to be hard in winter.", "doing", "to be hard in winter",
     "no deed"),
    ("An open reduction requires many other things.", "object", "many other things",
     "some of them"),
    ("An open reduction requires a number of pins.", "object", "a number of pins", "some of them"),
    ("An open reduction requires a number of steel pins.", "object", "a number of steel pins",
     None),
    ("Rope walking is a highly tiring craft.", "identity", "a highly tiring craft",
     "judgement in the answer"),
    ("The gates of the old harbour were a wall of tarred wood.", "identity",
     "a wall of tarred wood", "no kind in the answer"),
    ("The wooden walls consist of common oak beams, smaller ropes, and heavy iron chains.",
     "subject", "the wooden walls", "extending verb"),
    ("Swimming is a water sport.", "identity", "a water sport", None),
    ("A fracture is a broken bone.", "identity", "a broken bone", None),
    ("A tracer records the traces of a long request.", "object", "the traces of a long request",
     None),
    ("Individuals and groups engage in trade with the islands.", "oblique",
     "trade with the islands", "anybody's deed"),
    ("Shops allowed people to pay by the month.", "doing", "people to pay by the month",
     "made to do"),
    ("New cranes have been developed for timber and coal.", "oblique", "timber and coal",
     "made for"),
    ("Long ropes are used in the harbour of Brim by night.", "subject", "long ropes",
     "used somewhere"),
    ("The guild wins on appeal.", "oblique", "appeal", "idiom"),
    ("The depth is measured using several methods.", "manner", "using several methods",
     "some way"),
    ("The crane is regarded as a useful tool of the yard.", "oblique",
     "a useful tool of the yard", "praise"),
    ("The end goal is that every crew has a plan.", "identity", "that every crew has a plan",
     "of nothing"),
    ("The long mole gives boats some shelter.", "object", "some shelter", "some or other"),
    ("Shops taught the weavers of the valley to dye heavy wool without copper pots.", "subject",
     "shops", "done by any of them"),
    ("Rui Costa opened new horizons in Lisbon in 1931.", "object", "new horizons",
     "figure of hope"),
    ("Rui Costa opened new harbours in Lisbon in 1931.", "object", "new harbours", None),
    ("Peru is a large buyer of hemp rope.", "identity", "a large buyer of hemp rope",
     "a country"),
    ("The term navy comes from the Latin noun navis.", "subject", "the term navy", "root"),
    ("Neural networks are sorted into distinct layers of neurons with common weights.",
     "subject", "neural networks", "given away"),
    ("In 1931 Emily Carter returned from a long holiday.", "oblique", "a long holiday",
     "no outcome"),
    ("Emily Carter returns from a long holiday of rest in 1931.", "oblique",
     "a long holiday of rest", None),
    ("The erosional gorges of the north are cut by the slow process of erosion in the hills.",
     "subject", "the erosional gorges of the north", None),
    ("Slow erosion forms the long erosional gorges of the northern hills.", "subject",
     "slow erosion", None),
    ("The process of glacial erosion forms the glacial erosional gorges of the north.", "subject",
     "the process of glacial erosion", "given away"),
]  # fmt: skip


def clause_of(sentence: str) -> tuple[Fact, Clause]:
    """The fact of a sentence, and its clause."""
    (fact,) = (one for one in facts_of(Told(sentence)) if isinstance(one, Event | Relation))
    assert fact.clause is not None
    return fact, fact.clause


def phrase_of(clause: Clause, words: str) -> Phrase:
    """The constituent with these words, be it after a preposition."""
    parts = (clause.subject, *clause.complements)
    return next(one for one in parts if one.text.removeprefix(f"{one.preposition} ") == words)


@pytest.mark.parametrize(("sentence", "form", "words", "rule"), CASES)
def test_the_rule_by_which_a_question_is_open(
    sentence: str, form: Form, words: str, rule: str | None
) -> None:
    fact, clause = clause_of(sentence)
    assert openness(form, clause, phrase_of(clause, words), words, fact) == rule


def test_an_object_with_its_attribute_answers_what_was_not_asked() -> None:
    fact, clause = clause_of("An open reduction requires a long incision.")
    answer = "a long incision as access"
    assert openness("object", clause, clause.complements[0], answer, fact) == "attribution"


def test_an_answer_that_denies_answers_the_contrary() -> None:
    fact, clause = clause_of("An open reduction requires a long incision.")
    found = openness("object", clause, clause.complements[0], "no incision", fact)
    assert found == "denial in the answer"


def test_an_answer_that_restricts_tells_that_there_is_no_other() -> None:
    fact, clause = clause_of("An open reduction requires a long incision.")
    found = openness("object", clause, clause.complements[0], "only an incision", fact)
    assert found == "restriction in the answer"


def test_every_rule_has_a_case() -> None:
    assert {name for name, _ in OPEN_RULES} == {case[3] for case in CASES} - {None} | {
        "attribution",
        "denial in the answer",
        "restriction in the answer",
        "in passing",
        "nothing beside the verb",
        "nothing beside the deed",
        "said of some",
        "stranded far",
        "told an amount",
        "urged in general",
    }
