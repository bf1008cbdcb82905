"""The charts of the report: those that help, with numbers that stand in report.json."""

import re
import struct
from itertools import combinations

import pytest

from charts.report_pictures import report_charts, report_pictures
from exports.json.report_json import report_document
from looks import PRINT
from looks.contrast import contrast, text_on
from tests.districts import everything, nothing, office, report, rows

POSTINGS = "Số lượt đăng, phát theo địa bàn và kênh; vạch đứng là chỉ tiêu"
REPORTS = "Số báo cáo theo tình trạng"


def numbers(text):
    """The whole numbers of a text, as Vietnamese write them."""
    return {int(number.replace(".", "")) for number in re.findall(r"\d+(?:\.\d{3})*(?![\d,]*%)", text)}


def all_numbers(value):
    """Every whole number of a document, and those within its texts."""
    if isinstance(value, dict):
        return set().union(*map(all_numbers, value.values()), set())
    if isinstance(value, list):
        return set().union(*map(all_numbers, value), set())
    return {value} if isinstance(value, int) else numbers(value) if isinstance(value, str) else set()


@pytest.mark.parametrize(
    ("communes", "sent", "captions"),
    [
        (7, "rows", [REPORTS, POSTINGS]),
        (12, "everything", [POSTINGS]),  # all reports have one status: a sentence says it
        (96, "rows", [REPORTS]),  # ninety-six bars on one sheet could not be read
        (7, "nothing", []),
    ],
)
def test_a_chart_stands_where_it_helps(communes, sent, captions):
    """A chart that shows nothing, or too much, makes a paper longer and no clearer."""
    tabs = {"rows": rows(communes, 40 * communes), "nothing": nothing(), "everything": everything(communes)}[sent]
    assert list(report_charts(report([*office(communes), *tabs]))) == captions


def test_each_number_that_a_picture_says_is_a_number_of_the_report():
    """A picture is read first, and believed."""
    found = report([*office(7), *rows(7, 280)])
    document = report_document(found, "vi")
    known = all_numbers(document) | {111}
    cells = [cell for place in document["places"] for cell in place["cells"] if cell["requirement"] == "postings"]
    met = sum(cell["state"] == "met" for cell in cells)
    for picture in report_pictures(found):
        assert numbers(picture.alt) - known <= {met}
        assert len(numbers(picture.alt)) > 3


def test_a_picture_is_a_png_as_wide_as_the_text_and_the_same_every_time():
    """The file of the same figures must be the same file."""
    found = report([*office(7), *rows(7, 280)])
    once, again = report_pictures(found), report_pictures(found)
    assert once == again
    for picture in once:
        assert picture.png[:8] == b"\x89PNG\r\n\x1a\n"
        wide, high = struct.unpack(">II", picture.png[16:24])
        assert wide == 1300
        assert high < wide * 1.1


def test_the_parts_of_a_bar_are_told_apart_in_a_copy_in_black_and_white():
    """An office copies its papers on a machine that knows no colours."""
    stack = PRINT.series[:4]
    assert all(contrast(one, other) >= 1.6 for one, other in combinations(stack, 2))
    assert all(contrast(text_on(fill), fill) >= 4.5 for fill in stack)
