"""Packages that Excel opens although they are put together in another way than it does, and those that nobody can trust."""

import io
import struct
import warnings
import zipfile

import openpyxl
import pytest

from data_sources.files.workbook_file import read_bytes
from records.errors import SourceUnreadable
from tests.data_sources.packages import MAIN, RELATIONS, packed, parts_of, sheet_xml

ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44990</v></c></row>'
SHARED = f'<sst xmlns="{MAIN}"><si><t>Đăk Rve</t></si></sst>'
STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    RELATIONS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}


def parts():
    """The parts of a workbook with a shared text and a day."""
    found = {name: part if isinstance(part, str) else part.decode() for name, part in parts_of({"Xã": sheet_xml(ROWS)}).items()}
    more = f'<Relationship Id="s" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    found["xl/_rels/workbook.xml.rels"] = found["xl/_rels/workbook.xml.rels"].replace("</Relationships>", more)
    return found | {"xl/sharedStrings.xml": SHARED}


def replaced(found, *pairs):
    """The parts with texts replaced in all of them."""
    for old, new in pairs:
        found = {name: part.replace(old, new) for name, part in found.items()}
    return found


def as_read(content):
    """The name and the rows of the first tab, days as texts."""
    tab = read_bytes(content, "a.xlsx").tabs[0]
    return tab.name, [[str(cell) for cell in row] for row in tab.rows]


def refused(content):
    """The kind of sentence with which some bytes are refused."""
    with pytest.raises(SourceUnreadable) as error:
        read_bytes(content, "a.xlsx")
    return error.value.kind


WHOLE = ("Xã", [["Đăk Rve", "2023-03-05"]])


@pytest.mark.parametrize(
    "changed",
    [
        lambda found: found,
        lambda found: {name.replace("/", "\\"): part for name, part in found.items()},
        lambda found: {f"/{name}": part for name, part in found.items()},
        lambda found: {name.upper(): part for name, part in found.items()},
        lambda found: {name.replace("sheet1", "Sheet%201"): part.replace("sheet1", "Sheet 1") for name, part in found.items()},
        lambda found: replaced(found, ('Target="worksheets/', 'Target="/xl/worksheets/')),
        lambda found: replaced(found, ('Target="worksheets/', 'Target="..\\xl\\worksheets\\')),
        lambda found: replaced(found, ('Target="xl/', 'Target="/xl/')),
        lambda found: {name.replace("xl/", "Bảng/"): part.replace("xl/", "Bảng/") for name, part in found.items()},
        lambda found: {
            name.replace("workbook", "book2"): part.replace("workbook.xml", "book2.xml") for name, part in found.items()
        },
        lambda found: replaced(found, *STRICT.items()),
        lambda found: {name: part for name, part in found.items() if name != "_rels/.rels"},
        lambda found: {name: part for name, part in found.items() if "Content_Types" not in name},
        lambda found: (
            replaced(found, ("sharedStrings.xml", "texts.xml"), ("styles.xml", "looks.xml")) | {"xl/texts.xml": SHARED}
        ),
    ],
    ids=[
        "usual",
        "backslashes",
        "leading slashes",
        "capitals",
        "escaped names",
        "absolute targets",
        "targets with backslashes",
        "absolute document",
        "another folder",
        "another name",
        "strict",
        "no relationships of the package",
        "no content types",
        "other names of parts",
    ],
)
def test_a_package_is_read_however_its_parts_are_named(changed):
    """Exports of ministries' systems and old libraries write such, and Excel opens them."""
    assert as_read(packed(changed(parts()))) == WHOLE


