"""The grammar of questions: a question, its form, and the fault that it has."""

import pytest

from quizgen.lang.base.grammar import Posed
from quizgen.lang.base.wording import Form
from quizgen.lang.en.questions.faults.grammar import CHECKS, as_statement, faults
from quizgen.rules import ALL_RULES, Rules

CASES: list[tuple[Form, str, str | None]] = [
    ("subject", "What are crossed by a deep channel?", "plural verb"),
    ("subject", "What is crossed by a deep channel?", None),
    ("object", "What does the crew assist - chairs with?", "torn word"),
    ("object", "What do pre- and post-war laws of harbours allow?", None),
    ("subject", "Who worked at two harbour schools were responsible for the pupils of the city?",
     "second predicate"),
    ("subject", "Who said that the harbour was closed?", None),
    ("who", "Who repaired the lamp of the tower and by noon he was sending signals to the fleet?",
     "second statement"),
    ("who", "Who repaired the lamp of the tower and sent signals to the fleet?", None),
    ("who", "Who repaired the lamp of the tower when the storm was over?", None),
    ("why", "Why was the harbour of the city closed to mend it and?", "loose end"),
    ("why", "Why was the harbour of the city closed?", None),
    ("subject", "What was built with tall, slim towers and, most important?", "loose end"),
    ("object", "What does the tide depend on the moon and to a lesser extent?", "loose end"),
    ("object", "What does the bell announce sooner or later?", None),
    ("object", "What does the crew owe its friend and ally?", None),
    ("manner", "How is the best way to close the harbour?", "way asked how"),
    ("manner", "How is the harbour closed?", None),
    ("how_many", "About how many ships did between 1931 and 1944 Ana build?", "time inside"),
    ("how_many", "How many ships did Ana build between 1931 and 1944?", None),
    ("who", "Who is best used to measure the salt of the sea?", "thing asked who"),
    ("who", "Who was printed in 1931 as a map of the harbour?", "thing asked who"),
    ("who", "Who is used to hard work in the harbour?", None),
    ("who", "Who was cast as the queen?", None),
    ("oblique", "What does the jar contain on?", "lost object"),
    ("oblique", "What does the crew use the jar for?", None),
    ("kind", "What kind of inns had guests in 1931 than in the next ten towns?", "lost side"),
    ("subject", "Who built the most ships than in the next harbour?", "lost side"),
    ("oblique", "What is the pearl more similar to glass than?", "lost side"),
    ("oblique", "What is the pearl more like than?", None),
    ("oblique", "What are steel hulls generally much lighter than?", None),
    ("why", "Why do small ships pass the gate more easily than tall ones?", None),
    ("subject", "Who stayed in the harbour rather than in the town?", None),
    ("cloze", "No later than in May, the gate was shut by Ana.", None),
    ("oblique", "What is the crew of the tender one-tenth that of?", "loose end"),
    ("subject", "What is the only way the crews can co-?", "torn word"),
    ("oblique", "What is a pilot someone who steers a ship by?", "out of a relative"),
    ("oblique", "What is the lamp that stands on the quay used for?", None),
    ("object", "What does most older harbour tools lift?", "singular verb"),
    ("object", "What does most of the glass hold?", None),
    ("object", "What does most bread contain?", None),
    ("cloze", "Guests pay a toll, and when in doubt, please consult the mayor.", "request"),
    ("cloze", "Guests pay a toll to please the mayor.", None),
    ("subject", "What is governed by laws You can use the laws of Brim?", "run together"),
    ("subject", "What is governed by laws that you can use in Brim?", None),
    ("which", "Which city is northernmost port on the coast?", "no article"),
    ("oblique", "What is Brim northernmost port on?", "no article"),
    ("which", "Which city is northernmost on the coast?", None),
    ("which", "Which city is the northernmost port on the coast?", None),
    ("how_many", "In a hostile encounter, how many sailors were killed?", "some occasion"),
    ("how_many", "In a storm of 1842, how many sailors were killed?", None),
    ("object", "What will local laws override?", "what will"),
    ("object", "What do local laws override?", None),
    ("when", "In what year did only 101 survive?", "lone number"),
    ("when", "In what year did only 101 sailors survive?", None),
    ("subject", "What stand accused of fraud in the court of the city?", "plural main verb"),
    ("subject", "What stood behind the court of the city?", None),
    ("object", "What is the old committee of the harbour having built?", "having"),
    ("object", "What did the crew remember having built?", None),
    ("cloze", "Emily Carter is the chair of the board since 4 May 1931.", "present since"),
    ("cloze", "Emily Carter has been the chair of the board since 4 May 1931.", None),
    ("oblique", "What did Ana Souza die of on 4 May 1931?", "two prepositions"),
    ("oblique", "On 4 May 1931, what did Ana Souza die of?", None),
]  # fmt: skip


@pytest.fixture(scope="module")
def found() -> list[str | None]:
    """The faults of all cases, from one parse."""
    return faults([Posed(form, text) for form, text, _ in CASES], ALL_RULES)


@pytest.mark.parametrize("number", range(len(CASES)), ids=[text for _, text, _ in CASES])
def test_the_fault_of_a_question(number: int, found: list[str | None]) -> None:
    assert found[number] == CASES[number][2]


def test_every_fault_has_a_case() -> None:
    assert {name for name, *_ in CHECKS} == {fault for _, _, fault in CASES} - {None}


@pytest.mark.parametrize(
    ("form", "text", "statement"),
    [
        ("who", "In 1931, who built the quay?", "In 1931, she built the quay."),
        ("subject", "What crosses the valley?", "It crosses the valley."),
        ("object", "What did she build?", "What did she build?"),
    ],
)
def test_a_question_for_the_subject_is_read_as_a_statement(
    form: Form, text: str, statement: str
) -> None:
    assert as_statement(Posed(form, text)) == statement


def test_a_fault_that_is_off_is_not_named() -> None:
    posed = Posed("subject", "What are crossed by a deep channel?")
    assert faults([posed], Rules(frozenset({"grammar.plural-verb"}))) == [None]
