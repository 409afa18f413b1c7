"""Questions for a name that say its kind once: "Which public park is located in Lom?"."""

import re
from dataclasses import replace

from quizgen.lang.base.wording import Asked
from quizgen.lang.en import lexicon

_PLACED = lexicon.alternatives("place_prepositions", "locative_prepositions")
_TWICE = re.compile(
    r"^Which (?P<noun>[a-z]+) (?P<be>is|was) an? (?P<kind>(?:[\w-]+ ){0,3}(?P=noun))"
)
_TELLS = r"(?:[a-z]+ly )?(?:has|had|is|was|[a-z]+s|[a-z]+ed) .+"
_RELATIVE = re.compile(rf" (?:that|which) (?P<told>{_TELLS})")
_WHO_IS_ONE = re.compile(
    rf"Who (?:is|was) an? (?P<kind>(?:[\w-]+ ){{0,3}}?[\w-]+) (?:that|who) (?P<told>{_TELLS})"
)
_STATE = re.compile(rf" (?P<told>(?:built|found|made|[a-z]+ed|{_PLACED}) .+)")


def kind_said_once(asked: Asked | None) -> Asked | None:
    """The question without its class noun twice; None where it says nothing besides the kind."""
    twice = _TWICE.match(asked.stem) if asked is not None else None
    if asked is None or twice is None:
        return asked
    rest = asked.stem[twice.end() :]
    relative, state = _RELATIVE.fullmatch(rest), _STATE.fullmatch(rest)
    if relative is not None:
        return replace(asked, stem=f"Which {twice['kind']} {relative['told']}")
    if state is not None:
        return replace(asked, stem=f"Which {twice['kind']} {twice['be']} {state['told']}")
    return None if rest == "?" else asked


def kind_of_somebody(asked: Asked) -> Asked:
    """ "Which dog pulls a cart?" for "Who is a dog that pulls a cart?": the kind is known."""
    found = _WHO_IS_ONE.fullmatch(asked.stem)
    return replace(asked, stem=f"Which {found['kind']} {found['told']}") if found else asked
