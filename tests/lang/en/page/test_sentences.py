"""Where sentences end: laws for every text, and the places that mislead simple rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.lang.en.page.sentences import split_sentences

WORDS = st.sampled_from(
    ["Dr.", "The", "lamp", "U.S.", "no.", "3.5", "12", '"', "(", ")", "“Why?”", "e.g.", "A.", "he"]
) | st.sampled_from(
    ["Wick.", "Wick!", "...", ". . .", "[3]", "\n", "  ", "etc.", "St.", "said", "Hall", ";", "1."]
)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@given(st.text() | st.lists(WORDS, max_size=30).map(" ".join))
def test_sentences_are_in_order_and_leave_out_only_blanks(text: str) -> None:
    at = 0
    for start, end in split_sentences(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@given(st.lists(WORDS, max_size=20).map(" ".join), st.text(max_size=20), st.text(max_size=20))
def test_what_stands_around_a_block_changes_nothing_in_it(
    text: str, before: str, after: str
) -> None:
    start = len(before)
    spans = list(split_sentences(before + text + after, start, start + len(text)))
    assert [(a - start, b - start) for a, b in spans] == list(split_sentences(text))


@given(st.lists(st.sampled_from(["It rains.", "Is it?", "Go!", "We (all) left."]), min_size=1))
def test_plain_sentences_are_found_again(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "whole",
    [
        "Dr. P. J. Stone met Capt. Hall.",
        "The U.S. Senate met on Sept. 5, 1871.",
        "She lives in St. Abbs near Mt. Hall.",
        "It costs $3.5 million, i.e. Far too much.",
        "See Fig. 3, No. 12 and pp. 4-9.",
        "The abbey (c. 1150) and the tower (b. 1871) stand.",
        '"Why not?" he asked.',
        '"Go away!" Captain Hall said.',
        'Brook told her, "We share a coast. It is ours."',
        "He wrote (it was late. Very late.) a letter.",
        "The letter burned; Nobody read it.",
        "There are three: One. two. three.",
        "1. Open the gate.",
        "He waited . . . and waited.",
        "Acme Inc. Chairman Ann Grey left at 5 p.m. on Monday.",
        "The office of J. R. R. Hall opened.",
        "Yahoo! is a firm.",
        "She owns an iPhone, i.e. iOS runs on it.",
        "It is stored on disk no. 4 and read from there.",
        "The mill (founded by St. Abbs) stands.",
        "“Ship ahoy!” Captain Hall called.",
        "Is the pond full? asked nobody.",
        "It lies approx. ten miles off.",
        "He said so. he was tired.",
    ],
)
def test_no_sentence_ends_here(whole: str) -> None:
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "He had lived in the U.S.|He liked it.",
        "The answer was no.|Nobody spoke.",
        "They had ropes, lamps, etc.|Everything was wet.",
        "The plan was Plan B.|The mayor smiled.",
        "It was 1871.[3]|A storm came.",
        "Nobody spoke...|Then the lamp went out.",
        '"Incomparable."|This is how she put it.',
        "“One. Two.”|Then he slept.",
        "(It was late.)|He slept.",
        "He was born in 1869.|12 years later he left.",
        "She lived on Main St.|The house is gone.",
        "What did he see?|A ship!|And a light.",
        "The pump broke.|iPhones were of no use.",
        "He weighed 12 lb.|The fish was big.",
        "The mill closed in Sept.|It never opened again.",
        "He chose plan B.|I chose plan C.",
        "“Ship ahoy!”|Captain Hall smiled.",
        "He left.|$5 were missing.",
        "The gate rose.(12)|Then it fell.",
        "The gate rose. /3/|Then it fell. /4/",
        "The tide falls.|tidegate shows when.",
        "The lock was closed.|[link] shows its gate.",
        "他来了。|她走了。",
    ],
)
def test_a_sentence_ends_here(text: str) -> None:
    parts = text.split("|")
    joint = "" if "。" in text else " "
    assert sentences(joint.join(parts)) == parts
    assert sentences("\n".join(parts)) == parts


@pytest.mark.parametrize("unit", ["kg", "km", "cm", "lbs", "oz", "hrs", "ft"])
def test_a_unit_behind_a_number_ends_its_sentence(unit: str) -> None:
    first, second = f"The sack measures 40 {unit}.", "Uzbekistan lies south of it."
    assert sentences(f"{first} {second}") == [first, second]


def test_a_unit_in_the_middle_of_a_sentence_does_not() -> None:
    text = "The sack of 40 kg. was too heavy."
    assert sentences(text) == [text]
