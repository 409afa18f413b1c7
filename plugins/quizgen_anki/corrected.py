"""Which notes ask what they asked, for another answer: a value of the text was corrected."""

from collections.abc import Mapping

from quizgen.plugin import Gap
from quizgen_anki.unmarkup import cloze, plain

_SHOWN = 60


def correction(old: Mapping[str, str], new: Mapping[str, str]) -> str | None:
    """What became of the answer of a note, by its fields; None where it is as it was."""
    was, now = answer_of(old), answer_of(new)
    if not was or not now or was == now:
        return None
    return f"the answer was “{was[:_SHOWN]}” and is now “{now[:_SHOWN]}”"


def answer_of(fields: Mapping[str, str]) -> str:
    """The answer of a note of ours as one line; of a cloze what its gaps hide."""
    if "Text" in fields:
        return "; ".join(part.answer for part in cloze(fields["Text"]) if isinstance(part, Gap))
    return plain(fields.get("Answer", ""))
