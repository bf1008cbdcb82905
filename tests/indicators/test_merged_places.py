"""Places after a merger: registers of days, codes used again, agencies and targets that outlive a register."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.report import report_of
from records.workbook.raw import Tab
from tests.examples import few
from tests.sheets import TARGETS, activities, activity, found, posting, postings, read, submission, submissions

LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)
OLD_A = ["A", "Đăk Rve", 100, None, LAST, "B"]
OLD_B = ["B", "Tân Lập", 50, None, LAST, "B"]
NEW_B = ["B", "Kon Braih", 150, FIRST, None, None]
AGENCIES = [["UA", "UBND Đăk Rve", 1, "A"], ["UB", "UBND Tân Lập", 1, "B"]]


def programme(places=(OLD_A, OLD_B, NEW_B), agencies=AGENCIES, targets=()):
    """Two communes that became one on 1 July 2025, which took over the code of the second."""
    return (
        Tab("Địa bàn", [["Mã", "Tên", "Trẻ em", "Từ ngày", "Đến ngày", "Nhập vào"], *places]),
        Tab("Đơn vị", [["Mã", "Tên", "Nhóm", "Địa bàn", "Từ ngày", "Đến ngày"], *agencies]),
        Tab("Nội dung", [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền", 1]]),
        Tab("Kênh", [["Mã", "Tên", "Cấp"], ["TTX", "Truyền thanh xã", "xã"]]),
        Tab(
            "Kỳ báo cáo",
            [
                ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
                ["TRUOC", "Quý II", date(2025, 4, 1), LAST, LAST],
                ["SAU", "Quý III", FIRST, date(2025, 9, 30), date(2025, 9, 30)],
            ],
        ),
        Tab("Chỉ tiêu", [TARGETS, *targets]),
    )


def rows(*items):
    """Activities by agency, place, day and sessions."""
    return activities(*(activity(agency=a, place=p, date=d, sessions=s) for a, p, d, s in items))


WORK = rows(("UA", "A", date(2025, 5, 1), 1), ("UB", "B", date(2025, 5, 2), 2), ("UB", "B", date(2025, 8, 1), 4))


def sessions(report):
    """The sessions of each place by its name."""
    return {place.place.name: place.figures.sessions for place in report.places}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_code_used_again_means_the_place_of_the_row_s_day(order):
    """In May `B` was Tân Lập, in August it is Kon Braih, in whichever order the office lists them."""
    places = [(OLD_A, OLD_B, NEW_B)[n] for n in order]
    records = read(WORK, programme=programme(places), as_of=date(2025, 12, 1))
    assert sessions(report_of(records, "TRUOC")) == {"Đăk Rve": 1, "Tân Lập": 2}
    assert sessions(report_of(records, "SAU")) == {"Kon Braih": 4}


def test_a_later_register_adds_old_places_into_what_they_became():
    """The new commune may look back at what its parts did."""
    records = read(WORK, programme=programme(), as_of=date(2025, 12, 1))
    report = report_of(records, "TRUOC", register=FIRST)
    assert sessions(report) == {"Kon Braih": 3}
    assert report.district.figures.sessions == 3


def test_an_earlier_register_splits_nothing():
    """Nobody knows which part of the new commune it was."""
    records = read(WORK, programme=programme(), as_of=date(2025, 12, 1))
    report = report_of(records, "SAU", register=LAST)
    assert sessions(report) == {"Đăk Rve": None, "Tân Lập": None}
    assert report.district.figures.sessions == 4


def test_days_since_reach_back_into_the_parts_of_a_merged_place():
    """The last posting of its parts is the last that its people heard."""
    last = postings(posting(agency="UA", place="A", date=date(2025, 6, 30)))
    report = report_of(read(last, programme=programme(), as_of=date(2025, 8, 30)), "SAU")
    assert report.places[0].figures.days_since_last_posting == 61


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_an_agency_without_days_belongs_to_its_place_before_and_after(order):
    """The office does not retype its agencies on the day of a merger; their reports must not fall to the district."""
    places = [(OLD_A, OLD_B, NEW_B)[n] for n in order]
    sent = submissions(submission(agency="UB", period="TRUOC", sent_on=LAST))
    work = rows(("UB", None, date(2025, 5, 2), 2), ("UB", None, date(2025, 8, 1), 4))
    records = read(sent, work, programme=programme(places), as_of=date(2025, 12, 1))
    before, after = report_of(records, "TRUOC"), report_of(records, "SAU")
    owed = {place.place.name: [(r.key, r.met) for r in place.requirements] for place in (*before.places, *after.places)}
    assert owed == {
        "Đăk Rve": [("report:1a", False)],
        "Tân Lập": [("report:1a", True)],
        "Kon Braih": [("report:1a", False), ("report:1a", False)],
    }
    assert (before.district.requirements, after.district.requirements) == ((), ())
    assert (sessions(before)["Tân Lập"], sessions(after)["Kon Braih"]) == (2, 4)


def test_an_agency_of_the_new_register_alone_belongs_to_its_place():
    """Its first day says which `B` is meant."""
    agencies = [["UB", "UBND Tân Lập", 1, "B", None, LAST], ["UN", "UBND Kon Braih", 1, "B", FIRST, None]]
    records = read(programme=programme(agencies=agencies), as_of=date(2025, 12, 1))
    owing = [[(s.agency.code, s.clause.code) for s in report_of(records, period).statuses] for period in ("TRUOC", "SAU")]
    assert owing == [[("UB", "1a")], [("UN", "1a")]]
    assert [len(place.requirements) for place in report_of(records, "SAU").places] == [1]


@pytest.mark.parametrize(("period", "before", "after"), [(None, 4, 4), ("TRUOC", 4, 9), ("SAU", 9, 4)])
def test_a_target_for_a_code_used_again_holds_in_its_periods(period, before, after):
    """Which `B` is meant is a matter of the period's last day."""
    targets = [["Số buổi", None, None, 9], ["Số buổi", period, "B", 4]]
    records = read(programme=programme(targets=targets), as_of=date(2025, 12, 1))
    asked = [{p.place.name: p.requirements[0].target for p in report_of(records, code).places} for code in ("TRUOC", "SAU")]
    assert asked == [{"Đăk Rve": 9, "Tân Lập": before}, {"Kon Braih": after}]


