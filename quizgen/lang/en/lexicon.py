"""Closed word classes of English that the rules ask for; each list is complete for its purpose.

Source: the closed classes of Quirk et al., A Comprehensive Grammar of the English Language (1985),
chapters 4 (modal auxiliaries), 8 (conjuncts), 11 (reporting verbs); the choice is ours.
"""

from quizgen.model import Stance

CONNECTIVES = frozenset(
    """also however therefore thus hence then consequently moreover furthermore nevertheless
    nonetheless meanwhile subsequently additionally similarly likewise instead otherwise accordingly
    besides indeed thereby too still again finally ultimately eventually overall notably
    specifically conversely alternatively importantly interestingly traditionally even just
    only simply really actually certainly clearly obviously perhaps probably possibly""".split()
) - {"only"}
"""Adverbs that tie a sentence to its neighbours or colour it, and can go without loss of fact."""

EMPHATIC = frozenset("itself himself herself themselves".split())
"""Pronouns that, beside the noun they repeat, only stress it."""

TIME_TIES = frozenset(
    "then later subsequently soon thereafter afterwards afterward now currently presently".split()
)
"""Adverbs that, without words of their own ("two years later"), place a sentence beside its
neighbours or in the moment of telling; what it says stays so without them."""

LEADING = frozenset(
    """however therefore thus hence then consequently moreover furthermore nevertheless nonetheless
    meanwhile subsequently additionally similarly likewise instead accordingly besides indeed
    and but or so yet nor because""".split()
)
"""Words that, at its start, make a sentence lean on the one before."""

TIES = frozenset(
    "also however therefore thus moreover furthermore nevertheless likewise instead".split()
)
"""Adverbs that, anywhere in a sentence, only tie it to the one before."""

TYING_PHRASES: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split())
    for phrase in (
        "for example",
        "for instance",
        "in addition",
        "in fact",
        "in particular",
        "as a result",
        "as such",
        "in turn",
        "in contrast",
        "by contrast",
        "on the other hand",
        "of course",
        "in other words",
        "in general",
        "in short",
        "after all",
        "at the same time",
        "after that",
        "after this",
        "before that",
        "before this",
    )
)
"""Phrases that, at its start and before a comma, tie a sentence to the one before."""

KIN = frozenset(
    """father mother brother sister son daughter wife husband uncle aunt nephew niece cousin
    grandfather grandmother grandson granddaughter widow heir successor predecessor friend rival
    man woman boy girl child person""".split()
)
"""Nouns for persons by what they are to somebody, or by sex and age alone."""

MODALS: dict[str, Stance] = {
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "would": "possible",
    "should": "possible",
    "must": "possible",
    "ought": "possible",
    "shall": "planned",
    "will": "planned",
    "'ll": "planned",
    "wo": "planned",
    "'d": "possible",
}
"""Modal auxiliaries and what they make of a statement; "can" states an ability as a fact."""

FACTIVE_NOT = frozenset(
    """seem appear hope want plan intend expect believe think suppose wish aim
    claim allege suggest consider doubt need tend hesitate pretend deserve warrant merit""".split()
)
"""Verbs whose complement is not said to be so, or only judged, and that tell of no act: who tries
or proposes something has done that."""

PAST_PARTICIPLES = frozenset(
    """made led held found won lost met sent spent left kept told said sold brought bought taught
    caught thought fought sought felt dealt meant built paid laid heard stood understood read set
    cut put hit let cost split spread shut fed bred fled bound wound hung struck stuck swung dug
    spun lent bent swept slept wept crept leapt learnt spelt burnt""".split()
)
"""Irregular past tenses that are the participle, too."""

SPEECH_VERBS = frozenset(
    """say tell state claim argue believe think note add report announce declare suggest explain
    insist stress emphasize emphasise warn write remark comment observe predict estimate hope feel
    maintain contend assert recall reply ask answer conclude reveal confirm deny admit allege
    agree point mention describe call indicate imply""".split()
)
"""Verbs that report what somebody says or thinks."""

SAYING_FORMS = tuple(
    """said says tell tells told wrote writes state states stated note notes noted add adds added
    remark remarks remarked comment comments commented observe observes observed declare declares
    declared recall recalls recalled reply replies replied announce announces announced explain
    explains explained insist insists insisted stress stresses stressed warn warns warned ask asks
    asked answer answers answered conclude concludes concluded argue argues argued emphasize
    emphasizes emphasized emphasise emphasises emphasised""".split()
)
"""The forms of the verbs that introduce words in quotation marks."""

ONCE_VERBS = frozenset(
    """found establish create invent discover write compose design build paint lead win defeat
    conquer marry kill elect appoint succeed die bear coin name propose open direct launch
    command assassinate overthrow publish translate""".split()
)
"""Verbs for what is mostly done once, and by one: a false subject is clearly false."""

RELATIONAL_NOUNS = frozenset(
    "cooperation relationship relation tie friendship partnership trade alliance border".split()
)
"""Nouns for what two countries have with each other."""

REFERRING_ADJECTIVES = frozenset("new resulting remaining latter".split())
"""Adjectives by which a definite noun is told from another that was told before."""

