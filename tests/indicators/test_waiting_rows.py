"""What was sent and does not count yet is told from what was never sent."""

from datetime import date

import pytest

from indicators.findings.debts import debts
from indicators.findings.standing import standing_of
from indicators.report import report_of
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submission, submissions

TARGETED = office(
    Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 4], ["Lượt người", None, None, 9], ["Lượt đăng 111", None, None, 2]]
)


def _report(*tabs):
    return report_of(read(*tabs, programme=TARGETED), "K1")


def _waiting(report):
    return {there.place.name: there.waiting_rows for there in report.places if there.waiting_rows}


@pytest.mark.parametrize(
    ("row", "places"),
    [
        ({"sessions": "nhiều"}, {"Tân Lập": 1}),
        ({"agency": "GD", "place": "Đăk Kôi", "sessions": "nhiều"}, {"Đăk Kôi": 1}),
        ({"place": "Đăk Kôi", "sessions": "nhiều"}, {"Đăk Kôi": 1, "Tân Lập": 1}),
        ({"place": "Đăk Rve, Đăk Kôi"}, {"Đăk Rve": 1, "Đăk Kôi": 1, "Tân Lập": 1}),
        ({"agency": "GD", "place": "xã Đăk Kôi và thị trấn Đăk Rve"}, {"Đăk Rve": 1, "Đăk Kôi": 1}),
        ({"agency": "GD", "place": "Đăk Kôi; Thôn Mười"}, {"Đăk Kôi": 1}),
        ({"agency": "UBND xã Đăk Kôi, UBND thị trấn Đăk Rve", "place": "Toàn huyện"}, {"Đăk Rve": 1, "Đăk Kôi": 1}),
        ({"agency": "Đội Hai, xã Đăk Kôi", "place": "Toàn huyện"}, {"Đăk Kôi": 1}),
        ({"agency": "GD", "place": "Thôn Mười, Thôn Chín"}, {}),
        ({"agency": "GD", "place": "Toàn huyện, Thôn Chín"}, {}),
        ({"date": "ngày kia"}, {"Tân Lập": 1}),
        ({"date": date(2023, 5, 1), "sessions": "nhiều"}, {}),
        ({}, {}),
    ],
    ids=[
        "own",
        "named",
        "named and own",
        "own, several",
        "several",
        "one of several",
        "several agencies",
        "place of an agency",
        "nobody's",
        "the whole",
        "day unclear",
        "another period",
        "counts",
    ],
)
def test_a_row_waits_for_the_place_it_names_and_for_its_agencys(row, places):
    """A commune that has typed something must not be told that it has sent nothing."""
    assert _waiting(_report(activities(activity(**row)))) == places


def test_rows_wait_in_the_cells_that_rest_on_their_table():
    """A bad cell of a session says nothing of the postings."""
    report = _report(activities(activity(sessions="nhiều")), postings(posting(agency="GD", place="Đăk Kôi", postings="x")))
    found = {
        (there.place.name, requirement.key): requirement.waiting_rows
        for there in report.places
        for requirement in there.requirements
        if requirement.waiting_rows
    }
    assert {place for place, key in found if key in {"sessions", "attendances"}} == {"Tân Lập"}
    assert {place for place, key in found if key == "postings" or key.startswith("channel:")} == {"Đăk Kôi"}
    assert set(found.values()) == {1}


@pytest.mark.parametrize(
    ("row", "waiting"),
    [
        ({"sent_on": "ngày kia"}, {"1a": 1}),
        ({"clause": "nội dung nào đó"}, {"1a": 1, "1b": 1}),
        ({"period": "K2", "sent_on": "ngày kia"}, {}),
        ({"period": "Quý nào đó"}, {"1a": 1}),
        ({}, {}),
    ],
    ids=["day", "clause unclear", "another period", "period unclear", "counts"],
)
def test_a_report_waits_by_its_agency_and_clause(row, waiting):
    """An agency whose report has one bad day has sent its report."""
    report = _report(submissions(submission(**row)))
    found = {(status.agency.code, status.clause.code): status.waiting_rows for status in report.statuses}
    assert {clause: count for (_, clause), count in found.items() if count} == waiting
    assert {agency for (agency, _), count in found.items() if count} <= {"UL"}


def test_a_row_that_names_two_clauses_is_told_alike_on_screens_and_in_papers():
    """The page said that three reports had been sent, and the report below it two: nobody could tell which to believe."""
    report = _report(submissions(submission(clause="1a, 1b"), submission(agency="GD", clause="1a")))
    own = [status for status in report.statuses if status.agency.code == "UL"]
    assert len(own) > 1
    assert [status.waits for status in own] == [status.sent_not_counted for status in own] == [True] * len(own)
    assert {status.unclear_rows for status in own} == {1}


