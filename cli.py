"""The same work without a screen: `python cli.py summary`, `python cli.py template`."""

import io
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import click

from data_sources.sources import workbook_from
from exports.csv_bytes import SEPARATORS
from exports.report_json import report_json, row_tally
from exports.rows_csv import rows_csv
from exports.summary_csv import summary_csv
from exports.summary_xlsx import summary_xlsx
from exports.template_xlsx import template_xlsx
from exports.to_disk import write_files
from exports.wording import problem_in_words
from indicators.registers import places_on, registers
from indicators.report import Report, report_of
from records.errors import DashboardError, ProgrammeUnusable, WrongArgument
from records.ledger import Problem
from records.programme import Programme
from records.read import Records, records_of
from words import LANGUAGES, say
from words.formats import TIME_ZONE, number

UNEXPECTED = 1  # exit code of a mistake of ours


def main(arguments: Sequence[str]) -> int:
    """Run a command; the exit code. Every error ends here, as one sentence on stderr."""
    language = _language_in(arguments)
    try:
        ended = commands(language).main(list(arguments), prog_name="cli.py", standalone_mode=False)
    except DashboardError as error:
        click.echo(say(f"error.{error.kind}", language, **error.facts), err=True)
        return error.exit_code
    except click.UsageError as error:
        click.echo(_usage_sentence(error, language), err=True)
        return WrongArgument.exit_code
    except Exception as error:  # noqa: BLE001 - nobody should meet a traceback, and its text may hold a cell
        click.echo(say("error.unexpected", language, kind=type(error).__name__), err=True)
        return UNEXPECTED
    return ended if isinstance(ended, int) else 0


def commands(language: str) -> click.Group:
    """The commands, their help in the language of the reader."""

    def option(name: str, *, required: bool = False, multiple: bool = False) -> click.Option:
        return click.Option([name], required=required, multiple=multiple, help=_help(name, language))

    def choice(name: str, known: Sequence[str]) -> click.Option:
        return click.Option([name], type=click.Choice(known), default=known[0], help=_help(name, language))

    separator, spoken = choice("--separator", list(SEPARATORS)), choice("--lang", LANGUAGES)
    source, out = option("--source", required=True), option("--out", required=True)
    chosen = [option("--period", required=True), option("--as-of"), option("--place", multiple=True), option("--register")]
    summary = click.Command(
        "summary", callback=_summary, params=[source, *chosen, separator, spoken, out], help=say("cli.help.summary", language)
    )
    template = click.Command(
        "template", callback=_template, params=[out, option("--like"), spoken], help=say("cli.help.template", language)
    )
    return click.Group("cli", commands=[summary, template], help=say("app.tagline", language), no_args_is_help=False)


def _help(option: str, language: str) -> str:
    return say("cli.help." + option.removeprefix("--").replace("-", "_"), language)


def _summary(  # noqa: PLR0913 - as many as the command has options
    *,
    source: str,
    period: str,
    as_of: str | None,
    place: tuple[str, ...],
    register: str | None,
    separator: str,
    lang: str,
    out: str,
) -> None:
    """Read the source, compute the report of the period, write its files."""
    day = _day("--as-of", as_of)
    register_day = _day("--register", register)
    workbook = workbook_from(source)
    records = records_of(workbook, day or workbook.as_of or datetime.now(TIME_ZONE).date())
    report = _report(records, period, register_day, lang)
    places = _place_keys(report, place)
    files = {
        "report.json": report_json(report, lang, places=places),
        "summary.csv": summary_csv(report, lang, places=places, separator=separator),
        "summary.xlsx": summary_xlsx(report, lang, places=places),
        "rows.csv": rows_csv(report, lang, separator=separator),
    }
    write_files(Path(out), files)
    if records.unreadable:
        raise ProgrammeUnusable("table_unreadable", problem=_unreadable(records, lang), out=out)
    tally = {name: number(count, lang) for name, count in row_tally(records).items()}
    click.echo(say("cli.summary_written", lang, files=", ".join(files), out=out, **tally))


