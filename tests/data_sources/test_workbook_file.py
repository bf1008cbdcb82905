"""What an `.xlsx` may hold, how it may be spoilt, and that each is read or refused in one sentence."""

import io
import struct
import zipfile
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from data_sources.files.workbook_file import read_bytes, read_path
from records.errors import SourceUnavailable, SourceUnreadable
from records.workbook.raw import CellError, Merge
from tests.data_sources.packages import MAIN, packed, parts_of, sheet_xml, xlsx

ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
NUMBERS = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]


def saved(book):
    """The bytes of a workbook drawn with openpyxl."""
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def rows_of(content):
    """The rows of the first tab."""
    return read_bytes(content, "a.xlsx").tabs[0].rows


def one_sheet(rows):
    """The rows of a sheet given as XML."""
    return rows_of(xlsx({"A": sheet_xml(rows)}))


def refused(content):
    """The kind of sentence with which some bytes are refused."""
    with pytest.raises(SourceUnreadable) as error:
        read_bytes(content, "số liệu.xlsx")
    assert error.value.facts["name"] == "số liệu.xlsx"
    return error.value.kind


@pytest.mark.parametrize("epoch_1904", [False, True])
def test_cells_are_read_as_the_sheet_shows_them(epoch_1904):
    """A day must stay a day, on a Mac of the nineties too."""
    book = openpyxl.Workbook()
    if epoch_1904:
        book.epoch = CALENDAR_MAC_1904
    cells = [15, 2.5, "  Đăk Rve ", True, date(2023, 3, 5), datetime(2023, 3, 5, 14, 30), time(8, 30), None, "x"]
    book.active.append(cells)
    book.active["J1"] = 15
    book.active["J1"].number_format = '0" ngày"'
    book.active["K1"] = timedelta(hours=30)
    assert rows_of(saved(book)) == [[*cells, 15, timedelta(hours=30)]]


def test_a_serial_in_a_sheet_of_1904_is_a_day_of_that_system():
    """Read by the other system every day of the sheet would be four years early."""
    sheets = {"A": sheet_xml('<row r="1"><c r="A1" s="1"><v>43528</v></c></row>')}
    assert rows_of(xlsx(sheets, workbook='<workbookPr date1904="1"/>')) == [[date(2023, 3, 5)]]


def test_merges_are_read_with_their_addresses():
    """What is merged downwards holds for its rows."""
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.active.append(["c"])
    book.active.merge_cells("B1:B3")
    book.active.merge_cells("A4:C4")
    assert set(read_bytes(saved(book), "a.xlsx").tabs[0].merges) == {Merge(0, 1, 2, 1), Merge(3, 0, 3, 2)}


@pytest.mark.parametrize("shown", [*NUMBERS, "#SPILL!", "#CALC!", "#ERROR!", "#GETTING_DATA", "Err:502", "#REF&#33;"])
def test_a_failed_formula_is_read_as_the_error_that_it_shows(shown):
    """Dropped it would pass for a blank; one that a library does not know must not cost the whole file."""
    rows = one_sheet(f'<row r="2"><c r="B2" t="e"><f>A9</f><v>{shown}</v></c><c r="C2"><v>5</v></c></row>')
    assert rows == [[], [None, CellError(shown.replace("&#33;", "!")), 5]]


@pytest.mark.parametrize("cell", ['<c r="A1" t="e"/>', '<c r="A1" t="e"><f>1/0</f></c>', "<c r='A1' t='e'><v>#REF!</v></c>"])
def test_an_error_cell_without_its_words_does_not_take_those_of_the_next(cell):
    """The next cell's number is no error's name."""
    assert one_sheet(f'<row r="1">{cell}<c r="B1"><v>5</v></c></row>') == [[CellError("#REF!"), 5]]


def test_an_error_typed_or_computed_as_a_text_stays_a_text():
    """It is told as an error where its cell is read."""
    rows = '<row r="1"><c r="A1" t="str"><f>x</f><v>#REF!</v></c><c r="B1" t="inlineStr"><is><t>#REF!</t></is></c></row>'
    assert one_sheet(rows) == [["#REF!", "#REF!"]]


def test_cells_without_addresses_follow_each_other():
    """Some programs leave the addresses out."""
    rows = '<row><c><v>1</v></c><c t="e"><v>#N/A</v></c></row><row r="4"><c t="e"><v>#REF!</v></c><c><v>2</v></c></row>'
    assert one_sheet(rows + '<row><c t="e"/></row>') == [
        [1, CellError("#N/A")],
        [],
        [],
        [CellError("#REF!"), 2],
        [CellError("#REF!")],
    ]


def test_a_hundred_thousand_cells_without_addresses_are_read_in_one_pass():
    """Looking back from each of them to the first took hours."""
    rows = "<row>" + '<c t="n"><v>1</v></c>' * 50 + '<c t="e"/></row>'
    read = one_sheet(rows * 2_000)
    assert (len(read), read[-1][-1]) == (2_000, CellError("#REF!"))


def test_inline_and_rich_texts_are_read_whole():
    """Half a name in bold is a name."""
    rich = '<is><r><rPr><b/></rPr><t xml:space="preserve">Đăk </t></r><r><t>Rve</t></r></is>'
    assert one_sheet(f'<row r="1"><c r="A1" t="inlineStr">{rich}</c></row>') == [["Đăk Rve"]]


