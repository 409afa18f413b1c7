"""Words that point at another place in the text, each where this use of it does: a rule a word."""

import re
from collections.abc import Callable

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import has_dependent, token_before, word_after, word_before
from quizgen.lang.en.dependence.likeness import (
    is_beside_its_subject,
    is_counted_before,
    is_rest_of_a_list,
    is_set_against,
    is_shared,
    is_told_where,
)
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import PAST_TAGS, SUBJECTS, VERBS

_BEFORE_ONE = lexicon.words("determiners_before_one")
_BEFORE_OTHER = lexicon.words("words_before_other")
_DEICTIC = lexicon.words("deictic")
_EXEMPLIFIERS = lexicon.alternatives("exemplifiers")
_PAIRED_THINGS = lexicon.words("paired_things")
_PEOPLE = lexicon.words("asked_by_who") | lexicon.words("person_nouns")
_PARENTHETICALS = lexicon.alternatives("parentheticals")

_BESIDE = frozenset({"another", "other"})
_ONE = lexicon.words("indefinite_articles") | {"one", "the"}
_MODIFYING = frozenset({"det", "amod"})

_INDEFINITE = lexicon.words("indefinite_articles")
_COMPARED_BY = frozenset({"from", "than", "to"})
_VAGUE = lexicon.words("vague_nouns")
_COUNTED = lexicon.words("counted_notions")
_SAYING_OF_WHAT = frozenset({"prep", "relcl", "acl", "compound", "amod", "poss"})
_TAKING_UP = frozenset({"case", "instance"})

_EXEMPLIFYING = re.compile(rf"\b(?:{_EXEMPLIFIERS})\b")
_PARENTHETICAL = re.compile(rf", (?:{_PARENTHETICALS}),")

_PARTING = frozenset({"one", "some", "many", "most", "few"})
"""Words for a part of some things, of which "others" are the rest."""

_SHARING = frozenset(
    {"all", "both", "each", "every", "everybody", "everyone", "two", "several", "multiple"}
)
"""Words for several that have "the same" among them."""

_HEADS = SUBJECTS | {"dobj", "pobj"}
_COMPLEMENTS = frozenset({"dobj", "prep", "agent"})
_DETERMINERS = frozenset({"det", "nsubj", "nsubjpass", "predet"})
_RESTRICTING = frozenset({"prep", "relcl", "acl"})
_PREPOSITIONS = frozenset({"prep", "pcomp", "prepc"})


def is_deictic(token: Token, passage: Passage) -> bool:
    """Whether `token` means something only beside the rest of the text, in this use of it.

    Words with a rule do where it says so, the other deictic ones always.
    """
    rule = RULES.get(token.lower_)
    if rule is None:
        return token.lower_ in _DEICTIC
    return rule(token) and not _is_beside_its_like(token, passage)


def _is_beside_its_like(token: Token, passage: Passage) -> bool:
    """Whether the words name first what "another" is one more of: "one town to another town"."""
    if is_counted_before(token, passage):
        return True
    if token.lower_ not in _BESIDE or token.dep_ not in _MODIFYING:
        return False
    noun = token.head
    return any(
        other.i < token.i and other.lemma_ == noun.lemma_ and other.pos_ == noun.pos_
        for other in passage.tokens
    )


def repeats_an_action(token: Token, passage: Passage) -> bool:
    """Whether `token` is a "so" for an action mentioned before: "the only daily to do so"."""
    if token.lower_ != "so":
        return False
    verb = token_before(token)
    return (
        verb is not None
        and verb.lemma_ == "do"
        and not any(
            other.pos_ == "VERB" and other.i < verb.i and not _governs(other, verb)
            for other in passage.tokens
        )
    )


def _governs(verb: Token, done: Token) -> bool:
    """Whether a verb governs `done`, but for circumstances: "enter if you are told to do so"."""
    if not verb.is_ancestor(done):
        return False
    between = (word for word in (done, *done.ancestors) if verb.is_ancestor(word))
    return not any(word.dep_ == "advcl" for word in between)