def _template(*, out: str, like: str | None, lang: str) -> None:
    """Write the empty workbook, its office tables filled where a source to take them from is given."""
    workbook = workbook_from(like) if like else None
    programme = records_of(workbook, datetime.now(TIME_ZONE).date()).programme if workbook else None
    path = Path(out)
    if path.is_dir():
        raise WrongArgument("out_not_writable", path=out)
    write_files(path.parent, {path.name: template_xlsx(lang, programme=programme)})
    click.echo(say("cli.template_written", lang, out=out))


def _report(records: Records, period: str, register: date | None, language: str) -> Report:
    """The report, or what keeps it from being made: a missing table rather than a period that is nowhere to be found."""
    try:
        report = report_of(records, period, register)
    except WrongArgument:
        if "periods" in records.unreadable:
            raise ProgrammeUnusable("no_report", problem=_unreadable(records, language)) from None
        raise
    if register and "places" not in records.unreadable:
        _check_register(records.programme, register, report.period.end)
    return report


def _check_register(programme: Programme, register: date, end: date) -> None:
    """Refuse a day without places, and a register older than the period's: nothing is split backwards."""
    places = places_on(programme, register)
    if not places or (register < end and places != places_on(programme, end)):
        known = ", ".join(day.isoformat() for day in registers(programme)) or "–"
        raise WrongArgument("unknown_register", register=register.isoformat(), known=known)


def _place_keys(report: Report, codes: tuple[str, ...]) -> list[str]:
    """The keys of the places with these codes. Raises WrongArgument."""
    keys = {place.place.code: place.key for place in report.places if place.place}
    for code in codes:
        if code not in keys:
            raise WrongArgument("unknown_place", place=code, known=", ".join(keys) or "–")
    return [keys[code] for code in codes]


def _unreadable(records: Records, language: str) -> str:
    """The first thing that keeps a needed table from being read, with its cell, and how many more there are."""
    fatal = [problem for problem in records.problems if problem.fatal and problem.table in records.unreadable]
    sentence = _located(fatal[0], language)
    more = len(fatal) - 1
    return say("cli.and_more", language, problem=sentence, more=number(more, language)) if more else sentence


def _located(problem: Problem, language: str) -> str:
    sentence = problem_in_words(problem, language)
    return f"{problem.tab}!{problem.cell}: {sentence}" if problem.cell else sentence


def _day(option: str, typed: str | None) -> date | None:
    """A day typed as YYYY-MM-DD. Raises WrongArgument."""
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise WrongArgument("not_a_day", option=option, day=str(typed)) from None


def _language_in(arguments: Sequence[str]) -> str:
    """The language asked for, found before anything else is understood; Vietnamese where none is."""
    parts = [part for argument in arguments for part in argument.split("=", 1)]
    asked = parts[parts.index("--lang") + 1 : parts.index("--lang") + 2] if "--lang" in parts else []
    return asked[0] if asked and asked[0] in LANGUAGES else LANGUAGES[0]


def _usage_sentence(error: click.UsageError, language: str) -> str:
    """What is wrong with the command line, in our words instead of click's."""
    if isinstance(error, click.NoSuchOption):
        return say("error.unknown_option", language, option=error.option_name)
    if isinstance(error, click.MissingParameter) and error.param:
        return say("error.missing_option", language, option=error.param.opts[0])
    if isinstance(error, click.BadParameter) and isinstance(error.param, click.Option):
        known = " | ".join(error.param.type.choices) if isinstance(error.param.type, click.Choice) else "–"
        return say("error.bad_option", language, option=error.param.opts[0], known=known)
    if isinstance(error, click.BadOptionUsage):
        return say("error.missing_option", language, option=error.option_name)
    return say("error.unknown_command", language, known="summary, template")


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a console of another encoding must not stop us
    sys.exit(main(sys.argv[1:]))
