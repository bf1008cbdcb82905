"""The cells that an agency is asked to mend: each once, in the order of its workbook, and none that it need not touch."""

from dataclasses import replace
from datetime import date

import pytest

from exports.issues.faulty_cells import faulty_cells, how_many
from exports.issues.to_remind import those_to_remind
from exports.paper.letters.reminder_text import reminder_text
from indicators.report import report_of
from records.ledger import issues_frame
from tests.sheets import activities, activity, posting, postings, read, submission, submissions


def report_with(*rows):
    """The report of these activities of Tân Lập, which owes nothing but 1b."""
    return report_of(read(activities(*rows), postings(), submissions(submission(), submission(clause="1b"))), "K1")


def test_two_hundred_cells_with_one_fault_are_one_line_of_the_letter():
    """A letter with two hundred lines of one sentence is signed by nobody."""
    report = report_with(*(activity(sessions="nhiều", children=n) for n in range(200)))
    [cell] = faulty_cells(report, "UL", "vi")
    assert (cell.tab, cell.cell, cell.raw, cell.count) == ("Hoạt động", "G2:G201", "nhiều", 200)
    assert str(reminder_text(report, "UL")).count("nhiều") == 1


def test_other_texts_are_other_lines_in_the_order_of_the_sheet():
    """Whoever mends walks down the sheet once."""
    report = report_with(activity(sessions="nhiều"), activity(date="x", children=1), activity(sessions="vài", children=2))
    assert [(cell.cell, cell.raw) for cell in faulty_cells(report, "UL", "vi")] == [("G2", "nhiều"), ("F3", "x"), ("G4", "vài")]


def test_cells_are_counted_as_many_as_they_are():
    """The office sees how much an agency has to do."""
    report = report_with(*(activity(sessions="nhiều", date=None, children=n) for n in range(3)))
    assert how_many(faulty_cells(report, "UL", "vi")) == 6


def test_an_agency_whose_rows_the_office_repeats_has_nothing_to_mend():
    """A summary that the office keeps must not bring sixteen agencies a letter."""
    records = read(activities(activity()), postings(), submissions(submission(), submission(clause="1b")))
    copied = ("Tổng hợp", 3, None, "activities", None, "reject", "copied_tab", None, None, (), "UL")
    report = report_of(replace(records, issues=issues_frame([copied])), "K1")
    assert faulty_cells(report, "UL", "vi") == []
    assert "UL" not in [agency.key for agency in those_to_remind(report)]


def test_a_day_is_written_as_people_write_it():
    """No cell shows `2023-02-01`: whoever looks for it does not find it."""
    [cell] = faulty_cells(report_with(activity(sessions=date(2023, 2, 1))), "UL", "vi")
    assert cell.raw == "01/02/2023"


def test_a_row_that_may_repeat_one_of_several_names_them():
    """A row named for sure that is another one would be deleted."""
    rows = (activity(sessions=1), activity(sessions=2), activity(sessions=2))
    [cell] = faulty_cells(report_with(*rows), "UL", "vi")
    assert (cell.cell, cell.reason) == ("dòng 4", "Giống hệt một trong các dòng đã được tính: dòng 2, dòng 3.")


def test_of_a_long_text_the_beginning_is_enough_to_find_it():
    """A message has no room for thirty thousand characters."""
    [cell] = faulty_cells(report_with(activity(sessions="nhiều " * 5_000)), "UL", "vi")
    assert (len(str(cell.raw)), str(cell.raw)[-1]) == (161, "…")


@pytest.mark.parametrize(("channels", "named"), [(("TTX",), "Truyền thanh xã"), (("TTX", "MXH"), "")])
def test_a_posting_that_repeats_another_is_told_by_its_channel(channels, named):
    """A day alone finds six postings of the whole; a channel that may be another one finds the wrong row."""
    rows = [posting(agency="UL", place="Toàn huyện", channel=channel) for channel in (*channels, channels[0])]
    [cell] = faulty_cells(report_of(read(activities(), postings(*rows), submissions()), "K1"), "UL", "vi")
    assert cell.repeats
    assert cell.raw == ", ".join(filter(None, ("01/02/2023", named)))