REFERRING_NOUNS = frozenset(
    """event occasion incident ceremony meeting process move decision change development problem
    situation case purchase announcement idea proposal approach issue attempt effort result
    difference finding study survey report image picture photo video experiment version
    confusion""".split()
)
"""Nouns that, with nothing but "the", take up what was told before."""

PLACE_VERBS = frozenset(
    "invaded entered left reached fled visited conquered joined crossed toured occupied".split()
)
"""Past tenses whose object is a place."""

CONDITIONS = frozenset("if unless whether provided lest suppose assuming once whenever".split())
"""Subordinators that make a statement conditional."""

LIGHT_VERBS = frozenset(
    """be have do make take get give go come include contain involve remain become seem appear
    occur happen exist use show provide see find keep put set allow lead cause help need""".split()
)
"""Verbs that say little of their own: a stem needs more than these."""

NAMING_VERBS = frozenset("call name know refer term dub nickname title designate entitle".split())
"""Verbs that give something a name."""

DEMONSTRATIVES = frozenset("this that these those".split())

UNIQUE_THINGS = frozenset(
    """world sun moon earth air sky sea ocean equator universe internet bible church state
    army navy police media press economy government public environment climate atmosphere
    right left north south east west past future present end beginning middle weather
    brain heart liver skin blood body human century population united""".split()
)
"""Things of which a text means the one that everybody knows: "the sun"."""

DEICTIC = frozenset(
    """here there above below following aforementioned former latter such same other another others
    respective herein thereof else elsewhere
    aforesaid latterly thereby fellow previous instead""".split()
)
"""Words that point at another place in the text."""

VAGUE_NOUNS = frozenset(
    """thing way kind type sort part number lot variety range form case example fact issue matter
    aspect factor reason result effect role area field group set series people person man woman
    thousands hundreds millions many some most few several one ones something anything
    everything place time year day extent amount degree level majority
    rest member members example""".split()
)
"""Nouns that fit nearly every gap."""

OFFICES = frozenset("role position post title rank job office duty capacity".split())
"""Nouns whose "of" names an occupation."""

NAMED_THINGS = frozenset(
    """probe lander rover spacecraft satellite telescope observatory crater ship vessel submarine
    train locomotive engine aircraft plane bridge tower tunnel dam museum gallery library hospital
    prize award medal trophy company firm bank store brand hotel stadium""".split()
)
"""Nouns for things that bear a person's name: "the Huygens probe"."""

FEMININE = frozenset(
    """mother sister daughter wife aunt niece grandmother granddaughter widow woman girl queen
    empress princess duchess nun actress heroine goddess chairwoman spokeswoman businesswoman
    lady""".split()
)
MASCULINE = frozenset(
    """father brother son husband uncle nephew grandfather grandson widower man boy king emperor
    prince duke monk actor hero god chairman spokesman businessman gentleman""".split()
)
"""Nouns for persons of one sex, which a pronoun of the other does not take up."""

LEADING_CLASSES = frozenset(
    "fort mount lake hurricane cyclone cape camp castle port operation project storm".split()
)
"""Nouns that stand before the name of the thing: "Fort Caroline"."""

GENERA = frozenset(
    """process study branch ability act action activity amount application area art attempt average
    basis behavior behaviour belief boundary capacity cause change collection combination
    component condition conversion cost creation degree difference direction distance effort end
    energy entity environment exchange extent field flow force form formation frequency function
    idea inability interaction kind layer length level line loss mass material means measure
    measurement mechanism method model movement name number order organ outcome part passage path
    pattern percentage period phase phenomenon point portion position power practice principle
    probability procedure product production property proportion purpose quality quantity range
    rate ratio reaction reason recognition region relationship release removal result rise role rule
    science section sequence series set shape space speed stage state storage structure
    substance sum surface system technique temperature tendency term theory time tool total
    transfer transformation transition transport type unit use value way weight work""".split()
)
"""Nouns under which things are put when they are defined with "the": "the process by which"."""

PERSON_NOUNS = frozenset(
    """president minister professor king queen emperor doctor director writer author scientist
    engineer actor singer leader general captain bishop pope prince princess duke artist painter
    composer musician philosopher physicist chemist biologist mathematician historian explorer
    inventor architect poet novelist journalist editor ambassador diplomat chairman chairwoman
    chair founder officer governor mayor senator judge lawyer teacher student player coach
    quarterback linebacker goalkeeper striker economist astronomer surgeon nurse farmer merchant
    sinologist ophthalmologist chancellor premier secretary commander admiral colonel lieutenant
    monk priest missionary saint prophet theologian reformer activist politician lawmaker
    entrepreneur businessman businesswoman manager producer filmmaker sculptor photographer dancer
    conductor pianist violinist guitarist drummer rapper comedian presenter broadcaster
    monarch sultan khan shah tsar czar sheikh rabbi imam envoy spokesman spokeswoman spokesperson
    analyst researcher scholar expert specialist geologist botanist zoologist psychologist
    sociologist anthropologist archaeologist geographer meteorologist""".split()
)
"""Nouns for what a person is or does."""
