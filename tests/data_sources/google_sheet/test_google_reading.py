"""A sheet read through Google gives what the same sheet gives as a file; and what only a live sheet can do to us."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from data_sources.files.workbook_file import read_path
from data_sources.google_sheet.connection import connection_of
from data_sources.google_sheet.sheet import GoogleSheet
from data_sources.source import Edition
from exports.json.report_json import report_document
from indicators.report import report_of
from records.cleaning.read import records_of
from records.workbook.raw import CellError, MaskedText, Merge, Tab, Workbook
from tests.data_sources.google_sheet.conftest import IMPATIENT, MORNING, while_waiting_for
from tests.sheets import activities, activity, office, posting, postings, submission, submissions

GOLDEN = Path(__file__).parents[2] / "golden"
SLOW = replace(IMPATIENT, deadline=30.0)


def workbook_of(*tabs):
    return Workbook("Bảng thử", MORNING, tabs)


@pytest.fixture(scope="module")
def both(google_process):
    """A golden workbook as its file and as a sheet with the same in it, each read once."""

    @cache
    def both(case):
        file = read_path(GOLDEN / case / "workbook.xlsx")
        google_process.reset()
        google_process.add_sheet("s", file)
        connection = connection_of({"connections": {"gsheets": google_process.secrets("s")}})
        return file, GoogleSheet(connection, patience=SLOW, clock=lambda: MORNING).read()

    return both


def rows_of(workbook):
    return {tab.name: [list(row) for row in tab.rows] for tab in workbook.tabs}


@pytest.mark.parametrize("case", ["case-101", "case-102", "case-103"])
def test_a_sheet_gives_the_same_cells_as_its_file(both, case):
    """Whoever moves from the file to the live sheet must find every cell as it was."""
    file, live = both(case)
    assert [tab.name for tab in live.tabs] == [tab.name for tab in file.tabs]
    assert [set(tab.merges) for tab in live.tabs] == [set(tab.merges) for tab in file.tabs]
    for found, expected in zip(live.tabs, file.tabs, strict=True):
        plain = [[cell for cell in row if not isinstance(cell, MaskedText)] for row in found.rows]
        masked = [(r, c) for r, row in enumerate(found.rows) for c, cell in enumerate(row) if isinstance(cell, MaskedText)]
        left = [[cell for c, cell in enumerate(row) if (r, c) not in masked] for r, row in enumerate(expected.rows)]
        assert plain == left


@pytest.mark.parametrize("case", ["case-101", "case-102", "case-103"])
@pytest.mark.parametrize("period", ["2023-D1", "2023-Q2"])
def test_a_sheet_gives_the_same_report_as_its_file(both, case, period):
    """Every figure, verdict, issue and tally: the source of a number must not change it."""
    file, live = both(case)
    as_of = date.fromisoformat(json.loads((GOLDEN / case / "expected.json").read_text(encoding="utf-8"))[period]["as_of"])
    sheet = replace(live, read_at=file.read_at)  # what has come by the hour of reading is nobody's to mend
    of_file, of_sheet = (report_document(report_of(records_of(workbook, as_of), period), "vi") for workbook in (file, sheet))
    for document in (of_file, of_sheet):
        for of_the_source_itself in ("source", "url", "read_at"):
            del document[of_the_source_itself]
    assert of_sheet == of_file


@pytest.mark.parametrize("case", ["case-101", "case-102", "case-103"])
def test_a_sheet_gives_the_same_rows_as_its_file(both, case):
    """Rows are what is looked up when a number is doubted."""
    of_file, of_sheet = (records_of(workbook, date(2023, 7, 20)) for workbook in both(case))
    for table in ("activities", "postings", "submissions", "ledger", "issues"):
        expected = getattr(of_file, table).drop(columns="sheet_id", errors="ignore")
        found = getattr(of_sheet, table).drop(columns="sheet_id", errors="ignore")
        assert found.map(str).to_dict("records") == expected.map(str).to_dict("records")
    assert [replace(tally, sheet_id=None) for tally in of_sheet.tabs] == list(of_file.tabs)


def test_a_reading_says_what_it_is_of(google, open_sheet):
    """Every page names the sheet, opens it, and tells how old it is."""
    edited_at = datetime(2023, 7, 19, 8, 30, tzinfo=UTC)
    sheet = replace(workbook_of(activities(activity())), source="Kế hoạch 111", edited_at=edited_at, time_zone="Asia/Bangkok")
    google.add_sheet("s", sheet, locale="en_US")
    found = open_sheet().read()
    assert (found.source, found.read_at, found.locale, found.edited_at) == ("Kế hoạch 111", MORNING, "en_US", edited_at)
    assert found.time_zone == "Asia/Bangkok"
    assert found.url == "https://docs.google.com/spreadsheets/d/s/edit"


def test_cells_are_of_their_kinds(google, open_sheet):
    """A day is told from a count, a box from a number, an error from a blank."""
    row = [date(2023, 3, 5), datetime(2023, 3, 5, 15, 30), time(7, 30), True, 7, 1.5, 45000, "007"]
    google.add_sheet("s", workbook_of(Tab("Trang", [[*row, CellError("#REF!"), None, "x"], [], ["y"]])))
    assert rows_of(open_sheet().read()) == {"Trang": [[*row, CellError("#REF!"), None, "x"], [], ["y"]]}


def test_the_first_tab_has_the_id_nought_though_google_leaves_it_out(google, open_sheet):
    """A tab is followed by its id when it is renamed; None would be a tab without one."""
    google.add_sheet("s", workbook_of(Tab("Một", [["a"]], sheet_id=0), Tab("Hai", [["b"]], sheet_id=77)))
    assert [(tab.name, tab.sheet_id) for tab in open_sheet().read().tabs] == [("Một", 0), ("Hai", 77)]


@pytest.mark.parametrize(
    "name", ["K1", "T3", "A1", "R1C1", "It's", "'", "Hoạt động 2023!", "A:Z", "Báo cáo (2)", "1", "Đăng, tải"]
)
def test_a_tab_may_be_called_anything(google, open_sheet, name):
    """`K1` and `T3` are what offices call a period and a month; taken for a cell, the rest of the tab would be lost."""
    rows = [["Trang khác"]]
    google.add_sheet("s", workbook_of(Tab("Đầu", rows), Tab(name, [["a", "b"], ["c", "d"]]), Tab("Cuối", rows)))
    assert rows_of(open_sheet().read()) == {"Đầu": rows, name: [["a", "b"], ["c", "d"]], "Cuối": rows}
    asked = [text for call in google.calls() for text in parse_qs(urlsplit(call["path"]).query).get("ranges", [])]
    assert [text.rpartition("!")[2] for text in asked] == ["A:Z"] * 6  # the stand-in is kinder than Google to a name alone


def test_merged_cells_are_counted_from_nought_with_both_ends(google, open_sheet):
    """A merge one row too long would give one agency's name to the next."""
    merges = (Merge(0, 0, 0, 2), Merge(2, 1, 4, 1))
    google.add_sheet("s", workbook_of(Tab("Trang", [["a"], [], [None, "b"], [], []], merges)))
    assert open_sheet().read().tabs[0].merges == merges


