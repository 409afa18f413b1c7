"""The words and phrases by which flaws of English questions are known."""

import pytest

from quizgen.lang.en import flaws


@pytest.mark.parametrize("word", ["not", "except", "isn't", "doesn’t", "excluding"])
def test_words_that_turn_a_question_round(word: str) -> None:
    assert flaws.is_negative(word)


@pytest.mark.parametrize("word", ["no", "knot", "ant", "exception"])
def test_words_that_do_not(word: str) -> None:
    assert not flaws.is_negative(word)


def test_words_that_negate_a_phrase() -> None:
    assert all(map(flaws.negates, ("not", "no", "non", "without", "never")))
    assert not any(map(flaws.negates, ("except", "none", "and")))


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("measures", "measur"),
        ("measuring", "measur"),
        ("measured", "measur"),
        ("measure", "measur"),
        ("countries", "country"),
        ("flies", "flie"),
        ("glass", "glass"),
        ("king", "king"),
        ("red", "red"),
    ],
)
def test_a_word_without_its_ending(word: str, stem: str) -> None:
    assert flaws.stem(word) == stem


@pytest.mark.parametrize(("word", "bare"), [("ada's", "ada"), ("ada’s", "ada"), ("it", "it")])
def test_a_word_without_the_mark_of_an_owner(word: str, bare: str) -> None:
    assert flaws.bare(word) == bare


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What is the latter?", "the latter"),
        ("Who of the former was taller?", "the former"),
        ("Which gases are described above?", "described above"),
        ("What does Figure 2 show?", "Figure 2"),
        ("Who is the author of the passage?", "of the passage"),
        ("What did Smith et al. find?", "et al"),
        ("What is the last line?", "the last line"),
    ],
)
def test_words_that_point_out_of_a_question(text: str, words: str) -> None:
    assert flaws.deixis(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "What is the last line of the song?",
        "Who was the former president of Peru?",
        "Which birds live above the trees?",
        "Which figure?",
    ],
)
def test_words_that_point_nowhere(text: str) -> None:
    assert flaws.deixis(text) is None


def test_what_all_people_have_is_theirs() -> None:
    assert flaws.unresolved_pronoun("Our ability to walk is due to __.") is None
    assert flaws.unresolved_pronoun("Our harbour was built in __.") == "Our"


@pytest.mark.parametrize(
    ("before", "several", "last"),
    [
        ("They grow crops such as rye, oats and ", False, True),
        ("They grow crops such as rye, ", True, True),
        ("They grow crops such as ", False, False),
        ("They grow rye, oats and ", False, False),
    ],
)
def test_the_last_of_some_examples(before: str, several: bool, last: bool) -> None:
    assert flaws.lists_examples(before, several=several) == last


@pytest.mark.parametrize(
    ("after", "others"),
    [
        (" and other salts burn.", True),
        (", brine, tar, and more.", True),
        (", tar, etc.", True),
        (" and the other bank are old.", False),
        (", which other crews cross, is long.", False),
        (" or more than ten others.", False),
        (" of other towns.", False),
    ],
)
def test_what_goes_on_with_others(after: str, others: bool) -> None:
    assert flaws.goes_on_with_others(after) == others


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("What are all guests expected to do?", True),
        ("What was the crew prohibited from doing?", True),
        ("What are guests expected to do at noon?", False),
        ("During the fair, what are guests expected to do?", False),
        ("What are guests expected to bring?", False),
        ("What are guests who stay for a night expected to do?", False),
    ],
)
def test_what_asks_for_any_duty(text: str, is_open: bool) -> None:
    assert flaws.asks_any_duty(text) == is_open


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("When did he first publish?", "he"),
        ("Which city did she like?", "she"),
        ("Their ship sank in __.", "Their"),
        ("What do these mean?", "these"),
        ("Which university has it bought?", "it"),
    ],
)
def test_a_pronoun_before_anything_that_it_could_mean(text: str, pronoun: str) -> None:
    assert flaws.unresolved_pronoun(text) == pronoun


@pytest.mark.parametrize(
    "text",
    [
        "When did Charles Darwin publish his theory?",
        "On his birthday, Darwin wrote to whom?",
        "When Tesla fell ill, who helped him?",
        "Why is it important to drink?",
        "How long does it take?",
        "What does IT stand for?",
        "What is that?",
    ],
)
def test_a_pronoun_that_means_something_named_or_nothing(text: str) -> None:
    assert flaws.unresolved_pronoun(text) is None


def test_the_options_of_a_choice_are_named_by_demonstratives() -> None:
    assert flaws.without_options("Which of these is a gas?") == "Which   is a gas?"


