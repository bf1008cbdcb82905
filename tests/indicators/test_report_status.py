"""What became of each expected report, and the rates over them."""

from datetime import date

import pytest

from indicators.report import report_of
from tests.sheets import OFFICE, activities, office, read, submission, submissions


def statuses(*rows, as_of=date(2023, 7, 20), period="K1", **tables):
    """The status of each expected report: agency and clause to status and day of sending."""
    report = report_of(read(submissions(*rows), programme=office(**tables), as_of=as_of), period)
    return report, {(s.agency.code, s.clause.code): (str(s.status), s.sent_on) for s in report.statuses}


def test_expected_are_the_pairs_of_agency_and_clause_of_one_group():
    """Nobody owes what another group was asked for."""
    report, found = statuses()
    assert list(found) == [
        *(
            ("UR", "1a"),
            ("UR", "1b"),
            ("UK", "1a"),
            ("UK", "1b"),
            ("UL", "1a"),
            ("UL", "1b"),
            ("GD", "1a"),
            ("GD", "1b"),
            ("LD", "2a"),
        ),
    ]
    assert report.totals.expected == 9


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        ([submission(sent_on=date(2023, 4, 5))], ("on_time", date(2023, 4, 5))),
        ([submission(sent_on=date(2023, 4, 6))], ("late", date(2023, 4, 6))),
        ([submission(sent_on=None)], ("undated", None)),
        ([submission(results=None)], ("empty", None)),
        ([submission(results="-")], ("empty", None)),
        ([submission(results=".,; !")], ("empty", None)),
        ([submission(results="0912345678")], ("on_time", date(2023, 4, 1))),
        ([submission(results="không phát sinh")], ("on_time", date(2023, 4, 1))),
        ([], ("overdue", None)),
        ([submission(period="K2", sent_on=date(2023, 4, 5))], ("overdue", None)),
        ([submission(sent_on="31/02/2023")], ("overdue", None)),
        (
            [submission(results=None, sent_on=date(2023, 4, 1)), submission(sent_on=date(2023, 4, 9))],
            ("late", date(2023, 4, 9)),
        ),
        ([submission(sent_on=date(2023, 4, 9)), submission(sent_on=date(2023, 4, 2))], ("on_time", date(2023, 4, 2))),
        ([submission(sent_on=None), submission(sent_on=date(2023, 4, 9))], ("late", date(2023, 4, 9))),
        ([submission(results=None), submission(results="…", sent_on=None)], ("empty", None)),
    ],
)
def test_each_report_has_the_status_that_its_submissions_give(rows, status):
    """The reminder goes to whoever is not on time; a wrong status reminds the wrong office."""
    assert statuses(*rows)[1]["UL", "1a"] == status


@pytest.mark.parametrize(("as_of", "status"), [(date(2023, 4, 5), "pending"), (date(2023, 4, 6), "overdue")])
def test_what_was_not_sent_is_pending_to_the_end_of_the_deadline_day(as_of, status):
    """Nobody is late on the last day."""
    report, found = statuses(as_of=as_of)
    assert (found["UL", "1a"][0], getattr(report.totals, status)) == (status, 9)


def test_the_statuses_sum_to_what_is_expected_and_rates_rest_on_them():
    """One late, one in time, one undated, one empty of nine."""
    rows = [
        submission(),
        submission(clause="1b", sent_on=date(2023, 5, 1)),
        submission(agency="GD", sent_on=None),
        submission(agency="GD", clause="1b", results="-"),
    ]
    totals = statuses(*rows)[0].totals
    assert (totals.on_time, totals.late, totals.undated, totals.empty, totals.pending, totals.overdue) == (1, 1, 1, 1, 0, 5)
    assert (totals.expected, totals.received, totals.rate, totals.on_time_rate) == (9, 3, 3 / 9, 1 / 9)


def test_no_rate_where_nothing_is_expected():
    """No rate is not a rate of 0."""
    totals = statuses(Đơn_vị=OFFICE["Đơn vị"][:1])[0].totals
    assert (totals.expected, totals.rate, totals.on_time_rate) == (0, None, None)


def test_a_report_of_another_group_s_clause_counts_for_nothing_expected():
    """It is kept with its warning, and no rate rises above one."""
    report, found = statuses(submission(clause="2a"))
    assert (("UL", "2a") in found, report.totals.received) == (False, 0)


def test_a_later_submission_adds_its_texts_to_the_first_ones_by_day():
    """An agency that adds `Bổ sung: …` does not take back what it wrote before, and the first day decides the time."""
    rows = [
        submission(results="Không rõ ngày", sent_on=None),
        submission(results="Bổ sung: 2 buổi", sent_on=date(2023, 4, 9), proposals="Cấp tờ rơi"),
        submission(results="Bản đầu"),
        submission(results="Bản đầu", sent_on=date(2023, 4, 10)),
        submission(results="…", sent_on=date(2023, 4, 11), difficulties="Thiếu loa"),
    ]
    status = next(s for s in statuses(*rows)[0].statuses if s.agency.code == "UL" and s.clause.code == "1a")
    assert status.results == "Bản đầu\nBổ sung: 2 buổi\nKhông rõ ngày"
    assert (status.difficulties, status.proposals) == ("Thiếu loa", "Cấp tờ rơi")
    assert (status.sent_on, str(status.status)) == (date(2023, 4, 1), "on_time")


def test_an_agency_that_is_gone_by_the_period_s_last_day_owes_nothing():
    """A dissolved office cannot be reminded."""
    header = [*OFFICE["Đơn vị"][0], "Từ ngày", "Đến ngày"]
    spans = {"GD": (None, date(2023, 3, 30)), "LD": (date(2023, 4, 1), None), "UL": (date(2023, 3, 31), date(2023, 3, 31))}
    rows = [[*row, *spans.get(row[0], (None, None))] for row in OFFICE["Đơn vị"][1:]]
    first = {agency for agency, _ in statuses(Đơn_vị=[header, *rows])[1]}
    second = {agency for agency, _ in statuses(period="K2", Đơn_vị=[header, *rows])[1]}
    assert (first, second) == ({"UR", "UK", "UL"}, {"UR", "UK", "LD"})


def test_records_without_a_table_of_submissions_have_every_report_overdue():
    """The tab may not exist yet."""
    assert report_of(read(activities()), "K1").totals.overdue == 9
