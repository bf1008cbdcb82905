"""Rows that do not count, by the place they would have counted for."""

from indicators.registers import successors
from indicators.report import Report
from records.ledger import Verdict


def rejected_rows(report: Report, place: str) -> int:
    """
    How many rejected rows name a place, or come from its own agencies.

    Of every period: the day of a row that does not count may be just what is wrong with it. A row whose place could not be
    understood counts with its agency's place, and with none where its agency works for the whole district.
    """
    programme = report.records.programme
    into = successors(programme, report.register)
    own = {agency.key: agency.place for agency in programme.agencies if agency.place is not None}
    ledger = report.records.ledger
    rejected = ledger[ledger["verdict"] == Verdict.REJECTED]
    named = rejected["place"].map(into)
    sent = rejected["agency"].map(own).map(into)
    return int((named.fillna(sent) == place).sum())
