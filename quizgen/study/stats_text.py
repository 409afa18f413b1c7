"""Statistics as lines of text: figures first, bars beside them, nothing that needs a picture."""

from collections.abc import Iterator, Sequence

from quizgen.study.stats import Share, Stats

_BAR = 30
_SHADES = " ░▒▓█"
_LETTERS = " .:+#"


def stats_lines(stats: Stats, *, plain: bool = False) -> Iterator[str]:
    """The lines of `stats`; in `plain` ones all is ASCII but the titles."""
    asked, given = _count(stats.questions, "question"), _count(stats.reviews, "review")
    yield f"{asked}, {given}, {stats.practice} in practice"
    yield f"Due today: {stats.due}"
    kept = percent(stats.retention)
    yield f"Kept after a day or more: {kept} (wanted: {100 * stats.desired:.0f}%)"
    yield from _forecast(stats.forecast, plain)
    yield from _weeks(stats, plain)
    if stats.hardest:
        yield "\nHardest"
        for hard in stats.hardest:
            yield f"  wrong {hard.wrong} of {hard.total}: {hard.title}"
    for title, shares in (("By tag", stats.by_tag), ("By source", stats.by_source)):
        if shares:
            yield f"\n{title}"
            for name, share in shares:
                yield f"  {percent(share)} of {share.total}: {name}"
    if stats.flagged:
        yield "\nFlagged"
        for title in stats.flagged:
            yield f"  {title}"


def percent(share: Share) -> str:
    """`share` in percent, or a dash."""
    return "-" if share.percent is None else f"{share.percent:.0f}%"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _forecast(forecast: Sequence[int], plain: bool) -> Iterator[str]:
    most = max(forecast, default=0)
    if not most:
        return
    yield "\nTo come"
    for day, count in enumerate(forecast[:14]):
        name = ("today", "tomorrow")[day] if day < 2 else f"in {day} days"
        bar = ("#" if plain else "█") * -(-count * _BAR // most)
        yield f"  {name:>10} {count:>5} {bar}".rstrip()


def _weeks(stats: Stats, plain: bool) -> Iterator[str]:
    """A row a weekday, a column a week: the more reviews, the darker."""
    most = max((count for _, count in stats.days), default=0)
    if not most:
        return
    yield "\nReviews a day, a column a week"
    shades = _LETTERS if plain else _SHADES
    lead = stats.days[0][0].weekday()
    cells = [" "] * lead + [shades[-(-count * 4 // most)] for _, count in stats.days]
    for number, name in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")):
        yield f"  {name} {''.join(cells[number::7])}".rstrip()
    yield f"  busiest day: {most}; this week: {sum(count for _, count in stats.days[-7:])}"
