"""Single cases of the rules: what each finds beside its example, and what it leaves alone."""

import pytest

from quizgen.checking import check
from quizgen.deckfile import parse


def choice(stem, *options):
    """A deck of one choice, its first option right."""
    marks = ["x", *" " * (len(options) - 1)]
    lines = [f"- [{mark}] {text}" for mark, text in zip(marks, options, strict=True)]
    return f"## {stem}\n\n" + "\n".join(lines) + "\n"


def asked(stem, back="something"):
    """A deck of one flashcard."""
    return f"## {stem}\n\n**Back:** {back}\n"


def _found_under(heading):
    """A deck of one question that was found under a heading."""
    source = f"source: m.pdf\nheading: {heading}\nstart: 0\nend: 4\nquote: Oats"
    return f"## Oats were ground in {{{{Wick}}}}.\n\n```quiz\n{source}\n```\n"


FOUND = [
    ("grammatical-cue", choice("What does a press do?", "a squeeze", "roll", "turn")),
    ("grammatical-cue", choice("What does a press do?", "squeeze", "the roll", "a turn")),
    ("grammatical-cue", choice("What do bees do in spring?", "gathering nectar", "rest", "fly")),
    ("grammatical-cue", choice("Why do birds sing?", "to court", "from fear", "by mistake")),
    ("true-false-options", choice("Which statement about iron is true?", "It rusts", "It burns")),
    ("true-false-options", choice("Does iron rust?", "Yes, in damp air", "In no air")),
    ("combined-options", choice("Which holds?", "A and B", "it rusts", "it melts")),
    ("combined-options", choice("Which holds?", "both i and iii", "it rusts", "it melts")),
    ("logical-cue", choice("What did 3 of the crews carry?", "12", "Gold Bars", "old rope")),
    ("logical-cue", choice("When was it built?", "three years", "Paris", "Rome")),
    ("several-right", choice("How many were there?", "twenty", "20", "30")),
    ("several-right", choice("How far is it?", "1,500 m", "1.5 thousand m", "20 m")),
    ("several-right", choice("When was it?", "May 7, 1945", "7 May 1945", "8 May 1945")),
    ("several-right", choice("When was it?", "1945-05-07", "7 May 1945", "8 May 1945")),
    ("lost-sequence", choice("How much was it?", "$3 million", "$1 billion", "$2 million")),
    ("lost-sequence", choice("How cold was it?", "−3 °C", "−5 °C", "−1 °C")),
    ("lost-sequence", choice("How many are there?", "three", "one", "two")),
    ("lost-sequence", choice("How many are there?", "twenty-two", "twenty-one", "twenty-three")),
    ("lost-sequence", choice("How much was it?", "€3 million", "€2 bn", "€4 million")),
    ("several-right", choice("When was it?", "Sept. 7, 1945", "7 September 1945", "1945-09-08")),
    ("implausible-distractor", choice("How much was it?", "two dollars", "three dollars", "ships")),
    ("dangling-reference", asked("Who is the author of the passage?")),
    ("dangling-reference", asked("What are the gases described above?")),
    ("dangling-reference", asked("Where did she study?")),
    ("dangling-reference", asked("Which university did she attend?")),
    ("dangling-reference", asked("What do these mean?")),
    ("dangling-reference", "## His ship sank in {{1912}}.\n"),
    ("relative-time", asked("Which team won ten years ago?")),
    ("negative-stem", choice("Which metal doesn't rust?", "gold", "iron")),
    ("unclear-stem", asked("Who said “I came, I saw?")),
    ("unclear-stem", asked('What does "entropy mean?')),
    ("answer-in-stem", "## The Nile is called {{Nile}} in Africa.\n"),
    ("answer-in-stem", choice("Which bank is the left bank?", "the left bank", "the right bank")),
    ("answer-in-stem", "## How far is a run of 42 km?\n\n**Answer:** 42 km\n"),
    ("dangling-reference", asked("What is the last line?")),
    ("open-blank", "## Banks lend such things as tools, seeds and {{land}}.\n"),
    ("several-facts", asked("What are two steps?", "Post a note; Ring the bell at the gate; Wait")),
    ("several-facts", asked("Who was Ada? Where was Ada born?")),
    ("several-facts", asked("What is a star?", " ".join(["gas"] * 31))),
    ("list-number", "## {{3}}. Cut the planks of the boat.\n"),
    ("figure-label", asked("Where is the wheel shown?", "Fig. 3")),
    ("reference-entry", asked("Who described the mills?", "Mills of Wick, 12(3), 45–67")),
    ("unreadable-text", asked("What stood there?", "tlc rnll vvs bvlt ln l87l bv thc cngrnr")),
    ("odd-heading", _found_under("The mills ........ 12")),
    ("odd-heading", _found_under("FIG. 3. The wheel")),
    ("volume-title", "---\ntitle: Journal of Mills, vol. 12, no. 3\n---\n\n" + asked("Why?")),
    ("long-enumeration", "## What is on it?\n\n**Answer:** a, b, c, d, e and f\n"),
]
LEFT_ALONE = [
    ("list-number", "## {{1931}}. That was the year of the flood.\n"),
    ("list-number", asked("Which blood group is it?", "A")),
    ("list-number", asked("How many members does the club have?", "624.")),
    ("figure-label", asked("Which table did Figure It Out build?", "Table Mountain")),
    ("figure-label", asked("What is this? ![a wheel](wheel.png)", "Fig. 3")),
    ("reference-entry", asked("What does ISBN stand for?", "a book's number")),
    ("running-head", "".join(asked(f"Which probe is {n} Mars Rover {n}?") for n in (3, 4))),
    ("odd-heading", _found_under("Mills and men")),
    ("volume-title", "---\ntitle: The proceedings against Socrates\n---\n\n" + asked("Why?")),
    ("grammatical-cue", choice("What does a press do?", "a squeeze", "a roll", "turn")),
    ("grammatical-cue", choice("Every fleet needs an:", "anchor", "engine", "owner")),
    ("grammatical-cue", choice("Lent by an:", "honest man", "uncle", "aunt")),
    ("implausible-distractor", choice("How many?", "twenty-one", "thirty", "forty-two")),
    ("true-false-options", choice("Which word is a noun?", "No man's land", "running")),
    ("absolute-terms", choice("Which is it?", "an allergy", "an everyday cold")),
    ("combined-options", choice("Which pair is it?", "salt and lead", "gold and tin", "tin")),
    ("several-right", choice("Which salt is it?", "soluble", "not soluble", "rare")),
    ("several-right", choice("How far is it?", "5 km", "50 km", "500 km")),
    ("implausible-distractor", choice("What copies genes?", "mRNA", "tRNA", "sugar")),
    ("implausible-distractor", choice("Which root is it?", "$\\sqrt{2}$", "two", "Paris")),
    ("lost-sequence", choice("How many are there?", "3", "1", "many")),
    ("lost-sequence", choice("Which is it?", "3 m", "May 1911", "1 m")),
    ("dangling-reference", asked("Why is it important to drink?")),
    ("dangling-reference", asked("When Tesla fell ill, who helped him?")),
    ("dangling-reference", asked("Where did Marie Curie keep her notes?")),
    ("dangling-reference", asked("Who said “I have a dream”?")),
    ("dangling-reference", choice("Which of these is a gas?", "neon", "zinc")),
    ("dangling-reference", asked("What does this show? ![a cell](cell.png)")),
    ("relative-time", asked("Who sang “Yesterday”?")),
    ("negative-stem", choice("Which metal does NOT rust?", "gold", "iron")),
    ("negative-stem", choice("Who said “to be or not to be”?", "Hamlet", "Lear")),
    ("unfocused-stem", choice("Name the metal", "gold", "tin")),
    ("unfocused-stem", choice("The metal that rusts is:", "iron", "gold")),
    ("unfocused-stem", choice("Who asked “What is truth?”", "Pilate", "Herod")),
    ("unclear-stem", asked("Which of a) and b) is a gas?")),
    ("unclear-stem", asked('How long is a 3" nail?')),
    ("unclear-stem", asked("Osmosis")),
    ("answer-in-stem", asked("What is I in physics?", "I")),
    ("dangling-reference", asked("What is the last line of the song?")),
    ("open-blank", "## Banks lend tools, seeds and {{land}}.\n"),
    ("several-facts", asked("Name two steps.", "Post a note at the door; Ring the bell twice")),
    ("several-facts", asked("What are the states?", "solid; liquid; gas")),
    ("long-enumeration", asked("What are they?", "red, green, blue, white and black")),
    ("word-repeat", choice("Which stone is soft?", "soapstone", "sandstone")),
    ("longest-key", choice("What is it?", "a b c d", "a b c e")),
    ("combined-options", choice("Which dates are they?", "1, 2", "March 3", "1 or so")),
]


def names(text):
    return {finding.rule for finding in check(parse(text, "x.quiz.md"))}


@pytest.mark.parametrize(("rule", "text"), FOUND)
def test_found(rule, text):
    assert rule in names(text)


@pytest.mark.parametrize(("rule", "text"), LEFT_ALONE)
def test_left_alone(rule, text):
    assert rule not in names(text)
