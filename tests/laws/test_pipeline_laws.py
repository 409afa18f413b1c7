"""Laws 1, 4, 5, 6 and 7 on the whole road, and what the gates promise, for small passages."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from quizgen.api import Context, Extractor
from quizgen.config import Settings
from quizgen.hookspecs import hookimpl
from quizgen.host import Owner, Plugins
from quizgen.items.candidate import Candidate
from quizgen.items.identity import family_of
from quizgen.model import (
    Cloze,
    Document,
    Event,
    Fact,
    FactId,
    Flashcard,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Question,
    ShortAnswer,
    Slot,
    Statement,
    TrueFalse,
    Words,
    digest,
    fold,
)

from ..pipeline.passages import FJORD, HARBOUR, hedged, paragraphs, passages
from ..pipeline.road import Told, Trip, ask, candidates_of, facts_of, shown, travel

FEW = settings(
    max_examples=min(8, settings.default.max_examples // 2),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
"""An example is a parse of a passage: few of them, and none made smaller, which costs minutes."""

PERSONAL = re.compile(r"\b(?:I|we|you|me|us|my|our|your|mine|ours|yours|myself)\b", re.IGNORECASE)
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Passage:
    """A passage and everything that came of it."""

    trip: Trip
    facts: Mapping[str, Fact]
    candidates: Sequence[Candidate]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the deck."""
        return self.trip.questions


def every_quote_slices_its_document(passage: Passage) -> None:
    """Law 1."""
    pieces = [piece for fact in passage.facts.values() for piece in fact.evidence]
    for question in passage.questions:
        assert question.source is not None, question.prompt_text
        pieces.append(question.source)
    for piece in pieces:
        assert passage.trip.text_of(piece.document)[piece.start : piece.end] == piece.quote
        assert piece.quote.strip()


def options_are_distinct_and_the_wrong_ones_are_not_told_by_the_evidence(passage: Passage) -> None:
    """Law 4."""
    for candidate in passage.candidates:
        question = candidate.question
        folded = [fold(text) for text in question.option_texts]
        assert len(set(folded)) == len(folded)
        if not isinstance(question, MultipleChoice | MultipleResponse):
            continue
        wrong = [option.text.plain for option in question.options if not option.correct]
        for piece in candidate.fact.evidence:
            for text in wrong:
                told = _stands_in(text, fold(piece.quote))
                assert not told, (text, piece.quote, question.prompt_text)


def no_distractor_is_a_form_of_the_key(passage: Passage) -> None:
    """Law 4: a distractor is not a part of the key, nor the key of it."""
    for question in passage.questions:
        if isinstance(question, MultipleChoice):
            key = fold(question.answer_texts[0])
            for option in question.options:
                text = fold(option.text.plain)
                if not option.correct and not any(char.isdigit() for char in text):
                    assert text not in key
                    assert key not in text


def a_filled_cloze_is_its_statement_and_says_its_key_once(passage: Passage) -> None:
    """Law 5."""
    for question in passage.questions:
        if isinstance(question, Cloze):
            filled = "".join(
                part.answer if part.kind == "gap" else part.text
                for part in question.parts
                if part.kind in ("gap", "plain")
            )
            told = {
                fact.statement.text
                for fact in passage.facts.values()
                if family_of(fact) == question.family
            }
            assert filled in told


def no_key_stands_in_its_stem(passage: Passage) -> None:
    """Law 5, for every kind that asks for one value."""
    for question in passage.questions:
        if isinstance(question, Cloze | ShortAnswer | Numerical | MultipleChoice | Flashcard):
            key = question.answer_texts[0]
            assert not _stands_in(key, fold(question.prompt_text)), (question.prompt_text, key)


