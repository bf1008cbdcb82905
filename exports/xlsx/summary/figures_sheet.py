"""The sheet of figures: one row a place, the columns of summary.csv; the whole stands on the page to print."""

from exports.file_values import declared_headings, declared_values, file_value
from exports.wording import gaps_in_words, place_name
from exports.xlsx.summary.sheet_tables import Cell, Column, Table
from indicators.measures import Group, Measure, columns_of
from indicators.place_report import PlaceReport
from indicators.report import Report
from words import say

_BEFORE, _AFTER = columns_of(Group.ACTIVITIES, Group.POSTINGS), columns_of(Group.REQUIREMENTS)


def figures_table(report: Report, places: tuple[PlaceReport, ...], language: str) -> Table:
    """One row a place of those given, in the order of the office; a figure that is not known is a blank cell."""
    columns = [
        Column(say("field.period", language), width=11),
        Column(say("field.code", language), width=9),
        Column(say("field.place", language), width=20),
        Column(say("field.kind", language), width=11),
        Column(say("field.cluster", language), width=14),
        *(_column(measure, language) for measure in _BEFORE),
        Column(say("measure.channels", language), width=34),
        *(_column(measure, language) for measure in _AFTER),
        Column(say("measure.gap", language), width=60),
        *(Column(name, "whole", 14) for name in declared_headings(report.records.programme, language)),
    ]
    return Table("place_figures", columns, [_row(report, place, language) for place in places])


def _column(measure: Measure, language: str) -> Column:
    return Column(say(f"measure.{measure.name}", language), str(measure.kind), 12)


def _row(report: Report, place: PlaceReport, language: str) -> list[Cell]:
    programme = report.records.programme
    return [
        report.period.code,
        place.place.code if place.place else None,
        place_name(place, language),
        place.place.kind if place.place else None,
        place.place.cluster if place.place else None,
        *(file_value(place, measure) for measure in _BEFORE),
        "; ".join(programme.channel_names[code] for code in place.figures.channels),
        *(file_value(place, measure) for measure in _AFTER),
        gaps_in_words(place, programme, language),
        *declared_values(place, programme),
    ]
