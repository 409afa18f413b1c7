"""Sentences that lead to what is not with them, and tell nothing of their matter.

They send the reader to a page or a film ("Visit the archive to learn more about locks"), say what
another part of the text holds ("The Harbour chapter explains how to moor", "Examples of knots are
given for beginners"), or set a task.
"""

import re

from quizgen.lang.en import lexicon

_SENDING = lexicon.alternatives("referring_openers")
_OUTLINING = lexicon.alternatives("outlining_verbs", "showing_verbs")
_ORDINALS = "|".join(lexicon.pairs("ordinals"))
_WHICH = rf"(?:\d+|following|last|next|this|{_ORDINALS}|(?-i:[A-Z][\w'’-]*))"
_PART = rf"(?:appendix|chapter|lesson|tutorial|{_WHICH} (?:module|section))"
_ANY_PART = r"(?:module|section)"
"""A part of a text or of a thing: "the cross section shows the bark"."""

_FILM = r"(?:animation|clip|documentary|film|lecture|recording|talk|tutorial|video|webinar)"
_VISITING = r"(?:browse|explore|listen to|peruse|visit|watch|\w+ (?:to )?(?:our|this)\b)"
"""What is done with a page: "read the gauge to see whether it is full" is done with a thing."""

_FINDING_OUT = r"(?:better )?(?:discover|explore|find out|hear|learn|read|review|see|understand)"

_ELSEWHERE = re.compile(
    rf"(?=(?:{_SENDING})\b)(?:{_VISITING} .+ to {_FINDING_OUT}\b.*"
    r"|.+ to (?:find out|learn|read|see) (?:about|more)\b.*"
    r"|.+ for (?:additional|complete|further|more) (?:details|help|information)\b.*)"
    rf"|watch (?:an?|our|the|this) (?:[\w-]+ )?\[?{_FILM}\b.*"
    rf"|(?:the|our) (?:(?!of\b)[\w-]+ ){{0,4}}{_PART} (?:also |\w+ly )?(?:{_OUTLINING})\b.*"
    rf"|(?:the|our) (?:(?!of\b)[\w-]+ ){{0,4}}{_ANY_PART} (?:also |\w+ly )?(?:{_OUTLINING})"
    r" (?:how|what|why)\b.*"
    r"|(?:an |some )?examples? (?:of (?:(?!are\b|is\b)[\w'’-]+ ){1,8})?"
    r"(?:are|is) (?:given|listed|provided|shown)\b.*"
    r"|check your (?:answer|knowledge|learning|progress|understanding)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def leads_elsewhere(sentence: str) -> bool:
    """Whether a sentence only leads to what is not with it."""
    return _ELSEWHERE.fullmatch(sentence) is not None
