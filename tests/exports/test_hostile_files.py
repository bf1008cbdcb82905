"""Whatever stands in a cell, every file is whole, and what agencies typed neither computes nor leads anywhere unasked."""

import csv
import io
import json
import zipfile
from xml.etree import ElementTree as ET
from xml.parsers.expat import ParserCreate

import openpyxl
import pytest
from PIL import Image
from pyarrow import parquet

from charts.bars.postings_by_channel import postings_by_channel
from charts.drawn import picture
from charts.report_pictures import report_pictures
from cli import main
from exports.csv.issues_csv import issues_csv
from exports.csv.rows_csv import rows_csv
from exports.csv.summary_csv import summary_csv
from exports.json.report_json import report_document, report_json
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.report import Picture, report_docx
from exports.tidy.tidy_files import data_csv, tidy_files
from exports.tidy.tidy_rows import tidy_rows
from exports.xlsx.copy_xlsx import copy_xlsx
from exports.xlsx.deleted_rows_xlsx import deleted_rows_xlsx
from exports.xlsx.summary import summary_xlsx
from exports.xlsx.template import template_xlsx
from indicators.report import every_report, report_of
from looks import LIGHT
from records.changes.row_changes import ChangedRow, RowChange
from records.cleaning.read import records_of
from tests.hostile import AS_OF, VALUES, hostile_workbook
from tests.papers import paragraphs

LANGUAGES = ("vi", "en")
STARTS = tuple("=+-@\t\r＝＋－＠")


@pytest.fixture(scope="module")
def book():
    return hostile_workbook()


@pytest.fixture(scope="module")
def report(book):
    return report_of(records_of(book, AS_OF), "K1")


@pytest.fixture(scope="module")
def every(report):
    """The report of each period."""
    return every_report(report.records)


def assert_whole(content):
    """Every part of an Office file is there, and each that is XML can be read as such."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            part = package.read(name)  # zipfile holds it against its checksum
            if name.endswith((".xml", ".rels")):
                ParserCreate(namespace_separator=" ").Parse(part, True)  # builds no tree


def opened(content):
    """A workbook as openpyxl opens it."""
    assert_whole(content)
    return openpyxl.load_workbook(io.BytesIO(content))


def lines(content, separator=";"):
    """The lines of a CSV as cells, as a spreadsheet splits them."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator, strict=True))


