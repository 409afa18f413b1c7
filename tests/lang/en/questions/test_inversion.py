"""A clause turned into a question: inversion, do-support, particles, agreement, order."""

import pytest

from quizgen.lang.en.questions.inversion import ask, declare
from quizgen.model import Clause, Phrase

CARTER = Phrase(role="subject", text="Emily Carter", slot=0, head="Carter")
MUSEUMS = Phrase(role="subject", text="the old museums", head="museum", plural=True)
IN_1931 = Phrase(role="time", text="in 1931", preposition="in", slot=1, optional=True)
LIBRARY = Phrase(role="object", text="the Belem Library", slot=2, head="Library")


def _clause(subject: Phrase, verb: str, lemma: str, *complements: Phrase, **more: object) -> Clause:
    return Clause.model_validate(
        {"subject": subject, "verb": verb, "lemma": lemma, "complements": complements, **more}
    )


FOUNDED = _clause(CARTER, "founded", "found", LIBRARY, IN_1931, past=True)


def test_the_subject_keeps_the_order():
    assert ask(FOUNDED, "Who", CARTER) == "Who founded the Belem Library in 1931?"


def test_a_verb_without_helper_takes_do():
    assert ask(FOUNDED, "In what year", IN_1931) == (
        "In what year did Emily Carter found the Belem Library?"
    )
    assert ask(FOUNDED, "Which library", LIBRARY) == "Which library did Emily Carter found in 1931?"


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        ("For a time", "What did Emily Carter found in 1931?"),
        ("on a more mundane level", "What did Emily Carter found in 1931?"),
        ("In her youth", "In her youth, what did Emily Carter found in 1931?"),
        ("on a level plain", "on a level plain, what did Emily Carter found in 1931?"),
    ],
)
def test_what_ties_a_sentence_to_others_is_left_out(opening: str, asked: str) -> None:
    phrase = Phrase(role="oblique", text=opening)
    clause = FOUNDED.model_copy(update={"fronted": (phrase,)})
    assert (ask(clause, "What", LIBRARY) or "").lower() == asked.lower()


def test_what_belongs_to_a_word_that_has_moved_is_not_asked() -> None:
    far = Phrase(role="adverb", text="by far", optional=True)
    clause = _clause(CARTER, "founded", "found", LIBRARY, far, past=True)
    assert ask(clause, "What", LIBRARY) is None


@pytest.mark.parametrize(
    ("subject", "verb", "asked"),
    [
        (CARTER, "owns", "Which library does Emily Carter own?"),
        (MUSEUMS, "own", "Which library do the old museums own?"),
    ],
)
def test_do_agrees_with_the_subject(subject, verb, asked):
    assert ask(_clause(subject, verb, "own", LIBRARY), "Which library", LIBRARY) == asked


def test_a_helper_goes_before_the_subject():
    clause = _clause(LIBRARY, "opened", "open", IN_1931, auxiliaries=("was",), past=True)
    assert ask(clause, "In what year", IN_1931) == "In what year was the Belem Library opened?"
    assert ask(clause, "Which library", LIBRARY) == "Which library was opened in 1931?"


def test_of_two_helpers_only_the_first_does():
    clause = _clause(LIBRARY, "closed", "close", IN_1931, auxiliaries=("has", "been"))
    assert ask(clause, "When", IN_1931) == "When has the Belem Library been closed?"


@pytest.mark.parametrize(("verb", "subject"), [("is", CARTER), ("were", MUSEUMS)])
def test_be_is_its_own_helper(verb, subject):
    where = Phrase(role="place", text="in Lisbon", preposition="in")
    clause = _clause(subject, verb, "be", where)
    assert ask(clause, "In which city", where) == f"In which city {verb} {subject.text}?"


def test_a_particle_stays_with_its_verb():
    clause = _clause(CARTER, "set", "set", LIBRARY, IN_1931, particle="up", past=True)
    assert ask(clause, "In what year", IN_1931) == (
        "In what year did Emily Carter set up the Belem Library?"
    )
    assert ask(clause, "Who", CARTER) == "Who set up the Belem Library in 1931?"


def test_an_adverb_stays_before_its_verb():
    clause = _clause(CARTER, "founded", "found", LIBRARY, IN_1931, adverb="officially", past=True)
    assert ask(clause, "In what year", IN_1931) == (
        "In what year did Emily Carter officially found the Belem Library?"
    )


def test_what_stood_in_front_stays_there_before_a_plain_word():
    clause = _clause(CARTER, "founded", "found", LIBRARY, fronted=(IN_1931,), past=True)
    assert ask(clause, "Who", CARTER) == "In 1931, who founded the Belem Library?"


def test_what_stood_in_front_goes_to_the_end_after_a_preposition():
    place = Phrase(role="place", text="in Lisbon", preposition="in", slot=3)
    clause = _clause(CARTER, "met", "meet", place, fronted=(IN_1931,), past=True)
    stem = ask(clause, "In which city", place)
    assert stem == "In which city did Emily Carter meet in 1931?"