def test_a_hidden_tab_is_read_and_known_as_hidden(google, open_sheet):
    """Office tables are hidden so that nobody changes them, and everything needs them; figures in a hidden tab are none."""
    google.add_sheet("s", workbook_of(*office(), activities(activity())))
    google.hide_tab("s", "Địa bàn")
    found = open_sheet().read()
    assert "Địa bàn" in rows_of(found)
    assert [tab.name for tab in found.tabs if tab.hidden] == ["Địa bàn"]
    google.hide_tab("s", "Địa bàn", hidden=False)
    assert [tab.name for tab in open_sheet().read().tabs if tab.hidden] == []


def test_a_blank_sheet_is_read_as_such(google, open_sheet):
    """The office has made it a minute ago."""
    google.add_blank_sheet("s")
    assert rows_of(open_sheet().read()) == {"Sheet1": []}


def test_five_thousand_rows_are_read_whole(google, open_sheet):
    """The district's five years; each row is compared, not counted."""
    rows = [activity(sessions=number, children=number * 3, note=f"Biên bản {number}") for number in range(1, 5001)]
    sheet = workbook_of(*office(), activities(*rows), postings(posting()), submissions(submission()))
    google.add_sheet("s", sheet)
    assert rows_of(open_sheet(patience=SLOW).read())["Hoạt động"] == rows_of(sheet)["Hoạt động"]


