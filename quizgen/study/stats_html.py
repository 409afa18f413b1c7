"""Statistics as one self-contained page: no script, no font, no picture from elsewhere."""

from collections.abc import Iterable
from html import escape

from quizgen.study.stats import Share, Stats
from quizgen.study.stats_text import percent

_STYLE = """
:root { color-scheme: light dark; --ink: #1f6f54; --dim: #8884; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } td, th { padding: .15rem .8rem .15rem 0; text-align: left; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
svg { width: 100%; height: auto; } rect { fill: var(--ink); } rect.none { fill: var(--dim); }
text { font: 10px system-ui, sans-serif; fill: currentColor; }
.figures { display: flex; flex-wrap: wrap; gap: 2rem; }
.figures b { display: block; font-size: 1.8rem; }
"""


def stats_page(stats: Stats) -> str:
    """The page, as HTML."""
    figures = (
        ("questions", str(stats.questions)),
        ("reviews", str(stats.reviews)),
        ("due today", str(stats.due)),
        (f"kept (wanted: {100 * stats.desired:.0f}%)", percent(stats.retention)),
    )
    shown = "".join(f"<div><b>{escape(value)}</b>{escape(name)}</div>" for name, value in figures)
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width"><title>Progress</title>',
        f"<style>{_STYLE}</style></head><body><h1>Progress</h1>",
        f'<div class="figures">{shown}</div>',
        f"<h2>To come</h2>{_forecast(stats)}",
        f"<h2>Reviews a day</h2>{_heatmap(stats)}",
        _table(
            "Hardest",
            ("wrong", "asked", "question", "deck"),
            ((str(one.wrong), str(one.total), one.title, one.deck) for one in stats.hardest),
        ),
        _shares("By tag", stats.by_tag),
        _shares("By source", stats.by_source),
        _table("Flagged", ("question",), ((title,) for title in stats.flagged)),
        "</body></html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _forecast(stats: Stats) -> str:
    most = max(stats.forecast, default=0) or 1
    bars = []
    for day, count in enumerate(stats.forecast):
        height = 100 * count / most
        bars.append(
            f'<rect x="{20 * day}" y="{110 - height:.1f}" width="16" height="{height:.1f}">'
            f"<title>in {day} days: {count}</title></rect>"
            f'<text x="{20 * day + 8}" y="{106 - height:.1f}" text-anchor="middle">'
            f"{count or ''}</text>"
            f'<text x="{20 * day + 8}" y="122" text-anchor="middle">{day}</text>'
        )
    width = 20 * len(stats.forecast)
    return _svg(width, 126, "questions due by day, from today on", "".join(bars))


def _heatmap(stats: Stats) -> str:
    most = max((count for _, count in stats.days), default=0) or 1
    lead = stats.days[0][0].weekday() if stats.days else 0
    cells = []
    for number, (day, count) in enumerate(stats.days, lead):
        shade = f'opacity="{0.25 + 0.75 * count / most:.2f}"' if count else 'class="none"'
        cells.append(
            f'<rect x="{14 * (number // 7)}" y="{14 * (number % 7)}" width="12" height="12" rx="2"'
            f" {shade}><title>{day.isoformat()}: {count}</title></rect>"
        )
    weeks = (len(stats.days) + lead + 6) // 7
    return _svg(14 * weeks, 98, "reviews a day, a column a week", "".join(cells))


def _svg(width: int, height: int, label: str, content: str) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">'
        f"{content}</svg>"
    )


def _shares(title: str, shares: Iterable[tuple[str, Share]]) -> str:
    rows = ((percent(share), str(share.total), name) for name, share in shares)
    return _table(title, ("right", "answers", "name"), rows)


def _table(title: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    body = "".join("<tr>" + "".join(_cell(cell) for cell in row) + "</tr>" for row in rows)
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    return f"<h2>{escape(title)}</h2><table><tr>{head}</tr>{body}</table>" if body else ""


def _cell(text: str) -> str:
    number = text.rstrip("%").isdecimal()
    return f'<td class="n">{text}</td>' if number else f"<td>{escape(text)}</td>"
