"""Why words that were understood are no fact, as the trace counts them."""

from quizgen.trace import Reason


class NoFact(Reason):
    """What the fact rules leave out."""

    ONLY_A_VERB = "says nothing but its verb"
    PICTURE = "tells what a picture shows"
    DEPENDENT_QUOTATION = "does not stand alone"
