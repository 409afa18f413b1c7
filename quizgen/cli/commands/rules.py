"""`quizgen rules`: the names of all rules."""

import click


@click.command(
    epilog="Example: quizgen build notes.md --rules -facts.roles,-gates",
    short_help="The rules that can be switched off.",
)
def rules() -> int:
    """List the names that `quizgen build --rules` takes, by table, in the order of the rules.

    -facts.roles switches off one rule, -facts all of its table; +facts.roles switches it on again.
    """
    from quizgen.host import Plugins
    from quizgen.pipeline.rules import rule_tables
    from quizgen.rules import full_name

    for table, found in rule_tables(Plugins.installed().languages()).items():
        click.echo(table)
        for name in found:
            click.echo(f"    {full_name(table, name)}")
    return 0
