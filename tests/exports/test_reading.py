"""A paper read back is the paper: every text in its order, nothing added."""

import pytest

from data_sources.demo import demo_workbook
from exports.paper.docx.docx_text import Break, Line, Shown, Span, Table, read_paper
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.report import Picture, report_docx
from indicators.report import report_of
from records.cleaning.read import records_of
from tests.districts import office, report, rows
from tests.papers import paragraphs, part, text_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x01"


def texts(blocks):
    """What can be read in blocks, line by line."""
    found = []
    for block in blocks:
        if isinstance(block, Line):
            found.append(block.text)
        elif isinstance(block, Table):
            found += [line.text for row in block.rows for cell in row for line in cell]
    return [text for text in found if text]


@pytest.fixture(scope="module")
def demo():
    workbook = demo_workbook()
    return report_of(records_of(workbook, workbook.as_of), "2023-Q3")


@pytest.mark.parametrize("write", [report_docx, reminder_docx, call_docx], ids=["report", "reminder", "call"])
def test_every_text_of_the_file_is_there_in_its_order(demo, write):
    """A leader who reads on the screen signs what is in the file."""
    content = write(demo)
    assert texts(read_paper(content).blocks) == [text for text in paragraphs(content) if text]


def test_footnotes_are_read_and_referred_to_by_their_numbers(demo):
    """A figure without its note says more than it knows."""
    content = report_docx(demo)
    notes = [text_of(note) for note in part(content, "word/footnotes.xml").iter(W + "footnote")][2:]
    read = read_paper(content)
    assert [note.text for note in read.notes] == notes
    referred = [span.note for block in read.blocks if isinstance(block, Line) for span in block.spans if span.note]
    assert list(dict.fromkeys(referred)) == list(range(1, len(notes) + 1))


def test_a_form_has_no_lines_and_a_table_says_which_rows_head_it():
    """The screen must show the one as the other side of the page and the other as a table."""
    read = read_paper(report_docx(report([*office(3), *rows(3, 60)])))
    tables = [block for block in read.blocks if isinstance(block, Table)]
    assert (tables[0].lined, tables[0].headings) == (False, 0)
    assert [table.headings for table in tables if table.lined] == [1, 1, 1]
    assert sum(isinstance(block, Break) for block in read.blocks) == 4  # before each annex


def test_a_picture_is_read_with_what_it_says(demo):
    """What is seen in the file and not on the screen would be signed unread."""
    read = read_paper(report_docx(demo, pictures=[Picture("Theo tháng", "07/2023: 29 & 08/2023: 40", PNG)]))
    assert [block for block in read.blocks if isinstance(block, Shown)] == [Shown("07/2023: 29 & 08/2023: 40", PNG)]


def test_the_look_of_letters_is_kept():
    """The motto is bold, the day is not."""
    head = read_paper(report_docx(report([*office(3), *rows(3, 60)]))).blocks[0]
    motto, day = head.rows[0][1][1], head.rows[0][1][3]
    assert motto.spans == (Span("Độc lập - Tự do - Hạnh phúc", bold=True),)
    assert {(span.bold, span.italic) for span in day.spans} == {(False, True)}
