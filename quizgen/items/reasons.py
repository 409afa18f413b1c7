"""Why a candidate is no question, as the trace counts it behind the name of its gate."""

from quizgen.trace import Reason


class Refusal(Reason):
    """What gates drop, and what is answered in several ways."""

    BLANK = "not clean"
    SHORT_STEM = "stem too short"
    LONG_STEM = "stem too long"
    LONG_KEY = "key too long"
    KEY_IN_STEM = "key stands in the stem"
    PEOPLE_IN_STEM = "the people of the country stand in the stem"
    FORM_IN_STEM = "a form of the key stands in the stem"
    WORD_IN_STEM = "a word of the key stands in the stem"
    KEY_IN_ASKED = "what is asked says the answer"
    PERSON = "first or second person"
    FORMULA = "formula that lost its form"
    LEFT_OVER = "what a page left in the text"
    FIGURE = "points at a figure"
    TORN = "half a word"
    QUOTES = "unbalanced quotation marks"
    COUNTED = "what is counted stands in the stem"
    WHICHEVER = "some one or other is its subject"
    ONE_OF = "one of several fits"
    UNEQUAL_OPTIONS = "options of unequal length"
    SEVERAL_FACTS = "several facts on one card"
    CONTESTED = "the document answers it in several ways"
    RIVALLED = "another sentence answers it otherwise"
    REVERSED = "asked the other way round"
