"""A control deck: sound questions with random distractors, and flaws planted among them."""

import random

import pytest

from quizgen.checking import check
from quizgen.model import (
    Deck,
    Flashcard,
    MultipleChoice,
    Option,
    RichText,
    ShortAnswer,
    TrueFalse,
)


def _words(text):
    return text.split()


POOLS = {
    "name": [
        "Lima",
        "Oslo",
        "Quito",
        "Accra",
        "Hanoi",
        "Dakar",
        "Minsk",
        "Sofia",
        "Tunis",
        "Amman",
        "Delhi",
        "Seoul",
    ],
    "year": [str(year) for year in range(1801, 1999, 7)],
    "percent": [f"{number}%" for number in range(11, 95, 4)],
    "number of km": [f"{number} km" for number in range(120, 990, 31)],
    "money": [f"${number} million" for number in range(12, 80, 3)],
    "month": ["May 1911", "June 1923", "July 1935", "March 1947", "April 1959", "August 1962"],
    "lower": [
        "granite",
        "basalt",
        "marble",
        "slate",
        "gypsum",
        "chalk",
        "quartz",
        "gneiss",
        "pumice",
        "flint",
        "shale",
    ],
}
STEMS = {
    "name": "Which city was visited by traveller {}?",
    "year": "In which year did traveller {} return?",
    "percent": "Which share of the cargo did traveller {} sell?",
    "number of km": "How far did traveller {} walk?",
    "money": "How much was lost by traveller {}?",
    "month": "When did traveller {} set out?",
    "lower": "Which stone was found by traveller {}?",
}
TRAVELLERS = _words("Ada Bo Cy Di Eli Fay Gus Hal Ida Jo Kit Lea Mo Ned Ora Pat Quin Ray Sue Ted")


