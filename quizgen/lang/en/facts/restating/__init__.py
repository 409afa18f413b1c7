"""Sentences said again in a plainer form, to be read by the rules of sentences.

| module | what is said again |
|---|---|
| `framed` | what stands behind a frame: "It is important to note that ...", "This means that ..." |
| `announced` | what a body announces of itself: "Brook Bank announced that its board has ..." |
| `documents` | what a document says of itself: "this policy" |
| `duties` | whose duty, aim or policy something is: "It is the duty of the crew to ..." |
| `ensured` | what readers are told to make sure of |
| `demanded` | what is needed or recommended: "It is vital that you shut the gate" |
| `policies` | what "we" do as a rule: "We treat the key as lost" |
| `lecturers` | what "we" do with things, in texts that teach: "We use lines to draw a field" |
| `consequences` | what the sentence before brings about: "This lets crews sail at night" |
| `purposes` | what a purpose opens: "To keep a hull dry, crews use tar" |
| `urged` | what a speaker urges: "Let us build", "both towns need to build" |
| `holders` | whose one king, wife or capital a name is: "Brook's successor, Ana Souza" |
| `introduced` | who somebody is: "A native of Oslo, Ana Souza moved" |
| `participles` | what a participle tells of the subject: "..., becoming king" |
| `topics` | what "it" is under a heading that names it, and what has its name in a clause |
| `extraposed` | what stands behind an empty "it": "It is possible to pay" |
| `foregrounded` | what "what" keeps for the end: "What the charter demands is a bridge" |
| `reported` | what somebody reports, as the word of that one: "A study found that ..." |
| `observed` | what was found, whoever found it: "Research suggests that ..." |
| `items` | items that go on with the line above them: "Visitors must:", "sign the book" |

A restatement keeps the words of the document and its evidence; what none of them fits is left.
"""

from collections.abc import Callable, Iterator

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.coreference.substitution import replacements
from quizgen.lang.en.facts.restating.announced import of_announced
from quizgen.lang.en.facts.restating.consequences import of_consequences
from quizgen.lang.en.facts.restating.demanded import of_demanded
from quizgen.lang.en.facts.restating.documents import of_documents
from quizgen.lang.en.facts.restating.duties import of_duties
from quizgen.lang.en.facts.restating.ensured import of_ensured
from quizgen.lang.en.facts.restating.extraposed import of_extraposed
from quizgen.lang.en.facts.restating.foregrounded import of_foregrounded
from quizgen.lang.en.facts.restating.framed import without_frame
from quizgen.lang.en.facts.restating.holders import of_holders
from quizgen.lang.en.facts.restating.introduced import of_introduced
from quizgen.lang.en.facts.restating.items import of_items
from quizgen.lang.en.facts.restating.lecturers import of_lecturers
from quizgen.lang.en.facts.restating.observed import of_observed
from quizgen.lang.en.facts.restating.participles import of_participles
from quizgen.lang.en.facts.restating.policies import of_policies
from quizgen.lang.en.facts.restating.purposes import of_purposes
from quizgen.lang.en.facts.restating.reported import of_reported, own_words
from quizgen.lang.en.facts.restating.said import Said
from quizgen.lang.en.facts.restating.topics import of_topics
from quizgen.lang.en.facts.restating.urged import of_urged

Rule = Callable[[Reading], Iterator[Said]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("frames", without_frame),
    ("announced", of_announced),
    ("documents", of_documents),
    ("duties", of_duties),
    ("ensured", of_ensured),
    ("demanded", of_demanded),
    ("policies", of_policies),
    ("lecturers", of_lecturers),
    ("consequences", of_consequences),
    ("purposes", of_purposes),
    ("urged", of_urged),
    ("holders", of_holders),
    ("participles", of_participles),
    ("introduced", of_introduced),
    ("topics", of_topics),
    ("extraposed", of_extraposed),
    ("foregrounded", of_foregrounded),
    ("reported", of_reported),
    ("observed", of_observed),
    ("items", of_items),
)
"""What is said again, by name."""


def restatements(reading: Reading) -> Iterator[tuple[Material, str | None]]:
    """What the rules of sentences are given for each restatement, in the order of `RULES`.

    With each, whose word it is; None where the document says it as a fact.
    """
    said = [one for _, rule in reading.rules.among("restating", RULES) for one in rule(reading)]
    for one, doc in zip(said, reading.parses([one.text for one in said]), strict=True):
        block = reading.document.blocks[one.block]
        parsed = Parsed(one.number, one.sentence, one.block, block.kind, doc, parse_fault(doc))
        read = replacements(parsed, reading) if one.spoken else own_words(parsed, one.source)
        source = reading.speaker if one.spoken else one.source
        yield Material(parsed, reading, read, one.evidence), source
