"""What each tab of a reading holds of the table that is read from it: enough to tell whether a later one has lost rows."""

from collections import Counter
from dataclasses import dataclass, field

from records.filled_rows import FilledRows, Said, filled_rows
from records.ledger import ProblemCode, Verdict
from records.read import Records
from records.workbook import Workbook


@dataclass(frozen=True)
class HeldRows:
    """
    What one tab holds.

    Attributes:
        tab: its name.
        table: the name of the table that is read from it; None where none can be.
        rows: what its rows that hold data say, and how many say so; totals and headings between them hold none.
        blank: nothing is typed into it, or nothing below the header.
    """

    tab: str
    table: str | None
    rows: Counter[Said] = field(repr=False)
    blank: bool

    @property
    def count(self) -> int:
        """How many rows hold data."""
        return self.rows.total()


NOTHING = HeldRows("", None, Counter(), blank=True)


def held_rows(workbook: Workbook, records: Records) -> dict[str, HeldRows]:
    """What each tab of a workbook holds, by its name."""
    ignored = records.ledger[records.ledger["verdict"] == Verdict.IGNORED]
    dataless = {(str(tab), int(row)) for tab, row in ignored[["tab", "row"]].itertuples(index=False)}
    fatal = {problem.tab for problem in records.problems if problem.fatal and problem.code is not ProblemCode.MISSING_TABLE}
    return {rows.tab.name: _held(rows, dataless, readable=rows.tab.name not in fatal) for rows in filled_rows(workbook.tabs)}


def _held(rows: FilledRows, dataless: set[tuple[str, int]], *, readable: bool) -> HeldRows:
    name = rows.tab.name
    if rows.table is None or not readable:
        return HeldRows(name, None, Counter(), blank=not rows.rows)
    said = Counter(said for number, said in rows.rows.items() if (name, number + 1) not in dataless)
    return HeldRows(name, rows.table, said, blank=not rows.rows)
