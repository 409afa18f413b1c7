"""Parts of speech, morphology and lemmas, each worked out once: a fifth of what spaCy takes.

spaCy's attribute ruler tries its patterns on every token, and its lemmatizer seeks each form in a
list of 57,000. Nearly all patterns see one token alone: its tag, its relation, and its word where a
pattern names it. What they give such a token is asked of them once and kept; a sentence that a
longer pattern fits goes through the ruler itself.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

COMPONENT = "quizgen_forms"
"""The name under which spaCy knows the component."""

_RULER, _LEMMATIZER = "attribute_ruler", "lemmatizer"

COMPONENTS = (_RULER, _LEMMATIZER, COMPONENT)
"""What gives the forms in a pipeline, whether or not `Forms` stands for the others."""

_KNOWN = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
_KNOWN_TESTS = frozenset({"IN", "NOT_IN", "REGEX"})
_INDEX = "lemma_index"
_READ: list[int | str] = ["ORTH", "TAG", "DEP"]
_WRITTEN: list[int | str] = ["POS", "MORPH", "LEMMA"]

_Given = tuple[int, int, int]
"""The part of speech, morphology and lemma that the ruler gives a token, as spaCy numbers them."""

_Key = tuple[int, int, int]
"""What single patterns see of a token: its word where one names it, its tag and its relation."""

_Pattern = list[dict[str, Any]]


def hasten(nlp: Language) -> None:
    """Let `Forms` stand for the ruler and lemmatizer of `nlp`, where those are of known kinds."""
    names = nlp.pipe_names
    if _RULER not in names or names[names.index(_RULER) + 1 :][:1] != [_LEMMATIZER]:
        return
    ruler, lemmatizer = _replaced(nlp)
    by_rule = lemmatizer.mode == "rule" and not lemmatizer.overwrite
    if by_rule and all(map(_is_known, _patterns(ruler))):
        nlp.add_pipe(COMPONENT, after=_LEMMATIZER)
        nlp.disable_pipe(_RULER)
        nlp.disable_pipe(_LEMMATIZER)


def _replaced(nlp: Language) -> tuple[AttributeRuler, Lemmatizer]:
    """The ruler and the lemmatizer of `nlp`, which spaCy types as any components."""
    ruler, lemmatizer = nlp.get_pipe(_RULER), nlp.get_pipe(_LEMMATIZER)
    return cast("AttributeRuler", ruler), cast("Lemmatizer", lemmatizer)


@Language.factory(COMPONENT, assigns=["token.pos", "token.morph", "token.lemma"])
class Forms:
    """The component: it gives the tokens of a sentence what the ruler and the lemmatizer would."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._ruler, self._lemmatizer = _replaced(nlp)
        _index_as_sets(self._lemmatizer)
        patterns = list(_patterns(self._ruler))
        self._words = _Words(patterns)
        longer = [row for row in patterns if len(row) > 1]
        self._longer, self._opening = Matcher(nlp.vocab), Matcher(nlp.vocab)
        self._longer.add(name, longer)
        self._opening.add(name, [row[:1] for row in longer])
        self._named: dict[int, int] = {}
        self._given: dict[_Key, _Given | None] = {}
        self._openers: set[_Key] = set()
        self._lemmas: dict[tuple[int, int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """`doc`, its tokens with their part of speech, morphology and lemma."""
        rows = doc.to_array(_READ).tolist()
        keys = [self._key(doc, *row) for row in rows]
        given = [self._of(doc, place, key) for place, key in enumerate(keys)]
        known = [one for one in given if one is not None]
        if len(known) < len(given) or self._fits_longer(doc, keys):
            return self._lemmatizer(self._ruler(doc))
        self._write(doc, [(row[0], *one) for row, one in zip(rows, known, strict=True)])
        return doc

    def _write(self, doc: Doc, rows: list[tuple[int, int, int, int]]) -> None:
        """Write what is known into the tokens; the lemma that is not, by the lemmatizer."""
        found = [
            lemma or self._lemmas.get((orth, pos, morph), 0) for orth, pos, morph, lemma in rows
        ]
        values = [(pos, morph, one) for (_, pos, morph, _), one in zip(rows, found, strict=True)]
        doc.from_array(_WRITTEN, np.array(values, np.uint64))  # type: ignore[arg-type]  # as meant
        for place, lemma in enumerate(found):
            if not lemma:
                token = doc[place]
                token.lemma_ = self._lemmatizer.lemmatize(token)[0]
                self._lemmas[rows[place][:3]] = token.lemma

    def _key(self, doc: Doc, orth: int, tag: int, dep: int) -> _Key:
        named = self._named.get(orth)
        if named is None:
            lexeme = doc.vocab[orth]
            names = lexeme.is_space or self._words.name(lexeme.lower_)
            named = self._named[orth] = lexeme.lower if names else 0
        return named, tag, dep

    def _of(self, doc: Doc, place: int, key: _Key) -> _Given | None:
        """What the ruler gives a token; None where it must see the whole sentence."""
        if key not in self._given:
            self._given[key] = self._ask(doc, place, key)
        return self._given[key]

    def _ask(self, doc: Doc, place: int, key: _Key) -> _Given | None:
        """What the ruler gives a token that stands by itself."""
        token = doc[place]
        alone = Doc(doc.vocab, words=[token.text], spaces=[False])
        one = alone[0]
        one.tag, one.dep = token.tag, token.dep
        if token.is_space:
            return None
        if self._opening(alone, allow_missing=True):
            self._openers.add(key)
        pos, morph, lemma = self._ruler(alone).to_array(_WRITTEN).tolist()[0]
        return (pos, morph, lemma) if (one.tag, one.dep) == (token.tag, token.dep) else None

    def _fits_longer(self, doc: Doc, keys: Iterable[_Key]) -> bool:
        """Whether a pattern of several tokens is somewhere in a sentence."""
        may_open = not self._openers.isdisjoint(keys)
        return may_open and bool(self._longer(doc, allow_missing=True))


_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("", ""))
"""What makes the third person of a verb, and what stands for it in the first."""


_FORMS = (
    *(("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("d", "")),
    *(("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("est", "")),
)
"""What makes a form of a word, and what stands for it in the word."""


def is_word(nlp: Language, form: str) -> bool:
    """Whether the lemmatizer of `nlp` knows the word that a form in lower case may be of."""
    lemmatizer = cast("Lemmatizer", nlp.get_pipe(_LEMMATIZER))
    index = lemmatizer.lookups.get_table(_INDEX)
    words = [form.removesuffix(end) + own for end, own in _FORMS if form.endswith(end)]
    return any(word in known for known in index.values() for word in words)


def may_be_present(nlp: Language, form: str) -> bool:
    """Whether a word can be the present tense of a verb that the lemmatizer of `nlp` knows."""
    lemmatizer = cast("Lemmatizer", nlp.get_pipe(_LEMMATIZER))
    verbs = lemmatizer.lookups.get_table(_INDEX)["verb"]
    return any(
        form.removesuffix(ending) + own in verbs
        for ending, own in _ENDINGS
        if form.endswith(ending)
    )


def may_be_noun(nlp: Language, form: str) -> bool:
    """Whether a word can be a noun that the lemmatizer of `nlp` knows, in either number."""
    lemmatizer = cast("Lemmatizer", nlp.get_pipe(_LEMMATIZER))
    nouns = lemmatizer.lookups.get_table(_INDEX)["noun"]
    return form in nouns or form.removesuffix("s") in nouns


def _patterns(ruler: AttributeRuler) -> Iterator[_Pattern]:
    """The patterns of `ruler`, each a list of what it says of the tokens in a row."""
    for number in range(len(ruler.attrs)):
        yield from ruler.matcher.get(str(number))[1]


class _Words:
    """The words that `patterns` name, by a list or by a form."""

    def __init__(self, patterns: Iterable[_Pattern]) -> None:
        said = [element["LOWER"] for row in patterns for element in row if "LOWER" in element]
        self._listed = {one for one in said if isinstance(one, str)}
        self._forms: list[re.Pattern[str]] = []
        for one in said:
            if isinstance(one, dict):
                self._listed.update(one.get("IN", ()), one.get("NOT_IN", ()))
                self._forms += [re.compile(one[key]) for key in one if key == "REGEX"]

    def name(self, word: str) -> bool:
        """Whether a pattern tells `word` from others."""
        return word in self._listed or any(form.search(word) for form in self._forms)


def _is_known(pattern: _Pattern) -> bool:
    """Whether a pattern asks for nothing but what `Forms` looks things up by."""
    return all(
        _KNOWN.issuperset(element) and _KNOWN_TESTS.issuperset(_tests(element.get("LOWER")))
        for element in pattern
    )


def _tests(said: object) -> Iterable[str]:
    return said if isinstance(said, dict) else ()


def _index_as_sets(lemmatizer: Lemmatizer) -> None:
    """Make the lists of known forms sets: all that is asked of them is what is in them."""
    index = lemmatizer.lookups.get_table(_INDEX)
    for part_of_speech, forms in index.items():
        index[part_of_speech] = frozenset(forms)
