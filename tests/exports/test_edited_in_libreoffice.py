"""Files edited and saved in LibreOffice, as many offices do: nothing of their words, figures or form is lost."""

import io
import re
import zipfile

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from pptx import Presentation

from charts.report_pictures import report_pictures
from data_sources.demo import demo_workbook
from exports.paper.letters.reminder import reminder_docx
from exports.paper.report import Picture, report_docx
from exports.slides.weekly_slides import weekly_slides
from exports.xlsx.summary import summary_xlsx
from exports.xlsx.template import template_xlsx
from indicators.report import report_of
from records.cleaning.read import records_of
from tests.papers import figures, paragraphs, part, text_of
from tests.rendering import pages, pdfs, saved_again

pytestmark = pytest.mark.long  # LibreOffice is 500 MB; `make papers` and `make long` install it where it is missing
TYPED = {"docx": ("TRƯỞNG PHÒNG", "PHÓ PHÒNG"), "xlsx": ("Tổng hợp số liệu", "Bảng số liệu"), "pptx": ("Số buổi", "Buổi")}


@pytest.fixture(scope="module")
def found():
    workbook = demo_workbook()
    return report_of(records_of(workbook, workbook.as_of), "2023-Q3")


def edited(content, ending):
    """The file with some words typed over others."""
    before, after = TYPED[ending]
    out, count = io.BytesIO(), 0
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            count += old.read(name).count(before.encode())
            new.writestr(name, old.read(name).replace(before.encode(), after.encode()))
    assert count
    return out.getvalue()


def form_of_word(content):
    """What a paper looks like: its sections, its tables, where its pictures are and what they say to who cannot see them."""
    document = docx.Document(io.BytesIO(content))
    return {
        "sections": [(s.orientation, s.page_width, s.page_height, s.left_margin, s.top_margin) for s in document.sections],
        "tables": [
            (len(t.rows), len(t.columns), t.style.name, t.rows[0]._tr.xpath("./w:trPr/w:tblHeader") != [])
            for t in document.tables
        ],
        "pictures": [shape._inline.docPr.get("descr") for shape in document.inline_shapes],
        "fonts": {fonts.get(qn("w:ascii")) for fonts in document.styles["Paper Body"].element.iter(qn("w:rFonts"))},
        "notes": []
        if (notes := part(content, "word/footnotes.xml")) is None
        else [text for n in notes if (text := text_of(n))],
    }


def read(content):
    """The paragraphs that say something, in order, and each figure with where it stands."""
    said = [text for text in paragraphs(content) if text.strip()]
    return said, [(re.sub(r"_Copy_\d+$", "", source), text) for source, text in figures(content)]


@pytest.mark.parametrize("paper", ["report", "reminder"])
def test_a_paper_keeps_its_words_figures_and_form(found, paper, tmp_path):
    """The clerk fills in the number, the deputy signs, and the paper is still the one that the decree asks for."""
    pictures = [Picture(*picture) for picture in report_pictures(found)]
    made = report_docx(found, pictures=pictures) if paper == "report" else reminder_docx(found)
    typed = edited(made, "docx")
    kept = saved_again(typed, "docx", tmp_path)
    assert "PHÓ PHÒNG" in read(kept)[0]
    assert read(kept) == read(typed)
    assert form_of_word(kept) == form_of_word(typed)
    printed = pdfs({"typed": typed, "kept": kept}, tmp_path)
    assert [page.split() for page in pages(printed["kept"])] == [page.split() for page in pages(printed["typed"])]


def written(cell):
    """The value or the formula of a cell and its format, without the signs that say the same."""
    value = cell.value.replace("'", "") if isinstance(cell.value, str) and cell.value.startswith("=") else cell.value
    return value, cell.number_format.replace("\\)", '")"')


def printed(sheet):
    """How a sheet is printed, where anybody sees it."""
    seen = sheet.sheet_state == "visible"
    return (sheet.print_title_rows, sheet.page_setup.orientation, sheet.page_setup.paperSize) if seen else None


def form_of_excel(content):
    """The values of all sheets, how they are written, the tables, names, charts and how each sheet is printed."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {
        sheet.title: {
            "cells": {at.coordinate: written(at) for row in sheet.iter_rows() for at in row if at.value is not None},
            "tables": {table.name: table.ref for table in sheet.tables.values()},
            "charts": len(sheet._charts),
            "printed": printed(sheet),
            "chosen": sorted(str(rule.sqref) for rule in sheet.data_validations.dataValidation),
        }
        for sheet in book
    } | {"names": {name: defined.attr_text.replace("$", "") for name, defined in book.defined_names.items()}}


def test_the_workbook_keeps_its_values_tables_names_and_charts(found, tmp_path):
    """A pivot table over the sheet of figures must still find its table next month."""
    typed = edited(summary_xlsx(found, "vi"), "xlsx")
    kept = saved_again(typed, "xlsx", tmp_path)
    assert form_of_excel(kept) == form_of_excel(typed)


def test_the_template_keeps_its_lists(found, tmp_path):
    """An agency that fills it in with LibreOffice still chooses from the office's lists."""
    made = template_xlsx("vi", programme=found.records.programme)
    before, after = form_of_excel(made), form_of_excel(saved_again(made, "xlsx", tmp_path))
    for title in before:
        assert after[title] == before[title]


def form_of_slides(content):
    """The texts, tables and charts of each slide, and where they stand."""
    return [
        [
            (
                shape.text_frame.text if shape.has_text_frame else None,
                [[cell.text for cell in row.cells] for row in shape.table.rows] if shape.has_table else None,
                [(list(s.values), list(plot.categories)) for plot in shape.chart.plots for s in plot.series]
                if shape.has_chart
                else None,
            )
            for shape in slide.shapes
        ]
        for slide in Presentation(io.BytesIO(content)).slides
    ]


def test_the_slides_keep_their_texts_tables_and_charts(found, tmp_path):
    """The chart must stay one that can be edited."""
    typed = edited(weekly_slides(found, "vi"), "pptx")
    kept = saved_again(typed, "pptx", tmp_path)
    assert form_of_slides(kept) == form_of_slides(typed)
    assert any(shape[2] for slide in form_of_slides(kept) for shape in slide)
