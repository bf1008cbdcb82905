"""Formulas that Sheets has not computed yet: told by Google's own field, never by the words that stand in the cell."""

from datetime import date, timedelta

import pytest

from data_sources.fetcher import Fetcher
from data_sources.google_sheet.answers.completing import ReadTab, completed
from data_sources.google_sheet.sheet import GoogleSheet
from data_sources.source import Edition
from data_sources.store import ReadingStore
from records.workbook.raw import CellError, Tab, UncomputedFormula, Workbook
from tests.data_sources.google_sheet.conftest import IMPATIENT, MORNING, while_waiting_for
from tests.fake_google import LoadingCell
from tests.sheets import activities, activity, office


def workbook_of(*tabs):
    return Workbook("Bảng thử", MORNING, tabs)


def rows_of(workbook):
    return {tab.name: [list(row) for row in tab.rows] for tab in workbook.tabs}


@pytest.mark.parametrize(
    "cell",
    [
        LoadingCell("#N/A", "Loading..."),
        LoadingCell("Loading...", "Loading..."),
        LoadingCell("#N/A", "#N/A"),
        LoadingCell("Đang tải...", "Đang tải..."),
        LoadingCell("Wird geladen…", "Wird geladen…"),
        LoadingCell("#ERROR!", "Loading..."),
    ],
)
def test_a_cell_that_is_still_computed_is_no_error_and_no_text(google, open_sheet, cell):
    """An agency asked to mend `#N/A` would find nothing wrong: a minute later the figure stands there."""
    google.add_sheet("s", workbook_of(Tab("Trang", [["a", "b"], [cell, 5], [], ["c", cell]])))
    assert rows_of(open_sheet().read()) == {"Trang": [["a", "b"], [UncomputedFormula(), 5], [], ["c", UncomputedFormula()]]}


@pytest.mark.parametrize("text", ["Loading...", "Đang tải...", "đang cập nhật…", "Loading"])
def test_words_that_were_typed_stay_words(google, open_sheet, text):
    """`Đang tải...` may be what an agency writes of its postings."""
    google.add_sheet("s", workbook_of(Tab("Trang", [["a", text, CellError("#N/A"), CellError("#REF!"), "..."]])))
    assert rows_of(open_sheet().read()) == {"Trang": [["a", text, CellError("#N/A"), CellError("#REF!"), "..."]]}


def test_only_the_block_of_doubtful_cells_is_asked_about(google, open_sheet):
    """One question, and none where no cell is doubtful: sixty reads a minute are for all viewers."""
    rows = [["a"] * 6 for _ in range(50)]
    google.add_sheet("s", workbook_of(Tab("Trang", rows), Tab("Khác", rows)))
    google.set_quota(3)
    open_sheet().read()
    rows[20][2], rows[30][4] = LoadingCell(), CellError("#N/A")
    google.add_sheet("s", workbook_of(Tab("Khác", [["x"]]), Tab("Trang", rows)))
    google.set_quota(4)
    google.forget_calls()
    open_sheet().read()
    assert [call["path"].partition("ranges=")[2] for call in google.calls() if "rowData" in call["path"]] == [
        "%27Trang%27%21C21%3AE31"
    ]


def test_a_reading_takes_over_once_the_formula_is_computed(google, open_sheet):
    """Drive tells no edit when a formula is computed; trusted, it would keep the gap on the screen for ten minutes."""
    sheet_of = activities(activity(children=LoadingCell()))
    google.add_sheet("s", workbook_of(*office(), sheet_of))
    sheet = open_sheet()
    assert isinstance(sheet.edition(), Edition)
    assert rows_of(sheet.read())["Hoạt động"][1][7] == UncomputedFormula()
    assert sheet.edition() is None
    google.compute("s", "Hoạt động", row=2, cells=activity(children=30))
    assert rows_of(sheet.read())["Hoạt động"][1][7] == 30
    assert isinstance(sheet.edition(), Edition)


def test_the_screen_has_the_figure_a_minute_after_it_is_computed(google, connect, tmp_path):
    """Nobody edits the sheet for a formula, and nobody presses the button for a figure that he does not miss."""
    google.add_sheet("s", workbook_of(*office(), activities(activity(children=LoadingCell()))))
    now = [MORNING]
    sheet = GoogleSheet(connect("s"), patience=IMPATIENT, clock=lambda: now[0])
    store = ReadingStore(f"sqlite:///{tmp_path / 'readings.sqlite'}", "s")
    fetcher = Fetcher(sheet, store, clock=lambda: now[0], day_of=lambda instant: instant.date())
    found = []
    for seconds in (0, 20, 20, 20, 20, 600):
        now[0] += timedelta(seconds=seconds)
        fetcher.step()
        found.append(rows_of(fetcher.present.copy.workbook)["Hoạt động"][1][7])
        google.compute("s", "Hoạt động", row=2, cells=activity(children=30))
    store.close()
    assert found == [UncomputedFormula()] * 3 + [30] * 3


@pytest.mark.parametrize("loading", [LoadingCell("#N/A", "Loading..."), LoadingCell("Loading...", "Loading...")])
def test_a_formula_that_is_computed_between_the_answers_is_read_again(google, open_sheet, loading):
    """Else `#N/A` would stay on the screen as a fault of the agency's."""
    google.add_sheet("s", workbook_of(Tab("Trang", [["Ngày", "Số"], [date(2023, 3, 1), loading]])))
    computed = [date(2023, 3, 1), 12]
    thread = while_waiting_for(google, "rowData", lambda: google.compute("s", "Trang", row=2, cells=computed))
    found = rows_of(open_sheet(patience=IMPATIENT).read())
    thread.join()
    assert found == {"Trang": [["Ngày", "Số"], computed]}


class _Saying:
    """Answers every question about cells with the same."""

    def __init__(self, *sheets):
        self._sheets = list(sheets)

    def cells(self, _fields, _ranges):
        return self._sheets


def test_what_the_values_leave_blank_is_still_computed_where_it_is_shown_so():
    """A blank is unknown and may be meant; this one is a figure that is on its way."""
    loading = {"effectiveValue": {"errorValue": {"type": "LOADING"}}, "formattedValue": "Loading..."}
    answer = {"properties": {}, "data": [{"startRow": 1, "startColumn": 1, "rowData": [{"values": [loading]}]}]}
    read = ReadTab(Tab("Trang", [["a"]], sheet_id=0), [["a"]], [["a"], ["", "Loading..."]], 100)
    found = completed(_Saying(answer), [read])
    assert (found.tabs[0].rows, found.same, found.computing) == ([["a"], [None, UncomputedFormula()]], True, True)
