"""The sheet of what agencies wrote: results, difficulties, proposals and numbers of papers, a report a row, masked."""

from collections.abc import Sequence
from datetime import date

from exports.xlsx.summary.sheet_tables import Cell, Column, Table
from indicators.expected.submitted import TEXTS, Submitted, by_report, submitted
from indicators.report import Report
from words import say
from words.formats import day

_WIDTHS = (60, 44, 44, 22)


def words_table(report: Report, language: str) -> Table:
    """One row an agency and a clause of which anything came; of several submissions each text has its day."""
    columns = [
        Column(say("field.period", language), width=11),
        Column(say("export.column.agency_code", language), width=11),
        Column(say("field.agency", language), width=32),
        Column(say("export.column.clause_code", language), width=10),
        Column(say("export.column.clause_name", language), width=32),
        Column(say("field.sent_on", language), "day"),
        *(Column(say(f"field.{field}", language), width=width) for field, width in zip(TEXTS, _WIDTHS, strict=True)),
    ]
    sent = submitted(report.records.submissions, report.records.programme, report.period)
    rows = [_row(report, together, language) for together in by_report(sent)]
    return Table("agency_texts", columns, rows)


def _row(report: Report, together: Sequence[Submitted], language: str) -> list[Cell]:
    first = together[0]
    return [
        report.period.code,
        first.agency.code,
        first.agency.name,
        first.clause.code,
        first.clause.name,
        first.sent_on,
        *(_joined(together, field, language) for field in TEXTS),
    ]


def _joined(together: Sequence[Submitted], field: str, language: str) -> str | None:
    """A text of submissions of one report, each from a line of its own; of several each has its day, equal ones stand once."""
    said: dict[str, date | None] = {}
    for one in together:
        if text := one.texts[field]:
            said.setdefault(text, one.sent_on)
    if len(said) == 1:
        return next(iter(said))
    return "\n".join(f"[{day(sent_on, language)}] {text}" for text, sent_on in said.items()) or None
