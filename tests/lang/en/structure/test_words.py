"""How English marks structure: headings, terms with their articles, meanings, series, exercises."""

import pytest

from quizgen.lang.base.structure import ListHead, Structure
from quizgen.lang.en import structure as module

WORDS: Structure = module


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Key Points", "key_point"),
        ("Key takeaways:", "key_point"),
        ("1.4 Summary", "summary"),
        ("Chapter 3 Review", "summary"),
        ("Chapter Review", "summary"),
        ("Summary of Chapter 2", "summary"),
        ("Learning Objectives", "objective"),
        ("What you’ll learn", "objective"),
        ("Review Questions", "exercises"),
        ("Check Your Understanding", "exercises"),
        ("The Glossary", "glossary"),
        ("Key Terms", "glossary"),
        ("Further reading", "references"),
        ("See also", "references"),
        ("Reviewing a dam", None),
        ("Summary statistics", None),
        ("Questions of law", None),
    ],
)
def test_what_a_heading_opens(heading: str, role: str | None) -> None:
    assert WORDS.section(heading) == role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By the end of this section, you will be able to:", "objective"),
        ("After reading this chapter you should know:", "objective"),
        ("Key points:", "key_point"),
        ("By the end of this section the river is narrow.", None),
        ("A dam consists of:", None),
    ],
)
def test_what_a_line_says_of_the_list_below_it(line: str, role: str | None) -> None:
    assert WORDS.announced(line) == role


@pytest.mark.parametrize(
    ("term", "text", "named"),
    [
        ("weir", "A weir is low.", "a weir"),
        ("weir", "Two weirs are high.", "a weir"),
        ("eddy", "An eddy turns.", "an eddy"),
        ("tidal range", "The tidal range is high. See the tidal range.", "the tidal range"),
        ("buoyancy", "It floats because of buoyancy.", "buoyancy"),
        ("buoyancy", "Buoyancy lifts ships.", "buoyancy"),
        ("ebb tides", "The water falls.", "ebb tides"),
        ("arch dam", "A dam is high.", "an arch dam"),
        ("berm", "Nothing.", None),
        ("berm", "berm: a ledge", None),
        ("criteria", "Nothing.", "criteria"),
        ("1931", "In 1931.", None),
        ("damp", "It rots because of damp used here.", "damp"),
        ("damp", "It rots because of damp building work.", None),
        ("damp", "It rots because of damp seed.", None),
        ("damp", "It rots because of damp family rooms.", None),
    ],
)
def test_a_term_with_the_article_that_its_document_gives_it(
    term: str, text: str, named: str | None
) -> None:
    assert WORDS.term(term, text).named == named


@pytest.mark.parametrize(
    ("term", "text", "inside"),
    [
        ("Weir", "It is a weir.", "weir"),
        ("Coriolis effect", "It is the Coriolis effect.", "Coriolis effect"),
        ("Tidal range", "", "tidal range"),
        ("DNA", "", "DNA"),
        ("Tide gauge:", "", "tide gauge"),
    ],
)
def test_a_term_inside_a_sentence(term: str, text: str, inside: str) -> None:
    assert WORDS.term(term, text).text == inside


def test_the_short_form_of_a_term_is_another_name() -> None:
    found = WORDS.term("under-keel clearance (UKC)", "")
    assert (found.text, found.aliases) == ("under-keel clearance", ("UKC",))


@pytest.mark.parametrize(
    ("term", "meaning", "predicate", "explains"),
    [
        ("weir", "a low wall across a river", None, True),
        ("spillway", "carries surplus water past a dam", "does", True),
        ("ebb", "associated with the fall of the tide", "is", True),
        ("tides", "rises and falls of the sea", None, True),
        ("parking", "Visitors must leave their cars at the gate.", "says", False),
        ("fees", "pay at the gate", "says", False),
        ("Switch to an existing gate", "the red lever", None, False),
        ("weir of the river", "a low wall across a river", None, True),
        ("locker", "coils of rope", None, False),
        ("locker", "the rope loft", None, False),
        ("harbour wall", "an old, sound wall", None, False),
        ("Larkhaven", "Saint Brannock Hospital.", None, False),
        ("mooring dues", "Dues for boats, with fees (5 - 9%), are paid on the quay", None, False),
        ("harbour", "It is a place where ships can anchor.", "says", True),
        ("weir", "what?", "says", False),
        ("after three years", "6 hours of leave", None, False),
        ("fewer than three years", "four hours of leave", None, False),
        ("wildlife", "seals, gulls, crabs, and more", None, False),
        ("wildlife", "seals, grey gulls, crabs", None, False),
        ("deviation", "a breach of written, spoken, or tacit rules", None, True),
        ("free entry", "no fee at the gate", None, False),
        (
            "reading gauges",
            "Knowing the tides helps pilots.",
            "says",
            False,
        ),
    ],
)
def test_how_a_meaning_is_said(
    term: str, meaning: str, predicate: str | None, explains: bool
) -> None:
    known = WORDS.term(term, "")
    assert WORDS.explains(known, meaning) == explains
    if explains:
        assert WORDS.predicate(known, meaning) == predicate


