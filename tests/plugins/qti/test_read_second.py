"""Items of QTI 2.x and 3.0 from elsewhere: right is what they declare, or they are left out."""

import pytest

from quizgen.model import Cloze, MultipleChoice, Numerical, ShortAnswer

from .keys import key, opened

MATCH = (
    '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/'
    'match_correct"/>'
)
CHOICES = (
    '<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Which?</prompt>'
    '<simpleChoice identifier="A">Bonn</simpleChoice><simpleChoice identifier="B">Ulm'
    "</simpleChoice></choiceInteraction>"
)
ENTRY = '<p>How high? <textEntryInteraction responseIdentifier="RESPONSE"/></p>'


def item(
    body: str, right: str = "<value>A</value>", more: str = "", *,
    kind: str = 'cardinality="single" baseType="identifier"', processing: str = MATCH,
) -> bytes:  # fmt: skip
    """A file of QTI 2.1 with one item."""
    correct = f"<correctResponse>{right}</correctResponse>" if right else ""
    return f"""<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q1">
    <responseDeclaration identifier="RESPONSE" {kind}>{correct}{more}</responseDeclaration>
    <itemBody>{body}</itemBody>{processing}</assessmentItem>""".encode()


def left_out(data: bytes) -> str:
    """Why the one item of a file was left out."""
    deck, found = opened(data, "item.xml")
    assert not deck.questions
    (note,) = [one for one in found.notes if one.kind == "skipped"]
    return note.message


def test_a_choice() -> None:
    deck, _ = opened(item(CHOICES), "item.xml")
    (found,) = deck.questions
    assert isinstance(found, MultipleChoice)
    assert found.stem.plain == "Which?"
    assert key(found) == [("Bonn", True), ("Ulm", False)]


def test_the_same_by_the_names_of_the_third_version() -> None:
    data = b"""<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
    identifier="q1"><qti-response-declaration identifier="R" cardinality="single"
    base-type="identifier"><qti-correct-response><qti-value>B</qti-value></qti-correct-response>
    </qti-response-declaration><qti-item-body><p>Look!</p><qti-choice-interaction
    response-identifier="R" max-choices="1"><qti-prompt>Which?</qti-prompt><qti-simple-choice
    identifier="A">Bonn</qti-simple-choice><!-- key --><qti-simple-choice identifier="B">Ulm
    </qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>"""
    (found,) = opened(data, "item.xml")[0].questions
    assert found.prompt_text == "Look!\nWhich?"
    assert key(found) == [("Bonn", False), ("Ulm", True)]


def test_a_number_and_its_tolerance() -> None:
    processing = (
        "<responseProcessing><responseCondition><responseIf>"
        '<equal toleranceMode="absolute" tolerance="2 2"><variable identifier="RESPONSE"/>'
        '<correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE">'
        '<baseValue baseType="float">1</baseValue></setOutcomeValue>'
        "</responseIf></responseCondition></responseProcessing>"
    )
    kind = 'cardinality="single" baseType="float"'
    data = item(ENTRY, "<value>2962</value>", kind=kind, processing=processing)
    (found,) = opened(data, "item.xml")[0].questions
    assert isinstance(found, Numerical)
    assert (found.stem.plain, found.value, found.tolerance) == ("How high?", 2962, 2)
    uneven = processing.replace("2 2", "1 2")
    why = left_out(item(ENTRY, "<value>2962</value>", kind=kind, processing=uneven))
    assert "not equally far" in why


def test_a_field_at_the_end_is_an_answer_and_one_within_is_a_gap() -> None:
    kind = 'cardinality="single" baseType="string"'
    (found,) = opened(item(ENTRY, "<value>high</value>", kind=kind), "item.xml")[0].questions
    assert isinstance(found, ShortAnswer)
    within = ENTRY.replace("/></p>", "/> metres.</p>")
    (gap,) = opened(item(within, "<value>high</value>", kind=kind), "item.xml")[0].questions
    assert isinstance(gap, Cloze)
    assert gap.prompt_text == "How high? _____ metres."


def test_a_number_within_a_text_is_right_in_two_spellings() -> None:
    within = ENTRY.replace("/></p>", "/> metres.</p>")
    data = item(within, "<value>40.0</value>", kind='cardinality="single" baseType="float"')
    (found,) = opened(data, "item.xml")[0].questions
    assert found.answer_texts == ("40", "40.0")


def mapping(*entries: tuple[str, str]) -> str:
    """A mapping of keys to marks."""
    found = (f'<mapEntry mapKey="{name}" mappedValue="{mark}"/>' for name, mark in entries)
    return f"<mapping>{''.join(found)}</mapping>"


SCORED = (
    "<responseProcessing><responseCondition><responseIf>{}"
    '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue>'
    "</setOutcomeValue></responseIf></responseCondition></responseProcessing>"
)
OTHER = (
    '<match><variable identifier="RESPONSE"/><baseValue baseType="identifier">B</baseValue></match>'
)
TURNED = (
    '<not><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match></not>'
)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (item(CHOICES, ""), "nothing says what is right"),
        (item(CHOICES, "<value>Z</value>"), "is no option"),
        (item(CHOICES, more=mapping(("B", "1"))), "does not earn most"),
        (item(CHOICES, processing=SCORED.format(OTHER)), "not clear that what it declares"),
        (item(CHOICES, processing=SCORED.format(TURNED)), "not clear that what it declares"),
        (item(CHOICES, processing='<responseProcessing template="x/own"/>'), "template 'own'"),
        (item(CHOICES, processing=SCORED.format("<gt/>")), "not clear that what it declares"),
        (item("<p>Read this.</p>"), "no interaction"),
        (item(CHOICES + CHOICES), "choiceInteraction, choiceInteraction"),
        (item(CHOICES.replace("RESPONSE", "R2")), "declared nowhere"),
        (item('<extendedTextInteraction responseIdentifier="RESPONSE"/>'), "no right and wrong"),
    ],
)
def test_what_is_not_clear_is_left_out(data: bytes, why: str) -> None:
    assert why in left_out(data)


def test_marks_for_one_option_without_a_declared_key() -> None:
    data = item(CHOICES, "", mapping(("A", "0.5"), ("B", "1")))
    assert key(opened(data, "item.xml")[0].questions[0]) == [("Bonn", False), ("Ulm", True)]
