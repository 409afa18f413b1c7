"""The ways in which words depend on their context, for every language pack to report by one name.

A statement depends on its context where a reader who sees it alone cannot know what it says: "They
met again the next day". The pipeline advises users on some of these reasons.
"""

from quizgen.trace import Reason


class Dependence(Reason):
    """Why words say less, or something else, without the text around them."""

    PERSON = "first or second person"
    """It depends on who speaks to whom: "I", "your"."""
    PRONOUN = "pronoun"
    """A pronoun has no antecedent among the words."""
    DEMONSTRATIVE = "demonstrative"
    """Something mentioned before is pointed at: "this bridge"."""
    BARE_QUANTIFIER = "nobody named"
    """It is not said of what this is a part or a number: "many left"."""
    CONTRACTION = "contraction"
    """A verb is written as a part of the word before it: "he's"."""
    DEIXIS = "pointing word"
    """A word points at another place in the text: "the latter", "similarly"."""
    MENTIONED = "a thing mentioned before"
    """Which thing a subject is, only the sentences before it say: "the threat"."""
    FIGURE = "a figure of a story"
    """It is told of somebody in an example, of whom nothing is to be known: "Ben paddles out"."""
    ONE_OF_A_SET = "one of a set told before"
    """A place in a row, or a part, of what only the text before has: "the second case"."""
    COMPARED = "compared with nothing named"
    """It is not said than what something is more: "the number is greater"."""
    PICTURE = "a picture described"
    """It tells how something is drawn: "ions are shown as spheres"."""
    YEARLESS_DATE = "date without its year"
    """The year of a day or month is not said: "on 9 May"."""
    VERDICT = "the author's verdict"
    """It is so for whoever agrees with the author: "the finest painter"."""
    RELATIVE_TIME = "relative time"
    """A time is counted from another: "last year"."""
