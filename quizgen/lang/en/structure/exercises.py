"""Exercises that cannot be asked outside of their document, and words that refer to its figures."""

import re
from collections.abc import Sequence

from quizgen.lang.en import lexicon

_COMBINING = re.compile(
    r"(?:all|none|both|neither|any|either) of (?:the|these)|(?:all|none) of the above"
    r"|both (?:of )?[a-e] and [a-e]\b|[a-e](?:, [a-e])*,? (?:and|or|&) [a-e]\b"
    r"|\(?[a-e]\) and \(?[a-e]\)"
    r"|(?:I|II|III|IV)(?:, (?:I|II|III|IV))*,? and (?:I|II|III|IV)\b",
    re.IGNORECASE,
)
_SHOWN = lexicon.alternatives("picture_nouns")
_ELSEWHERE = re.compile(
    r"\bCC[ -]BY\b|\bCreative Commons\b|\b(?:via|from|courtesy of) Wikimedia Commons\b|"
    r"\[link\]|\blink\(|\(#\w|(?<!\w)\[\s*\]"
    rf"|\b(?:{_SHOWN}|fig\.|example|equation|appendix|exhibit)s? \(?\[?\d"
    rf"|\b(?:this|these|following|accompanying) (?:\w+ )?(?:{_SHOWN}|website|link)s?\b"
    rf"|\bthe (?:\w+ )?(?:{_SHOWN})s? (?:below|above|on the|at the|here|that follows"
    r"|(?:shows?|illustrates?|depicts?|summari[sz]es?|lists?|compares?)\b)"
    r"|\b(?:shown|see|seen|illustrated|depicted|pictured|listed|summari[sz]ed|indicated|labell?ed)"
    rf" (?:in|on|by) the (?:\w+ )?(?:{_SHOWN})s?\b|\bin the (?:{_SHOWN})s?\b(?= [^.]*\?|,)",
    re.IGNORECASE,
)
_TO_THE_READER = re.compile(
    r"\b(?:do|did|would|have|can|could|are|were) you\b|\b(?:your|yours|yourself)\b|\byou think\b",
    re.IGNORECASE,
)
_OF_THE_LESSON = re.compile(
    r"\b(?:we|us|our|my|me)\b|\b(?:today|here)\b|(?<!how do )(?<!can )(?<!should )\bI\b"
    r"|\bthis (?:\w+ )?(?:lesson|chapter|section|unit|module|course|page|document|guide|tutorial"
    r"|article|book|handbook|manual|workshop)\b",
    re.IGNORECASE,
)
_STORY = 14  # words that a question to the reader has where it tells a case of its own
_OPEN = re.compile(
    r"^(?:discuss|reflect|imagine|write|draw|sketch|research|watch|visit|search|debate|design"
    r"|interview|look up|think of|think about|choose|pick|find an?|go to|create|make a)\b",
    re.IGNORECASE,
)
_ANSWER_BEFORE = re.compile(
    r"\b(?:previous|preceding|last|above|next|earlier) (?:question|exercise|problem|answer)"
    r"|\b(?:question|exercise|problem|part)s? (?:\d|[a-e]\b)",
    re.IGNORECASE,
)
_CHANGING_ANSWERS = lexicon.alternatives("changing_answers")
_CHANGING = re.compile(rf"(?:{_CHANGING_ANSWERS})\b", re.IGNORECASE)
_MOST_QUESTIONS = 2
_WHAT_IS = re.compile(
    r"(?:what|who) (?:is|are|was|were) (?:an? |the )?(?P<what>[\w ’'-]{3,50})\?", re.IGNORECASE
)
_IS = re.compile(r"\b(?:is|are|was|were|means|refers to)\b")
_QUESTION_LABEL = re.compile(r"\s*(?:Q|Question)\s?#?\d{0,3}\s?[:.)]\s+", re.IGNORECASE)
_ANSWER_LABEL = re.compile(r"\s*(?:A|Ans|Answer|Solution)\s?#?\d{0,3}\s?[:.)]\s+", re.IGNORECASE)


def question_label(text: str) -> int:
    """The length of the label of a question that `text` begins with ("Q:"); 0 without one."""
    found = _QUESTION_LABEL.match(text)
    return found.end() if found else 0


def answer_label(text: str) -> int:
    """The length of the label of an answer that `text` begins with ("A:"); 0 without one."""
    found = _ANSWER_LABEL.match(text)
    return found.end() if found else 0


def exercise_fault(question: str, options: Sequence[str], answer: str | None) -> str | None:
    """Why an exercise cannot be asked outside of its document; None where it can."""
    if points_elsewhere(question) or points_elsewhere(" ".join(options)):
        return "refers to a figure, a table or a link"
    if _ANSWER_BEFORE.search(f"{question} {answer or ''}"):
        return "refers to another exercise"
    if any(_COMBINING.search(option) for option in options):
        return "an option that combines others"
    if question.count("?") > _MOST_QUESTIONS:
        return "several questions in one"
    if answer is not None and (_CHANGING.match(answer) or points_elsewhere(answer)):
        return "no answer of its own"
    if options:
        return None
    if _OF_THE_LESSON.search(question):
        return "asks about the lesson itself"
    if _TO_THE_READER.search(question) and len(question.split()) < _STORY:
        return "asks what the reader thinks"
    return "a task, not a question" if _OPEN.match(question) else None


def answers(question: str, sentence: str) -> bool:
    """Whether `sentence` alone answers the question that a heading above it asks.

    What or who something is, it does where it says so of the same thing.
    """
    found = _WHAT_IS.fullmatch(question.strip())
    if found is None:
        return False
    told = sentence.lower()
    named = re.search(rf"\b{re.escape(found['what'].lower())}\b", told[: len(found["what"]) + 8])
    return named is not None and bool(_IS.search(told))


def points_elsewhere(text: str) -> bool:
    """Whether `text` refers to a figure, a table or a link that is not with it."""
    return _ELSEWHERE.search(text) is not None