def test_two_places_of_one_code_on_one_day_are_a_problem_and_the_first_holds():
    """A code must name one place on any day."""
    records = read(programme=programme((OLD_A, ["A", "Đăk Kôi", 5, None, None, None], OLD_B, NEW_B)))
    assert [p.name for p in records.programme.places] == ["Đăk Rve", "Tân Lập", "Kon Braih"]
    assert ("A3", "duplicate_code") in {(p.cell, str(p.code)) for p in records.problems}


def test_a_place_merged_into_nothing_known_counts_for_the_district_alone():
    """Whole units only: what is split between two is in neither."""
    split = [["A", "Đăk Rve", 100, None, LAST, None], OLD_B, NEW_B]
    report = report_of(read(WORK, programme=programme(split), as_of=date(2025, 12, 1)), "TRUOC", register=FIRST)
    assert (sessions(report), report.district.figures.sessions) == ({"Kon Braih": 2}, 3)


def test_places_merged_in_a_circle_stop_nothing():
    """A slip in the office table must not hang the page."""
    circle = [["A", "Đăk Rve", 100, None, LAST, "C"], ["C", "Đăk Kôi", 5, None, LAST, "A"], OLD_B, NEW_B]
    report = report_of(read(WORK, programme=programme(circle), as_of=date(2025, 12, 1)), "SAU")
    assert sessions(report) == {"Kon Braih": 4}


