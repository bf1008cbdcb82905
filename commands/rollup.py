"""`rollup`: read the workbooks of a list, and write the figures of all of them as one table."""

import csv
from pathlib import Path

import click

from commands.as_of_option import today, typed_day
from commands.options import Options
from exports.tidy.units_parquet import text_parquet, units_data_parquet
from exports.to_disk import write_files
from records.errors import WrongArgument
from rollup.listing import Unit, listing_faults
from rollup.unit_results import UnitResults, all_results
from words import say
from words.formats import number

_UNIT_COLUMNS = ("reporting_unit", "name", "source", "parent", "failure")
_SOME_FAILED = 4  # exit code: written, but not of every unit


def rollup_command(options: Options) -> click.Command:
    """The command and its options."""
    required = [options.option("--sources", required=True), options.option("--out", required=True)]
    return options.command(
        "rollup", _rollup, [*required, options.option("--as-of"), options.number("--workers"), options.spoken()]
    )


def _rollup(*, sources: str, out: str, as_of: str | None, workers: int | None, lang: str) -> int:
    units = _listed(Path(sources))
    if faults := listing_faults(units):
        for fault, code in faults:
            click.echo(say(f"rollup.fault.{fault}", lang, code=code), err=True)
        return WrongArgument.exit_code
    results = all_results(units, typed_day("--as-of", as_of) or today(), lang, workers=workers or 1)
    failed = [one for one in results if one.failure]
    for one in failed:
        click.echo(say("cli.rollup.failed", lang, code=one.unit.code, reason=_reason(one, lang)), err=True)
    known = {one.unit.code: one.rows for one in results if not one.failure}
    files = {
        "data.parquet": units_data_parquet(known),
        "units.parquet": text_parquet(_UNIT_COLUMNS, [_unit_row(one, lang) for one in results]),
    }
    write_files(Path(out), files)
    click.echo(say("cli.rollup.written", lang, out=out, known=number(len(known), lang), all=number(len(results), lang)))
    return _SOME_FAILED if failed else 0


def _listed(path: Path) -> list[Unit]:
    """The units of a CSV file with the columns code, name, source and parent. Raises WrongArgument."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error):
        raise WrongArgument("rollup_list", path=str(path)) from None
    if not lines or not {"code", "name", "source", "parent"} <= set(lines[0]):
        raise WrongArgument("rollup_list", path=str(path))
    cells = [{name: (line[name] or "").strip() for name in ("code", "name", "source", "parent")} for line in lines]
    return [Unit(line["code"], line["name"], line["source"], line["parent"] or None) for line in cells]


def _reason(result: UnitResults, language: str) -> str:
    kind, facts = result.failure or ("", ())
    return say(f"error.{kind}", language, **dict(facts))


def _unit_row(result: UnitResults, language: str) -> list[str | None]:
    unit = result.unit
    return [unit.code, unit.name, unit.source, unit.parent, _reason(result, language) if result.failure else None]