def assert_nothing_computes(book):
    """No cell is a formula, and a link leads only to the web."""
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    targets = [cell.hyperlink.target for cell in cells if cell.hyperlink]
    assert [target for target in targets if not str(target).lower().startswith(("http://", "https://"))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_in_the_json_are_those_of_the_rows(report, language):
    """Another program takes its numbers from there."""
    document = json.loads(report_json(report, language).decode())
    clean = next(place for place in document["places"] if place["code"] == "23482")
    assert (clean["sessions"], clean["children"], clean["postings"]) == (len(VALUES),) * 3
    assert document["rows"] == report_document(report, language)["rows"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_long_table_and_its_dictionary_can_be_read(report, every, language):
    """One half of a character in a name would keep every period from Power BI."""
    files = tidy_files(every, report.records.programme, language)
    table = parquet.read_table(io.BytesIO(files["data.parquet"]))
    assert table.num_rows == len(lines(files["data.csv"])) - 1 > 100
    described = {measure["name"] for measure in json.loads(files["data-dictionary.json"].decode())["measures"]}
    assert set(table["measure"].to_pylist()) <= described


@pytest.mark.parametrize(("language", "separator"), [("vi", ";"), ("en", ",")])
def test_every_csv_has_its_columns_in_every_line_and_computes_nothing(report, every, language, separator):
    """A cell that breaks out of its column shifts all figures after it; one that computes may send the sheet away."""
    for content in (
        summary_csv(report, language, separator=separator),
        rows_csv(report, language, separator=separator),
        issues_csv(report, language, separator=separator),
        data_csv(tidy_rows(every, language), separator=separator),
    ):
        head, *body = lines(content, separator)
        assert {len(line) for line in body} == {len(head)}
        texts = [cell for line in body for cell in line if cell.startswith(STARTS)]
        assert [text for text in texts if not text.lstrip("-").replace(",", "").replace(".", "").isdecimal()] == []


def test_the_summary_opens_computes_nothing_and_has_every_row(report):
    """It is sent on to people who do not know who typed into the sheet."""
    book = opened(summary_xlsx(report, "vi"))
    assert_nothing_computes(book)
    counted = len(report.activities) + len(report.postings)
    rows = book["Chi tiết"]
    assert rows.max_row == 1 + counted
    notes = [cell for column in rows.iter_cols() if column[0].value == "Ghi chú" for cell in column[1:]]
    assert {"=1+1", "javascript:alert(1)", "http://[::1", "<r>rich</r> "} <= {cell.value for cell in notes}
    assert {(cell.data_type, cell.quotePrefix) for cell in notes if cell.value == "=1+1"} == {("s", True)}


def test_every_paper_can_be_read(report):
    """The leader signs what Word shows, and Word shows nothing of a file that is torn."""
    pictures = [Picture(*made) for made in report_pictures(report)]
    agencies = [agency.key for agency in report.records.programme.agencies][::4]  # all of them are in the first two
    letters = [letter for key in agencies if (letter := reminder_docx(report, agency=key))]
    papers = [report_docx(report, pictures=pictures), reminder_docx(report), call_docx(report), *letters]
    assert len(papers) > 50
    for content in papers:
        assert_whole(content)
        assert len(paragraphs(content)) > 5


def test_every_picture_opens(report):
    """A name with a control character made the SVG of a chart unreadable."""
    chart = postings_by_channel(report, report.places[:20], language="vi", window=VALUES[0])
    for source in ("bảng <tính> \x00\x0b\ud800\ufffe", "$x^2$"):
        svg, png = (picture(chart, LIGHT, source, kind=kind) for kind in ("svg", "png"))
        assert ET.fromstring(svg).tag.endswith("svg")  # noqa: S314 - we made it ourselves
        Image.open(io.BytesIO(png)).load()


def test_a_copy_the_deleted_rows_and_a_template_open_and_compute_nothing(book, report):
    """They are opened to be taken up again, in the program that computes."""
    values = tuple(VALUES)
    columns = tuple(range(len(values)))
    deleted = ChangedRow(RowChange.DELETED, "Hoạt động", 5, None, None, headings=values, values=values, columns=columns)
    for content in (copy_xlsx(book), deleted_rows_xlsx([deleted], "vi")):
        assert_nothing_computes(opened(content))
    assert_whole(template_xlsx("vi", programme=report.records.programme))  # its choices are formulas of ours


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, len(VALUES), 6))
def test_every_few_values_give_whole_files_from_the_command_line(first, tmp_path):
    """What the nightly run writes of a small workbook in which nearly every text is hostile."""
    source, out = tmp_path / "so-lieu.xlsx", tmp_path / "out"
    source.write_bytes(copy_xlsx(hostile_workbook(["Quý I", *VALUES[first : first + 6], "Quý II"], tabs=2)))
    more = ["--source", str(source), "--period", "K1", "--as-of", AS_OF.isoformat()]
    assert main(["summary", *more, "--out", str(out)]) == 0
    assert main(["reminders", *more, "--out", str(out)]) == 0
    assert main(["call", *more, "--out", str(out / "call.docx")]) == 0
    written = [path for path in out.iterdir() if path.suffix in (".docx", ".xlsx")]
    assert {"summary.xlsx", "report.docx", "reminder.docx", "call.docx", "01-UK.docx"} <= {path.name for path in written}
    for path in written:
        assert_whole(path.read_bytes())


def test_the_command_line_writes_whole_files(tmp_path, capsys):
    """No screen is there to say that a file is torn."""
    source, out = tmp_path / "so-lieu.xlsx", tmp_path / "out"
    values = VALUES[::7]
    source.write_bytes(copy_xlsx(hostile_workbook(values)))
    more = ["--source", str(source), "--period", "K1", "--as-of", AS_OF.isoformat()]
    assert main(["summary", *more, "--out", str(out)]) == 0
    assert main(["reminders", *more, "--out", str(out / "letters")]) == 0
    assert main(["call", *more, "--out", str(out / "call.docx")]) == 0
    assert capsys.readouterr().err == ""
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["rows"]["seen"] > 3 * len(values)
    papers = [*out.glob("*.docx"), *(out / "letters").glob("*.docx")]
    assert len(papers) > 20
    for path in (*papers, out / "summary.xlsx"):
        assert_whole(path.read_bytes())
