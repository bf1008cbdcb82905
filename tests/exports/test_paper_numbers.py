"""Every number of every paper is the number of report.json, and says which."""

import re
from datetime import date
from pathlib import Path

import pytest

from data_sources.files.workbook_file import read_path
from exports.issues.to_remind import those_to_remind
from exports.json.report_json import report_document
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.report import report_docx
from indicators.report import report_of
from records.cleaning.read import records_of
from tests.demo_reports import demo_report
from tests.districts import everything, nothing, office, report, rows
from tests.examples import spread_over
from tests.papers import assert_equal_to_json, figures, paragraphs, part

GOLDEN = Path(__file__).parents[1] / "golden"
AS_OF = date(2023, 7, 15)


def papers(found, places=None):
    """The papers of a report, with the letters of some of those who get one."""
    letters = (reminder_docx(found, agency=agency.key) for agency in spread_over(those_to_remind(found), 16))
    every = (report_docx(found, places=places), reminder_docx(found), call_docx(found), *letters)
    return [paper for paper in every if paper]


@pytest.mark.parametrize("period", ["2023-D1", "2023-Q2", "2023-Q3", "2023-Q4"])
def test_each_figure_of_the_papers_of_the_demo_stands_in_report_json(period):
    """A leader who compares the paper with the screen must find the same numbers."""
    found = demo_report("kon-ray-2023", period)
    document = report_document(found, "vi")
    counts = [assert_equal_to_json(paper, document) for paper in papers(found)]
    assert counts[0] > 200


@pytest.mark.parametrize("case", ["case-101", "case-102", "case-103"])
@pytest.mark.parametrize("period", ["2023-D1", "2023-Q2"])
def test_in_workbooks_filled_as_agencies_fill_them(case, period):
    """What is true of the demo must be true of a sheet that nobody prepared."""
    found = report_of(records_of(read_path(GOLDEN / case / "workbook.xlsx"), AS_OF), period)
    document = report_document(found, "vi")
    assert sum(assert_equal_to_json(paper, document) for paper in papers(found)) > 150


@pytest.mark.parametrize(
    ("communes", "sent"), spread_over([(n, sent) for n in (1, 5, 7, 96) for sent in ("everything", "nothing", "rows")], 5)
)
def test_in_districts_of_any_size_whatever_was_sent(communes, sent):
    """Nothing of one district is in the code, and both ends are reached in real offices."""
    tabs = {"rows": rows(communes, 40 * communes), "nothing": nothing(), "everything": everything(communes)}[sent]
    found = report([*office(communes), *tabs])
    document = report_document(found, "vi")
    assert sum(assert_equal_to_json(paper, document) for paper in papers(found)) > 20


def test_in_a_choice_of_places_too():
    """Places are counted from the first that is listed, and the district stays whole."""
    found = report([*office(7), *rows(7, 300)])
    assert_equal_to_json(report_docx(found, places=["P2", "P5"]), report_document(found, "vi", places=["P2", "P5"]))


def test_a_number_that_is_another_is_found():
    """A comparison that could not fail would prove nothing."""
    found = report([*office(7), *rows(7, 300)])
    document = report_document(found, "vi")
    document["places"][1]["attendances"] += 1
    with pytest.raises(AssertionError, match="places1_attendances"):
        assert_equal_to_json(report_docx(found), document)


def test_the_spread_agrees_with_the_cells_of_the_places():
    """report.json itself is held against what it says place by place."""
    found = report([*office(7), *rows(7, 300)])
    document = report_document(found, "vi")
    assert document["spread"][2]["what"] == "channel:TTX"
    posted = [place["name"] for place in document["places"] if "TTX" in place["channels"]]
    states = [cell["state"] for place in document["places"] for cell in place["cells"] if cell["requirement"] == "channel:TTX"]
    assert (document["spread"][2]["done"], document["spread"][2]["places"]) == (len(posted), 7)
    assert (document["spread"][2]["none"], document["spread"][2]["not_reported"]) == (
        states.count("none"),
        states.count("not_reported"),
    )
    assert sum(clause["sessions"] or 0 for clause in document["clauses"]) == document["district"]["sessions"]


def test_bookmarks_are_hidden_short_and_each_its_own():
    """Word refuses a file with a name that stands twice or is too long."""
    paper = report_docx(report([*office(96), *rows(96, 3000)]))
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    roots = [found for name in ("word/document.xml", "word/footnotes.xml") if (found := part(paper, name)) is not None]
    names = [mark.get(space + "name") for root in roots for mark in root.iter(space + "bookmarkStart")]
    assert len(names) == len(set(names)) > 1000
    assert all(re.fullmatch(r"_[a-z0-9_]{1,39}", name) for name in names)


def test_the_annexes_have_a_row_for_each_place():
    """A commune that is left out of the table will ask why."""
    paper = report_docx(report([*office(96), *rows(96, 3000)]))
    assert sum(text == "Bang Bôi" for text in paragraphs(paper)) == 3


def test_at_another_level_with_measures_of_the_office_s_own():
    """A number that no other program shipped with is a number of the report all the same."""
    workbook = read_path(GOLDEN / "levels" / "province.xlsx")
    found = report_of(records_of(workbook, date(2023, 7, 10)), "2023-Q2")
    document = report_document(found, "vi")
    for paper in papers(found):
        assert_equal_to_json(paper, document)
    assert "measure0" in " ".join(source for source, _ in figures(report_docx(found)))