def is_parenthetical(passage: Passage) -> bool:
    """Whether a connective between commas ties the words to others: ", for instance,"."""
    words = "".join(token.text_with_ws for token in passage.tokens)
    return _PARENTHETICAL.search(words) is not None


def _since(token: Token) -> bool:
    """ "It has since closed" points, "since 1931" does not."""
    return token.dep_ == "advmod"


def _further(token: Token) -> bool:
    """ "Further towns" points, "further the cause" and "are further parted" do not."""
    done_more = token.pos_ == "ADV" and token.head.pos_ == "VERB" and 0 < token.i < token.head.i
    return token.pos_ in ("ADV", "ADJ") and not done_more


def _farther(token: Token) -> bool:
    """ "Farther north lies a mine" points, "farther than the mine" and "farther from it" do not."""
    return not any(word.lower_ in _MEASURED_FROM for word in token.doc[token.i :])


_MEASURED_FROM = frozenset({"than", "from", "into", "along", "as"})


def _of_two(token: Token) -> bool:
    """ "Both countries" were mentioned, "both directions" and "both old and new" are known."""
    if token.dep_ not in _DETERMINERS or token.head.lemma_ in _PAIRED_THINGS:
        return False
    joining = "and" if token.lower_ == "both" else "or"
    noun = token if token.dep_ in SUBJECTS else token.head
    return not any(
        word.lower_ == joining and word.dep_ == "cc" and word.head.i in (noun.i, *_before(noun))
        for word in token.doc[token.i : noun.right_edge.i + 1]
    )


def _before(noun: Token) -> tuple[int, ...]:
    """The places of what modifies a noun in front of it."""
    return tuple(child.i for child in noun.lefts)


def _one(token: Token) -> bool:
    """ "Each one" counts things mentioned, and so does "one solution"; "one bridge" does not."""
    if token.dep_ != "nummod":
        return word_before(token) in _BEFORE_ONE
    noun = token.head
    bare = not any(child.dep_ in _SAYING_OF_WHAT for child in noun.children)
    return noun.dep_ in SUBJECTS and bare and noun.lemma_.lower() in _COUNTED


def _instance(token: Token) -> bool:
    """ "An example was divorce", "topics include salt": of what, the words before say."""
    determined = [child.lower_ for child in token.children if child.dep_ == "det"]
    some = all(word in _INDEFINITE for word in determined)
    bare = not any(child.dep_ in _SAYING_OF_WHAT for child in token.children)
    return token.dep_ in SUBJECTS and some and bare


def _more(token: Token) -> bool:
    """ "Two more drives" counts on, "more drives than" does not."""
    if not token.i or token.i + 1 >= len(token.doc):
        return False
    counted = token.nbor(-1).pos_ == "NUM" and token.nbor().pos_ in ("NOUN", "ADJ")
    compared = token.head.dep_ == "amod" and token.head.head.dep_ in SUBJECTS
    return (counted or compared) and not any(other.lower_ == "than" for other in token.doc)


def _following(token: Token) -> bool:
    """ "The following towns" points, "following the war" does not."""
    return token.dep_ not in _PREPOSITIONS


def _such(token: Token) -> bool:
    """ "Such areas" points, "such areas as" and "such as" give examples; "such that" tells how."""
    noun = token.head
    behind = word_after(noun) == "as" and noun.i > token.i  # wherever a parser hangs it
    told = behind or any(word.lower_ == "as" for word in noun.subtree if word.i > token.i)
    return word_after(token) not in ("as", "that") and not told