SPLIT = ["C", "Đăk Kôi", 70, None, LAST, None]
SUCCESSORS = [["UA", "UBND Đăk Rve", 1, "A", None, LAST], ["UN", "UBND Kon Braih", 1, "B", FIRST, None]]
EVERY_AGENCY = [*SUCCESSORS, ["GD", "Phòng Giáo dục", 1, None, None, None]]
YEAR = ["NAM", "Năm 2025", date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 10)]


def registers(*, year):
    """Two communes merged and one split on 1 July, one agency before and one after; with the year beside its quarters."""
    tabs = programme((OLD_A, OLD_B, SPLIT, NEW_B), EVERY_AGENCY)
    return tuple(Tab(tab.name, [*tab.rows, YEAR]) if year and tab.name == "Kỳ báo cáo" else tab for tab in tabs)


def told(records):
    """The rows of which it is told that they name something of another register."""
    issues = records.issues[records.issues["code"] == "other_register"]
    return {(tab, int(row)) for tab, row in zip(issues["tab"], issues["row"], strict=True)}


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["UBND Đăk Rve", "UN", "GD"]),
            st.sampled_from(["Đăk Rve", "Tân Lập", "Đăk Kôi", "Kon Braih", "Toàn huyện", None]),
            st.dates(date(2025, 3, 1), date(2025, 11, 1)),
        ),
        min_size=1,
        max_size=8,
    ),
    st.booleans(),
)
@settings(max_examples=few(20))
def test_a_row_that_counts_for_no_place_of_its_day_is_told(drawn, year):
    """The new commune's name in June counted for the district alone, and nothing said so."""
    rows = [activity(agency=a, place=p, date=d, sessions=n + 1) for n, (a, p, d) in enumerate(drawn)]
    records = read(activities(*rows), programme=registers(year=year), as_of=date(2025, 12, 31))
    places = {place.key: place for place in records.programme.places}
    alone = set()
    for period in records.programme.periods:
        counted = report_of(records, period.code).activities
        for tab, row, place, at, day in counted[["tab", "row", "place", "at", "date"]].itertuples(index=False, name=None):
            if place != "*" and at == "*" and not places[place].valid_on(day.date()):
                alone.add((tab, row))
    assert told(records) == alone


@given(st.lists(st.tuples(st.sampled_from(["UBND Đăk Rve", "UBND Kon Braih", "GD"]), st.sampled_from(["TRUOC", "SAU", "NAM"]))))
@settings(max_examples=few(20))
def test_a_report_of_an_agency_that_was_not_asked_for_it_is_told(drawn):
    """The new commune reported for the old one's last quarter: the old one owed it, and nothing waited."""
    days = {"sent_on": date(2025, 7, 4)}
    rows = [submission(agency=a, period=p, results=f"Việc {n}", **days) for n, (a, p) in enumerate(drawn)]
    records = read(submissions(*rows), programme=registers(year=True), as_of=date(2025, 12, 31))
    asked = {
        (status.agency.name, period.code)
        for period in records.programme.periods
        for status in report_of(records, period.code).statuses
    }
    names = {"GD": "Phòng Giáo dục"}
    assert told(records) == {("Báo cáo", n + 2) for n, (a, p) in enumerate(drawn) if (names.get(a, a), p) not in asked}


def test_the_cell_with_the_name_of_another_day_is_told():
    """People mend a cell, not a row; of a place left blank it is the agency that names it."""
    done = [activity(agency=a, place=p, date=date(2025, 6, 20)) for a, p in (("GD", "Kon Braih"), ("UN", None))]
    sent = submission(agency="UN", period="TRUOC", sent_on=date(2025, 7, 4))
    records = read(activities(*done), submissions(sent), programme=registers(year=False), as_of=date(2025, 12, 31))
    assert [issue for issue in found(records, warnings=True) if issue[1] == "other_register"] == [
        ("C2", "other_register"),
        ("B3", "other_register"),
        ("B2", "other_register"),
    ]


def test_without_registers_nothing_is_told_of_them():
    """Most offices never had a merger."""
    records = read(activities(activity()), submissions(submission()))
    assert told(records) == set()
