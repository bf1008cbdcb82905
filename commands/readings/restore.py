"""`restore`: a stored copy back as a workbook."""

import click

from commands.named_source import connected
from commands.options import Options, file_to_write
from data_sources.store_access import store_of
from exports.to_disk import write_files
from exports.xlsx.copy_xlsx import copy_xlsx
from records.errors import SourceUnavailable
from words import say
from words.formats import instant, number


def restore_command(options: Options) -> click.Command:
    """The command and its options."""
    parts = [options.number("--reading"), options.option("--out", required=True), options.secrets(), options.spoken()]
    return options.command("restore", _restore, parts)


def _restore(*, reading: int | None, out: str, secrets: str, lang: str) -> None:
    """The reading asked for, else the last good one."""
    table, connection = connected(secrets)
    store = store_of(table, connection.spreadsheet)
    stored = store.last_good() if reading is None else store.reading(reading)
    if stored is None:
        raise SourceUnavailable("nothing_stored")
    path = file_to_write(out)
    write_files(path.parent, {path.name: copy_xlsx(store.workbook(stored.id))})
    facts = {"rows": number(stored.rows, lang), "masked": number(stored.masked, lang)}
    click.echo(say("cli.restored", lang, reading=stored.id, instant=instant(stored.read_at, lang), out=out, **facts))