def test_a_workbook_with_prefixes_everywhere_is_read():
    """The standard leaves the prefix to the program."""
    found = parts()
    for name in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"):
        xml = found[name].replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
        found[name] = xml.replace("</", "\0").replace("<", "<x:").replace("\0", "</x:").replace("<x:?xml", "<?xml")
    found["xl/workbook.xml"] = found["xl/workbook.xml"].replace("xmlns:r=", "xmlns:q=").replace("r:id", "q:id")
    assert as_read(packed(found)) == WHOLE


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        (lambda found: found | {"xl/WORKSHEETS/sheet1.xml": sheet_xml(ROWS)}, "file_damaged"),
        (lambda found: replaced(found, ("</sheets>", '<sheet name="Xã" r:id="rId1"/></sheets>')), "file_damaged"),
        (lambda found: replaced(found, ("</sheets>", '<sheet name="Khác" r:id="rId1"/></sheets>')), "file_damaged"),
        (lambda found: replaced(found, ('r:id="rId1"', 'r:id="rId7"')), "file_damaged"),
        (lambda found: replaced(found, (' r:id="rId1"', "")), "file_damaged"),
        (lambda found: replaced(found, ('Target="worksheets/', 'TargetMode="External" Target="worksheets/')), "file_damaged"),
        (lambda found: replaced(found, ('Target="worksheets/', 'Target="../../worksheets/')), "file_damaged"),
        (lambda found: found | {"xl/sharedStrings.xml": "<sst"}, "file_damaged"),
        (lambda found: found | {"xl/styles.xml": "<styleSheet>"}, "file_damaged"),
        (
            lambda found: replaced(found, ("workbook.xml", "document.xml")) | {"xl/document.xml": "<document/>"},
            "file_not_excel",
        ),
        (lambda found: {name: part for name, part in found.items() if name != "xl/workbook.xml"}, "file_not_excel"),
        (lambda found: found | {"xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>"}, "file_damaged"),
    ],
    ids=[
        "a part twice",
        "a tab twice",
        "a part for two tabs",
        "no such relationship",
        "no relationship",
        "a tab on the web",
        "a tab outside",
        "spoilt texts",
        "spoilt styles",
        "a letter",
        "no workbook",
        "no namespace",
    ],
)
def test_a_package_whose_rows_are_not_certain_is_refused(changed, kind):
    """Rows read twice, or texts of other cells, would be wrong numbers."""
    assert refused(packed(changed(parts()))) == kind


def test_hidden_tabs_say_that_they_are():
    """An agency hides last year's copy; its rows must not count, and must be told of."""
    book = openpyxl.Workbook()
    for name, state in (("Hiện", "visible"), ("Ẩn", "hidden"), ("Rất ẩn", "veryHidden")):
        book.create_sheet(name).append([name])
        book[name].sheet_state = state
    del book["Sheet"]
    content = io.BytesIO()
    book.save(content)
    tabs = read_bytes(content.getvalue(), "a.xlsx").tabs
    assert [(tab.name, tab.hidden) for tab in tabs] == [("Hiện", False), ("Ẩn", True), ("Rất ẩn", True)]


def test_two_entries_of_one_name_are_a_damaged_file():
    """Programs differ in which of them they take."""
    content = io.BytesIO(packed(parts()))
    with zipfile.ZipFile(content, "a") as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        package.writestr("xl/worksheets/sheet1.xml", sheet_xml("<row><c><v>9</v></c></row>"))
    assert refused(content.getvalue()) == "file_damaged"


@pytest.mark.parametrize("field", [20, 24], ids=["packed", "unpacked"])
def test_an_entry_that_claims_to_be_smaller_is_a_damaged_file_and_a_larger_one_is_read(field):
    """Half a sheet would be half of the sums; of what is not there nothing is missed."""
    for size in (0, 10):
        assert refused(lying(field, size)) == "file_damaged"
    assert as_read(lying(field, 2**32 - 2)) == WHOLE


def lying(field, size):
    """A workbook whose sheet has another size in one field of its entry."""
    content = bytearray(packed(parts()))
    entry = content.rfind(b"xl/worksheets/sheet1.xml") - 46
    content[entry + field : entry + field + 4] = struct.pack("<I", size)
    return bytes(content)


def test_entries_that_lie_over_each_other_cost_no_more_than_one():
    """The best of bombs has thousands of names for the same bytes."""
    content = bytearray(packed(parts()))
    central = content.find(b"PK\x01\x02")
    end = content.rfind(b"PK\x05\x06")
    entry = bytes(content[central : content.find(b"PK\x01\x02", central + 1)])
    more = b"".join(entry.replace(b"[Content_Types].xml", f"[Content_Type]{n:05}".encode()) for n in range(5_000))
    whole = content[:end] + more + content[end:]
    size = end - central + len(more)
    tail = len(whole) - 22
    whole[tail + 8 : tail + 16] = struct.pack("<HHI", 5_007, 5_007, size)
    assert as_read(bytes(whole)) == WHOLE
