"""Who speaks: the name or pronoun beside a quotation, and the person whom it means."""

import re
from dataclasses import dataclass, field

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.sentence import Parsed

_PRONOUNS = lexicon.words("animate_pronouns") & lexicon.words("nominative_pronouns")
_SAYING_FORMS = lexicon.alternatives("saying_forms")
_SPEECH_ADVERBS = lexicon.alternatives("speech_adverbs")

_ADVERB = rf"(?: (?:{_SPEECH_ADVERBS}))?"
_SAID = rf"(?:{_SAYING_FORMS})"
_NAME = r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})"
_PRONOUN = rf"((?i:{'|'.join(sorted(_PRONOUNS))}))"
_WHO = rf"(?:{_NAME}|{_PRONOUN})"
_AFTER = re.compile(rf"^\s*,?\s*(?:{_SAID} {_WHO}|{_WHO}{_ADVERB} {_SAID})")
_BEFORE = re.compile(rf"{_WHO}{_ADVERB} {_SAID}(?: [A-Z][\w'’-]+)?\s*[,:]?\s*$")
_WITHIN = re.compile(rf"\s*,?\s*(?:{_SAID} {_WHO}|{_WHO} {_SAID})\s*,\s*")


def source_of(before: str, after: str) -> str | None:
    """The name or pronoun of who says a quotation, in the words after or before it."""
    found = _AFTER.match(after) or _BEFORE.search(before)
    return next((group for group in found.groups() if group), None) if found else None


def is_attribution(between: str) -> bool:
    """Whether words between two halves of a quotation say nothing but who speaks."""
    return _WITHIN.fullmatch(between) is not None


@dataclass(slots=True)
class Speakers:
    """The speakers of a document in its order: "he said" goes on with the one who spoke.

    `last` spoke in the block `block`; `pronouns` are those by which the text calls its speakers.
    """

    reading: Reading
    last: str | None = None
    block: int = -2
    pronouns: dict[str, str] = field(default_factory=dict)

    def speaker(self, source: str, number: int) -> str | None:
        """The full name of who says a quotation in sentence `number`, None where that is unsure.

        A person who is found is the last speaker from then on.
        """
        pronoun = source.lower() if source.lower() in _PRONOUNS else None
        name = self._person(source, number) if pronoun is None else self._antecedent(number)
        if name is None or not self._agrees(name, pronoun):
            return None
        self.last, self.block = name, self.reading.document.sentences[number].block
        return name

    def _person(self, source: str, number: int) -> str | None:
        name = self.reading.mentions.full_name(source)
        return name if self.reading.mentions.is_person(name) else None

    def _antecedent(self, number: int) -> str | None:
        """Whom "he said" means: the subject that was read, or who spoke in the paragraph before."""
        parts = [one for one in self.reading.sentences if one.sentence == number]
        if not parts:
            return None
        parsed = parts[-1]
        topic = self.reading.discourse.topic(parsed.number)
        if topic is not None and topic.type == "person" and not topic.plural:
            return topic.name if self.reading.mentions.is_person(topic.name) else None
        return self.last if self._goes_on(parsed) else None

    def _goes_on(self, parsed: Parsed) -> bool:
        """Whether nobody but the last speaker was named since, and not long before."""
        if parsed.block - self.block > 1:
            return False
        between = {
            name
            for other in self.reading.sentences[max(parsed.number - 2, 0) : parsed.number]
            if self.block <= other.block <= parsed.block
            for name in self.reading.discourse.people(other.number)
        }
        return between <= {self.last}

    def _agrees(self, name: str, pronoun: str | None) -> bool:
        """Whether the text has not called a speaker by another pronoun before."""
        return pronoun is None or self.pronouns.setdefault(name, pronoun) == pronoun
