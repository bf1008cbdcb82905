"""A stored reading given back as a file."""

import io
from datetime import UTC, date, datetime, time, timedelta

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_sources.demo import demo_workbook
from data_sources.files.workbook_file import read_bytes
from exports.xlsx.copy_xlsx import copy_xlsx
from records.cleaning.read import records_of
from records.errors import WrongArgument
from records.workbook.raw import CellError, MaskedText, Merge, Tab, Workbook
from tests.examples import few

READ_AT = datetime(2023, 7, 10, 1, 30, tzinfo=UTC)
_MS = timedelta(milliseconds=1)
_CELLS = st.one_of(
    st.none(),
    # What Excel takes for markup of its own is drawn below: with control signs in it our own reader tells it otherwise.
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=12).filter(
        lambda text: not text.startswith("<r>")
    ),
    st.sampled_from(
        ["=1+1", "@cmd", "'x", "007", "1.200", " a ", "a\r\nb", "_x0041_", "<r>x</r>", "<r>&<b></r>", "<r>\x08", "\x0b"]
    ),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False, allow_subnormal=False),
    st.booleans(),
    st.dates(date(1900, 1, 1)),
    st.datetimes(datetime(1900, 1, 1), datetime(9999, 12, 30)).map(lambda t: t - t.time().microsecond % 1000 * _MS / 1000),
    st.integers(0, 86_399).map(lambda seconds: (datetime(2023, 1, 1) + timedelta(seconds=seconds)).time()),
    st.integers(0, 10**7).map(lambda seconds: timedelta(seconds=seconds)),
)


def _book(*tabs):
    return Workbook("Theo dõi 111", READ_AT, tabs)


def _read(workbook):
    return read_bytes(copy_xlsx(workbook), "bản sao.xlsx").tabs


