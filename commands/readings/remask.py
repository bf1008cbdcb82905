"""`remask`: what is stored, masked once more by the masker of today."""

import click

from commands.command_clock import now
from commands.named_source import connected
from commands.options import Options
from data_sources.store_access import store_of
from records.cleaning.masked_source import masked_source
from words import say
from words.formats import number


def remask_command(options: Options) -> click.Command:
    """The command and its options."""
    return options.command("remask", _remask, [options.secrets(), options.spoken()])


def _remask(*, secrets: str, lang: str) -> None:
    """Every reading in the store and its backup; then those are removed that are older than the office keeps them."""
    table, connection = connected(secrets)
    store = store_of(table, connection.spreadsheet)
    done = store.remask(lambda workbook: masked_source(workbook, connection.masking_key))
    gone = store.forget_old(now())
    facts = {
        name: number(count, lang)
        for name, count in (("readings", done.readings), ("changed", done.changed), ("cells", done.cells))
    }
    click.echo(say("cli.remasked", lang, **facts))
    if gone:
        click.echo(say("cli.remask.forgotten", lang, readings=number(gone, lang)))
    if store.older_files:
        click.echo(say("cli.remask.older", lang, files=", ".join(store.older_files)))
