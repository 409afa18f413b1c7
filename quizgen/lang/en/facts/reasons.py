"""Why words that were understood are no fact, as the trace counts them."""

from quizgen.trace import Reason


class NoFact(Reason):
    """What the fact rules leave out."""

    ONLY_A_VERB = "says nothing but its verb"
    UNTOLD = "says nothing without what tells more of it"
    PICTURE = "tells what a picture shows"
    DEPENDENT_QUOTATION = "does not stand alone"
    MADE_UP = "a case that the text makes up"
