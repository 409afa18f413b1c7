"""A duty as in a question: "must you", "does a tenant need to", "are you required to"."""

from quizgen.lang.en.bounds import BE, DO

_PASSIVE = f"{BE} "
"""How a duty begins that a passive tells: "be required to"."""


def obliged(duty: str, actor: str = "you", *, plural: bool = True) -> str:
    """The modal and who has the duty, inverted."""
    do, be = ("do", "are") if plural else ("does", "is")
    if duty == DO:
        return f"{do} {actor}"
    if duty == BE:
        return f"{be} {actor}"
    if duty.startswith(_PASSIVE):
        return f"{be} {actor} {duty.removeprefix(_PASSIVE)}"
    if duty.endswith(" need to") or f" {_PASSIVE}" in duty:  # "may need to", "may be asked to"
        modal, rest = duty.split(" ", 1)
        return f"{modal} {actor} {rest}"
    return f"{do} {actor} {duty}" if duty.endswith(" to") else f"{duty} {actor}"
