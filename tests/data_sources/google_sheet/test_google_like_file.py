"""The same workbook typed into an .xlsx and into a Google Sheet: whatever the rules are, every row becomes the same."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
import xlsxwriter

from data_sources.files.workbook_file import read_path
from records.cleaning.read import records_of
from records.layout.evidence_links import with_links
from records.workbook.raw import CellError, LinkedText, Merge, Tab, UncomputedFormula, Workbook
from tests.data_sources.google_sheet.conftest import MORNING
from tests.sheets import (
    ACTIVITY_HEADER,
    POSTING_HEADER,
    SUBMISSION_HEADER,
    activities,
    activity,
    office,
    posting,
    postings,
    submission,
    submissions,
)

AS_OF = date(2023, 7, 20)
_FORMATS = {date: "dd/mm/yyyy", datetime: "dd/mm/yyyy hh:mm:ss", time: "hh:mm:ss"}
LINK = LinkedText("Xem ảnh", "https://example.vn/a")


def _hidden(tab):
    return replace(tab, hidden=True)


WORKBOOKS = {  # a name for each kind, and its agency tabs
    "days, times and instants": [
        activities(
            *(
                activity(date=day)
                for day in (date(2023, 2, 1), datetime(2023, 2, 1, 23, 30), "1/2/2023", "15/3", "tháng 2/2023")
            ),
            *(activity(date=text) for text in ("2023-03-31T16:59:00Z", "2023-03-31T17:00:00Z", "2023-04-01T00:30:00+09:00")),
            *(activity(date=cell) for cell in (44958, 44958.5, time(7, 30), True, "hôm qua", None)),
        ),
        submissions(submission(sent_on="2023-04-05T17:00:00Z"), submission(sent_on=date(2023, 4, 5), clause="1b")),
    ],
    "counts": [
        activities(
            *(activity(children=cell, note=str(cell)) for cell in (0, 30, 30.0, 1.5, 56.99999999999999, -1, 1200, 12000000)),
            *(activity(children=text, note=text) for text in ("1.200", "1.200,00", "03 buổi", "khoảng 200", "0x10", "٣", "")),
            *(activity(sessions=cell) for cell in (date(2023, 3, 5), time(2), True, False, "TRUE", None)),
        )
    ],
    "error cells": [
        activities(
            *(activity(sessions=CellError(text)) for text in ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!"))
        ),
        postings(posting(evidence=CellError("#REF!")), posting(agency=CellError("#N/A"))),
    ],
    "formulas without a value": [
        activities(activity(children=UncomputedFormula()), activity(date=UncomputedFormula()), activity()),
        postings(posting(evidence=UncomputedFormula()), posting(postings=UncomputedFormula())),
        submissions(submission(results=UncomputedFormula()), submission(sent_on=UncomputedFormula())),
    ],
    "links": [
        postings(
            posting(evidence=LINK),
            posting(evidence="https://example.vn/a"),
            posting(evidence=LINK),
            posting(evidence=LinkedText("Xem ảnh", "https://example.vn/b")),
            posting(evidence=LinkedText("https://example.vn/a", "https://example.vn/c")),
            posting(evidence="Xem ảnh", note=LINK.address),
            posting(evidence=LinkedText("Liên hệ", "mailto:can.bo@gmail.com")),
            posting(evidence=None),
        ),
        activities(activity(evidence=LINK), activity(evidence=LINK), activity(evidence="nt")),
    ],
    "merged cells": [
        Tab(
            "Hoạt động",
            [
                ACTIVITY_HEADER,
                activity(),
                activity(agency=None, place=None, date=date(2023, 2, 2)),
                activity(agency=None, place=None, date=date(2023, 2, 3)),
                activity(sessions=7),
                activity(sessions=None, date=date(2023, 2, 4)),
            ],
            (Merge(1, 1, 3, 1), Merge(1, 2, 3, 2), Merge(4, 6, 5, 6)),
        ),
        Tab(
            "Đăng tải 111",
            [["SỔ THEO DÕI"], POSTING_HEADER, posting(evidence=LINK), posting(evidence=None)],
            (Merge(0, 0, 0, 8), Merge(2, 7, 3, 7)),
        ),
    ],
    "hidden tabs": [
        activities(activity()),
        _hidden(activities(activity(sessions=9), activity(sessions=None), name="Cũ")),
        _hidden(postings(posting(evidence=LINK))),
        _hidden(Tab("Nháp", [["chưa dùng"]])),
        submissions(submission()),
    ],
    "checkboxes": [
        activities(
            activity(form=True),
            activity(sessions=0, children=False, note=False, date=None, agency=None, place=None, clause=None),
        ),
        postings(
            posting(local_contacts=True), posting(local_contacts=False, channel="MXH"), posting(local_contacts="Có", postings=1)
        ),
    ],
    "blank rows, repeated headers, totals and notes": [
        Tab(
            "Tổng hợp",
            [
                ["BÁO CÁO QUÝ I"],
                [],
                ACTIVITY_HEADER,
                [str(number) for number in range(1, 13)],
                activity(ordinal=1),
                [],
                ["", "Tổng cộng", None, None, None, None, 2, 30],
                POSTING_HEADER,
                posting(ordinal="1", evidence=LINK),
                [None] * 8,
                SUBMISSION_HEADER,
                submission(),
                ["", "Người lập biểu", None, None, "THỦ TRƯỞNG ĐƠN VỊ"],
            ],
        )
    ],
    "copies": [
        activities(*(activity(date=date(2023, 2, day)) for day in range(1, 9))),
        activities(*(activity(date=date(2023, 2, day)) for day in range(3, 8)), name="Tháng 2"),
    ],
}


def _as_typed(path, tabs):
    """The tabs in a file: what an .xlsx holds of them, to which the file's reader then adds what it knows of."""
    with xlsxwriter.Workbook(path) as book:
        formats = {kind: book.add_format({"num_format": pattern}) for kind, pattern in _FORMATS.items()}
        for tab in tabs:
            sheet = book.add_worksheet(tab.name)
            for merge in tab.merges:
                sheet.merge_range(merge.top, merge.left, merge.bottom, merge.right, "")
            for number, row in enumerate(tab.rows):
                for column, cell in enumerate(row):
                    _type(sheet, (number, column), cell, formats)


