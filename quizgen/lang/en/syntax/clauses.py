"""A finite clause by its tokens: its subject, its verb group and its complements."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from quizgen.lang.en.analysis.tree import token_before
from quizgen.lang.en.syntax.constituents import Part
from quizgen.lang.en.syntax.origins import Origin
from quizgen.model import Stance


@dataclass(frozen=True, slots=True)
class RawClause:
    """A clause by its tokens; `helper` is what a participle needs to be finite ("was")."""

    verb: Token
    subject: Part
    origin: Origin
    auxiliaries: list[Token] = field(default_factory=list)
    adverbs: list[Token] = field(default_factory=list)
    helper: str | None = None
    particle: Token | None = None
    fronted: list[Part] = field(default_factory=list)
    complements: list[Part] = field(default_factory=list)
    stance: Stance = "asserted"

    @property
    def parts(self) -> list[Part]:
        """The constituents in the order of the sentence, the subject first of its kind."""
        return [*self.fronted, self.subject, *self.complements]

    @property
    def verb_tokens(self) -> list[Token]:
        """Auxiliaries, adverbs before the verb, verb and particle, in order."""
        tokens = {*self.auxiliaries, *self.adverbs, *self.joined, self.verb}
        return sorted(tokens | ({self.particle} if self.particle else set()), key=lambda t: t.i)

    @property
    def joined(self) -> list[Token]:
        """What a hyphen ties to the verb, and the hyphen: "re-" of "re-tuned"."""
        hyphen = token_before(self.verb)
        tied = hyphen is not None and hyphen.tag_ == "HYPH" and hyphen.head == self.verb
        return [hyphen.nbor(-1), hyphen] if tied and hyphen is not None and hyphen.i else []

    @property
    def is_past(self) -> bool:
        """Whether its verb or an auxiliary is a past form."""
        return any(verb.tag_ == "VBD" for verb in (self.verb, *self.auxiliaries))
