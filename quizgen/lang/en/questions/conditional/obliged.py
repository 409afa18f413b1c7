"""A duty as in a question: "must you", "does a tenant need to", "are you required to"."""

_BE = "be "
"""How a duty begins that a passive tells: "be required to"."""


_DO = "do"
"""The modal of what something always does."""


def obliged(duty: str, actor: str = "you", *, plural: bool = True) -> str:
    """The modal and who has the duty, inverted."""
    if duty == _DO:
        return f"{'do' if plural else 'does'} {actor}"
    if duty == _BE.strip():
        return f"{'are' if plural else 'is'} {actor}"
    if duty.startswith(_BE):
        return f"{'are' if plural else 'is'} {actor} {duty.removeprefix(_BE)}"
    if duty.endswith(" need to"):  # "may need to"
        modal, rest = duty.split(" ", 1)
        return f"{modal} {actor} {rest}"
    do = "do" if plural else "does"
    return f"{do} {actor} {duty}" if duty.endswith(" to") else f"{duty} {actor}"