def _other(token: Token) -> bool:
    """ "Other towns" points, "and other towns" and "other than" do not."""
    noun = token.head
    compared = any(word.lower_ == "than" for word in noun.subtree) or any(
        word.lower_ == "than" for word in token.doc[max(token.i - 3, 0) : token.i]
    )
    following = token.doc[noun.i + 1 : noun.i + 4].text.lower()
    exemplified = token.lower_ == "other" and _EXEMPLIFYING.search(following) is not None
    known = (exemplified and not _opens_vaguely(token)) or _is_known_beside(token)
    return not (compared or known or word_before(token) in _BEFORE_OTHER)


def _is_known_beside(token: Token) -> bool:
    """Whether it is known without a text beside whom or what "other" things are."""
    return _is_other_people(token) or _is_told_beside(token)


def _is_told_beside(other: Token) -> bool:
    """ "Salt or some other mineral", "moss takes salt from other plants"."""
    told = is_rest_of_a_list(other) or is_beside_its_subject(other.head)
    return other.lower_ == "other" and told


def _opens_vaguely(token: Token) -> bool:
    """ "Other groups, such as moths, ...": beside which groups, only the sentence before says."""
    return token.i == 0 and token.head.lemma_.lower() in _VAGUE


def _is_other_people(token: Token) -> bool:
    """ "Talk to other employees": those beside whoever acts, who is told before."""
    noun, before = token.head, token_before(token)
    bare = token.lower_ == "other" and noun.tag_ == "NNS" and noun.lemma_ in _PEOPLE
    acted_on = noun.dep_ in _COMPLEMENTS | {"pobj"} and before is not None
    return bare and acted_on and not any(child.dep_ == "det" for child in noun.children)


def _others(token: Token) -> bool:
    """ "Others left" points at some told before, "the privacy of others" does not."""
    infinitive = token.head.tag_ == "VB" and token.dep_ in SUBJECTS
    acted_on = token.dep_ in ("dobj", "pobj", "dative") or infinitive
    parted = any(word.lower_ in _PARTING for word in token.doc[: token.i])
    return parted or not acted_on


def _else(token: Token) -> bool:
    """ "Everyone else left" points, "ruins the talk for everyone else" does not."""
    whom = token_before(token)
    open_word = whom is not None and whom.lower_.startswith(("any", "every", "some"))
    return not (open_word and whom is not None and whom.dep_ not in SUBJECTS)


def _instead(token: Token) -> bool:
    """ "Instead, it fell" points, "instead of the sail" does not."""
    return not is_set_against(token)


def _elsewhere(token: Token) -> bool:
    """ "It is made elsewhere" points, "it is made elsewhere in the town" does not."""
    return not is_told_where(token)


def _next(token: Token) -> bool:
    """ "The next section shows" points, "the next of kin" and "read the next line" do not.

    In a story "the next trip to Kalmar" does: it says to where, and not after which.
    """
    noun = token.head
    definite = any(child.lower_ == "the" for child in noun.children)
    restricted = any(child.i > noun.i and child.dep_ in _RESTRICTING for child in noun.children)
    placed = token.dep_ == "amod" and definite and noun.dep_ in SUBJECTS
    return placed and not (restricted and noun.head.tag_ not in PAST_TAGS)


def _last(token: Token) -> bool:
    """ "The last property is ..." ends a list in the text; "the last king fled" does not."""
    return _next(token) and token.head.lemma_.lower() in _LISTED


_LISTED = lexicon.words("parts_of_texts") | lexicon.words("listed_aspects")


def _follows(token: Token) -> bool:
    """ "In what follows", "as follows" is the text below; "who follows the road" does not point."""
    return word_before(token) in ("as", "what") and not has_dependent(token, _COMPLEMENTS)


def _respective(token: Token) -> bool:
    """ "The respective towns" points, "their respective towns" does not."""
    return word_before(token) != "their"


def _same(token: Token) -> bool:
    """ "The same year" points; "the same year as", "all have the same" and "same-sex" do not."""
    compared = any(word.lower_ == "as" for word in token.head.subtree)
    shared = any(word.lower_ in _SHARING for word in token.doc[: token.i])
    shared = shared or is_shared(token.head)
    return word_after(token) != "-" and not (compared or shared)


