"""Why something that an author marked is no fact, as the trace counts it."""

from quizgen.trace import Reason


class NotAsked(Reason):
    """What the rules of structure leave out."""

    TWO_MEANINGS = "two meanings of one term"
    EMPTY_ENTRY = "no term or no meaning"
    LONG_TERM = "a term too long"
    LONG_MEANING = "a meaning too long"
    LABEL = "a label, not a term"
    ELSEWHERE = "refers to a figure, a table or a link"
    POINTS_BACK = "of one thing that stands beside it"
    CIRCULAR = "explains itself"
    NO_EXPLANATION = "no explanation of the term"
    NO_SOLUTION = "no solution"
    LONG_EXERCISE = "too long"
    SAME_OPTIONS = "two options that say the same"
    NO_RIGHT_OPTION = "a solution that is none of its options"
    REPEATING_LIST = "repeats the text"
    INTERRUPTED_LIST = "interrupted"
    NO_HEAD = "nothing above it"
    CHOICES = "below a question, maybe answers to choose from"
    LINKS = "a list of links"
    NOTHING_ANNOUNCED = "nothing announces it"
    WRONG_NUMBER = "too few or too many items"
    SAME_ITEMS = "items that are empty or the same"
    LONG_ITEMS = "items too long"
    OPEN_ITEMS = "items that go on elsewhere"
    DATA = "rows that are numbers"
    LARGE_TABLE = "too large"
    UNNAMED_CELLS = "rows or columns without distinct names"
