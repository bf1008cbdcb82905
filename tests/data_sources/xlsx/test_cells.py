"""What a cell is: by the type that it names, its formula, its style, and the day from which dates count."""

import io
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from data_sources.files.workbook_file import read_bytes
from data_sources.files.xlsx.number_looks import Look, look_of
from records.errors import SourceUnreadable
from records.workbook.raw import CellError, UncomputedFormula
from tests.data_sources.packages import MAIN, packed, parts_of, sheet_xml, xlsx

UNKNOWN = UncomputedFormula()


def read(sheets, **parts):
    """The workbook of some sheets."""
    return read_bytes(xlsx(sheets, **parts), "a.xlsx")


def cells(xml):
    """The cells of a row given as XML."""
    return read({"A": sheet_xml(f'<row r="1">{xml}</row>')}).tabs[0].rows[0]


@pytest.mark.parametrize(
    "xml",
    [
        "<c><f>SUM(A1:A2)</f></c>",
        "<c><f>SUM(A1:A2)</f><v/></c>",
        "<c><f>SUM(A1:A2)</f><v></v></c>",
        "<c><f>SUM(A1:A2)</f><v> </v></c>",
        '<c t="n"><f>SUM(A1:A2)</f></c>',
        '<c t="str"><f>A1</f></c>',
        '<c t="b"><f>A1=1</f><v/></c>',
        '<c s="1"><f>TODAY()</f><v/></c>',
        '<c><f t="shared" ref="A1:A3" si="0">B1</f></c>',
        '<c><f t="shared" si="0"/></c>',
        '<c><f t="shared" si="0"/><v/></c>',
        '<c><f t="array" ref="A1">B1:B2</f></c>',
        "<c>\n  <f>A1</f>\n  <v/>\n</c>",
    ],
)
def test_a_formula_without_a_stored_value_is_unknown(xml):
    """Programs that write files without computing leave the value out; a blank would pass for nothing typed."""
    assert cells(f"{xml}<c><v>5</v></c>") == [UNKNOWN, 5]


@pytest.mark.parametrize(
    ("xml", "cell"),
    [
        ('<c t="str"><f>IF(A1="","",A1)</f><v></v></c>', None),
        ('<c t="str"><f>IF(A1="","",A1)</f><v/></c>', None),
        ('<c t="str">\n<f>A1</f>\n<v/>\n</c>', None),
        ('<c t="str"><f>A1</f><v>15 buổi</v></c>', "15 buổi"),
        ("<c><f>A1</f><v>0</v></c>", 0),
        ("<c>\n<f>A1</f>\n<v>12</v>\n</c>", 12),
        ('<c t="b"><f>A1=1</f><v>0</v></c>', False),
        ('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', CellError("#DIV/0!")),
        ('<c s="1"><f>DATE(2023,3,5)</f><v>44990</v></c>', date(2023, 3, 5)),
        ('<c><f t="shared" si="0"/><v>7</v></c>', 7),
    ],
)
def test_a_formula_with_a_stored_value_is_that_value(xml, cell):
    """An empty text is what `=IF(A1="";"";A1)` gives in a row that is not filled in yet: blank, and known to be."""
    assert cells(f"{xml}<c><v>5</v></c>") == [cell, 5]


def test_the_cells_that_an_array_formula_fills_are_unknown_with_it():
    """The formula stands in the first of them only; the others would pass for blanks."""
    book = openpyxl.Workbook()
    book.active["A1"] = "Số buổi"
    book.active["B2"] = ArrayFormula("B2:C4", "=TRANSPOSE(A1:C2)")
    book.active["C3"] = 5
    content = io.BytesIO()
    book.save(content)
    rows = read_bytes(content.getvalue(), "a.xlsx").tabs[0].rows
    assert rows == [["Số buổi"], [None, UNKNOWN, UNKNOWN], [None, UNKNOWN, 5], [None, UNKNOWN, UNKNOWN]]


