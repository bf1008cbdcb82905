"""Whom to write to: the agencies that owe a report, or have cells to mend."""

from exports.issues.cause import unfinished
from exports.issues.faulty_cells import faulty_cells
from indicators.findings.debts import debts
from indicators.report import Report
from records.programme.programme import Agency
from words import OFFICIAL


def those_to_remind(report: Report) -> list[Agency]:
    """The agencies that owe a report, or have cells of the period to mend, in their order; none without a verdict."""
    if unfinished(report.records, OFFICIAL):
        return []
    owing = {debt.agency.key for debt in debts(report)}
    agencies = {status.agency.key: status.agency for status in report.statuses}
    return [agency for key, agency in agencies.items() if key in owing or faulty_cells(report, key, OFFICIAL, of_period=True)]
