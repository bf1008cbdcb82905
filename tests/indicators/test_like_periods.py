"""What a period stands beside: only like periods, and only what is known."""

from datetime import date

from indicators.compared.like_periods import Earlier, earlier
from indicators.report import report_of
from tests.sheets import activities, activity, office, posting, postings, read

PERIODS = [
    ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
    ["L1", "Quý I/2022", date(2022, 1, 1), date(2022, 3, 31), date(2022, 4, 5)],
    ["L2", "Quý II/2022", date(2022, 4, 1), date(2022, 6, 30), date(2022, 7, 5)],
    ["K1", "Quý I/2023", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5)],
    ["K2", "Quý II/2023", date(2023, 4, 1), date(2023, 6, 30), date(2023, 7, 5)],
]
WORK = activities(
    activity(date=date(2022, 5, 3), sessions=5, children=50),
    activity(date=date(2023, 2, 3), sessions=2, children=30),
    activity(date=date(2023, 5, 3), sessions=4, children=70),
)


def held(tabs, period="K2", *, periods=PERIODS, as_of=date(2023, 7, 20)):
    """The comparisons of a period."""
    return earlier(report_of(read(*tabs, programme=office(Kỳ_báo_cáo=periods), as_of=as_of), period))


def test_the_period_before_the_same_one_last_year_and_the_year_until_now():
    """A leader asks first: more or less than before?"""
    assert held([WORK]) == (
        Earlier("previous", "Quý I/2023", date(2023, 1, 1), date(2023, 3, 31), 2, 30, None),
        Earlier("last_year", "Quý II/2022", date(2022, 4, 1), date(2022, 6, 30), 5, 50, None),
        Earlier("since_new_year", "Quý I/2023", date(2023, 1, 1), date(2023, 6, 30), 6, 100, None),
    )


def test_what_one_period_does_not_know_the_year_does_not_know_either():
    """A sum of what is known and what is not would be too small, and nobody would see it."""
    known = postings(posting(date=date(2023, 5, 4), postings=3))
    assert [(each.what, each.postings) for each in held([WORK, known])] == [
        ("previous", None),
        ("last_year", None),
        ("since_new_year", None),
    ]


def test_ten_months_and_a_gap_are_no_likes():
    """A quarter beside ten months would look like a collapse."""
    long = [PERIODS[0], ["D1", "Đợt 1", date(2022, 6, 1), date(2023, 3, 31), date(2023, 4, 5)], PERIODS[4]]
    assert held([WORK], periods=long) == ()


def test_an_open_period_stands_beside_nothing():
    """It is not over."""
    assert held([WORK], as_of=date(2023, 6, 1)) == ()
