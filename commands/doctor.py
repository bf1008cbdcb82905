"""`doctor`: what of the set-up is right, and what is to be done about the rest."""

from collections.abc import Mapping
from pathlib import Path

import click

from commands.command_clock import now
from commands.options import Options
from data_sources.chosen_sheet import chosen_connection
from data_sources.google_sheet.connection_checks import checks
from data_sources.secrets_file import read_secrets
from data_sources.store_access import try_store
from exports.blueprint_cells import blueprint
from exports.checks_text import doctor_lines
from records.checks import State
from records.errors import DashboardError

_NOT_RIGHT = 2  # exit code: something is to be done


def doctor_command(options: Options) -> click.Command:
    """The command and its options."""
    return options.command("doctor", _doctor, [options.secrets(), options.spoken()])


def _doctor(*, secrets: str, lang: str) -> int:
    table = read_secrets(Path(secrets))
    done = checks(table, blueprint(lang), clock=now, spreadsheet=_spreadsheet(table), store=lambda: try_store(table, now()))
    for line in doctor_lines(done, lang):
        click.echo(line)
    return _NOT_RIGHT if any(check.state in (State.WRONG, State.UNKNOWN) for check in done) else 0


def _spreadsheet(secrets: Mapping[str, object]) -> str:
    """The chosen spreadsheet; where it cannot be told, the checks say why themselves."""
    try:
        return chosen_connection(secrets).spreadsheet
    except DashboardError:
        return ""
