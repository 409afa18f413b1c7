"""Work grows no faster than the input, whatever a file repeats."""

import contextlib
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from quizgen.api import Source
from quizgen.deckfile import parse
from quizgen.deckfile.lines import join
from quizgen.documents.markup.tags import MOST_ATTRIBUTES, bounded_tags
from quizgen.errors import InputError
from quizgen.lang.en.analysis.asides import without_asides
from quizgen.lang.en.analysis.document import read_sentences
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.facts.acronyms import acronym_facts
from quizgen.model import Evidence, FactId, Relation, Statement, Words
from quizgen.pipeline.merging import merge
from quizgen.testing import context
from quizgen.trace import Trace
from quizgen_text.plain import read
from tests.growth import LINEAR, growth


def _acronyms(times: int) -> object:
    text = "The Global Grain Union (GGU) and the Inner Sea League (ISL) met, and so did " * times
    source = Source(name="a.txt", data=f"{text} others.".encode())
    return list(acronym_facts(read_sentences(read(source, context())), Trace()))


def _deck(line: str) -> Callable[[int], object]:
    def load(times: int) -> None:
        text = (
            "## Where does the Bell Ferry land?\n" + f"{line}\n" * times + "\n**Answer:** Delos\n"
        )
        with contextlib.suppress(InputError):  # a repetition may be a mistake: it is found as fast
            parse(text, "a.quiz.md")

    return load


def _said_again(times: int) -> object:
    """One statement, in `times` documents."""
    words = Statement(parts=(Words(text="The Bell Ferry lands at Delos."),))
    said = [
        Relation(
            id=FactId("f"),
            statement=words,
            evidence=(Evidence(document=f"{n}.txt", start=0, end=30, quote=words.text),),
        )
        for n in range(times)
    ]
    (fact,) = merge(said)
    assert len(fact.evidence) == times
    return fact


REPEATED: dict[str, Callable[[int], object]] = {
    "statements": _said_again,
    "asides": lambda times: without_asides("()" * times),
    "asides in asides": lambda times: without_asides(" (" * times + ")" * times),
    "asides behind articles": lambda times: without_asides("a (b) " * times),
    "short forms": _acronyms,
    "lines with hard breaks": lambda times: join(["one\\", "two"] * times),
    "blank lines of a deck file": _deck(""),
    "lines of a deck file": _deck("by night\\"),
    "labels of a deck file": _deck("**Answer:** Delos"),
    "options of a deck file": _deck("- [ ] Delos"),
    "fences of a deck file that do not end": _deck("```python"),
    "quotations of a deck file": _deck("> The ferry"),
    "rows of a deck file": _deck("| a | b |"),
}


@pytest.mark.parametrize("name", REPEATED)
def test_twice_the_input_is_twice_the_work(name):
    assert growth(REPEATED[name], 300) <= LINEAR


_ASIDE = re.compile(r"(?:\s+|^)[\(\[]([^()\[\]]*)[\)\]]")


def _without_asides_one_by_one(text: str) -> tuple[str, list[str]]:
    """What an aside is, by definition: the first pair of brackets that holds none."""
    asides: list[str] = []
    while found := _ASIDE.search(text):
        asides.append(found[1].strip())
        before, after = text[: found.start()], text[found.end() :]
        article, following = re.search(r"\b(an?)$", before), after.split()
        if article and following and following[0][0].isalnum():
            before = before[: article.start(1)] + indefinite_article(following[0])
        text = before + after
    return text, asides


@given(st.lists(st.sampled_from(list("()[] \n")) | st.sampled_from(["a ", " an", "tree"])))
def test_asides_are_those_of_their_definition(pieces):
    text = "".join(pieces)
    assert without_asides(text) == _without_asides_one_by_one(text)


NAMES = st.text("abc-:", min_size=1, max_size=4)
VALUES = st.text("ab <>='/", max_size=6)


@given(st.dictionaries(NAMES, VALUES, max_size=5), st.integers(0, 3 * MOST_ATTRIBUTES))
def test_a_tag_keeps_its_first_attributes_and_no_word_is_lost(given_, more):
    written = " ".join(f'{name}="{value}"' for name, value in given_.items())
    crowd = " ".join(f'n{number}="a > b"' for number in range(more))
    page = f"<p>one</p><p {written} {crowd}>two</p><p>three</p>"
    bounded = bounded_tags(page)
    if len(given_) + more <= MOST_ATTRIBUTES:
        assert bounded == page
    tree = html.fragment_fromstring(bounded, create_parent="div")
    assert tree.text_content() == "onetwothree"
    assert len(tree[1].attrib) <= MOST_ATTRIBUTES
    assert len(tree[1].attrib) >= min(more, MOST_ATTRIBUTES - len(given_))
