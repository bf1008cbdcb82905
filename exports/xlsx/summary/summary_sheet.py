"""The first sheet: what was chosen and from where, then the figures of each place and of the district."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from exports.file_values import chosen_places, declared_headings, declared_values, file_value, is_limited
from exports.json.report_json import row_tally
from exports.sheet_notices import notices_in_words
from exports.wording import gaps_in_words, place_name
from exports.xlsx.summary.cell_formats import ACCENT
from exports.xlsx.summary.sheet_tables import Cell, Column, Table, write_table, write_text
from indicators.measures import Group, Measure, measures_of
from indicators.place_report import PlaceReport
from indicators.report import Report
from records.programme.place_names import WHOLE_DISTRICT
from words import say
from words.formats import day, instant, number

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_BEFORE, _AFTER = measures_of(Group.ACTIVITIES, Group.POSTINGS), measures_of(Group.REQUIREMENTS)
_WIDE, _NAME = 60, 20
_NOTICES = 12  # of tabs and columns; report.json has them all


def write_summary(
    book: xlsxwriter.Workbook, formats: Mapping[str, Format], report: Report, language: str, places: Collection[str] | None
) -> None:
    """Write the sheet with its chart of coverage."""
    tab = book.add_worksheet(say("export.sheet.summary", language))
    listed = chosen_places(report, places)
    lines = _lines(report, language, listed if is_limited(report, places) else ())
    for row, (look, text) in enumerate(lines):
        write_text(tab, (row, 0), text, formats[look])
    url = report.records.url
    if url and url.startswith(("http://", "https://")):
        tab.write_url(len(lines), 0, url, formats["info"], string=url)
        lines.append(("info", url))
    table = summary_table(report, listed, language)
    write_table(tab, formats, table, top=len(lines))
    _insert_chart(book, tab, table, top=len(lines))


def _lines(report: Report, language: str, chosen: tuple[PlaceReport, ...]) -> list[tuple[str, str]]:
    """What stands above the table, each line with its look."""
    period, records = report.period, report.records
    days = {"start": day(period.start, language), "end": day(period.end, language), "due": day(period.due, language)}
    names = ", ".join(place_name(place, language) for place in chosen) or place_name(report.district, language)
    tally = {name: number(count, language) for name, count in row_tally(records).items()}
    lines = [("title", say("export.info.title", language))]
    if records.illustrative:
        lines.append(("illustrative", say("data.illustrative", language)))
    lines.append(("info", say("export.info.period", language, name=period.name, **days)))
    if report.open:
        lines.append(("info", say("period.open", language)))
    facts = {"as_of": day(report.as_of, language), "places": names, "register": day(report.register, language)}
    lines.append(("info", say("export.info.filters", language, **facts)))
    read_at = instant(records.read_at, language)
    lines.append(("info", say("export.info.source", language, source=records.source, read_at=read_at)))
    lines.append(("info", say("export.info.rows", language, **tally)))
    lines += [("notice", f"! {sentence}") for sentence in notices_in_words(records, language, most=_NOTICES)]
    return lines


def summary_table(report: Report, places: tuple[PlaceReport, ...], language: str) -> Table:
    """One row a place, the district below; the columns of summary.csv."""
    columns = [
        Column(say("field.code", language), width=9),
        Column(say("field.place", language), width=_NAME),
        *(_column(measure, language) for measure in _BEFORE),
        Column(say("measure.channels", language), width=34),
        *(_column(measure, language) for measure in _AFTER),
        Column(say("measure.gap", language), width=_WIDE),
        *(Column(name, "whole", 14) for name in declared_headings(report.records.programme, language)),
    ]
    return Table(columns, [_row(report, place, language) for place in places], _row(report, report.district, language))


def _column(measure: Measure, language: str) -> Column:
    return Column(say(f"measure.{measure.name}", language), str(measure.kind), 12)


def _row(report: Report, place: PlaceReport, language: str) -> list[Cell]:
    programme = report.records.programme
    return [
        place.place.code if place.place else WHOLE_DISTRICT,
        place_name(place, language),
        *(file_value(place, measure) for measure in _BEFORE),
        "; ".join(programme.channel_names[code] for code in place.figures.channels),
        *(file_value(place, measure) for measure in _AFTER),
        gaps_in_words(place, programme, language),
        *declared_values(place, programme),
    ]


def _insert_chart(book: xlsxwriter.Workbook, tab: Worksheet, table: Table, *, top: int) -> None:
    """Coverage as bars, a place each, in the order of the table."""
    if not table.rows:
        return
    column = next(index for index, column in enumerate(table.columns) if column.look == "share")
    first, last = top + 1, top + len(table.rows)
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": [tab.name, top, column],
            "categories": [tab.name, first, 1, last, 1],
            "values": [tab.name, first, column, last, column],
            "fill": {"color": ACCENT},
            "gap": 60,
            "data_labels": {"value": True},
        }
    )
    chart.set_title({"name": table.columns[column].label})
    chart.set_x_axis({"min": 0, "max": 1, "num_format": "0%"})
    chart.set_y_axis({"reverse": True})
    chart.set_legend({"none": True})
    chart.set_size({"width": 720, "height": 120 + 36 * len(table.rows)})
    tab.insert_chart(last + 3, 1, chart, {"description": table.columns[column].label})
