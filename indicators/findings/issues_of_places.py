"""The issues of rows that concern some places: those that name one of them, or come from its agencies."""

from collections.abc import Collection

import pandas as pd

from indicators.findings.issues_to_correct import as_told, issues_to_correct
from indicators.report import Report
from records.programme.programme import successors
from records.row_keys import in_rows, row_keys


def issues_of_places(report: Report, places: Collection[str]) -> pd.DataFrame:
    """The issues, as people are told them, of every period, that concern the places given by their keys; all where none is."""
    issues = as_told(report.records, issues_to_correct(report.records))
    if not places:
        return issues
    programme = report.records.programme
    into = successors(programme, report.register)
    own = {agency.key for agency in programme.agencies if into.get(agency.place or "") in places}
    ledger = report.records.ledger
    theirs = ledger[ledger["place"].map(into).isin(places) | ledger["agency"].isin(own)]
    rows = row_keys(theirs) | {
        where
        for where, named in report.records.named.items()
        if named.agencies & own or any(into.get(place) in places for place in named.places)
    }
    return issues[in_rows(issues, rows)]
