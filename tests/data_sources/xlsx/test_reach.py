"""How far a sheet reaches: by its cells with content, whatever addresses they have and whatever else it holds."""

import io
import zipfile

import pytest

from data_sources.files.workbook_file import read_bytes
from data_sources.files.xlsx.package import room
from records.errors import SourceUnreadable
from tests.data_sources.packages import MAIN, RELATIONS, packed, parts_of, sheet_xml, xlsx

ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'


def rows_of(rows):
    """The rows of a sheet given as XML."""
    return read_bytes(xlsx({"A": sheet_xml(rows)}), "a.xlsx").tabs[0].rows


def refused(content):
    """The kind of sentence with which some bytes are refused."""
    with pytest.raises(SourceUnreadable) as error:
        read_bytes(content, "a.xlsx")
    return error.value.kind


def after_rows(xml):
    """A sheet with one cell and other elements after its rows."""
    return f'<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheetData>{ONE}</sheetData>{xml}</worksheet>'


@pytest.mark.parametrize(
    "address", ["XFD1048576", "xfd1048576", "xFd1048576", " XFD1048576 ", "$XFD$1048576", "&#88;FD1048576", "XFD&#49;048576"]
)
def test_a_stray_cell_in_the_last_corner_is_read_where_it_stands(address):
    """The rectangle up to it has 17 billion cells; as a list it is one row, and the others are one empty list."""
    rows = rows_of(ONE + f'<row r="1048576"><c r="{address}"><v>7</v></c></row>')
    assert (len(rows), rows[0], rows[-1][-1], len(rows[-1])) == (1_048_576, [1], 7, 16_384)
    assert len(set(map(id, rows))) == 3


def test_a_stray_cell_in_the_last_row_is_read():
    """Someone will press Ctrl+Down and type."""
    rows = rows_of(ONE + '<row r="1048576"><c r="B1048576"><v>7</v></c></row>')
    assert (len(rows), rows[0], rows[1], rows[-1]) == (1_048_576, [1], [], [None, 7])


@pytest.mark.parametrize(
    "address", ["AAAA1", "XFE1", "A1048577", "A12345678", "A0", "1A", "1", "", "A-1", "Ａ1", "A１", "A1:B2", "R1C1"]
)
def test_an_address_that_no_sheet_has_is_a_damaged_file(address):
    """To guess where the cell belongs would put a number into another column."""
    assert refused(xlsx({"A": sheet_xml(f'<row r="1"><c r="{address}"><v>1</v></c></row>')})) == "file_damaged"


@pytest.mark.parametrize("number", ["0", "1048577", "99999999", "-1", "x", ""])
def test_a_row_that_no_sheet_has_is_a_damaged_file(number):
    """The same for a whole row."""
    assert refused(xlsx({"A": sheet_xml(f'<row r="{number}"><c><v>1</v></c></row>')})) == "file_damaged"


@pytest.mark.parametrize("far", ['<c r="XFD1048576" s="1"/>', '<c r="XFD1048576" s="1"></c>', '<c r="XFD1048576" t="s"/>'])
def test_a_cell_without_content_does_not_make_a_sheet_larger(far):
    """A border drawn down to the end of the sheet is no data."""
    assert rows_of(ONE + f'<row r="1048576">{far}</row>') == [[1]]


@pytest.mark.parametrize("rows", [20_000, pytest.param(1_000_000, marks=pytest.mark.long)])
def test_cells_without_content_are_passed_over_however_many_they_are(rows):
    """Whoever colours whole columns has five million of them, and no row of theirs is a row."""
    styled = "".join(f'<c r="{column}{{0}}" s="1"/>' for column in "ABCDE")
    many = "".join(f'<row r="{number}">{styled.format(number)}</row>' for number in range(2, rows + 2))
    assert rows_of(ONE + many) == [[1]]


def test_the_cells_without_an_address_follow_those_without_content():
    """Some programs write the addresses of neither."""
    assert rows_of("<row><c/><c/><c><v>1</v></c><c/></row><row/><row><c/><c><v>2</v></c></row>") == [
        [None, None, 1],
        [],
        [None, 2],
    ]


def test_rows_and_cells_in_any_order_stand_where_their_addresses_say():
    """Programs that append write the last row first."""
    rows = '<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'
    assert rows_of(rows + '<row r="1"><c r="A1"><v>1</v></c></row>') == [[1, 2], [], [3, 4]]


def test_a_cell_stands_by_its_own_address_where_its_row_says_another():
    """As in the programs that open such a file at all."""
    assert rows_of('<row r="1"><c r="A11"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')[10:] == [[1, 2], [3]]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="a1"><v>2</v></c></row>',
    ],
)
def test_two_values_in_one_place_are_a_damaged_file(rows):
    """Which of them counts nobody knows."""
    assert refused(xlsx({"A": sheet_xml(rows)})) == "file_damaged"


