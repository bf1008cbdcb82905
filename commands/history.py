"""`history`: the stored readings, newest first, one line each."""

import click

from commands.named_source import connected
from commands.options import Options
from data_sources.store.stored import StoredReading
from data_sources.store_access import store_of
from words import say
from words.formats import instant, number


def history_command(options: Options) -> click.Command:
    """The command and its options."""
    return options.command("history", _history, [options.secrets(), options.number("--last"), options.spoken()])


def _history(*, secrets: str, last: int | None, lang: str) -> None:
    table, connection = connected(secrets)
    readings = store_of(table, connection.spreadsheet).readings(most=last)
    if not readings:
        click.echo(say("cli.history.none", lang))
    for reading in readings:
        click.echo(_line(reading, lang))


def _line(reading: StoredReading, language: str) -> str:
    facts = {"rows": number(reading.rows, language), "masked": number(reading.masked, language)}
    standing = say(f"reading.{reading.standing}", language)
    return say(
        "cli.history.line",
        language,
        reading=reading.id,
        instant=instant(reading.read_at, language),
        standing=standing,
        source="".join(character for character in reading.source if character.isprintable()),
        **facts,
    )
