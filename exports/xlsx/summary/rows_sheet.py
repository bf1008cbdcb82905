"""The sheet of rows: the counted rows of the period, each with the cell it came from."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

import pandas as pd

from exports.file_values import chosen_places, is_limited
from exports.xlsx.summary.sheet_tables import Cell, Column, Link, Table
from indicators.report import Report
from records.cell_links import cell_url
from records.programme.place_names import WHOLE_DISTRICT
from words import say
from words.level_words import whole_name

# Field, heading, look and width; of what has a code and a name, the code stands before the name.
_COLUMNS = (
    ("agency_code", "export.column.agency_code", "text", 11),
    ("agency", "field.agency", "text", 32),
    ("place_code", "export.column.place_code", "text", 9),
    ("place", "field.place", "text", 18),
    ("clause", "export.column.clause_code", "text", 10),
    ("clause_name", "export.column.clause_name", "text", 32),
    ("form", "field.form", "text", 22),
    ("channel_code", "export.column.channel_code", "text", 10),
    ("channel", "field.channel", "text", 26),
    ("date", "field.date", "day", 13),
    ("sessions", "measure.sessions", "whole", 10),
    ("children", "measure.children", "whole", 10),
    ("caregivers", "measure.caregivers", "whole", 14),
    ("officials", "measure.officials", "whole", 14),
    ("postings", "field.postings", "whole", 10),
    ("evidence", "field.evidence", "text", 40),
    ("note", "field.note", "text", 40),
)
_OF = {"agency_code": "agency", "place_code": "place", "clause_name": "clause", "channel_code": "channel"}


def rows_table(report: Report, language: str, places: Collection[str] | None) -> Table:
    """
    One row a counted row whose day lies in the period: activities, then postings, in the order of the workbook.

    With places chosen, the rows that count for these; else all, whole-district rows included.
    """
    keys = {place.key for place in chosen_places(report, places)} if is_limited(report, places) else None
    columns = [
        Column(say("field.period", language), width=11),
        Column(say("export.column.table", language), width=16),
        Column(say("export.column.tab", language), width=18),
        Column(say("export.column.row", language), "whole", 8),
        *(Column(say(label, language), look, width) for _, label, look, width in _COLUMNS),
        Column(say("export.column.verdict", language), width=24),
    ]
    names = _names(report, language)
    rows: list[list[Cell]] = [
        [report.period.code, *_row(table, row, names, language, url=report.records.url)]
        for table, frame in (("activities", report.activities), ("postings", report.postings))
        for row in frame.to_dict("records")
        if keys is None or row["at"] in keys
    ]
    return Table("counted_rows", columns, rows)


def _names(report: Report, language: str) -> dict[tuple[str, str], str]:
    """What stands in a cell, by column and key: the codes and names of agencies, places, clauses and channels."""
    programme = report.records.programme
    return {
        **{("agency", agency.key): agency.name for agency in programme.agencies},
        **{("agency_code", agency.key): agency.code for agency in programme.agencies},
        **{("place", place.key): place.name for place in programme.places},
        **{("place_code", place.key): place.code for place in programme.places},
        **{("clause_name", clause.code): clause.name for clause in programme.clauses},
        **{("channel", channel.code): channel.name for channel in programme.channels},
        ("place", WHOLE_DISTRICT): whole_name(programme.level.word, language),
    }


def _row(
    table: str, row: Mapping[Any, Any], names: Mapping[tuple[str, str], str], language: str, *, url: str | None
) -> list[Cell]:
    fields = (_cell(field, row.get(_OF.get(field, field)), names) for field, *_ in _COLUMNS)
    number = int(row["row"])
    link = Link(number, cell_url(url, None if pd.isna(row["sheet_id"]) else int(row["sheet_id"]), f"A{number}"))
    where: tuple[Cell, ...] = (say(f"table.{table}", language), str(row["tab"]), link)
    return [*where, *fields, say(f"verdict.{row['verdict']}", language)]


def _cell(field: str, value: Any, names: Mapping[tuple[str, str], str]) -> Cell:  # noqa: ANN401 - as the table holds it
    """A value as a cell: a key by its name, a day as a day, what is missing as nothing."""
    if pd.isna(value):
        return None
    if isinstance(value, datetime):
        return date(value.year, value.month, value.day)
    if isinstance(value, str):
        return names.get((field, value), value)
    return int(value)
