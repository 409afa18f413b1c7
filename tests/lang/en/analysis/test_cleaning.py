"""Sentences made ready for the parser: asides and marks out, quotation marks and dashes plain."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.lang.en.analysis.cleaning import clean_sentence


@pytest.mark.parametrize(
    ("sentence", "clean"),
    [
        ("It opened in 1931.[3]", "It opened in 1931."),
        ("It opened[1][2] in 1931 [citation needed].", "It opened in 1931."),
        ("The Library (founded in 1931) owns maps.", "The Library owns maps."),
        ("The Library (see the list (below)) owns maps.", "The Library owns maps."),
        ("“Come,” she said.", '"Come," she said.'),
        ("The harbour — a quiet place — froze.", "The harbour, a quiet place, froze."),
        ("The harbour -- a quiet place -- froze.", "The harbour, a quiet place, froze."),
        ("The 1995–1998 works ended.", "The 1995–1998 works ended."),
        ("A well-known map.", "A well-known map."),
        ("The well was[when?] dug by hand.[by whom?]", "The well was dug by hand."),
        ("The gate rose.(12)", "The gate rose."),
        ("The gate rose,(3) and fell. /4/", "The gate rose, and fell."),
        ("The value f(3) is 4.", "The value f(3) is 4."),
        ("**** Uses[edit] **** The dye is rare.", "The dye is rare."),
        ("All boats, whether new or old, need a permit.", "All boats need a permit."),
        ("Guard all cargo, whether dry or liquid.", "Guard all cargo."),
        (
            "In a gale, whether mild or wild, great or small,there is a risk.",
            "In a gale, there is a risk.",
        ),
        (
            "The Board asks, whether it rains or not, for a log.",
            "The Board asks, whether it rains or not, for a log.",
        ),
        ("They saw an (old) bridge.", "They saw a bridge."),
        ("They saw a (long) ugly bridge.", "They saw an ugly bridge."),
        ("The value of a (the length) is 3.", "The value of a is 3."),
        ("The  harbour\nfroze .", "The harbour froze."),
        ("The crew {146} sailed _home_.", "The crew sailed home."),
        ("**Love waves** are *trapped* here.", "Love waves are trapped here."),
        (
            "Guard the coast **by building** walls, **which last.",
            "Guard the coast by building walls, which last.",
        ),
        (
            "Guard the coast **by building strong walls.",
            "Guard the coast by building strong walls.",
        ),
        ("The walls** keep the sea out.", "The walls keep the sea out."),
        ("The power 2**3 is 8.", "The power 2**3 is 8."),
        ("The product 3 * 4 * 5 is 60.", "The product 3 * 4 * 5 is 60."),
        ("The speed :math:`v_p` of :ref:`a wave <waves>`.", "The speed v_p of a wave."),
        ("The variable my_long_name is set.", "The variable my_long_name is set."),
        ("She ruled this island--Capri.", "She ruled this island, Capri."),
        ("In 1891 chemist Ana Souza moved.", "In 1891, chemist Ana Souza moved."),
        ("It’s cold.", "It is cold."),
        ("The Library MUST NOT own maps.", "The Library must not own maps."),
        ("The Library SHALL own maps.", "The Library must own maps."),
        ("The MAY file is text.", "The MAY file is text."),
        ("It owns things, including but not limited to maps.", "It owns things, including maps."),
        ("Work During a long war in 1842, Ana left.", "During a long war in 1842, Ana left."),
        ("First sea voyage In 1840, Ana left.", "In 1840, Ana left."),
        ("Man In The Sea is a film.", "Man In The Sea is a film."),
        ("The fort of Charles IX. of France fell.", "The fort of Charles IX of France fell."),
        ("%3. The Missions.%--In 1537 Ana left.", "In 1537, Ana left."),
        ("I.e. the Library owns maps.", "the Library owns maps."),
        ("The .gitignore file , too, is text .", "The .gitignore file, too, is text."),
        ("The {148} Library owns maps.", "The Library owns maps."),
        ("In 331 B.C. Ana went home.", "In 331 B.C., Ana went home."),
        ("It's been cold.", "It has been cold."),
        ("They can't swim and won't learn.", "They cannot swim and will not learn."),
        ("You don't need what you've got.", "You do not need what you have got."),
        ("The tower's bell rings.", "The tower's bell rings."),
        ("That is, the tower can fall.", "The tower can fall."),
        ("To reiterate: `Bell` marks a tower.", "`Bell` marks a tower."),
        ("And once again, in short, it froze.", "It froze."),
        ("Please note that if it falls, it breaks.", "If it falls, it breaks."),
        ("Remember, however, that bells ring.", "Bells ring."),
        ("As we have seen, the bell rings.", "The bell rings."),
        ("As noted above, the bell rings.", "The bell rings."),
        ("That is, of course, wrong.", "That is, of course, wrong."),
        ("That is why the bell rings.", "That is why the bell rings."),
        ("In short supply, salt is dear.", "In short supply, salt is dear."),
        ("As seen in Porto, ships sink.", "As seen in Porto, ships sink."),
        ("As a result, the bell rings.", "As a result, the bell rings."),
        ("“Don't run,” she said.", '"Don\'t run," she said.'),
    ],
)
def test_a_sentence_is_cleaned(sentence, clean):
    assert [part.text for part in clean_sentence(sentence)] == [clean]


def test_what_stood_in_brackets_is_kept_aside():
    (part,) = clean_sentence("The Library (founded in 1931) has a garden [a small one].")
    assert set(part.asides) == {"founded in 1931", "a small one"}


def test_semicolons_part_whole_statements():
    parts = clean_sentence("Ana moved to Madrid in 1931; the council stayed in Lisbon.")
    assert [part.text for part in parts] == [
        "Ana moved to Madrid in 1931.",
        "The council stayed in Lisbon.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It trades with Rome, Italy; Madrid, Spain; and Lisbon, Portugal.",
        'He wrote: "We sailed at dawn; nobody saw us leave the harbour."',
    ],
)
def test_other_semicolons_part_nothing(sentence):
    assert [part.text for part in clean_sentence(sentence)] == [sentence]


@given(st.text(max_size=80))
def test_any_text_is_cleaned_to_one_line_each(text):
    parts = clean_sentence(text)
    assert parts
    for part in parts:
        assert "\n" not in part.text
        assert part.text == part.text.strip()


@given(st.text(alphabet="ab(c)[d] ;.", max_size=60))
@example(")]];")
def test_cleaning_twice_changes_nothing_more(text):
    for part in clean_sentence(text):
        again = clean_sentence(part.text)
        assert [other.text for other in again] == [part.text]