@pytest.mark.parametrize(
    ("text", "words"),
    [("Who won last year?", "last year"), ("Who is king now?", None), ("Who won in 1995?", None)],
)
def test_a_time_that_the_day_of_reading_fixes(text: str, words: str | None) -> None:
    assert flaws.relative_time(text) == words


@pytest.mark.parametrize(
    "text", ["None of the above.", "neither of these", "None is correct", "none of those"]
)
def test_none_of_the_others(text: str) -> None:
    assert flaws.says_none(text)
    assert not flaws.says_all(text)


@pytest.mark.parametrize("text", ["All of the above", "both of these", "any of the others"])
def test_all_of_the_others(text: str) -> None:
    assert flaws.says_all(text)
    assert not flaws.says_none(text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Which statement about iron is true?", True),
        ("What is not correct?", True),
        ("Which is the right bank?", False),
        ("Which bank is it?", False),
    ],
)
def test_which_statement_is_true(text: str, asks: bool) -> None:
    assert flaws.asks_which_is_true(text) == asks


@pytest.mark.parametrize("text", ["A and C", "both i and iii", "a, b, and c.", "only 1 and 2"])
def test_labels_of_other_options(text: str) -> None:
    assert flaws.combines_labels(text)


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("All of the above", True),
        ("either  of them", True),
        ("the one BELOW", True),
        ("some of them", False),
        ("both rivers", False),
        ("aboveground", False),
    ],
)
def test_an_option_that_speaks_of_others(text: str, speaks: bool) -> None:
    assert flaws.speaks_of_others(text) == speaks


@pytest.mark.parametrize("text", ["A", "1, 2", "Adam and Eve", "a cat and a dog"])
def test_what_is_no_label(text: str) -> None:
    assert not flaws.combines_labels(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Both oxygen and nitrogen", ["oxygen", "nitrogen"]),
        ("salt, lead & tin", ["salt", "lead", "tin"]),
        ("rain as well as snow", ["rain", "snow"]),
        ("sand", ["sand"]),
    ],
)
def test_what_an_option_coordinates(text: str, parts: list[str]) -> None:
    assert flaws.conjuncts(text) == parts


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("red, green and blue", ["red", "green", "blue"]),
        ("solid; liquid\ngas", ["solid", "liquid", "gas"]),
        ("sand", ["sand"]),
        (" ", []),
    ],
)
def test_what_an_answer_lists(text: str, pieces: list[str]) -> None:
    assert flaws.listed(text) == pieces


@pytest.mark.parametrize(
    ("text", "article"),
    [("Bees need an:", "an"), ("It is a ____.", "a"), ("It is A …", "A"), ("It is the", None)],
)
def test_an_article_at_the_end(text: str, article: str | None) -> None:
    assert flaws.article_at_end(text) == article


@pytest.mark.parametrize(
    ("article", "text", "agrees"),
    [
        ("an", "anchor", True),
        ("An", "hour", True),
        ("a", "hour", False),
        ("a", "university town", True),
        ("an", "leg", False),
        ("an", "8-track tape", True),
        ("a", "", True),
    ],
)
def test_an_article_agrees_with_the_sound_after_it(article: str, text: str, agrees: bool) -> None:
    assert flaws.agrees(article, text) == agrees


def test_articles_at_the_beginning() -> None:
    assert all(map(flaws.has_article, ("the roll", "An hour", "a turn")))
    assert not any(map(flaws.has_article, ("theatre", "anchor", "one turn")))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("to court", "infinitive"),
        ("gathering nectar", "-ing"),
        ("walked home", "-ed"),
        ("tomorrow", None),
        ("rest", None),
    ],
)
def test_the_form_of_a_verb(text: str, form: str | None) -> None:
    assert flaws.verb_form(text) == form


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("7 may 1945", (1945, 5, 7)),
        ("May 7th, 1945", (1945, 5, 7)),
        ("the 7th of MAY 1945", (1945, 5, 7)),
        ("1945-05-07", (1945, 5, 7)),
        ("sept. 1931", (1931, 9, 0)),
        ("1931", None),
        ("31 June 1931", None),
        ("May 44 BC", None),
        ("7 May", None),
        ("maybe 1931", None),
        ("the sea", None),
    ],
)
def test_a_date(text: str, date: tuple[int, int, int] | None) -> None:
    assert flaws.date(text) == date


@pytest.mark.parametrize(
    ("unit", "sort"),
    [
        ("dollars", "money"),
        ("euro a day", "money"),
        ("percent", "percent"),
        ("per cent", "percent"),
        ("km", "km"),
        ("ships", "ship"),
        ("yearlings", "yearling"),
    ],
)
def test_what_a_number_of_a_unit_is(unit: str, sort: str) -> None:
    assert flaws.unit_sort(unit) == sort
