"""Rows that do not count are told where they would have counted."""

from indicators.findings.not_counted import rejected_rows
from indicators.report import report_of
from tests.sheets import activities, activity, read

ROWS = activities(
    activity(sessions="nhiều"),
    activity(place="Đăk Rve, Đăk Kôi"),
    activity(agency="GD", place="Đăk Kôi", sessions="nhiều"),
    activity(agency="GD", place="Đăk Rve, Đăk Kôi", sessions=1),
    activity(),
)


def test_a_rejected_row_belongs_to_the_place_it_names_or_to_its_agency_s():
    """A commune that seems silent may have typed something that nobody could read."""
    report = report_of(read(ROWS), "K1")
    assert {there.place.name: rejected_rows(report, there.key) for there in report.places} == {
        "Đăk Rve": 0,
        "Đăk Kôi": 1,
        "Tân Lập": 2,
    }
