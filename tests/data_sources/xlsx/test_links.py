"""Where evidence leads: by hyperlinks over cells and ranges, and by formulas."""

import io

import openpyxl
import pytest
import xlsxwriter

from data_sources.files.workbook_file import read_bytes
from records.workbook.raw import LinkedText, UncomputedFormula
from tests.data_sources.packages import MAIN, RELATIONS, packed, parts_of

HEADER = ("Đơn vị", "Địa bàn", "Kênh", "Ngày", "Số lượt", "Minh chứng")
LINK = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def cell(column, row, text):
    """A text in the XML of a sheet."""
    return f'<c r="{column}{row}" t="str"><v>{text}</v></c>'


def postings(evidence, after="", related="", *, strict=False):
    """A workbook of postings: the XML of its evidence cells from row 2, of what follows the rows, of its relationships."""
    header = "".join(cell("ABCDEF"[index], 1, label) for index, label in enumerate(HEADER))
    rows = f'<row r="1">{header}</row>' + "".join(
        f'<row r="{number}">{cell("A", number, "TTVH")}{xml}</row>' for number, xml in enumerate(evidence, start=2)
    )
    relations = RELATIONS.replace("http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml") if strict else RELATIONS
    sheet = f'<worksheet xmlns="{MAIN}" xmlns:r="{relations}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    parts = parts_of({"Đăng tải": sheet})
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = f"<Relationships {LINK}>{related}</Relationships>"
    return packed(parts)


def evidence_of(content):
    """The evidence cells of the first tab, below its header."""
    return [row[5] if len(row) > 5 else None for row in read_bytes(content, "a.xlsx").tabs[0].rows[1:]]


def external(number, target):
    """A relationship to a page."""
    return f'<Relationship Id="rId{number}" Type="{RELATIONS}/hyperlink" Target="{target}" TargetMode="External"/>'


@pytest.mark.parametrize(
    ("hyperlink", "address"),
    [
        ('<hyperlink ref="F2" r:id="rId1"/>', "https://example.vn/a?b=1&c=2"),
        ('<hyperlink r:id="rId1" ref="f2"/>', "https://example.vn/a?b=1&c=2"),
        ('<hyperlink ref="F2" r:id="rId1" location="anh"/>', "https://example.vn/a?b=1&c=2#anh"),
        ('<hyperlink ref="F2" location="\'Tháng 3\'!A1"/>', "#'Tháng 3'!A1"),
        ('<hyperlink ref="A1:XFD1048576" r:id="rId1"/>', "https://example.vn/a?b=1&c=2"),
    ],
)
def test_a_hyperlink_is_what_the_cell_leads_to(hyperlink, address):
    """`Xem ảnh` is no evidence; the page behind it is."""
    content = postings(
        [cell("F", 2, "Xem ảnh")], f"<hyperlinks>{hyperlink}</hyperlinks>", external(1, "https://example.vn/a?b=1&amp;c=2")
    )
    assert evidence_of(content) == [LinkedText("Xem ảnh", address)]


def test_a_hyperlink_over_a_range_is_that_of_each_cell_with_content():
    """Excel writes neighbours with one address so; a blank cell among them shows nothing to follow."""
    evidence = [cell("F", 2, "a"), "", cell("F", 4, "b"), cell("F", 5, "c")]
    content = postings(evidence, '<hyperlinks><hyperlink ref="F2:F4" r:id="rId1"/></hyperlinks>', external(1, "https://x.vn"))
    assert evidence_of(content) == [LinkedText("a", "https://x.vn"), None, LinkedText("b", "https://x.vn"), "c"]


@pytest.mark.parametrize("hyperlink", ['ref="F2" r:id="rId9"', 'ref="F2"', 'ref="" r:id="rId1"', 'ref="F:F" r:id="rId1"'])
def test_a_spoilt_hyperlink_leaves_the_cell_as_it_is_shown(hyperlink):
    """One link that leads nowhere must not cost the file."""
    content = postings([cell("F", 2, "a")], f"<hyperlinks><hyperlink {hyperlink}/></hyperlinks>", external(1, "https://x.vn"))
    assert evidence_of(content) == ["a"]


def test_the_hyperlinks_of_strict_open_xml_are_found():
    """`Strict Open XML Spreadsheet` is a choice in Excel's list of file types."""
    after = '<hyperlinks><hyperlink ref="F2" r:id="rId1"/></hyperlinks>'
    content = postings([cell("F", 2, "a")], after, external(1, "https://x.vn"), strict=True)
    assert evidence_of(content) == [LinkedText("a", "https://x.vn")]


@pytest.mark.parametrize(
    "formula",
    [
        'HYPERLINK("https://x.vn/a","xem")',
        'hyperlink( "https://x.vn/a" ; "xem" )',
        '_xlfn.HYPERLINK("https://x.vn/a")',
        '=Hyperlink("https://x.vn/a","a, ""b""")',
    ],
)
def test_a_formula_leads_where_its_address_says(formula):
    """Google Sheets and many guides put a link so."""
    escaped = formula.replace('"', "&quot;")
    content = postings([f'<c r="F2" t="str"><f>{escaped}</f><v>xem</v></c>'])
    assert evidence_of(content) == [LinkedText("xem", "https://x.vn/a")]


@pytest.mark.parametrize(
    "formula", ['HYPERLINK(B2,"xem")', 'HYPERLINK("https://"&amp;B2,"xem")', 'IF(A1,HYPERLINK("a","b"))', '"a"']
)
def test_a_formula_whose_address_is_not_written_in_it_leads_nowhere_that_is_known(formula):
    """Nothing is computed here."""
    assert evidence_of(postings([f'<c r="F2" t="str"><f>{formula}</f><v>xem</v></c>'])) == ["xem"]


def test_cells_that_share_a_formula_share_its_address():
    """Filled down, the formula stands in the first cell only."""
    first = '<c r="F2" t="str"><f t="shared" ref="F2:F3" si="4">HYPERLINK("https://x.vn","a")</f><v>a</v></c>'
    second = '<c r="F3" t="str"><f t="shared" si="4"/><v>a</v></c>'
    other = '<c r="F4" t="str"><f t="shared" si="5"/><v>b</v></c>'
    assert evidence_of(postings([first, second, other])) == [LinkedText("a", "https://x.vn")] * 2 + ["b"]


def test_a_link_by_formula_without_a_value_is_unknown():
    """What the cell shows has not been computed."""
    content = postings(['<c r="F2"><f>HYPERLINK("https://x.vn","a")</f></c>'])
    assert evidence_of(content) == [UncomputedFormula()]


def test_links_of_the_libraries_that_people_write_files_with_are_read():
    """The whole way, from files that we did not draw ourselves."""
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    book.active.append(["TTVH", "Đăk Rve", "FB", "5/3/2023", 3, "bài đăng"])
    book.active["F2"].hyperlink = "https://x.vn/1"
    content = io.BytesIO()
    book.save(content)
    assert evidence_of(content.getvalue()) == [LinkedText("bài đăng", "https://x.vn/1")]
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as written:
        sheet = written.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write_url(1, 5, "https://x.vn/2", string="bài đăng")
        sheet.write_formula(2, 5, '=HYPERLINK("https://x.vn/3","ảnh")', None, "ảnh")
    assert evidence_of(content.getvalue()) == [LinkedText("bài đăng", "https://x.vn/2"), LinkedText("ảnh", "https://x.vn/3")]
