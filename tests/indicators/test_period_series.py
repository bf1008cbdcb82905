"""Which periods stand side by side: none twice, and those most like the chosen one."""

import itertools
from datetime import date

from indicators.expected.period_series import left_out, series_up_to
from records.programme.programme import Period


def _period(code, start, end):
    return Period(code, code, start, end, end)


def _quarters(year):
    ends = ((1, 3, 31), (4, 6, 30), (7, 9, 30), (10, 12, 31))
    return [_period(f"{year}-Q{n}", date(year, a, 1), date(year, b, c)) for n, (a, b, c) in enumerate(ends, 1)]


def _year(year):
    return _period(str(year), date(year, 1, 1), date(year, 12, 31))


def _half(year, half):
    days = ((1, 1), (6, 30)) if half == 1 else ((7, 1), (12, 31))
    return _period(f"{year}-H{half}", date(year, *days[0]), date(year, *days[1]))


PERIODS = [_year(2022), *_quarters(2022), _half(2022, 2), _year(2023), *_quarters(2023), _half(2023, 1)]
BY_CODE = {period.code: period for period in PERIODS}


def _codes(chosen, periods=PERIODS, **kwargs):
    return [period.code for period in series_up_to(BY_CODE[chosen], periods, **kwargs)]


def test_quarters_stand_beside_a_quarter_and_no_year_of_theirs():
    """A year beside its own quarters counts every session twice."""
    assert _codes("2023-Q3") == ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3"]


def test_years_stand_beside_a_year():
    """Whoever looks at a year asks for the years before it."""
    assert _codes("2023") == ["2022", "2023"]


def test_a_period_that_overlaps_the_chosen_one_never_stands_beside_it():
    """Half of its work would be compared with itself."""
    assert "2023-H1" not in _codes("2023-Q2")
    assert _codes("2023-H1")[-2:] == ["2022-H2", "2023-H1"]


def test_a_gap_is_filled_by_the_longer_period_where_nothing_else_is_known():
    """The first ten months of a programme are its past, though its quarters are shorter."""
    first = _period("D1", date(2022, 5, 6), date(2023, 3, 23))
    assert _codes("2023-Q3", [first, *_quarters(2023)[1:]]) == ["D1", "2023-Q2", "2023-Q3"]


def test_of_shifted_quarters_the_latest_are_taken_without_overlap():
    """An office may report every month on the last three."""
    rolling = [_period(f"R{month}", date(2022, month, 1), date(2022, month + 3, 1)) for month in range(1, 9)]
    shown = [period.code for period in series_up_to(BY_CODE["2023-Q1"], rolling)]
    assert shown == ["R4", "R8", "2023-Q1"]


def test_no_two_of_any_series_share_a_day():
    """The rule holds whichever period is chosen."""
    for chosen in PERIODS:
        series = series_up_to(chosen, PERIODS)
        assert all(one.end < other.start for one, other in itertools.pairwise(series))
        assert series[-1] == chosen


def test_only_the_last_are_kept():
    """Thirty columns on a phone are one grey field."""
    assert _codes("2023-Q3", most=3) == ["2023-Q1", "2023-Q2", "2023-Q3"]


def test_the_first_period_stands_alone():
    """Nothing came before it."""
    assert _codes("2022-Q1") == ["2022-Q1"]


def test_what_is_left_out_is_known():
    """Whoever misses the year must read why it is not there."""
    shown = series_up_to(BY_CODE["2023-Q1"], PERIODS)
    assert [period.code for period in left_out(shown, PERIODS)] == ["2022", "2022-H2", "2023", "2023-H1"]