def test_a_reading_takes_three_reads_of_sixty(google, open_sheet):
    """All viewers share one account, and Google counts by the minute."""
    google.add_sheet("s", workbook_of(*office(), activities(activity())))
    google.set_quota(3)
    open_sheet().read()
    assert sum(call["api"] == "sheets" for call in google.calls()) == 3


def test_the_edition_changes_with_every_edit(google, open_sheet):
    """By it an unchanged sheet is known without being read."""
    edited_at = datetime(2023, 7, 19, 8, 30, tzinfo=UTC)
    google.add_sheet("s", replace(workbook_of(activities(activity())), edited_at=edited_at))
    sheet = open_sheet()
    first = sheet.edition()
    assert first == sheet.edition() == Edition(first.version, edited_at)
    google.append("s", "Hoạt động", [activity()])
    second = sheet.edition()
    assert second.version != first.version
    assert second.edited_at > first.edited_at


def test_a_sheet_that_is_edited_while_it_is_read_is_read_again(google, open_sheet):
    """A row inserted at the top moves every day to the row below: sessions in the wrong quarter, and nobody sees why."""
    days = [[date(2023, 3, day), day] for day in range(1, 10)]
    google.add_sheet("s", workbook_of(Tab("Trang", [["Ngày", "Số buổi"], *days])))
    new = [[date(2023, 1, 1), 100], *days[:-1]]

    def type_anew():
        for row, cells in enumerate(new, start=2):
            google.type("s", "Trang", row=row, cells=cells)

    thread = while_waiting_for(google, "valueRenderOption=FORMATTED_VALUE", type_anew)
    found = rows_of(open_sheet(patience=SLOW).read())
    thread.join()
    assert found == {"Trang": [["Ngày", "Số buổi"], *new]}


@pytest.mark.parametrize("drive", [None, "403-api-disabled"])
def test_a_row_added_while_the_sheet_is_read_is_whole(google, open_sheet, drive):
    """Where Drive tells no edits, the two answers themselves show that something came in between."""
    google.add_sheet("s", workbook_of(Tab("Trang", [["Ngày"], [date(2023, 3, 1)]])))

    def append():
        google.append("s", "Trang", [[date(2023, 3, 2)]])

    if drive:
        google.fault(drive, api="drive", times=1)
    thread = while_waiting_for(google, "valueRenderOption=FORMATTED_VALUE", append)
    found = rows_of(open_sheet(patience=SLOW).read())
    thread.join()
    assert found == {"Trang": [["Ngày"], [date(2023, 3, 1)], [date(2023, 3, 2)]]}


@pytest.mark.parametrize("how", ["deleted", "renamed"])
def test_a_tab_that_goes_while_the_sheet_is_read_is_followed(google, open_sheet, how):
    """Google refuses the whole question for one name that it no longer knows."""
    google.add_sheet("s", workbook_of(Tab("Một", [["a"]]), Tab("Hai", [["b"]])))
    changes = {"deleted": lambda: google.delete_tab("s", "Hai"), "renamed": lambda: google.rename_tab("s", "Hai", "Ba")}
    thread = while_waiting_for(google, "valueRenderOption=UNFORMATTED_VALUE", changes[how])
    found = rows_of(open_sheet(patience=SLOW).read())
    thread.join()
    assert found == {"deleted": {"Một": [["a"]]}, "renamed": {"Một": [["a"]], "Ba": [["b"]]}}[how]
