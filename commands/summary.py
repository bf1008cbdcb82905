"""`summary`: read a source, compute the report of a period, or of every one, write its files."""

from collections.abc import Sequence
from pathlib import Path

import click

from charts.report_pictures import report_pictures
from commands.command_clock import today
from commands.named_source import every_report_asked_for, report_asked_for, source_workbook
from commands.options import Options, typed_day
from commands.paper_template import template_asked_for
from exports.csv.csv_bytes import SEPARATORS
from exports.csv.plan_csv import plan_csv
from exports.csv.rows_csv import rows_csv
from exports.csv.submissions_csv import submissions_csv
from exports.csv.summary_csv import summary_csv
from exports.issues.cause import cause_in_words, unfinished, unreadable_in_words
from exports.json.report_json import blank_rows, report_json, row_tally
from exports.paper.letters.reminder import reminder_docx
from exports.paper.report import Picture, report_docx
from exports.plan.plan_ics import plan_ics
from exports.tidy.tidy_files import tidy_files
from exports.to_disk import write_files
from exports.xlsx.summary import summary_xlsx
from indicators.report import Report
from records.cleaning.read import records_of
from records.errors import ProgrammeUnusable, WrongArgument
from words import OFFICIAL, say
from words.formats import number

_REMINDER = "reminder.docx"


def summary_command(options: Options) -> click.Command:
    """The command and its options."""
    chosen = [options.option("--period"), options.flag("--all-periods"), options.option("--as-of")]
    chosen += [options.option("--place", multiple=True), options.option("--register")]
    source, out = options.option("--source", required=True), options.option("--out", required=True)
    separator = options.choice("--separator", list(SEPARATORS))
    parts = [source, options.secrets(), options.template(), *chosen, separator, options.spoken(), out]
    return options.command("summary", _summary, parts)


def _summary(  # noqa: PLR0913 - as many as the command has options
    *,
    source: str,
    secrets: str,
    template: str | None,
    period: str | None,
    all_periods: bool,
    as_of: str | None,
    place: tuple[str, ...],
    register: str | None,
    separator: str,
    lang: str,
    out: str,
) -> None:
    if period is None and not all_periods:
        raise WrongArgument("missing_option", option="--period")
    day = typed_day("--as-of", as_of)
    register_day = typed_day("--register", register)
    workbook = source_workbook(source, secrets, lang)
    records = records_of(workbook, day or workbook.as_of or today())
    every = every_report_asked_for(records, register_day, lang) if all_periods else ()
    files: dict[str, bytes] = {}
    if period is not None:
        report = report_asked_for(records, period, register_day, lang)
        keys = _place_keys([report], place)
        papers = _papers(report, keys, template_asked_for(template, secrets, lang))
        files = _period_files(report, keys, lang, separator) | papers
    if all_periods:
        files |= tidy_files(every, records.programme, lang, places=_place_keys(every, place), separator=separator)
    _write(Path(out), files, of_period=period is not None)
    if records.unreadable:
        raise ProgrammeUnusable("table_unreadable", problem=unreadable_in_words(records, lang), out=out)
    if records.no_verdict:
        click.echo(f"{cause_in_words(records, lang)} {say('cli.cause.no_verdict', lang)}", err=True)
    tally = {name: number(count, lang) for name, count in (*row_tally(records).items(), ("blank", blank_rows(records)))}
    click.echo(say("cli.summary_written", lang, files=", ".join(files), out=out, **tally))
    if lang != OFFICIAL and period is not None:
        click.echo(say("cli.papers_in_vietnamese", lang))


def _period_files(report: Report, places: list[str], language: str, separator: str) -> dict[str, bytes]:
    """The files of one period, by their names."""
    return {
        "report.json": report_json(report, language, places=places),
        "summary.csv": summary_csv(report, language, places=places, separator=separator),
        "summary.xlsx": summary_xlsx(report, language, places=places),
        "rows.csv": rows_csv(report, language, separator=separator),
        "submissions.csv": submissions_csv(report, separator=separator),
        "plan.csv": plan_csv(report, language, places=places, separator=separator),
        "plan.ics": plan_ics(report, language, places=places),
    }


def _write(folder: Path, files: dict[str, bytes], *, of_period: bool) -> None:
    """Write the files; of a period a reminder of a run before, when somebody still owed, goes."""
    write_files(folder, files)
    if of_period and _REMINDER not in files:
        (folder / _REMINDER).unlink(missing_ok=True)


def _papers(report: Report, places: list[str], template: bytes | None) -> dict[str, bytes]:
    """The report; and the letter to those who owe, where anyone does."""
    letter = reminder_docx(report, template=template)
    pictures = [] if unfinished(report.records, OFFICIAL) else [Picture(*picture) for picture in report_pictures(report)]
    return {"report.docx": report_docx(report, places=places, pictures=pictures, template=template)} | (
        {_REMINDER: letter} if letter else {}
    )


def _place_keys(reports: Sequence[Report], codes: tuple[str, ...]) -> list[str]:
    """The keys of the places with these codes in any of the reports' registers. Raises WrongArgument."""
    there = {place.key: place.place.code for report in reports for place in report.places if place.place}
    for code in codes:
        if code not in there.values():
            raise WrongArgument("unknown_place", place=code, known=", ".join(dict.fromkeys(there.values())) or "–")
    return [key for key, code in there.items() if code in codes]