def _trimmed(rows):
    """The rows without blank cells and blank rows at their ends, each cell with its type: True is not 1."""
    found = []
    for row in rows:
        cells = [_told(cell) for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        found.append(cells)
    while found and not found[-1]:
        found.pop()
    return found


def _told(cell):
    """A cell as it can be told apart in a sheet: of numbers there is one kind, and midnight is the day itself."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        midnight = isinstance(cell, datetime) and cell.time() == time()
        return (date, cell.date()) if midnight else None if cell is None else (type(cell), cell)
    return (float, float(cell))


@settings(max_examples=few(20), deadline=None)
@given(st.lists(st.lists(_CELLS, max_size=4), max_size=5))
def test_every_cell_comes_back_as_it_was(rows):
    """A copy that changes one figure on the way cannot be trusted with any."""
    tabs = _read(_book(Tab("Hoạt động", rows), Tab("Còn lại", [["có"]])))
    assert [tab.name for tab in tabs] == ["Hoạt động", "Còn lại"]
    assert _trimmed(tabs[0].rows) == _trimmed(rows)


def test_blank_rows_and_columns_before_the_first_cell_stay():
    """A row must stand where it stood: people know it by its number."""
    assert _read(_book(Tab("T", [[], [None, None], [None, "a"], [], ["b"]])))[0].rows == [[], [], [None, "a"], [], ["b"]]


def test_merges_come_back_with_what_they_covered():
    """A merged commune holds for the rows below it; without the merge they would lose it."""
    rows = [["Xã Tân Lập", 1], [None, 2], ["dưới", 3]]
    merges = (Merge(0, 0, 1, 0), Merge(2, 0, 2, 1))
    tab = _read(_book(Tab("T", rows, merges)))[0]
    assert tab.merges == merges
    assert tab.rows == rows


def test_a_block_of_one_cell_is_no_merge():
    """Excel calls a file with one damaged."""
    assert _read(_book(Tab("T", [["a"]], (Merge(0, 0, 0, 0),))))[0].merges == ()


def test_masked_texts_and_failed_formulas_come_back_as_they_were_shown():
    """What was masked must stay masked in every file."""
    tab = _read(_book(Tab("T", [[MaskedText("gọi •••", ("phone",), "ab"), CellError("#REF!"), CellError("#SPILL!")]])))[0]
    assert tab.rows == [["gọi •••", "#REF!", "#SPILL!"]]


def test_nothing_typed_becomes_a_formula_or_a_link():
    """A text that begins with = would run on the computer of whoever opens the copy."""
    book = openpyxl.load_workbook(io.BytesIO(copy_xlsx(_book(Tab("T", [["=1+1", "https://example.vn/a", "+84"]])))))
    cells = book["T"][1]
    assert [(cell.data_type, cell.hyperlink) for cell in cells] == [("s", None)] * 3
    assert [cell.quotePrefix for cell in cells] == [True, False, True]


def test_days_are_shown_as_people_write_them():
    """45000 says nothing to anybody."""
    cells = [date(2023, 3, 5), datetime(2023, 3, 5, 14, 5), time(14, 5), timedelta(hours=25)]
    book = openpyxl.load_workbook(io.BytesIO(copy_xlsx(_book(Tab("T", [cells])))))
    looks = [cell.number_format for cell in book["T"][1]]
    assert looks == ["dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss", "hh:mm:ss", "[h]:mm:ss"]


def test_a_day_that_excel_does_not_know_stands_as_text():
    """A slip of the year must not become another day on the way."""
    cells = [date(1899, 12, 31), date(23, 5, 3), datetime(1023, 5, 3, 14, 5)]
    assert _read(_book(Tab("T", [cells])))[0].rows == [["31/12/1899", "03/05/0023", "03/05/1023 14:05:00"]]


def test_half_a_sign_does_not_keep_the_rest_from_being_written():
    """One broken emoji must not cost the whole copy."""
    assert _read(_book(Tab("T", [["a\ud83d", "b"]])))[0].rows == [["a?", "b"]]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Đăng tải 111"], ["Đăng tải 111"]),
        (["UBND xã: A/B", "UBND xã_ A_B"], ["UBND xã_ A_B", "UBND xã_ A_B (2)"]),
        (["Hoạt động", "HOẠT ĐỘNG"], ["Hoạt động", "HOẠT ĐỘNG (2)"]),
        (["a" * 31 + "b", "a" * 31 + "c"], ["a" * 31, "a" * 27 + " (2)"]),
        (["📊" * 16], ["📊" * 15]),
        (["'tập huấn'"], ["_tập huấn_"]),
        (["History", " "], ["History (2)", "_"]),
    ],
)
def test_a_tab_keeps_its_name_as_far_as_excel_allows(names, expected):
    """Office tables are found by the name of their tab, and Excel calls a file with a forbidden name damaged."""
    assert [tab.name for tab in _read(_book(*(Tab(name, [["x"]]) for name in names)))] == expected


def test_a_text_too_long_for_a_cell_of_excel_is_kept_whole_on_a_sheet_of_its_own():
    """Google holds 50 000 characters in a cell, Excel 32 767: the end of a report must not get lost."""
    long = "báo cáo 📊 " * 5_000
    copied = _read(_book(Tab("Báo cáo", [[], [None, long]]), Tab("Văn bản dài", [["x"]])))
    assert [tab.name for tab in copied] == ["Báo cáo", "Văn bản dài", "Văn bản dài (2)"]
    assert long.startswith(copied[0].rows[1][1])
    heading, (tab, address, *parts) = copied[2].rows
    assert heading == ["Trang", "Ô", "Toàn văn"]
    assert (tab, address, "".join(parts)) == ("Báo cáo", "B2", long)


def test_a_tab_larger_than_a_sheet_of_excel_is_refused():
    """Excel's writer would leave the rest out without a word."""
    with pytest.raises(WrongArgument) as caught:
        copy_xlsx(_book(Tab("Rộng", [[None] * 16_384 + ["x"]])))
    assert caught.value.kind == "copy_too_large"
    assert caught.value.facts == {"tab": "Rộng", "rows": 1, "columns": 16_385}


def test_the_figures_of_a_copy_are_those_of_the_reading():
    """Whoever takes the copy up again must go on from the same numbers."""
    workbook = demo_workbook()
    day = date(2023, 12, 20)
    copied, read = (records_of(book, day) for book in (read_bytes(copy_xlsx(workbook), "bản sao.xlsx"), workbook))
    assert copied.tabs == read.tabs
    assert copied.programme == read.programme
    assert copied.issues.equals(read.issues)


def test_the_same_reading_gives_the_same_bytes():
    """Two copies of one reading must be seen to be the same."""
    book = _book(Tab("T", [["a", 1, date(2023, 3, 5)]]))
    assert copy_xlsx(book) == copy_xlsx(book)