def a_false_statement_differs_from_the_true_one_in_one_value(passage: Passage) -> None:
    """And it has a correction, which a true one has not."""
    for question in passage.questions:
        if isinstance(question, TrueFalse):
            assert (question.correction is None) == question.answer
            said, true = WORD.findall(question.prompt_text), WORD.findall(shown(question))
            assert (said == true) == question.answer
            head, tail = _shared(said, true), _shared(said[::-1], true[::-1])
            assert len(said) - head - tail <= 6, (question.prompt_text, shown(question))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def nothing_is_asked_in_the_first_or_second_person(passage: Passage) -> None:
    """But inside a quotation."""
    for question in passage.questions:
        bare = QUOTED.sub("", question.prompt_text)
        assert not PERSONAL.search(bare), question.prompt_text


def every_stem_is_whole(passage: Passage) -> None:
    """It begins large, ends as its kind does, and nothing that was cut out left a trace."""
    for question in passage.questions:
        stem = question.prompt_text
        assert not stem[0].islower(), stem
        assert stem.endswith(("?", ".", "!", '."')), stem
        assert "  " not in stem, stem
        assert stem.count('"') % 2 == 0, stem
        assert not re.search(r"\s[,.;:?]", stem), stem
        assert "[3]" not in stem, stem


LAWS: tuple[Callable[[Passage], None], ...] = (
    every_quote_slices_its_document,
    options_are_distinct_and_the_wrong_ones_are_not_told_by_the_evidence,
    no_distractor_is_a_form_of_the_key,
    a_filled_cloze_is_its_statement_and_says_its_key_once,
    no_key_stands_in_its_stem,
    a_false_statement_differs_from_the_true_one_in_one_value,
    nothing_is_asked_in_the_first_or_second_person,
    every_stem_is_whole,
)


def _stands_in(text: str, folded: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(fold(text))}(?!\w)", folded) is not None


@FEW
@given(passages())
def test_the_laws_of_a_passage(passage):
    """One trip an example, since the trip is what costs; a failure names its law."""
    facts = facts_of(Told(passage))
    trip = ask(passage)
    seen = Passage(trip, {fact.id: fact for fact in facts}, candidates_of(facts))
    for law in LAWS:
        law(seen)


@FEW
@given(st.lists(hedged(), min_size=4, max_size=8), paragraphs(least=1, most=2))
def test_what_is_not_said_to_be_so_is_not_asked_as_if_it_were(sentences, other):
    """A question about what is denied, planned, possible or claimed keeps the word that says so."""
    text = " ".join([other, *(sentence for sentence, _ in sentences)])
    kept = {word for _, word in sentences}
    if kept & {"said", "claim"}:  # by a source that is named: "According to Ana Souza, ..."
        kept.add("according to")
    for question in ask(text).questions:
        if isinstance(question, ShortAnswer) and question.prompt_text.startswith("Who said"):
            continue
        for prompt in {question.prompt_text, shown(question)}:
            if "telescope" in prompt:
                assert any(word in prompt.lower() for word in kept), prompt


@FEW
@given(passages(HARBOUR), passages(FJORD), st.sampled_from([0.0, 0.5]))
def test_the_order_of_the_documents_changes_no_question(first, second, least):
    told = [Told(first, "a.txt"), Told(second, "b.txt")]
    settings = Settings(min_quality=least)
    one, other = travel(told, settings), travel(told[::-1], settings)
    assert _by_id(one) == _by_id(other)
    assert sorted(one.notes, key=repr) == sorted(other.notes, key=repr)


def _by_id(trip: Trip) -> dict[str, Question]:
    return {question.id: question for question in trip.questions}


def test_the_order_of_the_documents_changes_no_source():
    text = "Emily Carter founded the Belem Library in 1931.\n"
    told = [Told(text, "a.md"), Told(f"It rained in Rome.\n\n{text}", "b.md")]
    one, other = _by_id(travel(told)), _by_id(travel(told[::-1]))
    assert len(one) >= 3
    assert one == other


class _Extra:
    """A plugin with one extractor, which finds one fact of its own in every document."""

    def __init__(self, name: str, words: str) -> None:
        self.name = name
        self.words = words

    @hookimpl
    def quizgen_extractors(self) -> list[Extractor]:
        """The extractor."""
        return [Extractor(name=self.name, summary="for a test", extract=self._extract)]

    def _extract(self, document: Document, context: Context) -> list[Fact]:
        slot = Slot(type="date", text="1931", value="1931")
        parts = (Words(text=f"The {self.words} was opened with a feast in "), slot, Words(text="."))
        sentence = document.sentences[0]
        evidence = document.evidence(sentence.span, sentence.block)
        identity = FactId(digest("extra", self.words))
        statement = Statement(parts=parts)
        return [Event(id=identity, statement=statement, evidence=(evidence,), when=slot)]


