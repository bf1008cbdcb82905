"""Which report of a period a row of an agency is of: one that awaits its mending, or one that came in another row."""

from collections.abc import Iterable

from indicators.expected.reports import ReportStatus
from indicators.report import Report


class RowsOfReports:
    """The rows of an agency's reports that do not count, beside what became of its reports in a period."""

    def __init__(self, report: Report, agency: str) -> None:
        """Of an agency (its key) in a period."""
        self._period = report.period.code
        self._statuses = [status for status in report.statuses if status.agency.key == agency]
        ledger = report.records.ledger
        own = ledger[(ledger["agency"] == agency) & (ledger["table"] == "submissions")]
        columns = (own[name] for name in ("tab", "row", "clause", "period"))
        self._rows = {(str(tab), int(row)): (clause, period) for tab, row, clause, period in zip(*columns, strict=True)}

    def has_come(self, row: tuple[str, int]) -> bool:
        """Whether the report that a row is of came in another one, so that nothing is to be sent again."""
        clause, period = self._rows.get(row, (None, None))
        return period == self._period and any(each.received and each.clause.code == clause for each in self._statuses)

    def awaiting(self, rows: Iterable[tuple[str, int]]) -> tuple[ReportStatus, ...]:
        """The reports that came and do not count before these rows are mended; of a row of no known clause all such."""
        told = [self._rows[row] for row in rows if row in self._rows]
        clauses = {clause if isinstance(clause, str) else None for clause, period in told if period in (None, self._period)}
        waiting = [each for each in self._statuses if each.came and not each.received]
        return tuple(each for each in waiting if each.clause.code in clauses or None in clauses)
