"""The names of a document and their types."""

import pytest
from spacy.tokens import Doc

from quizgen.lang.en.analysis.mentions import Mentions, survey
from quizgen.model import SlotType

from ..parses import made


def _named(*words: str, label: str, pos: str = "PROPN") -> Doc:
    """A sentence of one name, its last word the head."""
    last = len(words) - 1
    deps = ["compound"] * last + ["ROOT"]
    return made(
        *(f"{word} {pos} NNP {dep} {last} {label}" for word, dep in zip(words, deps, strict=True))
    )


def _type(doc: Doc, mentions: Mentions) -> SlotType:
    return mentions.type_of(doc.ents[0])


@pytest.mark.parametrize(
    ("words", "label", "kind"),
    [
        (("Ana", "Souza"), "PERSON", "person"),
        (("Souza",), "PERSON", "name"),
        (("Lisbon",), "ORG", "place"),
        (("Royal", "Mint"), "ORG", "organisation"),
        (("Ardal", "Airport"), "PERSON", "organisation"),
        (("Ana", "Church"), "PERSON", "person"),
        (("Emily", "Castle"), "PERSON", "person"),
        (("Vinho", "Verde"), "PRODUCT", "name"),
        (("1890",), "DATE", "date"),
        (("Portuguese",), "NORP", "group"),
        (("first",), "ORDINAL", "other"),
    ],
)
def test_a_name_has_the_type_of_its_label(
    words: tuple[str, ...], label: str, kind: SlotType
) -> None:
    doc = _named(*words, label=label)
    assert _type(doc, survey([doc])) == kind


def test_a_name_has_the_type_that_most_mentions_support() -> None:
    mint, work = _named("Mint", label="ORG"), _named("Mint", label="WORK_OF_ART")
    assert _type(work, survey([mint, mint, work])) == "organisation"
    assert _type(work, survey([mint, work])) == "name"


def test_a_name_that_was_not_surveyed_has_the_type_of_its_label() -> None:
    assert _type(_named("Mint", label="ORG"), Mentions()) == "organisation"


def test_a_common_noun_is_no_place() -> None:
    doc = _named("Delta", label="GPE", pos="NOUN")
    assert _type(doc, survey([doc])) == "name"


def test_nobody_has_an_article_or_an_owner() -> None:
    doc = made("a DET DT det 2", "Rio PROPN NNP compound 2 PERSON", "Hall PROPN NNP ROOT 2 PERSON")
    assert survey([doc]).labels == {"Rio Hall": {"ORG": 1}}


def test_a_name_that_a_thing_bears_is_nobody_alone() -> None:
    doc = made("Huygens PROPN NNP compound 1", "probe NOUN NN ROOT 1")
    person = _named("Christiaan", "Huygens", label="PERSON")
    assert survey([person]).is_person("Huygens")
    assert not survey([person, doc]).is_person("Huygens")


def test_a_person_is_called_by_parts_of_the_full_name() -> None:
    mentions = survey([_named("Ana", "Souza", label="PERSON"), _named("Ana", label="PERSON")])
    assert mentions.full_name("Souza") == "Ana Souza"
    assert mentions.full_name("Costa") == "Costa"
    assert mentions.aliases("Ana Souza") == ("Ana", "Souza")


def test_the_title_is_the_person_whom_the_document_is_about() -> None:
    docs = [_named("Souza", label="PERSON")]
    assert survey(docs, "Ana Souza").title == "Ana Souza"
    assert survey(docs, "Ana Souza").is_person("Souza")
    assert survey(docs, "Bridges").title is None


def test_a_name_that_ends_in_a_common_noun_of_the_text_is_nobody() -> None:
    works = _named("Porto", "Works", label="PERSON")
    common = made("works NOUN NNS ROOT 0")
    assert survey([works, common]).is_person("Porto Works")
    assert not survey([works, common, common, common]).is_person("Porto Works")


def test_a_river_has_an_article_and_a_state_has_none() -> None:
    river = made("the DET DT det 1", "Mississippi PROPN NNP ROOT 1 GPE")
    state = _named("Mississippi", label="GPE")
    assert _type(river, survey([river])) == "name"
    assert _type(state, survey([state])) == "place"


def test_the_command_before_a_name_is_no_part_of_it() -> None:
    told = _named("Configure", "Git", label="PERSON")
    other = made("configure VERB VB ROOT 0", "Git PROPN NNP dobj 0 PERSON")
    assert survey([told, other]).full_name("Git") == "Git"
    assert survey([told]).full_name("Git") == "Configure Git"


def test_a_command_for_something_is_no_part_of_its_name() -> None:
    told = made(
        "Tune PROPN NNP compound 1 PERSON",
        "Mill PROPN NNP ROOT 1 PERSON",
        "to PART TO aux 3",
        "run VERB VB relcl 1",
    )
    assert not survey([told]).labels


def test_a_name_before_its_things_is_nobody() -> None:
    doc = made(
        "Mill PROPN NNP compound 1 PERSON",
        "Streams PROPN NNP compound 2 PERSON",
        "records NOUN NNS ROOT 2",
    )
    assert survey([doc]).labels == {"Mill Streams": {"ORG": 1}}


def test_a_single_name_is_a_person_in_a_text_of_people() -> None:
    docs = [_named("Souza", label="PERSON")] * 2
    assert not survey(docs).is_person("Souza")
    assert survey([*docs, made("she PRON PRP ROOT 0")]).is_person("Souza")