@pytest.mark.parametrize(
    ("term", "meaning", "head", "explains"),
    [
        ("weir", "a low wall across a river", "The river has these works:", True),
        ("beauty", "green hills covered with vines", "The valley is known for:", False),
        ("drift nets", "nets that no anchor holds", "The valley is known for:", True),
        ("Friendship", "a gift from France to the town", "The fountain stands for:", False),
        ("Larkspur Peak", "a summit in Colorado", "The range is known for:", True),
        ("access", "a road along the river", "Why is the valley so popular?", False),
        ("access", "a road along the river", "What makes the valley so popular?", False),
        ("earth dam", "a bank of soil", "What kinds of dam are there?", True),
    ],
)
def test_a_label_below_a_line_that_says_what_it_is_of(
    term: str, meaning: str, head: str, explains: bool
) -> None:
    assert WORDS.explains(WORDS.term(term, ""), meaning, head=head) == explains


@pytest.mark.parametrize(
    ("label", "is_label"),
    [
        ("Note", True),
        ("Step 2", True),
        ("3", True),
        ("Example", True),
        ("weir", False),
        ("Arch dam", False),
    ],
)
def test_a_label_is_no_term(label: str, is_label: bool) -> None:
    assert WORDS.is_label(label) == is_label


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("earth dams, rock dams, and arch dams.", ("earth dams", "rock dams", "arch dams")),
        ("earth, rock and concrete", ("earth", "rock", "concrete")),
        ("a crest (of stone, or of earth), a gate, and a pond", None),
        ("the crest and the foot", ("the crest", "the foot")),
        ("the crest", ()),
        ("he came, he saw", ()),
    ],
)
def test_members_in_a_row(text: str, members: tuple[str, ...] | None) -> None:
    found = WORDS.series(text)
    assert found == (members if members is not None else found)
    assert members is not None or len(found) == 3


@pytest.mark.parametrize(
    ("line", "ordered", "head"),
    [
        ("A dam consists of:", False, ListHead("A dam consists of", "members", complete=True)),
        ("To open the gate:", True, ListHead("To open the gate", "steps")),
        ("Reasons to close it:", True, None),
        ("They consist of:", False, None),
        ("As a result of this flood, the order was:", True, ListHead("The order was", "steps")),
        ("In this case, the order is:", True, None),
        (
            "A weir has many uses, but mostly it can be used to:",
            False,
            ListHead("A weir can be used to", "members"),
        ),
    ],
)
def test_what_a_head_announces(line: str, ordered: bool, head: ListHead | None) -> None:
    assert WORDS.list_head(line, None, ordered=ordered) == head


def test_sentences_that_tell_steps() -> None:
    told = ["First, divers look.", "Then the water is lowered.", "Finally, the gate is shut."]
    assert WORDS.in_steps(told) == ("Divers look", "The water is lowered", "The gate is shut")
    assert WORDS.in_steps(told[:2]) == ()
    assert WORDS.in_steps([told[0], "A dam is high.", told[2]]) == ()


@pytest.mark.parametrize(
    ("question", "options", "answer", "asked"),
    [
        ("Which gate turns?", ("a flap", "a sluice"), None, True),
        ("Which gate turns?", ("a flap", "both A and C"), None, False),
        ("Which gate turns?", ("a flap", "All of the above"), None, False),
        ("What does the figure show?", (), "A dam.", False),
        ("Why is a weir low?", (), "To let fish pass.", True),
        ("Why is a weir low?", (), "Answers may vary.", False),
        ("What do you like?", (), "Dams.", False),
        ("What is a dam? And a weir? And a lock?", (), "Walls.", False),
        ("What follows from the previous question?", (), "Nothing.", False),
        ("Discuss dams with a friend.", (), "Dams.", False),
        ("Does it hold the water?", (), "A weir holds it.", False),
        ("How do they work?", (), "By the push of water.", False),
        ("Why is it wise for a keeper to wait?", (), "Since the tide turns.", True),
        ("How long does it take to fill a lock?", (), "Ten minutes.", True),
        ("Does a weir hold what reaches it?", (), "Yes.", True),
        ("What will we see today?", (), "Dams.", False),
    ],
)
def test_exercises_that_can_be_asked_elsewhere(
    question: str, options: tuple[str, ...], answer: str | None, asked: bool
) -> None:
    assert (WORDS.exercise_fault(question, options, answer) is None) == asked


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("The ledge is shown in Figure 3.", True),
        ("[link] outlines the kinds of dam.", True),
        ("The table below shows the heights.", True),
        ("The dam is high.", False),
        ("The table is made of oak.", False),
        ("What is the part that is labelled in the diagram?", True),
        ("This map was drawn in 1931.", True),
        ("A figure of speech.", False),
    ],
)
def test_words_that_refer_to_what_is_not_there(text: str, points: bool) -> None:
    assert WORDS.points_elsewhere(text) == points