def _of_the_two(token: Token) -> bool:
    """ "The latter" points, "the former president" does not."""
    return token.pos_ == "NOUN" or token.dep_ in _HEADS


def _above(token: Token) -> bool:
    """ "The table below" points, "below the bridge" does not."""
    return token.dep_ != "prep"


def _there(token: Token) -> bool:
    """ "They met there" points, "there are towns" does not."""
    return token.dep_ != "expl"


def _similar(token: Token) -> bool:
    """ "A similar composition" points, "similar to" and "sand or similar material" do not.

    What a thing is for says nothing of what it is like: "a similar attempt to cross".
    """
    if token.dep_ != "amod" or is_rest_of_a_list(token):
        return False
    following = token.doc[token.i + 1 : token.head.i + 3]
    return not any(word.lower_ in ("to", "for") and word.tag_ != "TO" for word in following)


def _different(token: Token) -> bool:
    """ "A different key is used" is told from one before; "different from" says from what."""
    noun = token.head
    one = token.dep_ == "amod" and any(child.lower_ in _INDEFINITE for child in noun.children)
    compared = any(
        word.lower_ in _COMPARED_BY and word.dep_ == "prep"
        for word in (*token.children, *noun.children)
    )
    shared = any(word.lower_ in _SHARING for word in token.doc)
    return one and not (compared or shared or _follows_a_clause(token))


def _follows_a_clause(token: Token) -> bool:
    """Whether a clause is before it in its sentence, which may tell what it is compared with."""
    return any(
        word.pos_ == "SCONJ" or (word.dep_ == "cc" and word.head.pos_ in VERBS)
        for word in token.doc[: token.i]
    )


def _each(token: Token) -> bool:
    """ "In each case" takes up what was told before; "each case of fever" does not."""
    noun = token.head
    taken_up = token.dep_ == "det" and noun.dep_ == "pobj" and noun.lower_ in _TAKING_UP
    return taken_up and not has_dependent(noun, _RESTRICTING)


def _followed(token: Token) -> bool:
    """ "The upheaval that followed" came after something mentioned before."""
    return token.dep_ == "relcl" and not has_dependent(token, _COMPLEMENTS)


def _thus(token: Token) -> bool:
    """ "The glass thus made" was made in a way told before, "it is thus clear" concludes."""
    return token.dep_ == "advmod" and token.head.dep_ in ("acl", "amod")


def _additional(token: Token) -> bool:
    """ "An additional gate is opened" adds to one told before, "additional fees apply" do not."""
    noun = token.head
    one = any(child.lower_ in _ONE for child in noun.children)
    return token.dep_ == "amod" and one and noun.tag_ == "NN" and noun.dep_ in SUBJECTS


_INSTANCES = lexicon.words("nouns_of_instances")

RULES: dict[str, Callable[[Token], bool]] = {
    **dict.fromkeys(_INSTANCES, _instance),
    "above": _above,
    "additional": _additional,
    "another": _other,
    "below": _above,
    "both": _of_two,
    "different": _different,
    "each": _each,
    "either": _of_two,
    "else": _else,
    "elsewhere": _elsewhere,
    "ensued": _followed,
    "farther": _farther,
    "followed": _followed,
    "following": _following,
    "follows": _follows,
    "former": _of_the_two,
    "further": _further,
    "instead": _instead,
    "last": _last,
    "latter": _of_the_two,
    "more": _more,
    "neither": _of_two,
    "next": _next,
    "one": _one,
    "other": _other,
    "others": _others,
    "respective": _respective,
    "same": _same,
    "similar": _similar,
    "since": _since,
    "such": _such,
    "there": _there,
    "thus": _thus,
}
"""Whether a word points elsewhere in the text, for the words that only do in some of their uses."""

POINTING = _DEICTIC | RULES.keys()
"""All that can point elsewhere in the text."""
