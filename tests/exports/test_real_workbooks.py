"""Small workbooks as people and programs really make them, with what each must give; `why` says what is odd about it."""

import json
from datetime import date
from pathlib import Path

import pytest

from data_sources.files.workbook_file import read_path
from exports.csv.rows_csv import rows_csv
from exports.json.report_json import report_document
from indicators.report import report_of
from records.cleaning.read import records_of
from records.errors import DashboardError

REAL = Path(__file__).parents[1] / "golden" / "real"
CASES = {case["name"]: case for case in json.loads((REAL / "cases.json").read_text(encoding="utf-8"))}


def at(document, path):
    """The value at a path of the report; an entry of a list is told by its code, requirement or name."""
    for key in path.split("."):
        found = (
            document
            if isinstance(document, dict)
            else {i.get("code") or i.get("requirement") or i["name"]: i for i in document}
        )
        document = found[key]
    return document


def _name(entry):
    return entry.get("code") or entry.get("requirement") or entry["name"]


def faults(case, document):
    """What a report gives otherwise than the case says."""
    issues = {(f"{i['tab']}!{i['cell']}", i["code"], i["severity"]) for i in document["issues"]}
    codes = {code for _, code, _ in issues}
    figures = case.get("figures", {})
    wrong = [(path, at(document, path), want) for path, want in figures.items() if at(document, path) != want]
    wrong += [("no issue", *issue) for issue in map(tuple, case.get("issues", [])) if issue not in issues]
    wrong += [("issue", code) for code in case.get("not_codes", []) if code in codes]
    wrong += [("rejected", sorted(issues)) for _ in range(bool(case.get("no_reject") and document["rows"]["rejected"]))]
    problems = {problem["code"] for problem in document["sheet_problems"]}
    wrong += [("no problem", code) for code in case.get("problems", []) if code not in problems]
    tallies = [document["rows"], *document["tabs"]]
    parts = ("accepted", "repaired", "rejected", "ignored")
    return wrong + [("does not add up", tally) for tally in tallies if tally["seen"] != sum(tally[part] for part in parts)]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if 0 in case.get("exit", [0])])
def test_a_workbook_as_people_make_it_gives_its_figures(name):
    """Each is a table that a public report shows, or that a program wrote: on all of them the figures were wrong once."""
    case = CASES[name]
    workbook = read_path(REAL / case["input"])
    report = report_of(records_of(workbook, date.fromisoformat(case["as_of"])), case["period"])
    assert faults(case, report_document(report, "vi")) == []
    if most := case.get("bytes", {}).get("rows.csv"):
        assert len(rows_csv(report, "vi")) <= most


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if 0 not in case.get("exit", [0])])
def test_a_workbook_that_cannot_be_read_is_refused_whole(name):
    """Half a table would pass for the whole one."""
    with pytest.raises(DashboardError) as refusal:
        read_path(REAL / CASES[name]["input"])
    assert refusal.value.exit_code in CASES[name]["exit"]
