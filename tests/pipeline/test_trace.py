"""What a trace counts, and the words by which users see it."""

from quizgen.lang.base.dependence import Dependence
from quizgen.trace import Filter, Stage, Trace


def test_traces_add_up() -> None:
    total, other = Trace(), Trace()
    total.reach(Stage.CLAUSES)
    other.reach(Stage.CLAUSES, 2)
    other.lose(Filter.REDUCTION, Dependence.PERSON)
    total.add(other)
    total.add(other)
    assert total.reached == {Stage.CLAUSES: 5}
    assert total.lost == {(Filter.REDUCTION, Dependence.PERSON): 2}


def test_what_is_counted_is_shown_by_its_words() -> None:
    assert f"{Stage.UNDATED_CLAUSES}" == "undated clauses"
    assert f"{Filter.REDUCTION}: {Dependence.PERSON}" == "standing: first or second person"
