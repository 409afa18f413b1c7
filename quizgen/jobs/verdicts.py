"""What was said of the grammar of questions, kept between builds: no parser is loaded for it."""

import json
from collections.abc import Sequence

from quizgen.jobs.cache import Cache
from quizgen.jobs.session import Session
from quizgen.lang.base import Language
from quizgen.lang.base.grammar import Posed
from quizgen.pipeline.wellformed import Judge, judge
from quizgen.rules import Rules


def judge_of(session: Session) -> Judge:
    """What judges questions in `session`: the cache before the language, where there is one."""
    cache = session.effort.cache
    return judge if cache is None else _remembering(cache, session)


def _remembering(cache: Cache, session: Session) -> Judge:
    def judged(language: Language, posed: Sequence[Posed], rules: Rules) -> Sequence[str | None]:
        told = (f"{one.form} {one.text}" for one in posed)
        key = cache.key(session, "grammar", language.code, *sorted(rules.off), *told)
        known = _decoded(cache.recall(key), len(posed))
        if known is None:
            known = list(judge(language, posed, rules))
            cache.remember(key, json.dumps(known).encode())
        return known

    return judged


def _decoded(data: bytes | None, count: int) -> list[str | None] | None:
    """The faults that `data` tells of `count` questions; None where it tells nothing of them."""
    found = json.loads(data) if data is not None else None
    return found if isinstance(found, list) and len(found) == count else None
