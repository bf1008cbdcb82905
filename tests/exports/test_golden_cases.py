"""Three workbooks filled the way agencies fill them, each with the numbers that it must give."""

import json
from datetime import date
from pathlib import Path

import pytest

from data_sources.files.workbook_file import read_path
from exports.json.report_json import report_document
from indicators.report import report_of
from records.cleaning.read import records_of

GOLDEN = Path(__file__).parents[1] / "golden"
AGENCY_TABLES = ("activities", "postings", "submissions")
VERDICTS = ("seen", "accepted", "repaired", "rejected", "ignored")
REPORTS = ("expected", "on_time", "late", "undated", "empty", "pending", "overdue", "received")
DISTRICT = (
    *("sessions", "postings", "verified_postings", "children", "caregivers", "officials", "attendances"),
    *("days_since_last_session", "days_since_last_posting", "requirements_met", "requirements", "coverage"),
)
PLACE = (*DISTRICT, "people_min", "people_max", "attendances_per_100_children", "channels")


def plain(value):
    """A value as it is compared: a share to six digits, channels in any order."""
    if isinstance(value, list):
        return sorted(value)
    return round(value, 6) if isinstance(value, float) else value


def facts_of(document):
    """Every fact of a report by what it is about."""
    facts = {}
    tabs = {tab["tab"]: tab for tab in document["tabs"] if tab["table"] in AGENCY_TABLES}
    facts |= {("tab", name, verdict): tab[verdict] for name, tab in tabs.items() for verdict in VERDICTS}
    for issue in document["issues"]:
        if issue["severity"] != "warning" and issue["tab"] in tabs:
            cell = None if issue["code"] == "duplicate" else issue["cell"]
            facts["issue", issue["tab"], issue["row"], issue["code"], cell] = issue["severity"]
    facts |= {("reports", name): document["reports"][name] for name in REPORTS}
    facts |= {("status", s["agency"], s["clause"]): (s["status"], s["sent_on"]) for s in document["report_status"]}
    for place in document["places"]:
        facts |= {("place", place["code"], name): plain(place[name]) for name in PLACE}
        for cell in place["cells"]:
            known = tuple(cell[name] for name in ("target", "achieved", "gap", "state"))
            facts["cell", place["code"], cell["requirement"]] = known
    return facts | {("district", name): plain(document["district"][name]) for name in DISTRICT}


@pytest.mark.parametrize("case", ["case-101", "case-102", "case-103"])
@pytest.mark.parametrize("period", ["2023-D1", "2023-Q2"])
def test_every_fact_agrees_with_the_truth_that_was_drawn_first(case, period):
    """The truth was drawn before it was made messy, so it owes nothing to our cleaning."""
    expected = json.loads((GOLDEN / case / "expected.json").read_text(encoding="utf-8"))[period]
    records = records_of(read_path(GOLDEN / case / "workbook.xlsx"), date.fromisoformat(expected["as_of"]))
    assert facts_of(report_document(report_of(records, period), "vi")) == facts_of(expected)