def test_a_sheet_with_a_prefix_before_its_names_is_read():
    """The standard allows it, and some programs do it."""
    rows = '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="e"><x:v>#CALC!</x:v></x:c></x:row>'
    sheet = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    assert rows_of(xlsx({"A": sheet})) == [[1, CellError("#CALC!")]]


def test_numbers_that_are_none_are_read_and_break_nothing_later():
    """A damaged cell is one rejected row."""
    assert [str(cell) for cell in one_sheet('<row r="1"><c r="A1"><v>1E999</v></c><c r="B1"><v>NaN</v></c></row>')[0]] == [
        "inf",
        "nan",
    ]


def test_columns_left_of_the_first_filled_one_stay():
    """A table may begin in column C, and its addresses with it."""
    assert one_sheet('<row r="2"><c r="C2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>') == [
        [],
        [None, None, 1],
        [None, 2],
    ]


def test_hidden_sheets_are_read_and_charts_are_not():
    """Agencies hide what they filled; a chart holds no rows."""
    book = openpyxl.Workbook()
    book.active.append(["a"])
    book.create_sheet("Ẩn").append(["b"])
    book["Ẩn"].sheet_state = "veryHidden"
    book.create_chartsheet("Biểu đồ")
    book.create_sheet("Trống")
    tabs = read_bytes(saved(book), "a.xlsx").tabs
    assert [(tab.name, list(tab.rows)) for tab in tabs] == [("Sheet", [["a"]]), ("Ẩn", [["b"]]), ("Trống", [])]


def test_a_sheet_s_name_may_hold_signs_that_xml_escapes():
    """`Đơn vị & địa bàn` is one name."""
    assert read_bytes(xlsx({"A &amp; &lt;B&gt;": sheet_xml(ONE)}), "a.xlsx").tabs[0].name == "A & <B>"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "file_empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "file_locked_or_old"),  # encrypted, or an .xls
        (b"Ma;Ten\n", "file_not_excel"),
        (b"%PDF-1.7", "file_not_excel"),
        (b"PK\x03\x04", "file_damaged"),
        (packed({"word/document.xml": "<a/>"}), "file_not_excel"),
        (xlsx({"A": sheet_xml(ONE)})[:-200], "file_damaged"),
        (xlsx({"A": sheet_xml("")}), "file_empty"),
        (xlsx({"A": "<worksheet><sheetData><row"}), "file_damaged"),
        (xlsx({"A": sheet_xml('<row r="1"><c r="A1" t="s"><v>5</v></c></row>')}), "file_damaged"),
        (xlsx({"A": sheet_xml(ONE).encode("utf-16")}), "file_damaged"),
        (xlsx({"A": sheet_xml(ONE)}, before='<!DOCTYPE a [<!ENTITY b "c">]>'), "file_damaged"),
        (
            packed({name: part for name, part in parts_of({"A": sheet_xml(ONE)}).items() if "sheet1" not in name}),
            "file_damaged",
        ),
        (packed({"xl/workbook.xml": "<workbook/>"}), "file_damaged"),
    ],
)
def test_what_is_no_workbook_is_refused_in_one_sentence(content, kind):
    """A traceback tells an official nothing."""
    assert refused(content) == kind


def test_a_document_type_is_refused_in_whatever_encoding_it_comes():
    """A check of bytes alone would miss the one in UTF-16."""
    parts = parts_of({"A": sheet_xml(ONE)}, before='<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]>')
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].encode("utf-16")
    assert refused(packed(parts)) == "file_damaged"


def test_a_part_that_unpacks_to_hundreds_of_megabytes_is_refused():
    """A small file may be a bomb."""
    content = xlsx({"A": sheet_xml(ONE) + " " * 201 * 1024 * 1024})
    assert (len(content) < 300_000, refused(content)) == (True, "file_too_big")


def test_parts_that_no_figure_needs_are_not_unpacked():
    """Agencies paste photographs of their sessions into the sheet."""
    parts = parts_of({"A": sheet_xml(ONE)}) | {"xl/media/image1.png": bytes(201 * 1024 * 1024)}
    assert rows_of(packed(parts)) == [[1]]


def test_a_package_that_lies_about_its_sizes_is_refused():
    """The size stands in the zip twice, and neither has to be true."""
    content = packed(parts_of({"A": sheet_xml(ONE + " " * 2_000_000)}))
    entry = content.rfind(b"xl/worksheets/sheet1.xml") - 46
    assert refused(content[: entry + 24] + struct.pack("<I", 100) + content[entry + 28 :]) == "file_damaged"


def test_a_locked_member_of_a_zip_is_a_damaged_file():
    """Some archivers lock the parts of a package one by one."""
    content = bytearray(xlsx({"A": sheet_xml(ONE)}))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as package:
        for entry in package.infolist():
            content[entry.header_offset + 6] |= 1
    start = content.find(b"PK\x01\x02")
    while start >= 0:
        content[start + 8] |= 1
        start = content.find(b"PK\x01\x02", start + 1)
    assert refused(bytes(content)) == "file_damaged"


def test_a_file_on_disk_too_large_is_refused_unread(tmp_path):
    """Nothing that large is a district's workbook."""
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(61 * 1024 * 1024)
    with pytest.raises(SourceUnreadable) as error:
        read_path(path)
    assert error.value.kind == "file_too_big"


def test_a_file_that_is_not_there_cannot_be_reached(tmp_path):
    """It ends with the code of a source that is away, for another copy may stand in."""
    with pytest.raises(SourceUnavailable) as error:
        read_path(tmp_path / "không có.xlsx")
    assert (error.value.kind, error.value.exit_code) == ("file_not_found", 3)
