"""The sheet of gaps: what each place still lacks, a requirement a row."""

from collections.abc import Collection

from exports.file_values import chosen_places
from exports.requirement_names import requirement_in_full
from exports.wording import place_name
from exports.xlsx.summary.sheet_tables import Cell, Column, Filled, Table
from indicators.expected.requirements import Requirement
from indicators.place_report import PlaceReport
from indicators.report import Report
from records.programme.place_names import WHOLE_DISTRICT
from words import say


def gaps_table(report: Report, language: str, places: Collection[str] | None) -> Table:
    """One row a requirement not met: of the places in the order of the office, then those of the whole itself."""
    columns = [
        Column(say("field.period", language), width=11),
        Column(say("export.column.place_code", language), width=13),
        Column(say("field.place", language), width=20),
        Column(say("export.column.requirement_code", language), width=16),
        Column(say("export.column.requirement", language), width=44),
        Column(say("export.column.agency_code", language), width=11),
        Column(say("field.agency", language), width=40),
        Column(say("measure.target", language), "whole"),
        Column(say("measure.achieved", language), "whole"),
        Column(say("measure.gap", language), "whole"),
        Column(say("export.column.state", language), "state", 24),
    ]
    owing = (*chosen_places(report, places), report.district)
    return Table("gaps", columns, [_row(report, place, gap, language) for place in owing for gap in place.gaps])


def _row(report: Report, place: PlaceReport, gap: Requirement, language: str) -> list[Cell]:
    return [
        report.period.code,
        place.place.code if place.place else WHOLE_DISTRICT,
        place_name(place, language),
        gap.key,
        requirement_in_full(gap.what, report.records.programme, language),
        gap.status.agency.code if gap.status else None,
        gap.status.agency.name if gap.status else None,
        gap.target,
        gap.known,
        gap.gap,
        Filled(say(f"state.{gap.shown_state}", language), gap.shown_state),
    ]
