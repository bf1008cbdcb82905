"""Sums of a period that are far from the place's own past."""

from datetime import date

from indicators.findings.unusual import rows_of, unusual
from indicators.report import report_of
from tests.quarters import QUARTERS, office_of_quarters
from tests.sheets import activities, activity, posting, postings, read


def _sessions(*counts, **cells):
    """Sessions in Tân Lập, quarter by quarter from the first of 2022; None: no row."""
    return [
        activity(date=day, sessions=count, **cells) for day, count in zip(QUARTERS, counts, strict=False) if count is not None
    ]


def _report(rows, period="2023-Q3", *, as_of=date(2023, 12, 20), posted=(), **tables):
    programme = office_of_quarters(**tables)
    return report_of(read(activities(*rows), postings(*posted), programme=programme, as_of=as_of), period)


def test_ten_times_as_many_sessions_as_ever_are_unusual():
    """A zero too many is the most frequent slip in a sheet, and no rule for a single cell can see it."""
    found = unusual(_report(_sessions(4, 5, 4, 6, 5, 4, 50, children=None)))
    assert [(each.place, each.of, each.measure, each.value, each.usual) for each in found] == [
        ("23497", "1a", "sessions", 50, 4.5)
    ]
    assert [past.value for past in found[0].past] == [4, 5, 4, 6, 5, 4]


def test_a_sum_that_fell_to_nothing_is_unusual_too():
    """A place that always held twenty sessions and now says none has perhaps typed into another column."""
    found = unusual(_report(_sessions(20, 22, 19, 21, 20, 20, 0, children=None)))
    assert [(each.value, each.more) for each in found] == [(0, False)]


def test_what_varies_is_not_unusual_when_it_varies():
    """A caution at every swing is read by nobody."""
    assert unusual(_report(_sessions(2, 9, 4, 12, 3, 8, 14, children=None))) == ()


def test_a_small_step_from_a_steady_past_is_not_unusual():
    """Two sessions in every quarter and then four: the spread is 0, and four is still like two."""
    assert unusual(_report(_sessions(2, 2, 2, 2, 2, 2, 4, children=None))) == ()


def test_what_the_place_once_had_is_not_unusual():
    """It may happen again."""
    assert unusual(_report(_sessions(4, 5, 60, 6, 5, 4, 50, children=None))) == ()


def test_four_known_periods_are_needed():
    """Of three quarters nobody can say what is usual; a quarter without a row is unknown, not 0."""
    assert unusual(_report(_sessions(None, None, None, 4, 4, 4, 90, children=None))) == ()
    assert len(unusual(_report(_sessions(None, None, 4, 4, 4, 4, 90, children=None)))) == 1


def test_a_sum_with_unknown_parts_is_no_past_and_is_never_too_small():
    """Of attendances that a row does not give, the sum is at least so much: less than usual is then not known."""
    rows = [activity(date=day, children=100) for day in QUARTERS[:6]]
    now = [activity(date=QUARTERS[6], children=5), activity(date=QUARTERS[6], children=None, sessions=1)]
    assert [each.measure for each in unusual(_report([*rows, *now]))] == []
    assert [each.measure for each in unusual(_report([*rows, now[0]]))] == ["attendances"]


def test_in_an_open_period_only_too_much_is_unusual():
    """What is missing may still come."""
    low, high = (_sessions(20, 22, 19, 21, 20, 20, count, children=None) for count in (1, 200))
    assert unusual(_report(low, as_of=date(2023, 8, 20))) == ()
    assert len(unusual(_report(high, as_of=date(2023, 8, 20)))) == 1


def test_a_year_is_not_the_past_of_a_quarter():
    """Its sums are four times as large."""
    rows = _sessions(4, 5, 4, 6, 5, 4, 50, children=None)
    year = ["2022", "Năm 2022", date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 5)]
    assert unusual(_report(rows, more_periods=[year])) == unusual(_report(rows))


def test_postings_of_a_channel_are_held_against_that_channel_alone():
    """A commune that moves from loudspeakers to Facebook has done nothing odd with its loudspeakers."""
    usual = [posting(date=day, postings=3) for day in QUARTERS[:6]]
    now = [posting(date=QUARTERS[6], channel="MXH", postings=300), posting(date=QUARTERS[6], postings=30)]
    found = unusual(_report([], posted=[*usual, *now]))
    assert [(each.table, each.of, each.value) for each in found] == [("postings", "TTX", 30)]


def test_an_unusual_sum_leads_to_its_rows_and_changes_no_figure():
    """A caution that drops a row would be a judgement."""
    report = _report([*_sessions(4, 5, 4, 6, 5, 4, 50, children=None), activity(date=QUARTERS[6], clause="1b", sessions=2)])
    (found,) = unusual(report)
    assert int(rows_of(report, found)["sessions"].sum()) == found.value == 50
    assert report.district.figures.sessions == 52


def test_rows_of_the_whole_have_no_past_of_their_own():
    """They belong to no place."""
    assert unusual(_report(_sessions(4, 5, 4, 6, 5, 4, 50, children=None, agency="GD", place="Toàn huyện"))) == ()