@pytest.mark.parametrize(
    ("xml", "cell"),
    [
        ('<c t="d"><v>2023-03-05</v></c>', date(2023, 3, 5)),
        ('<c t="d"><v>2023-03-05T00:00:00</v></c>', date(2023, 3, 5)),
        ('<c t="d"><v>2023-03-05T14:30:00.000</v></c>', datetime(2023, 3, 5, 14, 30)),
        ('<c t="d"><v>14:30:00</v></c>', time(14, 30)),
        ('<c t="d"><v>2023-03-05T17:00:00Z</v></c>', "2023-03-05T17:00:00Z"),
        ('<c t="d"><v>ngày 5</v></c>', "ngày 5"),
        ('<c t="b"><v>1</v></c>', True),
        ('<c t="b"><v>false</v></c>', False),
        ('<c t="b"><v>có</v></c>', "có"),
        ('<c t="n"><v> 15 </v></c>', 15),
        ("<c><v>1.5E3</v></c>", 1500),
        ("<c><v>1_000</v></c>", "1_000"),
        ("<c><v>12 em</v></c>", "12 em"),
        ('<c t="str"><v>007</v></c>', "007"),
        ("<c><v>1<!-- -->2</v></c>", 12),
        ("<c><v><![CDATA[12]]></v></c>", 12),
        ("<c><v>&#49;2</v></c>", 12),
        ('<c t="inlineStr"><is><t> a </t></is></c>', " a "),
        ('<c t="inlineStr"><is>\n  <t>a</t>\n</is></c>', "a"),
        ('<c t="inlineStr"><is><r><rPr><b/><sz val="9"/></rPr><t>Đăk </t></r><r><t>Rve</t></r></is></c>', "Đăk Rve"),
        ('<c t="inlineStr"><is><t>漢字</t><rPh sb="0" eb="1"><t>かんじ</t></rPh><t>a</t></is></c>', "漢字a"),
        ('<c t="inlineStr"><is><t>a_x000D_\nb_x005F_x0041_</t></is></c>', "a\r\nb_x0041_"),
        ('<c t="inlineStr"><is><t>_xD83D__xDE00_ _xD83D_</t></is></c>', "😀 ?"),
        ('<c t="inlineStr"><v>a</v></c>', "a"),
        ('<c t="inlineStr"><is><t></t></is></c>', None),
        ('<c t="str"><v></v></c>', None),
        ("<c><v/></c>", None),
    ],
)
def test_a_value_is_read_by_its_type(xml, cell):
    """Every program writes cells in its own way, and the standard allows them all."""
    assert cells(f"{xml}<c><v>5</v></c>") == [cell, 5]


@pytest.mark.parametrize(
    "xml",
    [
        '<c t="x"><v>1</v></c>',
        '<c t="s"><v>0</v></c>',
        '<c t="s"><v>-1</v></c>',
        '<c t="s"><v>a</v></c>',
        "<c><v>1</v><v>2</v></c>",
        "<c><v>1<a/>2</v></c>",
        "<c><v><v>1</v></v></c>",
        "<c><v>1</v><c><v>2</v></c></c>",
    ],
)
def test_a_cell_that_says_no_value_or_two_is_a_damaged_file(xml):
    """A number taken from it would be a guess."""
    with pytest.raises(SourceUnreadable) as error:
        cells(xml)
    assert error.value.kind == "file_damaged"


def test_shared_texts_are_read_as_they_are_shown():
    """Rich, spoken, escaped and empty ones stand side by side, and a slip of one would shift all that follow."""
    items = (
        "<si><t>một</t></si><si/><si><t></t></si><si>\n<t>hai</t>\n</si><si><r><rPr><b/></rPr><t>b</t></r><r><t>a</t></r></si>"
        '<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/></si>'
        "<si><t>a_x000A_b</t></si><si><t>cuối</t></si>"
    )
    row = "".join(f'<c t="s"><v>{number}</v></c>' for number in range(8))
    parts = parts_of({"A": sheet_xml(f'<row r="1">{row}</row>')})
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}" count="8">{items}</sst>'
    assert read_bytes(packed(parts), "a.xlsx").tabs[0].rows == [["một", None, None, "hai", "ba", "課", "a\nb", "cuối"]]


