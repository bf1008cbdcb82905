"""The lines of `Chỉ số`: what each declares, what is wrong with one, and what each place gives for a share to be taken of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from records.cells.blanks import is_blank
from records.cells.counts import count_reading
from records.cells.results import Code, Severity, rejected
from records.cells.texts import display_text
from records.layout.labels import field_of, same_heading
from records.ledger import Problem
from records.programme.declared_measures import Condition, DeclaredMeasure, Denominator, How, LineFault, line_problem
from records.programme.office_rows import NO_CELL, OfficeRow
from records.workbook.column import Reads
from records.workbook.columns import AGENCY_TABLES, MEASURES, PLACES
from records.workbook.folding import folded, squeezed

_TABLES = {folded(word): table.name for table in AGENCY_TABLES for word in (table.label, table.name)}
_HOW = {
    How.SUM: ("tổng", "cộng", "tổng số", "sum"),
    How.ROWS: ("số dòng", "đếm", "đếm dòng", "rows"),
    How.DISTINCT: ("số khác nhau", "đếm khác nhau", "distinct"),
    How.MOST: ("lớn nhất", "max"),
}
_HOW_BY_WORD = {folded(word): how for how, words in _HOW.items() for word in words}


def measure_of_line(row: OfficeRow, taken: set[str]) -> DeclaredMeasure | Problem:
    """
    The measure that a line declares, without its denominators; or the first thing that is wrong with the line.

    Args:
        row: of the table of measures.
        taken: the codes of the lines above.
    """
    wrong = next(_faults(row, taken), None)
    if wrong:
        fault, field = wrong
        return line_problem(row.tab, row.cells.get(field), fault, field, row.maybe_text(field) or "")
    how = _how(row) or How.ROWS
    return DeclaredMeasure(
        code=row.text("code"),
        name=row.name(),
        table=_TABLES[folded(row.text("table"))],
        heading=None if how is How.ROWS else row.text("column"),
        how=how,
        where=_conditions(row.maybe_text("where") or "") or (),
        per=row.maybe_text("per"),
        unit=row.maybe_text("unit"),
        tab=row.tab,
        cells=row.cells,
    )


def _faults(row: OfficeRow, taken: set[str]) -> Iterator[tuple[LineFault, str]]:
    """What is wrong with a line by itself: the fault, and the field that it is in."""
    yield from ((LineFault.UNREADABLE, column.field) for column in MEASURES.columns if column.field in row.unread)
    if len(taken) >= MOST_MEASURES:
        yield LineFault.TOO_MANY, "code"
    required = [column.field for column in MEASURES.columns if column.required]
    yield from ((LineFault.MISSING, name) for name in required if not row.maybe_text(name))
    if row.maybe_text("code") in taken:
        yield LineFault.DUPLICATE, "code"
    if folded(row.maybe_text("table") or "") not in _TABLES:
        yield LineFault.TABLE, "table"
    how, heading = _how(row), row.maybe_text("column")
    if how is None:
        yield LineFault.HOW, "how"
    if heading is None and how is not How.ROWS:
        yield LineFault.MISSING, "column"
    if _conditions(row.maybe_text("where") or "") is None:
        yield LineFault.WHERE, "where"


def _how(row: OfficeRow) -> How | None:
    """How the line says that its value comes."""
    return _HOW_BY_WORD.get(folded(row.maybe_text("how") or ""))


def _conditions(text: str) -> tuple[Condition, ...] | None:
    """`Nội dung = 1a; Hình thức = Trực tiếp`; None where a part is not of this form."""
    parts = [part for part in text.replace("\n", ";").split(";") if part.strip()]
    pairs = [tuple(map(squeezed, part.partition("=")[::2])) for part in parts]
    if not all(heading and value for heading, value in pairs):
        return None
    return tuple(Condition(heading, value) for heading, value in pairs)


MOST_MEASURES = 60  # each is taken over every row


@dataclass
class Denominators:
    """
    The counts that shares are taken of.

    Attributes:
        rows: of the places, by key.
        issues: a row in the order of `ISSUE_COLUMNS` for each cell that is no count; each is told once.
    """

    rows: Mapping[str, OfficeRow]
    issues: list[tuple[object, ...]] = field(default_factory=list)
    _told: set[tuple[str, str]] = field(default_factory=set)

    def given(self, measure: DeclaredMeasure) -> DeclaredMeasure | Problem:
        """The measure with its denominators, where it is a share; a problem where the places have no such column."""
        if measure.per is None:
            return measure
        name = field_of(measure.per, PLACES)
        given = any(name in row.cells for row in self.rows.values())
        if name and given and PLACES.column(name).reads is Reads.COUNT:
            return replace(measure, denominators={key: _of_field(row, name) for key, row in self.rows.items()})
        headings = [text for row in self.rows.values() for text in row.extra]
        heading = None if name else same_heading(measure.per, headings)
        if heading is None:
            return measure.fault(LineFault.PER, "per", measure.per)
        return replace(measure, denominators=dict(self._of_heading(heading, measure.unit)))

    def _of_heading(self, heading: str, unit: str | None) -> Iterable[tuple[str, Denominator]]:
        for key, row in self.rows.items():
            extra = row.extra.get(heading, NO_CELL)
            cell, typed = extra.address, extra.cell
            reading = rejected(Code.MERGED_COUNT) if extra.shared else count_reading(typed, unit)
            if reading.rejected and not is_blank(typed) and (row.tab, cell) not in self._told:
                self._told.add((row.tab, cell))
                what = (str(Severity.WARNING), str(Code.MEASURE_CELL), display_text(typed), None, (), None)
                self.issues.append((row.tab, row.number + 1, cell, PLACES.name, None, *what))
            count = reading.value if isinstance(reading.value, int) else None
            yield key, Denominator(count, row.tab, row.number + 1, cell or None)


def _of_field(row: OfficeRow, name: str) -> Denominator:
    return Denominator(row.whole(name), row.tab, row.number + 1, row.cells.get(name))