def choice(number, sort, options, key, stem=None):
    """A question with `options`, of which `key` is right, in the order of their pool."""
    traveller = TRAVELLERS[number % 20] + ("", " the Younger", " the Elder")[number // 20]
    return MultipleChoice(
        id=f"q{number}",
        family=f"q{number}",
        stem=RichText.of(stem or STEMS[sort].format(traveller)),
        options=tuple(Option(text=RichText.of(text), correct=text == key) for text in options),
    )


def sound(number, rng):
    sort = rng.choice(sorted(POOLS))
    pool = POOLS[sort]
    options = sorted(rng.sample(pool, 4), key=pool.index)
    return choice(number, sort, options, rng.choice(options))


def rules_by_question(deck):
    found = {}
    for finding in check(deck):
        found.setdefault(finding.question, set()).add(finding.rule)
    return found


@pytest.mark.parametrize("seed", range(10))
def test_random_sound_questions_have_no_flaw(seed):
    rng = random.Random(seed)
    deck = Deck(title="Control", questions=tuple(sound(number, rng) for number in range(40)))
    assert {one: rules for one, rules in rules_by_question(deck).items() if one} == {}


@pytest.mark.parametrize("seed", range(10))
def test_random_distractors_of_the_wrong_sort_are_all_found(seed):
    rng = random.Random(seed)
    questions, wrong = [], {}
    for number in range(40):
        sorts = [rng.choice(sorted(POOLS)) for _ in range(4)]
        texts = [rng.choice(POOLS[sort]) for sort in sorts]
        if len(set(texts)) < 4:
            continue
        question = choice(number, sorts[0], texts, texts[0])
        questions.append(question)
        if len(set(sorts)) > 1:
            alone = sorts.count(sorts[0]) == 1
            wrong[question.id] = "logical-cue" if alone else "implausible-distractor"
    found = rules_by_question(Deck(title="Control", questions=tuple(questions)))
    assert wrong
    for question in questions:
        about_sorts = found.get(question.id, set()) & {"logical-cue", "implausible-distractor"}
        assert about_sorts == ({wrong[question.id]} if question.id in wrong else set())


def options(*texts, key=0, stem=None):
    def plant(question):
        return question.model_copy(
            update={
                "stem": RichText.of(stem) if stem else question.stem,
                "options": tuple(
                    Option(text=RichText.of(text), correct=place == key)
                    for place, text in enumerate(texts)
                ),
            }
        )

    return plant


def stem(text):
    return lambda question: question.model_copy(update={"stem": RichText.of(text)})


def other(kind, **fields):
    def plant(question):
        made = {name: RichText.of(text) for name, text in fields.items() if name != "answers"}
        if "answers" in fields:
            made["answers"] = fields["answers"]
        return kind(id=question.id, family=question.family, **made)

    return plant


PLANTED = {
    "none-of-the-above": options("Lima", "Oslo", "None of these", stem="Which city lies highest?"),
    "all-of-the-above": options("Lima", "Oslo", "All of the above", stem="Which city is old?"),
    "true-false-options": options("True", "False", stem="Is a city always a capital?"),
    "absolute-terms": options("it grows", "it never grows", stem="What does a glacier do?"),
    "vague-terms": options("it melts", "it often melts", stem="What does a snowfield do?"),
    "combined-options": options("salt", "lead", "salt and lead", key=2, stem="What was traded?"),
    "lost-sequence": options("12", "19", "15", stem="How many ships sailed out?"),
    "several-right": options("May 1911", "1911", stem="When did the ship sink?"),
    "longest-key": options(
        "the slow wearing down of rocks by wind and water",
        *("a kind of soil", "a river bed"),
        stem="What is erosion?",
    ),
    "word-repeat": options("a shipyard", "a mill", stem="In which yard, or shipyard, did he work?"),
    "grammatical-cue": options("iron", "lead", stem="Before the trip, Zed bought an:"),
    "logical-cue": options("14", "ropes", "sails", stem="How many masts had the fleet?"),
    "implausible-distractor": options("14", "15", "sails", stem="How many captains came along?"),
    "negative-stem": stem("Which city was not seen from the sea?"),
    "unfocused-stem": stem("The city of the second journey"),
    "blank-in-choice": stem("The fleet left ____ in spring."),
    "gratuitous-information": stem("Which " + "old and famous " * 12 + "city was built first?"),
    "unclear-stem": stem("Which city (the oldest was burnt?"),
    "dangling-reference": stem("Which city did he like best?"),
    "relative-time": stem("Which city was flooded last year?"),
    "answer-in-stem": other(ShortAnswer, stem="Who captained Zora's ship?", answers=("Zora",)),
    "several-facts": other(
        Flashcard, stem="What is a brig?", back="A ship with two masts. It was fast in war."
    ),
    "long-enumeration": other(
        Flashcard, stem="What did the crew eat?", back="rice, beans, peas, fish, bread and cheese"
    ),
}


@pytest.mark.parametrize("seed", range(5))
def test_every_planted_flaw_is_found_where_it_was_planted(seed):
    rng = random.Random(seed)
    questions = [sound(number, rng) for number in range(60)]
    places = rng.sample(range(60), len(PLANTED))
    for place, plant in zip(places, PLANTED.values(), strict=True):
        questions[place] = plant(questions[place])
    found = rules_by_question(Deck(title="Control", questions=tuple(questions)))
    for place, name in zip(places, PLANTED, strict=True):
        assert name in found.get(f"q{place}", set()), name
    clean = {f"q{number}" for number in range(60)} - {f"q{place}" for place in places}
    assert {one: rules for one, rules in found.items() if one in clean} == {}


def test_flaws_of_the_whole_deck_are_found():
    rng = random.Random(3)
    cities = POOLS["name"]
    questions = []
    for number in range(20):
        key, *others = rng.sample(cities, 4)
        texts = [*others[:2], f"{key} on Sea", others[2]]
        questions.append(choice(number, "name", texts, texts[2]))
    statements = tuple(
        TrueFalse(id=f"t{n}", family=f"t{n}", stem=RichText.of(f"City {n} was large."), answer=True)
        for n in range(12)
    )
    twin = ShortAnswer(id="s", family="s", stem=questions[4].stem, answers=("Lima",))
    teller = Flashcard(
        id="f",
        family="f",
        stem=RichText.of("Which city was visited by traveller Eli, other than Minsk?"),
        back=RichText.of("Lima"),
    )
    asked = ShortAnswer(
        id="a",
        family="a",
        stem=RichText.of("Which other city was visited by traveller Eli?"),
        answers=("Minsk",),
    )
    deck = Deck(title="Control", questions=(*questions, *statements, twin, teller, asked))
    found = rules_by_question(deck)
    assert found[None] == {"key-position", "longest-keys", "true-false-balance"}
    assert found["s"] == {"duplicate-stem"}
    assert found["a"] == {"stem-gives-answer"}