def test_a_text_that_stands_across_the_pieces_that_are_read_is_one_text():
    """A part is read in pieces of some hundred kilobytes; a number cut in two would be two numbers, or another one."""
    rows = "".join(
        f'<row><c><v>{1_000_000 + number}</v></c><c t="str"><v>chữ {number}</v></c></row>' for number in range(40_000)
    )
    read_rows = read({"A": sheet_xml(rows)}).tabs[0].rows
    assert read_rows == [[1_000_000 + number, f"chữ {number}"] for number in range(40_000)]


@pytest.mark.parametrize("said", ['date1904="1"', 'date1904="true"', 'filterPrivacy="1" date1904="1"'])
def test_a_workbook_of_1904_says_so_and_has_its_days_right(said):
    """Its serial numbers are four years and a day behind those of others."""
    row = '<c s="1"><v>43528</v></c><c s="1"><v>43528.5</v></c><c><v>43528</v></c>'
    book = read({"A": sheet_xml(f"<row>{row}</row>")}, workbook=f"<workbookPr {said}/>")
    assert book.from_1904
    assert book.tabs[0].rows == [[date(2023, 3, 5), datetime(2023, 3, 5, 12), 43528]]


@pytest.mark.parametrize("said", ["", "<workbookPr/>", '<workbookPr date1904="0"/>', '<workbookPr date1904="false"/>'])
def test_any_other_workbook_counts_from_1900(said):
    """All that Excel for Windows and Google write."""
    book = read({"A": sheet_xml('<row><c s="1"><v>44990</v></c></row>')}, workbook=said)
    assert (book.from_1904, book.tabs[0].rows) == (False, [[date(2023, 3, 5)]])


@pytest.mark.parametrize(
    ("serial", "cell"),
    [
        ("1", date(1900, 1, 1)),
        ("59", date(1900, 2, 28)),
        ("60", date(1900, 2, 28)),  # 29 February 1900, which only Excel knows
        ("61", date(1900, 3, 1)),
        ("36526.999999999", date(2000, 1, 2)),
        ("2958465", date(9999, 12, 31)),
        ("2958466", 2958466),
        ("-3", -3),
        ("0.25", time(6)),
        ("0", time(0)),
    ],
)
def test_a_serial_number_in_a_cell_of_days_is_its_day(serial, cell):
    """What no calendar has stays a number, and is told as one."""
    assert cells(f'<c s="1"><v>{serial}</v></c>') == [cell]


@pytest.mark.parametrize(
    ("code", "look"),
    [
        ("General", None),
        ("0.00", None),
        ('#,##0\\ "₫"', None),
        ('0" ngày"', None),
        ("0\\d", None),
        ("_-* #,##0\\ _d_-", None),
        ("[Red]0;[Blue]-0", None),
        ("0.00E+00", None),
        ("@", None),
        ('0;"d"', None),
        ('"dd', None),
        ("dd/mm/yyyy", Look.MOMENT),
        ("d/m/yy;@", Look.MOMENT),
        ("[$-42A]dd mmmm yyyy", Look.MOMENT),
        ("[$-F800]dddd", Look.MOMENT),
        ("hh:mm", Look.MOMENT),
        ("h:mm AM/PM", Look.MOMENT),
        ('"ngày "d', Look.MOMENT),
        ("[h]:mm", Look.DURATION),
        ("[HH]:mm:ss", Look.DURATION),
        ("[ss]", Look.DURATION),
    ],
)
def test_a_format_tells_days_from_numbers(code, look):
    """`0" ngày"` counts days, and `dd` is one."""
    assert look_of(code) is look


@pytest.mark.parametrize(
    ("number", "cell"),
    [
        *[(number, 45000.5) for number in (0, 2, 49)],
        *[(number, datetime(2023, 3, 15, 12)) for number in (14, 22, 27, 57, 164)],
        (46, timedelta(45000.5)),
    ],
)
def test_the_formats_that_have_only_a_number_are_known(number, cell):
    """No file says what they show."""
    parts = parts_of({"A": sheet_xml('<row><c s="1"><v>45000.5</v></c></row>')})
    parts["xl/styles.xml"] = (
        f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
        f'<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="{number}"/></cellXfs>'
        '<dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs></styleSheet>'
    )
    assert read_bytes(packed(parts), "a.xlsx").tabs[0].rows == [[cell]]
