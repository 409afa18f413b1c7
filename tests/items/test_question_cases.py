"""The question cases in plain text: tests/cases/questions says how to add one."""

import re

import pytest

from quizgen.model import Question, fold

from ..pipeline.cases import Line, expectations, pieces_of, says, trip_of, wordings
from ..pipeline.road import shown

_LINE = re.compile(r"(?:\[(?P<kind>\w+)\] ?)?(?P<stem>.*?)(?: ?-> (?P<key>.+))?")


@pytest.mark.parametrize("line", expectations("questions"))
def test_question(line: Line) -> None:
    if line.list_name == "Notes":
        assert line.words in [note.kind for note in trip_of(line.told).notes]
        return
    questions = [*wordings(line.told), *trip_of(line.told).questions]
    fits = [question for question in questions if line.words == "*" or _fits(question, line.words)]
    match line.list_name:
        case "Asked":
            assert fits, [(q.kind, q.prompt_text, q.answer_texts) for q in questions]
        case "Not asked":
            assert not fits, [(q.kind, q.prompt_text, q.answer_texts) for q in fits]
        case name:
            pytest.fail(f"no list of a question case is called {name!r}")


def _fits(question: Question, words: str) -> bool:
    found = _LINE.fullmatch(words)
    assert found is not None
    if found["kind"] and question.kind != found["kind"]:
        return False
    prompts = {question.prompt_text, shown(question)}
    for piece in pieces_of(found["stem"]):
        if not any(says(prompt, piece) for prompt in prompts):
            return False
    if found["key"] in (None, "*"):
        return True
    keys = [fold(key) for key in found["key"].split(" | ")]
    answers = [fold(answer) for answer in question.answer_texts]
    return answers == keys if len(keys) > 1 else keys[0] in answers