def cell_in_each(rows, column):
    """Rows with one cell each."""
    return "".join(f'<row r="{row}"><c r="{column}{row}"><v>1</v></c></row>' for row in range(1, rows + 1))


@pytest.mark.parametrize(
    "content",
    [
        lambda: xlsx({"A": sheet_xml(cell_in_each(room.MOST_ROWS + 1, "A"))}),
        lambda: xlsx({"A": sheet_xml(cell_in_each(1_000, "XFD"))}),
        pytest.param(
            lambda: xlsx({"A": sheet_xml(("<row>" + "<c><v>1</v></c>" * 16_384 + "</row>") * 184)}),
            marks=pytest.mark.long,
        ),
        lambda: xlsx({name: sheet_xml('<row r="1048576"><c><v>1</v></c></row>') for name in "ABCDEFGHIJKLMNOP"}),
        lambda: shared(["x" * 1_000_000], cells=61),
        lambda: shared(["x" * 1_000_000] * 61, cells=1),
        lambda: xlsx({"A": after_rows('<mergeCells count="1">' + '<mergeCell ref="A1:A2"/>' * 600_000 + "</mergeCells>")}),
        lambda: xlsx({"A": after_rows("<hyperlinks>" + '<hyperlink ref="A1" location="a"/>' * 600_000 + "</hyperlinks>")}),
        lambda: xlsx({"A": sheet_xml('<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">B1</f></c></row>')}),
    ],
    ids=["rows", "wide rows", "cells", "long tabs", "texts in cells", "texts", "merges", "links", "array"],
)
def test_more_than_can_be_read_is_refused_in_one_sentence(content):
    """A gigabyte for one file is a server that is down for all."""
    assert refused(content()) == "file_too_full"


def shared(texts, *, cells):
    """A workbook with shared texts, each of its cells the first of them."""
    parts = parts_of({"A": sheet_xml("<row>" + '<c t="s"><v>0</v></c>' * cells + "</row>")})
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return packed(parts | {"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{items}</sst>'})


@pytest.mark.parametrize(
    "content",
    [
        lambda: xlsx({"A": sheet_xml("<a>" * 5_000_000)}),
        lambda: xlsx({"A": after_rows("<a>" * 5_000_000)}),
        lambda: xlsx({"A": sheet_xml("<row>" * 5_000_000)}),
        lambda: xlsx({"A": sheet_xml("<row>" + "<c>" * 5_000_000)}),
        lambda: xlsx({"A": sheet_xml("<row><c>" + "<v>" * 5_000_000)}),
        lambda: xlsx({"A": after_rows("".join(f"<n{number}/>" for number in range(100_000)))}),
        lambda: xlsx({"A": sheet_xml("<row><c " + " ".join(f'n{number}=""' for number in range(1_000_000)) + "/></row>")}),
        lambda: xlsx({"A": sheet_xml('<row><c r="' + "A" * 10_000_000 + '1"/></row>')}),
        lambda: xlsx({"A": sheet_xml("<row><c><v>" + "1" * 10_000_000 + "</v></c></row>")}),
        lambda: xlsx({"A": sheet_xml("<row><c><is>" + "<t>a</t>" * 1_000_000 + "</is></c></row>")}),
        lambda: packed(parts_of({"A": sheet_xml(ONE)}) | {f"xl/{number}": b"" for number in range(10_001)}),
        lambda: with_method(zipfile.ZIP_BZIP2),
        lambda: with_method(zipfile.ZIP_LZMA),
    ],
    ids=[
        "elements in each other",
        "elements in each other after the rows",
        "rows in each other",
        "cells in each other",
        "values in each other",
        "names",
        "attributes",
        "a long attribute",
        "a long number",
        "runs",
        "parts",
        "bzip2",
        "lzma",
    ],
)
def test_what_no_spreadsheet_program_writes_is_refused_as_damaged(content):
    """Each of these would fill the memory of whoever reads on to see what comes."""
    assert refused(content()) == "file_damaged"


def with_method(method):
    """A workbook whose parts are packed by another method than spreadsheets use: one read may unpack to any size."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as package:
        for name, part in parts_of({"A": sheet_xml(ONE)}).items():
            package.writestr(name, part)
    return content.getvalue()


def test_what_takes_too_long_is_ended_and_said(monkeypatch):
    """A viewer who waits for more than a minute has gone."""
    monkeypatch.setattr(room, "_SECONDS", -1.0)
    assert refused(xlsx({"A": sheet_xml(ONE)})) == "file_too_heavy"
