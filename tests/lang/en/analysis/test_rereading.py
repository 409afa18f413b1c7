"""A sentence that is unsound as a whole is read in pieces, and keeps its words."""

from functools import cache

import pytest
from spacy.tokens import Doc

from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.rereading import reread
from quizgen.lang.en.analysis.tree import root_of, subject_of

KELPIE = "Iron band Kelpie, often regarded as the first iron band, also formed in Oslo after a war."
HERONS = (
    "During the dry weeks, unpaired male herons search their own marsh, as well as others, for a "
    "mate."
)
LETTER = "Ana Souza, writing in a private letter, justified it by the need to keep the lock."
HARBOUR = "In 1513 excavation of the harbour of the two towns began."
FERRY = "Across the tide races the small ferry becomes a home."

READ = {
    KELPIE: ("formed", "Kelpie"),
    HERONS: ("search", "herons"),
    LETTER: ("justified", "Souza"),
    HARBOUR: ("began", "excavation"),
    FERRY: ("becomes", "ferry"),
}
OTHERS = [
    "Weirs, locks and sluices of the upper valley.",
    "Tell the crew, who stand on the bank, and they will close the gate.",
]


@cache
def _docs() -> dict[str, Doc]:
    texts = [*READ, *OTHERS]
    return dict(zip(texts, reread(list(parse(texts))), strict=True))


@pytest.mark.parametrize("text", READ)
def test_the_pieces_of_a_sentence_make_a_sound_one(text: str) -> None:
    doc = _docs()[text]
    verb = root_of(doc)
    subject = subject_of(verb)
    assert doc.text == text
    assert parse_fault(doc) is None
    assert subject is not None
    assert (verb.text, subject.text) == READ[text]


@pytest.mark.parametrize("text", OTHERS)
def test_what_has_no_sound_pieces_stays_as_it_is(text: str) -> None:
    before = next(iter(parse([text])))
    assert [token.dep_ for token in _docs()[text]] == [token.dep_ for token in before]
