"""What the sentences read so far are about."""

from quizgen.lang.en.analysis.discourse import Discourse, Topic, Utterance

ANA = Topic("Ana Souza", "person")


def test_a_discourse_grows_by_utterances() -> None:
    before = Discourse()
    after = before.followed_by(Utterance(ANA, frozenset({"Ana Souza"}))).followed_by(Utterance())
    assert before == Discourse()
    assert [after.topic(number) for number in range(3)] == [ANA, None, None]
    assert [set(after.people(number)) for number in range(3)] == [{"Ana Souza"}, set(), set()]
