"""`rollup`: read the workbooks of a list, and keep the figures of all of them in one folder."""

import csv
import io
import sys
from pathlib import Path

import click

from commands.command_clock import now, today
from commands.options import Options, typed_day
from data_sources.demo_workbook.demo_list import LAST_DAY_2026
from data_sources.demo_workbook.offices_2026.demo_units import demo_units
from data_sources.google_sheet.http.turns import Turns
from data_sources.linked_sheet import SheetReader, is_sheet_link
from data_sources.secrets_file import secrets_if_any
from data_sources.sources import is_demo
from exports.units.unit_columns import UnitStanding, UnitState
from records.errors import WrongArgument
from rollup.chosen_folder import rollup_folder
from rollup.listing import Unit, listing_faults
from rollup.run import Asked, run_rollup
from rollup.unit_results import Failure
from words import say
from words.formats import age, number

_SOME_FAILED = 4  # exit code: written, but not of every unit
_STEPS = 20  # lines of progress at most, where nobody watches
_COLUMNS = ("code", "name", "source", "parent")


def rollup_command(options: Options) -> click.Command:
    """The command and its options."""
    which = [options.option("--sources"), click.Option(["--demo"], is_flag=True, help=options.says("rollup_demo"))]
    where = [click.Option(["--out"], help=options.says("rollup_out")), options.secrets()]
    how = [
        options.option("--as-of"),
        options.number("--workers"),
        options.option("--scheduler"),
        options.flag("--again"),
        options.spoken(),
    ]
    return options.command("rollup", _rollup, [*which, *where, *how])


def _rollup(  # noqa: PLR0913 - as many as the command has options
    *,
    sources: str | None,
    demo: bool,
    out: str | None,
    secrets: str,
    as_of: str | None,
    workers: int | None,
    scheduler: str | None,
    again: bool,
    lang: str,
) -> int:
    if demo == (sources is not None):
        raise WrongArgument("rollup_which")
    units = _of_demo() if demo else _listed(Path(str(sources)))
    if faults := listing_faults(units):
        for fault, code in faults:
            click.echo(say(f"rollup.fault.{fault}", lang, code=code), err=True)
        return WrongArgument.exit_code
    folder = Path(out) if out else rollup_folder(secrets_if_any(Path(secrets)))
    day = typed_day("--as-of", as_of) or (LAST_DAY_2026 if demo else today())

    def reason(failure: Failure) -> str:
        return say(f"error.{failure[0]}", lang, **dict(failure[1]))

    reader = SheetReader(Path(secrets), Turns(folder / "turns.sqlite"), now)
    asked = Asked(day, lang, now, reason, _Progress(lang), reader, workers or 1, scheduler, again)
    ran = run_rollup(units, folder, asked)
    stands = [unit for unit in ran.units if unit.state != UnitStanding.GROUP]
    failed = [unit for unit in stands if unit.reason]
    for unit in failed:
        click.echo(_sentence(unit, lang), err=True)
    known = sum(unit.read_at is not None for unit in stands)
    counts = {"known": number(known, lang), "all": number(len(stands), lang), "read": number(ran.read, lang)}
    click.echo(say("cli.rollup.written", lang, out=str(folder), **counts))
    return _SOME_FAILED if failed else 0


class _Progress:
    """Says on stderr how many units are done: in one line where somebody watches, else in a few lines."""

    def __init__(self, language: str) -> None:
        self._language, self._said = language, -1

    def __call__(self, done: int, of: int) -> None:
        """One more is done."""
        watched, step = sys.stderr.isatty(), _STEPS * done // max(of, 1)
        if not watched and step == self._said:
            return
        self._said = step
        said = say("cli.rollup.progress", self._language, done=number(done, self._language), all=number(of, self._language))
        click.echo(f"\r{said}" if watched else said, err=True, nl=not watched or done == of)


def _sentence(unit: UnitState, language: str) -> str:
    """Why a unit failed, and how old what is shown of it is."""
    key = "cli.rollup.kept" if unit.state == UnitStanding.KEPT else "cli.rollup.failed"
    old = age(now() - unit.read_at, language) if unit.read_at else ""
    return say(key, language, code=unit.reporting_unit, reason=unit.reason, age=old)


def _of_demo() -> list[Unit]:
    return [Unit(unit.code, unit.name, unit.source, unit.parent) for unit in demo_units()]


def _listed(path: Path) -> list[Unit]:
    """The units of a CSV file with the columns code, name, source and parent. Raises WrongArgument."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read()
        # A spreadsheet whose decimal sign is a comma separates cells by semicolons.
        separator = ";" if ";" in text.partition("\n")[0] else ","
        lines = list(csv.DictReader(io.StringIO(text), delimiter=separator))
    except (OSError, UnicodeDecodeError, csv.Error):
        raise WrongArgument("rollup_list", path=str(path)) from None
    if not lines or not set(_COLUMNS) <= set(lines[0]):
        raise WrongArgument("rollup_list", path=str(path))
    cells = [{name: (line[name] or "").strip() for name in _COLUMNS} for line in lines]
    return [Unit(line["code"], line["name"], _found_anywhere(line["source"]), line["parent"] or None) for line in cells]


def _found_anywhere(source: str) -> str:
    """A path from the root, so that the dashboard finds the file too, wherever it was started; any other source as it is."""
    return str(Path(source).absolute()) if source and not is_sheet_link(source) and not is_demo(source) else source
