"""Every issue a row may have, and every kind of row without data, is told on the page of quality and in every file."""

import csv
import io
from dataclasses import replace
from functools import cache

import openpyxl
import pandas as pd
import pytest

from exports.csv.issues_csv import issues_csv
from exports.csv.rows_csv import rows_csv
from exports.remedies import remedy
from exports.xlsx.summary import summary_xlsx
from indicators.report import report_of
from records.cells.results import Code
from records.ledger import Ignored, TabTally, Verdict, issues_frame
from tests.examples import spread_over
from tests.pages.opened import lent_records, opened
from tests.sheets import activities, activity, postings, read, submissions
from words import say

LANGUAGES = ("vi", "en")
IN_BOTH = [*((code, "vi") for code in Code), *spread_over(((code, "en") for code in Code), 6)]
_OF_THE_ROW = frozenset({Code.DUPLICATE, Code.COPIED_TAB, Code.POSSIBLE_COPY})


def records_with_an_issue(code):
    """The records of one activity that is rejected with a code, at its cell or as a whole row."""
    records = _two_activities()
    cell, field, raw = (None, None, None) if code in _OF_THE_ROW else ("G3", "sessions", "=SUM(A1)")
    issue = ("Hoạt động", 3, cell, "activities", field, "reject", str(code), raw, None, (), "UL")
    ledger = records.ledger.assign(verdict=[str(Verdict.ACCEPTED), str(Verdict.REJECTED)])
    tabs = tuple(replace(tally, accepted=1, rejected=1) if tally.seen else tally for tally in records.tabs)
    return replace(records, issues=issues_frame([issue]), ledger=ledger, tabs=tabs)


@cache
def _two_activities():
    return read(activities(activity(), activity(children=31)), postings(), submissions())


def lines(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize(("code", "language"), IN_BOTH)
def test_an_issue_is_told_in_every_file(code, language):
    """An agency reads of its fault on the screen, in a file or in Excel: it must find the same words and the same remedy."""
    report = report_of(records_with_an_issue(code), "K1")
    what, fix = say(f"issue.{code}.what", language), remedy(str(code), [None if code in _OF_THE_ROW else "sessions"], language)
    [line] = lines(issues_csv(report, language))[1:]
    assert (line[6].endswith(what), line[7]) == (True, fix)
    assert what in lines(rows_csv(report, language))[2][3]
    sheet = openpyxl.load_workbook(io.BytesIO(summary_xlsx(report, language)), read_only=True).worksheets[7]
    assert [str(cell.value) for cell in sheet[2]][-2:] == [what, fix]


@pytest.mark.parametrize(
    "code", [Code.FORMULA_UNCOMPUTED, Code.MERGED_COUNT, Code.COPIED_TAB, Code.POSSIBLE_COPY, Code.DUPLICATE]
)
def test_an_issue_is_told_on_the_page(code):
    """The page is where the office looks first."""
    shown = opened("quality", ky="K1", tep=lent_records(records_with_an_issue(code)))
    [row] = [row for row in shown.rows if row[0] in ("Hoạt động · G3", "Hoạt động · dòng 3")]
    assert row[5].startswith(say(f"issue.{code}.title", "vi"))
    repeated = " Dòng 3: Giống hệt dòng 2, đã được tính." if code is Code.DUPLICATE else ""
    assert row[6] == remedy(str(code), [None if code in _OF_THE_ROW else "sessions"], "vi") + repeated


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Ignored)
def test_a_row_without_data_says_what_it_is(kind, language):
    """A signature that is left out must not look like a session that was thrown away."""
    records = read(activities(activity()), postings(), submissions())
    row = ["Hoạt động", 3, "activities", str(Verdict.IGNORED), str(kind), None, None]
    ledger = pd.concat(
        [records.ledger, pd.DataFrame([row], columns=records.ledger.columns[:7], dtype=object)], ignore_index=True
    )
    said = lines(rows_csv(report_of(replace(records, ledger=ledger), "K1"), language))[2]
    assert said[2:4] == ["ignored", say(f"ignored.{kind}", language)]


def test_blank_rows_that_stand_in_no_list_are_in_the_sums():
    """A million blank rows below a table are read, and listed nowhere: the sums must still add up."""
    records = read(activities(activity()), postings(), submissions())
    tabs = tuple(replace(tally, seen=1_000_001, ignored=1_000_000) if tally.seen else tally for tally in records.tabs)
    shown = opened("quality", ky="K1", tep=lent_records(replace(records, tabs=tabs)))
    assert ["Hoạt động", "Hoạt động", "1.000.001", "1", "0", "0", "1.000.000"] in shown.rows
    assert len(lines(rows_csv(report_of(replace(records, tabs=tabs), "K1"), "vi"))) == 2


def test_a_tab_with_two_tables_has_a_line_for_each():
    """One tab may hold the activities and the reports of an agency, one below the other."""
    records = read(activities(activity()), postings(), submissions())
    second = TabTally("Hoạt động", "submissions", seen=4, accepted=3, ignored=1)
    shown = opened("quality", ky="K1", tep=lent_records(replace(records, tabs=(*records.tabs, second))))
    assert [row[1:3] for row in shown.rows_of("Hoạt động")] == [["Hoạt động", "1"], ["Báo cáo", "4"]]
    assert ["Tất cả", "", "5", "4", "0", "0", "1"] in shown.rows