def test_what_stood_in_front_stays_there_before_much_else():
    place = Phrase(role="place", text="in Lisbon", preposition="in", slot=3)
    study = Phrase(role="clause", text="to study the maps of the old harbour with Rui")
    clause = _clause(CARTER, "met", "meet", place, study, fronted=(IN_1931,), past=True)
    stem = ask(clause, "In which city", place)
    assert stem is not None
    assert stem.startswith("In 1931, in which city did Emily Carter meet to study")


def test_only_goes_with_what_it_is_said_of() -> None:
    place = Phrase(role="place", text="in Lisbon", preposition="in", slot=3)
    clause = _clause(LIBRARY, "found", "find", place, auxiliaries=("is",), adverb="only")
    assert ask(clause, "Where", place) == "Where is the Belem Library found?"
    assert ask(clause, "What", LIBRARY) == "What is only found in Lisbon?"


def test_of_what_else_it_is_so_is_left_out() -> None:
    more = Phrase(role="oblique", text="not just in Lisbon")
    clause = _clause(CARTER, "founded", "found", LIBRARY, more, IN_1931, past=True)
    assert ask(clause, "What", LIBRARY) == "What did Emily Carter found in 1931?"


def test_what_tells_more_of_a_place_is_left_out() -> None:
    north = Phrase(role="oblique", text="in the north", preposition="in", optional=True)
    more = Phrase(role="oblique", text="at first in Lom", optional=True, comma=True)
    clause = _clause(CARTER, "founded", "found", LIBRARY, north, more, past=True)
    assert ask(clause, "Who", CARTER) == "Who founded the Belem Library in the north?"


def test_a_time_that_a_parser_took_for_a_part_of_the_subject_is_not_asked_about():
    text = "between 1931 and 1944 Emily Carter"
    clause = FOUNDED.model_copy(update={"subject": CARTER.model_copy(update={"text": text})})
    assert ask(clause, "Which library", LIBRARY) is None
    counted = Phrase(
        role="subject", text="between 1500 and 2000 ships", counted="ships", plural=True
    )
    clause = FOUNDED.model_copy(update={"subject": counted})
    assert ask(clause, "Which library", LIBRARY) is not None


def test_a_long_subject_does_not_run_into_what_it_is() -> None:
    fort = Phrase(role="attribute", text="the fort of Ardal", head="fort")
    colony = CARTER.model_copy(update={"text": "the only colony of Spain in the north"})
    clause = _clause(colony, "was", "be", fort, IN_1931, past=True)
    assert ask(clause, "In what year", IN_1931) is None
    short = clause.model_copy(update={"subject": CARTER})
    assert ask(short, "In what year", IN_1931) == (
        "In what year was Emily Carter the fort of Ardal?"
    )


def test_a_part_of_the_body_has_its_article():
    tongue = Phrase(role="subject", text="tongue", head="tongue")
    airway = Phrase(role="object", text="the airway", head="airway")
    clause = _clause(tongue, "blocks", "block", airway)
    assert ask(clause, "What", airway) == "What does the tongue block?"


def test_what_was_asked_for_is_not_said():
    for asked, wh in ((CARTER, "Who"), (LIBRARY, "Which library"), (IN_1931, "In what year")):
        stem = ask(FOUNDED, wh, asked)
        assert stem is not None
        assert asked.text not in stem
        assert stem.endswith("?")


def test_a_loose_clause_is_left_out():
    loose = Phrase(role="clause", text="hoping for better days", optional=True)
    clause = _clause(CARTER, "founded", "found", LIBRARY, IN_1931, loose, past=True)
    assert ask(clause, "Who", CARTER) == "Who founded the Belem Library in 1931?"


def test_a_fronted_adverb_makes_no_plain_question():
    sadly = Phrase(role="adverb", text="sadly")
    clause = _clause(CARTER, "founded", "found", LIBRARY, fronted=(sadly,), past=True)
    assert ask(clause, "Who", CARTER) is None


def test_a_statement_without_one_of_its_parts():
    assert declare(FOUNDED, IN_1931) == "Emily Carter founded the Belem Library"
    clause = _clause(LIBRARY, "opened", "open", IN_1931, auxiliaries=("was",), past=True)
    assert declare(clause, IN_1931) == "The Belem Library was opened"


def test_what_means_the_subject_does_not_stand_before_the_question_for_it():
    birthday = Phrase(role="time", text="on her birthday", preposition="on", optional=True)
    clause = FOUNDED.model_copy(update={"fronted": (birthday,)})
    assert ask(clause, "Who", CARTER) == "Who founded the Belem Library in 1931 on her birthday?"


def test_years_take_a_preposition():
    years = Phrase(role="time", text="1931-34", optional=True)
    clause = _clause(CARTER, "led", "lead", LIBRARY, years, past=True)
    assert (
        ask(clause, "Which library", LIBRARY) == "Which library did Emily Carter lead in 1931-34?"
    )


@pytest.mark.parametrize(
    ("subject", "asked"),
    [
        ("the song, “Fog”", "In what year was the song, “Fog”, sold?"),
        ("paper, ink, and wax", "In what year was paper, ink, and wax sold?"),
    ],
)
def test_an_aside_at_the_end_of_a_subject_is_set_off(subject, asked):
    phrase = Phrase(role="subject", text=subject, head="song")
    clause = _clause(phrase, "sold", "sell", IN_1931, auxiliaries=("was",), past=True)
    assert ask(clause, "In what year", IN_1931) == asked