@FEW
@given(passages(), st.permutations([("a", "mill"), ("b", "pier"), ("c", "mill")]))
def test_the_order_of_plugins_changes_nothing(passage, order):
    def deck(plugins_in_order: Sequence[tuple[str, str]]) -> str:
        offered = Plugins()
        for name, words in plugins_in_order:
            extra = _Extra(name, words)
            offered.add(lambda extra=extra: extra, Owner(name))  # type: ignore[misc]  # bound now
        assert not offered.failures
        return travel([Told(passage)], offered=offered).deck.model_dump_json()

    found = deck(order)
    assert "mill was opened" in found
    assert found == deck(sorted(order))


HARBOUR_TEXT = """\
Maria Oliveira founded the Tagus Maritime Museum in 1902. Rui Costa was born in Lisbon on 7 June
1931. The Vasco Bridge, which was completed in 1998, is 17.2 km long. The museum has 1,240 members
in 26 countries, including Spain, France and Italy.
"""

NORTH_TEXT = """\
# The north

Lars Nilsen was born in Oslo in 1911. Ingrid Hansen studied law in Helsinki and moved to Stockholm
in 1950.

| City | Founded |
| --- | --- |
| Oslo | 1048 |
| Helsinki | 1550 |
| Bergen | 1070 |

1. Cut the wood.
2. Dry the planks.
3. Build the hull.
4. Launch the boat.
"""

TEXTS = (("harbour.txt", HARBOUR_TEXT), ("north.md", NORTH_TEXT))


@pytest.mark.slow
def test_two_processes_with_other_hash_seeds_write_the_same_bytes(tmp_path):
    texts = tmp_path / "texts.json"
    texts.write_text(json.dumps(TEXTS), encoding="utf-8")
    program = Path(__file__).parents[1] / "pipeline" / "deck_json.py"
    running = [
        subprocess.Popen(
            [sys.executable, "-W", "ignore", str(program), str(texts)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "20260101")
    ]
    one, other = [process.communicate(timeout=120)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert one == other
    assert len(json.loads(one.decode().split("\n}", 1)[0] + "\n}")["questions"]) >= 20


UNRELATED = "Lars Nilsen was born in Oslo on 8 March 1911."
BORN = " ".join(
    f"{name} was born in {city} on {day} June 19{day + 10}."
    for day, (name, city) in enumerate(
        zip(HARBOUR.men + HARBOUR.women, HARBOUR.cities * 2, strict=True), 3
    )
)


@FEW
@given(passages(HARBOUR), paragraphs(FJORD), st.booleans())
def test_an_unrelated_paragraph_changes_no_id(passage, unrelated, before):
    """Every question that was asked is asked still, under its id; new ones may join.

    A question that the other paragraph answers too is not unrelated to it: see contested.
    """
    together = ask(_joined(passage, unrelated, before=before))
    answered_too = {fold(one.stem) for one in candidates_of(facts_of(Told(unrelated)))}
    lost = [q for q in ask(passage).questions if q.id not in together.ids]
    gone = [q.prompt_text for q in lost if not isinstance(q, TrueFalse)]
    assert not [prompt for prompt in gone if fold(prompt) not in answered_too]


@pytest.mark.parametrize("before", [True, False])
def test_an_unrelated_paragraph_changes_no_id_of_a_true_or_false(before):
    alone, together = ask(BORN), ask(_joined(BORN, UNRELATED, before=before))
    assert not [q.prompt_text for q in alone.questions if q.id not in together.ids]


def _joined(passage: str, unrelated: str, *, before: bool) -> str:
    return f"{unrelated}\n\n{passage}" if before else f"{passage}\n{unrelated}\n"