@pytest.mark.parametrize(
    ("rows", "row", "term"),
    [
        ("Type of gate", "Radial", "radial gate"),
        ("Types of fish", "Salmon", "Salmon"),
        ("Types of dam", "Gravity", "gravity dam"),
        ("Kind of dam", "Arch dam", "Arch dam"),
        ("Gate", "Radial", "Radial"),
        ("Type of gate", "Flap (or tide)", "flap gate (or tide gate)"),
    ],
)
def test_the_term_of_a_row(rows: str, row: str, term: str) -> None:
    assert WORDS.row_term(rows, row, "A gravity dam has a flap gate.") == term


@pytest.mark.parametrize(
    ("rows", "row", "term"),
    [
        ("Class", "Tidal", "tidal mill"),
        ("Kind", "Horse", "horse mill"),
        ("Kind", "Smock", "Smock"),
        ("Place", "Tidal", "Tidal"),
        ("Class", "Tower", "Tower"),
        ("Class", "Kuril", "Kuril mill"),
        ("Name", "Tidal", "Tidal"),
        ("Class", "", ""),
    ],
)
def test_the_term_of_a_row_that_a_heading_names_in_full(rows: str, row: str, term: str) -> None:
    text = "## Tidal Mills\n\nA smock mill turns.\n\n## Horse mills\n\n## Tower views of ours\n"
    text += "\n## Kuril mills\n\nWe saw Kuril boats.\n"
    assert WORDS.row_term(rows, row, text) == term


@pytest.mark.parametrize(
    ("sentence", "head", "members"),
    [
        (
            "The three kinds of dam are earth, rock and concrete dams.",
            "The three kinds of dam are",
            ("earth", "rock", "concrete dams"),
        ),
        (
            "The four gates of the town are the mill gate, the sea gate, a postern and Old Gate.",
            "The four gates of the town are",
            ("the mill gate", "the sea gate", "a postern", "Old Gate"),
        ),
        (
            "We keep the three rules of the yard, namely, peace, order and care, so as to work.",
            "The three rules of the yard are",
            ("peace", "order", "care"),
        ),
        (
            "A gate has two parts: a leaf, which turns, and a sill (of oak).",
            "A gate has two parts:",
            ("a leaf", "a sill"),
        ),
        (
            "Three kinds of sail hang in the loft, called _jib_, _spanker_ and _gaff_.",
            "Three kinds of sail hang in the loft:",
            ("jib", "spanker", "gaff"),
        ),
        (
            "In the bay, the two tides of a day are known as the mill tide and the sea tide.",
            "In the bay, the two tides of a day are",
            ("the mill tide", "the sea tide"),
        ),
        (
            "A rope walk needs two tools, a wheel and a hook.",
            "A rope walk needs two tools:",
            ("a wheel", "a hook"),
        ),
        (
            "In short, there are two ways into the yard, a lane and the Old Gate.",
            "In short, there are two ways into the yard:",
            ("a lane", "the Old Gate"),
        ),
        (
            "Pilots name the four states of the sea (calm, smooth, rough and high).",
            "The four states of the sea are",
            ("calm", "smooth", "rough", "high"),
        ),
        (
            "The yard has two boards: the Board of Ropes and Sails and the Board of Oars.",
            "The yard has two boards:",
            ("the Board of Ropes and Sails", "the Board of Oars"),
        ),
        ("The guild owns two mills, of which a storm took one and a fire the other.", None, None),
        ("He paid two men, a debt of honour and no more.", None, None),
        ("The crew lost the four oars (all of ash) in the bay.", None, None),
        ("A dam has three parts – a toe, a crest and a face.", "A dam has three parts:", None),
        ("A dam has three parts: a toe, a crest and a face.", "A dam has three parts:", None),
        ("The three towers of the castle were tall, dark and empty.", None, None),
        ("The four kinds of dam are earth, rock and concrete dams.", None, None),
        ("The two kinds of dam are earth and rock dams.", None, None),
        ("The dam was long, high and old.", None, None),
    ],
)
def test_what_a_sentence_counts(
    sentence: str, head: str | None, members: tuple[str, ...] | None
) -> None:
    row = WORDS.counted_row(sentence)
    found = row if row is not None else (None, None)
    assert found == (head, members or (("a toe", "a crest", "a face") if head else None))


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("Ebb tides that carry sand", ("Ebb tides", "tides that carry sand")),
        (
            "the spring tide (SPT), which is the highest tide of a month",
            ("spring tide (SPT)", "the highest tide of a month"),
        ),
        ("Any boats that leak", None),
        ("Counting boats that leak", None),
        ("the crew defines where it sails", None),
        ("boats that leak", None),
    ],
)
def test_a_kind_that_an_item_names_and_tells(item: str, told: tuple[str, str] | None) -> None:
    assert WORDS.kind_told(item) == told
