"""Which reports a reading holds."""

from records.changes.sightings import reports_with_content
from tests.sheets import read, submission, submissions


def test_a_report_that_says_something_is_held_under_its_keys():
    """The store notes when it first saw it, by agency, period and clause."""
    records = read(submissions(submission(), submission(clause="1b", results="0912345678"), submission(agency="PGD")))
    assert reports_with_content(records) == {("UL", "K1", "1a"), ("UL", "K1", "1b"), ("GD", "K1", "1a")}


def test_a_report_without_content_is_not_held():
    """A row prepared for later proves nothing: its day of first sight is that of its content."""
    rows = [submission(results=results, clause=clause) for results, clause in ((None, "1a"), ("…", "1b"))]
    assert reports_with_content(read(submissions(*rows))) == frozenset()


def test_a_row_that_is_rejected_holds_no_report():
    """Nobody knows whose it is."""
    assert reports_with_content(read(submissions(submission(agency="không rõ"), submission(period=None)))) == frozenset()


def test_a_sheet_without_reports_holds_none():
    """On the first day every agency's tab is empty."""
    assert reports_with_content(read(submissions())) == frozenset()
    assert reports_with_content(read()) == frozenset()
