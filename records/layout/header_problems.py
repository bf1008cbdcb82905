"""What is wrong with a header: the columns that it lacks, and those that stand twice."""

from records.layout.labels import field_of, most_alike
from records.layout.recognise import Header
from records.ledger import Problem, ProblemCode
from records.workbook.column import Column, Reads
from records.workbook.raw import Tab, cell_address


def header_problems(tab: Tab, header: Header, *, readable: bool = False) -> list[Problem]:
    """
    The columns that a header lacks, or has twice.

    Args:
        tab: where it stands.
        header: of the table.
        readable: another header gives the same table whole; else a table without a bold column cannot be read.
    """
    problems = []
    for column in header.table.columns:
        indices = header.columns.get(column.field, ())
        if not indices and (column.required or not header.table.office) and column.reads is not Reads.ORDINAL:
            missing = _missing(tab, header, column, fatal=column.required and not readable)
            problems += [missing] if missing.other or not column.optional else []
        if len(indices) > 1 and column.reads is not Reads.ORDINAL:
            cell = header.address(indices[1])
            problems.append(Problem(tab.name, cell, ProblemCode.DUPLICATE_COLUMN, column.label, header.table.name))
    return problems


def _missing(tab: Tab, header: Header, column: Column, *, fatal: bool) -> Problem:
    """A column that the header lacks; where its label is split, or a heading much like it stands, that cell is named."""
    split = _split(tab, header, column)
    if split is not None:
        return Problem(
            tab.name, split, ProblemCode.MISSING_COLUMN, column.label, header.table.name, fatal=fatal, other=column.label
        )
    named = {index for indices in header.columns.values() for index in indices}
    strange = {index: text for index, (_, text) in header.headings.items() if index not in named}
    alike = most_alike(column.label, strange)
    first = min((indices[0] for indices in header.columns.values()), default=0)
    cell = header.address(first if alike is None else alike)
    seen = "" if alike is None else str(strange[alike])
    return Problem(tab.name, cell, ProblemCode.MISSING_COLUMN, column.label, header.table.name, fatal=fatal, other=seen)


def _split(tab: Tab, header: Header, column: Column) -> str | None:
    """The cell of the label in an upper row of several, where other headings stand below it: `Trẻ em` over `Nam` and `Nữ`."""
    upper = ((number, index, cell) for number in range(header.top, header.row) for index, cell in enumerate(tab.rows[number]))
    return next(
        (
            cell_address(number, index)
            for number, index, cell in upper
            if isinstance(cell, str) and field_of(cell, header.table) == column.field
        ),
        None,
    )
