"""The preview of a paper is the paper: it and the Word file are written of the same blocks, and nothing is lost."""

import html
import re

import pytest

from data_sources.demo import demo_workbook
from exports.paper.letters.call import call_docx, call_paper
from exports.paper.letters.reminder import reminder_docx, reminder_paper
from exports.paper.report import Picture, report_docx, report_paper
from indicators.report import report_of
from records.cleaning.read import records_of
from tests.districts import office, report, rows
from tests.papers import paragraphs, part, text_of
from ui.papers.preview import contents, preview_html

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x01\x08\x00\x00\x00\x00"


def words_of(markup):
    """What can be read, word by word, without the numbers that stand for footnotes."""
    bare = re.sub(r"<[^>]+>", " ", re.sub(r"<sup>\d+</sup>", "", str(markup)))
    return html.unescape(bare).split()


@pytest.fixture(scope="module")
def demo():
    workbook = demo_workbook()
    return report_of(records_of(workbook, workbook.as_of), "2023-Q3")


@pytest.mark.parametrize(
    ("paper", "file"),
    [(report_paper, report_docx), (reminder_paper, reminder_docx), (call_paper, call_docx)],
    ids=["report", "reminder", "call"],
)
def test_every_word_of_the_file_is_on_the_screen_in_its_order(demo, paper, file):
    """A leader who reads on the screen signs what is in the file."""
    said, written = words_of(preview_html(paper(demo))), " ".join(paragraphs(file(demo))).split()
    assert sorted(said[: len(written)]) == sorted(written)
    body = written.index("Kính")
    end = written.index("Nơi", body)
    assert said[body:end] == written[body:end]


def test_footnotes_are_shown_in_their_order_and_referred_to(demo):
    """A figure without its note says more than it knows."""
    notes = [text_of(note).strip() for note in part(report_docx(demo), "word/footnotes.xml").iter(W + "footnote")][2:]
    shown = str(preview_html(report_paper(demo)))
    assert len(notes) > 0
    assert re.findall(r"<sup>(\d+)</sup>", shown)[0] == "1"
    assert [" ".join(words_of(note)) for note in re.findall(r"<li>(.*?)</li>", shown)] == [" ".join(n.split()) for n in notes]


def test_headings_of_columns_are_headings_and_a_table_says_what_it_shows():
    """Whoever hears the page must know in which column and which table they are."""
    shown = str(preview_html(report_paper(report([*office(3), *rows(3, 60)]))))
    assert shown.count("<table>") == 4
    assert 'aria-label="Danh sách báo cáo chưa nhận hoặc cần bổ sung"' in shown
    assert '<th scope="col">Địa bàn</th>' in shown


def test_a_picture_says_on_the_screen_what_it_shows(demo):
    """What is seen in the file and not on the screen would be signed unread."""
    shown = preview_html(report_paper(demo, pictures=[Picture("Theo tháng", "07/2023: 29 & 08/2023: 40", PNG)]))
    assert "[07/2023: 29 &amp; 08/2023: 40]" in shown
    assert "Biểu đồ 1. Theo tháng" in shown


def test_the_contents_name_the_parts_and_the_annexes_with_their_titles(demo):
    """Whoever signs sees at once what is in the file."""
    found = contents(report_paper(demo))
    assert found[0] == "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI"
    assert "Phụ lục I. SỐ LIỆU THEO ĐỊA BÀN" in found