def test_people_read_that_it_was_sent_and_the_contract_still_counts_it_as_not_heard():
    """The office must not remind a commune of what it has sent; a number must not count what cannot be read."""
    report = _report(activities(activity(sessions="nhiều")), submissions(submission(sent_on="ngày kia")))
    there = next(place for place in report.places if place.place.name == "Tân Lập")
    by_key = {requirement.key: requirement for requirement in there.requirements}
    assert (by_key["sessions"].state, by_key["sessions"].shown_state) == ("not_reported", "waiting")
    assert (by_key["report:1a"].status.status, by_key["report:1a"].shown_state) == ("overdue", "waiting")
    assert (by_key["report:1b"].status.status, by_key["report:1b"].shown_state) == ("overdue", "overdue")
    assert (there.nothing_counts, there.waiting_rows) == (True, 2)


def test_before_the_deadline_nobody_owes_even_who_sent_a_row_without_text():
    """A reminder before the deadline shames whoever began early."""
    tabs = (submissions(submission(results="…", sent_on=None)),)
    early, after = (report_of(read(*tabs, as_of=day), "K1") for day in (date(2023, 4, 5), date(2023, 4, 6)))
    assert [len(debts(report)) for report in (early, after)] == [0, 5]
    of_row = [next(status for status in report.statuses if status.status == "empty") for report in (early, after)]
    assert [status.owed for status in of_row] == [False, True]
    assert {requirement.not_due for there in early.places for requirement in there.requirements if requirement.status} == {True}


def test_what_was_sent_early_with_a_bad_cell_is_to_be_corrected_and_is_not_due():
    """The agency can still be in time, if somebody tells it."""
    report = report_of(read(submissions(submission(sent_on="ngày kia")), programme=TARGETED, as_of=date(2023, 4, 5)), "K1")
    there = next(place for place in report.places if place.place.name == "Tân Lập")
    by_key = {requirement.key: requirement for requirement in there.requirements}
    assert (by_key["report:1a"].not_due, by_key["report:1a"].still_to_do) == (True, True)
    assert (by_key["report:1b"].not_due, by_key["report:1b"].still_to_do) == (True, False)
    standing = standing_of((there,))
    assert (standing.waiting, standing.waiting_not_due, standing.due) == (1, 1, there.due)
    assert standing.to_do == len(there.open_gaps)


@pytest.mark.parametrize(
    ("waits", "shown"),
    [
        ({"postings": "x"}, "waiting"),
        ({"channel": "Loa xã, Zalo", "date": date(2023, 2, 3)}, "waiting"),
        ({"channel": "Biển quảng cáo chợ"}, "none"),
        ({"channel": "MXH", "postings": "x"}, "none"),
        ({"channel": "Biển quảng cáo chợ, Loa xã"}, "waiting"),
        ({"postings": "x", "date": date(2023, 5, 1)}, "none"),
        ({"postings": 4}, "met"),
    ],
    ids=[
        "count unclear",
        "several channels",
        "channel unknown",
        "another channel",
        "one of two known",
        "another period",
        "counts",
    ],
)
def test_a_required_channel_waits_for_a_row_though_postings_on_another_count(waits, shown):
    """A mistyped cell of the radio must not read `Chưa có`; a billboard is no sign that anything was sent of the radio."""
    report = _report(postings(posting(channel="MXH"), posting(**waits)))
    there = next(place for place in report.places if place.place.name == "Tân Lập")
    radio = next(requirement for requirement in there.requirements if requirement.key == "channel:TTX")
    assert radio.shown_state == shown
    assert radio.state == ("met" if shown == "met" else "none")


def test_a_target_of_which_counted_rows_say_nothing_waits_and_one_of_which_they_say_0_does_not():
    """`—/9` beside a row that does not count yet is unknown; `0/4` is what somebody wrote."""
    report = _report(activities(activity(sessions=0, children=None), activity(children="vài")))
    there = next(place for place in report.places if place.place.name == "Tân Lập")
    by_key = {requirement.key: requirement.shown_state for requirement in there.requirements}
    assert (by_key["attendances"], by_key["sessions"]) == ("waiting", "none")


@pytest.mark.parametrize("agency", ["UL", "UK"])
def test_a_report_row_of_two_agencies_waits_for_both(agency):
    """Who is named in a row beside another has sent its report, too."""
    report = _report(submissions(submission(agency="UBND xã Tân Lập, UBND xã Đăk Kôi")))
    shown = {(status.agency.code, status.clause.code): status.shown_status for status in report.statuses}
    assert (shown[agency, "1a"], shown["UR", "1a"]) == ("waiting", "overdue")
