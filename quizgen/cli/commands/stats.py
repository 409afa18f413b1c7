"""`quizgen stats`: what is due, what was kept, what is hard."""

import click


@click.command(
    epilog="Example: quizgen stats --html progress.html",
    short_help="Show how the learning goes.",
)
@click.option("--html", metavar="FILE", help="Write a page with plots instead.")
@click.option("--plain", is_flag=True, help="Letters instead of shades and bars.")
@click.option("--progress", metavar="FILE", help="The progress file, if not the user's own.")
def stats(html: str | None, plain: bool, progress: str | None) -> int:
    """Show what is due, how much was kept, the reviews by day, and the hardest questions."""
    import datetime
    import sys
    import time
    from pathlib import Path

    from quizgen.cli.progressfile import opened
    from quizgen.jobs.output import bytes_of, write_file
    from quizgen.study.stats import stats_of
    from quizgen.study.stats_html import stats_page
    from quizgen.study.stats_text import stats_lines
    from quizgen.terminal import harmless

    zone = datetime.datetime.now().astimezone().tzinfo or datetime.UTC
    with opened(progress) as store:
        found = stats_of(store, time.time_ns() // 1_000_000, zone)
    if html:
        write_file(Path(html), bytes_of(stats_page(found)))
        return 0
    if not found.reviews:
        click.echo("Nothing was answered yet: quizgen play begins.")
        return 0
    letters = plain or not sys.stdout.isatty()
    for line in stats_lines(found, plain=letters):
        click.echo(harmless(line))
    return 0