def _type(sheet, place, cell, formats):
    if type(cell) in formats:
        sheet.write_datetime(*place, cell, formats[type(cell)])
    elif isinstance(cell, CellError):
        sheet.write_formula(*place, "=A1", None, cell.shown)
    elif isinstance(cell, str):
        sheet.write_string(*place, cell)
    elif isinstance(cell, bool | int | float):
        sheet.write(*place, cell)


def _from_file(path, tabs):
    """The workbook as a file gives it, with the marks that few cells and tabs have put where they were drawn."""
    _as_typed(path, tabs)
    read = read_path(path)
    return replace(read, tabs=tuple(map(_marked, read.tabs, tabs)))


def _marked(read, drawn):
    cells = {(r, c): cell for r, row in enumerate(drawn.rows) for c, cell in enumerate(row)}
    rows = [list(row) for row in read.rows]
    for (number, column), cell in cells.items():
        if isinstance(cell, UncomputedFormula):
            rows[number].extend([None] * (column + 1 - len(rows[number])))
            rows[number][column] = cell
    links = {place: cell.address for place, cell in cells.items() if isinstance(cell, LinkedText)}
    return with_links(replace(read, rows=rows, hidden=drawn.hidden), links)


def _said(workbook):
    """All that becomes of a workbook, but for what names its source."""
    found = records_of(workbook, AS_OF)
    tables = {
        name: getattr(found, name).drop(columns="sheet_id", errors="ignore").map(str).to_dict("records")
        for name in ("activities", "postings", "submissions", "ledger", "issues")
    }
    return tables | {"tabs": [replace(tally, sheet_id=None) for tally in found.tabs], "problems": list(found.problems)}


@pytest.mark.parametrize("kind", WORKBOOKS)
def test_a_sheet_becomes_what_its_file_becomes(google, open_sheet, tmp_path, kind):
    """Whoever moves from the file to the live sheet finds every figure, verdict and issue as it was."""
    tabs = (*office(), *WORKBOOKS[kind])
    file = _from_file(tmp_path / "thử.xlsx", tabs)
    google.add_sheet("s", Workbook("thử.xlsx", MORNING, tabs))
    of_sheet, of_file = _said(open_sheet().read()), _said(file)
    assert of_file["ledger"] != []
    for part, expected in of_file.items():
        assert of_sheet[part] == expected, part


def test_an_instant_falls_on_the_day_of_the_sheets_own_zone(google, open_sheet, tmp_path):
    """A sheet kept in Tokyo says 1 April where one kept in Vietnam still says 31 March."""
    tabs = (*office(), activities(activity(date="2023-03-31T16:00:00Z"), activity(date="2023-03-31T15:00:00Z", sessions=5)))
    file = replace(_from_file(tmp_path / "thử.xlsx", tabs), time_zone="Asia/Tokyo")
    google.add_sheet("s", replace(file, tabs=tabs))
    found = open_sheet().read()
    assert found.time_zone == "Asia/Tokyo"
    assert _said(found) == _said(file)


def test_rows_that_a_filter_hides_are_rows_all_the_same(google, open_sheet):
    """Somebody filters the sheet for one commune; the others' figures must not go from the screen with them."""
    google.add_sheet("s", Workbook("thử", MORNING, (*office(), activities(activity(), activity(sessions=5)))))
    google.hide_rows("s", "Hoạt động", 2)
    assert [row["sessions"] for row in _said(open_sheet().read())["activities"]] == ["2", "5"]
