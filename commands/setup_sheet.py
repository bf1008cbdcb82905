"""`setup-sheet`: the empty workbook into a Google Sheet, its office tables filled where a source is given."""

import click

from commands.named_source import connected
from commands.options import Options
from commands.template import programme_like
from data_sources.google_sheet.api import GoogleApi
from data_sources.google_sheet.setup import SETUP_PATIENCE, set_up
from exports.blueprint_cells import blueprint
from exports.checks_text import setup_lines


def setup_sheet_command(options: Options) -> click.Command:
    """The command and its options."""
    return options.command("setup-sheet", _setup_sheet, [options.option("--like"), options.secrets(), options.spoken()])


def _setup_sheet(*, like: str | None, secrets: str, lang: str) -> None:
    _, connection = connected(secrets)
    plan = blueprint(lang, programme=programme_like(like, secrets, lang))
    done = set_up(GoogleApi(connection, writes=True, patience=SETUP_PATIENCE), plan, account=connection.email)
    for line in setup_lines(done, lang, email=connection.email):
        click.echo(line)
